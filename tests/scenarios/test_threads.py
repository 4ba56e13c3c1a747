"""Which conversation a mail belongs to, and what happens when the thread moves."""

from __future__ import annotations

import pytest

from tests.scenarios.people import INES, MIRA, NO, acknowledged, lost, no, offer
from tests.scenarios.stage import letter

OTTO = "Otto Lindgren <otto@dock.example>"


def test_a_colleague_whom_mira_never_wrote_to(stage):
    proposal = offer()
    stage.rep_writes(proposal)
    stage.writes(no(proposal, NO, sender=OTTO))
    stage.look("2026-03-02 10:00")
    assert stage.deal()["people"] == ["otto@dock.example"]
    assert stage.draft("acknowledge")["warnings"] == []


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
    assert (stage.deal()["lost_on"], stage.deal()["winner"]) == (None, None)
    assert stage.ahead() == {}
    assert stage.events() == {}


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
