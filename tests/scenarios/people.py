"""What the people of the stories write: Mira's offer, and the answers to it."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from tests.scenarios.stage import Stage, day, letter

SLOWLY = pytest.param("servers", marks=pytest.mark.slow)
"""On real servers in the slow tier only: the way is the same as in the stories that are played there in each run."""

MIRA = "Mira Holt <mira.holt@rep.example>"
INES = "Ines Okafor <ines@dock.example>"
NO = "Thank you for the proposal. After some thought we have decided to go with Norvik instead."

GREETINGS = {
    "en": ("Hello Ines,", "Best wishes,"),
    "de": ("Sehr geehrte Frau Okafor,", "Mit freundlichen Grüßen"),
    "fr": ("Bonjour Ines,", "Cordialement,"),
    "es": ("Hola Ines:", "Un saludo,"),
    "it": ("Ciao Ines,", "Cordiali saluti,"),
    "nl": ("Dag Ines,", "Met vriendelijke groet,"),
    "pt": ("Olá Ines,", "Cumprimentos,"),
}


def offer(
    to=INES, at="2026-02-24 14:00", subject="Dock scheduling", language="en", sender=MIRA, **more
) -> EmailMessage:
    hello, bye = GREETINGS[language]
    text = f"{hello}\n\nattached: Dock scheduling, 40 seats.\n\n{bye}\nMira Holt"
    return letter(sender, to, subject, text, at, **more)


def no(answers, text=NO, at="2026-03-02 09:12", sender=INES, to=MIRA, **more) -> EmailMessage:
    subject = str(answers["Subject"])
    subject = subject if subject.startswith("Re: ") else f"Re: {subject}"
    return letter(sender, to, subject, text, at, answers=answers, **more)


def lost(stage: Stage, text: str = NO, *, look: str = "2026-03-02 10:00", **more) -> tuple[EmailMessage, EmailMessage]:
    """Mira's offer, Ines's no, and one look: what stands at the beginning of most stories."""
    proposal = offer()
    stage.rep_writes(proposal)
    loss = no(proposal, text, **more)
    stage.writes(loss)
    stage.look(look)
    return proposal, loss


def acknowledged(stage: Stage, at: str = "2026-03-02 10:30") -> EmailMessage:
    """Mira sends the acknowledgement as it is."""
    return sent_as_it_is(stage, at)


def sent_as_it_is(stage: Stage, at: str) -> EmailMessage:
    """Mira sends our draft as it is from her own mail program: filed in Sent, gone from Drafts."""
    (file,) = stage.post.files("Drafts")
    mail = stage.in_drafts()[0]
    del mail["X-Followup-Key"], mail["Date"]
    mail["Date"] = day(at)
    stage.rep_writes(mail)
    file.unlink()
    stage.look(at)
    return mail
