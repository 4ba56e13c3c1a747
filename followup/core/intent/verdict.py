"""From hits to one verdict: who gets the business, how final, and what else the mail says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from followup.core.intent.cues import LOSSES, Hit
from followup.core.intent.stage import AFTER_NO, ANSWERING
from followup.core.model import FINAL_LOSS, Intent, LossReason, Stage

_OF_LOSS = {
    "other": Intent.LOST_COMPETITOR,
    "notyou": Intent.LOST_COMPETITOR,
    "inhouse": Intent.LOST_INTERNAL,
    "nothing": Intent.LOST_NO_DECISION,
    "notgo": Intent.LOST_NO_DECISION,
    "maybe": Intent.LOST_COMPETITOR,
}


_PENDING = 0.87
"""An `open` hit this strong says that the decision is still to fall, whatever else has to wait."""


@dataclass(frozen=True, slots=True)
class Call:
    """One intent with its probability and the hit that speaks for it."""

    intent: Intent
    probability: float
    hit: Hit | None
    rule: str


def loss_in(calls: Iterable[Call]) -> float:
    """How likely the likeliest final loss among them is; 0 where there is none."""
    return max((call.probability for call in calls if call.intent in FINAL_LOSS), default=0.0)


@dataclass(frozen=True, slots=True)
class Tally:
    """The strongest hit of each kind, and the reasons that the mail gives."""

    best: dict[str, Hit]
    reasons: tuple[LossReason, ...]
    words: int

    def of(self, kind: str) -> float:
        """Strength of the strongest hit of `kind`, 0 where there is none."""
        hit = self.best.get(kind)
        return hit.strength if hit else 0.0

    def hit(self, *kinds: str) -> Hit | None:
        """The strongest hit among `kinds`, the earlier kind where two are equal."""
        found = [self.best[kind] for kind in kinds if kind in self.best]
        return max(found, key=lambda hit: hit.strength) if found else None


def tally(hits: list[Hit], reasons: tuple[LossReason, ...], words: int) -> Tally:
    """The strongest hit of each kind; of equals the first."""
    best: dict[str, Hit] = {}
    for hit in hits:
        if hit.kind not in best or hit.strength > best[hit.kind].strength:
            best[hit.kind] = hit
    return Tally(best, reasons, words)


def judge(count: Tally, stage: Stage | None) -> list[Call]:
    """All that the mail says, the main intent first."""
    calls = [call for call in (_stop(count), _auto(count)) if call]
    if calls and calls[0].intent is Intent.AUTO_REPLY:
        return calls
    calls += [*_answer(count, stage), *_outcome(count, stage), *_rest(count, stage)]
    calls.sort(key=lambda call: (call.intent is not Intent.DO_NOT_CONTACT, not _back(call, stage), -call.probability))
    return calls or [Call(Intent.OTHER, 0.6 if count.words > 3 else 0.3, count.hit("alien"), "nothing-said")]


def _back(call: Call, stage: Stage | None) -> bool:
    """Whether a customer who said no thinks again, which outranks what he says of the others."""
    return call.intent is Intent.REOPENED and stage in AFTER_NO and call.probability >= 0.8


def _stop(count: Tally) -> Call | None:
    hit = count.best.get("stop")
    if not hit or count.of("auto") > 0.9:
        return None
    bulk = count.of("alien") > 0.85 and count.words > 120
    return Call(Intent.DO_NOT_CONTACT, hit.strength * (0.3 if bulk else 1.0), hit, hit.rule)


def _auto(count: Tally) -> Call | None:
    hit = count.best.get("auto")
    if not hit:
        return None
    worked = max((count.of(kind) for kind in (*LOSSES, "won", "grant")), default=0.0)
    firm = 0.6 if worked >= 0.85 and count.words > 25 else 0.95
    return Call(Intent.AUTO_REPLY, min(hit.strength, firm), hit, hit.rule)


def _answer(count: Tally, stage: Stage | None) -> list[Call]:
    """What is said where the rep has asked leave or put his questions."""
    if stage not in ANSWERING and stage is not Stage.LOST:
        return []
    found: list[Call] = []
    grant, decline = count.best.get("grant"), count.best.get("decline")
    if stage is Stage.ASKED and decline and decline.strength >= 0.8:
        found.append(Call(Intent.PERMISSION_DECLINED, 0.9, decline, decline.rule))
        if grant and grant.sentence.start < decline.sentence.start:
            found[0] = Call(Intent.PERMISSION_DECLINED, 0.82, decline, decline.rule)
    elif stage is Stage.ASKED and grant:
        found.append(Call(Intent.PERMISSION_GRANTED, 0.93, grant, grant.rule))
    if count.reasons:
        alone = not found
        asked = 0.92 if stage is not Stage.LOST else 0.86
        weight = asked if alone or stage is not Stage.ASKED else 0.6
        if decline and stage is Stage.ASKED:
            weight = 0.45
        found.append(Call(Intent.LOSS_FEEDBACK, weight, None, "reasons-after-the-no"))
    elif stage in (Stage.QUESTIONED, Stage.GRANTED) and count.words > 4:
        found.append(Call(Intent.LOSS_FEEDBACK, 0.6, None, "answer-after-questions"))
    return found


def _outcome(count: Tally, stage: Stage | None) -> list[Call]:
    """Who gets the business and how final: lost, leaning, won, later, back again."""
    found: list[Call] = []
    loss = count.hit(*LOSSES)
    lost = _lost(count, loss, stage) if loss else None
    won = count.best.get("won")
    if won:
        clash = loss.strength if loss else 0.0
        weight = won.strength - (0.3 if count.of("notyou") >= 0.85 else 0.1 if clash >= 0.85 else 0.0)
        found.append(Call(Intent.WON, weight, won, won.rule))
    if lost:
        found.append(lost)
    lean, later = count.best.get("lean"), count.best.get("later")
    if lean:
        found.append(Call(Intent.LOST_TENTATIVE, lean.strength - (0.25 if won else 0.0), lean, lean.rule))
    if later:
        found.append(Call(Intent.NOT_NOW, _later(count, later), later, later.rule))
    back = count.best.get("reopen")
    if back and (stage in AFTER_NO or stage is None):
        certain = 0.97 if stage in AFTER_NO else 0.75 if loss and loss.strength >= 0.8 else 0.92
        found.append(Call(Intent.REOPENED, back.strength * certain, back, back.rule))
    return found


def _lost(count: Tally, loss: Hit, stage: Stage | None) -> Call:
    kind = loss.kind
    if kind in ("notyou", "notgo", "maybe"):
        told = max(("inhouse", "nothing", "other"), key=count.of)
        if count.of(told) >= 0.5:
            kind = told
    weight = _with_regret(loss.strength) if count.of("regret") else loss.strength
    for doubt, factor, floor in (("won", 0.6, 0.8), ("alien", 0.45, 0.85), ("open", 0.75, 0.84), ("lean", 0.85, 0.8)):
        if count.of(doubt) >= floor and not (doubt == "open" and loss.strength >= 0.92):
            weight *= factor
    chore = count.best.get("chore")
    if chore and chore.sentence is loss.sentence:
        weight *= 0.6
    if kind != "notyou" and _open_beside(count.best.get("open"), loss):
        weight *= 0.7
    if count.of("later") >= 0.85 and kind in ("notgo", "nothing"):
        weight *= 0.75
    if stage in AFTER_NO and stage is not Stage.REOPENED:
        weight *= 0.8
    return Call(_OF_LOSS[kind], min(weight, 0.98), loss, loss.rule)


def _open_beside(opened: Hit | None, loss: Hit) -> bool:
    """Whether the sentence that tells the loss says itself that nothing is settled."""
    return bool(opened and opened.strength >= 0.8 and opened.sentence is loss.sentence and not opened.doubt)


def _with_regret(strength: float) -> float:
    """A loss told with thanks or regret: a half-told one is told by them."""
    if strength >= 0.85:
        return strength + 0.03
    return strength + (0.45 * (1 - strength) if strength >= 0.6 else 0.06)


def _later(count: Tally, later: Hit) -> float:
    gone = max(count.of("other"), count.of("notyou"), count.of("inhouse"))
    weight = later.strength - (0.35 if gone >= 0.8 else 0.0) - (0.25 if count.of("won") >= 0.85 else 0.0)
    weight -= 0.15 if count.of("open") >= _PENDING else 0.0
    return weight - (0.1 if count.of("lean") >= 0.8 else 0.0)


def _rest(count: Tally, stage: Stage | None) -> list[Call]:
    found: list[Call] = []
    pending = count.of("open") >= _PENDING
    told = (*LOSSES, "won", "lean") if pending else (*LOSSES, "won", "lean", "later")
    settled = max((count.of(kind) for kind in told), default=0.0)
    opened, referred, alien = count.best.get("open"), count.best.get("refer"), count.best.get("alien")
    chore = count.best.get("chore")
    if opened:
        weight = opened.strength - (0.3 if settled >= 0.7 else 0.0) - (0.2 if stage in AFTER_NO else 0.0)
        weight -= 0.2 if count.of("reopen") >= 0.85 else 0.0
        weight -= 0.3 if chore and opened.strength < 0.8 else 0.0
        found.append(Call(Intent.UNDECIDED, weight, opened, opened.rule))
    if referred:
        found.append(
            Call(Intent.REFERRAL, referred.strength - (0.15 if settled >= 0.8 else 0.0), referred, referred.rule)
        )
    if alien:
        found.append(Call(Intent.OTHER, alien.strength - 0.05, alien, alien.rule))
    if chore:
        found.append(Call(Intent.OTHER, chore.strength, chore, chore.rule))
    if count.reasons and settled >= 0.8 and count.hit(*LOSSES) and stage not in ANSWERING:
        found.append(Call(Intent.LOSS_FEEDBACK, 0.75, None, "reasons-with-the-no"))
    return found
