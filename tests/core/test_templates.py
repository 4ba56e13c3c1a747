"""The shipped wording by the playbook's rules, and the strictness of the engine."""

from __future__ import annotations

import itertools
import re
from copy import deepcopy

import pytest

from followup.core.model import Address, DraftKind, LossReason, Question
from followup.core.policy import LANGUAGES
from followup.core.pressure import findings
from followup.core.template_check import check
from followup.core.template_phrases import phrases
from followup.core.template_values import SAMPLE, Known, Values, cleaned, values_for, without_prefix
from followup.core.templates import render
from followup.core.voice import listen
from followup.errors import TemplateFault
from followup.template_files import Templates

TO = Address("Anna Weber", "anna@shop.example")
SHIPPED = Templates(None)
EACH = list(itertools.product([kind.value for kind in DraftKind], LANGUAGES))

SLOTS = ("Tue 1 Dec, 10:00", "Wed 2 Dec, 14:00", "Thu 3 Dec, 09:30")
LENGTH = {"acknowledge": (60, 110), "thanks_anyway": (15, 45), "questions": (35, 100), "questions_call": (35, 100)}
"""Words with greeting, sign-off and name, least and most; else 25 to 85."""

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
INFORMAL_ONLY = {
    "de": r"\b(du|dir|dich|dein\w*|ihr|euch|eure\w*)\b",
    "fr": r"\b(tu|te|toi|ton|ta|tes)\b",
    "es": r"\b(tú|te|ti|tu|contigo)\b",
    "it": r"\b(tu|ti|te|tuo|tua)\b",
    "nl": r"\b(je|jij|jou|jouw|jullie)\b",
    "pt": r"\b(você|vocês|te|tu)\b",
}
FORMAL_ONLY = {
    "de": r"\b(Sie|Ihnen|Ihre?[mnrs]?)\b",
    "es": r"\b(usted|su)\b",
    "it": r"\b(Lei|Le|Suo|Sua|La)\b|\wLe\b",
    "nl": r"\b(u|uw)\b",
}


def known(language: str, **changes: object) -> Values:
    base: dict[str, object] = {
        "rep_name": "Robin Hale",
        "signature": "Robin Hale",
        "to": TO,
        "voice": listen((), TO, language),
        "subject": "Stock system",
        "language": language,
        "kind": "lost_competitor",
    }
    return values_for(Known(**(base | changes)))  # type: ignore[arg-type]


def every_way(language: str) -> list[Values]:
    ways = itertools.product(
        (True, False),
        ("", "Other Works"),
        ((), (LossReason.PRICE, LossReason.FEATURES, LossReason.OTHER), (LossReason.PRESSURE,)),
        (None, Address("Tom Reed", "tom@shop.example")),
        ("lost_competitor", "lost_internal", "lost_no_decision"),
    )
    made = []
    for formal, winner, reasons, person, kind in ways:
        company, n, slots, later = ("Shop Ltd", 1, SLOTS, "in March") if winner else ("", 3, (), "")
        more = {
            "free_slots": slots,
            "coming": later,
            "unanswered": (Question.SAME_OFFER,) if reasons else tuple(Question),
        }
        values = known(language, winner=winner, reasons=reasons, person=person, kind=kind, n=n, company=company, **more)
        voice = values["voice"]
        assert isinstance(voice, dict)
        voice["formal"] = formal
        made.append(values)
    return made


def asks(kind: str, values: Values) -> int:
    return 0 if kind in SILENT else len(values["loss"]["unanswered"]) if kind == "questions" else 1


@pytest.mark.parametrize(("kind", "language"), EACH)
def test_every_shipped_template_keeps_the_playbooks_rules(kind, language):
    source = SHIPPED.find(kind, language)
    assert source.language == language
    assert not source.own
    for values in every_way(language):
        made = render(source.text, values, source.path.name)
        count = len(re.findall(r"\w+(?:['’-]\w+)*", made.text + " Robin Hale"))
        assert made.subject == "Re: Stock system"
        assert LENGTH.get(kind, (25, 85))[0] <= count <= LENGTH.get(kind, (25, 85))[1], (count, made.text)
        assert "!" not in made.text
        assert made.text.count("?") == asks(kind, values), made.text
        lowered = set(re.findall(r"\w+", made.text.lower()))
        assert not lowered & set(FORBIDDEN[language].split())
        assert "\n\n\n" not in made.text
        assert not re.search(r" [,.:;]|\(\)|  |\bNone\b|[{}%]", made.text), made.text
        assert findings(made.text, language, kind) == ()


@pytest.mark.parametrize(("kind", "language"), [pair for pair in EACH if pair[1] in INFORMAL_ONLY])
def test_a_text_never_mixes_the_forms_of_address(kind, language):
    source = SHIPPED.find(kind, language).text
    for values in every_way(language):
        made = render(source, values).text
        body = "\n".join(made.split("\n")[1:])
        wrong = INFORMAL_ONLY[language] if values["voice"]["formal"] else FORMAL_ONLY.get(language)
        assert not (wrong and re.search(wrong, body)), body


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_acknowledgement_uses_what_is_known(language):
    source = SHIPPED.find("acknowledge", language).text
    full = render(
        source,
        known(
            language,
            winner="Other Works",
            reasons=(LossReason.PRICE,),
            person=Address("Tom Reed", "t@x.example"),
            unanswered=(Question.SAME_OFFER,),
        ),
    ).text
    bare = render(source, known(language)).text
    for word in ("Other Works", "Tom Reed", phrases((LossReason.PRICE,), language)[0]):
        assert word in full
    two = {"en": "two short", "de": "zwei kurze", "fr": "deux courtes", "es": "dos preguntas", "it": "due brevi"}
    two |= {"nl": "twee korte", "pt": "duas perguntas"}
    assert two[language] in bare
    assert two[language] not in full
    assert "?" in full
    assert "?" not in render(source, known(language, explained=True, unanswered=())).text, "nothing is left to ask"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_check_in_speaks_of_what_they_did(language):
    source = SHIPPED.find("check_in", language).text
    kinds = ("lost_competitor", "lost_internal", "lost_no_decision")
    assert len({render(source, known(language, kind=kind)).text for kind in kinds}) == 3
    assert render(source, known(language, n=1)).text != render(source, known(language, n=2)).text


@pytest.mark.parametrize(("kind", "language"), EACH)
def test_shipped_templates_pass_their_own_check(kind, language):
    source = SHIPPED.find(kind, language)
    assert check(source.text, source.path.name) == ()


def test_every_reason_that_may_be_said_back_has_a_phrase_in_every_language():
    for language in LANGUAGES:
        assert len(phrases(tuple(LossReason), language)) == 13
        assert phrases((LossReason.PRESSURE, LossReason.INSIDE_TRACK), language) == []


HEAD = "Subject: x\n\n"


@pytest.mark.parametrize(
    ("source", "says"),
    [
        (
            "Subject: x\n\n\n\n\n\n{{ prospect.first_nmae }}",
            "line 7: 'first_nmae' is not known (did you mean first_name?)",
        ),
        ("Subject: {{ deal.subjet }}\n\ntext", "line 1: 'subjet' is not known (did you mean subject?)"),
        (HEAD + "{{ prospekt.name }}", "line 3: 'prospekt' is not known (did you mean prospect?)"),
        (HEAD + "{% if False %}{{ loss['winer'] }}{% endif %}", "line 3: 'winer' is not known (did you mean winner?)"),
        (HEAD + "{% if x %}", "line 3"),
        (HEAD + "a\n{{ }}", "line 4"),
        ("Subject: {{ 'a\\nb' }}\n\ntext", "the subject must be one line"),
        ("Subject:\n\ntext", "the subject is empty"),
        ("Subject: x\nBcc: e@e.example\n\ntext", "an empty line must stand below"),
        ("Subject: x\n\n \n", "no text"),
        (HEAD + "{{ loss.person }}", "comes out empty"),
        ("", "must begin with 'Subject:'"),
        ("Hello", "must begin with 'Subject:'"),
        (HEAD + "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "does not end"),
        (HEAD + "{% for a in 'abcdefgh' * 9000 %}{{ a }}{% endfor %}", "not allowed"),
        (HEAD + "{{ rep.name + 3 }}", "line 3"),
        (HEAD + "{{ reminder.n / 0 }}", "division by zero"),
    ],
)
def test_a_faulty_template_is_refused_with_its_line(source, says):
    with pytest.raises(TemplateFault) as fault:
        render(source, SAMPLE, "acknowledge.en.txt.j2")
    assert str(fault.value).startswith("acknowledge.en.txt.j2 line ")
    assert says in str(fault.value)
    assert fault.value.exit_code == 65


def test_values_are_data_cut_to_eighty_characters_on_one_line():
    values = cleaned(
        deepcopy(SAMPLE) | {"prospect": {"name": "{{ 7*7 }} <script>\r\nBcc: e@e.example\u202e" + "x" * 5000}}
    )
    name = values["prospect"]["name"]
    assert len(name) == 80
    assert name.startswith("{{ 7*7 }} <script> Bcc: e@e.example")
    made = render(HEAD + "{{ prospect.name }}", values)
    assert made.text == name + "\n"


def test_combining_marks_do_not_pile_up():
    values = cleaned({"prospect": {"name": "A" + "\u0301" * 1000 + "nna"}})
    assert len(values["prospect"]["name"]) <= 8


def test_two_asks_and_pressure_are_found_by_the_check():
    source = HEAD + "May I ask?\n\nMay I call you?\n\nI can offer you a discount of 10 % off.\n"
    assert {finding.kind for finding in check(source, "acknowledge.en.txt.j2")} >= {"more-than-one-ask", "discount"}
    assert check(HEAD + "{{ x }}", "acknowledge.en.txt.j2")[0].kind == "fault"


@pytest.mark.parametrize(
    ("subject", "base"),
    [
        ("Re: Offer", "Offer"),
        ("AW: WG: Offer", "Offer"),
        ("RE[3]: Offer", "Offer"),
        ("Review: a", "Review: a"),
        ("", ""),
    ],
)
def test_the_threads_subject_stays(subject, base):
    assert without_prefix(subject) == base
