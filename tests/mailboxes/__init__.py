"""Suites of the mailbox back-ends."""

import pytest

pytest.register_assert_rewrite(
    *(f"tests.mailboxes.contract{part}" for part in ("", "_changes", "_reading", "_waits", "_writing"))
)
