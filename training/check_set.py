"""What the new weights make of the check set, written beside them; the end of `make train`."""

from __future__ import annotations

from pathlib import Path

from followup.weights import CHECK_SET, path, write_check_set

if __name__ == "__main__":
    write_check_set(path().parent / Path(CHECK_SET).name)
