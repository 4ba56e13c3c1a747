"""The detector's weights: one file in the package, in the safetensors format, which holds numbers and no code."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from followup.core.intent.verdict import Call
from followup.core.model import Intent
from followup.errors import DetectorDamaged

if TYPE_CHECKING:
    from followup.core.intent.check_set import Heard
    from followup.core.intent.encoder.scores import Scorer

NAME = "model/detector.safetensors"
CHECK_SET = "check_set.json"


def path() -> Path:
    """Where the file lies."""
    return Path(str(files("followup"))) / NAME


def check_set_path() -> Path:
    """Where what it makes of the check set lies, beside it."""
    return path().with_name(CHECK_SET)


@cache
def load_scorer() -> Scorer | None:
    """The scorer, loaded once: about 130 MB while the process lives, so a service loads it in the reading child only.

    None where this installation has no such file: the rules judge alone. Raises DetectorDamaged.
    """
    if not path().exists():
        return None
    from safetensors import SafetensorError
    from safetensors.numpy import load_file

    from followup.core.intent.encoder.scores import scorer

    try:
        return scorer(load_file(path()))
    except (SafetensorError, OSError, LookupError, ValueError) as fault:  # cut off, unreadable, or of another version
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
