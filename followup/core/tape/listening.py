"""One message of a thread, listened to: questions, pushes, price, rivals, who decides, and why.

Precision comes first: a rep who reads a question here that was none stops reading. Nothing is kept but sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from followup.core.intent import why
from followup.core.intent.language import tell
from followup.core.intent.own import read_own
from followup.core.intent.rules import rules
from followup.core.intent.text import Sentence, fold, sentences
from followup.core.model import LossReason, Reading
from followup.core.policy import LANGUAGES
from followup.core.tape.model import Heard, Kind, Said
from followup.core.tape.words import pattern

LONGEST = 300
"""Characters of a sentence that are kept."""

MOST = 40
"""Sentences of one message that are kept; a person writes fewer."""

_MOST_READ = 120
_MOST_TERMS = 400
_STEM = 5
_WORD = re.compile(r"[^\W\d_]{4,}|\d{2,}")
_MONEY = re.compile(
    r"(?:[€$£]|\b(?:eur|usd|gbp|chf|brl|r\$)) ?\d|\b\d[\d.,' ]*(?: ?[€$£]|k? ?(?:euros?|eur|dollars?|usd|pounds?|gbp|"
    r"chf|francs?|franken|reais|kr)\b)"
)
_ECHO = re.compile(r"^(?:if|had|wenn|falls|si|se|als|caso) [^,]*\?|, ?(?:ja|ok|okay|ta|ne|gell|hein|toch) ?\?$")
"""An echo of the rep's own question, "If it had been the same price?", or a tag that wants a nod."""

_REFUSES = re.compile(
    r"\b(?:please|bitte|merci de|veuillez|priere de|por favor|favor|prego|gelieve|wilt u|wil je|le ruego|peco|queira)\b"
    r".{0,25}\b(?:no|not|don't|nicht|keine?|ne|nao|non|niet|geen)\b"
)
"""A request that something be left undone wants no answer."""

_THANKS = re.compile(
    r"^(?:(?:many |vielen |herzlichen |mille |muchas |molte |hartelijk |muito )?"
    r"(?:thank|danke?\b|merci (?:pour|beaucoup|de votre)|gracias|grazie|bedankt|obrigad))"
)


def listen(
    reading: Reading, *, own: bool, names: Sequence[str] = (), reasons: Sequence[LossReason] = (), language: str = ""
) -> Heard:
    """What one message holds. `own` is the rep's; `names` are rivals known by name, `reasons` those known of theirs.

    `language` holds where the words do not tell theirs.
    """
    new = reading.cut.new
    code = tell(new, reading.cut.quoted, reading.message.subject)
    code = code if code in LANGUAGES else language
    found = sentences(new)[:_MOST_READ]
    said = islice(_said(found, new, own=own, names=names, language=code), MOST)
    because = () if own or not reasons else _because(found, new, reasons, code)
    title, role = ("", "") if own else _title(reading, code)
    recipients = (*reading.message.to, *reading.message.cc)[:50]
    return Heard((*said, *because), recipients, title, role, terms(new) if own else ())


def kinds(sentence: Sentence, *, own: bool, names: Sequence[str] = (), language: str = "") -> Iterator[Kind]:
    """All that one sentence is of note for; `language` is one of `LANGUAGES`, or "" where it is not known."""
    if own:
        if language and _pushes(sentence, language):
            yield Kind.PUSH
    else:
        if _asks(sentence, language):
            yield Kind.QUESTION
        yield from _decider(sentence, language)
    if _MONEY.search(sentence.lower) or (language and pattern(language, "price").search(sentence.lower)):
        yield Kind.PRICE
    if _names(sentence, names) or (language and pattern(language, "rival").search(sentence.lower)):
        yield Kind.RIVAL


def terms(text: str) -> tuple[str, ...]:
    """The stems of the telling words of a text: five letters, without accents, each once."""
    words = _WORD.findall(fold(text).lower())
    return tuple(dict.fromkeys(word[:_STEM] for word in words))[:_MOST_TERMS]


def _said(found: list[Sentence], new: str, *, own: bool, names: Sequence[str], language: str) -> Iterator[Said]:
    for sentence in found:
        text = _shown(sentence, new)
        for kind in kinds(sentence, own=own, names=names, language=language):
            yield Said(kind, text, terms=terms(text) if kind is Kind.QUESTION else ())


def _shown(sentence: Sentence, new: str) -> str:
    return " ".join(new[sentence.start : sentence.end].split())[:LONGEST]


def _asks(sentence: Sentence, language: str) -> bool:
    """Whether it wants an answer: a question mark or a request, and neither courtesy nor thanks."""
    if not language:
        return sentence.asks
    if pattern(language, "courtesy").search(sentence.lower):
        return False
    if sentence.asks:
        return not _ECHO.search(sentence.lower)
    if _THANKS.search(sentence.lower) or _REFUSES.search(sentence.lower):
        return False
    return pattern(language, "ask").search(sentence.lower) is not None


def _pushes(sentence: Sentence, language: str) -> bool:
    """Whether the rep asks for a decision: in the usual words, or by any question about deciding or his own offer.

    To ask leave for questions, or why, is none.
    """
    if pattern(language, "push").search(sentence.lower):
        return True
    if not sentence.asks or not pattern(language, "deciding").search(sentence.lower):
        return False
    said = read_own(sentence.plain, language)
    return not (said.asks_leave or said.asks_why)


def _decider(sentence: Sentence, language: str) -> Iterator[Kind]:
    if not language:
        return
    if pattern(language, "gate").search(sentence.lower):
        yield Kind.GATEKEEPER
    elif not sentence.asks and pattern(language, "decides").search(sentence.lower):
        yield Kind.DECIDES


def _names(sentence: Sentence, names: Sequence[str]) -> bool:
    parts = "|".join(re.escape(fold(name).lower()) for name in names if len(name) > 1)
    return bool(parts) and re.search(rf"(?<!\w)(?:{parts})(?!\w)", sentence.lower) is not None


def _because(found: list[Sentence], new: str, reasons: Sequence[LossReason], language: str) -> Iterator[Said]:
    """The first sentence for each of the reasons that this message is known to give."""
    wanted = set(reasons)
    for sentence in found if language else ():
        for code in why.reasons([sentence], rules(language))[0]:
            if code in wanted:
                wanted.remove(code)
                yield Said(Kind.WHY, _shown(sentence, new), code=code)


def _title(reading: Reading, language: str) -> tuple[str, str]:
    """The line below the writer's name that tells what he is, and the role that goes with it."""
    if not language:
        return "", ""
    below = [*reading.cut.new.splitlines()[-5:], *reading.cut.signature.splitlines()[:8]]
    for line in (" ".join(line.split()) for line in below):
        if not line or len(line) > 80 or line.endswith((".", "?", "!", ",")):
            continue
        lower = fold(line).lower()
        for role, entry in (("gatekeeper", "helpers"), ("decides", "heads")):
            if pattern(language, entry).search(lower):
                return line, role
    return "", ""
