"""The cheap look before a text is taken apart: whether an address can stand in it at all.

Of what strangers write hardly anything names the rep; only where it does need the quotes be found. The look may say
yes for nothing, and never no where the taken apart text names the address.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from followup.core.model import Message

# Entities that stand for no character of an address, or whose semicolon gives them away beside one. What is left out
# here may be an @ in disguise, or have no semicolon.
_ENTITY = re.compile(
    "&(?!(?:amp|nbsp|lt|gt|quot|apos|copy|reg|trade|euro|pound|hellip|ndash|mdash|middot|bull|laquo|raquo|lsquo|rsquo|sbquo"
    "|ldquo|rdquo|bdquo|sect|deg|times|[aeiouy](?:acute|grave|circ|uml)|[ano]tilde|ccedil|szlig|aelig|oslash|aring"
    "|#39|#160|#8211|#8217|#8203|zwnj|shy);)",
    re.IGNORECASE,
)
_BREAK = r"[^\x00-%'-:=?-\x7f]"
"""What may stand between two characters of an address that belong together: a tag, an entity, an invisible one.

These are `<>&;` and all beyond ASCII, told by what they are not: a range up to U+10FFFF takes long to compile.
"""


def may_name(message: Message, addresses: Iterable[str]) -> bool:
    """Whether the message's text, its HTML rendered, may hold one of `addresses` (lower case)."""
    wanted = tuple(addresses)
    if not all(one.isascii() and one.count("@") == 1 for one in wanted):
        return True
    plain = message.plain.lower()
    if any(one in plain for one in wanted):
        return True
    html = message.html.lower()
    if not html:
        return False
    return _ENTITY.search(html) is not None or ("@" in html and any(_pattern(one).search(html) for one in wanted))


@lru_cache(maxsize=64)
def _pattern(address: str) -> re.Pattern[str]:
    """The address, or as much of it around its @ as stands unbroken."""
    local, _, domain = address.partition("@")
    before = [re.escape(local), *(_BREAK + re.escape(local[cut:]) for cut in range(1, len(local) + 1))]
    after = [re.escape(domain), *(re.escape(domain[:cut]) + _BREAK for cut in range(len(domain)))]
    return re.compile(f"(?:{'|'.join(before)})@(?:{'|'.join(after)})")
