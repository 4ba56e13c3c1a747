"""`status`: a line for each account, what waits, and an exit code for scripts."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import click

from followup.cli.context import Context
from followup.cli.output import as_json, visible
from followup.tasks.glance import CAPPED, AccountGlance, Glance, glance


@click.command()
@as_json
@click.pass_obj
def status(context: Context, json_: bool) -> int:
    """How it stands. Exit code 0: healthy; 75: a fault that followup tries again by itself; 69: it needs you."""
    now = datetime.now(UTC)
    found = glance(context.path, now)
    if found is None:
        found = _in_full(context, now)
    if json_:
        import json

        click.echo(json.dumps(as_document(found), ensure_ascii=False))
    else:
        for line in as_lines(found, now):
            click.echo(line)
    return found.exit_code


def _in_full(context: Context, now: datetime) -> Glance:
    """By way of the whole configuration: says what is wrong with it, or asks a database that is no file."""
    from followup.core.deal import DraftState

    with context.house() as house, house.store.read() as view:
        accounts = tuple(AccountGlance(name, view.account_state(name) or "new") for name in house.config.accounts)
        drafts, held, reminders = view.open_drafts(), view.held(), view.open_reminders()
    unsure = sum(draft.state is DraftState.UNSURE for draft in drafts)
    aside = sum(row.reason.startswith("set-aside") for row in held)
    counts = {
        "drafts_waiting": sum(draft.state in {DraftState.WAITING, DraftState.EDITED} for draft in drafts),
        "drafts_paused": sum(draft.reason in CAPPED and draft.state is DraftState.PLANNED for draft in drafts),
        "unsure": unsure,
        "set_aside": aside,
        "held": len(held) - aside,
        "reminders_due": sum(reminder.due <= now for reminder in reminders),
    }
    return Glance(None, accounts, counts)


def as_document(found: Glance) -> dict[str, Any]:
    """What `--json` holds."""
    running = found.running
    return {
        "running": running is not None,
        "pid": running.pid if running else None,
        "since": running.since.isoformat() if running else None,
        "accounts": [
            {
                "name": account.name,
                "state": account.state,
                "last_look": _stamp(account.last_look),
                "error": account.error or None,
                "code": account.code or None,
                "next_try": _stamp(account.next_try),
                "notice": account.notice or None,
            }
            for account in found.accounts
        ],
        "counts": found.counts,
        "exit_code": found.exit_code,
    }


def as_lines(found: Glance, now: datetime) -> list[str]:
    """What a person reads."""
    running = found.running
    lines = [
        f"Running (pid {running.pid} since {_clock(running.since, now)})."
        if running
        else "Not running. Start it: followup service install (for good) or followup run."
    ]
    width = max(len(account.name) for account in found.accounts)
    for account in found.accounts:
        lines += _account(account, width, now)
    lines.append(_waits(found.counts))
    return lines


def _account(account: AccountGlance, width: int, now: datetime) -> list[str]:
    looked = f"last look {_clock(account.last_look, now)}" if account.last_look else "not looked at yet"
    parts = [f"{account.name:<{width}}  {account.state:<8}  {looked}"]
    if account.next_try:
        parts.append(f"next try {_clock(account.next_try, now)}")
    lines = [", ".join(parts)]
    code = f" ({account.code})" if account.code else ""
    lines += [f"  {visible(text)}{mark}" for text, mark in ((account.error, code), (account.notice, "")) if text]
    if account.state == "stopped":
        lines.append(f"  It waits for you: followup resume {account.name}")
    return lines


_WORDS = (
    ("drafts_waiting", "draft waits", "drafts wait", "followup drafts list"),
    ("drafts_paused", "draft is not made yet", "drafts are not made yet", "followup drafts list, followup resume"),
    ("unsure", "draft may or may not have been sent", "drafts may or may not have been sent", "followup drafts list"),
    ("held", "mail to ask you about", "mails to ask you about", "followup held list"),
    ("set_aside", "mail set aside unread", "mails set aside unread", "followup held list"),
    ("reminders_due", "reminder due", "reminders due", "followup reminders list"),
)


def _waits(counts: dict[str, int]) -> str:
    said = [
        f"{counts[key]} {one if counts[key] == 1 else many} ({command})"
        for key, one, many, command in _WORDS
        if counts[key]
    ]
    return "\n".join(said) if said else "Nothing waits for you."


def _stamp(at: datetime | None) -> str | None:
    return at.isoformat() if at else None


def _clock(at: datetime, now: datetime) -> str:
    """Local time; with the date where it is another day."""
    local, today = at.astimezone(), now.astimezone().date()
    return f"{local:%H:%M}" if local.date() == today else f"{local:%Y-%m-%d %H:%M}"
