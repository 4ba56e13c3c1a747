"""What goes wrong on demand, before or after the request was carried out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from tests.servers.ews.soap import Element, Refusal, answer, envelope, failure, fault, t

Kind = Literal["status", "busy", "busy-code", "code", "drop", "half", "stall", "page", "entities"]


@dataclass
class Fault:
    """One fault: from the `nth` matching call on, `times` times. `operation` "" is any.

    `kind`: `status` (HTTP `code` with `headers` and `body`), `busy` (a SOAP fault ErrorServerBusy that asks for
    `milliseconds`), `busy-code` (the same as a response message), `code` (a response message of the EWS code `word`),
    `drop` (no answer), `half` (half of one), `stall` (no answer until the client gives up), `page` (200 with HTML),
    `entities` (200 with nested entities). `after`: the request was carried out.
    """

    operation: str
    kind: Kind
    nth: int = 1
    times: int = 1
    after: bool = False
    code: int = 500
    word: str = ""
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    milliseconds: int | None = 1000
    seen: int = 0
    used: int = 0

    def hits(self, operation: str) -> bool:
        """Whether this call is the one; counts it."""
        if self.operation not in ("", operation):
            return False
        self.seen += 1
        hit = self.nth <= self.seen < self.nth + self.times
        self.used += hit
        return hit

    def answer(self, operation: str) -> tuple[int, dict[str, str], bytes]:
        """Status, headers and body, for the kinds that answer."""
        if self.kind == "status":
            return self.code, self.headers, self.body
        if self.kind == "page":
            return 200, {"Content-Type": "text/html"}, b"<!DOCTYPE html><html><body>Sign in to the hotel</body></html>"
        if self.kind == "entities":
            return 200, {"Content-Type": "text/xml"}, _entities()
        if self.kind == "busy":
            said = fault("ErrorServerBusy", "The server cannot service this request right now.", self._wait())
            return 500, {"Content-Type": "text/xml"}, envelope(said)
        word = "ErrorServerBusy" if self.kind == "busy-code" else self.word
        message = failure(operation, Refusal(word))
        return 200, {"Content-Type": "text/xml"}, envelope(answer(operation, message))

    def _wait(self) -> list[Element]:
        return [t("Value", str(self.milliseconds), Name="BackOffMilliseconds")] if self.milliseconds else []


def _entities() -> bytes:
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 9))
    return f'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY e0 "ha">{levels}]><r>&e8;</r>'.encode()
