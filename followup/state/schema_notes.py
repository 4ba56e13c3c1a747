"""The tables of the rep's own words: notes on a deal, and the checklist of questions that grew out of them."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, Table, Text

from followup.state.schema import Utc, metadata

notes = Table(
    "notes",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("deal", ForeignKey("deals.id", ondelete="CASCADE"), nullable=False),
    Column("at", Utc, nullable=False),
    Column("text", Text, nullable=False),
)

checklist = Table(  # questions to ask next time, in any deal; they outlive the deal that taught them
    "checklist",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("deal", ForeignKey("deals.id", ondelete="SET NULL")),
    Column("at", Utc, nullable=False),
    Column("text", Text, nullable=False),
)
