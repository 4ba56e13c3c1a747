"""Reading years of old mail for the losses that followup would have caught; nothing follows from them.

An account is read by `old_mail` into a store of its own below the state directory. Only the losses are copied into
the rep's store, and at the end that other store is thrown away. While it is there, a reading that was broken off goes
on where it was: what it holds is not fetched a second time.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from followup.core.addresses import both_forms
from followup.core.intent.language import tell
from followup.core.model import Address, Decision, Intent
from followup.core.policy import Detect
from followup.core.tuning import Marked, Proposal, Share, decision, propose, share
from followup.deals import learning
from followup.errors import UsageFault
from followup.host.lock import Lock
from followup.host.places import state_directory
from followup.opening import House, mailbox
from followup.state.barred import is_hashed
from followup.state.caught import Caught, Run
from followup.state.store import Store
from followup.state.view import View
from followup.tasks.old_mail import OldMail, Told

KEPT = timedelta(days=400)
"""What was found is forgotten so long after it was read (TRUST, T16)."""

SLACK = timedelta(days=31)
"""A span that ends today begins later each day: so much later, a reading that was broken off goes on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the rep asks for. `folders` empty: those that are watched. `restart` reads again what was read before."""

    since: datetime
    folders: tuple[str, ...] = ()
    restart: bool = False


def read(house: House, account: str, wanted: Wanted, now: datetime, told: Told) -> Run:
    """Read an account's old mail to its end, or go on with it; what came of it.

    Nothing is read where an earlier reading covers it. Raises the faults of the mailbox (then it can go on later),
    `AlreadyRunning`, and UsageFault for a named folder that is not there.
    """
    root = _root(house)
    root.mkdir(mode=0o700, parents=True, exist_ok=True)
    with Lock(root):
        run = _run(house, root / account, account, wanted, now)
        if run.ended_at is None:
            with _old_mail(house, root / account, run, now, told) as old:
                run = old.read(named=bool(wanted.folders))
        shutil.rmtree(root / account, ignore_errors=True)
        return run


def _root(house: House) -> Path:
    """Where the stores of readings under way are."""
    return (house.store.directory or state_directory()) / "backtest"


def _run(house: House, place: Path, account: str, wanted: Wanted, now: datetime) -> Run:
    """The reading to go on with, or to be content with; else a new one."""
    folders = tuple(wanted.folders or house.config.accounts[account].mail.folders)
    with house.store.read() as view:
        run = view.backtest(account)
    if run is not None and not wanted.restart and run.folders == folders and run.since <= wanted.since:
        goes_on = place.is_dir() and wanted.since - run.since <= SLACK
        if run.ended_at is not None or goes_on:
            return run
    if place.exists():
        shutil.rmtree(place)
    run = Run(account=account, since=wanted.since, folders=folders, begun_at=now)
    with house.store.write() as tx:
        tx.begin_backtest(run)
    return run


@contextmanager
def _old_mail(house: House, place: Path, run: Run, now: datetime, told: Told) -> Iterator[OldMail]:
    """The account's mailbox, and a store that knows nothing but whom the rep had erased."""
    settings = house.config.accounts[run.account]
    with closing(Store(str(place))) as scratch:
        with house.store.read() as view, scratch.write() as tx:
            tx.remember_erased(run.account, view.erased_marks(run.account))
            for target, since, _ in view.suppressed():
                if is_hashed(target):
                    tx.suppress(target, since, None)
        with closing(mailbox(run.account, settings, house.config, place)) as box:
            # years of mail go to no outside judge
            desk = replace(house.desk(run.account), store=scratch, mailbox=box, calendar=None, judge=None)
            yield OldMail(desk, house.store, run, now, told)


def erase(house: House, address: str, now: datetime) -> None:
    """Leave no trace of a person in readings that were broken off."""
    forms = both_forms(address)
    for place in sorted(path.parent for path in _root(house).glob("*/followup.db")):
        with closing(Store(str(place))) as scratch:
            with scratch.read() as view:
                found = [deal.id for deal in view.deals() if any(p.addr_spec in forms for p in deal.people)]
            scratch.erase(address, found, now)


def forget_old(house: House, now: datetime) -> None:
    """What was read too long ago goes, also a reading that was broken off then."""
    before = now - KEPT
    with house.store.read() as view:
        runs = {account: view.backtest(account) for account in house.config.accounts}
    with house.store.write() as tx:
        tx.forget_caught(before)
    for account, run in runs.items():
        if run is not None and run.begun_at < before:
            shutil.rmtree(_root(house) / account, ignore_errors=True)


# -- what was found, and the rep's word on it ----------------------------------------------------


@dataclass(frozen=True, slots=True)
class Found:
    """A loss, and what the thresholds make of it now."""

    loss: Caught
    decision: Decision


def found(view: View, detect: Detect, account: str | None = None, since: datetime | None = None) -> list[Found]:
    """The losses that followup would have acted on or asked about, oldest first."""
    judged = [Found(loss, decision(loss.probability, loss.most, detect)) for loss in view.caught(account)]
    return [one for one in judged if one.decision is not Decision.PASS and (since is None or one.loss.at >= since)]


def shares(losses: list[Found]) -> dict[Decision, Share]:
    """Of the marked losses that it would have acted on, and of those it would have asked about, how many were right."""
    return {
        which: share([_marked(one.loss) for one in losses if one.loss.mark and one.decision is which])
        for which in (Decision.ACT, Decision.ASK)
    }


def proposals(view: View, detect: Detect) -> tuple[Proposal, ...]:
    """Better thresholds, by the marks of all accounts."""
    losses = (loss for loss in view.caught() if loss.mark and loss.most is not Decision.PASS)
    return propose([_marked(loss) for loss in losses], detect)


def _marked(loss: Caught) -> Marked:
    return Marked(loss.probability, loss.mark == "right")


def mark(house: House, loss: int, word: str, now: datetime) -> None:
    """The rep's word: `right`, `wrong`, or `none` to take it back. UsageFault where there is no such loss.

    The detector learns it too; a mark taken back is unlearned.
    """
    word = "" if word == "none" else word
    with house.store.write() as tx:
        if not tx.mark(loss, word, now if word else None):
            raise UsageFault(f"There is no loss {loss}.", "See followup backtest.")
        (found,) = (one for one in tx.caught() if one.id == loss)
    lesson = _lesson(house, found)
    if word:
        learning.learn(house.store, (lesson,), now)
    else:
        learning.unlearn(house.store, lesson)


def _lesson(house: House, loss: Caught) -> learning.Mark:
    """What a mark says of the sentence that decided; which rule it was is not kept of old mail."""
    rep = house.config.rep
    return learning.Mark(
        said=loss.evidence,
        names=learning.names((Address(rep.name, rep.email.lower()), Address(loss.sender_name, loss.sender))),
        language=tell(loss.evidence),
        means=Intent.OTHER if loss.mark == "wrong" else Intent(loss.intent),
        was=Intent(loss.intent),
        rule="backtest",
        probability=loss.probability,
        source=loss.source,
    )
