"""Sending a draft over EWS: the approved one itself, as it stands in its thread; the server files it in Sent.

It goes out under the change key with which it was compared, so that the server refuses it where the rep changed it
meanwhile. Once the request may have left, only an answer tells, or the copy in Sent; else the outcome is unsure (P3).
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

from exchangelib import Account
from exchangelib import errors as ews
from exchangelib.folders import BaseFolder
from exchangelib.services import SendItem

from followup import errors
from followup.core.draft_bytes import fingerprint, for_sending
from followup.exchange.faults import may_have_left
from followup.exchange.items import ask
from followup.mailboxes import exchange_listing
from followup.mailboxes.base import DRAFTS, SENT
from followup.mailboxes.exchange_drafts import delete
from followup.mailboxes.exchange_fetch import bodies, meta
from followup.mailboxes.written import other_sender

_CHANGED = (ews.ErrorStaleObject, ews.ErrorIrresolvableConflict, ews.ErrorItemNotFound, ews.ErrorInvalidChangeKey)
_REFUSED = (
    ews.ErrorInvalidRecipients,
    ews.ErrorMailRecipientNotFound,
    ews.ErrorMessageSizeExceeded,
    ews.ErrorQuotaExceeded,
    ews.ErrorSendAsDenied,
    ews.ErrorAccessDenied,
    ews.ErrorInvalidRequest,
    ews.ErrorSchemaValidation,
    ews.ErrorSubmissionQuotaExceeded,
)


def send(
    account: Account,
    drafts: BaseFolder,
    sent: BaseFolder,
    raw: bytes,
    message_id: str,
    recipients: tuple[str, ...],
) -> None:
    """See `Sends.send_draft`; a lost answer raises `SendUnsure`, and `is_sent` may know better."""
    found = exchange_listing.find(account, drafts, DRAFTS, message_id)
    item = meta(account, drafts, found) if found else None
    if is_sent(account, sent, message_id):
        return  # of an earlier try whose answer was lost, whatever became of the draft
    if item is None:
        raise errors.SendRefused("The draft is not in Drafts any more. Nothing was sent.")
    told = next(bodies(account, drafts, DRAFTS, [(item.id, 0)]), None)
    if told is None or told.raw is None or not _says(told.raw, raw, recipients):
        raise _changed()
    people, author = _people(account, drafts, item.id)
    if len(people) > len({one.lower() for one in recipients}):
        raise _changed()
    wanted = for_sending(raw, datetime.now(UTC))[1].lower()
    if wanted != account.primary_smtp_address.lower() and "@" in author and author != wanted:
        raise other_sender("Exchange")
    with _told():
        SendItem(account=account).get(items=[item], saved_item_folder=sent)
    with contextlib.suppress(errors.FollowupError, ews.EWSError):
        _clear(account, drafts, sent, item.id, message_id)


def _clear(account: Account, drafts: BaseFolder, sent: BaseFolder, item_id: str, message_id: str) -> None:
    """Take the draft out of Drafts where the server left it there; not before the copy is in Sent."""
    if meta(account, drafts, item_id) is not None and is_sent(account, sent, message_id):
        delete(account, item_id)


def _people(account: Account, drafts: BaseFolder, item_id: str) -> tuple[set[str], str]:
    """Who would get it, as the server has them: it need not say in the MIME who gets a blind copy. And from whom."""
    names = ("to_recipients", "cc_recipients", "bcc_recipients")
    (item,) = ask(account, drafts, [(item_id, None)], (*names, "author"))
    if isinstance(item, Exception):
        raise item
    people = [one for name in names for one in getattr(item, name) or ()]
    author = str(item.author.email_address or "") if item.author else ""
    return {str(one.email_address or one.name).lower() for one in people}, author.lower()


def is_sent(account: Account, sent: BaseFolder, message_id: str) -> bool:
    """Whether Sent holds it."""
    return exchange_listing.find(account, sent, SENT, message_id) is not None


def _says(found: bytes, raw: bytes, recipients: tuple[str, ...]) -> bool:
    """Whether a draft says what was approved, to the people whom it was approved for."""
    try:
        same, _, people = for_sending(found, datetime.now(UTC))
    except ValueError:
        return False
    wanted, _, _ = for_sending(raw, datetime.now(UTC))
    return fingerprint(same) == fingerprint(wanted) and {one.lower() for one in people} == {
        one.lower() for one in recipients
    }


def _changed() -> errors.SendRefused:
    return errors.SendRefused("The draft was changed since you approved it. Nothing was sent.")


@contextlib.contextmanager
def _told() -> Iterator[None]:
    """What an outcome means: refused for good, not handed over yet, or unsure."""
    try:
        yield
    except _CHANGED:
        raise _changed() from None
    except _REFUSED as fault:
        what = f"Exchange refuses the message or a recipient ({type(fault).__name__}). Nothing was sent."
        raise errors.SendRefused(what, "Look at the draft.") from None
    except (errors.Throttled, errors.NeedsRep):
        raise
    except ews.ErrorServerBusy as fault:
        if may_have_left(fault):
            raise errors.SendUnsure("Exchange did not confirm that it sent the message.") from fault
        raise
    except Exception as fault:
        if not may_have_left(fault):
            raise
        raise errors.SendUnsure("Exchange did not confirm that it sent the message.") from fault


LOOKS = (0.5, 1.5, 3.0)
"""Seconds to wait before each look into Sent after a lost answer: the server may still be at it."""


def look(has: Callable[[], Any], pause: Callable[[float], None]) -> bool:
    """Whether Sent has it after all."""
    for seconds in LOOKS:
        pause(seconds)
        with contextlib.suppress(errors.FollowupError):
            if has():
                return True
    return False
