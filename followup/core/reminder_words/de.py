"""Reminders in German."""

from __future__ import annotations

from followup.core.model import ReminderKind, Stage
from followup.core.reminder_words.words import Words

WORDS = Words(
    titles={
        ReminderKind.HEAR_BACK: "Hat sich {who} gemeldet?",
        ReminderKind.POST_MORTEM: "Rückblick auf das Angebot an {who}",
        ReminderKind.THANK_YOU_CARD: "Dankeskarte an {who}",
        ReminderKind.CHECK_IN: "Bei {who} melden ({n})",
        ReminderKind.REFERRAL: "Um eine Empfehlung bitten: {who}",
        ReminderKind.RENEWAL: "Vertrag läuft bald aus: {who}",
        ReminderKind.NO_ANSWER: "Keine Antwort von {who}: anrufen oder ruhen lassen?",
        ReminderKind.WRITE_TO: "Nachricht schreiben an {who}",
    },
    tasks={
        ReminderKind.HEAR_BACK: (
            "Sie haben gefragt, ob die Entscheidung endgültig ist. Kam nichts zurück, ist ein kurzer "
            "Anruf in Ordnung, Drängen nicht."
        ),
        ReminderKind.POST_MORTEM: (
            "Zehn Minuten genügen: den Verlauf einmal von Anfang an lesen und notieren, was Ihnen "
            "entgangen ist und was Sie nächstes Mal fragen."
        ),
        ReminderKind.THANK_YOU_CARD: "Eine Karte mit der Post, von Hand geschrieben. Ein Dank für die Zeit genügt.",
        ReminderKind.CHECK_IN: (
            "In den Entwürfen liegt eine Nachricht bereit: freundlich fragen, wie es läuft. Heute wird nichts verkauft."
        ),
        ReminderKind.REFERRAL: (
            "In den Entwürfen liegt eine Nachricht bereit: die Frage, ob jemand Ihre Hilfe brauchen könnte."
        ),
        ReminderKind.RENEWAL: ("In einigen Monaten endet der Vertrag. In den Entwürfen liegt eine Nachricht bereit."),
        ReminderKind.NO_ANSWER: (
            "Sie haben um zwei Fragen gebeten, und es kam nichts zurück. Ein Anruf ist in Ordnung. "
            "Wenn Sie nichts tun, wird der Vorgang morgen geschlossen, und es geht keine zweite Mail hinaus."
        ),
        ReminderKind.WRITE_TO: (
            "Diesen Namen hat man Ihnen genannt. Ein paar Zeilen genügen; sagen Sie, von wem Sie ihn haben."
        ),
    },
    stages={
        Stage.OPEN: "offen",
        Stage.LATER: "vertagt",
        Stage.WAVERING: "noch unentschieden",
        Stage.LOST: "verloren",
        Stage.ASKED: "um Erlaubnis gebeten",
        Stage.GRANTED: "Erlaubnis erhalten",
        Stage.QUESTIONED: "Fragen gestellt",
        Stage.ANSWERED: "Antworten erhalten",
        Stage.CLOSED: "geschlossen",
        Stage.REOPENED: "wieder offen",
        Stage.WON: "gewonnen",
        Stage.BARRED: "kein Kontakt erwünscht",
    },
    notes={
        "their-mail-is-unanswered": "Es liegt kein Entwurf bereit: Die letzte Nachricht von dort ist unbeantwortet.",
        "wrote-recently": "Es liegt kein Entwurf bereit: In den letzten Tagen wurde schon geschrieben.",
        "another-draft-waits": "Es kam kein Entwurf dazu: Ein anderer zu diesem Vorgang wartet noch.",
        "a-later-one-is-due": "Hierzu gibt es keinen Entwurf: Eine spätere Erinnerung zum Vorgang ist schon fällig.",
    },
    nobody="Ihrem Kontakt",
    said="Geschrieben wurde:",
    stage="Stand:",
    draft="Zu den Entwürfen:",
    deal="Zum Vorgang:",
)
