"""`service`: what the manager is told. A booted systemd runs it in tests/host/service."""

from __future__ import annotations

import msgspec

from followup.cli.service import program, written
from followup.config import load


def test_without_a_session_of_systemd_nothing_is_written(rep):
    for words in (("install",), ("uninstall",), ("start",), ("stop",), ("status",), ()):
        ran = rep.run("service", *words)
        assert ran.code == 69
        assert ran.err.startswith("followup: ")
        assert "Traceback" not in ran.err
    assert not (rep.path / "config" / "systemd").exists()


def test_the_folders_it_writes_into(rep):
    config = load(rep.config)
    assert written(config) == (rep.path / "Mail", rep.path / "Calendar")
    server = msgspec.convert({"type": "imap", "host": "h.example"}, type(config.accounts["work"].mail) | _imap())
    account = msgspec.structs.replace(config.accounts["work"], mail=server, calendar=None)
    assert written(msgspec.structs.replace(config, accounts={"work": account})) == ()


def _imap():
    from followup.accounts import ImapMail

    return ImapMail


def test_the_program_is_a_file():
    assert program().is_absolute()
    assert program().name == "followup"
