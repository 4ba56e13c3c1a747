"""What the rep taught the detector: verdicts judged, and the shifts that follow from them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from followup.state.schema import Utc

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """To this revision."""
    op.create_table(
        "lessons",
        sa.Column("mark", sa.String(), nullable=False),
        sa.Column("words", sa.JSON(), nullable=False),
        sa.Column("means", sa.String(), nullable=False),
        sa.Column("was", sa.String(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("probability", sa.Float(), nullable=False),
        sa.Column("at", Utc(), nullable=False),
        sa.PrimaryKeyConstraint("mark", name=op.f("pk_lessons")),
    )
    op.create_table(
        "shifts",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("by", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_shifts")),
    )
