"""One account's watcher: it waits for mail where the back-end can, and only wakes the worker."""

from __future__ import annotations

import logging
import threading
from datetime import timedelta

from followup.daemon.bell import Bell
from followup.daemon.worker import Worker
from followup.errors import FollowupError, NeedsRep, SignInRefused, Throttled
from followup.mailboxes.base import INBOX, Folder, FolderMissing, Mailbox, Waits

log = logging.getLogger(__name__)

AT_ONCE = timedelta(minutes=29)
"""How long one wait lasts; RFC 2177 asks for less than 30 minutes (the back-end re-issues IDLE more often)."""

PAUSE = timedelta(seconds=30)


class Watcher:
    """Waits for changes of one folder in a thread of its own; a back-end that cannot wait is polled."""

    def __init__(self, mailbox: Mailbox, worker: Worker, poll: timedelta, folder: Folder = INBOX) -> None:
        self._mailbox = mailbox
        self._worker = worker
        self._poll = poll
        self._folder = folder
        self._stopping = False
        self._bell = Bell()
        self._thread = threading.Thread(target=self._run, name=f"watcher-{worker.account}", daemon=True)

    def start(self) -> None:
        """Begin to wait."""
        self._thread.start()

    def stop(self, limit: float) -> None:
        """End, at most `limit` seconds later."""
        self._stopping = True
        self._bell.ring()
        self._worker.well.set()
        if isinstance(self._mailbox, Waits):
            self._mailbox.interrupt()
        self._thread.join(limit)

    def _run(self) -> None:
        try:
            self._watch()
        finally:
            self._bell.close()

    def _watch(self) -> None:
        while not self._stopping:
            if not isinstance(self._mailbox, Waits):
                self._bell.wait(self._poll.total_seconds())
                self._worker.wake()
                continue
            self._worker.well.wait()  # `stop` ends this too
            try:
                if not self._stopping and self._mailbox.wait(self._folder, AT_ONCE):
                    self._worker.wake()
            except (FollowupError, FolderMissing) as fault:
                self._stumble(fault)

    def _stumble(self, fault: Exception) -> None:
        """The push is only a hint: after a fault the worker looks for itself, and says what is wrong."""
        log.info("watch-interrupted", extra={"account": self._worker.account})
        if isinstance(fault, SignInRefused | Throttled):
            self._worker.heard(fault)  # and wait until it is well
            return
        self._worker.wake()
        pause = PAUSE * 10 if isinstance(fault, NeedsRep) else PAUSE
        self._bell.wait(pause.total_seconds())
