"""Mail folders: by id or well-known name, listed, counted."""

from __future__ import annotations

from typing import Any

from tests.servers.graph.account import Folder, Item
from tests.servers.graph.mail import may_read
from tests.servers.graph.query import filtered
from tests.servers.graph.shapes import FOLDER_READ, selected
from tests.servers.graph.wire import Reply, Request


def folders(request: Request, parent: str | None = None) -> Reply:
    """GET mailFolders (those at the top), GET childFolders (of those there are none)."""
    may_read(request)
    request.allow("$filter", "$select", "$top", "$skip", "includeHiddenFolders")
    test = filtered(request.query, FOLDER_READ)
    if parent is not None:
        request.who.folder_of_request(parent)
        return Reply(200, {"value": []})
    found = [one for one in request.who.folders.values() if one.kind == "mail"]
    wanted = [one for one in found if test(_whole(request, one).get)]
    start, size = int(request.query.get("$skip", "0")), request.page_size()
    said: dict[str, Any] = {"value": [_shown(request, one) for one in wanted[start : start + size]]}
    if start + size < len(wanted):
        said["@odata.nextLink"] = f"{request.base}/{request.path}?$top={size}&$skip={start + size}"
    return Reply(200, said)


def folder(request: Request, name: str) -> Reply:
    """GET one folder."""
    may_read(request)
    request.allow("$select")
    return Reply(200, _shown(request, request.who.folder_of_request(name)))


def _shown(request: Request, one: Folder) -> dict[str, Any]:
    names = selected(request.query, FOLDER_READ, "mailFolder")
    return {name: value for name, value in _whole(request, one).items() if name == "id" or not names or name in names}


def _whole(request: Request, one: Folder) -> dict[str, Any]:
    items: list[Item] = request.who.within(one.id)
    return {
        "id": one.id,
        "displayName": one.name,
        "parentFolderId": "AQMkroot",
        "childFolderCount": 0,
        "unreadItemCount": sum(not item.facts["isRead"] for item in items),
        "totalItemCount": len(items),
        "isHidden": False,
    }
