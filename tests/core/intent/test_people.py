"""Whom a mail passes on, whether or not a rule saw the referral."""

from __future__ import annotations

from datetime import date

import pytest

from followup.core.intent import classify
from followup.core.intent.people import person
from followup.core.intent.rules import rules
from followup.core.model import Address


@pytest.mark.parametrize(
    ("language", "words", "name", "address"),
    [
        ("en", "talk to Jan Bos, jan@bos.example", "Jan Bos", "jan@bos.example"),
        ("en", "Hi Kim,\n\nEllen Prior buys those: eprior@kiln.example.\n\nTom", "Ellen Prior", "eprior@kiln.example"),
        ("en", "Not me, write to p.oakes@kiln.example.", "", "p.oakes@kiln.example"),
        ("en", "Not me, write to paula.oakes@kiln.example.", "Paula Oakes", "paula.oakes@kiln.example"),
        ("en", "Hello Ann,\nmy cousin Dafydd next door needs two of them, 01632 960311.\nGwen", "Dafydd", ""),
        ("de", "Das macht Frau Dr. Ilse Kranz, erreichbar unter info@werk.example.", "Ilse Kranz", "info@werk.example"),
        ("de", "Guten Tag,\ndafür ist mein Kollege Ömer Aslan zuständig.\nGruß\nPetra Lang", "Ömer Aslan", ""),
        ("fr", "Voyez plutôt avec Noémie Garde, n.garde@atelier.example.", "Noémie Garde", "n.garde@atelier.example"),
        ("es", "De eso se ocupa Íñigo Sáez, isaez@bar.example.", "Íñigo Sáez", "isaez@bar.example"),
        ("it", "Se ne occupa la mia collega Piera Conti (p.conti@bar.example).", "Piera Conti", "p.conti@bar.example"),
        ("nl", "Je moet bij Joost van der Meer zijn, joost@werf.example.", "Joost van der Meer", "joost@werf.example"),
        ("pt", "Quem trata é a Dra. Inês Falcão, ines.falcao@lar.example.", "Inês Falcão", "ines.falcao@lar.example"),
    ],
)  # fmt: skip
def test_who_is_passed_on(language: str, words: str, name: str, address: str) -> None:
    found = person(words, rules(language))
    assert found is not None
    assert (found.name.removeprefix("Dr. ").removeprefix("Frau ").removeprefix("Dra. "), found.addr_spec) == (
        name,
        address,
    )


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Dear Ann,\n\nI no longer buy these. Someone else does.\n\nKind regards\nHelen Marsh"),
        ("de", "Sehr geehrte Frau Lang,\n\ndas ist nicht mehr mein Gebiet.\n\nMit freundlichen Grüßen\nJens Holm"),
    ],
)
def test_nobody_is_passed_on(language: str, words: str) -> None:
    assert person(words, rules(language)) is None


def test_a_name_and_address_beside_the_advice_are_a_referral() -> None:
    verdict = classify("You'd better talk to Jan Bos, jan@bos.example", subject="Re: offer", sent_on=date(2026, 3, 9))
    assert verdict.facts.person == Address("Jan Bos", "jan@bos.example")
