"""A lesson is known by the mail that taught it, so that it can be erased with its writer; old losses keep figures."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from followup.state.schema import Utc

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """To this revision."""
    op.add_column("lessons", sa.Column("source", sa.String(), nullable=False, server_default=""))
    op.create_table(
        "past_losses",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("lost_on", sa.Date(), nullable=False),
        sa.Column("loss", sa.JSON(), nullable=False),
        sa.Column("at", Utc(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_past_losses")),
    )
