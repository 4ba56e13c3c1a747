"""Google's calendar: the contract, by a token that ends now and then, on a Radicale behind Google's paths."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import pytest

from followup import errors
from followup.access.signin import Credential
from followup.calendars.base import Conflict
from followup.calendars.caldav import CaldavCalendar
from followup.calendars.caldav_http import CaldavSettings
from tests.calendars.contract import UID, CalendarContract
from tests.calendars.samples import reminder
from tests.servers.caldav import CaldavServer, OtherProgram, radicale
from tests.servers.google_caldav import PREFIX, google_calendar
from tests.servers.scripted_http import Reply, Scripted, scripted

pytestmark = pytest.mark.server


class Tokens:
    """Gives tokens, each of which holds until `end`; `given` are all."""

    def __init__(self) -> None:
        self._numbers = itertools.count(1)
        self.given: list[str] = []
        self.refusing = False

    @property
    def live(self) -> str:
        return self.given[-1] if self.given else ""

    def holds(self, token: str) -> bool:
        return token == self.live and not self.refusing

    def end(self) -> None:
        """The one that holds now ends; a client learns it by a 401."""
        self.given.append("nobody has it")

    def credential(self) -> Credential:
        self.given.append(f"ya29.{next(self._numbers)}")
        return Credential(self.live, "xoauth2", self.credential)


@pytest.fixture(scope="module")
def behind(tmp_path_factory) -> Iterator[CaldavServer]:
    with radicale(tmp_path_factory.mktemp("radicale")) as server:
        yield server


@pytest.fixture
def tokens() -> Tokens:
    return Tokens()


@pytest.fixture
def google(behind, tokens) -> Iterator[Scripted]:
    with google_calendar(behind, tokens.holds) as server:
        yield server


@pytest.fixture
def path(behind) -> str:
    return behind.make_calendar()


@pytest.fixture
def calendar(google, path, tokens) -> Iterator[CaldavCalendar]:
    name = path.strip("/").rpartition("/")[2]
    settings = CaldavSettings(f"{google.root}{PREFIX}{name}/events/", "rep@shop.example")
    calendar = CaldavCalendar(settings, tokens.credential)
    yield calendar
    calendar.close()


@pytest.fixture
def outside(behind, path) -> Iterator[OtherProgram]:
    other = OtherProgram(behind, path)
    yield other
    other.close()


@pytest.mark.slow
class TestGoogleCalendar(CalendarContract):
    histories = 10


def test_a_reminder_is_put_moved_read_back_and_taken_away(calendar, outside):
    """The way of a reminder; the whole contract is slow."""
    cursor = calendar.changes(None).cursor
    ref = calendar.put(UID, reminder(UID))
    outside.edit(UID, reminder(UID, "Another title"))
    found = calendar.changes(cursor)
    (stored,) = found.changed
    assert b"Another title" in stored.ics
    with pytest.raises(Conflict):
        calendar.replace(ref, reminder(UID))
    calendar.delete(stored.ref)
    assert outside.count(UID) == 0
    assert calendar.changes(found.cursor).removed == (ref.href,)


def test_a_token_that_ended_is_renewed_in_the_midst_and_nothing_written_twice(calendar, tokens, outside):
    ref = calendar.put(UID, reminder(UID))
    tokens.end()
    assert calendar.put(UID, reminder(UID)) == ref
    tokens.end()
    calendar.replace(ref, reminder(UID))
    assert outside.count(UID) == 1
    assert tokens.given.count("nobody has it") == 2


def test_a_sign_in_that_is_over_is_tried_once_more_and_told(calendar, tokens, google):
    calendar.check()
    tokens.refusing = True
    google.asked.clear()
    with pytest.raises(errors.SignInRefused):
        calendar.get(UID)
    assert len(google.asked) == 2


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b'{"error": {"errors": [{"reason": "accessNotConfigured"}]}}', "not switched on"),
        (b"<error>CalDAV API has not been used in project 7 before</error>", "not switched on"),
        (b'{"error": {"details": [{"reason": "ACCESS_TOKEN_SCOPE_INSUFFICIENT"}]}}', "did not allow"),
    ],
)
def test_why_google_keeps_followup_out_of_the_calendar(tokens, body, words):
    with scripted(lambda _: Reply(403, body)) as server:
        calendar = CaldavCalendar(CaldavSettings(f"{server.root}{PREFIX}x/events/", "rep"), tokens.credential)
        with pytest.raises(errors.NotAllowed, match=words):
            calendar.check()
        calendar.close()
