"""The figures of the fact reader: counted by fact and language, and not below what they were."""

from __future__ import annotations

import pytest

from training.corpus import HERE, MAILS, Labelled, load
from training.facts import NAMES, fact_counts, fact_figures, fact_table

LEAST = {
    "date/recall": 0.85,
    "person/precision": 0.9,
    "address/recall": 0.9,
    "same_offer/precision": 0.8,
    "talk/recall": 0.6,
}
"""Floors for a part of the corpus."""
_TELLING = {"referral", "loss_feedback", "permission_granted", "not_now"}
AUTHORS = {"cedar"}


@pytest.fixture(scope="module")
def mails() -> list[Labelled]:
    return [mail for mail in load(MAILS) if mail.author in AUTHORS and mail.label in _TELLING]


def test_the_figures_hold(mails: list[Labelled]) -> None:
    figures = fact_figures(mails)
    assert set(figures) == {f"{name}/{kind}" for name in NAMES for kind in ("precision", "recall")}
    assert {name: figures[name] for name in LEAST if figures[name] < LEAST[name]} == {}


def test_right_is_never_more_than_labelled_or_found(mails: list[Labelled]) -> None:
    counts = fact_counts(mails[::9])
    assert all(count.right <= min(count.labelled, count.found) for count in counts.values())
    assert any(count.labelled for count in counts.values())


def test_the_table_has_a_line_for_each_fact(mails: list[Labelled]) -> None:
    assert [line.split()[0] for line in fact_table(mails[:5]).splitlines()[1:]] == list(NAMES)


def test_every_dated_mail_has_its_day_looked_up() -> None:
    known = {tuple(line.split("\t")[:2]) for line in (HERE / "days.tsv").read_text("utf-8").splitlines()}
    assert {(mail.lang, mail.date) for mail in load(MAILS) if mail.date} <= known
