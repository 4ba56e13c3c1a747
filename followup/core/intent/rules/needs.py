"""Which words a pattern cannot match without: the cheap gate before the regular expressions.

Reads the part of the regular expression syntax that the rules use: groups, alternatives, classes, quantifiers.
What it does not understand it answers with "no such words", so that the gate never loses a match.
"""

from __future__ import annotations

import re

_QUANTIFIER = re.compile(r"[*+?]\??|\{(\d*)(?:,(\d*))?\}\??")
_GROUP = re.compile(r"\(\?(?:P<\w+>|[:=!]|<[=!]|-i:)")
_LEAST = 3

Words = frozenset[str]


def needs(pattern: str) -> Words:
    r"""Lower-case strings of which at least one stands in whatever `pattern` matches; empty where none can be told.

    >>> sorted(needs(r"\b(?:went|gone)? with (?:the other|another)"))
    ['another', 'the other']
    """
    found, _ = _alternatives(pattern, 0)
    return found


def _alternatives(pattern: str, at: int) -> tuple[Words, int]:
    union: set[str] = set()
    known = True
    while True:
        words, at = _sequence(pattern, at)
        known = known and bool(words)
        union |= words
        if at < len(pattern) and pattern[at] == "|":
            at += 1
            continue
        return frozenset(union) if known else frozenset(), at


def _sequence(pattern: str, at: int) -> tuple[Words, int]:
    best: Words = frozenset()
    run = ""
    while at < len(pattern) and pattern[at] not in "|)":
        words, char, at = _atom(pattern, at)
        least, at = _quantified(pattern, at)
        if char and least:
            run += char
            continue
        best = _better(best, _literal(run))
        run = char if char and least else ""
        if words and least:
            best = _better(best, words)
    return _better(best, _literal(run)), at


def _literal(run: str) -> Words:
    return frozenset((run.lower(),)) if len(run.strip()) >= _LEAST else frozenset()


def _better(one: Words, other: Words) -> Words:
    """The set that says more: its shortest word longer, then fewer words."""
    if not one or not other:
        return one or other
    return max(one, other, key=lambda words: (min([5, *map(len, words)]), -len(words)))


def _atom(pattern: str, at: int) -> tuple[Words, str, int]:
    """(words, literal character, next place) of one atom; both empty for what stands for many texts."""
    char = pattern[at]
    if char == "(":
        group = _GROUP.match(pattern, at)
        opening = group.group() if group else "("
        words, end = _alternatives(pattern, at + len(opening))
        looks = opening in ("(?=", "(?!", "(?<=", "(?<!")
        return (frozenset() if looks else words), "", end + 1
    if char == "[":
        end = at + 1
        while end < len(pattern) and (pattern[end] != "]" or end in (at + 1, at + 2 if pattern[at + 1] == "^" else -1)):
            end += 2 if pattern[end] == "\\" else 1
        return frozenset(), "", end + 1
    if char == "\\":
        return frozenset(), "" if pattern[at + 1].isalnum() else pattern[at + 1], at + 2
    return frozenset(), "" if char in ".^$" else char, at + 1


def _quantified(pattern: str, at: int) -> tuple[bool, int]:
    """Whether the atom before `at` must occur, and the place after its quantifier."""
    match = _QUANTIFIER.match(pattern, at)
    if not match:
        return True, at
    mark = match.group()
    if mark[0] == "{":
        return bool(match[1]) and int(match[1]) > 0, match.end()
    return mark[0] == "+", match.end()
