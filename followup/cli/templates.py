"""`templates`: list, show, edit, preview, check, reset."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from followup.cli.context import Context
from followup.cli.output import as_json, json_document, json_lines, show, table
from followup.core.template_samples import sample
from followup.core.template_values import Values
from followup.errors import NoConfiguration, TemplateFault, UsageFault
from followup.sandbox import Sandbox
from followup.tasks import wording
from followup.tasks.wording import Entry, Finding

if TYPE_CHECKING:
    from followup.opening import House

_language = click.option("--language", metavar="L", help="en, de, fr, es, it, nl or pt (else your own).")


@click.group(invoke_without_command=True)
@click.pass_context
def templates(ctx: click.Context) -> None:
    """Your wording. Your own copies go before the shipped ones."""
    if ctx.invoked_subcommand is None:
        ctx.invoke(list_)


@templates.command("list")
@as_json
@click.pass_obj
def list_(context: Context, json_: bool = False) -> None:
    """All templates, and which are your own."""
    own, _ = _places(context)
    found = wording.entries(own)
    if json_:
        json_lines(_object(one) for one in found)
        return
    rows = [(one.name, one.language, "your own" if one.own else "shipped", one.path) for one in found]
    table(("Name", "Language", "Whose", "File"), rows, "There are no templates.")


@templates.command("show")
@click.argument("name")
@_language
@as_json
@click.pass_obj
def show_(context: Context, name: str, language: str | None, json_: bool) -> None:
    """Print the template in use."""
    own, default = _places(context)
    found = wording.entry(own, name, language or default)
    text = wording.read(found.path)
    show(json_, {**_object(found), "text": text}, lambda: click.echo(text, nl=not text.endswith("\n")))


@templates.command("edit")
@click.argument("name")
@_language
@click.pass_obj
def edit(context: Context, name: str, language: str | None) -> None:
    """Open your own copy in $VISUAL or $EDITOR, then check it; your text stays whatever the check says."""
    own, default = _places(context)
    found = wording.entry(own, name, language or default)
    path = wording.own_copy(own, found)
    click.edit(filename=str(path))
    with Sandbox() as sandbox:
        said = wording.check(sandbox, path)
    _tell(said)
    _refuse_faults(said, "Your text is kept. Edit it again, or followup templates reset.")
    click.echo(f"{path} is in use from the next draft on.")


@templates.command("preview")
@click.argument("name")
@_language
@click.option("--deal", type=int, metavar="ID", help="With the values of this deal (else a made-up one).")
@as_json
@click.pass_obj
def preview(context: Context, name: str, language: str | None, deal: int | None, json_: bool) -> None:
    """Show the template filled in."""
    own, default = _places(context)
    values, spoken = None, ""
    if deal is not None:
        with context.house() as house:
            values, spoken = _of_deal(house, deal, language or "", Path(name).name.partition(".")[0])
    found = wording.entry(own, name, language or spoken or default)
    with Sandbox() as sandbox:
        rendered = wording.preview(sandbox, found, values or sample(found.language, found.name))
    document = {**_object(found), "subject": rendered.subject, "text": rendered.text}
    show(json_, document, lambda: click.echo(f"Subject: {rendered.subject}\n\n{rendered.text}", nl=False))


@templates.command("check")
@click.argument("names", nargs=-1, metavar="[NAME]...")
@_language
@as_json
@click.pass_obj
def check(context: Context, names: tuple[str, ...], language: str | None, json_: bool) -> None:
    """Say what is wrong, with file and line; all templates where none is named. Exit code 65 where one is broken."""
    own, default = _places(context)
    chosen = wording.entries(own)
    if names:
        chosen = tuple(wording.entry(own, name, language or default) for name in names)
    elif language:
        chosen = tuple(one for one in chosen if one.language == language)
    with Sandbox() as sandbox:
        said = wording.check_all(sandbox, chosen)
    if json_:
        json_document({"checked": len(chosen), "findings": [_finding(one) for one in said]})
    else:
        _tell(said)
        click.echo(f"{len(chosen)} templates checked, {len(said)} findings.")
    _refuse_faults(said, "Correct it, or run followup templates reset to take the shipped one again.")


@templates.command("reset")
@click.argument("name")
@_language
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def reset(context: Context, name: str, language: str | None, yes: bool) -> None:
    """Remove your own copy, so that the shipped one is used again."""
    own, default = _places(context)
    found = wording.entry(own, name, language or default)
    if not found.own:
        click.echo(f"{found.name}.{found.language} is the shipped one already.")
        return
    if not yes:
        click.confirm(f"Remove {found.path}?", abort=True)
    found.path.unlink()
    click.echo(f"Removed {found.path}.")


def _places(context: Context) -> tuple[Path, str]:
    """The directory of the rep's own templates, and the rep's language; works before `init` too."""
    from followup.opening import own_templates

    try:
        config = context.config()
    except NoConfiguration:
        return context.path.parent / "templates", "en"
    return own_templates(config, context.path), config.rep.language


def _of_deal(house: House, deal: int, language: str, kind: str) -> tuple[Values, str]:
    """What is known of a real deal, as a draft of this kind would be worded, and the deal's language."""
    from followup.core.model import DraftKind
    from followup.tasks.previewing import values_of_deal

    known = [*DraftKind]
    with house.store.read() as view:
        try:
            found = view.deal(deal)
        except KeyError:
            raise UsageFault(f"There is no deal {deal}.", "See followup deals list.") from None
        messages = view.messages_of(deal)
    spoken = language or found.language or house.config.rep.language
    return values_of_deal(house.config.rep, found, messages, spoken, kind if kind in known else ""), spoken


def _tell(said: tuple[Finding, ...]) -> None:
    """All findings but the first fault, which the exit of the command says."""
    faults = [finding for finding in said if finding.kind == "fault"]
    for finding in said:
        if finding is not next(iter(faults), None):
            click.echo(_line(finding))


def _refuse_faults(said: tuple[Finding, ...], hint: str) -> None:
    faults = [finding for finding in said if finding.kind == "fault"]
    if faults:
        raise TemplateFault(faults[0].what, hint)


def _line(finding: Finding) -> str:
    if finding.kind == "fault":
        return finding.what
    place = f"{finding.path.name} line {finding.line}" if finding.line else finding.path.name
    return f"{place}: {finding.kind}: {finding.what}"


def _finding(finding: Finding) -> dict[str, Any]:
    return {"file": str(finding.path), "line": finding.line, "kind": finding.kind, "what": finding.what}


def _object(one: Entry) -> dict[str, Any]:
    return {"name": one.name, "language": one.language, "own": one.own, "file": str(one.path)}
