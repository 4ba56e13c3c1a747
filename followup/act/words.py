"""What a draft is worded from: the deal, the message that it answers, the voice of the rep in the thread."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from followup.act.own_mails import heard_of_rep, read_again
from followup.act.proposing import proposed
from followup.core.answers import Told
from followup.core.compose import Quote, quote_of
from followup.core.deal import Deal, Draft
from followup.core.model import Address, DraftKind, Intent, LossReason, Question, Reading, Role, Stage
from followup.core.names import names
from followup.core.proposal import met as met_in
from followup.core.proposal import proposed as proposed_in
from followup.core.roles import role_of
from followup.core.template_phrases import coming
from followup.core.template_values import Known, Values, values_for
from followup.core.voice import Voice
from followup.deals.answers import told_by
from followup.deals.rows import facts_of
from followup.desk import Desk
from followup.state.records import MessageRow
from followup.template_files import Source

_ASKING = frozenset({DraftKind.ACKNOWLEDGE, DraftKind.QUESTIONS, DraftKind.QUESTIONS_CALL})
"""Drafts worded by the questions that are still open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """All that `compose` takes for one draft."""

    source: Source
    values: Values
    to: Address
    references: tuple[str, ...]
    quote: Quote | None
    language: str
    signature: str

    @classmethod
    def of(cls, desk: Desk, draft: Draft, now: datetime, slots: list[str] | None = None) -> Words:
        """Gather the words for `draft`; the message that it answers is read again, and quoted if it is still there.

        `slots` are the times for a talk that it proposed before; else free ones are looked for, where its template
        has a place for them.
        """
        case = _Case.of(desk, draft)
        deal, reading = case.deal, case.reading
        to = _recipient(draft, deal, case.answered)
        source = desk.templates.find(draft.kind, deal.language or desk.config.rep.language)
        voice, own = heard_of_rep(desk, case.messages, reading, to, source.language)
        message = reading.message if reading else None
        if slots is None and "free_slots" in source.text:
            wrote = message.date if message else None
            slots = proposed(desk, deal, now, wrote, language=source.language, formal=voice.formal)
        known = case.known(to, voice, source.language, tuple(slots or ()))
        said = [mail.text for mail in own]
        day = desk.local(case.answered.at if case.answered else now).date()
        known = replace(known, proposed=proposed_in(said, source.language), met=met_in(said, source.language, day))
        return cls(
            source=source,
            values=values_for(known),
            to=to,
            references=(*message.references, *message.in_reply_to) if message else (),
            quote=quote_of(reading.message, reading.cut) if reading else None,
            language=source.language,
            signature=known.signature,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    """A draft with what the store tells of its deal, and the message that it answers, read again."""

    desk: Desk
    draft: Draft
    deal: Deal
    messages: tuple[MessageRow, ...]
    answered: MessageRow | None
    loss: MessageRow | None
    reading: Reading | None

    @classmethod
    def of(cls, desk: Desk, draft: Draft) -> _Case:
        with desk.store.read() as view:
            deal = view.deal(draft.deal, bare=True)
            answered = view.message(draft.source) if draft.source is not None else None
            same = answered is not None and answered.id == deal.loss
            loss = answered if same else view.message(deal.loss) if deal.loss is not None else None
            messages = view.messages_of(deal.id)
        reading = read_again(desk, answered)
        return cls(desk=desk, draft=draft, deal=deal, messages=messages, answered=answered, loss=loss, reading=reading)

    def known(self, to: Address, voice: Voice, language: str, slots: tuple[str, ...]) -> Known:
        """What the template may say, in `language`; `slots` are proposed times in words."""
        draft, deal, loss, rep = self.draft, self.deal, self.loss, self.desk.rep
        told = told_by(self.messages) if draft.kind in _ASKING else Told()
        said_why = Question.WHY in told.answered
        return Known(
            rep_name=rep.name,
            signature=self.desk.config.rep.signature or voice.name or rep.name,
            to=to,
            voice=voice,
            subject=self.answered.subject if self.answered else deal.subject,
            language=language,
            kind=_kind(deal, loss),
            stage=deal.stage,
            company=deal.company,
            role=_role(self.reading, to, deal.reasons),
            winner=deal.winner,
            reasons=deal.reasons if draft.kind not in _ASKING or said_why else (),
            explained=_explained(loss) or said_why,
            unanswered=told.left(),
            person=_person(self.answered, loss if draft.kind is DraftKind.ACKNOWLEDGE else None),
            said=loss.evidence if loss else "",
            lost_on=deal.lost_on,
            reminder=draft.kind,
            n=draft.n,
            coming=_coming(self.answered if draft.kind is DraftKind.NOT_NOW else None, language),
            free_slots=slots,
        )


def _recipient(draft: Draft, deal: Deal, answered: MessageRow | None) -> Address:
    """Who wrote what is answered, with the name that the deal knows."""
    spec = draft.to[0]
    if answered and answered.sender and answered.sender.addr_spec == spec and answered.sender.name:
        return answered.sender
    return next((person for person in deal.people if person.addr_spec == spec), Address("", spec))


def _kind(deal: Deal, loss: MessageRow | None) -> str:
    """Which kind of no it was; what was only put off is none."""
    if deal.stage is Stage.LATER:
        return Intent.NOT_NOW
    return loss.intent if loss is not None and loss.intent else Intent.LOST_COMPETITOR


def _explained(loss: MessageRow | None) -> bool:
    """Whether the mail that said no also said why."""
    if loss is None:
        return False
    return bool(loss.facts.get("reasons")) or any(intent == Intent.LOSS_FEEDBACK for intent, _ in loss.also)


def _role(reading: Reading | None, to: Address, reasons: tuple[LossReason, ...]) -> Role | None:
    """What their mail tells of the writer's part in the decision."""
    return role_of(f"{reading.cut.new}\n{reading.cut.signature}" if reading else "", names(to), reasons)


def _coming(answered: MessageRow | None, language: str) -> str:
    """When they want to be written to again, where the message that is answered names a date ahead."""
    day = facts_of(answered).date if answered else None
    return coming(day, answered.at.date(), language) if answered and day and day > answered.at.date() else ""


def _person(*rows: MessageRow | None) -> Address | None:
    """The person that one of the messages passed on."""
    for row in rows:
        person = row.facts.get("person") if row else None
        if person:
            return Address(person["name"], person["addr_spec"])
    return None
