"""What each opinion should weigh in the pool of `core.intent.blend`: tried on the mails that training held back.

`python -m training.pool` prints a table; the constants in `blend.py` are chosen from it by hand.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field

from followup.core.intent import blend
from followup.core.intent.encoder.outcome import Scores
from followup.core.intent.encoder.scorer import Scorer
from followup.core.intent.text import Sentence
from followup.core.model import FINAL_LOSS, Stage
from followup.core.policy import Detect
from training.corpus import MAILS, held_back, load
from training.evaluate import Row, judged

ENCODER = (0.5, 0.6, 0.65, 0.7, 0.8, 1.0)
RULES = (0.0, 0.1, 0.2, 0.25, 0.3, 0.45)


@dataclass(slots=True)
class Once:
    """A scorer that looks at each mail once, however often the pool is tried."""

    scorer: Scorer
    _known: dict[tuple[str, Stage | None], Scores] = field(default_factory=dict)

    def passes(self, sentences: Sequence[Sentence]) -> bool:
        """As the scorer's own."""
        return self.scorer.passes(sentences)

    def score(self, body: str, sentences: Sequence[Sentence], *, subject: str, stage: Stage | None) -> Scores:
        """As the scorer's own."""
        if (body, stage) not in self._known:
            self._known[body, stage] = self.scorer.score(body, sentences, subject=subject, stage=stage)
        return self._known[body, stage]


def surprise(rows: Sequence[Row]) -> float:
    """Mean negative log-likelihood of "this is a final loss" (nats): small where the probabilities are right."""
    found = []
    for mail, verdict, _ in rows:
        chance = min(max(verdict.lost, 0.01), 0.99)
        found.append(-math.log(chance if mail.label in FINAL_LOSS else 1 - chance))
    return sum(found) / len(found)


def main() -> None:
    """Print the table."""
    from followup.weights import load_scorer

    scorer = load_scorer()
    if scorer is None:
        sys.exit("There are no weights yet: make train.")
    once, (_, held) = Once(scorer), held_back(load(MAILS))
    sys.stdout.write(f"{len(held)} mails held back\nencoder rules  surprise  intent right\n")
    for encoder in ENCODER:
        for rules in RULES:
            blend.ENCODER, blend.RULES = encoder, rules
            rows = judged(held, once, Detect())  # type: ignore[arg-type]
            right = sum(verdict.intent is mail.label for mail, verdict, _ in rows) / len(rows)
            sys.stdout.write(f"{encoder:7.2f} {rules:5.2f} {surprise(rows):9.3f} {right:13.3f}\n")


if __name__ == "__main__":
    main()
