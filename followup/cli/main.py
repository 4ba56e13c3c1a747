"""`followup`: finds the command, and is the one place that prints a fault.

A command's file is imported when the command is used, so that `--help` and `status` start at once.
"""

from __future__ import annotations

import importlib
import os
import re
import sys

import click

from followup import __version__
from followup.cli.context import Context
from followup.errors import FollowupError, our_fault

COMMANDS = {
    "demo": ("followup.cli.demo", "Play a made-up rep's day in a folder; no account needed."),
    "init": ("followup.cli.init", "Find your servers, sign in, test each part, write the configuration."),
    "login": ("followup.cli.login", "Put an account's password into the keyring."),
    "logout": ("followup.cli.login", "Take an account's password out of the keyring."),
    "migrate": ("followup.cli.migrate", "Turn an account of Exchange into one of Microsoft 365."),
    "resume": ("followup.cli.run", "Go on after a stop that asked for you."),
    "run": ("followup.cli.run", "Work in the background until told to stop."),
    "once": ("followup.cli.run", "One look at everything, then exit."),
    "status": ("followup.cli.status", "How it stands."),
    "doctor": ("followup.cli.doctor", "What is wrong, and its cure."),
    "drafts": ("followup.cli.drafts", "The drafts that wait: show, edit, send, discard."),
    "deals": ("followup.cli.deals", "The deals: show, correct, note, close, erase."),
    "held": ("followup.cli.held", "Mails that followup asks you about."),
    "messages": ("followup.cli.messages", "Every message read, and why it was passed over."),
    "suppressed": ("followup.cli.suppressed", "Addresses never to be written to again."),
    "reminders": ("followup.cli.reminders", "The reminders: done, move, cancel."),
    "templates": ("followup.cli.templates", "Your wording: show, edit, preview, check, reset."),
    "classify": ("followup.cli.classify", "What the detector says of mails in files, and why."),
    "backtest": ("followup.cli.backtest", "Which losses it would have caught in old mail; your marks."),
    "insights": ("followup.cli.insights", "What was learned over all lost deals; figures, charts, merged exports."),
    "detect": ("followup.cli.detect", "What the detector learned from you: status, reset."),
    "service": ("followup.cli.service", "Install, start and stop the background service."),
}


class Commands(click.Group):
    """A group whose commands are imported when they are used."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's signature)
        """In the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:  # noqa: ARG002
        """The command itself, or None."""
        if name not in COMMANDS:
            return None
        module = importlib.import_module(COMMANDS[name][0])
        command: click.Command = getattr(module, name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The list, from the table alone: nothing is imported for it."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in COMMANDS.items()])


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option("--config", "config_path", metavar="FILE", help="config.toml to use (else $FOLLOWUP_CONFIG).")
@click.option("--debug", is_flag=True, help="Show a traceback with a fault.")
@click.version_option(__version__, prog_name="followup")
@click.pass_context
def cli(ctx: click.Context, config_path: str | None, debug: bool) -> None:
    """Take a lost deal's no with grace, and remember the customer for a year."""
    ctx.obj = Context(config_path, debug)


def main() -> None:
    """Entry point: run, and turn what went wrong into a sentence with its cure and an exit code."""
    os.umask(0o077)
    try:
        status = cli.main(args=leading(sys.argv[1:]), standalone_mode=False)
    except click.exceptions.Abort:
        click.echo("followup: stopped. Nothing was changed.", err=True)
        sys.exit(130)
    except click.exceptions.Exit as end:
        sys.exit(end.exit_code)
    except click.ClickException as fault:
        click.echo(f"followup: {_worded(fault)}", err=True)
        sys.exit(64)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except FollowupError as fault:
        _show(fault)
        sys.exit(fault.exit_code)
    except Exception:
        own = our_fault("A report without mail text: followup doctor --bundle FILE.")
        _show(own)
        sys.exit(own.exit_code)
    sys.exit(status if isinstance(status, int) else 0)


def leading(arguments: list[str]) -> list[str]:
    """`--config FILE` and `--debug` may stand anywhere: they are put before the command, where click takes them.

    >>> leading(["drafts", "list", "--config", "c.toml", "--json"])
    ['--config', 'c.toml', 'drafts', 'list', '--json']
    """
    front: list[str] = []
    rest = list(arguments)
    end = rest.index("--") if "--" in rest else len(rest)
    for place in reversed(range(end)):
        if rest[place] == "--config" and place + 1 < end:
            front = [*rest[place : place + 2], *front]
            del rest[place : place + 2]
        elif rest[place].startswith("--config=") or rest[place] == "--debug":
            front = [rest.pop(place), *front]
    return front + rest


def _worded(fault: click.ClickException) -> str:
    if isinstance(fault, click.NoSuchOption):
        near = f" Did you mean {fault.possibilities[0]}?" if fault.possibilities else ""
        return f"Unknown option {fault.option_name}.{near}"
    if isinstance(fault, click.UsageError) and (wrong := re.match(r"No such command '(.*?)'", fault.message)):
        return f"Unknown command {wrong[1]}.{_near(wrong[1], fault.ctx)}"
    return fault.format_message()


def _near(word: str, ctx: click.Context | None) -> str:
    """The command that was meant, as a sentence; "" where none is near."""
    import difflib

    group = ctx.command if ctx else None
    names = group.list_commands(ctx) if ctx and isinstance(group, click.Group) else []
    near = difflib.get_close_matches(word, names, n=1)
    return f" Did you mean {near[0]}?" if near else ""


def _show(fault: FollowupError) -> None:
    """One sentence what happened, then what to do."""
    if "--debug" in sys.argv:
        import traceback

        traceback.print_exc()
    click.echo(f"followup: {fault}", err=True)
    if fault.hint:
        click.echo(f"  {fault.hint}", err=True)


if __name__ == "__main__":
    main()
