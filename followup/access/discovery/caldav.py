"""Where the domain's calendars are: SRV and the well-known address (RFC 6764), asked without signing in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.access.discovery.model import Calendar, Source, within
from followup.access.discovery.names import Names
from followup.access.discovery.web import Answer, fetch

if TYPE_CHECKING:
    import httpx

WELL_KNOWN = "/.well-known/caldav"


def look(http: httpx.Client, names: Names, address: str, domain: str) -> Calendar | None:
    """The first place that answers like a CalDAV server; nothing but the method and the path is told to it."""
    places: list[tuple[str, Source]] = []
    path = names.path("_caldavs._tcp")
    for target in names.services("_caldavs._tcp"):
        places.append((f"https://{target.host}:{target.port}{path or WELL_KNOWN}", "srv"))
    places.append((f"https://{domain}{WELL_KNOWN}", "well-known"))
    for place, source in places:
        answer = _ask(http, place, domain)
        if answer is not None and _is_dav(answer):
            return Calendar(str(answer.url), address, source)
    return None


def _ask(http: httpx.Client, place: str, domain: str) -> Answer | None:
    import httpx

    first = httpx.URL(place).host  # an SRV target may lie elsewhere: the domain itself named it
    headers = {"Depth": "0", "Content-Type": "application/xml; charset=utf-8"}
    return fetch(http, "PROPFIND", place, lambda host: host == first or within(host, domain), headers)


def _is_dav(answer: Answer) -> bool:
    """207 from an open server, 401 from any other: a web site that knows no PROPFIND says 404, 405 or 200."""
    return answer.status in {207, 401}
