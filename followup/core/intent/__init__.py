"""What a reply says: one intent with its evidence and facts, and what the probability calls for."""

from __future__ import annotations

from followup.core.intent.classify import classify, decide
from followup.core.intent.explain import Explanation, explain
from followup.core.intent.own import OwnWords, read_own

__all__ = ["Explanation", "OwnWords", "classify", "decide", "explain", "read_own"]
