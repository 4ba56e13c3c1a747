"""`detect`: what was learned, and forgetting it; `drafts discard --not-a-loss` is one way to teach."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from followup.core.model import Intent
from followup.deals.learning import Mark, learn
from followup.state.store import Store
from tests.desks import loss, offer

NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)
MARK = Mark(
    said="We have decided to go with Brightline instead.",
    names=(),
    language="en",
    means=Intent.OTHER,
    was=Intent.LOST_COMPETITOR,
    rule="en/other-1",
    probability=0.9,
)


@pytest.fixture
def taught(rep):
    store = Store(str(rep.state))
    learn(store, [MARK], NOW)
    store.close()
    return rep


def test_nothing_yet(rep):
    assert rep.here("detect").out == "Nothing learned yet.\n"


def test_status(taught):
    lines = taught.here("detect", "status").out.splitlines()
    assert lines[0] == "Corrections: 1. Wordings known again: 1."
    assert lines[1].startswith("  lost_competitor: less sure than shipped (-0.")
    found = taught.here("detect", "--json").json
    assert (found["corrections"], found["wordings"], set(found["shifts"])) == (
        1,
        1,
        {"lost_competitor", "lost_competitor en/other-1"},
    )


def test_reset_asks_first(taught):
    assert taught.here("detect", "reset", typed="n\n").code == 130
    assert taught.here("detect", "--json").json["corrections"] == 1
    ran = taught.here("detect", "reset", "--yes")
    assert (ran.code, ran.out) == (0, "Forgotten. The detector is as shipped.\n")
    assert taught.here("detect", "--json").json == {"corrections": 0, "wordings": 0, "shifts": {}}


def test_classify_uses_what_was_learned(taught):
    (line,) = taught.run("classify", "--json", "-", typed=loss().decode()).lines
    assert (line["intent"], line["decision"]) == ("other", "pass")


def test_discard_as_no_loss(rep):
    box = rep.path / "Mail"
    (box / ".Sent" / "cur" / "offer:2,S").write_bytes(offer(datetime.now(UTC)))
    rep.configure(rep.config.read_text() + "[watch]\nsince = 30\n")
    (box / "new" / "loss").write_bytes(loss(datetime.now(UTC)))
    assert rep.here("once").code == 0
    (draft,) = rep.here("drafts", "--json").lines
    ran = rep.here("drafts", "discard", str(draft["id"]), "--yes", "--not-a-loss")
    assert (ran.code, ran.out, ran.err) == (0, "Discarded. The deal is open again.\n", "")
    (deal,) = rep.here("deals", "--json").lines
    assert deal["stage"] == "open"
    assert all(one["state"] == "cancelled" for one in rep.here("reminders", "--json").lines)
    assert rep.here("detect", "--json").json["wordings"] == 1
