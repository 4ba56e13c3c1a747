"""What servers that keep fields instead of objects (EWS, Graph) need of a reminder's object, and the way back."""

from __future__ import annotations

import re
from collections.abc import Iterator

from followup.core import ical_lines as content

_TRIGGER = re.compile(r"TRIGGER(?:;[^:]*)?:-P(?:(\d{1,4})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?)?", re.IGNORECASE)


def alarm_minutes(lines: list[content.Line]) -> int | None:
    """Minutes before the event at which the alarm rings (RFC 5545 section 3.8.6.3); None without one.

    >>> alarm_minutes(content.split(b"TRIGGER:-PT1H30M"))
    90
    """
    found = next((match for line in lines if (match := _TRIGGER.match(line.text))), None)
    if found is None:
        return None
    days, hours, minutes = (int(part or 0) for part in found.groups())
    return days * 1440 + hours * 60 + minutes


def about(event: content.Component) -> str:
    """Which reminder an event is: kind, number and deal, as they stand in the property `keys.PROPERTY_ABOUT`."""
    return ";".join(event.value(f"X-FOLLOWUP-{name}").strip() for name in ("KIND", "N", "DEAL"))


def about_lines(said: str) -> Iterator[str]:
    """The lines of an event that say so; none for "".

    >>> list(about_lines("check_in;2;7"))
    ['X-FOLLOWUP-KIND:check_in', 'X-FOLLOWUP-N:2', 'X-FOLLOWUP-DEAL:7']
    """
    kind, _, rest = " ".join(said.split()).partition(";")
    n, _, deal = rest.partition(";")
    if kind:
        yield from (f"X-FOLLOWUP-KIND:{kind}", f"X-FOLLOWUP-N:{n}", f"X-FOLLOWUP-DEAL:{deal}")
