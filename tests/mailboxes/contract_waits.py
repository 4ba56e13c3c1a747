"""Part of the mailbox contract, for back-ends that can wait for mail (`followup.mailboxes.base.Waits`)."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from followup.mailboxes.base import INBOX, Waits
from tests.mailboxes.letters import letter

LONG = timedelta(seconds=60)
SHORT = timedelta(milliseconds=300)


class WaitsContract:
    """`wait` and `interrupt`; fixtures as in `tests.mailboxes.contract`."""

    def test_it_says_that_it_can_wait(self, mailbox):
        assert isinstance(mailbox, Waits)

    def test_a_wait_ends_by_its_timeout(self, mailbox, deliver):
        deliver(letter("old"))
        mailbox.changes(INBOX, None)
        mailbox.wait(INBOX, SHORT)
        began = time.monotonic()
        assert mailbox.wait(INBOX, SHORT) is False
        assert 0.25 <= time.monotonic() - began < 5

    def test_a_delivery_wakes_it(self, mailbox, deliver):
        start = mailbox.changes(INBOX, None).cursor
        mailbox.wait(INBOX, SHORT)
        with ThreadPoolExecutor(1) as watcher:
            waiting = watcher.submit(mailbox.wait, INBOX, LONG)
            began = time.monotonic()
            try:
                deliver(letter("one"))
                assert waiting.result(timeout=5) is True
            finally:
                mailbox.interrupt()
        assert time.monotonic() - began < 5
        assert [message.raw for message in mailbox.changes(INBOX, start).messages] == [letter("one")]

    def test_mail_between_two_waits_wakes_the_second(self, mailbox, deliver):
        mailbox.changes(INBOX, None)
        mailbox.wait(INBOX, SHORT)
        deliver(letter("one"))
        with ThreadPoolExecutor(1) as watcher:
            waiting = watcher.submit(mailbox.wait, INBOX, LONG)
            try:
                assert waiting.result(timeout=5) is True
            finally:
                mailbox.interrupt()

    def test_an_interrupt_ends_it_within_a_second(self, mailbox):
        mailbox.wait(INBOX, SHORT)
        with ThreadPoolExecutor(1) as watcher:
            waiting = watcher.submit(mailbox.wait, INBOX, LONG)
            mailbox.count(INBOX)
            began = time.monotonic()
            mailbox.interrupt()
            assert waiting.result(timeout=5) is False
        assert time.monotonic() - began < 1

    def test_an_interrupt_just_before_the_wait_is_not_lost(self, mailbox):
        """The watcher looks at its stop flag, then waits: an interrupt in between must end that wait."""
        mailbox.wait(INBOX, SHORT)
        mailbox.interrupt()
        began = time.monotonic()
        assert mailbox.wait(INBOX, timedelta(seconds=20)) is False
        assert time.monotonic() - began < 1
        assert mailbox.wait(INBOX, SHORT) is False

    def test_it_can_wait_after_close(self, mailbox, deliver):
        mailbox.wait(INBOX, SHORT)
        mailbox.close()
        assert mailbox.wait(INBOX, SHORT) is False
