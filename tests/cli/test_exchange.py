"""A rep at an Exchange Server: the whole program on one mailbox, over TLS with the firm's own authority."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.cli.homes import Home
from tests.servers.ews import ews
from tests.servers.ews.home import PASSWORD, AtExchange
from tests.servers.ews.soap import t
from tests.servers.tls import Authority

pytestmark = pytest.mark.server


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture
def rep(home: Home, authority: Authority) -> Iterator[AtExchange]:
    with ews(authority.server("localhost")) as server:
        yield AtExchange(server, home, authority.file)
        server.check()


def test_from_a_loss_to_a_sent_draft(rep: AtExchange):
    """One draft in the thread, reminders in the calendar; what the rep does in Outlook is followed; one copy leaves."""
    assert rep.home.here("once").code == 0
    lost = rep.loss()
    ran = rep.home.here("once")
    assert ran.code == 0, ran.err
    (draft,) = rep.drafts()
    assert draft["In-Reply-To"] == lost["Message-ID"]
    assert "ines@dock.example" in draft["To"]
    (item,) = rep.items("drafts")
    assert item.conversation == rep.items("inbox")[0].conversation
    events = sorted(rep.items("calendar"), key=lambda item: item.text("Start"))
    assert len(events) >= 3
    assert all(event.text("ReminderIsSet") == "1" and "RequiredAttendees" not in event.fields for event in events)
    assert not rep.server.left
    assert not any(PASSWORD.encode() in path.read_bytes() for path in rep.home.state.rglob("*") if path.is_file())

    first, second, third = events[:3]
    with rep.server.world.changed:
        first.fields |= {"Start": t("Start", "2030-01-15T10:00:00Z"), "End": t("End", "2030-01-15T10:15:00Z")}
        second.fields["Subject"] = t("Subject", f"✓ {second.text('Subject')}")
        rep.server.world.touch(first)
        rep.server.world.touch(second)
        rep.server.world.remove(third)
    assert rep.home.here("once").code == 0
    assert (len(rep.drafts()), len(rep.items("calendar"))) == (1, len(events) - 1)  # nothing is doubled or put again
    told = {one["note"]: one for one in rep.home.here("reminders", "list", "--all", "--json").lines if one["note"]}
    assert told["moved-by-rep"]["due"] == "2030-01-15T11:00:00+01:00"
    assert told["done-by-rep"]["state"] == "done"
    assert told["deleted-by-rep"]["state"] == "cancelled"

    ran = rep.home.here("drafts", "send", "1", typed="y\n")
    assert ran.code == 0, ran.err + ran.out
    (left,) = rep.server.left
    assert left.recipients == ("ines@dock.example",)
    assert len(rep.items("sentitems")) == 2, "the offer, and what was sent"


def test_a_busy_server_is_left_alone_as_long_as_it_asks(rep: AtExchange):
    rep.server.fail("", "busy", milliseconds=120_000)
    ran = rep.home.here("once")
    assert ran.code == 75
    assert "Exchange asks us to wait until" in ran.err + ran.out
    asked = len(rep.server.calls)
    assert rep.home.here("once").code == 75
    assert len(rep.server.calls) == asked


def test_a_wrong_password_is_tried_twice_and_no_third_time(rep: AtExchange):
    rep.box.password = "changed"
    codes = [rep.home.here("once").code for _ in range(3)]
    assert codes == [69, 69, 69]
    assert "FU-4005" in rep.home.here("status", "--json").out
