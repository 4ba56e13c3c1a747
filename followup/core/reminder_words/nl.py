"""Reminders in Dutch."""

from __future__ import annotations

from followup.core.model import ReminderKind, Stage
from followup.core.reminder_words.words import Words

WORDS = Words(
    titles={
        ReminderKind.HEAR_BACK: "Heeft {who} geantwoord?",
        ReminderKind.POST_MORTEM: "Terugkijken op de offerte aan {who}",
        ReminderKind.THANK_YOU_CARD: "Bedankkaartje voor {who}",
        ReminderKind.CHECK_IN: "Even informeren bij {who} ({n})",
        ReminderKind.REFERRAL: "Om een aanbeveling vragen: {who}",
        ReminderKind.RENEWAL: "Contract loopt binnenkort af: {who}",
        ReminderKind.NO_ANSWER: "Geen antwoord van {who}: bellen of laten rusten?",
        ReminderKind.WRITE_TO: "Bericht schrijven aan {who}",
    },
    tasks={
        ReminderKind.HEAR_BACK: (
            "U vroeg of de beslissing definitief is. Is er niets gekomen, dan mag u kort bellen; aandringen niet."
        ),
        ReminderKind.POST_MORTEM: (
            "Tien minuten is genoeg: lees het verloop nog eens vanaf het begin en noteer wat u "
            "gemist hebt en wat u de volgende keer vraagt."
        ),
        ReminderKind.THANK_YOU_CARD: (
            "Stuur een kaartje per post, met de hand geschreven. Bedanken voor hun tijd is genoeg."
        ),
        ReminderKind.CHECK_IN: (
            "Er staat een bericht klaar bij uw concepten: vriendelijk vragen hoe het gaat. Vandaag "
            "valt er niets te verkopen."
        ),
        ReminderKind.REFERRAL: (
            "Er staat een bericht klaar bij uw concepten: het vraagt of zij iemand kennen die u kunt helpen."
        ),
        ReminderKind.RENEWAL: (
            "Hun contract loopt over enkele maanden af. Er staat een bericht klaar bij uw concepten."
        ),
        ReminderKind.NO_ANSWER: (
            "U vroeg of u twee vragen mocht stellen en er kwam niets terug. Bellen mag. Doet u "
            "niets, dan wordt het dossier morgen gesloten en gaat er geen tweede mail uit."
        ),
        ReminderKind.WRITE_TO: "Deze naam hebben zij u gegeven. Schrijf een paar regels en zeg wie u stuurt.",
    },
    stages={
        Stage.OPEN: "open",
        Stage.LATER: "uitgesteld",
        Stage.WAVERING: "twijfelt nog",
        Stage.LOST: "verloren",
        Stage.ASKED: "toestemming gevraagd",
        Stage.GRANTED: "toestemming gekregen",
        Stage.QUESTIONED: "vragen gesteld",
        Stage.ANSWERED: "antwoorden ontvangen",
        Stage.CLOSED: "gesloten",
        Stage.REOPENED: "heropend",
        Stage.WON: "gewonnen",
        Stage.BARRED: "geen contact gewenst",
    },
    notes={
        "their-mail-is-unanswered": "Er is geen concept gemaakt: hun laatste bericht is nog onbeantwoord.",
        "wrote-recently": "Er is geen concept gemaakt: u hebt elkaar de afgelopen dagen nog geschreven.",
        "another-draft-waits": "Er is geen concept toegevoegd: een ander van dit dossier wacht nog.",
        "a-later-one-is-due": "Hiervoor is er geen concept: een latere herinnering van dit dossier is al aan de beurt.",
    },
    nobody="uw contact",
    said="Zij schreven:",
    stage="Stand van zaken:",
    draft="De concepten bekijken:",
    deal="Het dossier bekijken:",
)
