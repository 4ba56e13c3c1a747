"""A home of its own for each command that a test runs, and the command itself in a process of its own."""

from __future__ import annotations

import contextlib
import io
import json
import os
import subprocess
import sys
import tempfile
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests import warm
from tests.warm import TREE

RING = """
import json, os, pathlib
from keyring.backend import KeyringBackend

class Ring(KeyringBackend):
    priority = 9
    path = pathlib.Path(os.environ["RING"])

    def _all(self):
        return json.loads(self.path.read_text()) if self.path.exists() else {}

    def get_password(self, service, username):
        return self._all().get(username)

    def set_password(self, service, username, password):
        self.path.write_text(json.dumps(self._all() | {username: password}))

    def delete_password(self, service, username):
        self.path.write_text(json.dumps({k: v for k, v in self._all().items() if k != username}))
"""
"""A keyring in a file beside the tests' home; the real one is tested in tests/access/test_secrets.py."""


@dataclass
class Ran:
    """A finished command."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


@dataclass
class Home:
    """A home folder; nothing of the real one is read or written."""

    path: Path
    extra: dict[str, str] = field(default_factory=dict)
    modules: list[Path] = field(default_factory=list)

    @property
    def config(self) -> Path:
        return self.path / "config" / "followup" / "config.toml"

    @property
    def state(self) -> Path:
        return self.path / "state" / "followup"

    @property
    def environment(self) -> dict[str, str]:
        kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
        return {
            **kept,
            "HOME": str(self.path),
            "XDG_CONFIG_HOME": str(self.path / "config"),
            "XDG_STATE_HOME": str(self.path / "state"),
            "XDG_DATA_HOME": str(self.path / "data"),
            "XDG_RUNTIME_DIR": str(self.path),
            "PYTHONWARNINGS": "error::ResourceWarning",
            **self.extra,
            "PYTHONPATH": os.pathsep.join(str(path) for path in (TREE, *self.modules)),
        }

    def with_keyring(self) -> Home:
        """From now on `ring.json` in this home is the keyring."""
        (self.path / "ring.py").write_text(RING)
        self.modules.append(self.path)
        self.extra.update({"PYTHON_KEYRING_BACKEND": "ring.Ring", "RING": str(self.ring)})
        return self

    @property
    def ring(self) -> Path:
        return self.path / "ring.json"

    def kept(self) -> dict[str, str]:
        """What the keyring holds."""
        return json.loads(self.ring.read_text()) if self.ring.exists() else {}

    def run(self, *words: str, typed: str = "", limit: float = 60) -> Ran:
        """`followup WORDS` in a process of its own (see `tests.warm`), with `typed` on its standard input."""
        if "LD_PRELOAD" in self.extra:  # only a process that begins has the library that sets its clock
            return self.cold(*words, typed=typed, limit=limit)
        with tempfile.TemporaryDirectory() as folder:
            given, out, err = (Path(folder) / name for name in ("in", "out", "err"))
            given.write_text(typed, encoding="utf-8")
            code = warm.shared().run(words, self.environment, self.path, (given, out, err), limit=limit)
            return Ran(code, out.read_text(encoding="utf-8"), err.read_text(encoding="utf-8"))

    def cold(self, *words: str, typed: str = "", limit: float = 60) -> Ran:
        """As `run`, in a process that begins with the interpreter."""
        done = subprocess.run(
            [sys.executable, "-m", "followup", *words],
            input=typed,
            capture_output=True,
            text=True,
            encoding="utf-8",
            env=self.environment,
            cwd=self.path,
            timeout=limit,
            check=False,
        )
        return Ran(done.returncode, done.stdout, done.stderr)

    def here(self, *words: str, typed: str = "") -> Ran:
        """As `run`, inside this process: for what is asked often. Without a clock or a zone table of its own."""
        from followup.cli import main

        out, err = io.StringIO(), io.StringIO()
        mask, before = os.umask(0o077), (sys.argv, sys.stdin, dict(os.environ))
        sys.argv, sys.stdin = ["followup", *words], io.StringIO(typed)
        os.environ.clear()
        os.environ.update(self.environment)
        try:
            with redirect_stdout(out), redirect_stderr(err), contextlib.chdir(self.path):
                main.main()
        except SystemExit as end:
            return Ran(int(end.code or 0), out.getvalue(), err.getvalue())
        finally:
            sys.argv, sys.stdin = before[:2]
            os.environ.clear()
            os.environ.update(before[2])
            os.umask(mask)

    def configure(self, text: str) -> Path:
        """Put `text` where config.toml belongs."""
        self.config.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.config.write_text(text, encoding="utf-8")
        self.config.chmod(0o600)
        return self.config

    def maildir(self, name: str = "Mail") -> Path:
        """An empty Maildir++ with Sent and Drafts."""
        root = self.path / name
        for folder in ("", ".Sent", ".Drafts"):
            for part in ("cur", "new", "tmp"):
                (root / folder / part).mkdir(parents=True, exist_ok=True)
        return root


SIMPLE = """
[rep]
name = "Robin Hale"
email = "robin@rep.example"
time_zone = "Europe/Berlin"
country = "DE"

[accounts.work]
mail = {{ type = "maildir", path = "{home}/Mail" }}
send = {{ type = "folder" }}
calendar = {{ type = "folder", path = "{home}/Calendar" }}
"""


def simple(home: Home) -> Home:
    """A rep with one Maildir and one folder calendar, both there."""
    home.maildir()
    (home.path / "Calendar").mkdir()
    home.configure(SIMPLE.format(home=home.path))
    return home
