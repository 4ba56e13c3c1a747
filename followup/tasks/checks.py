"""What `doctor` looks at: each check is a word, OK, WARN or FAIL, and where it is not OK the cure."""

from __future__ import annotations

import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from followup.access import secrets
from followup.config import Config, load, state_place
from followup.core.workdays import workdays
from followup.errors import FollowupError
from followup.host.lock import holder
from followup.opening import outside_judge, own_templates
from followup.tasks.check import Check, Mark, faulty
from followup.tasks.checks_servers import of_rests, of_servers
from followup.tasks.checks_settings import of_settings
from followup.tasks.glance import FILE
from followup.tasks.trying import attempt, by_browser, parts, with_own_password, with_password, with_server

LEAST_FREE = 50 * 1024 * 1024
"""Bytes below which the daemon would have to pause."""

_FIRST_RELEASE = datetime(2026, 1, 1, tzinfo=UTC)


def everything(path: Path, now: datetime, *, offline: bool) -> Iterator[Check]:
    """All checks in order; what needs the configuration is left out where that is broken."""
    try:
        config = load(path)
    except FollowupError as fault:
        yield faulty("configuration", fault)
        return
    yield Check("configuration", "OK", f"{path}")
    yield from _state(path, config)
    for account in config.accounts:
        if by_browser(config, account):
            yield _signed_in(config, account, now)
        parts = list(_account(config, account, offline=offline))
        yield from parts
        if not offline:
            yield from of_servers(config, account)
        if not offline and (f"{account} calendar", "OK") in {(one.name, one.mark) for one in parts}:
            yield from of_settings(config, account, now)
        yield from of_rests(path, account, now)
    yield from _judge(config, offline=offline)
    yield from _templates(config, path)
    yield _workdays(config)
    yield _clock(now)
    yield from _machine()


def _state(path: Path, config: Config) -> Iterator[Check]:
    place = state_place(path, config.state)
    if "://" in place:
        yield Check("state", "OK", "in a database elsewhere, not looked into")
        return
    directory = Path(place)
    if not directory.is_dir():
        yield Check("state", "OK", f"{directory} is made at the first look")
        return
    if directory.stat().st_mode & 0o077:
        yield Check("state directory", "FAIL", f"{directory} is open to others", f"chmod 700 {directory}", "FU-6001")
    else:
        yield Check("state directory", "OK", str(directory))
    if (directory / FILE).exists():
        yield _store(directory / FILE)
    free = shutil.disk_usage(directory).free
    if free < LEAST_FREE:
        yield Check("disk space", "FAIL", f"{free // 1024**2} MB are free", "Make room: 50 MB are needed.", "FU-5001")
    else:
        yield Check("disk space", "OK", f"{free // 1024**2} MB are free")
    running = holder(directory)
    yield (
        Check("running", "OK", f"pid {running.pid}")
        if running
        else Check("running", "WARN", "followup does not run now", "followup service install, or followup run")
    )


def _store(file: Path) -> Check:
    cure = "Stop followup and put the newest of copies/ in its place."
    if file.stat().st_mode & 0o077:
        return Check("state file", "FAIL", f"{file} can be read by others", f"chmod 600 {file}", "FU-6001")
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            said = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    except sqlite3.Error as fault:
        return Check("state file", "FAIL", f"it cannot be read ({type(fault).__name__})", cure, "FU-2002")
    if said != "ok":
        return Check("state file", "FAIL", "it is damaged", cure, "FU-2002")
    return Check("state file", "OK", f"sound, {file.stat().st_size // 1024} KB")


def _account(config: Config, account: str, *, offline: bool) -> Iterator[Check]:
    own = with_own_password(config, account)
    without: set[str] = set()
    for part in own:
        check = _password(account, part)
        if check.mark != "OK":
            without.add(part)
        yield check
    if "mail" in without:
        without |= set(with_password(config, account)) - set(own)
    away = with_server(config, account) if offline else ()
    for part in parts(config, account):
        name = f"{account} {part}"
        if part in away:
            yield Check(name, "OK", "not tried (--offline)")
        elif part in without:
            yield Check(name, "WARN", "not tried: there is no password", f"followup login {account}")
        else:
            yield _tried(config, account, part, name)
    settings = config.accounts[account]
    if settings.send is None:
        yield Check(f"{account} send", "WARN", "followup cannot send for you", "Send from your mail program, or init.")
    if settings.calendar is None:
        yield Check(f"{account} calendar", "WARN", "there is no calendar for reminders", "followup init")


def _signed_in(config: Config, account: str, now: datetime) -> Check:
    """The sign-in on the provider's page: how old it is, and whether all that is needed was allowed."""
    from followup.tasks.signing_in import how_it_stands

    try:
        said, cure = how_it_stands(config, account, now)
    except FollowupError as fault:
        return faulty(f"{account} sign-in", fault)
    return Check(f"{account} sign-in", "WARN" if cure else "OK", said, cure)


def _password(account: str, part: secrets.Part) -> Check:
    name = f"{account} {part} password"
    try:
        place = secrets.where(account, part)
    except FollowupError as fault:
        return faulty(name, fault)
    if not place:
        return Check(name, "FAIL", "none is stored", f"followup login {account}", "FU-4002")
    return Check(name, "OK", place)


def _tried(config: Config, account: str, part: Literal["mail", "send", "calendar"], name: str) -> Check:
    try:
        return Check(name, "OK", attempt(config, account, part))
    except FollowupError as fault:
        return faulty(name, fault, "WARN" if fault.temporary else "FAIL")


def _judge(config: Config, *, offline: bool) -> Iterator[Check]:
    """The outside judge, where one is named: asked about a made-up mail. Without it followup asks the rep instead."""
    judge = outside_judge(config)
    if judge is None:
        return
    if offline:
        yield Check("judge", "OK", "not tried (--offline)")
        return
    try:
        yield Check("judge", "OK", f"it labels a made-up no as {judge.try_once()}")
    except FollowupError as fault:
        cure = fault.hint or "Correct [detect] judge. Until then you are asked, as without it."
        yield Check("judge", "WARN", str(fault), cure, fault.code)


def _templates(config: Config, path: Path) -> Iterator[Check]:
    from followup.sandbox import Sandbox
    from followup.tasks import wording

    own = [one for one in wording.entries(own_templates(config, path)) if one.own]
    with Sandbox() as sandbox:
        said = wording.check_all(sandbox, own)
    for finding in said:
        mark: Mark = "FAIL" if finding.kind == "fault" else "WARN"
        name = f"template {finding.path.name}"
        yield Check(name, mark, finding.what, f"followup templates edit {finding.path.name}", "FU-2001")
    if not said:
        yield Check("templates", "OK", f"{len(own)} of your own" if own else "the shipped ones")


def _workdays(config: Config) -> Check:
    doubts = workdays(config.rep.country, config.rep.region).doubts
    if doubts:
        cure = "Correct country and region in [rep]: ISO 3166 codes such as DE and BY."
        return Check("working days", "WARN", ", ".join(doubts), cure)
    if not config.rep.country:
        cure = "Set country in [rep]."
        return Check("working days", "WARN", "no public holidays are known: no country is set", cure)
    return Check("working days", "OK", config.rep.country)


def _clock(now: datetime) -> Check:
    if now < _FIRST_RELEASE:
        return Check("clock", "FAIL", f"it says {now:%Y-%m-%d}", "Set this machine's clock.")
    return Check("clock", "OK", f"{now.astimezone():%Y-%m-%d %H:%M %Z}")


def _machine() -> Iterator[Check]:
    from followup.host.service import manager

    try:
        state = manager().status()
    except FollowupError as fault:
        yield faulty("service", fault, "WARN")
    else:
        mark: Mark = "OK" if state.running else "WARN"
        yield Check("service", mark, state.word, "" if state.running else "followup service install")
    if sys.platform.startswith("linux") and not _encrypted():
        cure = "Deals and names lie on this disk: encrypt it (LUKS), or your home."
        yield Check("disk encryption", "WARN", "no encrypted volume was seen", cure)


def _encrypted() -> bool:
    """Whether any volume is decrypted by the device mapper (LUKS); a hint, no proof."""
    try:
        named = [one.read_text("ascii") for one in Path("/sys/block").glob("dm-*/dm/uuid")]
    except (OSError, UnicodeDecodeError):
        return False
    return any(uuid.startswith("CRYPT-") for uuid in named)
