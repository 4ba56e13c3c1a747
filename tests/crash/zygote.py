"""Real `followup` processes at the price of a fork: a warm parent has imported everything, each command is its child.

A child may wait until strace is attached to it; from then on each of its system calls may be the last one. The parent
reads one JSON line a command, and answers with the child's pid, then with how it ended.
"""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
import traceback
from pathlib import Path
from typing import Any, NoReturn

from tests.servers.programs import program, until


class Zygote:
    """The test's side. `environment` goes over the test's own."""

    def __init__(self, environment: dict[str, str]) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.crash.zygote"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", **environment},  # no renames of the interpreter's own
        )
        assert self._answer() == "warm"

    def _answer(self) -> Any:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, "the warm process is gone"
        return json.loads(line)

    def run(self, words: list[str], said: Path, *strace: str) -> int:
        """`followup WORDS`; its exit status, or minus the signal. `said` holds what it printed.

        With `strace` (options) its main thread is traced from before its first line; the sandbox's child is not.
        """
        assert self._process.stdin is not None
        print(json.dumps([words, str(said), bool(strace)]), file=self._process.stdin, flush=True)
        pid = self._answer()
        tracer = None
        if strace:
            tracer = subprocess.Popen([program("strace", "strace"), "-qq", *strace, "-p", str(pid)])
        status = int(self._answer())
        if tracer is not None:
            tracer.wait(10)
        return status

    def close(self) -> None:
        """End the parent; its children have ended."""
        self._process.communicate(timeout=10)


def _traced() -> bool:
    lines = Path("/proc/self/status").read_text().splitlines()
    return any(line.startswith("TracerPid:") and line.split()[1] != "0" for line in lines)


def _child(words: list[str], said: str, traced: bool) -> NoReturn:
    status = 70
    try:
        nothing, out = os.open(os.devnull, os.O_RDONLY), os.open(said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        for old, new in ((nothing, 0), (out, 1), (out, 2)):
            os.dup2(old, new)
        if traced:
            until(_traced, what="strace")
        from followup.cli.main import main

        sys.argv = ["followup", *words]
        main()
    except SystemExit as end:
        status = int(end.code or 0)
    except BaseException:
        traceback.print_exc()
    sys.stdout.flush()
    os._exit(status)


def _serve() -> None:
    _warm()
    answers = os.fdopen(os.dup(1), "w")
    print(json.dumps("warm"), file=answers, flush=True)
    for line in sys.stdin:
        pid = os.fork()
        if pid == 0:
            _child(*json.loads(line))
        print(pid, file=answers, flush=True)
        print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), file=answers, flush=True)


def _warm() -> None:
    """What the commands import where they use it."""
    import followup.act
    import followup.cli.drafts
    import followup.cli.main
    import followup.cli.run
    import followup.cli.shapes
    import followup.host.lock
    import followup.looking
    import followup.mailboxes.imap
    import followup.mailboxes.maildir
    import followup.opening
    import followup.standing
    import followup.state.migrate
    import followup.tasks.doing
    import followup.tasks.review
    import followup.transports.smtp  # noqa: F401

    gc.collect()
    gc.freeze()


if __name__ == "__main__":
    _serve()
