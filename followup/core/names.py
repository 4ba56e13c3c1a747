"""What a display name tells of a person's first and last name."""

from __future__ import annotations

import re

from followup.core.cleaning import one_line
from followup.core.model import Address

_TITLES = re.compile(
    r"^(?:(?:dr|prof|mr|mrs|ms|herr|frau|hr|fr|ing|dipl|mag|sr|sra|dott|dhr|mevr)\.?(?:-ing\.?)?\s+)+", re.IGNORECASE
)


def names(address: Address) -> tuple[str, str]:
    """First and last name as far as the display name tells; empty where it does not look like a person's.

    >>> names(Address("Lee, Dr. Anna", "anna@shop.example"))
    ('Anna', 'Lee')
    """
    name = one_line(address.name).strip("\"' ")
    if "@" in name or re.search(r"\d|\bteam\b|\binfo\b|\bsales\b|\boffice\b", name, re.IGNORECASE):
        return "", ""
    name = re.sub(r"\s*[(\[|/].*$| - .*$| via .*$", "", name)
    if "," in name:
        last, _, first = name.partition(",")
        name = f"{_TITLES.sub('', first.strip())} {last.strip()}"
    words = _TITLES.sub("", name.strip()).split()
    return (words[0], " ".join(words[1:])) if words else ("", "")
