"""A day for `followup demo`: a folder with a mailbox and a calendar, and the real daemon working on it."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from followup.calendars.folder import FolderCalendar
from followup.config import load
from followup.errors import FollowupError
from followup.host.wake import ring
from followup.mailboxes import maildir_files
from followup.opening import House, open_house
from followup.tasks import review
from followup.tasks.review import Seen

T = TypeVar("T")

LONGEST_WAIT = 30.0
CONFIG = """\
[rep]
name = "Robin Hale"
email = "robin@hale.example"

[accounts.demo]
mail = { type = "maildir", path = "Maildir" }
send = { type = "folder" }
calendar = { type = "folder", path = "Calendar" }

[state]
path = "state"
"""
OFFER = (
    "Dear Anna,\n\nhere is our offer for your new stock system, as we discussed on the phone.\n\nBest wishes,\nRobin"
)
NO = (
    "Dear Robin,\n\nthank you for the offer and for your time. We have talked it over, and we have decided to go with "
    "Brightline: their price was lower, and they can start this month.\n\nBest wishes,\nAnna Lee"
)
ANSWER = "Dear Robin,\n\nthat is kind of you. Sure, go ahead and ask your questions.\n\nAnna"


WORDS = {"listed": "the offer", "leave-asked": "asks leave for his questions"}


class Day:
    """One made-up day in `folder`. Leaving it stops the daemon."""

    the_no = NO
    the_answer = ANSWER

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._config = folder / "config.toml"
        self._daemon: subprocess.Popen[bytes] | None = None
        self._count = 0
        self._last_sent = "<offer@hale.example>"

    def __enter__(self) -> Self:
        """Make the mailbox with the offer in Sent, the calendar and the configuration."""
        maildir_files.create(self._folder / "Maildir")
        FolderCalendar(self._folder / "Calendar").create()
        text = CONFIG.replace('"Maildir"', f'"{self._folder / "Maildir"}"')
        self._config.write_text(text.replace('"Calendar"', f'"{self._folder / "Calendar"}"'))
        self._config.chmod(0o600)
        self._file(OFFER, ".Sent", self._last_sent, "Robin Hale <robin@hale.example>", timedelta(days=5))
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        """Stop the daemon as a service manager would."""
        if self._daemon is not None:
            self._daemon.terminate()
            self._daemon.wait(10)

    def start(self) -> None:
        """Start `followup run` and wait for its first look."""
        command = [sys.executable, "-m", "followup", "--config", str(self._config), "run"]
        with (self._folder / "log.jsonl").open("wb") as log:
            self._daemon = subprocess.Popen(command, stdout=log, stderr=log)  # noqa: S603 (our own program)
        self._until(_looked, "followup did not start")

    def deliver_the_no(self) -> None:
        """The mail that says no arrives."""
        self._file(NO, "", "<no@lee.example>", "Anna Lee <anna@lee.example>", answers=self._last_sent)

    def deliver_the_answer(self) -> None:
        """Her answer to what was sent arrives."""
        self._file(ANSWER, "", "<answer@lee.example>", "Anna Lee <anna@lee.example>", answers=self._last_sent)

    def wait_for_draft(self) -> Seen:
        """The draft, once it stands in Drafts."""

        def there(house: House) -> Seen | None:
            with house.store.read() as view:
                waiting = [draft for draft in view.open_drafts() if draft.state == "waiting"]
            return review.see(house, waiting[0].id) if waiting else None

        return self._until(there, "no draft appeared")

    def approve(self, draft: Seen) -> None:
        """Robin's yes to exactly this draft; the daemon sends it."""
        self._last_sent = draft.draft.message_id

        def sent(house: House) -> bool:
            with house.store.read() as view:
                return view.draft(draft.draft.id).state == "sent"

        with self._house() as house:
            review.approve_seen(house, draft, draft.mark, datetime.now(UTC), despite_pressure=False)
        ring(self._folder / "state", "demo")
        self._until(sent, "the draft was not sent")

    def wait_for_stage(self, stage: str) -> str:
        """The deal's stage, once it is this one."""
        return self._until(lambda house: stage if _stage(house) == stage else None, f"the deal is not {stage}")

    def stage(self) -> str:
        """The deal's stage now."""
        with self._house() as house:
            return str(_stage(house))

    def reminders(self) -> list[str]:
        """The reminders as lines, by date."""
        with self._house() as house, house.store.read() as view:
            zone = house.zone
            return [f"{r.due.astimezone(zone):%a %d %b %Y, %H:%M}  {r.kind}" for r in view.open_reminders()]

    def story(self) -> list[str]:
        """What was kept of the deal, as lines."""
        with self._house() as house, house.store.read() as view:
            deal = next(view.deals())
            lines = [f"chosen instead: {deal.winner}; why: {', '.join(deal.reasons)}"]
            for row in view.messages_of(deal.id):
                who = "Robin" if row.direction == "out" else "Anna"
                said = f" - “{row.evidence}”" if row.evidence else ""
                lines.append(f"{who}: {row.intent or WORDS.get(row.reason, row.reason)}{said}")
        return lines

    def _house(self) -> AbstractContextManager[House]:
        return open_house(load(self._config), self._config)

    def _until(self, question: Callable[[House], T | None], otherwise: str) -> T:
        """Ask again and again until there is an answer; says what went wrong after half a minute."""
        end = time.monotonic() + LONGEST_WAIT
        with self._house() as house:
            while time.monotonic() < end:
                if answer := question(house):
                    return answer
                time.sleep(0.05)
        log = (self._folder / "log.jsonl").read_text(errors="replace")[-500:]
        raise FollowupError(f"The demo stopped: {otherwise}. Nothing was sent to anybody.", log)

    def _file(
        self, text: str, folder: str, id_: str, sender: str, age: timedelta = timedelta(), answers: str = ""
    ) -> None:
        """Deliver a message as a mail server does: written to tmp/, renamed into new/."""
        message = EmailMessage()
        out = bool(folder)
        message["From"] = sender
        message["To"] = "Anna Lee <anna@lee.example>" if out else "Robin Hale <robin@hale.example>"
        message["Subject"] = "Stock system" if out else "Re: Stock system"
        message["Date"] = datetime.now(UTC) - age
        message["Message-ID"] = id_
        if answers:
            message["In-Reply-To"] = message["References"] = answers
        message.set_content(text)
        self._count += 1
        name = f"{int(time.time())}.demo{self._count}.localhost"
        base = self._folder / "Maildir" / folder
        for part in ("tmp", "new", "cur"):
            (base / part).mkdir(parents=True, exist_ok=True)
        (base / "tmp" / name).write_bytes(message.as_bytes())
        (base / "tmp" / name).rename(base / "new" / name)


def _looked(house: House) -> bool:
    with house.store.read() as view:
        return view.account_state("demo") == "ok"


def _stage(house: House) -> str:
    with house.store.read() as view:
        return next((str(deal.stage) for deal in view.deals()), "")
