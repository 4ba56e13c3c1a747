"""What templates say in the seven languages: a reason for the loss, and the time at which the rep comes back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from followup.core.model import LossReason


def phrases(reasons: Sequence[LossReason], language: str) -> list[str]:
    """Each reason as a phrase in `language` that can stand behind a colon; some are not fit to be repeated."""
    table = _PHRASES.get(language, _PHRASES["en"])
    return [table[reason] for reason in reasons if reason in table]


_ORDER = (
    LossReason.PRICE, LossReason.FEATURES, LossReason.INTEGRATION, LossReason.TIMING, LossReason.INCUMBENT,
    LossReason.EXECUTIVE_DECISION, LossReason.REFERENCES, LossReason.SUPPORT_SERVICE, LossReason.CREDIT_TERMS,
    LossReason.SCOPE, LossReason.SECURITY_COMPLIANCE, LossReason.LOCATION, LossReason.COMPANY_SIZE,
)  # fmt: skip
# Pressure, the relationship and an inside track are thanked for without being said back: naming them would sound hurt.

_PHRASES: dict[str, dict[LossReason, str]] = {
    language: dict(zip(_ORDER, row.split("|"), strict=True))
    for language, row in {
        "en": "the price|the features|the integration|the timing|the system you already have|the management's decision|"
        "the references|the support|the terms of payment|the scope|security and compliance|the location|our size",
        "de": "der Preis|der Funktionsumfang|die Anbindung|der Zeitpunkt|die vorhandene Lösung|"
        "die Entscheidung der Geschäftsleitung|die Referenzen|der Support|die Zahlungsbedingungen|der Umfang|"
        "Sicherheit und Compliance|der Standort|unsere Größe",
        "fr": "le prix|les fonctionnalités|l'intégration|le calendrier|la solution en place|"
        "la décision de la direction|les références|l'assistance|les conditions de paiement|"
        "le périmètre|la sécurité et la conformité|"
        "la localisation|notre taille",
        "es": "el precio|las funciones|la integración|el momento|la solución actual|la decisión de la dirección|"
        "las referencias|el soporte|las condiciones de pago|el alcance|la seguridad y el cumplimiento|"
        "la ubicación|nuestro tamaño",
        "it": "il prezzo|le funzionalità|l'integrazione|i tempi|la soluzione già in uso|la decisione della direzione|"
        "le referenze|l'assistenza|le condizioni di pagamento|l'ambito|sicurezza e conformità|la sede|"
        "le nostre dimensioni",
        "nl": "de prijs|de functies|de koppeling|het moment|de bestaande oplossing|de beslissing van de directie|"
        "de referenties|de ondersteuning|de betalingsvoorwaarden|de omvang|veiligheid en compliance|de locatie|"
        "onze grootte",
        "pt": "o preço|as funcionalidades|a integração|o momento|a solução atual|a decisão da direção|as referências|"
        "o suporte|as condições de pagamento|o escopo|segurança e conformidade|a localização|o nosso tamanho",
    }.items()
}  # fmt: skip


def coming(day: date, today: date, language: str) -> str:
    """`day` as one says when one will write again: to the day where it is near, else the month.

    >>> coming(date(2027, 3, 1), date(2026, 11, 22), "en")
    'in March'
    """
    words = _COMING.get(language, _COMING["en"])
    if (day - today).days <= _NEAR:
        first = day.day == 1 and language in _FIRST
        named = words[_MONTH].split()[day.month - 1]
        return words[_AROUND].format(day=_FIRST[language] if first else day.day, month=named, at=_al(day.day))
    said = month(day, language)
    return said if (day - today).days <= _WITHOUT_YEAR else f"{said}{words[_OF_YEAR]} {day.year}"


def month(day: date, language: str) -> str:
    """In which month `day` is: "in May", "im Mai"."""
    words = _COMING.get(language, _COMING["en"])
    named = words[_MONTH].split()[day.month - 1]
    return words[_IN].format(month=named, d="d" if named[0] == "a" else "")


_NEAR, _WITHOUT_YEAR = 40, 330
"""Days ahead up to which the day is named, and up to which the month needs no year."""

_IN, _AROUND, _OF_YEAR, _MONTH = range(4)
_COMING: dict[str, tuple[str, str, str, str]] = {
    "en": ("in {month}", "around {day} {month}", "",
           "January February March April May June July August September October November December"),
    "de": ("im {month}", "um den {day}. {month}", "",
           "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
    "fr": ("en {month}", "vers le {day} {month}", "",
           "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
    "es": ("en {month}", "hacia el {day} de {month}", " de",
           "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
    "it": ("a{d} {month}", "intorno {at}{day} {month}", "",
           "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"),
    "nl": ("in {month}", "rond {day} {month}", "",
           "januari februari maart april mei juni juli augustus september oktober november december"),
    "pt": ("em {month}", "por volta de {day} de {month}", " de",
           "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"),
}  # fmt: skip
_FIRST = {"fr": "1er", "pt": "1º", "it": "1º"}


def _al(day: int) -> str:
    """The Italian article before a day of the month."""
    return "all'" if day in {8, 11} else "al "
