"""Notes and the checklist: whose they are, how long they stay, and what goes with an erased person."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from followup.core.model import Address, Stage
from followup.state.store import Store

NOW = datetime(2026, 3, 2, tzinfo=UTC)
DEAL = {"stage": Stage.LOST, "subject": "s", "base_subject": "s", "company": "", "changed_at": NOW, "account": "work"}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """One for all tests: each has deals of its own."""
    opened = Store(str(tmp_path_factory.mktemp("state")))
    yield opened
    opened.close()


def test_notes_belong_to_their_deal_and_can_be_taken_back(store: Store) -> None:
    with store.write() as tx:
        first, second = tx.add_deal(**DEAL), tx.add_deal(**DEAL)
        tx.add_note(first, NOW, "I never met the owner.")
        tx.add_note(first, NOW + timedelta(days=1), "They had no budget.")
        tx.add_note(second, NOW, "Elsewhere.")
    with store.write() as tx:
        assert [note.text for note in tx.notes(first)] == ["I never met the owner.", "They had no budget."]
        assert tx.remove_note(tx.notes(first)[0].id)
        assert not tx.remove_note(999)
        assert [note.text for note in tx.notes(first)] == ["They had no budget."]
        assert [note.text for note in tx.notes(second)] == ["Elsewhere."]


def test_a_question_stands_once_on_the_checklist(store: Store) -> None:
    with store.write() as tx:
        deal = tx.add_deal(**DEAL)
        assert tx.add_question("Who signs?", NOW, deal)
        assert not tx.add_question(" who  SIGNS ", NOW, None)
        assert tx.add_question("Who pays?", NOW, None)
        assert [(one.text, one.deal) for one in tx.checklist()] == [("Who signs?", deal), ("Who pays?", None)]
        assert tx.remove_question(tx.checklist()[0].id)
        assert not tx.remove_question(999)
        assert [one.text for one in tx.checklist()] == ["Who pays?"]
        assert tx.remove_question(tx.checklist()[0].id)


def test_with_a_person_go_the_notes_and_the_questions_that_name_them(store: Store) -> None:
    with store.write() as tx:
        deal, other = tx.add_deal(**DEAL), tx.add_deal(**DEAL)
        tx.add_person(deal, Address("Ann Oduya", "ann@shop.example"))
        tx.add_person(other, Address("Bo Ek", "bo@else.example"))
        tx.add_note(deal, NOW, "Oduya had the last word.")
        tx.add_note(other, NOW, "Kept.")
        for text, source in (
            ("Would Oduya's boss sign?", deal),
            ("Did ANN say yes?", other),
            ("Write to ann@shop.example?", None),
            ("Who signs?", deal),
            ("Is there an annual budget?", other),  # the name is only a part of a word here
        ):
            tx.add_question(text, NOW, source)
    store.erase("ann@shop.example", [deal], NOW)
    with store.read() as view:
        assert [(one.text, one.deal) for one in view.checklist()] == [
            ("Who signs?", None),
            ("Is there an annual budget?", other),
        ]
        assert view.notes(deal) == ()
        assert [note.text for note in view.notes(other)] == ["Kept."]
    assert store.path is not None
    whole = store.path.read_bytes()
    assert b"Oduya" not in whole
    assert b"ann@shop" not in whole
