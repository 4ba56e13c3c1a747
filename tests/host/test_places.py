"""The quick places are those of platformdirs."""

from __future__ import annotations

from pathlib import Path

import platformdirs
import pytest

from followup.host.places import config_file, state_directory


@pytest.mark.parametrize("base", ["", " ", "/elsewhere"])
def test_the_places_are_those_of_the_platform(base, monkeypatch, tmp_path):
    monkeypatch.delenv("FOLLOWUP_CONFIG", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, base)
    assert config_file(None) == platformdirs.user_config_path("followup") / "config.toml"
    assert state_directory() == platformdirs.user_state_path("followup")


def test_a_named_file_goes_first(monkeypatch):
    monkeypatch.setenv("FOLLOWUP_CONFIG", "/named/by.environment")
    assert config_file(None) == Path("/named/by.environment")
    assert config_file("/named/by.option") == Path("/named/by.option")
