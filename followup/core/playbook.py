"""The playbook's tables, readable as the page is (PLAYBOOK sections 3 and 4): what follows from what.

Data only; `playbook_rules` reads it. In each table the first matching row wins. Four names stand for the enums
of `core.model`: `S` a deal's stage, `Says` what a mail says, `D` a draft, `R` a reminder.
"""

from __future__ import annotations

from typing import Any

from followup.core.model import FINAL_LOSS, DraftKind, Intent, ReminderKind, Stage
from followup.core.plan import Own, Plan, Row, SentRow, Series

S, Says, D, R = Stage, Intent, DraftKind, ReminderKind

ALL = frozenset(ReminderKind)
BEFORE_A_NO = frozenset({S.OPEN, S.LATER, S.WAVERING, S.REOPENED})
AFTER_A_NO = frozenset({S.LOST, S.ASKED, S.GRANTED, S.QUESTIONED, S.ANSWERED, S.CLOSED})
ANY = frozenset(Stage) - {S.BARRED}
IN_PLAY = ANY - {S.WON}

A_PS = frozenset({Says.OTHER, Says.REFERRAL})
"""What leaves a draft that waits as fitting as it was: it is made anew as an answer to the newest message."""

A_WORD = A_PS | {Says.LOSS_FEEDBACK, Says.NOT_NOW, Says.PERMISSION_GRANTED, Says.PERMISSION_DECLINED, *FINAL_LOSS}
"""What may be said between the no and the acknowledgement, and leaves that as fitting as it was."""


def _row(
    said: Intent | frozenset[Intent],
    at: Stage | frozenset[Stage],
    reason: str,
    *,
    waits: DraftKind | None = None,
    call: bool = False,
    cancel: ReminderKind | frozenset[ReminderKind] = frozenset(),
    **follows: Any,
) -> Row:
    plan = Plan(reason=reason, cancel=frozenset({cancel}) if isinstance(cancel, ReminderKind) else cancel, **follows)
    what = frozenset({said}) if isinstance(said, Intent) else said
    return Row(said=what, at=frozenset({at}) if isinstance(at, Stage) else at, plan=plan, waits=waits, call=call)


def _anew(draft: DraftKind, said: frozenset[Intent], at: Stage | frozenset[Stage], **follows: Any) -> Row:
    return _row(said, at, "said-more", draft=draft, waits=draft, **follows)


# fmt: off
ROWS: tuple[Row, ...] = (
    # The endings.
    _row(Says.DO_NOT_CONTACT, frozenset(Stage), "do-not-contact",
         stage=S.BARRED, cancel=ALL, suppress=True),
    _row(Says.WON, ANY, "won",
         stage=S.WON, cancel=ALL),
    _row(Says.REOPENED, IN_PLAY - {S.REOPENED}, "reopened",
         stage=S.REOPENED, draft=D.WELCOME_BACK, cancel=ALL),
    # The no.
    _row(FINAL_LOSS, BEFORE_A_NO, "lost",
         stage=S.LOST, draft=D.ACKNOWLEDGE, series=Series.LOSS, cancel=frozenset({R.HEAR_BACK, R.CHECK_IN})),
    _row(Says.LOST_TENTATIVE, BEFORE_A_NO, "wavering",
         stage=S.WAVERING, draft=D.CONFIRM_FINAL, series=Series.HEAR_BACK, cancel=R.HEAR_BACK),
    _row(A_WORD, S.LOST, "said-more",
         draft=D.ACKNOWLEDGE),
    # Later.
    _row(Says.NOT_NOW, BEFORE_A_NO, "not-now",
         stage=S.LATER, draft=D.NOT_NOW, series=Series.LATER, cancel=frozenset({R.HEAR_BACK, R.CHECK_IN})),
    _row(Says.NOT_NOW, S.CLOSED, "not-now",
         draft=D.NOT_NOW, series=Series.LATER, cancel=R.CHECK_IN),
    # Leave was asked.
    _row(Says.PERMISSION_GRANTED, S.ASKED, "leave-given",
         stage=S.GRANTED, draft=D.QUESTIONS, cancel=R.NO_ANSWER),
    _row(Says.PERMISSION_GRANTED, S.GRANTED, "said-more",
         draft=D.QUESTIONS),
    _row(Says.PERMISSION_GRANTED, S.QUESTIONED, "would-rather-talk", call=True,
         draft=D.QUESTIONS_CALL),
    _row(Says.PERMISSION_DECLINED, frozenset({S.ASKED, S.GRANTED, S.QUESTIONED}), "leave-declined",
         stage=S.CLOSED, draft=D.THANKS_ANYWAY, cancel=R.NO_ANSWER),
    _row(Says.LOSS_FEEDBACK, frozenset({S.ASKED, S.GRANTED, S.QUESTIONED}), "answered",
         stage=S.ANSWERED, draft=D.THANK_FOR_ANSWERS, series=Series.AFTER_ANSWERS, cancel=R.NO_ANSWER),
    # A PS: what waits untouched is made anew as an answer to it.
    _anew(D.CONFIRM_FINAL, A_PS | {Says.LOSS_FEEDBACK}, S.WAVERING, cancel=R.HEAR_BACK),
    _anew(D.NOT_NOW, A_PS | {Says.LOSS_FEEDBACK}, frozenset({S.LATER, S.CLOSED})),
    _anew(D.QUESTIONS, A_PS, S.GRANTED),
    _anew(D.QUESTIONS_CALL, A_PS, frozenset({S.GRANTED, S.QUESTIONED})),
    _anew(D.THANK_FOR_ANSWERS, A_WORD, S.ANSWERED),
    _anew(D.THANKS_ANYWAY, A_PS | {Says.PERMISSION_DECLINED, *FINAL_LOSS}, S.CLOSED),
    _anew(D.WELCOME_BACK, A_PS | {Says.REOPENED, Says.UNDECIDED}, S.REOPENED),
    _anew(D.THANK_FOR_REFERRAL, A_PS, IN_PLAY, cancel=R.HEAR_BACK),
    # Somebody else to talk to.
    _row(Says.REFERRAL, IN_PLAY, "referral",
         draft=D.THANK_FOR_REFERRAL, cancel=R.HEAR_BACK),
    # Whatever they write: heard back.
    _row(frozenset(Intent) - {Says.AUTO_REPLY}, S.WAVERING, "heard-back",
         cancel=R.HEAR_BACK),
)
# fmt: on
"""What they wrote; what no row matches is recorded.

Whatever a person writes moves the thread: the untouched draft that waits is withdrawn, in every row. And in every row
but those of the endings, a name that the mail passes on is one to write to on the next working day.
"""

ENDINGS = frozenset({S.BARRED, S.WON})
"""The stages in which nothing is drafted and nobody is to be written to."""


def _sent(
    asks: Own | frozenset[Own], at: Stage, reason: str, *, once: bool = False, instead: bool = False, **follows: Any
) -> SentRow:
    plan = Plan(reason=reason, renew=True, **follows)
    what = frozenset({asks}) if isinstance(asks, Own) else asks
    return SentRow(asks=what, at=frozenset({at}), plan=plan, once=once, instead=instead)


ASKS = frozenset({Own.ASKS_LEAVE, Own.ASKS_WHY})
WHATEVER = frozenset(Own)

SENT: tuple[SentRow, ...] = (
    _sent(Own.ASKS_LEAVE, S.LOST, "leave-asked", stage=S.ASKED, series=Series.NO_ANSWER),
    _sent(Own.ASKS_WHY, S.LOST, "why-asked", stage=S.QUESTIONED),
    _sent(WHATEVER, S.LOST, "answered-by-rep", stage=S.CLOSED),
    _sent(Own.ASKS_WHY, S.ASKED, "questions-sent", stage=S.QUESTIONED, cancel=frozenset({R.NO_ANSWER})),
    _sent(ASKS, S.GRANTED, "questions-sent", stage=S.QUESTIONED),
    _sent(WHATEVER, S.GRANTED, "answered-by-rep", stage=S.CLOSED, instead=True),
    _sent(Own.ASKS_WHY, S.ANSWERED, "questions-sent", stage=S.QUESTIONED),
    _sent(WHATEVER, S.ANSWERED, "thanks-sent", stage=S.CLOSED),
    _sent(Own.ASKS_WHY, S.CLOSED, "why-asked", stage=S.QUESTIONED),
    _sent(Own.ASKS_LEAVE, S.CLOSED, "leave-asked", stage=S.ASKED, series=Series.NO_ANSWER, once=True),
)
"""What the rep sent, from whichever mail program; where no row matches, the stage stays."""

OF_OURS: dict[DraftKind, Own] = {
    D.ACKNOWLEDGE: Own.ASKS_LEAVE,
    D.QUESTIONS: Own.ASKS_WHY,
    D.QUESTIONS_CALL: Own.ASKS_WHY,
}
"""What a draft of ours asks that left word for word, whatever its template says; the others ask nothing of the kind."""

DRAFT_OF: dict[ReminderKind, DraftKind] = {
    R.CHECK_IN: D.CHECK_IN,
    R.REFERRAL: D.REFERRAL,
    R.RENEWAL: D.RENEWAL,
}
"""The reminders on whose day a draft waits (PLAYBOOK section 4)."""

QUIET_APPLIES = frozenset({R.CHECK_IN, R.RENEWAL})
"""Those before whose draft the deal is read again: either side may have written of late."""

LOOKED_AT = frozenset({"drafted", "barred", "their-mail-is-unanswered", "wrote-recently", "another-draft-waits"})
"""The reasons of `on_due` for a reminder on whose day a draft may wait: the note that such a reminder was looked at."""

SILENCE = Plan(reason="no-answer", stage=S.CLOSED)
"""They did not answer the question for leave: let go, and never ask a second time by mail."""

RECORDED = Plan(reason="recorded")
"""What nothing follows from."""
