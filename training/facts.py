"""How well the facts beside an intent are read, where the intent is the labelled one: the reader's own figures."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache

from followup.core.intent import facts
from followup.core.intent.cues import read, temper
from followup.core.intent.rules import rules
from followup.core.intent.text import fold, sentences
from followup.core.intent.why import reasons
from followup.core.model import Facts, Intent
from followup.core.policy import LANGUAGES
from training.corpus import HERE, Labelled

SENT_ON = date(2025, 6, 16)
"""The mails bear no date; all are read as sent on this Monday, and `days.tsv` counts from it."""
NEAR = timedelta(days=10)
"""A day so near the one meant is right: "late in May" is no day."""
NAMES = ("date", "contract_months", "person", "address", "talk", "same_offer", "winner", "reasons")

_DATED = frozenset({Intent.NOT_NOW, Intent.AUTO_REPLY})
_UNSURE = "?"
_TITLES = re.compile(
    r"^(?:(?:mrs?|ms|miss|sister|frau|herrn?|kollegen|dr|dra|ing|lic|d|mme|mevrouw|heer|dhr|dott|dott\.ssa|sig|sr|sra|"
    r"senhor|eng|the|die|der|das|la|le|el|il|a|o|de|het)\b\.?[a.]? ?)+"
)

Value = object
Read = tuple[set[Value], set[Value]]
"""What the label says, and what was read."""


@dataclass(slots=True)
class Count:
    """How often a fact was labelled, read, and read right."""

    labelled: int = 0
    found: int = 0
    right: int = 0
    wrong: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Right of those read; 1 where none was."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Right of those labelled; 1 where none was."""
        return self.right / self.labelled if self.labelled else 1.0


def fact_figures(mails: Iterable[Labelled]) -> dict[str, float]:
    """Precision and recall of every fact of `NAMES` over all languages: `{"date/precision": 0.9, ...}`."""
    counts = fact_counts(mails)
    figures: dict[str, float] = {}
    for name in NAMES:
        total = _total(counts, name)
        figures[f"{name}/precision"] = total.precision
        figures[f"{name}/recall"] = total.recall
    return figures


def fact_table(mails: Iterable[Labelled]) -> str:
    """Precision, recall and the number of labels for each fact and language, as lines of text."""
    counts = fact_counts(mails)
    lines = [f"{'':16}" + "".join(f"{language:>14}" for language in (*LANGUAGES, "all"))]
    for name in NAMES:
        row = [counts.get((name, language), Count()) for language in LANGUAGES] + [_total(counts, name)]
        cells = (f"{one.precision:.2f} {one.recall:.2f} {one.labelled:3}" for one in row)
        lines.append(f"{name:16}" + "".join(f"{cell:>14}" for cell in cells))
    return "\n".join(lines) + "\n"


def fact_counts(mails: Iterable[Labelled]) -> dict[tuple[str, str], Count]:
    """For each (fact, language) what was labelled and read; `wrong` tells the mail, its label and what was read."""
    counts: dict[tuple[str, str], Count] = {}
    for mail in mails:
        for name, (meant, found) in _compared(mail).items():
            count = counts.setdefault((name, mail.lang), Count())
            right = len(meant & found)
            count.labelled += len(meant)
            count.found += len(found)
            count.right += right
            if right < max(len(meant), len(found)):
                count.wrong.append(f"{mail.id}: {meant or '-'} read as {found or '-'}")
    return counts


def read_facts(mail: Labelled) -> Facts:
    """The facts of `mail` as the detector gathers them once it has found the labelled intents."""
    table = rules(mail.lang)
    found = sentences(mail.body)
    hits = temper(read(found, table), known=True, maybe=False, deal=True)
    why, because = reasons(found, table)
    source = facts.Source(mail.body, found, hits, table, SENT_ON, why, because)
    return facts.gather(mail.label, frozenset(mail.also), source)


def _compared(mail: Labelled) -> dict[str, Read]:
    got = read_facts(mail)
    person = got.person
    compared: dict[str, Read] = {
        "person": (_one(mail.person and _plain(mail.person.name)), _one(person and _plain(person.name))),
        "address": (_one(mail.person and mail.person.address), _one(person and person.addr_spec)),
        "talk": (_one(mail.talk), _one(got.wants_call)),
        "same_offer": (_one(mail.same_offer), _one(got.same_offer_bought)),
        "winner": (_one(mail.winner and _plain(mail.winner)), _one(got.winner and _plain(got.winner))),
        "reasons": (set(mail.reasons), set(got.reasons)),
    }
    if mail.label is not Intent.WON:  # how long the rep's own contract runs is not asked for
        compared["contract_months"] = (_one(mail.contract_months), _one(got.contract_months))
    if _DATED & {mail.label, *mail.also} and (dated := _dated(mail, got.date)):
        compared["date"] = dated
    return compared


def _dated(mail: Labelled, found: date | None) -> Read | None:
    """The day meant and the day read, made equal where they are near; None where nobody can say which is meant."""
    word = _days().get((mail.lang, mail.date or ""), "") if mail.date else "-"
    if word == _UNSURE:
        return None
    if not word:  # words that nobody has looked up: those of the test set
        return {True}, _one(found is not None)
    if word == "-":
        return set(), _one(found)
    meant = date.fromisoformat(word)
    return {meant}, _one(meant if found and abs(found - meant) <= NEAR else found)


@cache
def _days() -> dict[tuple[str, str], str]:
    """Language and words to the day they mean: "-" names none, "?" may mean several."""
    rows = (line.split("\t") for line in (HERE / "days.tsv").read_text("utf-8").splitlines())
    return {(language, words): day for language, words, day in rows}


def _one(value: Value) -> set[Value]:
    return {value} if value else set()


def _plain(name: str) -> str:
    """A name to compare by: without accents, case and titles."""
    return _TITLES.sub("", " ".join(fold(name).lower().strip(" .,").split()))


def _total(counts: dict[tuple[str, str], Count], name: str) -> Count:
    total = Count()
    for (fact, _), count in counts.items():
        if fact == name:
            total.labelled += count.labelled
            total.found += count.found
            total.right += count.right
            total.wrong += count.wrong
    return total
