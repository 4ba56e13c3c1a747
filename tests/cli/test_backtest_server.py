"""`backtest` on a server: it only looks, and goes on after the connection broke."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from tests.cli import year
from tests.cli.homes import Home
from tests.mailboxes.imap_world import ALLOWED
from tests.servers.authority import Certificates
from tests.servers.dovecot import PASSWORD, Dovecot
from tests.servers.proxy import Proxy

CONFIG = """
[rep]
name = "Robin Hale"
email = "robin@rep.example"
[accounts.work]
mail = {{ type = "imap", host = "localhost", port = {port}, user = "robin", ca_file = "{ca}" }}
"""


@pytest.mark.server
def test_on_a_server_it_only_looks(home: Home, tmp_path: Path) -> None:
    (tmp_path / "tls").mkdir()
    certificates = Certificates(tmp_path / "tls")
    with (
        closing(Dovecot(certificates)) as server,
        closing(Proxy(server.port, "imap", certificates.good.context())) as wire,
    ):
        for n, (folder, raw, at) in enumerate(year.letters()):
            server.put("robin", raw, folder.strip(".") or "INBOX", at, "S" if n % 5 else "")
        home.configure(CONFIG.format(port=wire.port, ca=certificates.ca))
        secrets = home.path / "credentials"
        secrets.mkdir(mode=0o700)
        (secrets / "work.mail").write_text(PASSWORD)
        (secrets / "work.mail").chmod(0o400)
        home.extra["CREDENTIALS_DIRECTORY"] = str(secrets)
        before = mails(server)
        wire.fail(r"UID FETCH .*BODY\.PEEK\[HEADER", 2, "drop-before")
        ran = home.here("backtest", "--json")
        wire.check()
        assert (ran.code, "the same command goes on there" in ran.err) == (75, True), ran.err
        ran = home.here("backtest", "--json")
        assert [name for name in year.names(ran.lines) if name != "mara"] == list(year.LOSSES), ran.err
        assert mails(server) == before
        words = {line.split()[1] for line in wire.seen if " " in line}
        assert [line for line in wire.seen if not ALLOWED.fullmatch(line)] == []
        assert words & {"SELECT", "APPEND", "STORE", "EXPUNGE"} == set()
        assert not any("STORE" in line or "EXPUNGE" in line for line in wire.seen)
        assert any("BODY.PEEK" in line for line in wire.seen)


def mails(server: Dovecot) -> dict[str, bytes]:
    """Each file by its folder and name but for its place (new or cur): bytes, and flags in the name."""
    root = server.maildir("robin")
    return {
        f"{path.parent.parent.name}/{path.name.removesuffix(':2,')}": path.read_bytes()
        for path in root.rglob("*,S=*")
        if path.is_file()
    }
