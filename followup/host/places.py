"""Where the platform keeps followup's files, without loading more than that takes (`status` starts in milliseconds)."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from followup.errors import BadRights

NAME = "followup"
_LINUX = sys.platform.startswith("linux")


def config_file(given: str | None) -> Path:
    """Where config.toml is looked for: `--config`, `$FOLLOWUP_CONFIG`, else the user's configuration directory."""
    named = given or os.environ.get("FOLLOWUP_CONFIG")
    if named:
        return Path(named).expanduser()
    if _LINUX:
        return _xdg("XDG_CONFIG_HOME", "~/.config") / NAME / "config.toml"
    import platformdirs

    return platformdirs.user_config_path(NAME) / "config.toml"


def state_directory() -> Path:
    """Where the state is kept if [state] names no other place."""
    if _LINUX:
        return _xdg("XDG_STATE_HOME", "~/.local/state") / NAME
    import platformdirs

    return platformdirs.user_state_path(NAME)


def refuse_shared(directory: Path) -> None:
    """BadRights where others may put files into our directory, or take ours away (T14)."""
    if directory.stat().st_mode & 0o022:
        raise BadRights(f"{directory} can be changed by others.", f"chmod 700 {directory}")


def _xdg(variable: str, default: str) -> Path:
    """The XDG base directory specification, as platformdirs reads it (tests/test_places.py)."""
    named = os.environ.get(variable, "").strip()
    return Path(named) if named else Path(default).expanduser()
