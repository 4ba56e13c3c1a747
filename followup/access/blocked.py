"""What mail servers of Google and Microsoft say where a setting of the rep's or the firm's keeps every program out.

Their texts are no protocol: what is not known here stays a refused password. Taken from what the two document and what
others report of them.
"""

from __future__ import annotations

import re

from followup.errors import NeedsRep, NotAllowed

PAGE = "docs/microsoft-and-google.md"

_SAID: tuple[tuple[str, type[NeedsRep], str, str], ...] = (
    (
        r"IMAP access is disabled for your domain",
        NotAllowed,
        "Your firm's administrator has switched IMAP off at Google.",
        f"Ask for IMAP to be switched on for you; {PAGE} says where.",
    ),
    (
        r"not enabled for IMAP",
        NotAllowed,
        "IMAP is switched off in your settings at Google.",
        "Switch it on: Gmail, Settings, Forwarding and POP/IMAP. Then run followup resume for this account.",
    ),
    (
        r"application-specific password (is )?required",
        NeedsRep,
        "Google takes no ordinary password here, but an app password.",
        "Make one at myaccount.google.com/apppasswords, then run followup login for this account.",
    ),
    (
        r"web login required|WEBALERT",
        NeedsRep,
        "Google wants you to sign in on its own page first.",
        "Sign in at accounts.google.com with a browser, then run followup resume for this account.",
    ),
    (
        r"basic ?auth(entication)?( is)? ?(blocked|disabled)",
        NotAllowed,
        "Microsoft takes no passwords from mail programs.",
        f"Make it an account of type graph: followup init does it, {PAGE} says what it needs.",
    ),
    (
        r"SmtpClientAuthentication is disabled",
        NotAllowed,
        "Your firm's administrator has switched sending by SMTP off at Microsoft.",
        f"Send from your mail program, or make it an account of type graph ({PAGE}).",
    ),
)


def blocked(text: str) -> NeedsRep | None:
    """The fault that an answer to a sign-in tells of, None where it tells of none. Nothing of `text` is in it."""
    for pattern, kind, what, cure in _SAID:
        if re.search(pattern, text, re.I):
            return kind(f"{what} Nothing is lost; it is not tried again by itself.", cure)
    return None
