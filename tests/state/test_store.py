"""The store: its schema, its file, its threads, and what it must not hold."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.exc import StatementError

from followup.act import Act
from followup.core.model import Stage
from followup.errors import BadRights, ConfigError, InputOutput, StoreDamaged
from followup.mailboxes.base import SENT
from followup.sandbox import Sandbox
from followup.state import migrate
from followup.state.engine import FILE, HEAD, open_engine
from followup.state.schema import metadata
from followup.state.store import Store
from followup.tasks import review
from tests.desks import ANNA, LOSS, World, loss, offer

NOW = datetime(2026, 3, 2, tzinfo=UTC)
DEAL = {"stage": Stage.OPEN, "subject": "s", "base_subject": "s", "company": "", "changed_at": NOW}


def test_the_migrations_make_the_schema(tmp_path: Path) -> None:
    engine = open_engine(str(tmp_path))
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"render_as_batch": True})
        assert compare_metadata(context, metadata) == []
    engine.dispose()
    assert ScriptDirectory.from_config(migrate.settings()).get_current_head() == HEAD


def test_killed_in_the_first_migration_nothing_is_half(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run = migrate.command.upgrade

    def killed(*args: object) -> None:
        run(*args)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(migrate.command, "upgrade", killed)
        with pytest.raises(KeyboardInterrupt):
            Store(str(tmp_path))
    connection = sqlite3.connect(tmp_path / FILE)
    assert connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
    connection.close()
    Store(str(tmp_path)).close()


def test_data_of_a_newer_version_are_left_alone(tmp_path: Path) -> None:
    Store(str(tmp_path)).close()
    with sqlite3.connect(tmp_path / FILE) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    with pytest.raises(ConfigError) as caught:
        Store(str(tmp_path))
    assert caught.value.exit_code == 78


def test_rights(tmp_path: Path) -> None:
    state = tmp_path / "state"
    store = Store(str(state))
    with store.write() as tx:
        tx.account_is("work", "ok")
    copy = store.snapshot()
    assert copy is not None
    assert state.stat().st_mode & 0o777 == 0o700
    assert copy.parent.stat().st_mode & 0o777 == 0o700
    assert {p.stat().st_mode & 0o777 for p in state.rglob("*") if p.is_file()} == {0o600}
    store.close()
    (state / FILE).chmod(0o640)
    with pytest.raises(BadRights) as caught:
        Store(str(state))
    assert caught.value.exit_code == 77


@pytest.mark.parametrize("what", ["header", "middle", "cut", "text"])
def test_a_damaged_file_is_noticed(tmp_path: Path, what: str) -> None:
    Store(str(tmp_path)).close()
    path = tmp_path / FILE
    data = bytearray(path.read_bytes())
    if what == "header":
        data[:16] = bytes(16)
    elif what == "middle":
        data[4096 : 4096 * 3] = b"\xff" * 8192
    elif what == "cut":
        del data[len(data) // 2 :]
    else:
        data = bytearray(b"hello" * 1000)
    path.write_bytes(data)
    with pytest.raises(StoreDamaged) as caught:
        Store(str(tmp_path))
    assert caught.value.exit_code == 65


def test_a_directory_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(InputOutput):
        Store(str(tmp_path / "file" / "state"))


def test_threads_queue(tmp_path: Path) -> None:
    store = Store(str(tmp_path))
    faults: list[BaseException] = []

    def work(n: int) -> None:
        try:
            for i in range(100):
                with store.write() as tx:
                    tx.add_deal(account=f"{n}.{i}", **DEAL)
        except BaseException as fault:
            faults.append(fault)

    threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with store.read() as view:
        assert len(tuple(view.deals())) == 400
    store.close()
    assert faults == []


def test_the_newest_copies_stay(tmp_path: Path) -> None:
    store = Store(str(tmp_path))
    made = [store.snapshot(keep=48) for _ in range(50)]
    assert sorted((tmp_path / "copies").glob("*")) == sorted(path for path in made[-48:] if path)
    store.close()


def test_a_time_without_a_zone_is_refused(tmp_path: Path) -> None:
    store = Store(str(tmp_path))
    with pytest.raises(StatementError, match="without a zone"), store.write() as tx:
        tx.add_deal(account="a", **{**DEAL, "changed_at": datetime(2026, 3, 2)})
    store.close()


def holds(state: Path, canary: str) -> list[str]:
    """The files of the state directory in which a word can be read."""
    return [p.name for p in state.rglob("*") if p.is_file() and canary.encode() in p.read_bytes()]


def test_no_words_of_a_mail_or_draft_and_no_trace_of_the_erased(tmp_path: Path, sandbox: Sandbox) -> None:
    world = World(tmp_path / "state", sandbox)
    world.deliver(offer(), SENT)
    world.deliver(loss(text=f"{LOSS}\n\nPS: the code word is Zwetschgenkuchen."))
    world.look()
    assert len(world.drafts()) == 1
    with world.desk() as desk:
        desk.store.snapshot()
    assert holds(world.state, "Zwetschgenkuchen") == []
    assert holds(world.state, "respect") == []
    assert holds(world.state, ANNA) != []
    with world.desk() as desk:
        desk.store.erase(ANNA, [1], world.now)
        assert holds(world.state, ANNA) == []
    assert holds(world.state, ANNA) == []


def _everywhere(state: Path) -> bytes:
    return b"".join(path.read_bytes() for path in state.rglob("*") if path.is_file())


def test_the_words_of_an_edit_are_gone_once_they_are_in_drafts(tmp_path: Path, sandbox: Sandbox) -> None:
    """Also from the write-ahead log while the store stays open, and from a copy made in between."""
    world = World(tmp_path / "state", sandbox)
    world.deliver(offer(), SENT)
    world.deliver(loss())
    world.look()
    with world.desk() as desk, world.desk() as another:
        with another.store.read() as view:
            (draft,) = view.open_drafts()
        (raw,) = world.drafts()
        review.plan_edit(desk, draft, raw, "Hello Anna, xylophone.")
        assert b"xylophone" in _everywhere(world.state)
        copy = desk.store.snapshot()
        assert copy is not None
        assert b"xylophone" not in copy.read_bytes()
        assert Act(desk).carry_out(world.now) == ()
        assert b"xylophone" in world.drafts()[0]
        assert b"xylophone" not in _everywhere(world.state)
    kept = Store(str(tmp_path / "kept"))
    kept.close()
    (tmp_path / "kept" / FILE).write_bytes(copy.read_bytes())
    store = Store(str(tmp_path / "kept"))
    with store.read() as view:
        assert view.planned() == ()
    store.close()


_PREPARED = """
import sys
from followup.state.engine import prepare
from followup.state.store import Store
prepare(sys.argv[1])
Store(sys.argv[1]).close()
sys.exit("alembic" in sys.modules)
"""


def test_a_daemon_never_loads_what_migrates_its_store(tmp_path: Path) -> None:
    for _ in range(2):
        assert subprocess.run([sys.executable, "-c", _PREPARED, str(tmp_path)], check=False).returncode == 0
