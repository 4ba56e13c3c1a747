"""The daemon on a Maildir: woken by inotify, stopped, reloaded, alone, and told about by sd_notify."""

from __future__ import annotations

import os
import signal
import time

from tests.daemon.running import FAKETIME, environment_without_time, in_time
from tests.servers.programs import missing, until


def test_a_draft_within_three_seconds_or_six_on_a_loaded_machine(run, desk):
    daemon = run().ready().looked()
    loss = desk.no()
    until(lambda: desk.answers(loss), in_time(), "a draft")
    assert daemon.end() == 0, daemon.log
    assert daemon.manager.heard("STOPPING=1")
    assert "FU-" not in daemon.log


def test_it_ends_within_five_seconds_in_the_middle_of_work(run, desk, home):
    for n in range(150):
        desk.no(who=f"Person {n} <person{n}@dock.example>")
    daemon = run().ready()
    until(lambda: desk.post.files("Drafts"), 20, "work")
    begin = time.monotonic()
    assert daemon.end() == 0, daemon.log
    assert time.monotonic() - begin < 5
    assert home.run("status", "--json").json["running"] is False


def test_it_says_how_it_goes(run, desk):
    daemon = run(WATCHDOG_USEC="2000000").ready()
    until(lambda: daemon.manager.heard("WATCHDOG=1", 2), 10, "two pings of the watchdog")
    assert daemon.end() == 0, daemon.log


def test_a_reload(run, desk, home):
    daemon = run().ready().looked()
    good = home.config.read_text()
    home.configure(good.replace("[rep]", "[rep"))
    daemon.signal(signal.SIGHUP)
    until(lambda: daemon.manager.heard("READY=1", 2), 10, "the end of a reload")
    assert any(word.startswith("STATUS=Not reloaded") for word in daemon.manager.words)
    assert "reload-refused" in daemon.log
    loss = desk.no()
    until(lambda: desk.answers(loss), 5, "a draft with the old configuration")
    home.configure(good.replace('name = "Mira Holt"', 'name = "Mira H. Holt"'))
    daemon.signal(signal.SIGHUP)
    until(lambda: daemon.manager.heard("READY=1", 3), 10, "the end of a reload")
    other = desk.no("PS: we have chosen Norvik for its price.")
    until(lambda: desk.answers(other), 5, "a draft after the reload")
    assert any(b"Mira H. Holt" in path.read_bytes() for path in desk.post.files("Drafts"))
    assert daemon.end() == 0, daemon.log


def test_two_daemons_never_work_on_one_mailbox(run, desk, home):
    first = run().ready()
    done = home.run("run")
    assert done.code == 75
    assert f"pid {first.process.pid}" in done.err
    first.process.kill()
    first.process.wait(5)
    second = run().ready().looked()  # a killed holder's lock is stale
    assert second.end() == 0


def test_sending_while_it_runs(run, desk, home):
    daemon = run().ready().looked()
    loss = desk.no()
    until(lambda: home.run("drafts", "list", "--json").out, 5, "a draft")
    until(lambda: desk.answers(loss), 5, "a draft")
    (draft,) = home.run("drafts", "list", "--json").lines
    done = home.run("drafts", "send", str(draft["id"]), "--yes", draft["fingerprint"])
    assert (done.code, done.out) == (0, "Sent.\n"), done.err
    assert len(desk.post.files("Sent")) == 2
    until(lambda: home.run("deals", "list", "--json").lines[0]["stage"] == "asked", 5, "the stage")
    assert daemon.process.poll() is None


CANARIES = ("Ines", "Okafor", "dock.example", "Norvik", "mira.holt", "scheduling", "decided")


def test_nothing_of_a_mail_in_the_log(run, desk, home):
    daemon = run().ready().looked()
    loss = desk.no()
    until(lambda: desk.answers(loss), 5, "a draft")
    broken = desk.post.root / "new" / "1700000000.broken.Ines"
    broken.write_bytes(b"From: Ines Okafor <ines@dock.example>\r\nSubject: " + b"=?utf-8?q?scheduling?= " * 20000)
    last = desk.no("PS: the keys are still with your colleague.")
    until(lambda: desk.answers(last), 15, "a draft")
    (home.path / "Mail" / "cur").rename(home.path / "Mail" / "away")
    desk.post.root.joinpath("new", "x").write_bytes(b"")
    until(lambda: daemon.state() == "retrying", 10, "a fault")
    (home.path / "Mail" / "away").rename(home.path / "Mail" / "cur")
    assert daemon.end() == 0, daemon.log
    assert "alembic" not in daemon.log, "a library's own chatter"
    found = [word for word in CANARIES if word.lower() in daemon.log.lower()]
    assert found == [], daemon.log


def test_the_clock_jumps(run, desk, home):
    """The machine slept for 40 days: the check-in that came due meanwhile is there, once."""
    if FAKETIME is None:
        missing("libfaketimeMT.so.1", "libfaketime")
    clock = home.path / "clock"
    clock.write_text("+0d\n")
    daemon = run(**environment_without_time(), FAKETIME_TIMESTAMP_FILE=str(clock)).ready()
    loss = desk.no()
    until(lambda: desk.answers(loss), 10, "a draft")
    (draft,) = desk.post.files("Drafts")
    draft.unlink()
    clock.write_text("+40d\n")
    os.kill(daemon.process.pid, signal.SIGHUP)  # anything that wakes the main thread
    until(lambda: "clock-jump" in daemon.log, 10, "the jump seen")
    until(lambda: _check_in(home)["state"] == "due", 10, "the check-in")
    home.extra |= {**environment_without_time(), "FAKETIME_TIMESTAMP_FILE": str(clock)}
    until(lambda: daemon.status()["accounts"][0]["notice"], 10, "the notice")
    notice = daemon.status()["accounts"][0]["notice"]
    assert notice.startswith("The clock moved by 40 days (sleep). "), notice
    assert notice.endswith(" reminders came due meanwhile; listed, not sent."), notice
    assert daemon.end() == 0, daemon.log


def _check_in(home):
    found = home.run("reminders", "list", "--json").lines
    return next(one for one in found if (one["kind"], one["n"]) == ("check_in", 1))
