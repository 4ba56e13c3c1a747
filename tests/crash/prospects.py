"""What the prospects of random histories write: something for every intent, and when it is likely."""

from __future__ import annotations

from dataclasses import dataclass, field

from followup.core.model import Stage

NAME = "You may want to talk to {other} at Yard Ltd, {other}@yard.example; he is looking for such a thing."

TEXTS = {
    "no": "Thanks for your offer. We have decided to go with Brightline instead.",
    "no, and why": "Thanks for your offer. We have decided to go with Brightline instead. Your price was too high.",
    "no, and a name": f"We have decided to go with Brightline instead. {NAME}",
    "ourselves": "Thank you, but we will build this ourselves.",
    "cancelled": "The project has been cancelled, there is no budget for it this year.",
    "leaning": "Nothing is signed, but we are leaning towards Brightline at the moment.",
    "later": "This is not the right time for us. Please get back to us in six months.",
    "some time": "We are putting this on hold for now.",
    "won": "We are going with you after all. Please send the contract.",
    "undecided": "We are still comparing two offers and will decide next week.",
    "sure": "Sure, ask away.",
    "sure, and why": "Sure. Your price was too high for us.",
    "sure, and all": "Sure. It was the price. Had you offered the same, yes, we would have gone with you.",
    "talk": "Of course. But I would rather talk on the phone than write. Could you call me?",
    "rather not": "I would rather not go into it, if you don't mind.",
    "why": "It was the price, plain and simple.",
    "answers": "1. It was the price. 2. Yes, had you offered the same, we would have gone with you.",
    "name": NAME,
    "again": "Brightline did not work out. We would like to reconsider your offer after all.",
    "stop": "Please do not contact me again.",
    "none of us": "Please remove our whole company from your list and do not contact us again.",
    "ps": "PS: our boss says hello too.",
    "away": "I am out of the office until {away} and will answer your mail then.",
}

_BEFORE = ("no", "no", "no, and why", "no, and a name", "ourselves", "cancelled", "leaning", "later", "some time")
LIKELY: dict[Stage, tuple[str, ...]] = {
    Stage.OPEN: (*_BEFORE, "no", "no, and why"),
    Stage.LATER: _BEFORE,
    Stage.WAVERING: _BEFORE,
    Stage.REOPENED: (*_BEFORE, "undecided", "won"),
    Stage.LOST: ("ps", "why", "name", "later", "again"),
    Stage.ASKED: ("sure", "sure", "sure", "sure, and why", "sure, and all", "talk", "rather not", "why", "away", "ps"),
    Stage.GRANTED: ("ps", "why", "talk", "name"),
    Stage.QUESTIONED: ("answers", "answers", "answers", "why", "rather not", "name", "away"),
    Stage.ANSWERED: ("ps", "name", "again"),
    Stage.CLOSED: ("again", "later", "sure", "name", "ps", "won"),
}
"""What may well be written at a stage; now and then it is anything else."""


@dataclass
class Prospect:
    """One customer: a conversation with one or two people of a firm."""

    name: str
    colleague: str = ""
    letters: int = 0
    sent: list[str] = field(default_factory=list)
    """Message-IDs of what the rep sent to them, the newest last."""

    @property
    def firm(self) -> str:
        return f"{self.name}s.example"

    @property
    def subject(self) -> str:
        return f"Stock for {self.name}"

    def address(self, *, colleague: bool = False) -> str:
        who = self.colleague if colleague else self.name
        return f"{who}@{self.firm}"
