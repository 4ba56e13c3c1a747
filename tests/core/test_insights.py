"""The insights: their figures against an independent count, rivals' names, and what a hostile name can do."""

from __future__ import annotations

import base64
import csv
import hashlib
import io
import random
from datetime import UTC, date, datetime, timedelta
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from followup.core.insights.document import document
from followup.core.insights.figures import BINS, Share, count
from followup.core.insights.loss import Event, Loss, SameOffer, Step, loss_of
from followup.core.insights.rivals import joined, key
from followup.core.insights.table import HEAD, as_csv
from followup.core.model import FINAL_LOSS, Direction, Intent, LossReason, Stage
from followup.tasks import insights

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</style><svg onload=alert(1)>",
    '=HYPERLINK("http://evil.example","x")',
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "  =5+1",
    "＝6+1",
    "{{ 7*7 }}{% raw %}",
    "Norvik & Söhne",
    'a,b;c"d',
)


# -- one deal ------------------------------------------------------------------------------------


def deal(chance: random.Random, number: int) -> tuple[dict, Loss]:
    """What happens after a no, told in plain facts, and as `loss_of` counts it from the messages."""
    no_at = datetime(2025, 1, 1, tzinfo=UTC) + timedelta(hours=chance.randrange(24 * 400))
    kind = chance.choice(sorted(FINAL_LOSS))
    fact = {
        "day": no_at.date(),
        "kind": kind,
        "winner": chance.choice(["Norvik", "NORVIK GmbH", "norvik.com", "Tallis", "Tallis & Co.", *HOSTILE[:2]])
        if kind is Intent.LOST_COMPETITOR and chance.random() < 0.8
        else "",
        "reasons": chance.sample(sorted(LossReason), chance.choice([0, 0, 1, 2, 3])),
        "offer": "",
    }
    at, events = no_at, []

    def goes_on(direction: Direction, *said: Intent, offer: str | None = None) -> float:
        nonlocal at
        at += timedelta(hours=chance.choice([1, 20, 60, 100, 300, 900]))
        events.append(Event(at=at, direction=direction, said=frozenset(said), same_offer=offer))
        return (at - no_at).total_seconds() / 3600

    also = [Intent.REFERRAL] if chance.random() < 0.2 else []
    events.append(Event(at=no_at, direction=Direction.IN, said=frozenset({kind, Intent.LOSS_FEEDBACK, *also})))
    fact["referred"] = bool(also)
    fact["acknowledged"] = goes_on(Direction.OUT) if chance.random() < 0.7 else None
    granted = chance.random() < 0.5
    if granted:
        goes_on(Direction.IN, Intent.PERMISSION_GRANTED)
    fact["answered"] = None
    if fact["acknowledged"] is not None and chance.random() < 0.5:
        fact["offer"] = chance.choice(["yes", "no", "unclear", ""])
        fact["answered"] = goes_on(Direction.IN, Intent.LOSS_FEEDBACK, offer=fact["offer"] or None)
    fact["permitted"] = granted or fact["answered"] is not None
    won = chance.random() < 0.15
    fact["won_back"] = won
    if won and chance.random() < 0.5:
        goes_on(Direction.IN, Intent.WON)
    stage = Stage.WON if won else Stage.CLOSED
    known = Loss(
        id=f"{number:020}",
        lost_on=fact["day"],
        kind=kind,
        winner=fact["winner"],
        reasons=tuple(LossReason(word) for word in fact["reasons"]),
    )
    return fact, loss_of(known, stage, events)


def middle(values: list[float]) -> float | None:
    if not values:
        return None
    ordered, half = sorted(values), len(values) // 2
    return ordered[half] if len(values) % 2 else (ordered[half - 1] + ordered[half]) / 2


def same(found: dict, facts: list[dict]) -> None:
    """One group of the document against the plain facts."""
    total = len(facts)
    assert found["lost"] == total
    steps = {
        "lost": total,
        "acknowledged": sum(f["acknowledged"] is not None for f in facts),
        "permitted": sum(f["permitted"] for f in facts),
        "answered": sum(f["answered"] is not None for f in facts),
        "referred": sum(f["referred"] for f in facts),
        "won_back": sum(f["won_back"] for f in facts),
    }
    assert [(s["step"], s["count"], s["of"], s["few"]) for s in found["funnel"]] == [
        (step, many, total, total < 5) for step, many in steps.items()
    ]
    assert all(s["share"] == (round(s["count"] / total, 4) if total else None) for s in found["funnel"])
    reasons = {r: sum(r in f["reasons"] for f in facts) for r in LossReason}
    assert {r["reason"]: r["count"] for r in found["reasons"]} == {r: n for r, n in reasons.items() if n}
    asked = [f for f in facts if f["offer"]]
    assert {a["answer"]: (a["count"], a["of"]) for a in found["same_offer"]} == {
        word: (sum(f["offer"] == word for f in asked), len(asked)) for word in ("yes", "no", "unclear")
    }
    waits = [f["answered"] / 24 for f in facts if f["answered"] is not None]
    assert found["days_to_answer"]["count"] == len(waits)
    half = middle(waits)
    assert found["days_to_answer"]["median"] == (None if half is None else pytest.approx(half, abs=0.006))
    edges = [0.0, *(end for _, end in BINS)]
    assert [one["count"] for one in found["days_to_answer"]["bins"]] == [
        sum(low <= wait < high for wait in waits) for low, high in pairwise(edges)
    ]


PLAIN = {"NORVIK GmbH": "norvik", "norvik.com": "norvik", "Norvik": "norvik", "Tallis & Co.": "tallis"}


@pytest.mark.parametrize("seed", range(10))
def test_the_figures_are_those_of_an_independent_count(seed: int) -> None:
    chance = random.Random(seed)
    pairs = [deal(chance, number) for number in range(chance.choice([0, 1, 4, 5, 30, 120]))]
    facts, losses = [fact for fact, _ in pairs], [loss for _, loss in pairs]
    found = document(count([*losses, *losses[:3]]), losses)
    same(found, facts)
    assert {k["kind"]: k["count"] for k in found["kinds"]} == {
        kind: n for kind in FINAL_LOSS if (n := sum(f["kind"] == kind for f in facts))
    }
    months = sorted({f["day"].strftime("%Y-%m") for f in facts})
    names = [m["name"] for m in found["months"]]
    assert set(months) <= set(names)
    assert names == sorted(names)
    assert names[:1] + names[-1:] == months[:1] + months[-1:]
    for month in found["months"]:
        same(month, [f for f in facts if f["day"].strftime("%Y-%m") == month["name"]])
    rivals: dict[str, list[dict]] = {}
    for fact in facts:
        if fact["kind"] is Intent.LOST_COMPETITOR:
            rivals.setdefault(PLAIN.get(fact["winner"], fact["winner"].casefold()), []).append(fact)
    assert len(found["rivals"]) == len(rivals)
    for rival in found["rivals"]:
        name = rival["name"] or ""
        same(rival, rivals[PLAIN.get(name, name.casefold())])
    for row in found["same_offer_by_reason"]:
        asked = [f for f in facts if row["reason"] in f["reasons"] and f["offer"]]
        assert [(a["count"], a["of"]) for a in row["answers"]] == [
            (sum(f["offer"] == word for f in asked), len(asked)) for word in ("yes", "no", "unclear")
        ]
    assert len(found["losses"]) == len(losses)


def test_what_they_say_before_the_rep_wrote_is_no_answer() -> None:
    start = datetime(2026, 3, 2, tzinfo=UTC)
    known = Loss(id="1", lost_on=start.date(), kind=Intent.LOST_INTERNAL)
    no = Event(at=start, direction=Direction.IN, said=frozenset({Intent.LOST_INTERNAL, Intent.LOSS_FEEDBACK}))
    more = Event(at=start + timedelta(hours=1), direction=Direction.IN, said=frozenset({Intent.LOSS_FEEDBACK}))
    assert loss_of(known, Stage.LOST, [no, more]).steps == frozenset()
    wrote = Event(at=start + timedelta(hours=2), direction=Direction.OUT)
    later = Event(at=start + timedelta(hours=26), direction=Direction.IN, said=frozenset({Intent.LOSS_FEEDBACK}))
    found = loss_of(known, Stage.ANSWERED, [no, more, wrote, later])
    assert found.steps == {Step.ACKNOWLEDGED, Step.PERMITTED, Step.ANSWERED}
    assert (found.acknowledged_after, found.answered_after) == (2.0, 26.0)
    assert loss_of(known, Stage.WON, []).steps == {Step.WON_BACK}


def test_shares_of_few_say_so() -> None:
    assert [str(Share(2, of)) for of in (0, 4, 5)] == ["none", "2 of 4 (50 %, fewer than 5)", "2 of 5 (40 %)"]


# -- rivals --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "names",
    [
        ("Acme", "ACME", "acme", "Acme GmbH", "Acme Inc.", "Acme, Inc.", "acme.com", "www.acme.com", "The Acme"),
        ("Acme GmbH & Co. KG", "Acme AG", "Acme S.p.A.", "Acme S.A.", "Acme B.V.", "Acme Ltd", "Acme Lda."),
        ("Müller & Söhne", "Muller & Sohne", "MÜLLER & SÖHNE GmbH"),
        ("Norvik", "Norvik’s", "Norvik's", "Norvik Group"),
    ],
)
def test_spellings_of_one_rival(names: tuple[str, ...]) -> None:
    assert len({key(name) for name in names}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("Acme", "Acme Software"), ("AG", "SE"), ("The Group", "Co"), ("Acme", "Acne"), ("Müller & Söhne", "Müller")],
)
def test_rivals_that_may_be_two_stay_two(one: str, other: str) -> None:
    assert key(one) != key(other)
    assert "" not in {key(one), key(other)}


def test_a_rival_is_shown_as_it_was_written_most_often() -> None:
    names = ["Acme GmbH", "ACME", "ACME", "Acme", "...", ""]
    assert joined(names) == {"Acme GmbH": "ACME", "ACME": "ACME", "Acme": "ACME", "...": "", "": ""}


# -- hostile names -------------------------------------------------------------------------------


def figures():
    at = date(2026, 3, 2)
    return count(
        Loss(
            id=str(n),
            lost_on=at,
            kind=Intent.LOST_COMPETITOR,
            winner=name,
            reasons=(LossReason.PRICE,),
            same_offer=SameOffer.YES,
            steps=frozenset({Step.ACKNOWLEDGED}),
            acknowledged_after=5,
        )
        for n, name in enumerate(HOSTILE)
    )


def test_no_cell_of_the_table_is_a_formula() -> None:
    rows = list(csv.reader(io.StringIO(as_csv(figures()))))
    assert tuple(rows[0]) == HEAD
    names = {row[1] for row in rows if row[0] == "rival"}
    assert len(names) == len(HOSTILE)
    for row in rows:
        for cell in row:
            assert not cell.strip().startswith(("=", "+", "-", "@", "\t", "\r", "＝"))
    assert "'@SUM(A1)" in names
    assert ("rival", "+1+1", "acknowledged", "1", "1", "1.0", "yes") not in {tuple(row) for row in rows}
    assert ("rival", "'+1+1", "acknowledged", "1", "1", "1.0", "yes") in {tuple(row) for row in rows}


class Page(HTMLParser):
    """The elements of a page, their attributes, and its texts."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.texts.append(data)


KNOWN = {"html", "head", "meta", "title", "style", "body", "header", "main", "section", "h1", "h2", "p"} | {
    "svg", "rect", "text", "div", "table", "thead", "tbody", "tr", "th", "td", "bdi"
}  # fmt: skip


def test_a_page_holds_nothing_that_runs_or_loads() -> None:
    text = insights.html(figures(), date(2026, 4, 1))
    page = Page(text)
    assert {tag for tag, _ in page.tags} <= KNOWN
    attributes = {name for _, attrs in page.tags for name in attrs}
    assert not [name for name in attributes if name.startswith("on") or name in {"src", "href", "style", "srcdoc"}]
    style = text.partition("<style>")[2].partition("</style>")[0]
    assert not [word for word in ("url(", "@import", "http") if word in style]
    for name in HOSTILE:
        assert name.strip() in page.texts
    (policy,) = [attrs["content"] for tag, attrs in page.tags if attrs.get("http-equiv") == "Content-Security-Policy"]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def test_each_chart_stands_beside_its_table() -> None:
    page = Page(insights.html(figures(), date(2026, 4, 1)))
    charts = [attrs for tag, attrs in page.tags if tag == "svg"]
    tables = [attrs for tag, attrs in page.tags if tag == "table"]
    assert len(charts) == len(tables) == 6
    assert all(attrs["role"] == "img" and attrs["aria-label"] for attrs in charts)
    assert {attrs.get("scope") for tag, attrs in page.tags if tag == "th"} == {"col", "row"}
    sizes = [float(attrs[name] or 0) for tag, attrs in page.tags if tag == "rect" for name in ("x", "width")]
    assert sizes
    assert all(0 <= size <= 640 for size in sizes)
    style = "".join(page.texts)
    assert "@media print" in style
    assert "prefers-color-scheme: dark" in style


def test_of_nothing_there_is_nothing_to_show() -> None:
    none = count([])
    assert "Nothing to show yet." in insights.html(none, date(2026, 4, 1))
    assert "No lost deals yet." in insights.html(none, date(2026, 4, 1))
    assert document(none, [])["funnel"][0] == {"step": "lost", "count": 0, "of": 0, "share": None, "few": True}
