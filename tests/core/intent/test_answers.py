"""The answer to the second question, and who would rather talk than write."""

from __future__ import annotations

from datetime import date

import pytest

from followup.core.intent import classify
from followup.core.intent.rules import rules
from followup.core.intent.same import same_offer
from followup.core.intent.text import sentences
from followup.core.model import Intent, Stage


@pytest.mark.parametrize(
    ("language", "words", "answer"),
    [
        ("en", "1. Delivery.\n2. Without a doubt, yours was the nicer machine.", "yes"),
        ("en", "1) Delivery. 2) Doubt it, the owner knows them.", "no"),
        ("en", "Had your price been the same we'd have gone with you.", "yes"),
        ("en", "Even at the same price we'd still have stayed with them.", "no"),
        ("en", "As for the second, I couldn't say.", "unclear"),
        ("en", "The boat was late. Would we have come to you otherwise: yes, gladly.", "yes"),
        ("de", "Zu Frage 1: der Preis. Zu Frage 2: Nein, auch dann nicht.", "no"),
        ("de", "Bei gleichem Preis hätten wir bei Ihnen gekauft.", "yes"),
        ("fr", "Pour la seconde : difficile à dire.", "unclear"),
        ("fr", "Au même prix nous aurions signé avec vous.", "yes"),
        ("es", "1. El plazo.\n2. Sí, sin duda.", "yes"),
        ("es", "A la segunda: no, tampoco con el mismo precio.", "no"),
        ("it", "Alla seconda: forse, dipende dal socio.", "unclear"),
        ("it", "A parità di prezzo avremmo scelto voi.", "yes"),
        ("nl", "Vraag 2: nee, ook dan niet.", "no"),
        ("nl", "Bij dezelfde prijs waren we bij jullie gebleven.", "yes"),
        ("pt", "2. Não, mesmo assim ficávamos com eles.", "no"),
        ("pt", "Com o mesmo preço teríamos fechado com vocês.", "yes"),
        ("en", "It was the price, and they were here on a Sunday.", None),
        ("de", "Am Preis lag es nicht, ich hätte Sie gern hier gehabt.", None),
    ],
)
def test_would_they_have_bought_the_same(language: str, words: str, answer: str | None) -> None:
    assert same_offer(sentences(words), rules(language)) == answer


def test_to_talk_to_somebody_else_is_no_call() -> None:
    words = "Sure, ask away. You may also want to talk to Tom Reed at Yard Ltd, tom.reed@yard.example."
    verdict = classify(words, stage=Stage.ASKED, sent_on=date(2026, 3, 9))
    assert (verdict.intent, verdict.facts.wants_call) == (Intent.PERMISSION_GRANTED, False)
    assert verdict.facts.person is not None


@pytest.mark.parametrize("stage", [Stage.GRANTED, Stage.QUESTIONED])
@pytest.mark.parametrize(
    "words",
    [
        "Yes, had you offered the same, we would have gone with you.",
        "Ja, bei gleichem Preis hätten wir uns für Sie entschieden.",
        "Oui, au même prix nous aurions signé avec vous.",
        "Sí, con la misma oferta os habríamos elegido a vosotros.",
        "Sì, a parità di prezzo avremmo scelto voi.",
        "Ja, bij dezelfde prijs waren we bij jullie gebleven.",
        "Sim, com o mesmo preço teríamos fechado com vocês.",
    ],
)
def test_the_answer_to_the_one_question_that_was_left(words: str, stage: Stage) -> None:
    verdict = classify(words, stage=stage, sent_on=date(2026, 3, 9))
    assert (verdict.intent, verdict.facts.same_offer_bought) == (Intent.LOSS_FEEDBACK, "yes")
    assert verdict.probability >= 0.8
    assert Intent.WON not in dict(verdict.also)


def test_an_order_is_no_answer() -> None:
    words = "We have changed our minds and are going with you after all. Please send the contract."
    verdict = classify(words, stage=Stage.QUESTIONED, sent_on=date(2026, 3, 9))
    assert verdict.intent in {Intent.WON, Intent.REOPENED}


@pytest.mark.parametrize(
    "words",
    [
        "Sure, but I'm hopeless at typing, so pop in.",
        "Gern, aber lieber mündlich, das geht schneller.",
        "Oui, bien sûr, mais de vive voix.",
        "Claro que sí, pero llámeme mejor mañana.",
        "Sì, volentieri, ma mi chiami pure.",
        "Ja hoor, maar bel me even.",
        "Sim, claro, mas ligue-me amanhã.",
    ],
)
def test_who_would_rather_talk(words: str) -> None:
    verdict = classify(words, stage=Stage.ASKED, sent_on=date(2026, 3, 9))
    assert (verdict.intent, verdict.facts.wants_call) == (Intent.PERMISSION_GRANTED, True)


def test_a_call_that_is_told_of_is_no_wish_to_talk() -> None:
    verdict = classify("Sure, go ahead. The last rep cried on the phone.", stage=Stage.ASKED, sent_on=date(2026, 3, 9))
    assert (verdict.intent, verdict.facts.wants_call) == (Intent.PERMISSION_GRANTED, False)
