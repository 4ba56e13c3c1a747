"""What marks say about the thresholds."""

from __future__ import annotations

import pytest

from followup.core.model import Decision
from followup.core.policy import Detect
from followup.core.tuning import Marked, Proposal, decision, propose, share

DETECT = Detect(act=0.8, ask=0.45)


def marks(*groups: tuple[int, float, bool]) -> list[Marked]:
    return [Marked(probability, right) for count, probability, right in groups for _ in range(count)]


def values(found: tuple[Proposal, ...]) -> dict[str, float]:
    return {one.option: one.better for one in found}


@pytest.mark.parametrize(
    ("given", "better"),
    [
        ([], {}),
        ([(50, 0.95, True)], {}),
        # wrong ones among what is acted on: above them
        ([(2, 0.82, False), (8, 0.9, True)], {"act": 0.9}),
        ([(1, 0.82, False), (8, 0.9, True)], {}),  # nine marks are too few
        ([(1, 0.82, False), (40, 0.9, True)], {}),  # one in forty may be wrong
        ([(2, 0.97, False), (8, 0.9, True)], {}),  # no value keeps them out
        ([(6, 0.81, False), (4, 0.99, True)], {}),  # too few above to say
        # all right among what is asked: below them, no lower than there are marks
        ([(10, 0.7, True)], {"act": 0.7}),
        ([(5, 0.705, True), (5, 0.62, True)], {"act": 0.62}),
        ([(9, 0.7, True)], {}),
        ([(10, 0.7, True), (3, 0.6, False)], {"act": 0.7}),
        ([(10, 0.7, True), (1, 0.72, False)], {}),
        ([(10, 0.7, True), (9, 0.9, False)], {}),  # what is acted on is wrong already
        # nothing right at the lower end of what is asked
        ([(10, 0.5, False)], {"ask": 0.8}),
        ([(10, 0.5, False), (1, 0.6, True)], {"ask": 0.6}),
        ([(10, 0.5, False), (1, 0.46, True)], {}),
        ([(10, 0.5, False), (12, 0.7, True)], {"act": 0.7, "ask": 0.7}),
    ],
)
def test_what_is_proposed(given: list[tuple[int, float, bool]], better: dict[str, float]) -> None:
    found = propose(marks(*given), DETECT)
    assert values(found) == better
    for one in found:
        assert str(getattr(DETECT, one.option)) in one.why


def test_what_is_proposed_lets_through_what_it_was_proposed_for() -> None:
    for hundredths in range(46, 80):
        (found,) = propose(marks((10, hundredths / 100, True)), DETECT)
        assert decision(hundredths / 100, Decision.ACT, Detect(act=found.better, ask=0.45)) is Decision.ACT


def test_counts_stand_beside_the_share() -> None:
    assert str(share([])) == "none marked yet"
    assert str(share(marks((3, 0.9, True), (1, 0.9, False)))) == "3 of 4 marked right (75 %, fewer than 5)"
    assert str(share(marks((4, 0.9, True), (1, 0.9, False)))) == "4 of 5 marked right (80 %)"


@pytest.mark.parametrize(
    ("probability", "most", "what"),
    [
        (0.8, Decision.ACT, Decision.ACT),
        (0.79, Decision.ACT, Decision.ASK),
        (0.45, Decision.ACT, Decision.ASK),
        (0.44, Decision.ACT, Decision.PASS),
        (0.99, Decision.ASK, Decision.ASK),
        (0.99, Decision.PASS, Decision.PASS),
    ],
)
def test_what_the_thresholds_make_of_it(probability: float, most: Decision, what: Decision) -> None:
    assert decision(probability, most, DETECT) is what
