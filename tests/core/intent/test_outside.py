"""Mail that hangs on no conversation: how a deal ended that ran by phone, or mostly nothing of ours."""

from __future__ import annotations

from datetime import date

import pytest

from followup.core.intent import classify, decide
from followup.core.intent.hearing import hear
from followup.core.model import FINAL_LOSS, Decision, Intent, Stage, Verdict
from followup.core.policy import Detect
from followup.weights import load_scorer

DAY = date(2026, 3, 9)

ENDED = """
Hello Mira, thank you for showing us the lift. We have given the contract to Halden Lifts, they cost a good deal less.
Dear Ms Vogt, after your visit the board looked at the offers. The work goes to Brekmann; I am sorry to tell you so.
Guten Tag Frau Vogt, nach Ihrem Besuch haben wir uns beraten: Den Auftrag bekommt die Firma Seeholz, die war günstiger.
Bonjour Madame, suite à votre visite, nous avons confié le chantier à la société Orvane, qui vient plus tôt.
Hola Mira, después de su visita hemos encargado la instalación a Torrealba. Gracias por su tiempo.
Buongiorno, dopo la Sua visita abbiamo affidato il lavoro alla ditta Cerruti, che costava meno. La ringrazio.
Beste Mira, na uw bezoek hebben we de opdracht aan Veldman gegeven, die was goedkoper. Bedankt voor de moeite.
Bom dia Mira, depois da sua visita entregámos a obra à Ribalta, que fazia mais barato. Obrigado pelo tempo.
""".strip().splitlines()

NOTHING_OF_OURS = """
The panel met on Tuesday and went with another candidate for the night shift; letters go out tomorrow.
Reminder: the canteen is closed on Friday. Please order sandwiches at the desk before ten.
Die Kaffeemaschine ist bestellt, wir haben uns für das kleinere Modell entschieden. Gruß aus der Küche
L'équipe a choisi le restaurant du port pour le repas de fin d'année, rendez-vous à vingt heures.
El ascensor estará parado el jueves por la mañana. Disculpen las molestias.
La riunione di condominio è rinviata a giovedì, stessa ora e stesso posto.
De parkeerplaats achter het kantoor wordt maandag opnieuw geasfalteerd, zet je auto ergens anders.
O torneio de xadrez foi ganho pela contabilidade, parabéns a todos os que jogaram.
""".strip().splitlines()


def read(text: str, stage: Stage | None = None) -> Verdict:
    return classify(text, subject="A word", stage=stage, sent_on=DAY, scorer=load_scorer())


def test_the_encoder_is_asked_about_mail_out_of_the_blue() -> None:
    heard = hear(ENDED[0], subject="A word", stage=None, sent_on=DAY, scorer=load_scorer())
    assert heard.scores is not None
    told = hear(ENDED[0], subject="A word", stage=Stage.OPEN, sent_on=DAY, scorer=load_scorer())
    assert told.scores != heard.scores, "what the mail follows is part of what is read"


@pytest.mark.parametrize("text", ENDED)
def test_how_a_deal_ended_that_ran_by_phone(text: str) -> None:
    verdict = read(text)
    assert verdict.intent in FINAL_LOSS
    assert decide(verdict, Detect()) is not Decision.PASS


@pytest.mark.parametrize("text", NOTHING_OF_OURS)
def test_what_is_no_deal_of_ours_passes(text: str) -> None:
    assert decide(read(text), Detect()) is Decision.PASS


def test_a_deal_s_words_count_for_less_there() -> None:
    for text in ENDED:
        assert read(text).lost <= read(text, Stage.OPEN).lost


def test_after_a_quoted_question_for_leave_it_is_an_answer() -> None:
    asked = "On 6 March Mira Vogt wrote:\n> Thank you for telling me. May I ask you two short questions about it?"
    text = "Yes, of course, go ahead."
    verdict = classify(text, subject="Re: lift", stage=None, sent_on=DAY, quoted=asked, scorer=load_scorer())
    assert verdict.intent is Intent.PERMISSION_GRANTED


@pytest.mark.parametrize("text", ["FYI.", "Anbei.", "Pour info.", "Adjunto.", "In allegato.", "Ter info.", "Em anexo."])
def test_a_word_that_no_rule_reads_gives_no_leave(text: str) -> None:
    assert decide(read(text, Stage.ASKED), Detect()) is not Decision.ACT


@pytest.mark.parametrize("text", ["Yes", "Ja, gerne", "Oui", "Claro", "Certo", "Prima, ga je gang", "Claro que sim"])
def test_a_word_that_a_rule_reads_gives_leave(text: str) -> None:
    verdict = read(text, Stage.ASKED)
    assert (verdict.intent, decide(verdict, Detect())) == (Intent.PERMISSION_GRANTED, Decision.ACT)


def test_a_plain_no_is_one_wherever_it_stands() -> None:
    for text in (
        "Thank you for your offer. We have decided to go with Norvik.",
        "Wir haben uns für Norvik entschieden.",
    ):
        verdict = read(text)
        assert (verdict.intent, decide(verdict, Detect())) == (Intent.LOST_COMPETITOR, Decision.ACT)


def test_after_the_end_of_a_deal_a_friendly_word_bars_nobody() -> None:
    assert decide(read("Sure, ask away.", Stage.CLOSED), Detect()) is not Decision.ACT
