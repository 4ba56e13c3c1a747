"""The gate's weights: a logistic regression over the words of sentences, held back so that it knows new mails too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from followup.core.intent.encoder.gate import Gate, features
from followup.core.intent.text import sentences
from followup.core.model import FINAL_LOSS, Intent
from training.corpus import Labelled, evidence, folds

SILENT = {Intent.OTHER, Intent.AUTO_REPLY}
_LEAST_OFTEN = 3
_HELD_BACK = 3.0
"""Weight of the squared weights in what is made small (ridge)."""

_PARTS = 4
_ROOM = 0.3
"""How far below the lowest loss that it was not trained on the gate still opens."""


def train(mails: Sequence[Labelled]) -> Gate:
    """A gate that tells sentences which decide a label from the others.

    It opens for every loss of `mails`, also for those of stories that it would not have been trained on.
    """
    parts = folds(mails, _PARTS)
    lowest: list[float] = []
    for part in parts:
        gate = _fit([mail for other in parts if other is not part for mail in other])
        lowest += [gate.best(sentences(mail.body)) for mail in part if mail.label in FINAL_LOSS]
    return replace(_fit(mails), least=round(min(lowest, default=0.0) - _ROOM, 2))


def opened(gate: Gate, mails: Sequence[Labelled]) -> Gate:
    """The same gate, which opens for every loss of `mails` too, though it learned nothing from them."""
    lowest = [gate.best(sentences(mail.body)) for mail in mails if mail.label in FINAL_LOSS]
    return replace(gate, least=round(min([gate.least, *(low - _ROOM for low in lowest)]), 2))


def _fit(mails: Sequence[Labelled]) -> Gate:
    rows, told = _rows(mails)
    counted = Counter(name for row in rows for name in row)
    known = {name: at for at, name in enumerate(sorted(name for name, n in counted.items() if n >= _LEAST_OFTEN))}
    inside = [[known[name] for name in row if name in known] for row in rows]
    ends = np.cumsum([0, *(len(row) for row in inside)])
    flat = np.array([at for row in inside for at in row], np.int32)
    table = csr_matrix((np.ones(len(flat)), flat, ends), shape=(len(rows), len(known)))
    right = np.array(told, np.float64)

    def cost(weights: np.ndarray) -> tuple[float, np.ndarray]:
        logits = table @ weights[:-1] + weights[-1]
        gap = 1 / (1 + np.exp(-logits)) - right
        value = np.logaddexp(0, logits).sum() - (logits * right).sum() + _HELD_BACK / 2 * (weights[:-1] ** 2).sum()
        return value, np.append(table.T @ gap + _HELD_BACK * weights[:-1], gap.sum())

    found = minimize(cost, np.zeros(len(known) + 1), jac=True, method="L-BFGS-B", options={"maxiter": 100}).x
    return Gate({name: round(float(found[at]), 3) for name, at in known.items()}, round(float(found[-1]), 3), 0.0)


def _rows(mails: Sequence[Labelled]) -> tuple[list[set[str]], list[bool]]:
    rows: list[set[str]] = []
    told: list[bool] = []
    for mail in mails:
        found = sentences(mail.body)
        at = evidence(mail, found) if mail.label not in SILENT else -1
        rows += [set(features(one.lower)) for one in found]
        told += [number == at for number in range(len(found))]
    return rows, told
