"""Logs without mail: one JSON object a line, holding fixed words, ids and numbers, and nothing that anybody wrote.

Our own calls name an event by a fixed word and hand over ids as `extra`: `log.info("draft-saved", extra={"deal": 7})`.
What looks like neither is withheld, whoever logs it: the text of a mail, a name, an address, a secret. Of other
libraries' records only logger, level and place remain; of an exception its classes and lines of code, not its
message. So a careless call cannot tell more than a careful one (TRUST.md P15).
"""

from __future__ import annotations

import json
import logging
import re
from datetime import UTC, datetime
from pathlib import PurePath
from types import TracebackType
from typing import IO

WITHHELD = "withheld"
_OURS = "followup"
_WORD = re.compile(r"[a-z0-9]+(?:[-_.:][a-z0-9]+)*|FU-[0-9]{4}", re.ASCII)
_TIME = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:\d\d)?)?", re.ASCII)
_LONGEST = 80
_STANDARD = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}
_FRAMES = 20
_SHORTEST = 4  # a shorter secret would hit half of all words
_hidden: set[str] = set()


def hide(secret: str) -> None:
    """From now on withhold every value that holds `secret`. Only such as could pass for a word need be remembered."""
    if _SHORTEST <= len(secret) <= _LONGEST:
        _hidden.add(secret)


def safe(value: object) -> str | int | float | bool | None:
    """`value` where it is a number, a fixed word, an id or a time; else `WITHHELD`."""
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, BaseException):
        return type(value).__name__
    text = str.__str__(value) if isinstance(value, str) else ""
    if not 0 < len(text) <= _LONGEST or not (_WORD.fullmatch(text) or _TIME.fullmatch(text)):
        return WITHHELD
    return WITHHELD if any(secret in text for secret in _hidden) else text


class _Fields(dict[str, object]):
    """What may be written beside an event; marks a record that a filter went over."""


class Withhold(logging.Filter):
    """Empties each record of what must not be written, before any formatter sees it. Lets every record through."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Change `record` in place, its `fields` being what may be written beside the event; always true."""
        if isinstance(vars(record).get("fields"), _Fields):  # by another handler's filter
            return True
        ours = record.name.split(".")[0] == _OURS
        event = safe(record.msg) if ours and not record.args else WITHHELD
        extra = {key: value for key, value in vars(record).items() if key not in _STANDARD}
        for key in extra:
            delattr(record, key)
        fields = _Fields((key, safe(value)) for key, value in extra.items() if ours and safe(key) == key)
        if event == WITHHELD:
            fields["where"] = f"{PurePath(record.pathname).name}:{record.lineno}"
        if record.exc_info:
            fields["error"] = _chain(record.exc_info[1])
        vars(record).update(fields=fields, msg=event, args=None, exc_info=None, exc_text=None, stack_info=None)
        return True


class Json(logging.Formatter):
    """A record that went through `Withhold` as one line of JSON: `at` (UTC), `level`, `logger`, `event`, its fields."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, without its end."""
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": safe(record.name),
            "event": record.msg,
        }
        return json.dumps(getattr(record, "fields", {}) | line, ensure_ascii=True)


def configure(stream: IO[str], level: int = logging.INFO) -> logging.Handler:
    """Send all records of `level` and above to `stream`, in place of handlers set up before; gives the new handler.

    A line that cannot be written is dropped silently: Python would print its arguments on stderr.
    """
    logging.raiseExceptions = False
    logging.captureWarnings(True)
    handler = logging.StreamHandler(stream)
    handler.addFilter(Withhold())
    handler.setFormatter(Json())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    logging.getLogger("alembic").setLevel(logging.WARNING)  # chatters at each start, in words that are withheld
    return handler


def _chain(error: BaseException | None) -> list[str]:
    """The classes of an exception and its causes, each with its lines of code, innermost last; no messages."""
    lines: list[str] = []
    while error is not None and len(lines) < _FRAMES:
        code = getattr(error, "code", "")
        known = f" {code}" if isinstance(code, str) and code.startswith("FU-") and safe(code) == code else ""
        lines.append(f"{type(error).__name__}{known} {_lines(error.__traceback__)}".rstrip())
        error = error.__cause__ or error.__context__
    return lines


def _lines(traceback: TracebackType | None) -> str:
    places = []
    while traceback is not None:
        code = traceback.tb_frame.f_code
        places.append(f"{PurePath(code.co_filename).name}:{traceback.tb_lineno}")
        traceback = traceback.tb_next
    return " > ".join(places[-_FRAMES:])
