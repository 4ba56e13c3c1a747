"""Whether a machine wrote a message (RFC 3834 section 5, PLAYBOOK section 1), told from its header fields.

X-Auto-Response-Suppress is not a mark: Exchange puts it on what people write.
"""

from __future__ import annotations

import re

from followup.core.headers import Fields, first
from followup.core.model import Address

_COMMENT = re.compile(r"\([^()]*\)")
_BOUNCERS = frozenset({"mailer-daemon", "postmaster", "mail-daemon", "mailerdaemon"})
_NO_REPLY = re.compile(
    r"(?:.*[._+-])?(?:no|do[._-]?not|ne[._-]?pas)[._-]?(?:reply|respond|repondre|responder|rispondere)(?:[._+-].*)?"
)


def automatic_word(fields: Fields, sender: Address | None, invitation: bool) -> str:
    """The fixed word of `Message.automatic`; "" where a person wrote.

    `invitation` says that the body holds a calendar request or reply (RFC 6047).
    """
    local = sender.addr_spec.rpartition("@")[0] if sender else ""
    content = first(fields, "content-type").lower()
    if content.startswith("multipart/report") or local in _BOUNCERS or "x-failed-recipients" in fields:
        return "bounce"
    if any(name in fields and _says_yes(fields, name) for name in ("auto-submitted", "x-autoreply", "x-autorespond")):
        return "auto-submitted"
    precedence = _word(first(fields, "precedence"))
    if precedence == "auto_reply":
        return "auto-submitted"
    if "list-id" in fields or precedence == "list":
        return "list"
    if invitation or content.startswith("text/calendar") or "calendarmessage" in first(fields, "content-class").lower():
        return "invitation"
    if "".join(first(fields, "return-path").split()) == "<>":
        return "empty-return-path"
    if local and _NO_REPLY.fullmatch(local):
        return "no-reply"
    return "bulk" if precedence in {"bulk", "junk"} else ""


def _says_yes(fields: Fields, name: str) -> bool:
    return _word(first(fields, name)) not in {"", "no", "false"}


def _word(value: str) -> str:
    """The first word of a field, without comments and parameters, in lower case."""
    if "(" in value:
        value = _COMMENT.sub(" ", value)
    return value.partition(";")[0].strip().lower()
