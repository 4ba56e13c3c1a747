from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from importlib.resources import files
from zoneinfo import ZoneInfo

import pytest

from followup.core.cleaning import LONGEST
from followup.core.country import _ZONE_OF, zone_of
from followup.core.policy import LANGUAGES
from followup.core.slot_words import phrases
from tests.calendars.samples import BERLIN

AT = datetime(2026, 5, 12, 14, tzinfo=BERLIN)
LONDON, SYDNEY, KOLKATA = ZoneInfo("Europe/London"), ZoneInfo("Australia/Sydney"), ZoneInfo("Asia/Kolkata")


@pytest.mark.parametrize(
    ("language", "formal", "alone", "both"),
    [
        ("en", True, "Tuesday 12 May, 14:00", "Tuesday 12 May, 14:00 CEST (13:00 your time)"),
        ("de", True, "Dienstag, 12. Mai, 14:00 Uhr", "Dienstag, 12. Mai, 14:00 Uhr CEST (13:00 Uhr bei Ihnen)"),
        ("de", False, "Dienstag, 12. Mai, 14:00 Uhr", "Dienstag, 12. Mai, 14:00 Uhr CEST (13:00 Uhr bei dir)"),
        ("fr", True, "mardi 12 mai, 14:00", "mardi 12 mai, 14:00 CEST (13:00 chez vous)"),
        ("es", False, "martes 12 de mayo, 14:00", "martes 12 de mayo, 14:00 CEST (13:00 en tu hora local)"),
        ("it", True, "martedì 12 maggio, ore 14:00", "martedì 12 maggio, ore 14:00 CEST (ore 13:00 da voi)"),
        ("nl", False, "dinsdag 12 mei, 14:00 uur", "dinsdag 12 mei, 14:00 uur CEST (13:00 uur bij jou)"),
        ("pt", True, "terça-feira, 12 de maio, 14:00", "terça-feira, 12 de maio, 14:00 CEST (13:00 aí)"),
        ("ja", True, "Tuesday 12 May, 14:00", "Tuesday 12 May, 14:00 CEST (13:00 your time)"),
    ],
)
def test_the_same_time_in_both_zones_and_another(language: str, formal: bool, alone: str, both: str):
    assert phrases([AT], ZoneInfo("Europe/Paris"), language, formal=formal) == (alone,)
    assert phrases([AT], LONDON, language, formal=formal) == (both,)
    assert phrases([AT], None, language, formal=formal) == (f"{alone} (CEST)",)


def test_another_day_there_and_zones_without_letters():
    late = AT.replace(hour=16)
    assert phrases([late], SYDNEY, "en", formal=True) == ("Tuesday 12 May, 16:00 CEST (Wednesday 0:00 your time)",)
    assert phrases([AT.astimezone(ZoneInfo("America/Sao_Paulo"))], None, "en", formal=True)[0].endswith("9:00 (UTC-3)")
    odd = timezone(timedelta(hours=5, minutes=45), "+0545")
    assert phrases([AT.astimezone(odd)], None, "en", formal=True)[0].endswith("17:45 (UTC+5:45)")
    assert phrases([AT.astimezone(UTC)], None, "en", formal=True)[0].endswith("12:00 (UTC)")


def test_winter_and_the_first_of_a_month():
    first = datetime(2026, 12, 1, 9, 30, tzinfo=BERLIN)
    told = {language: phrases([first], LONDON, language, formal=True)[0] for language in LANGUAGES}
    assert told["en"] == "Tuesday 1 December, 9:30 CET (8:30 your time)"
    assert told["fr"].startswith("mardi 1er décembre, 9:30 CET")
    assert told["it"].startswith("martedì 1º dicembre")
    assert told["pt"].startswith("terça-feira, 1º de dezembro")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_day_of_a_year_fits_into_a_value_and_names_day_and_hour(language: str):
    day = datetime(2026, 1, 1, 22, 30, tzinfo=ZoneInfo("America/Los_Angeles"))
    seen = set()
    for n in range(365):
        (told,) = phrases([day + n * timedelta(days=1)], KOLKATA, language, formal=True)
        assert len(told) <= LONGEST
        assert "22:30" in told
        seen.add(told)
    assert len(seen) == 365


def _of_the_table() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for line in files("tzdata").joinpath("zoneinfo/zone.tab").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            country, _, zone = line.split("\t")[:3]
            found.setdefault(country, set()).add(zone)
    return found


DISPUTED = {"CN", "UA"}
"""Countries with one time by law and another one in a region."""


def test_only_countries_with_one_time_have_a_zone():
    table, start = _of_the_table(), datetime(2026, 1, 1, tzinfo=UTC)
    for country, key in _ZONE_OF.items():
        assert key in table[country], country
        if country not in DISPUTED:
            for n in range(0, 730, 5):
                at = start + timedelta(days=n)
                assert len({at.astimezone(ZoneInfo(zone)).utcoffset() for zone in table[country]}) == 1, country
    assert {"ES", "PT", "US", "CA", "AU", "BR", "MX", "RU"}.isdisjoint(_ZONE_OF)


def test_a_mail_from_elsewhere_makes_the_zone_unknown():
    summer = datetime(2026, 5, 12, 9)
    assert zone_of("GB") == zone_of("GB", summer.replace(tzinfo=LONDON)) == LONDON
    assert zone_of("GB", summer.replace(tzinfo=UTC)) == LONDON  # servers write UTC
    assert zone_of("GB", summer.replace(tzinfo=timezone(timedelta(hours=-5)))) is None
    assert zone_of("US") is zone_of("") is zone_of("ES", summer.replace(tzinfo=UTC)) is None
