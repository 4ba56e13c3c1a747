"""What an account without a way out is told, and whose way out files a copy."""

from __future__ import annotations

from pathlib import Path

import pytest

from followup.config import load
from followup.errors import ConfigError
from followup.mailboxes.memory import MemoryMailbox
from followup.transports.opening import open_for

MAILS = {
    "graph": '{ type = "graph", client_id = "c" }',
    "exchange": '{ type = "exchange", server = "mail.rep.example" }',
    "maildir": '{ type = "maildir", path = "/mail" }',
}


@pytest.mark.parametrize(("kind", "from_outlook"), [("graph", True), ("exchange", True), ("maildir", False)])
def test_without_send_the_rep_is_told_where_to_send_from(tmp_path: Path, kind: str, from_outlook: bool) -> None:
    path = tmp_path / "config.toml"
    path.write_text(f'[rep]\nname = "Robin"\nemail = "r@rep.example"\n[accounts.work]\nmail = {MAILS[kind]}\n')
    path.chmod(0o600)
    with pytest.raises(ConfigError, match="nothing was sent") as told:
        open_for("work", load(path), MemoryMailbox())
    assert ("Send the draft from Outlook: followup sees it in Sent." in told.value.hint) is from_outlook
    assert (f'type = "{kind}"' in told.value.hint) is from_outlook


@pytest.mark.parametrize(
    ("send", "files"),
    [
        ('{ type = "smtp", host = "smtp.rep.example" }', False),
        ('{ type = "smtp", host = "SMTP.gmail.com" }', True),
        ('{ type = "smtp", host = "smtp.office365.com", tls = "starttls" }', True),
        ('{ type = "gmail" }', True),
    ],
)
def test_a_provider_that_files_what_it_sends_gets_no_second_copy(tmp_path: Path, send: str, files: bool) -> None:
    path = tmp_path / "config.toml"
    mail = (
        '{ type = "gmail", auth = "password" }' if "gmail" in send else '{ type = "imap", host = "imap.rep.example" }'
    )
    text = f'[rep]\nname = "Robin"\nemail = "r@rep.example"\n[accounts.work]\nmail = {mail}\nsend = {send}\n'
    path.write_text(text)
    path.chmod(0o600)
    assert open_for("work", load(path), MemoryMailbox()).files_sent is files
