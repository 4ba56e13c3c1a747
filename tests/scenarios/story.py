"""A story in a folder: who writes what, what happens when, and what must stand at which hour.

- `mails.txt`: `Ines = Ines Okafor <ines@dock.example>` names people (Mira is the rep); `== no` begins a mail, with its
  headers, an empty line and its text. `Answers: offer` makes In-Reply-To, References, To and Subject, which may be
  given all the same; `Answers: our acknowledge` answers the newest draft of ours of that kind that was sent. Without
  Date it is the time at which the script has it written.
- `script.txt`: `2026-03-02 09:12  arrive no`, one event a line in the rep's time; see `play.Player` for the verbs.
- `expected.toml`: a table for each hour at which something is asserted; see `expecting`.
- `config.toml`, `calendar/*.ics`: further options, and what stands in the rep's calendar before the first look.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from datetime import datetime
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from tests.scenarios.stage import REP, day, letter

STORIES = Path(__file__).parent / "stories"

_EVENT = re.compile(r"(?:(\d{4}-\d\d-\d\d \d\d:\d\d)|\s+)\s+(\S.*)")
_SHORT = {"From", "To", "Cc", "Subject", "Answers", "Date", "Message-ID"}


@dataclass(frozen=True)
class Event:
    """One line of a script."""

    at: datetime
    verb: str
    rest: str

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.verb} {self.rest}"


@dataclass
class Story:
    """One folder, read."""

    folder: Path
    people: dict[str, str] = field(default_factory=lambda: {"Mira": f"Mira Holt <{REP}>"})
    letters: dict[str, tuple[dict[str, str], str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        first, *rest = re.split(r"(?m)^== (?=\S)", self._text("mails.txt"))
        for line in first.splitlines():
            name, _, address = line.partition(" = ")
            if address:
                self.people[name.strip()] = address.strip()
        for one in rest:
            head, _, text = one.partition("\n\n")
            name, *lines = head.splitlines()
            self.letters[name.strip()] = dict(line.split(": ", 1) for line in lines), text.strip()

    def _text(self, name: str) -> str:
        path = self.folder / name
        return path.read_text(encoding="utf-8") if path.exists() else ""

    @property
    def config(self) -> str:
        return self._text("config.toml")

    @property
    def calendar(self) -> dict[str, bytes]:
        """The files of the rep's calendar, with the line ends of RFC 5545."""
        files = sorted(self.folder.glob("calendar/*.ics"))
        return {path.stem: path.read_text(encoding="utf-8").replace("\n", "\r\n").encode() for path in files}

    def script(self) -> list[Event]:
        events: list[Event] = []
        for line in self._text("script.txt").splitlines():
            if not line.strip() or line.startswith("#"):
                continue
            found = _EVENT.fullmatch(line.rstrip())
            assert found, f"{self.folder.name}: {line}"
            at = day(found[1]) if found[1] else events[-1].at
            assert not events or at >= events[-1].at, f"{self.folder.name}: back in time: {line}"
            verb, _, rest = found[2].partition(" ")
            events.append(Event(at, verb, rest.strip()))
        return events

    def expected(self) -> dict[datetime, dict[str, Any]]:
        return {day(hour): wanted for hour, wanted in tomllib.loads(self._text("expected.toml")).items()}

    def mail(self, name: str, at: datetime, known: dict[str, EmailMessage]) -> EmailMessage:
        """The mail of this name, written at `at` as an answer to one of those `known`."""
        head, text = self.letters[name]
        answered = known[head["Answers"]] if "Answers" in head else None
        subject = head.get("Subject", "")
        if not subject and answered is not None:
            base = str(answered["Subject"])
            subject = base if base.startswith("Re: ") else f"Re: {base}"
        to = head.get("To") or (str(answered["From"]) if answered is not None else "")
        more = {key: value for key, value in head.items() if key not in _SHORT}
        return letter(
            self._who(head["From"]),
            self._who(to),
            subject,
            f"{text}\n",
            day(head["Date"]) if "Date" in head else at,
            id=head.get("Message-ID", ""),
            answers=answered,
            cc=self._who(head.get("Cc", "")),
            **more,
        )

    def _who(self, names: str) -> str:
        return ", ".join(self.people.get(name.strip(), name.strip()) for name in names.split(","))


def stories() -> list[str]:
    """The names of all stories."""
    return sorted(path.parent.name for path in STORIES.glob("*/script.txt"))
