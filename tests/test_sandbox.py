"""The child under its limits: whatever a mail or template does, the next request is answered."""

from __future__ import annotations

import gc
import os
import resource
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from followup.core.model import Intent, Reading, Stage
from followup.core.template_values import SAMPLE
from followup.errors import TemplateFault
from followup.sandbox import Sandbox, SetAside
from tests.core.template_escapes import ESCAPES

RAW = (
    b"From: Ann <ann@shop.example>\r\nTo: robin@rep.example\r\nDate: Mon, 4 May 2026 10:00:00 +0200\r\n"
    b"Message-ID: <1@shop.example>\r\nSubject: Re: Offer\r\n\r\nWe have decided to go with another vendor.\r\n\r\n"
    b"On 3 May 2026, Robin wrote:\r\n> Did you decide?\r\n"
)
HEAD = "Subject: x\n\n"
NESTED_MAIL = b"".join(b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (n, n) for n in range(500))
LETTERS = "a" * 200
NESTED = "".join(f"{{% for {name} in '{LETTERS}' %}}" for name in "abcdef") + "{% endfor %}" * 6


@pytest.fixture(scope="module")
def sandbox():
    with Sandbox() as made:
        yield made


def pid(sandbox: Sandbox) -> int:
    assert sandbox._child is not None
    return sandbox._child.pid


def assert_works(sandbox: Sandbox) -> None:
    reading = sandbox.read(RAW)
    assert reading.message.message_id == "<1@shop.example>"
    assert reading.cut.new == "We have decided to go with another vendor."


def test_a_mail_is_read_judged_and_answered(sandbox):
    reading = sandbox.read(RAW)
    assert reading.message.date.isoformat() == "2026-05-04T08:00:00+00:00"
    verdict = sandbox.judge(reading.cut.new, subject="Offer", stage=Stage.OPEN, sent_on=date(2026, 5, 4))
    assert verdict.intent is Intent.LOST_COMPETITOR
    assert verdict.evidence is not None
    made = sandbox.render("Subject: Re: {{ deal.subject }}\n\nHello {{ prospect.first_name }}\n", SAMPLE)
    assert (made.subject, made.text) == ("Re: Stock system", "Hello Anna\n")


def test_a_template_without_end_is_stopped_in_about_a_second(sandbox):
    assert_works(sandbox)
    start = time.monotonic()
    with pytest.raises(TemplateFault, match="longer than a second"):
        sandbox.render(HEAD + NESTED, SAMPLE, "acknowledge.en.txt.j2")
    assert time.monotonic() - start < 5
    assert_works(sandbox)


@pytest.mark.parametrize(
    "source",
    [
        "{{ 'a' * 10**9 }}",
        "{{ 'a' * 1000000000 }}",
        "{{ 'a' | center(1000000000) }}",
        "{{ '%1000000000d' % 1 }}",
        "{{ ('%1000000000d' | format(1)) }}",
        "{{ 'a'.center(1000000000) }}",
        "{{ 'a'.ljust(1000000000) }}",
        "{{ '{:1000000000}'.format('a') }}",
        "{{ range(1000000000) | list }}",
        "{{ lipsum(n=100000) }}",
        "{{ 10**10**10 }}",
        "{% set a = 'x' | replace('x', '" + "y" * 60000 + "') %}{{ a ~ a }}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{% macro m(a) %}{{ m(a ~ a) }}{% endmacro %}{{ m('aaaaaaaaaaaaaaaaaaaaaaaa') }}",
        "(" * 5000,
        "{{ " + "(" * 5000 + " }}",
        "{{ " + "-" * 20000 + "1 }}",
        "{{ [" * 3000,
        "{% if 1 %}" * 3000 + "{% endif %}" * 3000,
    ],
)
def test_a_template_that_wants_memory_is_refused_or_harmless(sandbox, source):
    start = time.monotonic()
    with suppress(TemplateFault):
        assert len(sandbox.render(HEAD + source, SAMPLE).text) <= 64 * 1024 + 1
    assert time.monotonic() - start < 5
    assert_works(sandbox)


def test_a_memory_bomb_ends_at_the_limit(sandbox):
    double = "".join(f"{{% set a{n + 1} = a{n} ~ a{n} ~ a{n} ~ a{n} %}}" for n in range(20))
    with pytest.raises(TemplateFault, match=r"does not end|memory|longer"):
        sandbox.render(HEAD + "{% set a0 = 'aaaaaaaaaaaaaaaa' %}" + double + "{{ a20 }}", SAMPLE)
    assert_works(sandbox)


def test_a_hundred_escapes_are_refused(sandbox):
    assert len(ESCAPES) >= 100
    for source in ESCAPES:
        with pytest.raises(TemplateFault):
            sandbox.render(HEAD + "x" + source, SAMPLE)
    assert_works(sandbox)


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGSEGV, signal.SIGPROF])
def test_a_child_that_dies_is_replaced(sandbox, how):
    assert_works(sandbox)
    before = pid(sandbox)
    os.kill(before, how)
    sandbox._child.wait()
    assert_works(sandbox)
    assert pid(sandbox) != before


def test_a_stopped_child_is_given_up_and_replaced(monkeypatch):
    monkeypatch.setattr("followup.sandbox.WALL_SECONDS", 4.0)
    with Sandbox() as sandbox:
        assert_works(sandbox)
        os.kill(pid(sandbox), signal.SIGSTOP)
        assert_works(sandbox)


def read_all(sandbox: Sandbox, *mails: tuple[bytes, bool]) -> list[Any]:
    raws, brief = zip(*mails, strict=True)
    return sandbox.read_all(raws, brief, frozenset({"robin@rep.example"}))


STRANGER = RAW.replace(b"Robin wrote", b"Mia wrote").replace(b"<1@", b"<2@")
QUOTING = STRANGER.replace(b"Mia wrote", b"robin@rep.example wrote")


def test_many_mails_are_read_in_one_round_trip_each_as_alone(sandbox):
    whole, brief, quoting, refused = read_all(
        sandbox, (STRANGER, False), (STRANGER, True), (QUOTING, True), (NESTED_MAIL, False)
    )
    assert whole == sandbox.read(STRANGER)
    assert brief == replace(whole.message, plain="", html="")
    assert quoting == sandbox.read(QUOTING)
    assert (type(refused), refused.reason) == (SetAside, "too-deep")


def test_a_batch_that_kills_the_child_is_read_one_by_one(sandbox, monkeypatch):
    """A stopped child stands for one that a mail holds up: the batch is given up, and each mail has its own tries."""
    assert_works(sandbox)
    monkeypatch.setattr("followup.sandbox.WALL_SECONDS", 4.0)
    before = pid(sandbox)
    os.kill(before, signal.SIGSTOP)
    found = read_all(sandbox, (RAW, True), (STRANGER, True))
    assert found == [sandbox.read(RAW), sandbox.read(STRANGER)]
    assert pid(sandbox) != before


def test_one_mail_of_a_batch_whose_answer_cannot_be_taken_spoils_no_other(sandbox, monkeypatch):
    monkeypatch.setattr("followup.sandbox_wire.LARGEST", 100_000)  # the answer about the large one is not taken
    large = RAW + b"words " * 100_000
    found = read_all(sandbox, (RAW, False), (large, False), (STRANGER, True))
    assert [type(one) for one in found] == [Reading, SetAside, Reading]
    assert found[1].reason == "crashed"


def test_three_children_that_die_set_the_mail_aside(monkeypatch):
    monkeypatch.setattr("followup.sandbox.sys.executable", "/bin/false")
    with Sandbox() as sandbox, pytest.raises(SetAside) as aside:
        sandbox.read(RAW)
    assert aside.value.reason == "crashed"


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (NESTED_MAIL, "too-deep"),
        (b"From: " + b"(" * 3000 + b"\n\nx", "too-many-comments"),
        (b"x: " + b"y" * 10_000_000 + b"\n\nx", "header-too-large"),
    ],
)  # fmt: skip
def test_a_mail_that_is_refused_is_set_aside_with_its_word(sandbox, raw, reason):
    with pytest.raises(SetAside) as aside:
        sandbox.read(raw)
    assert aside.value.reason == reason
    assert_works(sandbox)


def test_several_threads_share_the_child(sandbox):
    faults: list[BaseException] = []

    def work() -> None:
        try:
            for _ in range(30):
                assert_works(sandbox)
        except BaseException as error:
            faults.append(error)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []


def test_the_child_ends_with_its_parent():
    code = (
        "from followup.sandbox import Sandbox; import os\n"
        "s = Sandbox(); s.read(b'From: a@b.example\\n\\nx'); print(s._child.pid, flush=True); os.kill(os.getpid(), 9)"
    )
    out = subprocess.run([sys.executable, "-c", code], stdout=subprocess.PIPE, check=False)
    child = int(out.stdout)
    deadline = time.monotonic() + 5
    while alive(child):
        assert time.monotonic() < deadline
        threading.Event().wait(0.02)


def alive(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_the_child_has_no_secret_of_the_parent(monkeypatch, sandbox):
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", "/run/secret")
    with Sandbox() as fresh:
        fresh.warm()
        assert_works(fresh)
        assert b"CREDENTIALS_DIRECTORY" not in Path(f"/proc/{pid(fresh)}/environ").read_bytes()


def test_a_closed_sandbox_starts_again():
    sandbox = Sandbox()
    assert_works(sandbox)
    sandbox.close()
    sandbox.close()
    assert_works(sandbox)
    sandbox.close()
    gc.collect()


def test_a_request_costs_the_parent_little(sandbox):
    assert_works(sandbox)
    before = resource.getrusage(resource.RUSAGE_SELF)
    for _ in range(300):
        sandbox.read(RAW)
    after = resource.getrusage(resource.RUSAGE_SELF)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    assert spent / 300 < 0.001  # seconds; 0.0001 on a quiet machine
