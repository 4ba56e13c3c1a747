"""Names in a mail: who won the deal."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.core.intent.rules.base import Rules
from followup.core.intent.text import Sentence, fold

if TYPE_CHECKING:
    from followup.core.intent.cues import Hit

_APPOSED = re.compile(
    r"(?:[,:(]| -|,? (?:namely|namlich|a saber|is|es|e|est|ist)) "
    r"(?:is |die |der |das |de |het |la |le |el |il |a |o |the |m/s )?"
    r"([A-Z][\w&.'+-]*(?: (?:(?:&|and|y|e|et|und|en|de) )?[A-Z][\w&.'+-]*){0,3})(?=[.,;:)!]|$)"
)
_BEGINNERS = re.compile(
    r"(?:Other|Another|New|First|Next|Best|All|Just|One|Second|Our|Your|My|The|Neue[rs]?|Erste[rs]?|Andere[rs]?|"
    r"Nouvelle|Nouveau|Premiere?|Autre|Notre|Otra|Otro|Nueva|Nuevo|Primera|Nuova|Nuovo|Prima|Nieuwe|Eerste|Nova|Novo)"
)
_THEY = re.compile(r"\b(?:they|them|ils|eux|elle|dort|denen|ihnen)\b")
_FIRM = r"([A-Z][\w&-]+(?: (?:& )?[A-Z][\w&-]+){0,2})"
_SPOKEN_OF = re.compile(
    rf"\b{_FIRM}(?:'s)? (?:price|quote|offer|bid|had|have|has|came|were|was|is|are|gave|could|can|offered|lent|also)\b"
    rf"|\b(?:had|used|use|tried|met|saw|know|from|by) {_FIRM}"
)
_AND = ("&", "+", "und", "and", "et")
_EDGE = " .,;:'\"-/&+"
_FIRM_WORDS = re.compile(r"(?i)^(?:m/s|firma|fa|ditta|empresa|societe|bedrijf|messrs)\.? ")


def winner(hits: list[Hit], new: str, rules: Rules) -> str | None:
    """The firm that got the deal, as spelled in `new`; None where no hit names one."""
    for hit in sorted((hit for hit in hits if hit.name), key=lambda hit: -hit.strength):
        name = clean(hit.name, rules)
        if name:
            return spelled(name, hit.sentence, new)
    for hit in hits:
        beside = _APPOSED.search(hit.sentence.plain, hit.place) if hit.kind == "other" else None
        name = clean(beside[1], rules) if beside else ""
        if name:
            return spelled(name, hit.sentence, new)
    return _meant(hits, new, rules)


def _meant(hits: list[Hit], new: str, rules: Rules) -> str | None:
    """The firm that "they" or "them" stands for: the one spoken of last before it."""
    for hit in hits:
        if hit.kind != "other" or hit.strength < 0.8 or not _THEY.search(hit.sentence.lower):
            continue
        before = fold(new[max(0, hit.sentence.start - 200) : hit.sentence.end])
        names = [clean(found[1] or found[2], rules) for found in _SPOKEN_OF.finditer(before)]
        name = next((name for name in reversed(names) if name), "")
        if name:
            return name if name in new else None
    return None


def clean(name: str, rules: Rules) -> str:
    """`name` without the common nouns, months and titles that upper case alone let through; "" if nothing is left."""
    generic = rules.guard("generic")
    words = _FIRM_WORDS.sub("", name).strip(_EDGE).split(" ")
    while words and generic.fullmatch(words[0].strip(_EDGE).lower()) and not _begins_a_name(words, generic):
        words.pop(0)
    for place, word in enumerate(words):
        if place and (
            rules.guard("ends").fullmatch(word.strip(_EDGE).lower()) or words[place - 1].endswith((".", "'s"))
        ):
            words = words[:place]
            break
    while words and (words[-1].islower() or generic.fullmatch(words[-1].strip(_EDGE).lower())):
        if len(words) > 2 and words[-2] in _AND and words[-1][:1].isupper():
            break
        words.pop()
    text = " ".join(words).strip(_EDGE)
    return text.removesuffix("'s") if len(text) > 1 else ""


def _begins_a_name(words: list[str], generic: re.Pattern[str]) -> bool:
    """Whether a common word is the first of a firm's name, as in "Other Works" or "First Harbour"."""
    if len(words) < 2 or not _BEGINNERS.fullmatch(words[0]):
        return False
    return words[1][:1].isupper() and not generic.fullmatch(words[1].strip(_EDGE).lower())


def spelled(name: str, sentence: Sentence, new: str) -> str:
    """`name`, found in the folded sentence, as it stands in `new`: accents and all."""
    raw = new[sentence.start : sentence.end]
    pattern = r"\s+".join(re.escape(word) for word in name.split(" "))
    found = re.search(pattern, fold(raw).replace("\n", " "))
    return " ".join(raw[found.start() : found.end()].split()) if found else name
