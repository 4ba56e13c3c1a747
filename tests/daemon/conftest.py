"""A rep's home with a Maildir or a Dovecot account, and daemons that are ended after each test."""

from __future__ import annotations

import itertools
import pwd

import pytest

from tests.cli.homes import Home
from tests.daemon.running import Desk, Running
from tests.scenarios.post import Post
from tests.scenarios.stage import CONFIG
from tests.servers.authority import Certificates
from tests.servers.dovecot import PASSWORD, Dovecot

USERS = itertools.count(1)


@pytest.fixture(scope="package")
def dovecot(tmp_path_factory):
    server = Dovecot(Certificates(tmp_path_factory.mktemp("tls")), more="")
    yield server
    server.close()


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path)


@pytest.fixture
def run(home):
    """Start `followup run` in the home; it is ended with the test."""
    started: list[Running] = []

    def start(**environment: str) -> Running:
        started.append(Running(home, **environment))
        return started[-1]

    yield start
    for daemon in started:
        daemon.close()


@pytest.fixture
def desk(home):
    """A Maildir, a folder calendar, and an offer in Sent."""
    root, events = home.maildir(), home.path / "Calendar"
    events.mkdir()
    mail, calendar = f'{{ type = "maildir", path = "{root}" }}', f'{{ type = "folder", path = "{events}" }}'
    home.configure(CONFIG.format(mail=mail, calendar=calendar, more=""))
    return Desk(Post(root))


def imap_home(home: Home, dovecot: Dovecot, port: int = 0, password: str = PASSWORD) -> Desk:
    """The same on Dovecot; the password comes from $CREDENTIALS_DIRECTORY."""
    user = f"mira{next(USERS)}"
    events = home.path / "Calendar"
    events.mkdir()
    mail = (
        f'{{ type = "imap", host = "localhost", port = {port or dovecot.tls_port}, user = "{user}", '
        f'ca_file = "{dovecot.certificates.ca}" }}'
    )
    home.configure(CONFIG.format(mail=mail, calendar=f'{{ type = "folder", path = "{events}" }}', more=""))
    secrets = home.path / "credentials"
    secrets.mkdir(mode=0o700)
    give(home, password)
    home.extra["CREDENTIALS_DIRECTORY"] = str(secrets)
    owner = pwd.getpwnam(dovecot.user)
    post = Post(dovecot.maildir(user), (owner.pw_uid, owner.pw_gid))
    for name in ("INBOX", "Sent", "Drafts"):
        for part in ("tmp", "new", "cur"):
            post._make(post.folder(name) / part)
    return Desk(post)


def give(home: Home, password: str) -> None:
    """Put the password where the service manager would."""
    file = home.path / "credentials" / "work.mail"
    file.unlink(missing_ok=True)
    file.write_text(password)
    file.chmod(0o400)
