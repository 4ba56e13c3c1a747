"""What goes through the pipes between `sandbox` and its child: length, then msgpack of these structs; never pickle."""

from __future__ import annotations

import contextlib
import os
import select
import time
from datetime import date

import msgspec

from followup.core.ical import Frame
from followup.core.learned import NOTHING, Learned
from followup.core.model import LossReason, Message, Reading, Stage, Verdict
from followup.core.tape.model import Heard
from followup.core.template_values import Rendered, Values
from followup.core.workdays import DaysOff

LARGEST = 80_000_000
"""Bytes of one frame: a message of the largest size twice in text, and room."""

NO_DETECTOR = "no-detector"
"""`Answer.refused` where the trained detector's file is damaged."""


class Read(msgspec.Struct, frozen=True, tag=True):
    """Take this message apart."""

    raw: bytes


class ReadAll(msgspec.Struct, frozen=True, tag=True):
    """Take these messages apart, each under limits of its own.

    Of one that is `brief` the text stays behind where it holds none of the addresses `own` (lower case).
    """

    mails: list[bytes]
    brief: list[bool]
    own: frozenset[str]


class Hear(msgspec.Struct, frozen=True, tag=True):
    """Take this message apart and listen to it; the arguments of `core.tape.listening.listen`."""

    raw: bytes
    own: bool
    names: list[str]
    reasons: list[LossReason]
    language: str


class Judge(msgspec.Struct, frozen=True, tag=True):
    """Say what these words mean; the arguments of `core.intent.classify`, and whether the trained model is asked."""

    new: str
    subject: str
    stage: Stage | None
    sent_on: date
    quoted: str
    automatic: str
    learned: Learned = NOTHING
    trained: bool = False


class Render(msgspec.Struct, frozen=True, tag=True):
    """Fill in this template; the arguments of `core.templates.render`."""

    source: str
    values: Values
    name: str


class Off(msgspec.Struct, frozen=True, tag=True):
    """Look up days off; the arguments of `core.workdays.days_off`."""

    country: str
    region: str
    year: int


class Around(msgspec.Struct, frozen=True, tag=True):
    """Write what stands around an event; the arguments of `core.ical.frame`."""

    alarm_minutes: int
    key: str
    year: int


class Answer(msgspec.Struct, frozen=True, omit_defaults=True):
    """One of the results, or the fixed word why there is none (`refused`), or a template's fault in words.

    `message` is that of a brief reading, without its text; `all` are the answers about many messages, in their order.
    `where` says for our own faults which error rose in which file and line, without a word of the mail.
    """

    reading: Reading | None = None
    message: Message | None = None
    all: tuple[Answer, ...] = ()
    verdict: Verdict | None = None
    heard: Heard | None = None
    rendered: Rendered | None = None
    off: DaysOff | None = None
    frame: Frame | None = None
    refused: str = ""
    fault: str = ""
    hint: str = ""
    where: str = ""


Request = Read | ReadAll | Hear | Judge | Render | Off | Around

_ENCODER = msgspec.msgpack.Encoder()
_REQUESTS = msgspec.msgpack.Decoder(Request)
_ANSWERS = msgspec.msgpack.Decoder(Answer)


def pack(value: Request | Answer) -> bytes:
    """One frame: four bytes of length (big-endian), then the msgpack."""
    body = _ENCODER.encode(value)
    return len(body).to_bytes(4, "big") + body


def request(body: bytes | bytearray) -> Request:
    """The request in a frame's body; raises msgspec.MsgspecError."""
    found: Request = _REQUESTS.decode(body)
    return found


def answer(body: bytes | bytearray) -> Answer:
    """The answer in a frame's body; raises msgspec.MsgspecError."""
    return _ANSWERS.decode(body)


def exchange(to: int, source: int, frame: bytes, deadline: float) -> bytearray:
    """Write `frame` to one descriptor, give the body of the answer from the other, both not blocking.

    `deadline` is on the monotonic clock. Raises OSError, EOFError, TimeoutError.
    """
    poll = select.poll()
    poll.register(to, select.POLLOUT)
    unsent = memoryview(frame)
    while unsent:
        with contextlib.suppress(BlockingIOError):
            unsent = unsent[os.write(to, unsent) :]
            continue
        _wait(poll, deadline)
    poll.unregister(to)
    poll.register(source, select.POLLIN)
    got = bytearray()
    size = -1
    while size < 0 or len(got) < 4 + size:
        _wait(poll, deadline)
        part = os.read(source, 1 << 20)
        if not part:
            raise EOFError
        got += part
        if size < 0 and len(got) >= 4:
            size = int.from_bytes(got[:4], "big")
            if size > LARGEST:
                raise EOFError
    return got[4:]


def _wait(poll: select.poll, deadline: float) -> None:
    left = deadline - time.monotonic()
    if left <= 0 or not poll.poll(left * 1000):
        raise TimeoutError
