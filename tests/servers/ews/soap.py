"""SOAP as EWS speaks it: elements, envelopes, and the published schema as the judge of both directions."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from functools import lru_cache
from pathlib import Path

from lxml import etree
from lxml.etree import _Element as Element

S = "{http://schemas.xmlsoap.org/soap/envelope/}"
M = "{http://schemas.microsoft.com/exchange/services/2006/messages}"
T = "{http://schemas.microsoft.com/exchange/services/2006/types}"
E = "{http://schemas.microsoft.com/exchange/services/2006/errors}"
NAMES = {"s": S[1:-1], "m": M[1:-1], "t": T[1:-1]}
SCHEMA = Path(__file__).parents[4] / "shared/data/ews/messages.xsd"
LARGEST = 40 * 1024 * 1024

Part = Element | str | Iterable[Element] | None


class Refusal(Exception):
    """An answer of the class Error: `code` is an EWS response code; `fault` sends it as a SOAP fault (HTTP 500)."""

    def __init__(self, code: str, text: str = "", *, fault: bool = False) -> None:
        super().__init__(code)
        self.code, self.text, self.fault = code, text or f"The request failed: {code}.", fault


def _make(space: str, tag: str, parts: tuple[Part, ...], attributes: dict[str, object]) -> Element:
    element = etree.Element(space + tag, {key: str(value) for key, value in attributes.items()}, NAMES)
    for part in parts:
        if isinstance(part, str):
            element.text = part
        elif isinstance(part, Element):
            element.append(part)
        elif part is not None:
            element.extend(part)
    return element


def m(tag: str, *parts: Part, **attributes: object) -> Element:
    """An element of the messages' namespace."""
    return _make(M, tag, parts, attributes)


def t(tag: str, *parts: Part, **attributes: object) -> Element:
    """An element of the types' namespace."""
    return _make(T, tag, parts, attributes)


def name(element: Element) -> str:
    """The local name."""
    return etree.QName(element).localname


def within(element: Element, tag: str) -> list[Element]:
    """The children of a child; none where there is no such child."""
    found = element.find(tag)
    return list(found) if found is not None else []


def clean(text: str) -> str:
    """`text` without what XML cannot hold, each such sign as U+FFFD."""
    return "".join(
        sign
        if sign in "\t\n\r" or 32 <= ord(sign) < 0xD800 or 0xE000 <= ord(sign) < 0xFFFE or ord(sign) > 0xFFFF
        else "\ufffd"
        for sign in text
    )


def answer(operation: str, *messages: Element) -> Element:
    """`OPERATIONResponse` around its response messages."""
    return m(f"{operation}Response", m("ResponseMessages", messages))


def success(operation: str, *parts: Part) -> Element:
    """One `OPERATIONResponseMessage` of the class Success."""
    return m(f"{operation}ResponseMessage", m("ResponseCode", "NoError"), *parts, ResponseClass="Success")


def failure(operation: str, refusal: Refusal, *parts: Part) -> Element:
    """One `OPERATIONResponseMessage` of the class Error."""
    said = (
        m("MessageText", refusal.text),
        m("ResponseCode", refusal.code),
        m("DescriptiveLinkKey", "0"),
    )
    return m(f"{operation}ResponseMessage", *said, *parts, ResponseClass="Error")


def body_of(data: bytes) -> Element:
    """The first child of the SOAP body. Raises ValueError where there is none."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    try:
        envelope = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as fault:
        raise ValueError("no XML") from fault
    body = envelope.find(f"{S}Body")
    if body is None or not len(body):
        raise ValueError("no SOAP body")
    return body[0]


def time_zone(data: bytes) -> str:
    """The Windows name in the request's TimeZoneContext; UTC where there is none."""
    found = etree.fromstring(data).find(f"{S}Header/{T}TimeZoneContext/{T}TimeZoneDefinition")
    return found.get("Id", "UTC") if found is not None else "UTC"


def envelope(content: Element) -> bytes:
    """A whole answer."""
    version = {
        "MajorVersion": "15",
        "MinorVersion": "2",
        "MajorBuildNumber": "2562",
        "MinorBuildNumber": "17",
        "Version": "V2017_07_11",
    }
    header = etree.Element(f"{S}Header", nsmap=NAMES)
    header.append(t("ServerVersionInfo", **version))
    whole = etree.Element(f"{S}Envelope", nsmap=NAMES)
    whole.append(header)
    body = etree.SubElement(whole, f"{S}Body")
    body.append(content)
    return bytes(etree.tostring(whole, xml_declaration=True, encoding="utf-8"))


def fault(code: str, text: str, extra: Iterable[Element] = ()) -> Element:
    """A SOAP fault as EWS words it; `extra` stands in its MessageXml."""
    whole = etree.Element(f"{S}Fault", nsmap={"s": S[1:-1], "a": T[1:-1]})
    etree.SubElement(whole, "faultcode").text = f"a:{code}"
    etree.SubElement(whole, "faultstring").text = text
    detail = etree.SubElement(whole, "detail")
    etree.SubElement(detail, f"{E}ResponseCode", nsmap={"e": E[1:-1]}).text = code
    etree.SubElement(detail, f"{E}Message", nsmap={"e": E[1:-1]}).text = text
    held = list(extra)
    if held:
        etree.SubElement(detail, f"{T}MessageXml", nsmap={"t": T[1:-1]}).extend(held)
    return whole


@lru_cache(maxsize=1)
def schema() -> etree.XMLSchema | None:
    """The published schema; None where it is not on this machine."""
    return etree.XMLSchema(etree.parse(str(SCHEMA))) if SCHEMA.exists() else None


def flaws(content: Element) -> list[str]:
    """What the schema says against one request or answer."""
    judge = schema()
    if judge is None or content.tag == f"{S}Fault":
        return []
    alone = etree.ElementTree(deepcopy(content))
    return [] if judge.validate(alone) else [str(entry.message) for entry in judge.error_log]
