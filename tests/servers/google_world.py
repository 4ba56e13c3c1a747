"""All that a rep at Google has: sign-in, IMAP on Dovecot, SMTP and a calendar on Radicale, all by the same tokens."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.servers.authority import Certificates
from tests.servers.caldav import CaldavServer, radicale
from tests.servers.dovecot import Dovecot
from tests.servers.google import CLIENT, Google, google
from tests.servers.google_caldav import PREFIX, google_calendar
from tests.servers.scripted_http import Scripted
from tests.servers.smtp import Sink

_AUTH = """auth_mechanisms = plain xoauth2
passdb {{
  driver = oauth2
  mechanisms = xoauth2
  args = {settings}
}}
"""


def dovecot_of(there: Google, directory: Path, certificates: Certificates | None = None) -> Dovecot:
    """A Dovecot that asks `there` of each token; any user's password opens it too."""
    settings = directory / "oauth2.conf.ext"
    settings.write_text(
        f"introspection_mode = post\nintrospection_url = {there.root}/introspect\n"
        "username_attribute = username\nactive_attribute = active\nactive_value = true\n"
    )
    return Dovecot(certificates or Certificates(directory), auth=_AUTH.format(settings=settings))


@dataclass
class AtGoogle:
    """The servers; `config` is the account in config.toml."""

    google: Google
    dovecot: Dovecot
    sink: Sink
    radicale: CaldavServer
    calendar: Scripted

    def config(self, calendar: str) -> str:
        """The account `work` of the rep at Google, with this calendar of theirs."""
        ca = self.dovecot.certificates.ca
        return f"""
[rep]
name = "Mira Holt"
email = "{self.google.user}"
time_zone = "Europe/Berlin"
country = "DE"

[accounts.work.mail]
type = "gmail"
client_id = "{CLIENT}"
authority = "{self.google.root}"
host = "localhost"
port = {self.dovecot.tls_port}
ca_file = "{ca}"

[accounts.work.send]
type = "gmail"
host = "localhost"
port = {self.sink.port}
ca_file = "{ca}"

[accounts.work.calendar]
type = "gmail"
url = "{self.calendar.root}{PREFIX}"
calendar = "{calendar}"
"""


@contextmanager
def at_google(directory: Path) -> Iterator[AtGoogle]:
    """All of them, until the block ends."""
    (directory / "tls").mkdir()
    (directory / "caldav").mkdir()
    with google() as there, radicale(directory / "caldav") as behind:
        dovecot = dovecot_of(there, directory / "tls")
        sink = Sink("implicit", dovecot.certificates.good.context(), tokens=True)
        sink.token_of = lambda token: there.user if token in there.live else ""
        try:
            with google_calendar(behind, lambda token: token in there.live) as calendar:
                yield AtGoogle(there, dovecot, sink, behind, calendar)
        finally:
            sink.close()
            dovecot.close()
