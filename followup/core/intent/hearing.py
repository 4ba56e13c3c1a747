"""What the two readers hear in a mail's new words: the rules, and where it is worth it the trained encoder."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from followup.core.intent import facts
from followup.core.intent.blend import blend
from followup.core.intent.cues import Hit, read, temper
from followup.core.intent.encoder.outcome import INTENTS, Scores
from followup.core.intent.language import tell
from followup.core.intent.rules import rules
from followup.core.intent.rules.base import Rules
from followup.core.intent.stage import AFTER_NO, likely_stage
from followup.core.intent.text import LIMIT, Sentence, fold, sentences
from followup.core.intent.verdict import Call, judge, loss_in, tally
from followup.core.intent.why import reasons
from followup.core.intent.wordings import Known, recognise, undenied, without
from followup.core.learned import NOTHING, Learned
from followup.core.model import FINAL_LOSS, Intent, Stage
from followup.core.policy import LANGUAGES

if TYPE_CHECKING:  # numpy is imported only where a scorer was made
    from followup.core.intent.encoder.scorer import Scorer

PLAIN = 0.9
"""How sure the rules are of a no that is told plainly."""

_ALONE = 0.5
_STEEPER = 1.8
"""The log-odds of what one reader alone hears outside every conversation are stretched by it."""

_RARER = {Intent.LOST_COMPETITOR: 150.0, Intent.LOST_INTERNAL: 1300.0, Intent.LOST_NO_DECISION: 1300.0}
"""And then so many times rarer a lost deal is there. From 12,000 business mails, hardly one of which tells of one (that
others do a thing themselves, or drop it, stands in many), and from the mails that training held back."""

_FOREIGN = 3500.0
"""And so many times rarer what else only makes sense within a deal."""

_CONFIRMED = 5.0
"""And so many times what both readers hear there, each at least so sure as `_BOTH`."""

_BOTH = 0.6

_ANYWHERE = frozenset({Intent.OTHER, Intent.AUTO_REPLY})
_PLAINLY_TOLD = FINAL_LOSS | {Intent.DO_NOT_CONTACT}
_SHORT = 900
_LEAVE = frozenset({Intent.PERMISSION_GRANTED, Intent.PERMISSION_DECLINED})
_WORDS = 3
"""Up to so many words the encoder alone gives and refuses no leave."""

_NOTE = 16
"""Words of a note of absence that says nothing else."""

_TOLD = 0.2
"""So likely a final loss told beside the absence must be to the encoder: of a note alone it gives less than a tenth."""

_ANSWER = re.compile(r"(?i)\s*(?:re|aw|antw|res|rv|sv|r|rif|tr)\s*:")


@dataclass(frozen=True, slots=True)
class Heard:
    """What rules and encoder make of a mail before the rep's corrections move it.

    `calls` are of both together, `ruled` of the rules alone, the main one first; `scores` are the encoder's, None where
    it was not asked. `known` are wordings that the rep corrected, `at` is the likely stage, `shown` are
    the sentences that the encoder was given.
    """

    calls: list[Call]
    ruled: list[Call]
    scores: Scores | None
    known: list[Known]
    at: Stage | None
    source: facts.Source
    shown: list[Sentence]


def hear(
    new: str,
    *,
    subject: str = "",
    stage: Stage | None = None,
    sent_on: date,
    quoted: str = "",
    automatic: str = "",
    learned: Learned = NOTHING,
    scorer: Scorer | None = None,
) -> Heard:
    """Read a mail that has words in a language with rules; the arguments are those of `classify`."""
    language = tell(new, quoted[:2000], subject)
    table = rules(language if language in LANGUAGES else "en")
    found = sentences(new)
    hits = read(found, table)
    deal = stage is not None or _about_a_deal(new, subject, quoted, table)
    hits = temper(hits, known=stage is not None, maybe=len(new) < _SHORT, deal=deal or _parting(hits, new))
    known = recognise(found, learned, language)
    hits = without(hits, known)
    why, because = reasons(found, table)
    at = likely_stage(stage, quoted, language)
    source = facts.Source(new, found, hits, table, sent_on, why, because)
    if automatic and automatic != "bulk":
        calls = _automatic(automatic, hits)
        return Heard(calls, calls, None, known, at, source, [])
    ruled = calls = judge(tally(hits, why, len(new.split())), at)
    shown = undenied(found, known)
    scores = None
    if scorer is not None and scorer.passes(shown):
        placed = at or (Stage.OPEN if plainly_lost(ruled) else None)
        scores = scorer.score(new, shown, subject=subject, stage=placed)
        calls = [_by_one(call, at, len(new.split())) for call in blend(calls, scores)]
        if _absent(ruled, new, table) and loss_in(calls) < _TOLD:
            calls, scores = ruled, None
    if scorer is not None and stage is None:
        calls = [_cold(call, ruled, scores) for call in calls]
    return Heard(calls, ruled, scores, known, at, source, shown)


def plainly_lost(ruled: list[Call]) -> bool:
    """Whether the rules read a plain no: then a deal went before it, whatever is known of one."""
    return loss_in(ruled) >= PLAIN


def _absent(ruled: list[Call], new: str, table: Rules) -> bool:
    """Whether it is a short note of absence and nothing more: the encoder knows few, and hears other things in it.

    Of the corpus's mails that the rules take for such a note the 21 that are none are all longer.
    """
    note = ruled[0].intent is Intent.AUTO_REPLY and ruled[0].probability >= PLAIN and len(new.split()) <= _NOTE
    return note and table.guard("but").search(new.lower()) is None


def _by_one(call: Call, at: Stage | None, words: int) -> Call:
    """What no rule reads and the encoder takes too lightly is asked about.

    After the no that is a put-off (it takes many a mention of a month for one), and in a word or two leave given or
    refused: it knows hardly any answer to a question for leave that is neither, such as "FYI". A bid to stop must be
    told plainly: nobody may be written to after it.
    """
    light = (
        (call.intent in _LEAVE and words <= _WORDS)
        or (call.intent is Intent.NOT_NOW and at in AFTER_NO)
        or (call.intent is Intent.DO_NOT_CONTACT and call.probability < PLAIN)
    )
    if light and call.hit is None:
        return replace(call, probability=min(call.probability, _ALONE))
    return call


def _cold(call: Call, ruled: list[Call], scores: Scores | None) -> Call:
    """Outside every conversation what is of a deal is far rarer than among the mails that the encoder learned from.

    Bayes's rule for the odds, with the slope of J. Platt, "Probabilistic Outputs for Support Vector Machines", 1999.
    What both readers hear, each by itself, is no surer than the encoder is of it; a plain no stands.
    """
    if call.intent in _ANYWHERE:
        return call
    kin = FINAL_LOSS if call.intent in FINAL_LOSS else {call.intent}
    by_rule = max((one.probability for one in ruled if one.intent in kin), default=0.0)
    by_encoder = sum(scores.intents[INTENTS.index(one)] for one in kin) if scores else 0.0
    if call.intent in _PLAINLY_TOLD and min(by_rule, by_encoder) >= _BOTH:
        plain = call.intent in FINAL_LOSS and by_rule >= PLAIN
        return replace(call, probability=_rarer(min(call.probability, by_encoder), 1.0, 1.0 if plain else _CONFIRMED))
    return replace(call, probability=_rarer(call.probability, _STEEPER, _RARER.get(call.intent, _FOREIGN)))


def _rarer(probability: float, steeper: float, times: float) -> float:
    odds = math.pow(probability, steeper) / times
    return odds / (odds + math.pow(1 - probability, steeper))


def _about_a_deal(new: str, subject: str, quoted: str, table: Rules) -> bool:
    """Whether it is a short answer, or speaks of an offer or a decision at all."""
    if _ANSWER.match(subject) and len(new) < _SHORT:
        return True
    return table.guard("deal").search(fold(f"{subject}\n{quoted[:2000]}\n{new[:LIMIT]}").lower()) is not None


def _parting(hits: list[Hit], new: str) -> bool:
    """Whether a short mail thanks or regrets, as one does on parting."""
    return len(new) < _SHORT // 2 and any(hit.kind == "regret" for hit in hits)


def _automatic(automatic: str, hits: list[Hit]) -> list[Call]:
    best = max((hit for hit in hits if hit.kind == "auto"), key=lambda hit: hit.strength, default=None)
    return [Call(Intent.AUTO_REPLY, 0.97, best, f"automatic/{automatic}")]
