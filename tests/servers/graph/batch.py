"""`$batch`: up to twenty requests in one, each with its own answer."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from tests.servers.graph.wire import Refused, Reply, Request, bad

MOST = 20


def batch(request: Request, carry_out: Callable[[Request], Reply]) -> Reply:
    """POST $batch. `carry_out` answers one request; faults among them are answers too."""
    given = request.json()
    asked = given.get("requests")
    if set(given) != {"requests"} or not isinstance(asked, list) or not asked:
        raise bad("Invalid batch payload format.")
    if len(asked) > MOST:
        raise bad(f"Number of batch request steps exceeds the maximum value of {MOST}.", "MaximumValueExceeded")
    ids = [one.get("id") if isinstance(one, dict) else None for one in asked]
    if not all(isinstance(one, str) and one for one in ids) or len(set(ids)) < len(ids):
        raise bad("Each request needs an id of its own.")
    return Reply(200, {"responses": [_answered(request, one, carry_out) for one in reversed(asked)]})


def _answered(request: Request, one: dict[str, Any], carry_out: Callable[[Request], Reply]) -> dict[str, Any]:
    if set(one) - {"id", "method", "url", "headers", "body", "dependsOn"} or not {"method", "url"} <= set(one):
        raise bad("Invalid batch payload format.")
    headers = {name.lower(): value for name, value in (one.get("headers") or {}).items()}
    if "body" in one and "content-type" not in headers:
        raise bad("A request with a body needs a Content-Type header.")
    raw = json.dumps(one["body"]).encode() if "body" in one else b""
    headers["authorization"] = request.headers["authorization"]
    try:
        inner = Request.of(one["method"], one["url"], headers, raw, request.base)
        inner.account = request.account
        reply = carry_out(inner)
    except Refused as refused:
        reply = refused.reply
    said: dict[str, Any] = {"id": one["id"], "status": reply.status, "headers": reply.headers}
    if reply.content is not None:
        said["headers"] = {"Content-Type": reply.kind, **reply.headers}
        said["body"] = reply.content
    return said
