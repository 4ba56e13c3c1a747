"""Ordinary mail in an open deal puts no purchase off and sends the rep to nobody else."""

from __future__ import annotations

from datetime import date

import pytest

from followup.core.intent import classify, decide
from followup.core.model import FINAL_LOSS, Decision, Intent, Stage, Verdict
from followup.core.policy import Detect
from followup.weights import load_scorer
from tests.core.intent import RULED

DAY = date(2026, 3, 9)
ORDINARY = """
Can we postpone our meeting until Thursday?
The delivery has been delayed until next week.
Could you call me after lunch?
Let's talk next week about the drawings.
I have forwarded your drawings to Peter Hall.
Copying in Anna Reed for the invoice.
I'm on holiday next week, back on Monday.
Please send the invoice again in March.
I have to ask again after your mail of Tuesday: is delivery included?
I'll pass this on to my colleague and come back to you.
Wir müssen unseren Termin auf Donnerstag verschieben.
Die Lieferung ist auf nächste Woche verschoben.
Rufen Sie mich bitte nach der Mittagspause an.
Ich habe Ihre Zeichnungen an Frau Berger weitergeleitet.
Ich leite das an die Buchhaltung weiter.
Nächste Woche bin ich im Urlaub, ab Montag wieder da.
Können wir nächste Woche kurz sprechen?
Pouvons-nous reporter la réunion à jeudi ?
La livraison est repoussée à la semaine prochaine.
Rappelez-moi après le déjeuner.
J'ai transmis vos plans à Claire Morel.
Je serai en congés la semaine prochaine.
Faisons un point la semaine prochaine.
¿Podemos aplazar la reunión hasta el jueves?
La entrega se ha aplazado a la semana que viene.
Llámeme después de comer.
Le paso los planos a mi compañera Marta.
La semana que viene estoy fuera, hablamos el lunes.
He pasado su propuesta a contabilidad.
Possiamo rimandare la riunione a giovedì?
La consegna è rinviata alla settimana prossima.
Mi chiami dopo pranzo.
Giro la vostra fattura in amministrazione.
La settimana prossima sono in ferie, ci sentiamo lunedì.
Metto in copia Anna Neri per la fattura.
Kunnen we de afspraak uitstellen tot donderdag?
De levering is uitgesteld tot volgende week.
Bel me even na de lunch.
Ik heb de tekeningen doorgestuurd naar Anna Smit.
Volgende week ben ik met vakantie, maandag ben ik er weer.
Ik stuur dit door naar de administratie.
Podemos adiar a reunião para quinta-feira?
A entrega foi adiada para a próxima semana.
Ligue-me depois do almoço.
Encaminhei os desenhos para a Ana Reis.
Para a semana estou de férias, falamos na segunda.
Ponho em cópia a contabilidade para a fatura.
""".strip().splitlines()
PUT_OFF = """
We have no budget left this year, please ask again in January. | not_now
We have postponed the purchase until September. | not_now
Call me after the summer, we have no time for this project now. | not_now
Wir haben die Entscheidung auf Herbst verschoben. | not_now
Le projet est reporté à l'automne, recontactez-moi en septembre. | not_now
Hemos aplazado la compra hasta septiembre. | not_now
Abbiamo rimandato l'acquisto a settembre. | not_now
De aankoop is uitgesteld tot september. | not_now
A compra foi adiada para setembro. | not_now
Please talk to Anna Reed about this, she decides now. | referral
Ich bin nicht mehr zuständig, wenden Sie sich bitte an Frau Berger. | referral
Contactez plutôt Claire Morel, c'est elle qui décide. | referral
Hable con Marta Ríos, ella lo lleva ahora. | referral
Parli con Anna Neri, se ne occupa lei. | referral
Neem contact op met Anna Smit, zij gaat hierover. | referral
Fale com a Ana Reis, ela é que decide. | referral
""".strip().splitlines()


@pytest.mark.parametrize("words", ORDINARY)
def test_ordinary_mail_is_not_acted_on(words: str) -> None:
    verdict = classify(words, subject="Re: proposal", stage=Stage.OPEN, sent_on=DAY)
    assert verdict.intent not in (Intent.NOT_NOW, Intent.REFERRAL) or decide(verdict, RULED) is not Decision.ACT


QUESTIONS = """
Could you resend the price list?
Can we have a call on Thursday at three?
Does it run on Linux, and what does support cost?
I have forwarded your drawings to Peter Hall.
The delivery has been delayed until next week.
Können Sie mir die Preisliste noch einmal schicken?
Pouvez-vous m'envoyer la grille tarifaire ?
La entrega se ha aplazado a la semana que viene.
Kunnen we de afspraak uitstellen tot donderdag?
""".strip().splitlines()


@pytest.mark.parametrize("words", QUESTIONS)
def test_the_rep_is_not_asked_whether_a_question_is_a_lost_deal(words: str) -> None:
    verdict = classify(words, subject="Re: proposal", stage=Stage.OPEN, sent_on=DAY)
    assert decide(verdict, RULED) is not Decision.ASK


def test_a_question_beside_a_doubtful_loss_is_asked_about() -> None:
    also = ((Intent.LOST_COMPETITOR, 0.5),)
    verdict = Verdict(intent=Intent.UNDECIDED, probability=0.7, also=also, language="en")
    assert decide(verdict, RULED) is Decision.ASK


def test_a_no_after_they_came_back_is_as_plain_as_the_first() -> None:
    words = "We have decided to go with Norvik after all."
    verdict = classify(words, subject="Re: proposal", stage=Stage.REOPENED, sent_on=DAY)
    assert (verdict.intent, decide(verdict, RULED)) == (Intent.LOST_COMPETITOR, Decision.ACT)


@pytest.mark.parametrize("line", PUT_OFF)
def test_a_purchase_put_off_and_a_named_person_are_acted_on(line: str) -> None:
    words, _, intent = line.partition(" | ")
    verdict = classify(words, subject="Re: proposal", stage=Stage.OPEN, sent_on=DAY)
    assert verdict.intent == intent
    assert decide(verdict, RULED) is Decision.ACT


PLAIN = """
The other team got the job.
Norvik got the job.
They got the contract.
We ended up hiring somebody local for this.
Die Geschäftsführung hat sich gegen das Projekt entschieden.
Wir nehmen Ihr Angebot leider nicht an.
""".strip().splitlines()


@pytest.mark.parametrize("words", PLAIN)
def test_what_another_got_is_lost(words: str) -> None:
    verdict = classify(words, subject="Re: proposal", stage=Stage.OPEN, sent_on=DAY)
    assert verdict.intent in FINAL_LOSS
    assert decide(verdict, RULED) is Decision.ACT


@pytest.mark.parametrize(
    "words", ["You got the job.", "Congratulations, you got the contract!", "Wir nehmen Ihr Angebot an."]
)
def test_what_the_rep_got_is_won(words: str) -> None:
    assert classify(words, subject="Re: proposal", stage=Stage.OPEN, sent_on=DAY).intent is Intent.WON


@pytest.mark.parametrize(
    "words",
    [
        "Please do not contact me or anyone at our company again.",
        "Do not contact anybody at our company again.",
        "Bitte kontaktieren Sie weder mich noch meine Kollegen.",
    ],
)
@pytest.mark.parametrize("stage", [Stage.OPEN, Stage.LOST])
def test_nobody_there_wants_to_be_written_to(words: str, stage: Stage) -> None:
    verdict = classify(words, subject="Re: proposal", stage=stage, sent_on=DAY)
    assert (verdict.intent, verdict.facts.whole_company) == (Intent.DO_NOT_CONTACT, True)
    assert decide(verdict, RULED) is Decision.ACT


@pytest.mark.parametrize(
    "words",
    [
        "Please send the invoice for the workshop.",
        "Please invoice the workshop to our head office.",
        "Could you send us the invoice of the trial week?",
        "Stuur de factuur van de workshop maar naar de administratie.",
    ],
)
def test_an_invoice_is_no_order(words: str) -> None:
    verdict = classify(words, subject="Re: offer", stage=Stage.OPEN, sent_on=DAY)
    assert (verdict.intent, decide(verdict, RULED)) != (Intent.WON, Decision.ACT)


@pytest.mark.parametrize("stage", [Stage.OPEN, Stage.ASKED])
@pytest.mark.parametrize(
    "words",
    [
        "I am out of the office until 20 March. I will answer then.",
        "I am out of office.",
        "I am currently out of the office with limited access to email.",
        "Ich bin derzeit nicht im Hause.",
        "Je suis absente jusqu'au 5 mai.",
        "Estoy fuera de la oficina hasta el lunes.",
        "Sono fuori ufficio fino a lunedì.",
        "Ik ben afwezig tot maandag.",
        "Estou fora do escritório até segunda-feira.",
    ],
)
def test_a_short_note_of_absence_is_nothing_else(words: str, stage: Stage) -> None:
    """Machines do not always say in the headers that they wrote."""
    verdict = classify(words, subject="Re: Our offer", stage=stage, sent_on=DAY, scorer=load_scorer())
    assert verdict.intent is Intent.AUTO_REPLY
    assert decide(verdict, Detect()) is Decision.PASS


def test_a_loss_told_beside_an_absence_is_heard() -> None:
    for words in (
        "I am out of office, but we have signed with Norvik.",
        "Bin bis Montag im Urlaub, Auftrag ging an Norvik.",
    ):
        verdict = classify(words, subject="Re: Our offer", stage=Stage.OPEN, sent_on=DAY, scorer=load_scorer())
        assert verdict.lost >= 0.2
        assert decide(verdict, Detect()) is not Decision.PASS
