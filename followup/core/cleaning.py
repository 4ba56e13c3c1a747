"""The one gate for strings that come out of mail and go into a draft, a header or a page.

Strangers choose them: a name may hold line breaks, right-to-left overrides, zero-width characters or a thousand
combining marks (TRUST T2, T13, B14, B15, B38, B50).
"""

from __future__ import annotations

import unicodedata

from followup.core.text import clean_line

LONGEST = 80
"""Characters of one value, more than any name, company or subject needs to be told apart."""


def one_line(value: str, longest: int = LONGEST) -> str:
    r"""`value` as one line of visible text: no control, format, surrogate or private characters, cut at `longest`.

    >>> one_line("Anna\r\nBcc: e@e.example \u202e")
    'Anna Bcc: e@e.example'
    """
    return clean_line(value[: longest * 50])[:longest].rstrip()


def lines(value: str) -> str:
    """`value` with LF line ends and no control characters but LF and tab; lone surrogates become U+FFFD."""
    text = value.replace("\r\n", "\n").replace("\r", "\n")
    text = text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
    return "".join(char for char in text if char in "\n\t" or not _hostile(char))


def _hostile(char: str) -> bool:
    """Control characters, line separators of Unicode, and what turns the direction of reading."""
    bidi = "\u202a" <= char <= "\u202e" or "\u2066" <= char <= "\u2069"
    return bidi or unicodedata.category(char) in ("Cc", "Zl", "Zp")
