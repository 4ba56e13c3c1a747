"""The voice is the rep's own with this person; where it is not known, a reserved one."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.core.model import Address
from followup.core.names import names
from followup.core.policy import LANGUAGES
from followup.core.voice import Spoken, is_heard, listen
from followup.core.voice.quoted import own_words
from followup.core.voice.who import who

ANNA = Address("Anna Weber", "anna@shop.example")
BEN = Address("Ben Kolb", "ben@shop.example")
ROBIN = Address("Robin Hale", "robin@rep.example")


def heard(text, to=ANNA, language="de", **more):
    return listen([Spoken(text, (to,))], to, language, rep_name="Robin Hale", **more)


def test_their_own_words_settle_the_form_where_the_reps_do_not():
    assert not heard("Hallo Anna,", theirs="Danke dir, ich melde mich bei dir.").formal
    assert heard("Hallo Anna,", theirs="Vielen Dank, dass Sie sich gemeldet haben.").formal


@pytest.mark.parametrize("language", LANGUAGES)
def test_defaults_need_no_gender_and_no_name(language):
    voice, nameless = listen((), ANNA, language), listen((), Address("", "info@shop.example"), language)
    for made in (voice, nameless):
        assert made.greeting[-1] in ",:"
        assert "{" not in made.greeting
        assert made.sign_off
    assert "Anna" not in nameless.greeting


def test_a_reserved_title_does_not_stand_above_first_names():
    own = [Spoken("passt dir Montag?\n\nRobin", (ANNA,)), Spoken("Sehr geehrte Frau Weber,\n\nanbei.", (ANNA,))]
    assert listen(own, ANNA, "de", rep_name="Robin Hale").greeting == "Hallo Anna,"


@pytest.mark.parametrize(
    ("line", "greeting"),
    [
        ("Best regards,", "Hello Anna,"),  # no greeting
        ("Dear oh dear, that was late.", "Hello Anna,"),
        ("hi anna, quick one", "Hi Anna,"),
        ("Hi Anna!!", "Hi Anna,"),
        ("Hi Anna :)", "Hi Anna,"),
        ("Dear Anna just a quick note on the price", "Dear Anna,"),
        ("Dear Mr. & Mrs. Weber,", "Hello Anna,"),
        ("Hi Annie, Thanks for the call", "Hi Annie,"),
        ("Annabel is on leave, so I write to you.", "Hello Anna,"),
    ],
)
def test_what_is_a_greeting_and_what_is_none(line, greeting):
    assert heard(f"{line}\n\nHere it is.\n\nRobin", language="en").greeting == greeting


@pytest.mark.parametrize(
    ("end", "line", "name"),
    [
        ("Beste Grüße und einen schönen Abend\nRobin", "Beste Grüße", "Robin"),
        ("Schönes Wochenende!\nRobin", "Mit freundlichen Grüßen", "Robin"),
        ("Viele Grüße\n\ni. A. Robin Hale", "Viele Grüße", "i. A. Robin Hale"),
        ("Mit nordischem Gruß,\n\nR. Hale", "Mit nordischem Gruß,", "R. Hale"),
        ("Viele Grüße!", "Viele Grüße", ""),
        ("Melden Sie sich, wenn es klemmt.\nRobin", "Mit freundlichen Grüßen", "Robin"),
        ("Danke im Voraus und LG\nRobin", "LG", "Robin"),
    ],
)
def test_what_is_a_sign_off_and_what_was_said_for_one_day(end, line, name):
    voice = heard(f"Guten Tag Frau Weber,\n\nanbei finden Sie das Angebot.\n\n{end}")
    assert (voice.sign_off, voice.name) == (line, name)


def test_a_sign_off_stays_in_its_language():
    """Offered in German, refused in English: the answer is not signed off in German."""
    german = "Hallo Frau Weber,\n\nanbei unser Angebot für das neue Lager.\n\nViele Grüße\nRobin Hale"
    assert heard(german).sign_off == "Viele Grüße"
    assert heard(german, language="en").sign_off == "Kind regards,"
    own = "Hello Anna,\n\nhere is our offer for the new store.\n\nViele Grüße\nRobin Hale"
    assert heard(own, language="en").sign_off == "Viele Grüße", "whoever signs English mails so does it here, too"


def test_of_two_with_one_surname_the_place_among_the_recipients_tells():
    eva = Address("Eva Kolb", "eva@shop.example")
    text = "Liebe Frau Kolb, lieber Herr Kolb,\n\nanbei Ihre Liste."
    assert listen([Spoken(text, (eva, BEN))], BEN, "de").greeting == "Lieber Herr Kolb,"
    assert listen([Spoken(text, (eva, BEN))], eva, "de").greeting == "Liebe Frau Kolb,"


QUOTED = (
    "On Mon, 2 Feb 2026 at 10:14, Robin Hale <robin@rep.example> wrote:\n\n"
    "> Dear Ms Weber,\n>\n> here it is.\n>\n> Yours sincerely,\n> Robin Hale\n>\n"
    "> On Sun, 1 Feb 2026 at 09:00, Anna Weber <anna@shop.example> wrote:\n"
    ">> Hi Robin,\n>> send it.\n>> Cheers\n>> Anna\n"
)


def test_the_quoted_words_are_told_apart_by_their_writer():
    text = own_words(QUOTED, who(ROBIN), {"robin@rep.example"})
    assert text.startswith("Dear Ms Weber,")
    assert "Cheers" not in text
    assert is_heard([Spoken(text)], ANNA, "en", rep_name="Robin Hale")
    voice = listen([Spoken(text)], ANNA, "en", rep_name="Robin Hale")
    assert (voice.greeting, voice.sign_off, voice.name) == ("Dear Ms Weber,", "Yours sincerely,", "Robin Hale")


def test_what_somebody_else_wrote_is_not_the_reps():
    other = QUOTED.replace("Robin Hale <robin@rep.example> wrote", "Ben Kolb <ben@shop.example> wrote")
    assert own_words(other, who(ROBIN), {"robin@rep.example"}) == ""


def test_a_quoted_header_block_names_the_writer():
    block = "From: Robin Hale <robin@rep.example>\nSent: Monday, 2 March 2026 10:00\nTo: Anna Weber\nSubject: Offer\n\n"
    assert own_words(f"{block}Hello Anna,\n\nBest,\nRobin", who(ROBIN), set()).startswith("Hello Anna,")


def test_a_greeting_to_another_in_what_is_quoted_does_not_count():
    assert listen([Spoken("Hi Ben,\n\nhere it is.\n\nBest,\nRobin")], ANNA, "en").greeting == "Hi Anna,"


@pytest.mark.parametrize(
    ("shown", "first", "last"),
    [
        ("Lee, Dr. Anna", "Anna", "Lee"),
        ("Anna van der Lee | Shop", "Anna", "van der Lee"),
        ("Dr. Anna Lee", "Anna", "Lee"),
        ("Dott.ssa Anna Lee", "Anna", "Lee"),
        ("LEE Anna", "Anna", "LEE"),
        ("ANNA LEE", "ANNA", "LEE"),
        ("Sales Team", "", ""),
        ("Victor Sales", "Victor", "Sales"),
        ("anna@shop.example", "", ""),
        ("", "", ""),
    ],
)
def test_names(shown, first, last):
    assert names(Address(shown, "anna@shop.example")) == (first, last)


@pytest.mark.parametrize("piece", ["x", "Hi A, ", "und ", "un cordial ", ".\n"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_mail_made_to_be_slow_is_read_in_time(piece, language):
    text = piece * (200_000 // len(piece))
    start = time.process_time()
    assert listen([Spoken(f"Hi {text}", (ANNA,))], ANNA, language, rep_name="Robin Hale").greeting
    assert time.process_time() - start < 2


@given(st.lists(st.text(), max_size=3), st.text(), st.sampled_from([*LANGUAGES, "xx", ""]))
def test_any_text_gives_a_voice_of_single_lines(texts, name, language):
    voice = listen([Spoken(text) for text in texts], Address(name, "a@shop.example"), language, rep_name=name)
    assert "\n" not in voice.greeting + voice.sign_off + voice.name
    assert "!" not in voice.greeting[-1]
    assert voice.greeting
    assert voice.sign_off
