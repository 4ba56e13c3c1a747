"""Autoconfig: the file by which a domain names its servers (Thunderbird's format, draft-ietf-mailmaint-autoconfig).

The file is asked for without the `emailaddress` parameter that the format allows: the domain's name is enough.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from followup.access.discovery.model import Calendar, Server, host_name, within
from followup.access.discovery.web import fetch

if TYPE_CHECKING:
    import httpx
    from lxml import etree

PLACES = (
    "https://autoconfig.{domain}/mail/config-v1.1.xml",
    "https://{domain}/.well-known/autoconfig/mail/config-v1.1.xml",
)

_TLS: dict[str, Literal["implicit", "starttls"]] = {"SSL": "implicit", "STARTTLS": "starttls"}
_AUTH: dict[str, Literal["password", "xoauth2"]] = {
    "password-cleartext": "password",
    "plain": "password",  # older files
    "password-encrypted": "password",
    "secure": "password",
    "OAuth2": "xoauth2",
}


@dataclass(frozen=True, slots=True)
class Declared:
    """What the file says, of what followup can use."""

    mail: Server | None
    send: Server | None
    calendar: Calendar | None


def look(http: httpx.Client, address: str, domain: str) -> Declared | None:
    """The file of `domain`, from the first place that has one that can be read."""
    for place in PLACES:
        answer = fetch(http, "GET", place.format(domain=domain), lambda host: within(host, domain))
        declared = parse(answer.body, address) if answer is not None and answer.status == 200 else None
        if declared is not None:
            return declared
    return None


def parse(data: bytes, address: str) -> Declared | None:
    """Read a file (bytes as they came); None where it is no autoconfig or names nothing that can be used.

    Servers without TLS are passed over. Of several, a password over implicit TLS goes before STARTTLS, and both before
    OAuth; otherwise the file's own order counts.
    """
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    if root.tag != "clientConfig" or root.getroottree().docinfo.internalDTD is not None:
        return None
    provider = root.find("emailProvider")
    if provider is None:
        return None
    mail = _best(provider.iterfind("incomingServer[@type='imap']"), address)
    send = _best(provider.iterfind("outgoingServer[@type='smtp']"), address)
    calendar = _calendar(root, address)
    return Declared(mail, send, calendar) if mail or send or calendar else None


def _best(elements: object, address: str) -> Server | None:
    from collections.abc import Iterable
    from typing import cast

    servers = [_server(element, address) for element in cast("Iterable[etree._Element]", elements)]
    usable = [server for server in servers if server is not None]
    return min(usable, key=lambda server: (server.auth != "password", server.tls != "implicit"), default=None)


def _server(element: etree._Element, address: str) -> Server | None:
    host = host_name(_filled(element.findtext("hostname"), address))
    port = (element.findtext("port") or "").strip()
    tls = _TLS.get((element.findtext("socketType") or "").strip().upper())
    auths = [
        _AUTH[word] for found in element.iterfind("authentication") if (word := (found.text or "").strip()) in _AUTH
    ]
    if host is None or tls is None or not auths or not (port.isascii() and port.isdigit() and 0 < int(port) < 65536):
        return None
    user = _filled(element.findtext("username") or "%EMAILADDRESS%", address)
    return Server(host, int(port), tls, user, "autoconfig", "password" if "password" in auths else "xoauth2")


def _calendar(root: etree._Element, address: str) -> Calendar | None:
    import httpx

    for element in root.iterfind(".//calendar[@type='caldav']"):
        try:
            url = httpx.URL(_filled(element.findtext("serverURL"), address))
        except httpx.InvalidURL:
            continue
        if url.scheme == "https" and host_name(url.host) and not url.userinfo:
            return Calendar(str(url), _filled(element.findtext("username") or "%EMAILADDRESS%", address), "autoconfig")
    return None


def _filled(text: str | None, address: str) -> str:
    local, _, domain = address.rpartition("@")
    filled = (text or "").strip().replace("%EMAILADDRESS%", address)
    filled = filled.replace("%EMAILLOCALPART%", local).replace("%EMAILDOMAIN%", domain)
    return filled if len(filled) <= 512 and filled.isprintable() else ""
