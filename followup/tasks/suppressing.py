"""The rep puts somebody on the list of those never to be written to."""

from __future__ import annotations

import re
from datetime import datetime

from followup.core.providers import PUBLIC_PROVIDERS
from followup.deals.barring import Barred, bar
from followup.errors import UsageFault
from followup.opening import House
from followup.tasks.doing import carry_out, nothing_planned

_TARGET = re.compile(r"(?:[^@\s<>]+@)?(?:[\w-]+\.)+[\w-]+")


def named(target: str) -> str:
    """An address or domain as the list has it. Raises UsageFault where it is none, or a provider's of everybody's."""
    plain = target.strip().strip("<>").lower().lstrip("@").rstrip(".")
    if not _TARGET.fullmatch(plain):
        raise UsageFault(f"{target} is no address and no domain. Nothing was changed.")
    if plain in PUBLIC_PROVIDERS:
        raise UsageFault(f"Anybody may have an address at {plain}. Nothing was changed.", "Name the address.")
    return plain


def add(house: House, target: str, now: datetime) -> Barred:
    """Put it there, and take back what was drafted to them and what reminds of them, in all accounts."""
    with house.store.write() as tx:
        if "@" not in target or not tx.erased_on((target,)):
            tx.suppress(target, now, None)
    done = Barred()
    for account in house.config.accounts:
        taken = bar(house.desk(account), now)
        done += taken
        if taken != Barred():
            carry_out(house, account, nothing_planned(account))
    return done
