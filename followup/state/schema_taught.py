"""The tables of what was learned, from the rep and from old losses; the rest of the schema stands in `schema`."""

from __future__ import annotations

from sqlalchemy import JSON, Column, Date, Float, String, Table

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
    Column("source", String, nullable=False, default=""),  # `nouns.erased_mark` of the mail, for an erasure
)

shifts = Table(  # of log-odds, that follow from the lessons
    "shifts",
    metadata,
    Column("key", String, primary_key=True),
    Column("by", Float, nullable=False),
)

past_losses = Table(  # of deals that were forgotten: what the insights count, without anybody's name
    "past_losses",
    metadata,
    Column("id", String, primary_key=True),
    Column("lost_on", Date, nullable=False),
    Column("loss", JSON, nullable=False),
    Column("at", Utc, nullable=False),  # when it was forgotten
)
