"""Reads a greeting: who is greeted and with which words; and words it for one person alone."""

from __future__ import annotations

import re
from dataclasses import dataclass

from followup.core.voice import greeting_words as words
from followup.core.voice.who import Who, folded

_LONGEST = 160  # characters of a line that are looked at
_END = re.compile(r"\s*(?:$|[,.!:;?–—(]|-(?:\s|$))")
_NAME, _AND = words.NAME.pattern, rf"(?i:{words.AND.pattern})"
_MORE = re.compile(rf",\s*(?={_NAME}(?:,\s*{_NAME}){{0,5}}{_AND}{_NAME})")
_MAN, _WOMAN = 0, 1


@dataclass(frozen=True, slots=True)
class Person:
    """One who is greeted: titles and name as written, and the opening words if they are repeated for them."""

    title: str
    name: str
    opener: str = ""


@dataclass(frozen=True, slots=True)
class Greeting:
    """A greeting taken apart.

    `people` are those named (a title alone counts), `group` says that several are meant and not named, `whole` is a
    set phrase to whoever reads it. `comma` stands behind the opening words; `end` is "," or ":".
    """

    opener: str
    people: tuple[Person, ...] = ()
    group: bool = False
    whole: str = ""
    comma: bool = False
    end: str = ","

    def to(self, person: Person, language: str) -> str:
        """The line for one of `people`; "" where the words, said to several, cannot be bent to one."""
        opener = person.opener or self.opener
        if len(self.people) > 1 and not person.opener:
            opener = bent(opener, person.title, person.name, language)
            if self.opener and not opener:
                return ""
        return worded(opener, person.title, person.name, language, comma=self.comma, end=self.end)


def read(line: str, language: str, to: Who) -> Greeting | None:
    """The greeting that `line` is or begins with, None where there is none; `to`'s name may stand in lower case."""
    line = _capitalised(line.strip().lstrip("¡*_\"' ")[:_LONGEST], to)
    whole = words.COLLECTIVE[language].match(line)
    if whole:
        return Greeting("", whole=whole[0], end=_end(line[whole.end() :]))
    opening = words.OPENERS[language].match(line)
    if not opening:
        return _without_opener(line, language, to)
    rest = line[opening.end() :]
    found = _people(rest, language)
    if found is None:
        group = words.GROUPS[language].match(rest.lstrip(" ,"))
        rest = rest.lstrip(" ,")[group.end() :] if group else rest
        several = bool(group or words.PLURAL.fullmatch(opening[0]))
        return Greeting(opening[0], group=several, end=_end(rest)) if _END.match(rest) else None
    people, rest = found
    if not _END.match(rest) and not (rest[:1] == " " and to.is_named(people[-1].name)):
        return None
    comma = line[opening.end() :].lstrip()[:1] == ","
    return Greeting(opening[0], tuple(people), comma=comma, end=_end(rest))


def worded(opener: str, title: str, name: str, language: str, *, comma: bool, end: str) -> str:
    """A greeting line with a capital at its head, and no time of day."""
    timely, instead, titled = words.TIMELY[language]
    if timely.match(opener):
        gender = gender_of(title, "", language)
        if title and titled and gender is not None:
            opener, comma = titled[gender], False
        else:
            opener = instead
    text = " ".join(part for part in (f"{opener}," if comma and opener and (title or name) else opener, title, name)
                    if part)  # fmt: skip
    return text[:1].upper() + text[1:] + end


def bent(opener: str, title: str, name: str, language: str) -> str:
    """`opener`, said to others, as it is said to one person; "" where their gender decides and is not known."""
    for stem, forms in words.GENDERED.get(language, {}).items():
        if folded(opener).startswith(folded(stem)):
            gender = gender_of(title, name, language)
            return "" if gender is None else forms[gender]
    return opener


def gender_of(title: str, name: str, language: str) -> int | None:
    """0 for a man, 1 for a woman, as the title says, or the end of the name where the language's names tell it."""
    if words.FEMALE.search(title):
        return _WOMAN
    if words.MALE.search(title):
        return _MAN
    first = folded(name.split(maxsplit=1)[0]) if name.split() else ""
    if title or language not in {"es", "it", "pt"} or not first:
        return None
    if first.endswith("o") or first in words.MALE_IN_A:
        return _MAN
    return _WOMAN if first.endswith("a") else None


def _without_opener(line: str, language: str, to: Who) -> Greeting | None:
    """As in "Susan," or "Madame Morel,": a known name, or a title, that stands alone before its comma."""
    found = _people(line, language)
    if found is None:
        return None
    people, rest = found
    ended = _END.match(rest)
    if not ended or rest.lstrip()[:1] in {".", "?", ";", "("}:
        return None
    if not people[0].title and (not to.is_named(people[0].name) or len(people[0].name.split()) > 2):
        return None
    return Greeting("", tuple(people), end=_end(rest))


def _people(rest: str, language: str) -> tuple[list[Person], str] | None:
    """Those named at the head of `rest`, and what comes after them."""
    found = _person(re.sub(r"^\s*,?\s*", "", rest), language)
    if found is None:
        return None
    people = [found[0]]
    rest = found[1]
    while len(people) < 8:
        after = _further(rest, language)
        if after is None:
            break
        people.append(after[0])
        rest = after[1]
    return people, rest


def _further(rest: str, language: str) -> tuple[Person, str] | None:
    """One more person behind "and", or behind a comma with a greeting or a title of their own."""
    joined = words.AND.match(rest) or _MORE.match(rest)
    comma = joined or re.match(r"\s*[,;]\s*(?:(?:and|und|et|y|e|en)\s+)?", rest)
    if not comma:
        return None
    rest = rest[comma.end() :]
    opening = words.OPENERS[language].match(rest)
    found = _person(rest[opening.end() :].lstrip(" ,") if opening else rest, language)
    if found is None or not (joined or opening or found[0].title):
        return None
    person, rest = found
    return Person(person.title, person.name, opening[0] if opening else ""), rest


def _person(rest: str, language: str) -> tuple[Person, str] | None:
    title = words.TITLES[language].match(rest)
    if title:
        rest = rest[title.end() :].lstrip()
    name = words.OFFICE.match(rest) if title and language == "fr" else None
    name = name or words.NAME.match(rest)
    if name and not title and words.GROUPS[language].match(name[0]):
        return None
    if not name:
        return (Person(title[0].strip(), ""), rest) if title and _END.match(rest) else None
    return Person(title[0].strip() if title else "", name[0]), rest[name.end() :]


def _capitalised(line: str, to: Who) -> str:
    """`line` with `to`'s names, typed in haste, in capitals at their head."""
    head, rest = line[:60], line[60:]
    for word in re.findall(r"(?<!\w)[a-zà-ÿ]{3,}(?!\w)", head):
        if folded(word) in to.words:
            head = re.sub(rf"(?<!\w){word}(?!\w)", word.capitalize(), head)
    return head + rest


def _end(rest: str) -> str:
    return ":" if re.match(r"\s*:(?![-)(DPp])", rest) else ","
