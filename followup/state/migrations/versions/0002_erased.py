"""Messages of people who were erased are remembered by a hash, so that they are not read a second time."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """To this revision."""
    op.create_table(
        "erased",
        sa.Column("account", sa.String(), nullable=False),
        sa.Column("mark", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("account", "mark", name=op.f("pk_erased")),
    )
