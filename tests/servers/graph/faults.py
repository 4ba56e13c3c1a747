"""What goes wrong on demand."""

from __future__ import annotations

import re
import threading
from dataclasses import dataclass, field


@dataclass
class Fault:
    """The next `times` requests that match go wrong.

    `match` is a regular expression looked for in "METHOD path?query" (path below the version, not decoded).
    `status` is answered in place of the real answer, 0 for the real one. `carried_out`: the request takes effect all
    the same. `cut`: the connection breaks off after so many bytes of the answer's body, None for none of it (0: before
    the status line). `hold`: nothing is answered for so many seconds, or until the server closes. `body` stands in for
    the answer's body.
    """

    match: str
    status: int = 0
    code: str = "ErrorInternalServerError"
    headers: dict[str, str] = field(default_factory=dict)
    carried_out: bool = False
    cut: int | None = None
    hold: float = 0.0
    body: bytes | None = None
    times: int = 1
    skip: int = 0

    @classmethod
    def throttled(cls, match: str, after: int | str = 120, status: int = 429, times: int = 1) -> Fault:
        """429 or 503 with Retry-After."""
        return cls(match, status, "ApplicationThrottled", {"Retry-After": str(after)}, times=times)

    @classmethod
    def lost_answer(cls, match: str, skip: int = 0) -> Fault:
        """Carried out, and the connection dropped before a word of the answer."""
        return cls(match, carried_out=True, cut=0, skip=skip)

    @classmethod
    def dropped(cls, match: str) -> Fault:
        """The connection dropped before anything was done."""
        return cls(match, cut=0)

    @classmethod
    def half_an_answer(cls, match: str, size: int = 20) -> Fault:
        """Carried out; the answer breaks off."""
        return cls(match, carried_out=True, cut=size)

    @classmethod
    def claims_challenge(cls, match: str, coded: str) -> Fault:
        """401 which wants certain claims (`coded`: base64 of JSON) in the token."""
        challenge = f'Bearer realm="", error="insufficient_claims", claims="{coded}"'
        return cls(match, 401, "InvalidAuthenticationToken", {"WWW-Authenticate": challenge})

    @classmethod
    def sync_state_lost(cls, match: str = "/delta") -> Fault:
        """410: the delta link is no longer known."""
        return cls(match, 410, "SyncStateNotFound")


class Faults:
    """The faults that wait for their request."""

    def __init__(self) -> None:
        self._waiting: list[Fault] = []
        self._guard = threading.Lock()

    def add(self, fault: Fault) -> None:
        with self._guard:
            self._waiting.append(fault)

    def clear(self) -> None:
        with self._guard:
            self._waiting.clear()

    def next_for(self, method: str, target: str) -> Fault | None:
        """The fault that meets this request; it is used up with it."""
        with self._guard:
            for fault in self._waiting:
                if re.search(fault.match, f"{method} {target}"):
                    if fault.skip:
                        fault.skip -= 1
                        continue
                    fault.times -= 1
                    if fault.times <= 0:
                        self._waiting.remove(fault)
                    return fault
        return None
