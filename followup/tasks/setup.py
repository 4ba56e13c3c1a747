"""What is written into config.toml: an account by `init`, from answers and what was found; thresholds by `backtest`."""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec
import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import InlineTable

from followup.access.discovery.model import Found, Server
from followup.accounts import Account
from followup.config import Config
from followup.errors import ConfigError, InputOutput, UsageFault

Table = dict[str, Any]

_PORTS = {"mail": {993: "implicit", 143: "starttls"}, "send": {465: "implicit", 587: "starttls", 25: "starttls"}}
_USUAL = {("mail", "implicit"): 993, ("mail", "starttls"): 143, ("send", "implicit"): 465, ("send", "starttls"): 587}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What was asked and found; `mail`, `send` and `calendar` are tables as they stand in config.toml."""

    account: str
    rep: Table
    mail: Table
    send: Table | None = None
    calendar: Table | None = None
    notes: tuple[str, ...] = field(default=())
    state: Table = field(default_factory=dict)
    """The [state] that stands in config.toml already, its path whole: tokens lie beside the state."""

    def parts(self) -> dict[str, Table]:
        """The tables of the account that are there."""
        named = {"mail": self.mail, "send": self.send, "calendar": self.calendar}
        return {name: table for name, table in named.items() if table}

    def config(self) -> Config:
        """These answers alone as a configuration; ConfigError where they cannot be one."""
        try:
            return msgspec.convert(
                {"rep": self.rep, "accounts": {self.account: self.parts()}, "state": self.state}, Config
            )
        except msgspec.ValidationError as fault:
            raise ConfigError(f"{fault}.", "Nothing was written. Run followup init again.") from None


def server_table(kind: str, server: Server, ca_file: str = "") -> Table:
    """A found server as a table; `kind` is imap or smtp. What is usual is left out."""
    part = "mail" if kind == "imap" else "send"
    table: Table = {"type": kind, "host": server.host}
    if server.user:
        table["user"] = server.user
    if server.port != _USUAL[part, server.tls]:
        table["port"] = server.port
    if server.tls != "implicit":
        table["tls"] = server.tls
    if server.auth != "password":
        table["auth"] = server.auth
    return table | ({"ca_file": ca_file} if ca_file else {})


def named_server(kind: str, given: str, user: str) -> Server:
    """`HOST` or `HOST:PORT` as the rep gives it; STARTTLS on its own ports, else TLS from the start."""
    host, _, port = given.strip().rpartition(":") if given.count(":") == 1 else (given.strip(), "", "")
    if not host or (port and not (port.isascii() and port.isdigit() and 0 < int(port) < 65536)):
        raise UsageFault(f"{given!r} is no server.", "Give it as HOST or HOST:PORT.")
    part = "mail" if kind == "imap" else "send"
    number = int(port) if port else _USUAL[part, "implicit"]
    tls = _PORTS[part].get(number, "implicit")
    return Server(host, number, "starttls" if tls == "starttls" else "implicit", user, "guess")


def shown(found: Found) -> list[str]:
    """A line for each part that was found, and where it came from."""
    lines = []
    for word, server in (("mail", found.mail), ("send", found.send)):
        if server is not None:
            lines.append(f"  {word}: {server.host}:{server.port}, {server.tls} TLS, as {server.user} ({server.source})")
    if found.calendar is not None:
        lines.append(f"  calendar: {found.calendar.url}, as {found.calendar.user} ({found.calendar.source})")
    return lines


def document(path: Path) -> tomlkit.TOMLDocument:
    """config.toml as it stands, with its comments; an empty one where there is none."""
    try:
        return tomlkit.parse(path.read_text("utf-8"))
    except FileNotFoundError:
        return tomlkit.document()
    except (TOMLKitError, UnicodeDecodeError) as fault:
        raise ConfigError(f"{path.name} cannot be read: {fault}.", "Correct it or move it away.") from None
    except OSError as fault:
        raise InputOutput(f"Cannot read {path}: {fault.strerror}.") from fault


def write(path: Path, answers: Answers) -> None:
    """Put the answers into config.toml (0600, its directory 0700); all else in it stays, comments too."""
    text = document(path)
    rep = text.setdefault("rep", tomlkit.table())
    for name, value in answers.rep.items():
        if rep.get(name) != value:
            rep[name] = value
    accounts = text.setdefault("accounts", tomlkit.table(is_super_table=True))
    account = tomlkit.table()
    for name, table in answers.parts().items():
        account.add(name, _inline(table))
    accounts[answers.account] = account
    _put(path, tomlkit.dumps(text))


def set_account(path: Path, account: str, settings: Account) -> None:
    """Put another mail, send and calendar into an account of config.toml; all else in it stays, comments too."""
    text = document(path)
    table = text["accounts"][account]
    for name in ("mail", "send", "calendar"):
        part = getattr(settings, name)
        if part is not None:
            table[name] = _inline(_table(part))
    _put(path, tomlkit.dumps(text))


def _table(part: msgspec.Struct) -> Table:
    """One part as it stands in config.toml: what is said by default is left out."""
    said: Table = msgspec.to_builtins(part)
    usual = {field.name: field.default for field in msgspec.structs.fields(part)}
    return {name: value for name, value in said.items() if name not in usual or getattr(part, name) != usual[name]}


def set_detect(path: Path, values: dict[str, float]) -> None:
    """Put thresholds into [detect] of config.toml; all else in it stays, comments too."""
    text = document(path)
    detect = text.setdefault("detect", tomlkit.table())
    for name, value in values.items():
        detect[name] = value
    _put(path, tomlkit.dumps(text))


def _inline(table: Table) -> InlineTable:
    inline = tomlkit.inline_table()
    inline.update(table)
    return inline


def _put(path: Path, text: str) -> None:
    part = path.with_name(f".{path.name}.new")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with contextlib.suppress(FileNotFoundError):
            part.unlink()
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as fault:
        raise InputOutput(f"Cannot write {path}: {fault.strerror}.", "Nothing was changed.") from fault
