"""A person is erased after a rich life with them: no byte of the state directory tells of them any more."""

from __future__ import annotations

import io
import logging
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from followup import config as configuration
from followup.core.intent.wordings import wording
from followup.core.model import Intent
from followup.host import logs
from followup.opening import open_house
from followup.state.barred import hashed
from followup.state.lessons import Lesson
from followup.state.nouns import erased_mark
from followup.tasks import backtest, review
from followup.tasks.old_mail import Progress
from tests.scenarios.people import MIRA
from tests.scenarios.stage import Stage, letter

NOW = datetime.now(UTC).replace(microsecond=0)
ADDRESS = "Xaveria.Quillfeather@Kranich-Werke.example"
XAVERIA = f'"Xaveria Quillfeather" <{ADDRESS}>'
BODO = "Bodo Ekdahl <bodo@steg.example>"
THEIRS = ("xaveria", "quillfeather", "kranich-werke", "zwieback", "periwinkle", "marzipan", "gondola", "turmeric")
"""Names, address, and words of subjects, evidence, notes and edits that belong to nobody else."""
NO = "Thank you for the offer. We have decided to go with Norvik for the periwinkle panels instead."


def held(state: Path) -> set[str]:
    """Which of their words stand in the bytes of the state directory, names of files included."""
    raw = b"\n".join([p.read_bytes() for p in state.rglob("*") if p.is_file()] + [bytes(p) for p in state.rglob("*")])
    text = raw.decode("utf-8", "replace").casefold() + raw.decode("utf-16-le", "replace").casefold()
    return {word for word in THEIRS if word in text}


def both(stage: Stage, days: float, subject: str, text: str, sender: str = XAVERIA) -> str:
    """The rep's offer, and their answer the day after; the answer's Message-ID."""
    at = NOW - timedelta(days=days)
    offer = letter(MIRA, sender, subject, "Hello,\n\nhere is the offer.\n\nBest wishes,\nMira Holt", at)
    stage.rep_writes(offer)
    answer = letter(sender, MIRA, f"Re: {subject}", f"Hi Mira,\n\n{text}", at + timedelta(days=1), answers=offer)
    stage.writes(answer)
    return str(answer["Message-ID"])


def run(stage: Stage, *words: str) -> str:
    ran = stage.home.here(*words)
    assert ran.code == 0, (words, ran.err)
    return ran.out


def live(stage: Stage) -> None:
    """What followup keeps of them in the end: deals, drafts edited and pending, held mails, a backtest, lessons."""
    both(stage, 40, "Zwieback oven", "We went with Tallis in the end; the gondola settled it.")
    said = both(stage, 6, "Zwieback mixer", NO)
    both(stage, 5, "Zwieback scales", "Perhaps we will leave it for now, said marzipan.")
    both(
        stage,
        4,
        "Steg rails",
        f"We chose another vendor. Please talk to Xaveria Quillfeather, {ADDRESS}, instead.",
        BODO,
    )
    stage.look(NOW - timedelta(days=3))
    assert not [row["reason"] for row in stage.messages() if row["reason"].startswith("set-aside")]
    deals = {deal["subject"]: deal["id"] for deal in stage.deals()}
    mixer = next(id for subject, id in deals.items() if "mixer" in subject)
    run(stage, "deals", "note", str(mixer), "Turmeric was the wrong word to Xaveria.")
    with open_house(configuration.load(stage.home.config), stage.home.config) as house:
        house.store.snapshot()
        with house.store.write() as tx:
            row = next(row for row in tx.all_messages() if row.message_id == said)
            learned = wording(row.evidence, (), "en", Intent.LOST_COMPETITOR, Intent.OTHER)
            tx.keep_lesson(Lesson(learned, "", 0.9, erased_mark(row.source)), NOW)
    stage.look(NOW - timedelta(days=2))
    first = next(one for one in stage.reminders() if one["deal"] == mixer and one["state"] == "planned")
    run(stage, "reminders", "done", first["uid"])
    backtest_broken_off(stage)
    with open_house(configuration.load(stage.home.config), stage.home.config) as house:
        house.store.snapshot()
        with house.store.write() as tx:
            tx.account_is("work", "retrying", error=f"550 no such user {ADDRESS}")
        desk = house.desk("work")
        with house.store.read() as view:
            draft = next(d for d in view.open_drafts() if d.deal == mixer and d.state == "waiting")
        seen = review.see(house, draft.id)
        review.plan_edit(desk, draft, seen.raw, "Hello Xaveria,\n\nturmeric it is.\n\nMira")
        review.approve(desk, draft, seen.mark, NOW, despite_pressure=False)
        desk.mailbox.close()


def backtest_broken_off(stage: Stage) -> None:
    """A reading of old mail that was stopped, and the rep's mark on what it had found."""

    def told(progress: Progress) -> None:
        if progress.losses:
            raise KeyboardInterrupt

    with open_house(configuration.load(stage.home.config), stage.home.config) as house:
        with pytest.raises(KeyboardInterrupt):
            backtest.read(house, "work", backtest.Wanted(since=NOW - timedelta(days=90)), NOW, told)
        with house.store.write() as tx:
            found = [loss for loss in tx.caught() if "gondola" in loss.evidence]
            assert all(tx.mark(loss.id, "right", NOW) for loss in found)
    assert found
    assert any((stage.home.state / "backtest").rglob("followup.db"))


@pytest.fixture
def log() -> Any:
    """What the program logs meanwhile."""
    stream, root = io.StringIO(), logging.getLogger()
    before, level = list(root.handlers), root.level
    logs.configure(stream, logging.DEBUG)
    yield stream
    for handler in list(root.handlers):
        root.removeHandler(handler)
    for handler in before:
        root.addHandler(handler)
    root.setLevel(level)


def test_no_trace_of_a_person_is_left(stage: Stage, log: io.StringIO) -> None:
    live(stage)
    state = stage.home.state
    assert held(state) == set(THEIRS), "what is not there cannot be erased"
    assert [r["facts"]["person"]["address"] for r in stage.messages() if r["facts"]["person"]] == [ADDRESS.lower()]
    lessons = run(stage, "detect", "status", "--json")
    sent, in_drafts = len(stage.in_sent()), len(stage.in_drafts())
    out = run(stage, "deals", "erase", ADDRESS.upper(), "--yes")
    assert held(state) == set()
    assert out.startswith("Erased: 2 deals, "), out
    assert "Approved and not sent: 1 draft.\n" in out
    assert "Unlearned: 1 wording.\n" in out
    assert lessons != run(stage, "detect", "status", "--json")
    assert len(stage.in_sent()) == sent, "nothing was sent meanwhile"
    assert in_drafts - len(stage.in_drafts()) >= 1
    assert not [mail for mail in stage.in_drafts() if "xaveria" in str(mail["To"]).lower()]
    assert not [event for event in stage.calendar.all() if b"Quillfeather" in event or b"ranich-" in event.lower()]
    (steg,) = stage.deals()
    assert f"Deal {steg['id']} is with somebody who named them" in out
    assert [deal["people"] for deal in stage.deals()] == [["bodo@steg.example"]]
    (bodo,) = [row for row in stage.messages() if row["from"] == "bodo@steg.example"]
    assert bodo["facts"]["person"] is None
    assert bodo["evidence"], "what others wrote stays"
    (entry,) = stage.home.here("suppressed", "list", "--json").lines
    assert (entry["hash"], entry["message_id"]) == (hashed(ADDRESS), None)
    assert not [word for word in THEIRS if word in log.getvalue().casefold()]
    read_again(stage)


def read_again(stage: Stage) -> None:
    """Their mails are still in the mailbox, and new ones come: followup takes none of them up again."""
    with open_house(configuration.load(stage.home.config), stage.home.config) as house:
        with house.store.write() as tx:
            tx._c.exec_driver_sql("DELETE FROM cursors")
        house.store.snapshot()
    both(stage, 8, "Zwieback late", NO)  # older than the erasure, and never read before
    drafts = len(stage.in_drafts())
    stage.look(datetime.now(UTC))
    later = letter(XAVERIA, MIRA, "Zwieback again", NO, datetime.now(UTC) + timedelta(minutes=5))
    stage.writes(later)
    stage.rep_writes(letter(MIRA, XAVERIA, "Zwieback answer", "Dear Xaveria", datetime.now(UTC) + timedelta(minutes=6)))
    stage.look(datetime.now(UTC) + timedelta(minutes=10))
    assert held(stage.home.state) == set()
    assert [row["reason"] for row in stage.messages() if row["from"] is None] == ["erased"]
    assert len(stage.in_drafts()) == drafts
    assert len(stage.deals()) == 1
