"""From sentences to hits: which cue matched where, weighed by what stands around it.

A cue alone is not a verdict: "if we go with someone else", "we nearly went with", "told them we are going with
someone else" and "the firm we went with" hold the same words. What stands before a match turns or weakens it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from followup.core.intent.names import clean
from followup.core.intent.rules.base import Cue, Rules
from followup.core.intent.text import Sentence

LOSSES = ("other", "notyou", "notgo", "inhouse", "nothing", "maybe")
MOST_SENTENCES = 80

_NO_DECIDER = 0.85
_HALF_TOLD = 0.8
_QUOTED = re.compile(r'"[^"]*$')


@dataclass(frozen=True, slots=True)
class Hit:
    """One cue in one sentence; `strength` is what is left of the cue's own after weighing, `kind` may have turned."""

    kind: str
    strength: float
    rule: str
    sentence: Sentence
    place: int
    name: str = ""
    doubt: str = ""


def read(found: list[Sentence], rules: Rules) -> list[Hit]:
    """All hits in `found`, in order of the text within each kind."""
    hits: list[Hit] = []
    taken = found if len(found) <= MOST_SENTENCES else found[: MOST_SENTENCES - 10] + found[-10:]
    whole = "\n".join(sentence.lower for sentence in taken)
    said = {word for word in rules.needed if word in whole}
    for cue in rules.cues:
        present = [words & said for words in cue.needs]
        if not all(present):
            continue
        for sentence in taken:
            if not all(any(word in sentence.lower for word in words) for words in present):
                continue
            match = cue.pattern.search(sentence.plain if cue.cased else sentence.lower)
            if match:
                hits.append(_weigh(cue, match, sentence, rules))
    if rules.guard("ours").search(whole) and not rules.guard("questions").search(whole):
        hits = [hit for hit in hits if hit.kind != "grant"]
    return [_daily(hit, whole, rules) for hit in hits]


def _daily(hit: Hit, whole: str, rules: Rules) -> Hit:
    """The hit; weakened where daily business looks like passing on or putting off."""
    text = hit.sentence.lower
    if hit.kind == "refer":
        return _handed(hit, whole, rules)
    if hit.kind == "later" and rules.guard("again").search(text):
        return replace(hit, strength=hit.strength * 0.3, doubt="again")
    if hit.kind == "later" and not rules.guard("purchase").search(text):
        doubt = next((word for word in ("errand", "soon") if rules.guard(word).search(text)), "")
        return replace(hit, strength=hit.strength * 0.5, doubt=doubt) if doubt else hit
    return hit


def _handed(hit: Hit, whole: str, rules: Rules) -> Hit:
    """A referral; weakened where nothing says why to turn to that person, as in "with any questions call Jo"."""
    if rules.guard("helpdesk").search(hit.sentence.lower):
        return replace(hit, strength=hit.strength * 0.3, doubt="helpdesk")
    if "handing" in rules.raw_guards and not rules.guard("handing").search(whole):
        return replace(hit, strength=hit.strength * 0.6, doubt="not-handed")
    if rules.guard("passing").search(hit.sentence.lower) and "@" not in whole and not rules.guard("turn").search(whole):
        return replace(hit, strength=hit.strength * 0.6, doubt="passing")
    return hit


def temper(hits: list[Hit], *, known: bool, maybe: bool, deal: bool) -> list[Hit]:
    """The same hits, weighed by what is known of the conversation.

    Losses are weakened where nothing else speaks of a `deal`; `maybe` ones are kept only where told. Where the
    conversation is `known` to be a deal, "the order went to Harlow" needs no word of who decided.
    """
    kept = [hit for hit in hits if hit.kind != "maybe" or (maybe and deal)]
    if known:
        return [
            replace(hit, strength=hit.strength / _NO_DECIDER, doubt="") if hit.doubt == "no-decider" else hit
            for hit in kept
        ]
    if deal:
        return kept
    return [replace(hit, strength=hit.strength * 0.75, doubt="no-deal") if hit.kind in LOSSES else hit for hit in kept]


def _weigh(cue: Cue, match: re.Match[str], sentence: Sentence, rules: Rules) -> Hit:
    name = next(filter(None, match.groupdict().values()), "")
    kind, strength, doubt = cue.kind, cue.strength, ""
    if name and not clean(name, rules):
        strength, doubt = strength * 0.3, "no-name"
    elif kind in LOSSES:
        kind, strength, doubt = _doubt(kind, strength, match, sentence, rules)
        if name and kind == "other" and not doubt:
            strength, doubt = _named(name, strength, sentence, rules)
    elif kind in ("won", "lean", "reopen", "refer"):
        strength, doubt = _soft_doubt(kind, strength, match, sentence, rules)
    return Hit(kind, strength, cue.name, sentence, match.start(), name, doubt)


def _named(name: str, strength: float, sentence: Sentence, rules: Rules) -> tuple[float, str]:
    """What is left where a winner is named: capitals may hide what is a name, one word may be a person of theirs."""
    if sentence.plain.isupper():
        return strength * 0.6, "capitals"
    if strength < _HALF_TOLD and " " not in name:
        return strength * _NO_DECIDER, "one-word"
    if rules.language == "en" and not rules.guard("decider").search(sentence.lower):
        return strength * _NO_DECIDER, "no-decider"
    return strength, ""


def _doubt(
    kind: str, strength: float, match: re.Match[str], sentence: Sentence, rules: Rules
) -> tuple[str, float, str]:
    """What is left of a loss: (kind, strength, the word for the doubt)."""
    before = _clause(sentence.lower[: match.start()], rules)
    upto = sentence.lower[: match.end()]
    for word, factor in (("rel", 0.35), ("told", 0.3), ("third", 0.75)):
        if rules.guard(word).search(before):
            return kind, strength * factor, word
    if kind in ("other", "inhouse", "maybe") and rules.guard("neg").search(before):
        return "open", 0.7, "neg"
    if kind in ("other", "inhouse") and rules.guard("not").search(sentence.lower[match.start() : match.end()]):
        return "open", 0.7, "neg"
    if rules.guard("near").search(before + match.group().lower()):
        return kind, strength * 0.2, "near"
    if rules.guard("if").search(before):
        return kind, strength * 0.2, "if"
    if _QUOTED.search(upto) and sentence.lower.count('"') > 1:
        return kind, strength * 0.3, "quote"
    if sentence.asks and (rules.guard("ask").search(sentence.lower) or "?" in sentence.lower[match.end() :][:12]):
        return kind, strength * 0.25, "ask"
    if kind not in ("notgo", "notyou", "maybe") and rules.guard("hedge").search(before):
        return "lean", strength * 0.85, "hedge"
    if rules.guard("past").search(sentence.lower):
        return kind, strength * 0.45, "past"
    return kind, strength, ""


def _soft_doubt(
    kind: str, strength: float, match: re.Match[str], sentence: Sentence, rules: Rules
) -> tuple[float, str]:
    before = _clause(sentence.lower[: match.start()], rules)
    if kind in ("won", "reopen"):
        for word in ("neg", "near", "if"):
            if rules.guard(word).search(before):
                return strength * 0.2, word
    if kind == "won":
        if rules.guard("not").search(sentence.lower[match.start() : match.end()]):
            return strength * 0.2, "neg"
        if sentence.asks and rules.guard("ask").search(sentence.lower):
            return strength * 0.5, "ask"
        for word in ("hedge", "told", "past"):
            if rules.guard(word).search(before):
                return strength * 0.4, word
    if kind == "lean" and rules.guard("neg").search(before):
        return strength * 0.4, "neg"
    return strength, ""


def _clause(before: str, rules: Rules) -> str:
    """The words before a match within its own clause, at most the last 90 characters."""
    start = 0
    for match in rules.guard("but").finditer(before):
        start = match.end()
    return before[start:][-90:]
