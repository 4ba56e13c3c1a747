"""What the figures are called: for the terminal, the table of figures and the page alike."""

from __future__ import annotations

from followup.core.insights.figures import NOT_NAMED, Figures, Waits
from followup.core.insights.loss import SameOffer, Step
from followup.core.model import Intent, LossReason

LOST = "lost"

STEPS = {
    Step.ACKNOWLEDGED: "acknowledged",
    Step.PERMITTED: "permitted",
    Step.ANSWERED: "answered",
    Step.REFERRED: "referred",
    Step.WON_BACK: "won back",
}

OFFER = {SameOffer.YES: "yes", SameOffer.NO: "no", SameOffer.UNCLEAR: "unclear", SameOffer.NOT_SAID: "not said"}

KINDS = {
    Intent.LOST_COMPETITOR: "chose somebody else",
    Intent.LOST_INTERNAL: "do it themselves",
    Intent.LOST_NO_DECISION: "went on with nobody",
}


def kind(word: Intent) -> str:
    """What became of the deal, for the rep."""
    return KINDS.get(word, str(word).replace("_", " "))


def reason(word: LossReason) -> str:
    """A reason's code as words."""
    return str(word).replace("_", " ")


def rival(name: str) -> str:
    """A rival's name, also of one who was not named."""
    return "(not named)" if name == NOT_NAMED else name


def days(waits: Waits) -> str:
    """A median of days with its count; fewer than five say so."""
    if waits.median is None:
        return "none"
    few = ", fewer than 5" if waits.few else ""
    return f"{waits.median:.1f} days (median of {waits.count}{few})"


def span(figures: Figures) -> str:
    """How many deals these are figures of, and from when to when they were lost."""
    lost = figures.whole.lost
    if not lost:
        return "No lost deals yet."
    first, last = figures.months[0].name, figures.months[-1].name
    when = f"in {first}" if first == last else f"from {first} to {last}"
    return f"{lost} lost deal{'s' * (lost != 1)} {when}."
