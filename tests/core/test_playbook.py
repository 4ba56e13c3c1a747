"""The playbook's table, row by row, and what holds whatever is said when."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup.core import playbook
from followup.core.deal import LIVE, Deal, Draft, DraftState
from followup.core.model import FINAL_LOSS, Decision, DraftKind, Facts, Intent, ReminderKind, Stage, Verdict
from followup.core.playbook import ALL, Own, Plan, Series, on_due, on_reply, on_sent, on_silence
from followup.core.policy import Playbook

NOW = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
POLICY = Playbook()
OPEN_STAGES = [Stage.OPEN, Stage.LATER, Stage.WAVERING, Stage.REOPENED]
LATE_STAGES = [Stage.ASKED, Stage.GRANTED, Stage.QUESTIONED]


def draft(kind: DraftKind, state: DraftState, id: int = 1) -> Draft:
    return Draft(
        id=id,
        deal=1,
        key=f"k{id}",
        kind=kind,
        n=1,
        answers=None,
        message_id=f"<{id}@rep.example>",
        state=state,
        folder="",
        ref="",
        fingerprint="",
    )


def deal(stage: Stage, *drafts: Draft, **values: Any) -> Deal:
    return Deal(
        id=1, account="work", stage=stage, subject="s", company="shop.example", language="en", drafts=drafts, **values
    )


def verdict(intent: Intent, *also: Intent, **facts: Any) -> Verdict:
    return Verdict(intent=intent, probability=0.95, also=tuple((one, 0.8) for one in also), facts=Facts(**facts))


def says(
    stage: Stage,
    intent: Intent,
    *drafts: Draft,
    also: tuple[Intent, ...] = (),
    decision: Decision = Decision.ACT,
    policy: Playbook = POLICY,
    answered: bool = False,
    **facts: Any,
) -> Plan:
    return on_reply(verdict(intent, *also, **facts), decision, deal(stage, *drafts), policy, answered=answered)


WAITING_ACK = draft(DraftKind.ACKNOWLEDGE, DraftState.WAITING)
WAITING_CONFIRM = draft(DraftKind.CONFIRM_FINAL, DraftState.WAITING)


class TestTheNo:
    @pytest.mark.parametrize("stage", OPEN_STAGES)
    @pytest.mark.parametrize("intent", sorted(FINAL_LOSS))
    def test_a_final_no_is_acknowledged_and_remembered(self, stage: Stage, intent: Intent) -> None:
        plan = says(stage, intent)
        assert (plan.reason, plan.stage, plan.draft, plan.series) == (
            "lost",
            Stage.LOST,
            DraftKind.ACKNOWLEDGE,
            Series.LOSS,
        )
        assert ReminderKind.HEAR_BACK in plan.cancel
        assert not plan.ask

    @pytest.mark.parametrize("stage", [*LATE_STAGES, Stage.ANSWERED, Stage.CLOSED, Stage.WON])
    def test_lost_again_later_is_only_recorded(self, stage: Stage) -> None:
        plan = says(stage, Intent.LOST_COMPETITOR)
        series = Series.NO_ANSWER_ANEW if stage is Stage.ASKED else Series.NONE
        assert (plan.reason, plan.stage, plan.draft, plan.series) == ("recorded", None, None, series)

    @pytest.mark.parametrize(
        "intent",
        [
            Intent.LOSS_FEEDBACK,
            Intent.OTHER,
            Intent.REFERRAL,
            Intent.NOT_NOW,
            Intent.PERMISSION_GRANTED,
            Intent.LOST_COMPETITOR,
        ],
    )
    def test_more_words_before_the_acknowledgement_left_make_it_anew(self, intent: Intent) -> None:
        plan = says(Stage.LOST, intent, WAITING_ACK)
        assert (plan.reason, plan.stage, plan.draft, plan.renew) == ("said-more", None, DraftKind.ACKNOWLEDGE, True)

    @pytest.mark.parametrize("intent", [Intent.UNDECIDED, Intent.LOST_TENTATIVE, Intent.PERMISSION_DECLINED])
    def test_words_that_the_acknowledgement_does_not_fit_only_withdraw_it(self, intent: Intent) -> None:
        plan = says(Stage.LOST, intent, WAITING_ACK)
        assert (plan.stage, plan.draft, plan.renew) == (None, None, True)

    @pytest.mark.parametrize(
        "state", [DraftState.SENT, DraftState.DISCARDED, DraftState.EDITED, DraftState.SENDING, DraftState.UNSURE]
    )
    def test_no_second_acknowledgement_after_the_rep_decided_about_the_first(self, state: DraftState) -> None:
        assert says(Stage.LOST, Intent.OTHER, draft(DraftKind.ACKNOWLEDGE, state)).draft is None

    @pytest.mark.parametrize("state", [DraftState.SENT, DraftState.DISCARDED, DraftState.WITHDRAWN])
    def test_a_new_no_in_a_reopened_deal_is_answered_anew(self, state: DraftState) -> None:
        plan = says(Stage.REOPENED, Intent.LOST_INTERNAL, draft(DraftKind.ACKNOWLEDGE, state))
        assert plan.draft is DraftKind.ACKNOWLEDGE

    @pytest.mark.parametrize("intent", sorted(FINAL_LOSS | {Intent.LOST_TENTATIVE}))
    def test_what_the_rep_answered_already_gets_no_draft_but_the_rest(self, intent: Intent) -> None:
        plan = says(Stage.OPEN, intent, answered=True)
        assert plan.draft is None
        assert plan.stage is not None
        assert plan.series is not Series.NONE


class TestWavering:
    @pytest.mark.parametrize("stage", [Stage.OPEN, Stage.LATER, Stage.REOPENED])
    def test_they_lean_elsewhere(self, stage: Stage) -> None:
        plan = says(stage, Intent.LOST_TENTATIVE)
        assert (plan.reason, plan.stage, plan.draft, plan.series) == (
            "wavering",
            Stage.WAVERING,
            DraftKind.CONFIRM_FINAL,
            Series.HEAR_BACK,
        )

    def test_leaning_again_before_the_question_left_asks_it_anew(self) -> None:
        plan = says(Stage.WAVERING, Intent.LOST_TENTATIVE, WAITING_CONFIRM)
        assert (plan.draft, plan.series, plan.renew) == (DraftKind.CONFIRM_FINAL, Series.HEAR_BACK, True)
        assert plan.cancel == {ReminderKind.HEAR_BACK}

    def test_leaning_again_after_the_question_asks_no_second_time(self) -> None:
        plan = says(Stage.WAVERING, Intent.LOST_TENTATIVE, draft(DraftKind.CONFIRM_FINAL, DraftState.SENT))
        assert (plan.draft, plan.series, plan.cancel) == (None, Series.NONE, {ReminderKind.HEAR_BACK})

    def test_a_mere_ps_makes_the_waiting_question_anew(self) -> None:
        assert says(Stage.WAVERING, Intent.OTHER, WAITING_CONFIRM).draft is DraftKind.CONFIRM_FINAL
        assert says(Stage.WAVERING, Intent.OTHER).draft is None

    @pytest.mark.parametrize("intent", sorted(frozenset(Intent) - {Intent.AUTO_REPLY}))
    @pytest.mark.parametrize("decision", sorted(Decision))
    def test_whatever_they_write_ends_hear_back(self, intent: Intent, decision: Decision) -> None:
        assert ReminderKind.HEAR_BACK in says(Stage.WAVERING, intent, decision=decision).cancel

    def test_a_machine_s_note_does_not(self) -> None:
        plan = says(Stage.WAVERING, Intent.AUTO_REPLY, WAITING_CONFIRM, decision=Decision.PASS)
        assert (plan.cancel, plan.renew, plan.draft) == (frozenset(), False, None)

    def test_never_asking_still_notes_the_stage_and_the_reminder(self) -> None:
        plan = says(Stage.OPEN, Intent.LOST_TENTATIVE, policy=Playbook(ask_final="never"))
        assert (plan.stage, plan.draft, plan.series) == (Stage.WAVERING, None, Series.HEAR_BACK)

    def test_always_asking_comes_once_before_the_acknowledgement(self) -> None:
        always = Playbook(ask_final="always")
        first = says(Stage.OPEN, Intent.LOST_COMPETITOR, policy=always)
        assert (first.reason, first.stage, first.draft, first.series) == (
            "ask-final",
            Stage.WAVERING,
            DraftKind.CONFIRM_FINAL,
            Series.HEAR_BACK,
        )
        for state in DraftState:
            asked = draft(DraftKind.CONFIRM_FINAL, state)
            second = says(Stage.WAVERING, Intent.LOST_COMPETITOR, asked, policy=always)
            assert (second.stage, second.draft, second.series) == (Stage.LOST, DraftKind.ACKNOWLEDGE, Series.LOSS)


class TestAfterLeaveWasAsked:
    def test_leave_is_given(self) -> None:
        plan = says(Stage.ASKED, Intent.PERMISSION_GRANTED, also=(Intent.LOSS_FEEDBACK,))
        assert (plan.stage, plan.cancel) == (Stage.GRANTED, {ReminderKind.NO_ANSWER})

    @pytest.mark.parametrize("stage", LATE_STAGES)
    def test_leave_is_declined(self, stage: Stage) -> None:
        plan = says(stage, Intent.PERMISSION_DECLINED)
        assert (plan.stage, plan.cancel) == (Stage.CLOSED, {ReminderKind.NO_ANSWER})

    @pytest.mark.parametrize("stage", LATE_STAGES)
    def test_they_answer(self, stage: Stage) -> None:
        plan = says(stage, Intent.LOSS_FEEDBACK)
        assert (plan.reason, plan.stage, plan.series) == ("answered", Stage.ANSWERED, Series.AFTER_ANSWERS)

    @pytest.mark.parametrize("stage", LATE_STAGES)
    @pytest.mark.parametrize("intent", [Intent.LOST_COMPETITOR, Intent.REFERRAL, Intent.OTHER])
    def test_an_answer_beside_something_else_is_one_too(self, stage: Stage, intent: Intent) -> None:
        assert says(stage, intent, also=(Intent.LOSS_FEEDBACK,)).stage is Stage.ANSWERED

    @pytest.mark.parametrize("stage", [*LATE_STAGES, Stage.ANSWERED, Stage.CLOSED])
    def test_small_talk_moves_no_stage_but_withdraws_what_waits(self, stage: Stage) -> None:
        plan = says(stage, Intent.OTHER, draft(DraftKind.CHECK_IN, DraftState.WAITING), decision=Decision.PASS)
        assert (plan.stage, plan.draft, plan.renew) == (None, None, True)

    def test_silence_lets_go_once(self) -> None:
        assert on_silence(deal(Stage.ASKED)).stage is Stage.CLOSED
        assert [stage for stage in Stage if on_silence(deal(stage)).stage] == [Stage.ASKED]


class TestEndings:
    @pytest.mark.parametrize("stage", sorted(frozenset(Stage) - {Stage.BARRED}))
    def test_won(self, stage: Stage) -> None:
        plan = says(stage, Intent.WON)
        assert (plan.stage, plan.cancel, plan.draft) == (Stage.WON, ALL, None)

    @pytest.mark.parametrize("stage", [Stage.LOST, *LATE_STAGES, Stage.ANSWERED, Stage.CLOSED, Stage.LATER])
    def test_reopened(self, stage: Stage) -> None:
        plan = says(stage, Intent.REOPENED)
        assert (plan.stage, plan.cancel, plan.draft) == (Stage.REOPENED, ALL, None)

    @pytest.mark.parametrize("stage", sorted(Stage))
    @pytest.mark.parametrize("main", [Intent.DO_NOT_CONTACT, Intent.LOST_COMPETITOR, Intent.WON, Intent.OTHER])
    def test_do_not_contact_beats_everything(self, stage: Stage, main: Intent) -> None:
        plan = says(stage, main, WAITING_ACK, also=(Intent.DO_NOT_CONTACT,))
        assert (plan.stage, plan.draft, plan.cancel, plan.suppress, plan.renew) == (Stage.BARRED, None, ALL, True, True)
        assert not plan.suppress_domain

    def test_the_whole_company_only_if_they_say_so(self) -> None:
        assert says(Stage.OPEN, Intent.DO_NOT_CONTACT, whole_company=True).suppress_domain
        assert not says(Stage.OPEN, Intent.LOST_COMPETITOR, whole_company=True).suppress_domain

    @pytest.mark.parametrize("stage", [Stage.OPEN, Stage.WAVERING, Stage.REOPENED])
    def test_not_now(self, stage: Stage) -> None:
        assert says(stage, Intent.NOT_NOW).stage is Stage.LATER


class TestUnsure:
    def test_an_unsure_no_asks_and_does_nothing(self) -> None:
        plan = says(Stage.OPEN, Intent.LOST_COMPETITOR, decision=Decision.ASK)
        assert (plan.reason, plan.ask, plan.stage, plan.draft) == ("asked-the-rep", True, None, None)
        assert plan.series is Series.NONE

    def test_below_asking_it_is_passed_over_with_its_word(self) -> None:
        assert says(Stage.OPEN, Intent.LOST_COMPETITOR, decision=Decision.PASS).reason == "low-probability"

    def test_an_unsure_do_not_contact_bars_nobody(self) -> None:
        plan = says(Stage.LOST, Intent.DO_NOT_CONTACT, decision=Decision.ASK)
        assert (plan.suppress, plan.stage, plan.ask) == (False, None, True)


class TestTheRepWrites:
    @pytest.mark.parametrize(
        ("stage", "kind", "own", "after", "series"),
        [
            (Stage.LOST, DraftKind.ACKNOWLEDGE, Own.OTHER, Stage.ASKED, Series.NO_ANSWER),
            (Stage.LOST, None, Own.ASKS_LEAVE, Stage.ASKED, Series.NO_ANSWER),
            (Stage.LOST, None, Own.ASKS_WHY, Stage.QUESTIONED, Series.NONE),
            (Stage.LOST, None, Own.OTHER, Stage.CLOSED, Series.NONE),
            (Stage.ASKED, None, Own.ASKS_WHY, Stage.QUESTIONED, Series.NONE),
            (Stage.GRANTED, None, Own.ASKS_WHY, Stage.QUESTIONED, Series.NONE),
            (Stage.ASKED, None, Own.ASKS_LEAVE, None, Series.NONE),
            (Stage.ANSWERED, None, Own.OTHER, Stage.CLOSED, Series.NONE),
            (Stage.WAVERING, DraftKind.CONFIRM_FINAL, Own.OTHER, None, Series.NONE),
            (Stage.CLOSED, DraftKind.CHECK_IN, Own.OTHER, None, Series.NONE),
            (Stage.OPEN, None, Own.ASKS_WHY, None, Series.NONE),
        ],
    )
    def test_the_stage_follows_what_was_sent(
        self, stage: Stage, kind: DraftKind | None, own: Own, after: Stage | None, series: Series
    ) -> None:
        plan = on_sent(deal(stage), kind, own)
        assert (plan.stage, plan.series, plan.draft) == (after, series, None)

    @pytest.mark.parametrize("stage", sorted(Stage))
    def test_own_words_withdraw_the_draft_that_waits(self, stage: Stage) -> None:
        plan = on_sent(deal(stage), None, Own.OTHER)
        assert plan.renew or plan.stage is not None


class TestOnTheDay:
    @pytest.mark.parametrize("kind", sorted(ReminderKind))
    def test_a_draft_only_for_the_three_kinds(self, kind: ReminderKind) -> None:
        plan = on_due(kind, deal(Stage.CLOSED), POLICY, NOW)
        assert plan.draft == playbook.DRAFT_OF.get(kind)

    @pytest.mark.parametrize("kind", [ReminderKind.CHECK_IN, ReminderKind.RENEWAL])
    def test_their_mail_is_unanswered(self, kind: ReminderKind) -> None:
        long_ago = NOW - timedelta(days=60)
        open_mail = deal(Stage.CLOSED, last_in=long_ago, last_out=long_ago - timedelta(days=1))
        assert on_due(kind, open_mail, POLICY, NOW).reason == "their-mail-is-unanswered"
        assert on_due(kind, replace(open_mail, last_out=None), POLICY, NOW).reason == "their-mail-is-unanswered"
        assert on_due(kind, replace(open_mail, last_out=long_ago), POLICY, NOW).reason == "drafted"

    @pytest.mark.parametrize(("days", "reason"), [(13, "wrote-recently"), (14, "drafted")])
    def test_either_side_wrote_of_late(self, days: int, reason: str) -> None:
        spoke = deal(Stage.CLOSED, last_in=NOW - timedelta(days=90), last_out=NOW - timedelta(days=days))
        assert on_due(ReminderKind.CHECK_IN, spoke, POLICY, NOW).reason == reason
        assert on_due(ReminderKind.REFERRAL, spoke, POLICY, NOW).reason == "drafted"

    @pytest.mark.parametrize("state", sorted(DraftState))
    @pytest.mark.parametrize("kind", sorted(playbook.DRAFT_OF))
    def test_none_is_added_beside_another(self, state: DraftState, kind: ReminderKind) -> None:
        plan = on_due(kind, deal(Stage.CLOSED, draft(DraftKind.ACKNOWLEDGE, state)), POLICY, NOW)
        waits = state in LIVE | {DraftState.EDITED}
        assert (plan.draft is None, plan.reason == "another-draft-waits") == (waits, waits)

    def test_a_barred_deal_gets_none(self) -> None:
        assert {on_due(kind, deal(Stage.BARRED), POLICY, NOW).draft for kind in ReminderKind} == {None}

    def test_every_reason_of_the_day_says_that_it_was_looked_at(self) -> None:
        assert {"drafted", "barred", "their-mail-is-unanswered"} < playbook.LOOKED_AT


ARROWS = {
    Stage.OPEN: {Stage.LATER, Stage.WAVERING, Stage.LOST},
    Stage.LATER: {Stage.LOST, Stage.WAVERING},
    Stage.WAVERING: {Stage.LOST, Stage.LATER},
    Stage.LOST: {Stage.ASKED, Stage.QUESTIONED, Stage.CLOSED},
    Stage.ASKED: {Stage.GRANTED, Stage.CLOSED, Stage.QUESTIONED, Stage.ANSWERED},
    Stage.GRANTED: {Stage.QUESTIONED, Stage.ANSWERED, Stage.CLOSED},
    Stage.QUESTIONED: {Stage.ANSWERED, Stage.CLOSED},
    Stage.ANSWERED: {Stage.CLOSED},
    Stage.CLOSED: set(),
    Stage.REOPENED: {Stage.LATER, Stage.WAVERING, Stage.LOST},
    Stage.WON: set(),
    Stage.BARRED: set(),
}
"""The playbook's drawing, with what stands in its words; reopened, won and barred are reached from anywhere."""

stages, intents, drafts_ = st.sampled_from(Stage), st.sampled_from(Intent), st.sampled_from(DraftKind)
some_drafts = st.lists(st.builds(draft, drafts_, st.sampled_from(DraftState)), max_size=3)
verdicts = st.builds(
    lambda main, also: verdict(main, *also), intents, st.lists(intents, max_size=2, unique=True).map(tuple)
)
policies = st.sampled_from([Playbook(ask_final=word) for word in ("wavering", "always", "never")])


def check(deal_: Deal, plan: Plan) -> None:
    if plan.stage not in {None, deal_.stage, Stage.REOPENED, Stage.WON, Stage.BARRED}:
        assert plan.stage in ARROWS[deal_.stage]
    assert not (deal_.stage is Stage.BARRED and (plan.draft or plan.stage not in {None, Stage.BARRED}))
    if plan.draft:
        left = [d for d in deal_.drafts if d.state in LIVE and not (plan.renew and d.state in playbook.UNTOUCHED)]
        assert not [d for d in left if d.kind is plan.draft]
    assert plan.reason


class TestWhateverIsSaid:
    @settings(max_examples=600, deadline=None)
    @given(verdicts, st.sampled_from(Decision), stages, some_drafts, policies, st.booleans())
    def test_a_reply(
        self, said: Verdict, decision: Decision, stage: Stage, drafts: list[Draft], policy: Playbook, answered: bool
    ) -> None:
        before = deal(stage, *drafts)
        plan = on_reply(said, decision, before, policy, answered=answered)
        check(before, plan)
        assert not (answered and plan.draft)
        assert plan.ask is (decision is Decision.ASK)
        if decision is not Decision.ACT:
            assert (plan.stage, plan.suppress) == (None, False)
            assert plan.series is Series.NONE or (plan.series, stage) == (Series.NO_ANSWER_ANEW, Stage.ASKED)
        if decision is Decision.ACT and Intent.DO_NOT_CONTACT in {said.intent, *(one for one, _ in said.also)}:
            assert (plan.stage, plan.draft, plan.suppress) == (Stage.BARRED, None, True)

    @settings(max_examples=300, deadline=None)
    @given(stages, some_drafts, st.none() | drafts_, st.sampled_from(Own))
    def test_a_message_of_the_rep(self, stage: Stage, drafts: list[Draft], kind: DraftKind | None, own: Own) -> None:
        before = deal(stage, *drafts)
        plan = on_sent(before, kind, own)
        check(before, plan)
        assert plan.draft is None

    @settings(max_examples=300, deadline=None)
    @given(stages, some_drafts, st.sampled_from(ReminderKind), st.integers(0, 400))
    def test_a_day(self, stage: Stage, drafts: list[Draft], kind: ReminderKind, days: int) -> None:
        before = deal(stage, *drafts, last_out=NOW - timedelta(days=days))
        plan = on_due(kind, before, POLICY, NOW)
        check(before, plan)
        assert plan.stage is None
        assert plan.reason == "shown" or plan.reason in playbook.LOOKED_AT
