"""The words newly written in a message, told from what it quotes (DEPENDENCIES section 7)."""

from __future__ import annotations

from followup.core.html_text import read_html
from followup.core.model import Cut, Message
from followup.core.quoting_plain import cut_plain
from followup.core.text import clean

__all__ = ["cut", "cut_html", "cut_plain"]


def cut(message: Message) -> Cut:
    """The message's text taken apart. HTML goes first: it is what the writer saw, and its quotes are marked.

    The plain text decides where the HTML shows no quote and the plain text does, or where HTML leaves no word.
    """
    answer = bool(message.in_reply_to or message.references or message.subject != message.base_subject)
    if not message.html:
        return cut_plain(message.plain, answer=answer)
    shown = cut_html(message.html, answer=answer)
    if not message.plain.strip() or (shown.new and shown.quoted):
        return shown
    plain = cut_plain(message.plain, answer=answer)
    if not plain.new or not plain.quoted:
        return shown if shown.new or shown.quoted else plain
    if not shown.new:
        return plain
    # No quote found in the HTML: where the plain text's words are its beginning, the rest is a quote left unmarked.
    return plain if _letters(shown.new).startswith(_letters(plain.new)) else shown


def cut_html(html: str, *, answer: bool = False) -> Cut:
    """An HTML text taken apart; hidden text is in no part of it."""
    return cut_plain(clean_marked(read_html(html).text), answer=answer, marked=True)


def clean_marked(text: str) -> str:
    """`text` clean of what entities smuggled in; the marks of `read_html` at the beginning of lines stay."""
    if text.isascii() and text.replace("\n", "").isprintable():
        return text
    return "\n".join(
        line[0] + clean(line[1:]).replace("\n", " ") if line[:1] in {"\x0c", "\x1f"} else clean(line).replace("\n", " ")
        for line in text.split("\n")
    )


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
