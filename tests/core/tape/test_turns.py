"""Who waited for whom and how often the rep pushed: against plain reckonings of another kind, on random threads."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby, pairwise
from zoneinfo import ZoneInfo

from hypothesis import example, given
from hypothesis import settings as hypothesis
from hypothesis import strategies as st

from followup.core.model import Address, Direction
from followup.core.slots import hours_of
from followup.core.tape.answers import unanswered
from followup.core.tape.model import Heard, Kind, Said, Turn
from followup.core.tape.people import people
from followup.core.tape.turns import follow_ups, in_order, most_within, pushing, responses
from followup.core.tape.whole import make
from followup.core.workdays import Workdays
from followup.core.working_time import working_time

START = datetime(2026, 3, 2, 9, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")
IN, OUT = Direction.IN, Direction.OUT
ANNA, BO = Address("Anna Lee", "anna@shop.example"), Address("", "bo@shop.example")
NEVER = timedelta()


def turn(id: int, hours: float, way: Direction, *said: Said, who: Address = ANNA, words: str = "", **more) -> Turn:
    heard = Heard(said, terms=tuple(word[:5] for word in words.split()))
    return Turn(id=id, at=START + timedelta(hours=hours), direction=way, who=who, heard=heard, **more)


def question(text: str) -> Said:
    return Said(Kind.QUESTION, text, terms=tuple(word.strip("?")[:5].lower() for word in text.split() if len(word) > 3))


PUSH = Said(Kind.PUSH, "Any news?")


@st.composite
def threads(draw):
    """Up to thirty messages in up to sixty days, some of machines, some at the same minute."""
    count = draw(st.integers(0, 30))
    return [
        Turn(
            id=n + 1,
            at=START + timedelta(minutes=draw(st.integers(0, 60 * 24 * 60))),
            direction=draw(st.sampled_from((IN, OUT))),
            who=ANNA,
            heard=Heard((PUSH,)) if draw(st.booleans()) else None,
            automatic=draw(st.integers(0, 9)) == 0,
        )
        for n in range(count)
    ]


def took(begin: datetime, end: datetime, side: Direction) -> timedelta:
    return (end - begin) / (2 if side is OUT else 3)


@hypothesis(max_examples=30, deadline=None)
@given(threads(), st.randoms(use_true_random=False))
def test_each_change_of_sides_is_one_answer_counted_from_the_first_mail_that_waited(thread, chance):
    found = responses(thread, took)
    ordered = sorted((t for t in thread if not t.automatic), key=lambda t: (t.at, t.id))
    runs = [list(run) for _, run in groupby(ordered, key=lambda t: t.direction)]
    pairs = [(later[0], earlier[0]) for earlier, later in pairwise(runs)]
    assert [(one.turn, one.to, one.direction, one.clock) for one in found] == [
        (answer.id, first.id, answer.direction, answer.at - first.at) for answer, first in pairs
    ]
    assert all(one.working == one.clock / (2 if one.direction is OUT else 3) for one in found)
    assert sum((one.clock for one in found), NEVER) <= (ordered[-1].at - ordered[0].at if ordered else NEVER) * 2
    shuffled = list(thread)
    chance.shuffle(shuffled)
    assert responses(shuffled, took) == found
    assert in_order(shuffled) == in_order(thread)


@hypothesis(max_examples=30, deadline=None)
@given(threads(), st.integers(0, 60 * 24))
def test_pushing_counts_only_what_was_before_the_no(thread, hours):
    until = START + timedelta(hours=hours)
    found = pushing(thread, until, UTC)
    own = [t for t in in_order(thread) if t.direction is OUT and t.at <= until]
    asked = [t.at for t in own if t.heard]
    assert found.asks == (len(asked) if asked else None)
    brute = max((sum(a <= b < a + timedelta(days=7) for b in asked) for a in asked), default=None)
    assert found.most_in_a_week == brute
    assert found.weeks >= 1
    runs = [
        list(run) for way, run in groupby((t for t in in_order(thread) if t.at <= until), key=lambda t: t.direction)
    ]
    days = [len({t.at.date() for t in run}) - 1 for run in runs if run[0].direction is OUT]
    assert found.in_a_row == max(days, default=0)
    assert (found.row is None) == (found.in_a_row == 0)
    assert pushing([replace(t, automatic=True) for t in thread], until, UTC).in_a_row == 0


def test_a_second_mail_on_the_same_day_is_an_afterthought():
    thread = [turn(1, 0, OUT), turn(2, 3, OUT), turn(3, 24, OUT), turn(4, 25, IN), turn(5, 50, OUT)]
    assert follow_ups(thread, BERLIN) == (1, (thread[2].at, thread[2].at))
    assert follow_ups(thread[:2], BERLIN) == (0, None)
    assert follow_ups([turn(1, 13.5, OUT), turn(2, 14.5, OUT)], BERLIN)[0] == 1, "midnight is the rep's own"


def test_most_within_leaves_the_end_out():
    week = timedelta(days=7)
    assert most_within(week, [START, START + week]) == 1
    assert most_within(week, []) == 0


def test_a_question_is_open_until_a_mail_takes_it_up():
    offline, leeds = question("Does it run without network?"), question("Is there an office in Leeds?")
    asked = turn(1, 0, IN, offline, leeds)
    assert [(one.asked.text, one.perhaps) for one in unanswered([asked])] == [
        (offline.text, False),
        (leeds.text, False),
    ]
    reply = turn(2, 1, OUT, words="without network it keeps a week")
    assert [(one.asked.text, one.perhaps) for one in unanswered([asked, reply])] == [(leeds.text, True)]
    later = turn(3, 2, OUT, words="and yes, leeds too")
    assert unanswered([asked, reply, later]) == ()
    assert unanswered([asked, replace(reply, heard=None)]) == (), "of an unread answer nothing is said"


def test_the_only_question_of_a_mail_is_answered_by_any_answer_but_a_chaser():
    asked = turn(1, 0, IN, question("Does it run without network?"))
    assert unanswered([asked, turn(2, 1, OUT, words="sure")]) == ()
    assert [one.perhaps for one in unanswered([asked, turn(2, 1, OUT, PUSH, words="any news")])] == [True]
    machine = replace(turn(2, 1, OUT, words="sure"), automatic=True)
    assert [one.perhaps for one in unanswered([asked, machine])] == [False]


def test_the_last_word_on_who_decides_counts_and_a_title_where_there_is_none():
    gate, own = Said(Kind.GATEKEEPER, "I must ask my boss."), Said(Kind.DECIDES, "It is my call.")
    thread = [turn(1, 0, IN, own), turn(2, 1, IN, gate), turn(3, 2, IN, who=BO), turn(4, 3, OUT)]
    thread[2] = replace(thread[2], heard=Heard(to=(ANNA, Address("", "x@rep.example")), title="CEO", role="decides"))
    found = people(thread, lambda address: address.domain == "shop.example")
    assert [(p.address.addr_spec, p.wrote, p.role, p.evidence) for p in found] == [
        (ANNA.addr_spec, 2, "gatekeeper", gate.text),
        (BO.addr_spec, 1, "decides", "CEO"),
    ]


def test_what_the_store_knows_stands_in_where_nothing_was_heard():
    said = Said(Kind.WHY, "They were cheaper.", code="price")
    known = (said, Said(Kind.RIVAL, "We go with Brightline."))
    no = replace(turn(2, 5, IN), heard=None, known=known)
    tape = make([no, turn(1, 0, OUT)], lost_at=no.at, is_theirs=lambda a: True, working=took, zone=UTC)
    assert [(code, mention.text) for code, mention in tape.why] == [("price", said.text)]
    assert tape.rival is not None
    assert tape.rival.turn == 2
    assert (tape.price, tape.read, tape.of) == (None, 1, 2)


moments = st.datetimes(
    datetime(2026, 3, 20), datetime(2026, 4, 10), timezones=st.just(BERLIN)
)  # over a change of clocks


@hypothesis(max_examples=20, deadline=None)
@given(moments, st.integers(0, 60 * 24 * 9), st.sampled_from(["09:00-17:00", "13:45-18:30", "00:00-12:30"]))
@example(datetime(2026, 3, 27, 16, 30, tzinfo=BERLIN), 60 * 24 * 4, "09:00-17:00")
def test_working_time_is_the_sum_of_its_quarter_hours(begin, minutes, written):
    begin = begin.astimezone(UTC).replace(second=0, microsecond=0)
    begin -= timedelta(minutes=begin.minute % 15)
    end = begin + timedelta(minutes=minutes - minutes % 15)
    hours, days = hours_of(written), Workdays().away([(date(2026, 4, 1), date(2026, 4, 2))])

    def is_working(at: datetime) -> bool:
        local = at.astimezone(BERLIN)
        return days.is_working(local.date()) and hours[0] <= local.time() < hours[1]

    quarter, at, count = timedelta(minutes=15), begin, 0
    while at < end:
        count += is_working(at)
        at += quarter
    assert working_time(begin, end, hours, BERLIN, days) == count * quarter


def test_an_answer_before_its_question_took_no_time():
    assert working_time(START, START - timedelta(days=1), (time(9), time(17)), UTC, Workdays()) == NEVER
