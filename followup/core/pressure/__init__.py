"""Whether a draft pushes: after a no, none may (PLAYBOOK 6, promise 5). A finding is shown with its sentence.

Precision comes first: a rep who is warned for nothing stops reading warnings. Each language has its own phrases.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module

from followup.core.policy import LANGUAGES

EXEMPT = frozenset({"welcome_back"})
"""The one template that may speak of the offer: they came back."""

_TWO_QUESTIONS = frozenset({"questions", "questions_call"})
_SENTENCE = re.compile(r"[^.!?…\n]+(?:[.!?…](?=\w|\S[^\s.!?…]*\w)[^.!?…\n]*)*[.!?…]*")
_UNGUARDED = frozenset({"guilt", "comparison"})  # there the "not" is part of the reproach


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence that pushes, and how.

    `kind` is offer, discount, deadline, comparison, before-you-sign, reconsider, guilt or more-than-one-ask.
    """

    sentence: str
    kind: str


@dataclass(frozen=True, slots=True)
class Phrases:
    """One language's rules: patterns by kind, the words that turn a phrase into its opposite, and small talk.

    A *courtesy* is a question that asks for nothing ("How are you?").
    """

    kinds: tuple[tuple[str, re.Pattern[str]], ...]
    negation: re.Pattern[str]
    courtesy: re.Pattern[str]


def phrases(kinds: dict[str, tuple[str, ...]], negation: str, courtesy: str) -> Phrases:
    """Compile one language's table; patterns begin and end at word limits and are blind to case."""
    return Phrases(
        tuple((kind, re.compile(rf"(?<!\w)(?:{'|'.join(rows)})(?!\w)", re.IGNORECASE)) for kind, rows in kinds.items()),
        re.compile(rf"(?<!\w)(?:{negation})(?!\w)", re.IGNORECASE),
        re.compile(courtesy, re.IGNORECASE),
    )


def findings(text: str, language: str, kind: str) -> tuple[Finding, ...]:
    """The sentences of `text` that push, in order, each with the first kind that fits it.

    Lines quoted with `>` are not judged. `language` is an ISO 639-1 code; English is looked for as well, since a rep's
    edit may be in it. `kind` is the draft's kind: `welcome_back` is exempt, `questions` may ask twice.
    """
    if kind in EXEMPT:
        return ()
    tables = [_table(code) for code in dict.fromkeys((language, "en")) if code in LANGUAGES]
    found: list[Finding] = []
    asks = 0
    allowed = 2 if kind in _TWO_QUESTIONS else 1
    for sentence in _sentences(text):
        if pushes := _kind(sentence, tables):
            found.append(Finding(sentence, pushes))
        if sentence.rstrip("\"'»”) ").endswith("?") and not any(table.courtesy.search(sentence) for table in tables):
            asks += 1
            if asks == allowed + 1:
                found.append(Finding(sentence, "more-than-one-ask"))
    return tuple(found)


def _kind(sentence: str, tables: list[Phrases]) -> str:
    for table in tables:
        for kind, pattern in table.kinds:
            for match in pattern.finditer(sentence):
                before = sentence[max(0, match.start() - 40) : match.start()]
                if kind in _UNGUARDED or not table.negation.search(before):
                    return kind
    return ""


def _sentences(text: str) -> Iterator[str]:
    own = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith(">"))
    for match in _SENTENCE.finditer(own.replace("\u00a0", " ").replace("’", "'")):
        if sentence := match[0].strip():
            yield sentence


def _table(language: str) -> Phrases:
    table = import_module(f"followup.core.pressure.{language}").PHRASES
    if not isinstance(table, Phrases):
        raise TypeError(language)
    return table
