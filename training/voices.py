"""Mails put together from sentences in many voices: why we lost, who won, what only sounds like it.

The authors of `mails/` wrote whole mails, so each reason and each turn of a no stands there a few times at most. Here
each sentence of `voices/<language>.toml` comes once or twice, in ever new company: a reason beside what was none,
a name beside the news, both in a mail that says neither.
"""

from __future__ import annotations

import random
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from followup.core.model import Intent, LossReason
from training.corpus import HERE, Labelled
from training.plain import PHRASES, SUBJECTS, framed

VOICES = HERE / "voices"
_SEED = 43

_AFTER = ("asked", "asked", "closed", "questioned")
_NEAR = {Intent.WON: ("us", True), Intent.UNDECIDED: ("open", False), Intent.OTHER: ("none", False)}

_KINDS: tuple[tuple[str, Intent, str, bool, tuple[str, ...], int], ...] = (
    ("chose", Intent.LOST_COMPETITOR, "other", True, ("open",), 38),
    ("refused", Intent.LOST_COMPETITOR, "other", True, ("open",), 22),
    ("leaning", Intent.LOST_TENTATIVE, "other", False, ("open",), 11),
    ("why", Intent.LOSS_FEEDBACK, "other", True, ("questioned", "questioned", "lost", "granted"), 85),
    ("nearly", Intent.OTHER, "none", False, ("open",), 16),
    ("small", Intent.OTHER, "none", False, _AFTER, 12),
    ("yes", Intent.PERMISSION_GRANTED, "none", False, ("asked",), 12),
    ("no", Intent.PERMISSION_DECLINED, "none", False, ("asked",), 12),
    ("stop", Intent.DO_NOT_CONTACT, "none", False, ("open", "open", "asked", "closed", "cold"), 12),
    ("back", Intent.REOPENED, "open", False, ("lost", "closed", "asked"), 9),
    ("later", Intent.NOT_NOW, "open", False, ("open",), 9),
    ("won", Intent.WON, "us", True, ("open",), 9),
)
"""Sentences, label, who gets the business, whether that is final, stages, and how many mails of a language."""

_SOMETIMES = {"chose": 0.5, "refused": 0.45, "leaning": 0.5}
"""How often a mail that brings the news says why."""


@dataclass(slots=True)
class _Mail:
    """A mail while it is put together; `winner` is whose name stands in it."""

    firm: str
    said: list[str] = field(default_factory=list)
    winner: str | None = None
    reasons: list[LossReason] = field(default_factory=list)

    def say(self, sentence: str, **names: str) -> str:
        """Add a sentence, the firm's name where it has a place for it."""
        if "{w}" in sentence:
            self.winner = self.firm
        text = sentence.format(w=self.firm, **names)
        self.said.append(text.removesuffix(".") if text.endswith("..") else text)  # "Ltd." at the end
        return self.said[-1]


class _Deck:
    """The entries of each key in random order, all of them once before one comes again."""

    def __init__(self, words: dict[str, list[Any]], dice: random.Random) -> None:
        self._words, self._dice = words, dice
        self._left: dict[str, list[Any]] = {}

    def draw(self, key: str) -> Any:
        left = self._left.setdefault(key, [])
        if not left:
            left.extend(self._dice.sample(self._words[key], len(self._words[key])))
        return left.pop()


def told() -> list[Labelled]:
    """The mails of all languages; always the same."""
    return [mail for path in sorted(VOICES.glob("*.toml")) for mail in _of_language(path)]


def _of_language(path: Path) -> list[Labelled]:
    plain = tomllib.loads((PHRASES / path.name).read_text(encoding="utf-8"))
    dice = random.Random(f"{_SEED}/{path.stem}")
    deck = _Deck(plain | tomllib.loads(path.read_text(encoding="utf-8")), dice)
    found: list[Labelled] = []
    for kind in _KINDS:
        for _ in range(kind[-1]):
            found.append(_mail(f"voices-{path.stem}-{len(found):03}", path.stem, kind, deck, dice))
    return found


def _mail(name: str, lang: str, kind: tuple[Any, ...], deck: _Deck, dice: random.Random) -> Labelled:
    key, label, who, final, contexts, _ = kind
    mail, date = _Mail(deck.draw("winners")), None
    if key == "why":
        evidence = _why(mail, deck, dice.choice((1, 1, 1, 2, 2, 3)))
    else:
        sentence = deck.draw(key)
        if key == "nearly":
            sentence, label = sentence[0], Intent(sentence[1])
            who, final = _NEAR[label]
        date = deck.draw("dates") if "{d}" in sentence else None
        evidence = mail.say(sentence, d=date or "")
    if label is Intent.NOT_NOW:
        mail.reasons.append(LossReason.TIMING)
    if dice.random() < _SOMETIMES.get(key, 0.0):
        _why(mail, deck, dice.choice((1, 1, 2)))
    if dice.random() < (0.45 if key in ("why", "chose", "refused", "won", "leaning") else 0.1):
        mail.said.insert(dice.randrange(len(mail.said) + 1), deck.draw("not_why"))
    told = label in (Intent.LOST_COMPETITOR, Intent.LOST_TENTATIVE, Intent.LOSS_FEEDBACK, Intent.REOPENED)
    also = (Intent.LOSS_FEEDBACK,) if label is Intent.LOST_COMPETITOR and mail.reasons else ()
    return Labelled(
        id=name, lang=lang, story=name, context=dice.choice(contexts), subject=SUBJECTS[lang],
        sender="Anna Hale <anna@mill.example>", body=framed(mail.said, deck.draw("greet"), dice), quoted="",
        label=label, also=also, who=who, final=final, evidence=evidence, winner=mail.winner if told else None,
        reasons=tuple(mail.reasons), date=date, contract_months=None, person=None, talk=False, same_offer=None,
        author="voices",
    )  # fmt: skip


def _why(mail: _Mail, deck: _Deck, count: int) -> str:
    """Say so many reasons, each of other codes than those before; the first one said is what decides."""
    said = []
    for _ in range(count):
        sentence, codes = deck.draw("why")
        reasons = [LossReason(code) for code in codes.split("+")]
        if not set(reasons) & set(mail.reasons):
            mail.reasons += reasons
            said.append(mail.say(sentence))
    return said[0] if said else ""
