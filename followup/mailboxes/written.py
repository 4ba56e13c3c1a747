"""The bytes of a draft as they lie in a property of it, for servers that word its MIME anew at each reading."""

from __future__ import annotations

import base64
import binascii
import zlib
from contextlib import suppress

from followup import errors
from followup.mailboxes import base

WRITTEN_NAME, SEAL_NAME = "followup-draft", "followup-seal"
"""In the set `core.keys.PROPERTY_SET`: the bytes, and a mark of what the server made of them; where that does not hold
any more, the rep edited the draft."""


def deflated(raw: bytes) -> str:
    """The bytes as a property holds them."""
    return base64.b64encode(zlib.compress(raw, 9)).decode("ascii")


def inflated(kept: str) -> bytes | None:
    """The bytes again; None where they are damaged, or more than a message may have."""
    with suppress(zlib.error, binascii.Error, ValueError):
        engine = zlib.decompressobj()
        raw = engine.decompress(base64.b64decode(kept, validate=True), base.MAX_MESSAGE)
        return raw if engine.eof else None
    return None


def other_sender(service: str) -> errors.SendRefused:
    """The refusal of a draft that the server would send from another address than the one that was approved."""
    return errors.SendRefused(
        f"{service} would send the draft from another address of yours than the one it is written from. "
        "Nothing was sent; the draft waits in Drafts.",
        "Send it from Outlook, or have your administrator allow that mail is sent from aliases.",
    )
