"""Corrections move a rule's figures a little, and never so far that the check set comes out worse."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup.core.intent import classify
from followup.core.intent.check_set import LOST, NOT_LOST, figures
from followup.core.intent.shifts import LARGEST, MARGIN, Figures, fitted, keys, update
from followup.core.learned import Correction, Learned
from followup.core.model import Intent, Stage

DAY = date(2026, 3, 2)
TEXT = "We have decided to go with Brightline instead."
AS_SHIPPED = classify(TEXT, stage=Stage.OPEN, sent_on=DAY)


def wrong(times: int, rule: str = AS_SHIPPED.rule, right: bool = False) -> list[Correction]:
    return [Correction(Intent.LOST_COMPETITOR, rule, 0.9, right)] * times


def test_the_check_set_is_half_losses_and_done_well() -> None:
    assert len(LOST) + len(NOT_LOST) == 60
    assert len(set(LOST) | set(NOT_LOST)) == 60
    found = figures(())
    assert found.precision >= 0.97
    assert found.recall >= 0.9


def test_one_correction_moves_little_and_many_move_more() -> None:
    one, many = dict(fitted(wrong(1))), dict(fitted(wrong(30)))
    key = keys(Intent.LOST_COMPETITOR, AS_SHIPPED.rule)[1]
    assert -0.4 < one[key] < 0
    assert -LARGEST <= many[key] < one[key]


def test_right_ones_move_up_and_none_moves_nothing() -> None:
    assert all(by > 0 for _, by in fitted(wrong(5, right=True)))
    assert fitted([]) == ()


def test_a_shift_lowers_the_rule_that_was_wrong() -> None:
    shifts = fitted(wrong(3))
    lower = classify(TEXT, stage=Stage.OPEN, sent_on=DAY, learned=Learned(shifts=shifts))
    assert lower.intent is AS_SHIPPED.intent
    assert lower.probability < AS_SHIPPED.probability - 0.01


def test_a_bid_to_stop_is_not_shifted() -> None:
    text = "Please stop writing to me and take me off your list."
    plain = classify(text, stage=Stage.OPEN, sent_on=DAY)
    shifts = tuple((key, -LARGEST) for key in keys(plain.intent, plain.rule))
    assert classify(text, stage=Stage.OPEN, sent_on=DAY, learned=Learned(shifts=shifts)) == plain
    assert plain.intent is Intent.DO_NOT_CONTACT


def test_what_the_check_set_does_not_bear_is_scaled_down_or_refused() -> None:
    """Two hundred corrections against the whole of an intent: taken whole they would cost recall."""
    found = update(wrong(200), figures)
    whole = figures(fitted(wrong(200)))
    assert whole.recall < found.before.recall - MARGIN
    assert found.scale < 1
    assert found.after.precision >= found.before.precision - MARGIN
    assert found.after.recall >= found.before.recall - MARGIN


@pytest.mark.parametrize(("bears", "scale"), [(2.0, 1.0), (0.8, 0.5), (0.3, 0.25), (0.0, 0.0)])
def test_the_scale_is_the_largest_that_is_borne(bears: float, scale: float) -> None:
    largest = max(abs(by) for _, by in fitted(wrong(50)))

    def checked(shifts: tuple[tuple[str, float], ...]) -> Figures:
        moved = max((abs(by) for _, by in shifts), default=0.0)
        return Figures(1.0, 1.0 if moved <= bears * largest else 0.9)

    found = update(wrong(50), checked)
    assert found.scale == scale
    assert bool(found.shifts) == (scale > 0)


_CORRECTION = st.builds(
    Correction,
    st.sampled_from([*Intent]),
    st.sampled_from(["en/other", "de/notgo", "encoder", "encoder+en/other", AS_SHIPPED.rule]),
    st.floats(0, 1),
    st.booleans(),
)


@settings(max_examples=5, deadline=None)
@given(st.lists(_CORRECTION, max_size=40))
def test_whatever_the_rep_says_the_check_set_stays(corrections: list[Correction]) -> None:
    some = partial(figures, of=tuple((text, text in LOST) for text in (*LOST[:5], *NOT_LOST[:5])))
    found = update(corrections, some)
    after = some(found.shifts)
    assert after.precision >= found.before.precision - MARGIN
    assert after.recall >= found.before.recall - MARGIN
    assert all(abs(by) <= LARGEST for _, by in found.shifts)
