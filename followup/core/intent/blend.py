"""Rules and encoder together: two opinions on one mail become one list of calls."""

from __future__ import annotations

import math
from collections.abc import Sequence

from followup.core.intent.encoder.outcome import INTENTS, Scores
from followup.core.intent.verdict import Call
from followup.core.model import FINAL_LOSS, Intent

ENCODER, RULES = 1.0, 0.2
"""What each opinion's log-probability weighs in the pool, found on stories of the corpus that neither was trained on.

A logarithmic opinion pool (C. Genest, J. Zidek, "Combining Probability Distributions", 1986, section 3); that the rules
weigh so little takes back what they are too sure of. Between 0.9 and 1.1 for the encoder little changes.
"""

_NEVER = 0.02
"""What the rules leave to an intent that none of them speaks for, before all are made to add up to one."""

_ALSO = 0.5
_ALSO_RULED = 0.6
_BESIDE = frozenset({Intent.LOSS_FEEDBACK, Intent.REFERRAL, Intent.PERMISSION_GRANTED})
"""What is said beside something else: there one opinion is enough."""

_SURE_RULE = 0.95
_PLAINLY = 0.75
"""How likely a final loss is at least where a rule is so sure of it.

Of 22 mails by authors from whose mails no rule was written 21 were losses, and of 72 in the test sets 71.
"""

_SURELY_WON = 0.95
"""Unless the encoder is so sure of a win: a win and a loss may differ by one word, and rules may miss it."""

_STOP = 0.5
_STOP_RULED = 0.85
_STOP_BESIDE_A_NO = 0.9
"""So sure the encoder must be that nobody may write where the rules read a plain no (`_A_NO`) and no such bid."""

_A_NO = 0.9
_FIRST = {Intent.DO_NOT_CONTACT: _STOP, Intent.AUTO_REPLY: _STOP}
"""What outranks the rest wherever it is named is named only where it is likely."""


def blend(calls: Sequence[Call], scores: Scores) -> list[Call]:
    """All that the mail says, the main intent first, by both opinions.

    The three final losses stand together against the rest: which of them it is matters less than that it is one.
    """
    by = {call.intent: call for call in reversed(calls)}
    also = {intent: chance for intent, chance in zip(INTENTS, scores.also, strict=True) if chance >= _ALSO}
    pooled = _plainly(_pooled(_ruled(calls), scores), calls, scores)
    stop = max(pooled[Intent.DO_NOT_CONTACT], also.get(Intent.DO_NOT_CONTACT, 0.0))
    ruled = by[Intent.DO_NOT_CONTACT].probability if Intent.DO_NOT_CONTACT in by else 0.0
    plain = [call for call in calls if call.intent in FINAL_LOSS and call.probability >= _A_NO]
    if plain and not ruled and stop < _STOP_BESIDE_A_NO:
        pooled[plain[0].intent] += pooled[Intent.DO_NOT_CONTACT]
        pooled[Intent.DO_NOT_CONTACT] = stop = also[Intent.DO_NOT_CONTACT] = 0.0
    kind = max(FINAL_LOSS, key=lambda intent: (pooled[intent], intent))
    weights = {intent: value for intent, value in pooled.items() if intent not in FINAL_LOSS}
    weights[kind] = sum(pooled[intent] for intent in FINAL_LOSS)
    main = max(weights, key=lambda intent: (weights[intent], intent))
    if stop >= _STOP or ruled >= _STOP_RULED:  # they outrank everything, so one opinion is enough
        main = Intent.DO_NOT_CONTACT
        weights[main] = max(stop, ruled)
    for call in calls:
        if call.intent in _BESIDE and call.probability >= _ALSO_RULED:
            also[call.intent] = max(also.get(call.intent, 0.0), call.probability)
    for intent, chance in also.items():
        if intent is not main and (intent not in FINAL_LOSS or intent is kind):
            weights[intent] = max(weights.get(intent, 0.0), chance)
    kept = [intent for intent in weights if intent is main or weights[intent] >= _FIRST.get(intent, 0.0)]
    order = sorted(kept, key=lambda intent: (intent is not main, -weights[intent]))
    return [_call(intent, weights[intent], by.get(intent)) for intent in order]


def _ruled(calls: Sequence[Call]) -> dict[Intent, float]:
    """The calls of the rules as probabilities of one intent each; what the first leaves over speaks against it."""
    found = dict.fromkeys(INTENTS, _NEVER)
    for call in calls:
        found[call.intent] = max(found[call.intent], call.probability)
    first = calls[0]
    other = Intent.UNDECIDED if first.intent is Intent.OTHER else Intent.OTHER
    found[other] = max(found[other], 1 - first.probability)
    total = sum(found.values())
    return {intent: value / total for intent, value in found.items()}


def _pooled(ruled: dict[Intent, float], scores: Scores) -> dict[Intent, float]:
    logs = {
        intent: ENCODER * math.log(max(chance, 1e-9)) + RULES * math.log(max(ruled[intent], 1e-9))
        for intent, chance in zip(INTENTS, scores.intents, strict=True)
    }
    top = max(logs.values())
    raised = {intent: math.exp(value - top) for intent, value in logs.items()}
    total = sum(raised.values())
    return {intent: value / total for intent, value in raised.items()}


def _plainly(pooled: dict[Intent, float], calls: Sequence[Call], scores: Scores) -> dict[Intent, float]:
    """The pool where a rule reads a plain no: a final loss is not less likely than plain noes are."""
    sure = [call for call in calls if call.intent in FINAL_LOSS and call.probability >= _SURE_RULE]
    lost = sum(pooled[intent] for intent in FINAL_LOSS)
    if not sure or lost >= _PLAINLY or dict(zip(INTENTS, scores.intents, strict=True))[Intent.WON] >= _SURELY_WON:
        return pooled
    rest = (1 - _PLAINLY) / (1 - lost)
    found = {intent: value if intent in FINAL_LOSS else value * rest for intent, value in pooled.items()}
    found[sure[0].intent] += _PLAINLY - lost
    return found


def _call(intent: Intent, weight: float, ruled: Call | None) -> Call:
    if ruled is None:
        return Call(intent, weight, None, "encoder")
    return Call(intent, weight, ruled.hit, f"encoder+{ruled.rule}")
