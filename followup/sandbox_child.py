"""The child in which strangers' mail is read and templates run, under limits of time and memory (TRUST P8, T6, T12).

It has no secret in its environment, opens no file of the rep's, and writes only answers. SIGPROF, left at its default
action, ends it when a request has used its CPU seconds: no code of a mail's or template's can catch that.
"""

from __future__ import annotations

import gc
import os
import resource
import select
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from traceback import extract_tb
from typing import TypeVar

from followup.core.message import parse, refuse
from followup.core.model import Reading
from followup.core.quoting import cut
from followup.core.quoting_gate import may_name
from followup.errors import DetectorDamaged, TemplateFault
from followup.sandbox_wire import (
    LARGEST,
    NO_DETECTOR,
    Answer,
    Around,
    Hear,
    Judge,
    Off,
    Read,
    ReadAll,
    Render,
    pack,
    request,
)

Loaded = TypeVar("Loaded")

MEMORY = 512 * 1024 * 1024
"""Bytes of address space."""

CPU_SECONDS = 2.0
RENDER_SECONDS = 1.0
IDLE_SECONDS = 120.0

GARBAGE = 20_000
"""New objects after which cycles are looked for: one mail seldom makes so many."""


def main() -> None:
    """Answer requests from standard input until it is closed or nothing has come for two minutes."""
    answers = os.dup(1)
    with open(os.devnull, "wb") as nothing:  # noqa: PTH123 - a stray print must not break a frame
        os.dup2(nothing.fileno(), 1)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    gc.freeze()
    gc.set_threshold(GARBAGE, 20, 50)
    while (body := _next()) is not None:
        done = _answer(body)
        _write(answers, pack(done))
        if done.refused == "too-much-memory":
            return  # a heap that has hit its limit is not worth keeping


def _next() -> bytes | None:
    """The next frame's body; None where the parent is gone or idle."""
    ready, _, _ = select.select([0], [], [], IDLE_SECONDS)
    if not ready:
        return None
    head = _exactly(4)
    size = int.from_bytes(head or b"", "big")
    return _exactly(size) if head is not None and size <= LARGEST else None


def _exactly(size: int) -> bytes | None:
    parts: list[bytes] = []
    while size:
        part = os.read(0, min(size, 1 << 20))
        if not part:
            return None
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def _write(to: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(to, view) :]


def _answer(body: bytes) -> Answer:
    try:
        asked = request(body)
        if isinstance(asked, ReadAll):
            return _read_all(asked)
        run = _work(asked)  # what it has to import is not on the request's clock
    except MemoryError:
        return Answer(refused="too-much-memory")
    except DetectorDamaged:
        return Answer(refused=NO_DETECTOR)
    return _limited(run, RENDER_SECONDS if isinstance(asked, Render) else CPU_SECONDS)


def _limited(run: Callable[[], Answer], seconds: float) -> Answer:
    try:
        signal.setitimer(signal.ITIMER_PROF, seconds)
        return run()
    except DetectorDamaged:
        return Answer(refused=NO_DETECTOR)
    except TemplateFault as fault:
        return Answer(fault=str(fault), hint=fault.hint)
    except MemoryError:
        return Answer(refused="too-much-memory")
    except Exception as error:  # our own fault, told to the parent: one bad mail must not stop the rest
        at = extract_tb(error.__traceback__)[-1]
        return Answer(refused="unreadable", where=f"{type(error).__name__} at {Path(at.filename).name}:{at.lineno}")
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def _read_all(asked: ReadAll) -> Answer:
    """Each message under its own limit; once memory has run out, the parent asks for them one by one."""
    found: list[Answer] = []
    for raw, brief in zip(asked.mails, asked.brief, strict=True):
        found.append(_limited(partial(_read, raw, asked.own if brief else None), CPU_SECONDS))
        if found[-1].refused == "too-much-memory":
            return found[-1]
    return Answer(all=tuple(found))


def _work(asked: Read | Hear | Judge | Render | Off | Around) -> Callable[[], Answer]:
    if isinstance(asked, Read):
        return lambda: _read(asked.raw)
    if isinstance(asked, Hear):
        return _hear(asked)
    if isinstance(asked, Judge):
        from followup.core.intent import classify
        from followup.weights import load_scorer

        scorer = load_scorer() if asked.trained else None
        if scorer is not None:
            scorer = replace(scorer, fetch=partial(_off_the_clock, scorer.fetch))
        return lambda: Answer(
            verdict=classify(
                asked.new,
                subject=asked.subject,
                stage=asked.stage,
                sent_on=asked.sent_on,
                quoted=asked.quoted,
                automatic=asked.automatic,
                learned=asked.learned,
                scorer=scorer,
            )
        )
    if isinstance(asked, Off | Around):
        found = _looked_up(asked)
        return lambda: found
    from followup.core.templates import render

    return lambda: Answer(rendered=render(asked.source, asked.values, asked.name))


def _off_the_clock(load: Callable[[], Loaded]) -> Loaded:
    """What `load` gives: what has to be read for a mail's sake is not of its CPU seconds."""
    left, _ = signal.setitimer(signal.ITIMER_PROF, 0)
    try:
        return load()
    finally:
        signal.setitimer(signal.ITIMER_PROF, left)


def _hear(asked: Hear) -> Callable[[], Answer]:
    from followup.core.tape.listening import listen

    def run() -> Answer:
        got = _read(asked.raw)
        if got.reading is None:
            return got
        said = listen(got.reading, own=asked.own, names=asked.names, reasons=asked.reasons, language=asked.language)
        return Answer(heard=said)

    return run


def _looked_up(asked: Off | Around) -> Answer:
    """What a large library knows; nothing in it comes from a stranger, so it is not on the clock."""
    if isinstance(asked, Off):
        from followup.core.workdays import days_off

        return Answer(off=days_off(asked.country, asked.region, asked.year))
    from followup.core.ical import frame

    return Answer(frame=frame(asked.alarm_minutes, asked.key, asked.year))


def _read(raw: bytes, own: frozenset[str] | None = None) -> Answer:
    """The message taken apart; with `own` without its text, where that holds none of these addresses."""
    if word := refuse(raw):
        return Answer(refused=word)
    message = parse(raw, safe=True)
    if own is not None and not may_name(message, own):
        return Answer(message=replace(message, plain="", html=""))
    return Answer(reading=Reading(message=message, cut=cut(message)))


if __name__ == "__main__":
    try:
        main()
    except BrokenPipeError:  # the parent went away while we answered
        sys.exit(0)
