"""The floor of `test_blind` for Spanish, Italian, Dutch and Portuguese."""

from __future__ import annotations

import pytest

from followup.core.model import FINAL_LOSS, Decision, Intent, Stage
from tests.core.intent.blind import Mail, figures, mails, read

ORDINARY = (
    "¿Podemos pasar la reunión del martes a las tres?",
    "Hoy hemos pagado la factura 8812. Confirme la recepción, por favor.",
    "Elegimos la tela gris para las sillas. ¿Puedes actualizar el pedido?",
    "Vamos con Marta a la feria y pasamos por vuestro stand.",
    "Seguimos con la misma dirección de facturación.",
    "El transportista ha entregado el paquete a otro vecino. ¿Podéis averiguarlo?",
    "Possiamo spostare la riunione di martedì alle tre?",
    "Abbiamo scelto il tessuto grigio per le sedie. Puoi aggiornare l'ordine?",
    "Ho dato il tuo numero a Carlo Bassi, ti chiamerà lui per la consegna.",
    "L'ordine va a Torino, non a Milano. Correggete l'indirizzo, per favore.",
    "Kunnen we de afspraak van dinsdag naar drie uur verzetten?",
    "Factuur 8812 is vandaag betaald. Graag ontvangst bevestigen.",
    "We gaan met Marta naar de beurs en komen langs de stand.",
    "De facturen gaan voortaan naar Bos Administratie, graag aanpassen.",
    "We blijven bij Hotel Centraal slapen en zijn om negen uur bij jullie.",
    "Podemos passar a reunião de terça para as três?",
    "Escolhemos o tecido cinzento para as cadeiras. Pode atualizar a encomenda?",
    "Dei o teu número ao Carlos Bastos, ele liga-te por causa da entrega.",
    "A encomenda vai para o Porto, não para Lisboa. Corrijam a morada, por favor.",
)
FOR_US = (
    "Al final hemos rechazado a los otros y nos vamos con ustedes.",
    "Os confirmo que el contrato es vuestro. Otra empresa había quedado segunda.",
    "Alla fine abbiamo scartato gli altri e andiamo con voi.",
    "Abbiamo deciso di continuare con voi per un altro anno. Mandatemi il rinnovo.",
    "Uiteindelijk zijn de anderen afgevallen en gaan we met jullie in zee.",
    "De opdracht is voor jullie. Een andere partij was tweede.",
    "No fim recusámos os outros e vamos com vocês.",
    "Confirmo que o contrato é vosso. Outra empresa ficou em segundo lugar.",
)


@pytest.mark.parametrize("lang", ["es", "it", "nl", "pt"])
@pytest.mark.parametrize("even", [True, False])
def test_plain_mails_are_read_right(lang: str, even: bool) -> None:
    found = figures(mail for mail in mails(lang) if mail.even is even)
    assert found["precision"] >= 0.94
    assert found["recall"] >= 0.85
    assert found["intent"] >= 0.80
    assert found["winner"] >= 0.60
    assert found["reasons"] >= 0.50


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_mail_in_a_deal_does_not_fire(text: str) -> None:
    verdict, decision = read(Mail("x-000", "", Intent.OTHER, None, (), text), Stage.OPEN)
    assert verdict.intent not in {*FINAL_LOSS, Intent.LOST_TENTATIVE, Intent.WON} or decision is not Decision.ACT


@pytest.mark.parametrize("text", FOR_US)
def test_the_others_lost_and_we_won(text: str) -> None:
    verdict, decision = read(Mail("x-000", "", Intent.WON, None, (), text), Stage.OPEN)
    assert verdict.intent is Intent.WON
    assert decision is Decision.ACT
