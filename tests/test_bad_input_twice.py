"""Mails that come more than once, or many with one Message-ID (B18, B19)."""

from __future__ import annotations

from pathlib import Path

import pytest

from followup.sandbox import Sandbox
from tests import seen
from tests.bad_mails import LOSS, raw
from tests.desks import OFFER_ID, START, World


@pytest.fixture
def world(tmp_path: Path, sandbox: Sandbox) -> World:
    return World(tmp_path / "state", sandbox).offered()


def no(body: bytes = LOSS, **fields: bytes) -> bytes:
    mail = raw(body=body, thread=f"In-Reply-To: {OFFER_ID}\r\n".encode(), **fields)
    return mail.replace(b"<now>", f"{START:%a, %d %b %Y %H:%M:%S %z}".encode())


def test_b19_one_id_on_many_mails_is_one_case_each(world: World) -> None:
    for n in range(5):
        world.deliver(no(LOSS + f"\n\n({n})".encode()))
    world.look()
    assert len({row.source for row in seen.incoming(world)}) == 5
    assert len(world.drafts()) == 1


def test_b18_delivered_twice_is_one_case(world: World) -> None:
    world.deliver(no(id=b""))
    world.deliver(no(id=b""))
    world.look()
    assert len(seen.incoming(world)) == 1
    assert len(world.drafts()) == 1
