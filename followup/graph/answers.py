"""Answers of Microsoft Graph, and what their statuses mean to the rep (TRUST section 7)."""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from followup import errors
from followup.access.web import WAIT_UNSAID, retry_after

WHO = "Microsoft 365"

NO_MAILBOX = frozenset(
    {"MailboxNotEnabledForRESTAPI", "MailboxNotSupportedForRESTAPI", "RESTAPINotEnabledForComponentSharedMailbox"}
)
"""Words of a 404 that is about the whole mailbox, not about what was asked for."""

_PAGES = 20_000
_EMPTY = 500
"""Pages of one collection, and those of them without anything one after another, after which a service is left."""

_CLAIMS = re.compile(r'claims="([^"]*)"')
_ASKED = "Microsoft 365 asks us to wait."
_CROWDED = 1.0


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer, read to its end."""

    status: int
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def ok(self) -> bool:
        """Whether it is a 2xx."""
        return 200 <= self.status < 300

    def json(self) -> dict[str, Any]:
        """The JSON object in it. Raises `errors.Unreachable` for anything else: a network's sign-in page, half one."""
        try:
            found = json.loads(self.body)
        except (ValueError, RecursionError):
            found = None
        if not isinstance(found, dict):
            raise errors.Unreachable(
                f"{WHO} answered with something else than asked for. Nothing was changed; followup tries again."
            )
        return found

    def found(self) -> dict[str, Any]:
        """The JSON object of a 2xx. Raises LookupError where the answer says that there is none."""
        if not self.ok:
            raise LookupError(self.code)
        return self.json()

    @property
    def code(self) -> str:
        """The service's own word for what went wrong (`error.code`); "" where it says none."""
        try:
            fault = json.loads(self.body)["error"]["code"]
        except (ValueError, LookupError, TypeError, RecursionError):
            return ""
        return fault if isinstance(fault, str) and re.fullmatch(r"[\w.-]{1,80}", fault) else ""


def answer_of(part: Mapping[str, Any] | None) -> Answer:
    """One answer out of a `$batch`; a missing one raises `errors.Unreachable`."""
    if part is None or not isinstance(part.get("status"), int):
        raise errors.Unreachable(f"{WHO} left a part of a request unanswered. followup tries again.")
    body = part.get("body")
    raw = b"" if body is None else json.dumps(body).encode()
    headers = part.get("headers")
    named = {str(name).lower(): str(value) for name, value in headers.items()} if isinstance(headers, dict) else {}
    return Answer(part["status"], raw, named)


def asks_to_wait(answer: Answer) -> float | None:
    """Seconds that the service asks us to stay away, None where it does not."""
    if answer.status == 429 or (answer.status == 503 and "retry-after" in answer.headers):
        return retry_after(answer.headers.get("retry-after"), datetime.now(UTC))
    return WAIT_UNSAID if answer.status == 503 else None


def is_put_off(answer: Answer) -> bool:
    """Whether it says no more than that the same request may be answered later, or with another token."""
    return answer.status == 401 or asks_to_wait(answer) is not None


def pause_of(answers: Sequence[Answer]) -> float:
    """Seconds after which those parts of a `$batch` may be asked for again that were put off.

    Of its parts four are carried out at a time, which is what a mailbox takes: beside another request one is too many,
    and may not be told for how long. Raises `errors.Throttled` where all of them were put off so.
    """
    waits = {n: wait for n, one in enumerate(answers) if (wait := asks_to_wait(one)) is not None}
    said = [wait for n, wait in waits.items() if "retry-after" in answers[n].headers]
    if waits and not said and len(waits) == len(answers):
        raise errors.Throttled(_ASKED, WAIT_UNSAID)
    return max([*said, _CROWDED]) if waits else 0.0


def claims_of(answer: Answer) -> str:
    """The claims that a 401 wants to see in the next token, as JSON; "" for none (RFC 9470's kin, Entra's own form)."""
    found = _CLAIMS.search(answer.headers.get("www-authenticate", ""))
    if not found:
        return ""
    coded = found[1]
    try:
        return base64.b64decode(coded + "=" * (-len(coded) % 4), altchars=b"-_", validate=True).decode()
    except (binascii.Error, UnicodeDecodeError):
        return ""


def there(answer: Answer) -> Answer:
    """The same answer. Raises `errors.NeedsRep` for a 404 that is about the whole mailbox."""
    if answer.status == 404 and answer.code in NO_MAILBOX:
        raise_for(answer)
    return answer


def raise_for(answer: Answer) -> None:
    """Raise the fault that an answer tells of; nothing for a 2xx."""
    if answer.ok:
        return
    wait = asks_to_wait(answer)
    if wait is not None:
        raise errors.Throttled(_ASKED, wait)
    said = f" ({answer.code})" if answer.code else ""
    if answer.code in NO_MAILBOX:
        raise errors.NeedsRep(
            f"{WHO} has no mailbox for this sign-in{said}. Nothing was changed.",
            "Is it on an Exchange Server of your firm's? Then the account's type is exchange; else ask for a licence.",
        )
    if answer.status == 401:
        raise errors.SignInRefused(
            "Microsoft wants a new sign-in. Nothing is lost; mail that came since is read afterwards.",
            "Run followup login for this account.",
        )
    if answer.status == 403:
        raise errors.NeedsRep(
            f"{WHO} does not allow followup what it needs{said}. Nothing was changed.",
            "docs/microsoft-and-google.md says what to ask the administrator for; then run followup login.",
        )
    if answer.status == 507 or answer.code == "ErrorQuotaExceeded":
        raise errors.NeedsRep(f"The mailbox is full{said}. Nothing was changed.", "Make room; then: followup resume.")
    raise errors.Unreachable(
        f"{WHO} answered with a fault ({answer.status}{said.replace(' (', ' ').removesuffix(')')}). "
        "Nothing is lost; followup tries again by itself."
    )


class Way:
    """The links of one collection, one after the other: a way that leads in circles, or nowhere, ends."""

    def __init__(self) -> None:
        self._been: set[int] = set()
        self._empty = 0

    def on(self, page: Mapping[str, Any], *, anything: bool) -> str:
        """Where the next page is, "" after the last one. `anything`: whether this one held something new.

        Raises `errors.Unreachable` where it is a page that was there before, or after too many without anything.
        """
        link = str(page.get("@odata.nextLink") or "")
        self._empty = 0 if anything else self._empty + 1
        if link and (hash(link) in self._been or self._empty >= _EMPTY or len(self._been) >= _PAGES):
            raise errors.Unreachable(f"{WHO} sends us in circles. Nothing was changed; followup tries again.")
        self._been.add(hash(link))
        return link
