"""How many replies are cut exactly, beside other parsers on the same messages (../shared/data/replies).

python -m bench.replies prints the table. The pairs are choices of three parsers: some keep a quote or a phone's
signature that followup takes out on purpose, so 100 % is not the aim.
"""

from __future__ import annotations

import email
import re
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from followup.core.message import parse
from followup.core.quoting import cut, cut_html, cut_plain

DATA = Path(__file__).resolve().parents[2] / "shared" / "data" / "replies"
HTML_REPLY = "Hi.Iamfine.Thanks,Alex"


@dataclass(frozen=True)
class Row:
    """One parser's score: replies exact of those there are, in plain text and HTML, and its time a message."""

    name: str
    plain: int
    plain_of: int
    html: int | None
    html_of: int
    milliseconds: float
    missed: tuple[str, ...]

    @property
    def share(self) -> float:
        """Of all pairs that this parser can read."""
        return (self.plain + (self.html or 0)) / (self.plain_of + (self.html_of if self.html is not None else 0))


def pairs(data: Path = DATA) -> list[tuple[str, str, str]]:
    """(name, plain text, visible reply) of the 64 and the 12."""
    found = []
    for path in sorted((data / "email_reply_trimmer").glob("*.txt")):
        found.append((path.stem, _text(path), _text(path.with_suffix(".expected"))))
    for path in sorted((data / "talon").glob("standard_*.eml")):
        found.append((path.stem, _plain_part(path.read_bytes()), _text(path.with_suffix(".expected"))))
    return found


def html_messages(data: Path = DATA) -> list[tuple[str, str]]:
    """(name, html) of the nine with the one reply."""
    return [(path.stem, _text(path)) for path in sorted((data / "talon").glob("html_*.html"))]


def signatures(data: Path = DATA) -> list[tuple[str, str, str]]:
    """(name, text, signature) of the six."""
    found = []
    for path in sorted((data / "talon").glob("signature_*.txt")):
        found.append(
            (path.stem, _text(path).replace("#sig#", ""), _text(path.with_suffix(".expected")).replace("#sig#", ""))
        )
    return found


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n")


def _plain_part(raw: bytes) -> str:
    for part in email.message_from_bytes(raw).walk():
        if part.get_content_type() == "text/plain":
            data = part.get_payload(decode=True)
            assert isinstance(data, bytes)
            return data.decode(part.get_content_charset() or "utf-8", "replace").replace("\r\n", "\n")
    return ""


def _peers() -> list[tuple[str, Callable[[str], str], Callable[[str], str] | None]]:
    import quotequail
    from email_reply_parser import EmailReplyParser  # type: ignore[import-untyped]
    from mailparser_reply import EmailReplyParser as Languages

    languages = Languages(languages=["en", "de", "fr", "es", "it", "nl", "pl", "pt", "sv", "da"])

    def quail(text: str) -> str:
        parts = quotequail.unwrap(text)
        return str((parts or {}).get("text_top") or ((parts or {}).get("text_bottom") if parts else text) or "")

    def quail_html(html: str) -> str:
        parts = quotequail.unwrap_html(html)
        return cut_tags(str((parts or {}).get("html_top") or html))

    return [
        ("mail-parser-reply", lambda text: str(languages.read(text=text).replies[0].body), None),
        ("email-reply-parser", EmailReplyParser.parse_reply, None),
        ("quotequail", quail, quail_html),
    ]


def cut_tags(html: str) -> str:
    """The text of `html` by the plainest means, for the peers."""
    from selectolax.lexbor import LexborHTMLParser

    body = LexborHTMLParser(html).body
    for gone in body.css("style, script") if body is not None else ():
        gone.decompose()
    return body.text() if body is not None else ""


def measure(name: str, plain: Callable[[str], str], html: Callable[[str], str] | None) -> Row:
    """The row of one parser; a message on which it raises counts as missed."""
    missed: list[str] = []
    begun = time.process_time()
    texts, pages = pairs(), html_messages()
    right = sum(_hit(plain, text, expected, name_of, missed) for name_of, text, expected in texts)
    spent = time.process_time() - begun
    right_html = None
    if html is not None:
        right_html = sum(
            _hit(lambda page: re.sub(r"\s", "", html(page)), page, HTML_REPLY, n, missed) for n, page in pages
        )
    return Row(name, right, len(texts), right_html, len(pages), 1000 * spent / len(texts), tuple(missed))


def _hit(parser: Callable[[str], str], text: str, expected: str, name: str, missed: list[str]) -> bool:
    try:
        found = parser(text).strip()
    except Exception as error:
        found = f"{type(error).__name__}"
    if found != expected.strip():
        missed.append(name)
    return found == expected.strip()


def table() -> list[Row]:
    """Followup first, then the peers, on the same pairs."""
    rows = [measure("followup", lambda text: cut_plain(text).new, lambda page: cut_html(page).new)]
    return rows + [measure(*peer) for peer in _peers()]


def signature_score() -> tuple[int, int]:
    """How many of the signatures are found exactly, and of how many."""
    found = [cut_plain(text).signature.strip() == expected.strip() for _, text, expected in signatures()]
    return sum(found), len(found)


def reading_time() -> float:
    """CPU milliseconds of parse and cut of a plain 5 kB answer in both forms."""
    body = "Hello Kim,\n\nthank you for the demo last week. We have talked it over and go with another vendor.\n\nAnn\n"
    quote = "".join(f"> line {n} of the earlier mail, about as long as lines are in mail\n" for n in range(20))
    page = (
        "".join(f"<p>{line}</p>" for line in body.split("\n"))
        + "<blockquote type=cite>"
        + "<p>An earlier line</p>" * 60
    )
    raw = (
        "From: Ann Lee <ann@shop.example>\r\nTo: rep@rep.example\r\nSubject: Re: Your offer\r\nMIME-Version: 1.0\r\n"
        "Message-ID: <1@shop.example>\r\nDate: Tue, 1 Jul 2025 10:00:00 +0200\r\n"
        "Content-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
        f"{body}\nOn Mon, 30 Jun 2025 at 10:00, Rep <rep@rep.example> wrote:\n{quote}\r\n"
        f"--x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{page}</blockquote>\r\n--x--\r\n"
    ).encode()
    best = 1e9
    for _ in range(7):
        begun = time.process_time()
        for _ in range(50):
            cut(parse(raw))
        best = min(best, (time.process_time() - begun) / 50)
    return 1000 * best


def main() -> int:
    """Prints the table; exit 1 where the data is not there."""
    out = sys.stdout.write
    if not DATA.is_dir():
        out("replies: skipped, ../shared/data/replies is not there\n")
        return 1
    out(f"{'parser':<20}{'plain':>9}{'html':>7}{'share':>8}{'ms':>8}\n")
    for row in table():
        html = f"{row.html}/{row.html_of}" if row.html is not None else "-"
        out(f"{row.name:<20}{row.plain:>6}/{row.plain_of}{html:>7}{row.share:>8.1%}{row.milliseconds:>8.2f}\n")
        if row.name == "followup" or "-v" in sys.argv:
            out(f"    missed: {', '.join(row.missed)}\n")
    right, of = signature_score()
    out(f"signatures {right}/{of}; parse and cut of a 5 kB message {reading_time():.2f} ms CPU\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
