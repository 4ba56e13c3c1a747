"""The figures as six tables with headings, for the terminal and the page alike."""

from __future__ import annotations

from dataclasses import dataclass

from followup.core.insights import words
from followup.core.insights.figures import BINS, Figures, Group, Share, Waits
from followup.core.insights.loss import SameOffer, Step


@dataclass(frozen=True, slots=True)
class Series:
    """What a chart shows: a label and a number (or one for each of `parts`) a bar."""

    labels: tuple[str, ...]
    values: tuple[tuple[int, ...], ...]
    parts: tuple[str, ...] = ("",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One table. `upright` is whether its chart has columns, as along time, instead of bars."""

    name: str
    title: str
    note: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    series: Series
    upright: bool = False


def sections(figures: Figures) -> tuple[Section, ...]:
    """All of them, in the order of reading; a table may be empty."""
    return (_funnel(figures), _reasons(figures), _rivals(figures), _offers(figures), _waits(figures), _months(figures))


def _funnel(figures: Figures) -> Section:
    whole = figures.whole
    shares = [(words.LOST, Share(whole.lost, whole.lost)), *((words.STEPS[step], whole.steps[step]) for step in Step)]
    return Section(
        name="funnel",
        title="What came of them",
        note="Permitted: they said yes to being asked, or answered straight away. Answered: they said why when asked.",
        head=("Step", "Deals"),
        rows=tuple((step, str(share)) for step, share in shares) if whole.lost else (),
        series=Series(tuple(step for step, _ in shares), tuple((share.count,) for _, share in shares)),
    )


def _reasons(figures: Figures) -> Section:
    counted = [(words.reason(reason), share) for reason, share in figures.whole.reasons.items()]
    return Section(
        name="reasons",
        title="Why",
        note="A deal may have several reasons, or none that was said.",
        head=("Reason", "Deals"),
        rows=tuple((reason, str(share)) for reason, share in counted),
        series=Series(tuple(reason for reason, _ in counted), tuple((share.count,) for _, share in counted)),
    )


_GROUP = ("Lost", *(word.capitalize() for word in words.STEPS.values()), "Days to answer")
_FEW = "Shares are of the deals lost; those marked few are of fewer than 5. Days are a median, with its count."


def _group(group: Group) -> tuple[str, ...]:
    """One row: how many were lost, the steps of these, the median time to an answer."""
    return (str(group.lost), *(_short(group.steps[step]) for step in Step), _days(group.answer))


def _short(share: Share) -> str:
    """A share whose whole stands in the same row."""
    if share.part is None:
        return "0"
    return f"{share.count} ({100 * share.part:.0f} %{', few' if share.few else ''})"


def _days(waits: Waits) -> str:
    if waits.median is None:
        return "none"
    return f"{waits.median:.1f} (of {waits.count}{', few' if waits.few else ''})"


def _rivals(figures: Figures) -> Section:
    rivals = [(words.rival(group.name), group) for group in figures.rivals]
    return Section(
        name="rivals",
        title="Who won",
        note=f"Spellings that differ by case or legal form count as one. {_FEW}",
        head=("Rival", *_GROUP, "Same offer: yes", "Reasons"),
        rows=tuple((name, *_group(group), str(group.offer[SameOffer.YES]), _often(group)) for name, group in rivals),
        series=Series(tuple(name for name, _ in rivals), tuple((group.lost,) for _, group in rivals)),
    )


def _often(group: Group) -> str:
    """A group's reasons with their counts."""
    return ", ".join(f"{words.reason(reason)} {share.count}" for reason, share in group.reasons.items()) or "none"


def _offers(figures: Figures) -> Section:
    named = {words.reason(reason): offer for reason, offer in figures.offer_by_reason.items()}
    named = {"any": figures.whole.offer, **{name: offer for name, offer in named.items() if any(_counts(offer))}}
    answers = tuple(words.OFFER[answer] for answer in figures.whole.offer)
    known = any(_counts(figures.whole.offer))
    return Section(
        name="same-offer",
        title="The same offer: would you have bought?",
        note="Of those who said anything to it, by the reason why they chose the others.",
        head=("Reason", *(answer.capitalize() for answer in answers)),
        rows=tuple((name, *map(str, offer.values())) for name, offer in named.items()) if known else (),
        series=Series(tuple(named), tuple(_counts(offer) for offer in named.values()), answers),
    )


def _counts(offer: dict[SameOffer, Share]) -> tuple[int, ...]:
    return tuple(share.count for share in offer.values())


def _waits(figures: Figures) -> Section:
    answer, first = figures.whole.answer, figures.whole.acknowledgement
    labels = tuple(label for label, _ in BINS)
    pairs = zip(labels, answer.bins, first.bins, strict=True)
    rows = tuple((name, str(Share(one, answer.count)), str(Share(two, first.count))) for name, one, two in pairs)
    return Section(
        name="waits",
        title="From the no to the answer",
        note=f"Their answer: {words.days(answer)}. Your acknowledgement: {words.days(first)}.",
        head=("Time", "Their answer", "Your acknowledgement"),
        rows=rows if answer.count or first.count else (),
        series=Series(labels, tuple((many,) for many in answer.bins)),
    )


def _months(figures: Figures) -> Section:
    return Section(
        name="months",
        title="By month",
        note=f"By the day of the no. {_FEW}",
        head=("Month", *_GROUP, "Reasons"),
        rows=tuple((group.name, *_group(group), _often(group)) for group in figures.months),
        series=Series(tuple(group.name for group in figures.months), tuple((group.lost,) for group in figures.months)),
        upright=True,
    )
