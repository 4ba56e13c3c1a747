"""What the identity service's refusals mean to the rep.

A refusal carries a word of OAuth (`error`, RFC 6749 section 5.2, RFC 8628 section 3.5) and numbers of Entra's own
(AADSTS and the number, in `error_codes`). Its description names people and is neither shown nor logged. The numbers are
taken from Microsoft's documentation of AADSTS codes; few of them were seen live.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from followup.errors import ConfigError, FollowupError, NeedsRep, NotAllowed, SignInExpired, Unreachable

PAGE = "docs/microsoft-and-google.md"
_AGAIN = "Microsoft wants a new sign-in"

_EXPIRED = {
    50076: "a second factor is asked for",
    50079: "a second factor is asked for",
    50078: "the second factor is too old",
    50072: "a second factor is asked for",
    50074: "a second factor is asked for",
    50132: "the password was changed",
    50133: "the password was changed",
    50144: "the password has expired",
    50173: "the password was changed",
    70008: "not used for 90 days",
    700081: "its time is over",
    700082: "not used for 90 days",
    700084: "its time is over",
    70043: "your firm limits how long one lasts",
}
_FORBIDDEN = {
    50057: "your account at Microsoft is switched off",
    50105: "the administrator has not given you this application",
    53000: "your firm asks for a device that it manages",
    53001: "your firm asks for a device that it manages",
    53002: "your firm allows only applications that it names",
    53003: "a rule of your firm's blocks it",
    530034: "a rule of your firm's blocks it",
    53009: "your firm allows only applications that it names",
    65001: "nobody has allowed followup yet",
    65004: "it was declined on Microsoft's page",
    90094: "the administrator has to allow followup first",
    90095: "the administrator has to allow followup first",
    90097: "the administrator has to allow followup first",
    50126: "the account or its password is wrong",
}
_WRONG = {
    50011: "its registration lacks the redirect address http://localhost (kind: mobile and desktop)",
    500113: "its registration lacks the redirect address http://localhost (kind: mobile and desktop)",
    50020: "this account belongs to another firm than authority names",
    50128: "authority names no firm that Microsoft knows",
    50194: "its registration is for one firm: authority must end with that firm's id",
    500011: "url names a service that the firm does not have",
    700016: "client_id is not known to this firm",
    7000218: "its registration does not allow public client flows",
    70011: "a scope is not known to the service",
    90002: "authority names no firm that Microsoft knows",
    900023: "authority names no firm that Microsoft knows",
    9002326: "its registration lacks the redirect address http://localhost (kind: mobile and desktop)",
}
_NUMBER = re.compile(r"AADSTS(\d{4,8})\b")


def refusal(account: str, said: Mapping[str, Any] | None, since: datetime | None = None) -> FollowupError:
    """The fault that tells of a refusal; `said` is msal's result, None where it has nothing to renew.

    `since` is when the sign-in was good last.
    """
    said = said or {}
    missed = f"Mail since {since.day} {since:%B} will be read then." if since else "Nothing was changed."
    login = f"Run followup login {account}. {missed}"
    known = _numbers(said)
    number = next((one for one in known if one in _EXPIRED | _FORBIDDEN | _WRONG), known[0] if known else 0)
    shown = f", AADSTS{number}" if number else ""
    if number in _WRONG:
        return ConfigError(f"Microsoft refused followup: {_WRONG[number]}{shown}.", f"Compare with {PAGE}.")
    if number in _FORBIDDEN or said.get("error") in {"access_denied", "authorization_declined", "consent_required"}:
        why = _FORBIDDEN.get(number, "it was declined on Microsoft's page")
        return NotAllowed(
            f"Microsoft does not let followup in: {why}{shown}. Nothing is lost.",
            f"{PAGE} says what to ask the administrator for; then run followup login {account}.",
        )
    if said.get("error") in {"temporarily_unavailable", "server_error"}:
        return Unreachable("Microsoft's sign-in service is out of order just now. followup tries again.")
    if said.get("error") in {"expired_token", "code_expired", "authorization_pending"}:
        return NeedsRep("Nobody entered the code in time. Nothing was changed.", f"Run followup login {account} again.")
    why = _EXPIRED.get(number, "") + shown if number in _EXPIRED else shown.removeprefix(", ")
    return SignInExpired(f"{_AGAIN} ({why})." if why else f"{_AGAIN}.", login)


def _numbers(said: Mapping[str, Any]) -> list[int]:
    """Entra's numbers in a refusal, the most telling first."""
    codes = said.get("error_codes")
    listed = [one for one in codes if isinstance(one, int)] if isinstance(codes, list) else []
    return listed + [int(one) for one in _NUMBER.findall(str(said.get("error_description", "")))]
