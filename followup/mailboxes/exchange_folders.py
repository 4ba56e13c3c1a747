"""Folders of an Exchange account: the distinguished ones by what they are for, others by the name that people see."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from exchangelib import Account, Mailbox
from exchangelib import errors as ews
from exchangelib.fields import FieldPath
from exchangelib.folders import BaseFolder, Drafts, FolderCollection, Inbox, Root, SentItems
from exchangelib.properties import DistinguishedFolderId

from followup.mailboxes.base import DRAFTS, INBOX, SENT, Folder, FolderMissing

_GONE = (ews.ErrorFolderNotFound, ews.ErrorParentFolderNotFound, ews.ErrorNonExistentMailbox)
_OWN: dict[Folder, type[BaseFolder]] = {INBOX: Inbox, SENT: SentItems, DRAFTS: Drafts}


class Places:
    """The folders that were asked for so far, of one account object."""

    def __init__(self) -> None:
        self._account: Account | None = None
        self._known: dict[Folder, BaseFolder] = {}

    def of(self, account: Account, folder: Folder) -> BaseFolder:
        """The server's folder. Raises `FolderMissing`."""
        if account is not self._account:
            self._account, self._known = account, {}
        if folder not in self._known and folder in _OWN:
            self._known |= _own(account)
        elif folder not in self._known:
            self._known[folder] = _named(account, folder)
        if folder not in self._known:
            raise FolderMissing(folder)
        return self._known[folder]

    @contextmanager
    def using(self, account: Account, folder: Folder) -> Iterator[BaseFolder]:
        """The server's folder for some calls; one that has gone meanwhile is looked up anew at the next use."""
        place = self.of(account, folder)
        try:
            yield place
        except _GONE:
            self._known.pop(folder, None)
            raise FolderMissing(folder) from None

    def others(self, account: Account) -> list[BaseFolder]:
        """All folders of mail below the top, but Sent and Drafts."""
        left_out = {self.of(account, SENT).id, self.of(account, DRAFTS).id}
        return [one for one in _all(account) if one.folder_class == "IPF.Note" and one.id not in left_out]


def _own(account: Account) -> dict[Folder, BaseFolder]:
    """INBOX, Sent and Drafts, as far as they are there; in one request, where the library would make four."""
    whose = Mailbox(email_address=account.primary_smtp_address)
    root = Root(account=account, _distinguished_id=_id(Root, whose))
    wanted = [kind(root=root, _distinguished_id=_id(kind, whose)) for kind in _OWN.values()]
    fields = {FieldPath(field=Inbox.get_field_by_fieldname(name)) for name in ("name", "folder_class", "total_count")}
    found = {}
    for folder, place in zip(
        _OWN, FolderCollection(account=account, folders=wanted).get_folders(additional_fields=fields), strict=True
    ):
        if not isinstance(place, Exception):
            found[folder] = place
        elif not isinstance(place, _GONE):
            raise place
    return found


def _id(kind: type[BaseFolder], whose: Mailbox) -> DistinguishedFolderId:
    return DistinguishedFolderId(id=kind.DISTINGUISHED_FOLDER_ID, mailbox=whose)


def _named(account: Account, folder: Folder) -> BaseFolder:
    """By its name, or by its path where the name alone is not enough: `Customers/North`."""
    if not folder.strip("/"):
        raise FolderMissing(folder)
    found = [one for one in _all(account) if one.name == folder] or [
        one for one in _all(account, anew=False) if "/" in folder and one.absolute.endswith(f"/{folder}")
    ]
    if not found:
        raise FolderMissing(folder)
    return found[0]


def _all(account: Account, *, anew: bool = True) -> list[BaseFolder]:
    if anew:
        account.root.clear_cache()
    return list(account.msg_folder_root.walk())
