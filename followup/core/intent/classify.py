"""The way from a mail's new words to a verdict."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from followup.core.intent import facts, same
from followup.core.intent.cues import Hit, read, temper
from followup.core.intent.language import tell
from followup.core.intent.rules import rules
from followup.core.intent.rules.base import Rules
from followup.core.intent.shifts import shifted
from followup.core.intent.stage import likely_stage
from followup.core.intent.text import LIMIT, Sentence, fold, sentences
from followup.core.intent.verdict import Call, judge, tally
from followup.core.intent.why import reasons
from followup.core.intent.wordings import recognise, settle, without
from followup.core.learned import NOTHING, Learned
from followup.core.model import ANY_NO, Decision, Evidence, Facts, Intent, Stage, Verdict
from followup.core.policy import LANGUAGES, Detect

_LEAST = 0.4
_SHORT = 900
_ANSWER = re.compile(r"(?i)\s*(?:re|aw|antw|res|rv|sv|r|rif|tr)\s*:")
_WORDS = re.compile(r"[^\W\d_]{2,}")
_PUT = frozenset({Stage.GRANTED, Stage.QUESTIONED})
_OUTRANK = frozenset({Intent.DO_NOT_CONTACT, Intent.AUTO_REPLY, Intent.REOPENED})
_TAKEN_UP = 0.92
_ASKS_NOTHING = frozenset({Intent.UNDECIDED, Intent.REFERRAL})


def classify(
    new: str,
    *,
    subject: str = "",
    stage: Stage | None = None,
    sent_on: date,
    quoted: str = "",
    automatic: str = "",
    learned: Learned = NOTHING,
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
    table = rules(language if language in LANGUAGES else "en")
    found = sentences(new)
    hits = read(found, table)
    deal = stage is not None or _about_a_deal(new, subject, quoted, table)
    hits = temper(hits, known=stage is not None, maybe=len(new) < _SHORT, deal=deal or _parting(hits, new))
    known = recognise(found, learned, language)
    hits = without(hits, known)
    why, because = reasons(found, table)
    count = tally(hits, why, len(new.split()))
    at = likely_stage(stage, quoted, language)
    calls = _automatic(automatic, hits) if automatic and automatic != "bulk" else judge(count, at)
    calls = _answering(settle(shifted(calls, learned.shifts), known), at, found, table)
    return _verdict(calls, facts.Source(new, found, hits, table, sent_on, why, because), language)


def decide(verdict: Verdict, detect: Detect) -> Decision:
    """What `verdict` calls for under the rep's thresholds; mail in a language that is not read is asked about.

    The rep is asked whether the deal is lost: not of a question or a name where nothing else speaks of a loss.
    """
    if verdict.rule == "no-words":
        return Decision.PASS
    if verdict.intent is not Intent.AUTO_REPLY and verdict.language not in detect.languages:
        return Decision.ASK
    if verdict.intent is Intent.OTHER:
        return Decision.PASS
    if verdict.probability >= detect.act:
        return Decision.ACT
    lost = any(intent in ANY_NO and probability >= detect.ask for intent, probability in verdict.also)
    if verdict.intent in _ASKS_NOTHING and not lost:
        return Decision.PASS
    return Decision.ASK if verdict.probability >= detect.ask else Decision.PASS


NOT_ALL_READ = frozenset({"encrypted", "hidden-text"})
"""Doubts with which a mail may say more than was read: the rep is asked, whatever the rest says (B31, B40)."""

MUST_ASK = NOT_ALL_READ | {"two-senders", "unclear-sender"}
"""Doubts with which the playbook never acts by itself (TRUST T9, B22, B31, B40, B62)."""


def doubted(decision: Decision, doubts: Iterable[str], automatic: str) -> Decision:
    """The decision, but what may be forged, or was sent in bulk, is asked about and not acted on.

    What could not be read whole is asked about in any case. `doubts` and `automatic` are those of `Message`.
    """
    said = frozenset(doubts)
    if decision is Decision.ACT and (said & MUST_ASK or automatic == "bulk"):
        return Decision.ASK
    return Decision.ASK if decision is Decision.PASS and said & NOT_ALL_READ else decision


def _about_a_deal(new: str, subject: str, quoted: str, table: Rules) -> bool:
    """Whether it is a short answer, or speaks of an offer or a decision at all."""
    if _ANSWER.match(subject) and len(new) < _SHORT:
        return True
    return table.guard("deal").search(fold(f"{subject}\n{quoted[:2000]}\n{new[:LIMIT]}").lower()) is not None


def _parting(hits: list[Hit], new: str) -> bool:
    """Whether a short mail thanks or regrets, as one does on parting."""
    return len(new) < _SHORT // 2 and any(hit.kind == "regret" for hit in hits)


def _answering(calls: list[Call], at: Stage | None, found: list[Sentence], table: Rules) -> list[Call]:
    """Once the rep has put his questions, what takes up the second one is their answer, and "we would have" no order.

    Where they ask not to be written to, or think again, that stays what the mail says first.
    """
    if at not in _PUT or calls[0].intent in _OUTRANK or same.same_offer(found, table) is None:
        return calls
    supposed = table.guard("supposed")
    kept = [c for c in calls if c.intent is not Intent.WON or not (c.hit and supposed.search(c.hit.sentence.lower))]
    if any(call.intent is Intent.WON for call in kept):
        return kept
    weight = max(_TAKEN_UP, *(c.probability for c in kept if c.intent is Intent.LOSS_FEEDBACK), 0.0)
    rest = [call for call in kept if call.intent is not Intent.LOSS_FEEDBACK]
    return [Call(Intent.LOSS_FEEDBACK, weight, None, "answer-after-questions"), *rest]


def _automatic(automatic: str, hits: list[Hit]) -> list[Call]:
    best = max((hit for hit in hits if hit.kind == "auto"), key=lambda hit: hit.strength, default=None)
    return [Call(Intent.AUTO_REPLY, 0.97, best, f"automatic/{automatic}")]


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
