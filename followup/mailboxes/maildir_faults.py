"""What the file system and the index say about a Maildir, in words for the rep."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from followup import errors


def is_damage(error: sqlite3.DatabaseError) -> bool:
    """Whether the index itself is broken; else it is the disk, its rights, or another command that holds it."""
    return not isinstance(error, sqlite3.OperationalError)


@contextmanager
def worded(path: Path) -> Iterator[None]:
    """Turn `OSError` and `sqlite3.DatabaseError` inside into faults of `followup.errors`."""
    try:
        yield
    except (FileNotFoundError, NotADirectoryError) as error:
        raise errors.Unreachable(
            f"The Maildir {path} is not there.", "Nothing is lost; followup goes on when it is back."
        ) from error
    except PermissionError as error:
        raise errors.Unreachable(
            f"The Maildir {path} may not be read or written.", "Give its owner's rights back; followup tries again."
        ) from error
    except OSError as error:
        raise errors.InputOutput(f"The Maildir {path}: {error.strerror}.", "Nothing is lost.") from error
    except sqlite3.DatabaseError as error:
        if is_damage(error):
            raise errors.Unreachable(
                f"The index of the Maildir {path} was damaged.", "It is made anew; no mail is touched."
            ) from error
        raise errors.InputOutput(f"The index of the Maildir {path}: {error}.", "Nothing is lost.") from error
