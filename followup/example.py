"""Writes config.example.toml from the definitions of the options, so that it cannot drift.

`python -m followup.example > config.example.toml` is how. Each option stands commented out with its default; what
stands behind `# ` is meaning, what behind `#` alone is TOML.
"""

from __future__ import annotations

import json
import sys
import textwrap
from collections.abc import Iterator
from typing import Any, get_args, get_type_hints

import msgspec

from followup import config as c
from followup.accounts import CALENDAR, MAIL, SEND
from followup.core import policy as p

_SAMPLES: dict[str, Any] = {
    "name": "Robin Hale",
    "email": "robin@rep.example",
}
_TABLES: tuple[tuple[str, type[msgspec.Struct], str], ...] = (
    ("rep", p.Rep, "Who you are."),
    ("watch", p.Watch, "Which mail is read."),
    ("detect", p.Detect, "How sure the detector must be."),
    ("playbook", p.Playbook, "When what is due."),
    ("templates", c.Templates, "Your own wording."),
    ("review", c.Review, "The review page, which this version does not have yet: nothing uses this table."),
    ("state", c.State, "Where followup keeps what it knows."),
)
_KINDS: tuple[tuple[str, tuple[type[msgspec.Struct], ...]], ...] = (
    ("mail", MAIL),
    ("send", SEND),
    ("calendar", CALENDAR),
    ("judge", (p.JudgeAt,)),
)
_HEAD = """\
Every option of followup, commented out, with its default and its meaning. `followup init` writes a config.toml with
what you need; to change more, take lines from here. No password belongs in it: followup login ACCOUNT keeps it in the
keyring. The file is config.toml in the configuration directory (Linux: ~/.config/followup/), readable by you alone
(chmod 600), or where --config or $FOLLOWUP_CONFIG points.
"""
_ACCOUNTS = """
# Accounts: one [accounts.NAME] each. A mailbox on a server, with a calendar server:
#[accounts.work]
#mail = { type = "imap", host = "imap.rep.example" }
#send = { type = "smtp", host = "smtp.rep.example" }
#calendar = { type = "caldav", url = "https://calendar.rep.example/" }

# An Exchange Server of your firm's, which is looked up by your address where server is not named:
#[accounts.exchange]
#mail = { type = "exchange", server = "mail.rep.example" }
#send = { type = "exchange" }
#calendar = { type = "exchange" }

# Exchange Online (Microsoft 365), by one sign-in with the browser (docs/microsoft-and-google.md tells of client_id):
#[accounts.microsoft]
#mail = { type = "graph", client_id = "00000000-0000-0000-0000-000000000000" }
#send = { type = "graph" }
#calendar = { type = "graph" }

# Gmail and Google Workspace, by one sign-in with the browser (docs/microsoft-and-google.md tells of client_id):
#[accounts.google]
#mail = { type = "gmail", client_id = "1234-abcd.apps.googleusercontent.com" }
#send = { type = "gmail" }
#calendar = { type = "gmail" }

# A Maildir and a folder of .ics files on this machine; approved mail is filed into Sent:
#[accounts.home]
#mail = { type = "maildir", path = "~/Maildir" }
#send = { type = "folder" }
#calendar = { type = "folder", path = "~/.local/share/followup/calendar" }
"""


def text() -> str:
    """All of config.example.toml."""
    rep, *rest = _TABLES
    parts = [
        _meaning(_HEAD),
        _table(*rep),
        _ACCOUNTS.strip("\n"),
        "# What may stand in them:",
        *_kinds(),
        *(_table(*one) for one in rest),
    ]
    return "\n\n".join(part.rstrip("\n") for part in parts) + "\n"


def uncommented(example: str) -> str:
    """The example as a configuration: lines of TOML lose their `#`, meanings stay comments."""
    lines = (
        line[1:] if line.startswith("#") and not line.startswith(("# ", "##")) else line for line in _lines(example)
    )
    return "\n".join(lines) + "\n"


def _lines(example: str) -> Iterator[str]:
    for line in example.splitlines():
        if line != "#":
            yield line


def _table(name: str, table: type[msgspec.Struct], meaning: str) -> str:
    rows = [f"# {meaning}", f"#[{name}]"]
    for field in msgspec.structs.fields(table):
        value = _SAMPLES.get(field.name, "") if field.required else field.default
        needed = " Needed." if field.required else ""
        rows += _meaning(f"{_description(table, field.name)}{needed}{_bounds(table, field.name)}").splitlines()
        rows.append(f"#{field.name} = {_toml(value)}")
    return "\n".join(rows)


def _kinds() -> Iterator[str]:
    """The options of each kind of mail, send, calendar and judge, as meanings: they stand within one line of TOML."""
    for part, kinds in _KINDS:
        rows = []
        for kind in kinds:
            tag = kind.__struct_config__.tag
            rows.append(f'# {part} = {{ type = "{tag}", ... }}' if tag else f"# {part} = {{ ... }}, in [detect]")
            for field in msgspec.structs.fields(kind):
                default = "needed" if field.required else f"default {_toml(field.default)}"
                words = f"{field.name} ({default}): {_description(kind, field.name)}"
                rows += _meaning(words, "#     ", "#         ").splitlines()
        yield "\n".join(rows)


def _metas(table: type[msgspec.Struct], name: str) -> Iterator[msgspec.Meta]:
    hint = get_type_hints(table, include_extras=True)[name]
    while hasattr(hint, "__metadata__"):
        yield from hint.__metadata__
        hint = get_args(hint)[0]


def _description(table: type[msgspec.Struct], name: str) -> str:
    return next(meta.description for meta in _metas(table, name) if meta.description)


def _bounds(table: type[msgspec.Struct], name: str) -> str:
    for meta in _metas(table, name):
        if meta.ge is not None and meta.le is not None:
            return f" From {meta.ge:g} to {meta.le:g}."
    return ""


def _meaning(words: str, first: str = "# ", more: str = "# ") -> str:
    wrapped = textwrap.wrap(" ".join(words.split()), 118, initial_indent=first, subsequent_indent=more)
    return "\n".join(wrapped)


def _toml(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return "[" + ", ".join(_toml(one) for one in value) + "]"
    return json.dumps(value, ensure_ascii=False)


if __name__ == "__main__":
    sys.stdout.write(text())
