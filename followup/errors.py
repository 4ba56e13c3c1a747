"""All errors a user can meet: what happened, what is safe, what to do, and the exit code of sysexits.h.

`code` is stable and has a paragraph in docs/errors.md. `temporary` says whether waiting can help.
One place prints them, `cli.main`; nothing else formats an error for the rep.
"""

from __future__ import annotations


class FollowupError(Exception):
    """Base of everything that is told to the rep in words instead of a traceback."""

    exit_code = 70  # EX_SOFTWARE
    code = "FU-9001"
    temporary = False
    hint = ""
    notice = ""
    """What a desktop notice says of it, in fixed words; "" for what mends itself or is answered on the terminal."""

    def __init__(self, what: str, hint: str | None = None) -> None:
        super().__init__(what)
        if hint is not None:
            self.hint = hint


def our_fault(hint: str = "Run followup doctor.") -> FollowupError:
    """What the rep is told where followup itself failed (TRUST section 7)."""
    return FollowupError("Internal error FU-9001. Nothing was sent.", hint)


class UsageFault(FollowupError):
    """A command was given what it does not know, or an id that is not there."""

    exit_code = 64  # EX_USAGE
    code = "FU-1001"


class TemplateFault(FollowupError):
    """A template cannot be used; `what` names file and line."""

    exit_code = 65  # EX_DATAERR
    code = "FU-2001"
    notice = "A template cannot be used; mails wait for it."


class StoreDamaged(FollowupError):
    """The state file fails its check and there is no copy to go back to."""

    exit_code = 65
    code = "FU-2002"


class DetectorDamaged(FollowupError):
    """The trained detector's file cannot be used; nothing is judged until it can."""

    exit_code = 70  # EX_SOFTWARE
    code = "FU-9002"
    notice = "A file of followup's is damaged: followup pauses. Install it anew."

    def __init__(self) -> None:
        super().__init__("The detector's file is damaged. No mail was passed over.", "Install followup anew.")


class NoConfiguration(FollowupError):
    """There is no config.toml where one was looked for."""

    exit_code = 66  # EX_NOINPUT
    code = "FU-3001"
    hint = "Run followup init."


class HostUnknown(FollowupError):
    """A server's name cannot be resolved."""

    exit_code = 68  # EX_NOHOST
    code = "FU-4001"
    temporary = True


class NeedsRep(FollowupError):
    """Nothing more can be done until the rep acts: wrong password, blocked access, a folder suddenly empty."""

    exit_code = 69  # EX_UNAVAILABLE
    code = "FU-4002"
    notice = "followup stopped and waits for you."


class Unreachable(FollowupError):
    """A server or network does not answer, or broke off; followup tries again by itself."""

    exit_code = 75  # EX_TEMPFAIL
    code = "FU-4003"
    temporary = True


class Throttled(Unreachable):
    """A server asks us to wait `seconds` (bounded to 1 s .. 1 h by the caller)."""

    code = "FU-4004"
    hint = "Nothing to do: followup waits as asked."

    def __init__(self, what: str, seconds: float) -> None:
        """`what` ends with "wait." so that `until`, the local time, can be said after it once it is known."""
        super().__init__(what)
        self.seconds = min(max(seconds, 1.0), 3600.0)
        self.until = ""

    def __str__(self) -> str:
        what = super().__str__()
        return f"{what.removesuffix('.')} until {self.until}." if self.until else what


class ServerInDoubt(NeedsRep):
    """No server was found for an address, or one at `host` that only the rep can vouch for; "" for none."""

    code = "FU-4009"
    notice = "followup does not know your Exchange server, and waits for you."

    def __init__(self, what: str, hint: str, host: str = "") -> None:
        super().__init__(what, hint)
        self.host = host


class SignInRefused(NeedsRep):
    """The server refused the password or token."""

    code = "FU-4005"
    notice = "A server refused the password or token."


class EwsBlocked(NeedsRep):
    """Exchange Online does not let this firm use EWS any more; only another account kind helps."""

    code = "FU-4006"
    hint = (
        "Run followup migrate for this account: it goes on over Microsoft Graph, and keeps deals, drafts and reminders."
    )
    notice = "Exchange Online no longer allows EWS: the account must move to Microsoft Graph."


class SignInExpired(SignInRefused):
    """A sign-in that went well once does not hold any more: too old, a changed password, a second factor asked for."""

    code = "FU-4007"
    notice = "A new sign-in is needed."


class NotAllowed(NeedsRep):
    """A provider does not let followup in until the rep or the firm's administrator allows it."""

    code = "FU-4008"
    notice = "Your provider does not let followup in."


class InputOutput(FollowupError):
    """The disk is full, read-only or failing."""

    exit_code = 74  # EX_IOERR
    code = "FU-5001"
    temporary = True
    notice = "The disk is full, read-only or failing: followup pauses."


class KeyringUnavailable(FollowupError):
    """The keyring is locked or did not answer in time."""

    exit_code = 75
    code = "FU-5002"
    temporary = True
    notice = "The keyring is locked: unlock it, and followup goes on."


class AlreadyRunning(FollowupError):
    """Another followup holds this state directory."""

    exit_code = 75
    code = "FU-5003"
    temporary = True


class SendUnsure(FollowupError):
    """The server did not say whether it took the message. It is never sent again by itself."""

    exit_code = 75
    code = "FU-5004"
    notice = "A draft may or may not have been sent."


class SendRefused(FollowupError):
    """The server refused the message or a recipient for good; nothing was sent."""

    exit_code = 69
    code = "FU-5005"
    notice = "A draft could not be sent."


class BadRights(FollowupError):
    """A file of ours can be read or changed by others."""

    exit_code = 77  # EX_NOPERM
    code = "FU-6001"


class ConfigError(FollowupError):
    """The configuration is wrong; `what` names file, line and key."""

    exit_code = 78  # EX_CONFIG; the systemd unit does not restart on it
    code = "FU-7001"
    hint = "Compare with config.example.toml."
