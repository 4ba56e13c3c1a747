"""Why a verdict came out as it did: the data that `classify --explain` shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from followup.core.intent.classify import classify, decide
from followup.core.intent.cues import read
from followup.core.intent.language import tell
from followup.core.intent.rules import rules
from followup.core.intent.text import sentences
from followup.core.model import Cut, Decision, Stage, Verdict
from followup.core.policy import LANGUAGES, Detect


@dataclass(frozen=True, slots=True)
class Said:
    """One cue that matched: its kind, rule, strength left after weighing, the doubt that weakened it, its sentence."""

    kind: str
    rule: str
    strength: float
    doubt: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """A verdict with the cues for and against it, and how many characters were cut off as quoted or signature."""

    verdict: Verdict
    decision: Decision
    cues: tuple[Said, ...]
    quoted_characters: int
    signature_characters: int


def explain(
    cut: Cut,
    *,
    subject: str = "",
    stage: Stage | None = None,
    sent_on: date,
    automatic: str = "",
    detect: Detect | None = None,
) -> Explanation:
    """What `classify` says of `cut.new`, and every cue that spoke, strongest first."""
    verdict = classify(cut.new, subject=subject, stage=stage, sent_on=sent_on, quoted=cut.quoted, automatic=automatic)
    language = verdict.language or tell(cut.new)
    hits = read(sentences(cut.new), rules(language)) if language in LANGUAGES else []
    said = tuple(
        Said(hit.kind, hit.rule, round(hit.strength, 3), hit.doubt, cut.new[hit.sentence.start : hit.sentence.end])
        for hit in sorted(hits, key=lambda hit: -hit.strength)
    )
    decision = decide(verdict, detect or Detect())
    return Explanation(verdict, decision, said, len(cut.quoted), len(cut.signature))
