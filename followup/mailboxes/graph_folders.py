"""Folders of a Graph mailbox: the well-known ones by Graph's own names, others by the name that the rep sees."""

from __future__ import annotations

from followup.graph.answers import Answer
from followup.graph.client import Graph
from followup.graph.values import items, quoted
from followup.mailboxes.base import Folder, FolderMissing
from followup.mailboxes.graph_fields import WELL_KNOWN


class Folders:
    """The ids of an account's folders, asked for once each."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._ids: dict[Folder, str] = {}

    def id(self, folder: Folder) -> str:
        """Raises `FolderMissing`."""
        if folder not in self._ids:
            self._ids[folder] = self._well_known(folder) if folder in WELL_KNOWN else self._named(folder)
        return self._ids[folder]

    def path(self, folder: Folder) -> str:
        """Where the folder is, as the beginning of a path; raises `FolderMissing`."""
        return f"me/mailFolders/{WELL_KNOWN.get(folder) or self.id(folder)}"

    def found(self, folder: Folder, answer: Answer) -> Answer:
        """The answer to a request for what is in a folder; raises `FolderMissing` where that is gone."""
        if answer.status == 404:
            self._ids.pop(folder, None)
            raise FolderMissing(folder)
        return answer

    def count(self, folder: Folder) -> int:
        """How many messages it holds."""
        answer = self._graph.send("GET", self.path(folder), params={"$select": "totalItemCount"})
        return int(self.found(folder, answer).json().get("totalItemCount", 0))

    def _well_known(self, folder: Folder) -> str:
        answer = self._graph.send("GET", f"me/mailFolders/{WELL_KNOWN[folder]}", params={"$select": "id"})
        return str(self.found(folder, answer).json()["id"])

    def _named(self, folder: Folder) -> str:
        """By its name; a folder within another one as "Customers/Lost"."""
        if not folder or not folder.isprintable():
            raise FolderMissing(folder)
        at = self._child("me/mailFolders", folder)
        if at is None and "/" in folder:
            for part in folder.split("/"):
                at = self._child(f"me/mailFolders/{at}/childFolders" if at else "me/mailFolders", part)
                if at is None:
                    break
        if at is None:
            raise FolderMissing(folder)
        return at

    def _child(self, collection: str, name: str) -> str | None:
        params = {"$filter": f"displayName eq {quoted(name)}", "$select": "id,displayName", "$top": "50"}
        for page in self._graph.pages(collection, params=params):
            for one in items({"value": page}):
                if one.get("displayName") == name:
                    return str(one["id"])
        return None
