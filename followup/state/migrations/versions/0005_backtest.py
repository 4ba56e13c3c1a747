"""What a backtest found in old mail, with the rep's marks, and how far each account was read."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from followup.state.schema import Utc

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """To this revision."""
    op.create_table(
        "backtests",
        sa.Column("account", sa.String(), nullable=False),
        sa.Column("since", Utc(), nullable=False),
        sa.Column("folders", sa.JSON(), nullable=False),
        sa.Column("begun_at", Utc(), nullable=False),
        sa.Column("ended_at", Utc(), nullable=True),
        sa.Column("read", sa.Integer(), nullable=False),
        sa.Column("aside", sa.Integer(), nullable=False),
        sa.Column("asked", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("account", name=op.f("pk_backtests")),
    )
    op.create_table(
        "caught",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("message_id", sa.String(), nullable=True),
        sa.Column("at", Utc(), nullable=False),
        sa.Column("sender", sa.String(), nullable=False),
        sa.Column("sender_name", sa.Text(), nullable=False),
        sa.Column("intent", sa.String(), nullable=False),
        sa.Column("probability", sa.Float(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("most", sa.String(), nullable=False),
        sa.Column("mark", sa.String(), nullable=False),
        sa.Column("marked_at", Utc(), nullable=True),
        sa.Column("read_at", Utc(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_caught")),
        sa.UniqueConstraint("account", "source", name=op.f("uq_caught_account_source")),
    )
