"""Why a verdict came out as it did: the data that `classify --explain` shows, in plain words."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from followup.core.intent.classify import classify
from followup.core.intent.cues import Hit, read
from followup.core.intent.decision import decide
from followup.core.intent.explain_words import DOUBTS, KINDS, spoke
from followup.core.intent.language import tell
from followup.core.intent.rules import rules
from followup.core.intent.rules.base import Rules
from followup.core.intent.text import sentences
from followup.core.learned import NOTHING, Learned
from followup.core.model import Cut, Decision, Evidence, Intent, Stage, Verdict
from followup.core.policy import LANGUAGES, Detect

if TYPE_CHECKING:
    from followup.core.intent.encoder.scorer import Scorer

_FIRST_WORDS = 8
_FEW = 3
"""Words left out at once."""

_TRIES = 24
_MATTERS = 0.1


@dataclass(frozen=True, slots=True)
class Said:
    """One cue that matched: its kind, rule, strength left after weighing, the doubt that weakened it, its sentence.

    `means` says in plain words what was heard and doubted, `words` are those of the sentence that matched.
    """

    kind: str
    rule: str
    strength: float
    doubt: str
    sentence: str
    means: str
    words: str


@dataclass(frozen=True, slots=True)
class Off:
    """What was cut off before judging: how many characters, and its first words."""

    characters: int
    begins: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """A verdict with what decided it.

    `spoke` says in plain words what decided: a rule, the model, or what the rep taught. `marked` is the sentence that
    decided, with the words that matched in square brackets; "" where there is none. `cues` speak for and against it.
    """

    verdict: Verdict
    decision: Decision
    spoke: str
    marked: str
    cues: tuple[Said, ...]
    quoted: Off
    signature: Off


def explain(
    cut: Cut,
    *,
    subject: str = "",
    stage: Stage | None = None,
    sent_on: date,
    automatic: str = "",
    detect: Detect | None = None,
    learned: Learned = NOTHING,
    scorer: Scorer | None = None,
) -> Explanation:
    """What `classify` says of `cut.new`, and every cue that spoke, strongest first."""

    def again(new: str) -> Verdict:
        return classify(
            new,
            subject=subject,
            stage=stage,
            sent_on=sent_on,
            quoted=cut.quoted,
            automatic=automatic,
            learned=learned,
            scorer=scorer,
        )

    verdict = again(cut.new)
    language = verdict.language or tell(cut.new)
    table = rules(language) if language in LANGUAGES else None
    hits = read(sentences(cut.new), table) if table else []
    return Explanation(
        verdict,
        decide(verdict, detect or Detect()),
        spoke(verdict.rule),
        _marked(verdict, hits, cut.new, table, again),
        tuple(_said(hit, cut.new, table) for hit in sorted(hits, key=lambda hit: -hit.strength)),
        _off(cut.quoted),
        _off(cut.signature),
    )


def _said(hit: Hit, new: str, table: Rules | None) -> Said:
    start, end = _place(hit, new, table)
    means = KINDS.get(hit.kind, hit.kind)
    if hit.doubt:
        means += f", weakened: {DOUBTS.get(hit.doubt, hit.doubt)}"
    sentence = new[hit.sentence.start : hit.sentence.end]
    return Said(hit.kind, hit.rule, round(hit.strength, 3), hit.doubt, sentence, means, new[start:end])


def _marked(verdict: Verdict, hits: list[Hit], new: str, table: Rules | None, again: Callable[[str], Verdict]) -> str:
    """The evidence on one line; brackets around the words by which the rule that decided knew it, or that weighed."""
    said: Evidence | None = verdict.evidence
    if said is None:
        return ""
    rule = verdict.rule.rpartition("+")[2]
    hit = next((one for one in hits if one.rule == rule and one.sentence.start == said.start), None)
    start, end = _place(hit, new, table) if hit else _weighed(verdict, new, again) or (said.start, said.end)
    return _line(f"{new[said.start : start]}[{new[start:end]}]{new[end : said.end]}")


def _weighed(verdict: Verdict, new: str, again: Callable[[str], Verdict]) -> tuple[int, int] | None:
    """The words of the evidence without which the intent would be least likely: each few are left out in turn.

    Occlusion (M. Zeiler, R. Fergus, 2014) over words. None where no words matter more than the rest.
    """
    said = verdict.evidence
    if said is None or not verdict.rule.startswith("encoder"):
        return None
    words = [match.span() for match in re.finditer(r"\S+", said.text)]
    step = max(1, len(words) // _TRIES + 1)
    best, least = None, verdict.probability - _MATTERS
    for at in range(0, max(len(words) - _FEW + 1, 1), step):
        start, end = said.start + words[at][0], said.start + words[min(at + _FEW, len(words)) - 1][1]
        left = _chance(again(new[:start] + new[end:]), verdict.intent)
        if left < least:
            best, least = (start, end), left
    return best


def _chance(verdict: Verdict, intent: Intent) -> float:
    return dict([*verdict.also, (verdict.intent, verdict.probability)]).get(intent, 0.0)


def _place(hit: Hit, new: str, table: Rules | None) -> tuple[int, int]:
    """Where the words of a hit stand in the mail; its whole sentence where that cannot be told."""
    sentence = hit.sentence
    cue = next((one for one in table.cues if one.name == hit.rule), None) if table else None
    match = cue.pattern.search(sentence.plain if cue.cased else sentence.lower) if cue else None
    if match is None or not match.group().strip():
        return sentence.start, sentence.end
    places = _places(new, sentence.start, sentence.end)
    return places[match.start()], places[min(match.end(), len(places)) - 1] + 1


def _places(new: str, start: int, end: int) -> list[int]:
    """For each character of a sentence with its white space run together, its place in the mail."""
    return [at for at in range(start, end) if at == start or not (new[at].isspace() and new[at - 1].isspace())]


def _off(text: str) -> Off:
    words = text.split()
    more = " …" if len(words) > _FIRST_WORDS else ""
    return Off(len(text), " ".join(words[:_FIRST_WORDS]) + more)


def _line(text: str) -> str:
    return " ".join(text.split())
