"""The way from a mail's new words to a verdict."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from followup.core.intent import facts, same
from followup.core.intent.encoder.outcome import INTENTS, REASONS, Scores
from followup.core.intent.hearing import Heard, hear, plainly_lost
from followup.core.intent.language import tell
from followup.core.intent.shifts import shifted
from followup.core.intent.stage import AFTER_NO
from followup.core.intent.text import Sentence
from followup.core.intent.verdict import Call, loss_in
from followup.core.intent.wordings import settle
from followup.core.learned import NOTHING, Learned
from followup.core.model import FINAL_LOSS, Evidence, Facts, Intent, Stage, Verdict
from followup.core.policy import LANGUAGES

if TYPE_CHECKING:  # numpy is imported only where a scorer was made
    from followup.core.intent.encoder.scorer import Scorer

_LEAST = 0.4

_DISPUTED = 0.3
"""How likely a final loss is at least where the rules read one that is at least so plain."""

_HEARD = 0.35
"""From here on a reason that the encoder hears is told."""

_OF_IT = 0.3
"""So much of what the mail says the encoder must hear itself, or it knows neither winner nor reason of it: the rep
taught that "the soup is on" means a no, and nobody called Soup has won."""

_BORNE = 0.05
"""And from here on one that a rule names as well: the rules know words, and many a word has nothing to do with it."""

_FURTHER = 0.5
"""And from here on one that is heard beside another that both name."""

_WORDS = re.compile(r"[^\W\d_]{2,}")
_PUT = frozenset({Stage.GRANTED, Stage.QUESTIONED})
_OUTRANK = frozenset({Intent.DO_NOT_CONTACT, Intent.AUTO_REPLY, Intent.REOPENED})
_TAKEN_UP = 0.92


def classify(
    new: str,
    *,
    subject: str = "",
    stage: Stage | None = None,
    sent_on: date,
    quoted: str = "",
    automatic: str = "",
    learned: Learned = NOTHING,
    scorer: Scorer | None = None,
) -> Verdict:
    """What the words `new` say, at `stage` of the deal, in a mail sent on `sent_on`.

    `quoted` is the earlier mail below it, which decides nothing but may show what was asked; `automatic` is
    `Message.automatic`; `learned` is what the rep taught. Any text gives a verdict; mail in a language without rules
    is OTHER by the rule `language`.
    """
    language = tell(new, quoted[:2000], subject)
    if not _WORDS.search(new):
        return Verdict(intent=Intent.OTHER, probability=0.9, language=language, rule="no-words")
    if language not in LANGUAGES and not automatic:
        return Verdict(intent=Intent.OTHER, probability=0.3, language=language, rule="language")
    heard = hear(
        new, subject=subject, stage=stage, sent_on=sent_on, quoted=quoted, automatic=automatic, learned=learned,
        scorer=scorer,
    )  # fmt: skip
    calls = settle(shifted(heard.calls, learned.shifts), heard.known)
    calls = _answering(calls, heard)
    verdict = _verdict(calls, heard.source, language)
    if scorer is None or (automatic and automatic != "bulk"):
        return verdict
    verdict = replace(verdict, lost=_lost(calls, heard.ruled if stage else [], heard.at))
    return verdict if heard.scores is None else _grounded(_scored(verdict, heard.scores, heard), heard.ruled)


def _lost(calls: list[Call], ruled: list[Call], at: Stage | None) -> float:
    """By both readers; where a plain no stands there for the rules, the rep is asked whatever the encoder says."""
    if at in AFTER_NO and at is not Stage.REOPENED:
        return 0.0
    return round(max(loss_in(calls), _DISPUTED if plainly_lost(ruled) else 0.0), 3)


def _scored(verdict: Verdict, scores: Scores, heard: Heard) -> Verdict:
    """The verdict with the encoder's evidence, winner and reasons where it is sure of them."""
    evidence, source = verdict.evidence, heard.source
    if scores.evidence is not None and (verdict.intent is not Intent.OTHER or verdict.lost):
        start, end = heard.shown[scores.evidence[0]].start, heard.shown[scores.evidence[1]].end
        evidence = Evidence(source.new[start:end], start, end)
    return replace(verdict, evidence=evidence, facts=_told(verdict, scores, source))


def _grounded(verdict: Verdict, ruled: list[Call]) -> Verdict:
    """The verdict without what the encoder alone hears beside the main intent and nothing bears out.

    A draft thanks for a reason, and for a name passed on: one must have been given.
    """
    by_rule = {call.intent for call in ruled if call.probability >= _LEAST}
    given = {Intent.LOSS_FEEDBACK: bool(verdict.facts.reasons), Intent.REFERRAL: verdict.facts.person is not None}
    also = tuple((intent, chance) for intent, chance in verdict.also if given.get(intent, True) or intent in by_rule)
    return replace(verdict, also=also)


def _told(verdict: Verdict, scores: Scores, source: facts.Source) -> Facts:
    told, said = verdict.facts, {verdict.intent, *(intent for intent, _ in verdict.also)}
    own = zip(INTENTS, scores.intents, scores.also, strict=True)
    if sum(max(chances) for intent, *chances in own if intent in said | FINAL_LOSS) < _OF_IT:
        return told
    chances = dict(zip(REASONS, scores.reasons, strict=True))
    by_rule = tuple(reason for reason in told.reasons if chances[reason] >= _BORNE)
    heard = tuple(reason for reason, chance in chances.items() if chance >= (_FURTHER if by_rule else _HEARD))
    reasons = tuple(dict.fromkeys((*by_rule, *heard))) if said & facts.WITH_REASONS else ()
    winner = told.winner
    if scores.winner and said & facts.OF_WINNER and verdict.intent not in facts.NO_WINNER:
        winner = source.new[slice(*scores.winner)]
    return replace(told, winner=winner, reasons=reasons)


def _answering(calls: list[Call], heard: Heard) -> list[Call]:
    """Once the rep has put his questions, what takes up the second one is their answer, and "we would have" no order.

    Where they ask not to be written to, or think again, that stays what the mail says first.
    """
    found, table = heard.source.found, heard.source.rules
    if heard.at not in _PUT or calls[0].intent in _OUTRANK or same.same_offer(found, table) is None:
        return calls
    supposed = table.guard("supposed")
    kept = [c for c in calls if c.intent is not Intent.WON or not (c.hit and supposed.search(c.hit.sentence.lower))]
    if any(call.intent is Intent.WON for call in kept):
        return kept
    weight = max(_TAKEN_UP, *(c.probability for c in kept if c.intent is Intent.LOSS_FEEDBACK), 0.0)
    rest = [call for call in kept if call.intent is not Intent.LOSS_FEEDBACK]
    return [Call(Intent.LOSS_FEEDBACK, weight, None, "answer-after-questions"), *rest]


def _verdict(calls: list[Call], source: facts.Source, language: str) -> Verdict:
    main = calls[0]
    also: dict[Intent, float] = {}
    for call in calls[1:]:
        if call.intent is not main.intent and call.probability >= _LEAST:
            also[call.intent] = max(also.get(call.intent, 0.0), round(call.probability, 3))
    told = facts.gather(main.intent, frozenset(also), source)
    return Verdict(
        intent=main.intent,
        probability=round(min(max(main.probability, 0.01), 0.99), 3),
        also=tuple(also.items()),
        evidence=_evidence(main, source),
        facts=told if main.intent is not Intent.OTHER else Facts(),
        language=language,
        rule=main.rule,
    )


def _evidence(main: Call, source: facts.Source) -> Evidence | None:
    sentence: Sentence | None = main.hit.sentence if main.hit else None
    if sentence is None and main.intent is Intent.LOSS_FEEDBACK:
        sentence = source.because or max(source.found, key=lambda one: one.end - one.start, default=None)
    if sentence is None:
        return None
    return Evidence(source.new[sentence.start : sentence.end], sentence.start, sentence.end)
