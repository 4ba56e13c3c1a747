"""`init` from an address alone to an account at Microsoft 365: its real names, its page in the browser, every part.

The names lead to servers of ours on this machine, whose authority the machine trusts.
"""

from __future__ import annotations

import threading
import tomllib
import webbrowser
from types import SimpleNamespace

import pytest
from cryptography.fernet import Fernet

from tests.cli.test_init_google import MIRA, REP, lead
from tests.servers.dns import NameServer
from tests.servers.graph import GraphServer
from tests.servers.identity import CLIENT
from tests.servers.identity_wire import identity_server
from tests.servers.tls import Authority

LOGIN, GRAPH = "login.microsoftonline.com", "graph.microsoft.com"
MX = "rep.example. 60 IN MX 1 rep-example.mail.protection.outlook.com."


@pytest.fixture
def microsoft(tmp_path, monkeypatch):
    """Microsoft under its own names; the browser is one that signs in and allows what is asked for."""
    authority, graph = Authority(tmp_path), GraphServer()
    graph._http.socket = authority.server(GRAPH).wrap_socket(
        graph._http.socket, server_side=True, do_handshake_on_connect=False
    )
    ports = {GRAPH: int(graph.base.rpartition(":")[2].partition("/")[0])}
    graph.base = f"https://{GRAPH}/v1.0"
    account = graph.account(MIRA)
    account.expire_tokens()
    domain = NameServer(MX)
    with identity_server(authority, LOGIN) as service:
        ports[LOGIN] = int(service.root.rpartition(":")[2])
        service.root, service.user = f"https://{LOGIN}", MIRA

        def take(token, grant):
            account.tokens[token] = frozenset(one.rpartition("/")[2] for one in grant.scopes)

        service.issued = take
        lead(monkeypatch, ports, domain)
        monkeypatch.setattr(webbrowser, "get", lambda: None)
        browse = lambda url: threading.Thread(target=service.sign_in, args=(url,), daemon=True).start()  # noqa: E731
        monkeypatch.setattr(webbrowser, "open", browse)
        yield SimpleNamespace(service=service, ca=authority.file)
    domain.close()
    graph.close()


def test_the_address_and_the_firms_client_id(home, microsoft):
    folder = home.path / "credentials"
    folder.mkdir(mode=0o700)
    (folder / "work.tokens").write_bytes(Fernet.generate_key())
    (folder / "work.tokens").chmod(0o600)
    home.extra.update({"CREDENTIALS_DIRECTORY": str(folder), "SSL_CERT_FILE": str(microsoft.ca)})
    ran = home.here("init", *REP, "--client-id", CLIENT)
    assert ran.code == 0, ran.err + ran.out
    assert "This mailbox is at Microsoft 365" in ran.out
    assert f"Signed in for work as {MIRA}." in ran.out
    for part, said in (("mail", "signed in; messages"), ("send", "signed in; nothing"), ("calendar", "a calendar was")):
        assert f"Trying {part} ... " in ran.out
        assert said in ran.out
    assert tomllib.loads(home.config.read_text())["accounts"]["work"] == {
        "mail": {"type": "graph", "client_id": CLIENT, "authority": microsoft.service.authority},
        "send": {"type": "graph"},
        "calendar": {"type": "graph"},
    }
    assert home.here("once").code == 0
