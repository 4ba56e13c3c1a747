"""A second opinion in the grey zone: when one is asked for, and what it may move."""

from __future__ import annotations

from followup.core.model import FINAL_LOSS, Decision, Intent, Verdict
from followup.core.policy import Detect

_NO_LOSS = frozenset({Intent.UNDECIDED, Intent.AUTO_REPLY, Intent.OTHER})


def is_grey(verdict: Verdict, detect: Detect) -> bool:
    """Whether a verdict lies between `ask` and `act` for its probability alone, in a language that is read."""
    return (
        verdict.intent is not Intent.OTHER
        and verdict.language in detect.languages
        and detect.ask <= verdict.probability < detect.act
    )


def moved(verdict: Verdict, opinion: Intent | None) -> Decision:
    """What a grey verdict calls for after a second opinion: it may be confirmed or denied, never become another one.

    Two kinds of final loss confirm each other. A bid for no more mail is not denied, and what would be a different
    step of the playbook stays a question to the rep.
    """
    if opinion is None:
        return Decision.ASK
    if opinion is verdict.intent or {opinion, verdict.intent} <= FINAL_LOSS:
        return Decision.ACT
    said = {verdict.intent, *(intent for intent, _ in verdict.also)}
    if opinion in _NO_LOSS and Intent.DO_NOT_CONTACT not in said:
        return Decision.PASS
    return Decision.ASK
