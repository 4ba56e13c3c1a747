"""One message that came in, through all rooms in order: read, find its conversation, judge, decide, write down.

What is written down is carried out by `act`. Everything here may be repeated: a message whose source stands in the
store was read before, and nothing follows from it a second time.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from followup.access.judge import OutsideJudge
from followup.core import playbook_rules
from followup.core.intent import MUST_ASK, decide, doubted
from followup.core.intent.second import is_grey, moved
from followup.core.learned import Learned
from followup.core.model import ANY_LOSS, FINAL_LOSS, Decision, Direction, Intent, Message, Reading, Stage, Verdict
from followup.core.playbook import AFTER_A_NO
from followup.deals import conversations, learning, sent
from followup.deals import opened as deals
from followup.deals.answers import stage_of, told_in
from followup.deals.conversations import Conversation
from followup.deals.planning import Planner
from followup.deals.rows import judged, known_as, of_the_erased, row_of, unread
from followup.desk import Desk
from followup.errors import FollowupError
from followup.mailboxes.base import Fetched, MessageRef, Threads
from followup.sandbox import SetAside
from followup.state.barred import Traces
from followup.state.nouns import erased_mark
from followup.state.records import MessageRow
from followup.state.view import View

log = logging.getLogger(__name__)


MOVES = FINAL_LOSS | {Intent.PERMISSION_GRANTED, Intent.LOSS_FEEDBACK}
"""What moves the stage so that an answer of the rep's, read before it, moves it on."""


def handle(
    desk: Desk,
    fetched: Fetched,
    now: datetime,
    read_sent: Callable[[], None] = lambda: None,
    read: Reading | SetAside | None = None,
) -> str:
    """Everything that follows from one message of a watched folder, written down in one commit.

    `read` is what the sandbox found in it, where it was asked already.
    `read_sent` has Sent read: it is called before a message is passed over because the rep never wrote to its sender.
    No message can stop the daemon (P8): one that cannot be read safely, or at which we fail, is set aside untouched;
    then the fixed word why is returned, "" otherwise.
    """
    try:
        if fetched.raw is None:
            raise SetAside(fetched.problem)
        if isinstance(read, SetAside):
            raise read
        _handle_read(desk, fetched, read or desk.sandbox.read(fetched.raw), now, read_sent)
    except SetAside as aside:
        return _set_aside(desk, fetched, aside.reason)
    except FollowupError:
        raise
    except Exception:
        log.exception("message-failed", extra={"account": desk.account})
        return _set_aside(desk, fetched, "internal-error")
    return ""


def _handle_read(desk: Desk, fetched: Fetched, reading: Reading, now: datetime, read_sent: Callable[[], None]) -> None:
    message = reading.message
    if message.sender and conversations.is_own(desk, message.sender):
        sent.handle(desk, fetched, reading, now)
        return
    passed = passed_over(desk, message)
    with desk.store.read() as view:
        source, known = known_as(view, desk.account, message, fetched.received)
        traces = view.traces(desk.account, source, message.sender) if known is None else Traces()
    row = row_of(desk, message, fetched, source, Direction.IN, now)
    if known is not None:
        _seen_again(desk, known, row)
        return
    if traces.message or traces.person is not None:
        _of_the_erased(desk, row, traces)
        return
    if message.sender is None and "unclear-sender" in message.doubts:
        _by_nobody_knows(desk, reading, row)
        return
    conversation = Conversation("") if passed else _conversation(desk, fetched.ref, reading, now, read_sent)
    if not conversation.how:
        _record(desk, row, passed or "no-conversation")
        return
    with desk.store.read() as view:
        stage = _stage(view, conversation)
        doubts = conversations.doubts_about(desk, view, conversation, deals.companies(view, conversation.deal), message)
        learned = learning.known(desk, view, message.sender)
    desk.keep_read(fetched.ref, reading)
    row = replace(row, doubts=tuple(dict.fromkeys((*row.doubts, *doubts))))
    verdict = _judge(desk, row, reading, stage, learned)
    decision = _decision(desk, row, reading, verdict, conversation.deal)
    if decision is Decision.ASK and desk.judge is not None:
        verdict, decision = _second(desk.judge, desk, row, reading, verdict, stage=stage, now=now)
    _decide(desk, row, reading, conversation, verdict, decision=decision, now=now)


def _stage(view: View, conversation: Conversation) -> Stage | None:
    """That of its deal; open where the rep wrote and no deal is kept yet; None for mail out of the blue."""
    if conversation.deal is not None:
        return stage_of(view, conversation.deal)
    return None if conversation.how == "cold" else Stage.OPEN


def _by_nobody_knows(desk: Desk, reading: Reading, row: MessageRow) -> None:
    """It cannot be told who wrote a mail: the rep is asked where it may be a no in a thread of his (B62)."""
    with desk.store.read() as view:
        known = conversations.by_thread(view, desk.account, reading.message).how
        learned = learning.known(desk, view, reading.message.sender)
    verdict = _judge(desk, row, reading, Stage.OPEN, learned) if known else None
    if verdict is None or decide(verdict, desk.config.detect) is Decision.PASS:
        _record(desk, row, "no-sender")
        return
    with desk.store.write() as tx:
        tx.add_message(judged(row, verdict, Decision.ASK, "asked-the-rep", None))


def _conversation(
    desk: Desk, ref: MessageRef, reading: Reading, now: datetime, read_sent: Callable[[], None]
) -> Conversation:
    """What a message hangs on; the rep may have written to its sender, or on in its deal, after Sent was looked at."""
    for again in (False, True):
        if again:
            read_sent()
        with desk.store.read() as view:
            found = conversations.find(desk, view, reading.message, reading.cut, now)
        if found.how and found.how != "cold" and found.deal is None:
            break
    if found.how in {"", "cold"} and isinstance(desk.mailbox, Threads) and conversations.is_answer(reading.message):
        mates = desk.mailbox.mates(ref)  # a program that names no parent: the server may know better
        with desk.store.read() as view:
            by_server = conversations.among(view, desk.account, mates)
        found = by_server if by_server.how else found
    return found


def passed_over(desk: Desk, message: Message) -> str:
    """The fixed word why a message is not read for intent, "" where it may be (PLAYBOOK section 1)."""
    if message.sender is None:
        return "no-sender"
    if conversations.is_colleague(desk, message.sender):
        return "colleague"
    if message.automatic and message.automatic not in {"bulk", "auto-submitted"}:
        return f"automatic-{message.automatic}"
    return ""


def _judge(desk: Desk, row: MessageRow, reading: Reading, stage: Stage | None, learned: Learned) -> Verdict:
    return desk.sandbox.judge(
        reading.cut.new,
        subject=reading.message.subject,
        stage=stage,
        sent_on=desk.local(row.at).date(),
        quoted=reading.cut.quoted,
        automatic=reading.message.automatic,
        learned=learned,
        trained=desk.config.detect.trained,
    )


def _decision(desk: Desk, row: MessageRow, reading: Reading, verdict: Verdict, deal: int | None) -> Decision:
    """Whether the playbook acts on a message, asks the rep, or passes it over."""
    if verdict.intent is Intent.AUTO_REPLY:
        return Decision.PASS  # whatever is doubtful about it
    decision = decide(verdict, desk.config.detect)
    if decision is Decision.ASK and verdict.intent in ANY_LOSS and _is_lost(desk, deal):
        decision = Decision.PASS
    return doubted(decision, row.doubts, reading.message.automatic)


def _second(
    judge: OutsideJudge,
    desk: Desk,
    row: MessageRow,
    reading: Reading,
    verdict: Verdict,
    *,
    stage: Stage | None,
    now: datetime,
) -> tuple[Verdict, Decision]:
    """What the outside judge makes of a question to the rep; what may be forged or hidden stays one."""
    doubtful = reading.message.automatic or MUST_ASK & set(row.doubts)
    if doubtful or not is_grey(verdict, desk.config.detect):
        return verdict, Decision.ASK
    opinion = judge.ask(reading.cut.new, stage, now)
    decision = moved(verdict, opinion)
    named = verdict if decision is Decision.ASK else replace(verdict, rule=f"{verdict.rule}+judge")
    return named, decision


def _is_lost(desk: Desk, deal: int | None) -> bool:
    """Whether the no was said before: then nobody need be asked whether the deal is lost."""
    if deal is None:
        return False
    with desk.store.read() as view:
        found = view.deal(deal)
    return found.lost_on is not None and found.stage in AFTER_A_NO | {Stage.BARRED}


def _decide(
    desk: Desk,
    row: MessageRow,
    reading: Reading,
    conversation: Conversation,
    verdict: Verdict,
    *,
    decision: Decision,
    now: datetime,
) -> None:
    """Record the message, its verdict, and what follows, in one commit."""
    moves = decision is Decision.ACT and bool(playbook_rules.said_in(verdict) & MOVES)
    read = sent.answers_read(desk, row, conversation.deal) if moves else {}
    with desk.store.write() as tx:
        planner = Planner(tx, desk, now)
        deal = deals.open_for(planner, row, reading, conversation, verdict)
        answers = conversations.answers_of_rep(desk, tx, row, deal.id)
        told = told_in(tx, deal)
        plan = playbook_rules.on_reply(verdict, decision, deal, desk.config.playbook, answered=bool(answers), told=told)
        row = judged(row, verdict, decision, plan.reason, deal.id)
        row = replace(row, id=tx.add_message(row))
        deal = deals.learn(planner, deal, row, verdict, plan)
        planner.apply(deal, plan, row, verdict.facts)
        if verdict.intent is Intent.AUTO_REPLY:
            deals.wait_for_return(planner, tx.deal(deal.id), verdict.facts)
        sent.catch_up(planner, deal.id, plan, answers, read)


def _record(desk: Desk, row: MessageRow, reason: str) -> None:
    with desk.store.write() as tx:
        tx.add_message(replace(row, decision=Decision.PASS, reason=reason))


def _of_the_erased(desk: Desk, row: MessageRow, traces: Traces) -> None:
    """The rep had its writer erased: of a mail that came later is noted that it is there, of an older one nothing."""
    if traces.message or traces.person is None or row.at <= traces.person:
        return
    with desk.store.write() as tx:
        tx.add_message(of_the_erased(row))
        tx.remember_erased(desk.account, (erased_mark(row.source),))


def _seen_again(desk: Desk, known: MessageRow, row: MessageRow) -> None:
    """Delivered twice, moved, or renumbered: only its place is remembered anew."""
    if (known.folder, known.ref) != (row.folder, row.ref) and known.direction is row.direction:
        with desk.store.write() as tx:
            tx.change_message(known.id, folder=row.folder, ref=row.ref)


def _set_aside(desk: Desk, fetched: Fetched, why: str) -> str:
    """Unread and untouched in its folder; shown under `held list`. Why, "" where that is known."""
    row = unread(desk, fetched, f"set-aside-{why}")
    with desk.store.write() as tx:
        if tx.message_by_source(desk.account, row.source) is not None:
            return ""
        tx.add_message(row)
    return why
