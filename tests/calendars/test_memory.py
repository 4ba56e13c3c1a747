from __future__ import annotations

import pytest

from followup.calendars.memory import MemoryCalendar
from tests.calendars.contract import CalendarContract


class OtherProgram:
    """Reaches into a MemoryCalendar by its own contract, as the simulator's rep does."""

    def __init__(self, calendar: MemoryCalendar) -> None:
        self._calendar = calendar

    def _ref(self, uid: str):
        stored = self._calendar.get(uid)
        assert stored is not None
        return stored

    def add(self, uid: str, ics: bytes) -> None:
        self._calendar.put(uid, ics)

    def edit(self, uid: str, ics: bytes) -> None:
        self._calendar.replace(self._ref(uid).ref, ics)

    def delete(self, uid: str) -> None:
        self._calendar.delete(self._ref(uid).ref)

    def move(self, uid: str) -> None:
        stored = self._ref(uid)
        self._calendar.delete(stored.ref)
        self._calendar.put(uid, stored.ics)

    def count(self, uid: str) -> int:
        return sum(f"UID:{uid}\r\n".encode() in stored.ics for stored in self._calendar.changes(None).changed)


class TestMemory(CalendarContract):
    @pytest.fixture
    def calendar(self) -> MemoryCalendar:
        return MemoryCalendar()

    @pytest.fixture
    def outside(self, calendar: MemoryCalendar) -> OtherProgram:
        return OtherProgram(calendar)
