"""What a tape hears in single sentences, measured on halves that taught nothing, and in whole mails."""

from __future__ import annotations

import pytest

from followup.core.message import parse
from followup.core.model import LossReason, Reading
from followup.core.policy import LANGUAGES
from followup.core.quoting import cut
from followup.core.tape.listening import LONGEST, MOST, listen
from followup.core.tape.model import Kind
from followup.core.tape.words import pattern
from tests.core.tape import sentences as told
from tests.desks import START, mail


def figures(some: list[told.Line]) -> dict[str, tuple[float, float]]:
    """Precision and recall by kind."""
    return {
        kind: (
            found["right"] / max(found["right"] + found["extra"], 1),
            found["right"] / max(found["right"] + found["missed"], 1),
        )
        for kind, found in told.counts(some).items()
    }


def test_the_blind_half_of_our_own_sentences() -> None:
    blind = [line for code in LANGUAGES for line in told.lines(code) if line.blind]
    assert len(blind) >= 140
    found = figures(blind)
    assert set(found) == {"question", "push", "price", "rival", "gatekeeper", "decides"}
    for kind, (precision, recall) in found.items():
        assert precision >= 0.95, kind
        assert recall >= 0.95, kind


def test_the_blind_half_of_customers_sentences_by_other_hands() -> None:
    """A rival told by name or by "they" is not heard in a sentence: that is the detector's work."""
    blind = [line for line in told.of_others("others.txt", own=False) if line.blind]
    assert len(blind) == 140
    found = figures(blind)
    floors = {"question": (0.9, 0.95), "price": (0.75, 0.6), "rival": (0.8, 0.2), "gatekeeper": (0.9, 0.3)}
    for kind, (precision, recall) in floors.items():
        assert found[kind][0] >= precision, kind
        assert found[kind][1] >= recall, kind


def test_the_blind_half_of_reps_sentences_by_other_hands() -> None:
    blind = [line for line in told.of_others("reps.txt", own=True) if line.blind]
    assert len(blind) == 136
    precision, recall = pushes(blind)
    assert precision >= 0.75
    assert recall >= 0.65


def test_the_ways_of_chasing_that_were_learned_stay_learned() -> None:
    """Three sets of our own: each was hardly heard when it was new, and taught a group of patterns."""
    precision, recall = pushes(told.of_others("chasing.txt", own=True))
    assert precision >= 0.98
    assert recall == 1.0


def pushes(some: list[told.Line]) -> tuple[float, float]:
    """Precision and recall of pushes alone; what else is said in these sentences is not labelled."""
    pairs = [("push" in line.kinds, "push" in told.heard(line)) for line in some]
    right = sum(meant and heard for meant, heard in pairs)
    return right / sum(heard for _, heard in pairs), right / sum(meant for meant, _ in pairs)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_language_has_every_entry(code) -> None:
    for entry in ("courtesy", "ask", "push", "deciding", "price", "rival", "gate", "decides", "heads", "helpers"):
        assert not pattern(code, entry).search(""), entry
        assert not pattern(code, entry).search("xyzzy 12 qqq"), entry


def reading(text: str, **headers: str) -> Reading:
    message = parse(mail(text, at=START, id="<a@shop.example>", **headers))
    return Reading(message=message, cut=cut(message))


def test_whom_it_went_to_the_writers_title_and_why() -> None:
    text = (
        "Hi Robin,\n\nBrightline was a third cheaper. And your hotline never answered.\n\n"
        "Best,\nAnna Lee\nManaging Director\n"
    )
    heard = listen(
        reading(text, Cc="Bo <bo@shop.example>"),
        own=False,
        names=("Brightline",),
        reasons=(LossReason.PRICE, LossReason.SUPPORT_SERVICE),
    )
    assert (heard.title, heard.role) == ("Managing Director", "decides")
    assert [address.addr_spec for address in heard.to] == ["robin@rep.example", "bo@shop.example"]
    first, second = "Brightline was a third cheaper.", "And your hotline never answered."
    assert [(said.code, said.text) for said in heard.said if said.kind is Kind.WHY] == [
        ("price", first),
        ("support_service", second),
    ]
    assert [said.text for said in heard.said if said.kind is Kind.RIVAL] == [first]


def test_quoted_words_are_not_the_writers() -> None:
    theirs = "> Does it work offline?\n> We also talk to two other vendors.\n"
    text = f"It works offline.\n\nOn Monday Anna Lee wrote:\n{theirs}"
    heard = listen(reading(text), own=True)
    assert heard.said == ()
    assert "offli" in heard.terms


def test_a_language_that_is_not_told_leaves_the_question_mark() -> None:
    heard = listen(reading("Czy to działa bez sieci?", subject="Oferta"), own=False)
    assert [said.kind for said in heard.said] == [Kind.QUESTION]


def test_a_flood_is_cut() -> None:
    heard = listen(reading("\n\n".join(f"Does it do {n} {'very ' * 90}well?" for n in range(400))), own=False)
    assert len(heard.said) <= MOST
    assert max(len(said.text) for said in heard.said) <= LONGEST
