"""One round of SyncFolderItems: what changed in a folder since a state, and the state after it.

The library's own loop remembers a state on the folder and begins with it where none is given, and where the server
answers with a fault it stumbles over the state that is not there, whatever the fault is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from exchangelib.errors import ErrorInvalidSyncStateData, ErrorSyncFolderNotFound
from exchangelib.folders import BaseFolder
from exchangelib.items import ID_ONLY
from exchangelib.services import SyncFolderItems
from exchangelib.services.common import EWSService

from followup.exchange.items import object_of

STATE_LOST = (ErrorInvalidSyncStateData, ErrorSyncFolderNotFound)
"""The server does not know the state: everything is to be read again."""

MOST = 512
"""Changes in one answer, the most that the protocol allows."""


@dataclass(frozen=True, slots=True)
class Round:
    """Changes as pairs of a word (create, update, delete, read_flag_change) and the item, or the id that is gone.

    Where no fields were asked for None stands for each. `more` is true where the server has further ones after `state`.
    """

    changes: tuple[tuple[str, Any], ...]
    state: str
    more: bool


class _Sync(SyncFolderItems):  # type: ignore[misc]  # exchangelib is untyped
    """Tells the server's fault where there is no state in the answer.

    `bare` is one of which only the state, and how much came, are wanted: no objects are made of its items.
    """

    bare = False

    def _elem_to_obj(self, elem: Any) -> Any:
        kind = self.change_types_map[elem.tag]
        if self.bare:
            return kind, None
        if kind in (self.CREATE, self.UPDATE):
            return kind, object_of(elem[0], self.account)
        return super()._elem_to_obj(elem)

    def _get_element_container(self, message: Any, name: str | None = None) -> Any:
        if message.get("ResponseClass") == "Error":
            return EWSService._get_element_container(self, message=message, name=name)
        return super()._get_element_container(message=message, name=name)


def round_of(folder: BaseFolder, state: str | None, fields: Sequence[str] = (), most: int = 500) -> Round:
    """What changed since `state` (None: everything), with these fields. Raises one of `STATE_LOST`."""
    service = _Sync(account=folder.account)
    service.bare = not fields
    found = service.call(
        folder=folder,
        shape=ID_ONLY,
        additional_fields={path for path in folder.normalize_fields(fields=fields) if not path.field.is_attribute},
        sync_state=state,
        ignore=None,
        max_changes_returned=min(most, MOST),
        sync_scope=None,
    )
    changes = []
    for change in found:
        if isinstance(change, Exception):
            raise change
        changes.append(change)
    return Round(tuple(changes), service.sync_state or "", not service.includes_last_item_in_range)
