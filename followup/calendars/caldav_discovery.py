"""Which calendar of a CalDAV server is meant: RFC 6764 section 6, RFC 4791 section 6.2, RFC 6638 section 9.2."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import unquote

from followup import errors
from followup.calendars import caldav_xml as xml
from followup.calendars.caldav_http import Session
from followup.calendars.caldav_xml import Resource, c, canonical, d

_PROPERTIES = (
    d("resourcetype"),
    d("displayname"),
    d("current-user-principal"),
    d("current-user-privilege-set"),
    d("supported-report-set"),
    c("calendar-home-set"),
    c("supported-calendar-component-set"),
    c("schedule-inbox-URL"),
    c("schedule-default-calendar-URL"),
)
_WELL_KNOWN = "/.well-known/caldav"
_WRITES = {d("write"), d("write-content"), d("bind"), d("all")}


@dataclass(frozen=True, slots=True)
class Collection:
    """The calendar: its path (with a slash at the end), and whether it offers sync-collection (RFC 6578)."""

    path: str
    syncs: bool


def properties(session: Session, path: str, depth: str = "0") -> tuple[str, tuple[Resource, ...]]:
    """PROPFIND: the path after redirects, and what was found there; nothing where the server has no such resource.

    A path of the rep's own that is not there (404) is `NeedsRep`: no other calendar is looked for in its place. Raises
    `Unreachable` where the answer is not WebDAV's: a portal's page, or cut in the middle.
    """
    answer = session.send("PROPFIND", path, xml.propfind(_PROPERTIES), Depth=depth)
    if answer.status != 207:
        if answer.status in {200, 201, 204}:
            raise not_webdav()
        if answer.status in {404, 410} and path not in {"/", _WELL_KNOWN}:
            raise errors.NeedsRep(
                "The calendar server has nothing at the address in config.toml. Nothing was changed.",
                "Was the calendar removed or renamed? Put its new address into config.toml as url.",
            )
        return answer.path, ()
    try:
        return answer.path, xml.multistatus(answer.body).resources
    except xml.NotWebdav as fault:
        raise not_webdav() from fault


def not_webdav() -> errors.Unreachable:
    """The fault for an answer that CalDAV does not know."""
    return errors.Unreachable(
        "The calendar server's answer is not one of CalDAV. Nothing was changed.",
        "Is there a sign-in page between? followup tries again by itself.",
    )


def discover(session: Session, name: str | None) -> Collection:
    """The calendar called `name` (display name or last part of its path), else the rep's default one, else the first.

    Only calendars that take events and that the rep may write to count. Raises `NeedsRep` where there is none.
    """
    path, found = properties(session, session.base.raw_path.decode("ascii"))
    here = found[0] if found else None
    if here is not None and name is None and _is_calendar(here):
        return _collection(session, here, path)
    principal = _principal(session, path, here)
    candidates: list[tuple[Resource, str]] = []
    for home in principal.hrefs(c("calendar-home-set")):
        at, listed = properties(session, session.path(home), depth="1")
        candidates += [(one, at) for one in listed if _is_calendar(one) and _takes_events(one)]
    default = _default(session, principal)
    chosen = _choose(session, candidates, name, default)
    if chosen is None:
        raise errors.NeedsRep(
            f"The calendar server has no calendar {name!r} that takes your events."
            if name
            else "The calendar server has no calendar that takes your events.",
            "Make one there, or name another in config.toml.",
        )
    return _collection(session, *chosen)


def _principal(session: Session, path: str, here: Resource | None) -> Resource:
    """The resource with the calendar-home-set: the one asked, its principal, or what the well-known address says."""
    if here is not None and here.hrefs(c("calendar-home-set")):
        return here
    starts = [] if here is None else [(path, here)]
    for start in (_WELL_KNOWN, "/"):
        if not any(one.hrefs(d("current-user-principal")) for _, one in starts):
            at, found = properties(session, start)
            starts += [(at, one) for one in found[:1]]
    for at, one in starts:
        for href in one.hrefs(d("current-user-principal")):
            _, found = properties(session, session.path(href, at))
            if found and found[0].hrefs(c("calendar-home-set")):
                return found[0]
        if one.hrefs(c("calendar-home-set")):
            return one
    raise errors.NeedsRep(
        "No calendars were found at this address.", "Put the calendar's own address into config.toml as url."
    )


def _default(session: Session, principal: Resource) -> str:
    """The path of the calendar that new events go to by default (RFC 6638 section 9.2), "" where not told."""
    for inbox in principal.hrefs(c("schedule-inbox-URL")):
        _, found = properties(session, session.path(inbox))
        for href in found[0].hrefs(c("schedule-default-calendar-URL")) if found else ():
            return canonical(session.path(href)).rstrip("/")
    return ""


def _choose(
    session: Session, candidates: Iterable[tuple[Resource, str]], name: str | None, default: str
) -> tuple[Resource, str] | None:
    writable = [(one, at) for one, at in candidates if _writable(one)]
    for one, at in writable:
        path = canonical(session.path(one.href, at)).rstrip("/")
        if name is None and path == default:
            return one, at
        if name is not None and name in {one.text(d("displayname")), unquote(path.rpartition("/")[2])}:
            return one, at
    return writable[0] if writable and name is None else None


def _collection(session: Session, found: Resource, at: str) -> Collection:
    path = session.path(found.href or at, at)
    reports = found.properties.get(d("supported-report-set"))
    syncs = reports is None or next(reports.iter(d("sync-collection")), None) is not None
    return Collection(path if path.endswith("/") else path + "/", syncs)


def _is_calendar(one: Resource) -> bool:
    kind = one.properties.get(d("resourcetype"))
    return kind is not None and kind.find(c("calendar")) is not None


def _takes_events(one: Resource) -> bool:
    kinds = one.properties.get(c("supported-calendar-component-set"))
    return kinds is None or any((kind.get("name") or "").upper() == "VEVENT" for kind in kinds.iter(c("comp")))


def _writable(one: Resource) -> bool:
    rights = one.properties.get(d("current-user-privilege-set"))
    return rights is None or any(right.tag in _WRITES for right in rights.iter())
