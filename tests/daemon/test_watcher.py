"""Watcher and worker of one account in this process, on a real Dovecot."""

from __future__ import annotations

import os
import re
import signal
from datetime import timedelta
from types import SimpleNamespace

import pytest

from followup import standing
from followup.access.signin import Credential
from followup.daemon import watcher
from followup.daemon.watcher import Watcher
from followup.daemon.worker import Worker
from followup.desk import Desk
from followup.mailboxes.imap import ImapMailbox, ImapSettings
from followup.state.store import Store
from followup.template_files import Templates
from tests.daemon.test_imap import refused
from tests.desks import config
from tests.servers.dovecot import PASSWORD, Dovecot
from tests.servers.programs import until

pytestmark = pytest.mark.server


@pytest.fixture
def account(tmp_path, dovecot, sandbox, monkeypatch):
    """Both at work, with short pauses; `given` is the password that they are handed."""
    monkeypatch.setattr(watcher, "PAUSE", timedelta(milliseconds=50))
    monkeypatch.setattr(standing, "FIRST_PAUSE", timedelta(milliseconds=50))
    server = Dovecot(dovecot.certificates)
    for name in ("Sent", "Drafts"):
        server.maildir("robin", name)
    given = [PASSWORD]
    settings = ImapSettings("localhost", "robin", server.tls_port, ca_file=server.certificates.ca)
    mailbox = ImapMailbox(settings, lambda: Credential(given[0], "password"))
    store = Store(str(tmp_path / "state"))
    desk = Desk(
        account="work",
        config=config(),
        store=store,
        mailbox=mailbox,
        calendar=None,
        sandbox=sandbox,
        templates=Templates(None),
    )
    worker = Worker(desk)
    waiting = Watcher(mailbox, worker, timedelta(hours=1))
    worker.start()
    waiting.start()
    yield SimpleNamespace(server=server, given=given, worker=worker, store=store)
    waiting.stop(5)
    worker.stop(5)
    mailbox.close()
    store.close()
    server.close()


def sessions(server: Dovecot) -> list[int]:
    """The processes of the sign-ins so far, oldest first."""
    return [int(pid) for pid in re.findall(r"Info: Login: .*mpid=(\d+)", (server.dir / "log").read_text())]


def state(account) -> str:
    with account.store.read() as view:
        return view.account_state("work")


def test_a_password_changed_while_the_worker_is_signed_in_is_tried_twice(account):
    """The watcher's connection breaks alone: its refusal is the first try, the worker's own the second."""
    until(lambda: len(sessions(account.server)) == 4, 10, "the worker's session, two for listings, the watcher's")
    until(account.worker.well.is_set, 10, "a look")
    account.given[0] = "another"
    os.kill(sessions(account.server)[-1], signal.SIGTERM)
    until(lambda: state(account) == "stopped", 10, "the stop")
    assert refused(account.server) == 2
    account.given[0] = PASSWORD
    account.worker.wake("everything", by_rep=True)
    until(lambda: len(sessions(account.server)) >= 6, 10, "both signed in again")
    assert (state(account), refused(account.server)) == ("ok", 2)
