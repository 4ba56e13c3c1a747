"""`$filter`, `$expand` and `$orderby`, as far as Graph takes them for messages and events (OData 4.01, section 5.1)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from tests.servers.graph.shapes import PROPERTY_ID
from tests.servers.graph.wire import bad

_TOKEN = re.compile(
    r"\s*(?:(?P<string>'(?:[^']|'')*')|(?P<time>\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d))|(?P<number>\d+)"
    r"|(?P<any>singleValueExtendedProperties/Any\(\s*(?P<var>\w+)\s*:)|(?P<word>[A-Za-z_][\w/]*)|(?P<sign>[(),]))",
    re.IGNORECASE,
)
Facts = Callable[[str], Any]
"""A resource's value by the path of a property; an extended property by its id after `ext:`. None where unset."""

Test = Callable[[Facts], bool]


class _Reader:
    def __init__(self, text: str) -> None:
        self.tokens: list[tuple[str, str]] = []
        at = 0
        while at < len(text.rstrip()):
            found = _TOKEN.match(text, at)
            if not found:
                raise bad("Invalid filter clause", "ErrorInvalidUrlQueryFilter")
            kind = "any" if found["any"] else str(found.lastgroup)
            self.tokens.append((kind, found["var"] if kind == "any" else str(found[kind])))
            at = found.end()
        self.names: list[str] = []
        self.has_or = False

    def next(self, *wanted: str) -> tuple[str, str]:
        if not self.tokens or (wanted and self.tokens[0][0] not in wanted):
            raise bad("Invalid filter clause", "ErrorInvalidUrlQueryFilter")
        return self.tokens.pop(0)

    def taken(self, *words: str) -> bool:
        if self.tokens and self.tokens[0][1].lower() in words and self.tokens[0][0] in ("word", "sign"):
            self.tokens.pop(0)
            return True
        return False

    def need(self, word: str) -> None:
        if not self.taken(word):
            raise bad("Invalid filter clause", "ErrorInvalidUrlQueryFilter")

    def either(self) -> Test:
        tests = [self.both()]
        while self.taken("or"):
            self.has_or = True
            tests.append(self.both())
        return lambda facts: any(test(facts) for test in tests)

    def both(self) -> Test:
        tests = [self.one()]
        while self.taken("and"):
            tests.append(self.one())
        return lambda facts: all(test(facts) for test in tests)

    def one(self) -> Test:
        if self.taken("not"):
            inner = self.one()
            return lambda facts: not inner(facts)
        if self.taken("("):
            inner = self.either()
            self.need(")")
            return inner
        kind, word = self.next("any", "word")
        if kind == "any":
            return self.extended(word)
        if word.lower() in ("startswith", "contains"):
            return self.call(word.lower())
        self.names.append(word)
        return self.compared(word)

    def extended(self, variable: str) -> Test:
        """`Any(ep: ep/id eq 'X' and ep/value eq 'Y')`, or `ne`, also with null; values compare without case."""
        parts: dict[str, Any] = {}
        negated = False
        for word in ("id", "value"):
            if self.next("word")[1] != f"{variable}/{word}":
                raise bad("Invalid filter clause", "ErrorInvalidUrlQueryFilter")
            operator = self.next("word")[1].lower()
            if operator != "eq" and (word == "id" or operator not in ("ne",)):
                raise bad("Invalid filter clause", "ErrorInvalidUrlQueryFilter")
            kind, said = self.next("string") if word == "id" else self.next("string", "word")
            if kind == "word" and (operator != "ne" or said.lower() != "null"):
                raise bad("Invalid filter clause", "ErrorInvalidUrlQueryFilter")
            parts[word] = _unquoted(said) if kind == "string" else None
            negated = operator == "ne"
            if word == "id":
                self.need("and")
        self.need(")")
        if not PROPERTY_ID.fullmatch(parts["id"]):
            raise bad("The property id is malformed.", "ErrorInvalidArgument")
        self.names.append("singleValueExtendedProperties")
        name, value = "ext:" + parts["id"], parts["value"]
        if negated:
            return lambda facts: facts(name) is not None and _folded(facts(name)) != _folded(value)
        return lambda facts: _folded(facts(name)) == _folded(value)

    def call(self, name: str) -> Test:
        self.need("(")
        _, prop = self.next("word")
        self.need(",")
        text = _unquoted(self.next("string")[1]).lower()
        self.need(")")
        self.names.append(prop)
        if name == "contains":
            return lambda facts: text in str(facts(prop) or "").lower()
        return lambda facts: str(facts(prop) or "").lower().startswith(text)

    def compared(self, prop: str) -> Test:
        operator = self.next("word")[1].lower()
        kind, word = self.next("string", "time", "number", "word")
        value: Any = {"true": True, "false": False, "null": None}.get(word.lower(), word) if kind == "word" else word
        if kind == "string":
            value = _unquoted(word)
        elif kind == "number":
            value = int(word)
        if operator not in _OPERATORS or (kind == "word" and value is word):
            raise bad("Invalid filter clause", "ErrorInvalidUrlQueryFilter")
        return lambda facts: _OPERATORS[operator](facts(prop), value)


def _order(test: Callable[[Any, Any], bool]) -> Callable[[Any, Any], bool]:
    return lambda left, right: left is not None and right is not None and test(_plain(left), _plain(right))


_OPERATORS: dict[str, Callable[[Any, Any], bool]] = {
    "eq": lambda left, right: _plain(left) == _plain(right),
    "ne": lambda left, right: _plain(left) != _plain(right),
    "ge": _order(lambda left, right: left >= right),
    "gt": _order(lambda left, right: left > right),
    "le": _order(lambda left, right: left <= right),
    "lt": _order(lambda left, right: left < right),
}


def _plain(value: Any) -> Any:
    """Times in one form, so that they compare as text."""
    if isinstance(value, str) and (found := re.fullmatch(r"(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d)?(\.\d+)?Z?", value)):
        return found[1] + (found[2] or ":00") + (found[3] or "").rstrip("0").rstrip(".")
    return value


def _folded(value: Any) -> Any:
    return value.lower() if isinstance(value, str) else value


def _unquoted(text: str) -> str:
    return text[1:-1].replace("''", "'")


def filtered(query: dict[str, str], known: Iterable[str]) -> Test:
    """The test that `$filter` says; all pass where there is none.

    With `$orderby`, its properties must come first in `$filter`, in the same order ("InefficientFilter", Graph's
    rule for messages). What it makes of an "or" besides is not told; here it is refused.
    """
    text = query.get("$filter", "")
    reader = _Reader(text)
    test = reader.either() if text else lambda _: True
    if reader.tokens:
        raise bad("Invalid filter clause", "ErrorInvalidUrlQueryFilter")
    for name in reader.names:
        if name.split("/")[0] not in {*known, "singleValueExtendedProperties"}:
            raise bad(f"Could not find a property named '{name}'.", "RequestBroker--ParseUri")
    ordered = [name for name, _ in orders(query, known)]
    if text and ordered and (reader.names[: len(ordered)] != ordered or reader.has_or):
        raise bad("The restriction or sort order is too complex for this operation.", "InefficientFilter")
    return test


def orders(query: dict[str, str], known: Iterable[str]) -> list[tuple[str, bool]]:
    """The properties in `$orderby`, and whether each goes downwards."""
    found = []
    for part in filter(None, query.get("$orderby", "").split(",")):
        name, _, way = part.strip().partition(" ")
        if name.split("/")[0] not in set(known) or way.strip() not in ("", "asc", "desc"):
            raise bad("Invalid $orderby.")
        found.append((name, way.strip() == "desc"))
    return found


def expanded(query: dict[str, str]) -> list[str]:
    """The ids of extended properties in `$expand=singleValueExtendedProperties($filter=id eq '..' or id eq '..')`."""
    text = query.get("$expand", "").strip()
    if not text:
        return []
    found = re.fullmatch(r"singleValueExtendedProperties\(\s*\$filter\s*=\s*(.+)\)", text)
    if not found:
        raise bad("Could not parse $expand.", "RequestBroker--ParseUri")
    ids = []
    for clause in re.split(r"\s+or\s+", found[1].strip()):
        one = re.fullmatch(r"id eq '((?:[^']|'')*)'", clause.strip())
        if not one or not PROPERTY_ID.fullmatch(one[1]):
            raise bad("Could not parse $expand.", "RequestBroker--ParseUri")
        ids.append(one[1])
    return ids
