"""Made-up deals, drafts and verdicts for the playbook's tests, and what holds for every plan."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from followup.core.answers import Told
from followup.core.deal import LIVE, UNTOUCHED, Deal, Draft, DraftState
from followup.core.model import Decision, DraftKind, Facts, Intent, Stage, Verdict
from followup.core.plan import Plan
from followup.core.playbook_rules import NOTHING_TOLD, on_reply
from followup.core.policy import Playbook

NOW = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
POLICY = Playbook()
OPEN_STAGES = [Stage.OPEN, Stage.LATER, Stage.WAVERING, Stage.REOPENED]
LATE_STAGES = [Stage.ASKED, Stage.GRANTED, Stage.QUESTIONED]

ARROWS = {
    Stage.OPEN: {Stage.LATER, Stage.WAVERING, Stage.LOST},
    Stage.LATER: {Stage.LOST, Stage.WAVERING},
    Stage.WAVERING: {Stage.LOST, Stage.LATER},
    Stage.LOST: {Stage.ASKED, Stage.QUESTIONED, Stage.CLOSED},
    Stage.ASKED: {Stage.GRANTED, Stage.CLOSED, Stage.QUESTIONED, Stage.ANSWERED},
    Stage.GRANTED: {Stage.QUESTIONED, Stage.ANSWERED, Stage.CLOSED},
    Stage.QUESTIONED: {Stage.ANSWERED, Stage.CLOSED},
    Stage.ANSWERED: {Stage.CLOSED, Stage.QUESTIONED},
    Stage.CLOSED: {Stage.ASKED, Stage.QUESTIONED, Stage.GRANTED, Stage.ANSWERED},
    Stage.REOPENED: {Stage.LATER, Stage.WAVERING, Stage.LOST},
    Stage.WON: set(),
    Stage.BARRED: set(),
}
"""The playbook's drawing, with what stands in its words; reopened, won and barred are reached from anywhere.

The rep may ask on after `closed`, and an answer that comes late counts as come in time.
"""


def draft(kind: DraftKind, state: DraftState, id: int = 1, source: int | None = None) -> Draft:
    return Draft(
        id=id,
        deal=1,
        key=f"k{id}",
        kind=kind,
        n=1,
        answers=None,
        message_id=f"<{id}@rep.example>",
        state=state,
        folder="",
        ref="",
        fingerprint="",
        source=source,
    )


def deal(stage: Stage, *drafts: Draft, **values: Any) -> Deal:
    return Deal(
        id=1, account="work", stage=stage, subject="s", company="shop.example", language="en", drafts=drafts, **values
    )


def verdict(intent: Intent, *also: Intent, **facts: Any) -> Verdict:
    return Verdict(intent=intent, probability=0.95, also=tuple((one, 0.8) for one in also), facts=Facts(**facts))


def says(
    stage: Stage,
    intent: Intent,
    *drafts: Draft,
    also: tuple[Intent, ...] = (),
    decision: Decision = Decision.ACT,
    policy: Playbook = POLICY,
    answered: bool = False,
    told: Told = NOTHING_TOLD,
    loss: int | None = None,
    **facts: Any,
) -> Plan:
    said, where = verdict(intent, *also, **facts), deal(stage, *drafts, loss=loss)
    return on_reply(said, decision, where, policy, answered=answered, told=told)


def check(deal_: Deal, plan: Plan) -> None:
    """What holds for every plan."""
    if plan.stage not in {None, deal_.stage, Stage.REOPENED, Stage.WON, Stage.BARRED}:
        assert plan.stage in ARROWS[deal_.stage]
    assert not (deal_.stage is Stage.BARRED and (plan.draft or plan.stage not in {None, Stage.BARRED}))
    if plan.draft:
        left = [d for d in deal_.drafts if d.state in LIVE and not (plan.renew and d.state in UNTOUCHED)]
        assert not [d for d in left if d.kind is plan.draft]
    assert plan.reason
