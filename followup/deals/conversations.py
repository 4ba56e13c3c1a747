"""Which conversation a message belongs to, and whether the rep has written in it (PLAYBOOK section 1)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from followup.core.model import Address, Cut, Direction, Message
from followup.core.providers import company_of
from followup.desk import Desk
from followup.state.records import MessageRow
from followup.state.view import View

UNKNOWN_SENDER = "unknown-sender"
"""The doubt about a sender to whose company the rep never wrote in the conversation."""

BEGINNING = datetime.min.replace(tzinfo=UTC)

_RECIPIENT_LINE = re.compile(r"^[\s>*]*(to|cc|bcc|an|kopie|à|a|para|aan|per|pour)\s?\**:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Conversation:
    """What a message hangs on. `how` is `thread`, `quoted`, `subject` or `cold`, "" where the rep never wrote.

    `deal` is set where the conversation is a deal already; `known` are the rep's messages that it answers.
    """

    how: str
    deal: int | None = None
    known: tuple[MessageRow, ...] = ()


def is_own(desk: Desk, sender: Address) -> bool:
    """Whether the rep himself wrote it."""
    return sender.addr_spec in desk.own_addresses


def is_colleague(desk: Desk, sender: Address) -> bool:
    """Whether somebody of the rep's own firm wrote it."""
    return any(sender.domain == d or sender.domain.endswith(f".{d}") for d in desk.own_domains)


def leaves_the_firm(desk: Desk, row: MessageRow) -> bool:
    """Whether a mail of the rep's went to anybody but colleagues; one without visible recipients did."""
    return not row.correspondents or any(not is_colleague(desk, Address("", to)) for to in row.correspondents)


def answers_of_rep(desk: Desk, view: View, row: MessageRow, deal: int | None) -> tuple[MessageRow, ...]:
    """What the rep sent to the customer after `row`, a message of theirs, oldest first."""
    found = view.answers_to(desk.account, row.message_id, deal, row.at)
    if not found:
        return ()
    # their clock may be slow: what they answer, and what is older, is no answer to it
    parents = view.messages_by_id(desk.account, (row.in_reply_to,)) if row.in_reply_to else ()
    answered = max((parent.at for parent in parents), default=BEGINNING)
    return tuple(
        answer
        for answer in found
        if leaves_the_firm(desk, answer)
        and (answer.at > answered or (row.message_id is not None and answer.in_reply_to == row.message_id))
    )


def parents_of(message: Message) -> tuple[str, ...]:
    """The Message-IDs that a message answers, the nearest first."""
    return tuple(dict.fromkeys((*message.in_reply_to, *reversed(message.references))))


def by_thread(view: View, account: str, message: Message) -> Conversation:
    """The conversation that In-Reply-To and References tell."""
    return among(view, account, parents_of(message))


def among(view: View, account: str, parents: tuple[str, ...]) -> Conversation:
    """The conversation of which these Message-IDs, the nearest first, are a part."""
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
        subject = message.base_subject.casefold()  # RFC 5256 section 3: without regard to case
        sent = view.sent_about(desk.account, subject, message.sender.addr_spec, since)
    if quotes_rep(desk, cut):
        return Conversation("quoted", sent.deal if sent else None, (sent,) if sent else ())
    if sent:
        return Conversation("subject", sent.deal, (sent,))
    return Conversation("cold") if desk.config.watch.cold else Conversation("")


def is_answer(message: Message) -> bool:
    """Whether a message claims to answer another one: by In-Reply-To, or by the Re: before its subject."""
    return bool(message.in_reply_to) or message.subject.casefold() != message.base_subject.casefold()


@dataclass(slots=True)
class Circle:
    """With whom and in which threads the rep has written: what headers alone are compared with, many at a time."""

    addresses: frozenset[str]
    companies: frozenset[str]
    threads: set[str]
    fresh: tuple[set[str], set[str]] = field(default_factory=lambda: (set(), set()))
    """Message-IDs of what was read a moment ago (the batch before, and this one), and may belong to a conversation."""
    found: tuple[set[str], set[str]] = field(default_factory=lambda: (set(), set()))
    """Those of them that the store may not yet have shown when this batch was compared with it."""

    @classmethod
    def of(cls, desk: Desk, since: datetime) -> Circle:
        """The people whom the rep wrote to since then, as the store knows them; of the threads none yet."""
        with desk.store.read() as view:
            addresses = view.written_to(desk.account, since)
        return cls(addresses, frozenset(map(company_of, addresses)) - {""}, set())

    def follow(self, desk: Desk, view: View, messages: Iterable[Message]) -> None:
        """Look up which of the messages answer a known one; those of a call before the last are forgotten."""
        parents = {parent for message in messages for parent in parents_of(message)}
        self.threads = view.in_conversation(desk.account, tuple(parents))
        self.fresh = (self.fresh[1], set())
        self.found = (self.found[1], set())

    def might_hold(self, message: Message, *, cold: bool) -> bool:
        """Whether the headers alone let a message be part of a conversation; only then is its text fetched.

        Somebody whom the rep wrote to, or of the same company, may answer without In-Reply-To; and an answer to a mail
        that is not kept may quote it.
        """
        if message.automatic in {"list", "bounce", "empty-return-path"}:
            return False
        if message.sender is None:
            return self._answers(message, *self.fresh)
        sender = message.sender.addr_spec
        if cold or sender in self.addresses or company_of(sender) in self.companies:
            return True
        return is_answer(message) or self._answers(message, *self.fresh)

    def _answers(self, message: Message, *recent: set[str]) -> bool:
        return any(parent in known for parent in parents_of(message) for known in (self.threads, *recent))

    def holds(self, message: Message) -> bool:
        """Whether the headers may place a message in a conversation, whatever its text quotes.

        Nothing else can: by its thread or its subject a message answers somebody whom the rep wrote to himself.
        """
        known = message.sender is not None and message.sender.addr_spec in self.addresses
        return known or self._answers(message, *self.found)

    def joined(self, message: Message) -> None:
        """A message was handled just now that may belong to a conversation: what answers it does too."""
        if message.message_id:
            self.found[1].add(message.message_id)

    def learn(self, message: Message, *, own: bool) -> None:
        """A message is read just now: what answers it may be part of its conversation."""
        if message.message_id:
            self.fresh[1].add(message.message_id)
        if own:
            self.addresses |= {address.addr_spec for address in (*message.to, *message.cc)}
            self.companies = frozenset(map(company_of, self.addresses)) - {""}


def quotes_rep(desk: Desk, cut: Cut) -> bool:
    """Whether the quoted text holds a message of the rep's: one of the rep's addresses in a line that is not `To:`."""
    for line in cut.quoted.lower().splitlines():
        if any(own in line for own in desk.own_addresses) and not _RECIPIENT_LINE.match(line):
            return True
    return False


def doubts_about(
    desk: Desk, view: View, conversation: Conversation, deal_companies: frozenset[str], message: Message
) -> tuple[str, ...]:
    """Fixed words on a sender who does not fit the conversation (T3, B21): the draft is shown with a warning."""
    if message.sender is None or conversation.how not in {"thread", "quoted"}:
        return ()
    sender = message.sender.addr_spec
    wrote_to = frozenset(address for row in conversation.known for address in row.correspondents)
    companies = deal_companies | {company_of(address) or address for address in wrote_to}
    if sender in wrote_to or (company_of(sender) or sender) in companies:
        return ()
    if conversation.how == "quoted" and view.wrote_to(desk.account, (sender,), company_of(sender), BEGINNING):
        return ()  # its subject changed, but the rep knows them
    return (UNKNOWN_SENDER,)
