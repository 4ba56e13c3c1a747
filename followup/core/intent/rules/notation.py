"""How rules are written down: blocks of lines, so that patterns stay readable and are never reformatted.

A line `name = pattern` begins an entry, an indented line goes on with it; both are joined without a space. In cues a
line `[kind]` begins a kind, and each entry begins with its strength.
"""

from __future__ import annotations

from followup.core.intent.rules.base import Cues


def entries(block: str) -> dict[str, str]:
    r"""The entries of a block of `name = pattern` lines, in the order written.

    >>> entries("one = a|\n  b\ntwo = c")
    {'one': 'a|b', 'two': 'c'}
    """
    found: dict[str, str] = {}
    name = ""
    for line in block.splitlines():
        if line.startswith(" "):
            found[name] += line.lstrip(" ")
        elif line:
            name, _, pattern = line.partition(" = ")
            found[name] = pattern
    return found


def cues(block: str) -> Cues:
    """The cues of a block: per kind, (strength, pattern) in the order written."""
    found: dict[str, list[tuple[float, str]]] = {}
    kind = ""
    for line in block.splitlines():
        if line.startswith("["):
            kind = line.strip("[]")
        elif line.startswith(" "):
            strength, pattern = found[kind][-1]
            found[kind][-1] = (strength, pattern + line.lstrip(" "))
        elif line:
            strength_word, _, pattern = line.partition(" ")
            found.setdefault(kind, []).append((float(strength_word), pattern))
    return {kind: tuple(rows) for kind, rows in found.items()}
