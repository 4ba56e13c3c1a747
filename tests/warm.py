"""Real `followup` processes at the price of a fork: a warm parent has imported everything, each command is its child.

A child may wait until strace is attached to it; from then on each of its system calls may be the last one. The parent
reads one JSON line a command, and answers with the child's pid, then with how it ended.
"""

from __future__ import annotations

import atexit
import gc
import importlib
import json
import os
import select
import signal
import subprocess
import sys
import time
import zoneinfo
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, TextIO

from tests.servers.programs import program, until

TREE = Path(__file__).parents[1]
_LAZY = (
    "act", "access.web", "looking", "mailboxes.imap", "mailboxes.maildir", "opening", "standing", "state.migrate",
    "tasks.doing", "tasks.review", "transports.smtp",
)  # fmt: skip
"""What the commands import where they use it."""


class Warm:
    """The test's side."""

    def __init__(self) -> None:
        kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "tests.warm"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**kept, "PYTHONPATH": str(TREE), "PYTHONWARNINGS": "error::ResourceWarning"},
        )
        self._got = b""
        assert self._answer(60) == "warm"

    def _answer(self, limit: float) -> Any:
        """The next line. Both of an answer may have come at once, so what is over stays for the next call."""
        assert self._process.stdout is not None
        source = self._process.stdout.fileno()
        while b"\n" not in self._got:
            if not select.select([source], [], [], limit)[0]:
                raise TimeoutError
            part = os.read(source, 4096)
            assert part, "the warm process is gone"
            self._got += part
        line, _, self._got = self._got.partition(b"\n")
        return json.loads(line)

    def run(
        self,
        words: Sequence[str],
        environment: Mapping[str, str],
        cwd: Path,
        files: tuple[Path | str, Path, Path],
        *,
        limit: float = 60,
        strace: Sequence[str] = (),
    ) -> int:
        """`followup WORDS`; its exit status, or minus the signal. `files` are its standard input, output and error.

        With `strace` (options) its main thread is traced from before its first line; the sandbox's child is not.
        Raises TimeoutError, with the child killed.
        """
        assert self._process.stdin is not None
        mask = os.umask(0o022)
        os.umask(mask)
        asked = [list(words), dict(environment), str(cwd), [str(file) for file in files], mask, bool(strace)]
        print(json.dumps(asked), file=self._process.stdin, flush=True)
        pid = self._answer(limit)
        tracer = None
        if strace:
            tracer = subprocess.Popen([program("strace", "strace"), "-qq", *strace, "-p", str(pid)])
        try:
            status = int(self._answer(limit))
        except TimeoutError:
            os.kill(pid, signal.SIGKILL)
            self._answer(10)
            raise
        if tracer is not None:
            tracer.wait(10)
        return status

    def close(self) -> None:
        """End the parent; its children have ended."""
        self._process.communicate(timeout=10)


@cache
def shared() -> Warm:
    """The one of this test process, which ends with it."""
    warm = Warm()
    atexit.register(warm.close)
    return warm


def _traced() -> bool:
    lines = Path("/proc/self/status").read_text().splitlines()
    return any(line.startswith("TracerPid:") and line.split()[1] != "0" for line in lines)


def _become(words: list[str], environment: dict[str, str], cwd: str, files: list[str], mask: int, traced: bool) -> None:
    """In the child: everything that a process of its own would have been started with."""
    writes = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    opened = {path: os.open(path, writes if n else os.O_RDONLY, 0o600) for n, path in enumerate(dict.fromkeys(files))}
    for number, path in enumerate(files):
        os.dup2(opened[path], number)
    for one in opened.values():
        os.close(one)
    sys.stdin, sys.stdout, sys.stderr = (_stream(n, old) for n, old in enumerate((sys.stdin, sys.stdout, sys.stderr)))
    os.environ.clear()
    os.environ.update(environment)
    time.tzset()
    zoneinfo.reset_tzpath()
    os.umask(mask)
    os.chdir(cwd)
    paths = [cwd, *filter(None, environment.get("PYTHONPATH", "").split(os.pathsep))]
    sys.path[:0] = [path for path in dict.fromkeys(paths) if path not in sys.path]
    sys.argv = ["followup", *words]
    if traced:
        sys.dont_write_bytecode = True  # no renames of the interpreter's own
        until(_traced, what="strace")


def _stream(number: int, old: TextIO) -> TextIO:
    """Standard stream `number` as Python makes it."""
    return open(number, "r" if number == 0 else "w", encoding=old.encoding, errors=old.errors, closefd=False)


def _serve(answers: TextIO) -> bool:
    """Answer requests; True in a child, which has become what was asked for."""
    for line in sys.stdin:
        pid = os.fork()
        if pid == 0:
            answers.close()
            _become(*json.loads(line))
            return True
        print(pid, file=answers, flush=True)
        print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), file=answers, flush=True)
    return False


def _main() -> None:
    from followup.cli.main import COMMANDS, main

    for module in [*(module for module, _ in COMMANDS.values()), *(f"followup.{name}" for name in _LAZY)]:
        importlib.import_module(module)
    gc.collect()
    gc.freeze()
    with os.fdopen(os.dup(1), "w") as answers:
        print(json.dumps("warm"), file=answers, flush=True)
        child = _serve(answers)
    if child:
        main()


if __name__ == "__main__":
    _main()
