"""What every HTTP client shares: how long to wait, as a server says it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from followup.access.web import retry_after

NOW = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("120", 120.0),
        ("Wed, 25 Nov 2026 09:30:30 GMT", 30.0),
        ("Wed, 25 Nov 2026 10:30:30 +0100", 30.0),
        ("Fri, 31 Dec 9999 23:59:59 -1200", 60.0),
        ("Wed, 25 Nov 99999999999999 09:30:30 GMT", 60.0),
        ("Wed, 25 Nov 2026 09:30:30 +99999999999", 60.0),
        ("-5", 60.0),
        ("soon", 60.0),
        ("", 60.0),
        (None, 60.0),
    ],
)
def test_a_pause_is_read_or_a_minute(said: str | None, seconds: float) -> None:
    assert retry_after(said, NOW) == seconds
