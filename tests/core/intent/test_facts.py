"""Facts, stages, decisions and the reading of the rep's own words."""

from __future__ import annotations

from datetime import date

import pytest

from followup.core.intent import classify, decide, explain, read_own
from followup.core.intent.feasts import easter
from followup.core.model import Address, Cut, Decision, Intent, LossReason, Stage
from followup.core.policy import Detect
from tests.core.intent import RULED

DAY = date(2026, 3, 9)


@pytest.mark.parametrize(
    "words",
    [
        "We have decided to go with Norvik. Please feel free to contact us next year.",
        "Chère Mira,\n\nnous avons choisi Norvik.\n\nCordialement",
        "Cher Luc, nous avons choisi Norvik.",
    ],
)
def test_a_courtesy_is_no_price(words: str) -> None:
    verdict = classify(words, subject="Re: offer", sent_on=DAY)
    assert (verdict.intent, verdict.facts.reasons) == (Intent.LOST_COMPETITOR, ())


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Not now. Please call me after Easter.", date(2026, 4, 7)),
        ("Everything is on hold. Let's talk again in six months.", date(2026, 9, 9)),
        ("This is on hold, please try me again next January.", date(2027, 1, 1)),
        ("Not the right time, contact me in Q3.", date(2026, 7, 1)),
        ("Not now, but we may look at it again. Call me in May.", date(2026, 5, 1)),
        ("This is on hold for now, but we may come back to it some time.", None),
        ("Wir haben das verschoben, melden Sie sich bitte im dritten Quartal.", date(2026, 7, 1)),
        ("Im Moment nicht. Rufen Sie mich bitte im März 2027 an.", date(2027, 3, 1)),
        ("Nous avons reporté le projet, recontactez-moi dans trois mois.", date(2026, 6, 9)),
        ("Ahora no es el momento, llámeme en octubre.", date(2026, 10, 1)),
        ("Adesso non è il momento, mi richiami dopo Pasqua.", date(2026, 4, 7)),
        ("Het is uitgesteld, bel me over twee maanden.", date(2026, 5, 9)),
        ("Agora não é o momento, ligue-me em setembro.", date(2026, 9, 1)),
    ],
)
def test_the_day_to_come_back_at(words: str, day: date | None) -> None:
    verdict = classify(words, subject="Re: offer", sent_on=DAY)
    assert verdict.intent is Intent.NOT_NOW
    assert verdict.facts.date == day


def test_an_absence_tells_the_return() -> None:
    verdict = classify("I am out of the office until 14 June.", sent_on=DAY, automatic="auto-submitted")
    assert (verdict.intent, verdict.facts.date) == (Intent.AUTO_REPLY, date(2026, 6, 14))


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Ich bin vom 15.06. bis 29.06. im Urlaub.", date(2026, 6, 29)),
        ("Ich bin bis zum 29.06.2026 nicht im Büro.", date(2026, 6, 29)),
        ("Je suis absente jusqu'au 29/06/2026.", date(2026, 6, 29)),
        ("Ik ben afwezig tot en met 29-06-2026.", date(2026, 6, 29)),
        ("I am away from 15 June and will be back on 29 June. We close on 24 December.", date(2026, 6, 29)),
        ("I am out until 6/29/2026.", date(2026, 6, 29)),
        ("I am out until 05/06/2026.", None),
        ("I am out until 99/99/2026.", None),
    ],
)
def test_the_last_day_of_an_absence(words: str, day: date | None) -> None:
    assert classify(words, sent_on=date(2026, 6, 10), automatic="auto-submitted").facts.date == day


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("We went with Orrin. Their contract runs until 31 March 2027.", date(2027, 3, 31)),
        ("We went with Orrin. We signed a contract until the end of 2027.", date(2027, 12, 31)),
        ("Wir haben uns für Orrin entschieden. Der Vertrag läuft bis Ende März 2027.", date(2027, 3, 31)),
        ("Nous avons choisi Orrin. Le contrat court jusqu'au 31 mars 2027.", date(2027, 3, 31)),
        ("Hemos elegido a Orrin. El contrato vence el 31 de marzo de 2027.", date(2027, 3, 31)),
        ("Abbiamo scelto Orrin. Il contratto scade il 31/03/2027.", date(2027, 3, 31)),
        ("We hebben gekozen voor Orrin. Het contract loopt tot 31 maart 2027.", date(2027, 3, 31)),
        ("Decidimos avançar com a Orrin. O contrato termina em março de 2027.", date(2027, 3, 31)),
        ("We went with Orrin. Thanks for holding the offer until 30 June.", None),
        ("We went with Orrin. Their old contract ended on 31 March 2025.", None),
    ],
)
def test_the_day_their_contract_ends(words: str, day: date | None) -> None:
    verdict = classify(words, subject="Re: offer", stage=Stage.OPEN, sent_on=DAY)
    assert (verdict.intent, verdict.facts.date) == (Intent.LOST_COMPETITOR, day)


@pytest.mark.parametrize(
    "words",
    [
        "We went with Orrin. We appreciate your time and your quick support.",
        "Wir haben uns für Orrin entschieden. Danke für die schnelle Hilfe.\n\nMit freundlichen Grüßen",
        "Nous avons choisi Orrin. Je vous remercie pour le temps consacré et la qualité de nos échanges.",
        "Hemos elegido a Orrin. Gracias por su tiempo y su precio especial.",
        "Abbiamo scelto Orrin. Grazie per la disponibilità e la rapidità.",
        "Decidimos avançar com a Orrin. Obrigado pelo atendimento rápido.",
    ],
)
def test_what_they_thank_for_is_not_why_they_chose(words: str) -> None:
    verdict = classify(words, subject="Re: offer", stage=Stage.OPEN, sent_on=DAY)
    assert (verdict.intent, verdict.facts.reasons) == (Intent.LOST_COMPETITOR, ())


@pytest.mark.parametrize(
    "words",
    [
        "Thank you for the offer, but the price was too high and we went with Orrin.",
        "We went with Orrin thanks to their lower price.",
    ],
)
def test_a_reason_beside_thanks_is_one(words: str) -> None:
    assert LossReason.PRICE in classify(words, subject="Re: offer", stage=Stage.OPEN, sent_on=DAY).facts.reasons


@pytest.mark.parametrize(
    "words",
    [
        "Al final hemos decidido no seguir adelante con el proyecto: este año no tenemos presupuesto.",
        "Decidimos não avançar com o projeto: este ano não temos orçamento.",
    ],
)
def test_no_budget_is_no_mere_putting_off(words: str) -> None:
    verdict = classify(words, subject="Re: oferta", stage=Stage.OPEN, sent_on=DAY)
    assert (verdict.intent, decide(verdict, RULED)) == (Intent.LOST_NO_DECISION, Decision.ACT)


@pytest.mark.parametrize(
    ("year", "day"), [(2000, date(2000, 4, 23)), (2026, date(2026, 4, 5)), (2038, date(2038, 4, 25))]
)
def test_easter(year: int, day: date) -> None:
    assert easter(year) == day


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("We went with Orrin because they were much cheaper.", LossReason.PRICE),
        ("We chose another vendor; their delivery time was four weeks shorter.", LossReason.TIMING),
        ("We have chosen another supplier that integrates with our ERP.", LossReason.INTEGRATION),
        ("We are staying with our current supplier.", LossReason.INCUMBENT),
        ("Wir haben uns für einen anderen Anbieter entschieden, dort war der Preis besser.", LossReason.PRICE),
        ("Nous avons choisi un autre prestataire, plus proche de chez nous.", LossReason.LOCATION),
    ],
)
def test_reasons(words: str, reason: LossReason) -> None:
    assert reason in classify(words, subject="Re: offer", sent_on=DAY).facts.reasons


def test_a_praised_price_is_no_reason() -> None:
    verdict = classify("There was nothing wrong with your price. We went with Orrin.", subject="Re: offer", sent_on=DAY)
    assert LossReason.PRICE not in verdict.facts.reasons


def test_contract_length_and_winner() -> None:
    verdict = classify("We signed a two year contract with Orrin Systems.", subject="Re: offer", sent_on=DAY)
    assert verdict.facts.contract_months == 24


def test_the_person_passed_on() -> None:
    verdict = classify("Wrong person. Please contact Helen Marsh (helen.marsh@brook.example).", sent_on=DAY)
    assert verdict.intent is Intent.REFERRAL
    assert verdict.facts.person == Address("Helen Marsh", "helen.marsh@brook.example")


def test_a_firm_that_wants_no_more_mail() -> None:
    verdict = classify("Do not contact anyone at our company again.", sent_on=DAY)
    assert (verdict.intent, verdict.facts.whole_company) == (Intent.DO_NOT_CONTACT, True)
    assert not classify("Please stop emailing me.", sent_on=DAY).facts.whole_company


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("1. The price. 2. Yes, with the same offer we would have gone with you.", "yes"),
        ("1. The price was too high. 2. No, probably not even then.", "no"),
        ("1. Their price. 2. Hard to say.", "unclear"),
    ],
)
def test_the_answer_to_the_second_question(words: str, answer: str) -> None:
    verdict = classify(words, stage=Stage.QUESTIONED, sent_on=DAY)
    assert (verdict.intent, verdict.facts.same_offer_bought) == (Intent.LOSS_FEEDBACK, answer)


def test_who_would_rather_talk() -> None:
    verdict = classify("Sure, but I'd rather talk, give me a call on Thursday.", stage=Stage.ASKED, sent_on=DAY)
    assert verdict.intent is Intent.PERMISSION_GRANTED
    assert verdict.facts.wants_call


def test_a_yes_means_leave_only_where_leave_was_asked() -> None:
    assert classify("Sure, go ahead.", stage=Stage.OPEN, sent_on=DAY).intent is not Intent.PERMISSION_GRANTED
    asked = "I respect that. May I ask you two questions?"
    assert classify("Sure, go ahead.", sent_on=DAY, quoted=asked).intent is Intent.PERMISSION_GRANTED


def test_no_mail_at_all_beats_the_loss_beside_it() -> None:
    verdict = classify("We chose another vendor. Please stop emailing me.", subject="Re: offer", sent_on=DAY)
    assert verdict.intent is Intent.DO_NOT_CONTACT
    assert Intent.LOST_COMPETITOR in dict(verdict.also)


def test_another_language_is_held() -> None:
    for words in (
        "Vi har tyvärr valt en annan leverantör den här gången, tack för er tid.",
        "Мы выбрали другого поставщика.",
    ):
        verdict = classify(words, subject="Re: offer", sent_on=DAY)
        assert (verdict.intent, verdict.rule) == (Intent.OTHER, "language")
        assert decide(verdict, RULED) is Decision.ASK


def test_a_language_that_is_switched_off_is_held() -> None:
    verdict = classify("Wir haben uns für einen anderen Anbieter entschieden.", subject="Re: offer", sent_on=DAY)
    assert decide(verdict, RULED) is Decision.ACT
    assert decide(verdict, Detect(languages=("en",))) is Decision.ASK


def test_nothing_written_is_passed_over() -> None:
    assert decide(classify(" \n-- ", sent_on=DAY), RULED) is Decision.PASS


def test_an_explanation_names_the_cues() -> None:
    told = explain(Cut("If we go with someone else I will tell you.", "quoted", "Jo"), sent_on=DAY)
    assert told.decision is not Decision.ACT
    assert {cue.doubt for cue in told.cues} >= {"if"}
    assert (told.quoted.characters, told.signature.characters) == (6, 2)


@pytest.mark.parametrize(
    "words",
    [
        "May I ask you two questions about how you decided?",
        "Darf ich Ihnen zwei Fragen stellen?",
        "Puis-je vous poser deux questions ?",
        "¿Me permite hacerle dos preguntas?",
        "Posso farle due domande?",
        "Mag ik u twee vragen stellen?",
        "Posso fazer-lhe duas perguntas?",
    ],
)
def test_the_rep_asks_leave(words: str) -> None:
    assert read_own(words).asks_leave


@pytest.mark.parametrize(
    "words",
    [
        "What made you choose the others?",
        "Was hat den Ausschlag für den anderen Anbieter gegeben?",
        "Qu'est-ce qui vous a décidé pour les autres ?",
        "¿Por qué eligieron al otro proveedor?",
        "Cosa vi ha convinto dell'altra offerta?",
        "Wat gaf de doorslag voor de andere partij?",
        "O que pesou na vossa escolha?",
    ],
)
def test_the_rep_asks_why(words: str) -> None:
    found = read_own(words)
    assert (found.asks_leave, found.asks_why) == (False, True)


def test_the_rep_asks_neither() -> None:
    found = read_own("Thank you for letting me know, and all the best with the project.")
    assert (found.asks_leave, found.asks_why) == (False, False)
