"""The detector's weights: one file in the package, in the safetensors format, which holds numbers and no code."""

from __future__ import annotations

import json
import os
from functools import cache
from importlib.resources import files
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import TYPE_CHECKING

from followup.core.intent.encoder.gate import Gate, gate
from followup.core.intent.encoder.layout import Place, places
from followup.core.intent.encoder.scorer import Gated
from followup.core.intent.verdict import Call
from followup.core.model import Intent
from followup.errors import DetectorDamaged

if TYPE_CHECKING:
    from followup.core.intent.check_set import Heard
    from followup.core.intent.encoder.scores import Encoder

NAME = "model/detector.safetensors"
CHECK_SET = "check_set.json"
_GATE = ("gate.words", "gate.weights", "gate.limits")
_FAULTS = (OSError, LookupError, TypeError, ValueError)
"""What rises from a file that is cut off, unreadable, or of another version."""


def path() -> Path:
    """Where the file lies."""
    return Path(str(files("followup"))) / NAME


def check_set_path() -> Path:
    """Where what it makes of the check set lies, beside it."""
    return path().with_name(CHECK_SET)


@cache
def load_scorer() -> Gated | None:
    """The scorer, loaded once, and at first only its gate; None where there is no such file: the rules judge alone.

    From the first mail on that passes the gate it is about 110 MB while the process lives, so a service loads it in the
    reading child only. Raises DetectorDamaged, as its `fetch` does.
    """
    if not path().exists():
        return None
    try:
        with path().open("rb") as file:
            data = memoryview(mmap(file.fileno(), 0, access=ACCESS_READ))
        where = places(data)
        found = gate(*(bytes(data[where[name].begin : where[name].end]) for name in _GATE))
    except _FAULTS as fault:
        raise DetectorDamaged from fault

    @cache
    def fetch() -> Encoder:
        return _encoder(where, data, found)

    return Gated(found, fetch)


def _encoder(where: dict[str, Place], data: memoryview, found: Gate) -> Encoder:
    # heard by numpy when it is first imported: on matrices of this size threads mostly wait for one another
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from followup.core.intent.encoder.scores import encoder
    from followup.core.intent.encoder.stored import arrays

    try:
        return encoder(arrays(where, data), found)
    except _FAULTS as fault:
        raise DetectorDamaged from fault


@cache
def load_check_set() -> Heard:
    """What the detector as shipped makes of the check set; nothing where the rules judge alone.

    `make train` writes it, so that no correction waits for the encoder.
    """
    if not path().exists():
        return []
    written = check_set_path().read_text(encoding="utf-8")
    return [
        ([Call(Intent(intent), chance, None, rule) for intent, chance, rule in calls], lost)
        for calls, lost in json.loads(written)
    ]
