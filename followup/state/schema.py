"""The tables of the store: ids, verdicts, evidence sentences, stages, actions and notes; no mail bodies.

All times are UTC and come back aware. The schema is made and changed by `state.migrations` alone.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Utc(TypeDecorator[datetime]):
    """An aware datetime, stored as UTC without a zone (SQLite keeps none)."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """To the database: UTC, naive. A naive value is a fault of ours."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without a zone")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """From the database: aware, UTC."""
        return None if value is None else value.replace(tzinfo=UTC)


accounts = Table(
    "accounts",
    metadata,
    Column("name", String, primary_key=True),
    Column("state", String, nullable=False, default="ok"),  # ok | retrying | stopped
    Column("last_look", Utc),
    Column("error", Text, nullable=False, default=""),
    Column("code", String, nullable=False, default=""),
    Column("next_try", Utc),
    Column("notice", Text, nullable=False, default=""),
    Column("noticed", Utc),
    Column("failures", Integer, nullable=False, default=0),  # in a row
    Column("refused", Integer, nullable=False, default=0),  # sign-ins in a row
    Column("credential", String, nullable=False, default=""),  # `access.credentials.mark` of what was refused
)

cursors = Table(
    "cursors",
    metadata,
    Column("account", String, primary_key=True),
    Column("folder", String, primary_key=True),  # a mail folder, or "calendar"
    Column("value", Text, nullable=False),
    Column("held", Integer, nullable=False, default=0),  # messages in the folder at that time
    Column("at", Utc, nullable=False),
)

deals = Table(
    "deals",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("account", String, nullable=False),
    Column("stage", String, nullable=False),
    Column("subject", Text, nullable=False),
    Column("base_subject", Text, nullable=False),
    Column("company", String, nullable=False),
    Column("language", String, nullable=False, default=""),
    Column("lost_on", Date),
    Column("loss", Integer),
    Column("winner", Text),
    Column("reasons", JSON, nullable=False, default=list),
    Column("contract_months", Integer),
    Column("country", String, nullable=False, default=""),  # of the prospect, ISO 3166-1, for public holidays
    Column("changed_at", Utc, nullable=False),
    Index("ix_deals_account_base_subject", "account", "base_subject"),
)

people = Table(
    "people",
    metadata,
    Column("deal", ForeignKey("deals.id", ondelete="CASCADE"), primary_key=True),
    Column("address", String, primary_key=True),
    Column("name", Text, nullable=False, default=""),
)

messages = Table(
    "messages",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("account", String, nullable=False),
    Column("source", String, nullable=False),
    Column("message_id", String),
    Column("digest", String, nullable=False, default=""),
    Column("in_reply_to", String),
    Column("folder", String, nullable=False),
    Column("ref", String, nullable=False),
    Column("direction", String, nullable=False),
    Column("at", Utc, nullable=False),
    Column("subject", Text, nullable=False, default=""),
    Column("base_subject", Text, nullable=False, default=""),
    Column("sender", String, nullable=False, default=""),
    Column("sender_name", Text, nullable=False, default=""),
    Column("written_to", String, nullable=False, default=""),  # the rep's address that they wrote to
    Column("deal", ForeignKey("deals.id", ondelete="SET NULL")),
    Column("intent", String),
    Column("probability", Float),
    Column("also", JSON, nullable=False, default=list),
    Column("evidence", Text, nullable=False, default=""),
    Column("decision", String),
    Column("reason", String, nullable=False),
    Column("facts", JSON, nullable=False, default=dict),
    Column("language", String, nullable=False, default=""),
    Column("rule", String, nullable=False, default=""),
    Column("doubts", JSON, nullable=False, default=list),
    Column("answer", String, nullable=False, default=""),  # of the rep, on a held one: yes | no
    UniqueConstraint("account", "source"),
    Index("ix_messages_account_message_id", "account", "message_id"),
    Index("ix_messages_account_base_subject", "account", "base_subject"),
    Index("ix_messages_deal", "deal"),
    Index("ix_messages_account_in_reply_to", "account", "in_reply_to"),
)

correspondents = Table(
    "correspondents",
    metadata,
    Column("message", ForeignKey("messages.id", ondelete="CASCADE"), primary_key=True),
    Column("address", String, primary_key=True),
    Index("ix_correspondents_address", "address"),
)

drafts = Table(
    "drafts",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("account", String, nullable=False),
    Column("deal", ForeignKey("deals.id", ondelete="CASCADE"), nullable=False),
    Column("key", String, nullable=False, unique=True),
    Column("kind", String, nullable=False),
    Column("n", Integer, nullable=False, default=1),
    Column("source", ForeignKey("messages.id", ondelete="SET NULL")),
    Column("answers", String),
    Column("message_id", String, nullable=False),
    Column("folder", String, nullable=False, default=""),
    Column("ref", String, nullable=False, default=""),
    Column("fingerprint", String, nullable=False, default=""),
    Column("sender", String, nullable=False, default=""),
    Column("recipients", JSON, nullable=False, default=list),
    Column("subject", Text, nullable=False, default=""),
    Column("pressure", JSON, nullable=False, default=list),
    Column("warnings", JSON, nullable=False, default=list),
    Column("state", String, nullable=False),
    Column("reason", String, nullable=False, default=""),
    Column("barred", Boolean, nullable=False, default=False),
    Column("despite_pressure", Boolean, nullable=False, default=False),
    Column("at", Utc, nullable=False),
    Index("ix_drafts_deal", "deal"),
    Index("ix_drafts_account_state", "account", "state"),
)

reminders = Table(
    "reminders",
    metadata,
    Column("uid", String, primary_key=True),
    Column("account", String, nullable=False),
    Column("deal", ForeignKey("deals.id", ondelete="CASCADE"), nullable=False),
    Column("kind", String, nullable=False),
    Column("n", Integer, nullable=False, default=1),
    Column("due", Utc, nullable=False),
    Column("state", String, nullable=False),
    Column("note", String, nullable=False, default=""),
    Column("href", String, nullable=False, default=""),
    Column("etag", String, nullable=False, default=""),
    Column("placed", Boolean, nullable=False, default=False),
    Index("ix_reminders_deal", "deal"),
    Index("ix_reminders_state_due", "state", "due"),
)

actions = Table(
    "actions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", String, nullable=False, unique=True),
    Column("account", String, nullable=False),
    Column("deal", ForeignKey("deals.id", ondelete="CASCADE")),
    Column("kind", String, nullable=False),
    Column("target", String, nullable=False),  # the draft's id or the reminder's uid
    Column("detail", JSON, nullable=False, default=dict),
    Column("state", String, nullable=False),  # planned | done | dropped
    Column("tries", Integer, nullable=False, default=0),
    Column("error", String, nullable=False, default=""),
    Column("at", Utc, nullable=False),
    Index("ix_actions_account_state", "account", "state"),
)

approvals = Table(
    "approvals",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("draft", ForeignKey("drafts.id", ondelete="CASCADE"), nullable=False),
    Column("fingerprint", String, nullable=False),
    Column("at", Utc, nullable=False),
    Column("used", Boolean, nullable=False, default=False),
)

erased = Table(  # messages of people who were erased: not to be read a second time
    "erased",
    metadata,
    Column("account", String, primary_key=True),
    Column("mark", String, primary_key=True),  # a hash of what named the message
)

backtests = Table(  # the last reading of an account's old mail; without `ended_at` it goes on
    "backtests",
    metadata,
    Column("account", String, primary_key=True),
    Column("since", Utc, nullable=False),
    Column("folders", JSON, nullable=False),
    Column("begun_at", Utc, nullable=False),
    Column("ended_at", Utc),
    Column("read", Integer, nullable=False, default=0),
    Column("aside", Integer, nullable=False, default=0),
    Column("asked", Integer, nullable=False, default=0),
)

caught = Table(  # losses that a backtest found; of a mark that no longer counts `most` is pass
    "caught",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("account", String, nullable=False),
    Column("source", String, nullable=False),
    Column("message_id", String),
    Column("at", Utc, nullable=False),
    Column("sender", String, nullable=False, default=""),
    Column("sender_name", Text, nullable=False, default=""),
    Column("intent", String, nullable=False),
    Column("probability", Float, nullable=False),
    Column("evidence", Text, nullable=False, default=""),
    Column("most", String, nullable=False),  # what may come of it whatever the thresholds are: act | ask | pass
    Column("mark", String, nullable=False, default=""),  # of the rep: right | wrong
    Column("marked_at", Utc),
    Column("read_at", Utc, nullable=False),
    UniqueConstraint("account", "source"),
)

suppressed = Table(
    "suppressed",
    metadata,
    Column("target", String, primary_key=True),  # an addr-spec, or a domain (without @)
    Column("since", Utc, nullable=False),
    Column("message_id", String),
)
