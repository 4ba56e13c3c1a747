"""Operations on folders: GetFolder, FindFolder, CreateFolder, SyncFolderHierarchy, and SyncFolderItems."""

from __future__ import annotations

import base64
import binascii

from tests.servers.ews import shapes
from tests.servers.ews.soap import Element, M, Refusal, T, answer, failure, m, name, success, t, within
from tests.servers.ews.store import Folder, Item, Mailbox, World

KINDS = {"IPF.Note": "Folder", "IPF.Appointment": "CalendarFolder", "IPF": "Folder", "": "Folder"}
MOST = 512
"""Changes in one answer to SyncFolderItems."""


def named(mailbox: Mailbox, element: Element) -> Folder:
    """The folder that a FolderId or DistinguishedFolderId means. Raises `Refusal`."""
    if name(element) == "DistinguishedFolderId":
        wanted = element.get("Id")
        for one in mailbox.folders.values():
            if one.mark == wanted:
                return one
        raise Refusal("ErrorFolderNotFound", "The specified folder could not be found in the store.")
    found = mailbox.folders.get(element.get("Id") or "")
    if found is None:
        raise Refusal("ErrorFolderNotFound", "The specified folder could not be found in the store.")
    return found


def shown(mailbox: Mailbox, folder: Folder) -> Element:
    """The element of one folder, with all that is kept of it."""
    children = sum(one.parent is folder for one in mailbox.folders.values())
    return t(
        KINDS[folder.kind],
        t("FolderId", Id=folder.id, ChangeKey="AQAAAA=="),
        t("ParentFolderId", Id=folder.parent.id, ChangeKey="AQAAAA==") if folder.parent else None,
        t("FolderClass", folder.kind) if folder.kind else None,
        t("DisplayName", folder.name),
        t("TotalCount", str(len(folder.items))),
        t("ChildFolderCount", str(children)),
        t("DistinguishedFolderId", folder.mark) if folder.mark else None,
        t("UnreadCount", str(sum("\\Seen" not in item.flags for item in folder.items.values())))
        if KINDS[folder.kind] == "Folder"
        else None,
    )


def get(world: World, mailbox: Mailbox, asked: Element) -> Element:
    """GetFolder."""
    return answer("GetFolder", *(_got(mailbox, one) for one in within(asked, M + "FolderIds")))


def _got(mailbox: Mailbox, wanted: Element) -> Element:
    try:
        return success("GetFolder", m("Folders", shown(mailbox, named(mailbox, wanted))))
    except Refusal as refusal:
        return failure("GetFolder", refusal, m("Folders"))


def find(world: World, mailbox: Mailbox, asked: Element) -> Element:
    """FindFolder: all below the named ones, or their children; every restriction of exchangelib's is left to it."""
    deep = asked.get("Traversal") != "Shallow"
    said = []
    for wanted in within(asked, M + "ParentFolderIds"):
        root = named(mailbox, wanted)
        below = [one for one in mailbox.folders.values() if _is_below(one, root, deep)]
        folders = t("Folders", [shown(mailbox, one) for one in below])
        page = m("RootFolder", folders, TotalItemsInView=len(below), IncludesLastItemInRange="true")
        page.set("IndexedPagingOffset", str(len(below)))
        said.append(success("FindFolder", page))
    return answer("FindFolder", *said)


def _is_below(folder: Folder, root: Folder, deep: bool) -> bool:
    parent = folder.parent
    while parent is not None:
        if parent is root:
            return True
        if not deep:
            return False
        parent = parent.parent
    return False


def create(world: World, mailbox: Mailbox, asked: Element) -> Element:
    """CreateFolder."""
    parent = named(mailbox, within(asked, M + "ParentFolderId")[0])
    said = []
    for wanted in within(asked, M + "Folders"):
        title = wanted.findtext(f"{T}DisplayName") or ""
        if any(one.name == title and one.parent is parent for one in mailbox.folders.values()):
            said.append(failure("CreateFolder", Refusal("ErrorFolderExists"), m("Folders")))
            continue
        made = mailbox.make_folder(title, parent, wanted.findtext(f"{T}FolderClass") or "IPF.Note")
        said.append(success("CreateFolder", m("Folders", shown(mailbox, made))))
    return answer("CreateFolder", *said)


def hierarchy(world: World, mailbox: Mailbox, asked: Element) -> Element:
    """SyncFolderHierarchy: always all of it."""
    made = [t("Create", shown(mailbox, one)) for one in mailbox.folders.values() if one.parent is not None]
    known = (asked.findtext(f"{M}SyncState") or "").startswith("H")
    parts = (
        m("SyncState", "H" + base64.b64encode(b"%d" % world.now).decode()),
        m("IncludesLastFolderInRange", "true"),
        m("Changes", [] if known else made),
    )
    return answer("SyncFolderHierarchy", success("SyncFolderHierarchy", *parts))


def sync(world: World, mailbox: Mailbox, asked: Element) -> Element:
    """SyncFolderItems: without a state all items, newest first, then what changed."""
    folder = named(mailbox, within(asked, M + "SyncFolderId")[0])
    shape = shapes.Shape.of(asked.find(f"{M}ItemShape"))
    most = min(int(asked.findtext(f"{M}MaxChangesReturned") or MOST), MOST)
    state = asked.findtext(f"{M}SyncState") or ""
    first, start, last = _read(folder, state) if state else (True, world.now, world.now + 1)
    if first:
        changes, at, more = _initial(mailbox, folder, shape, start, last, most)
        following = f"i {start} {at}" if more else f"c {start} 0"
    else:
        changes, at, more = _since(mailbox, folder, shape, start, most)
        following = f"c {at if more else max(at, world.now)} 0"
    parts = (
        m("SyncState", base64.b64encode(f"{folder.id} {folder.epoch} {following}".encode()).decode()),
        m("IncludesLastItemInRange", "false" if more else "true"),
        m("Changes", changes),
    )
    return answer("SyncFolderItems", success("SyncFolderItems", *parts))


def _read(folder: Folder, state: str) -> tuple[bool, int, int]:
    try:
        held, epoch, kind, start, last = base64.b64decode(state, validate=True).decode("ascii").split(" ")
        if (held, int(epoch)) == (folder.id, folder.epoch):
            return kind == "i", int(start), int(last)
    except (binascii.Error, ValueError):
        pass
    raise Refusal("ErrorInvalidSyncStateData", "Synchronization state data is corrupt or otherwise invalid.")


Page = tuple[list[Element], int, bool]


def _initial(mailbox: Mailbox, folder: Folder, shape: shapes.Shape, start: int, last: int, most: int) -> Page:
    left = sorted((one for one in folder.items.values() if one.born < last and one.born <= start), key=_born)[::-1]
    page = left[:most]
    shown = [t("Create", shapes.shown(mailbox, one, shape, finding=True)) for one in page]
    return shown, page[-1].born if page else 0, len(left) > most


def _born(item: Item) -> int:
    return item.born


def _since(mailbox: Mailbox, folder: Folder, shape: shapes.Shape, start: int, most: int) -> Page:
    happened: list[tuple[int, Element]] = []
    for one in folder.items.values():
        if one.changed > start:
            kind = "Create" if one.born > start else "Update"
            happened.append((one.changed, t(kind, shapes.shown(mailbox, one, shape, finding=True))))
    for gone, (born, went) in folder.gone.items():
        if went > start >= born:
            happened.append((went, t("Delete", t("ItemId", Id=gone, ChangeKey="AQAAAA=="))))
    happened.sort(key=lambda pair: pair[0])
    page = happened[:most]
    return [change for _, change in page], page[-1][0] if page else start, len(happened) > most
