"""What follows from what: the playbook's tables as data, and four small functions that read them.

A function takes a deal as it stands and an event (a reply, a message that the rep sent, a reminder that came due,
silence) and gives a `Plan`. It decides only; `state` writes the plan down and `act` carries it out. The first
matching row wins, and `Plan.reason` is the fixed word that log, store and `messages list` show.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from followup.core.deal import LIVE, Deal, DraftState
from followup.core.model import FINAL_LOSS, Decision, DraftKind, Intent, ReminderKind, Stage, Verdict
from followup.core.policy import Playbook


class Series(StrEnum):
    """Which reminders a row calls for; `planning` turns them into dates."""

    NONE = "none"
    LOSS = "loss"
    HEAR_BACK = "hear_back"
    NO_ANSWER = "no_answer"
    NO_ANSWER_ANEW = "no_answer_anew"
    AFTER_ANSWERS = "after_answers"


class Own(StrEnum):
    """What the rep himself wrote, read the same way as our drafts."""

    ASKS_LEAVE = "asks-leave"
    ASKS_WHY = "asks-why"
    OTHER = "own-words"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What to do about one event. `stage` None leaves it; `cancel` names the reminders to take out of the calendar.

    `renew` withdraws an untouched live draft before `draft` is made; `suppress` puts the sender on the list of those
    never to be written to, with the whole domain where `suppress_domain` is set.
    """

    reason: str
    stage: Stage | None = None
    draft: DraftKind | None = None
    series: Series = Series.NONE
    cancel: frozenset[ReminderKind] = frozenset()
    renew: bool = False
    suppress: bool = False
    suppress_domain: bool = False
    ask: bool = False


ALL = frozenset(ReminderKind)
BEFORE_A_NO = frozenset({Stage.OPEN, Stage.LATER, Stage.WAVERING, Stage.REOPENED})
AFTER_A_NO = frozenset({Stage.LOST, Stage.ASKED, Stage.GRANTED, Stage.QUESTIONED, Stage.ANSWERED, Stage.CLOSED})
ANY = frozenset(Stage) - {Stage.BARRED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the table: what was said, at which stages, and what follows.

    With `anew` the draft is only made where an untouched one of its kind waits, which it takes the place of.
    """

    said: frozenset[Intent]
    at: frozenset[Stage]
    plan: Plan
    anew: bool = False


def _said(*intents: Intent) -> frozenset[Intent]:
    return frozenset(intents)


ROWS: tuple[Row, ...] = (
    Row(
        said=_said(Intent.DO_NOT_CONTACT),
        at=frozenset(Stage),
        plan=Plan(reason="do-not-contact", stage=Stage.BARRED, cancel=ALL, suppress=True),
    ),
    Row(said=_said(Intent.WON), at=ANY, plan=Plan(reason="won", stage=Stage.WON, cancel=ALL)),
    Row(
        said=_said(Intent.REOPENED),
        at=AFTER_A_NO | {Stage.LATER, Stage.WAVERING},
        plan=Plan(reason="reopened", stage=Stage.REOPENED, cancel=ALL),
    ),
    Row(
        said=FINAL_LOSS,
        at=BEFORE_A_NO,
        plan=Plan(
            reason="lost",
            stage=Stage.LOST,
            draft=DraftKind.ACKNOWLEDGE,
            series=Series.LOSS,
            cancel=frozenset({ReminderKind.HEAR_BACK, ReminderKind.CHECK_IN}),
        ),
    ),
    Row(
        said=_said(Intent.LOST_TENTATIVE),
        at=BEFORE_A_NO,
        plan=Plan(
            reason="wavering",
            stage=Stage.WAVERING,
            draft=DraftKind.CONFIRM_FINAL,
            series=Series.HEAR_BACK,
            cancel=frozenset({ReminderKind.HEAR_BACK}),
        ),
    ),
    Row(
        said=_said(
            Intent.LOSS_FEEDBACK, Intent.OTHER, Intent.REFERRAL, Intent.NOT_NOW, Intent.PERMISSION_GRANTED, *FINAL_LOSS
        ),
        at=frozenset({Stage.LOST}),
        plan=Plan(reason="said-more", draft=DraftKind.ACKNOWLEDGE),
    ),
    Row(
        said=_said(Intent.LOSS_FEEDBACK),
        at=frozenset({Stage.ASKED, Stage.GRANTED, Stage.QUESTIONED}),
        plan=Plan(
            reason="answered",
            stage=Stage.ANSWERED,
            series=Series.AFTER_ANSWERS,
            cancel=frozenset({ReminderKind.NO_ANSWER}),
        ),
    ),
    Row(
        said=_said(Intent.PERMISSION_GRANTED),
        at=frozenset({Stage.ASKED}),
        plan=Plan(reason="leave-given", stage=Stage.GRANTED, cancel=frozenset({ReminderKind.NO_ANSWER})),
    ),
    Row(
        said=_said(Intent.PERMISSION_DECLINED),
        at=frozenset({Stage.ASKED, Stage.GRANTED, Stage.QUESTIONED}),
        plan=Plan(reason="leave-declined", stage=Stage.CLOSED, cancel=frozenset({ReminderKind.NO_ANSWER})),
    ),
    Row(
        said=_said(Intent.NOT_NOW),
        at=frozenset({Stage.OPEN, Stage.WAVERING, Stage.REOPENED}),
        plan=Plan(reason="not-now", stage=Stage.LATER, cancel=frozenset({ReminderKind.HEAR_BACK})),
    ),
    Row(
        said=_said(Intent.OTHER, Intent.LOSS_FEEDBACK, Intent.REFERRAL),
        at=frozenset({Stage.WAVERING}),
        plan=Plan(reason="heard-back", draft=DraftKind.CONFIRM_FINAL, cancel=frozenset({ReminderKind.HEAR_BACK})),
        anew=True,
    ),
    Row(
        said=frozenset(Intent) - {Intent.AUTO_REPLY},
        at=frozenset({Stage.WAVERING}),
        plan=Plan(reason="heard-back", cancel=frozenset({ReminderKind.HEAR_BACK})),
    ),
)
"""PLAYBOOK section 3, first matching row wins; what no row matches is recorded.

Whatever a person writes moves the thread: `on_reply` withdraws the untouched draft that waits, in every row.
"""

RECORDED = Plan(reason="recorded")


def on_reply(verdict: Verdict, decision: Decision, deal: Deal, policy: Playbook, *, answered: bool) -> Plan:
    """What to do about one message of theirs.

    `answered` says that the rep has replied to it already: then no draft is made, the rest goes on.
    """
    row = _row(verdict, decision, deal)
    plan = row.plan if row else RECORDED if decision is Decision.ACT else Plan(reason="low-probability")
    if row is None and deal.stage is Stage.ASKED and verdict.intent is not Intent.AUTO_REPLY:
        plan = replace(plan, series=Series.NO_ANSWER_ANEW)  # no answer to the question for leave, but no silence
    plan = _with_final_question(plan, deal, policy)
    if plan.suppress and verdict.facts.whole_company:
        plan = replace(plan, suppress_domain=True)
    if row and row.anew and not deal.has_draft(row.plan.draft or DraftKind.ACKNOWLEDGE, *UNTOUCHED):
        plan = replace(plan, draft=None)
    if plan.draft and (answered or not _may_draft(plan.draft, deal)):
        plan = replace(plan, draft=None, series=Series.NONE if deal.stage is plan.stage else plan.series)
    plan = replace(plan, renew=verdict.intent is not Intent.AUTO_REPLY)
    return replace(plan, reason="asked-the-rep", ask=True) if decision is Decision.ASK else plan


def _row(verdict: Verdict, decision: Decision, deal: Deal) -> Row | None:
    """The row that decides. A mail with no row of its own which also says why they chose counts as their answer."""
    intents = [_leading(verdict) if decision is Decision.ACT else _unsure(verdict)]
    if decision is Decision.ACT and any(intent is Intent.LOSS_FEEDBACK for intent, _ in verdict.also):
        intents.append(Intent.LOSS_FEEDBACK)
    hits = (row for intent in intents for row in ROWS if intent in row.said and deal.stage in row.at)
    return next(hits, None)


def _unsure(verdict: Verdict) -> Intent:
    """What an uncertain verdict counts as: somebody wrote, so the thread moved; a machine's note moves nothing."""
    return Intent.AUTO_REPLY if verdict.intent is Intent.AUTO_REPLY else Intent.OTHER


def _leading(verdict: Verdict) -> Intent:
    """The intent that decides: `do_not_contact` beats everything, also where a no stands beside it."""
    also = {intent for intent, _ in verdict.also}
    return Intent.DO_NOT_CONTACT if Intent.DO_NOT_CONTACT in also else verdict.intent


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


UNTOUCHED = frozenset({DraftState.PLANNED, DraftState.WAITING})
"""States in which a draft is as followup wrote it, and is withdrawn where the thread moves."""

ELSEWHERE = frozenset({DraftState.EDITED, DraftState.SENDING, DraftState.UNSURE})
"""States in which a draft is the rep's own, or on its way to the server: none is put beside it."""


def _may_draft(kind: DraftKind, deal: Deal) -> bool:
    """Whether another draft of this kind may be made: not after the rep sent, edited or discarded one of it.

    A new no in a deal that was open again is answered anew.
    """
    fresh = deal.stage in BEFORE_A_NO and (deal.stage, kind) != (Stage.WAVERING, DraftKind.CONFIRM_FINAL)
    settled = ELSEWHERE if fresh else ELSEWHERE | {DraftState.SENT, DraftState.DISCARDED}
    return not deal.has_draft(kind, *settled)


def on_sent(deal: Deal, kind: DraftKind | None, own: Own) -> Plan:
    """What a message that the rep sent in this deal means; `kind` is set where it was our draft, as we worded it.

    A draft that the rep edited, and what he wrote by himself, are read by their words: `own`.
    """
    if kind is DraftKind.ACKNOWLEDGE:
        own = Own.ASKS_LEAVE
    if deal.stage is Stage.LOST:
        return _after_the_answer(own)
    if deal.stage in {Stage.ASKED, Stage.GRANTED} and own is Own.ASKS_WHY:
        return Plan(reason="questions-sent", stage=Stage.QUESTIONED, cancel=frozenset({ReminderKind.NO_ANSWER}))
    if deal.stage is Stage.ANSWERED and kind is None:
        return Plan(reason="thanks-sent", stage=Stage.CLOSED)
    return Plan(reason="sent", renew=kind is None)


def _after_the_answer(own: Own) -> Plan:
    """The rep answered the no: the stage follows his words."""
    if own is Own.ASKS_LEAVE:
        return Plan(reason="leave-asked", stage=Stage.ASKED, series=Series.NO_ANSWER, renew=True)
    if own is Own.ASKS_WHY:
        return Plan(reason="why-asked", stage=Stage.QUESTIONED, renew=True)
    return Plan(reason="answered-by-rep", stage=Stage.CLOSED, renew=True)


DRAFT_OF: dict[ReminderKind, DraftKind] = {
    ReminderKind.CHECK_IN: DraftKind.CHECK_IN,
    ReminderKind.REFERRAL: DraftKind.REFERRAL,
    ReminderKind.RENEWAL: DraftKind.RENEWAL,
}
"""The reminders on whose day a draft waits (PLAYBOOK section 4)."""

LOOKED_AT = frozenset({"drafted", "barred", "their-mail-is-unanswered", "wrote-recently", "another-draft-waits"})
"""The reasons of `on_due` for a reminder on whose day a draft may wait: the note that such a reminder was looked at."""

QUIET_APPLIES = frozenset({ReminderKind.CHECK_IN, ReminderKind.RENEWAL})


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
    """They did not answer the question for leave: let go, and never ask a second time by mail."""
    if deal.stage is Stage.ASKED:
        return Plan(reason="no-answer", stage=Stage.CLOSED)
    return RECORDED
