"""What every command starts from: the configuration, and the house that it describes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from followup.host.places import config_file

if TYPE_CHECKING:
    from followup.config import Config
    from followup.opening import House


class Context:
    """The options that stand before the command. Nothing is read or opened before it is asked for."""

    def __init__(self, config_path: str | None, debug: bool) -> None:
        self._given = config_path
        self.debug = debug

    @property
    def path(self) -> Path:
        """Where config.toml is, or would be."""
        return config_file(self._given)

    def config(self) -> Config:
        """The configuration, checked; errors as `config.load`."""
        from followup.config import load

        return load(self.path)

    @contextmanager
    def house(self) -> Iterator[House]:
        """The store, the sandbox and the templates."""
        from followup.opening import open_house

        with open_house(self.config(), self.path) as house:
            yield house
