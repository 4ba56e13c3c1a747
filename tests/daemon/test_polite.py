"""P12 with the waiting code itself, on a made-up clock: a server that asks for rest has it, whoever rings meanwhile."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from types import SimpleNamespace
from typing import Any

import pytest

from followup import standing
from followup.access.signin import Credential
from followup.calendars import caldav_http
from followup.calendars.caldav import CaldavCalendar
from followup.calendars.caldav_http import CaldavSettings
from followup.daemon import watcher as watching
from followup.daemon import worker as working
from followup.daemon.watcher import Watcher
from followup.daemon.worker import Worker
from followup.errors import Throttled
from followup.sandbox import Sandbox
from tests.desks import START, World
from tests.servers.programs import until
from tests.servers.scripted_http import Asked, Reply, scripted

THROTTLES = 1000
HOUR = 3600.0


class Clock:
    """Wall and steady clock of the worker. A wait on its bell passes at once, or in part: somebody rings for it."""

    def __init__(self) -> None:
        self.passed = 0.0
        self._chance = random.Random(12)
        self.end = False

    def now(self, _zone: object = None) -> datetime:
        return START + timedelta(seconds=self.passed)

    def monotonic(self) -> float:
        return 1000.0 + self.passed

    def bell(self, worker: Worker) -> Any:
        def wait(seconds: float | None) -> None:
            if self.end or seconds is None:
                worker._stopping = True
                return
            rung = self._chance.random() < 0.3
            self.passed += seconds * self._chance.random() if rung else seconds + 0.001
            if rung:
                worker.wake(self._chance.choice(["mail", "everything"]))

        return SimpleNamespace(wait=wait, ring=lambda: None, close=lambda: None)


class Server:
    """Answers each request by asking for rest; counts what came before the rest was over."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._chance = random.Random(21)
        self._closed_until = -1.0
        self.throttled = self.too_early = 0
        self.late: list[float] = []

    def __call__(self, asked: Asked) -> Reply:
        now = self._clock.passed
        if now < self._closed_until:
            self.too_early += 1
        elif self.throttled:
            self.late.append(now - self._closed_until)
        self.throttled += 1
        self._clock.end = self.throttled >= THROTTLES
        value, seconds = self._asks()
        self._closed_until = now + min(max(seconds, 1.0), HOUR)
        return Reply(self._chance.choice([429, 503]), headers={"Retry-After": value})

    def _asks(self) -> tuple[str, float]:
        """A value of Retry-After (RFC 9110 section 10.2.3), and the seconds that it means; nonsense means a minute."""
        many = self._chance.randrange(1, 4000)
        at = (self._clock.now() + timedelta(seconds=many)).replace(microsecond=0)
        return self._chance.choice(
            [
                (str(many), float(many)),
                (format_datetime(at, usegmt=True), (at - self._clock.now()).total_seconds()),
                ("Mon, 01 Jan 2024 10:00:00 GMT", 1.0),
                ("-1", 1.0),
                ("soon", 1.0),
                (str(10**12), HOUR),
            ]
        )


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(working, "time", SimpleNamespace(monotonic=made.monotonic))
    monkeypatch.setattr(working, "_now", made.now)
    monkeypatch.setattr(caldav_http, "datetime", made)
    return made


def test_a_thousand_throttles_and_no_request_inside_a_wait(tmp_path: Any, clock: Clock) -> None:
    server = Server(clock)
    with scripted(server) as web:
        calendar = CaldavCalendar(CaldavSettings(f"{web.root}/cal/", "robin"), lambda: Credential("pw"))
        with World(tmp_path / "state", Sandbox(), calendar=calendar).desk() as desk:
            worker = Worker(desk)
            worker._bell.close()
            worker._bell = clock.bell(worker)  # type: ignore[assignment]
            worker.start()
            until(lambda: not worker._thread.is_alive(), 120, "the thousandth throttle")
            calendar.close()
            with desk.store.read() as view:
                row = view.account("work")
    assert (server.throttled, server.too_early) == (THROTTLES, 0)
    assert row.code == "FU-4004"
    assert row.error.startswith("The calendar server asks us to wait until ")
    assert max(server.late[-100:]) < 16 * 60, "no longer than asked, but for the pauses of who is refused on and on"
    assert len({round(late, 3) for late in server.late}) > THROTTLES * 0.9, "scattered"


class Refusing:
    """A mailbox whose watch is told to wait; what the worker asks of it is counted."""

    def __init__(self) -> None:
        self.waits = self.asked = 0

    def wait(self, folder: Any, timeout: timedelta) -> bool:
        self.waits += 1
        raise Throttled("The server asks us to wait.", 1800)

    def interrupt(self) -> None:
        pass

    def __getattr__(self, name: str) -> Any:
        self.asked += 1
        raise AttributeError(name)


def test_what_the_watcher_is_told_holds_for_the_worker(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "PAUSE", timedelta(milliseconds=1))
    mailbox = Refusing()
    with World(tmp_path / "state", Sandbox(), mailbox=mailbox).desk() as desk:
        worker = Worker(desk)
        worker._wanted = ""
        watcher = Watcher(mailbox, worker, timedelta(hours=1))  # type: ignore[arg-type]
        worker.well.set()
        worker.start()
        watcher.start()

        def told() -> bool:
            with desk.store.read() as view:
                return view.account("work").code == "FU-4004"

        until(told, 10, "the wait written down")
        for _ in range(20):
            worker.wake("everything")
        watcher.stop(5)
        worker.stop(5)
        with desk.store.read() as view:
            row = view.account("work")
    assert (mailbox.waits, mailbox.asked) == (1, 0)
    assert row.next_try is not None
    assert timedelta(minutes=29) < row.next_try - datetime.now(UTC) < timedelta(minutes=32)


@pytest.fixture
def desk(tmp_path: Any) -> Iterator[Any]:
    with World(tmp_path / "state", Sandbox()).desk() as made:
        yield made


def test_a_wait_outlives_the_process_and_a_clock_set_back_does_not_prolong_it(desk: Any) -> None:
    standing.Standing().bad(desk, Throttled("The server asks us to wait.", 600), START)
    held = standing.Standing.of(desk, START + timedelta(minutes=5)).held
    assert isinstance(held, Throttled)
    assert 300 <= held.seconds <= 360
    for later in (timedelta(minutes=12), timedelta(days=-2)):
        assert standing.Standing.of(desk, START + later).held is None
