"""`deals note` and `deals checklist`: what the rep learned from a deal, and what he asks next time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from followup.cli.context import Context
from followup.cli.output import as_json, json_lines, table

if TYPE_CHECKING:
    from followup.state.store import Tx

_ASKED = """
# What did I miss in this deal? Write it above this line and save; lines that begin with # are left out.
# A question that you want to ask next time goes onto the checklist: begin its line with a question mark, as in
# ? Who signs in the end?
"""


@click.command()
@click.argument("id_", metavar="ID", type=int)
@click.argument("text", required=False)
@click.option("--add-question", metavar="TEXT", help="A question to ask next time: it goes onto the checklist.")
@click.option("--remove", metavar="NOTE", type=int, help="Take back the note with this number.")
@click.pass_obj
def note(context: Context, id_: int, text: str | None, add_question: str | None, remove: int | None) -> None:
    """Keep a note on a deal: what did I miss? Without TEXT it is written in $EDITOR."""
    from followup.tasks.doing import now

    with context.house() as house:
        with house.store.write() as tx:
            _known(tx, id_)
        questions = [add_question] if add_question else []
        if text is None and add_question is None and remove is None:
            text, questions = _parted(click.edit(_ASKED, extension=".txt", require_save=True) or "")
            if not text and not questions:
                click.echo("Nothing was written.")
                return
        with house.store.write() as tx:
            _known(tx, id_)
            if remove is not None:
                _remove(tx, id_, remove)
            if text is not None and text.strip():
                tx.add_note(id_, now(), text.strip())
            new = [tx.add_question(question.strip(), now(), id_) for question in questions if question.strip()]
    click.echo("Kept." if all(new) else "Kept. The checklist held that question already.")


def _known(tx: Tx, deal: int) -> None:
    from followup.errors import UsageFault

    try:
        tx.stage(deal)
    except KeyError:
        raise UsageFault(f"There is no deal {deal}.", "See followup deals list.") from None


def _remove(tx: Tx, deal: int, note: int) -> None:
    from followup.errors import UsageFault

    if note not in {kept.id for kept in tx.notes(deal)}:
        raise UsageFault(f"Deal {deal} has no note {note}.", f"See followup deals show {deal}.")
    tx.remove_note(note)


def _parted(written: str) -> tuple[str, list[str]]:
    """The note and the questions in what was written in the editor."""
    kept = [line.rstrip() for line in written.splitlines() if not line.startswith("#")]
    questions = [line.lstrip("? ") for line in kept if line.startswith("?")]
    return "\n".join(line for line in kept if not line.startswith("?")).strip(), questions


@click.command()
@click.option("--add", metavar="TEXT", help="A further question to ask next time.")
@click.option("--remove", metavar="NUMBER", type=int, help="Take a question off.")
@as_json
@click.pass_obj
def checklist(context: Context, add: str | None, remove: int | None, json_: bool) -> None:
    """The questions to ask next time; each post-mortem shows them."""
    from followup.errors import UsageFault
    from followup.tasks.doing import now

    with context.house() as house:
        if add is not None or remove is not None:
            with house.store.write() as tx:
                if remove is not None and not tx.remove_question(remove):
                    raise UsageFault(f"There is no question {remove}.", "See followup deals checklist.")
                if add is not None and add.strip():
                    tx.add_question(add.strip(), now(), None)
        with house.store.read() as view:
            found = view.checklist()
    if json_:
        json_lines({"id": one.id, "at": one.at, "text": one.text, "deal": one.deal} for one in found)
        return
    rows = [(one.id, one.text, one.deal or "") for one in found]
    table(("Number", "Ask next time", "Learned in deal"), rows, "No questions yet: followup deals checklist --add TEXT")
