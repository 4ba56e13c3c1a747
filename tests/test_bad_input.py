"""B1 to B69 through the whole program: all of them in Maildirs, one `once`, then what `--json` says.

Whatever came: nothing was sent, every mail lies untouched, and the plain no that follows each was judged.
"""

from __future__ import annotations

import hashlib
import os
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from followup.cli.drafts import WARNINGS
from followup.core.model import Message
from followup.deals.conversations import UNKNOWN_SENDER
from tests import bad_mails
from tests.bad_mails import MAILS, OFFER, YARD, of, raw
from tests.cli.homes import SIMPLE, Home, Ran

ACCOUNTS = 8
"""The mails are dealt out to so many accounts, so that no limit for one mailbox and day is met."""

BEGAN = datetime.now(UTC).replace(microsecond=0) - timedelta(days=2)
FIELDS = {
    "Date",
    "From",
    "To",
    "Subject",
    "Message-ID",
    "In-Reply-To",
    "References",
    "MIME-Version",
    "Content-Type",
} | {"Content-Transfer-Encoding", "X-Followup-Key"}
HUGE = "B11 300 MB"
BERLIN = ZoneInfo("Europe/Berlin")
NAMES = (*MAILS, HUGE)


def came(n: int) -> datetime:
    """When the n-th mail came; its row is known by this time."""
    return BEGAN + timedelta(minutes=n)


def account(n: int) -> str:
    return f"a{n % ACCOUNTS}"


@dataclass
class Mailroom:
    """What the one look left behind."""

    home: Home
    ran: Ran
    rows: dict[datetime, dict[str, Any]]
    drafts: list[dict[str, Any]]
    before: dict[str, str]
    after: dict[str, str]

    def row(self, name: str) -> dict[str, Any] | None:
        return self.rows.get(came(2 * NAMES.index(name)))

    def draft(self, name: str) -> dict[str, Any] | None:
        row = self.row(name)
        return next((one for one in self.drafts if row and one["deal"] == row["deal"]), None)


def put(root: Path, n: int, mail: bytes, folder: str = "") -> Path:
    return bad_mails.put(root, f"M{n:06}", mail, came(n), folder)


def hashes(home: Home) -> dict[str, str]:
    """Every file that is not the program's own: its name (with the flags) and its bytes, a sparse one by its size."""
    files = [path for path in home.path.glob("Mail*/**/*") if path.is_file() and ".Drafts" not in path.parts]
    return {
        str(path): str(path.stat().st_size)
        if path.stat().st_size > 50_000_000
        else hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
    }


def fill(home: Home) -> None:
    for n in range(ACCOUNTS):
        home.maildir(f"Mail{n}")
    for number, name in enumerate(NAMES):
        root, n = home.path / f"Mail{number % ACCOUNTS}", 2 * number
        for offset, customer in enumerate((number, 1000 + number)):
            put(root, n + offset, of(OFFER, customer, BEGAN - timedelta(days=5)), ".Sent")
        if name == HUGE:
            with put(root, n, of(raw(b"Content-Transfer-Encoding: base64\r\n"), number, came(n))).open("r+b") as file:
                file.truncate(300_000_000)
            os.utime(file.name, (came(n).timestamp(),) * 2)
        else:
            put(root, n, of(MAILS[name][1], number, came(n)))
        put(root, n + 1, of(raw(), 1000 + number, came(n + 1)))
    for n in range(ACCOUNTS):
        put(home.path / f"Mail{n}", 100_000, of(YARD, 0, BEGAN - timedelta(days=5)), ".Sent")


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Mailroom:
    home = Home(tmp_path_factory.mktemp("bad"))
    (home.path / "Calendar").mkdir()
    head, _, one = SIMPLE.format(home=home.path).partition("[accounts.work]")
    accounts = [
        f"[accounts.a{n}]{one}".replace("/Mail", f"/Mail{n}").replace("/Calendar", f"/Calendar/{n}")
        for n in range(ACCOUNTS)
    ]
    for n in range(ACCOUNTS):
        (home.path / "Calendar" / str(n)).mkdir()
    home.configure(head + "\n".join(accounts))
    fill(home)
    before = hashes(home)
    ran = home.run("once", "--json", limit=300)
    rows = {datetime.fromisoformat(row["at"]): row for row in home.here("messages", "list", "--json").lines}
    drafts = home.here("drafts", "list", "--json").lines
    return Mailroom(home, ran, rows, drafts, before, hashes(home))


def outcome(row: dict[str, Any] | None, draft: dict[str, Any] | None) -> str:
    """The letter of what became of a mail, with its word."""
    if row is None:
        return "-"
    if row["reason"].startswith("set-aside-"):
        return f"Q {row['reason'].removeprefix('set-aside-')}"
    if row["decision"] == "pass":
        return f"I {row['reason']}"
    if row["decision"] == "ask":
        return "A"
    assert (row["decision"], row["reason"]) == ("act", "lost")
    return f"W {draft['warnings'][0]}" if draft and draft["warnings"] else "J"


def test_each_mail_has_its_outcome(room: Mailroom) -> None:
    """In one test, so that the mails are read once, however the tests are dealt out to processes."""
    expected = {name: "Q too-large" if name == HUGE else MAILS[name][0] for name in NAMES}
    assert {name: outcome(room.row(name), room.draft(name)) for name in NAMES} == expected
    drafted = {name for name in NAMES if room.draft(name)}
    assert drafted == {name for name in NAMES if expected[name][0] in "JW"}


def test_the_no_after_each_mail_was_judged(room: Mailroom) -> None:
    for n in range(len(NAMES)):
        following = room.rows[came(2 * n + 1)]
        assert following["reason"] == "lost", NAMES[n]
        assert [one["warnings"] for one in room.drafts if one["deal"] == following["deal"]] == [[]]


def test_every_number_has_its_mail() -> None:
    assert {int(name.split()[0][1:]) for name in NAMES} == {*range(1, 45), 51, 52, 56, 57, *range(61, 70)}


def test_nothing_was_sent_and_no_mail_was_touched(room: Mailroom) -> None:
    assert (room.ran.code, room.ran.err) == (0, "")
    assert room.after == room.before
    assert all(one["state"] == "waiting" for one in room.drafts)


def test_what_was_set_aside_or_is_asked_about_is_shown(room: Mailroom) -> None:
    shown = {row["at"] for row in room.home.here("held", "list", "--json").lines}
    assert shown == {row["at"] for row in room.rows.values() if row["reason"][:9] in {"set-aside", "asked-the"}}
    counts = room.home.here("status", "--json").json["counts"]
    assert counts["set_aside"] == sum(MAILS[name][0][0] == "Q" for name in MAILS) + 1
    assert counts["held"] == sum(MAILS[name][0] == "A" for name in MAILS)


def test_no_hostile_word_is_in_the_header_of_a_draft(room: Mailroom) -> None:
    for path in room.home.path.glob("Mail*/.Drafts/*/*"):
        raw_draft = path.read_bytes()
        raw_draft.decode("ascii")
        assert b"EXPUNGE" not in raw_draft
        draft = message_from_bytes(raw_draft, policy=policy.default)
        assert draft.defects == []
        assert set(draft.keys()) <= FIELDS
        (to,) = draft["To"].addresses
        (warned,) = [one["warnings"] for one in room.drafts if one["message_id"] == draft["Message-ID"]]
        assert to.domain.endswith(".example")
        assert to.domain.startswith("shop") or warned


def test_nothing_encrypted_is_quoted(room: Mailroom) -> None:
    held = room.row("B31 encrypted between pages")
    assert held is not None
    assert room.home.here("held", "yes", str(held["id"])).code == 0
    (draft,) = [one for one in room.home.here("drafts", "list", "--json").lines if one["deal"] == held["deal"]]
    assert draft["warnings"] == ["encrypted"]
    text = room.home.here("drafts", "show", str(draft["id"]), "--json").json["text"]
    assert "We have decided to go with" not in text
    assert "Thank you" in text


def test_the_servers_time_counts(room: Mailroom) -> None:
    lost_on = {deal["id"]: deal["lost_on"] for deal in room.home.here("deals", "list", "--json").lines}
    for name in NAMES:
        if name.startswith(("B56", "B57")):
            row = room.row(name)
            assert row is not None
            assert lost_on[row["deal"]] == f"{came(2 * NAMES.index(name)).astimezone(BERLIN):%Y-%m-%d}"


def test_a_warned_draft_takes_more_than_one_key(room: Mailroom) -> None:
    draft = room.draft("B65 name of another")
    assert draft is not None
    number, mark = str(draft["id"]), draft["fingerprint"]
    said = "Careful: the sender's name shows another address than the one it came from."
    assert said in room.home.here("drafts", "show", number).out
    for typed in ("y\n", "yes\n", "\n"):
        assert room.home.here("drafts", "send", number, typed=typed).code == 130
    scripted = room.home.here("drafts", "send", number, "--yes", mark)
    assert (scripted.code, scripted.err.splitlines()[0]) == (64, f"followup: {said} Nothing was sent.")
    assert hashes(room.home) == room.before
    assert room.home.here("drafts", "send", number, typed="x@evil.example\n").code == 0
    assert len(hashes(room.home)) == len(room.before) + 1


def test_a_mail_by_nobody_knows_whom_cannot_be_answered(room: Mailroom) -> None:
    held = room.row("B62 a stray parenthesis")
    assert held is not None
    ran = room.home.here("held", "yes", str(held["id"]))
    assert ran.code == 64
    assert ran.err.startswith("followup: followup could not read who wrote this mail, so it can draft no answer.")
    assert room.home.here("held", "no", str(held["id"])).code == 0


def test_every_doubt_has_its_words() -> None:
    listed = (Message.__doc__ or "").partition("`doubts` are")[2].partition("`digest`")[0]
    assert set(WARNINGS) == {*re.findall(r"`([a-z-]+)`", listed), UNKNOWN_SENDER}
