"""How the playbook's tables are read: four small functions, and what a mail counts as in them.

A function takes a deal as it stands and an event (a reply, a message that the rep sent, a reminder that came due,
silence) and gives a `Plan`. It decides only; `state` writes the plan down and `act` carries it out. `Plan.reason` is
the fixed word that log, store and `messages list` show.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from followup.core.answers import Told, answers, key_of
from followup.core.deal import LIVE, UNTOUCHED, Deal, Draft, DraftState
from followup.core.model import Decision, DraftKind, Intent, ReminderKind, Stage, Verdict
from followup.core.plan import Own, Plan, Row, SentRow, Series
from followup.core.playbook import DRAFT_OF, ENDINGS, OF_OURS, QUIET_APPLIES, RECORDED, ROWS, SENT, SILENCE
from followup.core.policy import Playbook

NOTHING_TOLD = Told()

ELSEWHERE = frozenset({DraftState.EDITED, DraftState.SENDING, DraftState.UNSURE})
"""States in which a draft is the rep's own, or on its way to the server: none is put beside it."""

SETTLED = ELSEWHERE | {DraftState.SENT, DraftState.DISCARDED}

_QUESTIONS = frozenset({DraftKind.QUESTIONS, DraftKind.QUESTIONS_CALL})
_ASIDE = (Intent.PERMISSION_GRANTED, Intent.LOSS_FEEDBACK, Intent.PERMISSION_DECLINED, Intent.REFERRAL)
"""What decides where the main intent has no row of its own."""


def on_reply(
    verdict: Verdict, decision: Decision, deal: Deal, policy: Playbook, *, answered: bool, told: Told = NOTHING_TOLD
) -> Plan:
    """What to do about one message of theirs.

    `answered` says that the rep has replied to it already: then no draft is made, the rest goes on. `told` is what
    their earlier mails say.
    """
    deal = replace(deal, stage=read_at(deal, told))
    row = _row(verdict, decision, deal, told)
    plan = row.plan if row else RECORDED if decision is Decision.ACT else Plan(reason="low-probability")
    plan = _with_final_question(plan, deal, policy)
    if plan.draft is DraftKind.QUESTIONS and verdict.facts.wants_call:
        plan = replace(plan, draft=DraftKind.QUESTIONS_CALL)
    if plan.suppress and verdict.facts.whole_company:
        plan = replace(plan, suppress_domain=True)
    if decision is Decision.ACT and Intent.REFERRAL in said_in(verdict):
        plan = replace(plan, write_to=(plan.stage or deal.stage) not in ENDINGS)
    if plan.draft and (answered or not _may_draft(plan, deal, fresh=_names_anew(verdict, told))):
        asks_again = plan.series is Series.HEAR_BACK and deal.stage is plan.stage
        plan = replace(plan, draft=None, series=Series.NONE if asks_again else plan.series)
    from_a_person = verdict.intent is not Intent.AUTO_REPLY
    if deal.stage is Stage.ASKED and plan.stage is None and from_a_person:
        plan = replace(plan, series=Series.NO_ANSWER_ANEW)  # no answer to the question for leave, but no silence
    plan = replace(plan, renew=from_a_person)
    return replace(plan, reason="asked-the-rep", ask=True) if decision is Decision.ASK else plan


def read_at(deal: Deal, told: Told) -> Stage:
    """The stage at which their mail is read: an answer that comes after the deal was let go counts as come in time."""
    return Stage.ASKED if deal.stage is Stage.CLOSED and told.let_go else deal.stage


def said_in(verdict: Verdict) -> frozenset[Intent]:
    """All that a mail says."""
    return frozenset({verdict.intent, *(intent for intent, _ in verdict.also)})


def _names_anew(verdict: Verdict, told: Told) -> bool:
    """Whether a mail passes on somebody whom no earlier one did."""
    person = verdict.facts.person
    return person is not None and key_of(person) not in told.named


def _row(verdict: Verdict, decision: Decision, deal: Deal, told: Told) -> Row | None:
    """The row that decides."""
    fresh = _names_anew(verdict, told)
    intents = _intents(verdict, deal, told) if decision is Decision.ACT else (_unsure(verdict),)
    rows = (row for intent in intents for row in ROWS if intent in row.said)
    call = verdict.facts.wants_call
    return next((row for row in rows if _holds(row, deal, call=call, fresh=fresh)), None)


def _holds(row: Row, deal: Deal, *, call: bool, fresh: bool) -> bool:
    """Whether a row may decide at the deal's stage; one that calls for nothing but a draft only if that may be made."""
    if deal.stage not in row.at or (row.call and not call):
        return False
    if row.waits is not None:
        return deal.has_draft(row.waits, *UNTOUCHED)
    plan = row.plan
    only_drafts = plan.draft is not None and plan.stage is None and plan.series is Series.NONE
    return not only_drafts or _may_draft(plan, deal, fresh=fresh)


def _intents(verdict: Verdict, deal: Deal, told: Told) -> tuple[Intent, ...]:
    """What a mail counts as, the first that has a row decides; `do_not_contact` beats everything."""
    said = said_in(verdict)
    if Intent.DO_NOT_CONTACT in said:
        return (Intent.DO_NOT_CONTACT,)
    aside = tuple(_as_asked(intent, verdict, deal, told) for intent in _ASIDE if intent in said)
    leads = verdict.intent is Intent.PERMISSION_DECLINED or verdict.intent not in _ASIDE
    return (verdict.intent, *aside) if leads else aside


def _as_asked(intent: Intent, verdict: Verdict, deal: Deal, told: Told) -> Intent:
    """Leave and answer, seen together: what is answered is not asked again, and all answered is the answer.

    Who would rather talk than write has not answered, but gives leave.
    """
    given = answers(said_in(verdict), verdict.facts)
    left = bool(told.left(given))
    if intent is Intent.PERMISSION_GRANTED and not left and deal.stage is not Stage.QUESTIONED:
        return Intent.LOSS_FEEDBACK
    if intent is Intent.LOSS_FEEDBACK and verdict.facts.wants_call and not given:
        return Intent.PERMISSION_GRANTED
    mine = (draft for draft in deal.drafts if draft.kind in _QUESTIONS and _of_this_loss(draft, deal))
    discarded = any(draft.state is DraftState.DISCARDED for draft in mine)
    if intent is Intent.LOSS_FEEDBACK and deal.stage is Stage.GRANTED and left and not discarded:
        return Intent.PERMISSION_GRANTED
    return intent


def _unsure(verdict: Verdict) -> Intent:
    """What an uncertain verdict counts as: somebody wrote, so the thread moved; a machine's note moves nothing."""
    return Intent.AUTO_REPLY if verdict.intent is Intent.AUTO_REPLY else Intent.OTHER


def _with_final_question(plan: Plan, deal: Deal, policy: Playbook) -> Plan:
    """`playbook.ask_final`: always asks whether a no is final once before the acknowledgement; never does not ask."""
    if plan.draft is DraftKind.CONFIRM_FINAL and policy.ask_final == "never":
        return replace(plan, draft=None)
    asked = deal.has_draft(DraftKind.CONFIRM_FINAL)
    if plan.reason == "lost" and policy.ask_final == "always" and not asked:
        return replace(
            plan, reason="ask-final", stage=Stage.WAVERING, draft=DraftKind.CONFIRM_FINAL, series=Series.HEAR_BACK
        )
    return plan


def _may_draft(plan: Plan, deal: Deal, *, fresh: bool) -> bool:
    """Whether another draft of the plan's kind may be made: not after the rep sent, edited or discarded one of it.

    At a new stage it is made anew; what became of those of an earlier loss does not count. A `fresh` name is thanked
    for, whatever became of the thanks for others.
    """
    kinds = _QUESTIONS if plan.draft in _QUESTIONS else {plan.draft}
    if any(draft.kind in kinds and draft.state in ELSEWHERE for draft in deal.drafts):
        return False
    if plan.stage not in {None, deal.stage} or (fresh and plan.draft is DraftKind.THANK_FOR_REFERRAL):
        return True
    asked_since = _last_check_in(deal) if plan.draft is DraftKind.NOT_NOW else 0
    mine = (d for d in deal.drafts if d.kind is plan.draft and d.id > asked_since)
    return not any(d.state in SETTLED and _of_this_loss(d, deal) for d in mine)


def _last_check_in(deal: Deal) -> int:
    """The id of the newest check-in that went out: who puts it off again in answer to it is answered again."""
    sent = (d.id for d in deal.drafts if d.kind is DraftKind.CHECK_IN and d.state is DraftState.SENT)
    return max(sent, default=0)


def _of_this_loss(draft: Draft, deal: Deal) -> bool:
    """Whether a draft answers the no that counts, or what was written after it."""
    return draft.source is None or deal.loss is None or draft.source >= deal.loss


def on_sent(deal: Deal, kind: DraftKind | None, own: Own, *, ours: bool = False, told: Told = NOTHING_TOLD) -> Plan:
    """What a message that the rep sent in this deal means; `kind` is set where it was a draft of ours.

    One that left as we worded it (`ours`) counts as what it is; one that the rep edited, and what he wrote by himself,
    as what its words ask: `own`.
    """
    if ours and kind is not None:
        own = own if kind is DraftKind.ACKNOWLEDGE and not told.left() else OF_OURS.get(kind, Own.OTHER)
    hits = (row.plan for row in SENT if own in row.asks and deal.stage in row.at and _applies(row, kind, told))
    return next(hits, Plan(reason="sent", renew=not ours))


def _applies(row: SentRow, kind: DraftKind | None, told: Told) -> bool:
    return not (row.once and told.asked) and not (row.instead and kind is not None and kind not in OF_OURS)


def on_due(kind: ReminderKind, deal: Deal, policy: Playbook, now: datetime) -> Plan:
    """What happens on a reminder's day: perhaps a draft; else `reason` is the note that is shown with it."""
    draft = DRAFT_OF.get(kind)
    if draft is None:
        return Plan(reason="shown")
    if deal.stage is Stage.BARRED:
        return Plan(reason="barred")
    if kind in QUIET_APPLIES and deal.last_in and (deal.last_out is None or deal.last_in > deal.last_out):
        return Plan(reason="their-mail-is-unanswered")
    last = max((t for t in (deal.last_in, deal.last_out) if t), default=None)
    if kind in QUIET_APPLIES and last and now - last < timedelta(days=policy.quiet):
        return Plan(reason="wrote-recently")
    if any(d.state in LIVE | {DraftState.EDITED} for d in deal.drafts):
        return Plan(reason="another-draft-waits")
    return Plan(reason="drafted", draft=draft)


def on_silence(deal: Deal) -> Plan:
    """What follows when they did not answer the question for leave."""
    return SILENCE if deal.stage is Stage.ASKED else RECORDED
