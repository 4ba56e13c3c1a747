"""How the playbook's tables are read, and what holds whatever is said when; the rows are in test_playbook."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup.core import playbook
from followup.core.answers import Told
from followup.core.deal import LIVE, Draft, DraftState
from followup.core.model import (
    FINAL_LOSS,
    Address,
    Decision,
    DraftKind,
    Intent,
    Question,
    ReminderKind,
    Stage,
    Verdict,
)
from followup.core.plan import Own, Series
from followup.core.playbook_rules import on_due, on_reply, on_sent, on_silence
from followup.core.policy import Playbook
from tests.core.deals import LATE_STAGES, NOW, POLICY, check, deal, draft, says, verdict

WAITING_ACK = draft(DraftKind.ACKNOWLEDGE, DraftState.WAITING)
WAITING_CONFIRM = draft(DraftKind.CONFIRM_FINAL, DraftState.WAITING)


class TestTheNo:
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

    @pytest.mark.parametrize("intent", [Intent.UNDECIDED, Intent.LOST_TENTATIVE])
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


class TestANamePassedOn:
    LEA = Address("Lea Brook", "lea@mole.example")

    @pytest.mark.parametrize("state", [DraftState.SENT, DraftState.DISCARDED])
    @pytest.mark.parametrize("stage", [Stage.OPEN, Stage.ASKED, Stage.CLOSED])
    def test_another_name_is_thanked_for_as_well(self, stage: Stage, state: DraftState) -> None:
        before = draft(DraftKind.THANK_FOR_REFERRAL, state)
        new = says(stage, Intent.REFERRAL, before, person=self.LEA, told=Told(named=frozenset({"tom@yard.example"})))
        known = says(stage, Intent.REFERRAL, before, person=self.LEA, told=Told(named=frozenset({"lea@mole.example"})))
        assert (new.draft, known.draft) == (DraftKind.THANK_FOR_REFERRAL, None)

    def test_not_while_the_reps_own_words_to_them_stand_there(self) -> None:
        edited = draft(DraftKind.THANK_FOR_REFERRAL, DraftState.EDITED)
        assert says(Stage.ASKED, Intent.REFERRAL, edited, person=self.LEA).draft is None


class TestPutOffAgain:
    SENT = draft(DraftKind.NOT_NOW, DraftState.SENT, id=1)

    def test_in_answer_to_the_check_in_it_is_answered_again(self) -> None:
        asked = draft(DraftKind.CHECK_IN, DraftState.SENT, id=2)
        plan = says(Stage.LATER, Intent.NOT_NOW, self.SENT, asked)
        assert (plan.draft, plan.series) == (DraftKind.NOT_NOW, Series.LATER)

    def test_said_twice_it_is_answered_once(self) -> None:
        assert says(Stage.LATER, Intent.NOT_NOW, self.SENT).draft is None
        asked, again = (
            draft(DraftKind.CHECK_IN, DraftState.SENT, id=2),
            draft(DraftKind.NOT_NOW, DraftState.SENT, id=3),
        )
        assert says(Stage.LATER, Intent.NOT_NOW, self.SENT, asked, again).draft is None


class TestWavering:
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
    @pytest.mark.parametrize("stage", [*LATE_STAGES, Stage.ANSWERED, Stage.CLOSED])
    def test_small_talk_moves_no_stage_but_withdraws_what_waits(self, stage: Stage) -> None:
        plan = says(stage, Intent.OTHER, draft(DraftKind.CHECK_IN, DraftState.WAITING), decision=Decision.PASS)
        assert (plan.stage, plan.draft, plan.renew) == (None, None, True)

    def test_silence_lets_go_once(self) -> None:
        assert on_silence(deal(Stage.ASKED)).stage is Stage.CLOSED
        assert [stage for stage in Stage if on_silence(deal(stage)).stage] == [Stage.ASKED]


class TestDoNotContact:
    def test_the_whole_company_only_if_they_say_so(self) -> None:
        assert says(Stage.OPEN, Intent.DO_NOT_CONTACT, whole_company=True).suppress_domain
        assert not says(Stage.OPEN, Intent.DO_NOT_CONTACT).suppress_domain
        assert not says(Stage.OPEN, Intent.LOST_COMPETITOR, whole_company=True).suppress_domain


class TestASecondRound:
    """After they thought again and said no once more, what became of the first round's drafts does not count."""

    def test_a_ps_to_the_second_no_makes_the_acknowledgement_anew(self) -> None:
        first = draft(DraftKind.ACKNOWLEDGE, DraftState.SENT, 1, source=3)
        second = draft(DraftKind.ACKNOWLEDGE, DraftState.WAITING, 2, source=9)
        assert says(Stage.LOST, Intent.OTHER, first, second, loss=9).draft is DraftKind.ACKNOWLEDGE
        assert says(Stage.LOST, Intent.OTHER, first, second, loss=3).draft is None

    @pytest.mark.parametrize(
        ("stage", "intent", "kind"),
        [
            (Stage.ASKED, Intent.PERMISSION_GRANTED, DraftKind.QUESTIONS),
            (Stage.ASKED, Intent.PERMISSION_DECLINED, DraftKind.THANKS_ANYWAY),
            (Stage.QUESTIONED, Intent.LOSS_FEEDBACK, DraftKind.THANK_FOR_ANSWERS),
            (Stage.CLOSED, Intent.REOPENED, DraftKind.WELCOME_BACK),
            (Stage.REOPENED, Intent.NOT_NOW, DraftKind.NOT_NOW),
        ],
    )
    def test_each_draft_comes_again(self, stage: Stage, intent: Intent, kind: DraftKind) -> None:
        assert says(stage, intent, draft(kind, DraftState.SENT, source=3), loss=9).draft is kind


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


stages, intents, drafts_ = st.sampled_from(Stage), st.sampled_from(Intent), st.sampled_from(DraftKind)
some_drafts = st.lists(st.builds(draft, drafts_, st.sampled_from(DraftState)), max_size=3)
verdicts = st.builds(
    lambda main, also: verdict(main, *also), intents, st.lists(intents, max_size=2, unique=True).map(tuple)
)
policies = st.sampled_from([Playbook(ask_final=word) for word in ("wavering", "always", "never")])


tellings = st.builds(
    Told,
    answered=st.frozensets(st.sampled_from(Question)),
    declined=st.booleans(),
    asked=st.booleans(),
    let_go=st.booleans(),
)


class TestWhateverIsSaid:
    @settings(max_examples=600, deadline=None)
    @given(verdicts, st.sampled_from(Decision), stages, some_drafts, policies, st.booleans(), tellings)
    def test_a_reply(
        self,
        said: Verdict,
        decision: Decision,
        stage: Stage,
        drafts: list[Draft],
        policy: Playbook,
        answered: bool,
        told: Told,
    ) -> None:
        before = deal(stage, *drafts)
        plan = on_reply(said, decision, before, policy, answered=answered, told=told)
        check(before, plan)
        assert not (answered and plan.draft)
        assert not (plan.write_to and Intent.REFERRAL not in {said.intent, *(one for one, _ in said.also)})
        assert plan.draft not in playbook.DRAFT_OF.values()
        assert plan.ask is (decision is Decision.ASK)
        if decision is not Decision.ACT:
            assert (plan.stage, plan.suppress) == (None, False)
            asked = stage is Stage.ASKED or (stage is Stage.CLOSED and told.let_go)
            assert plan.series is Series.NONE or (asked and plan.series is Series.NO_ANSWER_ANEW)
        if decision is Decision.ACT and Intent.DO_NOT_CONTACT in {said.intent, *(one for one, _ in said.also)}:
            assert (plan.stage, plan.draft, plan.suppress) == (Stage.BARRED, None, True)

    @settings(max_examples=300, deadline=None)
    @given(stages, some_drafts, st.none() | drafts_, st.sampled_from(Own), st.booleans(), tellings)
    def test_a_message_of_the_rep(
        self, stage: Stage, drafts: list[Draft], kind: DraftKind | None, own: Own, ours: bool, told: Told
    ) -> None:
        before = deal(stage, *drafts)
        plan = on_sent(before, kind, own, ours=ours, told=told)
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
