"""Corrections move a rule's figures a little, and never so far that the check set comes out worse."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup.core.intent import classify
from followup.core.intent.check_set import LOST, NOT_LOST, RULES_ACT, TEXTS, figures, heard
from followup.core.intent.shifts import LARGEST, MARGIN, Figures, Shifts, fitted, keys, update
from followup.core.learned import Correction, Learned
from followup.core.model import Intent, Stage
from followup.weights import load_check_set, load_scorer

DAY = date(2026, 3, 2)
TEXT = "We have decided to go with Brightline instead."
AS_SHIPPED = classify(TEXT, stage=Stage.OPEN, sent_on=DAY)


def wrong(times: int, rule: str = AS_SHIPPED.rule, right: bool = False) -> list[Correction]:
    return [Correction(Intent.LOST_COMPETITOR, rule, 0.9, right)] * times


RULED, SHIPPED = heard(None), load_check_set()


def by_rules(shifts: Shifts) -> Figures:
    return figures(shifts, RULED, RULES_ACT)


def as_shipped(shifts: Shifts) -> Figures:
    return figures(shifts, SHIPPED)


@pytest.mark.parametrize("judged", [by_rules, as_shipped])
def test_the_check_set_is_half_losses_and_done_well(judged: Callable[[Shifts], Figures]) -> None:
    assert len(LOST) + len(NOT_LOST) == 60
    assert len(set(LOST) | set(NOT_LOST)) == 60
    found = judged(())
    assert found.precision >= 0.96
    assert found.recall >= 0.9


def test_what_is_shipped_with_the_weights_is_what_they_say() -> None:
    some = TEXTS[::6]
    fresh = heard(load_scorer(), some)
    kept = [said for said, (text, _) in zip(SHIPPED, TEXTS, strict=True) if (text, _) in some]
    for (calls, lost), (as_kept, told) in zip(fresh, kept, strict=True):
        assert lost == told
        assert [call.intent for call in calls] == [call.intent for call in as_kept]
        assert calls[0].rule == as_kept[0].rule
        assert calls[0].probability == pytest.approx(as_kept[0].probability, abs=0.02)


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
    found = update(wrong(200), [by_rules])
    before, whole, after = by_rules(()), by_rules(fitted(wrong(200))), by_rules(found.shifts)
    assert whole.recall < before.recall - MARGIN
    assert found.scale < 1
    assert after.precision >= before.precision - MARGIN
    assert after.recall >= before.recall - MARGIN


@pytest.mark.parametrize(("bears", "scale"), [(2.0, 1.0), (0.8, 0.5), (0.3, 0.25), (0.0, 0.0)])
def test_the_scale_is_the_largest_that_is_borne(bears: float, scale: float) -> None:
    largest = max(abs(by) for _, by in fitted(wrong(50)))

    def checked(shifts: tuple[tuple[str, float], ...]) -> Figures:
        moved = max((abs(by) for _, by in shifts), default=0.0)
        return Figures(1.0, 1.0 if moved <= bears * largest else 0.9)

    found = update(wrong(50), [checked])
    assert found.scale == scale
    assert bool(found.shifts) == (scale > 0)


_CORRECTION = st.builds(
    Correction,
    st.sampled_from([*Intent]),
    st.sampled_from(["en/other", "de/notgo", "encoder", "encoder+en/other", AS_SHIPPED.rule]),
    st.floats(0, 1),
    st.booleans(),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_CORRECTION, max_size=40))
def test_whatever_the_rep_says_the_check_set_stays(corrections: list[Correction]) -> None:
    found = update(corrections, [by_rules, as_shipped])
    for judged in (by_rules, as_shipped):
        before, after = judged(()), judged(found.shifts)
        assert after.precision >= before.precision - MARGIN
        assert after.recall >= before.recall - MARGIN
    assert all(abs(by) <= LARGEST for _, by in found.shifts)
