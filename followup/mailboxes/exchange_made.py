"""Messages and their headers from the fields that an Exchange server keeps of them, where it does not give their bytes.

Of what never travelled there is no header as it came in; and some servers give no MIME at all.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from email.utils import format_datetime
from typing import Any

from exchangelib import HTMLBody

from followup.core import header_fields as fields
from followup.core.model import Address
from followup.mailboxes.headers import is_usable

SAID = (
    *("subject", "author", "to_recipients", "cc_recipients", "message_id", "in_reply_to", "references"),
    *("datetime_sent", "headers"),
)
"""The fields of which a header is made."""

TOLD = (*SAID, "body")
"""The fields of which a message is made."""

_END = re.compile(r"(?:\r?\n)*\Z")
_OF_THE_BODY = re.compile(rb"(?im)^(?:content-[^:\n]*|mime-version):[^\n]*\n(?:[ \t][^\n]*\n)*")


def message_from(item: Any) -> bytes:
    """A message of its text alone: what it carries beside that is not known."""
    kind = "html" if isinstance(item.body, HTMLBody) else "plain"
    text = re.sub(r"\r\n|\r|\n", "\r\n", str(item.body or ""))
    described = f"MIME-Version: 1.0\r\nContent-Type: text/{kind}; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n"
    header = _OF_THE_BODY.sub(b"", header_from(item))
    return header + described.encode() + b"\r\n" + text.encode("utf-8", "replace")


def header_from(item: Any) -> bytes:
    """The header section from the server's list of fields, or else from what it says of sender, recipients and ids."""
    return _from_list(item) or _made(item)


def as_came(text: str) -> bytes:
    """The header section as the message came with it, each line ended as in mail."""
    lines = re.sub(r"\r\n|\r|\n", "\r\n", _END.sub("", text)) + "\r\n"
    return lines.encode("utf-8", "surrogateescape")


def _from_list(item: Any) -> bytes:
    lines = [f"{one.name}: {' '.join(str(one.value or '').split())}\r\n" for one in item.headers or () if one.name]
    has_id = any(line.lower().startswith("message-id:") for line in lines)
    return "".join(lines).encode("utf-8", "surrogateescape") if has_id or not getattr(item, "message_id", "") else b""


def _made(item: Any) -> bytes:
    """The header of a message that never travelled: a draft, or what was sent from here."""
    sent = getattr(item, "datetime_sent", None)
    id_ = getattr(item, "message_id", None) or ""
    lines = (
        _people("From", [getattr(item, "author", None)]),
        _people("To", getattr(item, "to_recipients", None)),
        _people("Cc", getattr(item, "cc_recipients", None)),
        fields.text("Subject", item.subject or ""),
        f"Date: {format_datetime(datetime.fromisoformat(sent.isoformat()))}\r\n" if sent else "",
        f"Message-ID: {id_}\r\n" if is_usable(id_) else "",
        fields.ids("In-Reply-To", (item.in_reply_to or "").split()),
        fields.ids("References", (getattr(item, "references", None) or "").split()),
    )
    return "".join(lines).encode("utf-8", "surrogateescape")


def _people(name: str, people: Sequence[Any] | None) -> str:
    known = [one for one in people or () if one is not None and one.email_address]
    good = []
    for one in known:
        try:
            fields.addr_spec(one.email_address)
        except ValueError:
            continue  # an address of Exchange's own kind (EX)
        good.append(Address(one.name or "", one.email_address))
    return fields.addresses(name, good)
