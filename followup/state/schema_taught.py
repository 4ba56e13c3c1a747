"""The tables of what the rep taught the detector; the rest of the schema stands in `schema`."""

from __future__ import annotations

from sqlalchemy import JSON, Column, Float, String, Table

from followup.state.schema import Utc, metadata

lessons = Table(  # verdicts that the rep judged; the wording as hashes, never as words
    "lessons",
    metadata,
    Column("mark", String, primary_key=True),
    Column("words", JSON, nullable=False, default=list),  # empty: too short or too long to be known again
    Column("means", String, nullable=False),
    Column("was", String, nullable=False),
    Column("rule", String, nullable=False),
    Column("probability", Float, nullable=False),
    Column("at", Utc, nullable=False),
)

shifts = Table(  # of log-odds, that follow from the lessons
    "shifts",
    metadata,
    Column("key", String, primary_key=True),
    Column("by", Float, nullable=False),
)
