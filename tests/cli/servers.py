"""One rep's servers for the commands: Dovecot, an SMTP sink and a Radicale, with one password."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.servers.authority import Certificates
from tests.servers.caldav import CaldavServer, radicale
from tests.servers.dovecot import PASSWORD, Dovecot
from tests.servers.smtp import Sink

CONFIG = """
[rep]
name = "Robin Hale"
email = "robin@rep.example"

[accounts.work]
mail = {{ type = "imap", host = "localhost", port = {imap}, user = "{user}", ca_file = "{ca}" }}
send = {{ type = "smtp", host = "localhost", port = {smtp}, ca_file = "{ca}" }}
"""


@dataclass
class Servers:
    """`password` opens mail and sending; the calendar has one of its own."""

    dovecot: Dovecot
    sink: Sink
    caldav: CaldavServer
    certificates: Certificates
    password: str = PASSWORD

    def config(self, user: str) -> str:
        """A configuration for this user, without a calendar."""
        ports = {"imap": self.dovecot.tls_port, "smtp": self.sink.port}
        return CONFIG.format(user=user, ca=self.certificates.ca, **ports)


@contextmanager
def servers(directory: Path) -> Iterator[Servers]:
    """All three, until the block ends."""
    certificates = Certificates(directory / "tls")
    (directory / "caldav").mkdir()
    dovecot = Dovecot(certificates)
    sink = Sink("implicit", certificates.good.context())
    try:
        with radicale(directory / "caldav") as calendar:
            calendar.make_calendar("reminders")
            yield Servers(dovecot, sink, calendar, certificates)
    finally:
        sink.close()
        dovecot.close()
