"""The person whom a mail passes on: name and address, found by the address, or by what is said around a name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from followup.core.intent.rules.base import Rules
from followup.core.intent.text import LIMIT, fold
from followup.core.model import Address

_ADDRESS = re.compile(r"(?<![\w.+-])[A-Za-z0-9][\w.+-]{0,63}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}\.){1,8}[A-Za-z]{2,24}\b")
_WORD = r"[A-Z][\w'-]*\w"
_SHORT = r"[A-Z][a-z]{0,3}(?:\.[a-z]{2,3})?\.[ao]?"
_LINK = r"(?:de|del|della|di|da|do|dos|das|du|van|von|der|den|ten|ter|la|le|el)"
_RUN = re.compile(rf"(?<![\w@./'-])(?:{_SHORT} )?{_WORD}(?: (?:{_LINK} ){{0,2}}(?:{_SHORT} )?{_WORD}){{0,4}}(?![\w@])")
_GREETING = re.compile(r"^[^\n,:!@]{2,40}[,:!]?\s*\n|^(?:[A-Z][\w-]+\.? ){0,3}[A-Z][\w-]+[,:!.](?!\s*\S+@)")
_PHONE = re.compile(r"^[^\n]{0,60}?\+?\d[\d /-]{5,}\d")
_PARTS = re.compile(r"[a-z]{3,}")
_NEAR = 320
_OFF = re.compile(r"\n\s*[^\n]{1,40}(?:\n[^\n]{1,60}){0,3}\s*$")


@dataclass(frozen=True, slots=True)
class _Name:
    """What may be a person's name, at [`start`, `end`) of the text; `weight` says how much speaks for it."""

    start: int
    end: int
    text: str
    weight: int


def addresses(text: str) -> list[str]:
    """Mail addresses that stand in `text`, in lower case, each once."""
    return list(dict.fromkeys(match.group().lower() for match in _ADDRESS.finditer(text[:LIMIT])))


def person(new: str, rules: Rules) -> Address | None:
    """Whom `new` passes on: name and address, either of which may be empty; None where neither is told."""
    text = fold(new[:LIMIT])
    names = _names(text, rules)
    address = next(iter(addresses(new)), "")
    best = _owner(address, text, names) if address else max(names, key=lambda one: one.weight, default=None)
    if best is None or (not address and best.weight < _ENOUGH):
        return Address(_spelled_out(address), address) if address else None
    return Address(" ".join(new[best.start : best.end].split()), address)


_ENOUGH = 3
"""Less than this weight is a name that nothing in the mail passes on."""


def _names(text: str, rules: Rules) -> list[_Name]:
    """Every run of capitals that may name a person, weighed; not those of greeting and signature."""
    greeting = _GREETING.match(text)
    begin = greeting.end() if greeting else 0
    off = _OFF.search(text, begin)
    stop = off.start() if off and not _ADDRESS.search(text, off.start()) else len(text)
    found = []
    for match in _RUN.finditer(text, begin, stop):
        name = _trimmed(match, rules)
        if name:
            found.append(_Name(name[0], name[1], text[name[0] : name[1]], _weight(text, match, name, rules)))
    return found


def _trimmed(match: re.Match[str], rules: Rules) -> tuple[int, int] | None:
    """Where the name begins and ends within a run: without openers and kin before it; None where nothing is left."""
    start, end = match.span()
    words = [(start + one.start(), one.group()) for one in re.finditer(r"\S+", match.group())]
    while words:
        word = words[0][1].strip(".").lower()
        bare = word.removesuffix("'s")
        titled = rules.guard("titled").fullmatch(word) and len(words) == 2
        if titled or not any(rules.guard(one).fullmatch(bare) for one in ("opener", "kin", "titled", "generic")):
            break
        words.pop(0)
    if not words or rules.guard("titled").fullmatch(words[-1][1].strip(".").lower()):
        return None
    text = match.string[words[0][0] : end]
    return words[0][0], words[0][0] + len(text.removesuffix("'s"))


def _weight(text: str, match: re.Match[str], name: tuple[int, int], rules: Rules) -> int:
    start, end = name
    before, after = text[max(0, start - 40) : start].lower().rstrip(), text[end : end + 24].lower()
    words = text[start:end].count(" ") + 1
    weight = min(words, 2) - (2 if words > 3 else 0)
    weight += 2 if _ends(before, rules, "titled") or (start > match.start() and words < 3) else 0
    weight += 2 if _ends(before, rules, "kin") else 0
    weight += 1 if _ends(before, rules, "toward") else -1 if _ends(before, rules, "within") else 0
    weight += 1 if re.match(rf"(?:'s|,)? ?(?:{rules.guard('minds').pattern})\b", after) else 0
    weight += 1 if _PHONE.match(text[end:]) else 0
    if rules.language == "de" and words == 1 and not (_ends(before, rules, "titled") or _ends(before, rules, "kin")):
        weight -= 2
    return weight


def _ends(before: str, rules: Rules, name: str) -> bool:
    return re.search(rf"(?:^|[^\w])(?:{rules.guard(name).pattern})[.,:]?$", before) is not None


def _owner(address: str, text: str, names: list[_Name]) -> _Name | None:
    """Whose address it is: whose name its local part spells, else the likeliest name that stands near before it."""
    place = text.lower().find(address)
    local = address.partition("@")[0]
    spelled = [one for one in names if _spells(local, one.text)]
    if spelled:
        return max(spelled, key=lambda one: (_spells(local, one.text), -abs(place - one.end)))
    near = [one for one in names if 0 <= place - one.end <= _NEAR and one.weight > 1]
    if near:
        return max(near, key=lambda one: (one.weight, one.start))
    word = re.search(rf"(?<![\w@.-]){re.escape(local)}(?![\w@.-])", text.lower())
    return _Name(word.start(), word.end(), word.group(), 1) if word and local.isalpha() else None


def _spells(local: str, name: str) -> int:
    """How many words of `name` stand in the local part of an address."""
    return sum(part in local for part in _PARTS.findall(name.lower()))


def _spelled_out(address: str) -> str:
    """The name that the local part of an address spells, as in `jan.bos`; "" where it spells none."""
    local = re.split(r"[._-]", address.partition("@")[0])
    whole = len(local) == 2 and all(part.isalpha() and len(part) > 1 for part in local)
    return " ".join(part.capitalize() for part in local) if whole else ""
