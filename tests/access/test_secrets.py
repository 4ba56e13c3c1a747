"""Where secrets come from: every surrounding that a keyring can meet, with the real keyring and the real gnome-keyring.

`keyrings.alt` is no dependency, so that it never gets into the rep's environment; a distribution made here stands in,
with the same module name and the same entry point group as the real one.
"""

from __future__ import annotations

import copy
import os
import pickle
import shutil
import stat
import subprocess
import sys
import time
import traceback
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from followup.access import secrets
from followup.errors import BadRights, FollowupError, KeyringUnavailable, NeedsRep

CANARY = "zauberspruch-7f3a"
SOON = 20.0  # a limit that no answer needs, on a machine that does other work too
ALT = """
import pathlib
from keyring.backend import KeyringBackend

class PlaintextKeyring(KeyringBackend):
    priority = 0.5
    path = pathlib.Path.home() / "plain.cfg"

    def get_password(self, service, username):
        return self.path.read_text() if self.path.exists() else None

    def set_password(self, service, username, password):
        self.path.write_text(password)
"""
KEEPER = """
import json, os, pathlib, sys
from keyring.backend import KeyringBackend

class Keyring(KeyringBackend):
    priority = 9
    path = pathlib.Path(os.environ["PROBE"])

    def get_password(self, service, username):
        print("noise on standard output")
        self.path.with_suffix(".seen").write_bytes(
            pathlib.Path("/proc/self/cmdline").read_bytes() + pathlib.Path("/proc/self/environ").read_bytes())
        return json.loads(self.path.read_text()).get(service + " " + username) if self.path.exists() else None

    def set_password(self, service, username, password):
        kept = json.loads(self.path.read_text()) if self.path.exists() else {}
        self.path.write_text(json.dumps(kept | {service + " " + username: password}))

class Forgetful(Keyring):
    def set_password(self, service, username, password):
        pass

class Talkative(Keyring):
    def set_password(self, service, username, password):
        raise ValueError("cannot store " + password)

class Dying(Keyring):
    def get_password(self, service, username):
        os.abort()

class Hanging(Keyring):
    def get_password(self, service, username):
        import subprocess
        subprocess.run(["sleep", "600"])

class Secret(Keyring):
    pass
"""


@pytest.fixture(autouse=True)
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own, without bus, display, credentials or chosen back-end."""
    for name in (
        "DBUS_SESSION_BUS_ADDRESS",
        "PYTHON_KEYRING_BACKEND",
        "CREDENTIALS_DIRECTORY",
        "DISPLAY",
        "PYTHONPATH",
    ):
        monkeypatch.delenv(name, raising=False)
    for name, folder in {
        "HOME": "home",
        "XDG_RUNTIME_DIR": "run",
        "XDG_DATA_HOME": "data",
        "XDG_CONFIG_HOME": "c",
    }.items():
        (tmp_path / folder).mkdir(mode=0o700)
        monkeypatch.setenv(name, str(tmp_path / folder))
    return tmp_path


def needs(program: str, package: str) -> str:
    """Where a program is; without it the test fails in CI and is skipped elsewhere."""
    found = shutil.which(program)
    if not found and os.environ.get("CI") == "true":
        pytest.fail(f"needs the Debian package {package}")
    if not found:
        pytest.skip(f"needs the Debian package {package}")
    return found


@pytest.fixture
def bus(bare: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A D-Bus session of this test's own. A keyring daemon that it activates goes when it goes."""
    program = needs("dbus-daemon", "dbus")
    with subprocess.Popen(
        [program, "--session", "--nofork", "--nopidfile", "--print-address=1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as daemon:
        assert daemon.stdout
        address = daemon.stdout.readline().strip()
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address
        daemon.terminate()


@pytest.fixture
def unlocked(bus: str) -> Iterator[None]:
    """gnome-keyring on that bus, its collection unlocked from standard input."""
    program = needs("gnome-keyring-daemon", "gnome-keyring")
    with subprocess.Popen(
        [program, "--foreground", "--unlock", "--components=secrets"],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as daemon:
        assert daemon.stdin
        daemon.stdin.write(b"test-unlock")
        daemon.stdin.close()
        until = time.monotonic() + SOON
        while "org.freedesktop.secrets" not in owners(bus):
            assert time.monotonic() < until
        yield
        daemon.terminate()


def owners(address: str) -> str:
    """The names that have an owner on the bus."""
    call = ["dbus-send", f"--bus={address}", "--dest=org.freedesktop.DBus", "--print-reply", "/org/freedesktop/DBus"]
    return subprocess.run([*call, "org.freedesktop.DBus.ListNames"], capture_output=True, text=True, check=True).stdout


def backend(folder: Path, monkeypatch: pytest.MonkeyPatch, chosen: str = "") -> None:
    """Put the module `probe` with its back-ends on the path, and choose one of them."""
    (folder / "path").mkdir()
    (folder / "path" / "probe.py").write_text(KEEPER)
    monkeypatch.setenv("PYTHONPATH", str(folder / "path"))
    monkeypatch.setenv("PROBE", str(folder / "kept.json"))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", f"probe.{chosen}")


def install_alt(folder: Path, monkeypatch: pytest.MonkeyPatch, *others: str) -> None:
    """A distribution like keyrings.alt, with `others` as further back-ends beside its own."""
    module = folder / "path" / "keyrings" / "alt"
    module.mkdir(parents=True)
    (module / "file.py").write_text(ALT)
    points = folder / "path" / "keyrings.alt-5.0.dist-info"
    points.mkdir()
    (points / "METADATA").write_text("Metadata-Version: 2.1\nName: keyrings.alt\nVersion: 5.0\n")
    names = "".join(f"{name} = {name}\n" for name in ("keyrings.alt.file", *others))
    (points / "entry_points.txt").write_text(f"[keyring.backends]\n{names}")
    monkeypatch.setenv("PYTHONPATH", str(folder / "path"))


def credentials(folder: Path, monkeypatch: pytest.MonkeyPatch, **files: bytes) -> Path:
    given = folder / "credentials"
    given.mkdir(mode=0o700)
    for name, content in files.items():
        (given / name.replace("_", ".")).write_bytes(content)
        (given / name.replace("_", ".")).chmod(0o400)
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(given))
    return given


# -- the table of surroundings


def test_without_a_bus_there_is_no_keyring() -> None:
    with pytest.raises(NeedsRep, match="no keyring on this machine and no credential") as caught:
        secrets.get("work", limit=SOON)
    assert "LoadCredential" in caught.value.hint
    with pytest.raises(NeedsRep):
        secrets.put("work", secrets.Secret(CANARY), limit=SOON)


def test_a_plain_text_keyring_is_refused_by_name(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install_alt(bare, monkeypatch)
    for call in (lambda: secrets.get("work", limit=SOON), lambda: secrets.put("work", secrets.Secret("x"), limit=SOON)):
        with pytest.raises(NeedsRep, match=r"keyrings\.alt\.file\.PlaintextKeyring does not keep secrets safe"):
            call()
    assert not list(bare.rglob("plain.cfg"))


def test_of_several_keyrings_only_the_safe_one_is_asked(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    backend(bare, monkeypatch)
    monkeypatch.delenv("PYTHON_KEYRING_BACKEND")
    (bare / "path" / "probe.py").write_text(KEEPER.partition("class Forgetful")[0])
    (bare / "home" / "plain.cfg").write_text("planted")
    install_alt(bare, monkeypatch, "probe")
    with pytest.raises(NeedsRep, match="No password is stored"):
        secrets.get("work", limit=SOON)
    secrets.put("work", secrets.Secret(CANARY), limit=SOON)
    assert secrets.where("work", limit=SOON) == "probe.Keyring work"
    assert (bare / "home" / "plain.cfg").read_text() == "planted"


def test_a_keyring_built_upon_a_plain_text_one_is_refused(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install_alt(bare, monkeypatch)
    (bare / "path" / "mine.py").write_text("from keyrings.alt.file import PlaintextKeyring as P\nclass Mine(P): pass\n")
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "mine.Mine")
    with pytest.raises(NeedsRep, match=r"mine\.Mine does not keep secrets safe"):
        secrets.get("work", limit=SOON)


@pytest.mark.parametrize(
    ("name", "words"), [("keyring.backends.null.Keyring", "null"), ("keyring.backends.fail.Keyring", "no keyring")]
)
def test_null_and_fail_are_refused(name: str, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", name)
    with pytest.raises(NeedsRep, match=words):
        secrets.get("work", limit=SOON)


def test_secret_service_forced_without_a_bus(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.SecretService.Keyring")
    with pytest.raises(KeyringUnavailable, match="cannot be reached") as caught:
        secrets.get("work", limit=SOON)
    assert caught.value.exit_code == 75
    assert caught.value.temporary


def test_gnome_keyring_unlocked(unlocked: None) -> None:
    assert secrets.where("work", limit=SOON) == ""
    secrets.put("work", secrets.Secret("for-all ünïcode \"'\n"), limit=SOON)
    secrets.put("work", secrets.Secret(CANARY), "send", limit=SOON)
    assert secrets.get("work", limit=SOON).reveal() == "for-all ünïcode \"'\n"
    assert secrets.get("work", "send", limit=SOON).reveal() == CANARY
    assert secrets.where("work", limit=SOON) == "keyring.backends.SecretService.Keyring work"
    assert secrets.where("work", "send", limit=SOON) == "keyring.backends.SecretService.Keyring work.send"
    secrets.delete("work", limit=SOON)
    secrets.delete("work", limit=SOON)
    with pytest.raises(NeedsRep, match=r"No password is stored for work\.") as caught:
        secrets.get("work", limit=SOON)
    assert caught.value.hint == "Run followup login work."


@pytest.mark.parametrize("prompter", ["as installed", "that never comes up"])
def test_a_locked_keyring_with_nobody_to_answer(prompter: str, bare: Path, request: pytest.FixtureRequest) -> None:
    """With the prompter as installed it is refused at once or hangs, as the machine is; with ours it always hangs."""
    needs("gnome-keyring-daemon", "gnome-keyring")
    if prompter == "that never comes up":
        service = bare / "data" / "dbus-1" / "services" / "org.gnome.keyring.SystemPrompter.service"
        service.parent.mkdir(parents=True)
        service.write_text("[D-BUS Service]\nName=org.gnome.keyring.SystemPrompter\nExec=/bin/sleep 20\n")
    request.getfixturevalue("bus")
    for call in (lambda: secrets.get("work", limit=1), lambda: secrets.put("work", secrets.Secret(CANARY), limit=1)):
        start = time.monotonic()
        with pytest.raises(KeyringUnavailable) as caught:
            call()
        waited = time.monotonic() - start
        assert waited < 4
        assert waited >= 1 or prompter == "as installed"
        assert str(caught.value) == "The keyring is locked."
        assert caught.value.hint == "Unlock it; followup waits and tries again."
        assert caught.value.exit_code == 75


def test_what_hangs_is_ended_with_all_that_it_started(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    backend(bare, monkeypatch, "Hanging")
    with pytest.raises(KeyringUnavailable):
        secrets.get("work", limit=1)
    marked = f"PROBE={bare / 'kept.json'}".encode()
    until = time.monotonic() + SOON
    while [pid for pid in psutil.pids() if pid != os.getpid() and marked in environ(pid)]:
        assert time.monotonic() < until


def environ(pid: int) -> bytes:
    try:
        return Path(f"/proc/{pid}/environ").read_bytes()
    except OSError:
        return b""


def test_our_limit_answers_within_ten_seconds() -> None:
    assert secrets.LIMIT < 10


# -- faults of a back-end


@pytest.mark.parametrize(("chosen", "fault"), [("Forgetful", NeedsRep), ("Talkative", KeyringUnavailable)])
def test_a_keyring_that_fails_does_not_tell_the_secret(
    chosen: str, fault: type[FollowupError], bare: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backend(bare, monkeypatch, chosen)
    with pytest.raises(fault) as caught:
        secrets.put("work", secrets.Secret(CANARY), limit=SOON)
    assert CANARY not in "".join(traceback.format_exception(caught.value)) + caught.value.hint


def test_a_keyring_that_dies(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    backend(bare, monkeypatch, "Dying")
    with pytest.raises(KeyringUnavailable, match="failed"):
        secrets.get("work", limit=SOON)


def test_the_secret_is_in_no_argument_and_no_environment(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    backend(bare, monkeypatch, "Secret")
    secrets.put("work", secrets.Secret(CANARY), limit=SOON)
    assert secrets.get("work", "calendar", limit=SOON).reveal() == CANARY
    seen = (bare / "kept.seen").read_bytes()
    assert b"secrets_child" in seen
    assert CANARY.encode() not in seen


def test_the_daemon_never_imports_keyring() -> None:
    code = "import sys, followup.access.secrets; sys.exit('keyring' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


# -- credentials of the service manager


def test_a_credential_goes_before_the_keyring(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    backend(bare, monkeypatch, "Hanging")
    credentials(bare, monkeypatch, work=b"for all", work_send=b"for sending\n")
    assert secrets.get("work", limit=1).reveal() == "for all"
    assert secrets.get("work", "send", limit=1).reveal() == "for sending"
    assert secrets.where("work", "send", limit=1) == "credential work.send"
    assert secrets.where("work", "calendar", limit=1) == "credential work"


def test_a_password_may_end_in_white_space(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    credentials(bare, monkeypatch, work=b" two  \n\n")
    assert secrets.get("work").reveal() == " two  \n"


@pytest.mark.parametrize("content", [b"", b"\n", b"\xff\xfe", b"a\0b", b"x" * 70_000])
def test_a_credential_that_is_none(content: bytes, bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    credentials(bare, monkeypatch, work=content)
    with pytest.raises(NeedsRep, match="The credential work is empty or no text"):
        secrets.get("work")


def test_a_credential_that_others_can_read_is_refused(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given = credentials(bare, monkeypatch, work=b"open")
    (given / "work").chmod(0o444)
    assert secrets.get("work").reveal() == "open"  # nobody else gets into the folder
    given.chmod(0o755)
    with pytest.raises(BadRights, match="readable by others") as caught:
        secrets.get("work")
    assert caught.value.exit_code == 77


@pytest.mark.parametrize("account", ["..", ".", "../outside", "/etc/hostname", "link", "folder", "pipe", "a\0b", ""])
def test_no_other_file_is_ever_read(account: str, bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given = credentials(bare, monkeypatch)
    (bare / "outside").write_text("no credential")
    (given / "link").symlink_to(bare / "outside")
    (given / "folder").mkdir()
    os.mkfifo(given / "pipe")
    with pytest.raises(NeedsRep, match="no keyring"):
        secrets.get(account, limit=SOON)


@pytest.mark.parametrize("folder", ["", "credentials", "/nowhere/at/all"])
def test_a_credential_folder_that_is_none(folder: str, bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    credentials(bare, monkeypatch, work=b"here")
    monkeypatch.chdir(bare)
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", folder)
    with pytest.raises(NeedsRep, match="no keyring"):
        secrets.get("work", limit=SOON)


# -- the value itself


def test_a_secret_does_not_show_itself() -> None:
    secret = secrets.Secret(CANARY)
    for shown in (repr(secret), str(secret), f"{secret}", f"{secret!r:>40}", repr([secret]), repr({"a": secret})):
        assert CANARY not in shown
    assert not hasattr(secret, "__dict__")
    for copier in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(TypeError):
            copier(secret)
    with pytest.raises(AttributeError):
        secret.other = 1  # type: ignore[attr-defined]


def test_nothing_is_left_on_disk(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    backend(bare, monkeypatch, "Forgetful")
    with pytest.raises(NeedsRep):
        secrets.put("work", secrets.Secret(CANARY), limit=SOON)
    for path in bare.rglob("*"):
        if stat.S_ISREG(path.lstat().st_mode) and path.suffix != ".py":
            assert CANARY.encode() not in path.read_bytes(), path
