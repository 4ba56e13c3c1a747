"""`drafts send` and `drafts resolve` as a rep, or two of his terminals, would use them."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest

from followup.mailboxes.maildir import MaildirMailbox
from tests.desks import loss, offer
from tests.servers.authority import Certificates
from tests.servers.dovecot import PASSWORD
from tests.servers.proxy import Proxy
from tests.servers.smtp import Sink


@pytest.fixture
def drafted(rep):
    """A rep whose Drafts hold an acknowledgement; the draft as `drafts list` tells it."""
    now = datetime.now(UTC).replace(microsecond=0)
    for folder, raw in ((".Sent", offer(now - timedelta(days=2))), ("", loss(now - timedelta(hours=1)))):
        (rep.path / "Mail" / folder / "cur" / f"1{folder}:2,S").write_bytes(raw)
    assert rep.run("once").code == 0
    (draft,) = rep.run("drafts", "list", "--json").lines
    return rep, draft


def files(rep, folder: str):
    return [path for part in ("cur", "new") for path in (rep.path / "Mail" / folder / part).iterdir()]


def test_two_at_once_send_one_mail_and_an_old_fingerprint_none(drafted):
    rep, draft = drafted
    (file,) = files(rep, ".Drafts")
    file.write_bytes(file.read_bytes().replace(b"Thank you", b"Many thanks"))
    old = rep.run("drafts", "send", str(draft["id"]), "--yes", draft["fingerprint"])
    assert (old.code, "Nothing was sent" in old.err) == (64, True)
    mark = rep.run("drafts", "show", str(draft["id"]), "--json").json["fingerprint"]
    words = [sys.executable, "-m", "followup", "drafts", "send", str(draft["id"]), "--yes", mark]
    environment = rep.environment | {"PYTHONPATH": os.environ.get("PYTHONPATH", "")}
    both = [
        subprocess.Popen(words, env=environment, cwd=rep.path, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(2)
    ]
    said = [process.communicate(timeout=60) for process in both]
    assert 0 in [process.returncode for process in both], said
    assert {process.returncode for process in both} <= {0, 64}, said
    assert (len(files(rep, ".Sent")), files(rep, ".Drafts")) == (2, [])


def test_no_mailbox_is_left_open(drafted, monkeypatch):
    """Each opened to look, to approve and to send is closed again: on a server that is a connection."""
    rep, draft = drafted
    opened, closed = [], []
    begin, end = MaildirMailbox.__init__, MaildirMailbox.close
    monkeypatch.setattr(MaildirMailbox, "__init__", lambda self, *rest: (opened.append(self), begin(self, *rest))[1])
    monkeypatch.setattr(MaildirMailbox, "close", lambda self: (closed.append(self), end(self))[1])
    assert rep.here("drafts", "send", str(draft["id"]), "--yes", draft["fingerprint"]).code == 0
    assert len(opened) > 1
    assert {id(box) for box in opened} == {id(box) for box in closed}


def test_words_that_press_are_sent_only_on_purpose_and_it_can_be_seen(drafted):
    rep, draft = drafted
    (file,) = files(rep, ".Drafts")
    plea = "We could give you 15 % off."
    file.write_bytes(file.read_bytes().replace(b"Thank you", f"{plea} Thank you".encode()))
    mark = rep.run("drafts", "show", str(draft["id"]), "--json").json["fingerprint"]
    refused = rep.run("drafts", "send", str(draft["id"]), "--yes", mark)
    assert (refused.code, plea in refused.err, len(files(rep, ".Sent"))) == (64, True, 1)
    assert rep.run("drafts", "send", str(draft["id"]), "--yes", mark, "--despite-pressure").code == 0
    assert len(files(rep, ".Sent")) == 2
    (sent,) = rep.run("deals", "show", str(draft["deal"]), "--json").json["drafts"]
    assert (sent["state"], sent["despite_pressure"], sent["pressure"]) == ("sent", True, [plea])
    assert f"Approved although it may press them: {plea}" in rep.run("deals", "show", str(draft["deal"])).out


@pytest.mark.parametrize(("word", "told"), [("--sent", "no copy of it"), ("--not-sent", "makes no other one")])
def test_an_unsure_one_whose_copy_is_gone(drafted, word, told):

    rep, draft = drafted
    with sqlite3.connect(rep.state / "followup.db") as store:
        store.execute("UPDATE drafts SET state = 'unsure', reason = 'no-answer-from-server'")
    store.close()
    for file in files(rep, ".Drafts"):
        file.unlink()
    done = rep.run("drafts", "resolve", str(draft["id"]), word)
    assert (done.code, told in done.out) == (0, True), done.err
    assert rep.run("drafts", "list", "--json").out == ""
    stage = rep.run("deals", "list", "--json").lines[0]["stage"]
    assert stage == ("asked" if word == "--sent" else "lost")


def test_a_server_that_does_not_confirm(drafted, tmp_path):
    """What the rep reads where the answer to the message stayed away."""
    rep, draft = drafted
    certificates = Certificates(tmp_path / "tls")
    sink = Sink()
    proxy = Proxy(sink.port, "smtp", certificates.good.context())
    try:
        smtp = f'send = {{ type = "smtp", host = "localhost", port = {proxy.port}, ca_file = "{certificates.ca}" }}'
        rep.configure(rep.config.read_text().replace('send = { type = "folder" }', smtp))
        (rep.path / "credentials").mkdir(mode=0o700)
        (rep.path / "credentials/work").write_text(PASSWORD)
        (rep.path / "credentials/work").chmod(0o400)
        rep.extra["CREDENTIALS_DIRECTORY"] = str(rep.path / "credentials")
        proxy.fail(r"^\.$", 1, "drop-after")
        ran = rep.here("drafts", "send", str(draft["id"]), "--yes", draft["fingerprint"])
        again = [rep.here("once").code for _ in range(2)]
        proxy.check()
    finally:
        proxy.close()
        sink.close()
    cure = f"Look in Sent, then: followup drafts resolve {draft['id']} --sent or --not-sent."
    assert (ran.code, ran.err) == (75, f"followup: The server did not confirm. Not sent again.\n  {cure}\n")
    assert len(sink.kept) == 1, again
    assert "1 draft may or may not have been sent (followup drafts list)" in rep.here("status").out
