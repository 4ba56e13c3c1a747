"""MIME to the fields of an item and back, as far as mail of the tests goes."""

from __future__ import annotations

import email
import email.policy
import hashlib
from datetime import UTC, datetime
from email.header import decode_header
from email.message import EmailMessage, Message
from email.utils import format_datetime, formataddr, getaddresses, parsedate_to_datetime

from tests.servers.ews.soap import Element, T, clean, t

PEOPLE = {"To": "ToRecipients", "Cc": "CcRecipients", "Bcc": "BccRecipients", "Reply-To": "ReplyTo"}


def fields(raw: bytes) -> dict[str, Element]:
    """The fields of a message as Exchange reads them from its MIME."""
    message = email.message_from_bytes(raw)
    found = {
        "Subject": _text("Subject", _words(message, "Subject")),
        "InReplyTo": _text("InReplyTo", _line(message, "In-Reply-To")),
        "InternetMessageId": _text("InternetMessageId", _line(message, "Message-ID")),
        "References": _text("References", _line(message, "References")),
        "Importance": t("Importance", "Normal"),
        "Body": _body(message),
        "InternetMessageHeaders": headers(message),
    }
    for header, tag in PEOPLE.items():
        found[tag] = people(tag, getaddresses([_words(message, header)]))
    sender = next(iter(getaddresses([_words(message, "From")])), ("", ""))
    if sender[1]:
        found["From"] = t("From", mailbox(*sender))
        found["Sender"] = t("Sender", mailbox(*sender))
    sent = _date(message)
    if sent is not None:
        found["DateTimeSent"] = t("DateTimeSent", sent.strftime("%Y-%m-%dT%H:%M:%SZ"))
    return {tag: element for tag, element in found.items() if element is not None and (element.text or len(element))}


def written(parts: dict[str, Element], seed: str) -> bytes:
    """MIME from the fields, in the server's own way: the same fields always give the same bytes."""
    message = EmailMessage(policy=email.policy.SMTP)
    author = parts.get("From")
    if author is not None:
        message["From"] = formataddr(of_mailbox(author[0]))
    for header, tag in PEOPLE.items():
        held = parts.get(tag)
        if held is not None and len(held):
            message[header] = ", ".join(formataddr(of_mailbox(one)) for one in held)
    sent = parts.get("DateTimeSent")
    if sent is not None and sent.text:
        message["Date"] = format_datetime(datetime.fromisoformat(sent.text.replace("Z", "+00:00")))
    for header, tag in (
        ("Subject", "Subject"),
        ("Message-ID", "InternetMessageId"),
        ("In-Reply-To", "InReplyTo"),
        ("References", "References"),
    ):
        held = parts.get(tag)
        if held is not None and held.text:
            message[header] = held.text
    body = parts.get("Body")
    text = (body.text or "") if body is not None else ""
    if body is not None and body.get("BodyType") == "HTML":
        message.set_content(plain(text))
        message.add_alternative(text, subtype="html")
        message.set_boundary("_000_" + hashlib.sha256(seed.encode()).hexdigest()[:24])
    else:
        message.set_content(text)
    return message.as_bytes()


def plain(html: str) -> str:
    """The words of HTML, roughly."""
    from lxml import html as parser

    return parser.fromstring(html or "<p></p>").text_content() if html.strip() else ""


def headers(message: Message) -> Element:
    """InternetMessageHeaders: each field unfolded."""
    held = t("InternetMessageHeaders")
    for key, value in message.raw_items():
        if key.strip():
            text = clean(" ".join(_decoded(str(value)).split()))
            held.append(t("InternetMessageHeader", text, HeaderName=clean(key.strip())))
    return held


def header_section(raw: bytes) -> str:
    """PidTagTransportMessageHeaders: the header as it came."""
    end = raw.find(b"\r\n\r\n")
    top = b"" if raw.startswith(b"\r\n") else raw if end < 0 else raw[: end + 4]
    return clean(_decoded(top.decode("ascii", "surrogateescape")))


def people(tag: str, found: list[tuple[str, str]]) -> Element:
    """A list of mailboxes."""
    return t(tag, [mailbox(*one) for one in found if one[1]])


def mailbox(title: str, address: str) -> Element:
    """One mailbox."""
    return t("Mailbox", t("Name", clean(title or address)), t("EmailAddress", clean(address)), t("RoutingType", "SMTP"))


def of_mailbox(element: Element) -> tuple[str, str]:
    """Name and address; a name that only repeats the address counts as none."""
    title, address = element.findtext(f"{T}Name") or "", element.findtext(f"{T}EmailAddress") or ""
    return ("" if title == address else title), address


def _text(tag: str, value: str) -> Element | None:
    return t(tag, clean(value)) if value else None


def _decoded(value: str) -> str:
    return value.encode("ascii", "surrogateescape").decode("utf-8", "replace") if not value.isascii() else value


def _words(message: Message, header: str) -> str:
    value = " ".join(_line(message, header).split("\r\n"))
    try:
        return "".join(
            part if isinstance(part, str) else part.decode(charset or "latin-1", "replace")
            for part, charset in decode_header(value)
        )
    except (LookupError, ValueError):
        return value


def _line(message: Message, header: str) -> str:
    value = next((str(held) for key, held in message.raw_items() if key.lower() == header.lower()), "")
    return " ".join(_decoded(value).split())


def _body(message: Message) -> Element:
    for kind, named in (("text/html", "HTML"), ("text/plain", "Text")):
        for part in message.walk():
            if part.get_content_type() == kind and not part.get_filename():
                data = part.get_payload(decode=True)
                charset = part.get_content_charset() or "utf-8"
                try:
                    text = data.decode(charset, "replace") if isinstance(data, bytes) else ""
                except LookupError:
                    text = data.decode("latin-1") if isinstance(data, bytes) else ""
                return t("Body", clean(text.replace("\x00", "")), BodyType=named)
    return t("Body", "", BodyType="Text")


def _date(message: Message) -> datetime | None:
    try:
        return parsedate_to_datetime(_line(message, "Date")).astimezone(UTC)
    except (TypeError, ValueError):
        return None
