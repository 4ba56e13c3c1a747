"""A reply as RFC 5322 bytes: text, the rep's signature once, the original quoted below in the way of the language."""

from __future__ import annotations

import binascii
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime

from followup.core import header_fields as fields
from followup.core.cleaning import lines, one_line
from followup.core.model import Address, Cut, Message
from followup.core.template_values import Rendered

_LONGEST_QUOTE = 200_000  # characters; a thread of years is not sent back whole
_REFERENCES = 20
_KEY = re.compile(r"[0-9a-f]{8,64}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """Who writes to whom, in which thread.

    `message_id` and `key` come from `keys`; `date` is aware, in the rep's zone. `in_reply_to` is the original's
    Message-ID (None where it has none that is sound), `references` the original's own References.
    """

    sender: Address
    to: tuple[Address, ...]
    cc: tuple[Address, ...] = ()
    message_id: str
    key: str
    date: datetime
    in_reply_to: str | None = None
    references: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Quote:
    """The mail that is answered, as it is quoted: its sender, date (aware) and whole text."""

    sender: Address | None
    date: datetime | None
    text: str


def quote_of(message: Message, cut: Cut) -> Quote | None:
    """What of `message` is quoted; None where it has encrypted parts, whose words must not go out (EFAIL, B31)."""
    if "encrypted" in message.doubts:
        return None
    text = message.plain if message.plain.strip() else "\n\n".join(part for part in (cut.new, cut.quoted) if part)
    return Quote(message.sender, message.date, text) if text.strip() else None


def compose(rendered: Rendered, envelope: Envelope, *, quote: Quote | None, language: str, signature: str) -> bytes:
    """The draft's bytes: CRLF lines of at most 76 characters, ASCII only, one text/plain part in UTF-8.

    `signature` is set below the text unless it stands there already. Raises ValueError for an address that is none,
    a Message-ID or a key of the wrong form.
    """
    if not fields.is_id(envelope.message_id) or not _KEY.fullmatch(envelope.key):
        raise ValueError("Message-ID or key has the wrong form")
    text = signed(rendered.text, signature)
    if quote is not None:
        text += "\n" + _quoted(quote, language, envelope.date)
    return (_header(rendered.subject, envelope) + "\r\n").encode("ascii") + encode_text(text)


def signed(text: str, signature: str) -> str:
    r"""`text` with the signature below, once.

    >>> signed("Hello,\n\nKind regards,\n", "Robin Hale")
    'Hello,\n\nKind regards,\nRobin Hale\n'
    """
    text, signature = lines(text).rstrip(), lines(signature).strip()
    if not signature or text.endswith("\n" + signature):
        return text + "\n"
    return f"{text}\n{signature}\n"


def encode_text(text: str) -> bytes:
    """`text` as quoted-printable UTF-8 (RFC 2045 section 6.7) with CRLF; no line can end the data (TRUST T20)."""
    data = binascii.b2a_qp(lines(text).encode("utf-8", "replace"), istext=True).replace(b"\r", b"")
    data = re.sub(rb"^(\.|From )", _escaped, data, flags=re.MULTILINE)  # some relays add a dot or a ">"
    return data.replace(b"\n", b"\r\n")


def _escaped(match: re.Match[bytes]) -> bytes:
    return b"=%02X" % match[0][0] + match[0][1:]


def _header(subject: str, envelope: Envelope) -> str:
    parent = [envelope.in_reply_to] if envelope.in_reply_to else []
    thread = list(dict.fromkeys([*(r for r in envelope.references if r not in parent), *parent]))
    return "".join(
        (
            fields.addresses("From", (envelope.sender,)),
            fields.addresses("To", envelope.to),
            fields.addresses("Cc", envelope.cc),
            fields.text("Subject", subject),
            f"Date: {format_datetime(envelope.date)}\r\n",
            f"Message-ID: {envelope.message_id}\r\n",
            fields.ids("In-Reply-To", parent),
            fields.ids("References", _shortened(thread)),
            "MIME-Version: 1.0\r\n",
            "Content-Type: text/plain; charset=utf-8\r\n",
            "Content-Transfer-Encoding: quoted-printable\r\n",
            f"X-Followup-Key: {envelope.key}\r\n",
        )
    )


def _shortened(thread: Sequence[str]) -> Sequence[str]:
    """The first, which names the thread, and the last ones."""
    return thread if len(thread) <= _REFERENCES else [thread[0], *thread[1 - _REFERENCES :]]


_ATTRIBUTION: dict[str, tuple[str, str, str]] = {  # with a date, without, and how the date is written
    "en": ("On {day} at {time}, {who} wrote:", "{who} wrote:", "%d %b %Y"),
    "de": ("Am {day} um {time} schrieb {who}:", "{who} schrieb:", "%d.%m.%Y"),
    "fr": ("Le {day} à {time}, {who} a écrit\u00a0:", "{who} a écrit\u00a0:", "%d/%m/%Y"),
    "es": ("El {day} a las {time}, {who} escribió:", "{who} escribió:", "%d/%m/%Y"),
    "it": ("Il giorno {day} alle {time}, {who} ha scritto:", "{who} ha scritto:", "%d/%m/%Y"),
    "nl": ("Op {day} om {time} schreef {who}:", "{who} schreef:", "%d-%m-%Y"),
    "pt": ("Em {day} às {time}, {who} escreveu:", "{who} escreveu:", "%d/%m/%Y"),
}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _quoted(quote: Quote, language: str, now: datetime) -> str:
    dated, undated, form = _ATTRIBUTION.get(language, _ATTRIBUTION["en"])
    who = _shown(quote.sender)
    if quote.date is None:
        start = undated.format(who=who)
    else:
        at = quote.date.astimezone(now.tzinfo)
        form = form.replace("%b", _MONTHS[at.month - 1])  # the C library's names follow the machine's locale
        start = dated.format(day=at.strftime(form), time=at.strftime("%H:%M"), who=who)
    text = lines(quote.text[: _LONGEST_QUOTE + 1]).strip("\n")
    rows = text[:_LONGEST_QUOTE].split("\n")
    if len(text) > _LONGEST_QUOTE:
        rows[-1] = "[...]"
    return "\n".join([start, "", *(_marked(row.rstrip()) for row in rows)]) + "\n"


def _marked(row: str) -> str:
    """A quoted line; levels of `>` stand together (RFC 3676 section 4.5)."""
    return ">" + row if row.startswith(">") else f"> {row}".rstrip()


def _shown(sender: Address | None) -> str:
    if sender is None:
        return "…"
    name, spec = one_line(sender.name), one_line(sender.addr_spec, 320)
    return f"{name} <{spec}>" if name else spec
