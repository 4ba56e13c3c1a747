"""A booted systemd in a container, for tests of the shipped units: systemd as PID 1 of a Debian tree.

Needs root and the Debian packages debootstrap, systemd-container and util-linux; no systemd, D-Bus or machined outside.
The tree (300 MB, about a minute) is made once and kept under `$FOLLOWUP_TEST_CACHE` or the user's cache directory; each
boot works on an overlay of it, so that nothing of one run is left for the next. Only loopback inside.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

TOOLS = {"debootstrap": "debootstrap", "systemd-nspawn": "systemd-container", "nsenter": "util-linux"}
PACKAGES = "systemd,systemd-sysv,dbus,dbus-user-session,libpam-systemd,python3,python3-venv,ca-certificates"
PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"

# nspawn wants a /run/systemd/nspawn of its own on tmpfs and, without --keep-unit --register=no, the system bus outside.
BOOT = """
mount -t tmpfs tmpfs /run
mount -t overlay overlay -o lowerdir="$1",upperdir="$2/upper",workdir="$2/work" "$2/root"
echo $$ > "$2/pid"
exec systemd-nspawn -q -D "$2/root" --boot --register=no --keep-unit --private-network --resolv-conf=off \
    --timezone=off --console=pipe
"""


def missing() -> str:
    """What has to be installed before `Booted` works; empty when nothing."""
    if os.geteuid() != 0:
        return "must run as root"
    lacking = sorted({package for tool, package in TOOLS.items() if shutil.which(tool) is None})
    return f"apt-get install {' '.join(lacking)}" if lacking else ""


def tree() -> Path:
    """The Debian tree, made at the first call of this machine."""
    cache = Path(os.environ.get("FOLLOWUP_TEST_CACHE") or Path.home() / ".cache" / "followup-tests")
    target = cache / "systemd-bookworm"
    if not target.is_dir():
        cache.mkdir(parents=True, exist_ok=True)
        building = cache / f"systemd-bookworm.{os.getpid()}"
        command = ["debootstrap", "--variant=minbase", f"--include={PACKAGES}", "bookworm", str(building)]
        done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=900)
        if done.returncode:
            shutil.rmtree(building, ignore_errors=True)
            raise RuntimeError("debootstrap: " + done.stdout[-500:])
        building.rename(target)
    return target


class Booted:
    """One container. `run` runs a command inside as root, `run_as` in a user's session."""

    def __init__(self, base: Path, work: Path) -> None:
        self._work = work
        self.root = work / "root"
        for name in ("upper", "work", "root"):
            (work / name).mkdir(parents=True)
        self._log = (work / "nspawn.log").open("wb")
        self._process = subprocess.Popen(
            ["unshare", "--mount", "--propagation", "private", "bash", "-c", BOOT, "boot", str(base), str(work)],
            stdin=subprocess.DEVNULL,
            stdout=self._log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            until(self._up, 60, "systemd to come up")
        except BaseException:
            self.stop()
            raise

    def _up(self) -> bool:
        if self._process.poll() is not None:
            raise RuntimeError(
                "systemd-nspawn ended: " + (self._work / "nspawn.log").read_text("utf-8", "replace")[-500:]
            )
        if not self._leader():
            return False
        return self.run("systemctl", "is-system-running", check=False).strip() in {"running", "degraded"}

    def _leader(self) -> str:
        """The container's PID 1 as seen from outside: the child of nspawn, which took the place of our shell."""
        with contextlib.suppress(FileNotFoundError):
            pid = (self._work / "pid").read_text().strip()
            if pid:
                children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
                return children[0] if children else ""
        return ""

    def run(self, *command: str, check: bool = True, user: str = "", stdin: str = "", limit: float = 120) -> str:
        """Standard output and error of `command`; as `user` with the environment of that user's manager."""
        enter = ["nsenter", "-t", self._leader(), "-m", "-u", "-i", "-n", "-p", "-C", "--root", "--wd"]
        env = ["env", "-i", f"PATH={PATH}", "LANG=C.UTF-8", "SYSTEMD_PAGER="]
        if user:
            uid = self.uid(user)
            enter += ["setpriv", f"--reuid={user}", f"--regid={user}", "--init-groups"]
            bus = f"DBUS_SESSION_BUS_ADDRESS=unix:path=/run/user/{uid}/bus"
            env += [f"HOME=/home/{user}", f"USER={user}", f"XDG_RUNTIME_DIR=/run/user/{uid}", bus]
        else:
            env += ["HOME=/root"]
        done = subprocess.run(
            [*enter, *env, *command],
            check=False,
            input=stdin,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=limit,
        )
        if check and done.returncode:
            raise AssertionError(f"{command}: exit {done.returncode}\n{done.stdout}")
        return done.stdout

    def uid(self, user: str) -> int:
        return int(self.run("id", "-u", user))

    def add_user(self, user: str) -> None:
        """A user whose own manager runs without a login (linger)."""
        self.run("useradd", "--create-home", user)
        self.run("loginctl", "enable-linger", user)
        until(lambda: "running" in self.user_state(user), 30, f"the manager of {user}")

    def user_state(self, user: str) -> str:
        return self.run("systemctl", "--user", "is-system-running", user=user, check=False)

    def write(self, path: str, text: str, mode: int = 0o644, owner: str = "root") -> None:
        """A file inside; its folder is made too."""
        self.run("mkdir", "-p", str(Path(path).parent), user="" if owner == "root" else owner)
        self.run(
            "sh", "-c", 'cat > "$1" && chown "$2:$2" "$1" && chmod "$3" "$1"', "-", path, owner, f"{mode:o}", stdin=text
        )

    def copy_in(self, source: Path, target: str) -> None:
        """A file or folder of the machine into the container."""
        with subprocess.Popen(["tar", "-C", str(source), "-cf", "-", "."], stdout=subprocess.PIPE) as packed:
            enter = ["nsenter", "-t", self._leader(), "-m", "-p", "--root", "--wd"]
            unpack = ["sh", "-c", 'mkdir -p "$1" && tar -C "$1" --no-same-owner -xf -', "-", target]
            subprocess.run([*enter, *unpack], stdin=packed.stdout, check=True, timeout=300)

    def stop(self) -> None:
        """End the container and everything in it."""
        if self._process.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                self._process.send_signal(signal.SIGTERM)  # nspawn asks the PID 1 inside to power off
            try:
                self._process.wait(20)
            except subprocess.TimeoutExpired:
                os.killpg(self._process.pid, signal.SIGKILL)
                self._process.wait(10)
        self._log.close()


def until(condition, limit: float, what: str):
    """Poll `condition` until it gives something true, and give it back; AssertionError after `limit` seconds."""
    end = time.monotonic() + limit
    while not (value := condition()):
        if time.monotonic() > end:
            raise AssertionError(f"waited {limit} s for {what}")
        time.sleep(0.1)
    return value
