"""A Cyrus of our own: IMAP by STARTTLS and by implicit TLS, CalDAV on the loopback address; one user for each test.

Its master starts as root and gives all work to the user `cyrus`, so it needs root.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

import psutil
import pytest

from tests.servers.authority import Certificates
from tests.servers.cyrus_packages import INSTALL, SYSTEM, imap_programs
from tests.servers.programs import answers, free_port, missing, program, until

PASSWORD = "correct-horse"
_ADMIN = "admin"

_IMAPD = """
configdirectory: {dir}/conf
partition-default: {dir}/spool
defaultpartition: default
sievedir: {dir}/sieve
servername: localhost
admins: {admin}
unixhierarchysep: yes
altnamespace: yes
allowplaintext: {plain}
munge8bit: no
sasl_pwcheck_method: auxprop
sasl_auxprop_plugin: sasldb
sasl_sasldb_path: {dir}/sasldb
sasl_mech_list: PLAIN
tls_server_cert: {dir}/server.pem
tls_server_key: {dir}/server.key
tls_versions: tls1_2 tls1_3
autocreate_quota: 0
autocreate_inbox_folders: Drafts|Sent|Trash|Archive
autocreate_subscribe_folders: Drafts|Sent|Trash|Archive
xlist-drafts: Drafts
xlist-sent: Sent
xlist-trash: Trash
xlist-archive: Archive
httpmodules: caldav
httpallowcompress: no
caldav_create_default: yes
virtdomains: off
defaultdomain: localhost
conversations: yes
conversations_db: twoskip
idlesocket: {dir}/conf/socket/idle
"""

_MASTER = """
START {{
  recover cmd="{system}/ctl_cyrusdb -C {dir}/imapd.conf -r"
}}
SERVICES {{
  imap cmd="{dir}/imapd -C {dir}/imapd.conf" listen="127.0.0.1:{port}" prefork=0
  imaps cmd="{dir}/imapd -s -C {dir}/imapd.conf" listen="127.0.0.1:{tls_port}" prefork=0
  http cmd="{system}/httpd -C {dir}/imapd.conf" listen="127.0.0.1:{http_port}" prefork=0
}}
DAEMON {{
  idled cmd="{dir}/idled -C {dir}/imapd.conf"
}}
"""


class Cyrus:
    """Ports `port` (plain and STARTTLS), `tls_port` and `http_port`; `strict` refuses passwords in the clear."""

    def __init__(self, certificates: Certificates, *, strict: bool = False) -> None:
        if os.getuid() != 0:
            pytest.skip("Cyrus needs root")
        programs = imap_programs()
        if programs is None or not (SYSTEM / "httpd").exists():
            missing("Cyrus", INSTALL)
        assert programs is not None
        self._passwords = program("saslpasswd2", "sasl2-bin")
        self.certificates = certificates
        memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # Cyrus syncs each write to the disk
        self.dir = Path(tempfile.mkdtemp(prefix="followup-cyrus-", dir=memory))
        self.port, self.tls_port, self.http_port = free_port(), free_port(), free_port()
        self._master: subprocess.Popen[bytes] | None = None
        self._write(strict)
        for name in ("imapd", "idled"):  # the cache may lie in root's home, which is closed to the user cyrus
            shutil.copy(programs / name, self.dir / name)
        self.add_user(_ADMIN)
        try:
            self.start()
        except BaseException:
            self.close()
            raise

    def _write(self, strict: bool) -> None:
        for name in ("db", "socket", "proc", "ptclient", "sync", "user", "quota", "log", "lock", "msg"):
            (self.dir / "conf" / name).mkdir(parents=True)
        for name in ("spool", "sieve"):
            (self.dir / name).mkdir()
        shutil.copy(self.certificates.good.cert, self.dir / "server.pem")
        shutil.copy(self.certificates.good.key, self.dir / "server.key")
        (self.dir / "imapd.conf").write_text(
            _IMAPD.format(dir=self.dir, admin=_ADMIN, plain="no" if strict else "yes"), encoding="ascii"
        )
        ports = {"port": self.port, "tls_port": self.tls_port, "http_port": self.http_port}
        (self.dir / "cyrus.conf").write_text(_MASTER.format(dir=self.dir, system=SYSTEM, **ports), encoding="ascii")

    def add_user(self, user: str) -> None:
        """Let `user` sign in with `PASSWORD`; INBOX and the calendar home are made at the first sign-in."""
        command = [self._passwords, "-p", "-c", "-f", str(self.dir / "sasldb"), "-u", "localhost", user]
        done = subprocess.run(command, input=PASSWORD.encode(), capture_output=True, check=False)
        assert done.returncode == 0, done.stderr.decode()
        for path in (self.dir, *self.dir.rglob("*")) if user == _ADMIN else (self.dir / "sasldb",):
            shutil.chown(path, "cyrus", "mail")

    def start(self) -> None:
        """Start, or start again on the same ports."""
        command = [str(SYSTEM / "master"), "-C", str(self.dir / "imapd.conf"), "-M", str(self.dir / "cyrus.conf")]
        with (self.dir / "said").open("ab") as said:
            self._master = subprocess.Popen(
                [*command, "-p", str(self.dir / "master.pid"), "-D"], stdin=subprocess.DEVNULL, stdout=said, stderr=said
            )
        until(lambda: answers(self.port, b"* OK"), what="Cyrus's greeting")
        until(lambda: answers(self.http_port), what="Cyrus's calendar")

    def stop(self) -> None:
        """Stop the server and all its connections."""
        master, self._master = self._master, None
        if master is None:
            return
        family = psutil.Process(master.pid).children(recursive=True)
        master.send_signal(signal.SIGTERM)
        for process in family:
            with contextlib.suppress(psutil.NoSuchProcess):
                process.kill()
        try:
            master.wait(10)
        except subprocess.TimeoutExpired:
            master.kill()
            master.wait(10)

    def close(self) -> None:
        """Stop, and remove all files."""
        self.stop()
        shutil.rmtree(self.dir, ignore_errors=True)

    def run(self, name: str, *arguments: str) -> str:
        """One of Cyrus's own tools, as its user; what it prints."""
        command = [str(SYSTEM / name), "-C", str(self.dir / "imapd.conf"), *arguments]
        done = subprocess.run(command, user="cyrus", group="mail", extra_groups=[], capture_output=True, check=False)
        assert done.returncode == 0, (done.stdout + done.stderr).decode()
        return done.stdout.decode()

    def kick(self) -> None:
        """End all IMAP connections as an administrator does; politely: after crashes the master gives a port up."""
        assert self._master is not None
        family = psutil.Process(self._master.pid).children(recursive=True)
        serving = [process for process in family if _name(process) == "imapd"]
        for process in serving:
            with contextlib.suppress(psutil.NoSuchProcess):
                process.terminate()
        until(lambda: not psutil.wait_procs(serving, timeout=0)[1], what="the end of Cyrus's connections")

    def renumber(self, user: str, name: str, validity: int) -> None:
        """A new UIDVALIDITY after `validity`, as after a lost index; connections end and flags are gone."""
        self.kick()
        folder = f"user/{user}" if name == "INBOX" else f"user/{user}/{name}"
        where = Path(self.run("mbpath", folder).strip())
        for index in ("cyrus.index", "cyrus.cache"):
            (where / index).unlink()
        until(lambda: time.time() > validity + 1, what="another second: UIDVALIDITY is the time")
        self.run("reconstruct", folder)


def _name(process: psutil.Process) -> str:
    try:
        return process.name()
    except psutil.NoSuchProcess:
        return ""
