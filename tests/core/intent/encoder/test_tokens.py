"""Words into pieces: the best cut by an oracle that tries them all, and places that lead back into the text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from followup.core.intent.encoder.tokens import SPACE, UNK, Tokens

PIECES = ("<s>", "<pad>", "</s>", "<unk>", SPACE, f"{SPACE}a", "a", "b", "ab", "ba", "aba", f"{SPACE}ab", "é", "bb")
SCORES = (0.0, 0.0, 0.0, 0.0, -3.0, -1.5, -2.0, -2.1, -2.5, -2.4, -3.3, -2.2, -4.0, -9.0)
SMALL = Tokens(PIECES, SCORES)
UNKNOWN = min(SCORES) - 10.0


def _all(word: str) -> list[tuple[float, list[str]]]:
    """Every way to cut a word, with its score."""
    if not word:
        return [(0.0, [])]
    found = []
    for end in range(1, len(word) + 1):
        part = word[:end]
        worth = SCORES[PIECES.index(part)] if part in PIECES[4:] else UNKNOWN if end == 1 else None
        if worth is not None:
            found += [(worth + score, [part, *rest]) for score, rest in _all(word[end:])]
    return found


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="abé?", min_size=1, max_size=9))
def test_the_cut_is_the_best_of_all(word: str) -> None:
    cut = SMALL.cut(word)
    best = max(score for score, _ in _all(SPACE + word))
    assert abs(sum(UNKNOWN if one.number == UNK else SCORES[one.number] for one in cut) - best) < 1e-9


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=120))
def test_places_lead_into_the_text_in_order(text: str) -> None:
    cut = SMALL.cut(text)
    assert all(0 <= one.at < len(text) for one in cut)
    assert all(one.at <= other.at for one, other in pairwise(cut))
    assert SMALL.cut(text) == cut  # the second time out of memory


def test_a_compatibility_form_is_read_as_its_letters_and_keeps_its_place() -> None:
    assert [(PIECES[one.number], one.at) for one in SMALL.cut("x \uff41b")] == [
        (PIECES[SMALL.cut("x")[0].number], 0),
        *([("<unk>", 0)] if len(SMALL.cut("x")) > 1 else []),
        (f"{SPACE}ab", 2),
    ]
