"""The facts that stand beside an intent: winner, reasons, date, contract length, person, and the like."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from followup.core.intent import contract, names, people, same, when
from followup.core.intent.cues import Hit
from followup.core.intent.rules.base import Rules
from followup.core.intent.text import Sentence
from followup.core.model import FINAL_LOSS, Facts, Intent, LossReason

OF_WINNER = frozenset({Intent.LOST_COMPETITOR, Intent.LOST_TENTATIVE, Intent.LOSS_FEEDBACK, Intent.REOPENED})
NO_WINNER = frozenset({Intent.LOST_INTERNAL, Intent.LOST_NO_DECISION, Intent.WON, Intent.OTHER})
WITH_REASONS = frozenset(
    {
        Intent.LOST_COMPETITOR,
        Intent.LOST_INTERNAL,
        Intent.LOST_NO_DECISION,
        Intent.LOST_TENTATIVE,
        Intent.NOT_NOW,
        Intent.LOSS_FEEDBACK,
        Intent.PERMISSION_DECLINED,
    }
)

_NAMED_TO_US = 0.4
"""How sure a rule is at least that somebody else is named: "you may want to talk to Tom" is no wish for a call."""

_MAY_TALK = frozenset({Intent.PERMISSION_GRANTED, Intent.LOSS_FEEDBACK, Intent.REOPENED})
_ANSWERS = FINAL_LOSS | {Intent.LOSS_FEEDBACK, Intent.PERMISSION_GRANTED, Intent.PERMISSION_DECLINED}
"""What is the main word of a mail that may answer the questions, asked or not."""


@dataclass(frozen=True, slots=True)
class Source:
    """What facts are gathered from: the words, their sentences, the hits and the rules that made them."""

    new: str
    found: list[Sentence]
    hits: list[Hit]
    rules: Rules
    sent_on: date
    reasons: tuple[LossReason, ...]
    because: Sentence | None


def gather(main: Intent, also: frozenset[Intent], source: Source) -> Facts:
    """The facts that matter to `main` and `also`; those of other intents stay empty."""
    said = also | {main}
    kinds = {hit.kind for hit in source.hits}
    return Facts(
        winner=_winner(main, said, source),
        reasons=source.reasons if said & WITH_REASONS else (),
        date=_date(main, said, source),
        contract_months=_contract(said, source),
        person=people.person(source.new, source.rules) if Intent.REFERRAL in said else None,
        same_offer_bought=_same_offer(main, said, source),
        wants_call=_wants_call(main, source),
        whole_company=main is Intent.DO_NOT_CONTACT and "firm" in kinds,
    )


def _same_offer(main: Intent, said: frozenset[Intent], source: Source) -> str | None:
    answers = Intent.LOSS_FEEDBACK in said and main in _ANSWERS
    return same.same_offer(source.found, source.rules) if answers else None


def _wants_call(main: Intent, source: Source) -> bool:
    if main not in _MAY_TALK:
        return False
    guards = ("ring",) if main is Intent.LOSS_FEEDBACK else ("ring", "unwritten")
    elsewhere = {hit.sentence for hit in source.hits if hit.kind == "refer" and hit.strength >= _NAMED_TO_US}
    spoken = [one.lower for one in source.found if one not in elsewhere]
    texts = [text for text in spoken if not source.rules.guard("rang").search(text)]
    return any(source.rules.guard(guard).search(text) for guard in guards for text in texts)


def _winner(main: Intent, said: frozenset[Intent], source: Source) -> str | None:
    if main in NO_WINNER or not said & OF_WINNER:
        return None
    hits = [hit for hit in source.hits if hit.kind in ("other", "lean") and hit.doubt not in ("neg", "told")]
    return names.winner(hits, source.new, source.rules)


def _date(main: Intent, said: frozenset[Intent], source: Source) -> date | None:
    if main is Intent.AUTO_REPLY:
        return when.back_on(source.found, source.rules, source.sent_on)
    if Intent.NOT_NOW not in said:
        ends = (when.ends_on(one, source.rules, source.sent_on) for one in source.found) if said & OF_WINNER else ()
        return next((day for day in ends if day), None)
    least = 0 if main is Intent.NOT_NOW else when.ASKED
    return when.come_back(source.found, source.rules, source.sent_on, least=least)


def _contract(said: frozenset[Intent], source: Source) -> int | None:
    return contract.months_in(source.found, source.rules) if Intent.LOST_COMPETITOR in said else None
