"""Reminders in French."""

from __future__ import annotations

from followup.core.model import ReminderKind, Stage
from followup.core.reminder_words.words import Words

WORDS = Words(
    titles={
        ReminderKind.HEAR_BACK: "Une réponse ? {who}",
        ReminderKind.POST_MORTEM: "Faire le bilan de l’affaire avec {who}",
        ReminderKind.THANK_YOU_CARD: "Carte de remerciement pour {who}",
        ReminderKind.CHECK_IN: "Prendre des nouvelles : {who} ({n})",
        ReminderKind.REFERRAL: "Demander une recommandation à {who}",
        ReminderKind.RENEWAL: "Contrat bientôt à échéance : {who}",
        ReminderKind.NO_ANSWER: "Pas de réponse, appeler ou laisser ? {who}",
        ReminderKind.WRITE_TO: "Écrire à {who}",
    },
    tasks={
        ReminderKind.HEAR_BACK: (
            "Vous avez demandé si la décision était définitive. Si rien n’est venu, un bref appel "
            "convient ; n’insistez pas."
        ),
        ReminderKind.POST_MORTEM: (
            "Dix minutes suffisent : relisez l’échange depuis le début et notez ce qui vous a "
            "échappé et ce que vous demanderez la prochaine fois."
        ),
        ReminderKind.THANK_YOU_CARD: (
            "Envoyez une carte par la poste, écrite à la main. Un merci pour le temps accordé suffit."
        ),
        ReminderKind.CHECK_IN: (
            "Un message attend dans vos brouillons : un mot aimable pour prendre des nouvelles. Rien "
            "à vendre aujourd’hui."
        ),
        ReminderKind.REFERRAL: (
            "Un message attend dans vos brouillons : il demande si quelqu’un d’autre aurait besoin de vous."
        ),
        ReminderKind.RENEWAL: ("Leur contrat se termine dans quelques mois. Un message attend dans vos brouillons."),
        ReminderKind.NO_ANSWER: (
            "Vous avez demandé la permission de poser deux questions, et rien n’est venu. Un appel "
            "convient. Sans action de votre part, l’affaire sera close demain et aucun second "
            "message ne partira."
        ),
        ReminderKind.WRITE_TO: "On vous a donné ce nom. Écrivez quelques lignes et dites qui vous envoie.",
    },
    stages={
        Stage.OPEN: "en cours",
        Stage.LATER: "reportée",
        Stage.WAVERING: "indécise",
        Stage.LOST: "perdue",
        Stage.ASKED: "permission demandée",
        Stage.GRANTED: "permission accordée",
        Stage.QUESTIONED: "questions envoyées",
        Stage.ANSWERED: "réponses reçues",
        Stage.CLOSED: "close",
        Stage.REOPENED: "rouverte",
        Stage.WON: "gagnée",
        Stage.BARRED: "ne plus contacter",
    },
    notes={
        "their-mail-is-unanswered": "Aucun brouillon n’a été préparé : leur dernier message est encore sans réponse.",
        "wrote-recently": "Aucun brouillon n’a été préparé : vous vous êtes écrit ces derniers jours.",
        "another-draft-waits": "Aucun brouillon n’a été ajouté : un autre attend encore pour cette affaire.",
        "a-later-one-is-due": "Aucun brouillon pour ce rappel : un rappel plus récent de cette affaire est déjà échu.",
    },
    nobody="votre contact",
    said="Leur message :",
    stage="Où en est l’affaire :",
    draft="Pour voir les brouillons :",
    deal="Pour voir l’affaire :",
)
