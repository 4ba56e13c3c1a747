"""What must hold after each look of a story, seen from outside: section 6 of the playbook, and TRUST P1 to P7."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from email.message import EmailMessage
from types import SimpleNamespace

from followup.core.deal import DraftState
from followup.core.draft_bytes import text_of
from followup.core.model import Stage as DealStage
from followup.mailboxes.base import DRAFTS, INBOX, Folder
from tests.crash import promises
from tests.crash.grounds import NAMES
from tests.scenarios.stage import ZONE, Stage

LONGEST = 110
"""Words of a draft without greeting and sign-off."""

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


class Kept:
    """Keeps count of what others put into mailbox and calendar, and holds the promises against it."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._mails: list[tuple[str, bytes, frozenset[str], EmailMessage]] = []
        self.edited: list[bytes] = []
        self.erased: set[str] = set()
        self.stages: dict[int, DealStage] = {}
        self.approved = 0
        self._began: datetime | None = None
        self._events: tuple[bytes, ...] = ()

    def add(self, folder: str, mail: EmailMessage, raw: bytes) -> None:
        """A mail lies there now, as `raw`, that is the rep's."""
        flags = next(flags for held, flags in self._stage.post.held(folder) if held == raw)
        self._mails.append((folder, raw, flags, mail))

    def forget(self, raw: bytes) -> None:
        """The rep herself takes a draft out."""
        self.edited = [one for one in self.edited if one != raw]

    def check(self) -> None:
        """A look has ended."""
        self._began = self._began or self._stage.at
        self._nothing_changed()
        self._events = tuple(self._stage.calendar.all())
        with self._stage._house() as house, house.store.read() as view:
            drafts = [draft for deal in view.deals() for draft in deal.drafts]
            edited = frozenset(draft.key for draft in drafts if draft.state is DraftState.EDITED)
            seat = SimpleNamespace(ground=self, desk=SimpleNamespace(zone=ZONE), older=0)
            promises.always(seat, view)
            promises.after_a_look(seat, view, self.stages, edited)
            self.stages = promises.stages(view)
            ours = {draft.message_id for draft in drafts if draft.state is DraftState.WAITING}
        for mail in self._stage.in_drafts():
            if mail["Message-ID"] in ours:
                _sounds_right(mail)

    # ---- as `promises` sees a mailbox and a calendar

    def held(self, folder: Folder) -> list[tuple[bytes, frozenset[str]]]:
        """What a folder holds; of the inbox only what followup is to read."""
        name = "INBOX" if folder == INBOX else NAMES[folder].strip(".")
        return [one for one in self._stage.post.held(name) if folder == DRAFTS or self._is_to_be_read(one[0])]

    def events(self) -> list[bytes]:
        """All objects of the calendar."""
        return list(self._events)

    def _is_to_be_read(self, raw: bytes) -> bool:
        mail = next(mail for _, known, _, mail in self._mails if known == raw)
        at = datetime.strptime(str(mail["Date"]), "%a, %d %b %Y %H:%M:%S %z")
        assert self._began is not None
        sender = mail["From"].addresses[0].addr_spec if mail["From"].addresses else ""
        own = sender.endswith("@rep.example") and sender in {"mira.holt@rep.example", "sales@rep.example"}
        return at >= self._began - timedelta(days=7) and sender not in self.erased and not own

    def _nothing_changed(self) -> None:
        """P6: every mail of the rep's as it was, flags too; in Sent nothing besides but what she approved."""
        for folder in ("INBOX", "Sent"):
            now = self._stage.post.held(folder)
            mine = [(raw, flags) for where, raw, flags, _ in self._mails if where == folder]
            for one in mine:
                assert one in now, f"a mail in {folder} was changed, moved or marked"
            more = self.approved if folder == "Sent" else 0
            assert len(now) == len(mine) + more, f"{len(now)} mails in {folder}"
        standing = [raw for raw, _ in self._stage.post.held("Drafts")]
        assert all(raw in standing for raw in self.edited), "the rep's own words are gone"


def words_of(mail: EmailMessage) -> str:
    """The text of a mail; of HTML alone, as a program without HTML shows it."""
    plain = mail.get_body(("plain",))
    return plain.get_content() if plain is not None else text_of(mail.as_bytes())


def own_words(mail: EmailMessage) -> str:
    """Our words of a draft, above what is quoted and the line that says whose it is."""
    own, quoted, _ = words_of(mail).replace("\r\n", "\n").partition("\n>")
    return own.rstrip().rpartition("\n")[0] if quoted else own


def _sounds_right(mail: EmailMessage) -> None:
    """PLAYBOOK 7, as far as it can be counted; greeting and sign-off aside."""
    text = "\n\n".join(own_words(mail).strip().split("\n\n")[1:-1])
    assert "!" not in text, text
    assert len(_WORD.findall(text)) <= LONGEST, text
    assert not re.search(r"\{\{|\}\}|\bNone\b", text), text
