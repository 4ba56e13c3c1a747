"""What a game tape listens for, a file for each language; a new language is added here.

A pattern runs over one sentence in lower case without accents; it is written with them. `<top>` and `<whose>` stand for
the entries of those names: who may decide beside or above the writer, and the words before it.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module

from followup.core.intent.text import fold

_UMLAUTS = {"ä": "ae?", "ö": "oe?", "ü": "ue?", "ß": "ss?"}


@cache
def pattern(language: str, name: str) -> re.Pattern[str]:
    """The pattern of one entry; `language` is one of `LANGUAGES`. KeyError where it has no such entry."""
    words: dict[str, str] = import_module(f"followup.core.tape.words.{language}").WORDS
    written = words[name].replace("<top>", words["top"]).replace("<whose>", words["whose"])
    if language == "de":
        for letter, either in _UMLAUTS.items():
            written = written.replace(letter, either)
    return re.compile(fold(written))
