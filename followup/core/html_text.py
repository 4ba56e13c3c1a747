"""HTML of a mail as the lines that a reader sees: quotes marked by `> `, hidden text left out and counted.

Nothing is rendered, fetched or executed; the tree is walked without recursion, to a limited size.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape

from selectolax.lexbor import LexborHTMLParser, LexborNode

from followup.core.html_marks import (
    CUT_MARK,
    HTML_LIMIT,
    SIGNATURE_MARK,
    Attributes,
    hiding_rules,
    is_cut,
    is_hidden,
    is_quote,
    is_signature,
    may_hide,
)

_NODE_LIMIT = 40_000
_SKIPPED = frozenset(
    {"head", "style", "script", "title", "template", "noscript", "object", "svg", "math", "textarea", "select",
     "option", "iframe", "meta", "link", "xml"}
)  # fmt: skip
_BLOCKS = frozenset(
    {"p", "div", "tr", "li", "ul", "ol", "dl", "dt", "dd", "table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote",
     "pre", "center", "section", "article", "header", "footer", "hr", "address", "fieldset", "form", "main", "aside",
     "nav", "tbody", "thead", "tfoot", "figure", "caption"}
)  # fmt: skip
_DEPTH_LIMIT = 400
_NESTING = re.compile(
    r"<(/?)(?:div|span|blockquote|table|ul|ol|font|b|i|u|em|strong|a|big|small|center|section|pre|code|s|tt|nobr)\b",
    re.IGNORECASE,
)
_ANY_TAG = re.compile(r"<(?:[^<>]{0,1000})>?")
_SPACE = re.compile(r"[ \t\n\r\f\u00a0]+")
_MAILTO = re.compile(r"mailto:([^\s\"'?&<>]{3,200}@[^\s\"'?&<>]{3,200})", re.IGNORECASE)


@dataclass(slots=True)
class _Lines:
    """The lines so far, with how deep in quotes the present one stands."""

    done: list[str] = field(default_factory=list)
    now: list[str] = field(default_factory=list)
    quotes: int = 0
    signature: int = 0
    pre: int = 0
    below: bool = False  # past a mark under which all is quoted

    def text(self, text: str) -> None:
        if not self.pre:
            text = _SPACE.sub(" ", text)
            if text == " " and not self.now:
                return
            self.now.append(text)
            return
        first, *rest = text.split("\n")
        self.now.append(first)
        for line in rest:
            self.end(always=True)
            self.now.append(line)

    def whole(self, node: LexborNode) -> None:
        """A quoted element at once: how its text is laid out does not matter, who is named in it does."""
        self.end()
        text = node.text(separator="\n", strip=True)
        linked = [
            one.lower() for one in dict.fromkeys(_MAILTO.findall(node.html or "")) if one.lower() not in text.lower()
        ]
        marks = "" if self.below else "> "
        self.done.extend(marks + line for line in [*text.split("\n"), *(f"<{one}>" for one in linked)])

    def end(self, always: bool = False) -> None:
        """Ends the present line; an empty one only counts where `always`."""
        line = "".join(self.now)
        line = line.rstrip() if self.pre else _SPACE.sub(" ", line).strip()
        if line or always:
            marks = "> " * min(self.quotes, 3) or (SIGNATURE_MARK if self.signature and line else "")
            self.done.append((marks + line).rstrip(" "))
        self.now = []


@dataclass(frozen=True, slots=True)
class Seen:
    """The visible lines of an HTML text and how many letters were hidden from the reader outside quotes."""

    text: str
    hidden: int


def read_html(html: str) -> Seen:
    """The visible text of `html`; quotes begin with `> `, the marks of `html_marks` stand as they should."""
    if _too_deep(html):
        return Seen(unescape(_ANY_TAG.sub(" ", html[:HTML_LIMIT])), 0)
    body = LexborHTMLParser(html[:HTML_LIMIT]).body
    if body is None:
        return Seen("", 0)
    lines = _Lines()
    hidden = _walk(body, hiding_rules(html), lines)
    lines.end()
    return Seen("\n".join(lines.done), hidden)


def _walk(body: LexborNode, rules: frozenset[str], lines: _Lines) -> int:
    """Reads the tree into `lines`, without recursion; gives how many letters are hidden."""
    hidden = 0
    stack: list[tuple[LexborNode, bool]] = [(body, False)]
    for _ in range(2 * _NODE_LIMIT):
        if not stack:
            break
        node, leaving = stack.pop()
        tag = node.tag or ""
        if leaving:
            _leave(node, tag, lines)
        elif tag == "-text":
            lines.text(node.text_content or "")
        elif tag in _SKIPPED or tag[:1] in {"-", "!", "_"}:
            continue
        elif lines.below or (tag == "blockquote" and is_quote(node.attributes, tag)):
            lines.whole(node)
        elif is_hidden(node, rules):
            hidden += _letters(node)
        else:
            _enter(node, tag, lines)
            stack.append((node, True))
            stack.extend((child, False) for child in _children_reversed(node))
    return hidden


def _too_deep(html: str) -> bool:
    """Whether elements nest so deeply that the parser's time would grow with the square of their number."""
    if html.count("<") <= _DEPTH_LIMIT:
        return False
    depth = 0
    for tag in _NESTING.finditer(html, 0, HTML_LIMIT):
        depth = max(depth - 1, 0) if tag[1] else depth + 1
        if depth > _DEPTH_LIMIT:
            return True
    return False


def _children_reversed(node: LexborNode) -> list[LexborNode]:
    children: list[LexborNode] = []
    child = node.last_child
    while child is not None:
        children.append(child)
        child = child.prev
    return children


def _enter(node: LexborNode, tag: str, lines: _Lines) -> None:
    if tag == "br":
        lines.end(always=True)
        return
    if tag in _BLOCKS:
        lines.end()
    attributes = node.attributes or {}
    if is_cut(attributes, tag, node) and not lines.quotes:
        lines.done.append(CUT_MARK)
        lines.below = True
    if tag == "hr":
        lines.done.append("________________")
    elif tag == "li":
        lines.now.append("- ")
    elif tag in {"td", "th"}:
        lines.now.append(" ")
    elif "@" in tag:  # an address in angles that nobody escaped
        lines.now.append(f"<{tag}>")
    elif tag == "pre":
        lines.pre += 1
    if is_quote(attributes, tag):
        lines.quotes += 1
    elif is_signature(attributes):
        lines.signature += 1


def _leave(node: LexborNode, tag: str, lines: _Lines) -> None:
    attributes = node.attributes or {}
    if tag == "a" and (address := _linked_address(attributes)) and address not in "".join(lines.now).lower():
        lines.now.append(f" <{address}>")
    if tag in _BLOCKS:
        lines.end()
    if (
        tag == "p"
        and "mso" not in (attributes.get("class") or "").lower()
        and lines.done
        and lines.done[-1].strip("> ")
    ):
        lines.end(always=True)
    if tag == "pre":
        lines.pre -= 1
    if is_quote(attributes, tag):
        lines.quotes -= 1
    elif is_signature(attributes):
        lines.signature -= 1


def _linked_address(attributes: Attributes) -> str:
    href = attributes.get("href") or ""
    return href[7:].partition("?")[0].strip().lower()[:200] if href[:7].lower() == "mailto:" else ""


def _letters(node: LexborNode) -> int:
    return sum(1 for char in (node.text() or "")[:10_000] if char.isalnum())


def hides_text(html: str) -> bool:
    """Whether `html` hides words from the reader (at least three letters, outside quotes)."""
    return may_hide(html) and read_html(html).hidden >= 3
