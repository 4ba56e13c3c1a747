"""config.example.toml is what the definitions say, and it is a configuration."""

from __future__ import annotations

import tomllib
from pathlib import Path

import msgspec

from followup import example
from followup.config import Config, load

FILE = Path(__file__).parent.parent / "config.example.toml"


def test_the_file_is_the_generators():
    assert FILE.read_text(encoding="utf-8") == example.text(), "python -m followup.example > config.example.toml"


def test_as_it_stands_it_sets_nothing():
    assert tomllib.loads(FILE.read_text(encoding="utf-8")) == {}


def test_uncommented_it_loads_and_holds_the_defaults(tmp_path):
    path = tmp_path / "config.toml"
    path.write_text(example.uncommented(FILE.read_text(encoding="utf-8")), encoding="utf-8")
    path.chmod(0o600)
    config = load(path)
    assert list(config.accounts) == ["work", "exchange", "microsoft", "google", "home"]
    plain = Config(rep=config.rep, accounts=config.accounts)
    assert msgspec.to_builtins(config) == msgspec.to_builtins(plain)


def test_every_option_is_in_it():
    words = FILE.read_text(encoding="utf-8")
    for _, table, _ in example._TABLES:
        for field in table.__struct_fields__:
            assert f"\n#{field} = " in words, field
    for _, kinds in example._KINDS:
        for kind in kinds:
            for field in kind.__struct_fields__:
                assert f"#     {field} (" in words, field
