"""The XML of WebDAV (RFC 4918), CalDAV (RFC 4791) and its change log (RFC 6578): requests built, answers taken apart.

Answers come from outside: no document type, no entities, nothing fetched, depth and size bounded by libxml2.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import quote, unquote

from lxml import etree

DAV = "DAV:"
CAL = "urn:ietf:params:xml:ns:caldav"
_NSMAP = {"d": DAV, "c": CAL}


class NotWebdav(ValueError):
    """The answer is not the XML that was asked for: a portal's page, or cut in the middle."""


@dataclass(frozen=True, slots=True)
class Resource:
    """One response of a multistatus: where, its own status (None: by property), and the properties found (200)."""

    href: str
    status: int | None
    properties: dict[str, etree._Element]

    def text(self, name: str) -> str:
        """The text of a property, "" where it was not found."""
        found = self.properties.get(name)
        return "" if found is None else (found.text or "").strip()

    def hrefs(self, name: str) -> tuple[str, ...]:
        """The href elements in a property."""
        found = self.properties.get(name)
        return () if found is None else tuple((one.text or "").strip() for one in found.iter(d("href")))


@dataclass(frozen=True, slots=True)
class Multistatus:
    """A 207 answer; `token` is "" where it carries no sync token."""

    resources: tuple[Resource, ...]
    token: str


def d(name: str) -> str:
    """A name of WebDAV's namespace, as lxml writes it."""
    return f"{{{DAV}}}{name}"


def c(name: str) -> str:
    """A name of CalDAV's namespace."""
    return f"{{{CAL}}}{name}"


def parse(body: bytes) -> etree._Element:
    """The root of an answer. Raises `NotWebdav`."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise NotWebdav("no XML") from fault
    if b"<!DOCTYPE" in body:  # no answer of WebDAV has one; entities come in this way
        raise NotWebdav("a document type")
    return root


def multistatus(body: bytes) -> Multistatus:
    """A 207 answer taken apart. Raises `NotWebdav`."""
    root = parse(body)
    if root.tag != d("multistatus"):
        raise NotWebdav("no multistatus")
    found = tuple(_resource(one) for one in root.iterchildren(d("response")))
    return Multistatus(found, (root.findtext(d("sync-token")) or "").strip())


def _resource(response: etree._Element) -> Resource:
    properties: dict[str, etree._Element] = {}
    for group in response.iterchildren(d("propstat")):
        if _status(group.findtext(d("status"))) in {200, None}:
            for holder in group.iterchildren(d("prop")):
                properties.update((str(one.tag), one) for one in holder if isinstance(one.tag, str))
    href = (response.findtext(d("href")) or "").strip()
    return Resource(href, _status(response.findtext(d("status"))), properties)


def _status(line: str | None) -> int | None:
    words = (line or "").split()
    return int(words[1]) if len(words) > 1 and words[1].isascii() and words[1].isdigit() else None


def conflicting(body: bytes) -> str | None:
    """Where the object of the same UID stands, by `no-uid-conflict` (RFC 4791 section 5.3.2.1), or None."""
    try:
        conflict = parse(body).find(f".//{c('no-uid-conflict')}")
    except NotWebdav:
        return None
    return None if conflict is None else (conflict.findtext(d("href")) or "").strip() or None


def canonical(path: str) -> str:
    """A path in one spelling, so that hrefs can be compared however a server escapes them.

    >>> canonical("/rep/caf%c3%a9/a@b%2F.ics") == canonical("/rep/café/a%40b%2f.ics")
    True
    """
    return "/".join(quote(unquote(part), safe="") for part in path.split("/"))


def propfind(names: Iterable[str]) -> bytes:
    """The body of a PROPFIND for these properties."""
    root = etree.Element(d("propfind"), nsmap=_NSMAP)
    _properties(root, names)
    return _bytes(root)


def multiget(hrefs: Iterable[str]) -> bytes:
    """REPORT calendar-multiget: etag and data of these hrefs."""
    root = etree.Element(c("calendar-multiget"), nsmap=_NSMAP)
    _properties(root, (d("getetag"), c("calendar-data")))
    for href in hrefs:
        etree.SubElement(root, d("href")).text = href
    return _bytes(root)


def sync(token: str) -> bytes:
    """REPORT sync-collection (RFC 6578 section 3.2): what changed since `token` ("" for all)."""
    root = etree.Element(d("sync-collection"), nsmap=_NSMAP)
    etree.SubElement(root, d("sync-token")).text = token
    etree.SubElement(root, d("sync-level")).text = "1"
    _properties(root, (d("getetag"),))
    return _bytes(root)


def by_uid(uid: str) -> bytes:
    """REPORT calendar-query for the events with this UID; servers search for a part of it, so look again."""
    root, event = _query()
    found = etree.SubElement(event, c("prop-filter"), name="UID")
    match = etree.SubElement(found, c("text-match"), collation="i;octet")
    # Compared with the raw value by some servers, with the unescaped one by others: the longest part that is both.
    match.text = max(uid.replace("\\", ",").replace(";", ",").split(","), key=len)
    return _bytes(root)


def by_time(start: datetime, end: datetime) -> bytes:
    """REPORT calendar-query for the events with an occurrence in [`start`, `end`) (aware)."""
    root, event = _query()
    span = {"start": f"{start.astimezone(UTC):%Y%m%dT%H%M%SZ}", "end": f"{end.astimezone(UTC):%Y%m%dT%H%M%SZ}"}
    etree.SubElement(event, c("time-range"), span)
    return _bytes(root)


def _query() -> tuple[etree._Element, etree._Element]:
    root = etree.Element(c("calendar-query"), nsmap=_NSMAP)
    _properties(root, (d("getetag"), c("calendar-data")))
    outer = etree.SubElement(etree.SubElement(root, c("filter")), c("comp-filter"), name="VCALENDAR")
    return root, etree.SubElement(outer, c("comp-filter"), name="VEVENT")


def _properties(root: etree._Element, names: Iterable[str]) -> None:
    holder = etree.SubElement(root, d("prop"))
    for name in names:
        etree.SubElement(holder, name)


def _bytes(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="utf-8")
