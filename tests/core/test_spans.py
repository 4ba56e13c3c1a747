"""How far back a span reaches."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from followup.core.spans import begin_of

NOW = datetime(2026, 3, 31, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1d", "2026-03-30T09:30"),
        ("8w", "2026-02-03T09:30"),
        ("1mo", "2026-02-28T09:30"),
        ("12MO", "2025-03-31T09:30"),
        ("2y", "2024-03-31T09:30"),
        ("2025-06-30", "2025-06-30T00:00"),
    ],
)
def test_it_begins(text: str, day: str) -> None:
    assert begin_of(text, NOW) == datetime.fromisoformat(f"{day}:00+00:00")


@pytest.mark.parametrize(
    "text", ["", "0d", "12", "12m", "-1d", "2026-04-01", "1969-12-31", "100y", "99999mo", "99999y"]
)
def test_what_is_none(text: str) -> None:
    with pytest.raises(ValueError, match="no span of time"):
        begin_of(text, NOW)
