"""A request as a handler sees it, its answer, and the faults that Graph tells of."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, unquote, urlsplit

if TYPE_CHECKING:
    from tests.servers.graph.account import Account


class Refused(Exception):
    """An answer that is a fault: status, `error.code`, and words."""

    def __init__(self, status: int, code: str, words: str = "", headers: dict[str, str] | None = None) -> None:
        super().__init__(f"{status} {code} {words}")
        self.reply = Reply(status, {"error": {"code": code, "message": words or code}}, dict(headers or {}))


def bad(words: str, code: str = "BadRequest") -> Refused:
    """400."""
    return Refused(400, code, words)


def not_found(code: str = "ErrorItemNotFound") -> Refused:
    """404 as Exchange says it."""
    return Refused(404, code, "The specified object was not found in the store.")


@dataclass
class Reply:
    """`content` is JSON, bytes (`kind` is their media type), or None for nothing."""

    status: int = 200
    content: Any = None
    headers: dict[str, str] = field(default_factory=dict)
    kind: str = "application/json"

    def body(self) -> bytes:
        if self.content is None:
            return b""
        return self.content if isinstance(self.content, bytes) else json.dumps(self.content).encode()


@dataclass
class Request:
    """`path` is that below the version ("me/messages"), decoded; `query` the options in their order of coming."""

    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    raw: bytes
    base: str
    account: Account | None = None

    @classmethod
    def of(cls, method: str, target: str, headers: dict[str, str], raw: bytes, base: str) -> Request:
        parts = urlsplit(target)
        pairs = parse_qsl(parts.query, keep_blank_values=True)
        if len({name for name, _ in pairs}) < len(pairs):
            raise bad("Query option given more than once.")
        return cls(method, unquote(parts.path).strip("/"), dict(pairs), headers, raw, base)

    @property
    def who(self) -> Account:
        """The account whose token it carries."""
        assert self.account is not None
        return self.account

    @property
    def prefer(self) -> str:
        """The preferences in one line."""
        return self.headers.get("prefer", "")

    @property
    def immutable(self) -> bool:
        """Whether ids are to be immutable."""
        return 'IdType="ImmutableId"' in self.prefer

    @property
    def text_bodies(self) -> bool:
        """Whether bodies are wanted as text; HTML is what Graph gives unasked."""
        return 'outlook.body-content-type="text"' in self.prefer

    def page_size(self, default: int = 10) -> int:
        """By `$top`, else by odata.maxpagesize; no more than a thousand."""
        preferred = re.search(r"odata\.maxpagesize=(\d+)", self.prefer)
        asked = self.query.get("$top") or (preferred[1] if preferred else str(default))
        if not asked.isdigit() or not int(asked):
            raise bad("Invalid value for $top.")
        return self.who.own_page_size or min(int(asked), 1000)

    def json(self) -> dict[str, Any]:
        """The JSON object in the body."""
        if not self.headers.get("content-type", "").startswith("application/json"):
            raise Refused(415, "UnsupportedMediaType", "A JSON payload was expected.")
        try:
            found = json.loads(self.raw)
        except ValueError:
            raise bad("Unable to read JSON request payload.") from None
        if not isinstance(found, dict):
            raise bad("Unable to read JSON request payload: an object was expected.")
        return found

    def allow(self, *options: str) -> None:
        """Refuse query options that the resource does not know."""
        for name in self.query:
            if name not in options:
                raise bad(f"Unrecognized query option '{name}'.")
