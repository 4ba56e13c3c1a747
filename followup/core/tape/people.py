"""Who took part on their side, who never did, and who seems to decide."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from followup.core.model import Address, Direction
from followup.core.tape.model import Kind, Person, Turn
from followup.core.tape.turns import in_order

_ROLES = (Kind.GATEKEEPER, Kind.DECIDES)


def people(turns: Iterable[Turn], is_theirs: Callable[[Address], bool]) -> tuple[Person, ...]:
    """Everybody of theirs in the thread, those who wrote first, by who came first.

    `is_theirs` tells them from the rep, his colleagues and machines.
    """
    ordered = in_order(turns)
    named: dict[str, Address] = {}
    wrote: dict[str, list[Turn]] = {}
    for turn in ordered:
        if turn.direction is Direction.IN and turn.who is not None:
            _meet(named, turn.who)
            wrote.setdefault(turn.who.addr_spec, []).append(turn)
        for other in turn.heard.to if turn.heard else ():
            if is_theirs(other):
                _meet(named, other)
    both = sorted(named, key=lambda address: address not in wrote)
    return tuple(Person(named[one], len(wrote.get(one, ())), *_role(wrote.get(one, []))) for one in both)


def _meet(named: dict[str, Address], who: Address) -> None:
    known = named.get(who.addr_spec)
    if known is None or (who.name and not known.name):
        named[who.addr_spec] = who


def _role(mails: list[Turn]) -> tuple[str, str]:
    """The role that their last word on who decides gives them, with that sentence; else that of their title."""
    for turn in reversed(mails):
        for said in turn.said(*_ROLES)[-1:]:
            return said.kind, said.text
    titles = [turn.heard for turn in mails if turn.heard and turn.heard.role]
    return (titles[-1].role, titles[-1].title) if titles else ("", "")
