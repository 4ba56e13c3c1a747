"""The header section: fields out of bytes, message ids, the date. One linear pass, nothing recursive."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone

from followup.core.text import decode

Fields = dict[str, list[str]]
"""Field bodies by name in lower case, in order, still folded and encoded."""

_WANTED = {
    name.encode("ascii"): name
    for name in (  # noqa: SIM905 (read more easily than a list of strings)
        "from to cc reply-to sender subject date message-id in-reply-to references return-path auto-submitted "
        "precedence x-autoreply x-autorespond content-type content-transfer-encoding content-class "
        "content-disposition x-followup-key x-failed-recipients"
    ).split()
}
_FOLD = re.compile(r"[\r\n]+[ \t]*")
_ID = re.compile(
    r"<[A-Za-z0-9!#$%&'*+/=?^_`{|}~.:-]{1,400}@(?:[A-Za-z0-9!#$%&'*+/=?^_`{|}~.:-]{1,400}|\[[!-Z^-~]{1,200}\])>"
)
_BRACKETED = re.compile(r"<[^<>]*>")
_MAX_REFERENCES = 20
_HEADER_LIMIT = 1_000_000

_DATE = re.compile(
    r"\s*(?:[^\W\d]{2,12}\.?\s*,?)?\s*(\d{1,2})[\s-]+([A-Za-z]{3})[a-z]*[\s-]+(\d{2,5})[\s,]+(\d{1,2})[:.](\d{2})"
    r"(?:[:.](\d{2}))?(?:\.\d+)?\s*([+-]\d{4}(?!\d)|[A-Za-z]{1,5}(?![A-Za-z]))?\s*(?:\(.*)?\Z",
    re.DOTALL,
)
_MONTHS = {name: n for n, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}  # noqa: SIM905
_ZONES = {"EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "CET": 1, "CEST": 2}


def header_section(raw: bytes) -> bytes:
    """The bytes before the first empty line, at most a million."""
    if raw[:1] in {b"\n", b"\r"}:
        return b""
    ends = [end + 1 for mark in (b"\n\r\n", b"\n\n", b"\r\r") if (end := raw.find(mark, 0, _HEADER_LIMIT)) >= 0]
    return raw[: min(ends)] if ends else raw[:_HEADER_LIMIT]


def read_fields(header: bytes) -> Fields:
    """The fields that followup looks at; `list-*` fields stand under `list-id`.

    A line that is neither a field nor a continuation ends the section, as it does for the stdlib's parser.
    """
    fields: Fields = {}
    if b"\r" in header:
        header = header.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    if header.startswith(b"From "):  # the separator of an mbox
        header = header.partition(b"\n")[2]
    # A CR now stands for nothing but a fold.
    for line in header.replace(b"\n ", b"\r ").replace(b"\n\t", b"\r\t").split(b"\n"):
        name, colon, body = line.partition(b":")
        name = name.lower()
        wanted = _WANTED.get(name)
        if wanted is not None:
            _keep(fields, wanted, body)
        elif not colon or b" " in name or b"\t" in name:
            name = name.rstrip(b" \t")
            if not colon or not name or b" " in name or b"\t" in name:
                break
            if name.isascii():
                _keep(fields, name.decode("ascii"), body)
        elif name.startswith(b"list-"):
            _keep(fields, "list-id", body)
    return fields


def _keep(fields: Fields, name: str, body: bytes) -> None:
    text = (body.decode("ascii") if body.isascii() else decode(body, "utf-8")).strip()
    if name in fields:
        fields[name].append(text)
    else:
        fields[name] = [text]


def first(fields: Fields, name: str) -> str:
    """The first field of that name, unfolded, "" where there is none."""
    values = fields.get(name)
    if not values:
        return ""
    return _FOLD.sub(" ", values[0]) if "\r" in values[0] else values[0]


def one_id(fields: Fields, name: str) -> tuple[str | None, bool]:
    """The first message id of the field (RFC 5322 section 3.6.4), and whether a bad one stands there."""
    values = fields.get(name)
    if not values or not values[0]:
        return None, False
    value = _FOLD.sub("", values[0]) if "\r" in values[0] else values[0]
    return (value, False) if _ID.fullmatch(value) else (None, True)


def many_ids(fields: Fields, name: str) -> tuple[tuple[str, ...], bool]:
    """The last twenty ids of the field, oldest first, without repetition, and whether a bad one stands there."""
    values = fields.get(name)
    if not values:
        return (), False
    found = _BRACKETED.findall(_FOLD.sub("", values[0][-64_000:]))
    good = [one for one in dict.fromkeys(found) if _ID.fullmatch(one)]
    return tuple(good[-_MAX_REFERENCES:]), len(good) < len(set(found))


def read_date(value: str) -> datetime | None:
    """The moment of a Date field in UTC; None where it is missing or names a moment that does not exist."""
    if not value or len(value) > 200:
        return None
    match = _DATE.match(value)
    if match is None:
        return None
    day, month, year, hour, minute, second, zone = match.groups()
    offset = _offset(zone or "")
    if offset is None or (number := _MONTHS.get(month.lower())) is None:
        return None
    full_year = int(year) + (0 if len(year) > 3 else 1900 if len(year) == 3 or int(year) >= 50 else 2000)
    if not 1900 <= full_year <= 9998:
        return None
    try:
        local = datetime(full_year, number, int(day), int(hour), int(minute), int(second or 0), tzinfo=timezone(offset))
    except ValueError:
        return None
    return local.astimezone(UTC)


def _offset(zone: str) -> timedelta | None:
    if zone[:1] in {"+", "-"}:
        hours, minutes = int(zone[1:3]), int(zone[3:5])
        if hours > 14 or minutes > 59:
            return None
        offset = timedelta(hours=hours, minutes=minutes)
        return offset if zone[0] == "+" else -offset
    return timedelta(hours=_ZONES.get(zone.upper(), 0))  # RFC 5322 section 4.3: unknown names count as -0000
