"""The jinja2 environment in which templates run: an immutable sandbox with only the filters that wording needs.

What a copied template could misuse is not there at all: no globals (`range`, `lipsum`), no loader, no `attr`, `format`
or padding filters, no methods but a few of strings (TRUST T12, B47, B48). Endless loops and memory are left to the
child's limits (`sandbox`).
"""

from __future__ import annotations

from typing import Any

from jinja2 import StrictUndefined
from jinja2.exceptions import SecurityError
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment

FILTERS = frozenset({
    "capitalize", "count", "d", "default", "first", "join", "last", "length", "list", "lower", "replace",
    "reverse", "sort", "string", "title", "trim", "truncate", "unique", "upper", "wordcount",
})  # fmt: skip
TESTS = frozenset({
    "defined", "eq", "equalto", "even", "false", "ge", "gt", "in", "le", "lt", "ne", "none", "number", "odd",
    "string", "true", "undefined",
})  # fmt: skip
_STRING_METHODS = frozenset({
    "capitalize", "endswith", "lower", "lstrip", "replace", "rstrip", "split", "startswith", "strip", "title",
    "upper",
})  # fmt: skip
_LOOP = frozenset({
    "first", "index", "index0", "last", "length", "revindex", "revindex0",
})  # fmt: skip
_LARGEST = 64 * 1024


class Sandbox(ImmutableSandboxedEnvironment):
    """See the module. `SecurityError` where a template reaches for more."""

    intercepted_binops = frozenset({"*", "**", "%"})

    def __init__(self) -> None:
        super().__init__(undefined=StrictUndefined, autoescape=False, keep_trailing_newline=False)
        self.globals.clear()
        self.filters = {name: run for name, run in self.filters.items() if name in FILTERS}
        self.tests = {name: run for name, run in self.tests.items() if name in TESTS}

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Only a few methods of strings and the counters of a loop."""
        allowed = (isinstance(obj, str) and attr in _STRING_METHODS) or (isinstance(obj, LoopContext) and attr in _LOOP)
        return allowed and super().is_safe_attribute(obj, attr, value)

    def wrap_str_format(self, value: Any) -> Any:  # noqa: ARG002 - jinja2's signature
        """`str.format` is not let in by its own door; `is_safe_attribute` then refuses it."""
        return None

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """No powers, no %-formatting, no text blown up by `*`."""
        plain = isinstance(left, int) and isinstance(right, int)
        if operator == "**" or not plain or max(abs(left), abs(right)) > _LARGEST:
            raise SecurityError(f"the operator {operator} is not allowed here")
        return super().call_binop(context, operator, left, right)
