"""Keys: what makes doing a thing twice harmless (DESIGN: exactly once).

A key is a bare hash, so that neither a draft's header nor an event's UID tells a stranger anything.
"""

from __future__ import annotations

import hashlib

_OURS = "@followup"

PROPERTY_SET, PROPERTY_NAME = "94d01181-2450-4e3f-ba26-11aeb0c5b9e7", "followup-key"
"""The named MAPI property (a string) that holds the key of a draft, and the UID of a reminder's event.

Exchange servers show it over EWS and over Graph alike, so that what was put over one is found over the other; the rep's
programs show it nowhere.
"""

PROPERTY_ABOUT = "followup-about"
"""The one of the same set that says of an event which reminder it is: kind, number and deal, with semicolons."""


def action_key(account: str, source: str, kind: str, n: int = 1) -> str:
    """The key of one action: 32 hex digits.

    `source` is the Message-ID (with brackets) that called for it, or the content hash of a message without one;
    `kind` a fixed word such as `draft.acknowledge`; `n` tells equal kinds of one source apart.

    >>> action_key("work", "<1@shop.example>", "draft.acknowledge")
    '41293a867e268fb7b69570dc4dcc572e'
    """
    text = "\0".join((account, source, kind, str(n)))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def draft_message_id(key: str, domain: str) -> str:
    """The Message-ID (RFC 5322 section 3.6.4) of the draft with this key, under the rep's own mail domain.

    >>> draft_message_id("7c1d", "rep.example")
    '<7c1d@rep.example>'
    """
    return f"<{key}@{domain}>"


def event_uid(key: str) -> str:
    """The UID (RFC 5545 section 3.8.4.7) of the VEVENT with this key.

    >>> event_uid("7c1d")
    '7c1d@followup'
    """
    return f"{key}{_OURS}"


def is_ours(uid: str) -> bool:
    """Whether a UID may be one that `event_uid` made; a cheap test before the store is asked.

    >>> is_ours("7c1d@followup"), is_ours("7c1d@shop.example")
    (True, False)
    """
    return uid.endswith(_OURS)
