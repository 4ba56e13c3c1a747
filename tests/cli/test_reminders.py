"""`reminders list|done|move|cancel` as a rep would use them."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from followup.core.ical import read
from tests.calendars.samples import BERLIN
from tests.cli.homes import Home, simple
from tests.desks import loss, offer


@pytest.fixture(scope="module")
def lost(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home where Anna has said no an hour ago."""
    rep = simple(Home(tmp_path_factory.mktemp("home")))
    now = datetime.now(UTC).replace(microsecond=0)
    for folder, raw in ((".Sent", offer(now - timedelta(days=2))), ("", loss(now - timedelta(hours=1)))):
        (rep.path / "Mail" / folder / "cur" / f"1{folder}:2,S").write_bytes(raw)
    assert rep.here("once").code == 0
    return rep.path


@pytest.fixture
def rep(lost: Path, tmp_path: Path) -> Home:
    """A copy of it."""
    home = Home(tmp_path / "home")
    shutil.copytree(lost, home.path, symlinks=True)
    home.configure(home.config.read_text(encoding="utf-8").replace(str(lost), str(home.path)))
    return home


def card(rep: Home) -> dict[str, str]:
    (found,) = [one for one in rep.here("reminders", "--json").lines if one["kind"] == "thank_you_card"]
    return found


def event(rep: Home, uid: str):
    path = rep.path / "Calendar" / f"{uid}.ics"
    return read(path.read_bytes(), BERLIN) if path.exists() else None


def test_the_list_says_what_when_and_how_it_stands(rep: Home):
    ran = rep.here("reminders")
    assert ran.code == 0
    assert "Thank-you card to Anna Lee (shop.example)" in ran.out
    assert "Check in with Anna Lee (shop.example) (2)" in ran.out
    assert card(rep)["uid"][:8] in ran.out
    assert card(rep)["uid"] not in ran.out


def test_done_ticks_it_off_in_the_calendar(rep: Home):
    uid = card(rep)["uid"]
    ran = rep.here("reminders", "done", uid[:8])
    assert (ran.code, ran.out) == (0, "Done: Thank-you card to Anna Lee (shop.example)\n")
    ticked = event(rep, uid)
    assert ticked is not None
    assert (ticked.done, ticked.title) == (True, "✓ Thank-you card to Anna Lee (shop.example)")
    assert card(rep)["state"] == "done"
    assert rep.here("reminders", "done", uid).code == 0, "twice does no harm"
    assert rep.here("once").code == 0
    assert event(rep, uid) == ticked
    ran = rep.here("reminders", "move", uid, "2035-03-01")
    assert (ran.code, ran.err.splitlines()[0]) == (64, "followup: This reminder is done. Nothing was changed.")


@pytest.mark.parametrize(
    ("to", "shown"),
    [
        ("2035-03-01", "Thu 2035-03-01 09:30"),
        ("2035-03-01T14:00", "Thu 2035-03-01 14:00"),
        ("2035-03-01T14:00+00:00", "Thu 2035-03-01 15:00"),
        ("2035-03-25T02:30", "Sun 2035-03-25 03:30"),  # the clocks skip it
    ],
)
def test_move(rep: Home, to: str, shown: str):
    uid = card(rep)["uid"]
    ran = rep.here("reminders", "move", uid[:8], to)
    assert (ran.code, ran.out) == (0, f"Moved to {shown}: Thank-you card to Anna Lee (shop.example)\n")
    moved = event(rep, uid)
    assert moved is not None
    assert f"{moved.start:%a %Y-%m-%d %H:%M}" == shown
    assert "planned: where you put it" in rep.here("reminders").out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("move", "{uid}", "2020-01-01"), "Wed 2020-01-01 09:30 is past. Nothing was moved."),
        (("move", "{uid}", "tomorrow"), "tomorrow is no date."),
        (("move", "nobody", "2035-01-01"), "No reminder has this UID. Nothing was changed."),
        (("done", ""), "No reminder has this UID. Nothing was changed."),
    ],
)
def test_what_cannot_be(rep: Home, words: tuple[str, ...], said: str):
    uid = card(rep)["uid"]
    ran = rep.here("reminders", *(word.format(uid=uid) for word in words))
    assert (ran.code, ran.err.splitlines()[0]) == (64, f"followup: {said}")
    assert event(rep, uid).start == datetime.fromisoformat(card(rep)["due"])


def test_cancel_takes_it_out_of_the_calendar(rep: Home):
    uid = card(rep)["uid"]
    ran = rep.here("reminders", "cancel", uid)
    said = "Cancelled, and gone from the calendar: Thank-you card to Anna Lee (shop.example)\n"
    assert (ran.code, ran.out) == (0, said)
    assert event(rep, uid) is None
    assert "cancelled: by you" in rep.here("reminders", "list", "--all").out
    assert rep.here("reminders", "done", uid).code == 64
