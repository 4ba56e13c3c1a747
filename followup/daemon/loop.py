"""The main thread: signals, the wake-up socket, and a `schedule` heartbeat that only hands out work.

It sleeps until the next job, not each second. What is due when stands in the store; the heartbeat merely looks there,
so that nothing is lost while the machine sleeps or the clock jumps.
"""

from __future__ import annotations

import gc
import logging
import selectors
import signal
import socket
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import schedule

from followup import config as configuration
from followup.daemon.watcher import Watcher
from followup.daemon.worker import Worker
from followup.deals.due import Jump
from followup.errors import FollowupError
from followup.host import notify
from followup.host.lock import Lock
from followup.host.wake import Listener
from followup.opening import House, open_house
from followup.state.engine import prepare
from followup.tasks import retention

log = logging.getLogger(__name__)

MAIL_EVERY = timedelta(minutes=5)  # Sent has no push: what the rep sent from another program is seen then
ALL_EVERY = timedelta(hours=1)
DUE_EVERY = timedelta(minutes=5)
PING_EVERY = timedelta(minutes=2)  # where no manager waits for it: a sleep of the machine shows then at the latest
JUMP = timedelta(seconds=90)
END_WITHIN = 4.0
GARBAGE = 5_000
"""New objects after which cycles are looked for: a message makes thousands, and hardly a cycle."""
SIGNALS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


class Daemon:
    """`followup run`. One for each state directory: `Lock` sees to it."""

    def __init__(self, path: Path, config: configuration.Config) -> None:
        self._path = path
        self._config = config
        self._scheduler = schedule.Scheduler()
        self._workers: list[Worker] = []
        self._watchers: list[Watcher] = []
        self._ending = False
        self._clocks = _clocks()
        self._begin()

    def run(self) -> None:
        """Work until SIGTERM or SIGINT; SIGHUP reads the configuration anew."""
        prepare(configuration.state_place(self._path, self._config.state))
        with open_house(self._config, self._path) as house:
            directory = house.store.directory or self._path.parent
            with Lock(directory), Listener(directory) as bell, _Signals() as signals:
                self._start(house)
                notify.ready()
                log.info("ready", extra={"accounts": len(self._workers)})
                with selectors.DefaultSelector() as selector:
                    selector.register(bell, selectors.EVENT_READ, lambda: self._rung(bell))
                    selector.register(signals, selectors.EVENT_READ, lambda: self._signalled(signals, house))
                    while not self._ending:
                        self._wait(selector)
                notify.stopping()
                self._stop()
        log.info("stopped")

    def _begin(self) -> None:
        """The heartbeat's jobs; each only wakes somebody, and none may raise (`schedule` would run it hot)."""
        every = self._scheduler.every
        every(int(MAIL_EVERY.total_seconds())).seconds.do(self._guarded, lambda: self._wake("mail"))
        every(int(ALL_EVERY.total_seconds())).seconds.do(self._guarded, lambda: self._wake("everything"))
        ping = notify.watchdog_interval()
        seconds = ping or PING_EVERY
        every(max(1, int(seconds.total_seconds()))).seconds.do(self._guarded, self._ping)

    def _start(self, house: House) -> None:
        house.sandbox.warm()
        poll = timedelta(seconds=house.config.watch.poll)
        for name in house.config.accounts:
            desk = house.desk(name)
            worker = Worker(desk)
            self._workers.append(worker)
            self._watchers.append(Watcher(desk.mailbox, worker, poll))
        parts: list[Worker | Watcher] = [*self._workers, *self._watchers]
        for part in parts:
            part.start()
        gc.freeze()  # what is loaded by now stays for good: no collection need look through it
        gc.set_threshold(GARBAGE, 20, 50)
        every = self._scheduler.every
        every(int(DUE_EVERY.total_seconds())).seconds.do(self._guarded, lambda: self._due(house)).tag("house")
        every(int(ALL_EVERY.total_seconds())).seconds.do(self._guarded, house.store.snapshot).tag("house")
        every(int(ALL_EVERY.total_seconds())).seconds.do(self._guarded, lambda: self._forget(house)).tag("house")

    def _stop(self) -> None:
        self._scheduler.clear("house")
        until = time.monotonic() + END_WITHIN
        parts: list[Worker | Watcher] = [*self._watchers, *self._workers]
        for part in parts:
            part.stop(max(0.1, until - time.monotonic()))
        self._watchers, self._workers = [], []

    def _wait(self, selector: selectors.BaseSelector) -> None:
        """Sleep until a job, a signal or a command wants something."""
        for key, _ in selector.select(max(0.0, self._scheduler.idle_seconds or 0.0)):
            key.data()
        self._notice_a_jump()
        self._scheduler.run_pending()

    def _rung(self, bell: Listener) -> None:
        for word in bell.drain():
            self._wake("everything", word)

    def _signalled(self, signals: _Signals, house: House) -> None:
        for number in signals.drain():
            if number == signal.SIGHUP:
                self._reload(house)
            else:
                self._ending = True

    def _reload(self, house: House) -> None:
        """SIGHUP: a configuration that is wrong is said so, and the old one goes on."""
        notify.reloading()
        try:
            config = configuration.load(self._path)
        except FollowupError as fault:
            log.error("reload-refused", extra={"code": fault.code})
            notify.status(f"Not reloaded: {fault}")
        else:
            self._stop()
            self._config = config
            self._start(house.with_config(config))
            notify.status("Reloaded.")
        notify.ready()

    def _wake(self, what: str, account: str = "") -> None:
        """Wake all workers; where the rep rang for one account by name, that one also leaves its stop."""
        for worker in self._workers:
            worker.wake(what, by_rep=worker.account == account)

    @staticmethod
    def _forget(house: House) -> None:
        retention.forget_old(house, datetime.now(UTC))

    def _due(self, house: House) -> None:
        with house.store.read() as view:
            next_due = view.next_due()
        if next_due is not None and next_due <= datetime.now(UTC):
            self._wake("everything")

    def _ping(self) -> None:
        """Tell the service manager that all goes on; silence makes it start followup anew."""
        if all(worker.is_well() for worker in self._workers):
            notify.watchdog()

    def _notice_a_jump(self) -> None:
        """The machine slept, or its clock was set: connections are dead, reminders may be overdue. Look at all."""
        wall, steady = _clocks()
        drift = timedelta(seconds=(wall - self._clocks[0]) - (steady - self._clocks[1]))
        self._clocks = wall, steady
        if abs(drift) > JUMP:
            log.info("clock-jump", extra={"seconds": int(drift.total_seconds())})
            jump = Jump(datetime.fromtimestamp(wall, UTC), drift)
            for worker in self._workers:
                worker.jumped(jump)

    @staticmethod
    def _guarded(job: Callable[[], object]) -> None:
        try:
            job()
        except Exception:
            log.exception("heartbeat-fault", extra={"code": "FU-9001"})


class _Signals:
    """Signals as bytes on a socket, so that the main thread can wait for them and everything else at once."""

    def __enter__(self) -> _Signals:
        self._read, self._write = socket.socketpair()
        self._read.setblocking(False)
        self._write.setblocking(False)
        self._old_fd = signal.set_wakeup_fd(self._write.fileno(), warn_on_full_buffer=False)
        self._old = {number: signal.signal(number, lambda *_: None) for number in SIGNALS}
        return self

    def __exit__(self, *exc: object) -> None:
        for number, handler in self._old.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._old_fd)
        self._read.close()
        self._write.close()

    def fileno(self) -> int:
        """For a selector."""
        return self._read.fileno()

    def drain(self) -> tuple[int, ...]:
        """The signals that came since."""
        try:
            return tuple(self._read.recv(64))
        except BlockingIOError:
            return ()


def _clocks() -> tuple[float, float]:
    """Wall clock, and one that does not count sleep: where they part, the machine slept or the clock was set."""
    return time.time(), time.monotonic()
