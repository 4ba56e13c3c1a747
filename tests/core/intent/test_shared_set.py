"""A floor under the figures of bench/intents.py; needs ../shared beside the project."""

from __future__ import annotations

import pytest

from bench import intents

pytestmark = pytest.mark.skipif(not intents.DATA.exists(), reason="needs ../shared/data/intents_dev.jsonl")


def test_the_figures_do_not_fall() -> None:
    found = intents.rows()
    figures = intents.losses(found)
    assert figures["precision"] >= 0.94
    assert figures["recall"] >= 0.62
    assert figures["right"] >= 0.72
    held_out = intents.losses([row for row in found if intents.held_out(row[0])])
    assert held_out["precision"] >= 0.85
    assert held_out["recall"] >= 0.38


def test_old_business_mail_raises_hardly_an_alarm() -> None:
    alarms, _ = intents.background(400)
    assert alarms["act"] <= 1
