"""The checklist of questions that the rep decided to ask next time."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from followup.state.schema import Utc

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """To this revision."""
    op.create_table(
        "checklist",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("deal", sa.Integer(), nullable=True),
        sa.Column("at", Utc(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["deal"], ["deals.id"], name=op.f("fk_checklist_deal_deals"), ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_checklist")),
    )
