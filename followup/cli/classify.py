"""`classify`: what the detector says of mails in files, and why."""

from __future__ import annotations

import sys
from datetime import date
from typing import Any

import click

from followup.cli.context import Context
from followup.cli.mails import Found, find
from followup.cli.output import as_json, json_document, visible
from followup.core.model import Stage
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

    Needs no configuration and changes nothing; where there is one, its [detect] counts.
    """
    detect, at, day = _detect(context), Stage(stage) if stage else None, today()
    with Sandbox() as sandbox:
        for found in find(paths, sys.stdin.buffer):
            thing = _judged(sandbox, found, at, detect, day)
            if explain_ and "intent" in thing and found.raw is not None:
                thing["explanation"] = _explanation(sandbox, found.raw, at, detect, day)
            if json_:
                json_document(thing)
            else:
                _print(thing)


def _detect(context: Context) -> Detect:
    try:
        return context.config().detect
    except NoConfiguration:
        return Detect()


def _judged(sandbox: Sandbox, found: Found, stage: Stage | None, detect: Detect, day: date) -> dict[str, Any]:
    if found.raw is None:
        return {"id": None, "path": found.path, "set_aside": "unreadable", "problem": found.problem}
    thing = judge(sandbox, found.raw, stage, detect, day)
    return {"id": thing.pop("id"), "path": found.path, **thing}


def _explanation(sandbox: Sandbox, raw: bytes, stage: Stage | None, detect: Detect, day: date) -> dict[str, Any]:
    try:
        reading = sandbox.read(raw)
    except SetAside as aside:  # it was read a moment ago: the machine is short of something
        return {"set_aside": str(aside)}
    why, otherwise = explained(reading, stage, detect, day)
    return {
        "rule": why.verdict.rule,
        "cues": [
            {
                "kind": cue.kind,
                "rule": cue.rule,
                "strength": cue.strength,
                "doubt": cue.doubt or None,
                "sentence": cue.sentence,
            }
            for cue in why.cues
        ],
        "also": [{"intent": intent, "probability": round(probability, 4)} for intent, probability in why.verdict.also],
        "quoted_characters": why.quoted_characters,
        "signature_characters": why.signature_characters,
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
    click.echo(f"  decided by: {why['rule']}")
    for cue in why["cues"]:
        doubt = f", weakened by {cue['doubt']}" if cue["doubt"] else ""
        click.echo(f"  {cue['strength']:.2f} {cue['kind']} ({cue['rule']}{doubt}): {visible(cue['sentence'])}")
    click.echo(
        f"  cut off before judging: {why['quoted_characters']} characters quoted, "
        f"{why['signature_characters']} of signature"
    )
    for sentence in why["otherwise"]:
        click.echo(f"  {sentence}")
