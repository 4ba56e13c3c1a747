"""A floor under what the detector makes of the blind mails, and of ordinary mail in a known deal."""

from __future__ import annotations

import pytest

from followup.core.model import FINAL_LOSS, Decision, Intent, Stage
from tests.core.intent.blind import Mail, figures, mails, read

ORDINARY = (
    "Could we move our call on Tuesday to 3 pm?",
    "Thanks, that works for me. See you on Thursday.",
    "Invoice 8812 has been paid today. Please confirm receipt.",
    "Many thanks for the drawings. I'll forward them to the team.",
    "Don will manage the workshop group from June and reports to me.",
    "Please call reception if you have any questions about the visit.",
    "We've switched to a new accounting system, so please send invoices to this address.",
    "Thanks for your patience. Peter will handle the paperwork.",
    "We chose the grey fabric for the chairs. Can you update the order?",
    "Do you have the data sheet for the larger model?",
    "Können wir den Termin am Dienstag auf 15 Uhr verschieben?",
    "Danke für die Unterlagen, ich leite sie an die Kollegen weiter.",
    "Die Rechnung 5512 haben wir heute überwiesen.",
    "Peut-on déplacer le rendez-vous de mardi à 15 h ?",
    "Merci pour les documents, je les transmets à l'équipe.",
    "La facture 5512 a été payée ce matin.",
)
NAMED = (
    ("We decided on Other Works for the shop fitting.", "Other Works"),
    ("We have chosen to go with First Harbour in the end.", "First Harbour"),
    ("We went with Next Level instead.", "Next Level"),
    ("Wir haben uns für Neue Form entschieden.", "Neue Form"),
    ("Nous avons choisi Nouvelle Vague.", "Nouvelle Vague"),
)


@pytest.mark.parametrize("lang", ["en", "de", "fr"])
@pytest.mark.parametrize("even", [True, False])
@pytest.mark.parametrize("deal", [None, Stage.OPEN])
def test_plain_mails_are_read_right(lang: str, even: bool, deal: Stage | None) -> None:
    found = figures([mail for mail in mails(lang) if mail.even is even], deal)
    assert found["precision"] >= 0.95
    assert found["recall"] >= 0.80
    assert found["intent"] >= 0.85
    assert found["winner"] >= 0.60


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_mail_in_a_deal_does_not_fire(text: str) -> None:
    verdict, decision = read(Mail("x-000", "", Intent.OTHER, None, (), text), Stage.OPEN)
    telling = {*FINAL_LOSS, Intent.LOST_TENTATIVE, Intent.WON, Intent.DO_NOT_CONTACT}
    assert verdict.intent not in telling or decision is not Decision.ACT


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_a_name_that_begins_with_a_common_word_is_kept_whole(text: str, name: str) -> None:
    verdict, decision = read(Mail("x-000", "", Intent.LOST_COMPETITOR, name, (), text), Stage.OPEN)
    assert verdict.facts.winner == name
    assert decision is Decision.ACT
