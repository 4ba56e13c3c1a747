"""A rep whose mailbox is at the EWS server: the configuration, and what comes in and is found there."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

from tests.cli.homes import Home
from tests.daemon.running import NO
from tests.scenarios.people import offer
from tests.scenarios.stage import letter
from tests.servers.ews import EwsServer, Item, Mailbox

REP = "mira.holt@rep.example"
PASSWORD = "canary-of-exchange"
CONFIG = """
# the rep's own words
[rep]
name = "Mira Holt"
email = "{rep}"
time_zone = "Europe/Berlin"
country = "DE"

[accounts.work]
mail = {{ type = "exchange", server = "{url}", ca_file = "{ca_file}" }} # ours since 2019
send = {{ type = "exchange" }}
calendar = {{ type = "exchange" }}
"""


class AtExchange:
    """One rep at the server, and the home of their followup."""

    def __init__(self, server: EwsServer, home: Home, ca_file: Path) -> None:
        self.server, self.home = server, home
        self.box: Mailbox = server.add_user(REP, PASSWORD, "Mira Holt")
        home.configure(CONFIG.format(rep=REP, url=server.url, ca_file=ca_file))
        folder = home.path / "credentials"
        folder.mkdir(mode=0o700)
        (folder / "work").write_text(PASSWORD)
        (folder / "work").chmod(0o600)
        home.extra["CREDENTIALS_DIRECTORY"] = str(folder)
        before = datetime.now(UTC).astimezone() - timedelta(hours=2)
        self.offer = offer(at=before)
        self.put(self.offer, "sentitems", "\\Seen", at=before)

    def put(self, mail: EmailMessage, folder: str = "inbox", *flags: str, at: datetime | None = None) -> None:
        """Mail comes into a folder."""
        with self.server.world.changed:
            place = self.box.folder(folder)
            item = self.server.world.new_item(place, at=at or datetime.now(UTC))
            item.raw, item.flags = mail.as_bytes(), set(flags)
            self.server.world.put(self.box, place, item)

    def loss(self) -> EmailMessage:
        """The no to the offer arrives."""
        to, subject = f"Mira Holt <{REP}>", "Re: Dock scheduling"
        at = datetime.now(UTC).astimezone()
        mail = letter("Ines Okafor <ines@dock.example>", to, subject, NO, at, answers=self.offer)
        self.put(mail)
        return mail

    def items(self, folder: str) -> list[Item]:
        """What a folder holds."""
        with self.server.world.changed:
            return list(self.box.folder(folder).items.values())

    def drafts(self) -> list[EmailMessage]:
        """Drafts as mail."""
        return [message_from_bytes(item.mime(), policy=policy.default) for item in self.items("drafts")]
