"""The rep's earlier mails of a deal, read again for how he speaks with a person; bodies are not kept in the store."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from followup.core.model import Address, Direction, Reading
from followup.core.voice import Spoken, Voice, is_heard, listen
from followup.core.voice.quoted import own_words
from followup.core.voice.who import who
from followup.desk import Desk
from followup.mailboxes.base import Folder, MessageGone, MessageRef
from followup.sandbox import SetAside
from followup.state.records import MessageRow

_TO_THEM, _ELSEWHERE, _TO_OTHERS = 4, 2, 2
"""So many of the rep's newest mails are read again: to the person in this deal, outside of it, to others in it."""


def read_again(desk: Desk, row: MessageRow | None) -> Reading | None:
    """The message itself; None where it is gone or cannot be read."""
    if row is None or not row.ref:
        return None
    place = MessageRef(Folder(row.folder), row.ref)
    if place in desk.read_last:
        return desk.read_last[place]
    try:
        fetched = desk.mailbox.get(place)
        return desk.sandbox.read(fetched.raw) if fetched.raw is not None else None
    except (MessageGone, SetAside):
        return None


class Own(NamedTuple):
    """The rep's voice, and the mails in which it was heard."""

    voice: Voice
    mails: tuple[Spoken, ...]


def heard_of_rep(
    desk: Desk, messages: Sequence[MessageRow], reading: Reading | None, to: Address, language: str
) -> Own:
    """How the rep speaks with `to`: as `reading`, their mail, quotes him if that was his newest, else as he sent.

    `messages` are those of the deal, the oldest first.
    """
    sent = [row for row in reversed(messages) if row.direction is Direction.OUT]
    own = _quoted(desk, sent, reading, to)
    if not is_heard(own, to, language, rep_name=desk.rep.name):
        own = _sent(desk, sent, to, language) or own
    theirs = reading.cut.new if reading else ""
    return Own(listen(own, to, language, rep_name=desk.rep.name, theirs=theirs), own)


def _quoted(desk: Desk, sent: list[MessageRow], reading: Reading | None, to: Address) -> tuple[Spoken, ...]:
    """What `reading` quotes of the rep's, if nothing newer went to `to`."""
    if reading is None or not reading.cut.quoted:
        return ()
    newest = next((row for row in sent if to.addr_spec in row.correspondents), None)
    if newest is not None and newest.message_id not in reading.message.in_reply_to:
        return ()
    text = own_words(reading.cut.quoted, who(desk.rep), desk.own_addresses)
    return (Spoken(text),) if text else ()


def _sent(desk: Desk, sent: list[MessageRow], to: Address, language: str) -> tuple[Spoken, ...]:
    own: tuple[Spoken, ...] = ()
    for row in _worth_reading(desk, sent, to):
        read = read_again(desk, row)
        if read is None:
            continue
        text = f"{read.cut.new}\n{read.cut.signature}"
        own = (*own, Spoken(text, read.message.to, read.message.cc))
        if is_heard(own, to, language, rep_name=desk.rep.name):
            break
    return own


def _worth_reading(desk: Desk, sent: list[MessageRow], to: Address) -> Iterator[MessageRow]:
    """Newest first, those to the person before the others."""
    to_them = [row for row in sent if to.addr_spec in row.correspondents][:_TO_THEM]
    yield from to_them
    seen = {row.id for row in to_them}
    with desk.store.read() as view:  # a mail program that writes no References leaves them outside of the deal
        elsewhere = view.sent_to(desk.account, to.addr_spec, _TO_THEM + _ELSEWHERE)
    yield from [row for row in elsewhere if row.id not in seen][:_ELSEWHERE]
    yield from [row for row in sent if to.addr_spec not in row.correspondents][:_TO_OTHERS]
