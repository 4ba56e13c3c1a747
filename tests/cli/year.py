"""A made-up rep's last year of mail: offers, answers, ten plain losses, wavering, and all that is none."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from tests.desks import REP, mail

NOW = datetime.now(UTC).replace(microsecond=0)
ME = f"Robin Hale <{REP}>"
CUSTOMERS = (
    "anna",
    "bela",
    "cora",
    "edda",
    "gwen",
    "hugo",
    "iris",
    "jens",
    "kaja",
    "lars",
    "mara",
    "nils",
)
LOSSES = {
    "anna": "Thanks for your offer. We have decided to go with Brightline instead.",
    "bela": "Vielen Dank für Ihr Angebot. Wir haben uns für einen anderen Anbieter entschieden.",
    "cora": "We have chosen another supplier, thank you for your offer.",
    "edda": "Thank you, but we signed with Harlow last week.",
    "gwen": "We have chosen another provider. Thank you for your time.",
    "hugo": "Thank you. We decided to work with another provider.",
    "iris": "We have decided to go with a different supplier.",
    "jens": "We have signed with another vendor.",
    "kaja": "We went with Tallis in the end, their terms suited us better.",
    "lars": "Our board decided to go with another company.",
}
WAVERING = "We are leaning towards Brightline at the moment, but nothing is signed yet."
WON = "Good news: we would like to go ahead with you. Please send the contract."


def person(name: str) -> str:
    return f"{name.title()} Lee <{name}@{name}-shop.example>"


def offered(name: str, at: datetime) -> bytes:
    text = f"Hello {name.title()},\n\nhere is our offer for the stock system.\n\nKind regards,\nRobin"
    return mail(text, at=at, id=f"<offer.{name}@rep.example>", sender=ME, to=person(name), subject="Stock system")


def answered(name: str, text: str, at: datetime, id: str = "answer") -> bytes:
    said = f"Hi Robin,\n\n{text}\n\nBest,\n{name.title()}"
    return mail(
        said, at=at, id=f"<{id}.{name}@shop.example>", sender=person(name), answers=f"<offer.{name}@rep.example>"
    )


def letters() -> list[tuple[str, bytes, datetime]]:
    """Folder ("" is INBOX), bytes and time of each, oldest first."""
    found = []
    for n, name in enumerate(CUSTOMERS):
        at = NOW - timedelta(days=340 - 20 * n)
        said = LOSSES.get(name) or (WAVERING if name == "mara" else WON)
        asks = "Could you send the sheet with the sizes once more?"
        found.append((".Sent", offered(name, at), at))
        if n % 2:
            found.append(("", answered(name, asks, at + timedelta(days=1), "asks"), at + timedelta(days=1)))
        found.append(("", answered(name, said, at + timedelta(days=5)), at + timedelta(days=5)))
    for n in range(30):
        at = NOW - timedelta(days=350 - 11 * n)
        news = {"List_Id": "<news.example>"} if n % 2 else {}
        text = (
            "We have decided to go with another supplier."  # said to others, or by somebody whom the rep never wrote to
        )
        raw = mail(text, at=at, id=f"<{n}@else.example>", sender=f"p{n}@else{n}.example", subject=f"Sheet {n}", **news)
        found.append(("", raw, at))
    return sorted(found, key=lambda one: one[2])


def deliver(maildir: Path) -> None:
    """All of it, read and unread, as a mail program left it."""
    for n, (folder, raw, at) in enumerate(letters()):
        path = maildir / folder / "cur" / f"{int(at.timestamp())}.{n}.rep:2,{'' if n % 5 == 0 else 'S'}"
        path.write_bytes(raw)
        os.utime(path, (at.timestamp(), at.timestamp()))


def names(lines: list[dict[str, Any]]) -> list[str]:
    """Whose losses the lines of `backtest --json` tell of."""
    return [line["from"].partition("@")[0] for line in lines]
