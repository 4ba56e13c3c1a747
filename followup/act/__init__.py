"""Carries out what is written down; every step may be repeated, and this is the only way to a transport.

An action is *planned* in the store before anything happens and marked *done* after it did. Whatever is planned and not
done, after a crash or a lost answer, is carried out again: its key, the draft's Message-ID and the event's UID make
that harmless. A fault of the network ends the round (everything waits); a fault of one action lets the others go on.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime

from followup.act import drafts, events, sending
from followup.act.sending import OpenTransport, open_transport
from followup.desk import Desk
from followup.errors import FollowupError, NeedsRep
from followup.state.records import Action, ActionKind

log = logging.getLogger(__name__)

Step = Callable[[Desk, Action, datetime], None]

_STEPS: dict[ActionKind, Step] = {
    ActionKind.SAVE_DRAFT: drafts.save,
    ActionKind.REPLACE_DRAFT: drafts.replace_by_rep,
    ActionKind.REMOVE_DRAFT: drafts.remove,
    ActionKind.PUT_EVENT: events.put,
    ActionKind.MOVE_EVENT: events.move,
    ActionKind.DELETE_EVENT: events.delete,
    ActionKind.FILE_SENT: sending.file_sent,
}


class Act:
    """The hands of one desk. Only its owner's thread may use it."""

    def __init__(self, desk: Desk, transport: OpenTransport = open_transport) -> None:
        """Use `transport` to open the way out; it is opened only when something approved is to be sent."""
        self._desk = desk
        self._transport = transport

    def carry_out(self, now: datetime) -> tuple[FollowupError, ...]:
        """Do all that is planned for this account, oldest first; the faults of single actions, which stay planned.

        Raises what ends the round: `Unreachable`, `SignInRefused` and their like, `InputOutput`.
        """
        faults: list[FollowupError] = []
        done: set[int] = set()
        while actions := [a for a in self._planned() if a.id not in done]:
            for action in actions:
                done.add(action.id)
                fault = self._tried(action, now)
                if fault is not None and (fault.temporary or isinstance(fault, NeedsRep)):
                    raise fault
                if fault is not None:
                    faults.append(fault)
        return tuple(faults)

    def _tried(self, action: Action, now: datetime) -> FollowupError | None:
        """Do one action; the fault because of which it stays planned. A fault of ours must not stop the others (P8)."""
        try:
            self._do(action, now)
        except FollowupError as fault:
            found = fault
        except Exception:
            log.exception("action-failed", extra={"account": action.account, "kind": action.kind})
            found = FollowupError("Internal error FU-9001. Nothing was sent.", "Run followup doctor.")
        else:
            return None
        with self._desk.store.write() as tx:
            tx.tried(action, found.code)
        return found

    def _planned(self) -> tuple[Action, ...]:
        with self._desk.store.read() as view:
            return view.planned(self._desk.account)

    def _do(self, action: Action, now: datetime) -> None:
        if action.kind is ActionKind.SEND:
            sending.send(self._desk, action, now, self._transport)
        else:
            _STEPS[action.kind](self._desk, action, now)
