"""A hundred ways in which a copied template may try to reach beyond its values; each must be refused."""

from __future__ import annotations

_DUNDERS = (
    "__class__", "__mro__", "__base__", "__bases__", "__subclasses__", "__globals__", "__init__", "__dict__", "__doc__",
    "__module__", "__reduce__", "__reduce_ex__", "__getattribute__", "__builtins__", "__import__", "__code__",
    "__closure__", "__call__", "__new__", "__format__",
)  # fmt: skip
_NAMES = (
    "self", "config", "request", "range", "lipsum", "dict", "cycler", "joiner", "namespace", "open", "eval", "exec",
    "getattr", "globals", "locals", "os", "sys", "import", "environment", "context", "url_for", "get_flashed_messages",
)  # fmt: skip
_FILTERS = (
    "attr('__class__')", "format('a')", "map('attr', 'x')", "pprint", "xmlattr", "tojson", "urlize", "filesizeformat",
    "groupby('x')", "batch(3)", "slice(3)", "center(10)", "indent(3)", "wordwrap(3)", "safe", "forceescape", "random",
    "select('callable')", "items", "dictsort", "sum", "map('upper')",
)  # fmt: skip
_METHODS = (
    "format('a')", "format_map({})", "encode()", "center(9)", "ljust(9)", "rjust(9)", "zfill(9)", "join('ab')",
    "expandtabs(9)", "translate({})", "maketrans('a', 'b')",
)  # fmt: skip

ESCAPES: tuple[str, ...] = (
    *(f"{{{{ rep.name.{name} }}}}" for name in _DUNDERS),
    *(f"{{{{ rep['{name}'] }}}}" for name in _DUNDERS[:6]),
    *(f"{{{{ ''['{name}'] }}}}" for name in _DUNDERS[:4]),
    *(f"{{{{ {name}.x }}}}" for name in _NAMES),
    *(f"{{{{ rep.name | {call} }}}}" for call in _FILTERS),
    *(f"{{{{ rep.name.{call} }}}}" for call in _METHODS),
    "{% include '../../etc/passwd' %}",
    "{% include ['a', 'b'] ignore missing %}",
    "{% import '/etc/passwd' as x %}",
    "{% from 'x' import y %}",
    "{% extends 'x' %}",
    "{{ free_slots.append('x') }}",
    "{{ free_slots.__class__ }}",
    "{{ rep.items() }}",
    "{{ rep.update({'a': 1}) }}",
    "{{ rep.keys() }}",
    "{{ rep.pop('name') }}",
    "{{ rep.clear() }}",
    "{% for x in free_slots %}{{ loop.__init__.__globals__ }}{% endfor %}",
    "{% for x in free_slots %}{{ loop.cycle('a') }}{% endfor %}",
    "{% macro m() %}{% endmacro %}{{ m.__code__ }}",
    "{% macro m() %}{% endmacro %}{{ m.name }}",
    "{{ ('a' ~ '_')['_' ~ '_class_' ~ '_'] }}",
    "{{ (1).real }}",
    "{{ ().count(1) }}",
    "{{ [].__class__ }}",
    "{{ {}.items() }}",
    "{{ 'a'.join.__self__ }}",
    "{% do 1 %}",
    "{% call rep() %}{% endcall %}",
    "{{ rep() }}",
    "{{ rep.name() }}",
)
