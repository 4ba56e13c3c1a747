"""How long the other one's contract runs."""

from __future__ import annotations

import pytest

from followup.core.intent.contract import months_in
from followup.core.intent.rules import rules
from followup.core.intent.text import sentences


@pytest.mark.parametrize(
    ("language", "words", "months"),
    [
        ("en", "We signed a three-year order form with Orrin.", 36),
        ("en", "It went to Orrin, 48 months, from May.", 48),
        ("en", "Sorry, we renewed for another year.", 12),
        ("en", "We have known Orrin for twenty years and signed with them.", None),
        ("en", "They gave us a five year warranty.", None),
        ("de", "Wir haben für achtundvierzig Monate unterschrieben.", 48),
        ("de", "Orrin hat den Zuschlag, Laufzeit drei Jahre.", 36),
        ("fr", "Le marché est conclu avec Orrin pour trente-six mois.", 36),
        ("fr", "Nous travaillons ensemble depuis dix ans.", None),
        ("es", "Firmamos con Orrin por dos años.", 24),
        ("it", "La fornitura per il prossimo triennio è stata affidata a Orrin.", 36),
        ("nl", "Het contract met Orrin loopt vijf jaar.", 60),
        ("pt", "Renovámos com a Orrin por mais quatro anos.", 48),
    ],
)
def test_how_long_the_contract_runs(language: str, words: str, months: int | None) -> None:
    assert months_in(sentences(words), rules(language)) == months
