"""What the rep taught the detector: wordings with their meaning, corrections, and the shifts that follow from them.

Nouns alone; `core.intent.wordings` and `core.intent.shifts` know what to do with them. A wording holds no words.
"""

from __future__ import annotations

from dataclasses import dataclass

from followup.core.model import Intent


@dataclass(frozen=True, slots=True)
class Wording:
    """A sentence (or a whole short mail) of which the rep said what it means.

    `mark` is a hash of its folded words in their order, `words` a hash of each. `means` is OTHER where it is no loss;
    `was` is what it had been read as.
    """

    mark: str
    words: tuple[int, ...]
    means: Intent
    was: Intent


@dataclass(frozen=True, slots=True)
class Correction:
    """One verdict that the rep judged: its intent, the rule that decided, its probability, and whether it was right."""

    intent: Intent
    rule: str
    probability: float
    right: bool


@dataclass(frozen=True, slots=True)
class Learned:
    """All that `classify` is told: wordings (newest first), shifts of log-odds by key, and who the names are.

    `names` are folded words in lower case of the people, the company and the rep: in a wording they count as equal.
    """

    wordings: tuple[Wording, ...] = ()
    shifts: tuple[tuple[str, float], ...] = ()
    names: tuple[str, ...] = ()


NOTHING = Learned()
