"""Templates: `Subject:` line, empty line, text; rendered strictly in a sandbox, and checked before they are needed.

A template is data of the rep's, or copied from somebody: what it may name is listed in `template_values`, everything
else is a `TemplateFault` that says file, line and the near name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import lru_cache
from itertools import zip_longest
from traceback import walk_tb

from jinja2 import Template, TemplateError, TemplateSyntaxError, nodes
from jinja2.meta import find_undeclared_variables

from followup.core.template_engine import Sandbox
from followup.core.template_values import GROUPS, LISTS, Rendered, Value, Values, cleaned
from followup.errors import TemplateFault

__all__ = ["LARGEST", "Rendered", "fault_of", "render"]

LARGEST = 64 * 1024
"""Characters of a rendered text, far above any mail a person writes."""

_ENVIRONMENT = Sandbox()
_HINT = "Correct it, or run followup templates reset to take the shipped one again."
_REFUSED = (nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends)


class _Fault(Exception):
    """What is wrong, and in which line (1-based)."""

    def __init__(self, what: str, line: int) -> None:
        super().__init__(what)
        self.line = line


def render(source: str, values: Mapping[str, Mapping[str, Value] | list[str]], name: str = "template") -> Rendered:
    """Fill in `source` with `values` (see `template_values`; cleaned here once more). `name` is the file, for faults.

    Raises `TemplateFault` for wrong syntax, unknown names, what the sandbox refuses, an empty text, a subject of more
    than one line, or more than 64 KB. Endless loops are not ended here: call it through `sandbox`.
    """
    try:
        subject, text = _compiled(source)
        filled = cleaned(values)
        return Rendered(_subject(_run(subject, filled)), _text(_run(text, filled)))
    except _Fault as fault:
        raise TemplateFault(f"{name} line {fault.line}: {fault}.", _HINT) from None


def fault_of(source: str, name: str = "template") -> TemplateFault | None:
    """What is wrong with `source` before it is rendered, or None."""
    try:
        _compiled(source)
    except _Fault as fault:
        return TemplateFault(f"{name} line {fault.line}: {fault}.", _HINT)
    return None


@lru_cache(maxsize=64)
def _compiled(source: str) -> tuple[Template, Template]:
    """The subject's and the text's template. Two, so that no value or block of the text reaches the subject."""
    rows = source.replace("\r\n", "\n").split("\n")
    at = next((n for n, row in enumerate(rows) if row.strip() and not re.fullmatch(r"\s*\{#.*?#\}\s*", row)), 0)
    label, _, subject = rows[at].partition(":")
    if label.strip().lower() != "subject":
        raise _Fault("the first line must begin with 'Subject:'", at + 1)
    body = "\n" * (at + 1) + "\n".join(rows[at + 1 :])  # keeps the line numbers of the file
    if not body.strip():
        raise _Fault("there is no text below the subject", at + 1)
    if rows[at + 1].strip():
        raise _Fault("an empty line must stand below the subject", at + 2)
    return _compile("\n" * at + subject.strip()), _compile(body)


def _compile(text: str) -> Template:
    try:
        tree = _ENVIRONMENT.parse(text)
        for what, line in _unknown(tree):
            raise _Fault(what, line)
        return _ENVIRONMENT.from_string(text)
    except TemplateSyntaxError as error:
        raise _Fault((error.message or "syntax").rstrip("."), error.lineno) from None
    except (RecursionError, MemoryError, OverflowError, ValueError, SyntaxError) as error:
        raise _Fault(f"it cannot be read ({type(error).__name__})", 1) from None


def _unknown(tree: nodes.Template) -> Iterator[tuple[str, int]]:
    """Names that no draft has, and parts of the language that are not allowed; each with its line."""
    for refused in tree.find_all(_REFUSED):
        yield f"'{type(refused).__name__.lower()}' is not allowed", refused.lineno
    undeclared = find_undeclared_variables(tree)
    for name in tree.find_all(nodes.Name):
        if name.name in undeclared and name.name not in GROUPS and name.name not in LISTS:
            yield _not_known(name.name, (*GROUPS, *LISTS)), name.lineno
    for node in tree.find_all((nodes.Getattr, nodes.Getitem)):
        yield from _unknown_part(node, undeclared)


def _unknown_part(node: nodes.Expr, undeclared: set[str]) -> Iterator[tuple[str, int]]:
    """The same for `group.name` and `group["name"]`."""
    if isinstance(node, nodes.Getattr):
        part, owner = node.attr, node.node
    elif isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
        part, owner = node.arg.value, node.node
    else:
        return
    if part.startswith("_"):
        yield f"'{part}' is not allowed", node.lineno
    group = owner.name if isinstance(owner, nodes.Name) else ""
    if group in undeclared and part not in GROUPS.get(group, (part,)):
        yield _not_known(part, GROUPS[group]), node.lineno


def _not_known(name: str, known: tuple[str, ...]) -> str:
    near = get_close_matches(name, known, 1, 0.6)
    return f"'{name}' is not known" + (f" (did you mean {near[0]}?)" if near else f" (known: {', '.join(known)})")


def _run(template: Template, values: Values) -> str:
    parts: list[str] = []
    size = 0
    try:
        for part in template.generate(values):
            parts.append(part)
            size += len(part)
            if size > LARGEST:
                raise _Fault("the text grows beyond 64 KB", 1)
    except (TemplateError, ArithmeticError, LookupError, TypeError, ValueError, AttributeError) as error:
        raise _Fault(str(error).rstrip(".") or type(error).__name__, _line_of(error)) from None
    except (RecursionError, MemoryError) as error:
        raise _Fault(f"it does not end ({type(error).__name__})", _line_of(error)) from None
    return "".join(parts)


def _line_of(error: BaseException) -> int:
    """The template's line: jinja2 puts frames of it, under the name `<template>`, into the traceback."""
    found = [line for frame, line in walk_tb(error.__traceback__) if frame.f_code.co_filename == "<template>"]
    return found[-1] if found else 1


def _subject(text: str) -> str:
    if "\n" in text.strip() or "\r" in text.strip():
        raise _Fault("the subject must be one line", 1)
    if not text.strip():
        raise _Fault("the subject is empty", 1)
    return " ".join(text.split(" ")).strip()


def _text(text: str) -> str:
    """No white space at line ends, never two empty lines in a row: an `{% if %}` on its own line leaves no gap."""
    rows = [row.rstrip() for row in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    kept = [row for row, before in zip_longest(rows, ["", *rows[:-1]]) if row or before]
    result = "\n".join(kept).strip("\n")
    if not result.strip():
        raise _Fault("the text comes out empty", 1)
    return result + "\n"
