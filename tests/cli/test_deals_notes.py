"""`deals show`, `deals note` and `deals checklist`: from a lost deal to the question that is asked next time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from followup import opening
from followup.core.model import Stage
from followup.sandbox import Sandbox
from followup.state.store import Store
from tests.cli.homes import Home, simple
from tests.desks import loss, offer


@pytest.fixture(scope="module")
def lost(tmp_path_factory):
    """A rep who lost one deal an hour ago; his commands share one child."""
    rep = simple(Home(tmp_path_factory.mktemp("rep")))
    now = datetime.now(UTC).replace(microsecond=0)
    no = "Hi Robin,\n\nWe have decided to go with Brightline. Could you send us the last invoice?\n\nBest,\nAnna"
    for folder, raw in ((".Sent", offer(now - timedelta(days=2))), ("", loss(now - timedelta(hours=1), no))):
        (rep.path / "Mail" / folder / "cur" / f"1{folder}:2,S").write_bytes(raw)
    child = Sandbox()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(child, "close", lambda: None)
        patch.setattr(opening, "Sandbox", lambda: child)
        assert rep.here("once").code == 0
        yield rep
    Sandbox.close(child)


def test_show_tells_the_tape_as_text_and_as_json(lost):
    shown = lost.here("deals", "show", "1")
    assert (shown.code, shown.err) == (0, "")
    assert "Never answered:" in shown.out
    assert "“Could you send us the last invoice?”" in shown.out
    assert "Price: nothing was read of it." in shown.out
    assert "None of your mails reads like a push for a decision." in shown.out
    tape = lost.here("deals", "show", "1", "--json").json["tape"]
    assert (tape["read"], tape["of"], tape["away"], tape["one_contact"]) == (2, 2, None, True)
    assert [one["text"] for one in tape["unanswered"]] == ["Could you send us the last invoice?"]
    assert (tape["pushing"]["asks"], tape["pushing"]["follow_ups_in_a_row"]) == (0, 0)
    assert [(one["by"], one["clock_hours"]) for one in tape["responses"]] == [("they", 47.0)]
    assert "Brightline" in tape["first_rival"]["text"]
    assert tape["first_price"] is None


def test_show_without_the_mailbox(lost):
    shown = lost.here("deals", "show", "1", "--offline")
    assert "Read from the store alone, the mailbox was not: It was not asked." in shown.out
    assert "Never answered" not in shown.out
    found = lost.here("deals", "show", "1", "--offline", "--json").json
    assert (found["tape"]["read"], found["tape"]["pushing"]["asks"]) == (0, None)
    assert found["messages"][1]["intent"] == "lost_competitor"


def test_a_note_and_a_question_stand_in_the_post_mortem_until_they_are_taken_back(lost):
    assert lost.here("deals", "note", "1", "I never met the owner.\nAnd I knew it.").out == "Kept.\n"
    assert lost.here("deals", "note", "1", "--add-question", "Who signs in the end?").out == "Kept.\n"
    assert "held that question already" in lost.here("deals", "note", "1", "--add-question", "who signs in the end").out
    shown = lost.here("deals", "show", "1").out
    assert "(note 1) I never met the owner.\n    And I knew it.\n" in shown
    assert "[x] Who signs in the end?" in shown
    assert (
        lost.here("deals", "show", "1", "--json").json["notes"][0]["text"] == "I never met the owner.\nAnd I knew it."
    )
    assert lost.here("deals", "checklist", "--add", "Who else is asked?").code == 0
    assert [one["text"] for one in lost.here("deals", "checklist", "--json").lines] == [
        "Who signs in the end?",
        "Who else is asked?",
    ]
    assert "[ ] Who else is asked?" in lost.here("deals", "show", "1").out
    for number in ("1", "2"):
        assert lost.here("deals", "checklist", "--remove", number).code == 0
    assert lost.here("deals", "note", "1", "--remove", "1").code == 0
    assert "No note yet" in lost.here("deals", "show", "1").out
    assert "No questions yet" in lost.here("deals", "checklist").out


def test_without_a_text_the_editor_opens(lost):
    editor = lost.path / "editor.sh"
    typed = r"I was too slow.\n? Who decides?\n# left out\n"
    editor.write_text(f'#!/bin/sh\nprintf \'{typed}\' | cat - "$1" >"$1.new"; mv "$1.new" "$1"\n')
    editor.chmod(0o700)
    lost.extra["VISUAL"] = str(editor)
    assert lost.here("deals", "note", "1").out == "Kept.\n"
    shown = lost.here("deals", "show", "1").out
    assert "(note 1) I was too slow.\n" in shown
    assert "[x] Who decides?" in shown
    assert "left out" not in shown
    lost.extra["VISUAL"] = "true"
    assert lost.here("deals", "note", "1").out == "Nothing was written.\n"
    lost.here("deals", "note", "1", "--remove", "1")
    lost.here("deals", "checklist", "--remove", "1")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("show", "9"), "There is no deal 9."),
        (("note", "9", "x"), "There is no deal 9."),
        (("note", "1", "--remove", "9"), "Deal 1 has no note 9."),
        (("checklist", "--remove", "9"), "There is no question 9."),
    ],
)
def test_what_is_not_there_is_said(lost, words, told):
    ran = lost.here("deals", *words)
    assert ran.code == 64
    assert told in ran.err


def test_a_deal_that_came_back_is_not_listed_as_lost(lost):
    def shown() -> tuple[object, ...]:
        (deal,) = lost.here("deals", "list", "--json").lines
        texts = [lost.here("deals", *words).out for words in (("list",), ("show", "1", "--offline"))]
        return bool(deal["lost_on"]), deal["winner"], *("Brightline" in text.partition("Tape")[0] for text in texts)

    def becomes(stage: Stage) -> None:
        store = Store(str(lost.state))
        with store.write() as tx:
            tx.change_deal(1, datetime.now(UTC), stage=stage)
        store.close()

    assert shown() == (True, "Brightline", True, True)
    becomes(Stage.REOPENED)
    listed = shown()
    becomes(Stage.LOST)
    assert listed[:3] == (False, None, False)
    assert ", lost on" not in lost.here("deals", "list").out
