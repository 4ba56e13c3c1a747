"""The facts that stand beside an intent: winner, reasons, date, contract length, person, and the like."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from followup.core.intent import names, when, why
from followup.core.intent.cues import Hit
from followup.core.intent.rules.base import Rules
from followup.core.intent.text import Sentence
from followup.core.model import Facts, Intent, LossReason

_OF_WINNER = frozenset({Intent.LOST_COMPETITOR, Intent.LOST_TENTATIVE, Intent.LOSS_FEEDBACK, Intent.REOPENED})
_NO_WINNER = frozenset({Intent.LOST_INTERNAL, Intent.LOST_NO_DECISION, Intent.WON, Intent.OTHER})
_WITH_REASONS = frozenset(
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
        reasons=source.reasons if said & _WITH_REASONS else (),
        date=_date(main, said, source),
        contract_months=_contract(said, source),
        person=names.person(source.hits, source.new, source.rules) if Intent.REFERRAL in said else None,
        same_offer_bought=why.same_offer(source.found, source.rules) if Intent.LOSS_FEEDBACK in said else None,
        wants_call="call" in kinds and bool(said & {Intent.PERMISSION_GRANTED, Intent.LOSS_FEEDBACK, Intent.REOPENED}),
        whole_company=main is Intent.DO_NOT_CONTACT and "firm" in kinds,
    )


def _winner(main: Intent, said: frozenset[Intent], source: Source) -> str | None:
    if main in _NO_WINNER or not said & _OF_WINNER:
        return None
    hits = [hit for hit in source.hits if hit.kind in ("other", "lean") and hit.doubt not in ("neg", "told")]
    return names.winner(hits, source.new, source.rules)


def _date(main: Intent, said: frozenset[Intent], source: Source) -> date | None:
    if main is Intent.AUTO_REPLY:
        return when.back_on(source.found, source.rules, source.sent_on)
    if Intent.NOT_NOW not in said:
        ends = (when.ends_on(one, source.rules, source.sent_on) for one in source.found) if said & _OF_WINNER else ()
        return next((day for day in ends if day), None)
    later = sorted((hit for hit in source.hits if hit.kind == "later"), key=lambda hit: -hit.strength)
    for sentence in [*(hit.sentence for hit in later), *(source.found if main is Intent.NOT_NOW else ())]:
        day = when.day_in(sentence, source.rules, source.sent_on)
        if day:
            return day
    return None


def _contract(said: frozenset[Intent], source: Source) -> int | None:
    if not said & (_OF_WINNER | {Intent.NOT_NOW}):
        return None
    lengths = (when.months_in(sentence.lower, source.rules) for sentence in source.found)
    return next((months for months in lengths if months), None)
