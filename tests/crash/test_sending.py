"""Sending, case by case: what comes between a draft that was shown and a mail that left."""

from __future__ import annotations

from datetime import timedelta
from email import message_from_bytes, policy

import pytest

from followup.core.deal import DraftState
from followup.core.draft_bytes import fingerprint, with_text
from followup.core.model import ReminderKind, Stage
from followup.errors import ConfigError, NeedsRep, SendRefused, SendUnsure, Unreachable, UsageFault
from followup.mailboxes.base import DRAFTS, SENT, FolderMissing
from followup.mailboxes.headers import header_of, message_id_of
from followup.tasks import review
from tests.crash.booth import Booth
from tests.crash.life import NO, Outside, Quick, _says
from tests.crash.test_unclear import approve, copies, draft, stage, standing

OWN = "Hello Anna,\n\nthank you. What decided it?\n\nRobin"


@pytest.fixture(scope="module")
def opened():
    with Quick() as sandbox:
        booth = Booth(sandbox)
        yield booth
        booth.close()


@pytest.fixture
def booth(opened):
    opened.begin()
    opened.transport = Outside()
    return opened


def act(booth: Booth) -> list[type]:
    return [type(fault) for fault in booth.act().carry_out(booth.now)]


def swap(booth: Booth, new: bytes) -> None:
    """The rep's mail program saves the draft anew."""
    booth.ground.expunge(DRAFTS, standing(booth)[0])
    booth.ground.deliver(new, DRAFTS, booth.now, "DS")


class Silent(Outside):
    """It takes the mail and says nothing."""

    def send(self, raw: bytes, sender: str, recipients: tuple[str, ...]) -> None:
        super().send(raw, sender, recipients)
        raise SendUnsure("no answer")


class Away(Outside):
    """It cannot be reached."""

    tries = 0

    def send(self, raw: bytes, sender: str, recipients: tuple[str, ...]) -> None:
        self.tries += 1
        raise Unreachable("away")


class TestSentFolder:
    """The mail left, and its copy cannot be put into Sent."""

    def break_sent(self, booth: Booth, monkeypatch: pytest.MonkeyPatch, fault: Exception) -> None:
        def file_sent(raw: bytes, message_id: str) -> None:
            raise fault

        monkeypatch.setattr(booth.ground.mailbox, "file_sent", file_sent)

    @pytest.mark.parametrize("fault", [Unreachable("away"), FolderMissing(SENT)])
    def test_it_is_sent_once_and_the_draft_stays_until_sent_has_its_copy(self, booth, monkeypatch, fault):
        approve(booth)
        with monkeypatch.context() as broken:
            self.break_sent(booth, broken, fault)
            for _ in range(3):
                with pytest.raises((Unreachable, NeedsRep)):
                    booth.act().carry_out(booth.now)
                assert draft(booth).state is DraftState.SENT
                assert len(standing(booth)) == 1
        booth.look()
        assert (len(booth.transport.arrived), copies(booth), standing(booth)) == (1, 1, [])
        assert stage(booth) is Stage.ASKED

    def test_what_the_rep_made_of_the_draft_since_is_not_filed_as_sent(self, booth, monkeypatch):
        approve(booth)
        with monkeypatch.context() as broken:
            self.break_sent(booth, broken, Unreachable("away"))
            with pytest.raises(Unreachable):
                booth.act().carry_out(booth.now)
        swap(booth, with_text(standing(booth)[0], OWN, draft(booth).message_id))
        booth.look()
        assert (copies(booth), len(standing(booth)), draft(booth).reason) == (0, 1, "sent-not-filed")


class TestCopies:
    """The server files a copy of its own, with an id of its own."""

    def copy(self, booth: Booth) -> None:
        raw = booth.transport.arrived[0][0]
        id_ = (message_id_of(header_of(raw)) or "").encode()
        booth.ground.deliver(raw.replace(id_, b"<other@server.example>"), SENT, booth.now, "S")

    @pytest.mark.parametrize("edited", [False, True])
    def test_it_counts_once(self, booth, edited):
        if edited:
            swap(booth, with_text(standing(booth)[0], OWN, draft(booth).message_id))
            booth.look()
        approve(booth)
        assert act(booth) == []
        booth.look()
        before = self.seen(booth)
        self.copy(booth)
        booth.look()
        assert self.seen(booth) == before

    def seen(self, booth: Booth):
        with booth.store.read() as view:
            deal = view.deal(draft(booth).deal)
            return deal.stage, [(d.id, d.state) for d in deal.drafts], [(r.uid, r.due, r.state) for r in deal.reminders]

    def test_it_settles_an_unsure_one(self, booth):
        booth.transport = Silent()
        approve(booth)
        assert act(booth) == [SendUnsure]
        self.copy(booth)
        booth.look()
        assert (draft(booth).state, stage(booth), standing(booth)) == (DraftState.SENT, Stage.ASKED, [])

    def test_the_rep_s_own_answer_does_not(self, booth):
        booth.transport = Silent()
        approve(booth)
        act(booth)
        raw = with_text(booth.transport.arrived[0][0], "All the best with it.", "<own@rep.example>")
        booth.ground.deliver(raw, SENT, booth.now, "S")
        booth.look()
        assert draft(booth).state is DraftState.UNSURE


class TestResolve:
    """The copy in Drafts is gone; the rep can settle it all the same."""

    @pytest.fixture
    def unsure(self, booth):
        booth.transport = Silent()
        approve(booth)
        assert act(booth) == [SendUnsure]
        booth.ground.expunge(DRAFTS, standing(booth)[0])
        booth.look()
        assert draft(booth).state is DraftState.UNSURE
        return booth

    def test_it_was_sent(self, unsure):
        assert review.settle(unsure.desk, draft(unsure), unsure.now, was_sent=True) is False
        unsure.look()
        assert (draft(unsure).state, stage(unsure)) == (DraftState.SENT, Stage.ASKED)
        with unsure.store.read() as view:
            assert ReminderKind.NO_ANSWER in {r.kind for r in view.deal(draft(unsure).deal).open_reminders()}

    def test_it_was_not(self, unsure):
        assert review.settle(unsure.desk, draft(unsure), unsure.now, was_sent=False) is False
        unsure.look()
        assert (draft(unsure).state, stage(unsure)) == (DraftState.DISCARDED, Stage.LOST)
        assert standing(unsure) == []

    def test_once(self, unsure):
        review.settle(unsure.desk, draft(unsure), unsure.now, was_sent=True)
        with pytest.raises(UsageFault, match="not unsure"):
            review.settle(unsure.desk, draft(unsure), unsure.now, was_sent=True)


class TestTheDealMovedOn:
    """Approved, the server away, and then the world changes."""

    def test_mail_is_read_while_the_server_is_away_and_an_answer_takes_the_draft_back(self, booth):
        approve(booth)
        booth.now += timedelta(minutes=1)
        _says("anna", "Hi Robin,\n\nPS: our boss says hello too.\n\nBest,\n", "ps")(booth)
        _says("ben", NO, "no")(booth)
        booth.transport = away = Away()
        with pytest.raises(Unreachable):
            booth.look()
        assert away.tries == 1, "once a look"
        assert draft(booth).state is DraftState.WITHDRAWN
        assert any(b"ben@mill.example" in raw for raw in standing(booth))
        booth.transport = Outside()
        booth.look()
        assert booth.transport.arrived == []

    def test_what_still_waits_leaves_when_the_server_is_back(self, booth):
        approve(booth)
        booth.transport = Away()
        with pytest.raises(Unreachable):
            booth.look()
        booth.transport = Outside()
        booth.look()
        assert (len(booth.transport.arrived), stage(booth)) == (1, Stage.ASKED)

    def test_two_approvals_at_once_send_one_mail(self, booth):
        seen = draft(booth)
        (raw,) = standing(booth)
        for second in (1, 2):
            at = booth.now + timedelta(seconds=second)
            review.approve(booth.desk, seen, fingerprint(raw), at, despite_pressure=False)
        assert act(booth) == []
        with pytest.raises(UsageFault, match="is sent"):
            review.approve(booth.desk, seen, fingerprint(raw), booth.now, despite_pressure=False)
        booth.look()
        assert len(booth.transport.arrived) == 1

    def test_an_account_without_a_way_out_does_not_send_by_itself_once_it_has_one(self, booth):
        def none() -> None:
            raise ConfigError("send is missing: nothing was sent.")

        approve(booth)
        assert [type(fault) for fault in booth.act(none).carry_out(booth.now)] == [ConfigError]
        booth.look()
        assert booth.transport.arrived == []
        assert draft(booth).state is DraftState.WAITING


class TestWhatLeaves:
    def test_it_holds_the_words_the_quote_and_nothing_between_us(self, booth):
        approve(booth)
        act(booth)
        ((raw, sender, people),) = booth.transport.arrived
        mail = message_from_bytes(raw, policy=policy.default)
        assert (sender, people) == ("robin@rep.example", ("anna@shop.example",))
        assert mail["X-Followup-Key"] is None
        assert mail["In-Reply-To"] == "<no-anna@shop.example>"
        assert "> Thanks for your offer." in mail.get_content()

    @pytest.mark.parametrize(
        ("field", "people"),
        [
            (b'To: "Lee, Anna <boss@evil.example>" <anna@shop.example>', ("anna@shop.example",)),
            ("To: Änne Größe <anna@shop.example>".encode(), ("anna@shop.example",)),
            ("To: =?utf-8?q?=C3=84nne?= <anna@bücher.example>".encode(), ("anna@xn--bcher-kva.example",)),
            (b"To: Team: anna@shop.example, ben@shop.example;", ("anna@shop.example", "ben@shop.example")),
        ],
    )
    def test_odd_recipients(self, booth, field, people):
        raw = standing(booth)[0]
        start = raw.index(b"To: ")
        swap(booth, raw[:start] + field + raw[raw.index(b"\r\n", start) :])
        booth.look()
        approve(booth)
        assert act(booth) == []
        assert booth.transport.arrived[0][2] == people

    @pytest.mark.parametrize("to", [b"To: undisclosed-recipients:;", b"To: ", b"X-No: x", b"To: anna@shop@example"])
    def test_no_recipient(self, booth, to):
        raw = standing(booth)[0]
        start = raw.index(b"To: ")
        swap(booth, raw[:start] + to + raw[raw.index(b"\r\n", start) :])
        approve(booth)
        assert act(booth) == [SendRefused]
        assert (booth.transport.arrived, draft(booth).reason) == ([], "no-recipient")

    @pytest.mark.parametrize("domain", ["bücher.example", "xn--bcher-kva.example"])
    def test_a_domain_on_the_list_counts_in_both_its_forms(self, booth, domain):
        raw = standing(booth)[0]
        swap(booth, raw.replace(b"anna@shop.example", "anna@bücher.example".encode(), 1))
        booth.look()
        with booth.store.write() as tx:
            tx.suppress(domain, booth.now, None)
        approve(booth)
        assert act(booth) == [SendRefused]
        assert booth.transport.arrived == []

    @pytest.mark.parametrize("field", [b"In-Reply-To", b"To"])
    def test_what_left_is_sent_also_without_its_thread_or_to_a_colleague(self, booth, field):
        raw = standing(booth)[0]
        raw = raw.replace(b"\r\nReferences: ", b"\r\nX-R: ").replace(b"\r\nIn-Reply-To: ", b"\r\nX-I: ")
        if field == b"To":
            raw = raw.replace(b"anna@shop.example", b"otto@rep.example")
        swap(booth, raw)
        booth.look()
        approve(booth)
        assert act(booth) == []
        booth.look()
        assert (draft(booth).state, standing(booth)) == (DraftState.SENT, [])
        assert stage(booth) is (Stage.LOST if field == b"To" else Stage.ASKED)

    def test_one_that_the_sandbox_refuses_is_not_sent(self, booth):
        deep = b"".join(b'Content-Type: multipart/mixed; boundary="%d"\r\n\r\n--%d\r\n' % (n, n) for n in range(60))
        raw = standing(booth)[0]
        swap(booth, raw[: raw.index(b"Content-Type")] + deep)
        approve(booth)
        assert act(booth) == [SendRefused]
        assert (booth.transport.arrived, draft(booth).reason) == ([], "unreadable")
