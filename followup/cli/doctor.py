"""`doctor`: numbered checks with their cure, and a report without anything personal."""

from __future__ import annotations

import json
import os
import platform
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from followup import __version__
from followup.cli.context import Context
from followup.cli.output import as_json, json_document, visible
from followup.errors import InputOutput

if TYPE_CHECKING:
    from followup.tasks.check import Check

_SHOWN = ("imapclient", "httpx", "icalendar", "sqlalchemy", "keyring", "jinja2", "click")


@click.command()
@as_json
@click.option("--offline", is_flag=True, help="Do not connect to any server.")
@click.option("--bundle", metavar="FILE", help="Write a report without addresses and mail text, after showing it.")
@click.option("--yes", is_flag=True, help="With --bundle: do not ask before writing.")
@click.pass_obj
def doctor(context: Context, json_: bool, offline: bool, bundle: str | None, yes: bool) -> int:
    """Say what is wrong, and its cure. Exit code 0, or 69 where something failed."""
    from followup.tasks.checks import everything

    checks: list[Check] = []
    for check in everything(context.path, datetime.now(UTC), offline=offline):
        checks.append(check)
        if not json_ and bundle is None:
            _print(len(checks), check)
    failed = any(check.mark == "FAIL" for check in checks)
    if bundle is not None:
        _bundle(Path(bundle), report(checks), yes)
    elif json_:
        json_document({"ok": not failed, "checks": [_object(n, check) for n, check in enumerate(checks, 1)]})
    return 69 if failed else 0


def _print(number: int, check: Check) -> None:
    click.echo(f"{number:2}. {check.mark:<4} {check.name}: {visible(check.said)}")
    if check.mark != "OK" and check.cure:
        click.echo(f"         {visible(check.cure)}")


def _object(number: int, check: Check) -> dict[str, Any]:
    return {
        "number": number,
        "name": check.name,
        "result": check.mark,
        "said": check.said,
        "cure": check.cure or None,
        "code": check.code or None,
    }


def report(checks: Iterable[Check]) -> dict[str, Any]:
    """The report: versions, and each check by kind, result and code; no name, address, host, path or word of a mail."""
    accounts: dict[str, str] = {}
    return {
        "followup": __version__,
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.release()}",
        "machine": platform.machine(),
        "packages": {name: metadata.version(name) for name in _SHOWN},
        "checks": [
            {"check": _redacted(check.name, accounts), "result": check.mark, "code": check.code or None}
            for check in checks
        ],
    }


_FIXED = {
    "configuration", "state", "state directory", "state file", "disk space", "running", "templates", "working days",
    "clock", "service", "disk encryption",
}  # fmt: skip
_ENDS = (
    "mail password", "send password", "calendar password", "sign-in", "settings", "certificates", "clock", "throttling",
    "allow list", "mail", "send", "calendar",
)  # fmt: skip


def _redacted(name: str, accounts: dict[str, str]) -> str:
    """The check's kind; an account's name becomes a number, a template's file goes."""
    if name in _FIXED:
        return name
    for end in _ENDS:
        if name.endswith(f" {end}"):
            account = accounts.setdefault(name.removesuffix(f" {end}"), f"account {len(accounts) + 1}")
            return f"{account} {end}"
    return name.partition(" ")[0]


def _bundle(path: Path, content: dict[str, Any], yes: bool) -> None:
    text = json.dumps(content, indent=2)
    click.echo(text)
    if not yes:
        click.confirm(f"Write this to {path}?", abort=True)
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
            file.write(text + "\n")
    except OSError as fault:
        raise InputOutput(f"Cannot write {path}: {fault.strerror}.") from fault
    click.echo(f"Wrote {path}. followup sends it nowhere.", file=sys.stderr)
