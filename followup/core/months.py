"""The day of a month as the seven languages write it: its number, and the month's name within a sentence."""

from __future__ import annotations

from datetime import date

MONTHS: dict[str, tuple[str, ...]] = {
    language: tuple(row.split())
    for language, row in {
        "en": "January February March April May June July August September October November December",
        "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
        "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "nl": "januari februari maart april mei juni juli augustus september oktober november december",
        "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    }.items()
}


_FIRST = {"fr": "1er", "it": "1º", "pt": "1º"}


def month_name(day: date, language: str) -> str:
    """The name of the month of `day`; in an unknown language the English one.

    >>> month_name(date(2026, 5, 12), "nl")
    'mei'
    """
    return MONTHS.get(language, MONTHS["en"])[day.month - 1]


def day_number(day: date, language: str) -> str:
    """The number of `day` in its month, as it is written in `language`.

    >>> day_number(date(2026, 5, 1), "fr")
    '1er'
    """
    return _FIRST.get(language, "1") if day.day == 1 else str(day.day)
