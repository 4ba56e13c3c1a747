"""The parts of a `$batch`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, urlencode

IMMUTABLE = 'IdType="ImmutableId"'
"""The preference that each request carries."""


@dataclass(frozen=True, slots=True)
class Part:
    """One request of a `$batch`; `path` is relative to the service."""

    method: str
    path: str
    json: Any = None
    params: Mapping[str, str] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)

    def wired(self, number: int) -> dict[str, Any]:
        """As it stands in the batch, under this number."""
        headers = {"Prefer": IMMUTABLE, **self.headers}
        query = f"?{urlencode(self.params, quote_via=quote)}" if self.params else ""
        said: dict[str, Any] = {"id": str(number), "method": self.method, "url": f"/{self.path.lstrip('/')}{query}"}
        if self.json is not None:
            headers["Content-Type"] = "application/json"
            said["body"] = self.json
        return said | {"headers": headers}
