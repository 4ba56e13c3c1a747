"""`init`: the Exchange server that Autodiscover names, shown, and asked about where it is a stranger to the address."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from followup.errors import ServerInDoubt

if TYPE_CHECKING:
    from followup.access.secrets import Secret
    from followup.cli.init_options import Options
    from followup.tasks.setup import Answers

_MOST = 3
"""Strangers one after the other that the rep is asked about."""


def located(given: Options, answers: Answers, secret: Secret) -> Answers:
    """The answers, with the server in them where only the rep knows that it is the firm's.

    Raises `ServerInDoubt` where the rep does not, or may not be asked.
    """
    from followup.access.credentials import trying
    from followup.tasks.locating import host_of, is_looked_up, locate

    config = answers.config()
    if not is_looked_up(config, given.account):
        return answers
    vouched: frozenset[str] = frozenset()
    for _ in range(_MOST):
        try:
            with trying(secret):
                endpoint = locate(config, given.account, vouched)
        except ServerInDoubt as fault:
            if not fault.host:
                return _named(given, answers, fault)
            vouched |= {_vouched(given, fault)}
            continue
        click.echo(f"Your Exchange server, says Autodiscover: {host_of(endpoint)}.")
        return _with(answers, endpoint) if vouched else answers
    raise ServerInDoubt(
        "Autodiscover sends us from one stranger to the next. Nothing was written.",
        "Ask your administrator for the server's name: followup init --exchange HOST.",
    )


def _vouched(given: Options, fault: ServerInDoubt) -> str:
    """The stranger, where the rep says that it is the firm's."""
    unsure = ServerInDoubt(str(fault), f"If you know it as your firm's: followup init --exchange {fault.host}.")
    if given.yes:
        raise unsure
    click.echo(str(fault))
    if not click.confirm(f"Is {fault.host} your firm's, or its provider's, so that your password may go there?"):
        raise unsure
    return fault.host


def _named(given: Options, answers: Answers, fault: ServerInDoubt) -> Answers:
    """The server as the rep names it, where none was found."""
    if not given.yes:
        click.echo(str(fault))
        name = str(click.prompt("Your Exchange server's name (empty: you do not know it)", default="")).strip()
        if name:
            return _with(answers, name)
    raise ServerInDoubt(str(fault), "Ask your administrator for its name: followup init --exchange HOST.")


def _with(answers: Answers, server: str) -> Answers:
    return replace(answers, mail={**answers.mail, "server": server})
