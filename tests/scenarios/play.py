"""Plays a story of `story` with the real program: its commands with `--json` under the story's clock.

Verbs of a script; KIND is that of a draft, and stands for the one that waits:

| verb | what happens |
|---|---|
| `look` | `followup once` |
| `run WORDS` | any other command; `{draft KIND}`, `{mark KIND}`, `{reminder KIND N}`, `{deal SUBJECT}`, `{message NAME}` stand for its ids |
| `arrive NAME`, `again NAME` | a mail is delivered; delivered a second time |
| `write NAME` | the rep sends a mail from her own mail program |
| `send KIND` | the rep sends our draft as it is, from her own mail program |
| `approve KIND` | `drafts send` with its fingerprint; `insist KIND` with `--despite-pressure`, after it was refused |
| `reword KIND NAME` | her mail program saves our draft with the words of that mail |
| `edit KIND OLD -> NEW` | the same, one phrase changed |
| `throw KIND` | she deletes our draft in her mail program |
| `drag KIND N TIME`, `tick KIND N`, `delete KIND N` | in her calendar program; N may be left out |
| `enter NAME` | `NAME.ics` of the folder appears in her calendar |
"""  # noqa: E501

from __future__ import annotations

import re
from collections.abc import Callable
from email.message import EmailMessage
from typing import Any

import time_machine

from tests.scenarios import expecting
from tests.scenarios.kept import Kept, words_of
from tests.scenarios.post import parsed
from tests.scenarios.stage import Stage, day
from tests.scenarios.story import Event, Story

_ID = re.compile(r"\{(draft|mark|reminder|deal|message) ?([^}]*)\}")
ELSEWHERE = frozenset({"correct", "--not-a-loss", "erase", "held", "close"})
"""Words of commands by which the rep moves a deal past the playbook's arrows."""


class Player:
    """One story on one stage. `passes` counts the looks and commands."""

    def __init__(self, story: Story, stage: Stage) -> None:
        self.story, self.stage = story, stage
        self.mails: dict[str, EmailMessage] = {}
        self.kept = Kept(stage)
        self.passes = 0
        for name, ics in story.calendar.items():
            stage.calendar.add(name, ics)

    def play(self) -> None:
        """The whole script; what is expected at an hour is compared after the hour's last event."""
        expected, script = self.story.expected(), self.story.script()
        assert set(expected) <= {event.at for event in script}, "an hour at which nothing happens"
        for at, event in enumerate(script):
            self.stage.at = event.at
            try:
                self._do(event)
                last = at + 1 == len(script) or script[at + 1].at > event.at
                if last and event.at in expected:
                    expecting.compare(self, expected[event.at])
            except Exception as found:
                found.add_note(f"{self.story.folder.name}: {event}")
                raise

    def _do(self, event: Event) -> None:
        getattr(self, f"_{event.verb}")(event.rest)

    def said(self, *words: str) -> Any:
        """`followup WORDS --json` now; what it printed, one object a line."""
        with time_machine.travel(self.stage.at):
            ran = self.stage.home.here(*words, "--json")
        assert ran.code == 0, (words, ran.code, ran.out, ran.err)
        return ran.lines

    # ---- the program

    def _look(self, _: str) -> None:
        (report,) = self.said("once")
        assert all(account["ok"] for account in report["accounts"]), report
        self.passes += 1
        self.kept.check()

    def _run(self, words: str) -> None:
        with time_machine.travel(self.stage.at):
            ran = self.stage.home.here(*_ID.sub(self._id, words).split("|"), typed="")
        assert ran.code == 0, (words, ran.code, ran.out, ran.err)
        self.passes += 1
        if ELSEWHERE & set(words.split("|")):
            self.kept.stages = {}
        if "erase" in words.split("|"):
            self.kept.erased.add(words.split("|")[2])

    def _id(self, found: re.Match[str]) -> str:
        what, which = found[1], found[2]
        if what in {"draft", "mark"}:
            return str(self._draft(which)["id" if what == "draft" else "fingerprint"])
        if what == "reminder":
            return str(self._reminder(which)["uid"])
        if what == "deal":
            return str(next(one["id"] for one in self.stage.deals() if not which or which in one["subject"]))
        id = str(self.mails[which]["Message-ID"])
        return str(next(one["id"] for one in self.stage.messages() if one["message_id"] == id))

    def _draft(self, kind: str) -> Any:
        found = [one for one in self.stage.drafts() if one["kind"] == kind.partition(" ")[0]]
        to = kind.partition(" ")[2]
        found = [one for one in found if not to or to in one["to"]]
        assert len(found) == 1, (kind, self.stage.drafts())
        return found[0]

    def _reminder(self, which: str) -> Any:
        kind, _, n = which.strip().partition(" ")
        found = [one for one in self.stage.reminders() if one["kind"] == kind and one["n"] == int(n or 1)]
        assert found, (which, self.stage.ahead())
        return found[-1]

    # ---- mail

    def _arrive(self, name: str) -> None:
        self.mails[name] = mail = self.story.mail(name, self.stage.at, self.mails)
        self._put("INBOX", mail)

    def _again(self, name: str) -> None:
        self._put("INBOX", self.mails[name])

    def _write(self, name: str) -> None:
        self.mails[name] = mail = self.story.mail(name, self.stage.at, self.mails)
        self._put("Sent", mail, flags="S")

    def _put(self, folder: str, mail: EmailMessage, flags: str = "") -> None:
        raw = mail.as_bytes()
        self.stage.post.put(folder, raw, self.stage.at, flags=flags)
        self.kept.add(folder, mail, raw)

    def _standing(self, draft: Any) -> bytes:
        """A draft of ours, as it stands in Drafts; from now on the promises hold it for nothing of the rep's."""
        found = [raw for raw, _ in self.stage.post.held("Drafts")]
        raw = next(raw for raw in found if draft["message_id"].encode() in raw)
        self.kept.forget(raw)
        return raw

    def _send(self, kind: str) -> None:
        draft = self._draft(kind)
        sent = self.stage.post.send(self._standing(draft), self.stage.at)
        self.mails[f"our {draft['kind']}"] = mail = parsed(sent)
        self.kept.add("Sent", mail, sent)

    def _insist(self, kind: str) -> None:
        draft = self._draft(kind)
        assert draft["pressure"]
        with time_machine.travel(self.stage.at):
            ran = self.stage.home.here("drafts", "send", str(draft["id"]), "--yes", draft["fingerprint"])
        assert ran.code == 64, (ran.out, ran.err)
        self._approve(kind, "--despite-pressure")

    def _approve(self, kind: str, *more: str) -> None:
        draft = self._draft(kind)
        self._standing(draft)
        self.said("drafts", "send", str(draft["id"]), "--yes", draft["fingerprint"], *more)
        self.mails[f"our {draft['kind']}"] = next(
            one for one in self.stage.in_sent() if one["Message-ID"] == draft["message_id"]
        )
        self.kept.approved += 1
        self.passes += 1

    def _reword(self, kind_and_name: str) -> None:
        kind, _, name = kind_and_name.partition(" ")
        self._saved_anew(kind, lambda _: f"{self.story.letters[name][1]}\n")

    def _edit(self, rest: str) -> None:
        kind, _, change = rest.partition(" ")
        old, _, new = change.partition(" -> ")

        def edited(text: str) -> str:
            assert old in text, text
            return text.replace(old, new)

        self._saved_anew(kind, edited)

    def _saved_anew(self, kind: str, change: Callable[[str], str]) -> None:
        raw = self._standing(self._draft(kind))
        text = change(words_of(parsed(raw)))
        self.kept.edited.append(self.stage.post.word(raw, text, self.stage.at))

    def _throw(self, kind: str) -> None:
        self.stage.post.throw(self._standing(self._draft(kind)))

    # ---- the calendar

    def _drag(self, rest: str) -> None:
        which, at = rest[:-17], day(rest[-16:])
        start = f"DTSTART;TZID=Europe/Berlin:{at:%Y%m%dT%H%M%S}"

        def edit(ics: bytes) -> bytes:
            head, event, tail = ics.decode().partition("BEGIN:VEVENT")  # the zone before it has a DTSTART of its own
            lines = [start if line.startswith("DTSTART") else line for line in tail.split("\r\n")]
            return (head + event + "\r\n".join(x for x in lines if not x.startswith(("DTEND;", "DTEND:")))).encode()

        self.stage.calendar.change(self._reminder(which)["uid"], edit)

    def _tick(self, which: str) -> None:
        uid = self._reminder(which)["uid"]
        self.stage.calendar.change(uid, lambda ics: ics.replace(b"SUMMARY:", "SUMMARY:✓ ".encode()))

    def _delete(self, which: str) -> None:
        self.stage.calendar.change(self._reminder(which)["uid"], None)

    def _enter(self, name: str) -> None:
        ics = (self.story.folder / f"{name}.ics").read_text(encoding="utf-8").replace("\n", "\r\n").encode()
        self.stage.calendar.add(name, ics)
