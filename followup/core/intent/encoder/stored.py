"""The arrays of a weights file as they lie there: nothing is copied, what is not used is not read."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from followup.core.intent.encoder.layout import Place

_KINDS: Mapping[str, type[np.generic]] = {"F32": np.float32, "F16": np.float16, "U8": np.uint8, "I8": np.int8}


def arrays(places: Mapping[str, Place], data: memoryview) -> dict[str, npt.NDArray[np.generic]]:
    """Each array by its name, read-only, over `data`. LookupError, ValueError: the file is of another version."""
    return {
        name: np.frombuffer(data[place.begin : place.end], np.dtype(_KINDS[place.kind]).newbyteorder("<")).reshape(
            place.shape
        )
        for name, place in places.items()
    }
