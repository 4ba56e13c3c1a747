"""An invented rep's mail, the same for the same seed: customers' answers, newsletters, colleagues, strangers.

Sizes and kinds are spread as in a business mailbox: half of the mail has an HTML part, most answers quote what they
answer, one in fifty of the answers in a conversation is a lost deal.
"""

# ruff: noqa: S311, E501, PLR0917 (nothing secret; mails have long lines and many parts)

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import format_datetime

REP = "Robin Hale <robin@rep.example>"
FIRMS = (
    "kestrel",
    "moorland",
    "tallis",
    "wickham",
    "ostrava",
    "lindqvist",
    "peregrine",
    "halyard",
    "quarry",
    "saltmarsh",
)
NAMES = ("Anna Lee", "Jonas Weir", "Mira Solent", "Piet Marsh", "Clara Dunn", "Sam Oakes", "Ines Vale", "Tom Birch")
THINGS = ("stock system", "label printers", "service contract", "reading lamps", "delivery plan", "training days")
LINES = (
    "We went through the figures again this morning and the second page is clear now.",
    "Could you send the sheet with the sizes, the one for the small rooms?",
    "The meeting moves to Thursday, same place, and Mira joins us by phone.",
    "Our people in the warehouse liked the sample, above all the handles.",
    "I put the open points into the list and marked what is still missing.",
    "Delivery in week fourteen would suit us, week fifteen as well.",
    "Please find the signed form attached, the original follows by post.",
    "There is a question on line seven: is that for each or for all of them?",
    "Nothing new from the board so far, they meet at the end of the month.",
    "The van was late again, so the unpacking takes place tomorrow.",
)
LOSS = "Thank you for your offer. We have decided to go with another supplier for the {thing}."
PLAIN = "Could you send the sheet with the sizes, the one for the small rooms?"


@dataclass(frozen=True)
class Mail:
    """One message: `raw` with CR LF, the folder it lies in, and the time when it came."""

    raw: bytes
    folder: str
    at: datetime


def mailbox(
    count: int, now: datetime, days: float, sent: float = 0.2, known: float = 0.2, seed: int = 7
) -> Iterator[Mail]:
    """`count` messages of the last `days`, oldest first: a share `sent` of the rep's own in Sent, the rest in INBOX.

    A share `known` of INBOX answers a message of the rep's.
    """
    pick = random.Random(seed)
    offers: list[tuple[str, str, str]] = []
    for n in range(count):
        at = now - timedelta(days=days) * (1 - n / count) + timedelta(seconds=1)
        if pick.random() < sent:
            who, thing = customer(pick), pick.choice(THINGS)
            offers.append((f"<{seed}.{n}@rep.example>", who, thing))
            yield Mail(_offer(pick, *offers[-1], at), "Sent", at)
        elif offers and pick.random() < known:
            lost = pick.random() < 0.02
            yield Mail(
                answer(pick, f"<{seed}.{n}@out.example>", offers[-1 - pick.randrange(min(60, len(offers)))], at, lost),
                "INBOX",
                at,
            )
        else:
            yield Mail(_other(pick, f"<{seed}.{n}@else.example>", at), "INBOX", at)


def customer(pick: random.Random) -> str:
    """Somebody of one of some thousand firms."""
    name = pick.choice(NAMES)
    return f"{name} <{name.split()[0].lower()}@{pick.choice(FIRMS)}{pick.randrange(300)}.example>"


def offers(count: int, now: datetime, seed: int = 11) -> list[tuple[tuple[str, str, str], bytes]]:
    """What the rep wrote to so many customers: (Message-ID, customer, thing) and the bytes."""
    pick = random.Random(seed)
    found = []
    for n in range(count):
        name = NAMES[n % len(NAMES)]
        facts = (
            f"<offer.{seed}.{n}@rep.example>",
            f"{name} <{name.split()[0].lower()}@firm{seed}x{n}.example>",
            pick.choice(THINGS),
        )
        found.append((facts, _offer(pick, *facts, now - timedelta(days=3))))
    return found


def _offer(pick: random.Random, message_id: str, to: str, thing: str, at: datetime) -> bytes:
    return _mail(pick, REP, to, f"Offer: {thing}", message_id, at, _offered(to, thing, _prose(pick, 4)))


def _offered(to: str, thing: str, more: str) -> str:
    first = to.split(maxsplit=1)[0]
    return f"Hello {first},\n\nhere is our offer for the {thing}.\n\n{more}\n\nKind regards,\nRobin Hale\n"


def answer(
    pick: random.Random, message_id: str, offer: tuple[str, str, str], at: datetime, lost: bool, said: str = ""
) -> bytes:
    """A customer's answer to an offer, with the offer quoted below: a no, what is `said`, or this and that."""
    offer_id, who, thing = offer
    body = LOSS.format(thing=thing) if lost else said or _prose(pick, pick.randrange(2, 9))
    offered = _offered(who, thing, _prose(pick, 12)).rstrip().split("\n")
    quoted = "\n".join(f"> {line}".rstrip() for line in offered)
    text = f"Hello Robin,\n\n{body}\n\nBest regards\n{who.split(' <', maxsplit=1)[0]}\n\nOn Monday Robin Hale <robin@rep.example> wrote:\n{quoted}\n"
    return _mail(
        pick,
        who,
        REP,
        f"Re: Offer: {thing}",
        message_id,
        at,
        text,
        f"In-Reply-To: {offer_id}\r\nReferences: {offer_id}\r\n",
    )


def _other(pick: random.Random, message_id: str, at: datetime) -> bytes:
    kind = pick.random()
    if kind < 0.3:
        more = f"List-Id: <news{pick.randrange(40)}.example>\r\nList-Unsubscribe: <https://news.example/out>\r\nPrecedence: bulk\r\n"
        return _mail(
            pick,
            f"The weekly sheet <news@sheet{pick.randrange(40)}.example>",
            REP,
            "News of the week",
            message_id,
            at,
            _prose(pick, 90),
            more,
        )
    if kind < 0.38:
        more = "Auto-Submitted: auto-replied\r\n"
        return _mail(pick, customer(pick), REP, "Away until Monday", message_id, at, "I am away until Monday.\n", more)
    parent = f"<{pick.randrange(10**9)}@elsewhere.example>"
    sender = f"{pick.choice(NAMES)} <{pick.randrange(10**6)}@stranger{pick.randrange(5000)}.example>"
    more = f"In-Reply-To: {parent}\r\nReferences: <1{parent[1:]} {parent}\r\n" if kind < 0.8 else ""
    return _mail(
        pick,
        sender,
        REP,
        f"Re: {pick.choice(THINGS)} {pick.randrange(999)}",
        message_id,
        at,
        _prose(pick, pick.randrange(4, 60)),
        more,
    )


def _prose(pick: random.Random, lines: int) -> str:
    return "\n".join(pick.choice(LINES) for _ in range(lines))


def _mail(
    pick: random.Random, sender: str, to: str, subject: str, message_id: str, at: datetime, text: str, more: str = ""
) -> bytes:
    route = "".join(
        f"Received: from relay{n}.example (relay{n}.example [192.0.2.{pick.randrange(250)}])\r\n\tby mx{n}.example with ESMTPS id {pick.randrange(10**12):x};"
        f"\r\n\t{format_datetime(at)}\r\n"
        for n in range(3)
    )
    head = (
        f"Return-Path: <{sender.rpartition('<')[2]}\r\n{route}From: {sender}\r\nTo: {to}\r\nSubject: {subject}\r\n"
        f"Date: {format_datetime(at)}\r\nMessage-ID: {message_id}\r\n{more}MIME-Version: 1.0\r\n"
    )
    plain = text.replace("\n", "\r\n")
    if pick.random() < 0.45:
        return f"{head}Content-Type: text/plain; charset=utf-8\r\n\r\n{plain}".encode()
    page = "".join(f'<p style="margin:0;font-family:sans-serif">{line}</p>\r\n' for line in text.split("\n"))
    return (
        f'{head}Content-Type: multipart/alternative; boundary="half"\r\n\r\n--half\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{plain}'
        f"\r\n--half\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body>{page}</body></html>\r\n--half--\r\n"
    ).encode()
