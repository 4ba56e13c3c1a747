"""Pairs that differ in little: going ahead with the deal and going ahead with the questions, in seven languages."""

from __future__ import annotations

from datetime import date

import pytest

from followup.core.intent import classify
from followup.core.model import Intent, Stage

DAY = date(2026, 3, 9)
BACK = (
    "Good news: we would like to go ahead with you after all. Please send the contract.",
    "We'd like to go ahead with your offer after all. Can you send the agreement?",
    "Gute Nachricht: Wir möchten nun doch mit Ihnen arbeiten. Bitte schicken Sie uns den Vertrag.",
    "Wir wollen Ihr Angebot nun doch annehmen. Schicken Sie bitte den Vertrag.",
    "Bonne nouvelle : nous souhaitons finalement travailler avec vous. Merci de nous envoyer le contrat.",
    "Finalement nous voulons signer avec vous. Envoyez-nous le contrat.",
    "Buenas noticias: al final queremos seguir adelante con ustedes. Por favor, envíenos el contrato.",
    "Después de todo queremos trabajar con vosotros. Mandadnos el contrato, por favor.",
    "Buone notizie: alla fine vorremmo procedere con voi. Ci mandi il contratto, per favore.",
    "Alla fine vogliamo andare avanti con voi. Inviateci il contratto.",
    "Goed nieuws: we willen toch graag met jullie verder. Stuur het contract maar op.",
    "We gaan uiteindelijk toch met u in zee. Stuurt u het contract?",
    "Boas notícias: afinal queremos avançar convosco. Envie-nos o contrato, por favor.",
    "No fim queremos fechar com vocês. Pode mandar o contrato?",
)
LEAVE = (
    "Sure, go ahead.",
    "Yes, please send me your questions.",
    "Klar, legen Sie los.",
    "Ja, schicken Sie mir Ihre Fragen.",
    "Bien sûr, allez-y.",
    "Oui, envoyez-moi vos questions.",
    "Claro, adelante.",
    "Sí, mándeme las preguntas.",
    "Certo, chieda pure.",
    "Sì, mi mandi le domande.",
    "Natuurlijk, ga je gang.",
    "Ja, stuur de vragen maar.",
    "Claro, pode perguntar.",
    "Sim, mande as perguntas.",
)
ONCE_MORE = (
    "Could you send me the data sheet once more?",
    "Can you send me the offer again, please?",
    "Können Sie mir das Datenblatt noch einmal schicken?",
    "Schicken Sie mir bitte das Angebot nochmals?",
    "Pouvez-vous me renvoyer la fiche technique ?",
    "Pourriez-vous m'envoyer le devis encore une fois ?",
    "¿Me puede enviar otra vez la ficha técnica?",
    "¿Podría volver a mandarme el presupuesto?",
    "Può inviarmi di nuovo la scheda tecnica?",
    "Mi può rimandare il preventivo?",
    "Kunt u mij het gegevensblad nog een keer sturen?",
    "Kun je de offerte nogmaals sturen?",
    "Pode enviar-me outra vez a ficha técnica?",
    "Pode me mandar a proposta de novo?",
)


@pytest.mark.parametrize("words", BACK)
def test_going_ahead_with_us_is_no_leave_to_ask(words: str) -> None:
    verdict = classify(words, subject="Re: proposal", stage=Stage.ASKED, sent_on=DAY)
    assert verdict.intent in (Intent.WON, Intent.REOPENED)


@pytest.mark.parametrize("words", LEAVE)
def test_going_ahead_with_the_questions_is_leave_to_ask(words: str) -> None:
    verdict = classify(words, subject="Re: proposal", stage=Stage.ASKED, sent_on=DAY)
    assert verdict.intent is Intent.PERMISSION_GRANTED


@pytest.mark.parametrize("words", ONCE_MORE)
@pytest.mark.parametrize("stage", [None, Stage.OPEN])
def test_a_paper_asked_for_again_puts_nothing_off(words: str, stage: Stage | None) -> None:
    verdict = classify(words, subject="Re: proposal", stage=stage, sent_on=DAY)
    assert verdict.intent in (Intent.UNDECIDED, Intent.OTHER)
