"""Homes for commands."""

from __future__ import annotations

import pytest

from tests.cli.homes import Home, simple


@pytest.fixture
def home(tmp_path):
    """An empty home."""
    return Home(tmp_path)


@pytest.fixture
def rep(tmp_path):
    """The home of a rep with a Maildir and a folder calendar."""
    return simple(Home(tmp_path))
