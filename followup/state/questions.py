"""The statements of every message, built once: to build one anew costs SQLAlchemy three times as much as to run it.

What is asked for stands in them as named parameters.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    Insert,
    ScalarSelect,
    Table,
    Update,
    and_,
    bindparam,
    func,
    insert,
    null,
    or_,
    select,
    union_all,
    update,
)

from followup.core.deal import ReminderState
from followup.core.model import Direction
from followup.state import schema as t

OPEN_REMINDERS = (ReminderState.PLANNED, ReminderState.DUE)

_m, _w, _d, _r, _a = t.messages.c, t.correspondents.c, t.deals.c, t.reminders.c, t.actions.c
_account: BindParameter[str] = bindparam("account")

# -- mail ----------------------------------------------------------------------------------------

BOOKMARKS = select(t.cursors.c.folder, t.cursors.c.value, t.cursors.c.held, t.cursors.c.at).where(
    t.cursors.c.account == _account
)

MESSAGES = select(
    t.messages,
    select(func.aggregate_strings(_w.address, "\n")).where(_w.message == _m.id).scalar_subquery().label("others"),
).order_by(_m.at, _m.id)
"""Messages with their correspondents, an address on each line, in one question."""

MESSAGE = MESSAGES.where(_m.id == bindparam("message"))
MESSAGE_BY_SOURCE = MESSAGES.where(_m.account == _account, _m.source == bindparam("source"))
MESSAGES_BY_ID = MESSAGES.where(_m.account == _account, _m.message_id.in_(bindparam("ids", expanding=True)))
MESSAGES_OF_DEAL = MESSAGES.where(_m.deal == bindparam("deal"))

ERASED = select(t.erased.c.mark).where(
    t.erased.c.account == _account, t.erased.c.mark.in_(bindparam("marks", expanding=True))
)

_SENT = MESSAGES.where(_m.account == _account, _m.direction == Direction.OUT)
SENT_ABOUT = _SENT.where(
    _m.base_subject == bindparam("subject"),
    _m.at >= bindparam("since"),
    _m.id.in_(select(_w.message).where(_w.address == bindparam("address"))),
)
SENT_TO = (
    _SENT.where(_m.id.in_(select(_w.message).where(_w.address == bindparam("address"))))
    .order_by(None)
    .order_by(_m.at.desc(), _m.id.desc())
    .limit(bindparam("most"))
)
"""The newest first."""

ANSWERS = _SENT.where(
    or_(_m.in_reply_to == bindparam("id"), and_(_m.deal == bindparam("deal"), _m.at >= bindparam("since")))
)
"""Also where `id` or `deal` is None: nothing equals NULL."""

# -- deals, drafts, reminders --------------------------------------------------------------------


def _last(direction: Direction) -> ScalarSelect[Any]:
    mails = select(func.max(_m.at)).where(_m.deal == _d.id, _m.direction == direction, _m.reason != "automatic-reply")
    return mails.scalar_subquery()


DEAL = (
    select(
        t.deals,
        _last(Direction.IN).label("last_in"),
        _last(Direction.OUT).label("last_out"),
        t.people.c.name,
        t.people.c.address,
    )
    .outerjoin(t.people, t.people.c.deal == _d.id)
    .where(_d.id == bindparam("deal"))
    .order_by(t.people.c.address)
)
"""A deal, once for each of its people."""

STAGE = select(_d.stage).where(_d.id == bindparam("deal"))

DRAFTS = select(t.drafts).order_by(t.drafts.c.id)
DRAFT = DRAFTS.where(t.drafts.c.id == bindparam("draft"))
DRAFTS_OF_DEAL = DRAFTS.where(t.drafts.c.deal == bindparam("deal"))

REMINDERS = select(t.reminders).order_by(_r.due, _r.uid)
REMINDER = REMINDERS.where(_r.uid == bindparam("uid"))
REMINDERS_OF_DEAL = REMINDERS.where(_r.deal == bindparam("deal"))
STANDING = select(_r.due, func.count()).where(_r.state.in_(OPEN_REMINDERS), _r.placed.is_(False)).group_by(_r.due)

# -- what is to be done --------------------------------------------------------------------------

ACTIONS = select(t.actions).where(_a.state == "planned").order_by(_a.id)
ACTIONS_OF_ACCOUNT = ACTIONS.where(_a.account == _account)
KNOWN_KEYS = select(_a.key).where(_a.key.in_(bindparam("keys", expanding=True)))
SUPPRESSED = (
    select(t.suppressed.c.target).where(t.suppressed.c.target.in_(bindparam("targets", expanding=True))).limit(1)
)
ERASED_ON = select(t.suppressed.c.target, t.suppressed.c.since).where(
    t.suppressed.c.target.in_(bindparam("targets", expanding=True))
)
TRACES = union_all(
    select(null().cast(t.Utc).label("since")).where(
        t.erased.c.account == _account, t.erased.c.mark.in_(bindparam("marks", expanding=True))
    ),
    select(t.suppressed.c.since).where(t.suppressed.c.target.in_(bindparam("targets", expanding=True))),
)
PERSON = select(t.people.c.name).where(t.people.c.deal == bindparam("deal"), t.people.c.address == bindparam("address"))

# -- writing -------------------------------------------------------------------------------------

ADD_CORRESPONDENT = insert(t.correspondents).from_select(
    ["message", "address"],
    select(_m.id, bindparam("to")).where(_m.account == bindparam("of_account"), _m.source == bindparam("of_source")),
)

ATTACH = update(t.messages).where(_m.id.in_(bindparam("of_messages", expanding=True)), _m.deal.is_(None))


@cache
def add(table: Table) -> Insert:
    """The INSERT of rows, whose columns are the parameters."""
    return insert(table)


@cache
def change(table: Table, *keys: str) -> Update:
    """The UPDATE of rows by these columns, whose values are the parameters `of_` and the column's name."""
    return update(table).where(*(table.c[key] == bindparam(f"of_{key}") for key in keys))
