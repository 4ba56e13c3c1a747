"""What is said how, per language: data that `cues` and `facts` read.

A new language is three modules here, and an entry in each theme: `calling`, `daily`, `dates`, `people`, `same_offer`,
`terms`.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.util import find_spec

from followup.core.intent.rules import calling, daily, dates, people, same_offer, terms
from followup.core.intent.rules.base import Rules
from followup.core.policy import LANGUAGES

_THEMES = (calling, daily, dates, people, same_offer, terms)


@cache
def rules(language: str) -> Rules:
    """The rules of one of `policy.LANGUAGES`, compiled on first use; KeyError for another."""
    if language not in LANGUAGES:
        raise KeyError(language)
    outcome, talk, facts = (import_module(f"{__name__}.{language}{part}") for part in ("", "_talk", "_facts"))
    whom = import_module(f"{__name__}.{language}_whom") if find_spec(f"{__name__}.{language}_whom") else None
    found = {**outcome.CUES, **talk.CUES}
    for kind, rows in whom.CUES.items() if whom else ():
        found[kind] = (*found.get(kind, ()), *rows)
    return Rules(
        language,
        {**outcome.WORDS, **facts.WORDS, **(whom.WORDS if whom else {})},
        found,
        {**talk.GUARDS, **{name: guard for theme in _THEMES for name, guard in theme.GUARDS[language].items()}},
        facts.REASONS,
        {**facts.TIMES, **dates.TIMES[language], **terms.TIMES[language]},
    )
