"""Carries out what is written down; every step may be repeated, and this is the only way to a transport.

An action is *planned* in the store before anything happens and marked *done* after it did. Whatever is planned and not
done, after a crash or a lost answer, is carried out again: its key, the draft's Message-ID and the event's UID make
that harmless. A fault of the network ends the round (everything waits); a fault of one action, or of sending, lets the
others go on.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from datetime import datetime
from itertools import groupby

from followup.act import drafts, events, sending
from followup.act.sending import OpenTransport, open_transport
from followup.desk import Desk
from followup.errors import FollowupError, NeedsRep, Throttled, our_fault
from followup.state.records import Action, ActionKind

log = logging.getLogger(__name__)

Step = Callable[[Desk, Action, datetime], None]

_STEPS: dict[ActionKind, Step] = {
    ActionKind.REPLACE_DRAFT: drafts.replace_by_rep,
    ActionKind.REMOVE_DRAFT: drafts.remove,
    ActionKind.MOVE_EVENT: events.move,
    ActionKind.CHANGE_EVENT: events.change,
    ActionKind.DELETE_EVENT: events.delete,
    ActionKind.FILE_SENT: sending.file_sent,
}

_PLAN_MORE = frozenset({ActionKind.SEND})
"""What is carried out for these may plan something further."""


class Act:
    """The hands of one desk. Only its owner's thread may use it."""

    def __init__(self, desk: Desk, transport: OpenTransport = open_transport) -> None:
        """Use `transport` to open the way out; it is opened only when something approved is to be sent."""
        self._desk = desk
        self._transport = transport
        self._way_is_shut = False
        self.paused: list[str] = []
        """Why drafts were not put into Drafts since `anew`, one fixed word for each."""

    def anew(self) -> None:
        """A new look begins: what could not be sent is tried again."""
        self._way_is_shut = False
        self.paused = []

    def carry_out(self, now: datetime) -> tuple[FollowupError, ...]:
        """Do all that is planned for this account; the faults of single actions, which stay planned.

        Drafts come first, since the rep waits for them; the rest oldest first.

        An approved mail that could not be sent yet is among them. Raises what ends the round: `Unreachable`,
        `SignInRefused` and their like, `InputOutput`.
        """
        faults: list[FollowupError] = []
        done: set[int] = set()
        more = True
        while more and (actions := [a for a in self._planned() if a.id not in done]):
            done.update(action.id for action in actions)
            more = any(action.kind in _PLAN_MORE for action in actions)
            actions.sort(key=lambda action: action.kind is not ActionKind.SAVE_DRAFT)
            for (kind, deal), group in groupby(actions, lambda action: (action.kind, action.deal)):
                if kind is ActionKind.PUT_EVENT and deal is not None:
                    placing = events.Placing(self._desk, deal)
                    try:
                        self._each(group, placing.put, now, faults)
                    except FollowupError:
                        placing.settle()
                        raise
                    placing.settle()
                else:
                    self._each(group, self._do, now, faults)
        return tuple(faults)

    def _each(self, actions: Iterable[Action], step: Step, now: datetime, faults: list[FollowupError]) -> None:
        for action in actions:
            fault = self._tried(action, step, now)
            if fault is not None and (fault.temporary or isinstance(fault, NeedsRep)):
                # the server for sending is another one: mail is read and drafted for while it is away
                if action.kind is not ActionKind.SEND or isinstance(fault, Throttled):
                    raise fault
                self._way_is_shut = True
            if fault is not None:
                faults.append(fault)

    def _tried(self, action: Action, step: Step, now: datetime) -> FollowupError | None:
        """Do one action; the fault because of which it stays planned. A fault of ours must not stop the others (P8)."""
        try:
            step(self._desk, action, now)
        except FollowupError as fault:
            found = fault
        except Exception:
            log.exception("action-failed", extra={"account": action.account, "kind": action.kind})
            found = our_fault()
        else:
            return None
        with self._desk.store.write() as tx:
            tx.tried(action, found.code)
        return found

    def _planned(self) -> tuple[Action, ...]:
        with self._desk.store.read() as view:
            planned = view.planned(self._desk.account)
        return tuple(a for a in planned if not (self._way_is_shut and a.kind is ActionKind.SEND))

    def _do(self, desk: Desk, action: Action, now: datetime) -> None:
        if action.kind is ActionKind.SEND:
            sending.send(desk, action, now, self._transport)
        elif action.kind is ActionKind.SAVE_DRAFT:
            self.paused += filter(None, [drafts.save(desk, action, now)])
        else:
            _STEPS[action.kind](desk, action, now)
