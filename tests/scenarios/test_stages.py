"""The ways of the playbook's drawing, walked by hand from the no to the end of the asking.

Those that differ from another one in a detail are walked in the slow tier.
"""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from tests.scenarios.people import INES, MIRA, NO, SLOWLY, acknowledged, lost, no, offer, sent_as_it_is
from tests.scenarios.stage import Stage, letter

SURE = "Sure, ask away."
WHY = "1. It was the price. 2. Yes, had you offered the same, we would have gone with you."
RATHER_NOT = "I would rather not go into it, if you don't mind."
LATER = "This is not the right time for us. Please get back to us in September."
AGAIN = "Norvik did not work out. We would like to reconsider your offer after all."
TALK = "Of course. But I would rather talk on the phone than write. Could you call me?"
PS = "PS: the office moves to Harbour Street 4 in May."
TOM = "You may want to talk to Tom Reed at Yard Ltd, tom.reed@yard.example; he is looking for a scheduler."


def says(stage: Stage, answers: EmailMessage, text: str, at: str, *, look: str = "", **more) -> EmailMessage:
    """Ines answers one of Mira's mails, and followup looks."""
    mail = no(answers, text, at, **more)
    stage.writes(mail)
    stage.look(look or f"{at[:-2]}59")
    return mail


def own(stage: Stage, answers: EmailMessage, text: str, at: str) -> EmailMessage:
    """Mira writes by herself, and followup looks."""
    mail = letter(
        MIRA, INES, "Re: Dock scheduling", f"Hello Ines,\n\n{text}\n\nBest wishes,\nMira", at, answers=answers
    )
    stage.rep_writes(mail)
    stage.look(f"{at[:-2]}59")
    return mail


def words(stage: Stage) -> str:
    """What Mira would send: our words in the one draft, above what is quoted."""
    (mail,) = stage.in_drafts()
    return mail.get_content().replace("\r\n", "\n").split("\n>")[0]


def asked(stage: Stage, text: str = NO) -> EmailMessage:
    """The no, and the acknowledgement sent: leave is asked."""
    lost(stage, text)
    mail = acknowledged(stage)
    assert stage.deal()["stage"] == "asked"
    return mail


@pytest.mark.parametrize("stage", ["files", SLOWLY], indirect=True)
def test_leave_is_declined(stage):
    leave = asked(stage)
    says(stage, leave, RATHER_NOT, "2026-03-03 09:10")
    assert stage.deal()["stage"] == "closed"
    stage.draft("thanks_anyway")
    assert "?" not in words(stage)
    assert "no_answer" not in stage.ahead()
    assert "check_in 1" in stage.ahead()
    says(stage, leave, PS, "2026-03-03 11:10")
    stage.draft("thanks_anyway")
    assert len(stage.in_drafts()) == 1
    sent_as_it_is(stage, "2026-03-03 12:00")
    assert stage.deal()["stage"] == "closed"
    says(stage, leave, SURE, "2026-03-04 09:10")
    assert (stage.deal()["stage"], stage.drafts()) == ("closed", []), "never asked again in this deal"


@pytest.mark.slow
def test_leave_and_the_reason_in_one_mail(stage):
    leave = asked(stage)
    says(stage, leave, "Sure. Your price was too high for us.", "2026-03-03 09:10")
    assert stage.deal()["stage"] == "granted"
    stage.draft("questions")
    assert "What made you" not in words(stage)
    assert "price" in stage.deal()["reasons"]


@pytest.mark.slow
def test_leave_and_all_answers_in_one_mail(stage):
    leave = asked(stage)
    text = "Sure. It was the price in the end. Had you offered the same, yes, we would have gone with you."
    says(stage, leave, text, "2026-03-03 09:10")
    assert stage.deal()["stage"] == "answered"
    stage.draft("thank_for_answers")


@pytest.mark.slow
def test_everything_was_said_with_the_no(stage):
    """Nothing is left to ask: the acknowledgement asks nothing, and with it the asking is over."""
    lost(stage, f"{NO} It was the price; had you offered the same, we would have gone with you.")
    assert "?" not in words(stage)
    acknowledged(stage)
    assert stage.deal()["stage"] == "closed"
    assert "no_answer" not in stage.ahead()


@pytest.mark.slow
def test_they_would_rather_talk(stage):
    leave = asked(stage)
    says(stage, leave, TALK, "2026-03-03 09:10")
    assert stage.deal()["stage"] == "granted"
    stage.draft("questions_call")
    sent_as_it_is(stage, "2026-03-03 10:00")
    assert stage.deal()["stage"] == "questioned"


@pytest.mark.parametrize("stage", ["files"], indirect=True)
@pytest.mark.parametrize(
    ("text", "after"),
    [
        pytest.param("Thank you. May I ask what tipped the scales?", "questioned", marks=pytest.mark.slow),
        pytest.param(
            "Thank you, that is kind, but it is fine. All the best with Norvik.", "closed", marks=pytest.mark.slow
        ),
    ],
)
def test_mira_asks_in_her_own_words(stage, text, after):
    leave = asked(stage)
    sure = says(stage, leave, SURE, "2026-03-03 09:10")
    mine = own(stage, sure, text, "2026-03-03 10:10")
    assert (stage.deal()["stage"], stage.drafts(), stage.in_drafts()) == (after, [], [])
    if after == "questioned":
        says(stage, mine, "It was the price, plain and simple.", "2026-03-04 09:10")
        assert stage.deal()["stage"] == "answered"
        own(stage, mine, "Thank you, that helps.", "2026-03-04 10:10")
        assert (stage.deal()["stage"], stage.drafts()) == ("closed", [])


def test_mira_had_answered_before_followup_read_the_answer(stage):
    """Both mails come with one look: no draft, and the stage goes on as if it had been two."""
    leave = asked(stage)
    sure = no(leave, SURE, "2026-03-03 09:10")
    stage.writes(sure)
    text = "Hello Ines,\n\nWhat was it that made you choose Norvik?\n\nBest wishes,\nMira"
    mine = letter(MIRA, INES, "Re: Dock scheduling", text, "2026-03-03 09:40", answers=sure)
    stage.rep_writes(mine)
    stage.look("2026-03-03 10:00")
    assert (stage.deal()["stage"], stage.drafts()) == ("questioned", [])
    why = no(mine, WHY, "2026-03-04 09:10")
    stage.writes(why)
    thanks = letter(MIRA, INES, "Re: Dock scheduling", "Thank you, that helps.", "2026-03-04 09:40", answers=why)
    stage.rep_writes(thanks)
    stage.look("2026-03-04 10:00")
    assert (stage.deal()["stage"], stage.drafts()) == ("closed", [])
    assert stage.ahead()["referral"] == "2026-03-11 09:30"


@pytest.mark.slow
def test_she_lets_go_and_asks_later(stage):
    _, loss = lost(stage)
    own(stage, loss, "Thank you for telling me. All the best.", "2026-03-02 11:10")
    assert stage.deal()["stage"] == "closed"
    mine = own(stage, loss, "One more thing: may I ask you two short questions about it?", "2026-03-03 09:10")
    assert stage.deal()["stage"] == "asked"
    assert "no_answer" in stage.ahead()
    says(stage, mine, SURE, "2026-03-04 09:10")
    assert stage.deal()["stage"] == "granted"
    stage.draft("questions")


@pytest.mark.parametrize("stage", ["files"], indirect=True)
@pytest.mark.parametrize(
    ("text", "kind"),
    [(SURE, "questions"), pytest.param("It was the price.", "thank_for_answers", marks=pytest.mark.slow)],
)
def test_an_answer_that_comes_after_the_deal_was_let_go(stage, text, kind):
    leave = asked(stage)
    stage.look("2026-03-11 10:00")
    stage.look("2026-03-12 10:00")
    assert stage.deal()["stage"] == "closed"
    says(stage, leave, text, "2026-03-16 09:10")
    stage.draft(kind)
    assert "no_answer" not in stage.ahead()


@pytest.mark.slow
def test_silence_is_not_broken_by_small_talk(stage):
    """Whoever writes about something else has not answered, and is not silent: the wait begins anew."""
    leave = asked(stage)
    assert stage.ahead()["no_answer"] == "2026-03-11 09:30"
    says(stage, leave, PS, "2026-03-05 09:10")
    assert (stage.deal()["stage"], stage.drafts()) == ("asked", [])
    assert stage.ahead()["no_answer"] == "2026-03-16 09:30"


@pytest.mark.parametrize("stage", ["files", SLOWLY], indirect=True)
def test_not_now_and_then_the_no(stage):
    """open, later, lost."""
    proposal = offer()
    stage.rep_writes(proposal)
    later = says(stage, proposal, LATER, "2026-03-02 09:10")
    assert stage.deal()["stage"] == "later"
    assert stage.draft("not_now")["in_reply_to"] == later["Message-ID"]
    assert stage.ahead() == {"check_in 1": "2026-09-01 09:30"}
    ps = says(stage, later, PS, "2026-03-02 10:10")
    assert stage.draft("not_now")["in_reply_to"] == ps["Message-ID"]
    sent_as_it_is(stage, "2026-03-02 12:00")
    assert (stage.deal()["stage"], stage.drafts()) == ("later", [])
    says(stage, later, NO, "2026-05-04 09:10")
    assert stage.deal()["stage"] == "lost"
    stage.draft("acknowledge")
    assert stage.ahead()["check_in 1"] == "2026-06-03 09:30", "the series in place of the check-in"
    assert len(stage.events()) == 7


@pytest.mark.slow
def test_not_now_without_a_day(stage):
    proposal = offer()
    stage.rep_writes(proposal)
    text = "Thanks. We are putting this on hold for now, but we may come back to it some time."
    says(stage, proposal, text, "2026-03-02 09:10")
    assert stage.deal()["stage"] == "later"
    assert stage.ahead() == {"check_in 1": "2026-06-01 09:30"}, "90 days are a Sunday"


def test_the_check_in_after_not_now(stage):
    """It asks how things are since they were put off, not how the new people do."""
    proposal = offer()
    stage.rep_writes(proposal)
    says(stage, proposal, LATER, "2026-03-02 09:10")
    sent_as_it_is(stage, "2026-03-02 10:00")
    stage.look("2026-09-01 08:00")
    stage.draft("check_in")
    assert "put off" in words(stage)


@pytest.mark.parametrize("stage", ["files", SLOWLY], indirect=True)
def test_somebody_else_to_talk_to_in_the_no(stage):
    """One draft together with the acknowledgement, and a reminder for the next working day."""
    lost(stage, f"{NO} {TOM}", at="2026-03-06 09:12", look="2026-03-06 10:00")
    stage.draft("acknowledge")
    assert "Tom Reed" in words(stage)
    assert stage.ahead()["write_to"] == "2026-03-09 09:30", "the 6th is a Friday"
    event = stage.events()["write_to"]
    assert str(event["SUMMARY"]) == "Write to Tom Reed (yard.example)"
    assert "tom.reed" not in str(event.get("ATTENDEE", ""))


def test_somebody_else_to_talk_to_later_on(stage):
    leave = asked(stage)
    mail = says(stage, leave, TOM, "2026-03-04 09:10")
    assert stage.deal()["stage"] == "asked"
    assert stage.draft("thank_for_referral")["in_reply_to"] == mail["Message-ID"]
    assert "Tom Reed" in words(stage)
    assert stage.ahead()["write_to"] == "2026-03-05 09:30"
    assert stage.ahead()["no_answer"] == "2026-03-13 09:30"
    says(stage, mail, f"To repeat the name. {TOM}", "2026-03-04 10:10")
    assert [one["kind"] for one in stage.reminders()].count("write_to") == 1, "one reminder for one person"
    sent_as_it_is(stage, "2026-03-04 12:00")
    assert stage.deal()["stage"] == "asked"


@pytest.mark.slow
def test_answers_and_a_name(stage):
    leave = asked(stage)
    questions = sent_after(stage, leave)
    says(stage, questions, f"We chose Norvik because of the price. {TOM}", "2026-03-04 09:10")
    assert stage.deal()["stage"] == "answered"
    stage.draft("thank_for_answers")
    assert len(stage.in_drafts()) == 1


def sent_after(stage: Stage, leave: EmailMessage) -> EmailMessage:
    says(stage, leave, SURE, "2026-03-03 09:10")
    return sent_as_it_is(stage, "2026-03-03 10:00")


def test_a_colleague_answers_the_questions_without_a_thread(stage):
    """Several people in one deal: the answer comes from another one, by another program, with the subject alone."""
    leave = asked(stage)
    questions = sent_after(stage, leave)
    otto = letter("Otto Lindgren <otto@dock.example>", MIRA, "Re: Dock scheduling", WHY, "2026-03-04 09:10")
    otto["References"] = str(questions["Message-ID"])
    stage.writes(otto)
    stage.writes(otto)
    stage.look("2026-03-04 10:00")
    assert stage.deal()["stage"] == "answered"
    assert sorted(stage.deal()["people"]) == ["ines@dock.example", "otto@dock.example"]
    assert stage.draft("thank_for_answers")["to"] == ["otto@dock.example"]


@pytest.mark.parametrize("answer", [RATHER_NOT, pytest.param(WHY, marks=pytest.mark.slow)])
def test_no_in_reply_to_and_delivered_twice(stage, answer):
    asked(stage)
    mail = letter(INES, MIRA, "AW: Dock scheduling", answer, "2026-03-03 09:10")
    stage.writes(mail)
    stage.look("2026-03-03 10:00")
    before = stage.deal()["stage"], [one["kind"] for one in stage.drafts()]
    assert before[0] in {"granted", "closed", "answered"}
    assert len(before[1]) == 1
    stage.writes(mail)
    stage.look("2026-03-03 10:30")
    assert (stage.deal()["stage"], [one["kind"] for one in stage.drafts()]) == before
    assert len(stage.in_drafts()) == 1


def test_two_deals_with_one_person(stage):
    """Each goes its own way, also where the same person writes in both; who wants no more mail gets none in either."""
    leave = asked(stage)
    cranes = offer(at="2026-03-03 08:00", subject="Crane inspection")
    stage.rep_writes(cranes)
    says(stage, cranes, LATER, "2026-03-03 09:10")
    says(stage, leave, SURE, "2026-03-03 10:10")
    assert sorted((one["subject"], one["stage"]) for one in stage.deals()) == [
        ("Re: Crane inspection", "later"),
        ("Re: Dock scheduling", "granted"),
    ]
    assert sorted(one["kind"] for one in stage.drafts()) == ["not_now", "questions"]
    says(stage, leave, "Please do not contact me again.", "2026-03-04 09:10")
    assert [one["stage"] for one in stage.deals()] == ["barred", "barred"]
    assert stage.drafts() == []


def test_the_questions_reworded_and_then_they_want_no_more_mail(stage):
    """The rep's own words stay in Drafts, marked; nothing else does."""
    leave = asked(stage)
    says(stage, leave, SURE, "2026-03-03 09:10")
    (file,) = stage.post.files("Drafts")
    file.write_bytes(file.read_bytes().replace(b"Thank you", b"Many thanks"))
    stage.look("2026-03-03 10:10")
    assert stage.draft("questions")["edited"]
    says(stage, leave, "Please do not contact me again.", "2026-03-04 09:10")
    draft = stage.draft("questions")
    assert (draft["barred"], draft["edited"], stage.deal()["stage"]) == (True, True, "barred")
    assert (len(stage.in_drafts()), stage.ahead(), stage.events()) == (1, {}, {})


@pytest.mark.slow
@pytest.mark.parametrize("when", ["thrown away", "reworded"])
def test_the_questions_thrown_away_or_reworded(stage, when):
    leave = asked(stage)
    sure = says(stage, leave, SURE, "2026-03-03 09:10")
    (file,) = stage.post.files("Drafts")
    if when == "thrown away":
        file.unlink()
    else:
        file.write_bytes(file.read_bytes().replace(b"Thank you", b"Many thanks"))
    stage.look("2026-03-03 10:10")
    says(stage, sure, PS, "2026-03-03 11:10")
    says(stage, sure, SURE, "2026-03-03 12:10")
    assert stage.deal()["stage"] == "granted"
    assert len(stage.in_drafts()) == (when == "reworded"), "not made again, and nothing beside the rep's own words"
