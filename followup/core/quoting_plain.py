"""The new words of a plain text: quoted lines, quoted mails and signatures taken out, answers in between kept."""

from __future__ import annotations

import re

from followup.core.attribution import DIVIDER, RULER, find_attributions, header_block
from followup.core.html_marks import CUT_MARK, SIGNATURE_MARK
from followup.core.model import Cut
from followup.core.signature import split_signature

TEXT_LIMIT = 200_000
_LINE_LIMIT = 1_000
_MAX_LOOKS = 2_000
_QUOTED = re.compile(r"\s{0,3}>")
_BARRED = re.compile(r"\s{0,3}[|>]")


def cut_plain(text: str, *, answer: bool = False, marked: bool = False) -> Cut:
    """`text` taken apart.

    `answer`: the message is known to answer another, so that quoted lines alone are history and not its words.
    `marked`: every quote is marked (text made from HTML), so what follows an attribution is quoted in any case.
    """
    head, rest = text[:TEXT_LIMIT], text[TEXT_LIMIT:]
    lines = [line if len(line) <= _LINE_LIMIT else line[:_LINE_LIMIT] for line in head.split("\n")]
    whole = head.split("\n")
    kinds = _Regions(lines, marked).read()
    new = [line for line, kind in zip(whole, kinds, strict=True) if not kind]
    quoted = [line for line, kind in zip(whole, kinds, strict=True) if kind]
    if not answer and not any(line.strip() for line in new) and "history" not in kinds and not _names_writer(quoted):
        new, quoted = quoted, []  # nobody's mail is quoted: these lines are what was typed
    words, signature = split_signature(new)
    return Cut(_joined(words), _unmarked("\n".join([*quoted, rest] if rest else quoted)), _joined(signature))


def _names_writer(quoted: list[str]) -> bool:
    bare = [line.lstrip(" >|") for line in quoted[:200]]
    return bool(find_attributions(bare)) or any(header_block(bare, at) is not None for at in range(len(bare)))


def _joined(lines: list[str]) -> str:
    start, end = 0, len(lines)
    while end and not lines[end - 1].strip():
        end -= 1
    while start < end and not lines[start].strip():
        start += 1
    return _unmarked("\n".join(line.rstrip() for line in lines[start:end]))


def _unmarked(text: str) -> str:
    return text.replace(SIGNATURE_MARK, "").replace(CUT_MARK, "")


class _Regions:
    """Goes down the lines once; gives each "" (new), "quote" (a marked line) or "history" (a quoted mail, its head)."""

    def __init__(self, lines: list[str], marked: bool) -> None:
        self.lines = lines
        self.marked = marked
        self.kinds = [""] * len(lines)
        self.attributions = find_attributions(lines)
        self.looks = _MAX_LOOKS
        self.seen = False  # some new words stand above

    def read(self) -> list[str]:
        at = 0
        while at < len(self.lines):
            at = self._next(at)
        return self.kinds

    def _next(self, at: int) -> int:
        line = self.lines[at]
        if line.startswith(CUT_MARK):
            return self._all_below(at)
        if not line.strip():
            return at + 1
        if _QUOTED.match(line):
            return self._quote(at, _QUOTED)
        if at in self.attributions:
            return self._attribution(at, self.attributions[at])
        if DIVIDER.match(line) or self._is_header(at, line[:40]):
            return self._all_below(self._above(at))
        self.seen = True
        return at + 1

    def _is_header(self, at: int, begin: str) -> bool:
        if self.looks <= 0 or (":" not in begin and "：" not in begin):
            return False
        self.looks -= 1
        return header_block(self.lines, at) is not None

    def _all_below(self, at: int) -> int:
        for number in range(at, len(self.lines)):
            self.kinds[number] = "history"
        return len(self.lines)

    def _above(self, at: int) -> int:
        """The line where a ruler just above a quoted header stands, else `at`."""
        above = at - 1
        while above >= 0 and not self.lines[above].strip():
            above -= 1
        return above if above >= 0 and at - above <= 3 and RULER.match(self.lines[above]) else at

    def _quote(self, at: int, mark: re.Pattern[str]) -> int:
        end = at
        while end < len(self.lines):
            line = self.lines[end]
            if not mark.match(line) and not (line.strip() and self._is_wrapped(end, mark)):
                break
            self.kinds[end] = "quote"
            end += 1
        return end

    def _is_wrapped(self, at: int, mark: re.Pattern[str]) -> bool:
        """The end of a quoted line that some program broke: it goes on in lower case between two quoted lines."""
        below = self.lines[at + 1] if at + 1 < len(self.lines) else ""
        return len(self.lines[at - 1]) >= 65 and self.lines[at].lstrip()[:1].islower() and mark.match(below) is not None

    def _attribution(self, first: int, last: int) -> int:
        for number in range(first, last + 1):
            self.kinds[number] = "history"
        below = last + 1
        while below < len(self.lines) and not self.lines[below].strip():
            below += 1
        if below == len(self.lines):
            return below
        mark = _BARRED if self.lines[below].lstrip().startswith("|") else _QUOTED
        if mark.match(self.lines[below]):
            return self._quote(below, mark)
        if self.seen or self.marked:
            return self._all_below(first)
        return below  # nothing above it, nothing marked below: the words can only be here
