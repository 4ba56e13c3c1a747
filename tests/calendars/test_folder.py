from __future__ import annotations

import os
import secrets
from pathlib import Path

import pytest

from followup import errors
from followup.calendars.folder import FolderCalendar
from followup.core.ical_lines import uids
from tests.calendars.contract import UID, CalendarContract
from tests.calendars.samples import plain, reminder


class OtherProgram:
    """khal or vdirsyncer at work on the directory: file names of its own."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def _file(self, uid: str) -> Path:
        return next(file for file in self._path.glob("*.ics") if uid in uids(file.read_bytes()))

    def add(self, uid: str, ics: bytes) -> None:
        (self._path / f"{secrets.token_hex(6)}.ics").write_bytes(ics)

    def edit(self, uid: str, ics: bytes) -> None:
        self._file(uid).write_bytes(ics)

    def delete(self, uid: str) -> None:
        self._file(uid).unlink()

    def move(self, uid: str) -> None:
        self._file(uid).rename(self._path / f"{secrets.token_hex(6)}.ics")

    def count(self, uid: str) -> int:
        return sum(uid in uids(file.read_bytes()) for file in self._path.glob("*.ics"))


class TestFolder(CalendarContract):
    @pytest.fixture
    def calendar(self, tmp_path: Path) -> FolderCalendar:
        return FolderCalendar(tmp_path)

    @pytest.fixture
    def outside(self, tmp_path: Path) -> OtherProgram:
        return OtherProgram(tmp_path)


def test_a_vanished_directory_is_not_an_empty_calendar(tmp_path: Path):
    calendar = FolderCalendar(tmp_path / "calendar")
    calendar.create()
    calendar.put(UID, reminder(UID))
    cursor = calendar.changes(None).cursor
    (tmp_path / "calendar").rename(tmp_path / "elsewhere")
    for call in (
        lambda: calendar.changes(cursor),
        lambda: calendar.get(UID),
        lambda: calendar.put(UID, reminder(UID)),
    ):
        with pytest.raises(errors.Unreachable):
            call()
    (tmp_path / "elsewhere").rename(tmp_path / "calendar")
    assert calendar.get(UID) is not None


@pytest.mark.parametrize("keep_times", [False, True])
def test_a_file_edited_in_place_is_seen(tmp_path: Path, keep_times: bool):
    calendar = FolderCalendar(tmp_path)
    calendar.put(UID, reminder(UID, "Title A"))
    file = next(tmp_path.glob("*.ics"))
    cursor = calendar.changes(None).cursor
    before = file.stat()
    with file.open("r+b") as opened:  # the same inode and the same length
        opened.write(reminder(UID, "Title B"))
    if keep_times:
        os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    found = calendar.changes(cursor)
    assert [b"Title B" in stored.ics for stored in found.changed] == [True]


def test_a_settled_file_is_read_once_and_a_replaced_one_again(tmp_path: Path):
    calendar = FolderCalendar(tmp_path)
    file = tmp_path / "theirs.ics"
    file.write_bytes(reminder(UID))
    cursor = calendar.changes(None).cursor
    other = tmp_path / "new.tmp"
    other.write_bytes(reminder(UID, "Replaced"))
    other.replace(file)
    assert [b"Replaced" in stored.ics for stored in calendar.changes(cursor).changed] == [True]


def test_a_new_process_knows_an_old_cursor(tmp_path: Path):
    cursor = FolderCalendar(tmp_path).changes(None).cursor
    FolderCalendar(tmp_path).put(UID, reminder(UID))
    after = FolderCalendar(tmp_path).changes(cursor)
    assert after.complete
    assert len(after.changed) == 1
    again = FolderCalendar(tmp_path).changes(after.cursor)
    assert (again.changed, again.removed, again.complete) == ((), (), False)
    assert len(after.cursor) == 64


def test_a_name_that_another_object_has_is_not_overwritten(tmp_path: Path):
    (tmp_path / f"{UID}.ics").write_bytes(plain("other@x", "DTSTART:20261125T100000Z"))
    calendar = FolderCalendar(tmp_path)
    ref = calendar.put(UID, reminder(UID))
    assert calendar.put(UID, reminder(UID)) == ref
    assert calendar.get("other@x") is not None
    assert len(list(tmp_path.iterdir())) == 2


def test_nothing_but_whole_objects_is_left_behind(tmp_path: Path):
    calendar = FolderCalendar(tmp_path)
    ref = calendar.put(UID, reminder(UID))
    calendar.replace(ref, reminder(UID, "New"))
    assert [file.name for file in tmp_path.iterdir()] == [f"{UID}.ics"]
    assert (tmp_path / f"{UID}.ics").stat().st_mode & 0o777 == 0o600


def test_an_href_never_leads_out_of_the_directory(tmp_path: Path):
    (tmp_path / "calendar").mkdir()
    (tmp_path / "secret.ics").write_bytes(reminder(UID))
    from followup.calendars.base import EventGone, EventRef

    with pytest.raises(EventGone):
        FolderCalendar(tmp_path / "calendar").replace(EventRef("../secret.ics", ""), b"")


def test_what_is_no_object_is_passed_over(tmp_path: Path):
    (tmp_path / "binary.ics").write_bytes(bytes(range(256)) * 10)
    (tmp_path / "empty.ics").write_bytes(b"")
    (tmp_path / "note.txt").write_text("BEGIN:VEVENT")
    (tmp_path / "folder.ics").mkdir()
    calendar = FolderCalendar(tmp_path)
    calendar.put(UID, reminder(UID))
    assert {stored.ref.href for stored in calendar.changes(None).changed} == {"binary.ics", "empty.ics", f"{UID}.ics"}
