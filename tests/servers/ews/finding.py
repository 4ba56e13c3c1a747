"""FindItem: restrictions, order, pages, and the view of a calendar."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

from tests.servers.ews import calendar, shapes
from tests.servers.ews.folders import named
from tests.servers.ews.soap import Element, M, Refusal, T, answer, failure, m, name, success, t, within
from tests.servers.ews.store import Folder, Item, Mailbox, World, extended_name

TIMES = {"DateTimeReceived", "DateTimeSent", "DateTimeCreated", "LastModifiedTime", "Start", "End", "ReminderDueBy"}
NUMBERS = {"Size", "ReminderMinutesBeforeStart"}
COMPARE: dict[str, Callable[[object, object], bool]] = {
    "IsEqualTo": lambda one, other: one == other,
    "IsNotEqualTo": lambda one, other: one != other,
    "IsGreaterThan": lambda one, other: one > other,  # type: ignore[operator]
    "IsGreaterThanOrEqualTo": lambda one, other: one >= other,  # type: ignore[operator]
    "IsLessThan": lambda one, other: one < other,  # type: ignore[operator]
    "IsLessThanOrEqualTo": lambda one, other: one <= other,  # type: ignore[operator]
}
MOST = 1000
"""Items in one answer, as the throttling policy of a real server has it."""


def find(world: World, mailbox: Mailbox, asked: Element) -> Element:
    """FindItem."""
    said = []
    for wanted in within(asked, M + "ParentFolderIds"):
        try:
            said.append(_in_folder(mailbox, named(mailbox, wanted), asked))
        except Refusal as refusal:
            said.append(failure("FindItem", refusal))
    return answer("FindItem", *said)


def _in_folder(mailbox: Mailbox, folder: Folder, asked: Element) -> Element:
    shape = shapes.Shape.of(asked.find(f"{M}ItemShape"))
    view = asked.find(f"{M}CalendarView")
    if view is not None:
        found = _viewed(folder, view)
        return _page(mailbox, shape, found, len(found), None, last=True)
    restriction, quirks = asked.find(f"{M}Restriction"), mailbox.world.quirks
    if restriction is not None and "no-rules" in quirks and restriction.find(f".//{T}ExtendedFieldURI") is not None:
        raise Refusal("ErrorUnsupportedPathForQuery")
    if asked.find(f"{M}SortOrder") is not None and "no-order" in quirks:
        raise Refusal("ErrorUnsupportedPathForSortGroup")
    items: Iterable[Item] = folder.items.values()
    if restriction is not None and "all" not in quirks:
        items = [one for one in items if _holds(mailbox, one, restriction[0])]
    found = _sorted(mailbox, list(items), asked.find(f"{M}SortOrder"))
    paging = asked.find(f"{M}IndexedPageItemView")
    offset = int(paging.get("Offset", "0")) if paging is not None else 0
    most = int(paging.get("MaxEntriesReturned") or MOST) if paging is not None else MOST
    page = found[offset : offset + min(most, MOST)]
    end = offset + len(page)
    return _page(mailbox, shape, page, len(found), end, last=end >= len(found))


def _page(
    mailbox: Mailbox, shape: shapes.Shape, items: list[Item], total: int, following: int | None, *, last: bool
) -> Element:
    root = m("RootFolder", t("Items", [shapes.shown(mailbox, one, shape, finding=True) for one in items]))
    if following is not None:
        root.set("IndexedPagingOffset", str(following))
    root.set("TotalItemsInView", str(total))
    root.set("IncludesLastItemInRange", "true" if last else "false")
    return success("FindItem", root)


def _viewed(folder: Folder, view: Element) -> list[Item]:
    start, end = calendar.at(view.get("StartDate", "")), calendar.at(view.get("EndDate", ""))
    if end < start:
        raise Refusal("ErrorCalendarEndDateIsEarlierThanStartDate")
    if (end - start).days > 2 * 366:
        raise Refusal("ErrorCalendarViewRangeTooBig")
    found = [one for item in folder.items.values() for one in calendar.view(item, start, end)]
    found.sort(key=lambda one: calendar.at(one.text("Start")))
    most = view.get("MaxEntriesReturned")
    return found[: int(most)] if most else found


def _sorted(mailbox: Mailbox, items: list[Item], order: Element | None) -> list[Item]:
    """As asked for, else the newest first."""
    if order is None:
        return sorted(items, key=lambda one: (one.received, one.born), reverse=True)
    for wanted in reversed(order):
        items.sort(key=lambda one: _sort_key(mailbox, one, wanted[0]), reverse=wanted.get("Order") == "Descending")
    return items


def _sort_key(mailbox: Mailbox, item: Item, uri: Element) -> tuple[bool, object]:
    found = _value(mailbox, item, uri)
    return found is not None, found if found is not None else ""


def _holds(mailbox: Mailbox, item: Item, test: Element) -> bool:
    kind = name(test)
    if kind == "And":
        return all(_holds(mailbox, item, one) for one in test)
    if kind == "Or":
        return any(_holds(mailbox, item, one) for one in test)
    if kind == "Not":
        return not _holds(mailbox, item, test[0])
    found = _value(mailbox, item, test[0])
    if kind == "Exists":
        return found is not None
    if kind == "Contains":
        return _contains(found, test)
    if kind not in COMPARE:
        raise Refusal("ErrorUnsupportedPathForQuery")
    if found is None:
        return kind == "IsNotEqualTo"
    other = test[1][0]
    value = _typed(_tag(test[0]), other.get("Value", "")) if name(other) == "Constant" else None
    if name(other) in ("FieldURI", "ExtendedFieldURI"):
        value = _value(mailbox, item, other)
    return value is not None and COMPARE[kind](found, value)


def _contains(found: object, test: Element) -> bool:
    wanted = (test.find(f"{T}Constant").get("Value") or "").lower()  # type: ignore[union-attr]
    text = str(found if found is not None else "").lower()
    mode = test.get("ContainmentMode", "Substring")
    if mode == "FullString":
        return text == wanted
    return text.startswith(wanted) if mode.startswith("Prefix") else wanted in text


def _tag(uri: Element) -> str:
    return (uri.get("FieldURI") or "").rpartition(":")[2] if name(uri) == "FieldURI" else ""


def _value(mailbox: Mailbox, item: Item, uri: Element) -> object | None:
    """A field's value to compare by; texts compare without case, as the store of Exchange does."""
    if name(uri) == "ExtendedFieldURI":
        held = item.extended.get(extended_name(uri))
        text = held.findtext(f"{T}Value") if held is not None else None
        return text.lower() if text is not None else None
    tag = _tag(uri)
    found = shapes.value(mailbox, item, tag)
    return _typed(tag, found.text or "") if found is not None else None


def _typed(tag: str, text: str) -> datetime | int | str:
    if tag in TIMES:
        return calendar.at(text)
    return int(text) if tag in NUMBERS else text.lower()
