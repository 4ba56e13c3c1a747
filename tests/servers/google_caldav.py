"""Google's calendar in front of a Radicale: a token instead of a password, Google's paths, no If-None-Match.

`/caldav/v2/ID/events/` is the calendar ID of the Radicale behind it.
"""

from __future__ import annotations

import re
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from tests.servers.caldav import CaldavServer
from tests.servers.scripted_http import Asked, Reply, Scripted, scripted

PREFIX = "/caldav/v2/"
_KEPT = ("depth", "content-type", "if-match", "accept")


@contextmanager
def google_calendar(
    behind: CaldavServer, holds: Callable[[str], bool], context: ssl.SSLContext | None = None
) -> Iterator[Scripted]:
    """One that takes the tokens of which `holds` says so; `asked` holds all requests. By TLS with a `context`."""
    outside, inside = PREFIX, behind.home

    def answer(asked: Asked) -> Reply:
        kind, _, token = asked.headers.get("authorization", "").partition(" ")
        if kind != "Bearer" or not holds(token):
            return Reply(401, b"", {"WWW-Authenticate": 'Bearer realm="Google"'})
        if not asked.path.startswith(outside):
            return Reply(404)
        headers = {name: asked.headers[name] for name in _KEPT if name in asked.headers}
        path, body = _turned(asked.path, outside, inside), _turned(asked.body.decode(), outside, inside)
        found = client.request(asked.method, path, content=body, headers=headers)
        named = {name: found.headers[name] for name in ("ETag", "Content-Type") if name in found.headers}
        return Reply(found.status_code, _turned(found.text, inside, outside).encode(), named)

    with behind.client() as client, scripted(answer, context) as server:
        yield server


def _turned(text: str, old: str, new: str) -> str:
    """Paths of one server as those of the other; Google's calendar has `events/` at its end."""
    if new == PREFIX:
        return re.sub(re.escape(old) + r"([^/<\"]+)/", rf"{new}\1/events/", text)
    return text.replace(old, new).replace("/events/", "/")
