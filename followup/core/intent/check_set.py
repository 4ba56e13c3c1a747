"""Short made-up mails that no correction of the rep's may make the detector worse at; half of them lost deals.

They hold what a rep is likely to correct: losses told plainly and politely, and their near misses.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from followup.core.intent.hearing import hear
from followup.core.intent.shifts import Figures, Shifts, shifted
from followup.core.intent.verdict import Call
from followup.core.model import FINAL_LOSS, Stage
from followup.core.policy import Detect

if TYPE_CHECKING:  # numpy is imported only where a scorer was made
    from followup.core.intent.encoder.scorer import Scorer

LOST: tuple[str, ...] = (
    "Hi Robin, thank you for your offer. We have decided to go with another supplier.",
    "We have chosen Harlow Systems for this project. Thanks again for all your work.",
    "I'm sorry to tell you that we went with a different vendor in the end.",
    "After a long discussion we have awarded the contract to Brightline.",
    "Thanks for the proposal, but we are going to build this in-house.",
    "The project has been cancelled, so we will not be needing your offer any more.",
    "We have decided to stay with our current provider for another two years.",
    "Unfortunately your bid was not successful this time.",
    "We won't be moving forward with your proposal. We wish you all the best.",
    "The board has signed with one of your competitors this morning.",
    "We regret to inform you that we have selected another company.",
    "Vielen Dank für Ihr Angebot. Wir haben uns für einen anderen Anbieter entschieden.",
    "Leider müssen wir Ihnen absagen, den Zuschlag hat ein Mitbewerber bekommen.",
    "Wir haben beschlossen, das Projekt intern umzusetzen. Danke für Ihre Mühe.",
    "Das Projekt wurde eingestellt, wir benötigen Ihr Angebot nicht mehr.",
    "Wir bleiben bei unserem bisherigen Lieferanten.",
    "Merci pour votre offre. Nous avons choisi un autre prestataire.",
    "Nous avons décidé de ne pas donner suite à votre proposition.",
    "Votre offre n'a malheureusement pas été retenue.",
    "Gracias por su oferta. Hemos decidido trabajar con otro proveedor.",
    "Lamentablemente su propuesta no ha sido seleccionada.",
    "El proyecto se ha cancelado, ya no necesitamos su presupuesto.",
    "Grazie per la vostra offerta. Abbiamo scelto un altro fornitore.",
    "Purtroppo abbiamo deciso di non procedere con la vostra proposta.",
    "Bedankt voor uw offerte. Wij hebben gekozen voor een andere leverancier.",
    "Helaas hebben we besloten om niet met jullie verder te gaan.",
    "Obrigado pela proposta. Decidimos avançar com outro fornecedor.",
    "Infelizmente a vossa proposta não foi selecionada.",
)

NOT_LOST: tuple[str, ...] = (
    "Good news: we have decided to go with you. Please send the contract.",
    "We have not decided yet, two other suppliers are still in the race.",
    "Could you send me the price list again before our meeting on Tuesday?",
    "If we went with another supplier, what would happen to our data?",
    "We nearly went with somebody else last year, but I am glad that we waited.",
    "We are looking at three offers and will tell you by the end of the month.",
    "Your competitor told us that most firms choose another vendor. Is that so?",
    "Please find attached the signed agreement. We look forward to working with you.",
    "I am out of the office until Monday and will answer then.",
    "Can we move our call to Thursday at ten?",
    "The budget is fixed for this year, please come back to us in March.",
    "Our client has chosen another architect, so the drawings will come later.",
    "Wir freuen uns, Ihnen den Auftrag zu erteilen.",
    "Wir haben uns noch nicht entschieden und melden uns nächste Woche.",
    "Könnten Sie mir das Angebot bitte noch einmal als PDF schicken?",
    "Falls wir uns für einen anderen Anbieter entscheiden, geben wir Ihnen Bescheid.",
    "Passt Ihnen Donnerstag um zehn Uhr für ein Telefonat?",
    "Nous avons retenu votre offre. Merci de nous envoyer le contrat.",
    "Nous n'avons pas encore pris de décision.",
    "Pouvez-vous nous confirmer le délai de livraison ?",
    "Hemos decidido seguir adelante con ustedes. Envíenos el contrato, por favor.",
    "Todavía no hemos tomado una decisión.",
    "¿Podría enviarnos la ficha técnica?",
    "Abbiamo scelto la vostra offerta. Ci mandi il contratto, per favore.",
    "Non abbiamo ancora deciso, ci sentiamo la settimana prossima.",
    "Può confermarmi i tempi di consegna?",
    "Wij hebben voor jullie gekozen. Stuur het contract maar op.",
    "We hebben nog geen beslissing genomen.",
    "Kunt u mij de levertijd bevestigen?",
    "Decidimos avançar convosco. Envie-nos o contrato, por favor.",
    "Ainda não tomámos uma decisão.",
    "Pode confirmar o prazo de entrega?",
)

TEXTS: tuple[tuple[str, bool], ...] = tuple((text, True) for text in LOST) + tuple((text, False) for text in NOT_LOST)
"""Each mail, and whether it tells of a lost deal."""

RULES_ACT = 0.8
"""Where acting on what the rules alone give begins, which is no probability."""

Heard = Sequence[tuple[Sequence[Call], bool]]
"""For each mail the calls before anything that the rep taught, the main one first, and whether it is a lost deal."""

_DAY = date(2026, 3, 2)


def heard(scorer: Scorer | None, texts: Sequence[tuple[str, bool]] = TEXTS) -> Heard:
    """What the detector makes of the check set as it is shipped; some seconds of work with a scorer."""
    return [
        ([replace(call, hit=None) for call in hear(text, stage=Stage.OPEN, sent_on=_DAY, scorer=scorer).calls], lost)
        for text, lost in texts
    ]


def figures(shifts: Shifts, said: Heard, act: float = Detect().act) -> Figures:
    """Precision and recall of acting on a final loss under these shifts, where `act` is the limit."""
    acted, losses = [], 0
    for calls, lost in said:
        main = shifted(list(calls), shifts)[0]
        losses += lost
        if main.intent in FINAL_LOSS and main.probability >= act:
            acted.append(lost)
    return Figures(sum(acted) / len(acted) if acted else 1.0, sum(acted) / losses if losses else 1.0)
