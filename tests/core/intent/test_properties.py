"""What holds for any text: a verdict comes, quickly, and its evidence stands where it says."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup.core.intent import classify, decide, explain, read_own
from followup.core.model import Cut, Stage
from tests.core.intent import RULED

DAY = date(2026, 3, 9)
TOLD = (
    "we went with Korbel instead , not you haben uns für anders entschieden nous avons choisi otro proveedor abbiamo "
    "scelto gekozen voor optámos por . ? ! if nearly stop mailing me after Easter in six months 12 q3 2027-02-30"
)
WORDS = st.sampled_from([*TOLD.split(), "\n"])


@given(st.one_of(st.text(max_size=400), st.lists(WORDS, max_size=60).map(" ".join)), st.sampled_from([None, *Stage]))
@settings(max_examples=300, deadline=None)
def test_any_text_has_a_verdict_and_true_evidence(text: str, stage: Stage | None) -> None:
    verdict = classify(text, stage=stage, sent_on=DAY)
    assert 0 < verdict.probability < 1
    assert all(0 <= chance <= 1 and intent is not verdict.intent for intent, chance in verdict.also)
    if verdict.evidence:
        assert text[verdict.evidence.start : verdict.evidence.end] == verdict.evidence.text
    decide(verdict, RULED)
    read_own(text)
    explain(Cut(text, "", ""), stage=stage, sent_on=DAY)


@pytest.mark.parametrize(
    "text",
    [
        "a" * 100_000,
        "we went with " * 8_000,
        "went with A B C D " * 6_000,
        "not " * 25_000,
        "haben uns für " * 7_000,
        "(" * 100_000,
        "stop sending the the the " * 4_000,
        "in the next two " * 6_000,
        "a.b." * 25_000,
        "a@" * 50_000,
        "\n" * 100_000,
        'he said "we went with ' * 4_500,
    ],
)
@pytest.mark.parametrize(
    "language", ["the and you", "der die das", "le la les", "el los que", "il gli che", "de het een", "os uma não"]
)
def test_a_hostile_text_costs_little(text: str, language: str) -> None:
    classify(f"{language} word.", sent_on=DAY)
    before = time.process_time()
    classify(f"{language}\n{text}", sent_on=DAY, quoted=text)
    assert time.process_time() - before < 0.5
