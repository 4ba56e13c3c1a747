from __future__ import annotations

import time
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from followup.core.absence import absences
from followup.core.occurrences import occurs
from tests.calendars.samples import BERLIN, plain, reminder

START, END = date(2026, 11, 1), date(2027, 2, 1)


def away(*lines: str) -> list[tuple[date, date]]:
    return absences([plain("a@b", *lines)], START, END, BERLIN)


WEEK = ("DTSTART;VALUE=DATE:20261221", "DTEND;VALUE=DATE:20261226")
THE_WEEK = [(date(2026, 12, 21), date(2026, 12, 25))]


SAYS_SO = """
Vacation; On vacation, back on 2 January; Out of office; OOO (return Jan 4); Annual leave; PTO; Day off; Away
Sick leave
Urlaub; Winterurlaub, zurück am 4.1.; Abwesend; Betriebsferien; Nicht im Büro; Elternzeit; Krank; Frei; Überstundenabbau
Congés; En congé; Vacances de Noël; Absent; Absente; Hors bureau; RTT; Arrêt maladie; Indisponible
Vacaciones; De vacaciones hasta enero; Fuera de la oficina; Ausente; Día libre; Baja médica; Asuntos propios
Ferie; In ferie; Fuori ufficio; Assente; Vacanze di Natale; In malattia; Giorno libero; Permesso
Vakantie; Kerstvakantie; Verlof; Ouderschapsverlof; Afwezig; Vrij; Niet op kantoor; Ziek
Férias; De férias no Algarve; Fora do escritório; Ausente; De folga; Licença: de licença
"""
SAYS_OTHER = """
Trade fair; Back from vacation; Book holidays; Holiday party; School holidays; Vacationland Inc. visit; Away day
Kick-off
Urlaubsplanung; Urlaub beantragen; Zurück aus dem Urlaub; Kein Urlaub; Konferenz; Urlaubsübergabe; Freitagsrunde
Retour de vacances; Demande de congés; Pas de vacances; Salon; Vacances scolaires
Vuelta de vacaciones; Solicitar vacaciones; Feria de Madrid; Sin vacaciones
Rientro dalle ferie; Richiesta ferie; Fiera di Milano; Niente ferie
Terug van vakantie; Verlof aanvragen; Beurs; Geen vakantie
Regresso das férias; Pedido de férias; Feira; Sem férias
"""


def titles(text: str) -> list[str]:
    return [title.strip() for line in text.strip().splitlines() for title in line.split(";")]


@pytest.mark.parametrize("title", titles(SAYS_SO))
def test_a_whole_day_event_that_says_so(title: str):
    assert away(*WEEK, f"SUMMARY:{title}") == THE_WEEK
    assert away(*WEEK, f"SUMMARY:{title}", "TRANSP:TRANSPARENT") == []


@pytest.mark.parametrize("title", [*titles(SAYS_OTHER), ""])
def test_a_whole_day_event_that_does_not(title: str):
    assert away(*WEEK, f"SUMMARY:{title}") == []


def test_busy_status_out_of_office():
    assert away(*WEEK, "SUMMARY:Private", "X-MICROSOFT-CDO-BUSYSTATUS:OOF", "TRANSP:TRANSPARENT") == THE_WEEK
    morning = ("DTSTART;TZID=Europe/Berlin:20261202T080000", "DTEND;TZID=Europe/Berlin:20261202T120000")
    assert away(*morning, "X-MICROSOFT-CDO-BUSYSTATUS:OOF") == [(date(2026, 12, 2), date(2026, 12, 2))]
    evening = ("DTSTART;TZID=Europe/Berlin:20261202T180000", "DTEND;TZID=Europe/Berlin:20261203T080000")
    assert away(*evening, "X-MICROSOFT-CDO-BUSYSTATUS:OOF") == []


def test_what_each_time_of_a_series_says_of_itself():
    second = ("END:VEVENT", "BEGIN:VEVENT", "UID:a@b", "RECURRENCE-ID;VALUE=DATE:20261113", "SUMMARY:Day off")
    fridays = ("DTSTART;VALUE=DATE:20261106", "RRULE:FREQ=WEEKLY;COUNT=3", "SUMMARY:Day off")
    found = away(*fridays, *second, "DTSTART;VALUE=DATE:20261113", "TRANSP:TRANSPARENT")
    assert [first.day for first, _ in found] == [6, 20]


def test_several_events_in_one_object_and_an_end_on_the_day_it_begins():
    one = ("DTSTART;VALUE=DATE:20261203", "DTEND;VALUE=DATE:20261203", "SUMMARY:Urlaub")
    assert away("DTSTART:20261201T100000Z", "SUMMARY:Call", "END:VEVENT", "BEGIN:VEVENT", "UID:c@b", *one) == [
        (date(2026, 12, 3), date(2026, 12, 3))
    ]


def test_a_zone_behind_a_programs_prefix():
    when = "TZID=/example.org/2026/Pacific/Auckland:20261202T080000"
    series = (f"DTSTART;{when}", "DURATION:PT12H", "RRULE:FREQ=DAILY;COUNT=2", "X-MICROSOFT-CDO-BUSYSTATUS:OOF")
    assert away(*series) == []  # the night before, in Berlin


def test_not_the_reps_own_word():
    assert away(*WEEK, "SUMMARY:Vacation", "ATTENDEE:mailto:x@shop.example") == []
    assert away(*WEEK, "SUMMARY:Vacation", "STATUS:CANCELLED") == []
    shared = ("X-MICROSOFT-CDO-BUSYSTATUS:OOF", "ATTENDEE:mailto:colleague@rep.example")
    assert away(*WEEK, "SUMMARY:Vacation", *shared) == THE_WEEK
    assert absences([reminder("a@b", "Vacation"), b"\xff\0", b""], START, END, BERLIN) == []


def test_a_series_is_expanded():
    fridays = away("DTSTART;VALUE=DATE:20260102", "RRULE:FREQ=WEEKLY;BYDAY=FR", "SUMMARY:Day off")
    assert fridays[0] == (date(2026, 11, 6), date(2026, 11, 6))
    assert len(fridays) == 13


def test_neighbours_are_joined_and_cut_to_the_span():
    first = plain("a@b", "DTSTART;VALUE=DATE:20261020", "DTEND;VALUE=DATE:20261103", "SUMMARY:Urlaub")
    second = plain("c@b", "DTSTART;VALUE=DATE:20261103", "SUMMARY:Urlaub")
    assert absences([second, first], START, END, BERLIN) == [(date(2026, 11, 1), date(2026, 11, 3))]


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=WEEKLY;BYHOUR=1,2",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "x",
    ],
)
def test_b52_an_endless_rule_holds_nothing_up(rule: str):
    began = time.monotonic()
    away("DTSTART;VALUE=DATE:20200101", f"RRULE:{rule}", "SUMMARY:Urlaub")
    ics = plain("a@b", "DTSTART:20200101T000000Z", f"RRULE:{rule}")
    occurs(ics, datetime(2026, 1, 1, tzinfo=BERLIN), datetime(2027, 1, 1, tzinfo=BERLIN))
    assert time.monotonic() - began < 2


def test_every_year_on_one_day():
    eves = away("DTSTART;VALUE=DATE:20201231", "RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31", "SUMMARY:Urlaub")
    assert eves == [(date(2026, 12, 31), date(2026, 12, 31))]


def test_the_hour_is_that_of_the_reps_zone():
    event = plain("a@b", "DTSTART:20261202T230000Z", "DTEND:20261203T230000Z", "X-MICROSOFT-CDO-BUSYSTATUS:OOF")
    assert absences([event], START, END, BERLIN) == [(date(2026, 12, 3), date(2026, 12, 3))]
    auckland = ZoneInfo("Pacific/Auckland")
    assert absences([event], START, END, auckland) == [(date(2026, 12, 4), date(2026, 12, 4))]
