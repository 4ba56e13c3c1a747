"""config.toml: one table of options, read strictly, with file, line and key in every fault.

The tables [rep], [watch], [detect] and [playbook] are those of `core.policy`; here stand the accounts and the rest.
config.example.toml is written from these definitions (`followup.example`), so that it cannot drift.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from pathlib import Path
from stat import S_ISREG
from typing import Annotated, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec
from msgspec import Meta, Struct

from followup.accounts import CALENDAR, MAIL, SEND, Account, ExchangeCalendar, GraphCalendar, Port, misfit
from followup.core.office import Office
from followup.core.policy import Detect, JudgeAt, Playbook, Rep, Watch
from followup.errors import BadRights, ConfigError, NoConfiguration
from followup.host.places import config_file, state_directory

MAX_BYTES = 1024 * 1024
ACCOUNT_NAME = re.compile(r"\w[\w.@+-]{0,63}")


class Templates(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The [templates] table."""

    directory: Annotated[
        str, Meta(description="Your own versions; they go before the shipped ones. Empty: templates/ beside this file.")
    ] = ""


class Review(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The [review] table. Not used yet: this version has no review page, its commands show drafts and deals."""

    port: Annotated[Port, Meta(description="On 127.0.0.1; 0: a free one.")] = 0
    open_browser: Annotated[bool, Meta(description="Open it in the browser.")] = True


class State(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The [state] table."""

    path: Annotated[str, Meta(description="Directory of the state; empty: the platform's place for it.")] = ""
    url: Annotated[str, Meta(description="A database URL instead (without a password in it).")] = ""


class Config(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """All of config.toml. `path` is the file it came from."""

    rep: Rep
    accounts: dict[str, Account]
    watch: Watch = Watch()
    detect: Detect = Detect()
    playbook: Playbook = Playbook()
    templates: Templates = Templates()
    review: Review = Review()
    state: State = State()

    @property
    def zone(self) -> ZoneInfo:
        """The rep's time zone; this machine's where none is set. See `zone_in`."""
        return self.zone_in(Office())

    def zone_in(self, office: Office) -> ZoneInfo:
        """The rep's time zone: the one set here, else the mailbox's, else this machine's."""
        if named := self.rep.time_zone or office.time_zone:
            return ZoneInfo(named)
        import tzlocal

        return tzlocal.get_localzone()

    @property
    def teller(self) -> str:
        """The first account whose calendar tells time zone and working hours, "" where there is none."""
        tells = (ExchangeCalendar, GraphCalendar)
        return next((name for name, one in self.accounts.items() if isinstance(one.calendar, tells)), "")


def config_path(given: str | None) -> Path:
    """See `places.config_file`."""
    return config_file(given)


def state_place(path: Path, state: State) -> str:
    """The state directory (absolute, relative ones from config.toml's folder) or database URL."""
    if state.url:
        return state.url
    if state.path:
        return str(path.parent.joinpath(Path(state.path).expanduser()).absolute())
    return str(state_directory())


def tokens_directory(config: Config) -> Path:
    """Where the accounts' `access.tokens` lie: beside the state, or where that would be if it is in a database."""
    return Path(config.state.path).expanduser() if config.state.path else state_directory()


def load(path: Path) -> Config:
    """Read and check config.toml. Raises NoConfiguration, BadRights and ConfigError (with the line)."""
    text = _text(path)
    try:
        raw = tomllib.loads(text)
        _no_secrets(raw, path, text)
        config = msgspec.convert(raw, Config)
    except tomllib.TOMLDecodeError as fault:
        raise ConfigError(f"{path.name}: {fault}.") from None
    except msgspec.ValidationError as fault:
        raise _worded(str(fault), path, text) from None
    except RecursionError:
        raise ConfigError(f"{path.name}: nested too deeply.") from None
    _check(config, path, text)
    if not config.state.path:
        return config
    state = State(path=state_place(path, State(path=config.state.path)), url=config.state.url)
    return msgspec.structs.replace(config, state=state)  # whoever has the configuration alone must find it too


def _text(path: Path) -> str:
    try:
        status = path.stat()
        if not S_ISREG(status.st_mode) or status.st_size > MAX_BYTES:
            raise NoConfiguration(f"{path} is no configuration file.")
        if status.st_mode & 0o077:
            raise BadRights(f"{path.name} is readable by others.", f"chmod 600 {path}")
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        raise NoConfiguration(f"No configuration at {path}.") from None
    except UnicodeDecodeError:
        raise ConfigError(f"{path.name}: not a text file in UTF-8.") from None
    except OSError as fault:
        raise NoConfiguration(f"Cannot read {path}: {fault.strerror}.") from fault
    except ValueError:  # a NUL in the path
        raise NoConfiguration("No configuration at a path like that.") from None


SECRET_WORDS = re.compile(r"pass(word|wd|phrase)?|secret|token", re.IGNORECASE)


def _no_secrets(value: Any, path: Path, text: str, at: tuple[str, ...] = ()) -> None:
    for key, inner in value.items() if isinstance(value, dict) else ():
        if SECRET_WORDS.fullmatch(key) and not isinstance(inner, dict):
            where = _where(path, text, (*at, key))
            raise ConfigError(f"{where}, a password does not belong here.", "Take it out; run followup login ACCOUNT.")
        _no_secrets(inner, path, text, (*at, key))


def _worded(fault: str, path: Path, text: str) -> ConfigError:
    """The sentence of msgspec, with the line and the near key."""
    what, _, place = fault.partition(" - at `$")
    keys = tuple(re.findall(r"[A-Za-z_][\w-]*", place.replace("[...]", ".")))
    unknown = re.search(r"unknown field `(.+?)`", what)
    if unknown:
        key = unknown.group(1)
        near = difflib.get_close_matches(key, _all_keys(), n=1)
        hint = f" Did you mean {near[0]}?" if near else ""
        return ConfigError(f"{_where(path, text, (*keys, key))} unknown.{hint}")
    missing = re.search(r"missing required field `(.+?)`", what)
    if missing:
        return ConfigError(f"{_where(path, text, (*keys, missing.group(1)))} missing.")
    return ConfigError(f"{_where(path, text, keys)} {what[0].lower()}{what[1:]}.")


def _all_keys() -> list[str]:
    structs: tuple[type[Struct], ...] = (
        Config,
        Rep,
        Watch,
        Detect,
        JudgeAt,
        Playbook,
        Templates,
        State,
        Account,
        *MAIL,
        *SEND,
        *CALENDAR,
    )
    return sorted({name for one in structs for name in one.__struct_fields__})


def _where(path: Path, text: str, keys: tuple[str, ...]) -> str:
    """`config.toml line 12: time_zone`: the line where the last key that can be found stands."""
    line, wanted = 0, [key for key in keys if key]
    for number, content in enumerate(text.splitlines(), 1):
        hit = wanted and re.search(rf"(^|[\[.{{,\s\"']){re.escape(wanted[0])}[\"']?\s*([=.\]]|$)", content)
        while hit:
            line, wanted = number, wanted[1:]
            hit = wanted and re.search(rf"[\[.{{,\s\"']{re.escape(wanted[0])}[\"']?\s*[=.\]]", content)
    return f"{path.name} line {line}: {keys[-1]}" if line else f"{path.name}: {'.'.join(keys[-2:])}"


def _check(config: Config, path: Path, text: str) -> None:
    """What the types cannot say."""
    if config.rep.time_zone:
        try:
            ZoneInfo(config.rep.time_zone)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            where = _where(path, text, ("rep", "time_zone"))
            raise ConfigError(f"{where} '{config.rep.time_zone}' unknown.") from None
    first, _, last = config.rep.working_hours.partition("-")
    if first and last <= first:
        raise ConfigError(f"{_where(path, text, ('rep', 'working_hours'))} must end after it begins.")
    if not re.fullmatch(r"[^@\s<>]+@[^@\s<>]+", config.rep.email):
        raise ConfigError(f"{_where(path, text, ('rep', 'email'))} '{config.rep.email}' is no address.")
    if config.detect.ask > config.detect.act:
        raise ConfigError(f"{_where(path, text, ('detect', 'ask'))} must not be above act.")
    if isinstance(config.detect.judge, JudgeAt):
        _check_judge(config, path, text)
    if not config.accounts:
        raise ConfigError(f"{path.name}, accounts: missing.", "Run followup init.")
    for name, account in config.accounts.items():
        if not ACCOUNT_NAME.fullmatch(name):  # it becomes part of file names
            raise ConfigError(f"{_where(path, text, ('accounts', name))}: an account's name is one plain word.")
        if (found := misfit(account)) is not None:
            key, what = found
            raise ConfigError(f"{_where(path, text, ('accounts', name, key))} {what}.")
    if config.state.url and not re.match(r"[a-z][a-z0-9+]*://", config.state.url):
        raise ConfigError(f"{_where(path, text, ('state', 'url'))} is no database URL.")
    if "@" in config.state.url.partition("://")[2] and ":" in config.state.url.partition("://")[2].partition("@")[0]:
        raise ConfigError(f"{_where(path, text, ('state', 'url'))}, a password does not belong here.")


def _check_judge(config: Config, path: Path, text: str) -> None:
    """Mail goes nowhere but by https or within this machine; and its key has a name of its own."""
    from followup.access.judge import NAME, is_safe

    at = config.detect.judge
    if isinstance(at, JudgeAt) and not is_safe(at.url):
        raise ConfigError(
            f"{_where(path, text, ('detect', 'judge'))}: its url must begin with https://, or be on this machine."
        )
    if NAME in config.accounts:
        raise ConfigError(f"{_where(path, text, ('accounts', NAME))}: where there is a judge, no account has its name.")
