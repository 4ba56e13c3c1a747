"""The day that a mail means: which of several, and what the words for it stand for."""

from __future__ import annotations

from datetime import date

import pytest

from followup.core.intent.feasts import easter, feast_day
from followup.core.intent.mentions import mentions
from followup.core.intent.rules import rules
from followup.core.intent.text import sentences
from followup.core.intent.when import back_on, come_back

DAY = date(2026, 3, 9)  # a Monday


@pytest.mark.parametrize(
    ("language", "words", "day"),
    [
        ("en", "We moved in January. Try me again in June.", date(2026, 6, 1)),
        ("en", "Try me again in June, our lease runs until November.", date(2026, 6, 1)),
        ("en", "Nobody may come in before the audit. Call me at Whitsun.", date(2026, 5, 26)),
        ("en", "It has been quiet since April. Ask me again next May.", date(2026, 5, 1)),
        ("en", "Ask me again in the second week of October.", date(2026, 10, 8)),
        ("en", "Write to me after the board meeting in May.", date(2026, 6, 1)),
        ("en", "Get back to me in the second quarter of next year.", date(2027, 4, 1)),
        ("en", "Call me after Labor Day.", date(2026, 9, 8)),
        ("de", "Der Umbau geht bis Mai. Melden Sie sich nach Pfingsten.", date(2026, 5, 26)),
        ("de", "Rufen Sie mich Anfang übernächsten Jahres an.", date(2028, 1, 2)),
        ("de", "Jan hat es gesehen, melden Sie sich im Herbst.", date(2026, 9, 1)),
        ("fr", "Depuis janvier rien ne bouge, rappelez-moi à la Toussaint.", date(2026, 11, 2)),
        ("fr", "Revenez vers nous à partir de mai.", date(2026, 5, 1)),
        ("es", "Llámeme pasado San Juan.", date(2026, 6, 25)),
        ("es", "El año entrante lo retomamos.", date(2027, 1, 2)),
        ("it", "Risentiamoci dopo Ferragosto.", date(2026, 8, 16)),
        ("it", "Ci richiami l'anno prossimo a marzo.", date(2027, 3, 1)),
        ("nl", "Bel me na de herfst.", date(2026, 12, 1)),
        ("nl", "Neem na Hemelvaart weer contact op.", date(2026, 5, 15)),
        ("pt", "Ligue-me depois do São João.", date(2026, 6, 25)),
        ("pt", "Volte a contactar-nos em março do próximo ano.", date(2027, 3, 1)),
        ("en", "Not now, too much on.", None),
    ],
)
def test_the_day_to_come_back_at(language: str, words: str, day: date | None) -> None:
    assert come_back(sentences(words), rules(language), DAY) == day


@pytest.mark.parametrize(
    ("language", "words", "day"),
    [
        ("en", "I am away until the 20th.", date(2026, 3, 20)),
        ("en", "Back on Thursday.", date(2026, 3, 12)),
        ("de", "Ich bin bis einschließlich 14. im Urlaub.", date(2026, 3, 14)),
        ("fr", "Je serai de retour le 23.", date(2026, 3, 23)),
        ("es", "Regreso el lunes 16.", date(2026, 3, 16)),
        ("it", "Rientro lunedì.", date(2026, 3, 16)),
        ("nl", "Ik ben er maandag weer.", date(2026, 3, 16)),
        ("pt", "Férias de 20/12 a 08/01.", date(2027, 1, 8)),
        ("en", "I am no longer with the firm as of August 30.", None),
        ("en", "Your mail was not delivered (550 5.1.1).", None),
    ],
)
def test_the_day_of_return(language: str, words: str, day: date | None) -> None:
    assert back_on(sentences(words), rules(language), DAY) == day


def test_no_mention_lies_in_the_past() -> None:
    text = "on 2 march 2026, in q1 2020, on 1 may 2019 or on 31 december 2026"
    assert [one.day for one in mentions(text, rules("en"), DAY)] == [date(2026, 12, 31)]


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("pentecost", date(2026, 5, 26)),
        ("carnival", date(2026, 2, 18)),
        ("thanksgiving", date(2026, 11, 27)),
        ("advent", date(2026, 11, 29)),
        ("christmas", date(2026, 12, 27)),
    ],
)
def test_feast_days(name: str, day: date) -> None:
    assert feast_day(name, 2026) == day
    assert easter(2026) == date(2026, 4, 5)
