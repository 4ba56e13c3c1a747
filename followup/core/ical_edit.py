"""A reminder's object changed in place: moved to another time, marked as done; all else stays byte for byte."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from followup.core import ical_lines as content
from followup.core.ical import marked_done
from followup.core.ical_dates import begins, local_value, moment, zone_key
from followup.core.ical_zone import timezone

_CHECK = "✓ "


def move(ics: bytes, at: datetime) -> bytes:
    """The object with its event at `at` (aware, in the rep's zone), as long as before; all else stays as it was.

    A whole-day event becomes one of 15 minutes. ValueError where the object holds no event.
    """
    lines, event = _editable(ics)
    start, ended = begins(event, at.tzinfo or UTC), event.get("DTEND")
    params, value = local_value(at)
    change = {"DTSTART": f"DTSTART{params}:{value}"}
    lasting = timedelta(minutes=15)
    if isinstance(start, datetime):
        end = None if ended is None else moment(ended.value, ended.params, at.tzinfo or UTC)
        lasting = end.astimezone(UTC) - start.astimezone(UTC) if isinstance(end, datetime) else lasting
    else:
        change["X-MICROSOFT-CDO-ALLDAYEVENT"] = "X-MICROSOFT-CDO-ALLDAYEVENT:FALSE"
        change["DURATION"] = "DURATION:PT15M"
    if ended is not None:
        params, value = local_value((at.astimezone(UTC) + max(lasting, timedelta(0))).astimezone(at.tzinfo))
        change["DTEND"] = f"DTEND{params}:{value}"
    out = _changed(lines, event, change)
    known = {line.text.partition(":")[2].strip() for line in lines if line.text.upper().startswith("TZID:")}
    key = zone_key(at)
    if key is not None and key not in known:
        out[event.first] = timezone(key, at.year).to_ical() + out[event.first]
    return b"".join(out)


def mark_done(ics: bytes) -> bytes:
    """The object with a check mark before its title, once; all else stays as it was. ValueError without an event."""
    lines, event = _editable(ics)
    found = event.get("SUMMARY")
    if found is not None and marked_done(content.unescape(found.value)):
        return ics
    if found is None:
        out = _changed(lines, event, {})
        out[event.last] = content.fold(f"SUMMARY:{_CHECK.strip()}") + out[event.last]
        return b"".join(out)
    text = lines[found.number].text
    head = text[: len(text) - len(found.value)]
    return b"".join(_changed(lines, event, {"SUMMARY": head + _CHECK + found.value}))


def describe(ics: bytes, change: Callable[[str], str]) -> bytes:
    """The object with its event's DESCRIPTION changed; all else stays as it was. ValueError without an event."""
    lines, event = _editable(ics)
    found = event.get("DESCRIPTION")
    if found is None:
        return ics
    text, before = lines[found.number].text, content.unescape(found.value)
    after = change(before)
    if after == before:
        return ics
    head = text[: len(text) - len(found.value)]
    return b"".join(_changed(lines, event, {"DESCRIPTION": head + content.escape(after)}))


def _editable(ics: bytes) -> tuple[list[content.Line], content.Component]:
    lines = content.split(ics)
    event = content.master(tuple(content.components(lines)))
    if event is None:
        raise ValueError("no event in the object")
    return lines, event


def _changed(lines: list[content.Line], event: content.Component, change: dict[str, str]) -> list[bytes]:
    """The lines as bytes, the event's own properties of `change` replaced."""
    out = [line.raw if line.raw.endswith((b"\n", b"\r")) else line.raw + b"\r\n" for line in lines]
    for found in event.properties:
        if found.name in change:
            out[found.number] = content.fold(change[found.name])
    return out
