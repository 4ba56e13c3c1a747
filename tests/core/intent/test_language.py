"""Short mails and their language: `short/<language>.txt`, a mail a line, alone and above the rep's own mail."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from followup.core.intent import classify
from followup.core.intent.language import tell
from followup.core.policy import LANGUAGES

SHORT = Path(__file__).parent / "short"
QUOTED = {
    "en": "Thank you for letting me know. May I ask you two questions about your decision?",
    "de": "Vielen Dank für Ihre Nachricht. Darf ich Ihnen zwei Fragen zu Ihrer Entscheidung stellen?",
    "fr": "Merci de votre réponse. Puis-je vous poser deux questions sur votre choix ?",
    "es": "Gracias por avisarme. ¿Me permite hacerle dos preguntas sobre su decisión?",
    "it": "Grazie per avermelo detto. Posso farle due domande sulla vostra scelta?",
    "nl": "Bedankt voor uw bericht. Mag ik u twee vragen stellen over uw keuze?",
    "pt": "Obrigado por me avisar. Posso fazer-lhe duas perguntas sobre a vossa escolha?",
}


def short(language: str) -> list[str]:
    """The short mails of one language."""
    return (SHORT / f"{language}.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_short_mail_alone(language: str) -> None:
    mails = short(language)
    wrong = [(mail, tell(mail)) for mail in mails if tell(mail) != language]
    assert len(mails) >= 25
    assert len(wrong) <= 0.15 * len(mails), wrong


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("subject", ["", "Re: proposal"])
def test_a_short_mail_above_the_reps_mail(language: str, subject: str) -> None:
    mails = short(language)
    read = [classify(mail, subject=subject, sent_on=date(2026, 3, 9), quoted=QUOTED[language]) for mail in mails]
    wrong = [(mail, one.language) for mail, one in zip(mails, read, strict=True) if one.language != language]
    assert len(wrong) <= 0.05 * len(mails), wrong


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plain_answer_keeps_its_language_above_another(language: str) -> None:
    """What the mail itself says clearly outweighs what it answers to."""
    mails = [mail for mail in short(language) if len(mail.split()) >= 5]
    other = QUOTED["en" if language != "en" else "de"]
    read = [classify(mail, sent_on=date(2026, 3, 9), quoted=other) for mail in mails]
    wrong = [(mail, one.language) for mail, one in zip(mails, read, strict=True) if one.language != language]
    assert len(wrong) <= 0.15 * len(mails), wrong


def test_the_quoted_mail_decides_where_the_new_words_do_not() -> None:
    for language in LANGUAGES:
        assert tell("Ok", QUOTED[language]) == language


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Vi har valt en annan.", "sv"),
        ("Hej, tack för det.", "sv"),
        ("Wybraliśmy innego dostawcę, dziękuję.", "pl"),
        ("Мы выбрали другого.", "ru"),
    ],
)
def test_a_language_without_rules_is_not_taken_for_one_of_ours(words: str, language: str) -> None:
    assert tell(words) == language
    assert tell(words, QUOTED["en"]) == language
