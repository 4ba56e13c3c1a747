"""The faults of an Exchange server in the program's words: what an answer means before exchangelib acts on it.

exchangelib waits inside a call for up to an hour, asks again after a refused password, reads half an XML as if it were
whole, and logs mails with its faults. `Answers` decides first; `told` words what exchangelib itself raises.
"""

from __future__ import annotations

import logging
import re
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import NoReturn
from urllib.parse import urljoin, urlsplit

import requests
from exchangelib import errors as ews
from exchangelib.protocol import FailFast
from oauthlib.oauth2 import OAuth2Error, TokenExpiredError
from urllib3.exceptions import NewConnectionError

from followup import errors
from followup.access.web import WAIT_UNSAID, retry_after
from followup.exchange import refusals

_ONLINE = re.compile(
    r"(?:.+\.)?(?:outlook\.(?:com|cn)|office365\.(?:com|us)|office\.com|outlook-dod\.office365\.us|partner\.outlook\.cn)"
)
_WHOLE = re.compile(rb"</(?:\w+:)?Envelope\s*>\s*\Z")
_DISGUISED = re.compile("Reraised from (?:ErrorTimeoutExpired|ErrorInternalServerTransientError)")
"""What exchangelib, with several connections, tells as a busy server."""

_AGAIN = "followup tries again by itself."
_REP = (
    ews.ErrorAccessDenied,
    ews.ErrorAccountDisabled,
    ews.ErrorImpersonateUserDenied,
    ews.ErrorImpersonationDenied,
    ews.ErrorNonExistentMailbox,
    ews.ErrorMissingEmailAddress,
)

# Its records hold the XML of requests and answers, which is mail: some of them at the level of errors.
for _name in ("exchangelib", "requests_oauthlib", "oauthlib", "spnego"):
    logging.getLogger(_name).propagate = False
    logging.getLogger(_name).addHandler(logging.NullHandler())
    logging.getLogger(_name).setLevel(logging.CRITICAL)


def is_online(host: str) -> bool:
    """Whether a host is one of Microsoft 365, where EWS is ending.

    >>> is_online("outlook.office365.com"), is_online("mail.outlook.com.firm.example")
    (True, False)
    """
    return _ONLINE.fullmatch(host.lower().rstrip(".")) is not None


class Answers(FailFast):  # type: ignore[misc]  # exchangelib is untyped
    """What follows from an HTTP answer: nothing is tried again or waited for inside a call.

    `renew` is called where a token is refused, and says whether there is another one now: then the call is repeated,
    once.
    """

    def __init__(self, renew: Callable[[], bool] | None = None) -> None:
        self._renew = renew
        self._renewed = False

    def raise_response_errors(self, response: requests.Response) -> None:
        """Raise the fault for an answer that is not one of EWS."""
        status = response.status_code
        refusals.note(response.request.body)
        if status == 200 or (status == 500 and response.content.lstrip()[:1] == b"<"):
            self._renewed = False
            _read_whole(response)
            return
        if status == 401 and self._renew is not None and not self._renewed:
            self._renewed = True
            if self._renew():
                raise TokenExpiredError
        self._renewed = False
        _refuse(response, status)


def _read_whole(response: requests.Response) -> None:
    """Refuse what is no EWS answer, or only half of one; a stream is read later."""
    if not response._content_consumed:
        return
    body = response.content
    if not body:
        raise refusals.Faulty(f"{_host(response)} answered {refusals.asked()} with nothing.", _AGAIN)
    is_fault = response.status_code == 500 or refusals.is_fault(body)
    if is_fault and response.connection is not None:
        # after a SOAP fault some servers do not answer the next request on the same connection
        response.connection.close()
    if b"<!DOCTYPE" in body[:4096] or b"<!ENTITY" in body[:4096] or not _WHOLE.search(body[-256:]):
        raise errors.Unreachable(
            f"{_host(response)} answered with something else than Exchange does (a sign-in page?).", _AGAIN
        )
    if is_fault and (word := refusals.word_of(body)):
        raise refusals.refused(_host(response), word)


def _refuse(response: requests.Response, status: int) -> NoReturn:
    host = _host(response)
    if status == 401:
        raise refused()
    if status == 403:
        raise (
            blocked(host)
            if is_online(host)
            else errors.NeedsRep(
                f"{host} forbids this account to use EWS. Nothing was changed.",
                "Ask your administrator to allow Exchange Web Services for your mailbox, then run followup resume.",
            )
        )
    if status in {301, 302, 303, 307, 308}:
        raise _elsewhere(response, host)
    if status in {404, 405, 410}:
        raise refusals.Refused(
            f"There is no EWS at {host} under the address that config.toml names. Nothing was changed.",
            "Correct server in config.toml, or leave it empty so that it is looked up.",
        )
    if status in {429, 503}:
        seconds = retry_after(response.headers.get("retry-after"), datetime.now(UTC))
        raise errors.Throttled("Exchange asks us to wait.", seconds)
    if status == 501:
        raise refusals.refused(host, "501")
    kind = refusals.Faulty if status in {400, 500} else errors.Unreachable
    raise kind(f"{host} answered {refusals.asked()} with a fault ({status}).", _AGAIN)


def _elsewhere(response: requests.Response, host: str) -> errors.FollowupError:
    """A redirect is followed nowhere: whoever stands there would get the password."""
    target = urlsplit(urljoin(response.url, response.headers.get("location", ""))).hostname or host
    if target == host:
        return errors.Unreachable(f"{host} sends us to another page instead of answering.", _AGAIN)
    return errors.NeedsRep(
        f"The Exchange server at {host} points to another one ({target}). Nothing was sent there.",
        "If you trust it, put its address into config.toml as the account's server.",
    )


def refused() -> errors.SignInRefused:
    """The server takes neither password nor token."""
    return errors.SignInRefused(
        "The Exchange server refused the user name, password or token.", "Run followup login for this account."
    )


def blocked(host: str) -> errors.EwsBlocked:
    """Exchange Online does not let this tenant use EWS any more."""
    return errors.EwsBlocked(f"Exchange Online ({host}) no longer allows EWS for your firm. Nothing is lost.")


@contextmanager
def told(host: str) -> Iterator[None]:
    """Turn what exchangelib and requests raise within the block into the program's faults.

    Faults of single items (`ErrorItemNotFound` and their like) are the block's own business: caught there, since here
    each of them is "the server answered with a fault".
    """
    try:
        yield
    except (ews.EWSError, requests.RequestException, OAuth2Error, PermissionError, OSError) as fault:
        if isinstance(fault, errors.FollowupError):
            raise
        raise _worded(fault, host) from fault
    except (ValueError, LookupError, TypeError, AttributeError) as fault:
        if not refusals.is_nonsense(fault):
            raise
        what = f"{host} answered {refusals.asked()} in a way that followup does not understand."
        raise errors.Unreachable(what, _AGAIN) from fault


def _worded(fault: Exception, host: str) -> errors.FollowupError:
    if isinstance(fault, ews.UnauthorizedError):
        return refused()
    if isinstance(fault, OAuth2Error):
        return errors.SignInRefused(
            "The sign-in server gave no token for this account.", "Run followup login for this account."
        )
    if isinstance(fault, refusals.BUSY) and not _DISGUISED.match(str(fault)):
        asked = getattr(fault, "back_off", None) or getattr(fault, "wait", None)
        return errors.Throttled("Exchange asks us to wait.", float(asked or WAIT_UNSAID))
    if isinstance(fault, _REP):
        return errors.NeedsRep(
            f"{host} does not let this sign-in use the mailbox ({type(fault).__name__}). Nothing was changed.",
            "Is the address in config.toml the mailbox's own? Then ask your administrator.",
        )
    if isinstance(fault, refusals.REFUSING):
        return refusals.refused(host, type(fault).__name__)
    if isinstance(fault, ews.ErrorQuotaExceeded | ews.ErrorMessageSizeExceeded):
        return errors.NeedsRep(
            "The mailbox is full, or what we put is too large. Nothing was lost.", "Make room in it."
        )
    return _unreachable(fault, host)


def _unreachable(fault: Exception, host: str) -> errors.FollowupError:
    cause: BaseException | None = fault
    words = str(fault)
    while cause is not None:
        if isinstance(cause, socket.gaierror):
            return errors.HostUnknown(f"Cannot find {host}.", "Is this machine online?")
        if isinstance(cause, ssl.SSLError):
            return errors.Unreachable(
                f"The certificate of {host} was not accepted, so no password was sent.",
                f"{_AGAIN} A firm's own authority belongs into ca_file in config.toml.",
            )
        words += f" {type(cause).__name__}"
        cause = cause.__cause__ or cause.__context__
    named = isinstance(fault, ews.ResponseMessageError) and not isinstance(fault, ews.ErrorTimeoutExpired)
    if named or isinstance(fault, ews.SOAPError | ews.MalformedResponseError):
        return errors.Unreachable(f"{host} answered {refusals.asked()} with a fault ({type(fault).__name__}).", _AGAIN)
    what = (
        "did not answer in time"
        if "Timeout" in words.replace("ErrorTimeoutExpired", "")
        else "did not answer or broke off"
    )
    return errors.Unreachable(f"The Exchange server {host} {what}.", _AGAIN)


def _host(response: requests.Response) -> str:
    return urlsplit(response.url).hostname or "the server"


def may_have_left(fault: BaseException | None) -> bool:
    """Whether a request may have reached the server before `fault`; a busy one says that it did not take it."""
    if isinstance(fault, ews.ErrorServerBusy) and not _DISGUISED.match(str(fault)):
        return False
    while fault is not None:
        if isinstance(fault, NewConnectionError | requests.exceptions.SSLError | requests.exceptions.ConnectTimeout):
            return False
        fault = fault.__cause__ or fault.__context__
    return True
