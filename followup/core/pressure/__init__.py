"""Whether a draft pushes: after a no, none may (PLAYBOOK 6, promise 5). A finding is shown with its sentence.

Precision comes first: a rep who is warned for nothing stops reading warnings. `rules` says which ideas must stand
together, for all languages; each language's files say how they are named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib import import_module

from followup.core.intent.language import tell
from followup.core.policy import LANGUAGES
from followup.core.pressure.lexicon import Begun, Lexicon, words_of
from followup.core.pressure.rules import kind_of

EXEMPT = frozenset({"welcome_back"})
"""The one template that may speak of the offer: they came back."""

_ASKS_IF_FINAL = frozenset({"confirm_final"})
_TWO_QUESTIONS = frozenset({"questions", "questions_call"})
_SENTENCE = re.compile(r"[^.!?…\n]+(?:[.!?…](?=\w|\S[^\s.!?…]*\w)[^.!?…\n]*)*[.!?…]*")
_WRAPPED = re.compile(r"(?<=[^\n]{50})(?<![.!?…:])\n(?=[^\W_])")
"""The break in a line of some length that is not the end of a sentence; what follows is no list and no empty line."""

_ENGLISH = frozenset({"the", "you", "your", "our", "us", "and", "i", "it", "to"})
"""Without one of these a sentence is hardly English; asked first, since telling a language takes longer."""

_TURNS = frozenset({";", ":", "–", "—", "(", ")"})


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence that pushes, and how.

    `kind` is offer, discount, deadline, comparison, before-you-sign, reconsider, guilt or more-than-one-ask.
    """

    sentence: str
    kind: str


def findings(text: str, language: str, kind: str) -> tuple[Finding, ...]:
    """The sentences of `text` that push, in order, each with the first kind that fits it.

    Lines quoted with `>` are not judged. `language` is the draft's, an ISO 639-1 code; what the rep wrote in another
    one is judged by that, and English sentences by English. `kind` is the draft's kind: `welcome_back` is exempt,
    `questions` may ask twice.
    """
    if kind in EXEMPT:
        return ()
    judges = [_Judge(_table(code)) for code in dict.fromkeys((language, tell(text))) if code in LANGUAGES]
    english = next((judge for judge in judges if judge.table is _table("en")), _Judge(_table("en")))
    decided = kind not in _ASKS_IF_FINAL
    allowed = 2 if kind in _TWO_QUESTIONS else 1
    found: list[Finding] = []
    for sentence in _sentences(text):
        words = words_of(sentence)
        pushes = next((one for judge in judges if (one := judge.kind(words, decided=decided))), "")
        if not pushes and english not in judges and not _ENGLISH.isdisjoint(words) and tell(sentence) == "en":
            pushes = english.kind(words, decided=decided)
        if pushes:
            found.append(Finding(sentence, pushes))
        if _is_ask(sentence) and not any(judge.is_courtesy(words) for judge in (*judges, english)):
            allowed -= 1
            if allowed == -1:
                found.append(Finding(sentence, "more-than-one-ask"))
    return tuple(found)


def _is_ask(sentence: str) -> bool:
    return sentence.rstrip("\"'»”) ").endswith("?")


@dataclass(slots=True, eq=False)
class _Judge:
    """One language's lexicon at work on one text."""

    table: Lexicon
    known: dict[str, Begun] = field(default_factory=dict)

    def kind(self, words: list[str], *, decided: bool) -> str:
        """How a sentence pushes; what stands after a "but" or a semicolon is judged by itself."""
        parts: list[list[str]] = [[]]
        for word in words:
            if word in _TURNS or word in self.table.turns:
                parts.append([])
            else:
                parts[-1].append(word)
        named = [(part, self.table.ideas(part, self.known)) for part in parts]
        thanked = any("thank" in ideas for _, ideas in named)
        found = (kind_of(part, ideas, decided=decided, thanked=thanked) for part, ideas in named)
        return next((kind for kind in found if kind), "")

    def is_courtesy(self, words: list[str]) -> bool:
        """Whether a question asks for nothing ("How are you?")."""
        named = self.table.ideas(words, self.known).get("courtesy", ())
        return any(span.start <= 1 and span.end >= len(words) - 1 for span in named)


def _sentences(text: str) -> Iterator[str]:
    """The sentences of the lines that are not quoted; a line broken by a mail program goes on in the next."""
    own = "\n".join(line.strip() for line in text.splitlines() if not line.lstrip().startswith(">"))
    whole = _WRAPPED.sub(" ", own.replace("\u00a0", " ").replace("’", "'"))
    for match in _SENTENCE.finditer(whole):
        if sentence := match[0].strip():
            yield sentence


def _table(language: str) -> Lexicon:
    table = import_module(f"followup.core.pressure.{language}").LEXICON
    if not isinstance(table, Lexicon):
        raise TypeError(language)
    return table
