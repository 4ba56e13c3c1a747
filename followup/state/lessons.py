"""What the rep taught the detector, in the store: lessons by their wording, and the shifts that follow from them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, func, insert, select

from followup.core.learned import Correction, Wording
from followup.core.model import Intent
from followup.state import schema_taught as t

MOST = 300
"""Wordings that are used, the newest: they go along with each mail that is judged."""

_c = t.lessons.c
_WORDINGS = (
    select(_c.mark, _c.words, _c.means, _c.was).where(_c.words != []).order_by(_c.at.desc(), _c.mark).limit(MOST)
)
_SHIFTS = select(t.shifts.c.key, t.shifts.c.by).order_by(t.shifts.c.key)
_CORRECTIONS = select(_c.was, _c.rule, _c.probability, _c.means).where(_c.rule != "").order_by(_c.at, _c.mark)


@dataclass(frozen=True, slots=True)
class Lesson:
    """What is kept of one verdict that the rep judged.

    `rule` is "" where the verdict was the rep's own, or a learned wording's: from it no shift can be learned.
    `source` is the hash (`nouns.erased_mark`) of what names the mail that taught it.
    """

    wording: Wording
    rule: str
    probability: float
    source: str = ""


class LessonsView:
    """Questions about lessons, inside one transaction."""

    _c: Connection

    def wordings(self) -> tuple[Wording, ...]:
        """The newest wordings that can be known again, newest first."""
        rows = self._c.execute(_WORDINGS)
        return tuple(Wording(r.mark, tuple(r.words), Intent(r.means), Intent(r.was)) for r in rows)

    def shifts(self) -> tuple[tuple[str, float], ...]:
        """The shifts of log-odds in force, by key."""
        return tuple((row.key, row.by) for row in self._c.execute(_SHIFTS))

    def verdicts_judged(self) -> tuple[Correction, ...]:
        """Every verdict that the rep judged and from which a shift can be learned, oldest first."""
        rows = self._c.execute(_CORRECTIONS)
        return tuple(Correction(Intent(r.was), r.rule, r.probability, r.was == r.means) for r in rows)

    def lessons(self) -> int:
        """How many lessons there are."""
        return self._c.execute(select(func.count()).select_from(t.lessons)).scalar() or 0


class LessonsTx:
    """Changing them, inside one transaction."""

    _c: Connection

    def keep_lesson(self, lesson: Lesson, at: datetime) -> None:
        """Keep what the rep said, in place of what he said of the same wording before."""
        wording = lesson.wording
        self._c.execute(delete(t.lessons).where(t.lessons.c.mark == wording.mark))
        values = {"mark": wording.mark, "words": list(wording.words), "means": wording.means, "was": wording.was}
        more = {"rule": lesson.rule, "probability": lesson.probability, "source": lesson.source, "at": at}
        self._c.execute(insert(t.lessons).values(**values, **more))

    def put_shifts(self, shifts: Iterable[tuple[str, float]]) -> None:
        """These shifts are in force from now on, and no others."""
        self._c.execute(delete(t.shifts))
        for key, by in shifts:
            self._c.execute(insert(t.shifts).values(key=key, by=by))

    def forget_lesson(self, mark: str) -> None:
        """Forget what the rep said of one wording."""
        self._c.execute(delete(t.lessons).where(t.lessons.c.mark == mark))

    def forget_lessons(self) -> int:
        """Forget all lessons and shifts; how many lessons there were."""
        self._c.execute(delete(t.shifts))
        return self._c.execute(delete(t.lessons)).rowcount
