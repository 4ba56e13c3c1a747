"""Plain mails in stock phrases, put together by a program: the authors of `mails/` were asked to keep away from them.

Without these a network that has read a thousand hidden noes is unsure of "We have decided to go with Brightline." What
the phrases are stands in `plain/<language>.toml`; here they get a greeting, a name, a reason, and often something else
that the same mail says: a question, somebody passed on, a wish.
"""

from __future__ import annotations

import random
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from followup.core.model import Intent, LossReason
from training.corpus import HERE, Labelled, Person

PHRASES = HERE / "plain"
MAILS = 150
"""So many of each language."""

_SEED = 41
_WINNERS = (
    "Larkspur", "Sunder", "Castell & Roux", "Hartwig GmbH", "Delmar", "Opal Systems", "Quarto", "TRK Logistics",
    "Marchetti", "Van Loon", "Ferreira Lda", "Bluefin", "Soluciones Ibarra", "Atelier Numa", "Kestrel", "Voss",
)  # fmt: skip
_PEOPLE = (
    ("Tom Reed", "tom.reed@yard.example"),
    ("Ines Marta", "ines@moinho.example"),
    ("Paul Kern", "p.kern@werk.example"),
    ("Lucie Favre", "lucie@atelier.example"),
    ("Sanne Bos", "sanne.bos@haven.example"),
)
SUBJECTS = {"en": "Re: Offer", "de": "AW: Angebot", "fr": "RE: Devis", "es": "Re: Oferta", "it": "R: Offerta",
             "nl": "Re: Offerte", "pt": "Re: Proposta"}  # fmt: skip

_KINDS: tuple[tuple[str, Intent, str, bool, tuple[str, ...], int], ...] = (
    ("lost_competitor", Intent.LOST_COMPETITOR, "other", True, ("open", "open", "open", "closed"), 30),
    ("lost_internal", Intent.LOST_INTERNAL, "themselves", True, ("open",), 8),
    ("lost_no_decision", Intent.LOST_NO_DECISION, "nobody", True, ("open",), 8),
    ("lost_tentative", Intent.LOST_TENTATIVE, "other", False, ("open",), 7),
    ("won", Intent.WON, "us", True, ("open",), 14),
    ("undecided", Intent.UNDECIDED, "open", False, ("open",), 12),
    ("not_now", Intent.NOT_NOW, "open", False, ("open", "open", "asked"), 9),
    ("granted", Intent.PERMISSION_GRANTED, "none", False, ("asked",), 10),
    ("declined", Intent.PERMISSION_DECLINED, "none", False, ("asked",), 8),
    ("reopened", Intent.REOPENED, "open", False, ("asked", "lost", "closed", "questioned"), 10),
    ("won_after", Intent.WON, "us", True, ("asked", "lost", "closed"), 5),
    ("stop", Intent.DO_NOT_CONTACT, "none", False, ("open", "asked", "closed", "cold"), 7),
    ("refer", Intent.REFERRAL, "none", False, ("open", "asked", "lost"), 6),
    ("feedback", Intent.LOSS_FEEDBACK, "other", True, ("questioned", "granted"), 8),
    ("others", Intent.OTHER, "none", False, ("open", "open", "asked", "lost"), 10),
)
"""Phrases, label, who gets the business, whether that is final, stages, and how many of MAILS."""

_LOSSES = frozenset({Intent.LOST_COMPETITOR, Intent.LOST_INTERNAL, Intent.LOST_NO_DECISION})


@dataclass(slots=True)
class _Mail:
    """A mail while it is put together."""

    said: list[str]
    evidence: str
    also: list[Intent] = field(default_factory=list)
    reasons: list[LossReason] = field(default_factory=list)
    person: Person | None = None
    same_offer: str | None = None


def composed() -> list[Labelled]:
    """The mails of all languages; always the same."""
    return [mail for path in sorted(PHRASES.glob("*.toml")) for mail in _of_language(path)]


def _of_language(path: Path) -> list[Labelled]:
    words = tomllib.loads(path.read_text(encoding="utf-8"))
    dice = random.Random(f"{_SEED}/{path.stem}")
    found = []
    whole = sum(count for *_, count in _KINDS)
    for kind in _KINDS:
        for _ in range(kind[-1] * MAILS // whole):
            found.append(_mail(f"plain-{path.stem}-{len(found):03}", path.stem, kind, words, dice))
    return found


def _mail(name: str, lang: str, kind: tuple[Any, ...], words: dict[str, Any], dice: random.Random) -> Labelled:
    key, label, who, final, contexts, _ = kind
    phrase = dice.choice(words[key])
    winner = dice.choice(_WINNERS)
    mail = _Mail([], "")
    if label is Intent.LOSS_FEEDBACK:
        phrase, reason, mail.same_offer = phrase
        mail.reasons.append(LossReason(reason))
    date = dice.choice(words["dates"]) if "{d}" in phrase else None
    person = dice.choice(_PEOPLE)
    mail.evidence = phrase.format(w=winner, d=date, p=person[0], a=person[1])
    mail.said.append(mail.evidence)
    if label is Intent.REFERRAL:
        mail.person = Person(*person)
    if label is Intent.NOT_NOW:
        mail.reasons.append(LossReason.TIMING)
    _beside(mail, label, words, dice)
    if label not in (Intent.DO_NOT_CONTACT, Intent.OTHER) and dice.random() < 0.6:
        mail.said.insert(0, dice.choice(words["thanks"]))
    chosen = winner if "{w}" in phrase and label in (Intent.LOST_COMPETITOR, Intent.LOST_TENTATIVE) else None
    return Labelled(
        id=name, lang=lang, story=name, context=dice.choice(contexts), subject=SUBJECTS[lang],
        sender="Anna Hale <anna@mill.example>", body=framed(mail.said, dice.choice(words["greet"]), dice), quoted="",
        label=label, also=tuple(mail.also), who=who, final=final, evidence=mail.evidence, winner=chosen,
        reasons=tuple(mail.reasons), date=date, contract_months=None, person=mail.person, talk=False,
        same_offer=mail.same_offer, author="plain",
    )  # fmt: skip


def _beside(mail: _Mail, label: Intent, words: dict[str, Any], dice: random.Random) -> None:
    """What the same mail says beside its news."""
    if label is Intent.LOST_COMPETITOR and dice.random() < 0.4:
        text, reason = dice.choice(words["reasons"])
        mail.said.append(text)
        mail.reasons.append(LossReason(reason))
        mail.also.append(Intent.LOSS_FEEDBACK)
    if label in _LOSSES and dice.random() < 0.25:
        name, address = dice.choice(_PEOPLE)
        mail.said.append(dice.choice(words["refer"]).format(p=name, a=address))
        mail.also.append(Intent.REFERRAL)
        mail.person = Person(name, address)
    if label is not Intent.OTHER and dice.random() < 0.35:
        mail.said.insert(dice.choice((0, len(mail.said))), dice.choice(words["chores"]))
    if label in _LOSSES and dice.random() < 0.3:
        mail.said.append(dice.choice(words["wish"]))


def framed(said: list[str], greeting: str, dice: random.Random) -> str:
    """Greeting, what is said, name; one in eight without either, as from a phone."""
    text = dice.choice((" ", " ", "\n\n")).join(said)
    if dice.random() < 0.125:
        return text
    return f"{greeting}\n\n{text}\n\nAnna" if greeting else f"{text}\n\nAnna Hale"
