"""How a deal's game tape and post-mortem are printed, and what of them `deals show --json` holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import click

from followup.cli.output import visible
from followup.core.model import Address, Direction
from followup.core.tape.model import Mention, Person, Pushing, Response

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from followup.tasks.post_mortem import PostMortem

_HOUR = timedelta(hours=1)
_ROLES = {"decides": "decides", "gatekeeper": "does not decide alone"}


def lines(post: PostMortem, zone: ZoneInfo) -> Iterator[str]:
    """The tape from its first message to the rep's notes, a line each; `zone` is the rep's."""
    yield from _head(post)
    yield from _timeline(post, zone)
    yield from _people(post.tape.people)
    yield from _answers(post)
    yield from _pushing(post.tape.pushing, zone)
    for what, mention in (("Price", post.tape.price), ("Rivals", post.tape.rival)):
        yield f"{what} came up first: {_said(mention, zone)}" if mention else f"{what}: nothing was read of it."
    if post.tape.why:
        yield "Why, in their words"
        yield from (f"  {code}: “{visible(mention.text)}”" for code, mention in post.tape.why)
    yield from _own(post, zone)


def _head(post: PostMortem) -> Iterator[str]:
    tape = post.tape
    yield ""
    yield "Game tape (answers counted in your working hours, without weekends and holidays)"
    if post.away:
        yield f"  Read from the store alone, the mailbox was not: {post.away}"
    elif tape.read < tape.of:
        gone = tape.of - tape.read
        yield f"  {gone} of {tape.of} messages are not in the mailbox any more, or cannot be read safely."


def _timeline(post: PostMortem, zone: ZoneInfo) -> Iterator[str]:
    took = {response.turn: took_words(response.working, post.working_day) for response in post.tape.responses}
    for row in post.rows:
        who = "you" if row.direction is Direction.OUT else (row.sender.addr_spec if row.sender else "?")
        after = f", after {took[row.id]}" if row.id in took else ""
        said = f"  “{visible(row.evidence)}”" if row.evidence else ""
        yield f"  {row.at.astimezone(zone):%Y-%m-%d %H:%M}  {who}{after}  {row.intent or row.reason}{said}"


def took_words(took: timedelta, working_day: timedelta) -> str:
    """A working time in words: minutes below an hour, hours below a working day, then days.

    >>> took_words(timedelta(hours=12), timedelta(hours=8))
    '1.5 days'
    """
    if took < _HOUR:
        return f"{took // timedelta(minutes=1)} min"
    if took < working_day:
        return f"{took / _HOUR:.2g} h"
    days = f"{took / working_day:.1f}".removesuffix(".0")
    return f"{days} day{'' if days == '1' else 's'}"


def _people(people: tuple[Person, ...]) -> Iterator[str]:
    wrote = [person for person in people if person.wrote]
    yield "Who took part"
    for person in wrote:
        mails = f"{person.wrote} mail{'' if person.wrote == 1 else 's'}"
        role = f"; {_ROLES[person.role]}: “{visible(person.evidence)}”" if person.role else ""
        yield f"  {_who(person.address)}: {mails}{role}"
    for person in people:
        if not person.wrote:
            yield f"  {_who(person.address)}: never wrote"
    if len(wrote) == 1:
        told = {
            "decides": "who seems to decide",
            "gatekeeper": "who seems not to decide alone: who did, never wrote",
        }
        yield f"  You had one contact only, {told.get(wrote[0].role, 'and nothing tells whether they decide')}."


def _who(address: Address) -> str:
    return f"{visible(address.name)} <{address.addr_spec}>" if address.name else address.addr_spec


def _answers(post: PostMortem) -> Iterator[str]:
    for side, whose in ((Direction.OUT, "You answered"), (Direction.IN, "They answered")):
        took = _of_side(post.tape.responses, side)
        if took:
            middle, last = (took_words(one, post.working_day) for one in (took[(len(took) - 1) // 2], took[-1]))
            yield f"{whose} {_times(len(took))}: usually within {middle}, at the latest after {last}."
    sure = [one.asked for one in post.tape.unanswered if not one.perhaps]
    perhaps = [one.asked for one in post.tape.unanswered if one.perhaps]
    for title, asked in (("Never answered", sure), ("Perhaps passed over (you wrote back, but not on this)", perhaps)):
        if asked:
            yield f"{title}:"
            yield from (f"  {mention.at:%Y-%m-%d} “{visible(mention.text)}”" for mention in asked)


def _of_side(responses: Iterable[Response], side: Direction) -> list[timedelta]:
    return sorted(one.working for one in responses if one.direction is side)


def _pushing(found: Pushing, zone: ZoneInfo) -> Iterator[str]:
    if found.asks:
        weeks = f"{found.weeks:.2g} week{'' if found.weeks == 1 else 's'}"
        yield (
            f"You asked for a decision {_times(found.asks)} in {weeks}, {found.asks / found.weeks:.1f} a week; "
            f"at most {_times(found.most_in_a_week or 0)} within seven days:"
        )
        yield from (f"  {_said(mention, zone)}" for mention in found.sentences)
    elif found.asks == 0:
        yield "None of your mails reads like a push for a decision."
    if found.row:
        begin, end = (f"{at.astimezone(zone):%Y-%m-%d}" for at in found.row)
        span = f"on {begin}" if begin == end else f"{begin} to {end}"
        many = "one follow-up" if found.in_a_row == 1 else f"{found.in_a_row} follow-ups in a row"
        yield f"At most {many} without an answer, {span}."


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _said(mention: Mention, zone: ZoneInfo) -> str:
    who = "you" if mention.direction is Direction.OUT else "they"
    return f"{mention.at.astimezone(zone):%Y-%m-%d} {who}: “{visible(mention.text)}”"


def _own(post: PostMortem, zone: ZoneInfo) -> Iterator[str]:
    yield ""
    yield "What did I miss?"
    for note in post.notes:
        first, *rest = [visible(line) for line in note.text.splitlines() if line.strip()] or [""]
        yield f"  {note.at.astimezone(zone):%Y-%m-%d} (note {note.id}) {first}"
        yield from (f"    {line}" for line in rest)
    if not post.notes:
        yield f"  No note yet: followup deals note {post.deal.id}"
    yield "What do I ask next time?"
    for question in post.checklist:
        yield f"  [{'x' if question.deal == post.deal.id else ' '}] {visible(question.text)}"
    yield f'  Add one: followup deals note {post.deal.id} --add-question "..."'


def as_object(post: PostMortem) -> dict[str, Any]:
    """The tape for scripts. Hours are floats; `null` stands for what could not be read."""
    tape, push = post.tape, post.tape.pushing
    return {
        "read": tape.read,
        "of": tape.of,
        "away": post.away or None,
        "responses": [_response(one) for one in tape.responses],
        "people": [_person(one) for one in tape.people],
        "one_contact": sum(1 for person in tape.people if person.wrote) == 1,
        "unanswered": [{**_mention(one.asked), "perhaps": one.perhaps} for one in tape.unanswered],
        "pushing": {
            "weeks": round(push.weeks, 2),
            "asks": push.asks,
            "asks_a_week": None if push.asks is None else round(push.asks / push.weeks, 2),
            "most_in_a_week": push.most_in_a_week,
            "follow_ups_in_a_row": push.in_a_row,
            "sentences": [_mention(one) for one in push.sentences],
        },
        "first_price": _mention(tape.price) if tape.price else None,
        "first_rival": _mention(tape.rival) if tape.rival else None,
        "why": [{"reason": code, **_mention(one)} for code, one in tape.why],
        "checklist": [{"id": one.id, "text": one.text} for one in post.checklist],
    }


def _response(one: Response) -> dict[str, Any]:
    side = {Direction.OUT: "you", Direction.IN: "they"}[one.direction]
    hours = {"working_hours": round(one.working / _HOUR, 2), "clock_hours": round(one.clock / _HOUR, 2)}
    return {"message": one.turn, "to": one.to, "by": side, **hours}


def _person(one: Person) -> dict[str, Any]:
    evidence = one.evidence or None
    return {
        "address": one.address.addr_spec,
        "name": one.address.name or None,
        "wrote": one.wrote,
        "role": one.role or None,
        "evidence": evidence,
    }


def _mention(one: Mention) -> dict[str, Any]:
    by = one.who.addr_spec if one.direction is Direction.IN and one.who else None
    return {"message": one.turn, "at": one.at, "by": by or "you", "text": one.text}


def show(post: PostMortem, zone: ZoneInfo) -> None:
    """Print it."""
    for line in lines(post, zone):
        click.echo(line)
