"""What a calendar without a change log offers instead: a digest of all etags as cursor, and the last listing.

The cursor is 64 hex digits however large the calendar is. While the process lives, two listings give the exact changes;
after a restart an equal digest means that nothing changed, and any other one a complete listing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping

from followup.calendars.base import Changes, Cursor, Stored


def digest(etags: Mapping[str, str]) -> Cursor:
    """The cursor that stands for exactly these hrefs and etags."""
    summed = hashlib.sha256()
    for href in sorted(etags):
        summed.update(f"{len(href)}:{href}{len(etags[href])}:{etags[href]}".encode("utf-8", "surrogateescape"))
    return Cursor(summed.hexdigest())


class Snapshot:
    """Remembers the last listing that was handed out."""

    def __init__(self) -> None:
        self._cursor: Cursor | None = None
        self._etags: dict[str, str] = {}

    def changes(
        self, since: Cursor | None, etags: Mapping[str, str], fetch: Callable[[list[str]], Iterable[Stored]]
    ) -> Changes:
        """The changes since `since`; `fetch` gives the objects of some hrefs (one that vanished meanwhile is left out).

        The etags of the listing are remembered, not those fetched: an object that changed between the two is
        reported again rather than not at all.
        """
        cursor = digest(etags)
        if since is not None and since == cursor:
            self._cursor, self._etags = cursor, dict(etags)
            return Changes((), (), cursor, complete=False)
        known = self._etags if since is not None and since == self._cursor else None
        wanted = [href for href in etags if known is None or known.get(href) != etags[href]]
        changed = tuple(fetch(wanted))
        removed = () if known is None else tuple(href for href in known if href not in etags)
        self._cursor, self._etags = cursor, dict(etags)
        return Changes(changed, removed, cursor, complete=known is None)
