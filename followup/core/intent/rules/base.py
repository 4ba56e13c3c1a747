"""How rules are written and compiled.

A pattern is a regular expression over one sentence without accents (in German `ü` also stands for `ue`, `ss` for `ß`).
`<word>` stands for a macro of the language's WORDS; `<Name>` for the spelled name of a firm and `<Person>` for a
person's, the only parts where upper case counts; `<..>` for up to five words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from followup.core.intent.rules.needs import Words, needs
from followup.core.intent.text import fold
from followup.core.model import LossReason

_MACRO = re.compile(r"(?<!\(\?P)<([\w.]+)>")
_NAMED = re.compile(r"\(\?P<name>")
_TOKEN = r"[A-Z][\w&.'+/-]*"
_JOIN = r"(?:&|\+|and|of|de|del|di|du|des|la|le|y|e|et|und|en|van|von|der|da|do)"
_COMMON = {
    "Name": rf"(?P<name>(?-i:{_TOKEN}(?: (?:{_JOIN} )?(?:{_TOKEN}|\d+)){{0,3}}))",
    "Person": rf"(?P<name>(?-i:{_TOKEN}(?: (?:(?:de|van|von|der|da|del) )?{_TOKEN}){{0,3}}))",
    "..": r"(?:[\w'/&%-]+,? ){0,5}?",
    "...": r"(?:[\w'/&%-]+,? ){0,9}?",
}

_LENGTH = r"\b(?P<n><n>)[- ](?P<unit><unit>)\b"

Cues = Mapping[str, tuple[tuple[float, str], ...]]


@dataclass(slots=True)
class Cue:
    """One cue: what `kind` of thing a sentence says, and how sure a bare match of it is (0 to 1).

    Its pattern is compiled when a sentence first holds a word of each set that it `needs`: all of a language's take a
    second.
    """

    kind: str
    strength: float
    name: str
    source: str
    cased: bool
    needs: tuple[Words, ...]
    _pattern: re.Pattern[str] | None = None

    @property
    def pattern(self) -> re.Pattern[str]:
        """What matches it."""
        if self._pattern is None:
            self._pattern = _compiled(self.source, self.cased)
        return self._pattern


@dataclass(slots=True)
class Rules:
    """One language's rules; `cues` and the rest compile when first asked for."""

    language: str
    words: Mapping[str, str]
    raw_cues: Cues
    raw_guards: Mapping[str, str]
    raw_reasons: Mapping[str, str]
    times: Mapping[str, Mapping[str, str]]
    _cues: tuple[Cue, ...] = ()
    _needed: frozenset[str] = frozenset()
    _guards: dict[str, re.Pattern[str]] = field(default_factory=dict)
    _tables: dict[str, tuple[tuple[str, re.Pattern[str]], ...]] = field(default_factory=dict)
    _reasons: dict[LossReason, re.Pattern[str]] = field(default_factory=dict)

    @property
    def cues(self) -> tuple[Cue, ...]:
        """All cues in the order written."""
        if not self._cues:
            self._cues = tuple(
                _cue(kind, strength, f"{self.language}/{kind}-{n}", *self._read(pattern))
                for kind, patterns in self.raw_cues.items()
                for n, (strength, pattern) in enumerate(patterns, 1)
            )
        return self._cues

    @property
    def needed(self) -> frozenset[str]:
        """All words that some cue needs."""
        if not self._needed:
            self._needed = frozenset().union(*(words for cue in self.cues for words in cue.needs))
        return self._needed

    def guard(self, name: str) -> re.Pattern[str]:
        """The pattern of one guard; one that matches nothing where the language has none."""
        found = self._guards.get(name)
        if found is None:
            found = self._guards[name] = self._compile(self.raw_guards.get(name, r"(?!)"))
        return found

    @property
    def reasons(self) -> dict[LossReason, re.Pattern[str]]:
        """A pattern for each reason code."""
        if not self._reasons:
            self._reasons = {LossReason(code): self._compile(pattern) for code, pattern in self.raw_reasons.items()}
        return self._reasons

    def time(self, name: str) -> re.Pattern[str]:
        """One of the language's patterns for dates."""
        key = f"time {name}"
        found = self._guards.get(key)
        if found is None:
            pattern = self.times["patterns"].get(name, _LENGTH if name == "length" else r"(?!)")
            found = self._guards[key] = self._compile(pattern)
        return found

    def table(self, name: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
        """One of the language's tables for dates, each row's key with its pattern."""
        found = self._tables.get(name)
        if found is None:
            rows = self.times[name].items()
            found = self._tables[name] = tuple((key, self._compile(pattern)) for key, pattern in rows)
        return found

    def _compile(self, pattern: str) -> re.Pattern[str]:
        return _compiled(*self._read(pattern))

    def _read(self, pattern: str) -> tuple[str, bool]:
        for _ in range(6):
            pattern, count = _MACRO.subn(self._word, pattern)
            if not count:
                break
        cased = "(?-i:" in pattern
        numbers = iter(range(99))
        pattern = _NAMED.sub(lambda _: f"(?P<name{next(numbers)}>", pattern)
        if self.language == "de":
            pattern = pattern.replace("ss", "ss?").replace("ä", "ae?").replace("ö", "oe?").replace("ü", "ue?")
        pattern = fold(pattern)
        return pattern, cased

    def _word(self, match: re.Match[str]) -> str:
        name = match[1]
        if name in _COMMON:
            return _COMMON[name]
        return f"(?:{self.words[name]})"


def _cue(kind: str, strength: float, name: str, source: str, cased: bool) -> Cue:
    return Cue(kind, strength, name, source, cased, needs(source))


def _compiled(source: str, cased: bool) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE if cased else 0)
