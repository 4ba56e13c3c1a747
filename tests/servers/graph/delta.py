"""Delta queries: rounds of pages that end in a delta link; tokens that hold all there is to know of a round."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Callable
from typing import Any

from tests.servers.graph.account import Folder, Item
from tests.servers.graph.wire import Refused, Reply, Request, bad

View = Callable[[Request, Item], dict[str, Any]]
Keep = Callable[[Item, dict[str, str]], bool]


def delta(
    request: Request, folder: Folder, options: tuple[str, ...], show: View, keep: Keep, *, tells_outside: bool = False
) -> Reply:
    """One page. `options` are the query options of a first request; `keep` tells by them whether an item belongs.

    Neither `changeType` nor a filter keeps back what left the folder, and what was read or unread; of the latter no
    more is told than that (message: delta; microsoftgraph/microsoft-graph-docs-contrib#5544).
    `tells_outside`: a change to one that does not belong is told as a removal, as in a calendarView.
    """
    token = request.query.get("$skiptoken") or request.query.get("$deltatoken")
    if token:
        request.allow("$skiptoken", "$deltatoken")
        state = _read(token)
        if state["folder"] != folder.id:
            raise bad("Badly formed token.")
    else:
        request.allow(*options)
        state = {"folder": folder.id, "epoch": folder.epoch, "from": None, "query": request.query}
        state |= {"one": len(request.who.rounds), "round": 0}
    if state["epoch"] != folder.epoch or _is_forgotten(request, state):
        raise Refused(410, "SyncStateNotFound", "The sync state generation is not found.")
    asked = Request(request.method, request.path, state["query"], request.headers, b"", request.base, request.account)
    log = request.who.log
    until, at = state.get("until", len(log)), state.get("at", 0)
    lines = _lines(asked, folder, state["from"], until)
    if tells_outside and state["from"] is not None:
        lines = [line if _wanted(asked, line, keep) else ("deleted", _number(line)) for line in lines]
    lines = [line for line in lines if _wanted(asked, line, keep)]
    size = asked.page_size()
    page = lines[at : at + size]
    if at and request.who.repeats_items:
        page.insert(0, lines[at - 1])
    said: dict[str, Any] = {"value": [_shown(asked, line, show) for line in page]}
    done = at + size >= len(lines)
    state |= {"from": until} if done else {"until": until, "at": at + size}
    for name in ("until", "at") if done else ():
        state.pop(name, None)
    name, option = ("@odata.deltaLink", "$deltatoken") if done else ("@odata.nextLink", "$skiptoken")
    said[name] = f"{request.base}/{request.path}?{option}={_written(state)}"
    return Reply(200, said)


def _is_forgotten(request: Request, state: dict[str, Any]) -> bool:
    """Whether too many answers came after the link; "generation=518;[highest=523][523][521][522]" says the real one.

    (microsoftgraph/microsoft-graph-docs#2162, #2350.) This answer is a further one.
    """
    account = request.who
    highest = account.rounds.get(state["one"], 0)
    if account.keeps_links and state["round"] <= highest - account.keeps_links:
        return True
    if account.keeps_links:
        account.rounds[state["one"]] = state["round"] = highest + 1
    return False


Line = tuple[str, Item | int]
"""What became of an item since the round before: created, updated, read, or deleted (then its number alone)."""


def _lines(request: Request, folder: Folder, since: int | None, until: int) -> list[Line]:
    account = request.who
    if since is None:
        return [("created", item) for item in account.within(folder.id)]
    new: dict[int, str] = {}
    for happened in account.log[since:until]:
        if happened.folder != folder.id:
            continue
        before = new.pop(happened.number, "")
        if happened.what == "out":
            new[happened.number] = "deleted"
        elif happened.what == "in" or before == "created":
            new[happened.number] = "created"
        else:
            new[happened.number] = "read" if happened.what == "read" and before in ("", "read") else "updated"
    found: list[Line] = []
    for number, what in new.items():
        item = account.items.get(number)
        if item is not None and item.folder == folder.id and what != "deleted":
            found.append((what, item))
        else:
            found.append(("deleted", number))
    return found


def _number(line: Line) -> int:
    return line[1] if isinstance(line[1], int) else line[1].number


def _wanted(request: Request, line: Line, keep: Keep) -> bool:
    what, item = line
    if what == "read" or isinstance(item, int):
        return True
    only = request.query.get("changeType")
    return (not only or only == what) and keep(item, request.query)


def _shown(request: Request, line: Line, show: View) -> dict[str, Any]:
    what, item = line
    if isinstance(item, int):
        gone = Item(item, next(iter(request.who.folders)), {})
        return {"id": request.who.id_of(gone, request.immutable), "@removed": {"reason": "deleted"}}
    if what == "read":
        named = {"isRead": item.facts["isRead"], "parentFolderId": item.folder}
        return {"id": request.who.id_of(item, request.immutable), **named}
    return show(request, item)


def _written(state: dict[str, Any]) -> str:
    return base64.urlsafe_b64encode(json.dumps(state).encode()).decode().rstrip("=")


def _read(token: str) -> dict[str, Any]:
    try:
        state = json.loads(base64.urlsafe_b64decode(token + "=" * (-len(token) % 4)))
        return dict(state)
    except (ValueError, TypeError, binascii.Error):
        raise bad("Badly formed token.") from None
