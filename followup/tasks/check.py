"""One result of `doctor`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from followup.errors import FollowupError

Mark = Literal["OK", "WARN", "FAIL"]


@dataclass(frozen=True, slots=True)
class Check:
    """`name` and `code` hold nothing personal; `said` and `cure` may name the rep's files and servers."""

    name: str
    mark: Mark
    said: str
    cure: str = ""
    code: str = ""


def faulty(name: str, fault: FollowupError, mark: Mark = "FAIL") -> Check:
    """A fault as a result."""
    return Check(name, mark, str(fault), fault.hint, fault.code)
