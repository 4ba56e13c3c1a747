"""What the detector learns from the rep: wordings that it knows from then on, and a small shift of its figures.

A correction is kept first and never undone by what goes wrong here; the mail itself is not kept, only hashes of words.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from followup.core.intent.shifts import Update, update
from followup.core.intent.wordings import names_of, wording
from followup.core.learned import Learned
from followup.core.model import ANY_NO, Address, Intent
from followup.core.providers import company_of
from followup.desk import Desk
from followup.errors import FollowupError
from followup.mailboxes.base import Folder, MessageGone, MessageRef
from followup.sandbox import SetAside
from followup.state.lessons import Lesson
from followup.state.nouns import erased_mark
from followup.state.records import MessageRow
from followup.state.store import Store
from followup.state.view import View

log = logging.getLogger(__name__)

_NEVER_UNLEARNED = frozenset({Intent.DO_NOT_CONTACT, Intent.AUTO_REPLY})


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One verdict that the rep judged.

    `said` is the sentence that decided, or the new words of a short mail; `names` are those of `names_of`. `was` is
    the intent that was read, by `rule` with `probability`; `means` is what the rep says, OTHER where it is no loss.
    `rule` "" means that the verdict was the rep's own already: the wording is learned, the figures stay.
    `source` names the mail, so that the lesson goes where its writer is erased.
    """

    said: str
    names: tuple[str, ...]
    language: str
    means: Intent
    was: Intent
    rule: str
    probability: float
    source: str = ""


def learn(store: Store, marks: Sequence[Mark], now: datetime) -> None:
    """Keep what the rep said of verdicts: used at once for the same wording, and for the shifts of `relearn`.

    That somebody wants no more mail, and that a machine wrote, is never unlearned.
    """
    kept = [mark for mark in marks if mark.said.strip() and not _fixed(mark)]
    if not kept:
        return
    with store.write() as tx:
        for mark in kept:
            found = wording(mark.said, mark.names, mark.language, mark.means, mark.was)
            rule = "" if mark.rule == "learned" else mark.rule.removeprefix("learned+").removesuffix("+judge")
            source = erased_mark(mark.source) if mark.source else ""
            tx.keep_lesson(Lesson(found, rule, mark.probability, source), now)
    relearn(store)


def unlearn(store: Store, mark: Mark) -> None:
    """The rep took back what he said of a wording."""
    found = wording(mark.said, mark.names, mark.language, mark.means, mark.was)
    with store.write() as tx:
        tx.forget_lesson(found.mark)
    relearn(store)


def _fixed(mark: Mark) -> bool:
    return mark.means is Intent.OTHER and mark.was in _NEVER_UNLEARNED


def relearn(store: Store) -> Update:
    """Work the shifts out anew from all lessons, as far as the check set allows by rules alone and as shipped."""
    from followup.core.intent.check_set import RULES_ACT, figures, heard
    from followup.weights import load_check_set

    with store.read() as view:
        corrections = view.verdicts_judged()
    alone = partial(figures, said=heard(None), act=RULES_ACT)
    found = update(corrections, (alone, partial(figures, said=load_check_set())))
    with store.write() as tx:
        tx.put_shifts(found.shifts)
    return found


def forgotten(store: Store) -> None:
    """Lessons were erased: what follows from the others is worked out anew; of none nothing follows."""
    with store.write() as tx:
        left = tx.verdicts_judged()
        if not left:
            tx.put_shifts(())
    if left:
        relearn(store)


def known(desk: Desk, view: View, sender: Address | None) -> Learned:
    """What the detector is told of a mail by `sender`."""
    people = (desk.rep, sender) if sender else (desk.rep,)
    return learned(view, people)


def learned(view: View, people: Iterable[Address]) -> Learned:
    """All that was learned, for a mail in which these people may be named."""
    return Learned(view.wordings(), view.shifts(), names(people))


def teach(desk: Desk, row: MessageRow, means: Intent, now: datetime) -> None:
    """The rep said what a recorded message means. Where its sentence is not known, the mail is read once more.

    What cannot be read any more is not learned; the correction stands all the same.
    """
    if row.intent is None:
        return
    was = Intent(row.intent)
    said = row.evidence if row.evidence and (means is Intent.OTHER or was in ANY_NO) else _words(desk, row)
    mark = Mark(
        said=said,
        names=names(_people(desk, row)),
        language=row.language,
        means=means,
        was=was,
        rule="" if row.answer or row.probability is None else row.rule,
        probability=row.probability or 0.0,
        source=row.source,
    )
    learn(desk.store, (mark,), now)


def _people(desk: Desk, row: MessageRow) -> tuple[Address, ...]:
    return (desk.rep, row.sender) if row.sender else (desk.rep,)


def names(people: Iterable[Address]) -> tuple[str, ...]:
    """The names of people and of their companies; a public mail provider is no name of anybody's."""
    found = tuple(people)
    plain = [Address(one.name, one.addr_spec.partition("@")[0]) for one in found]
    return names_of(plain, *(company_of(one.addr_spec).rpartition(".")[0] for one in found))


def _words(desk: Desk, row: MessageRow) -> str:
    """The new words of a recorded message; "" where it cannot be read now."""
    try:
        fetched = desk.mailbox.get(MessageRef(Folder(row.folder), row.ref))
        return desk.sandbox.read(fetched.raw).cut.new if fetched.raw is not None else ""
    except (MessageGone, SetAside):
        return ""
    except FollowupError as fault:
        log.warning("not-learned", extra={"account": desk.account, "fault": type(fault).__name__})
        return ""
