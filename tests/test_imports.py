"""The house's import rule: each room knows only those below it, and a library is known in its own rooms alone."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "followup"

HOUSE = """
    __main__
    cli
    daemon
    tasks example
    standing
    looking
    listing
    readback pipeline missed
    act
    deals
    opening
    desk
    transports
    template_files mailboxes calendars
    exchange graph
    state
    sandbox sandbox_child
    sandbox_wire config weights
    access
    accounts
    host
    core
    errors
    followup
""".strip().splitlines()
"""From the entrances down. Rooms on one line stand side by side and do not know each other."""

LEVEL = {room: len(HOUSE) - number for number, line in enumerate(HOUSE) for room in line.split()}

LIBRARIES = {
    "alembic": ("state",),
    "click": ("cli",),
    "cryptography": ("access.tokens",),
    "dns": ("access.discovery", "exchange.autodiscover"),
    "exchangelib": ("exchange", "mailboxes", "calendars"),
    "holidays": ("core.workdays",),
    "httpx": (
        "access.google",
        "calendars.caldav_http",
        "access.discovery",
        "access.judge",
        "access.server_facts",
        "access.web",
        "graph.client",
        "graph.identity",
    ),
    "icalendar": ("core",),
    "imapclient": ("mailboxes",),
    "jinja2": ("core.template_engine", "core.templates", "core.insights.page"),
    "jeepney": ("host.desktop",),
    "keyring": ("access.secrets_child", "access.secrets"),
    "lxml": ("calendars.caldav_xml", "access.discovery", "exchange.pox"),
    "msal": ("graph.signin",),
    "msgspec": (
        "accounts",
        "cli",
        "config",
        "core.policy",
        "example",
        "graph.signin",
        "sandbox",
        "sandbox_wire",
        "tasks.migrating",
        "tasks.setup",
        "tasks.insights",
    ),
    "numpy": ("core.intent.encoder",),
    "oauthlib": ("exchange",),
    "platformdirs": ("host.places", "cli"),
    "recurring_ical_events": ("core.occurrences",),
    "requests": ("exchange",),
    "rich": ("cli",),
    "safetensors": ("weights",),
    "schedule": ("daemon",),
    "selectolax": ("core",),
    "smtplib": ("transports",),
    "sqlalchemy": ("state",),
    "tomlkit": ("tasks.setup",),
    "urllib3": ("exchange",),
    "tzlocal": ("config", "cli"),
}
"""Where each library, and each part of the standard library that reaches a server, may be imported."""

IMPURE = {
    "asyncio",
    "http",
    "logging",
    "os",
    "random",
    "secrets",
    "shutil",
    "signal",
    "smtplib",
    "socket",
    "sqlite3",
    "ssl",
    "subprocess",
    "sys",
    "tempfile",
    "threading",
    "time",
    "urllib",
}
"""What `core` must not know: files, sockets, clocks, chance, logs, processes."""

MODULES = {
    ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted(PACKAGE.rglob("*.py"))
}


def room(module: str) -> str:
    """The part of a module's name that stands in HOUSE."""
    parts = module.split(".")
    return parts[1] if parts[1:] else parts[0]


def imports(module: str) -> Iterator[str]:
    """Every module that `module` imports, wherever in it; our own by their full names."""
    for node in ast.walk(ast.parse(MODULES[module].read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: imports say where from"
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                yield whole if whole in MODULES else str(node.module)


def belongs(module: str, place: str) -> bool:
    """Whether a module is `place` or stands in it; `place` is a name below the package."""
    return f"{module}.".startswith(f"followup.{place}.")


@pytest.mark.parametrize("module", MODULES)
def test_imports_go_down(module: str) -> None:
    here = room(module)
    assert here in LEVEL, f"{here}: say in HOUSE where it stands"
    for name in imports(module):
        if name.partition(".")[0] == "followup" and room(name) != here:
            assert LEVEL[room(name)] < LEVEL[here], f"{module} imports {name}"


@pytest.mark.parametrize("module", MODULES)
def test_a_library_is_known_in_its_rooms(module: str) -> None:
    for name in imports(module):
        for library, rooms in LIBRARIES.items():
            if name == library or name.startswith(f"{library}."):
                assert any(belongs(module, place) for place in rooms), f"{module} imports {name}"


@pytest.mark.parametrize("module", [module for module in MODULES if belongs(module, "core")])
def test_the_core_is_pure(module: str) -> None:
    assert not IMPURE & {name.partition(".")[0] for name in imports(module)}
    words = {
        node.id
        for node in ast.walk(ast.parse(MODULES[module].read_text(encoding="utf-8")))
        if isinstance(node, ast.Name)
    }
    assert not {"open", "print", "input"} & words
    text = MODULES[module].read_text(encoding="utf-8")
    assert not any(clock in text for clock in ("datetime.now(", "date.today(", "utcnow("))


def test_only_act_reaches_a_transport() -> None:
    importers = {module for module in MODULES for name in imports(module) if belongs(name, "transports")}
    outside = {module for module in importers if not belongs(module, "transports")}
    assert outside
    assert all(belongs(module, "act") for module in outside)


def test_a_provider_is_known_to_its_opener_alone() -> None:
    allowed = {"opening", "transports.opening", "tasks.demo", "cli.init"}
    for module in MODULES:
        for name in imports(module):
            for rooms in ("mailboxes", "calendars"):
                plain = (rooms, f"{rooms}.base", f"{rooms}.headers", f"{rooms}.folder_names")
                if belongs(name, rooms) and not belongs(module, rooms) and name.removeprefix("followup.") not in plain:
                    assert any(belongs(module, place) for place in allowed), f"{module} imports {name}"


def test_every_library_in_use_is_in_the_table() -> None:
    import sys

    used = {name.partition(".")[0] for module in MODULES for name in imports(module)}
    assert used - set(sys.stdlib_module_names) - {"followup", "_typeshed"} <= set(LIBRARIES)


def test_every_library_in_use_is_declared() -> None:
    """Not only brought along by another one, which may do without it one day."""
    import sys
    import tomllib

    used = {name.partition(".")[0] for module in MODULES for name in imports(module)}
    named = {"dns": "dnspython"}
    wanted = {named.get(one, one).replace("_", "-") for one in used - set(sys.stdlib_module_names)}
    project = tomllib.loads((PACKAGE.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {re.split(r"[<>=;\s]", one)[0] for one in project["dependencies"]}
    assert wanted - {"followup", "-typeshed"} <= declared
