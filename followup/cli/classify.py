"""`classify`: what the detector says of mails in files, and why."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Any

import click

from followup.cli.context import Context
from followup.cli.mails import Found, find
from followup.cli.output import as_json, json_document, visible
from followup.core.learned import NOTHING, Learned
from followup.core.model import Address, Stage
from followup.core.policy import Detect
from followup.errors import NoConfiguration
from followup.sandbox import Sandbox, SetAside
from followup.tasks.judging import explained, judge, today


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--stage", type=click.Choice([*Stage]), help="Where the deal stands when the mail comes.")
@click.option("--explain", "explain_", is_flag=True, help="Show what spoke for and against it, and what was cut off.")
@as_json
@click.pass_obj
def classify(context: Context, paths: tuple[str, ...], stage: str | None, explain_: bool, json_: bool) -> None:
    """Say what the detector makes of mails: .eml files, directories, Maildirs, mboxes, or - for standard input.

    Needs no configuration and changes nothing; where there is one, its [detect] counts, and what you taught.
    """
    detect, at, day, learned = _detect(context), Stage(stage) if stage else None, today(), _learned(context)
    with Sandbox() as sandbox:
        for found in find(paths, sys.stdin.buffer):
            thing = _judged(sandbox, found, at, detect, day, learned)
            if explain_ and "intent" in thing and found.raw is not None:
                thing["explanation"] = _explanation(sandbox, found.raw, at, detect, day, learned)
            if json_:
                json_document(thing)
            else:
                _print(thing)


def _detect(context: Context) -> Detect:
    try:
        return context.config().detect
    except NoConfiguration:
        return Detect()


def _learned(context: Context) -> Learned:
    """What the rep taught the detector; nothing where there is no configuration or no state yet."""
    try:
        config = context.config()
    except NoConfiguration:
        return NOTHING
    from followup.config import state_place
    from followup.deals.learning import learned
    from followup.state.store import Store
    from followup.tasks.glance import FILE

    place = state_place(context.path, config.state)
    if "://" not in place and not (Path(place) / FILE).exists():
        return NOTHING
    store = Store(place)
    try:
        with store.read() as view:
            return learned(view, (Address(config.rep.name, config.rep.email),))
    finally:
        store.close()


def _judged(
    sandbox: Sandbox, found: Found, stage: Stage | None, detect: Detect, day: date, learned: Learned
) -> dict[str, Any]:
    if found.raw is None:
        return {"id": None, "path": found.path, "set_aside": "unreadable", "problem": found.problem}
    thing = judge(sandbox, found.raw, stage, detect, day, learned)
    return {"id": thing.pop("id"), "path": found.path, **thing}


def _explanation(
    sandbox: Sandbox, raw: bytes, stage: Stage | None, detect: Detect, day: date, learned: Learned
) -> dict[str, Any]:
    try:
        reading = sandbox.read(raw)
    except SetAside as aside:  # it was read a moment ago: the machine is short of something
        return {"set_aside": str(aside)}
    why, otherwise = explained(reading, stage, detect, day, learned)
    return {
        "rule": why.verdict.rule,
        "spoke": why.spoke,
        "marked": why.marked or None,
        "cues": [
            {
                "kind": cue.kind,
                "rule": cue.rule,
                "strength": cue.strength,
                "doubt": cue.doubt or None,
                "means": cue.means,
                "words": cue.words,
                "sentence": cue.sentence,
            }
            for cue in why.cues
        ],
        "also": [{"intent": intent, "probability": round(probability, 4)} for intent, probability in why.verdict.also],
        "quoted_characters": why.quoted.characters,
        "quoted_begins": why.quoted.begins,
        "signature_characters": why.signature.characters,
        "signature_begins": why.signature.begins,
        "otherwise": otherwise,
    }


def _print(thing: dict[str, Any]) -> None:
    if "set_aside" in thing:
        why = thing.get("problem") or thing["set_aside"]
        click.echo(f"{visible(thing['path'])}: set aside, not read ({why})")
        return
    click.echo(f"{visible(thing['path'])}: {thing['intent']} {thing['probability']:.2f}, {thing['decision']}")
    person = thing["person"]
    facts = {
        "says": thing["evidence"],
        "also": ", ".join(thing["also"]),
        "winner": thing["winner"],
        "reasons": ", ".join(thing["reasons"]),
        "date": thing["date"],
        "person": " ".join(part for part in (person["name"], person["address"]) if part) if person else "",
        "language": thing["language"],
        "doubts": ", ".join(thing["doubts"]),
    }
    for name, value in facts.items():
        if value:
            click.echo(f"  {name}: {visible(str(value))}")
    if "explanation" in thing:
        _print_explanation(thing["explanation"])


def _print_explanation(why: dict[str, Any]) -> None:
    if "set_aside" in why:
        return
    click.echo(f"  decided by {why['spoke']}")
    if why["marked"]:
        click.echo(f"    {visible(why['marked'])}")
    if why["cues"]:
        click.echo("  what was heard in it, the strongest first:")
    for cue in why["cues"]:
        click.echo(f"    {cue['strength']:.2f} {cue['means']}: {visible(cue['words'])} ({cue['rule']})")
    for part, name in (("quoted", "as quoted"), ("signature", "as signature")):
        if why[f"{part}_characters"]:
            begins = visible(why[f"{part}_begins"])
            click.echo(f"  cut off {name}: {why[f'{part}_characters']} characters, from “{begins}”")
    if not why["quoted_characters"] and not why["signature_characters"]:
        click.echo("  nothing was cut off")
    if why["otherwise"]:
        click.echo("  what would have changed it:")
    for sentence in why["otherwise"]:
        click.echo(f"    {sentence}")
