"""`insights`: what is counted of the deals in the store, what is written, and several reps together."""

from __future__ import annotations

import csv
import json
import shutil
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from followup.core.model import Address, Direction, Stage
from followup.state.records import MessageRow
from followup.state.store import Store, Tx
from tests.cli.homes import Home, simple

NO_AT = datetime(2026, 1, 12, 9, tzinfo=UTC)


def add(tx: Tx, number: int, *said: tuple[str, float, list[str]], winner: str = "", **deal: object) -> None:
    """A deal that was lost; then `said`: `out`, or an intent of theirs, hours after the no, with more intents."""
    anna = Address("Anna Quillfeather", f"anna.q{number}@client{number}.example")
    at = NO_AT + timedelta(days=40 * number)
    values = {"reasons": ["price"], "winner": winner or None, "lost_on": at.date(), "company": "client.example"}
    id = tx.add_deal(
        account="work", stage=Stage.LOST, subject="Zebra", base_subject="zebra", changed_at=at, **values | deal
    )
    tx.add_person(id, anna)
    for place, (what, hours, also) in enumerate((("lost_competitor", 0.0, []), *said)):
        row = MessageRow(
            account="work",
            source=f"<{number}.{place}@client.example>",
            message_id=f"<{number}.{place}@client.example>",
            in_reply_to=None,
            folder="INBOX",
            ref=f"1/{place}",
            direction=Direction.OUT if what == "out" else Direction.IN,
            at=at + timedelta(hours=hours),
            subject="Re: Zebra",
            base_subject="zebra",
            sender=anna,
            correspondents=(anna.addr_spec,),
            deal=id,
            intent=None if what == "out" else what,
            also=tuple((word, 0.9) for word in also),
            evidence="We went elsewhere, sighed Anna.",
            decision=None if what == "out" else "act",
            reason="sent",
            facts={"same_offer_bought": "yes"} if what == "loss_feedback" else {},
        )
        message = tx.add_message(row)
        if not place:
            tx.change_deal(id, at, loss=message)


def fill(home: Home, first: int = 0) -> Home:
    store = Store(str(home.state))
    with store.write() as tx:
        add(tx, first, winner="Norvik")
        add(tx, first + 1, ("out", 5, []), ("permission_granted", 30, []), winner="NORVIK GmbH")
        add(tx, first + 2, ("out", 5, []), ("loss_feedback", 53, ["referral"]), winner="Tallis", reasons=[])
        tx.add_deal(account="work", stage=Stage.OPEN, subject="Open", base_subject="open", company="", changed_at=NO_AT)
    store.close()
    return home


def funnel(found: dict) -> dict[str, int]:
    return {step["step"]: step["count"] for step in found["funnel"]}


def test_as_text_and_json(rep: Home) -> None:
    assert rep.here("insights").out == "No lost deals yet.\n"
    fill(rep)
    found = rep.here("insights", "--json").json
    assert funnel(found) == {
        "lost": 3,
        "acknowledged": 2,
        "permitted": 2,
        "answered": 1,
        "referred": 1,
        "won_back": 0,
    }
    assert [(one["name"], one["lost"]) for one in found["rivals"]] == [("Norvik", 2), ("Tallis", 1)]
    assert [one["name"] for one in found["months"]] == ["2026-01", "2026-02", "2026-03", "2026-04"]
    assert found["days_to_answer"]["median"] == pytest.approx(53 / 24, abs=0.01)
    text = rep.here("insights").out
    assert text.startswith("3 lost deals from 2026-01 to 2026-04.\n")
    assert "acknowledged  2 of 3 (67 %, fewer than 5)\n" in text
    assert "price   2 of 3 (67 %, fewer than 5)\n" in text


def test_the_files(rep: Home, tmp_path: Path) -> None:
    fill(rep)
    table, page = tmp_path / "figures.csv", tmp_path / "page.html"
    table.write_text("old")
    ran = rep.here("insights", "--csv", str(table), "--html", str(page))
    assert (ran.code, ran.out) == (0, f"Wrote {table}.\nWrote {page}.\n")
    rows = list(csv.DictReader(table.read_text().splitlines()))
    assert {r["count"] for r in rows if (r["section"], r["figure"]) == ("all", "lost")} == {"3"}
    assert page.read_text().startswith("<!DOCTYPE html>")
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []
    assert (table.stat().st_mode | page.stat().st_mode) & 0o077 == 0
    ran = rep.here("insights", "--csv", str(tmp_path / "not there" / "x.csv"))
    assert ran.code == 74
    assert "Cannot write" in ran.err


@pytest.fixture
def exports(tmp_path: Path) -> list[Path]:
    """What two reps export, each of three losses."""
    found = []
    for number, name in enumerate(("one", "two")):
        (tmp_path / name).mkdir()
        home = fill(simple(Home(tmp_path / name)), 10 * number)
        found.append(tmp_path / f"{name}.json")
        found[-1].write_text(home.here("insights", "--json").out)
    return found


def test_an_export_names_nobody(exports: list[Path]) -> None:
    text = exports[0].read_text().casefold()
    for word in ("anna", "quillfeather", "client", "zebra", "sighed", "elsewhere", "@", "robin", "hale", "work"):
        assert word not in text
    assert "norvik" in text


def test_several_reps_together(rep: Home, home: Home, exports: list[Path]) -> None:
    one, two = map(str, exports)
    fill(rep)
    both = rep.here("insights", "--merge", one, "--merge", two, "--json").json
    assert funnel(both)["lost"] == 6  # of them three are the rep's own, and in the first export too
    assert funnel(rep.here("insights", "--merge", two, "--json").json)["lost"] == 6
    shutil.rmtree(rep.config.parent)
    alone = home.here("insights", "--merge", one, two, "--json")
    assert (alone.code, funnel(alone.json)) == (0, funnel(both))
    assert {k: v for k, v in alone.json.items() if k != "losses"} == {k: v for k, v in both.items() if k != "losses"}


NO_EXPORTS = (
    "",
    "{}",
    "[]",
    '{"format": "followup-insights-2", "losses": []}',
    '{"format": "followup-insights-1", "losses": [{"id": "1", "lost_on": "0001-01-01", "kind": "lost_internal"}]}',
    '{"format": "followup-insights-1", "losses": [{"id": "1", "lost_on": "2026-01-01", "kind": "sold"}]}',
    '{"format": "followup-insights-1", "losses": [{"id": "1", "lost_on": "2026-01-01", "kind": "lost_internal",'
    ' "answered_after": -1}]}',
    "[" * 100_000,
)


def test_what_is_no_export_is_refused(rep: Home, tmp_path: Path) -> None:
    file = tmp_path / "x.json"
    for text in NO_EXPORTS:
        file.write_text(text)
        ran = rep.here("insights", "--merge", str(file))
        assert (ran.code, ran.err.splitlines()[0]) == (64, f"followup: {file} is no export of followup.")
    assert rep.here("insights", "--merge", str(tmp_path / "none.json")).code == 74
    assert rep.here("insights", str(file)).code == 64


def test_a_name_in_an_export_is_one_line(rep: Home, tmp_path: Path) -> None:
    loss = {
        "id": "1\n2",
        "lost_on": date(2026, 1, 1).isoformat(),
        "kind": "lost_competitor",
        "winner": "A\n\x1b[2Jb" * 99,
    }
    file = tmp_path / "x.json"
    file.write_text(json.dumps({"format": "followup-insights-1", "losses": [loss]}))
    out = rep.here("insights", "--merge", str(file)).out
    assert "\x1b" not in out
    assert max(map(len, out.splitlines())) < 320


def test_it_needs_a_configuration_where_nothing_is_merged(home: Home) -> None:
    assert home.here("insights").code == 66
