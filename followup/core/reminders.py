"""When each reminder of a deal is due: the playbook's table of the long memory turned into dates.

Rules that hold for all of them. Days count from the day of the loss, which is 0. A day that is no working day is
skipped forward. A day that is full moves the reminder to the next working day; within one call the earliest wanted
day is placed first, equal days in the order of `ReminderKind` and then by number. Nothing is placed before `now`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from followup.core.model import FINAL_LOSS, Due, Facts, Intent, ReminderKind
from followup.core.policy import Playbook
from followup.core.walltime import DAY, add_months, wall
from followup.core.workdays import Workdays

LATER_DAYS = 90
"""Days until the check-in after a "not now" that names no date."""

_FAR = timedelta(days=3660)  # a date further ahead is a slip of the pen, not a plan
_LONGEST_MONTHS = 120

_FIRST = tuple(ReminderKind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What placing a reminder takes beside the deal.

    `load` counts, for each local day, the reminders that the program placed and that still stand; those that the rep
    placed or moved do not count. `workdays` knows the rep's absences. `now` is aware.
    """

    now: datetime
    zone: tzinfo
    policy: Playbook
    workdays: Workdays
    load: Mapping[date, int] = field(default_factory=dict)

    @property
    def today(self) -> date:
        """The local day of `now`."""
        return self.now.astimezone(self.zone).date()

    @property
    def hour(self) -> time:
        """The local time of reminders."""
        return time.fromisoformat(self.policy.at)


@dataclass(frozen=True, slots=True)
class _Wish:
    """A reminder before it is placed: on `day` or, once `day` is past, left out unless it is to be `kept`."""

    kind: ReminderKind
    n: int
    day: date
    kept: bool = False


def series(intent: Intent, day: date, facts: Facts, setting: Setting) -> tuple[Due, ...]:
    """The reminders that follow a final loss on `day`, in the order of their time; of another intent none.

    What is already past is left out, but for the first check-in: that one then comes on the next working day. Numbers
    stay: where check-in 1 and 2 are past, 1 and 3 are given.
    """
    if intent not in FINAL_LOSS:
        return ()
    policy, workdays = setting.policy, setting.workdays
    wishes = [
        _Wish(ReminderKind.POST_MORTEM, 1, workdays.add_working(day, policy.post_mortem)),
        _Wish(ReminderKind.THANK_YOU_CARD, 1, workdays.add_working(day, policy.thank_you_card)),
        _Wish(ReminderKind.REFERRAL, 1, day + policy.referral * DAY),
    ]
    wishes += [
        _Wish(ReminderKind.CHECK_IN, n, day + days * DAY, kept=n == 1) for n, days in enumerate(policy.check_in, 1)
    ]
    if intent is Intent.LOST_COMPETITOR:
        wishes.append(_Wish(ReminderKind.RENEWAL, 1, renewal_day(day, facts, policy)))
    return _placed(wishes, setting)


def renewal_day(day: date, facts: Facts, policy: Playbook) -> date:
    """The day to ask about the end of the winner's contract, before it is moved to a working day.

    The contract begins on `day`, the loss, and ends after the months that the mail named, else on the date that it
    named, else after `policy.renewal_months`; a length over ten years is not believed. Where fewer than
    `policy.renewal_before` days lie between loss and end, half of them.
    """
    months = facts.contract_months or 0
    if 1 <= months <= _LONGEST_MONTHS:
        end = add_months(day, months)
    elif facts.date is not None and timedelta(0) < facts.date - day <= _FAR:
        end = facts.date
    else:
        end = add_months(day, policy.renewal_months)
    left = (end - day).days
    return day + (left // 2 if left < policy.renewal_before else left - policy.renewal_before) * DAY


def renewal(day: date, facts: Facts, setting: Setting) -> Due:
    """The renewal reminder of a loss on `day` alone, where the contract's length was told later."""
    return _one(ReminderKind.RENEWAL, renewal_day(day, facts, setting.policy), setting)


def hear_back(day: date, setting: Setting) -> Due:
    """The "hear back" reminder: so many working days after `day`, when a wavering reply came."""
    return _one(ReminderKind.HEAR_BACK, setting.workdays.add_working(day, setting.policy.hear_back), setting)


def no_answer(asked: date, setting: Setting, back: date | None = None) -> Due:
    """The "no answer: call, or let go?" reminder: so many working days after leave was `asked`.

    `back` is the day on which an out-of-office note says that they return; the reminder comes after that day.
    """
    day = setting.workdays.add_working(asked, setting.policy.no_answer)
    if back is not None and asked < back <= asked + _FAR and day <= back:
        day = setting.workdays.add_working(back, 1)
    return _one(ReminderKind.NO_ANSWER, day, setting)


def silence_ends(due: Due) -> date:
    """The local day on which a deal that still has no answer is closed: the one after its `no_answer` reminder."""
    return due.at.date() + DAY


def after_answers(answered: date, setting: Setting) -> Due:
    """The referral's new time, so many days after they answered the questions."""
    return _one(ReminderKind.REFERRAL, answered + setting.policy.referral_after_answers * DAY, setting)


def check_in_on(named: date | None, day: date, setting: Setting) -> Due:
    """The check-in after a "not now" of `day`: on the date they `named`, else in 90 days.

    A date that is not after `day`, or more than ten years ahead, counts as none.
    """
    believed = named if named is not None and timedelta(0) < named - day <= _FAR else day + LATER_DAYS * DAY
    return _one(ReminderKind.CHECK_IN, believed, setting)


def write_to(day: date, setting: Setting, n: int = 1) -> Due:
    """The "write to NAME" reminder, the working day after `day`; `n` tells several people of one deal apart."""
    return _one(ReminderKind.WRITE_TO, setting.workdays.add_working(day, 1), setting, n)


def replan(due: Iterable[Due], setting: Setting) -> tuple[Due, ...]:
    """The reminders of `due` that an absence entered since then moves, with their new times; the rest is not named.

    Each keeps its hour, also one that the rep set. Those already past stay where they stood.
    """
    taken = Counter(setting.load)
    moved = []
    for one in sorted(due, key=_order):
        day = one.at.astimezone(setting.zone).date()
        if _past(one.at, setting) or not any(away.first <= day <= away.last for away in setting.workdays.absences):
            continue
        hour = one.at.astimezone(setting.zone).time()
        moved.append(Due(one.kind, one.n, _free(day, hour, setting, taken)))
    return tuple(sorted(moved, key=_order))


def _one(kind: ReminderKind, day: date, setting: Setting, n: int = 1) -> Due:
    return _placed([_Wish(kind, n, day, kept=True)], setting)[0]


def _placed(wishes: Iterable[_Wish], setting: Setting) -> tuple[Due, ...]:
    """Wishes as reminders: skipped forward, the past left out or brought to the next working day, full days passed."""
    workdays, hour = setting.workdays, setting.hour
    ahead = []
    for wish in wishes:
        day = workdays.next_working(wish.day)
        if _past(wall(day, hour, setting.zone), setting):
            if not wish.kept:
                continue
            day = workdays.add_working(setting.today, 1)
        ahead.append((day, _FIRST.index(wish.kind), wish.n, wish.kind))
    taken = Counter(setting.load)
    return tuple(
        sorted((Due(kind, n, _free(day, hour, setting, taken)) for day, _, n, kind in sorted(ahead)), key=_order)
    )


def _free(day: date, hour: time, setting: Setting, taken: Counter[date]) -> datetime:
    """`hour` on the first working day from `day` on that is not full; the place is noted in `taken`."""
    day = setting.workdays.next_working(day)
    while taken[day] >= setting.policy.a_day:
        day = setting.workdays.next_working(day + DAY)
    taken[day] += 1
    return wall(day, hour, setting.zone)


def _past(at: datetime, setting: Setting) -> bool:
    return at.astimezone(UTC) < setting.now.astimezone(UTC)  # within one zone Python compares the clocks' faces


def _order(due: Due) -> tuple[datetime, int, int]:
    return due.at, _FIRST.index(due.kind), due.n
