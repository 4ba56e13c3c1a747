"""Reminders in English."""

from __future__ import annotations

from followup.core.model import ReminderKind, Stage
from followup.core.reminder_words.words import Words

WORDS = Words(
    titles={
        ReminderKind.HEAR_BACK: "Has {who} answered?",
        ReminderKind.POST_MORTEM: "Look back on the deal with {who}",
        ReminderKind.THANK_YOU_CARD: "Thank-you card to {who}",
        ReminderKind.CHECK_IN: "Check in with {who} ({n})",
        ReminderKind.REFERRAL: "Ask {who} for a referral",
        ReminderKind.RENEWAL: "Contract renewal coming up: {who}",
        ReminderKind.NO_ANSWER: "No answer from {who}: call, or let go?",
        ReminderKind.WRITE_TO: "Write to {who}",
    },
    tasks={
        ReminderKind.HEAR_BACK: (
            "You asked whether the decision is final. If nothing has come, a short call is fine; pushing is not."
        ),
        ReminderKind.POST_MORTEM: (
            "Take ten minutes: read the deal once from its start, and note what you missed and what "
            "you would ask next time."
        ),
        ReminderKind.THANK_YOU_CARD: (
            "Send a card by post, written by hand. A thank-you for their time is all it needs."
        ),
        ReminderKind.CHECK_IN: (
            "A draft waits in your Drafts folder: a friendly word on how things are going. Nothing to sell today."
        ),
        ReminderKind.REFERRAL: (
            "A draft waits in your Drafts folder: it asks whether they know somebody whom you could help."
        ),
        ReminderKind.RENEWAL: "Their contract runs out in a few months. A draft waits in your Drafts folder.",
        ReminderKind.NO_ANSWER: (
            "You asked leave for two questions and nothing came back. A call is fine. If you do "
            "nothing, the deal is closed tomorrow, and no second mail goes out."
        ),
        ReminderKind.WRITE_TO: "They gave you this name. Write a few lines and say who sent you.",
    },
    stages={
        Stage.OPEN: "open",
        Stage.LATER: "put off",
        Stage.WAVERING: "wavering",
        Stage.LOST: "lost",
        Stage.ASKED: "leave asked",
        Stage.GRANTED: "leave given",
        Stage.QUESTIONED: "questions sent",
        Stage.ANSWERED: "answers received",
        Stage.CLOSED: "closed",
        Stage.REOPENED: "reopened",
        Stage.WON: "won",
        Stage.BARRED: "not to be contacted",
    },
    notes={
        "their-mail-is-unanswered": "No draft was made: their last mail is still unanswered.",
        "wrote-recently": "No draft was made: one of you has written in the last days.",
        "another-draft-waits": "No draft was added: another one of this deal still waits.",
        "a-later-one-is-due": "No draft was made for this one: a later reminder of this deal is due already.",
    },
    nobody="your contact",
    said="They wrote:",
    stage="Where it stands:",
    draft="To see the drafts:",
    deal="To see the deal:",
)
