"""P3: an approved message goes out at most once, whatever becomes of the server's answer or of followup.

A real SMTP server behind a proxy that breaks connections; followup itself stands on a store and a mailbox in memory
and is killed and started again. The transport `folder` is killed at every step, on a Maildir.
"""

from __future__ import annotations

import os
from datetime import timedelta
from itertools import cycle, islice

import pytest

from followup.core.deal import DraftState
from followup.core.draft_bytes import fingerprint
from followup.core.model import Stage
from followup.errors import FollowupError, SendRefused, SendUnsure, Throttled, Unreachable
from followup.mailboxes.base import DRAFTS, SENT
from followup.mailboxes.headers import header_of, message_id_of
from followup.tasks import review
from followup.transports.folder import FolderTransport
from tests.crash.booth import At, Booth
from tests.crash.grounds import FolderGround
from tests.crash.killing import Fuse, Killed
from tests.crash.life import Quick
from tests.servers.authority import Certificates
from tests.servers.proxy import Proxy
from tests.servers.smtp import Sink
from tests.transports.test_smtp import transport_to

TIMES = 1000 if os.environ.get("FOLLOWUP_SOAK") else 100
OUTCOMES = {
    "lost before the dot came": 0,
    "lost after it": 1,
    "half an answer": 1,
    "no answer in time": 1,
    "an answer that is none": 1,
    "killed before the first byte": 0,
    "killed after the answer": 1,
}
"""What may happen, and how many copies the server has then."""
PROXY = {"lost before the dot came": "drop-before", "lost after it": "drop-after", "half an answer": "half"}
AFTERWARDS = ("the rep says sent", "the rep says not sent", "found in Sent", "found in Sent under another id")


@pytest.fixture(scope="module")
def quick():
    with Quick() as sandbox:
        yield sandbox


@pytest.fixture(scope="module")
def booth(quick):
    booth = Booth(quick)
    yield booth
    booth.close()


@pytest.fixture(scope="module")
def certificates(tmp_path_factory):
    return Certificates(tmp_path_factory.mktemp("tls"))


@pytest.fixture
def line(certificates, booth):
    """Sink and proxy; the booth sends through them."""
    sink = Sink("plain")
    proxy = Proxy(sink.port, "smtp", certificates.good.context())
    booth.begin()
    booth.transport = transport_to(proxy.port, certificates, timeout=0.3)
    yield sink, proxy
    proxy.close()
    sink.close()
    proxy.check()


def draft(booth: Booth):
    with booth.store.read() as view:
        return view.draft(booth.draft)


def stage(booth: Booth) -> Stage:
    with booth.store.read() as view:
        return view.deal(draft(booth).deal).stage


def standing(booth: Booth) -> list[bytes]:
    return [raw for raw, _ in booth.ground.held(DRAFTS)]


def approve(booth: Booth) -> None:
    booth.now += timedelta(seconds=1)
    (raw,) = standing(booth)
    review.approve(booth.desk, draft(booth), fingerprint(raw), booth.now, despite_pressure=False)


def copies(booth: Booth) -> int:
    ids = [message_id_of(header_of(raw)) for raw, _ in booth.ground.held(SENT)]
    return ids.count(draft(booth).message_id)


def happens(booth: Booth, line, outcome: str) -> None:
    """Send, and have it end so; a killed followup is started again, and sees for itself."""
    sink, proxy = line
    if outcome in PROXY:
        proxy.fail(r"^\.$", 1, PROXY[outcome])
    elif outcome == "no answer in time":
        proxy.fail(r"^\.$", 1, "black-hole")
    elif outcome == "an answer that is none":
        sink.last_word = "thank you"
    if not outcome.startswith("killed"):
        assert [type(fault) for fault in booth.act().carry_out(booth.now)] == [SendUnsure]
        sink.last_word = "250 2.0.0 kept"
        return
    booth.fuse = At("before transport.send" if outcome == "killed before the first byte" else "after transport.send")
    with pytest.raises(Killed):
        booth.act().carry_out(booth.now)
    booth.restart()
    assert [type(fault) for fault in booth.look()] == [SendUnsure]


def ends(booth: Booth, sink: Sink, afterwards: str, taken: int) -> None:
    """The outcome is settled; nothing leaves by it, unless the rep approves anew."""
    if afterwards.startswith("found"):
        raw = standing(booth)[0].replace(b"\r\nX-Followup-Key:", b"\r\nX-Was:")
        other = raw.replace(draft(booth).message_id.encode(), b"<another@server.example>")
        booth.ground.deliver(other if "another" in afterwards else raw, SENT, booth.now, "S")
        booth.look()
        booth.look()
    else:
        says = afterwards == "the rep says sent"
        assert review.settle(booth.desk, draft(booth), booth.now, was_sent=says)
        booth.look()
        if not says:
            assert (draft(booth).state, len(standing(booth))) == (DraftState.WAITING, 1)
            assert (len(sink.kept), stage(booth)) == (taken, Stage.LOST)
            approve(booth)
            booth.look()
            assert len(sink.kept) == taken + 1, "a new approval is the rep's word that none arrived"
    assert (draft(booth).state, standing(booth)) == (DraftState.SENT, [])
    assert stage(booth) is Stage.ASKED
    assert copies(booth) == (0 if "another" in afterwards else 1)


def test_unclear_outcomes_are_sent_once_at_most(booth, line):
    sink, _ = line
    told = {}
    pairs = islice(zip(cycle(OUTCOMES), cycle((*AFTERWARDS, AFTERWARDS[0])), strict=False), TIMES)
    for outcome, afterwards in pairs:
        booth.begin()
        sink.kept.clear()
        approve(booth)
        happens(booth, line, outcome)
        for _ in range(2):
            booth.now += timedelta(hours=1)
            booth.restart()
            assert booth.look() == ()
            assert draft(booth).state is DraftState.UNSURE
            assert len(sink.kept) == OUTCOMES[outcome], outcome
        ends(booth, sink, afterwards, OUTCOMES[outcome])
        told[outcome] = told.get(outcome, 0) + 1
    print(f"\n{sum(told.values())} unclear outcomes, 0 doubles: {told}")
    assert sum(told.values()) == TIMES


@pytest.mark.parametrize("word", ["451 4.3.0 later", "421 4.3.2 going down", "452 4.5.3 too many mails, slow down"])
def test_a_clear_not_now_is_tried_again_under_the_same_approval(booth, line, word):
    sink, _ = line
    approve(booth)
    sink.last_word = word
    said = Throttled if "too many" in word else Unreachable
    try:
        (fault,) = booth.act().carry_out(booth.now)
    except Throttled as wait:
        fault = wait
    assert type(fault) is said
    assert draft(booth).state is DraftState.WAITING
    sink.last_word = "250 kept"
    booth.look()
    booth.look()
    assert (len(sink.kept), draft(booth).state, copies(booth)) == (1, DraftState.SENT, 1)


@pytest.mark.parametrize("word", ["554 5.7.1 no", "550 5.1.1 nobody", "552 5.2.2 full"])
def test_a_clear_no_is_not_tried_again(booth, line, word):
    sink, _ = line
    approve(booth)
    sink.last_word = word
    assert [type(fault) for fault in booth.act().carry_out(booth.now)] == [SendRefused]
    sink.last_word = "250 kept"
    booth.look()
    assert (len(sink.kept), draft(booth).state, len(standing(booth))) == (0, DraftState.WAITING, 1)


def test_what_the_rep_sent_himself_meanwhile_counts_as_sent(booth, line):
    sink, _ = line
    approve(booth)
    (raw,) = standing(booth)
    booth.ground.deliver(raw, SENT, booth.now, "S")
    booth.ground.expunge(DRAFTS, raw)
    assert booth.act().carry_out(booth.now) == ()
    booth.look()
    assert (len(sink.kept), draft(booth).state, stage(booth)) == (0, DraftState.SENT, Stage.ASKED)


def _points(booth: Booth) -> int:
    """How many steps a send takes on this booth."""
    booth.begin()
    approve(booth)
    booth.fuse = Fuse()
    booth.act().carry_out(booth.now)
    return booth.fuse.count


def test_the_folder_transport_killed_at_each_step_files_once(quick, tmp_path):
    booth = Booth(quick, FolderGround(tmp_path / "ground", tmp_path / "index"))
    try:
        _kill_everywhere(booth)
    finally:
        booth.close()


class _IntoSent:
    """The transport `folder` of whichever process sends."""

    def __init__(self, booth: Booth) -> None:
        self._booth = booth
        self.files_sent = True

    def send(self, raw: bytes, sender: str, recipients: tuple[str, ...]) -> None:
        FolderTransport(self._booth.desk.mailbox).send(raw, sender, recipients)


def _kill_everywhere(booth: Booth) -> None:
    booth.transport = _IntoSent(booth)
    count = _points(booth)
    kills = unsure = 0
    for n, again in islice(((n, m) for m in range(count) for n in range(1, count + 1)), TIMES):
        booth.begin()
        approve(booth)
        for at in (n, again) if again else (n,):
            booth.fuse = Fuse({at})
            try:
                booth.act().carry_out(booth.now)
            except (Killed, FollowupError):
                kills += bool(booth.fuse.blown)
            booth.restart()
        booth.look()
        booth.look()
        if draft(booth).state is DraftState.UNSURE:
            unsure += 1
            assert copies(booth) == 0
            review.settle(booth.desk, draft(booth), booth.now, was_sent=False)
            approve(booth)
            booth.look()
        assert (draft(booth).state, copies(booth), standing(booth)) == (DraftState.SENT, 1, []), (n, again)
        assert stage(booth) is Stage.ASKED
    print(f"\n{kills} kills over {count} steps, {unsure} unsure, 0 doubles")
    assert kills >= TIMES
    assert unsure
