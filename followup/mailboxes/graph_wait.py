"""Waiting for mail where the server cannot push: a delta query of the last days' arrivals, asked again and again."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from followup.graph.client import Graph
from followup.graph.values import items, seconds
from followup.mailboxes.base import Folder, FolderMissing
from followup.mailboxes.graph_changes import appeared
from followup.mailboxes.graph_folders import Folders

_BACK = timedelta(days=1)
_PAGES = 20
"""Pages of one round that are read on the way to its end; more than that is news enough."""

_FRESH = 24 * 3600.0
"""Seconds after which a round is begun anew: one with a filter tells of 5,000 messages and of no more."""


class Watch:
    """Waits for one folder, in the watcher's thread, by a client of its own."""

    def __init__(self, connect: Callable[[], Graph], folder: Folder, poll: timedelta) -> None:
        self._connect = connect
        self._folder = folder
        self._poll = poll.total_seconds()
        self._graph: Graph | None = None
        self._link = ""
        self._begun = 0.0
        self._stop = threading.Event()
        self._lost = False

    def wait(self, timeout: timedelta) -> bool:
        """See `Waits.wait`."""
        until = time.monotonic() + timeout.total_seconds()
        if not self._link:
            self._begin()
        elif time.monotonic() - self._begun > _FRESH:
            self._begin()
            return True
        while True:
            if self._stop.is_set():
                break
            if not self._lost and self._has_news():
                return True
            self._lost = False  # a link that was lost just now is new: it is asked after the usual time
            if self._stop.wait(min(self._poll, max(until - time.monotonic(), 0))) or time.monotonic() >= until:
                break
        self._stop.clear()
        return False

    def interrupt(self) -> None:
        """See `Waits.interrupt`."""
        self._stop.set()

    def close(self) -> None:
        """End the connection, and a wait that is under way."""
        self._stop.set()
        if self._graph is not None:
            self._graph.close()

    def _begin(self) -> None:
        self._graph = self._graph or self._connect()
        self._begun = time.monotonic()
        params = {
            "$select": "id,receivedDateTime",
            "changeType": "created",
            "$filter": f"receivedDateTime ge {seconds(datetime.now(UTC) - _BACK)}",
        }
        folders = Folders(self._graph)
        answer = self._graph.send("GET", f"{folders.path(self._folder)}/messages/delta", params=params)
        page = folders.found(self._folder, answer).found()
        self._follow(self._graph, page)

    def _has_news(self) -> bool:
        """Ask once; True also where the link is lost, since nobody knows what came meanwhile."""
        graph = self._graph = self._graph or self._connect()
        answer = graph.send("GET", self._link, also={400})
        if answer.status in (400, 404, 410):
            self._link, self._lost = "", True
            self._begin()
            return True
        try:
            return self._follow(graph, answer.found())
        except LookupError:
            raise FolderMissing(self._folder) from None

    def _follow(self, graph: Graph, page: dict[str, object]) -> bool:
        """Go to the end of a round; whether something came in it."""
        news = False
        for _ in range(_PAGES):
            news = news or any(map(appeared, items(page)))
            if "@odata.nextLink" not in page:
                break
            page = graph.get(str(page["@odata.nextLink"]))
        self._link = str(page.get("@odata.deltaLink") or page.get("@odata.nextLink") or "")
        return news
