"""Which of the two questions after a no (PLAYBOOK 3) their mails have answered: what is answered is not asked again."""

from __future__ import annotations

from collections.abc import Sequence

from followup.core.model import Direction, Intent, Question
from followup.deals.rows import facts_of
from followup.state.records import MessageRow


def unanswered(rows: Sequence[MessageRow]) -> tuple[Question, ...]:
    """The questions still open after `rows`, a deal's messages with the oldest first.

    What was said before they thought again belongs to an earlier no.
    """
    opened = max((at for at, row in enumerate(rows) if row.intent == Intent.REOPENED), default=-1)
    told = [answered_by(row) for row in rows[opened + 1 :] if row.direction is Direction.IN]
    return tuple(question for question in Question if not any(question in questions for questions in told))


def answered_by(row: MessageRow) -> frozenset[Question]:
    """What one message of theirs answers.

    One that tells only whether the same offer would have won leaves open why; any other that says why counts, also
    where the reason has no code.
    """
    facts = facts_of(row)
    said = {row.intent, *(intent for intent, _ in row.also)}
    found = {Question.SAME_OFFER} if facts.same_offer_bought is not None else set()
    if facts.reasons or (Intent.LOSS_FEEDBACK in said and not found):
        found.add(Question.WHY)
    return frozenset(found)
