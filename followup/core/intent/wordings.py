"""The same wording again: sentences made comparable by hashes, and what the rep said of them put before the rules.

Accents and case are off; numbers, addresses and names are made equal, so that what one customer wrote is known again
from another. A near wording counts too, if no word that could turn its meaning is added, missing or moved.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from followup.core.intent.cues import LOSSES, Hit
from followup.core.intent.text import Sentence, fold, sentences
from followup.core.intent.verdict import Call
from followup.core.learned import Learned, Wording
from followup.core.model import ANY_LOSS, Address, Intent

SURE = 0.97
NEAR = 0.85
"""Probability that the same wording, and a near one, means what the rep said."""

_LEAST_WORDS = 3
_LEAST_NEAR = 5
_MOST_WORDS = 150
_ALIKE = 0.8

_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)*|\?")
_PLACE = re.compile(r"\S+@\S+|https?://\S+|www\.\S+")
_NAME, _NUMBER = "§", "0"
_FIRST = frozenset({Intent.DO_NOT_CONTACT, Intent.AUTO_REPLY})

_TURNING = """
    § ? 0 not no never none nobody neither nor without if unless until whether but yet still almost nearly
    probably maybe perhaps likely might could would should may won't don't didn't haven't hasn't can't isn't
    wasn't aren't wouldn't couldn't shouldn't cannot you your yours us our ours we they them their theirs he she
    it i me my who than over instead nicht kein keine keinen keiner keinem nie niemand ohne wenn falls ob aber
    noch fast wohl vielleicht konnte konnten wurde wurden sie ihr ihre ihren ihrem ihnen uns unser unsere
    unseren wir ich mir mich euch eurer als statt anstatt ne pas plus jamais aucun aucune personne sans si mais
    encore presque peut-etre pourrait pourrions vous votre vos nous notre nos ils elles leur leurs je moi tu te
    toi que no nunca ningun ninguna nadie sin pero aun todavia casi quiza quizas tal podria podriamos usted
    ustedes vosotros su sus nosotros nuestro nuestra ellos ellas les le yo tu vuestra vuestro non mai nessun
    nessuno nessuna senza se ma ancora quasi forse potrebbe potremmo voi vostro vostra lei loro noi nostro
    nostra io tu suo sua niet geen nooit niemand zonder als tenzij maar nog bijna misschien zou zouden kunnen u
    uw jullie jou jouw je wij we ons onze zij ze hun hen ik mij dan nao nunca nenhum nenhuma ninguem sem mas
    ainda quase talvez poderia poderiamos voce voces vos vosso vossa seu sua nos nosso nossa eles elas eu
"""
"""Words that may turn what a sentence means: who, whether, not. Folded; the seven languages together."""


@dataclass(frozen=True, slots=True)
class Known:
    """A sentence (for a whole mail, its longest) that the rep spoke about before; `exact` or nearly the same."""

    sentence: Sentence
    wording: Wording
    exact: bool
    whole: bool


def names_of(people: Iterable[Address], *more: str) -> tuple[str, ...]:
    """The folded words that name these people, their companies' domains, and what else is a name."""
    found: set[str] = set()
    for person in people:
        local, _, domain = person.addr_spec.partition("@")
        found.update(word for word in _words(person.name) if len(word) > 1)
        more = (*more, local, domain.rpartition(".")[0])
    found.update(word for name in more for word in _words(name) if len(word) > 2)
    return tuple(sorted(found))


def wording(said: str, names: Sequence[str], language: str, means: Intent, was: Intent) -> Wording:
    """What is kept of a sentence or a mail's new words; without `words` where these are too few or too many."""
    words = _whole(sentences(said), frozenset(names), language)
    return Wording(_mark(words), _hashes(words) if _fits(words) else (), means, was)


def recognise(found: Sequence[Sentence], learned: Learned, language: str) -> list[Known]:
    """The sentences that the rep spoke about before: alone, with the next, in the whole mail; of equals the newest."""
    if not learned.wordings or not found:
        return []
    names = frozenset(learned.names)
    longest = max(found, key=lambda one: one.end - one.start)
    units: list[tuple[tuple[Sentence, ...], list[str], bool]]
    units = [((one,), _folded(one, names, language), False) for one in found]
    units += [(pair, _whole(pair, names, language), False) for pair in pairwise(found)]
    units.append(((longest,), _whole(found, names, language), True))
    known = [
        Known(one, *nearest, whole)
        for about, words, whole in units
        if _fits(words) and (nearest := _nearest(words, learned.wordings))
        for one in about
    ]
    return [one for number, one in enumerate(known) if one not in known[:number]]


def without(hits: list[Hit], known: Sequence[Known]) -> list[Hit]:
    """The hits but for those of a loss in what the rep said is none."""
    spared = [one for one in known if one.wording.means is Intent.OTHER]
    places = {one.sentence.start for one in spared if not one.whole}
    if any(one.whole for one in spared):
        return [hit for hit in hits if hit.kind not in (*LOSSES, "lean")]
    return [hit for hit in hits if hit.sentence.start not in places or hit.kind not in (*LOSSES, "lean")]


def undenied(found: list[Sentence], known: Sequence[Known]) -> list[Sentence]:
    """The sentences but for those of which the rep said that they tell of no loss."""
    spared = [one for one in known if one.wording.means is Intent.OTHER]
    places = {one.sentence.start for one in spared}
    return [] if any(one.whole for one in spared) else [one for one in found if one.start not in places]


def settle(calls: list[Call], known: Sequence[Known]) -> list[Call]:
    """The calls, the main one first, with the rep's word before them; a bid to stop, or a machine's, stays first."""
    if not known or calls[0].intent is Intent.AUTO_REPLY:
        return calls
    kept = [call for call in calls if not any(_denied(call, one) for one in known)]
    lost = max((one for one in known if one.wording.means is not Intent.OTHER), key=_rank, default=None)
    if lost is None:
        nothing = [Call(Intent.OTHER, SURE, Hit("learned", SURE, "learned", known[0].sentence, 0), "learned")]
        if not kept or kept[0].intent is Intent.OTHER:
            return nothing
        return [replace(kept[0], rule=f"learned+{kept[0].rule}"), *kept[1:]]
    sure = SURE if lost.exact else NEAR
    said = Call(lost.wording.means, sure, Hit("learned", sure, "learned", lost.sentence, 0), "learned")
    others = [call for call in kept if call.intent not in (said.intent, Intent.OTHER)]
    first = [call for call in others if call.intent in _FIRST]
    return [*first, said, *(call for call in others if call.intent not in _FIRST)]


def _denied(call: Call, known: Known) -> bool:
    """Whether a call rests on what the rep said means something else."""
    if known.wording.means is not Intent.OTHER or call.intent in _FIRST:
        return False
    if call.intent not in ANY_LOSS and call.intent is not known.wording.was:
        return False
    if call.hit is None:  # the encoder was not shown the sentence, so it speaks of the others
        return known.whole or not call.rule.startswith("encoder")
    return known.whole or call.hit.sentence.start == known.sentence.start


def _rank(known: Known) -> tuple[bool, bool]:
    return known.exact, not known.whole


def _nearest(words: list[str], wordings: Sequence[Wording]) -> tuple[Wording, bool] | None:
    """The nearest of the wordings, and whether it is the very same."""
    mark, hashes = _mark(words), _hashes(words)
    for one in wordings:
        if one.mark == mark:
            return one, True
    best = max(wordings, key=lambda one: _alike(hashes, one.words))
    return (best, False) if _alike(hashes, best.words) >= _ALIKE else None


def _alike(first: tuple[int, ...], second: tuple[int, ...]) -> float:
    """The share of words in common (P. Jaccard, 1912); 0 where a turning word differs or stands elsewhere."""
    if min(len(first), len(second)) < _LEAST_NEAR or not 0.6 < len(first) / len(second) < 1.7:
        return 0.0
    turning = _turning()
    if [word for word in first if word in turning] != [word for word in second if word in turning]:
        return 0.0
    one, other = set(first), set(second)
    return len(one & other) / len(one | other)


@cache
def _turning() -> frozenset[int]:
    return frozenset(_hashes(_TURNING.split()))


def _whole(found: Sequence[Sentence], names: frozenset[str], language: str) -> list[str]:
    """The words of a mail; greetings and partings, being shorter than a statement, are left out where more is said."""
    parts = [_folded(one, names, language) for one in found]
    told = [part for part in parts if len(part) >= _LEAST_WORDS]
    return [word for part in told for word in part]


def _folded(sentence: Sentence, names: frozenset[str], language: str) -> list[str]:
    """The words in lower case; names, addresses and numbers stand as one sign each."""
    words: list[str] = []
    named = language != "de" and not sentence.plain.isupper()  # in German every noun has a capital
    for number, match in enumerate(_TOKEN.finditer(_PLACE.sub(" Address ", sentence.plain))):
        word = match.group()
        lower = word.lower()
        capital = named and number > 0 and word[0].isupper() and lower not in _turning_words()
        if any(sign.isdigit() for sign in word):
            lower = _NUMBER
        elif word == "Address" or capital or lower in names or lower.removesuffix("'s") in names:
            lower = _NAME
        if lower not in (_NAME, _NUMBER) or words[-1:] != [lower]:
            words.append(lower)
    return words


@cache
def _turning_words() -> frozenset[str]:
    return frozenset(_TURNING.split()) | {"i'm", "i've", "i'd", "i'll"}


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", fold(text).lower())


def _fits(words: Sequence[str]) -> bool:
    return _LEAST_WORDS <= len(words) <= _MOST_WORDS


def _mark(words: Sequence[str]) -> str:
    return hashlib.blake2b(" ".join(words).encode(), digest_size=16).hexdigest()


def _hashes(words: Sequence[str]) -> tuple[int, ...]:
    return tuple(int.from_bytes(hashlib.blake2b(word.encode(), digest_size=4).digest(), "big") for word in words)
