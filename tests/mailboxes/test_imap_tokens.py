"""Signing in with an OAuth token: on a real Dovecot that asks a token server, and what goes over the wire."""

from __future__ import annotations

import base64
import json
from urllib.parse import parse_qs

import pytest

from followup import errors
from followup.access.signin import Credential
from followup.mailboxes.base import INBOX
from followup.mailboxes.imap import ImapMailbox, ImapSettings
from tests.mailboxes.imap_world import World
from tests.servers.authority import Certificates
from tests.servers.dovecot import Dovecot
from tests.servers.scripted_http import Asked, Reply, scripted
from tests.servers.scripted_imap import ScriptedImap

pytestmark = pytest.mark.server

TOKEN = "ya29.a-token"
AUTHS = ["xoauth2", "oauthbearer"]


class TokenServer:
    """Says of which user `TOKEN` is (RFC 7662)."""

    def __init__(self) -> None:
        self.user = ""

    def answer(self, asked: Asked) -> Reply:
        token = parse_qs(asked.body.decode()).get("token", [""])[0]
        said = {"active": True, "username": self.user} if token == TOKEN else {"active": False}
        return Reply(200, json.dumps(said).encode(), {"Content-Type": "application/json"})


@pytest.fixture(scope="module")
def certificates(tmp_path_factory):
    return Certificates(tmp_path_factory.mktemp("tls"))


@pytest.fixture(scope="module")
def tokens():
    return TokenServer()


@pytest.fixture(scope="module")
def dovecot(certificates, tokens, tmp_path_factory):
    folder = tmp_path_factory.mktemp("oauth")
    with scripted(tokens.answer) as server:
        settings = folder / "oauth2.conf.ext"
        settings.write_text(
            f"introspection_mode = post\nintrospection_url = {server.root}/introspect\n"
            "username_attribute = username\nactive_attribute = active\nactive_value = true\n"
        )
        dovecot = Dovecot(
            certificates,
            auth="auth_mechanisms = plain xoauth2 oauthbearer\n"
            f"passdb {{\n  driver = oauth2\n  mechanisms = xoauth2 oauthbearer\n  args = {settings}\n}}\n",
        )
        yield dovecot
        dovecot.close()


@pytest.fixture
def world(dovecot, tokens):
    world = World(dovecot)
    tokens.user = world.user
    yield world
    world.close()


@pytest.mark.parametrize("auth", AUTHS)
def test_a_token_signs_in(world, auth):
    assert world.open(password=TOKEN, auth=auth).count(INBOX) == 0


@pytest.mark.parametrize("auth", AUTHS)
def test_a_token_that_expired_is_told(world, auth):
    with pytest.raises(errors.SignInRefused):
        world.open(password="expired", auth=auth).count(INBOX)


@pytest.mark.parametrize(
    ("auth", "wanted"),
    [
        ("xoauth2", b"user=jo,b=c@rep.example\x01auth=Bearer ya29.a-token\x01\x01"),
        ("oauthbearer", b"n,a=jo=2Cb=3Dc@rep.example,\x01auth=Bearer ya29.a-token\x01\x01"),
    ],
)
def test_the_form_on_the_wire_and_the_answer_to_a_refusal(certificates, auth, wanted):
    server = ScriptedImap(
        certificates,
        (rb"AUTHENTICATE", b"<tag> NO [AUTHENTICATIONFAILED] expired\r\n"),
        challenge=base64.b64encode(b'{"status":"invalid_token"}'),
    )
    settings = ImapSettings("localhost", "jo,b=c@rep.example", server.port, ca_file=certificates.ca, timeout=2)
    mailbox = ImapMailbox(settings, lambda: Credential(TOKEN, auth))
    try:
        with pytest.raises(errors.SignInRefused):
            mailbox.count(INBOX)
        at = next(n for n, line in enumerate(server.said) if b"AUTHENTICATE" in line)
        assert server.said[at].split()[1:] == [b"AUTHENTICATE", auth.upper().encode()]
        assert base64.b64decode(server.said[at + 1]) == wanted
        assert server.said[at + 2] == b"\r\n"
        assert not any(b"LOGIN" in line for line in server.said)
    finally:
        mailbox.close()
        server.close()


def test_each_connection_asks_for_the_token_anew(world):
    given = iter(["expired", TOKEN])
    settings = ImapSettings(
        "localhost", world.user, world.server.tls_port, ca_file=world.server.certificates.ca, timeout=5
    )
    mailbox = ImapMailbox(settings, lambda: Credential(next(given), "xoauth2"))
    with pytest.raises(errors.SignInRefused):
        mailbox.count(INBOX)
    assert mailbox.count(INBOX) == 0
    mailbox.close()
