"""A message out of its bytes: `refuse` first, then `parse`; `header_only` where there are thousands of them."""

from __future__ import annotations

import hashlib
from datetime import datetime

from followup.core.addresses import (
    Mailboxes,
    is_lookalike,
    is_odd,
    is_quoted,
    names_another,
    read_addresses,
    same_house,
)
from followup.core.automatic import automatic_word
from followup.core.bodies import Bodies, read_bodies
from followup.core.headers import Fields, first, header_section, many_ids, one_id, read_date, read_fields
from followup.core.model import Address, Message
from followup.core.refuse import refuse
from followup.core.subject import base_subject
from followup.core.text import clean_line, decode_words

__all__ = ["base_subject", "header_only", "parse", "refuse"]

_SUBJECT_LIMIT = 2_000
_NO_BODIES = Bodies()
_HEX = frozenset("0123456789abcdef")


def parse(raw: bytes, *, safe: bool = False) -> Message:
    r"""What `raw` says. Never raises; of bytes that `refuse` would set aside only the header is read.

    `safe` where `refuse` was asked already and let them through.

    >>> parse(b"From: Ann <ann@shop.example>\nSubject: Re: Your offer\n\nNo, thanks.").base_subject
    'Your offer'
    """
    fields = read_fields(header_section(raw))
    if not safe and refuse(raw):
        return _message(_bounded(fields), _NO_BODIES)
    return _message(fields, read_bodies(raw, first(fields, "content-type")))


def header_only(header: bytes) -> Message:
    """What `parse` gives for the header section alone: no text, and no marks that only a body shows."""
    fields = read_fields(header_section(header))
    return _message(_bounded(fields) if len(header) > 64_000 else fields, _NO_BODIES)


def _bounded(fields: Fields) -> Fields:
    """Fields so long that no one wrote them by hand, cut: what is left is only shown, never judged."""
    return {name: [value[:10_000] for value in values[:10]] for name, values in fields.items()}


def _message(fields: Fields, bodies: Bodies) -> Message:
    message_id, bad_id = one_id(fields, "message-id")
    in_reply_to, bad_parent = many_ids(fields, "in-reply-to")
    references, bad_reference = many_ids(fields, "references")
    subject = clean_line(decode_words(first(fields, "subject")))[:_SUBJECT_LIMIT]
    writers = _mailboxes(fields, "from")
    sender = writers.found[0] if len(writers.found) and not (writers.unclear and len(writers.found) == 1) else None
    reply_to = _mailboxes(fields, "reply-to").found
    doubts = _sender_doubts(fields, writers, reply_to)
    if bad_id or bad_parent or bad_reference:
        doubts.append("bad-message-id")
    if bodies.encrypted:
        doubts.append("encrypted")
    if bodies.html and _hides_text(bodies.html):
        doubts.append("hidden-text")
    date = read_date(first(fields, "date"))
    return Message(
        message_id=message_id,
        digest=_digest(sender, date, subject, bodies),
        in_reply_to=in_reply_to,
        references=references,
        subject=subject,
        base_subject=base_subject(subject),
        sender=sender,
        to=_mailboxes(fields, "to").found,
        cc=_mailboxes(fields, "cc").found,
        reply_to=reply_to,
        date=date,
        automatic=automatic_word(fields, sender, bodies.invitation),
        doubts=tuple(doubts),
        draft_key=_draft_key(fields),
        plain=bodies.plain,
        html=bodies.html,
    )


def _hides_text(html: str) -> bool:
    from followup.core.html_text import hides_text  # its parser is large, and the daemon itself reads headers alone

    return hides_text(html)


def _mailboxes(fields: Fields, name: str) -> Mailboxes:
    values = fields.get(name)
    if not values:
        return read_addresses("")
    if len(values) == 1:
        return read_addresses(first(fields, name))
    read = [read_addresses(value.replace("\r", " ")) for value in values]
    return Mailboxes(tuple(a for one in read for a in one.found)[:1000], any(one.unclear for one in read))


def _sender_doubts(fields: Fields, writers: Mailboxes, reply_to: tuple[Address, ...]) -> list[str]:
    doubts: list[str] = []
    if len(writers.found) > 1 or len(fields.get("from", ())) > 1:
        doubts.append("two-senders")
    if writers.unclear:
        doubts.append("unclear-sender")
    if not writers.found:
        return doubts
    sender = writers.found[0]
    if is_odd(sender) and not writers.unclear:
        doubts.append("unclear-sender")
    if is_quoted(sender):
        doubts.append("quoted-address")
    if any(not same_house(other.domain, sender.domain) for other in reply_to):
        doubts.append("reply-to-elsewhere")
    if names_another(sender):
        doubts.append("name-is-other-address")
    if is_lookalike(sender.domain):
        doubts.append("lookalike-domain")
    return doubts


def _draft_key(fields: Fields) -> str | None:
    key = first(fields, "x-followup-key")
    return key if len(key) == 32 and _HEX.issuperset(key) else None


def _digest(sender: Address | None, date: datetime | None, subject: str, bodies: Bodies) -> str:
    parts = (sender.addr_spec if sender else "", date.isoformat() if date else "", subject, bodies.plain, bodies.html)
    return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()
