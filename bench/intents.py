"""Precision and recall of the intents on ../shared/data/intents_dev.jsonl, and false alarms on background mail.

`python bench/intents.py [--background N]`. The set is split by sender: the first half and a quarter of the second
were looked at while the rules were written, the last quarter (`held out`) never was.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import lzma
import re
import sys
import time
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

from followup.core.intent import classify, decide
from followup.core.model import FINAL_LOSS, Decision, Intent, Stage, Verdict
from followup.core.policy import Detect

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
STAGES = {"reply_to_permission_request": Stage.ASKED, "reply_to_questions": Stage.QUESTIONED}
Row = tuple[dict[str, Any], Verdict, Decision]


def rows() -> list[Row]:
    """Every item of the set with its verdict and decision."""
    found = []
    for line in (DATA / "intents_dev.jsonl").read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        stage = STAGES.get(item["context"])
        verdict = classify(
            item["body"], subject=item["subject"], stage=stage, sent_on=date(2025, 3, 10), quoted=item["quoted"]
        )
        found.append((item, verdict, decide(verdict, Detect())))
    return found


def held_out(item: dict[str, Any]) -> bool:
    """Whether the item is of the quarter that was never looked at."""
    return int(hashlib.sha256(item["sender"].encode()).hexdigest(), 16) % 4 == 3


def losses(found: list[Row]) -> dict[str, float]:
    """Precision and recall of acting on a loss, recall of acting or asking, share of others asked, intents right."""
    lost = [row for row in found if row[0]["label"] in FINAL_LOSS]
    acted = [row for row in found if row[1].intent in FINAL_LOSS and row[2] is Decision.ACT]
    true = [row for row in acted if row[0]["label"] in FINAL_LOSS]
    seen = [row for row in lost if row[1].intent in FINAL_LOSS and row[2] is not Decision.PASS]
    asked = [r for r in found if r[0]["label"] not in FINAL_LOSS and r[1].intent in FINAL_LOSS and r[2] is Decision.ASK]
    return {
        "precision": len(true) / max(len(acted), 1),
        "recall": len(true) / max(len(lost), 1),
        "act or ask": len(seen) / max(len(lost), 1),
        "others asked": len(asked) / max(len(found) - len(lost), 1),
        "right": sum(row[1].intent == row[0]["label"] for row in found) / max(len(found), 1),
    }


def background(count: int) -> tuple[Counter[str], list[float]]:
    """Decisions on final losses among the first `count` background mails, and milliseconds for each mail."""
    text = lzma.decompress((DATA / "background.mbox.xz").read_bytes()).decode("latin-1")
    alarms: Counter[str] = Counter()
    took = []
    for raw in re.split(r"(?m)^From [^\n]*\n(?=X-Background-Id)", text)[1 : count + 1]:
        head, _, body = raw.partition("\n\n")
        new = re.split(r"(?m)^\s*-{3,} ?(?:Original|Forwarded)|^-----|^>|^\s*From:\s", body)[0]
        subject = re.search(r"(?m)^Subject: (.*)", head)
        begin = time.perf_counter()
        verdict = classify(new, subject=subject[1] if subject else "", sent_on=date(2001, 5, 5))
        took.append(1000 * (time.perf_counter() - begin))
        if verdict.intent in FINAL_LOSS:
            alarms[str(decide(verdict, Detect()))] += 1
    return alarms, sorted(took)


def _line(name: str, found: list[Row]) -> str:
    return f"{name:22} n={len(found):3} " + " ".join(f"{key} {value:.2f}" for key, value in losses(found).items())


def main() -> None:
    """Print the report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--background", type=int, default=12_000)
    count = parser.parse_args().background
    found = rows()
    lines = [_line("all", found), _line("looked at", [row for row in found if not held_out(row[0])])]
    lines.append(_line("held out", [row for row in found if held_out(row[0])]))
    lines += [
        _line(code, [r for r in found if r[0]["lang"] == code]) for code in ("en", "de", "fr", "es", "it", "nl", "pt")
    ]
    for intent in Intent:
        labelled = [row for row in found if row[0]["label"] == intent]
        said = [row for row in found if row[1].intent is intent]
        hit = sum(row[0]["label"] == intent for row in said)
        lines.append(
            f"{intent:22} P {hit / max(len(said), 1):.2f} R {hit / max(len(labelled), 1):.2f} n={len(labelled)}"
        )
    alarms, took = background(count)
    lines.append(f"background of {len(took)}: act {alarms['act']} ask {alarms['ask']}")
    lines.append(
        f"milliseconds: median {took[len(took) // 2]:.1f} p95 {took[int(len(took) * 0.95)]:.1f} max {took[-1]:.0f}"
    )
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
