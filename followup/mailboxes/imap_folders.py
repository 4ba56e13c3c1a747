"""Which of the account's folders is Drafts and which Sent: by special use (RFC 6154), else by their usual names."""

from __future__ import annotations

import time
import unicodedata
from typing import Any

from followup.mailboxes.base import DRAFTS, INBOX, SENT, Folder, FolderMissing
from followup.mailboxes.imap_session import Session

KEPT = 3600.0
"""Seconds for which a name is kept: the rep may choose another folder for Drafts or Sent."""

# As servers and mail programs name them: en de fr es it nl pt
_NAMES: dict[Folder, tuple[str, ...]] = {
    DRAFTS: (
        *("drafts", "draft", "entwürfe", "entwurf", "brouillons", "brouillon", "borradores", "borrador"),
        *("bozze", "bozza", "concepten", "klad", "rascunhos", "rascunho"),
    ),
    SENT: (
        *("sent", "sent items", "sent messages", "sent mail"),
        *("gesendet", "gesendete elemente", "gesendete objekte", "gesendete nachrichten"),
        *("envoyés", "messages envoyés", "éléments envoyés", "courrier envoyé", "objets envoyés"),
        *("enviados", "elementos enviados", "mensajes enviados", "correo enviado"),
        *("inviata", "inviati", "posta inviata", "elementi inviati", "messaggi inviati"),
        *("verzonden", "verzonden items", "verzonden berichten", "verzonden objecten"),
        *("itens enviados", "mensagens enviadas", "enviadas", "correio enviado"),
    ),
}


def server_name(session: Session, folder: Folder) -> str:
    """The name on the server of `folder`, asked for once an hour. Raises `FolderMissing` where it cannot be told."""
    if folder.upper() == INBOX:
        return "INBOX"
    name, asked = session.names.get(folder, ("", 0.0))
    if not name or time.monotonic() - asked > KEPT:
        name = _name(session, folder)
        session.names[folder] = name, time.monotonic()
    return name


def _name(session: Session, folder: Folder) -> str:
    wanted = next((use for use in _NAMES if use.lower() == folder.lower()), None)
    if wanted is None:
        if not folder.isprintable() or not folder:
            raise FolderMissing("No folder has such a name.")
        return folder
    listed = _listed(session)
    for flags, _, name in listed:
        if wanted.lower() in flags:  # Cyrus writes \drafts
            return name
    ranks = {name: rank for rank, name in enumerate(_NAMES[wanted])}
    by_name = [
        (name.count(delimiter) if delimiter else 0, ranks[leaf], name)
        for flags, delimiter, name in listed
        if (leaf := _leaf(name, delimiter)) in ranks and not flags & {"\\noselect", "\\nonexistent"}
    ]
    if not by_name:
        raise FolderMissing(f"The account has no folder for {wanted[1:]}.")
    return min(by_name)[2]


def trash(session: Session) -> str:
    """The name on the server of the folder for what is deleted, by special use alone; "" where there is none."""
    return next((name for flags, _, name in _listed(session) if "\\trash" in flags), "")


def _listed(session: Session) -> list[tuple[frozenset[str], str, str]]:
    """Flags in small letters, hierarchy separator and name of all folders."""
    rows = _plain(session.run(session.client.list_folders))
    if session.can("SPECIAL-USE") and session.can("LIST-EXTENDED") and not any(_special(row[0]) for row in rows):
        engine = session.client.engine

        def extended() -> Any:
            kind, data = engine._simple_command("LIST", '""', '"*"', "RETURN (SPECIAL-USE)")
            session.client._checkok("LIST", kind, data)
            return session.client._proc_folder_list(engine._untagged_response(kind, data, "LIST")[1])

        rows = _plain(session.run(extended))
    return rows


def _plain(rows: Any) -> list[tuple[frozenset[str], str, str]]:
    return [
        (frozenset(flag.decode("ascii", "replace").lower() for flag in flags), (delim or b"").decode("latin-1"), name)
        for flags, delim, name in rows
    ]


def _special(flags: frozenset[str]) -> bool:
    return bool(flags & {"\\drafts", "\\sent"})


def _leaf(name: str, delimiter: str) -> str:
    last = name.rpartition(delimiter)[2] if delimiter else name
    return unicodedata.normalize("NFC", last).casefold()
