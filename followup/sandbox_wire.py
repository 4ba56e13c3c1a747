"""What goes through the pipes between `sandbox` and its child: length, then msgpack of these structs; never pickle."""

from __future__ import annotations

from datetime import date

import msgspec

from followup.core.ical import Frame
from followup.core.learned import NOTHING, Learned
from followup.core.model import Message, Reading, Stage, Verdict
from followup.core.template_values import Rendered, Values
from followup.core.workdays import DaysOff

LARGEST = 80_000_000
"""Bytes of one frame: a message of the largest size twice in text, and room."""


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


class Judge(msgspec.Struct, frozen=True, tag=True):
    """Say what these words mean; the arguments of `core.intent.classify`."""

    new: str
    subject: str
    stage: Stage | None
    sent_on: date
    quoted: str
    automatic: str
    learned: Learned = NOTHING


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
    rendered: Rendered | None = None
    off: DaysOff | None = None
    frame: Frame | None = None
    refused: str = ""
    fault: str = ""
    hint: str = ""
    where: str = ""


Request = Read | ReadAll | Judge | Render | Off | Around

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
