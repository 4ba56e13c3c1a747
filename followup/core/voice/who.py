"""Whether a name in a greeting or under a mail is this person's: short forms, one name of several, initials."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from followup.core.model import Address
from followup.core.names import names

_SMALL = frozenset(
    ("van", "von", "der", "den", "de", "het", "ten", "ter", "di", "da", "do", "dos", "das", "del", "della", "la", "le",
     "lo", "los", "du", "des", "el", "al", "dr", "prof")
)  # fmt: skip

_ON_BEHALF = re.compile(r"^(?:i\. ?[av]\.|ppa\.?|p\. ?o\.)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Who:
    """A person as the header names them: `first` and `last` as written, `words` folded, from name and address."""

    first: str
    last: str
    words: frozenset[str]
    local: str

    def is_named(self, text: str) -> bool:
        """Whether one word of `text` is a name of theirs, a short form of the first one included."""
        first = folded(self.first)
        for word in split(text):
            if word in self.words or (len(word) > 3 and self.local.endswith(word)):
                return True
            if len(word) > 1 and first and (first.startswith(word) or (len(first) > 2 and word.startswith(first))):
                return True
        return False

    def is_surname(self, name: str) -> bool:
        """Whether `name` ends with their last name and does not hold the first."""
        parts = split(name)
        first = folded(self.first)
        return bool(parts) and parts[-1] in split(self.last)[-2:] and not any(first.startswith(part) for part in parts)

    def has_signed(self, line: str) -> bool:
        """Whether `line` holds nothing but this person's name, parts of it or its initials."""
        parts = split(_ON_BEHALF.sub("", line))
        if not 0 < len(parts) <= 5 or len(line) > 50:
            return False
        full = split(f"{self.first} {self.last}")
        if len(parts) == 1 and parts[0] == "".join(word[0] for word in full):
            return True
        return all(self._is_part(part, full) for part in parts) and any(part not in _SMALL for part in parts)

    def _is_part(self, part: str, full: list[str]) -> bool:
        if part in _SMALL or part in full:
            return True
        if len(part) == 1:
            return any(word.startswith(part) for word in full)
        return bool(full) and len(part) < 5 and part[:2] == full[0][:2]


@lru_cache(maxsize=64)
def who(address: Address) -> Who:
    """What is known of the person at `address`."""
    first, last = names(address)
    local = folded(address.addr_spec.partition("@")[0])
    listed = [*split(f"{first} {last}"), *(word for word in re.split(r"[^a-z]+", local) if len(word) > 2)]
    return Who(first, last, frozenset(word for word in listed if len(word) > 1 and word not in _SMALL), local)


def folded(text: str) -> str:
    """`text` in lower case without accents."""
    return "".join(char for char in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(char))


def split(text: str) -> list[str]:
    """The words of `text`, folded."""
    return re.findall(r"[^\W\d_]+", folded(text))
