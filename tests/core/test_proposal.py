"""What was proposed and when they met, in the rep's own words; and nothing where that is not plain."""

from __future__ import annotations

from datetime import date

import pytest

from followup.core.proposal import met, proposed

TODAY = date(2026, 5, 20)


@pytest.mark.parametrize(
    ("language", "text", "phrase"),
    [
        (
            "en",
            "Hello,\n\nattached is our offer for the dock scheduling, 40 seats.",
            "our offer for the dock scheduling",
        ),
        ("en", "Our offer for the dock\nscheduling stands until Friday.", "our offer for the dock scheduling"),
        ("en", "My proposal for your new warehouse and two more.", "our proposal for your new warehouse"),
        ("de", "anbei unser Angebot für die Lagersoftware.", "unser Angebot für die Lagersoftware"),
        ("de", "zu unserem Vorschlag für das neue Lager: er gilt.", "unseren Vorschlag für das neue Lager"),
        ("fr", "voici notre proposition pour le logiciel de stock.", "notre proposition pour le logiciel de stock"),
        ("es", "te envío nuestra oferta para el programa de almacén.", "nuestra oferta para el programa de almacén"),
        (
            "it",
            "ecco la nostra offerta per il software di magazzino.",
            "la nostra offerta per il software di magazzino",
        ),
        ("nl", "hierbij ons voorstel voor de planning.", "ons voorstel voor de planning"),
        ("pt", "segue a nossa proposta para o programa de armazém.", "a nossa proposta para o programa de armazém"),
    ],
)
def test_what_was_proposed(language: str, text: str, phrase: str) -> None:
    assert proposed(["Thank you.", text], language) == phrase


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "our offer for 40 seats"),
        ("en", "our offer for the year 2026"),
        ("en", "our offer for you"),
        ("en", "the offer of Norvik for the docks"),
        ("en", "our offer for a good many new things nobody else had thought about"),
        ("de", "unser Angebot für Sie"),
        ("fr", "notre proposition pour vous"),
        ("en", "our offer for\n\nBest wishes"),
    ],
)
def test_nothing_where_it_is_not_plain(language: str, text: str) -> None:
    assert proposed([text], language) == ""


@pytest.mark.parametrize(
    ("language", "text", "phrase"),
    [
        ("en", "Thank you for our meeting on Tuesday, 12 May.", "our meeting on 12 May"),
        ("en", "Thanks for the call on 3rd May, here is more.", "our call on 3 May"),
        ("de", "vielen Dank für das Gespräch am 12. Mai.", "unser Gespräch am 12. Mai"),
        ("de", "nach unserem Telefonat vom Dienstag, 12. Mai, anbei", "unser Telefonat am 12. Mai"),
        ("fr", "merci pour notre rendez-vous du mardi 12 mai.", "notre rendez-vous du 12 mai"),
        ("es", "gracias por la reunión del 12 de mayo.", "nuestra reunión del 12 de mayo"),
        ("it", "grazie per l'incontro del 12 maggio.", "il nostro incontro del 12 maggio"),
        ("nl", "bedankt voor het gesprek van dinsdag 12 mei.", "ons gesprek van 12 mei"),
        ("pt", "obrigada pela reunião do dia 12 de maio.", "a nossa reunião de 12 de maio"),
        ("en", "I look forward to our meeting on 12 May.", ""),
        ("en", "Thank you for our meeting on 12 June.", ""),
        ("de", "unser Gespräch am 12. Mai muss leider ausfallen", ""),
    ],
)
def test_when_they_met(language: str, text: str, phrase: str) -> None:
    assert met([text], language, TODAY) == phrase
