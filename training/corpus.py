"""The corpus: invented mails with what a reader should find in each, as training/README.md describes them."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from followup.core.intent.text import Sentence
from followup.core.model import Intent, LossReason, Stage

HERE = Path(__file__).parent
MAILS = HERE / "mails"
TEST = HERE / "test"

_STAGES = {"open": Stage.OPEN, "lost": Stage.LOST, "asked": Stage.ASKED, "granted": Stage.GRANTED,
           "questioned": Stage.QUESTIONED, "closed": Stage.CLOSED, "cold": None, "internal": None}  # fmt: skip


class Person(msgspec.Struct, frozen=True):
    """Somebody passed on."""

    name: str
    address: str | None = None


class Labelled(msgspec.Struct, frozen=True, kw_only=True):
    """One mail of the corpus; the fields are described in training/README.md."""

    id: str
    lang: str
    story: str
    context: str
    subject: str
    sender: str
    body: str
    quoted: str
    label: Intent
    also: tuple[Intent, ...]
    who: str
    final: bool
    evidence: str
    winner: str | None
    reasons: tuple[LossReason, ...]
    date: str | None
    contract_months: int | None
    person: Person | None
    talk: bool
    same_offer: str | None
    author: str = ""

    @property
    def stage(self) -> Stage | None:
        """The stage of the deal that the mail answers; None outside every conversation of the rep's."""
        return _STAGES[self.context]


def load(folder: Path) -> list[Labelled]:
    """Every mail of a folder's `.jsonl` files, the file's name as author. Raises msgspec.ValidationError."""
    found: list[Labelled] = []
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_bytes().splitlines():
            if line.strip():
                found.append(msgspec.structs.replace(msgspec.json.decode(line, type=Labelled), author=path.stem))
    return found


def evidence(mail: Labelled, found: Sequence[Sentence]) -> int:
    """Which sentence holds most of the labelled evidence."""
    start = mail.body.find(mail.evidence)
    end = start + len(mail.evidence)
    shared = [max(0, min(one.end, end) - max(one.start, start)) for one in found]
    return max(range(len(found)), key=shared.__getitem__) if any(shared) else -1


def folds(mails: Iterable[Labelled], of: int) -> list[list[Labelled]]:
    """`of` parts, the mails of one author's story always in the same one."""
    parts: list[list[Labelled]] = [[] for _ in range(of)]
    for mail in mails:
        parts[zlib.crc32(f"{mail.author}/{mail.story}".encode()) % of].append(mail)
    return parts


def held_back(mails: Sequence[Labelled]) -> tuple[list[Labelled], list[Labelled]]:
    """Those that the network learns from, and a twelfth of the stories on which its probabilities are tried."""
    held = folds(mails, 12)[0]
    kept = {mail.id for mail in held}
    return [mail for mail in mails if mail.id not in kept], held
