"""A Dovecot of our own: IMAP in the clear, by STARTTLS and by implicit TLS; mail put straight into its Maildirs.

Any user name signs in with `PASSWORD`; each test takes a user of its own. Started as root its workers run as nobody.
"""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

import psutil

from tests.servers.authority import Certificates
from tests.servers.programs import answers, file, free_port, program, until

PASSWORD = "correct-horse"

_CONF = """
base_dir = {dir}/run
state_dir = {dir}/state
log_path = {dir}/log
protocols = imap
listen = 127.0.0.1
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
first_valid_uid = 0
first_valid_gid = 0
mail_uid = {user}
mail_gid = {group}
mail_home = {dir}/mail/%u
mail_location = maildir:~/Maildir
maildir_stat_dirs = yes
auth_failure_delay = 0
mail_fsync = never
disable_plaintext_auth = {strict}
auth_mechanisms = plain login
mail_max_userip_connections = 100
ssl = yes
ssl_cert = <{cert}
ssl_key = <{key}
ssl_min_protocol = TLSv1.2
{auth}
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={user} gid={group} home={dir}/mail/%u
}}
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  chroot =
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {tls_port}
    ssl = yes
  }}
}}
namespace inbox {{
  inbox = yes
  separator = /
  mailbox Drafts {{
    special_use = \\Drafts
    auto = create
  }}
  mailbox Sent {{
    special_use = \\Sent
    auto = create
  }}
}}
protocol imap {{
  imap_idle_notify_interval = 2 mins
  {more}
}}
"""


class Dovecot:
    """Ports `port` (plain and STARTTLS) and `tls_port`; `strict` refuses passwords in the clear.

    `more` goes into the settings of IMAP, `auth` before the list of passwords.
    """

    def __init__(self, certificates: Certificates, *, strict: bool = False, more: str = "", auth: str = "") -> None:
        self._program = program("dovecot", "dovecot-imapd")
        file("/usr/lib/dovecot/imap", "dovecot-imapd")
        self.certificates = certificates
        self.dir = Path(tempfile.mkdtemp(prefix="followup-dovecot-"))
        self.dir.chmod(0o755)  # the workers are nobody, and pytest's own folders are closed to them
        self.user = "nobody" if os.getuid() == 0 else pwd.getpwuid(os.getuid()).pw_name
        self._owner = pwd.getpwnam(self.user)
        self.port, self.tls_port = free_port(), free_port()
        for name in ("run", "state", "mail"):
            (self.dir / name).mkdir()
            os.chown(self.dir / name, self._owner.pw_uid, self._owner.pw_gid)
        self._conf = self.dir / "dovecot.conf"
        self._conf.write_text(
            _CONF.format(
                dir=self.dir,
                user=self.user,
                group=_group(self._owner.pw_gid),
                strict="yes" if strict else "no",
                cert=certificates.good.cert,
                key=certificates.good.key,
                password=PASSWORD,
                port=self.port,
                tls_port=self.tls_port,
                more=more,
                auth=auth,
            )
        )
        self._delivered = 0
        self.start()

    def start(self) -> None:
        """Start, or start again on the same ports."""
        with (self.dir / "start").open("w+") as said:  # a pipe would stay open as long as the daemon lives
            done = subprocess.run([self._program, "-c", str(self._conf)], stdout=said, stderr=said, check=False)
        assert done.returncode == 0, (self.dir / "start").read_text()
        until(lambda: answers(self.port, b"* OK"), what="Dovecot's greeting")

    def stop(self) -> None:
        """Stop the server and all its connections."""
        pid_file = self.dir / "run" / "master.pid"
        with contextlib.suppress(FileNotFoundError, ProcessLookupError, ValueError, psutil.NoSuchProcess):
            pid = int(pid_file.read_text())
            family = psutil.Process(pid).children(recursive=True)
            os.kill(pid, signal.SIGTERM)
            for process in family:
                with contextlib.suppress(psutil.NoSuchProcess):
                    process.kill()
            until(lambda: not _alive(pid), what="Dovecot's end")

    def close(self) -> None:
        """Stop, and remove all files."""
        self.stop()
        shutil.rmtree(self.dir, ignore_errors=True)

    def kick(self, user: str) -> None:
        """End all connections of one user, as an administrator does."""
        subprocess.run(["doveadm", "-c", str(self._conf), "kick", user], capture_output=True, check=False)

    # ---- the Maildirs

    def maildir(self, user: str, name: str = "INBOX") -> Path:
        """The Maildir of a folder; `name` as the user sees it, ASCII, `/` between levels."""
        root = self.dir / "mail" / user / "Maildir"
        return root if name == "INBOX" else root / ("." + name.replace("/", "."))

    def put(self, user: str, raw: bytes, name: str = "INBOX", at: datetime | None = None, flags: str = "") -> None:
        """Deliver `raw` by renaming it into the folder; `flags` are Maildir's letters, such as `FS`."""
        self._delivered += 1
        box = self.maildir(user, name)
        for part in ("tmp", "new", "cur"):
            self._make(box / part)
        unique = f"{int(time.time())}.M{self._delivered:08d}P{os.getpid()}.test,S={len(raw)}"
        temporary = box / "tmp" / unique
        temporary.write_bytes(raw)
        moment = (at or datetime.now(UTC)).timestamp()
        os.utime(temporary, (moment, moment))
        os.chown(temporary, self._owner.pw_uid, self._owner.pw_gid)
        temporary.rename(box / "cur" / f"{unique}:2,{flags}" if flags else box / "new" / unique)

    def _make(self, path: Path) -> None:
        absent = [folder for folder in (path, *path.parents) if not folder.exists()]
        path.mkdir(parents=True, exist_ok=True)
        for folder in absent:
            os.chown(folder, self._owner.pw_uid, self._owner.pw_gid)

    def give(self, path: Path) -> None:
        """Make the workers the owner of a folder and of all that is in it."""
        for one in (path, *path.rglob("*")):
            os.chown(one, self._owner.pw_uid, self._owner.pw_gid)

    def renumber(self, user: str, name: str = "INBOX") -> None:
        """A new UIDVALIDITY and new UIDs, as after a lost index; connections of the user end."""
        self.kick(user)
        box = self.maildir(user, name)
        index = box / "dovecot-uidlist"
        old = index.read_text().split("\n")[0].split()
        validity = next(int(word[1:]) for word in old if word.startswith("V"))
        for path in box.glob("dovecot[.-]*"):
            if path.name != "dovecot-keywords" and path.is_file():
                path.unlink()
        index.write_text(f"3 V{validity + 1} N1\n")
        os.chown(index, self._owner.pw_uid, self._owner.pw_gid)


def _group(gid: int) -> str:
    import grp

    return grp.getgrgid(gid).gr_name


def _alive(pid: int) -> bool:
    """Whether the process still runs; one that ended may be listed until the machine's first process looks after it."""
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False
