"""`make eval`: what the shipped detector makes of mails that nothing was trained on, and whether it holds the floor.

The whole way of a mail's words is judged, rules and encoder together, as the program goes it.
"""

from __future__ import annotations

import argparse
import json
import sys
import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from followup.core.intent import classify, decide
from followup.core.intent.encoder.scorer import Scorer
from followup.core.model import FINAL_LOSS, Decision, Intent, LossReason, Verdict
from followup.core.policy import LANGUAGES, Detect
from training import background
from training.corpus import HERE, TEST, Labelled, load

SENT_ON = date(2026, 3, 10)
SHARED = HERE.parents[1] / "shared" / "data" / "intents_dev.jsonl"
FLOOR = HERE / "floor.toml"
AT_MOST = frozenset({"others asked", "won or undecided acted on"})
"""Figures that are better the smaller they are."""

_CONTEXTS = {
    "reply_to_rep_proposal": "open",
    "reply_to_permission_request": "asked",
    "reply_to_questions": "questioned",
    "unsolicited": "cold",
    "internal": "internal",
}
_SILENT_WINNER = frozenset({Intent.WON, Intent.OTHER})

Row = tuple[Labelled, Verdict, Decision]


def judged(mails: Sequence[Labelled], scorer: Scorer | None, detect: Detect) -> list[Row]:
    """Each mail with its verdict and what that calls for."""
    found: list[Row] = []
    for mail in mails:
        verdict = classify(
            mail.body, subject=mail.subject, stage=mail.stage, sent_on=SENT_ON, quoted=mail.quoted, scorer=scorer
        )
        found.append((mail, verdict, decide(verdict, detect)))
    return found


def shared() -> list[Labelled]:
    """The shared set, where it is present."""
    if not SHARED.exists():
        return []
    return [_of_shared(json.loads(line)) for line in SHARED.read_text(encoding="utf-8").splitlines()]


def _of_shared(item: dict[str, object]) -> Labelled:
    reasons = item["reasons"]
    return Labelled(
        id=str(item["id"]), lang=str(item["lang"]), story=str(item["sender"]), author="shared",
        context=_CONTEXTS[str(item["context"])], subject=str(item["subject"]), sender=str(item["sender"]),
        body=str(item["body"]), quoted=str(item["quoted"]), label=Intent(str(item["label"])), also=(), who="none",
        final=False, evidence=str(item["evidence"]), winner=str(item["competitor"]) if item["competitor"] else None,
        reasons=tuple(LossReason(one) for one in reasons) if isinstance(reasons, list) else (), date=None,
        contract_months=None, person=None, talk=False, same_offer=None,
    )  # fmt: skip


def figures(rows: Sequence[Row]) -> dict[str, float]:
    """The figures by name; a share of nothing is 1.

    Every question counts as one about a loss: whatever is unsure, the rep is asked whether the deal is lost.
    """
    lost = [row for row in rows if row[0].label in FINAL_LOSS]
    others = [row for row in rows if row[0].label not in FINAL_LOSS]
    acted = [row for row in rows if row[1].intent in FINAL_LOSS and row[2] is Decision.ACT]
    near = [row for row in rows if row[0].label in (Intent.WON, Intent.UNDECIDED)]
    answers = [row for row in rows if row[0].label in (Intent.PERMISSION_GRANTED, Intent.PERMISSION_DECLINED)]
    stops = [row for row in rows if row[0].label is Intent.DO_NOT_CONTACT]
    named = [row for row in rows if row[0].winner and row[0].label not in _SILENT_WINNER]
    right = [row for row in rows if row[1].intent is row[0].label]
    shown = [row for row in right if row[1].evidence and row[0].label is not Intent.OTHER]
    return {
        "act precision": _share(row[0].label in FINAL_LOSS for row in acted),
        "act recall": _share(row in acted for row in lost),
        "act or ask recall": _share(row in acted or row[2] is Decision.ASK for row in lost),
        "others asked": _share(row[2] is Decision.ASK for row in others),
        "won or undecided acted on": _share(row in acted for row in near),
        "do_not_contact found": _share(row[1].intent is Intent.DO_NOT_CONTACT for row in stops),
        "permission right": _share(row[1].intent is row[0].label for row in answers),
        "intent right": _share(row in right for row in rows),
        "winner right": _share(row[1].facts.winner == row[0].winner for row in named),
        "reasons F1": _reasons(rows),
        "evidence right": _share(_same_evidence(row) for row in shown),
    }


def _share(answers: object) -> float:
    found = list(answers)  # type: ignore[call-overload]
    return sum(found) / len(found) if found else 1.0


def _same_evidence(row: Row) -> bool:
    """Whether the sentence shown holds the labelled words, or they hold it, at least by half."""
    mail, verdict, _ = row
    if verdict.evidence is None:
        return False
    start = mail.body.find(mail.evidence)
    shared = min(verdict.evidence.end, start + len(mail.evidence)) - max(verdict.evidence.start, start)
    return 2 * shared >= min(len(mail.evidence), verdict.evidence.end - verdict.evidence.start)


def _reasons(rows: Sequence[Row]) -> float:
    """Micro-averaged F1 of the reason codes."""
    true = wrong = missed = 0
    for mail, verdict, _ in rows:
        said, right = set(verdict.facts.reasons), set(mail.reasons)
        true, wrong, missed = true + len(said & right), wrong + len(said - right), missed + len(right - said)
    return 2 * true / max(2 * true + wrong + missed, 1)


def reliability(rows: Sequence[Row]) -> list[tuple[str, int, float, float]]:
    """Bins of the probability of a loss: (bin, mails, mean probability, share that were losses)."""
    found = [row for row in rows if row[1].intent in FINAL_LOSS]
    table = []
    for low in (0.0, 0.3, 0.45, 0.6, 0.7, 0.8, 0.9, 0.95):
        high = min((edge for edge in (0.3, 0.45, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01) if edge > low), default=1.01)
        some = [row for row in found if low <= row[1].probability < high]
        if some:
            mean = sum(row[1].probability for row in some) / len(some)
            table.append(
                (f"{low:.2f}-{min(high, 1):.2f}", len(some), mean, _share(r[0].label in FINAL_LOSS for r in some))
            )
    return table


def worst(rows: Sequence[Row], count: int = 10) -> list[Row]:
    """The surest mistakes about a loss."""
    wrong = [row for row in rows if (row[1].intent in FINAL_LOSS) != (row[0].label in FINAL_LOSS)]
    return sorted(wrong, key=lambda row: -row[1].probability)[:count]


def report(name: str, rows: Sequence[Row]) -> dict[str, float]:
    """Print a set's figures, by language and length too; gives the figures."""
    found = figures(rows)
    _say(f"\n{name}: {len(rows)} mails")
    for key, value in found.items():
        _say(f"  {key:26} {value:.3f}")
    parts = {code: [row for row in rows if row[0].lang == code] for code in LANGUAGES}
    parts["short"] = [row for row in rows if len(row[0].body) < 250]
    parts["long"] = [row for row in rows if len(row[0].body) >= 600]
    for key, part in parts.items():
        if part:
            of = figures(part)
            shown = " ".join(
                f"{of[one]:.2f}" for one in ("act precision", "act recall", "act or ask recall", "intent right")
            )
            _say(f"  {key:6} n={len(part):4}  precision, recall, act or ask, intent right: {shown}")
    said, held = Counter(row[1].intent for row in rows), Counter(row[0].label for row in rows)
    for intent in Intent:
        hit = sum(row[1].intent is intent is row[0].label for row in rows)
        _say(f"  {intent:22} P {hit / max(said[intent], 1):.2f} R {hit / max(held[intent], 1):.2f} n={held[intent]}")
    for bin_, count, mean, share in reliability(rows):
        _say(f"  probability {bin_}: {count:4} mails, mean {mean:.2f}, losses {share:.2f}")
    for mail, verdict, _ in worst(rows):
        _say(f"  {mail.id}: {mail.label} taken for {verdict.intent} ({verdict.probability:.2f}, {verdict.rule})")
    return found


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


def hear(step: int, scorer: Scorer | None, detect: Detect) -> dict[str, float]:
    """Print what fires among the background mails and what judging cost; gives the figures for 12,000 mails."""
    heard = background.listen(scorer, detect, step)
    acts = sum(one.decision is Decision.ACT for one in heard.fired)
    asks = heard.decisions[Decision.ASK]
    _say(f"\nbackground, {heard.count} mails: {acts} taken for a loss and acted on, {asks} asked about")
    for one in heard.fired:
        told = " ".join(one.verdict.evidence.text.split()) if one.verdict.evidence else ""
        _say(f"  {one.number}: {one.decision} {one.verdict.intent} ({one.verdict.probability:.2f}) {told}")
    half, most = (heard.took[int(len(heard.took) * part)] for part in (0.5, 0.99))
    _say(f"  milliseconds of CPU: median {half:.1f}, 99 % {most:.1f}, longest {heard.took[-1]:.0f}")
    return {"background acts": acts * step, "background asks": asks * step}


def main() -> int:
    """Print the report; 1 where a figure is below the floor."""
    from followup.weights import load_scorer

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--background", type=int, default=10, metavar="N", help="judge every Nth background mail; 0: none"
    )
    step = parser.parse_args().background
    scorer, detect = load_scorer(), Detect()
    floor = tomllib.loads(FLOOR.read_text(encoding="utf-8"))
    sets = {"own": load(TEST), "shared": shared()}
    low: list[str] = []
    for name, mails in sets.items():
        if mails:
            found = report(f"{name} set", judged(mails, scorer, detect))
            low += below(name, found, floor[name])
    if step and background.MAILS.exists():
        hear(step, scorer, detect)
    for line in low:
        _say(f"Below the floor: {line}")
    return 1 if low else 0


def below(name: str, found: Mapping[str, float], floor: Mapping[str, float]) -> list[str]:
    """The figures that fall below their floor; of what may at most be, the floor is a ceiling."""
    wrong = {
        key: limit for key, limit in floor.items() if (found[key] > limit if key in AT_MOST else found[key] < limit)
    }
    return [f"{name}: {key} {found[key]:.3f}, floor {limit}" for key, limit in wrong.items()]


if __name__ == "__main__":
    sys.exit(main())
