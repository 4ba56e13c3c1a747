"""Which conversation a message belongs to, and whether the rep has written in it (PLAYBOOK section 1)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from followup.core.model import Address, Cut, Direction, Message
from followup.desk import Desk
from followup.state.records import MessageRow
from followup.state.view import View

PUBLIC_PROVIDERS = frozenset(
    """gmail.com googlemail.com outlook.com hotmail.com hotmail.co.uk hotmail.fr hotmail.it hotmail.de live.com msn.com
    yahoo.com yahoo.co.uk yahoo.fr yahoo.de yahoo.es yahoo.it ymail.com icloud.com me.com mac.com aol.com gmx.de
    gmx.net gmx.at gmx.ch gmx.com web.de t-online.de freenet.de mail.com proton.me protonmail.com tutanota.com
    posteo.de mailbox.org orange.fr wanadoo.fr free.fr laposte.net sfr.fr libero.it virgilio.it tiscali.it alice.it
    telefonica.net ziggo.nl kpnmail.nl xs4all.nl planet.nl hetnet.nl home.nl uol.com.br bol.com.br terra.com.br
    sapo.pt btinternet.com comcast.net verizon.net att.net bluewin.ch zoho.com fastmail.com yandex.com mail.ru
    qq.com 163.com""".split()  # noqa: SIM905 (a table is read more easily than a list of strings)
)
"""Domains under which anybody may have an address: they are no company."""

_RECIPIENT_LINE = re.compile(r"^[\s>*]*(to|cc|bcc|an|kopie|à|a|para|aan|per|pour)\s?\**:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Conversation:
    """What a message hangs on. `how` is `thread`, `quoted`, `subject` or `cold`, "" where the rep never wrote.

    `deal` is set where the conversation is a deal already; `known` are the rep's messages that it answers.
    """

    how: str
    deal: int | None = None
    known: tuple[MessageRow, ...] = ()


def company_of(address: str) -> str:
    """The domain of the organisation that an address belongs to, "" for a public provider."""
    domain = address.rpartition("@")[2]
    return "" if domain in PUBLIC_PROVIDERS else domain


def is_own(desk: Desk, sender: Address) -> bool:
    """Whether the rep himself wrote it."""
    return sender.addr_spec in desk.own_addresses


def is_colleague(desk: Desk, sender: Address) -> bool:
    """Whether somebody of the rep's own firm wrote it."""
    return any(sender.domain == d or sender.domain.endswith(f".{d}") for d in desk.own_domains)


def parents_of(message: Message) -> tuple[str, ...]:
    """The Message-IDs that a message answers, the nearest first."""
    return tuple(dict.fromkeys((*message.in_reply_to, *reversed(message.references))))


def by_thread(view: View, account: str, message: Message) -> Conversation:
    """The conversation that In-Reply-To and References tell."""
    parents = parents_of(message)
    rows = {row.message_id: row for row in view.messages_by_id(account, parents)}
    near = [rows[parent] for parent in parents if parent in rows]
    deal = next((row.deal for row in near if row.deal is not None), None)
    known = tuple(row for row in near if row.direction is Direction.OUT)
    return Conversation("thread", deal, known) if deal is not None or known else Conversation("")


def find(desk: Desk, view: View, message: Message, cut: Cut, now: datetime) -> Conversation:
    """The conversation of a message that came in: by its thread, by what it quotes, else by subject."""
    if message.sender is None:
        return Conversation("")
    found = by_thread(view, desk.account, message)
    if found.how:
        return found
    since = now - timedelta(days=desk.config.watch.conversations)
    sent = None
    if message.base_subject:
        sent = view.sent_about(desk.account, message.base_subject, message.sender.addr_spec, since)
    if quotes_rep(desk, cut):
        return Conversation("quoted", sent.deal if sent else None, (sent,) if sent else ())
    if sent:
        return Conversation("subject", sent.deal, (sent,))
    return Conversation("cold") if desk.config.watch.cold else Conversation("")


def might_be(desk: Desk, view: View, message: Message, now: datetime) -> bool:
    """Whether the headers alone let a message be part of a conversation; only then is its text fetched.

    Somebody whom the rep wrote to, or of the same company, may answer without In-Reply-To.
    """
    if message.sender is None or message.automatic in {"list", "bounce", "empty-return-path"}:
        return False
    if desk.config.watch.cold or by_thread(view, desk.account, message).how:
        return True
    since = now - timedelta(days=desk.config.watch.conversations)
    sender = message.sender.addr_spec
    return view.wrote_to(desk.account, (sender,), company_of(sender), since)


def quotes_rep(desk: Desk, cut: Cut) -> bool:
    """Whether the quoted text holds a message of the rep's: one of the rep's addresses in a line that is not `To:`."""
    for line in cut.quoted.lower().splitlines():
        if any(own in line for own in desk.own_addresses) and not _RECIPIENT_LINE.match(line):
            return True
    return False


def doubts_about(conversation: Conversation, deal_companies: frozenset[str], message: Message) -> tuple[str, ...]:
    """Fixed words on a sender who does not fit the conversation (T3, B21): the draft is shown with a warning."""
    if message.sender is None or conversation.how != "thread":
        return ()
    people = {address for row in conversation.known for address in row.correspondents} | deal_companies
    companies = {company_of(address) or address for address in people if "@" in address} | deal_companies
    sender = message.sender.addr_spec
    if not people or sender in people or (company_of(sender) or sender) in companies:
        return ()
    return ("unknown-sender",)
