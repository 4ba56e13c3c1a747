"""Where Cyrus's programs are, without installing the package that conflicts with Dovecot's.

cyrus-imapd cannot stand beside dovecot-imapd: its package is only unpacked, into `$FOLLOWUP_TEST_CACHE` or the user's
cache folder. `python -m tests.servers.cyrus_packages` does so ahead of the tests, where they run without a network.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

INSTALL = "cyrus-common cyrus-caldav libsasl2-modules sasl2-bin"
SYSTEM = Path("/usr/lib/cyrus/bin")


def imap_programs() -> Path | None:
    """The folder with `imapd` and `idled`, unpacked at the first call of this machine; None where that fails."""
    if (SYSTEM / "imapd").exists():
        return SYSTEM
    version = _said("dpkg-query", "--show", "--showformat=${Version}", "cyrus-common")
    if not version:
        return None
    cache = Path(os.environ.get("FOLLOWUP_TEST_CACHE") or Path.home() / ".cache" / "followup-tests")
    unpacked = cache / f"cyrus-imapd-{version.replace(':', '_')}"
    return _programs(unpacked) if unpacked.is_dir() or _unpack(version, unpacked) else None


def _unpack(version: str, into: Path) -> bool:
    into.parent.mkdir(parents=True, exist_ok=True)
    building = Path(tempfile.mkdtemp(prefix="cyrus-", dir=into.parent))
    try:
        building.chmod(0o755)
        _said("apt-get", "--quiet", "download", f"cyrus-imapd={version}", within=building)
        for package in building.glob("cyrus-imapd_*.deb"):
            _said("dpkg", "--extract", str(package), str(building / "tree"))
        if not (_programs(building / "tree") / "imapd").exists():
            return False
        try:
            (building / "tree").rename(into)
        except OSError:  # another worker of this run was faster
            return into.is_dir()
        return True
    finally:
        shutil.rmtree(building, ignore_errors=True)


def _programs(tree: Path) -> Path:
    return tree / "usr" / "lib" / "cyrus" / "bin"


def _said(*command: str, within: Path | None = None) -> str:
    """What a command prints; "" where it is not there or fails."""
    if shutil.which(command[0]) is None:
        return ""
    done = subprocess.run(command, cwd=within, capture_output=True, text=True, check=False, timeout=300)
    return done.stdout.strip() if done.returncode == 0 else ""


if __name__ == "__main__":
    found = imap_programs()
    print(found or f"Cyrus cannot be had: apt-get install --no-install-recommends {INSTALL}")
    raise SystemExit(0 if found else 69)
