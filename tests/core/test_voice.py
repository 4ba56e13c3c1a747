"""The voice is the rep's own with this person; where it is not known, a reserved one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.core.model import Address
from followup.core.names import names
from followup.core.policy import LANGUAGES
from followup.core.voice import listen

ANNA = Address("Anna Weber", "anna@shop.example")


@pytest.mark.parametrize(
    ("language", "text", "greeting", "sign_off", "formal"),
    [
        ("de", "Hallo Anna!\n\nhast du meine Mail gesehen?\n\nLG\nRobin", "Hallo Anna,", "LG", False),
        ("de", "Sehr geehrte Frau Weber,\n\nanbei finden Sie das Angebot.\n\nMit freundlichen Grüßen\nRobin Hale",
         "Sehr geehrte Frau Weber,", "Mit freundlichen Grüßen", True),
        ("de", "> Liebe Anna,\n> wie besprochen, sende ich dir das zu.\n> Viele Grüße\n> Robin", "Liebe Anna,",
         "Viele Grüße", False),
        ("de", "Hallo Anna,\n\nhier finden Sie die Unterlagen.", "Hallo Anna,", "Mit freundlichen Grüßen", True),
        ("en", "Hi Anna,\n\nHere it is.\n\nCheers,\nRobin", "Hi Anna,", "Cheers,", False),
        ("en", "Dear Ms Weber,\n\nHere it is.\n\nYours sincerely,\nRobin Hale", "Dear Ms Weber,",
         "Yours sincerely,", True),
        ("fr", "Bonjour Anna,\n\nPeux-tu me dire ce que tu en penses ?\n\nÀ bientôt,\nRobin", "Bonjour Anna,",
         "À bientôt,", False),
        ("fr", "Madame Weber,\n\nVoici votre devis.\n\nCordialement,\nRobin", "Madame Weber,", "Cordialement,", True),
        ("es", "Hola Anna:\n\n¿Te parece bien?\n\nUn abrazo,\nRobin", "Hola Anna:", "Un abrazo,", False),
        ("it", "Ciao Anna,\n\nti mando il preventivo.\n\nA presto,\nRobin", "Ciao Anna,", "A presto,", False),
        ("nl", "Hoi Anna,\n\nHeb je de offerte gezien?\n\nGroeten,\nRobin", "Hoi Anna,", "Groeten,", False),
        ("nl", "Geachte mevrouw Weber,\n\nHierbij uw offerte.\n\nHoogachtend,\nRobin", "Geachte mevrouw Weber,",
         "Hoogachtend,", True),
        ("pt", "Olá Anna,\n\nvocê viu a proposta?\n\nAbraço,\nRobin", "Olá Anna,", "Abraço,", False),
    ],
)  # fmt: skip
def test_greeting_sign_off_and_form_are_the_reps(language, text, greeting, sign_off, formal):
    voice = listen([text], ANNA, language, rep_name="Robin Hale")
    assert (voice.greeting, voice.sign_off, voice.formal) == (greeting, sign_off, formal)


def test_a_greeting_to_somebody_else_does_not_count():
    theirs = "Hi Robin,\n\nwe chose someone else.\n\nBest,\nAnna\n\n> Hello Anna,\n> here it is.\n> Regards,\n> Robin"
    voice = listen([theirs], ANNA, "en", rep_name="Robin Hale")
    assert voice.greeting == "Hello Anna,"
    assert voice.sign_off == "Regards,"


def test_their_own_words_settle_the_form_where_the_reps_do_not():
    assert not listen(["Hallo Anna,"], ANNA, "de", theirs="Danke dir, ich melde mich bei dir.").formal
    assert listen(["Hallo Anna,"], ANNA, "de", theirs="Vielen Dank, dass Sie sich gemeldet haben.").formal


@pytest.mark.parametrize("language", LANGUAGES)
def test_defaults_need_no_gender_and_no_name(language):
    voice, nameless = listen((), ANNA, language), listen((), Address("", "info@shop.example"), language)
    for made in (voice, nameless):
        assert made.greeting[-1] in ",:"
        assert "{" not in made.greeting
        assert made.sign_off
    assert "Anna" not in nameless.greeting
    assert not nameless.first_name_basis


@pytest.mark.parametrize(
    ("shown", "first", "last"),
    [
        ("Lee, Dr. Anna", "Anna", "Lee"),
        ("Anna van der Lee | Shop", "Anna", "van der Lee"),
        ("Dr. Anna Lee", "Anna", "Lee"),
        ("Sales Team", "", ""),
        ("anna@shop.example", "", ""),
        ("", "", ""),
    ],
)
def test_names(shown, first, last):
    assert names(Address(shown, "anna@shop.example")) == (first, last)


@given(st.lists(st.text(), max_size=3), st.text(), st.sampled_from([*LANGUAGES, "xx", ""]))
def test_any_text_gives_a_voice_of_single_lines(texts, name, language):
    voice = listen(texts, Address(name, "a@shop.example"), language, rep_name=name)
    assert "\n" not in voice.greeting + voice.sign_off
    assert "!" not in voice.greeting[-1]
    assert voice.greeting
    assert voice.sign_off
