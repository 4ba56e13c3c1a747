"""The shipped wording by the playbook's rules: each template in each language, with all that it uses known and not."""

from __future__ import annotations

import itertools
import re
from datetime import date
from functools import cache

import pytest

from followup.core.model import FINAL_LOSS, Address, DraftKind, Intent, LossReason, Question, Role
from followup.core.policy import LANGUAGES
from followup.core.pressure import findings
from followup.core.template_phrases import coming, phrases
from followup.core.template_samples import sample
from followup.core.template_values import Known, Values, values_for
from followup.core.templates import render
from followup.core.voice import Voice
from followup.template_files import Templates
from tests.core.address_forms import FORMAL_ONLY, INFORMAL_ONLY

TO = Address("Anna Weber", "anna@shop.example")
SHIPPED = Templates(None)
EACH = list(itertools.product([kind.value for kind in DraftKind], LANGUAGES))

SLOTS = ("Tue 1 Dec, 10:00", "Wed 2 Dec, 14:00", "Thu 3 Dec, 09:30")
LENGTH = {"acknowledge": (64, 105), "thanks_anyway": (12, 40), "questions": (35, 100), "questions_call": (30, 100)}
"""Words with greeting, sign-off and name, least and most, with room for longer names; else 25 to 85."""

SILENT = frozenset({"thanks_anyway", "thank_for_answers", "thank_for_referral", "not_now"})
"""Kinds that ask nothing."""

FORBIDDEN = {
    "en": "unfortunately however sadly disappointed best-in-class amazing excited",
    "de": "leider jedoch allerdings bedauerlicherweise enttäuscht",
    "fr": "malheureusement cependant toutefois hélas déçu",
    "es": "desgraciadamente lamentablemente embargo desafortunadamente",
    "it": "purtroppo tuttavia sfortunatamente però",
    "nl": "helaas echter teleurgesteld",
    "pt": "infelizmente contudo entretanto todavia porém",
}

BUT = {"en": "but", "de": "aber", "fr": "mais", "es": "pero", "it": "ma", "nl": "maar", "pt": "mas"}
"""Takes back in the first lines what they begin with."""

BOTH, WHY, SAME = tuple(Question), (Question.WHY,), (Question.SAME_OFFER,)
REASONS = (LossReason.PRICE, LossReason.FEATURES, LossReason.OTHER)

WAYS: tuple[tuple[tuple[str, ...], tuple[dict[str, object], ...]], ...] = (
    (("loss.winner",), ({"winner": ""}, {"winner": "Other Works"})),
    (
        ("loss.reasons", "loss.unanswered"),
        (
            {"unanswered": BOTH},
            {"unanswered": WHY},
            {"unanswered": ()},
            {"unanswered": SAME, "reasons": REASONS},
            {"unanswered": SAME, "reasons": (LossReason.PRESSURE,)},
        ),
    ),
    (
        ("loss.person", "prospect.role"),
        ({}, {"person": Address("Tom Reed", "tom@shop.example"), "role": Role.GATEKEEPER}),
    ),
    (("loss.kind",), tuple({"kind": kind} for kind in (*sorted(FINAL_LOSS), Intent.NOT_NOW))),
    (("reminder.n",), ({"n": 1}, {"n": 2}, {"n": 3})),
    (("loss.month",), ({}, {"lost_on": date(2026, 8, 31)})),
    (("reminder.date",), ({}, {"coming": "in March"})),
    (("free_slots",), ({}, {"free_slots": SLOTS})),
)
"""What may be known of a deal or not: the values that a template names, and what they may be."""

NOT_LATER = ({"kind": Intent.NOT_NOW},)
NEVER: dict[str, tuple[dict[str, object], ...]] = {"check_in": (), "questions": ({"unanswered": ()}, *NOT_LATER)}
"""What a kind is never made of: only a check-in follows a "later" too, and questions need one that is open."""


def known(language: str, **changes: object) -> Values:
    base: dict[str, object] = {
        "rep_name": "Robin Hale",
        "signature": "Robin Hale",
        "to": TO,
        "voice": Voice("Greeting Anna Weber,", "Sign off,", True, False),
        "subject": "Stock system",
        "language": language,
        "kind": "lost_competitor",
    }
    return values_for(Known(**(base | changes)))  # type: ignore[arg-type]


@cache
def texts(kind: str, language: str) -> dict[tuple[str, bool], Values]:
    """Each different text and form of address with the values that it came from."""
    source = SHIPPED.find(kind, language)
    assert (source.language, source.own) == (language, False)
    used = [ways for names, ways in WAYS if any(name in source.text for name in names)]
    never = NEVER.get(kind, NOT_LATER)
    made = {}
    for chosen in itertools.product(*used):
        if any(one in never for one in chosen):
            continue
        values = known(language, **{name: value for one in chosen for name, value in one.items()})
        for formal in (True, False):
            values = values | {"voice": values["voice"] | {"formal": formal}}
            rendered = render(source.text, values, source.path.name)
            assert rendered.subject == "Re: Stock system"
            made[rendered.text, formal] = values
    return made


def questions_in(kind: str, values: Values) -> int:
    left = len(values["loss"]["unanswered"])
    return 0 if kind in SILENT else left if kind == "questions" else min(left, 1) if kind == "acknowledge" else 1


@pytest.mark.parametrize(("kind", "language"), EACH)
def test_the_playbooks_rules(kind, language):
    least, most = LENGTH.get(kind, (25, 85))
    for (text, _), values in texts(kind, language).items():
        assert least <= len(re.findall(r"\w+(?:['’-]\w+)*", text + " Robin Hale")) <= most, text
        assert "!" not in text
        assert text.count("?") == questions_in(kind, values), text
        assert not {*re.findall(r"\w+", text.lower())} & {*FORBIDDEN[language].split()}, text
        assert BUT[language] not in re.findall(r"\w+", text.split("\n\n")[1].lower()), text
        assert findings(text, language, kind) == ()


@pytest.mark.parametrize(("kind", "language"), EACH)
def test_no_seam_shows(kind, language):
    for text, _ in texts(kind, language):
        assert "\n\n\n" not in text
        assert not re.search(r" [,.:;?]|\(\)|  |\bNone\b|[{}%\[\]]|[,:;]\.|\.\.|,,", text), text
        for paragraph in text.split("\n\n")[1:-1]:
            assert re.search(r"[.?:]$|^- ", paragraph.rstrip()), text
            opens = paragraph.removeprefix("1. ").removeprefix("2. ").lstrip("¿-– ")[0]
            first = paragraph == text.split("\n\n")[1]
            assert opens.isupper() or (first and language in {"de", "it"}), text
        assert not re.search(r"[.?] [a-zà-ü]", text), text


@pytest.mark.parametrize(("kind", "language"), [pair for pair in EACH if pair[1] in INFORMAL_ONLY])
def test_the_forms_of_address_are_never_mixed(kind, language):
    for text, formal in texts(kind, language):
        body = text.split("\n", 1)[1]
        wrong = INFORMAL_ONLY[language] if formal else FORMAL_ONLY[language]
        assert not re.search(wrong, body), body
    formal, informal = ({text for text, how in texts(kind, language) if how is form} for form in (True, False))
    assert formal != informal


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_acknowledgement_uses_what_is_known(language):
    source = SHIPPED.find("acknowledge", language).text
    person = Address("Tom Reed", "t@x.example")
    one = (Question.SAME_OFFER,)
    full = render(
        source, known(language, winner="Other Works", reasons=(LossReason.PRICE,), person=person, unanswered=one)
    ).text
    bare, none = render(source, known(language)).text, render(source, known(language, unanswered=())).text
    for word in ("Other Works", "Tom Reed", phrases((LossReason.PRICE,), language)[0]):
        assert word in full
    two = {"en": "two short", "de": "zwei kurze", "fr": "deux courtes", "es": "dos preguntas", "it": "due brevi"}
    two |= {"nl": "twee korte", "pt": "duas perguntas"}
    assert two[language] in bare
    assert two[language] not in full
    assert "?" not in none, "where all is answered, nothing is asked"


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_chose_others_where_there_is_no_rival(language):
    others = {"en": "the others", "de": "anderen", "fr": "les autres", "es": "los otros", "it": "gli altri"}
    others |= {"nl": "de anderen", "pt": "os outros"}
    for kind in ("acknowledge", "questions", "thank_for_answers", "thanks_anyway", "check_in"):
        for (text, _), values in texts(kind, language).items():
            if values["loss"]["kind"] != "lost_competitor":
                assert others[language] not in text
                assert "Other Works" not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_each_kind_names(language):
    def made(kind: str, **changes: object) -> str:
        return render(SHIPPED.find(kind, language).text, known(language, **changes)).text

    for kind in ("thank_for_referral", "acknowledge", "questions", "questions_call", "thank_for_answers"):
        assert "Tom Reed" in made(kind, person=Address("Tom Reed", "t@x.example")), "thanked for in the one draft"
    assert "our offer for the docks" in made("acknowledge", proposed="our offer for the docks")
    assert "our meeting on 12 May" in made("acknowledge", met="our meeting on 12 May")
    assert phrases((LossReason.SCOPE,), language)[0] in made("thank_for_answers", reasons=(LossReason.SCOPE,))
    assert "in March" in made("not_now", coming="in March")
    for kind in ("questions_call", "welcome_back"):
        assert "\n\n- " + "\n- ".join(SLOTS) + "\n\n" in made(kind, free_slots=SLOTS)
    (why,) = re.findall(r"^(?:¿|\w).*\?$", made("questions", unanswered=(Question.WHY,)), re.MULTILINE)
    (same,) = re.findall(r"^(?:¿|\w).*\?$", made("questions", unanswered=(Question.SAME_OFFER,)), re.MULTILINE)
    assert f"\n\n1. {why}\n\n2. {same}\n\n" in made("questions")
    assert len({made("check_in", n=n) for n in (1, 2, 3)}) == 3
    thanks = {made("acknowledge", role=role) for role in (None, Role.DECISION_MAKER, Role.GATEKEEPER)}
    assert len(thanks) == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_preview_is_in_the_templates_language(language):
    def made(kind: str) -> str:
        return render(SHIPPED.find(kind, language).text, sample(language, kind)).text

    assert phrases((LossReason.PRICE,), language)[0] in made("acknowledge")
    assert made("questions").count("?") == 2
    assert ("Kind regards," in made("not_now")) is (language == "en")
    assert ("in March" in made("not_now")) is (language == "en")


@pytest.mark.parametrize(
    ("language", "soon", "later", "next_year"),
    [
        ("en", "around 1 December", "in April", "in August 2028"),
        ("de", "um den 1. Dezember", "im April", "im August 2028"),
        ("fr", "vers le 1er décembre", "en avril", "en août 2028"),
        ("es", "hacia el 1 de diciembre", "en abril", "en agosto de 2028"),
        ("it", "intorno al 1º dicembre", "ad aprile", "ad agosto 2028"),
        ("nl", "rond 1 december", "in april", "in augustus 2028"),
        ("pt", "por volta de 1º de dezembro", "em abril", "em agosto de 2028"),
    ],
)
def test_when_the_rep_comes_back(language, soon, later, next_year):
    today = date(2026, 11, 22)
    days = (date(2026, 12, 1), date(2027, 4, 1), date(2028, 8, 1))
    assert tuple(coming(day, today, language) for day in days) == (soon, later, next_year)


def test_every_reason_that_may_be_said_back_has_a_phrase_in_every_language():
    for language in LANGUAGES:
        assert len(phrases(tuple(LossReason), language)) == 13
        assert phrases((LossReason.PRESSURE, LossReason.INSIDE_TRACK), language) == []
