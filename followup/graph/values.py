"""Values of Graph as they stand in its JSON and in a query."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from followup import errors
from followup.graph.answers import WHO


def items(page: Mapping[str, Any], name: str = "value") -> list[dict[str, Any]]:
    """The objects of one page of a collection; what is no list of objects counts as a broken answer."""
    found = page.get(name)
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise errors.Unreachable(f"{WHO} answered with something else than asked for. followup tries again.")
    return found


def instant(text: object) -> datetime:
    """A time as Graph writes it (`2026-01-05T10:00:00Z`, with up to seven digits of a second), aware, UTC.

    Raises `errors.Unreachable` for what is none.

    >>> instant("2026-01-05T10:00:00.1234567Z")
    datetime.datetime(2026, 1, 5, 10, 0, 0, 123456, tzinfo=datetime.timezone.utc)
    """
    whole_part, _, fraction = str(text).removesuffix("Z").partition(".")
    try:
        at = datetime.fromisoformat(f"{whole_part}.{fraction[:6].ljust(6, '0')}" if fraction else whole_part)
    except ValueError as fault:
        raise errors.Unreachable(f"{WHO} named a time that is none. followup tries again.") from fault
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)


def quoted(text: str) -> str:
    """A string as it stands in `$filter`: in single quotes, those within it doubled (OData 4.01, section 5.1.1.6.1).

    >>> quoted("O'Neill")
    "'O''Neill'"
    """
    return "'" + text.replace("'", "''") + "'"


def seconds(at: datetime) -> str:
    """An aware time as `$filter` takes it, in whole seconds, UTC."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
