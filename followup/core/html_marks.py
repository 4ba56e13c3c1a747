"""What the attributes of an HTML element say: quoted, signature, hidden, or the head of a quoted mail.

Each mail program has its own marks; a new one is added here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from selectolax.lexbor import LexborNode

Attributes = Mapping[str, str | None]

HTML_LIMIT = 500_000
"""Characters of an HTML text that are looked at."""
CUT_MARK = "\x0c"
"""A line of its own: all below it is quoted."""
SIGNATURE_MARK = "\x1f"
"""Begins each line of what the mail program marked as the signature."""

_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|(?:font-size|opacity|max-height|line-height)\s*:\s*0"
    r"(?![.\d]*[1-9])|text-indent\s*:\s*-\d{3,}",
    re.IGNORECASE,
)
_WHITE = re.compile(
    r"(?<![-\w])color\s*:\s*(?:#f[c-f]f[c-f]f[c-f]\b|#fff\b|white\b|rgba?\(\s*25[0-5]\s*,\s*25[0-5]\s*,\s*25[0-5])|"
    r"(?<![-\w])color\s*:\s*transparent",
    re.IGNORECASE,
)
_BACKGROUND = re.compile(
    r"background(?:-color)?\s*:\s*(?!\s*(?:#fff(?:fff)?\b|white\b|none|transparent|inherit))", re.IGNORECASE
)
_MAY_HIDE = ("display", "visibility", "mso-hide", "opacity", "size:0", "size: 0", "height:0", "height: 0",
             "text-indent", "white", "#ff", "#fc", "#fd", "#fe", "rgb", "transparent", " hidden")  # fmt: skip
_RULE = re.compile(r"([.#][\w-]{1,60})\s*\{([^{}]{0,2000})\}")
_SIGNATURES = ("gmail_signature", "moz-signature", "ms-outlook-mobile-signature", "protonmail_signature_block")
_CUT_IDS = frozenset(
    {"divrplyfwdmsg", "appendonsend", "mail-editor-reference-message-container", "stopspelling", "zwchr",
     "reply-intro", "oriMsgHtmlSeperator".lower()}
)  # fmt: skip
_LABEL_LINE = re.compile(r"\s*[^\s:][^:\n]{0,30}[:：]\s*\S")


def may_hide(html: str) -> bool:
    """A cheap first look: whether `html` has a word without which nothing can be hidden."""
    lower = html[:HTML_LIMIT].lower()
    return any(word in lower for word in _MAY_HIDE)


def is_quote(attributes: Attributes, tag: str) -> bool:
    """Whether all of the element is quoted."""
    if tag == "blockquote":
        name = attributes.get("class") or ""
        style = (attributes.get("style") or "").replace(" ", "").lower()
        # Mail programs indent by a blockquote too; that one has neither bar nor mark.
        return not ("border:none" in style and "gmail_quote" not in name and attributes.get("type") != "cite")
    if tag != "div":
        return False
    name = (attributes.get("class") or "") + " " + (attributes.get("id") or "")
    return "yahoo_quoted" in name or "moz-cite-prefix" in name or "gmail_attr" in name or "protonmail_quote" in name


def is_signature(attributes: Attributes) -> bool:
    """Whether a mail program marked the element as the signature."""
    if "data-signatureblock" in attributes:
        return True
    if not ("class" in attributes or "id" in attributes):
        return False
    name = (attributes.get("class") or "") + " " + (attributes.get("id") or "")
    return any(one in name for one in _SIGNATURES) or (attributes.get("id") or "").lower() == "signature"


def is_cut(attributes: Attributes, tag: str, node: LexborNode) -> bool:
    """Whether all from this element on is a quoted mail."""
    if tag not in {"div", "hr"}:
        return False
    if (attributes.get("id") or "").lower() in _CUT_IDS:
        return True
    style = (attributes.get("style") or "").replace(" ", "").lower()
    if "border-top:solid" not in style and "border-top-style:solid" not in style:
        return False
    # Outlook's header block, in whatever language: bold labels, each with a value.
    head = node.text(separator="\n", strip=True)[:400].replace(":\n", ": ")
    return len([line for line in head.split("\n") if _LABEL_LINE.match(line)]) >= 2


def hiding_rules(html: str) -> frozenset[str]:
    """The classes and ids (with . or #) that a style sheet hides outside of @media."""
    if "<style" not in html[:100_000].lower() or "@media" in html[:100_000]:
        return frozenset()
    found = set()
    for selector, body in _RULE.findall(html[:100_000]):
        if "display" in body and re.search(r"display\s*:\s*none", body, re.IGNORECASE):
            found.add(selector)
    return frozenset(found)


def is_hidden(node: LexborNode, rules: frozenset[str]) -> bool:
    """Whether a reader cannot see the element."""
    attributes = node.attributes
    if not attributes:
        return False
    style = attributes.get("style") or ""
    if "hidden" in attributes or (style and _HIDING.search(style)):
        return True
    white = (style and _WHITE.search(style)) or (attributes.get("color") or "").lower() in {"white", "#ffffff", "#fff"}
    if white and not _on_colour(node):
        return True
    if not rules:
        return False
    names = {"." + one for one in (attributes.get("class") or "").split()} | {"#" + (attributes.get("id") or "")}
    return not rules.isdisjoint(names)


def _on_colour(node: LexborNode | None) -> bool:
    for _ in range(50):
        if node is None:
            return False
        attributes = node.attributes or {}
        colour = (attributes.get("bgcolor") or "").lower()
        if (colour and colour not in {"white", "#ffffff", "#fff"}) or attributes.get("background"):
            return True
        if _BACKGROUND.search(attributes.get("style") or ""):
            return True
        node = node.parent
    return False
