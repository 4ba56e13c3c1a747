"""`run`, `once` and `resume`."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from followup.cli.context import Context
from followup.cli.output import as_json, json_document
from followup.errors import FollowupError

if TYPE_CHECKING:
    from followup.opening import House


@click.command()
@click.pass_obj
def run(context: Context) -> None:
    """Work in the background until told to stop (SIGTERM); SIGHUP reads the configuration anew."""
    from followup.daemon.loop import Daemon
    from followup.host import logs

    logs.configure(sys.stderr)
    Daemon(context.path, context.config()).run()


@click.command()
@as_json
@click.pass_obj
def once(context: Context, json_: bool) -> None:
    """One look at every account: new mail, drafts, calendar, what is due; then exit."""
    from followup.host.lock import Lock
    from followup.tasks.retention import forget_old

    results: list[dict[str, object]] = []
    faults: list[FollowupError] = []
    with context.house() as house, Lock(house.store.directory or context.path.parent):
        for account in house.config.accounts:
            result, found = _look(house, account)
            results.append(result)
            faults.extend(found)
        forget_old(house, datetime.now(UTC))
    if json_:
        json_document({"accounts": results})
    else:
        for result in results:
            click.echo(f"{result['account']}: {result['summary']}")
    if faults:
        raise faults[0]


def _look(house: House, account: str) -> tuple[dict[str, object], list[FollowupError]]:
    from followup.act import Act
    from followup.core.deal import DraftState
    from followup.looking import Look
    from followup.standing import Standing

    desk = house.desk(account)
    standing = Standing.of(desk, datetime.now(UTC))
    if standing.held:
        return {"account": account, "ok": False, "summary": str(standing.held), "notices": []}, [standing.held]
    try:
        report = Look(desk, Act(desk)).everything(datetime.now(UTC))
    except FollowupError as fault:
        standing.bad(desk, fault, datetime.now(UTC))
        return {"account": account, "ok": False, "summary": str(fault), "notices": []}, [fault]
    finally:
        desk.close()
    standing.good(desk, report, datetime.now(UTC))
    with house.store.read() as view:
        waiting = sum(draft.state is not DraftState.PLANNED for draft in view.open_drafts(account))
        reminders = len(view.open_reminders(account))
    drafts = "1 draft waits" if waiting == 1 else f"{waiting} drafts wait"
    notices = [*report.notices, *report.aside]
    words = [*notices, f"{drafts}, {reminders} reminder{'s' * (reminders != 1)} ahead."]
    return {
        "account": account,
        "ok": not report.faults,
        "summary": " ".join(words),
        "notices": notices,
    }, list(report.faults)


@click.command()
@click.argument("account")
@click.pass_obj
def resume(context: Context, account: str) -> None:
    """Go on with ACCOUNT after a stop that asked for you."""
    from followup.errors import UsageFault
    from followup.host.wake import ring
    from followup.standing import resume as goes_on

    with context.house() as house:
        if account not in house.config.accounts:
            raise UsageFault(f"There is no account {account}.", f"There are: {', '.join(house.config.accounts)}.")
        with house.store.write() as tx:
            goes_on(tx, account)
            tx.forget_counts(account)
            tx.go_on([action for action, _ in tx.paused(account)], word=True)
        directory = house.store.directory
        rung = directory is not None and ring(directory, account)
    click.echo(f"{account} goes on{'' if rung else ' with the next look'}.")
