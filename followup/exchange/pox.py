"""Autodiscover in its older form, plain XML without SOAP (MS-OXDSCLI): some servers know no other.

Asked of a host that answered, but not in the SOAP form, which is the only one that exchangelib asks in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urljoin
from xml.sax.saxutils import escape

import requests
from exchangelib import errors as ews
from exchangelib.transport import NOAUTH
from lxml import etree

from followup.exchange.protocol import offered

PATH = "autodiscover/autodiscover.xml"

_SCHEMA = "http://schemas.microsoft.com/exchange/autodiscover/outlook"
_ASKING = (
    '<?xml version="1.0" encoding="utf-8"?><Autodiscover xmlns="{schema}/requestschema/2006"><Request>'
    "<EMailAddress>{address}</EMailAddress>"
    "<AcceptableResponseSchema>{schema}/responseschema/2006a</AcceptableResponseSchema></Request></Autodiscover>"
)
_LARGEST = 1024 * 1024
_KINDS = ("EXPR", "EXHTTP", "EXCH", "WEB")
"""Kinds of protocols that name an address of EWS: from outside first."""


@dataclass(frozen=True, slots=True)
class Told:
    """An answer, with the names that the library's steps look for; "" for what it does not say."""

    ews_url: str = ""
    redirect_address: str = ""
    redirect_url: str = ""
    user_settings: Mapping[str, str] = field(default_factory=dict)

    def raise_errors(self) -> None:
        """Nothing: an answer that tells of a fault is none."""


def way_in(session: requests.Session, url: str, limit: float) -> str:
    """The library's word for how the server wants us to sign in; asked without an address and without a password."""
    answer = _asked(session, url, "", limit)
    return offered(answer.headers.get("www-authenticate", "")) if answer.status_code == 401 else str(NOAUTH)


def ask(session: requests.Session, url: str, address: str, limit: float) -> Told | None:
    """What the server says of an address; None where it is nothing. Raises `UnauthorizedError` for a refused password.

    A redirect is told, and not followed.
    """
    answer = _asked(session, url, address, limit)
    if answer.status_code == 401:
        raise ews.UnauthorizedError("refused")
    if answer.is_redirect:
        return Told(redirect_url=urljoin(url, answer.headers["location"]))
    return read(answer.content) if answer.status_code == 200 else None


def _asked(session: requests.Session, url: str, address: str, limit: float) -> requests.Response:
    words = _ASKING.format(schema=_SCHEMA, address=escape(address)).encode()
    headers = {"Content-Type": "text/xml; charset=utf-8"}
    return session.post(url, data=words, headers=headers, allow_redirects=False, timeout=limit)


def read(body: bytes) -> Told | None:
    """An answer's body; None where it is another document, or names nothing."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(body[:_LARGEST], parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    found = {
        str(one.findtext("{*}Type") or "").strip().upper(): str(one.findtext("{*}EwsUrl") or "").strip()
        for one in root.iter("{*}Protocol")
    }
    said = Told(
        next((found[kind] for kind in _KINDS if found.get(kind)), ""),
        str(root.findtext(".//{*}RedirectAddr") or "").strip(),
        str(root.findtext(".//{*}RedirectUrl") or "").strip(),
    )
    return None if said == Told() else said
