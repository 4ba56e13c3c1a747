"""What the rep does with a draft by command, before anything is planned."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from followup.errors import UsageFault
from followup.mailboxes.graph import GraphMailbox
from followup.mailboxes.memory import MemoryMailbox
from followup.sandbox import Sandbox
from followup.tasks import review
from tests.desks import START, World


class Small(MemoryMailbox):
    """Takes no draft beyond this many bytes."""

    largest_draft = 20_000


def test_an_edit_that_the_server_would_not_take_is_not_planned(tmp_path: Path, sandbox: Sandbox) -> None:
    world = World(tmp_path / "state", sandbox, mailbox=Small(lambda: START)).lost()
    (raw,) = world.drafts()
    with world.desk() as desk:
        with desk.store.read() as view:
            (draft,) = view.open_drafts("work")
        with pytest.raises(UsageFault, match="too large to be written anew"):
            review.plan_edit(desk, draft, raw, "Dear Anna,\n\n" + "thank you. " * 2_000)
        with desk.store.read() as view:
            assert view.planned("work") == ()
        review.plan_edit(desk, draft, raw, "Dear Anna,\n\nthank you.\n\nRobin")
    world.look()
    (edited,) = world.drafts()
    assert b"Dear Anna" in edited


def test_a_request_to_graph_with_the_largest_draft_stays_within_four_megabytes() -> None:
    assert len(base64.b64encode(bytes(GraphMailbox.largest_draft))) <= 4 * 1024 * 1024
