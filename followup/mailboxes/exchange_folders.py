"""Folders of an Exchange account: the distinguished ones by what they are for, others by the name that people see."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

from exchangelib import Account, Mailbox
from exchangelib import errors as ews
from exchangelib.fields import FieldPath
from exchangelib.folders import DEEP, BaseFolder, Drafts, FolderCollection, Inbox, MsgFolderRoot, Root, SentItems
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
        return [one for _, one in _all(account) if one.folder_class == "IPF.Note" and one.id not in left_out]


def _own(account: Account) -> dict[Folder, BaseFolder]:
    """INBOX, Sent and Drafts, as far as they are there; in one request, where the library would make four."""
    wanted = _distinguished(account, _OWN.values())
    fields = _fields("name", "folder_class", "total_count")
    found = {}
    for folder, place in zip(_OWN, wanted.get_folders(additional_fields=fields), strict=True):
        if not isinstance(place, Exception):
            found[folder] = place
        elif not isinstance(place, _GONE):
            raise place
    return found


def _distinguished(account: Account, kinds: Iterable[type[BaseFolder]]) -> FolderCollection:
    whose = Mailbox(email_address=account.primary_smtp_address)

    def named(kind: type[BaseFolder]) -> DistinguishedFolderId:
        return DistinguishedFolderId(id=kind.DISTINGUISHED_FOLDER_ID, mailbox=whose)

    root = Root(account=account, _distinguished_id=named(Root))
    folders = [kind(root=root, _distinguished_id=named(kind)) for kind in kinds]
    return FolderCollection(account=account, folders=folders)


def _fields(*names: str) -> set[FieldPath]:
    return {FieldPath(field=Inbox.get_field_by_fieldname(name)) for name in names}


def _named(account: Account, folder: Folder) -> BaseFolder:
    """By its name, or by its path where the name alone is not enough: `Customers/North`."""
    if not folder.strip("/"):
        raise FolderMissing(folder)
    known = _all(account)
    found = [one for _, one in known if one.name == folder]
    if not found and "/" in folder:
        found = [one for path, one in known if f"/{path}".endswith(f"/{folder}")]
    if not found:
        raise FolderMissing(folder)
    return found[0]


def _all(account: Account) -> list[tuple[str, BaseFolder]]:
    """Paths and folders below the top, in one request; the library asks for forty by ids that not all servers know."""
    top = _distinguished(account, [MsgFolderRoot])
    found = {}
    for one in top.find_folders(depth=DEEP, additional_fields=_fields("name", "folder_class", "parent_folder_id")):
        if isinstance(one, Exception):
            raise one
        found[one.id] = one
    return [(_path(one, found), one) for one in found.values()]


def _path(folder: BaseFolder, known: Mapping[str, BaseFolder]) -> str:
    names: list[str] = []
    above: BaseFolder | None = folder
    while above is not None and len(names) <= len(known):
        names.append(above.name or "")
        parent = above.parent_folder_id
        above = known.get(parent.id) if parent is not None else None
    return "/".join(reversed(names))
