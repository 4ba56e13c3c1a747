"""What an Exchange server will not do, and how it says so: not each that speaks EWS has all of its operations.

One says it by a response code, one by a SOAP fault of HTTP 500 or 200 with or without a code, one by a status alone.
"""

from __future__ import annotations

import re
import threading

import requests
from exchangelib import errors as ews

from followup import errors

BUSY = (
    ews.ErrorServerBusy,
    ews.RateLimitError,
    ews.ErrorExceededConnectionCount,
    ews.ErrorExceededFindCountLimit,
    ews.ErrorExceededSubscriptionCount,
    ews.ErrorTooManyObjectsOpened,
)
"""What asks for fewer requests, or for a wait."""

NOT_NOW = (
    *BUSY,
    ews.ErrorTimeoutExpired,
    ews.ErrorInternalServerTransientError,
    ews.ErrorMailboxStoreUnavailable,
    ews.ErrorMailboxMoveInProgress,
    ews.ErrorMailboxFailover,
    ews.ErrorConnectionFailed,
    ews.ErrorQuotaExceeded,
    ews.ErrorInsufficientResources,
)
"""What says nothing of the request itself, which may do well later."""

_OF_THE_THING = (
    ews.ErrorItemNotFound,
    ews.ErrorFolderNotFound,
    ews.ErrorParentFolderNotFound,
    ews.ErrorSyncFolderNotFound,
    ews.ErrorNonExistentMailbox,
    ews.ErrorNoRespondingCASInDestinationSite,
    ews.ErrorIrresolvableConflict,
    ews.ErrorStaleObject,
    ews.ErrorInvalidChangeKey,
)
"""What says that something is gone or was changed meanwhile: the operation itself is known."""

REFUSING = (
    ews.ErrorInvalidOperation,
    ews.ErrorInvalidRequest,
    ews.ErrorSchemaValidation,
    ews.ErrorInvalidServerVersion,
    ews.ErrorIncorrectSchemaVersion,
    ews.ErrorInvalidSchemaVersionForMailboxVersion,
    ews.ErrorUnsupportedPathForQuery,
    ews.ErrorUnsupportedPathForSortGroup,
    ews.ErrorUnsupportedQueryFilter,
    ews.ErrorInvalidRestriction,
    ews.ErrorInvalidExtendedProperty,
)
"""What no later try changes: the server does not know what was asked for."""

_LEFT_TO_THE_LIBRARY = {
    "ErrorInvalidServerVersion",
    "ErrorIncorrectSchemaVersion",
    "ErrorInvalidSchemaVersionForMailboxVersion",
}
"""It asks again by another version then."""

_CODES = {kind.__name__ for kind in REFUSING} - _LEFT_TO_THE_LIBRARY
_OF_THE_SENDER = {"Client", "Sender", "ActionNotSupported", "MustUnderstand", "VersionMismatch"}
"""Fault codes of SOAP 1.1, 1.2 and WS-Addressing by which a request will not do, whenever it is sent."""

_FAULT = re.compile(rb"<(?:\w+:)?Body\b[^>]*>\s*<(?:\w+:)?Fault\b")
_CODE = re.compile(rb"<(?:\w+:)?ResponseCode\b[^>]*>\s*(\w+)")
_KIND = re.compile(rb"<(?:\w+:)?faultcode\b[^>]*>\s*(?:\w+:)?(\w+)")
_ASKED = re.compile(rb"<(?:\w+:)?Body\b[^>]*>\s*<(?:\w+:)?(\w+)")
_HEAD = 16 * 1024


class Refused(errors.NeedsRep):
    """The server will not do what was asked, now or later."""


class Faulty(errors.Unreachable):
    """The server answered, with a fault that says nothing; perhaps it does not know the operation."""


class _Last(threading.local):
    """The operation that this thread asked for last."""

    operation = ""


_last = _Last()


def note(body: object) -> None:
    """Remember which operation a request asks for, to name it where it is refused."""
    found = _ASKED.search(body[:_HEAD]) if isinstance(body, bytes) else None
    _last.operation = found[1].decode().removesuffix("Request") if found else ""


def asked() -> str:
    """The operation that was asked for last, for a sentence."""
    return _last.operation or "a request"


def is_fault(body: bytes) -> bool:
    """Whether an answer is a SOAP fault."""
    return _FAULT.search(body[:_HEAD]) is not None


def word_of(body: bytes) -> str:
    """The word by which a SOAP fault refuses what was asked; "" for all others, which may pass."""
    found = _CODE.search(body[:_HEAD])
    if found:
        word = found[1].decode()
        return word if word in _CODES else ""
    kind = _KIND.search(body[:_HEAD])
    word = kind[1].decode() if kind else ""
    return word if word in _OF_THE_SENDER or word in _CODES else ""


def refused(host: str, word: str) -> Refused:
    """The fault for an operation that followup cannot do without."""
    return Refused(
        f"{host} refuses {asked()} ({word}), which followup cannot do without. Nothing is lost.",
        "It takes an Exchange Server of 2013 or later. Ask your administrator, then run followup resume.",
    )


def answered_no(fault: BaseException) -> bool:
    """Whether the server is there, and will not or cannot do what was asked: for what can be done without.

    No where it is busy, out of reach, or refuses the sign-in: then the same may be told another time.
    """
    if isinstance(fault, Refused | Faulty):
        return True
    if isinstance(fault, (errors.FollowupError, ews.UnauthorizedError, *NOT_NOW, *_OF_THE_THING)):
        return False
    if isinstance(fault, ews.TransportError):  # also one that exchangelib makes of a broken connection
        return not isinstance(fault.__context__, requests.RequestException | OSError)
    return is_nonsense(fault)


def is_nonsense(fault: BaseException) -> bool:
    """Whether exchangelib stumbled over an answer which it takes for granted that no server gives."""
    if not isinstance(fault, ValueError | LookupError | TypeError | AttributeError):
        return False
    trace = fault.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return trace is not None and str(trace.tb_frame.f_globals.get("__name__", "")).startswith("exchangelib.")
