"""The rep's own voice: greeting, sign-off and form of address as used with this person before (PLAYBOOK 7)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from followup.core.cleaning import one_line
from followup.core.intent.language import tell
from followup.core.model import Address
from followup.core.voice import form, greeting, sign_off
from followup.core.voice.defaults import DEFAULTS
from followup.core.voice.greeting import Greeting, Person
from followup.core.voice.greeting_words import CASUAL, RESERVED
from followup.core.voice.sign_off import SignOff
from followup.core.voice.who import Who, who

__all__ = ["Spoken", "Voice", "is_heard", "listen"]

_LONGEST = 20_000  # characters of one mail, at its head and at its end


@dataclass(frozen=True, slots=True)
class Voice:
    """How to speak with one person; `formal` is Sie, vous, u, Lei, usted, o senhor (in English: title and surname).

    `name` is how the rep signed his mails to them, "" where that was not seen.
    """

    greeting: str
    sign_off: str
    formal: bool
    name: str = ""


@dataclass(frozen=True, slots=True)
class Spoken:
    """One mail of the rep's: his words with what stands below them, to whom (empty: not known) and in copy to whom."""

    text: str
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()


class _Kind(IntEnum):
    """What a greeting tells of how to greet one person: the smaller, the more."""

    NAMED = 0
    NAMELESS = 1
    OTHERS = 2
    WHOEVER = 3


@dataclass(frozen=True, slots=True)
class _Heard:
    """One mail, listened to for `to`."""

    kind: _Kind | None
    line: str
    titled: bool
    found: Greeting | None


def listen(own: Sequence[Spoken], to: Address, language: str, *, rep_name: str = "", theirs: str = "") -> Voice:
    """The voice that the rep used with `to`, newest mail first; what `own` does not tell is reserved.

    Mails that went to others count where those to `to` say nothing. `theirs` (their own words) settles the form of
    address where the rep's leave it open.
    """
    language = language if language in DEFAULTS else "en"
    person, rep = who(to), who(Address(rep_name, ""))
    heard = [_heard(mail, to, person, language) for mail in own]
    formal = _formal(own, heard, to, language, theirs)
    ends = [end for mail in own if (end := _end(mail, language, rep))]
    line = next((end.line for end in ends if end.line), "") or DEFAULTS[language].sign_off(formal)
    name = next((end.name for end in ends if end.name), "")
    return Voice(one_line(_greeting(heard, person, language, formal)), line, formal, one_line(name))


def is_heard(own: Sequence[Spoken], to: Address, language: str, *, rep_name: str = "") -> bool:
    """Whether greeting, sign-off and form of address all stand in `own`: older mails tell nothing new."""
    language = language if language in DEFAULTS else "en"
    person, rep = who(to), who(Address(rep_name, ""))
    heard = [_heard(mail, to, person, language) for mail in own]
    ends = (_end(mail, language, rep) for mail in own)
    told = language == "en" or any(_words_tell(*pair, language) is not None for pair in zip(own, heard, strict=True))
    return told and any(one.kind is _Kind.NAMED for one in heard) and any(end and end.line for end in ends)


def _end(mail: Spoken, language: str, rep: Who) -> SignOff | None:
    """How a mail ends; the sign-off of another language in which it was written is none to sign off with in this."""
    end = sign_off.read(mail.text[-_LONGEST:], language, rep)
    if end is None or not end.line or sign_off.is_sign_off(end.line, language):
        return end
    written = tell(mail.text[:2000])
    foreign = written != language and written in DEFAULTS and sign_off.is_sign_off(end.line, written)
    return replace(end, line="") if foreign else end


def _heard(mail: Spoken, to: Address, person: Who, language: str) -> _Heard:
    for line in _first_lines(mail.text):
        if sign_off.is_sign_off(line, language):
            continue
        found = greeting.read(line, language, person)
        if found:
            return _weighed(found, mail, to, person, language)
    return _Heard(None, "", False, None)


def _first_lines(text: str) -> Iterator[str]:
    rows = (line for line in text[:2000].splitlines() if line.strip())
    for line, _ in zip(rows, range(2), strict=False):
        yield line


def _weighed(found: Greeting, mail: Spoken, to: Address, person: Who, language: str) -> _Heard:
    titled = any(one.title or person.is_surname(one.name) for one in found.people) or bool(found.whole)
    if found.whole:
        return _Heard(_Kind.WHOEVER, found.whole + found.end, True, None)
    if found.group:
        return _Heard(_Kind.OTHERS, "", False, found)
    if not found.people and len(mail.to) > 1:
        return _Heard(_Kind.OTHERS, "", False, replace(found, group=True))
    if not found.people:
        line = greeting.worded(found.opener, "", "", language, comma=False, end=found.end)
        return _Heard(_Kind.NAMELESS, line, False, found)
    meant = _meant(found.people, mail, to, person)
    line = found.to(meant, language) if meant else ""
    if meant and line:
        return _Heard(_Kind.NAMED, line, bool(meant.title) or person.is_surname(meant.name), found)
    return _Heard(_Kind.OTHERS, "", titled, found)


def _meant(people: tuple[Person, ...], mail: Spoken, to: Address, person: Who) -> Person | None:
    """Which of those greeted is `to`: by name, else by place among the recipients."""
    named = [one for one in people if person.is_named(one.name)]
    if len(named) == 1:
        return named[0]
    place = next((at for at, one in enumerate(mail.to) if one.addr_spec == to.addr_spec), None)
    if place is None or len(people) != len(mail.to):
        return people[0] if not mail.to and not people[0].name else None
    taken = {who(other).is_named(people[place].name) for other in mail.to if other.addr_spec != to.addr_spec}
    return people[place] if named or True not in taken else None


def _greeting(heard: Sequence[_Heard], person: Who, language: str, formal: bool) -> str:
    default = DEFAULTS[language].greeting(person.first, person.last, formal)
    known = sorted((one for one in heard if one.kind is not None), key=lambda one: int(one.kind or 0))
    for one in known:
        if one.titled and not formal and one.kind is _Kind.NAMED:
            continue  # from the time before first names
        if one.kind in {_Kind.NAMED, _Kind.NAMELESS}:
            return one.line
        if one.kind is _Kind.WHOEVER:
            return default if person.first else one.line
        if not one.titled and one.found and person.first:
            opener = greeting.bent(one.found.opener, "", person.first, language)
            if opener:
                comma, end = one.found.comma, one.found.end
                return greeting.worded(opener, "", person.first, language, comma=comma, end=end)
        return default
    return default


def _formal(own: Sequence[Spoken], heard: Sequence[_Heard], to: Address, language: str, theirs: str) -> bool:
    """Sie or du: the newest mail to `to` that tells, then the others, then hints, then how they write themselves."""
    pairs = list(zip(own, heard, strict=True))
    direct = [pair for pair in pairs if not pair[0].to or any(to.addr_spec == one.addr_spec for one in pair[0].to)]
    for mail, one in [*direct, *(pair for pair in pairs if pair not in direct)]:
        told = _words_tell(mail, one, language)
        if told is None and one.kind is not None:
            told = _by_greeting(one, language)
        if told is not None:
            return told
    hints = (form.hinted(mail.text[:_LONGEST], language) for mail, _ in [*direct, *pairs])
    told = next((hint for hint in hints if hint is not None), None)
    if told is None and theirs:
        told = form.of(theirs[:_LONGEST], language)
    return DEFAULTS[language].formal if told is None else told


def _words_tell(mail: Spoken, one: _Heard, language: str) -> bool | None:
    greets = one.found
    several = len(mail.to) > 1 or (greets is not None and (greets.group or len(greets.people) > 1))
    return form.of(mail.text[:_LONGEST], language, several=several)


def _by_greeting(one: _Heard, language: str) -> bool | None:
    if one.titled:
        return True
    opener = one.found.opener if one.found else ""
    if RESERVED[language].match(opener) or CASUAL[language].match(opener):
        return RESERVED[language].match(opener) is not None
    return False if language == "en" and one.kind in {_Kind.NAMED, _Kind.OTHERS} else None
