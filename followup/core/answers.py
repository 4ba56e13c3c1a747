"""What they have told of the loss so far: which of the two questions are answered, and whether they want none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from followup.core.model import ANY_LOSS, Address, Facts, Intent, LossReason, Question


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What stands in their mails of this deal, since it was last open.

    `declined` says that they want no questions; `asked` that the rep put one, or asked leave to; `let_go` that this is
    the last that he wrote, and the deal was closed in silence. `named` are the people whom they passed on.
    """

    answered: frozenset[Question] = frozenset()
    declined: bool = False
    asked: bool = False
    let_go: bool = False
    named: frozenset[str] = frozenset()

    def left(self, also: frozenset[Question] = frozenset()) -> tuple[Question, ...]:
        """The questions that may still be asked, in their order; those in `also` are answered just now."""
        return () if self.declined else tuple(q for q in Question if q not in self.answered | also)


def key_of(person: Address) -> str:
    """What tells one person passed on from another."""
    return person.addr_spec or person.name


def why_lost(intent: Intent, also: Iterable[Intent], reasons: tuple[LossReason, ...]) -> tuple[LossReason, ...]:
    """Those of a mail's reasons that are why the deal was lost: why it was put off is not, nor when to come back."""
    if intent is not Intent.NOT_NOW:
        return reasons
    told = not (ANY_LOSS | {Intent.LOSS_FEEDBACK}).isdisjoint(also)
    return tuple(reason for reason in reasons if told and reason is not LossReason.TIMING)


def answers(said: Iterable[Intent], facts: Facts) -> frozenset[Question]:
    """The questions that one mail answers, asked or not."""
    intents, found = frozenset(said), set[Question]()
    if facts.same_offer_bought is not None:
        found.add(Question.SAME_OFFER)
    gives_reasons = bool(facts.reasons) and bool(intents & (ANY_LOSS | {Intent.LOSS_FEEDBACK}))
    only_says_why = Intent.LOSS_FEEDBACK in intents and not found and not facts.wants_call
    return frozenset(found | {Question.WHY}) if gives_reasons or only_says_why else frozenset(found)


def told(mails: Iterable[tuple[frozenset[Intent], Facts]]) -> Told:
    """What a deal's mails tell, oldest first: each with what it says. After a new beginning nothing is told yet."""
    answered, declined = frozenset[Question](), False
    named = set[str]()
    for said, facts in mails:
        if facts.person is not None:
            named.add(key_of(facts.person))
        if Intent.REOPENED in said:
            answered = frozenset()
        answered |= answers(said, facts)
        declined = declined or Intent.PERMISSION_DECLINED in said
    return Told(answered=answered, declined=declined, named=frozenset(named))
