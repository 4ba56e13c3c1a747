"""Which of their questions the rep never answered.

Sure is only that nobody wrote back. Where the rep did, a question counts as answered if his mail takes up one of its
telling words, or if it was the only one in their mail and he did not merely chase; else it is said with a "perhaps".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from followup.core.intent.text import fold
from followup.core.model import Direction
from followup.core.tape.model import Kind, Mention, Open, Said, Turn
from followup.core.tape.turns import in_order

_WORDS = """
could would should whether please know tell about which there their have with what when your this that from need also
many much long will does come still more than they them some only
können könnte würde sagen bitte wissen wieviel welche haben nicht unser ihnen diese sind wird werden noch auch wenn
pourriez pouvez merci combien quelle votre notre avez faire cette savoir nous vous pour avec dans sont
podría puede cuánto favor decir tiene nuestro usted sobre como para está tienen
potrebbe quanto vostro nostro avete questo essere sapere come sono anche nostri
kunt hoeveel weten onze jullie heeft welke zouden wordt voor niet
podia quanto vosso nossa dizer posso gostava saber também para isto
"""
_COMMON = frozenset(fold(word)[:5] for word in _WORDS.split())
"""Stems of words that any mail holds: that one stands in both question and answer says nothing."""


def unanswered(turns: Iterable[Turn]) -> tuple[Open, ...]:
    """Their questions without an answer in the thread, oldest first."""
    ordered = in_order(turns)
    found: list[Open] = []
    for place, turn in enumerate(ordered):
        if turn.direction is not Direction.IN or turn.heard is None:
            continue
        questions = turn.said(Kind.QUESTION)
        later = [other for other in ordered[place + 1 :] if other.direction is Direction.OUT]
        for said in questions:
            if not later:
                found.append(Open(_asked(turn, said), perhaps=False))
            elif not _answered(said, later, alone=len(questions) == 1):
                found.append(Open(_asked(turn, said), perhaps=True))
    return tuple(found)


def _asked(turn: Turn, said: Said) -> Mention:
    return Mention(turn.id, turn.at, turn.direction, turn.who, said.text)


def _answered(question: Said, later: Sequence[Turn], *, alone: bool) -> bool:
    telling = set(question.terms) - _COMMON
    for turn in later:
        if turn.heard is None:  # it could not be read: nothing is held against it
            return True
        if telling & set(turn.heard.terms) or not telling:
            return True
    return alone and not later[0].said(Kind.PUSH)
