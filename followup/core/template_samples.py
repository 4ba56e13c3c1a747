"""Made-up deals to show and to check a template with, in its own language."""

from __future__ import annotations

from copy import deepcopy
from datetime import UTC, date, datetime

from followup.core.model import Address, Intent, LossReason, Question, Role
from followup.core.slot_words import phrases as slot_phrases
from followup.core.template_phrases import coming, month, phrases
from followup.core.template_values import SAMPLE, Value, Values
from followup.core.voice import listen

Change = tuple[str, str, Value]

_TO = Address("Anna Lee", "anna@shop.example")
_FREE = (
    datetime(2026, 5, 12, 10, tzinfo=UTC),
    datetime(2026, 5, 13, 14, tzinfo=UTC),
    datetime(2026, 5, 14, 11, tzinfo=UTC),
)
_BOTH = [str(question) for question in Question]
_UNASKED = frozenset({"questions", "questions_call"})

_OF_THE_DEAL = {
    "en": ("our offer for the stock system", "our meeting on 12 May"),
    "de": ("unser Angebot für die Lagersoftware", "unser Gespräch am 12. Mai"),
    "fr": ("notre offre pour le logiciel de stock", "notre rendez-vous du 12 mai"),
    "es": ("nuestra oferta para el programa de almacén", "nuestra reunión del 12 de mayo"),
    "it": ("la nostra offerta per il software di magazzino", "il nostro incontro del 12 maggio"),
    "nl": ("ons voorstel voor de voorraadsoftware", "ons gesprek van 12 mei"),
    "pt": ("a nossa proposta para o programa de armazém", "a nossa reunião de 12 de maio"),
}
"""What was proposed, and when they met; as `proposal` finds them."""

_WAYS: tuple[tuple[Change, ...], ...] = (
    (),
    (
        *(("loss", "winner", ""), ("prospect", "company", ""), ("loss", "reasons", []), ("loss", "month", "")),
        *(("deal", "proposed", ""), ("deal", "met", "")),
    ),
    (
        ("loss", "kind", Intent.LOST_INTERNAL),
        ("loss", "reasons", []),
        ("loss", "explained", False),
        ("loss", "unanswered", _BOTH),
        ("reminder", "n", 2),
    ),
    (
        ("loss", "kind", Intent.LOST_NO_DECISION),
        ("loss", "person", "Tom Reed"),
        ("loss", "winner", ""),
        ("loss", "unanswered", [str(Question.WHY)]),
        ("prospect", "role", Role.GATEKEEPER),
        ("reminder", "n", 3),
        ("reminder", "date", ""),
    ),
    (("loss", "unanswered", []), ("prospect", "name", ""), ("prospect", "first_name", "")),
)


def sample(language: str, kind: str) -> Values:
    """A made-up deal of which much is known, as a draft of this kind would be worded from it."""
    values = deepcopy(SAMPLE)
    changes: list[Change] = [
        ("loss", "reasons", phrases((LossReason.PRICE,), language)),
        ("loss", "month", month(date(2026, 5, 4), language)),
        ("reminder", "kind", kind),
        ("reminder", "date", coming(date(2027, 3, 1), date(2026, 5, 4), language)),
    ]
    if kind in _UNASKED:
        changes += [("loss", "unanswered", _BOTH), ("loss", "explained", False), ("loss", "reasons", [])]
    proposed, met = _OF_THE_DEAL.get(language, _OF_THE_DEAL["en"])
    changes += [("deal", "proposed", proposed), ("deal", "met", met)]
    voice = listen((), _TO, language)
    changes += [("voice", "greeting", voice.greeting), ("voice", "sign_off", voice.sign_off)]
    _change(values, [*changes, ("voice", "formal", voice.formal)])
    values["free_slots"] = list(slot_phrases(_FREE, UTC, language, formal=voice.formal))
    return values


def samples(language: str, kind: str) -> tuple[Values, ...]:
    """Deals that take every way through a template: much known and little, formal and not, each loss."""
    made = []
    for at, changes in enumerate((*_WAYS, ())):
        values = sample(language, kind)
        _change(values, [*changes, ("voice", "formal", at % 2 == 0)])
        if at % 2:
            values["free_slots"] = []
        made.append(values)
    return tuple(made)


def _change(values: Values, changes: list[Change]) -> None:
    for group, name, value in changes:
        part = values[group]
        if isinstance(part, dict):
            part[name] = value
