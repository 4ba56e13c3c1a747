"""P1 and P3 from outside: real processes under strace, killed at the n-th system call that makes something last."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.crash.dovecot_ground import WARM, DovecotGround
from tests.crash.exchange_ground import ExchangeGround
from tests.crash.golden import in_memory
from tests.crash.grounds import FolderGround
from tests.crash.outside import SCENARIOS, Outside
from tests.servers.authority import Certificates
from tests.servers.dovecot import PASSWORD as MAIL_PASSWORD
from tests.servers.dovecot import Dovecot
from tests.servers.ews import EwsServer, ews
from tests.servers.smtp import PASSWORD as SMTP_PASSWORD
from tests.servers.smtp import Sink

DISK = ("fdatasync", "fsync", "rename", "pwrite64", "write", "link", "unlink")
WIRE = ("write", "sendto", "sendmsg")
KINDS = {
    ("maildir", "a loss"): (DISK, 7),
    ("maildir", "sent and answered"): (DISK, 5),
    ("maildir", "sending"): (DISK, 5),
    ("dovecot", "a loss"): (WIRE, 3),
    ("dovecot", "sending"): (WIRE, 3),
}
AT_EXCHANGE = {("exchange", name): ("sendto",) for name in ("a loss", "sending")}
"""In the long form alone."""
"""At which system calls, and at how many points in the commit tier; TLS writes to its socket by `write`."""


@dataclass
class Run:
    """A scenario as it ends when nobody kills, and how many of each call its command makes."""

    world: Outside
    name: str
    calls: tuple[str, ...]
    counts: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._scenario = SCENARIOS[self.name]
        self._scenario.before(self.world)
        self._before = self.world.keep()
        log = self.world.root / "calls"
        traced = ("-o", str(log), "-e", f"trace={','.join(self.calls)}")
        assert self.world.run(*self._scenario.command(self.world), strace=traced) == 0, self.world.said()
        lines = log.read_text(errors="replace").splitlines()
        self.counts = {call: sum(line.startswith(f"{call}(") for line in lines) for call in self.calls}
        self._scenario.after(self.world)
        self.golden = self.world.seen()

    def points(self) -> list[tuple[str, int]]:
        return [(call, n) for call in self.calls for n in range(1, self.counts[call] + 1)]

    def killed(self, call: str, n: int, *, fresh: bool = False) -> bool:
        """Kill there and start again; whether the run got so far. `fresh`: not a warm process."""
        world = self.world
        world.restore(self._before)
        traced = ("-o", "/dev/null", "-e", f"inject={call}:signal=SIGKILL:when={n}")
        words = self._scenario.command(world)
        status = world.fresh(*words, strace=traced) if fresh else world.run(*words, strace=traced)
        assert status in {0, -9}, world.said()
        self._scenario.after(world)
        assert world.seen() == self.golden, f"killed at {call} {n} ({status})"
        return status == -9


def spread(points: list[tuple[str, int]], wanted: int) -> list[tuple[str, int]]:
    """So many points, the same number for each system call as far as they reach, evenly over its numbers."""
    by_call = {call: [point for point in points if point[0] == call] for call, _ in points}
    chosen: list[tuple[str, int]] = []
    for left, call in zip(
        range(len(by_call), 0, -1), sorted(by_call, key=lambda call: len(by_call[call])), strict=True
    ):
        mine, count = by_call[call], (wanted - len(chosen)) // left
        chosen += [mine[(2 * n + 1) * len(mine) // (2 * count)] for n in range(count)] if count < len(mine) else mine
    return chosen


@pytest.fixture(scope="module")
def directory() -> Iterator[Path]:
    with in_memory() as directory:
        yield directory


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return Certificates(tmp_path_factory.mktemp("tls"))


@pytest.fixture(scope="module")
def dovecot(certificates: Certificates) -> Iterator[Dovecot]:
    server = Dovecot(certificates, auth=WARM)
    yield server
    server.close()


@pytest.fixture(scope="module")
def exchange() -> Iterator[EwsServer]:
    with ews() as server:
        yield server
        server.check()


@pytest.fixture(scope="module")
def sink(certificates: Certificates) -> Iterator[Sink]:
    sink = Sink(context=certificates.good.context())
    yield sink
    sink.close()


@pytest.fixture(scope="module")
def secrets(directory: Path) -> Path:
    """A folder of credentials, as a service manager gives one."""
    folder = directory / "secrets"
    folder.mkdir(mode=0o700)
    for name, secret in (("work.mail", MAIL_PASSWORD), ("work.send", SMTP_PASSWORD)):
        (folder / name).write_text(secret)
        (folder / name).chmod(0o600)
    return folder


@pytest.fixture(scope="module")
def played(
    directory: Path, secrets: Path, certificates: Certificates, request: pytest.FixtureRequest
) -> Callable[[str, str], Run]:
    """A scenario on a kind of mailbox, played once without a kill. On Dovecot mail is sent by SMTP, too."""
    known: dict[tuple[str, str], Run] = {}

    def played(kind: str, name: str) -> Run:
        if (kind, name) not in known:
            root = directory / f"{kind} {name}"
            ground: Any = FolderGround(root / "ground", root / "unused")
            sink = None
            if kind == "dovecot":
                ground = DovecotGround(request.getfixturevalue("dovecot"), root / "ground")
                sink = request.getfixturevalue("sink")
            if kind == "exchange":
                ground = ExchangeGround(request.getfixturevalue("exchange"))
                ground.account.password = MAIL_PASSWORD
            now = datetime.now(UTC).replace(microsecond=0)
            world = Outside(root, ground, secrets, now, sink, certificates.ca)
            known[kind, name] = Run(world, name, AT_EXCHANGE.get((kind, name)) or KINDS[kind, name][0])
        return known[kind, name]

    return played


def _kill(run: Run, points: list[tuple[str, int]]) -> int:
    missed = [(call, n) for call, n in points if not run.killed(call, n)]
    print(f"\n{run.name}: {len(points) - len(missed)} of {len(points)} killed, not at {missed}; in all {run.counts}")
    return len(points) - len(missed)


@pytest.mark.server
@pytest.mark.parametrize(("kind", "name"), KINDS)
def test_killed_at_a_system_call_it_ends_the_same(played, kind, name):
    run = played(kind, name)
    wanted = KINDS[kind, name][1]
    assert run.golden["drafts of the deals"]
    assert run.golden["events"] >= 6
    assert _kill(run, spread(run.points(), wanted)) >= wanted - 2


def test_the_program_as_the_service_manager_starts_it(played):
    """The same without the warm parent: a process of its own, traced from its first instruction."""
    run = played("maildir", "a loss")
    assert sum(run.killed(call, run.counts[call] // 2, fresh=True) for call in ("fdatasync", "pwrite64")) == 2


@pytest.mark.slow
@pytest.mark.server
@pytest.mark.parametrize("chunk", range(8))
@pytest.mark.parametrize(("kind", "name"), [*KINDS, *AT_EXCHANGE])
def test_killed_at_every_such_call(played, kind, name, chunk):
    run = played(kind, name)
    assert _kill(run, run.points()[chunk::8])
