"""The short-lived process that asks the keyring, so that a keyring which hangs can be ended with it.

Reads one JSON object from standard input (`do`: get, set, delete or name; `users`, `secret`) and writes one to standard
output (`secret`, `user`, `backend`, or `fault` with a fixed word). Started by `followup.access.secrets` only.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "followup"
REFUSED_MODULES = ("keyrings.alt", "keyring.backends.null", "keyring.backends.fail")


class Refused(Exception):
    """The keyring in use is no safe place; `args[0]` is the word, `args[1]` the back-end's name."""


def name(backend: KeyringBackend) -> str:
    """The back-end's full name, such as keyring.backends.SecretService.Keyring."""
    return f"{type(backend).__module__}.{type(backend).__qualname__}"


def unsafe(backend: KeyringBackend) -> bool:
    """Whether this back-end, or a class that it is made from, keeps secrets in plain text or not at all."""
    for one in type(backend).__mro__:
        module = f"{one.__module__}."
        if any(module.startswith(f"{refused}.") for refused in REFUSED_MODULES) or "plaintext" in one.__name__.lower():
            return True
    return False


def chosen() -> KeyringBackend:
    """The back-end that keyring picks; of a chain the first safe one. Raises `Refused`."""
    import keyring
    from keyring.backends import chainer, fail

    backend = keyring.get_keyring()
    if isinstance(backend, fail.Keyring):
        raise Refused("no-keyring", "")
    chain = list(backend.backends) if isinstance(backend, chainer.ChainerBackend) else [backend]
    for one in chain:
        if not unsafe(one):
            return one
    raise Refused("unsafe-keyring", name(chain[0])) if chain else Refused("no-keyring", "")


def answer(ask: dict[str, Any]) -> dict[str, str | None]:
    """Carry out one request."""
    from keyring.errors import PasswordDeleteError

    backend, users = chosen(), ask["users"]
    match ask["do"]:
        case "name":
            return {"backend": name(backend)}
        case "get":
            for user in users:
                secret = backend.get_password(SERVICE, user)
                if secret is not None:
                    return {"secret": secret, "user": user, "backend": name(backend)}
            return {"secret": None, "backend": name(backend)}
        case "set":
            backend.set_password(SERVICE, users[0], ask["secret"])
            if backend.get_password(SERVICE, users[0]) != ask["secret"]:
                raise Refused("unsafe-keyring", name(backend))  # took it and did not keep it
            return {"backend": name(backend)}
        case "delete":
            try:
                backend.delete_password(SERVICE, users[0])
            except PasswordDeleteError:
                if backend.get_password(SERVICE, users[0]) is not None:
                    raise
            return {"backend": name(backend)}
    raise ValueError


def main() -> None:
    """Answer the one request of standard input."""
    with Path(os.devnull).open("wb") as nowhere:
        out = os.dup(1)
        os.dup2(nowhere.fileno(), 1)  # a back-end that prints something must not garble the answer
    ask = json.loads(sys.stdin.buffer.read())
    try:
        said = answer(ask)
    except Refused as refused:
        said = {"fault": refused.args[0], "backend": refused.args[1]}
    except Exception as error:  # any back-end, any fault of it: the class's name is told, its text may hold the secret
        said = {"fault": type(error).__name__}
    with os.fdopen(out, "wb") as answers:
        answers.write(json.dumps(said).encode("ascii"))


if __name__ == "__main__":
    main()
