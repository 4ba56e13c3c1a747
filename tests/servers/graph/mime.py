"""Between RFC 5322 bytes and a message's properties, both ways."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email import policy
from email.header import decode_header, make_header
from email.message import EmailMessage, Message
from email.parser import BytesParser
from email.utils import getaddresses, parsedate_to_datetime
from html import escape, unescape
from typing import Any

from tests.servers.graph.account import Item, stamp

_LISTS = {"To": "toRecipients", "Cc": "ccRecipients", "Bcc": "bccRecipients", "Reply-To": "replyTo"}


def read(raw: bytes, received: datetime) -> tuple[dict[str, Any], list[tuple[str, str]]]:
    """The properties that bytes make, and the header fields in order, unfolded."""
    parsed = BytesParser(policy=policy.compat32).parsebytes(raw)
    headers = [(name, _unfolded(value)) for name, value in parsed.raw_items()]
    first = {name.lower(): value for name, value in reversed(headers)}
    sender = _people(first.get("from", ""))[:1]
    facts: dict[str, Any] = {
        "subject": _words(first.get("subject", "")),
        "internetMessageId": first.get("message-id", ""),
        "sentDateTime": _written(first.get("date", ""), received),
        "body": _body(parsed),
        "hasAttachments": any(part.get_filename() for part in parsed.walk()),
        "from": sender[0] if sender else None,
        "sender": sender[0] if sender else None,
        **{ours: _people(first.get(name.lower(), "")) for name, ours in _LISTS.items()},
    }
    return facts, headers


def render(item: Item, sender: tuple[str, str]) -> bytes:
    """The bytes of a message that was made by requests, as the server words them."""
    facts, message = item.facts, EmailMessage(policy.SMTP)
    message["From"] = _mailbox(facts.get("from") or {"emailAddress": {"name": sender[0], "address": sender[1]}})
    for name, ours in _LISTS.items():
        if facts.get(ours):
            message[name] = ", ".join(map(_mailbox, facts[ours]))
    message["Subject"] = re.sub(r"[\r\n]+", " ", facts.get("subject") or "").encode("utf-8", "replace").decode()
    at = datetime.fromisoformat(facts["sentDateTime"].replace("Z", "+00:00"))
    message["Date"] = at.strftime("%a, %d %b %Y %H:%M:%S +0000")
    message["Message-ID"] = facts["internetMessageId"]
    for name, value in item.headers:
        message[name] = value
    body = facts["body"]
    subtype = "html" if body["contentType"].lower() == "html" else "plain"
    message.set_content(body["content"].replace("\r\n", "\n"), subtype=subtype, cte="quoted-printable")
    return message.as_bytes()


def body_in(facts: dict[str, Any], text_wanted: bool) -> dict[str, str]:
    """The body in the form asked for: text, or HTML as Graph gives unasked."""
    body = facts["body"]
    is_html = body["contentType"].lower() == "html"
    if text_wanted:
        return {"contentType": "text", "content": plain(body["content"]) if is_html else body["content"]}
    if is_html:
        return {"contentType": "html", "content": body["content"]}
    lines = escape(body["content"]).replace("\r\n", "<br>\r\n")
    return {"contentType": "html", "content": f"<html><body>{lines}</body></html>"}


def plain(html: str) -> str:
    """HTML as text, roughly."""
    return unescape(re.sub(r"<[^>]+>", "", re.sub(r"<br ?/?>\r?\n?|</p>|</div>|<hr>", "\r\n", html)))


def reply_body(facts: dict[str, Any], own: str) -> str:
    """What createReply makes: a blank line for the rep, a rule, the head of the original, and its text."""
    sender = (facts.get("from") or {}).get("emailAddress", {})
    head = f"<b>From:</b> {escape(sender.get('name', ''))} &lt;{escape(sender.get('address', ''))}&gt;<br>"
    head += f"<b>Sent:</b> {facts['sentDateTime']}<br><b>Subject:</b> {escape(facts['subject'])}<br>"
    original = body_in(facts, text_wanted=False)["content"]
    return f"<html><body><div>{own}</div><hr><div>{head}</div>{original}</body></html>"


def _unfolded(value: object) -> str:
    text = str(value).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return re.sub(r"\r?\n[ \t]+", " ", text).strip()


def _words(value: str) -> str:
    try:
        return str(make_header(decode_header(value)))
    except (ValueError, LookupError):
        return value


def _people(value: str) -> list[dict[str, Any]]:
    return [
        {"emailAddress": {"name": _words(name) or address, "address": address}}
        for name, address in getaddresses([value])
        if address
    ]


def _mailbox(person: dict[str, Any]) -> str:
    given = person["emailAddress"]
    name, address = given.get("name") or "", given["address"]
    quoted = name.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{quoted}" <{address}>' if name and name != address else str(address)


def _written(value: str, received: datetime) -> str:
    try:
        at = parsedate_to_datetime(value)
    except (ValueError, TypeError):
        return stamp(received)
    return stamp(at if at.tzinfo else at.replace(tzinfo=UTC))


def _body(parsed: Message) -> dict[str, str]:
    for part in parsed.walk():
        if part.get_content_maintype() == "text" and not part.get_filename():
            data = part.get_payload(decode=True)
            charset = part.get_content_charset() or "utf-8"
            try:
                text = data.decode(charset, "replace") if isinstance(data, bytes) else ""
            except LookupError:
                text = data.decode("utf-8", "replace") if isinstance(data, bytes) else ""
            kind = "html" if part.get_content_subtype() == "html" else "text"
            return {"contentType": kind, "content": text}
    return {"contentType": "text", "content": ""}
