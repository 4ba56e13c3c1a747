"""An account's OAuth tokens at rest: one encrypted file (0600) in the state directory, its key in the keyring.

Not in the keyring itself, since some hold no more than 2,560 bytes for a secret. What the file means, its writer knows:
here it is bytes. The key is the secret `ACCOUNT.tokens`, made at the first sign-in; a machine without a keyring gives
it as a credential of that name (32 bytes in URL-safe base64). Several processes may read; whoever changes the file
holds `locked` from the reading on, so that no renewed token is overwritten by an older one.
"""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from followup.access import secrets
from followup.errors import InputOutput, NeedsRep, Unreachable
from followup.host.lock import try_lock

if TYPE_CHECKING:
    from cryptography.fernet import Fernet

PATIENCE = 45.0
"""Seconds that one process waits for another which renews a token just now: longer than that may take."""

_LARGEST = 1024 * 1024


class TokenFile:
    """The tokens of one account. `directory` is made where it is missing. The key is asked for once and then kept."""

    def __init__(self, directory: Path, account: str) -> None:
        self._directory = directory
        self._account = account
        self._path = directory / f"{account}.tokens"
        self._key: secrets.Secret | None = None

    @property
    def stamp(self) -> tuple[int, int]:
        """Changes with each write; zeros where there is no file."""
        try:
            status = self._path.stat()
        except OSError:
            return 0, 0
        return status.st_ino, status.st_mtime_ns

    def read(self) -> bytes:
        """What was written last. Raises `NeedsRep` where nobody is signed in, and the faults of the keyring."""
        from cryptography.fernet import InvalidToken

        try:
            with self._path.open("rb") as file:
                sealed = file.read(_LARGEST)
        except FileNotFoundError:
            raise secrets.missing(self._account, "tokens") from None
        except OSError as fault:
            raise InputOutput(f"Cannot read {self._path}: {fault.strerror}.") from fault
        for _ in range(2 if self._key is not None else 1):  # the keyring may have another key since
            try:
                return self._cipher().decrypt(sealed)
            except InvalidToken:
                self._key = None
        raise NeedsRep(
            f"The stored sign-in of {self._account} cannot be read. Nothing was sent.",
            f"Run followup login {self._account}.",
        )

    def write(self, content: bytes, *, limit: float = secrets.LIMIT) -> None:
        """Replace the content, whole or not at all; the first time makes the key. To be called within `locked`.

        `limit` is in seconds, for the keyring. Raises its faults, and `InputOutput`.
        """
        self._make_key(limit)
        sealed = self._cipher().encrypt(content)
        part = self._path.with_name(f".{self._path.name}.new")
        try:
            with contextlib.suppress(FileNotFoundError):
                part.unlink()
            with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600), "wb") as file:
                file.write(sealed)
                file.flush()
                os.fsync(file.fileno())
            part.replace(self._path)
        except OSError as fault:
            raise InputOutput(f"Cannot write {self._path}: {fault.strerror}.") from fault

    def remove(self, *, limit: float = secrets.LIMIT) -> None:
        """Forget the tokens and their key; what is not there is fine."""
        self._key = None
        with contextlib.suppress(FileNotFoundError):
            self._path.unlink()
        secrets.delete(self._account, "tokens", limit=limit)

    @contextlib.contextmanager
    def locked(self) -> Iterator[None]:
        """Within the block no other process, and no other thread with an object of its own, changes the file."""
        try:
            self._directory.mkdir(mode=0o700, parents=True, exist_ok=True)
            name = self._path.with_name(f".{self._path.name}.lock")
            handle = os.open(name, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        except OSError as fault:
            raise InputOutput(f"Cannot write {self._path}: {fault.strerror}.") from fault
        with os.fdopen(handle, "r+b", buffering=0) as file:
            limit = time.monotonic() + PATIENCE
            while not try_lock(file):
                if time.monotonic() > limit:
                    raise Unreachable("Another followup is signing in just now. This one tries again.")
                time.sleep(0.05)
            yield

    def _cipher(self) -> Fernet:
        from cryptography.fernet import Fernet

        if self._key is None:
            self._key = secrets.get(self._account, "tokens")
        try:
            return Fernet(self._key.reveal().encode())
        except ValueError:
            self._key = None
            raise NeedsRep(
                f"The key {self._account}.tokens is none: 32 bytes in URL-safe base64. Nothing was sent.",
                f"Correct it, or take it away and run followup login {self._account}.",
            ) from None

    def _make_key(self, limit: float) -> None:
        from cryptography.fernet import Fernet

        if self._key is not None or secrets.where(self._account, "tokens", limit=limit):
            return
        made = secrets.Secret(Fernet.generate_key().decode())
        secrets.put(self._account, made, "tokens", limit=limit)
        self._key = made
