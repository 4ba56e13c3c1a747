"""Reminders in Italian."""

from __future__ import annotations

from followup.core.model import ReminderKind, Stage
from followup.core.reminder_words.words import Words

WORDS = Words(
    titles={
        ReminderKind.HEAR_BACK: "Ha risposto {who}?",
        ReminderKind.POST_MORTEM: "Ripensare alla trattativa con {who}",
        ReminderKind.THANK_YOU_CARD: "Biglietto di ringraziamento per {who}",
        ReminderKind.CHECK_IN: "Sentire {who} ({n})",
        ReminderKind.REFERRAL: "Chiedere una segnalazione a {who}",
        ReminderKind.RENEWAL: "Contratto in scadenza: {who}",
        ReminderKind.NO_ANSWER: "Nessuna risposta da {who}: chiamare o lasciar perdere?",
        ReminderKind.WRITE_TO: "Scrivere a {who}",
    },
    tasks={
        ReminderKind.HEAR_BACK: (
            "Ha chiesto se la decisione è definitiva. Se non è arrivato nulla, va bene una breve "
            "telefonata; insistere no."
        ),
        ReminderKind.POST_MORTEM: (
            "Bastano dieci minuti: rilegga la conversazione dall’inizio e annoti che cosa le è "
            "sfuggito e che cosa chiederà la prossima volta."
        ),
        ReminderKind.THANK_YOU_CARD: (
            "Spedisca un biglietto per posta, scritto a mano. Basta un grazie per il tempo dedicato."
        ),
        ReminderKind.CHECK_IN: (
            "Un messaggio aspetta nelle bozze: due parole cordiali per sapere come va. Oggi non si vende nulla."
        ),
        ReminderKind.REFERRAL: (
            "Un messaggio aspetta nelle bozze: chiede se conoscono qualcuno a cui potrebbe essere utile."
        ),
        ReminderKind.RENEWAL: "Il loro contratto scade fra qualche mese. Un messaggio aspetta nelle bozze.",
        ReminderKind.NO_ANSWER: (
            "Ha chiesto il permesso di fare due domande e non è arrivata risposta. Una telefonata va "
            "bene. Se non fa nulla, domani la trattativa si chiude e non parte un secondo messaggio."
        ),
        ReminderKind.WRITE_TO: "Le hanno fatto questo nome. Scriva poche righe e dica chi la manda.",
    },
    stages={
        Stage.OPEN: "aperta",
        Stage.LATER: "rinviata",
        Stage.WAVERING: "incerta",
        Stage.LOST: "persa",
        Stage.ASKED: "permesso chiesto",
        Stage.GRANTED: "permesso ottenuto",
        Stage.QUESTIONED: "domande inviate",
        Stage.ANSWERED: "risposte ricevute",
        Stage.CLOSED: "chiusa",
        Stage.REOPENED: "riaperta",
        Stage.WON: "vinta",
        Stage.BARRED: "da non contattare",
    },
    notes={
        "their-mail-is-unanswered": "Non è stata preparata una bozza: il loro ultimo messaggio è senza risposta.",
        "wrote-recently": "Non è stata preparata una bozza: vi siete scritti negli ultimi giorni.",
        "another-draft-waits": "Non è stata aggiunta una bozza: un’altra di questa trattativa è ancora in attesa.",
        "a-later-one-is-due": "Nessuna bozza per questo promemoria: uno successivo di questa trattativa è già scaduto.",
    },
    nobody="il suo contatto",
    said="Hanno scritto:",
    stage="A che punto è:",
    draft="Per vedere le bozze:",
    deal="Per vedere la trattativa:",
)
