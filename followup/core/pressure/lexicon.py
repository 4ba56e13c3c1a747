"""Which ideas a sentence names, and where: the words of one language, looked up in one pass.

A lexicon is a table from an idea ("cut", "price", "when") to the ways of naming it, divided by commas. A way is a row
of words: `word`, `stem*`, `one|other*|two_words`, `word?` (may be left out), `#` (a number), `~` (up to three words
of any kind); `*ending` is a way by itself. Words are compared without case and accents, as many a rep writes without;
they are cut at apostrophes and hyphens, in the table as in the text.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import product

GAP = "~"
LONGEST_GAP = 3
MARKS = frozenset(",;:?()–—")
_TOKEN = re.compile(r"\d+|[^\W\d_]+|[,;:?()–—%€$£]")

Choice = tuple[frozenset[str], tuple[str, ...]]
"""One place in a way: the whole words that fit there, and the stems."""


Way = tuple[str, tuple[Choice, ...]]
"""An idea, and what follows the first word of a way of naming it."""

Begun = tuple[list[str], dict[str, list[Way]], list[Way]]
"""What one word begins: ideas that it names alone, ways by their second word, and those whose second word is free."""


@dataclass(frozen=True, slots=True)
class Span:
    """A way that was found: the words from `start` up to `end`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The ways of naming each idea, by the first word or stem of the way; `stems` are the lengths of stems."""

    by_word: dict[str, list[Way]]
    by_stem: dict[str, list[Way]]
    stems: tuple[int, ...]
    endings: tuple[tuple[str, str], ...]
    """Endings of words, each with the idea that such a word names."""
    turns: frozenset[str]
    """Words after which a sentence takes another way ("but")."""

    def ideas(self, words: list[str], known: dict[str, Begun]) -> dict[str, list[Span]]:
        """Every idea that `words` name, with its places in order; time grows with the number of words.

        `known` keeps the ways that begin with a word, for the next sentence of the same text.
        """
        found: dict[str, list[Span]] = {}
        after = [*words[1:], "", ""]
        for at, word in enumerate(words):
            begun = known.get(word)
            if begun is None:
                begun = known[word] = self._begun(word)
            alone, by_next, others = begun
            for idea in alone:
                found.setdefault(idea, []).append(Span(at, at + 1))
            following = after[at] if after[at] != "," else after[at + 1]
            for idea, rest in (*by_next.get(following, ()), *others):
                if (end := _end(rest, words, at + 1)) > at:
                    found.setdefault(idea, []).append(Span(at, end))
        return found

    def _begun(self, word: str) -> Begun:
        """The ways that begin with `word`."""
        stems = [word[:length] for length in self.stems if length <= len(word)]
        ways = [*self.by_word.get(word, ()), *(way for stem in stems for way in self.by_stem.get(stem, ()))]
        by_next: dict[str, list[Way]] = {}
        others = []
        for way in ways:
            for choice in way[1][:1]:
                for following in choice[0]:
                    by_next.setdefault(following, []).append(way)
                if choice[1] or not choice[0]:
                    others.append(way)
        alone = [idea for idea, rest in ways if not rest]
        return alone + [idea for ending, idea in self.endings if word.endswith(ending)], by_next, others


def lexicon(table: dict[str, str], turns: str) -> Lexicon:
    """Read a table of the form above; `turns` are single words. ValueError for a way that begins with a gap."""
    by_word: dict[str, list[Way]] = {}
    by_stem: dict[str, list[Way]] = {}
    endings: list[tuple[str, str]] = []
    for idea, ways in table.items():
        for way in ways.split(","):
            if way.strip().startswith("*"):
                endings.append((way.strip()[1:], idea))
                continue
            for places in _spelled_out(way):
                if not places[0][0] and not places[0][1]:
                    raise ValueError(way)
                for word in places[0][0]:
                    by_word.setdefault(word, []).append((idea, places[1:]))
                for stem in places[0][1]:
                    by_stem.setdefault(stem, []).append((idea, places[1:]))
    return Lexicon(
        by_word, by_stem, tuple(sorted({len(stem) for stem in by_stem})), tuple(endings), frozenset(words_of(turns))
    )


def joined(*tables: dict[str, str]) -> dict[str, str]:
    """The tables as one; an idea that several name has the ways of all."""
    ideas = dict.fromkeys(idea for table in tables for idea in table)
    return {idea: ", ".join(table[idea] for table in tables if idea in table) for idea in ideas}


def words_of(text: str) -> list[str]:
    """The words, numbers (as `#`) and marks of `text`, without case and accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return ["#" if token[0].isdigit() else token for token in _TOKEN.findall(bare)]


def _spelled_out(way: str) -> list[tuple[Choice, ...]]:
    """The rows of places that a way stands for: one with and one without each word that may be left out."""
    parts: list[list[tuple[Choice, ...]]] = []
    for token in way.split():
        rows = _rows(token.rstrip("?"))
        parts.append([*rows, ()] if token.endswith("?") else rows)
    return [tuple(place for row in chosen for place in row) for chosen in product(*parts)]


def _rows(token: str) -> list[tuple[Choice, ...]]:
    """The places of one token; a choice that is several words (`j'ai`) makes a row of its own."""
    if token == GAP:
        return [((frozenset(), ()),)]
    split = [(words_of(choice) or [choice], choice.endswith("*")) for choice in token.split("|")]
    single = frozenset(words[0] for words, stem in split if len(words) == 1 and not stem)
    stems = tuple(words[0] for words, stem in split if len(words) == 1 and stem)
    rows: list[tuple[Choice, ...]] = [((single, stems),)] if single or stems else []
    for words, stem in split:
        if len(words) > 1:
            places: list[Choice] = [(frozenset([word]), ()) for word in words]
            if stem:
                places[-1] = (frozenset(), (words[-1],))
            rows.append(tuple(places))
    return rows


def _end(rest: tuple[Choice, ...], words: list[str], at: int) -> int:
    """Where the way ends whose remaining places are `rest`, begun at `at`; -1 where it does not go on so."""
    for index, (whole, stems) in enumerate(rest):
        if not whole and not stems:
            return _after_gap(rest[index + 1 :], words, at)
        if words[at : at + 1] == [","]:
            at += 1  # "gut, dass" is "gut dass"
        if at >= len(words) or not (words[at] in whole or words[at].startswith(stems)):
            return -1
        at += 1
    return at


def _after_gap(rest: tuple[Choice, ...], words: list[str], at: int) -> int:
    for start in range(at, min(at + LONGEST_GAP, len(words)) + 1):
        if (end := _end(rest, words, start)) >= 0:
            return end
        if words[start : start + 1] and words[start] in MARKS:
            return -1
    return -1
