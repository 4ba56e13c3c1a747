"""`service`: followup in the background, by what the system has."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from followup.cli.context import Context
from followup.cli.output import as_json, show
from followup.errors import UsageFault

if TYPE_CHECKING:
    from followup.config import Config
    from followup.host.service import Daemon


@click.group(invoke_without_command=True)
@click.pass_context
def service(ctx: click.Context) -> None:
    """The background service: a systemd user unit (launchd, Task Scheduler elsewhere)."""
    if ctx.invoked_subcommand is None:
        ctx.invoke(status)


@service.command()
@click.pass_obj
def install(context: Context) -> None:
    """Write, enable, start and check it; a second time updates it."""
    from followup.host.service import manager

    daemon = _daemon(context.config(), context.path)
    for sentence in manager().install(daemon):
        click.echo(sentence)


@service.command()
def uninstall() -> None:
    """Stop it and take it away; mail, calendar and state stay."""
    from followup.host.service import manager

    for sentence in manager().uninstall():
        click.echo(sentence)


@service.command()
def start() -> None:
    """Start it now."""
    from followup.host.service import manager

    manager().start()
    click.echo("The service runs.")


@service.command()
def stop() -> None:
    """Stop it until the next start or login."""
    from followup.host.service import manager

    manager().stop()
    click.echo("The service is stopped until you start it or log in again.")


@service.command()
@as_json
def status(json_: bool = False) -> int:
    """How it stands. Exit code 0 where it runs, 69 where not."""
    from followup.host.service import manager

    state = manager().status()
    document = {"installed": state.installed, "running": state.running, "word": state.word}
    words = "The service runs." if state.running else f"The service is installed but does not run ({state.word})."
    if not state.installed:
        words = "The service is not installed: followup service install."
    show(json_, document, lambda: click.echo(words))
    return 0 if state.running else 69


@service.command()
@click.option("--lines", default=100, show_default=True, help="So many of the newest.")
@click.option("--follow", is_flag=True, help="Go on with what comes, until Ctrl-C.")
def logs(lines: int, follow: bool) -> int:
    """Show its log; it holds no mail text, name or address."""
    from followup.host.service import manager

    return manager().logs(lines, follow)


def _daemon(config: Config, path: Path) -> Daemon:
    """What the service manager must be told. Raises UsageFault where the state is no directory."""
    from followup.config import state_place
    from followup.host.service import Daemon

    place = state_place(path, config.state)
    if "://" in place:
        raise UsageFault("[state] url names a database: the service unit is for a state directory.", "See systemd/.")
    return Daemon(exe=program(), config=path.absolute(), state=Path(place), writable=written(config))


def program() -> Path:
    """The installed `followup`, absolute: the one that runs now, else beside this Python, else on the PATH."""
    called = Path(sys.argv[0])
    if called.name == "followup" and called.is_absolute() and called.exists():
        return called
    beside = Path(sys.executable).with_name("followup")
    if beside.exists():
        return beside.absolute()
    found = shutil.which("followup")
    if found is None:
        raise UsageFault("The program followup is not installed for good.", "Install it: pipx install followup.")
    return Path(found).absolute()


def written(config: Config) -> tuple[Path, ...]:
    """The mail and calendar folders that the daemon writes into."""
    named = [
        getattr(part, "path", "") for account in config.accounts.values() for part in (account.mail, account.calendar)
    ]
    return tuple(Path(one).expanduser().absolute() for one in dict.fromkeys(named) if one)
