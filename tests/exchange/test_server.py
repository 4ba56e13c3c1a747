"""The EWS test server, asked by exchangelib itself: that it answers as a real one is documented to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
import requests
from exchangelib import Account, Body, CalendarItem, EWSDateTime, EWSTimeZone, Message, errors
from exchangelib.recurrence import Recurrence, WeeklyPattern

from followup.access.signin import Credential
from followup.errors import SignInRefused
from followup.exchange.account import ExchangeSettings, open_account
from tests.mailboxes.exchange_world import World
from tests.mailboxes.letters import id_of, letter
from tests.servers.ews import EwsServer, ews
from tests.servers.ews.soap import SCHEMA

pytestmark = pytest.mark.server
ANNA = "anna@rep.example"


@pytest.fixture(scope="module")
def server() -> Iterator[EwsServer]:
    with ews() as server:
        yield server


@pytest.fixture
def world(server: EwsServer) -> Iterator[World]:
    server.faults.clear()
    world = World(server)
    yield world
    server.check()


@pytest.fixture
def account(world: World) -> Iterator[Account]:
    settings = ExchangeSettings(endpoint=world.server.url, address=world.box.address, auth="basic", timeout=10)
    account = open_account(settings, lambda: Credential(world.box.password))
    yield account
    account.protocol.close()


def one(account: Account, name: str) -> Any:
    return account.inbox.get(message_id=id_of(name))


def test_each_write_gives_another_change_key_and_an_old_one_is_a_conflict(world, account):
    world.deliver(letter("one"))
    first, second = one(account, "one"), one(account, "one")
    first.is_read = True
    first.save(update_fields=["is_read"])
    assert first.changekey != second.changekey
    second.subject = "too late"
    with pytest.raises(errors.ErrorIrresolvableConflict):
        second.save(update_fields=["subject"])
    assert one(account, "one").mime_content == letter("one")  # a flag does not word it anew


def test_a_move_gives_another_id_and_ids_differ_by_letter_case(world, account):
    for name in ("one", "two", "three"):
        world.deliver(letter(name))
    ids = {item.id for item in account.inbox.all().only("subject")}
    assert len({item_id.lower() for item_id in ids}) < len(ids) == 3
    moved = one(account, "one")
    before = moved.id
    moved.move(account.trash)
    assert moved.id != before
    (gone,) = account.fetch([(before, None)])
    assert isinstance(gone, errors.ErrorItemNotFound)


def test_a_reply_is_made_in_the_thread_and_leaves_once(world, account):
    world.server.add_user(ANNA)
    world.deliver(letter("one"))
    original = one(account, "one")
    saved = original.create_reply("Re: x", Body("our words"), to_recipients=[ANNA]).save(account.drafts)
    (draft,) = account.fetch([(saved.id, saved.changekey)])
    assert (draft.in_reply_to, draft.is_draft) == (id_of("one"), True)
    assert draft.conversation_id == original.conversation_id
    assert "our words" in draft.body
    assert "We have chosen another supplier." in draft.body
    stale = Message(account=account, folder=account.drafts, id=draft.id, changekey="AAAA")
    with pytest.raises(errors.ErrorStaleObject):
        stale.send()
    draft.send()
    assert [left.recipients for left in world.box.left] == [(ANNA,)]
    assert account.drafts.all().count() == 0
    assert [item.is_draft for item in account.sent.all().only("is_draft")] == [False]
    assert len(world.server.world.mailboxes[ANNA].folder("inbox").items) == 1


def test_pages_and_restrictions(world, account):
    for n in range(7):
        world.deliver(letter(f"n{n}"), at=datetime(2026, 1, 5, 10, n, tzinfo=UTC))
    asked = account.inbox.all().order_by("-datetime_received").only("subject")
    asked.page_size = 3
    assert [item.subject for item in asked] == [f"About n{n}" for n in (6, 5, 4, 3, 2, 1, 0)]
    since = EWSDateTime(2026, 1, 5, 10, 5, tzinfo=EWSTimeZone("UTC"))
    assert account.inbox.filter(datetime_received__gte=since).count() == 2
    assert account.inbox.filter(subject__contains="n3").count() == 1
    assert account.inbox.filter(message_id=id_of("N3")).count() == 1  # no mind to the case


def test_a_stated_sync_goes_on_where_it_was_and_a_lost_state_is_refused(world, account):
    for name in ("one", "two"):
        world.deliver(letter(name))
    told = list(account.inbox.sync_items(only_fields=["subject"], max_changes_returned=1))
    assert [(kind, item.subject) for kind, item in told] == [("create", "About two"), ("create", "About one")]
    one(account, "one").delete()
    world.deliver(letter("three"))
    assert [kind for kind, _ in account.inbox.sync_items()] == ["delete", "create"]
    assert list(account.inbox.sync_items()) == []


def test_a_series_is_unfolded_in_a_view_over_the_change_of_the_clocks(world, account):
    zone = EWSTimeZone("Europe/Berlin")
    start = EWSDateTime(2026, 3, 23, 9, 0, tzinfo=zone)
    CalendarItem(
        account=account,
        folder=account.calendar,
        subject="weekly",
        start=start,
        end=start.replace(hour=10),
        recurrence=Recurrence(pattern=WeeklyPattern(interval=1, weekdays=["Monday"]), start=start.date(), number=3),
    ).save()
    view = account.calendar.view(start=start.replace(day=1), end=EWSDateTime(2026, 5, 1, tzinfo=zone))
    assert [item.start.astimezone(EWSTimeZone("UTC")).strftime("%m-%d %H:%M") for item in view] == [
        "03-23 08:00",
        "03-30 07:00",
        "04-06 07:00",
    ]
    assert world.box.left == []


def test_a_wrong_password_is_refused(world):
    settings = ExchangeSettings(endpoint=world.server.url, address=world.box.address, auth="basic", timeout=10)
    account = open_account(settings, lambda: Credential("wrong"))
    with pytest.raises(SignInRefused):
        account.inbox.refresh()


@pytest.mark.skipif(not SCHEMA.exists(), reason="needs ../shared/data/ews, the published schema")
def test_what_the_schema_does_not_know_is_refused(world):
    names = {"m": "messages", "t": "types"}
    spaces = " ".join(
        f'xmlns:{key}="http://schemas.microsoft.com/exchange/services/2006/{name}"' for key, name in names.items()
    )
    body = (
        f'<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" {spaces}><s:Body>'
        '<m:CreateItem MessageDisposition="SaveOnly"><m:Items><t:ReplyToItem><t:ReferenceItemId Id="x"/>'
        "<t:ExtendedProperty/></t:ReplyToItem></m:Items></m:CreateItem></s:Body></s:Envelope>"
    )
    answer = requests.post(world.server.url, data=body, auth=(world.box.address, world.box.password), timeout=10)
    assert (answer.status_code, b"ErrorSchemaValidation" in answer.content) == (500, True)
    assert world.server.invalid
    world.server.invalid.clear()
