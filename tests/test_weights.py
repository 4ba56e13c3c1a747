"""The trained detector's file: what it holds, what it costs, and what happens where it is damaged or away."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from followup import weights
from followup.core.intent import classify
from followup.core.intent.encoder.scores import Encoder
from followup.core.intent.text import sentences
from followup.core.model import FINAL_LOSS, Intent, Stage
from followup.errors import DetectorDamaged
from followup.sandbox import Sandbox

DAY = date(2026, 3, 9)
ODD = (
    "Hello Robin,\n\nfrom April on the lifts are in the hands of the people from Harbour Street, who put their names "
    "under it on Tuesday. You were very patient with all our questions.\n\nKind regards\nJoan"
)

SCORING = """
import json, sys, time
from pathlib import Path
from datetime import date
from followup.core.intent import classify
from followup.core.model import Stage
from followup.weights import load_scorer
scorer = load_scorer()
def judge():
    begin = time.process_time()
    classify(sys.argv[1], stage=Stage.OPEN, sent_on=date(2026, 3, 9), scorer=scorer)
    return 1000 * (time.process_time() - begin)
judge()
took = sorted(judge() for _ in range(5))
most = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
print(json.dumps({"ms": took[0], "rss": int(most.split()[1]) / 1024}))
"""


def _cut_off(whole: bytes) -> bytes:
    return whole[:-1000]


def _of_another_version(whole: bytes) -> bytes:
    return whole.replace(b'"pieces"', b'"morsel"', 1)


@pytest.fixture(params=[_cut_off, _of_another_version])
def damaged(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """A copy of the program in which the file is not as it should be."""
    shutil.copytree(
        Path(weights.__file__).parent, tmp_path / "followup", ignore=shutil.ignore_patterns("model", "__py*")
    )
    model = tmp_path / "followup" / "model"
    model.mkdir()
    (model / "detector.safetensors").write_bytes(request.param(weights.path().read_bytes()))
    return tmp_path


SHORT_WORDS = (
    "Hello Robin,\n\nthe price. Twelve thousand for what the others do for seven.\n\nJoan",
    "Robin, since you ask: payment terms. Ninety days is what we need, and you gave thirty.\n\nJoan",
    "Gern. Der Preis. Zwölftausend für das, was die anderen für sieben machen.\n\nJohanna",
)


@pytest.mark.parametrize("text", SHORT_WORDS)
def test_a_sentence_too_short_to_say_much_is_shown_with_the_one_beside_it(text: str) -> None:
    found = classify(text, stage=Stage.QUESTIONED, sent_on=DAY, scorer=weights.load_scorer())
    assert found.intent is Intent.LOSS_FEEDBACK
    assert found.evidence is not None
    assert found.evidence.text == text[found.evidence.start : found.evidence.end]
    assert len(found.evidence.text) >= 25


def test_the_file_is_small_and_a_loss_that_no_rule_knows_is_heard_through_the_sandbox() -> None:
    assert weights.path().stat().st_size <= 25_000_000
    assert classify(ODD, stage=Stage.OPEN, sent_on=DAY).intent not in FINAL_LOSS
    with Sandbox() as sandbox:
        found = sandbox.judge(ODD, subject="Re: Lift maintenance", stage=Stage.OPEN, sent_on=DAY, trained=True)
    assert found.intent is Intent.LOST_COMPETITOR
    assert found.evidence is not None
    assert "Harbour Street" in found.evidence.text
    assert found.lost >= 0.5


@pytest.mark.slow
def test_scoring_costs_at_most_a_tenth_of_a_second_and_200_megabytes() -> None:
    """100 ms is the promise on an idle core; other tests run beside this one, so the processor's time is taken."""
    done = subprocess.run(
        [sys.executable, "-c", SCORING, ODD],
        capture_output=True,
        check=True,
        env=os.environ | {"OPENBLAS_NUM_THREADS": "1"},
    )
    found = json.loads(done.stdout)
    print(found)
    assert found["ms"] <= 100
    assert found["rss"] <= 200


def test_a_damaged_file_stops_the_judging_and_says_so(damaged: Path) -> None:
    script = (
        "from datetime import date\nfrom followup.sandbox import Sandbox\nfrom followup import weights\n"
        f"assert str(weights.path()).startswith({str(damaged)!r}), weights.path()\n"
        "with Sandbox() as sandbox:\n"
        "    sandbox.judge('We chose them.', subject='', stage='open', sent_on=date(2026, 3, 9), trained=True)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, env=os.environ | {"PYTHONPATH": str(damaged)},
        cwd=damaged, check=False,
    )  # fmt: skip
    assert DetectorDamaged.__name__ in done.stderr, done.stderr
    assert "No mail was passed over" in done.stderr


def test_the_encoder_is_fetched_once_and_only_for_a_mail_that_passes_the_gate() -> None:
    fetched = []

    def fetch() -> Encoder:
        fetched.append(1)
        return scorer.fetch()

    scorer = weights.load_scorer()
    assert scorer is not None
    least = scorer.gate.best(sentences(ODD))
    watched = replace(scorer, fetch=fetch, gate=replace(scorer.gate, least=least))
    for text, stage, count in (
        ("Thanks, see you.", Stage.OPEN, 0),
        ("Lunch at twelve?", None, 0),
        (ODD, Stage.OPEN, 1),
    ):
        classify(text, stage=stage, sent_on=DAY, scorer=watched)
        assert len(fetched) == count
    assert scorer.fetch() is scorer.fetch()


def test_without_the_file_the_rules_judge_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weights, "path", lambda: tmp_path / "none")
    weights.load_scorer.cache_clear()
    assert weights.load_scorer() is None
    weights.load_scorer.cache_clear()
