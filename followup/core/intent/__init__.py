"""What a reply says: one intent with its evidence and facts, and what the probability calls for."""

from __future__ import annotations

from followup.core.intent.classify import classify
from followup.core.intent.decision import MUST_ASK, decide, doubted
from followup.core.intent.explain import Explanation, explain
from followup.core.intent.own import OwnWords, read_own

__all__ = ["MUST_ASK", "Explanation", "OwnWords", "classify", "decide", "doubted", "explain", "read_own"]
