"""The base subject: what two mails of one conversation have in common in their Subject lines (RFC 5256 section 2.1)."""

from __future__ import annotations

import re
import unicodedata

_PREFIXES = (
    "re|fwd?|aw|antw(?:ort)?|wg|sv|vs|vb|fs|res|enc|rif|r|i|tr|rv|rép|ref|réf|doorst|antwoord|odp|pd|wtr|ynt|ilt|"
    "vl|továbbítás|vá|atb|回复|回覆|答复|转发|轉寄|הועבר|отв|пересл|ha|encaminhada|resposta"
)
_BLOB = r"\[[^\[\]]*\]\s*"
_LEADER = re.compile(
    rf"(?:{_BLOB})*(?:{_PREFIXES})\s*(?:\[\d{{1,3}}\]|\(\d{{1,3}}\)|\d{{1,2}})?\s*(?:{_BLOB})?[:：]\s*", re.IGNORECASE
)
_ONE_BLOB = re.compile(_BLOB)
_TRAILER = re.compile(r"(?:\s*\(fwd\)|\s)+$", re.IGNORECASE)
_WRAPPED = re.compile(r"\[fwd:\s*(.*)\]$", re.IGNORECASE | re.DOTALL)
_SPACES = re.compile(r"\s+")
_LIMIT = 2_000


def base_subject(subject: str) -> str:
    """`subject` without reply and forward marks (also AW, WG, SV, RES, ENC, RIF, TR, Antw), list tags and `(fwd)`.

    Compare two of them with `casefold()`. Doing it twice changes nothing.

    >>> base_subject("AW: Re: [sales] Your offer (fwd)")
    'Your offer'
    """
    # A letter and its accent may come as two characters: "RÉF:" is a mark either way.
    text = _SPACES.sub(" ", unicodedata.normalize("NFC", subject[: 2 * _LIMIT])[:_LIMIT]).strip()
    while True:
        before = text
        if text[-1:] == ")":
            text = _TRAILER.sub("", text)
        if leader := _LEADER.match(text):
            text = text[leader.end() :]
        elif text[:1] == "[":
            text = _unwrapped(text)
        if text == before:
            return text


def _unwrapped(text: str) -> str:
    if wrapped := _WRAPPED.match(text):
        return wrapped[1].strip()
    blob = _ONE_BLOB.match(text)
    # A tag that is all there is stays: it is the subject (RFC 5256 section 2.1, step 4).
    return text[blob.end() :] if blob and blob.end() < len(text) else text
