"""GetItem where single items fail: each answer stands for itself, a damaged one keeps none of the others back.

The library raises the first fault that it does not expect of an item, and all others of the answer with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from exchangelib import Account, ItemId, Message
from exchangelib import errors as ews
from exchangelib.fields import FieldPath
from exchangelib.folders import BaseFolder
from exchangelib.services import GetItem

Wanted = tuple[str, str | None]
"""An item's id and its change key, None for whichever it has."""

GONE = (
    ews.ErrorItemNotFound,
    ews.ErrorInvalidIdMalformed,
    ews.ErrorInvalidId,
    ews.ErrorInvalidIdEmpty,
    ews.ErrorInvalidIdNotAnItemAttachmentId,
)


def object_of(element: Any, account: Account) -> Any:
    """What the library makes of an item's element; of a kind that it does not know (SharingMessage), a message."""
    return BaseFolder.ITEM_MODEL_MAP.get(element.tag, Message).from_xml(elem=element, account=account)


class Get(GetItem):  # type: ignore[misc]  # exchangelib is untyped
    """Gives the fault of each item in its place."""

    ERRORS_TO_CATCH_IN_RESPONSE = ews.TransportError

    def _elem_to_obj(self, elem: Any) -> Any:
        try:
            return object_of(elem, self.account)
        except (ValueError, LookupError, TypeError, AttributeError) as fault:
            return ews.ErrorItemCorrupt(str(fault))  # its fields make no sense


_Service = TypeVar("_Service", bound=Get)


def fields_of(place: BaseFolder, names: Iterable[str]) -> set[FieldPath]:
    """Names as GetItem asks for them; the id comes unasked."""
    return {path for path in place.normalize_fields(fields=list(names)) if not path.field.is_attribute}


def ask(
    account: Account, place: BaseFolder, wanted: Sequence[Wanted], names: Iterable[str], service: type[Get] = Get
) -> list[Any]:
    """Of each item what `service` makes of it, or its fault, in this order. Raises what concerns all of them.

    Some servers give so many items at once, and tell of each further one that they are busy: those are asked for anew.
    """
    found: dict[int, Any] = {}
    left = list(range(len(wanted)))
    fields = fields_of(place, names)
    while left:
        ids = [ItemId(*wanted[at]) for at in left]
        asking = service(account=account, chunk_size=len(ids))
        got = list(asking.call(items=ids, additional_fields=fields, shape="IdOnly"))
        if len(got) != len(left):
            raise ews.MalformedResponseError(f"{len(got)} answers for {len(left)} items")
        busy = [at for at, one in zip(left, got, strict=True) if isinstance(one, ews.ErrorServerBusy)]
        if len(busy) == len(left):
            raise got[0]
        found |= dict(zip(left, got, strict=True))
        left = busy
    return [found[at] for at in range(len(wanted))]
