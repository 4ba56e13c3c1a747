"""The values of a real deal for a preview, from the store alone: the mailbox is not opened for it."""

from __future__ import annotations

from collections.abc import Sequence

from followup.core.deal import Deal
from followup.core.model import Address, Intent, Question
from followup.core.policy import Rep
from followup.core.template_values import Known, Values, values_for
from followup.core.voice import listen
from followup.deals.answers import told_by
from followup.state.records import MessageRow


def values_of_deal(rep: Rep, deal: Deal, messages: Sequence[MessageRow], language: str, kind: str) -> Values:
    """As `act.words` gathers them, but without what stands only in the mails or the calendar.

    `messages` are the deal's, oldest first. Where they have answered both questions, both are shown all the same.
    """
    loss = next((row for row in messages if row.id == deal.loss), None)
    to = deal.people[0] if deal.people else Address("", "")
    if loss is not None and loss.sender is not None:
        to = loss.sender
    facts = loss.facts if loss else {}
    person = facts.get("person")
    known = Known(
        rep_name=rep.name,
        signature=rep.signature,
        to=to,
        voice=listen((), to, language, rep_name=rep.name),
        subject=loss.subject if loss else deal.subject,
        language=language,
        kind=(loss.intent if loss and loss.intent else "") or Intent.LOST_COMPETITOR,
        stage=deal.stage,
        company=deal.company,
        winner=deal.winner,
        reasons=deal.reasons,
        explained=bool(facts.get("reasons")),
        unanswered=told_by(messages).left() or tuple(Question),
        person=Address(person["name"], person["addr_spec"]) if person else None,
        said=loss.evidence if loss else "",
        lost_on=deal.lost_on,
        reminder=kind,
    )
    return values_for(known)
