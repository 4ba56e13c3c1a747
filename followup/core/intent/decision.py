"""What a verdict calls for: to act, to ask the rep, or to pass the mail over."""

from __future__ import annotations

from collections.abc import Iterable

from followup.core.model import ANY_NO, Decision, Intent, Verdict
from followup.core.policy import Detect

_ASKS_NOTHING = frozenset({Intent.UNDECIDED, Intent.REFERRAL})
_NO_NEWS = frozenset({Intent.OTHER, Intent.UNDECIDED, Intent.WON})
"""What calls for no draft: where a loss is not unlikely beside it, the rep is asked."""


def decide(verdict: Verdict, detect: Detect) -> Decision:
    """What `verdict` calls for under the rep's thresholds; mail in a language that is not read is asked about.

    A machine's answer calls for nothing. The rep is asked whether the deal is lost: not of a question, a name or a win
    where nothing speaks of a loss. An unsure win after the no (there nothing is lost any more) is asked about, since a
    year of reminders hangs on it.
    """
    if verdict.rule == "no-words" or verdict.intent is Intent.AUTO_REPLY:
        return Decision.PASS
    if verdict.language not in detect.languages:
        return Decision.ASK
    if verdict.intent in _NO_NEWS and verdict.lost >= detect.ask:
        return Decision.ASK
    if verdict.intent is Intent.OTHER:
        return Decision.PASS
    if verdict.probability >= detect.act:
        return Decision.ACT
    lost = verdict.lost >= detect.ask or any(
        intent in ANY_NO and probability >= detect.ask for intent, probability in verdict.also
    )
    nothing = verdict.intent in _ASKS_NOTHING or (verdict.intent is Intent.WON and verdict.lost > 0)
    if nothing and not lost:
        return Decision.PASS
    return Decision.ASK if verdict.probability >= detect.ask else Decision.PASS


NOT_ALL_READ = frozenset({"encrypted", "hidden-text"})
"""Doubts with which a mail may say more than was read: the rep is asked, whatever the rest says (B31, B40)."""

MUST_ASK = NOT_ALL_READ | {"two-senders", "unclear-sender"}
"""Doubts with which the playbook never acts by itself (TRUST T9, B22, B31, B40, B62)."""


def doubted(decision: Decision, doubts: Iterable[str], automatic: str) -> Decision:
    """The decision, but what may be forged, or was sent in bulk, is asked about and not acted on.

    What could not be read whole is asked about in any case. `doubts` and `automatic` are those of `Message`.
    """
    said = frozenset(doubts)
    if decision is Decision.ACT and (said & MUST_ASK or automatic == "bulk"):
        return Decision.ASK
    return Decision.ASK if decision is Decision.PASS and said & NOT_ALL_READ else decision
