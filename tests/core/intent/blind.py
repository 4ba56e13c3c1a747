"""Mails of `mails/blind_*.jsonl`, written before any rule was read, and what the detector makes of them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from followup.core.intent import classify, decide
from followup.core.model import FINAL_LOSS, Decision, Intent, Stage, Verdict
from tests.core.intent import RULED

MAILS = Path(__file__).parent / "mails"
DAY = date(2026, 3, 9)
_ASKED = (Intent.PERMISSION_GRANTED, Intent.PERMISSION_DECLINED)


@dataclass(frozen=True, slots=True)
class Mail:
    """One mail with what it should be read as."""

    id: str
    lang: str
    intent: Intent
    winner: str | None
    reasons: tuple[str, ...]
    text: str

    @property
    def even(self) -> bool:
        """Even ids may teach a rule; odd ids only measure."""
        return int(self.id[-3:]) % 2 == 0

    def stage(self, deal: Stage | None) -> Stage | None:
        """`deal`, but the stage in which an answer to the rep's questions comes."""
        if self.intent in _ASKED:
            return Stage.ASKED
        if self.intent is Intent.LOSS_FEEDBACK:
            return Stage.QUESTIONED
        return Stage.CLOSED if deal and self.intent is Intent.REOPENED else deal


def mails(lang: str) -> list[Mail]:
    """All mails of one language, in the order written."""
    lines = (MAILS / f"blind_{lang}.jsonl").read_text(encoding="utf-8").splitlines()
    told = map(json.loads, lines)
    return [
        Mail(row["id"], row["lang"], Intent(row["intent"]), row["winner"], tuple(row["reasons"]), row["text"])
        for row in told
    ]


def read(mail: Mail, deal: Stage | None) -> tuple[Verdict, Decision]:
    """Verdict and decision on `mail` in a conversation at stage `deal`."""
    verdict = classify(mail.text, subject="Re: proposal", stage=mail.stage(deal), sent_on=DAY)
    return verdict, decide(verdict, RULED)


def figures(some: Iterable[Mail], deal: Stage | None = Stage.OPEN) -> dict[str, float]:
    """Precision and recall of acting on a final loss, and shares of intents, winners and reasons read right."""
    rows = [(mail, *read(mail, deal)) for mail in some]
    lost = [row for row in rows if row[0].intent in FINAL_LOSS]
    acted = [row for row in rows if row[1].intent in FINAL_LOSS and row[2] is Decision.ACT]
    named = [row for row in lost if row[0].winner]
    told = [row for row in lost if row[0].reasons]
    return {
        "precision": sum(row[0].intent in FINAL_LOSS for row in acted) / max(len(acted), 1),
        "recall": sum(row[0].intent in FINAL_LOSS for row in acted) / max(len(lost), 1),
        "intent": sum(mail.intent is verdict.intent for mail, verdict, _ in rows) / max(len(rows), 1),
        "winner": sum(mail.winner == verdict.facts.winner for mail, verdict, _ in named) / max(len(named), 1),
        "reasons": sum(set(mail.reasons) <= set(map(str, verdict.facts.reasons)) for mail, verdict, _ in told)
        / max(len(told), 1),
    }
