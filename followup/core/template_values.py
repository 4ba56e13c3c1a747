"""The values that a template may use: plain strings, numbers, yes or no, lists of strings; nothing else.

| group | names |
|---|---|
| rep | name, first_name, signature |
| prospect | name, first_name, last_name, company, role (`model.Role`) |
| deal | subject (without Re:), stage, proposed ("our offer for the stock system"), met ("our meeting on 12 May") |
| loss | kind (intent), winner, reasons (phrases), explained (they said why), unanswered, person, said, date, month |
| reminder | kind, n, date (when the rep comes back, as a phrase: "in March") |
| voice | greeting, sign_off, formal |
| free_slots | times for a talk, each a phrase with day and time; empty where none is free or known |

`deal.proposed` and `deal.met` are in the rep's own words, as the object of a sentence (`proposal`).
`loss.month` is the month of the no as a phrase ("in May"), `loss.person` whom they passed on; `loss.unanswered`
lists the questions that are still open (`model.Question`).
What is not known is "" or [] or False: a template tests it with `{% if %}`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from followup.core.cleaning import LONGEST, lines, one_line
from followup.core.model import Address, LossReason, Question, Role
from followup.core.names import names
from followup.core.template_phrases import month, phrases

if TYPE_CHECKING:  # the child that reads has no use for it
    from followup.core.voice import Voice

Value = str | int | bool | list[str]
Values = dict[str, dict[str, Value] | list[str]]

GROUPS: dict[str, tuple[str, ...]] = {
    "rep": ("name", "first_name", "signature"),
    "prospect": ("name", "first_name", "last_name", "company", "role"),
    "deal": ("subject", "stage", "proposed", "met"),
    "loss": ("kind", "winner", "reasons", "explained", "unanswered", "person", "said", "date", "month"),
    "reminder": ("kind", "n", "date"),
    "voice": ("greeting", "sign_off", "formal"),
}
LISTS = ("free_slots",)

_LONGEST_SUBJECT = 400  # the thread's subject stays, also where it is long
_LONGER = {"deal.subject": _LONGEST_SUBJECT, "voice.greeting": 160, "voice.sign_off": 200}
"""French has sign-offs of a hundred characters."""

_REPLY = re.compile(
    r"\s*(?:re|aw|antw|antwort|rif|res|ref|rép|sv|vs|odp|r|fw|fwd|wg|tr|rv|enc|doorst|i)\s*(?:\[\d+\]|\(\d+\))?\s*:\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Rendered:
    """A filled-in template: the subject in one line, the text with LF line ends and without the rep's signature."""

    subject: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known for one draft; the rest stays empty. `kind` is the loss's intent, `n` counts within the kind.

    `coming` is the time at which the rep comes back, as `template_phrases.coming` says it.
    """

    rep_name: str
    signature: str
    to: Address
    voice: Voice
    subject: str
    language: str
    kind: str
    stage: str = "lost"
    company: str = ""
    role: Role | None = None
    winner: str | None = None
    reasons: tuple[LossReason, ...] = ()
    explained: bool = False
    unanswered: tuple[Question, ...] = (Question.WHY, Question.SAME_OFFER)
    person: Address | None = None
    said: str = ""
    lost_on: date | None = None
    reminder: str = ""
    n: int = 1
    coming: str = ""
    proposed: str = ""
    met: str = ""
    free_slots: tuple[str, ...] = ()


def values_for(known: Known) -> Values:
    """The values of one draft, cleaned."""
    first, last = names(known.to)
    rep_first, _ = names(Address(known.rep_name, ""))
    rep = {"name": known.rep_name, "first_name": rep_first, "signature": known.signature or known.rep_name}
    person = known.person
    return cleaned(
        {
            "rep": {**rep},
            "prospect": {
                "name": known.to.name,
                "first_name": first,
                "last_name": last,
                "company": known.company,
                "role": known.role or "",
            },
            "deal": {
                "subject": without_prefix(known.subject),
                "stage": known.stage,
                "proposed": known.proposed,
                "met": known.met,
            },
            "loss": {
                "kind": known.kind,
                "winner": known.winner or "",
                "reasons": phrases(known.reasons, known.language)[:2],
                "explained": bool(known.explained or known.reasons),
                "unanswered": [str(question) for question in known.unanswered],
                "person": (person.name or person.addr_spec) if person else "",
                "said": known.said,
                "date": known.lost_on.isoformat() if known.lost_on else "",
                "month": month(known.lost_on, known.language) if known.lost_on else "",
            },
            "reminder": {"kind": known.reminder, "n": known.n, "date": known.coming},
            "voice": {
                "greeting": known.voice.greeting,
                "sign_off": known.voice.sign_off,
                "formal": known.voice.formal,
            },
            "free_slots": list(known.free_slots),
        }
    )


def cleaned(values: Mapping[str, Mapping[str, Value] | Sequence[str]]) -> Values:
    """`values` with every string cut to one clean line of 80 characters.

    Subject, greeting and sign-off may be longer, and the rep's signature keeps its lines.
    """
    result: Values = {}
    for group, content in values.items():
        if not isinstance(content, Mapping):
            result[group] = [one_line(item) for item in content]
            continue
        result[group] = {name: _clean(f"{group}.{name}", value) for name, value in content.items()}
    return result


def _clean(name: str, value: Value) -> Value:
    if isinstance(value, list):
        return [one_line(item) for item in value]
    if not isinstance(value, str):
        return value
    if name == "rep.signature":
        return lines(value)[:2000]
    return one_line(value, _LONGER.get(name, LONGEST))


def without_prefix(subject: str) -> str:
    """The thread's subject without `Re:` and its kin in the usual mail programs' languages.

    >>> without_prefix("AW: Re[2]: Offer")
    'Offer'
    """
    text = one_line(subject, _LONGEST_SUBJECT)
    while match := _REPLY.match(text):
        text = text[match.end() :]
    return text


SAMPLE: Values = {
    "rep": {"name": "Robin Hale", "first_name": "Robin", "signature": "Robin Hale"},
    "prospect": {
        "name": "Anna Lee", "first_name": "Anna", "last_name": "Lee", "company": "Shop Ltd", "role": "decision-maker",
    },
    "deal": {"subject": "Stock system", "stage": "lost", "proposed": "", "met": ""},
    "loss": {
        "kind": "lost_competitor", "winner": "Other Works", "reasons": ["the price"], "explained": True,
        "unanswered": ["same_offer"], "person": "", "said": "We have decided on Other Works.",
        "date": "2026-05-04", "month": "in May",
    },
    "reminder": {"kind": "check_in", "n": 1, "date": "in March"},
    "voice": {"greeting": "Hello Anna,", "sign_off": "Kind regards,", "formal": False},
    "free_slots": ["Tuesday 12 May, 10:00", "Wednesday 13 May, 14:00", "Thursday 14 May, 11:00"],
}  # fmt: skip
