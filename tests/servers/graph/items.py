"""What messages and events have in common: how an item is shown, listed in pages, and written to."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import urlencode

from tests.servers.graph.account import Item, property_key
from tests.servers.graph.query import expanded, filtered, orders
from tests.servers.graph.shapes import selected
from tests.servers.graph.wire import Refused, Reply, Request, bad

Shown = Callable[[Request, Item], dict[str, Any]]
"""All properties of an item as JSON, bodies and times in the form asked for."""

Extended = Callable[[Item, str], str | None]
"""The value of an extended property, those that the server computes too."""


def view(request: Request, item: Item, shown: Shown, extended: Extended, known: set[str], kind: str) -> dict[str, Any]:
    """The item as `$select` and `$expand` want it."""
    names = selected(request.query, known, kind)
    whole = shown(request, item)
    said = {name: value for name, value in whole.items() if not names or name in names}
    if not names:
        said.pop("internetMessageHeaders", None)  # only on $select
        said.pop("uniqueBody", None)
    said |= {"@odata.etag": etag(item), "id": request.who.id_of(item, request.immutable)}
    wanted = [(name, extended(item, name)) for name in expanded(request.query)]
    if found := [{"id": name, "value": value} for name, value in wanted if value is not None]:
        said["singleValueExtendedProperties"] = found
    return said


def etag(item: Item) -> str:
    """`@odata.etag`."""
    return f'W/"{item.change_key}"'


def listed(
    request: Request, items: Iterable[Item], shown: Shown, extended: Extended, known: set[str], kind: str
) -> Reply:
    """One page of a collection; `$skip` in the next link."""
    request.allow("$filter", "$select", "$expand", "$orderby", "$top", "$skip", "$count", *_RANGE)
    test = filtered(request.query, known)
    expanded(request.query)
    selected(request.query, known, kind)

    def fact(item: Item, name: str) -> Any:
        if name.startswith("ext:"):
            return extended(item, name[4:])
        if name in item.facts and not isinstance(item.facts[name], dict):
            return item.facts[name]
        value: Any = shown(request, item)
        for part in name.split("/"):
            value = value.get(part) if isinstance(value, dict) else None
        return value

    found = [item for item in items if test(lambda name, item=item: fact(item, name))]  # type: ignore[misc]
    for name, down in reversed(orders(request.query, known)):
        found.sort(key=lambda item: str(fact(item, name)), reverse=down)
    skip, size = request.query.get("$skip", "0"), request.page_size()
    if not skip.isdigit():
        raise bad("Invalid value for $skip.")
    start = int(skip)
    page = [view(request, item, shown, extended, known, kind) for item in found[start : start + size]]
    said: dict[str, Any] = {"value": page}
    if "$count" in request.query:
        said["@odata.count"] = len(found)
    if start + size < len(found):
        query = urlencode({**request.query, "$skip": str(start + size)})
        said["@odata.nextLink"] = f"{request.base}/{request.path}?{query}"
    return Reply(200, said)


_RANGE = ("startDateTime", "endDateTime")


def same_version(request: Request, item: Item) -> None:
    """Refuse a change whose If-Match names another version."""
    wanted = request.headers.get("if-match", "*")
    if wanted not in ("*", etag(item)):
        raise Refused(412, "ErrorIrresolvableConflict", "The send or update operation could not be performed.")


def take_extended(item: Item, given: list[dict[str, str]] | None) -> None:
    """Set the extended properties of a body."""
    for one in given or ():
        if "id" not in one or "value" not in one:
            raise bad("An extended property needs id and value.", "ErrorInvalidArgument")
        item.extended[property_key(one["id"])] = one["value"]
