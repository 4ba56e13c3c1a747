"""The gate before the rules' patterns: it never keeps a pattern from a sentence that it matches."""

from __future__ import annotations

import pytest

from followup.core.intent.rules import rules
from followup.core.intent.rules.needs import needs
from followup.core.intent.text import sentences
from followup.core.policy import LANGUAGES
from tests.core.intent.blind import mails

EVERY = {"en": 12}
"""Every so many of a language's patterns in the commit tier: they take long to compile."""


@pytest.mark.parametrize(
    ("pattern", "wanted"),
    [
        (r"\b(?:went|gone)? with (?:the other|another)", [[" with "], ["another", "the other"]]),
        (r"fo+bar", [["bar"]]),
        (r"foob?ar", [["foo"]]),
        (r"fooba{2}r", [["fooba"]]),
        (r"(?:one|two|\w+) (?!none)(?<=three)four", [["four"]]),
        (r"[(|]four\.", [["four."]]),
        (r"one|\w+", []),
        (r"(?P<name>(?-i:[A-Z]\w*)) has won", [[" has won"]]),
    ],
)
def test_what_a_pattern_cannot_match_without(pattern: str, wanted: list[list[str]]) -> None:
    assert [sorted(words) for words in needs(pattern)] == wanted


def _kept_out(lang: str, every: int) -> list[tuple[str, str]]:
    table = rules(lang)
    found = [one for mail in mails(lang) for one in sentences(mail.text)]
    return [
        (cue.name, one.lower)
        for cue in table.cues[::every]
        for one in found
        if not all(any(word in one.lower for word in words) for words in cue.needs)
        and cue.pattern.search(one.plain if cue.cased else one.lower)
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_sentence_is_kept_from_a_pattern_that_matches_it(lang: str) -> None:
    assert _kept_out(lang, EVERY.get(lang, 6)) == []


@pytest.mark.slow
@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_sentence_is_kept_from_any_pattern_that_matches_it(lang: str) -> None:
    assert _kept_out(lang, 1) == []
