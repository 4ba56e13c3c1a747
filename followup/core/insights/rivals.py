"""The names of winners, so that one rival counts once: "Acme", "ACME GmbH" and "acme.com" are the same.

Only what surely says nothing is taken off: case, accents, punctuation, an article before, a legal form or a domain's
end behind. "Acme Software" may be somebody else, and stays.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from followup.core.cleaning import one_line
from followup.core.intent.text import fold

_FORMS = frozenset(
    """ab ag as asa bv bvba co company corp corporation cv eg ek ev gbr gmbh group gruppe inc incorporated kg kgaa lda
    limited limitada llc llp lp ltd ltda mbh nv ohg oy oyj plc pty sa sarl sas sasu scop se sl slu snc spa srl sro ug
    und and & et y e cie holding""".split()  # noqa: SIM905 (a table is read more easily than a list of strings)
)
"""Legal forms, and the little words between two of them, as they stand behind a name."""

_ARTICLES = frozenset({"the", "die", "der", "das", "la", "le", "les", "el", "los", "il", "de", "het", "o", "a"})
_DOMAIN = re.compile(r"(?<=\w)\.(?:com|net|org|io|ai|eu|de|at|ch|fr|es|it|nl|be|pt|br|uk|co\.uk|com\.br)$")
_WWW = re.compile(r"^(?:https?://)?(?:www\.)?")
_DOTTED = re.compile(r"\b(?:\w\.){2,}")


def key(name: str) -> str:
    """What two spellings of one rival have in common; "" for a name without a letter or digit.

    >>> key("ACME GmbH & Co. KG"), key("acme.com"), key("The Acme"), key("Acme S.p.A.")
    ('acme', 'acme', 'acme', 'acme')
    """
    plain = _WWW.sub("", fold(one_line(name)).casefold().rstrip("/"))
    plain = _DOMAIN.sub("", plain)
    plain = _DOTTED.sub(lambda found: found.group().replace(".", ""), plain)
    plain = re.sub(r"[’']s\b|[’'`]", "", plain)
    words = re.findall(r"\w+|&", plain)
    while len(words) > 1 and words[-1] in _FORMS:
        words.pop()
    if len(words) > 1 and words[0] in _ARTICLES:
        del words[0]
    return " ".join(word for word in words if word != "&" or len(words) > 1)


def joined(names: Iterable[str]) -> dict[str, str]:
    """For each name the spelling under which its rival is shown: the one written most often, of equals the shortest."""
    spellings: dict[str, Counter[str]] = {}
    for name in names:
        shown = one_line(name)
        if key(shown):
            spellings.setdefault(key(shown), Counter())[shown] += 1
    best = {
        one: min(counts, key=lambda spelling: (-counts[spelling], len(spelling), spelling))
        for one, counts in spellings.items()
    }
    return {name: best.get(key(name), "") for name in names}
