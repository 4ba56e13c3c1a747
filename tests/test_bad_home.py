"""B45 to B50, B53, B54, B58 to B60 and B84 through the whole program: templates, calendar, dates, a broken Maildir."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import icalendar
import pytest

from tests.bad_mails import lost, of, put, raw
from tests.cli.homes import Home, simple
from tests.servers.programs import missing, program

TEMPLATE = "Subject: Re: {{ deal.subject }}\n\n{{ voice.greeting }}\n\nThank you.\n\n%s\n"
NAME = "acknowledge.en.txt.j2"
MISSPELT = TEMPLATE % "{{ prospect.first_nmae }}"
TEMPLATES = {
    "B45 misspelt": (MISSPELT, "line 7: 'first_nmae' is not known (did you mean first_name?)."),
    "B46 cut off": (TEMPLATE % "{% if", "line 7: unexpected 'end of template'."),
    "B46 latin-1": (TEMPLATE % "caf\xe9", "line 7: not UTF-8."),
    "B47 nested range": (
        TEMPLATE % ("{% for a in range(9) %}" * 2 + "{% endfor %}" * 2),
        "line 7: 'range' is not known",
    ),
    "B47 nested loops": (
        TEMPLATE % ("".join(f"{{% for a{n} in voice.greeting %}}" for n in range(9)) + "x" + "{% endfor %}" * 9),
        "line 1: the text grows beyond 64 KB.",
    ),
    "B47 a wide filter": (TEMPLATE % '{{ "x" | center(1000000000) }}', "line 7: No filter named 'center'."),
    "B47 a macro without end": (
        TEMPLATE % "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "line 7: it does not end (RecursionError).",
    ),
    "B48 a dunder": (TEMPLATE % "{{ ''.__class__ }}", "line 7: '__class__' is not allowed."),
    "B48 the attr filter": (TEMPLATE % '{{ rep | attr("__init__") }}', "line 7: No filter named 'attr'."),
    "B48 format": (
        TEMPLATE % "{{ '%s'.format(rep) }}",
        "line 7: access to attribute 'format' of 'str' object is unsafe.",
    ),
    "B48 include": (TEMPLATE % '{% include "../../etc/passwd" %}', "line 7: 'include' is not allowed."),
    "B49 two lines of subject": (
        "Subject: a\n b\n\nThank you\n",
        "line 2: an empty line must stand below the subject.",
    ),
    "B49 empty text": ("Subject: Re: {{ deal.subject }}\n\n{{ '' }}\n", "line 1: the text comes out empty."),
}


@pytest.fixture
def rep(tmp_path: Path) -> Home:
    return simple(Home(tmp_path))


@pytest.fixture
def now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0) - timedelta(hours=3)


def folder(rep: Home) -> Path:
    made = rep.config.parent / "templates"
    made.mkdir(exist_ok=True)
    return made


def drafts(rep: Home) -> list[bytes]:
    return [path.read_bytes() for path in (rep.path / "Mail/.Drafts").glob("*/*")]


def by_sender(rep: Home) -> dict[str, str]:
    return {str(row["from"]): row["reason"] for row in rep.here("messages", "list", "--json").lines}


def test_broken_templates(rep: Home) -> None:
    for n, (text, _) in enumerate(TEMPLATES.values()):
        (folder(rep) / f"t{n:02}.en.txt.j2").write_bytes(text.encode("latin-1"))
    ran = rep.here("templates", "check", "--json")
    found = [one["what"] for one in ran.json["findings"] if one["kind"] == "fault"]
    assert ran.code == 65
    assert len(found) == len(TEMPLATES)
    for n, (name, (_, said)) in enumerate(TEMPLATES.items()):
        assert found[n].startswith(f"t{n:02}.en.txt.j2 {said}"), name


def test_a_broken_template_keeps_the_mails_waiting(rep: Home, now: datetime) -> None:
    lost(rep.path / "Mail", 1, now)
    lost(rep.path / "Mail", 2, now)
    (folder(rep) / NAME).write_text(MISSPELT)
    said = f"{NAME} line 7: 'first_nmae' is not known (did you mean first_name?). No draft was made; 2 messages wait."
    cure = "Correct it, or run followup templates reset to take the shipped one again."
    ran = rep.here("once")
    assert (ran.code, ran.err) == (65, f"followup: {said}\n  {cure}\n")
    assert ran.out == "work: 0 drafts wait, 14 reminders ahead.\n"
    status = rep.here("status")
    assert status.code == 69
    assert f"  {said} {cure} (FU-2001)\n" in status.out
    assert "draft waits" not in status.out
    assert drafts(rep) == []
    (folder(rep) / NAME).unlink()
    assert (rep.here("once").code, len(drafts(rep)), rep.here("status").code) == (0, 2, 0)


def test_names_that_are_code(rep: Home, now: datetime) -> None:
    """B50 in a draft, B53 in the calendar."""
    name = b"From: =?utf-8?q?=7B=7B_7*7_=7D=7D_=3Cscript=3E" + b"x" * 5000 + b"?= <anna@shop.example>\r\n"
    lost(rep.path / "Mail", 1, now, raw(sender=name))
    name = b"From: =?utf-8?q?Anna=0D=0ABEGIN=3AVEVENT=0D=0AX=3A?= <anna@shop.example>\r\n"
    lost(rep.path / "Mail", 2, now, raw(sender=name))
    greeted = raw(body=b"Hi Robin,\n\nWe have decided to go with Brightline instead.\n\nBest,\n{{ 7*7 }}")
    lost(rep.path / "Mail", 3, now, greeted)
    assert rep.here("once").code == 0
    made = b"".join(drafts(rep))
    assert made.count(b"{{ 7*7 }}") >= 2
    assert b" 49" not in made
    assert b"x" * 81 not in made
    events = [path.read_bytes() for path in (rep.path / "Calendar").glob("*.ics")]
    assert len(events) == 21
    for text in events:
        assert text.count(b"\nBEGIN:VEVENT") == 1
        (event,) = icalendar.Calendar.from_ical(text).walk("VEVENT")
        assert event.errors == []


def test_b54_a_reminder_that_the_rep_deleted_stays_deleted(rep: Home, now: datetime) -> None:
    lost(rep.path / "Mail", 1, now)
    assert rep.here("once").code == 0
    gone = next(
        path for path in (rep.path / "Calendar").glob("*.ics") if b"FOLLOWUP-KIND:referral" in path.read_bytes()
    )
    gone.unlink()
    assert rep.here("once").code == 0
    assert len(list((rep.path / "Calendar").glob("*.ics"))) == 6
    states = {one["kind"]: one["state"] for one in rep.here("reminders", "list", "--json").lines}
    assert states["referral"] == "cancelled"


def at(rep: Home, stamp: str, *words: str) -> Any:
    """`followup WORDS` at that moment (UTC)."""
    if shutil.which("faketime") is None:
        missing("faketime", "faketime")
    done = subprocess.run(
        ["faketime", "-f", f"@{stamp}", sys.executable, "-m", "followup", *words],
        env=rep.environment | {"TZ": "UTC"},
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.decode()


def due(rep: Home, stamp: str, kind: str) -> str:
    lines = [json.loads(line) for line in at(rep, stamp, "reminders", "list", "--json").splitlines()]
    return next(str(one["due"]) for one in lines if one["kind"] == kind)


@pytest.mark.parametrize(
    ("zone", "hour", "day", "when"),
    [
        ("Asia/Jerusalem", "02:30", "2026-03-20", "2026-03-27T03:30:00+03:00"),
        ("Africa/Cairo", "23:30", "2026-10-22", "2026-10-29T23:30:00+03:00"),
    ],
    ids=["a gap", "an hour that comes twice"],
)
def test_b58_hours_that_are_odd(rep: Home, zone: str, hour: str, day: str, when: str) -> None:
    text = rep.config.read_text().replace("Europe/Berlin", zone).replace('country = "DE"', "")
    rep.configure(f'{text}[playbook]\nat = "{hour}"\ncheck_in = [7]\n')
    lost(rep.path / "Mail", 1, datetime.fromisoformat(f"{day} 08:00+00:00"))
    at(rep, f"{day} 08:05:00", "once")
    assert due(rep, f"{day} 08:06:00", "check_in") == when
    (event,) = [text for path in (rep.path / "Calendar").glob("*.ics") if "check_in" in (text := path.read_text())]
    assert f"DTSTART;TZID={zone}:{when[:16].replace('-', '').replace(':', '')}00" in event


def test_b59_a_year_from_a_leap_day_and_a_month_from_the_last(rep: Home) -> None:
    rep.configure(rep.config.read_text().replace('country = "DE"', ""))
    lost(rep.path / "Mail", 1, datetime(2028, 2, 29, 8, tzinfo=UTC))
    at(rep, "2028-02-29 09:00:00", "once")
    assert due(rep, "2028-02-29 09:01:00", "renewal")[:10] == "2028-10-31", "120 days before 28 February 2029"
    later = b"Hi Robin,\n\nthis is not the right time. Please come back to us in one month.\n\nBest,\nAnna"
    path = rep.path / "later.eml"
    path.write_bytes(of(raw(body=later), 2, datetime(2027, 1, 31, 8, tzinfo=UTC)))
    assert rep.run("classify", str(path), "--json").json["date"] == "2027-02-28"


def test_b60_the_local_hour_stays_when_the_zone_s_rules_change(rep: Home, now: datetime) -> None:
    zones = rep.path / "zones"
    rep.extra["PYTHONTZPATH"] = str(zones)
    rep.configure(rep.config.read_text().replace("Europe/Berlin", "Test/Zone").replace('country = "DE"', ""))

    def rules(offset: int) -> None:
        text = rep.path / "rules"
        text.write_text(f"Zone Test/Zone {offset}:00 - T{offset:02}\n")
        subprocess.run([program("zic", "libc-bin"), "-d", str(zones), str(text)], check=True)

    rules(1)
    lost(rep.path / "Mail", 1, now)
    assert rep.run("once").code == 0
    planned = {one["uid"]: one["due"] for one in rep.run("reminders", "list", "--json").lines}
    assert {due[10:] for due in planned.values()} == {"T09:30:00+01:00"}
    rules(2)
    assert rep.run("once").code == 0
    changed = {one["uid"]: one["due"] for one in rep.run("reminders", "list", "--json").lines}
    assert changed == {uid: due.replace("+01:00", "+02:00") for uid, due in planned.items()}


def test_b84_a_maildir_of_odd_files(rep: Home, now: datetime) -> None:
    root = rep.path / "Mail"
    for customer in range(1, 6):
        lost(root, customer, now, b"\0")
    put(root, "x" * (255 - len("1700000000.P1.rep")), of(raw(), 1, now), now)
    put(root, "twin", of(raw(), 2, now), now)
    (root / "cur/1700000000.twinP1.rep:2,S").write_bytes(of(raw(), 3, now))
    outside = rep.path / "outside"
    outside.write_bytes(of(raw(), 4, now))
    (root / "new/1700000000.linkP1.rep").symlink_to(outside)
    (root / "new/1700000000.goneP1.rep").symlink_to(rep.path / "nowhere")
    os.mkfifo(root / "new/1700000000.fifoP1.rep")
    (root / "new/1700000000.folderP1.rep").mkdir()
    lost(root, 5, now)
    assert rep.here("once").code == 0
    reasons = by_sender(rep)
    assert {sender for sender, reason in reasons.items() if reason == "lost"} == {
        f"anna@shop{n}.example" for n in (1, 2, 3, 5)
    }
    aside = [one["reason"] for one in rep.here("held", "list", "--json").lines]
    assert aside == ["set-aside-unreadable"] * len(aside) != []
    assert len(drafts(rep)) == 4


def test_b84_a_folder_that_cannot_be_read(rep: Home, now: datetime) -> None:
    lost(rep.path / "Mail", 1, now)
    new = rep.path / "Mail/new"
    new.rename(rep.path / "aside")
    new.write_bytes(b"")
    ran = rep.here("once")
    assert (ran.code, drafts(rep)) == (75, [])
    assert ran.err == (
        f"followup: The Maildir {rep.path}/Mail is not there.\n  Nothing is lost; followup goes on when it is back.\n"
    )
    assert rep.here("status").code == 75
    new.unlink()
    (rep.path / "aside").rename(new)
    assert rep.here("once").code == rep.here("status").code == 0
    assert len(drafts(rep)) == 1
