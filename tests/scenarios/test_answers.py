"""The rep answers the no: with our draft, with our draft in other words, with words of her own."""

from __future__ import annotations

import pytest

from tests.scenarios.people import MIRA, lost, no
from tests.scenarios.stage import day, letter

ASKS_LEAVE = "Hello Ines,\n\nthank you for telling me. May I ask you two short questions about it?\n\nBest,\nMira"
ASKS_WHY = "Hello Ines,\n\nthank you for telling me. What was the reason that you chose Norvik?\n\nBest wishes,\nMira"
NEITHER = "Hello Ines,\n\nthank you for telling me. All the best with it.\n\nBest wishes,\nMira"


@pytest.mark.parametrize("stage", ["outside"], indirect=True)
def test_our_draft_sent_by_drafts_send(stage):
    lost(stage)
    draft = stage.draft("acknowledge")
    if stage.outside:
        stage.command("drafts", "send", str(draft["id"]), "--yes", draft["fingerprint"])
    else:
        stage.inside(lambda desk: _send(desk, draft))
    stage.look("2026-03-02 11:00")
    assert stage.deal()["stage"] == "asked"
    assert stage.in_drafts() == []
    assert stage.drafts() == []
    sent = stage.in_sent()[-1]
    assert sent["X-Followup-Key"] is None
    assert sent["Message-ID"] == draft["message_id"]
    assert len(stage.in_sent()) == 2
    assert stage.ahead()["no_answer"] == "2026-03-11 09:30"


def _send(desk, draft):
    from followup.act import Act
    from followup.core.deal import DraftState
    from followup.tasks.review import approve

    with desk.store.read() as view:
        row = view.draft(draft["id"])
    now = day("2026-03-02 10:55")
    approve(desk, row, row.fingerprint, now, despite_pressure=False)
    assert Act(desk).carry_out(now) == ()
    with desk.store.read() as view:
        assert view.draft(draft["id"]).state is DraftState.SENT


def test_another_program_gives_it_another_message_id(stage):
    lost(stage)
    (file,) = stage.post.files("Drafts")
    mail = stage.in_drafts()[0]
    del mail["X-Followup-Key"], mail["Message-ID"]
    mail["Message-ID"] = "<other@rep.example>"
    stage.rep_writes(mail)
    file.unlink()
    stage.look("2026-03-02 10:40")
    assert stage.deal()["stage"] == "asked"
    assert stage.drafts() == []


def test_sent_before_the_draft_is_deleted(stage):
    """The copy in Sent is seen while the draft is still there: the draft goes, the mail counts once."""
    lost(stage)
    mail = stage.in_drafts()[0]
    stage.rep_writes(mail)
    stage.look("2026-03-02 10:40")
    assert stage.deal()["stage"] == "asked"
    assert stage.in_drafts() == []
    assert stage.drafts() == []


def edited(stage, text, *, header=True, message_id=None):
    """Mira's mail program saves the draft anew with other words."""
    (file,) = stage.post.files("Drafts")
    mail = stage.in_drafts()[0]
    if not header:
        del mail["X-Followup-Key"]
    if message_id:
        mail.replace_header("Message-ID", message_id)
    mail.set_content(text)
    file.unlink()
    stage.post.put("Drafts", mail.as_bytes(), stage.at, flags="DS")


@pytest.mark.parametrize("stage", ["files"], indirect=True)
@pytest.mark.parametrize(("header", "message_id"), [(True, None), (False, None), (False, "<anew@rep.example>")])
def test_an_edited_draft_is_the_reps(stage, header, message_id):
    _, loss = lost(stage)
    edited(stage, ASKS_LEAVE, header=header, message_id=message_id)
    stage.look("2026-03-02 10:20")
    assert stage.draft("acknowledge")["edited"] is True
    stage.writes(no(loss, "PS: the office moves to Harbour Street 4 in May.", "2026-03-02 10:25"))
    stage.look("2026-03-02 10:30")
    assert len(stage.in_drafts()) == 1, "the rep's own words stay, nothing is put beside them"
    assert "two short questions" in stage.in_drafts()[0].get_content()
    mail = stage.in_drafts()[0]
    del mail["X-Followup-Key"]
    mail.replace_header("Date", day("2026-03-02 10:45"))
    stage.rep_writes(mail)
    stage.post.files("Drafts")[0].unlink()
    stage.look("2026-03-02 10:50")
    assert stage.deal()["stage"] == "asked"
    assert stage.drafts() == []


def test_edited_in_place(stage):
    lost(stage)
    (file,) = stage.post.files("Drafts")
    file.write_bytes(file.read_bytes().replace(b"Thank you", b"Many thanks"))
    stage.look("2026-03-02 10:20")
    assert stage.draft("acknowledge")["edited"] is True


def test_edited_and_sent_between_two_looks(stage):
    """The program sees neither the edit nor the draft's end, only what lies in Sent: read by its words."""
    lost(stage)
    edited(stage, ASKS_WHY, header=False)
    mail = stage.in_drafts()[0]
    stage.post.files("Drafts")[0].unlink()
    stage.rep_writes(mail)
    stage.look("2026-03-02 11:00")
    assert stage.deal()["stage"] == "questioned"
    assert stage.drafts() == []


@pytest.mark.parametrize("stage", ["files"], indirect=True)
@pytest.mark.parametrize(("text", "after"), [(ASKS_LEAVE, "asked"), (ASKS_WHY, "questioned"), (NEITHER, "closed")])
def test_words_of_her_own(stage, text, after):
    _, loss = lost(stage)
    stage.rep_writes(letter(MIRA, str(loss["From"]), "Re: Dock scheduling", text, "2026-03-02 10:40", answers=loss))
    stage.look("2026-03-02 11:00")
    assert stage.deal()["stage"] == after
    assert (stage.in_drafts(), stage.drafts()) == ([], []), "the untouched draft is not wanted any more"
    assert ("no_answer" in stage.ahead()) == (after == "asked")
    assert "check_in 1" in stage.ahead(), "closed ends the asking, not the reminders"


def test_what_is_forwarded_to_a_colleague_is_no_answer(stage):
    """Mira sends the no on to her manager: that is no answer to Ines."""
    _, loss = lost(stage)
    note = letter(
        MIRA, "Otto Brandt <otto@rep.example>", "Fwd: Dock scheduling", "We lost this one.", "2026-03-02 10:40"
    )
    note["References"] = str(loss["Message-ID"])
    stage.rep_writes(note)
    stage.look("2026-03-02 11:00")
    assert stage.deal()["stage"] == "lost"
    assert len(stage.in_drafts()) == 1
