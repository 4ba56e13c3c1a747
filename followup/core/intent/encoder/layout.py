"""What stands where in a weights file: the safetensors format.

Eight bytes (little-endian) are the length of a header in JSON, which says for each array its kind, shape and place
among the bytes that follow: numbers, and no code.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

_LENGTH = 8
_KEPT = "__metadata__"


@dataclass(frozen=True, slots=True)
class Place:
    """An array's kind as the format names it ("F16"), its shape, and its bytes [begin, end) in the file."""

    kind: str
    shape: tuple[int, ...]
    begin: int
    end: int


def places(data: memoryview) -> dict[str, Place]:
    """Where each array lies in the whole file `data`. LookupError, TypeError, ValueError: cut off, or no such file."""
    start = _LENGTH + int.from_bytes(data[:_LENGTH], "little")
    header = json.loads(bytes(data[_LENGTH:start]))
    found: dict[str, Place] = {}
    for name, told in header.items():
        if name != _KEPT:
            begin, end = told["data_offsets"]
            found[name] = Place(told["dtype"], tuple(told["shape"]), start + begin, start + end)
    if len(data) != max(place.end for place in found.values()):
        raise ValueError
    return found
