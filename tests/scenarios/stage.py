"""A stage for stories: a made-up rep with a real mailbox, a real calendar and the real program.

`look` plays one look at a time of the story's: inside this process, or as `python -m followup once` under libfaketime.
What stands then is read by the JSON of DESIGN section 6, and from the files of mailbox and calendar themselves.
"""

from __future__ import annotations

import itertools
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar

from followup import config as configuration
from followup.act import Act
from followup.cli import shapes
from followup.looking import Look
from followup.opening import House
from followup.sandbox import Sandbox
from followup.state.store import Store
from followup.template_files import Templates
from tests.cli.homes import Home
from tests.servers.programs import missing

ZONE = ZoneInfo("Europe/Berlin")
REP = "mira.holt@rep.example"
_numbers = itertools.count(1)

CONFIG = """
[rep]
name = "Mira Holt"
email = "mira.holt@rep.example"
aliases = ["sales@rep.example"]
domains = ["rep.example"]
time_zone = "Europe/Berlin"
country = "DE"
region = "BE"

[accounts.work]
mail = {mail}
send = {{ type = "folder" }}
calendar = {calendar}
{more}
"""


def day(text: str) -> datetime:
    """`2026-03-02 10:00` on the rep's clock."""
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


@dataclass
class Stage:
    """One rep's desk. `outside` plays looks in processes of their own, under a shifted clock."""

    home: Home
    post: Any  # a `Program`; where it is a `Post`, its files too
    sandbox: Sandbox
    calendar: Any
    outside: bool = False
    at: datetime = field(default_factory=lambda: day("2026-03-02 10:00"))
    _listed: dict[str, list[str]] = field(default_factory=dict)

    # ---- the program

    def look(self, at: str | datetime | None = None) -> None:
        """One look at `at` (the rep's clock)."""
        if at is not None:
            self.at = day(at) if isinstance(at, str) else at
        if self.outside:
            self.command("once")
            return
        with self._house() as house:
            desk = house.desk("work")
            try:
                report = Look(desk, Act(desk)).everything(self.at.astimezone(UTC))
            finally:
                desk.close()
            assert not report.faults, report.faults

    def command(self, *words: str) -> str:
        """`followup WORDS` at the time of the story; its output."""
        if "--json" not in words:
            self._listed.clear()
        faketime = shutil.which("faketime")
        if faketime is None:
            missing("faketime", "faketime")
        stamp = f"@{self.at.astimezone(UTC):%Y-%m-%d %H:%M:%S}"
        program = [sys.executable, "-m", "followup", *words]
        done = subprocess.run(
            [str(faketime), "-f", stamp, *program],
            capture_output=True,
            env=self.home.environment | {"TZ": "UTC"},
            cwd=self.home.path,
            timeout=120,
            check=False,
        )
        assert done.returncode == 0, (words, done.returncode, done.stdout.decode(), done.stderr.decode())
        return done.stdout.decode()

    def _house(self) -> Any:
        return _Open(self.home.config, self.sandbox)

    def inside(self, work: Callable[[Any], Any]) -> Any:
        """Let `work` use the desk, as a command or the review page does."""
        with self._house() as house:
            desk = house.desk("work")
            try:
                return work(desk)
            finally:
                desk.close()

    # ---- what the outside sees

    def _lines(self, command: str, shape: Callable[[Any], list[Any]]) -> list[Any]:
        if self.outside:  # a process of its own, so once for each state of the house
            if command not in self._listed:
                self._listed[command] = self.command(*command.split(), "--json").splitlines()
            return [json.loads(line) for line in self._listed[command]]
        with self._house() as house, house.store.read() as view:
            return json.loads(json.dumps(shape(view), default=str))

    def deals(self) -> list[Any]:
        return self._lines("deals list", lambda view: [shapes.deal(view, deal) for deal in view.deals()])

    def deal(self) -> Any:
        found = self.deals()
        assert len(found) == 1, found
        return found[0]

    def drafts(self) -> list[Any]:
        return self._lines("drafts list", lambda view: [shapes.draft(draft) for draft in view.open_drafts()])

    def draft(self, kind: str) -> Any:
        found = self.drafts()
        assert [one["kind"] for one in found] == [kind], found
        return found[0]

    def reminders(self) -> list[Any]:
        def shape(view: Any) -> list[Any]:
            found = [r for deal in view.deals() for r in deal.reminders]
            return [shapes.reminder(r, r.due.astimezone(ZONE)) for r in sorted(found, key=lambda r: r.due)]

        return self._lines("reminders list --all", shape)

    def ahead(self) -> dict[str, str]:
        """The open reminders: kind and number, and the local time when they are due."""
        names = {}
        for one in self.reminders():
            if one["state"] in {"planned", "due"}:
                name = f"check_in {one['n']}" if one["kind"] == "check_in" else one["kind"]
                names[name] = one["due"][:16].replace("T", " ")
        return names

    def messages(self) -> list[Any]:
        return self._lines("messages list", lambda view: [shapes.message(row) for row in view.all_messages()])

    def reason(self, message_id: str) -> str:
        found = [one["reason"] for one in self.messages() if one["message_id"] == message_id]
        assert found, f"{message_id} was not recorded"
        return found[0]

    def intent(self, message_id: str) -> str:
        return next(one["intent"] for one in self.messages() if one["message_id"] == message_id)

    def in_drafts(self) -> list[EmailMessage]:
        return self.post.mails("Drafts")

    def in_sent(self) -> list[EmailMessage]:
        return self.post.mails("Sent")

    def events(self) -> dict[str, icalendar.Event]:
        """The events that followup put into the calendar, by kind and number."""
        found = {}
        for ics in self.calendar.all():
            for event in icalendar.Calendar.from_ical(ics).walk("VEVENT"):
                kind = event.get("X-FOLLOWUP-KIND")
                if kind:
                    same = sum(name.partition(" ")[0] == kind for name in found)
                    found[f"{kind} {same + 1}" if same else str(kind)] = event
        return found

    # ---- the people

    def writes(self, mail: EmailMessage, *, stamped: bool = True, folder: str = "INBOX") -> str:
        """Somebody's mail arrives; its Message-ID."""
        at = datetime.strptime(str(mail["Date"]), "%a, %d %b %Y %H:%M:%S %z")
        self.post.put(folder, mail.as_bytes(), at if stamped else None)
        return str(mail["Message-ID"])

    def rep_writes(self, mail: EmailMessage, *, stamped: bool = True) -> str:
        """The rep sends a mail from another program."""
        at = datetime.strptime(str(mail["Date"]), "%a, %d %b %Y %H:%M:%S %z")
        self.post.put("Sent", mail.as_bytes(), at if stamped else None, flags="S")
        return str(mail["Message-ID"])

    def later(self, **span: float) -> datetime:
        self.at += timedelta(**span)
        return self.at


class _Open:
    """A house with the tests' own sandbox, which is warm already."""

    def __init__(self, path: Path, sandbox: Sandbox) -> None:
        self._config = configuration.load(path)
        self._path, self._sandbox = path, sandbox

    def __enter__(self) -> House:
        self._store = Store(configuration.state_place(self._path, self._config.state))
        return House(
            config=self._config, path=self._path, store=self._store, sandbox=self._sandbox, templates=Templates(None)
        )

    def __exit__(self, *exc: object) -> None:
        self._store.close()


def letter(
    sender: str,
    to: str,
    subject: str,
    text: str,
    at: str | datetime,
    *,
    id: str = "",
    answers: EmailMessage | str | None = None,
    cc: str = "",
    **headers: str,
) -> EmailMessage:
    """A mail as a plain program would write it."""
    when = day(at) if isinstance(at, str) else at
    mail = EmailMessage(policy=policy.SMTP)
    mail["From"], mail["To"], mail["Subject"] = sender, to, subject
    if cc:
        mail["Cc"] = cc
    mail["Date"] = when
    mail["Message-ID"] = id or f"<{next(_numbers)}.{when:%Y%m%d%H%M}@{sender.rpartition('@')[2].rstrip('>')}>"
    if answers is not None:
        parent = answers if isinstance(answers, str) else str(answers["Message-ID"])
        before = "" if isinstance(answers, str) else str(answers.get("References", ""))
        mail["In-Reply-To"] = parent
        mail["References"] = f"{before} {parent}".strip()
    for name, value in headers.items():
        mail[name.replace("_", "-")] = value
    mail.set_content(text)
    return mail
