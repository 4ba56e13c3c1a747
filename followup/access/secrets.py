"""Passwords and tokens: from the service manager's credentials, else from the keyring, else a clear refusal.

A secret is named after its account and the part that it opens: `work.mail`, `work.send`, `work.calendar`, or `work` for
all of them; `work.tokens` is the key of the file of its OAuth tokens. In `$CREDENTIALS_DIRECTORY` (systemd
LoadCredential=) that is the file's name, in the keyring the user name below the service `followup`. No other file is
ever read, and nothing is ever written in plain text.

The keyring is asked in a process of its own: one that hangs, as a locked keyring does where nobody can answer its
prompt, is ended after the time limit, and the daemon never carries keyring's memory.
"""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any, Literal, NoReturn

from followup.errors import BadRights, KeyringUnavailable, NeedsRep
from followup.host import logs

Part = Literal["", "mail", "send", "calendar", "tokens"]
"""`tokens` is no password of a server's, but the key of `access.tokens`: the whole account's never stands in for it."""

LIMIT = 9.5
"""Seconds for one call to the keyring, so that the rep has an answer within 10."""

_LARGEST = 65536


class Secret:
    """A secret that shows itself only when asked to: not in a repr, a format, a pickle or a log."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value
        logs.hide(value)

    def reveal(self) -> str:
        """The secret itself, to be handed to a server."""
        return self._value

    def __repr__(self) -> str:
        return "Secret(...)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a secret is not copied into a pickle")


def get(account: str, part: Part = "mail", *, limit: float = LIMIT) -> Secret:
    """The secret of one part of an account, else that of the whole account.

    Raises `NeedsRep` where there is none or the keyring is no safe one, `KeyringUnavailable` where it is locked or
    does not answer within `limit` seconds, `BadRights` where others can read the credential.
    """
    names = _names(account, part)
    value = _credential(names)
    if value is None:
        value = _keyring("get", names, limit=limit)["secret"]
    if not value:
        raise missing(account, part)
    return Secret(value)


def missing(account: str, part: Part) -> NeedsRep:
    """The fault where a secret is not there."""
    what = f"Nobody is signed in for {account}." if part == "tokens" else f"No password is stored for {account}."
    return NeedsRep(what, f"Run followup login {account}.")


def put(account: str, secret: Secret, part: Part = "", *, limit: float = LIMIT) -> None:
    """Keep a secret in the keyring. `followup login` gives a longer `limit`: the rep may have to unlock it first."""
    _keyring("set", _names(account, part)[:1], secret=secret.reveal(), limit=limit)


def delete(account: str, part: Part = "", *, limit: float = LIMIT) -> None:
    """Take a secret out of the keyring; one that is not there is fine."""
    _keyring("delete", _names(account, part)[:1], limit=limit)


def where(account: str, part: Part = "mail", *, limit: float = LIMIT) -> str:
    """Where the secret would come from, for `doctor`: `credential NAME`, or the keyring's name and `NAME`, or "".

    "" means that there is none. Raises as `get` does.
    """
    names = _names(account, part)
    for name in names:
        if _credential([name]) is not None:
            return f"credential {name}"
    said = _keyring("get", names, limit=limit)
    return f"{said['backend']} {said['user']}" if said["secret"] else ""


def _names(account: str, part: Part) -> list[str]:
    if part == "tokens":
        return [f"{account}.{part}"]
    return [f"{account}.{part}", account] if part else [account]


def _credential(names: list[str]) -> str | None:
    """What the service manager handed over under the first of `names` that is there, without a line feed at its end."""
    folder = Path(os.environ.get("CREDENTIALS_DIRECTORY", ""))
    if not folder.is_absolute():
        return None
    for name in names:
        if name in ("", ".", "..") or "/" in name or "\0" in name:
            continue
        try:
            handle = os.open(folder / name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        except OSError:  # not there, a symbolic link, or not ours to read: then it was not given to us
            continue
        try:
            mode = os.fstat(handle).st_mode
            if not stat.S_ISREG(mode):
                continue
            if mode & stat.S_IROTH and folder.stat().st_mode & stat.S_IXOTH:
                raise BadRights(f"The credential {name} is readable by others.", f"chmod 600 {folder / name}")
            return _text(name, os.read(handle, _LARGEST + 1))
        finally:
            os.close(handle)
    return None


def _text(name: str, raw: bytes) -> str:
    try:
        value = raw.decode().removesuffix("\n").removesuffix("\r")
    except UnicodeDecodeError:
        value = ""
    if not value or len(raw) > _LARGEST or "\0" in value:
        raise NeedsRep(f"The credential {name} is empty or no text.", "Give the service the password itself.") from None
    return value


def _keyring(do: str, users: list[str], *, limit: float, secret: str | None = None) -> dict[str, Any]:
    """Have the child process do it; the secret goes and comes by pipe, never as an argument or in the environment."""
    ask = json.dumps({"do": do, "users": users, "secret": secret}).encode("ascii")
    command = [sys.executable, "-P", "-m", "followup.access.secrets_child"]
    with subprocess.Popen(  # noqa: S603  # our own interpreter and module, and no word from outside
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=os.name == "posix",
    ) as child:
        try:
            out, _ = child.communicate(ask, timeout=limit)
        except subprocess.TimeoutExpired:
            raise _locked() from None
        finally:
            _end(child)
    try:
        said: dict[str, Any] = json.loads(out)
    except ValueError:
        raise KeyringUnavailable("The keyring failed.", "followup tries again; followup doctor says more.") from None
    if "fault" in said:
        _refuse(said["fault"], said.get("backend", ""))
    return said


def _end(child: subprocess.Popen[bytes]) -> None:
    """End a child that was not waited for, with all that it started."""
    if child.returncode is not None:
        return
    if os.name == "posix":
        os.killpg(child.pid, signal.SIGKILL)
    else:
        child.kill()


def _locked() -> KeyringUnavailable:
    return KeyringUnavailable("The keyring is locked.", "Unlock it; followup waits and tries again.")


def _refuse(fault: str, backend: str) -> NoReturn:
    """Say what is wrong with the keyring, by the child's fixed word or the class of the fault."""
    cure = "Unlock a keyring such as GNOME Keyring, or give the password as a systemd credential (LoadCredential=)."
    if fault == "unsafe-keyring":
        raise NeedsRep(f"{backend} does not keep secrets safe; followup does not use it.", cure)
    if fault in ("no-keyring", "NoKeyringError"):
        raise NeedsRep("There is no keyring on this machine and no credential for this account.", cure)
    if fault in ("KeyringLocked", "LockedException", "InitError", "PromptDismissedException"):  # nobody unlocked it
        raise _locked()
    raise KeyringUnavailable("The keyring cannot be reached.", f"{cure} followup tries again.")
