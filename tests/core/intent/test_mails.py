"""Short mails written for these tests, one file a language: `[stage] intent | words [| winner]` a line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from followup.core.intent import classify, decide
from followup.core.model import FINAL_LOSS, Decision, Stage
from tests.core.intent import RULED

MAILS = Path(__file__).parent / "mails"
DAY = date(2026, 3, 9)


def read() -> list[tuple[str, Stage | None, str, str, str]]:
    """(language, stage, intent, words, winner) of every line."""
    rows = []
    for path in sorted(MAILS.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            told, words, winner = (*(part.strip() for part in line.split(" | ")), "")[:3]
            stage, _, intent = told.rpartition(" ")
            rows.append((path.stem, Stage(stage) if stage else None, intent, words, winner))
    return rows


ROWS = read()


@pytest.mark.parametrize(("language", "stage", "intent", "words", "winner"), ROWS)
def test_a_plain_mail_is_understood(language: str, stage: Stage | None, intent: str, words: str, winner: str) -> None:
    verdict = classify(words, subject="Re: proposal", stage=stage, sent_on=DAY)
    assert verdict.intent == intent
    assert verdict.language == language
    if verdict.intent in FINAL_LOSS:
        assert decide(verdict, RULED) is Decision.ACT
    if winner:
        assert verdict.facts.winner == winner
    if verdict.evidence:
        assert words[verdict.evidence.start : verdict.evidence.end] == verdict.evidence.text


def test_every_language_has_losses_and_near_misses() -> None:
    for language in ("en", "de", "fr", "es", "it", "nl", "pt"):
        intents = [row[2] for row in ROWS if row[0] == language]
        losses = sum(intent in {str(loss) for loss in FINAL_LOSS} for intent in intents)
        assert losses >= 12
        assert sum(intent in ("won", "undecided", "other", "lost_tentative") for intent in intents) >= 8
