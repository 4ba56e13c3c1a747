"""No secret and no mail text in the logs (P15): canaries through every way into a record."""

from __future__ import annotations

import io
import json
import logging
import sys
import warnings
from collections.abc import Iterator
from datetime import UTC, datetime
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.access.secrets import Secret
from followup.errors import SignInRefused
from followup.host import logs

OURS = logging.getLogger("followup.mailboxes.imap")
THEIRS = logging.getLogger("other.library.wire")
SECRETS = [f"wort{n:02}schluessel{n * 7919:x}" for n in range(20)]  # each could pass for a fixed word
FIRST = ("Ottilie", "Bram", "Øyvind", "Željka", "Renée", "JO", "Mc'Intyre", "Ana-Lúcia", "d'Arc", "王")
NAMES = [f"{first} {last}{n}" for first in FIRST for last in ("Quast", "Ruiz", "van Dijk", "NOVAK") for n in range(25)]


class Word(StrEnum):
    LOST = "lost_competitor"


@pytest.fixture
def lines(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    """The text logged since; root logger and warnings as they were before afterwards."""
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    monkeypatch.setattr(logging, "raiseExceptions", True)
    for handler in before:
        root.removeHandler(handler)
    stream = io.StringIO()
    logs.configure(stream, logging.DEBUG)
    yield stream
    logging.captureWarnings(False)
    root.handlers[:] = before
    root.setLevel(level)


def records(stream: io.StringIO) -> list[dict[str, object]]:
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def test_a_line_of_ours(lines: io.StringIO) -> None:
    OURS.info(
        "draft-saved",
        extra={
            "deal": 7,
            "key": "41293a867e268fb7b69570dc4dcc572e",
            "said": Word.LOST,
            "code": "FU-4003",
            "none": None,
        },
    )
    (record,) = records(lines)
    at = record.pop("at")
    assert isinstance(at, str)
    assert abs((datetime.now(UTC) - datetime.fromisoformat(at)).total_seconds()) < 60
    assert record == {
        "level": "info",
        "logger": "followup.mailboxes.imap",
        "event": "draft-saved",
        "deal": 7,
        "key": "41293a867e268fb7b69570dc4dcc572e",
        "said": "lost_competitor",
        "code": "FU-4003",
        "none": None,
    }


def everywhere(canary: str) -> None:
    """Log `canary` in every way that a careless call could."""
    address = f"{canary.replace(' ', '.')}@shop.example"
    for log in (OURS, THEIRS, logging.getLogger()):
        log.info(canary)
        log.warning(f"no answer from {address}")
        log.info("reply from %s: %r", canary, [address])
        log.info({"text": canary})
        log.info("draft-saved", extra={"subject": f"Re: {canary}", "sender": address, "deal": [canary], canary: 1})
        log.info("read", stack_info=True, extra={"raw": canary.encode(), "error": ValueError(canary)})
        try:
            try:
                raise ValueError(f"cannot read {canary}")
            except ValueError as error:
                raise SignInRefused(f"refused for {address}") from error
        except SignInRefused:
            log.exception("sign-in-refused")
    logging.getLogger(f"followup.{canary}").info("read")
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.warn(f"odd mail of {canary}", stacklevel=1)


def test_a_thousand_names_leave_no_trace(lines: io.StringIO) -> None:
    assert len(set(NAMES)) == 1000
    logs.configure(lines, logging.DEBUG)  # without pytest's own handlers, which are slow
    for name in NAMES:
        everywhere(name)
    said = records(lines)
    assert len(said) == 1000 * (3 * 7 + 2)
    written = json.dumps([*{repr(item) for record in said for item in record.items() if item[0] != "at"}])
    shown = {part for name in NAMES for part in (name, name.replace(" ", "."), json.dumps(name)[1:-1])}
    assert [part for part in shown if part in written] == []
    assert [last for last in ("Quast", "Ruiz", "Dijk", "NOVAK", "shop.example") if last in lines.getvalue()] == []


def test_secrets_that_look_like_words_leave_no_trace(lines: io.StringIO) -> None:
    for secret in SECRETS:
        Secret(secret)
        everywhere(secret)
        OURS.info("signed-in", extra={"user": secret, "how": f"login-{secret}", "reversed": f"{secret}.mail"})
    written = lines.getvalue()
    assert [secret for secret in SECRETS if secret in written] == []


def test_an_error_keeps_its_classes_codes_and_places(lines: io.StringIO) -> None:
    everywhere("Ottilie Quast")
    errors = [record["error"] for record in records(lines) if record["event"] == "sign-in-refused"]
    assert len(errors) == 1
    first, second = errors[0]
    assert first.startswith("SignInRefused FU-4005 test_logs.py:")
    assert second.startswith("ValueError test_logs.py:")


def test_of_another_library_only_its_place_remains(lines: io.StringIO) -> None:
    THEIRS.warning("hello", extra={"deal": 1})
    (record,) = records(lines)
    del record["at"]
    where = f"test_logs.py:{sys._getframe().f_lineno - 3}"
    assert record == {"level": "warning", "logger": "other.library.wire", "event": "withheld", "where": where}


def test_a_loop_of_causes_ends(lines: io.StringIO) -> None:
    one, two = ValueError("a"), ValueError("b")
    one.__cause__, two.__cause__ = two, one
    OURS.error("failed", exc_info=one)
    assert len(lines.getvalue()) < 5000


def test_a_stream_that_fails_prints_nothing_elsewhere(lines: io.StringIO, capsys: pytest.CaptureFixture[str]) -> None:
    lines.close()
    OURS.info("from %s", "Ottilie Quast")
    assert "Quast" not in capsys.readouterr().err
    logging.getLogger().handlers.clear()


def test_a_second_handler_sees_what_the_first_one_left(lines: io.StringIO) -> None:
    other = io.StringIO()
    handler = logging.StreamHandler(other)
    handler.addFilter(logs.Withhold())
    handler.setFormatter(logs.Json())
    logging.getLogger().addHandler(handler)
    OURS.info("draft-saved", extra={"deal": 7})
    assert other.getvalue() == lines.getvalue()
    assert json.loads(other.getvalue())["deal"] == 7


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("not-lost", "not-lost"),
        ("imap.firm.example", "imap.firm.example"),
        ("2026-05-08T09:30:00+02:00", "2026-05-08T09:30:00+02:00"),
        (datetime(2026, 5, 8, 9, 30, tzinfo=UTC), "2026-05-08T09:30:00+00:00"),
        (ValueError("text"), "ValueError"),
        (True, True),
        (1.5, 1.5),
        ("", "withheld"),
        ("we went with the others", "withheld"),
        ("Quast", "withheld"),
        ("QUAST", "withheld"),
        ("<1@shop.example>", "withheld"),
        ("/home/rep/Maildir", "withheld"),
        ("a\nb", "withheld"),
        ("a" * 81, "withheld"),
        (b"bytes", "withheld"),
        (object(), "withheld"),
        (Secret("whatever"), "withheld"),
    ],
)
def test_what_is_safe(value: object, shown: object) -> None:
    assert logs.safe(value) == shown


@given(st.text(alphabet=st.characters(exclude_categories=["Ll", "Nd"]), min_size=1))
def test_no_text_without_plain_small_letters_gets_through(text: str) -> None:
    assert logs.safe(text) == "withheld"
