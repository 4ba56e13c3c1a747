"""Why Google does not let a program in, as sentences for the rep; docs/microsoft-and-google.md goes into each."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from followup.errors import FollowupError, NeedsRep, NotAllowed, SignInExpired, Throttled, Unreachable

PAGE = "docs/microsoft-and-google.md"

_BLOCKED = frozenset({"admin_policy_enforced", "access_blocked", "org_internal", "disallowed_useragent"})
_CLIENT = frozenset({"invalid_client", "unauthorized_client", "deleted_client", "redirect_uri_mismatch"})

_NAMES = {
    "https://mail.google.com/": "your mail",
    "https://www.googleapis.com/auth/calendar": "your calendar",
}


def fault_of(error: str, subtype: str = "", status: int = 0, wait: str | None = None) -> FollowupError:
    """The fault for an error's word (RFC 6749 sections 4.1.2.1 and 5.2, and Google's own), or for a bare status."""
    from followup.access.web import retry_after

    if error in _BLOCKED:
        return NotAllowed(
            "Your firm's administrator at Google does not allow followup. Nothing was stored.",
            f"Ask for what {PAGE} lists under Google: access for this client id, and for its scopes.",
        )
    if error == "access_denied":
        return NotAllowed("It was not allowed in the browser. Nothing was stored.", "Run followup login again.")
    if error == "invalid_grant":
        again = "Your firm wants you to sign in again from time to time. " if subtype == "invalid_rapt" else ""
        return SignInExpired(
            "Google takes the stored sign-in no more: it was ended, or lasted too long. Nothing is lost.",
            f"{again}Run followup login for this account.",
        )
    if error in _CLIENT:
        return NeedsRep(
            "Google does not take the client id, or its secret. Nothing was stored.",
            f"Compare client_id in config.toml with what your firm registered ({PAGE}); then run followup login.",
        )
    if error == "invalid_scope":
        return NotAllowed("Google does not let this client id ask for mail.", f"See the scopes in {PAGE}.")
    if status == 429 or (status == 503 and wait):
        return Throttled("Google asks us to wait.", retry_after(wait, datetime.now(UTC)))
    return Unreachable(f"Google's sign-in answered with a fault ({status or 'no word'}). followup tries again.")


def calendar_refusal(body: bytes) -> NotAllowed | None:
    """What a 403 of Google's calendar means, by the words of its API faults; None for any other 403."""
    if re.search(rb"accessNotConfigured|SERVICE_DISABLED|has not been used in project", body):
        return NotAllowed(
            "Google's calendar is not switched on for your firm's client id. Nothing was changed.",
            f"Ask for the APIs of step 1 under Google in {PAGE}; then run followup resume for this account.",
        )
    if re.search(rb"ACCESS_TOKEN_SCOPE_INSUFFICIENT|insufficientPermissions|insufficient authentication scopes", body):
        return NotAllowed(
            "You did not allow followup your calendar. Nothing was changed.",
            "Run followup login for this account, and tick every box that Google shows.",
        )
    return None


def where_not_granted(wanted: tuple[str, ...], granted: tuple[str, ...]) -> None:
    """Raise NotAllowed where the rep left a box unticked on Google's page."""
    missing = [_NAMES.get(scope, scope) for scope in wanted if scope not in granted]
    if missing:
        raise NotAllowed(
            f"You did not allow followup {' and '.join(missing)}. Nothing was stored.",
            "Run followup login again, and tick every box that Google shows.",
        )
