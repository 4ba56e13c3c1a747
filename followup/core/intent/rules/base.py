"""How rules are written and compiled.

A pattern is a regular expression over one sentence without accents (in German `ü` also stands for `ue`, `ss` for `ß`).
`<word>` stands for a macro of the language's WORDS; `<Name>` for the spelled name of a firm and `<Person>` for a
person's, the only parts where upper case counts; `<..>` for up to five words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from followup.core.intent.rules.needs import needs
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


@dataclass(frozen=True, slots=True)
class Cue:
    """One compiled cue: what `kind` of thing a sentence says, and how sure a bare match of it is (0 to 1)."""

    kind: str
    strength: float
    name: str
    pattern: re.Pattern[str]
    cased: bool
    needs: frozenset[str]


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
    _guards: dict[str, re.Pattern[str]] = field(default_factory=dict)
    _tables: dict[str, tuple[tuple[str, re.Pattern[str]], ...]] = field(default_factory=dict)
    _reasons: dict[LossReason, re.Pattern[str]] = field(default_factory=dict)

    @property
    def cues(self) -> tuple[Cue, ...]:
        """All cues in the order written."""
        if not self._cues:
            self._cues = tuple(
                Cue(kind, strength, f"{self.language}/{kind}-{n}", *self._compile(pattern))
                for kind, patterns in self.raw_cues.items()
                for n, (strength, pattern) in enumerate(patterns, 1)
            )
        return self._cues

    def guard(self, name: str) -> re.Pattern[str]:
        """The pattern of one guard; one that matches nothing where the language has none."""
        found = self._guards.get(name)
        if found is None:
            found = self._guards[name] = self._compile(self.raw_guards.get(name, r"(?!)"))[0]
        return found

    @property
    def reasons(self) -> dict[LossReason, re.Pattern[str]]:
        """A pattern for each reason code."""
        if not self._reasons:
            self._reasons = {LossReason(code): self._compile(pattern)[0] for code, pattern in self.raw_reasons.items()}
        return self._reasons

    def time(self, name: str) -> re.Pattern[str]:
        """One of the language's patterns for dates."""
        key = f"time {name}"
        found = self._guards.get(key)
        if found is None:
            pattern = self.times["patterns"].get(name, _LENGTH if name == "length" else r"(?!)")
            found = self._guards[key] = self._compile(pattern)[0]
        return found

    def table(self, name: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
        """One of the language's tables for dates, each row's key with its pattern."""
        found = self._tables.get(name)
        if found is None:
            rows = self.times[name].items()
            found = self._tables[name] = tuple((key, self._compile(pattern)[0]) for key, pattern in rows)
        return found

    def _compile(self, pattern: str) -> tuple[re.Pattern[str], bool, frozenset[str]]:
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
        return re.compile(pattern, re.IGNORECASE if cased else 0), cased, needs(pattern)

    def _word(self, match: re.Match[str]) -> str:
        name = match[1]
        if name in _COMMON:
            return _COMMON[name]
        return f"(?:{self.words[name]})"
