"""The only writing that followup does over EWS: own drafts, their removal while untouched, a copy in Sent.

A reply is made by the server (ReplyToItem), which alone puts it into the thread as Outlook shows it; such a request
takes neither our key nor headers, so the draft is fetched again and given both. A kill between the two leaves a reply
without a key: the next call knows it by its words and goes on from there. What answers nothing that the mailbox holds,
or has more parts than one text, is put as MIME in one request.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import timedelta
from email.message import Message as Parsed
from email.parser import BytesParser
from typing import Any

from exchangelib import Account, Body, Mailbox, Message
from exchangelib import errors as ews
from exchangelib.folders import BaseFolder

from followup.core.addresses import read_addresses
from followup.core.draft_bytes import fingerprint, text_of
from followup.core.message import header_only
from followup.core.model import Address
from followup.core.text import clean_line, decode_words
from followup.exchange.items import ask
from followup.exchange.key import KEY
from followup.exchange.refusals import answered_no
from followup.mailboxes.base import DRAFTS, Fetched
from followup.mailboxes.exchange_fetch import SEAL, SENT_AND_READ, STATE, WRITTEN, bodies
from followup.mailboxes.exchange_listing import anywhere, find
from followup.mailboxes.written import deflated

_UNCLEAR = (ews.ErrorInternalServerError, ews.ErrorAccessDenied)
"""What is no answer to the question whether the server can do something at all."""

_UNTOUCHED = timedelta(seconds=10)
"""A reply that was changed no later than so long after it was made was changed by nobody but the server."""


def save(account: Account, place: BaseFolder, raw: bytes, message_id: str, sources: Iterable[list[BaseFolder]]) -> str:
    """Put a new draft into Drafts; its id. `sources`: where the message may be that it answers, likeliest first."""
    draft = _Draft(raw, message_id)
    made = draft.reply(account, place, sources) or draft.as_mime(account, place)
    finish(account, place, made, raw)
    return made


class _Draft:
    """What of a draft's bytes goes into fields."""

    def __init__(self, raw: bytes, message_id: str) -> None:
        self.raw = raw
        self.message_id = message_id
        self._parsed: Parsed = BytesParser().parsebytes(raw)
        self.key = message_id[1:-1].rpartition("@")[0]

    def as_mime(self, account: Account, place: BaseFolder) -> str:
        """Put it as it is."""
        try:
            return self._put(account, place, {KEY: self.key})
        except Exception as fault:
            if not _cannot(fault):
                raise
            # a server without properties: the Message-ID tells it then, and the line in its header
            return find(account, place, DRAFTS, self.message_id) or self._put(account, place, {})

    def _put(self, account: Account, place: BaseFolder, values: dict[str, str]) -> str:
        made = Message(account=account, folder=place, mime_content=self.raw, is_read=True, **values).save()
        return str(made.id)

    def reply(self, account: Account, place: BaseFolder, sources: Iterable[list[BaseFolder]]) -> str | None:
        """Have the server make it in the thread; None where it must be put as MIME."""
        answered = " ".join(str(self._parsed.get("In-Reply-To", "")).split())
        if not answered or self._parsed.get_content_type() != "text/plain" or self._parsed.get_filename():
            return None
        originals = (anywhere(account, places, answered) for places in sources)
        original = next((one for one in originals if one is not None), None)
        to = self._people("To")
        if original is None or not to or not hasattr(original, "create_reply"):
            return None
        left = self._left_over(account, place, answered)
        if left is not None and _touched(left):
            return self._mark(left)
        if left is None:
            reply = original.create_reply(self._subject, Body(text_of(self.raw)), to_recipients=to)
            try:
                left = _fetch(account, place, reply.save(place).id)
            except Exception as fault:
                if not _cannot(fault) and not isinstance(fault, ews.ErrorItemNotFound):
                    raise
                left = self._left_over(account, place, answered)  # it may have made one all the same
        if left is None:
            return None
        try:
            return self._dress(left)
        except Exception as fault:
            if not _cannot(fault):
                raise
            delete(account, left.id)
            return None

    def _left_over(self, account: Account, place: BaseFolder, answered: str) -> Any | None:
        """A reply that was made before a kill and has no key yet: to the same message, with exactly these words."""
        words = _bare(text_of(self.raw))
        if not words:
            return None
        for found in place.filter(subject=self._subject).only("subject"):
            if isinstance(found, Exception):
                continue
            item = _fetch(account, place, found.id)
            if getattr(item, KEY, None) or (item.in_reply_to or "").strip() != answered:
                continue
            if words in _bare(item.text_body or str(item.body or "")):
                return item
        return None

    def _mark(self, item: Any) -> str:
        """Give a reply our key alone: the rep went on with it meanwhile, and his words stay."""
        item.is_draft = True
        setattr(item, KEY, self.key)
        item.save(update_fields=[KEY])
        return str(item.id)

    def _dress(self, item: Any) -> str:
        """Give a reply that the server made our words alone, our Message-ID and our key."""
        item.is_draft = True  # one server denies it of what lies in Drafts
        item.body = Body(text_of(self.raw))
        item.message_id = self.message_id
        wanted = {
            "author": self._alias(item.account),
            "subject": self._subject,
            "to_recipients": self._people("To"),
            "cc_recipients": self._people("Cc"),
            "bcc_recipients": self._people("Bcc"),
            KEY: self.key,
        }
        for name, value in wanted.items():
            if value:
                setattr(item, name, value)
        fields = ["body", "message_id", *(name for name, value in wanted.items() if value)]
        dispensable = [name for name in ("author", "message_id") if name in fields]
        while True:
            try:
                item.save(update_fields=fields)
            except Exception as fault:
                if not dispensable or not _cannot(fault):
                    raise
                fields.remove(dispensable.pop(0))  # it goes out from the mailbox's own address; the key alone finds it
            else:
                return str(item.id)

    def _alias(self, account: Account) -> Mailbox | None:
        """From, where it is not the mailbox's own address, which the server puts there by itself."""
        found = self._people("From")
        own = account.primary_smtp_address.lower()
        return found[0] if found and found[0].email_address.lower() != own else None

    @property
    def _subject(self) -> str:
        return clean_line(decode_words(str(self._parsed.get("Subject", ""))))

    def _people(self, name: str) -> list[Mailbox]:
        found: list[Address] = []
        for value in self._parsed.get_all(name, []):
            found += read_addresses(str(value)).found
        return [Mailbox(name=one.name or None, email_address=one.addr_spec) for one in found]


def _cannot(fault: Exception) -> bool:
    """Whether the server does not do what was asked, and there is another way."""
    return answered_no(fault) and not isinstance(fault, _UNCLEAR)


def _touched(item: Any) -> bool:
    """Whether somebody changed a reply after the server had made it; no where it does not say."""
    made, changed = item.datetime_created, item.last_modified_time
    return made is not None and changed is not None and changed - made > _UNTOUCHED


def _bare(text: str) -> str:
    """Letters and figures alone: the server sets words into HTML, and back."""
    return "".join(sign for sign in re.sub(r"<[^>]*>|&\w+;", "", text) if sign.isalnum())


_REPLY = ("datetime_created", "last_modified_time", "subject", "body", "text_body", "in_reply_to", "is_draft", KEY)
"""What is asked for of a reply that the server made."""


def _fetch(account: Account, place: BaseFolder, item_id: str, *fields: str) -> Any:
    (item,) = ask(account, place, [(item_id, None)], fields or _REPLY)
    if isinstance(item, Exception):
        raise item
    return item


def finish(account: Account, place: BaseFolder, item_id: str, raw: bytes) -> None:
    """Where the server says a draft in another way, keep what was written, and a mark of what became of it.

    So too for one of whose making the last answer was lost; one that the rep changed since stays without.
    """
    told = next(bodies(account, place, DRAFTS, [(item_id, 0)]), None)
    if told is None or told.raw is None or fingerprint(told.raw) == fingerprint(raw) or not _says(told.raw, raw):
        return
    item = _fetch(account, place, item_id, KEY, SEAL)
    if getattr(item, KEY, None) is None or getattr(item, SEAL, None) is not None:
        return
    setattr(item, WRITTEN, deflated(raw))
    setattr(item, SEAL, fingerprint(told.raw))
    item.is_draft = True
    try:
        item.save(update_fields=[WRITTEN, SEAL])
    except Exception as fault:
        if not _cannot(fault):
            raise  # else it counts as edited, and is left to the rep


def _says(found: bytes, raw: bytes) -> bool:
    """Whether the server's bytes hold the same words, to the same people."""
    one, other = header_only(found), header_only(raw)
    return (
        text_of(found).split() == text_of(raw).split()
        and {a.addr_spec for a in (*one.to, *one.cc)} == {a.addr_spec for a in (*other.to, *other.cc)}
        and one.subject.split() == other.subject.split()
    )


def is_same(found: Fetched, raw: bytes) -> bool:
    """Whether a draft is still `raw`, the same words to the same people."""
    return found.raw is not None and bool(raw) and fingerprint(found.raw) == fingerprint(raw)


def delete(account: Account, item_id: str) -> None:
    """Take one item out of the mailbox; it stays among the deleted ones that can be had back."""
    (done,) = account.bulk_delete([(item_id, None)], delete_type="SoftDelete")
    if isinstance(done, Exception) and not isinstance(done, ews.ErrorItemNotFound):
        raise done


def file_sent(account: Account, place: BaseFolder, raw: bytes) -> str:
    """Put a copy into Sent that is no draft; its id."""
    values = {STATE: SENT_AND_READ}
    made = Message(account=account, folder=place, mime_content=raw, is_read=True, **values).save()
    return str(made.id)
