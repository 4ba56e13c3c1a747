"""What an event says on its day: whether a draft waits, and if not why."""

from __future__ import annotations

import pytest

from followup.core.ical import read
from followup.core.ical_edit import describe
from followup.core.ical_lines import events, master, unescape
from followup.core.model import ReminderKind, Stage
from followup.core.playbook import DRAFT_OF, LOOKED_AT
from followup.core.policy import LANGUAGES
from followup.core.reminder_text import About, text, told
from followup.core.reminder_words import WORDS
from tests.calendars.samples import BERLIN, plain, reminder

WHO = About(person="Ann Lee", company="shop.example", said="We chose others.", stage=Stage.CLOSED, deal="7")
NOTES = LOOKED_AT - {"drafted", "barred"} | {"a-later-one-is-due"}


def test_every_language_has_every_note():
    assert {language: set(words.notes) for language, words in WORDS.items()} == {key: set(NOTES) for key in LANGUAGES}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", sorted(DRAFT_OF))
def test_no_event_promises_a_draft_that_is_not_there(language: str, kind: ReminderKind):
    words, whole = WORDS[language], text(kind, WHO, language)
    for note in NOTES:
        said = told(whole, kind, note, language)
        assert words.tasks[kind] not in said
        assert words.notes[note] in said
        assert said.replace(words.notes[note], words.tasks[kind]) == whole
        assert told(said, kind, "drafted", language) == whole, "moved on, and drafted then"
        assert told(said, kind, note, language) == said


def test_what_the_rep_wrote_into_it_stays():
    whole = text(ReminderKind.CHECK_IN, WHO, "en") + "\n\nAsk about her move to Leeds."
    said = told(whole, ReminderKind.CHECK_IN, "wrote-recently", "en")
    assert said.endswith("Ask about her move to Leeds.")
    assert WORDS["en"].notes["wrote-recently"] in said
    assert told("Only mine.", ReminderKind.CHECK_IN, "wrote-recently", "en") == "Only mine."


def test_the_description_is_changed_in_place():
    ics = reminder("a@followup").replace(b"SUMMARY:", b"X-REP;P=1:kept\r\nSUMMARY:")
    changed = describe(ics, lambda before: before.replace("Ask.", "Ask, or;\nlet go: ü"))
    event = master(events(changed))
    assert event is not None
    assert unescape(event.value("DESCRIPTION")) == "They said: no, thank you.\nAsk, or;\nlet go: ü"
    assert read(changed, BERLIN) == read(ics, BERLIN)
    assert [line for line in changed.splitlines() if not line.startswith((b"DESCRIPTION", b" "))] == [
        line for line in ics.splitlines() if not line.startswith((b"DESCRIPTION", b" "))
    ]
    bare = plain("b@x", "DTSTART:20261125T090000Z")
    assert describe(bare, lambda before: before + "x") == bare
    assert describe(ics, lambda before: before) is ics
