"""An account's faults in a row are kept, so that a command run again and again tries a wrong password no oftener."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """To this revision."""
    op.add_column("accounts", sa.Column("failures", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("accounts", sa.Column("refused", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("accounts", sa.Column("credential", sa.String(), nullable=False, server_default=""))
    op.add_column("accounts", sa.Column("noticed", sa.DateTime(), nullable=True))
