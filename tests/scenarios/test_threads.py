"""Which conversation a mail belongs to, and what happens when the thread moves."""

from __future__ import annotations

import pytest

from tests.scenarios.people import INES, MIRA, NO, SLOWLY, acknowledged, lost, no, offer
from tests.scenarios.stage import letter

OTTO = "Otto Lindgren <otto@dock.example>"


@pytest.mark.parametrize("stage", ["files", "servers"], indirect=True)
def test_a_ps_after_the_no(stage):
    """The waiting draft is withdrawn and made anew as an answer to the newest message."""
    _, loss = lost(stage)
    ps = no(loss, "PS: the keys are still with your colleague, by the way.", "2026-03-02 10:20")
    stage.writes(ps)
    stage.look("2026-03-02 10:30")
    assert stage.draft("acknowledge")["in_reply_to"] == ps["Message-ID"]
    (mail,) = stage.in_drafts()
    assert mail["In-Reply-To"] == ps["Message-ID"]
    assert stage.deal()["stage"] == "lost"
    assert len(stage.events()) == 7, "the series is not doubled"


@pytest.mark.parametrize("stage", ["files", SLOWLY], indirect=True)
def test_a_reason_after_the_no(stage):
    """Loss feedback before leave was asked: the acknowledgement anew, with the one question left."""
    _, loss = lost(stage)
    why = no(loss, "To be open with you: in the end it was the price that decided it.", "2026-03-02 10:20")
    stage.writes(why)
    stage.look("2026-03-02 10:30")
    assert stage.draft("acknowledge")["in_reply_to"] == why["Message-ID"]
    (mail,) = stage.in_drafts()
    assert "one question" in mail.get_content()
    assert "price" in stage.deal()["reasons"]
    assert stage.intent(str(why["Message-ID"])) == "loss_feedback"


@pytest.mark.parametrize("stage", ["files", SLOWLY], indirect=True)
def test_a_colleague_says_no_in_the_thread(stage):
    proposal = offer(cc=OTTO)
    stage.rep_writes(proposal)
    first = no(proposal, "Thanks, we will look at it together.", "2026-02-26 09:00")
    stage.writes(first)
    stage.writes(no(first, NO, sender=OTTO))
    stage.look("2026-03-02 10:00")
    deal = stage.deal()
    assert (deal["stage"], sorted(deal["people"])) == ("lost", ["ines@dock.example", "otto@dock.example"])
    assert stage.draft("acknowledge")["to"] == ["otto@dock.example"]


def test_a_colleague_whom_mira_never_wrote_to(stage):
    proposal = offer()
    stage.rep_writes(proposal)
    stage.writes(no(proposal, NO, sender=OTTO))
    stage.look("2026-03-02 10:00")
    assert stage.deal()["people"] == ["otto@dock.example"]
    assert stage.draft("acknowledge")["warnings"] == []


def test_two_deals_with_one_company(stage):
    docks, cranes = offer(), offer(OTTO, "2026-02-25 10:00", "Crane inspection")
    stage.rep_writes(docks)
    stage.rep_writes(cranes)
    stage.writes(no(docks))
    stage.writes(no(cranes, "Thanks Mira, this looks good. We are still comparing two offers.", sender=OTTO))
    stage.look("2026-03-02 10:00")
    assert sorted((one["subject"], one["stage"]) for one in stage.deals()) == [
        ("Re: Crane inspection", "open"),
        ("Re: Dock scheduling", "lost"),
    ]
    assert stage.draft("acknowledge")["to"] == ["ines@dock.example"]


def test_a_prospect_with_a_private_address(stage):
    """A public provider is no company: another address of it is another person, not a colleague."""
    proposal = offer("Jo Winter <jo.winter@gmail.com>")
    stage.rep_writes(proposal)
    stage.writes(no(proposal, NO, sender="Jo Winter <jo.winter@gmail.com>"))
    stage.writes(letter("P Q <pq@gmail.com>", MIRA, "Hello", "We go with Norvik instead.", "2026-03-02 09:30"))
    stage.look("2026-03-02 10:00")
    deal = stage.deal()
    assert (deal["stage"], deal["company"]) == ("lost", None)


@pytest.mark.parametrize("stage", ["files", SLOWLY], indirect=True)
def test_from_is_the_address_that_they_wrote_to(stage):
    proposal = offer(sender="Mira Holt <sales@rep.example>")
    stage.rep_writes(proposal)
    stage.writes(no(proposal, to="sales@rep.example"))
    stage.look("2026-03-02 10:00")
    assert stage.draft("acknowledge")["from"] == "sales@rep.example"
    assert stage.in_drafts()[0]["From"].addresses[0].addr_spec == "sales@rep.example"


@pytest.mark.parametrize("stage", ["files", SLOWLY], indirect=True)
def test_no_in_reply_to_but_the_same_subject(stage):
    stage.rep_writes(offer())
    loss = letter(INES, MIRA, "AW: Dock scheduling", NO, "2026-03-02 09:12")
    stage.writes(loss)
    stage.look("2026-03-02 10:00")
    deal = stage.deal()
    assert deal["stage"] == "lost"
    assert [one["direction"] for one in deal["messages"]] == ["out", "in"]
    assert stage.draft("acknowledge")["in_reply_to"] == loss["Message-ID"]


QUOTED = f"""{NO}

Best regards
Ines

On Tue, 24 Feb 2026 at 14:00, Mira Holt <mira.holt@rep.example> wrote:
> Hello Ines,
>
> attached: Dock scheduling, 40 seats.
"""


@pytest.mark.parametrize("first", [True, False], ids=["first look", "later look"])
def test_only_the_quoted_text_tells(stage, first):
    """Sent is empty (the copy was not kept): the quoted mail shows that Mira had written."""
    if not first:
        stage.look("2026-03-02 09:00")
    loss = letter(INES, MIRA, "Re: Your offer", QUOTED, "2026-03-02 09:12")
    stage.writes(loss)
    stage.look("2026-03-02 10:00")
    assert stage.deal()["stage"] == "lost"
    assert stage.draft("acknowledge")["in_reply_to"] == loss["Message-ID"]


@pytest.mark.parametrize("stage", ["files", "servers"], indirect=True)
def test_delivered_twice(stage):
    proposal = offer()
    stage.rep_writes(proposal)
    loss = no(proposal)
    stage.writes(loss)
    stage.look("2026-03-02 10:00")
    stage.writes(loss)
    stage.look("2026-03-02 10:30")
    assert len(stage.in_drafts()) == 1
    assert len(stage.events()) == 7
    assert len([one for one in stage.messages() if one["message_id"] == loss["Message-ID"]]) == 1


def test_wavering_then_final(stage):
    proposal = offer()
    stage.rep_writes(proposal)
    lean = no(proposal, "Just so you know, we are leaning towards Norvik, but nothing is decided yet.")
    stage.writes(lean)
    stage.look("2026-03-02 10:00")
    assert stage.deal()["stage"] == "wavering"
    assert stage.draft("confirm_final")["in_reply_to"] == lean["Message-ID"]
    assert stage.ahead() == {"hear_back": "2026-03-09 09:30"}
    final = no(lean, NO, "2026-03-04 11:00")
    stage.writes(final)
    stage.look("2026-03-04 12:00")
    assert stage.deal()["stage"] == "lost"
    assert stage.draft("acknowledge")["in_reply_to"] == final["Message-ID"]
    assert len(stage.in_drafts()) == 1
    assert "hear_back" not in stage.ahead()
    assert "hear_back" not in stage.events()
    assert stage.ahead()["check_in 1"] == "2026-04-07 09:30", "after Easter"


def test_wavering_and_then_they_only_write(stage):
    """Heard back: the reminder is gone when they write, whatever they write."""
    proposal = offer()
    stage.rep_writes(proposal)
    lean = no(proposal, "Just so you know, we are leaning towards Norvik, but nothing is decided yet.")
    stage.writes(lean)
    stage.look("2026-03-02 10:00")
    stage.writes(no(lean, "Which of the two offers includes the training?", "2026-03-03 10:00"))
    stage.look("2026-03-03 11:00")
    assert stage.ahead() == {}
    assert stage.deal()["stage"] == "wavering"


def test_won_after_all(stage):
    _, loss = lost(stage)
    acknowledged(stage)
    yes = no(
        loss,
        "We have changed our minds: we are going with you after all. Please send the contract.",
        "2026-03-05 09:00",
    )
    stage.writes(yes)
    stage.look("2026-03-05 10:00")
    assert stage.deal()["stage"] in {"won", "reopened"}
    assert stage.ahead() == {}
    assert stage.events() == {}


def test_reopened(stage):
    _, loss = lost(stage)
    acknowledged(stage)
    again = "The other supplier has let us down. Could we pick up our talks again?"
    stage.writes(no(loss, again, "2026-03-20 09:00"))
    stage.look("2026-03-20 10:00")
    assert stage.deal()["stage"] == "reopened"
    assert stage.ahead() == {}
    assert stage.events() == {}


@pytest.mark.parametrize("stage", ["files", "servers"], indirect=True)
def test_do_not_contact(stage):
    _, loss = lost(stage)
    stop = no(loss, "Please do not contact me again.", "2026-03-02 10:20")
    stage.writes(stop)
    stage.look("2026-03-02 10:30")
    assert stage.deal()["stage"] == "barred"
    assert stage.in_drafts() == []
    assert stage.drafts() == []
    assert stage.ahead() == {}
    assert stage.events() == {}
    assert stage.inside(_suppressed) == ["ines@dock.example"]


def _suppressed(desk):
    with desk.store.read() as view:
        return [target for target, _, _ in view.suppressed()]


def test_an_edited_draft_is_not_sent_after_do_not_contact(stage):
    _, loss = lost(stage)
    (file,) = stage.post.files("Drafts")
    file.write_bytes(file.read_bytes().replace(b"Thank you", b"Many thanks"))
    stage.look("2026-03-02 10:10")
    stage.writes(no(loss, "We have chosen Norvik. Please do not contact me again.", "2026-03-02 10:20"))
    stage.look("2026-03-02 10:30")
    draft = stage.draft("acknowledge")
    assert draft["barred"]
    assert draft["edited"]
    assert len(stage.in_drafts()) == 1

    def send(desk):
        from followup.act import Act
        from followup.tasks.review import approve

        with desk.store.read() as view:
            row = view.draft(draft["id"])
        approve(desk, row, draft["fingerprint"], stage.at, despite_pressure=True)
        return Act(desk).carry_out(stage.at)

    (fault,) = stage.inside(send)
    assert "never to be written to" in str(fault)
    assert len(stage.in_sent()) == 1
    for again in range(2):
        new = no(loss, NO, f"2026-03-03 1{again}:00")
        stage.writes(new)
        stage.look(f"2026-03-03 1{again}:30")
    assert len(stage.in_drafts()) == 1


def test_a_new_deal_with_a_suppressed_address(stage):
    lost(stage, "We have chosen Norvik. Please do not contact me again.")
    assert stage.in_drafts() == []
    other = offer(subject="Crane inspection", at="2026-03-10 10:00")
    stage.rep_writes(other)
    stage.writes(no(other, NO, "2026-03-11 10:00"))
    stage.look("2026-03-11 11:00")
    assert stage.in_drafts() == []
