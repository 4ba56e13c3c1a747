"""`classify --explain` to the letter: a no above a quote, a condition above a signature, a wording that was taught."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from followup.core.model import Intent
from followup.deals.learning import Mark, learn
from followup.state.store import Store
from tests.desks import LOSS, mail

AT = datetime(2026, 3, 2, 10, tzinfo=UTC)

QUOTED = f"{LOSS}\n\nOn 1 March 2026, Robin Hale wrote:\n> Have you decided?\n"
A_NO = """\
no.eml: lost_competitor #, act
  says: We have decided to go with Brightline instead.
  winner: Brightline
  language: en
  decided by the trained model and the rule en/other-4
    We have decided [to go with Brightline] instead.
  what was heard in it, the strongest first:
    # somebody else gets it: to go with Brightline (en/other-4)
    # somebody else gets it: decided to go with Brightline (en/other-34)
    # thanks or regret, as on parting: Thanks for your (en/regret-1)
  cut off as quoted: 54 characters, from “On 1 March 2026, Robin Hale wrote: > …”
  what would have changed it:
    It would only ask with detect.act above # (now #).
    Without that sentence it would be other #.
"""

SIGNED = """\
Hi Robin,

if we went with another supplier, what would happen to our data?

Anna
-- \nAnna Lee
Shop Ltd, 12 Quay Street
"""
A_CONDITION = """\
no.eml: other #, pass
  language: en
  decided by the trained model
  what was heard in it, the strongest first:
    # somebody else gets it, weakened: it is a condition: went with another supplier (en/other-1)
    # somebody else gets it, weakened: it is a condition: went with another (en/other-6)
    # may mean a no, in a short mail about a deal, weakened: it is a condition: another supplier (en/maybe-1)
  cut off as signature: 36 characters, from “-- Anna Lee Shop Ltd, 12 Quay Street”
  what would have changed it:
"""

ODD = "The canteen serves lentil soup on Thursday."
TAUGHT = """\
no.eml: lost_competitor #, act
  says: The canteen serves lentil soup on Thursday.
  language: en
  decided by what you taught followup about this wording
    [The canteen serves lentil soup on Thursday.]
  nothing was cut off
  what would have changed it:
    It would only ask with detect.act above # (now #).
"""


def explained(home, *texts: str) -> str:
    """What is said of mails with these texts, each in a file `no.eml` of its own folder.

    Probabilities, and what other stages would make of it, come from the weights and are not held to the letter.
    """
    names = [f"{number}/no.eml" for number, _ in enumerate(texts)]
    for name, text in zip(names, texts, strict=True):
        path = home.path / name
        path.parent.mkdir()
        path.write_bytes(mail(text, at=AT, id="<1@shop.example>"))
    ran = home.run("classify", "--explain", *names)
    assert (ran.code, ran.err) == (0, "")
    lines = [line for line in ran.out.splitlines(keepends=True) if not line.startswith("    In a deal at stage")]
    return re.sub(r"\b[01]\.\d+|(?<=now )\d\.?\d*", "#", "".join(lines))


def test_a_no_above_a_quote_and_a_condition_above_a_signature(home):
    assert explained(home, QUOTED, SIGNED) == f"0/{A_NO}1/{A_CONDITION}"


def test_what_the_rep_taught(rep):
    store = Store(str(rep.state))
    mark = Mark(
        said=ODD,
        names=(),
        language="en",
        means=Intent.LOST_COMPETITOR,
        was=Intent.OTHER,
        rule="nothing-said",
        probability=0.6,
    )
    learn(store, [mark], AT)
    store.close()
    said = explained(rep, f"Hi Robin,\n\n{ODD}\n\nAnna")
    assert said.startswith(f"0/{TAUGHT}")
    assert "Without what you taught it would be " in said
