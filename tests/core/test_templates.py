"""The strictness of the template engine, and the values it is given."""

from __future__ import annotations

from copy import deepcopy

import pytest

from followup.core.template_values import SAMPLE, cleaned, without_prefix
from followup.core.templates import render
from followup.errors import TemplateFault

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
