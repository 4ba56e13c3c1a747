"""What is not read for intent, each with the word why; and what the rep is asked about."""

from __future__ import annotations

import pytest

from tests.scenarios.people import INES, MIRA, NO, lost, no, offer
from tests.scenarios.stage import letter

AT = "2026-03-02 09:12"


def passed(proposal):
    """Mails that nothing follows from, and the reason word of each."""
    yield "no-conversation", letter("Cold Caller <cold@far.example>", MIRA, "Your offer", NO, AT)
    yield "automatic-list", no(proposal, List_Id="<news.dock.example>")
    yield "automatic-bounce", no(proposal, sender="mailer-daemon@dock.example")
    yield "automatic-empty-return-path", no(proposal, Return_Path="<>")
    yield "automatic-no-reply", no(proposal, sender="no-reply@dock.example")
    yield (
        "automatic-reply",
        no(proposal, "I am out of the office until 9 March and will answer then.", Auto_Submitted="auto-replied"),
    )
    yield "colleague", no(proposal, sender="Otto Brandt <otto@rep.example>")


@pytest.mark.parametrize(
    ("stage", "first"), [("files", True), ("servers", False), ("outside", True)], indirect=["stage"]
)
def test_passed_over(stage, first):
    proposal = offer()
    stage.rep_writes(proposal)
    if not first:
        stage.look("2026-03-01 12:00")
    expected = {}
    for reason, mail in passed(proposal):
        expected[stage.writes(mail)] = reason
    own = no(proposal, sender=MIRA, to=INES)
    stage.writes(own)
    stage.look("2026-03-02 10:00")
    found = {one["message_id"]: one["reason"] for one in stage.messages()}
    assert {id: found.get(id) for id in expected} == expected
    assert str(own["Message-ID"]) not in found, "the rep's own mail is an outgoing one, wherever it lies"
    assert (stage.drafts(), stage.in_drafts(), stage.events()) == ([], [], {})
    assert all(one["stage"] == "open" for one in stage.deals())


def test_x_auto_response_suppress_is_no_mark_of_a_machine(stage):
    lost(stage, X_Auto_Response_Suppress="All")
    assert stage.deal()["stage"] == "lost"


@pytest.fixture
def more(request):
    return {
        "test_cold_mail_is_read_where_the_rep_wants_it": "[watch]\ncold = true\n",
        "test_asking_first_whether_a_no_is_final": '[playbook]\nask_final = "always"\n',
        "test_never_asking_whether_it_is_final": '[playbook]\nask_final = "never"\n',
    }.get(request.node.originalname, "")


def test_cold_mail_is_read_where_the_rep_wants_it(stage):
    stage.writes(letter("Cold Caller <cold@far.example>", MIRA, "Your offer", NO, AT))
    stage.look("2026-03-02 10:00")
    assert stage.deal()["stage"] == "lost"


def test_asking_first_whether_a_no_is_final(stage):
    _, loss = lost(stage)
    assert stage.deal()["stage"] == "wavering"
    assert stage.draft("confirm_final")["in_reply_to"] == loss["Message-ID"]
    stage.writes(no(loss, "Yes, it is final. We have signed with Norvik.", "2026-03-03 09:00"))
    stage.look("2026-03-03 10:00")
    assert stage.deal()["stage"] == "lost"
    assert stage.draft("acknowledge")


def test_never_asking_whether_it_is_final(stage):
    proposal = offer()
    stage.rep_writes(proposal)
    stage.writes(no(proposal, "Just so you know, we are leaning towards Norvik, but nothing is decided yet."))
    stage.look("2026-03-02 10:00")
    assert (stage.deal()["stage"], stage.drafts()) == ("wavering", [])
    assert stage.ahead() == {"hear_back": "2026-03-09 09:30"}


@pytest.mark.parametrize("stage", ["servers"], indirect=True)
def test_the_first_look(stage):
    """Mail of the last 7 days is acted on, older mail is not; 180 days of Sent make the conversations."""
    fresh, old = offer(at="2025-11-20 10:00"), offer("Jo Day <jo@yard.example>", "2025-11-20 11:00", "Yard plan")
    forgotten = offer("Al Fox <al@mole.example>", "2025-07-01 11:00", "Mole survey")
    for mail in (fresh, old, forgotten):
        stage.rep_writes(mail)
    loss = no(fresh, at="2026-02-25 08:00")
    stage.writes(loss)
    stage.writes(no(old, at="2026-02-12 08:00", sender="Jo Day <jo@yard.example>"))
    stage.writes(letter("Al Fox <al@mole.example>", MIRA, "Re: Mole survey", NO, "2026-02-26 08:00"))
    stage.look("2026-03-02 10:00")
    assert stage.deal()["people"] == ["ines@dock.example"]
    assert stage.draft("acknowledge")["in_reply_to"] == loss["Message-ID"]
    assert stage.ahead()["check_in 1"] == "2026-03-27 09:30"
    assert "post_mortem" not in stage.ahead(), "what is already past is left out"


@pytest.mark.parametrize(
    ("stage", "at"), [("files", "2026-03-02"), ("files", "2027-06-07"), ("outside", "2027-06-07")], indirect=["stage"]
)
def test_files_that_bear_another_clocks_time(stage, at):
    """An outside judge shifts the clock, not the files: their times are those of this machine."""
    proposal = offer(at=f"{at} 07:00")
    stage.rep_writes(proposal, stamped=False)
    loss = no(proposal, at=f"{at} 09:12")
    stage.writes(loss, stamped=False)
    stage.look(f"{at} 10:00")
    assert (stage.deal()["stage"], stage.deal()["lost_on"]) == ("lost", at)
    assert stage.draft("acknowledge")["in_reply_to"] == loss["Message-ID"]
    again = no(loss, "PS: the keys are still with your colleague.", f"{at} 10:20")
    stage.writes(again, stamped=False)
    stage.look(f"{at} 11:00")
    assert stage.draft("acknowledge")["in_reply_to"] == again["Message-ID"]
