"""Folders of an Exchange account: the distinguished ones by what they are for, others by the name that people see."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from exchangelib import Account
from exchangelib import errors as ews
from exchangelib.folders import BaseFolder

from followup.mailboxes.base import DRAFTS, INBOX, SENT, Folder, FolderMissing

_GONE = (ews.ErrorFolderNotFound, ews.ErrorParentFolderNotFound, ews.ErrorNonExistentMailbox)
_OWN: dict[Folder, Callable[[Account], BaseFolder]] = {
    INBOX: lambda account: account.inbox,
    SENT: lambda account: account.sent,
    DRAFTS: lambda account: account.drafts,
}


class Places:
    """The folders that were asked for so far, of one account object."""

    def __init__(self) -> None:
        self._account: Account | None = None
        self._known: dict[Folder, BaseFolder] = {}

    def of(self, account: Account, folder: Folder) -> BaseFolder:
        """The server's folder. Raises `FolderMissing`."""
        if account is not self._account:
            self._account, self._known = account, {}
        found = self._known.get(folder)
        if found is None:
            found = self._known[folder] = _own(account, folder) if folder in _OWN else _named(account, folder)
        return found

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


def _own(account: Account, folder: Folder) -> BaseFolder:
    try:
        return _OWN[folder](account)
    except ews.ErrorFolderNotFound:
        raise FolderMissing(folder) from None


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
