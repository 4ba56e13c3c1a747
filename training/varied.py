"""A mail told a little differently each time it is learned from, its labels still true.

Another winner's name, a sentence less where nothing hangs on it, no capitals, no accents, slips of the keys, an
offer that nobody knows of: so that the network learns how things are said, and not which firm's name stood where.
"""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence

import msgspec

from followup.core.intent.text import sentences
from followup.core.model import Intent
from training.corpus import Labelled
from training.plain import SUBJECTS

_RENAMED = 0.5
_SHORTENED = 0.25
_SMALL = 0.06
_BARE = 0.06
_SLIPPING = 0.1
_OTHER_SUBJECT = 0.12
_UNPLACED = 0.06
"""How often each is done. Small letters, bare ones and slips exclude each other."""

_SLIPS = 0.012
"""Of the letters of a mail with slips."""

_ARTICLE = re.compile(
    r"(?i)(?:the|an?|der|die|das|de[mn]|eine?n?|l[eao]s?|une?|el|una|il|gli|i|de|het|een|[oa]s?|uma?)\b|l['’]"
)


def names_of(mails: Iterable[Labelled]) -> list[str]:
    """The winners' proper names, each once, sorted."""
    return sorted({mail.winner for mail in mails if mail.winner and _proper(mail.winner)})


def varied(mail: Labelled, dice: random.Random, names: Sequence[str]) -> Labelled:
    """`mail` again, perhaps with other words: its evidence and its winner still stand in it."""
    found = mail
    if mail.winner and _proper(mail.winner) and dice.random() < _RENAMED:
        found = _renamed(found, dice.choice(names))
    if not mail.reasons and not mail.also and dice.random() < _SHORTENED:
        found = _shortened(found, dice)
    way = dice.random()
    if way < _SMALL:
        found = _written(found, str.lower)
    elif way < _SMALL + _BARE:
        found = _written(found, _bare)
    elif way < _SMALL + _BARE + _SLIPPING:
        found = _slipping(found, dice)
    if dice.random() < _OTHER_SUBJECT:
        found = msgspec.structs.replace(found, subject=dice.choice((SUBJECTS[mail.lang], "")))
    if mail.context == "open" and dice.random() < _UNPLACED:
        found = msgspec.structs.replace(found, context="cold")
    whole = found.evidence in found.body and (found.winner or "") in found.body
    return found if whole else mail


def _proper(name: str) -> bool:
    """Whether it may stand in another's place: "the Danes" takes another verb than "Loadline"."""
    return name[0].isupper() and "\n" not in name and not _ARTICLE.match(name)


def _renamed(mail: Labelled, name: str) -> Labelled:
    old = mail.winner or name
    return msgspec.structs.replace(
        mail, body=mail.body.replace(old, name), evidence=mail.evidence.replace(old, name), winner=name
    )


def _shortened(mail: Labelled, dice: random.Random) -> Labelled:
    """Without one sentence that neither decides nor names the winner."""
    found = sentences(mail.body)
    start = mail.body.find(mail.evidence)
    end = start + len(mail.evidence)
    free = [one for one in found if one.end <= start or one.start >= end]
    free = [one for one in free if not (mail.winner and mail.winner in mail.body[one.start : one.end])]
    if len(found) < 3 or not free or (not mail.evidence and mail.label is not Intent.OTHER):
        return mail
    one = dice.choice(free)
    return msgspec.structs.replace(mail, body=mail.body[: one.start] + mail.body[one.end :])


def _written(mail: Labelled, way: Callable[[str], str]) -> Labelled:
    return msgspec.structs.replace(
        mail, body=way(mail.body), evidence=way(mail.evidence), winner=way(mail.winner) if mail.winner else None
    )


def _bare(text: str) -> str:
    """Without accents."""
    letters = unicodedata.normalize("NFKD", text.replace("ß", "ss"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _slipping(mail: Labelled, dice: random.Random) -> Labelled:
    """With letters turned round, left out or struck twice, but for those of the winner's name."""
    parts = mail.body.partition(mail.evidence) if mail.evidence else (mail.body, "", "")
    before, evidence, after = (_slipped(part, dice, mail.winner) for part in parts)
    return msgspec.structs.replace(mail, body=before + evidence + after, evidence=evidence)


def _slipped(text: str, dice: random.Random, kept: str | None) -> str:
    parts = text.split(kept) if kept else [text]
    return (kept or "").join(_SLIP.sub(lambda found: _slip(found[0], dice), part) for part in parts)


_SLIP = re.compile(r"[^\W\d_]{2}")


def _slip(pair: str, dice: random.Random) -> str:
    """Two letters as they are, mostly."""
    if dice.random() >= 2 * _SLIPS:
        return pair
    return dice.choice((pair[::-1], pair[0], pair[0] * 2 + pair[1]))
