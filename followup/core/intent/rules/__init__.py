"""What is said how, per language: data that `cues` and `facts` read. A new language is three modules here."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from followup.core.intent.rules.base import Rules
from followup.core.policy import LANGUAGES


@cache
def rules(language: str) -> Rules:
    """The rules of one of `policy.LANGUAGES`, compiled on first use; KeyError for another."""
    if language not in LANGUAGES:
        raise KeyError(language)
    outcome, talk, facts = (import_module(f"{__name__}.{language}{part}") for part in ("", "_talk", "_facts"))
    return Rules(
        language,
        {**outcome.WORDS, **facts.WORDS},
        {**outcome.CUES, **talk.CUES},
        talk.GUARDS,
        facts.REASONS,
        facts.TIMES,
    )
