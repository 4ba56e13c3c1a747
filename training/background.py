"""What fires among 12,000 real business mails, hardly one of them a lost deal; in ../shared/data, where present."""

from __future__ import annotations

import lzma
import re
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from followup.core.intent import classify, decide, doubted
from followup.core.intent.encoder.scorer import Scorer
from followup.core.message import parse
from followup.core.model import FINAL_LOSS, Decision, Stage, Verdict
from followup.core.policy import Detect
from followup.core.quoting import cut
from training.corpus import HERE

MAILS = HERE.parents[1] / "shared" / "data" / "background.mbox.xz"
_SENT_ON = date(2001, 5, 5)
_BETWEEN = re.compile(rb"(?m)^From [^\n]*\n(?=X-Background-Id)")


@dataclass(frozen=True, slots=True)
class Fired:
    """A mail taken for a final loss: its number, the decision, the verdict."""

    number: int
    decision: Decision
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Heard:
    """What fired among `count` mails, and the milliseconds that judging each took, sorted."""

    count: int
    fired: tuple[Fired, ...]
    decisions: Counter[Decision]
    took: tuple[float, ...]


def mails(step: int = 1) -> Iterator[bytes]:
    """Every `step`th mail as it came."""
    yield from _BETWEEN.split(lzma.decompress(MAILS.read_bytes()))[1::step]


def listen(scorer: Scorer | None, detect: Detect, step: int = 1) -> Heard:
    """Judge every `step`th mail as `classify` does, outside any conversation."""
    fired: list[Fired] = []
    decisions: Counter[Decision] = Counter()
    took: list[float] = []
    for number, raw in enumerate(mails(step)):
        message = parse(raw)  # what is not to be parsed has no text
        new = cut(message)
        begin = time.process_time()
        verdict = classify(
            new.new,
            subject=message.subject,
            stage=Stage.OPEN if message.in_reply_to or message.references else None,
            sent_on=_SENT_ON,
            quoted=new.quoted,
            automatic=message.automatic,
            scorer=scorer,
        )
        took.append(1000 * (time.process_time() - begin))
        decision = doubted(decide(verdict, detect), message.doubts, message.automatic)
        decisions[decision] += 1
        if verdict.intent in FINAL_LOSS and decision is not Decision.PASS:
            fired.append(Fired(number * step, decision, verdict))
    return Heard(len(took), tuple(fired), decisions, tuple(sorted(took)))
