"""The first schema."""

import sqlalchemy as sa
from alembic import op

from followup.state.schema import Utc

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make all tables."""
