"""The playbook's tables, row by row: what the page says, written down a second time by hand."""

from __future__ import annotations

from typing import Any

import pytest

from followup.core.answers import Told
from followup.core.deal import DraftState
from followup.core.model import FINAL_LOSS, Address, Decision, DraftKind, Intent, Question, ReminderKind, Stage
from followup.core.plan import Own, Plan, Series
from followup.core.playbook import ALL, ROWS, SENT
from followup.core.playbook_rules import NOTHING_TOLD, _intents, _row, on_sent
from tests.core.deals import check, deal, draft, says, verdict

S, I, D, R, Q = Stage, Intent, DraftKind, ReminderKind, Question  # noqa: E741

TOM = Address("Tom Reed", "tom.reed@yard.example")
BOTH = frozenset(Question)
HEAR_BACK, NO_ANSWER = frozenset({R.HEAR_BACK}), frozenset({R.NO_ANSWER})
BEFORE = frozenset({R.HEAR_BACK, R.CHECK_IN})
NONE = frozenset[ReminderKind]()
NOS = sorted(FINAL_LOSS)
ANYTIME = sorted(frozenset(Stage) - {S.BARRED, S.WON})


def row(
    at: Stage | list[Stage],
    said: Intent | list[Intent],
    reason: str,
    to: Stage | None = None,
    makes: DraftKind | None = None,
    series: Series = Series.NONE,
    cancel: frozenset[ReminderKind] = NONE,
    *,
    waits: DraftKind | None = None,
    **more: Any,
) -> list[Any]:
    """One line for each stage and each thing said; a list of intents is one mail that says them all."""
    mail = said if isinstance(said, list) else [said]
    expected = (reason, to, makes, series, cancel)
    return [(one, mail, waits, more, expected) for one in (at if isinstance(at, list) else [at])]


# fmt: off
REPLIES = [case for cases in (
    # who did what: at which stage, what their mail says -> reason, stage, draft, reminders, what is cancelled
    *(row(sorted(Stage), [*first, I.DO_NOT_CONTACT], "do-not-contact", S.BARRED, cancel=ALL)
      for first in ([], [I.LOST_COMPETITOR], [I.WON], [I.REFERRAL])),
    row([*ANYTIME, S.WON], I.WON, "won", S.WON, cancel=ALL),
    row([s for s in ANYTIME if s is not S.REOPENED], I.REOPENED, "reopened", S.REOPENED, D.WELCOME_BACK, cancel=ALL),
    *(row([S.OPEN, S.LATER, S.WAVERING, S.REOPENED], no, "lost", S.LOST, D.ACKNOWLEDGE, Series.LOSS, BEFORE)
      for no in NOS),
    row([S.OPEN, S.LATER, S.WAVERING, S.REOPENED], [I.LOST_INTERNAL, I.REFERRAL],
        "lost", S.LOST, D.ACKNOWLEDGE, Series.LOSS, BEFORE, write_to=True),
    row([S.OPEN, S.LATER, S.WAVERING, S.REOPENED], [I.LOST_COMPETITOR, I.LOSS_FEEDBACK],
        "lost", S.LOST, D.ACKNOWLEDGE, Series.LOSS, BEFORE),
    row([S.OPEN, S.LATER, S.WAVERING, S.REOPENED], I.LOST_TENTATIVE,
        "wavering", S.WAVERING, D.CONFIRM_FINAL, Series.HEAR_BACK, HEAR_BACK),
    # between the no and the acknowledgement
    *(row(S.LOST, more, "said-more", None, D.ACKNOWLEDGE)
      for more in (I.OTHER, I.LOSS_FEEDBACK, I.NOT_NOW, I.PERMISSION_GRANTED, I.PERMISSION_DECLINED, *NOS)),
    row(S.LOST, I.REFERRAL, "said-more", None, D.ACKNOWLEDGE, write_to=True),
    row(S.LOST, [I.LOSS_FEEDBACK, I.REFERRAL], "said-more", None, D.ACKNOWLEDGE, write_to=True),
    *(row(S.LOST, other, "recorded") for other in (I.UNDECIDED, I.LOST_TENTATIVE)),
    # put off
    row([S.OPEN, S.LATER, S.WAVERING, S.REOPENED], I.NOT_NOW, "not-now", S.LATER, D.NOT_NOW, Series.LATER, BEFORE),
    row(S.CLOSED, I.NOT_NOW, "not-now", None, D.NOT_NOW, Series.LATER, frozenset({R.CHECK_IN})),
    row(S.LATER, I.OTHER, "said-more", None, D.NOT_NOW, waits=D.NOT_NOW),
    row(S.LATER, I.OTHER, "recorded"),
    # leave
    row(S.ASKED, I.PERMISSION_GRANTED, "leave-given", S.GRANTED, D.QUESTIONS, cancel=NO_ANSWER),
    row(S.ASKED, I.PERMISSION_GRANTED, "leave-given", S.GRANTED, D.QUESTIONS_CALL, cancel=NO_ANSWER, wants_call=True),
    row(S.ASKED, I.LOSS_FEEDBACK, "leave-given", S.GRANTED, D.QUESTIONS_CALL, cancel=NO_ANSWER, wants_call=True),
    row(S.ASKED, [I.PERMISSION_GRANTED, I.LOSS_FEEDBACK], "leave-given", S.GRANTED, D.QUESTIONS, cancel=NO_ANSWER),
    row(S.ASKED, [I.LOSS_FEEDBACK, I.PERMISSION_GRANTED], "leave-given", S.GRANTED, D.QUESTIONS, cancel=NO_ANSWER),
    row(S.ASKED, [I.LOST_COMPETITOR, I.PERMISSION_GRANTED], "leave-given", S.GRANTED, D.QUESTIONS, cancel=NO_ANSWER),
    row(S.ASKED, [I.PERMISSION_GRANTED, I.LOSS_FEEDBACK], "answered", S.ANSWERED, D.THANK_FOR_ANSWERS,
        Series.AFTER_ANSWERS, NO_ANSWER, told=Told(answered=frozenset({Q.WHY})), same_offer_bought="no"),
    row(S.ASKED, [I.PERMISSION_GRANTED, I.REFERRAL], "leave-given", S.GRANTED, D.QUESTIONS, cancel=NO_ANSWER,
        write_to=True),
    row(S.CLOSED, I.PERMISSION_GRANTED, "leave-given", S.GRANTED, D.QUESTIONS, cancel=NO_ANSWER,
        told=Told(asked=True, let_go=True)),
    row(S.CLOSED, I.PERMISSION_GRANTED, "recorded", told=Told(asked=True)),
    row([S.ASKED, S.GRANTED, S.QUESTIONED], I.PERMISSION_DECLINED,
        "leave-declined", S.CLOSED, D.THANKS_ANYWAY, cancel=NO_ANSWER),
    row([S.ASKED, S.GRANTED, S.QUESTIONED], [I.PERMISSION_DECLINED, I.REFERRAL],
        "leave-declined", S.CLOSED, D.THANKS_ANYWAY, cancel=NO_ANSWER, write_to=True),
    row(S.GRANTED, I.PERMISSION_GRANTED, "said-more", None, D.QUESTIONS),
    row(S.GRANTED, I.LOSS_FEEDBACK, "said-more", None, D.QUESTIONS, waits=D.QUESTIONS),
    row(S.GRANTED, I.OTHER, "said-more", None, D.QUESTIONS, waits=D.QUESTIONS),
    row(S.GRANTED, I.OTHER, "said-more", None, D.QUESTIONS_CALL, waits=D.QUESTIONS_CALL),
    row(S.GRANTED, I.OTHER, "recorded"),
    row(S.QUESTIONED, I.PERMISSION_GRANTED, "would-rather-talk", None, D.QUESTIONS_CALL, wants_call=True),
    row(S.QUESTIONED, I.LOSS_FEEDBACK, "would-rather-talk", None, D.QUESTIONS_CALL, wants_call=True),
    row(S.QUESTIONED, I.OTHER, "said-more", None, D.QUESTIONS_CALL, waits=D.QUESTIONS_CALL),
    row(S.QUESTIONED, I.PERMISSION_GRANTED, "recorded"),
    # answers
    row([S.ASKED, S.QUESTIONED], I.LOSS_FEEDBACK,
        "answered", S.ANSWERED, D.THANK_FOR_ANSWERS, Series.AFTER_ANSWERS, NO_ANSWER),
    row(S.GRANTED, I.LOSS_FEEDBACK, "answered", S.ANSWERED, D.THANK_FOR_ANSWERS, Series.AFTER_ANSWERS, NO_ANSWER,
        told=Told(answered=frozenset({Q.SAME_OFFER}))),
    row([S.ASKED, S.QUESTIONED], [I.LOST_COMPETITOR, I.LOSS_FEEDBACK],
        "answered", S.ANSWERED, D.THANK_FOR_ANSWERS, Series.AFTER_ANSWERS, NO_ANSWER),
    row([S.ASKED, S.QUESTIONED], [I.REFERRAL, I.LOSS_FEEDBACK],
        "answered", S.ANSWERED, D.THANK_FOR_ANSWERS, Series.AFTER_ANSWERS, NO_ANSWER, write_to=True),
    row(S.CLOSED, I.LOSS_FEEDBACK, "answered", S.ANSWERED, D.THANK_FOR_ANSWERS, Series.AFTER_ANSWERS, NO_ANSWER,
        told=Told(asked=True, let_go=True)),
    *(row(S.ANSWERED, more, "said-more", None, D.THANK_FOR_ANSWERS, waits=D.THANK_FOR_ANSWERS)
      for more in (I.OTHER, I.LOSS_FEEDBACK, I.PERMISSION_DECLINED)),
    row(S.ANSWERED, I.LOSS_FEEDBACK, "recorded"),
    # a PS to what waits
    row(S.WAVERING, I.OTHER, "said-more", None, D.CONFIRM_FINAL, cancel=HEAR_BACK, waits=D.CONFIRM_FINAL),
    row(S.CLOSED, I.OTHER, "said-more", None, D.THANKS_ANYWAY, waits=D.THANKS_ANYWAY),
    *(row(S.REOPENED, more, "said-more", None, D.WELCOME_BACK, waits=D.WELCOME_BACK)
      for more in (I.OTHER, I.UNDECIDED, I.REOPENED)),
    row([S.OPEN, S.WAVERING, S.QUESTIONED, S.CLOSED], I.OTHER, "said-more", None, D.THANK_FOR_REFERRAL,
        cancel=HEAR_BACK, waits=D.THANK_FOR_REFERRAL),
    row(S.ASKED, I.OTHER, "said-more", None, D.THANK_FOR_REFERRAL, Series.NO_ANSWER_ANEW, HEAR_BACK,
        waits=D.THANK_FOR_REFERRAL),
    row([S.QUESTIONED, S.CLOSED], I.OTHER, "recorded", waits=D.CHECK_IN),
    # somebody else to talk to
    row([S.OPEN, S.LATER, S.WAVERING, S.GRANTED, S.QUESTIONED, S.ANSWERED, S.CLOSED, S.REOPENED], I.REFERRAL,
        "referral", None, D.THANK_FOR_REFERRAL, cancel=HEAR_BACK, write_to=True),
    row(S.ASKED, I.REFERRAL, "referral", None, D.THANK_FOR_REFERRAL, Series.NO_ANSWER_ANEW, HEAR_BACK, write_to=True),
    row(S.ANSWERED, I.REFERRAL, "said-more", None, D.THANK_FOR_ANSWERS, waits=D.THANK_FOR_ANSWERS, write_to=True),
    row([S.WON, S.BARRED], I.REFERRAL, "recorded"),
    # nothing follows
    row(S.WAVERING, I.UNDECIDED, "heard-back", cancel=HEAR_BACK),
    row(S.ASKED, I.OTHER, "recorded", series=Series.NO_ANSWER_ANEW),
    row(S.ASKED, I.NOT_NOW, "recorded", series=Series.NO_ANSWER_ANEW),
    row([S.GRANTED, S.QUESTIONED, S.ANSWERED, S.CLOSED, S.WON], I.LOST_COMPETITOR, "recorded"),
    row([s for s in Stage if s is not S.WAVERING], I.AUTO_REPLY, "recorded"),
) for case in cases]
# fmt: on


def _name(case: Any) -> str:
    at, mail, waits, more, _ = case
    return " ".join([at, "+".join(mail), f"{waits}-waits" if waits else "", *map(str, more)])


@pytest.mark.parametrize("case", REPLIES, ids=_name)
def test_a_reply(case: Any) -> None:
    at, mail, waits, more, expected = case
    more = dict(more)
    write_to = more.pop("write_to", False)
    drafts = (draft(waits, DraftState.WAITING),) if waits else ()
    plan = says(at, mail[0], *drafts, also=tuple(mail[1:]), person=TOM if write_to else None, **more)
    assert (plan.reason, plan.stage, plan.draft, plan.series, plan.cancel) == expected
    assert plan.write_to is write_to
    assert plan.renew is (mail[0] is not I.AUTO_REPLY)
    assert plan.suppress is (I.DO_NOT_CONTACT in mail)
    check(deal(S.ASKED if more.get("told", NOTHING_TOLD).let_go else at, *drafts), plan)


def test_every_row_is_held_by_a_case() -> None:
    hit = set()
    for at, mail, waits, more, _ in REPLIES:
        facts = {name: value for name, value in more.items() if name not in {"told", "write_to"}}
        told = more.get("told", NOTHING_TOLD)
        drafts = (draft(waits, DraftState.WAITING),) if waits else ()
        where = deal(S.ASKED if told.let_go else at, *drafts)
        found = _row(verdict(mail[0], *mail[1:], **facts), Decision.ACT, where, told)
        hit |= {ROWS.index(found)} if found else set()
    assert hit == set(range(len(ROWS)))


def test_each_intent_is_in_the_table() -> None:
    """But for the machine's and for `undecided`, from which nothing follows that the rep would not do himself."""
    leads = {intent for rows in ROWS if rows.plan.stage or rows.plan.draft for intent in rows.said}
    assert set(Intent) - leads == {I.AUTO_REPLY}


SENDS: list[tuple[Stage, DraftKind | None, bool, Own, str, Stage | None, Series]] = [
    # at which stage, which draft, word for word?, what its words ask -> reason, stage, reminders
    (S.LOST, D.ACKNOWLEDGE, True, Own.OTHER, "leave-asked", S.ASKED, Series.NO_ANSWER),
    (S.LOST, D.ACKNOWLEDGE, False, Own.ASKS_LEAVE, "leave-asked", S.ASKED, Series.NO_ANSWER),
    (S.LOST, D.ACKNOWLEDGE, False, Own.ASKS_WHY, "why-asked", S.QUESTIONED, Series.NONE),
    (S.LOST, D.ACKNOWLEDGE, False, Own.OTHER, "answered-by-rep", S.CLOSED, Series.NONE),
    (S.LOST, None, False, Own.ASKS_LEAVE, "leave-asked", S.ASKED, Series.NO_ANSWER),
    (S.LOST, None, False, Own.ASKS_WHY, "why-asked", S.QUESTIONED, Series.NONE),
    (S.LOST, None, False, Own.OTHER, "answered-by-rep", S.CLOSED, Series.NONE),
    (S.ASKED, None, False, Own.ASKS_WHY, "questions-sent", S.QUESTIONED, Series.NONE),
    (S.ASKED, None, False, Own.ASKS_LEAVE, "sent", None, Series.NONE),
    (S.ASKED, None, False, Own.OTHER, "sent", None, Series.NONE),
    (S.ASKED, D.THANK_FOR_REFERRAL, True, Own.ASKS_WHY, "sent", None, Series.NONE),
    (S.GRANTED, D.QUESTIONS, True, Own.OTHER, "questions-sent", S.QUESTIONED, Series.NONE),
    (S.GRANTED, D.QUESTIONS_CALL, True, Own.OTHER, "questions-sent", S.QUESTIONED, Series.NONE),
    (S.GRANTED, D.QUESTIONS, False, Own.ASKS_WHY, "questions-sent", S.QUESTIONED, Series.NONE),
    (S.GRANTED, D.QUESTIONS, False, Own.ASKS_LEAVE, "questions-sent", S.QUESTIONED, Series.NONE),
    (S.GRANTED, D.QUESTIONS, False, Own.OTHER, "answered-by-rep", S.CLOSED, Series.NONE),
    (S.GRANTED, None, False, Own.ASKS_WHY, "questions-sent", S.QUESTIONED, Series.NONE),
    (S.GRANTED, None, False, Own.OTHER, "answered-by-rep", S.CLOSED, Series.NONE),
    (S.GRANTED, D.THANK_FOR_REFERRAL, False, Own.OTHER, "sent", None, Series.NONE),
    (S.QUESTIONED, None, False, Own.OTHER, "sent", None, Series.NONE),
    (S.ANSWERED, D.THANK_FOR_ANSWERS, True, Own.OTHER, "thanks-sent", S.CLOSED, Series.NONE),
    (S.ANSWERED, D.THANK_FOR_ANSWERS, False, Own.OTHER, "thanks-sent", S.CLOSED, Series.NONE),
    (S.ANSWERED, None, False, Own.OTHER, "thanks-sent", S.CLOSED, Series.NONE),
    (S.ANSWERED, None, False, Own.ASKS_WHY, "questions-sent", S.QUESTIONED, Series.NONE),
    (S.CLOSED, D.THANKS_ANYWAY, True, Own.ASKS_WHY, "sent", None, Series.NONE),
    (S.CLOSED, D.CHECK_IN, True, Own.ASKS_LEAVE, "sent", None, Series.NONE),
    (S.CLOSED, None, False, Own.OTHER, "sent", None, Series.NONE),
    (S.CLOSED, None, False, Own.ASKS_WHY, "why-asked", S.QUESTIONED, Series.NONE),
    (S.CLOSED, None, False, Own.ASKS_LEAVE, "leave-asked", S.ASKED, Series.NO_ANSWER),
    (S.WAVERING, D.CONFIRM_FINAL, True, Own.OTHER, "sent", None, Series.NONE),
    (S.LATER, D.NOT_NOW, True, Own.OTHER, "sent", None, Series.NONE),
    (S.REOPENED, D.WELCOME_BACK, True, Own.ASKS_WHY, "sent", None, Series.NONE),
    (S.OPEN, None, False, Own.ASKS_WHY, "sent", None, Series.NONE),
]


@pytest.mark.parametrize(("at", "kind", "ours", "own", "reason", "to", "series"), SENDS)
def test_what_the_rep_sent(
    at: Stage, kind: DraftKind | None, ours: bool, own: Own, reason: str, to: Stage | None, series: Series
) -> None:
    plan = on_sent(deal(at), kind, own, ours=ours)
    assert (plan.reason, plan.stage, plan.draft, plan.series) == (reason, to, None, series)
    assert plan.renew or (ours and to is None), "words of his own withdraw what waits"
    assert plan.cancel == (NO_ANSWER if at is S.ASKED and to else NONE)
    check(deal(at), plan)


def test_every_row_of_what_was_sent_is_held_by_a_case() -> None:
    plans = [on_sent(deal(at), kind, own, ours=ours) for at, kind, ours, own, *_ in SENDS]
    rows: list[Plan] = [one.plan for one in SENT]
    assert all(row in plans for row in rows)


class TestTold:
    """What is answered is not asked again, and who wants no questions is asked none."""

    def test_an_acknowledgement_with_no_question_left_asks_no_leave(self) -> None:
        everything = Told(answered=BOTH)
        for told in (everything, Told(declined=True)):
            plan = on_sent(deal(S.LOST), D.ACKNOWLEDGE, Own.OTHER, ours=True, told=told)
            assert (plan.reason, plan.stage, plan.series) == ("answered-by-rep", S.CLOSED, Series.NONE)

    def test_leave_is_asked_once_in_a_deal(self) -> None:
        plan = on_sent(deal(S.CLOSED), None, Own.ASKS_LEAVE, told=Told(asked=True))
        assert (plan.stage, plan.series) == (None, Series.NONE)

    def test_the_wish_to_talk_comes_before_an_answer(self) -> None:
        talks = verdict(I.LOSS_FEEDBACK, wants_call=True)
        assert _intents(talks, deal(S.QUESTIONED), NOTHING_TOLD) == (I.PERMISSION_GRANTED,)
        answers = verdict(I.LOSS_FEEDBACK, wants_call=True, same_offer_bought="yes")
        assert _intents(answers, deal(S.QUESTIONED), NOTHING_TOLD) == (I.LOSS_FEEDBACK,)

    def test_questions_that_the_rep_threw_away_are_answered_by_any_reason(self) -> None:
        gone = draft(D.QUESTIONS, DraftState.DISCARDED)
        assert says(S.GRANTED, I.LOSS_FEEDBACK, gone).stage is S.ANSWERED

    @pytest.mark.parametrize("kind", [D.QUESTIONS, D.QUESTIONS_CALL])
    def test_beside_questions_that_the_rep_rewords_none_are_put(self, kind: DraftKind) -> None:
        reworded = draft(kind, DraftState.EDITED)
        assert says(S.GRANTED, I.PERMISSION_GRANTED, reworded, wants_call=True).draft is None
        assert says(S.GRANTED, I.PERMISSION_GRANTED, reworded).draft is None
