"""Time zones by their Windows names, also those that nobody knows.

Where a program made an event with a zone of its own ("Customized Time Zone", "tzone://Microsoft/Custom"), the library
warns, or fails for all events of the answer. Such a zone is read as the rep's: instants are right either way, it only
says on which day a whole-day event is.
"""

from __future__ import annotations

from zoneinfo import ZoneInfo

from exchangelib import EWSTimeZone
from exchangelib.errors import UnknownTimeZone


class _Zones(dict[str, str]):
    """IANA names by Windows names; `rep` for all others."""

    rep = "UTC"

    def __missing__(self, name: str | None) -> str:
        return name if name is not None and name in EWSTimeZone.IANA_TO_MS_MAP else self.rep


_zones = _Zones(EWSTimeZone.MS_TO_IANA_MAP)
EWSTimeZone.MS_TO_IANA_MAP = _zones


def known(zone: object) -> EWSTimeZone:
    """The zone as the library has it; UTC for one without a Windows name."""
    try:
        return EWSTimeZone(zone.key if isinstance(zone, ZoneInfo) else "UTC")
    except UnknownTimeZone:
        return EWSTimeZone("UTC")


def rep_is_in(zone: str) -> None:
    """Read unknown zones as this one; one rep has one, in all accounts."""
    _zones.rep = zone if zone in EWSTimeZone.IANA_TO_MS_MAP else "UTC"
