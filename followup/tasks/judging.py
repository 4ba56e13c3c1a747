"""What the detector says of one mail outside any conversation, for `classify`; no configuration, store or network."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from followup.core.intent import classify, decide, doubted, explain
from followup.core.intent.explain import Explanation
from followup.core.learned import NOTHING, Learned
from followup.core.model import Address, Decision, Intent, Reading, Stage, Verdict
from followup.core.policy import Detect
from followup.deals.learning import names
from followup.sandbox import Sandbox, SetAside
from followup.weights import load_scorer


def judge(
    sandbox: Sandbox, raw: bytes, stage: Stage | None, detect: Detect, today: date, learned: Learned = NOTHING
) -> dict[str, Any]:
    """One message as `classify --json` shows it. What cannot be read safely has `set_aside` instead of a verdict."""
    try:
        reading = sandbox.read(raw)
        verdict = sandbox.judge(
            reading.cut.new,
            subject=reading.message.subject,
            stage=stage_of(reading, stage),
            sent_on=_sent_on(reading, today),
            quoted=reading.cut.quoted,
            automatic=reading.message.automatic,
            learned=of_sender(learned, reading),
            trained=detect.trained,
        )
    except SetAside as aside:
        return {"id": None, "set_aside": str(aside)}
    return as_object(reading, verdict, decision(reading, verdict, detect))


def decision(reading: Reading, verdict: Verdict, detect: Detect) -> Decision:
    """As the pipeline decides: what may be forged, hidden or bulk is asked about, an automatic answer passes."""
    message = reading.message
    if verdict.intent is Intent.AUTO_REPLY or message.automatic not in {"", "bulk", "auto-submitted"}:
        return Decision.PASS
    return doubted(decide(verdict, detect), message.doubts, message.automatic)


def as_object(reading: Reading, verdict: Verdict, decided: Decision) -> dict[str, Any]:
    """The fields that scripts rely on (DESIGN section 6); `also` are names, the most probable first."""
    facts = verdict.facts
    return {
        "id": reading.message.message_id,
        "intent": verdict.intent,
        "probability": round(verdict.probability, 4),
        "also": [intent for intent, _ in verdict.also],
        "evidence": verdict.evidence.text if verdict.evidence else None,
        "winner": facts.winner,
        "reasons": list(facts.reasons),
        "date": facts.date,
        "person": _person(facts.person),
        "language": verdict.language or None,
        "decision": decided,
        "contract_months": facts.contract_months,
        "same_offer_bought": facts.same_offer_bought,
        "automatic": reading.message.automatic or None,
        "doubts": list(reading.message.doubts),
    }


def explained(
    reading: Reading, stage: Stage | None, detect: Detect, today: date, learned: Learned = NOTHING
) -> tuple[Explanation, list[str]]:
    """Why, and what would have changed it, each as a sentence. Runs here, without limits: after `judge` only."""
    taught, cut, stage = of_sender(learned, reading), reading.cut, stage_of(reading, stage)
    scorer = load_scorer() if detect.trained else None

    def at(other: Stage | None, new: str = cut.new, learned: Learned = taught) -> Verdict:
        return classify(
            new,
            subject=reading.message.subject,
            stage=other,
            sent_on=_sent_on(reading, today),
            quoted=cut.quoted,
            automatic=reading.message.automatic,
            learned=learned,
            scorer=scorer,
        )

    found = explain(
        cut,
        subject=reading.message.subject,
        stage=stage,
        sent_on=_sent_on(reading, today),
        automatic=reading.message.automatic,
        detect=detect,
        learned=taught,
        scorer=scorer,
    )
    otherwise = _by_threshold(found, detect)
    if (said := found.verdict.evidence) is not None:
        left = at(stage, cut.new[: said.start] + cut.new[said.end :])
        otherwise.append(f"Without that sentence it would be {_short(left)}.")
    if taught != NOTHING and (without := at(stage, learned=NOTHING)) != found.verdict:
        otherwise.append(f"Without what you taught it would be {_short(without)}.")
    return found, [*otherwise, *_by_stage(found, stage, at)]


def _short(verdict: Verdict) -> str:
    return f"{verdict.intent} {verdict.probability:.2f}"


def _by_threshold(found: Explanation, detect: Detect) -> list[str]:
    probability = found.verdict.probability
    if found.verdict.intent is Intent.OTHER:
        return []
    said = []
    if found.decision is not Decision.ACT and probability < detect.act:
        said.append(f"It would act with detect.act at or below {probability:.2f} (now {detect.act:g}).")
    if found.decision is Decision.PASS and probability < detect.ask:
        said.append(f"It would ask with detect.ask at or below {probability:.2f} (now {detect.ask:g}).")
    if found.decision is Decision.ACT:
        said.append(f"It would only ask with detect.act above {probability:.2f} (now {detect.act:g}).")
    return said


def _by_stage(found: Explanation, stage: Stage | None, at: Callable[[Stage | None], Verdict]) -> list[str]:
    """The first stage that gives another intent, and every other stage that does, by intent."""
    others: dict[Intent, list[str]] = {}
    for other in Stage:
        if other is not stage and (intent := at(other).intent) is not found.verdict.intent:
            others.setdefault(intent, []).append(other)
    return [f"In a deal at stage {', '.join(stages)} it would be {intent}." for intent, stages in others.items()]


def _person(found: Address | None) -> dict[str, str | None] | None:
    return {"name": found.name or None, "address": found.addr_spec or None} if found else None


def _sent_on(reading: Reading, today: date) -> date:
    """The mail's own day; `today` where it has none."""
    return reading.message.date.date() if reading.message.date else today


def stage_of(reading: Reading, stage: Stage | None) -> Stage | None:
    """The stage that was named; else a mail that answers another one is taken for an answer in an open deal."""
    answers = reading.message.in_reply_to or reading.message.references
    return stage or (Stage.OPEN if answers else None)


def of_sender(learned: Learned, reading: Reading) -> Learned:
    """What was learned, with the sender's names beside those of the rep."""
    sender = reading.message.sender
    return replace(learned, names=(*learned.names, *names((sender,)))) if sender and learned.wordings else learned


def today() -> date:
    """This machine's day."""
    return datetime.now(UTC).astimezone().date()
