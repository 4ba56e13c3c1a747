"""What a display name tells of a person's first and last name."""

from __future__ import annotations

import re

from followup.core.cleaning import one_line
from followup.core.model import Address

_TITLES = re.compile(
    r"^(?:(?:(?:dr|dra|prof|mr|mrs|ms|miss|herr|frau|hr|fr|ing|dipl|mag|lic|arq|avv|arch|eng|sr|sra|srta|don|doña|dott|"
    r"dott\.ssa|dr\.ssa|sig|sig\.ra|dhr|mevr|mw|drs|ds|ir|col|rev|capt|mme|mlle|me|madame|monsieur)\.?(?:-ing\.?)?|m\.)\s+)+",
    re.IGNORECASE,
)


def names(address: Address) -> tuple[str, str]:
    """First and last name as far as the display name tells; empty where it does not look like a person's.

    >>> names(Address("Lee, Dr. Anna", "anna@shop.example"))
    ('Anna', 'Lee')
    """
    name = one_line(address.name).strip("\"' ")
    if "@" in name or re.search(r"\d|\bteam\b|\binfo\b|^sales\b|\boffice\b", name, re.IGNORECASE):
        return "", ""
    name = re.sub(r"\s*[(\[|/].*$| - .*$| via .*$", "", name)
    if "," in name:
        last, _, first = name.partition(",")
        name = f"{_TITLES.sub('', first.strip())} {last.strip()}"
    words = _TITLES.sub("", name.strip()).split()
    if len(words) == 2 and words[0].isupper() and len(words[0]) > 2 and not words[1].isupper():
        words.reverse()  # DUPONT Marc, as the French write it
    return (words[0], " ".join(words[1:])) if words else ("", "")
