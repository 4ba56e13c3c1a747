"""Names of folders: how mail programs call Sent and Drafts, and modified UTF-7 (RFC 3501 section 5.1.3)."""

from __future__ import annotations

import base64
import re
import unicodedata

from followup.mailboxes.base import DRAFTS, SENT, Folder

COMMON = {
    SENT: (
        "Sent", "Sent Items", "Sent Messages", "Sent Mail", "INBOX.Sent", "Gesendet", "Gesendete Elemente",
        "Gesendete Objekte", "Envoyés", "Éléments envoyés", "Messages envoyés", "Enviados", "Elementos enviados",
        "Inviati", "Posta inviata", "Verzonden", "Verzonden items", "Itens enviados",
    ),
    DRAFTS: (
        "Drafts", "Draft", "INBOX.Drafts", "Entwürfe", "Brouillons", "Borradores", "Bozze", "Concepten", "Rascunhos",
    ),
}  # fmt: skip
"""For each special use the names seen in the wild, likeliest first."""

_SHIFTED = re.compile(r"&([A-Za-z0-9+,]*)-")
_OUTSIDE = re.compile(r"[^\x20-\x7e]+")


def plain(name: str) -> str:
    """A folder's name for comparing: one Unicode form (NFC), `/` and `.` alike as separators, no dot in front."""
    return unicodedata.normalize("NFC", name).replace("/", ".").lstrip(".")


def from_utf7(name: str) -> str:
    """The name behind modified UTF-7; as it is where it is not such."""

    def shifted(match: re.Match[str]) -> str:
        if not match[1]:
            return "&"
        data = match[1].replace(",", "/")
        return base64.b64decode(data + "=" * (-len(data) % 4)).decode("utf-16-be")

    try:
        return _SHIFTED.sub(shifted, name)
    except ValueError:
        return name


def to_utf7(name: str) -> str:
    """A name as modified UTF-7."""

    def shift(match: re.Match[str]) -> str:
        data = base64.b64encode(match[0].encode("utf-16-be")).decode().rstrip("=")
        return f"&{data.replace('/', ',')}-"

    return _OUTSIDE.sub(shift, name.replace("&", "&-"))


def pick(folder: Folder, names: list[str]) -> str | None:
    """Which of `names` (as they stand on the server, decoded or in modified UTF-7) is meant by `folder`."""
    meanings: dict[str, str] = {}
    for name in names:
        meanings.setdefault(plain(from_utf7(name)), name)
    for name in names:
        meanings[plain(name)] = name
    if folder in COMMON:
        by_case = {meaning.casefold(): name for meaning, name in sorted(meanings.items())}
        found = (by_case.get(plain(common).casefold()) for common in COMMON[folder])
        return next((name for name in found if name is not None), None)
    return meanings.get(plain(folder)) if folder else None
