"""The send gate, case by case: what was found in it once, and the unclear outcomes of P3."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from followup.act.drafts import fetch
from followup.core.deal import DraftState
from followup.core.draft_bytes import fingerprint, with_text
from followup.core.model import DraftKind
from followup.errors import SendRefused, SendUnsure, Unreachable
from followup.mailboxes.base import DRAFTS, SENT
from followup.mailboxes.headers import header_of, message_id_of
from followup.tasks import review
from tests.crash.grounds import MemoryGround
from tests.crash.life import NO, PEOPLE, Outside, Quick, Story, _offers, _says

TO = PEOPLE["anna"]
ACK = DraftKind.ACKNOWLEDGE


class Unclear(Outside):
    """A server that says nothing at the end of the data, having taken the mail or not; the next one is answered."""

    def __init__(self, *, takes: bool, times: int = 1) -> None:
        super().__init__()
        self._takes, self._left = takes, times

    def send(self, raw: bytes, sender: str, recipients: tuple[str, ...]) -> None:
        if self._left and self._takes:
            super().send(raw, sender, recipients)
        if self._left:
            self._left -= 1
            raise SendUnsure("no answer")
        super().send(raw, sender, recipients)


class Away(Outside):
    """A server that cannot be reached."""

    def send(self, raw: bytes, sender: str, recipients: tuple[str, ...]) -> None:
        raise Unreachable("away")


@pytest.fixture(scope="module")
def quick():
    with Quick() as sandbox:
        yield sandbox


@pytest.fixture
def story(tmp_path: Path, quick: Quick) -> Story:
    """Anna said no; the acknowledgement waits."""
    made = Story(tmp_path / "state", MemoryGround(), quick)
    _offers(made)
    made.look()
    _says("anna", NO, "no")(made)
    made.look()
    return made


def approve(story: Story) -> None:
    story.now += timedelta(seconds=1)
    with story.desk() as desk:
        draft = story.find(desk, ACK, TO)
        found = fetch(desk, draft)
        assert found is not None
        assert found.raw is not None
        review.approve(desk, draft, fingerprint(found.raw), story.now, despite_pressure=False)


def carry_out(story: Story):
    with story.desk() as desk:
        return story.act(desk).carry_out(story.now)


def draft(story: Story):
    with story.desk() as desk:
        return story.find(desk, ACK, TO)


def reword(story: Story, text: str) -> None:
    """In the rep's mail program."""
    old = story.draft_to(TO)
    story.ground.deliver(with_text(old, text, message_id_of(header_of(old)) or ""), DRAFTS, story.now, "DS")
    story.ground.expunge(DRAFTS, old)


def test_approved_twice_while_the_server_was_away_it_leaves_once(story):
    there, story.outside = story.outside, Away()
    approve(story)
    assert [type(fault) for fault in carry_out(story)] == [Unreachable]
    approve(story)
    story.outside = there
    assert carry_out(story) == ()
    story.look()
    assert len(there.arrived) == 1
    assert draft(story).state is DraftState.SENT


def test_what_was_approved_before_an_edit_is_void_also_when_the_old_words_come_back(story):
    first = story.draft_to(TO)
    approve(story)
    reword(story, "Something else.")
    assert [type(fault) for fault in carry_out(story)] == [SendRefused]
    reword(story, "And again something else.")
    approve(story)
    story.ground.expunge(DRAFTS, story.draft_to(TO))
    story.ground.deliver(first, DRAFTS, story.now, "DS")
    assert [type(fault) for fault in carry_out(story)] == [SendRefused]
    assert story.outside.arrived == []


def test_a_draft_without_recipients_is_refused_in_words(story):
    approve(story)
    raw = story.draft_to(TO)
    story.ground.expunge(DRAFTS, raw)
    story.ground.deliver(raw.replace(b"\r\nTo: ", b"\r\nX-Was: "), DRAFTS, story.now, "DS")
    (fault,) = carry_out(story)
    assert "no recipient" in str(fault)
    assert carry_out(story) == ()
    assert story.outside.arrived == []


@pytest.mark.parametrize("takes", [True, False])
@pytest.mark.parametrize("edited", [True, False])
@pytest.mark.parametrize("files_sent", [True, False])
def test_an_unclear_outcome_is_never_sent_again_and_can_be_settled_both_ways(story, takes, edited, files_sent):
    if edited:
        reword(story, "Hello Anna,\n\nthank you. What decided it?\n\nRobin")
        story.look()
    story.outside = Unclear(takes=takes)
    story.outside.files_sent = files_sent
    approve(story)
    assert [type(fault) for fault in carry_out(story)] == [SendUnsure]
    assert draft(story).state is DraftState.UNSURE
    for _ in range(3):
        story.now += timedelta(hours=1)
        story.look()
    assert len(story.outside.arrived) == takes
    assert draft(story).state is DraftState.UNSURE
    with story.desk() as desk:
        review.settle(desk, draft(story), story.now, was_sent=takes)
    story.look()
    if takes:
        assert draft(story).state is DraftState.SENT
        assert len(story.ground.held(DRAFTS)) == 0
        assert len([1 for raw, _ in story.ground.held(SENT) if draft(story).message_id.encode() in raw]) == 1
        assert story.portrait()["deals"][0][1] == ("questioned" if edited else "asked")
    else:
        assert draft(story).state is (DraftState.EDITED if edited else DraftState.WAITING)
        assert carry_out(story) == ()
        assert story.outside.arrived == []
        approve(story)
        assert carry_out(story) == ()
    assert len(story.outside.arrived) == 1


def test_an_edited_draft_that_did_not_leave_is_not_withdrawn_as_if_it_were_ours(story):
    reword(story, "Hello Anna,\n\nmy own words.\n\nRobin")
    story.look()
    mine = story.draft_to(TO)
    story.outside = Unclear(takes=False)
    approve(story)
    carry_out(story)
    with story.desk() as desk:
        review.settle(desk, draft(story), story.now, was_sent=False)
    _says("anna", "Please do not contact us again.\n\n", "stop")(story)
    story.look()
    assert story.draft_to(TO) == mine


def test_an_unsure_one_that_turns_up_in_sent_counts_as_sent(story):
    story.outside = Unclear(takes=True)
    approve(story)
    carry_out(story)
    story.ground.deliver(story.outside.arrived[0][0], SENT, story.now, "S")
    story.look()
    assert draft(story).state is DraftState.SENT
    assert story.ground.held(DRAFTS) == []
