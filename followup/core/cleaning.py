"""The one gate for strings that come out of mail and go into a draft, a header or a page.

Strangers choose them: a name may hold line breaks, right-to-left overrides, zero-width characters or a thousand
combining marks (TRUST T2, T13, B14, B15, B38, B50).
"""

from __future__ import annotations

import re

from followup.core.text import clean_line

LONGEST = 80
"""Characters of one value, more than any name, company or subject needs to be told apart."""


# Control characters, the line separators of Unicode, and what turns the direction of reading.
_HOSTILE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


def one_line(value: str, longest: int = LONGEST) -> str:
    r"""`value` as one line of visible text: no control, format, surrogate or private characters, cut at `longest`.

    >>> one_line("Anna\r\nBcc: e@e.example \u202e")
    'Anna Bcc: e@e.example'
    """
    return clean_line(value[: longest * 50])[:longest].rstrip()


def lines(value: str) -> str:
    """`value` with LF line ends and no control characters but LF and tab; lone surrogates become U+FFFD."""
    text = value.replace("\r\n", "\n").replace("\r", "\n")
    return _HOSTILE.sub("", text.encode("utf-8", "surrogatepass").decode("utf-8", "replace"))
