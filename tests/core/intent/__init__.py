"""The detector's rules, most of them without the trained model beside them."""

from __future__ import annotations

from followup.core.policy import Detect

RULED = Detect(act=0.8, ask=0.45)
"""Thresholds that suit the rules alone: what they give are strengths, which only the pool makes probabilities."""
