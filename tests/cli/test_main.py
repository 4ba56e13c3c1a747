"""Options that may stand before or after the command."""

from __future__ import annotations

import doctest

import pytest

from followup.cli import main


def test_the_example_in_the_docstring() -> None:
    assert doctest.testmod(main).failed == 0


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        (["status"], ["status"]),
        (["once", "--config", "a"], ["--config", "a", "once"]),
        (["once", "--config=a", "--debug"], ["--config=a", "--debug", "once"]),
        (["--config", "a", "once"], ["--config", "a", "once"]),
        (["deals", "note", "1", "--", "--config", "a"], ["deals", "note", "1", "--", "--config", "a"]),
        (["once", "--config"], ["once", "--config"]),
    ],
)
def test_config_and_debug_are_put_first(given: list[str], meant: list[str]) -> None:
    assert main.leading(given) == meant
