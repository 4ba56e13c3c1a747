"""`init`: the time zone and working hours that the rep's mailbox has."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from followup.errors import FollowupError

if TYPE_CHECKING:
    from followup.access.secrets import Secret
    from followup.cli.init_options import Options
    from followup.config import Config
    from followup.tasks.setup import Answers


def as_in_mailbox(given: Options, answers: Answers, config: Config, secret: Secret | None, known: str) -> Answers:
    """The answers with the mailbox's time zone, where the rep takes it.

    One that was given as an option stands; with --yes so does `known`, which config.toml named before.
    """
    from followup.access.credentials import trying
    from followup.tasks.checks_settings import differs, office_of

    if given.no_test or given.time_zone:
        return answers
    try:
        with trying(secret) if secret is not None else nullcontext():
            found = office_of(config, given.account)
    except FollowupError:  # all parts were tried and work; a server that does not tell this is none the worse
        return answers
    if found.hours:
        click.echo(f"Your mailbox says that you work from {found.hours.replace('-', ' to ')}: talks are proposed then.")
    zone = str(answers.rep["time_zone"])
    if not found.time_zone or not differs(found.time_zone, zone, datetime.now(UTC)):
        return answers
    if given.yes and known:
        return answers
    click.echo(f"Your mailbox is in the time zone {found.time_zone}, not {zone or 'UTC'}.")
    if not given.yes and not click.confirm(f"Take {found.time_zone}?", default=True):
        return answers
    return replace(answers, rep=answers.rep | {"time_zone": found.time_zone})
