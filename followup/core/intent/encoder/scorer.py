"""The trained detector as the reading asks it: the gate at once, the encoder when a mail first passes it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from followup.core.intent.encoder.gate import Gate
from followup.core.intent.encoder.outcome import Scores
from followup.core.intent.text import Sentence
from followup.core.model import Stage

if TYPE_CHECKING:  # numpy is imported only where a mail passed
    from followup.core.intent.encoder.scores import Encoder


class Scorer(Protocol):
    """Whoever gives probabilities to what a mail says."""

    def passes(self, sentences: Sequence[Sentence]) -> bool:
        """Whether a mail is worth the dear look: some sentence of it may tell an outcome."""

    def score(self, body: str, sentences: Sequence[Sentence], *, subject: str, stage: Stage | None) -> Scores:
        """What `body` says at `stage` of its deal; `sentences` are those of it that count."""


@dataclass(frozen=True, slots=True)
class Gated:
    """A scorer that has its encoder fetched when it is first asked to score: most mails stop at the gate."""

    gate: Gate
    fetch: Callable[[], Encoder]

    def passes(self, sentences: Sequence[Sentence]) -> bool:
        """See `Scorer`."""
        return self.gate.best(sentences) >= self.gate.least

    def score(self, body: str, sentences: Sequence[Sentence], *, subject: str, stage: Stage | None) -> Scores:
        """See `Scorer`. Raises what `fetch` raises."""
        return self.fetch().score(body, sentences, subject=subject, stage=stage)
