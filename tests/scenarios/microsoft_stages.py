"""Stages at Microsoft: the rep's mail and calendar on our EWS or Graph server, whose clocks are the story's.

Sending is the server's own; what the rep does by hand she does in Outlook, which changes a draft in its place.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from email.message import EmailMessage

from cryptography.fernet import Fernet

from followup.mailboxes.base import DRAFTS, INBOX, SENT, Folder
from followup.sandbox import Sandbox
from tests.cli.homes import Home
from tests.mailboxes.outlook import ExchangeOutlook, GraphOutlook
from tests.scenarios.conftest import ServerEvents
from tests.scenarios.outlook_hands import ExchangeHand, GraphHand
from tests.scenarios.post import Held, parsed
from tests.scenarios.stage import CONFIG, REP, Stage
from tests.servers.ews import ews
from tests.servers.graph import GraphServer
from tests.servers.identity import CLIENT, Grant, IdentityServer

ALIAS = "sales@rep.example"
PASSWORD = "canary-of-the-story"
_FLAGS = {"S": "\\Seen", "D": "\\Draft", "F": "\\Flagged"}
_FOLDERS: dict[str, Folder] = {"INBOX": INBOX, "Sent": SENT, "Drafts": DRAFTS}


class OutlookPost:
    """`Program` in Outlook."""

    def __init__(self, outlook: ExchangeOutlook | GraphOutlook) -> None:
        self._outlook = outlook

    def put(self, name: str, raw: bytes, at: datetime, flags: str = "") -> None:
        self._outlook.put(_FOLDERS[name], raw, at, [_FLAGS[letter] for letter in flags])

    def held(self, name: str) -> Held:
        return self._outlook.held(_FOLDERS[name])

    def mails(self, name: str) -> list[EmailMessage]:
        return [parsed(raw) for raw, _ in self.held(name)]

    def send(self, raw: bytes, at: datetime) -> bytes:
        return self._outlook.send(raw)

    def word(self, raw: bytes, text: str, at: datetime) -> bytes:
        return self._outlook.word(raw, text)

    def throw(self, raw: bytes) -> None:
        self._outlook.throw(raw)


@contextmanager
def on_exchange(home: Home, sandbox: Sandbox, more: str) -> Iterator[Stage]:
    """A stage on an EWS server of its own; at the end, the schema must have been kept."""
    with ews() as server:
        box = server.add_user(REP, PASSWORD, "Mira Holt")
        box.aliases.add(ALIAS)
        _secret(home, "work", PASSWORD.encode())
        mail = f'{{ type = "exchange", server = "{server.url}", auth = "basic" }}'
        _configure(home, mail, "exchange", more)
        events = ServerEvents(ExchangeHand(server, box))
        stage = Stage(home, OutlookPost(ExchangeOutlook(server, box)), sandbox, events)
        server.world.clock = lambda: stage.at
        yield stage
        server.check()


@contextmanager
def on_graph(home: Home, sandbox: Sandbox, more: str, service: IdentityServer) -> Iterator[Stage]:
    """A stage on a Graph server of its own, which takes the tokens that `service` gives. Nobody is signed in yet."""
    server = GraphServer()
    account = server.account(REP)
    account.name = "Mira Holt"
    account.aliases.add(ALIAS)
    account.expire_tokens()

    def take(token: str, grant: Grant) -> None:
        account.tokens[token] = frozenset(one.rpartition("/")[2] for one in grant.scopes)

    service.user, service.issued = REP, take
    _secret(home, "work.tokens", Fernet.generate_key())
    keys = {"client_id": CLIENT, "authority": service.authority, "url": server.base, "ca_file": service.ca_file}
    mail = "".join(f', {name} = "{value}"' for name, value in keys.items())
    _configure(home, f'{{ type = "graph"{mail} }}', "graph", more)
    events = ServerEvents(GraphHand(server, account))
    stage = Stage(home, OutlookPost(GraphOutlook(account)), sandbox, events)
    server.now = lambda: stage.at
    try:
        yield stage
    finally:
        server.close()


def _configure(home: Home, mail: str, kind: str, more: str) -> None:
    text = CONFIG.replace('{{ type = "folder" }}', f'{{{{ type = "{kind}" }}}}')
    calendar = f'{{ type = "{kind}" }}'
    home.configure(text.format(mail=mail, calendar=calendar, more=f'[state]\npath = "{home.state}"\n{more}'))


def _secret(home: Home, name: str, value: bytes) -> None:
    folder = home.path / "credentials"
    folder.mkdir(mode=0o700)
    (folder / name).write_bytes(value)
    (folder / name).chmod(0o600)
    home.extra["CREDENTIALS_DIRECTORY"] = str(folder)
