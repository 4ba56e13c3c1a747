"""The list of those never to be written to: addresses, domains of whole companies, and hashes of erased addresses."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from followup.core.addresses import both_forms
from followup.core.model import Address, Stage
from followup.state import questions as q
from followup.state import schema as t
from followup.state.nouns import erased_mark

_HASHED = "sha256:"


def hashed(address: str) -> str:
    """What is left of an erased address on the list."""
    return _HASHED + hashlib.sha256(f"followup\0{address.lower()}".encode("utf-8", "surrogatepass")).hexdigest()


def is_hashed(target: str) -> bool:
    """Whether an entry of the list is such a hash."""
    return target.startswith(_HASHED)


def _targets(address: str) -> set[str]:
    """Every entry that bars an address: itself, its hash, its domain and those above it, in either form."""
    found: set[str] = set()
    for form in both_forms(address):
        labels = form.rpartition("@")[2].split(".")
        found |= {form, hashed(form), *(".".join(labels[start:]) for start in range(len(labels)))}
    return found


@dataclass(frozen=True, slots=True)
class Traces:
    """What is left of somebody who was erased: whether a message was one of theirs, and when the person was erased."""

    message: bool = False
    person: datetime | None = None


class BarredView:
    """Questions about the list; part of `state.view.View`."""

    _c: Connection

    def is_suppressed(self, addresses: Iterable[str]) -> bool:
        """Whether one of the addresses, or its company, must not be written to; a domain in either of its forms."""
        targets = {target for address in addresses for target in _targets(address)}
        return self._c.execute(q.SUPPRESSED, {"targets": list(targets)}).first() is not None

    def suppressed(self) -> tuple[tuple[str, datetime, str | None], ...]:
        """Every address, domain or hash on the list, since when, and the message that asked for it."""
        c = t.suppressed.c
        rows = self._c.execute(select(c.target, c.since, c.message_id).order_by(c.since, c.target))
        return tuple((row.target, row.since, row.message_id) for row in rows)

    def barred_people(self, account: str) -> dict[int, frozenset[str]]:
        """By deal of an account that is not barred itself, the addresses of its people who must not be written to."""
        listed = {target for target, _, _ in self.suppressed()}
        if not listed:
            return {}
        p, d = t.people.c, t.deals.c
        people = select(p.deal, p.address).join(t.deals, d.id == p.deal)
        found: dict[int, set[str]] = {}
        for deal, address in self._c.execute(people.where(d.account == account, d.stage != Stage.BARRED)):
            if listed & _targets(address):
                found.setdefault(deal, set()).add(address)
        return {deal: frozenset(addresses) for deal, addresses in found.items()}

    def traces(self, account: str, source: str, sender: Address | None) -> Traces:
        """Whether the message with this source was erased, or its sender was, in one question."""
        forms = both_forms(sender.addr_spec) if sender else ()
        values = {"account": account, "marks": [erased_mark(source)], "targets": [hashed(form) for form in forms]}
        found = [since for (since,) in self._c.execute(q.TRACES, values)]
        return Traces(None in found, max((since for since in found if since is not None), default=None))

    def erased_on(self, addresses: Iterable[str]) -> dict[str, datetime]:
        """When each of the addresses was erased, of those that were."""
        hashes = {hashed(form): address for address in addresses for form in both_forms(address)}
        rows = self._c.execute(q.ERASED_ON, {"targets": list(hashes)}) if hashes else ()
        return {hashes[target]: since for target, since in rows}


class BarredTx(BarredView):
    """Changing the list; part of `state.store.Tx`."""

    def suppress(self, target: str, since: datetime, message_id: str | None) -> None:
        """Put an address or a domain on the list of those never to be written to."""
        if not self._c.execute(select(t.suppressed.c.target).where(t.suppressed.c.target == target)).first():
            self._c.execute(insert(t.suppressed).values(target=target, since=since, message_id=message_id))

    def suppress_hashed(self, addresses: Iterable[str], since: datetime) -> None:
        """In the place of these addresses only their hashes stand on the list."""
        c, hashes = t.suppressed.c, {address: hashed(address) for address in addresses}
        self._c.execute(delete(t.suppressed).where(c.target.in_({*hashes, *hashes.values()})))
        self._c.execute(insert(t.suppressed), [{"target": one, "since": since} for one in sorted(hashes.values())])

    def unsuppress(self, target: str) -> bool:
        """Take an address (an erased one too) or a domain off the list; whether it was on it."""
        targets = {form for each in both_forms(target) for form in (each, hashed(each))}
        return self._c.execute(delete(t.suppressed).where(t.suppressed.c.target.in_(targets))).rowcount > 0
