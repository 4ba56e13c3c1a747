"""Sending a draft: Graph takes it out of Drafts, sends it, and files it in Sent under the same key.

A draft that was sent is a draft no more, so asking a second time sends nothing. Where an answer is lost, Sent is
looked into by our key: sending may give a message another id, and another Message-ID.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from followup import errors
from followup.core.draft_bytes import fingerprint, for_sending
from followup.graph.answers import Answer, raise_for
from followup.graph.client import Graph
from followup.graph.refusals import PAGE
from followup.mailboxes import graph_fields as fields
from followup.mailboxes import graph_seal
from followup.mailboxes.base import DRAFTS, SENT
from followup.mailboxes.graph_find import find
from followup.mailboxes.graph_folders import Folders
from followup.mailboxes.written import other_sender

_REFUSED = frozenset({400, 404, 409, 410, 412})

LOOKS = (0.5, 1.5, 3.0)
"""Seconds to wait before each look into Sent after a lost answer: the service may still be at it."""


def send(
    graph: Graph,
    folders: Folders,
    raw: bytes,
    message_id: str,
    recipients: tuple[str, ...],
    pause: Callable[[float], None],
) -> None:
    """See `Sends.send_draft`."""
    id = find(graph, folders, DRAFTS, message_id)
    if id is None:
        if find(graph, folders, SENT, message_id) is not None:
            return  # of an earlier try whose answer was lost
        raise errors.SendRefused("The draft is not in Drafts any more. Nothing was sent.")
    _must_say(graph, id, raw, recipients)
    try:
        answer = graph.send("POST", f"me/messages/{id}/send", also={400, 403})
    except (errors.Throttled, errors.SignInRefused, errors.HostUnknown):
        raise
    except errors.Unreachable:
        _look(graph, folders, message_id, pause)
        return
    if answer.status == 404:  # it was there a moment ago: gone with such a request, and on its way to Sent
        _look(graph, folders, message_id, pause)
        return
    if answer.status in _REFUSED and find(graph, folders, SENT, message_id) is not None:
        return  # by a first request that was answered with a pause, and carried out all the same
    _told(answer)


def _must_say(graph: Graph, id: str, raw: bytes, recipients: tuple[str, ...]) -> None:
    """Refuse a draft that says something else than what was approved."""
    message = graph_seal.read(graph, id)
    now = None if message is None else graph_seal.written(message) or graph_seal.mime(graph, id)
    try:
        same = now is not None and _mark(now) == _mark(raw) and _people(message) == {one.lower() for one in recipients}
    except ValueError:
        same = False
    if not same:
        raise errors.SendRefused("The draft was changed since you approved it. Nothing was sent.")
    author, wanted = fields.author_of(message or {}), for_sending(raw, datetime(2000, 1, 1, tzinfo=UTC))[1].lower()
    if author not in {"", wanted}:
        raise other_sender("Microsoft 365")


def _people(message: fields.Json | None) -> set[str]:
    """Who would get it; "" is among them where somebody is named by what is no address of the internet."""
    names = ("toRecipients", "ccRecipients", "bccRecipients")
    given = [one for name in names for one in (message or {}).get(name) or ()]
    told = tuple(fields.addresses(given))
    return {one.addr_spec.lower() for one in told} | ({""} if len(told) < len(given) else set())


def _mark(raw: bytes) -> str:
    """The fingerprint of a draft as it goes out: what followup's own fields say does not count."""
    return fingerprint(for_sending(raw, datetime(2000, 1, 1, tzinfo=UTC))[0])


def _told(answer: Answer) -> None:
    said = f" ({answer.code})" if answer.code else ""
    if answer.status == 403:
        raise errors.NotAllowed(
            f"Microsoft 365 does not allow followup to send{said}. Nothing was sent; the draft waits in Drafts.",
            f"Send it from Outlook: followup sees it in Sent. {PAGE} says what sending from here needs.",
        )
    if answer.status in _REFUSED:
        raise errors.SendRefused(f"Microsoft 365 refused the message{said}. Nothing was sent.")
    raise_for(answer)


def _look(graph: Graph, folders: Folders, message_id: str, pause: Callable[[float], None]) -> None:
    """After a lost answer: fine where Sent has it; else nobody knows."""
    for seconds in LOOKS:
        pause(seconds)
        try:
            if find(graph, folders, SENT, message_id) is not None:
                return
        except errors.FollowupError:
            continue
    raise errors.SendUnsure("Microsoft 365 did not confirm that it sent the message.")
