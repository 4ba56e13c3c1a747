"""What templates say in the seven languages: a reason for the loss, and the time at which the rep comes back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from followup.core.model import LossReason
from followup.core.months import day_number, month_name


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
        number, named = day_number(day, language), month_name(day, language)
        return words[_AROUND].format(day=number, month=named, at=_al(day.day))
    said = month(day, language)
    return said if (day - today).days <= _WITHOUT_YEAR else f"{said}{words[_OF_YEAR]} {day.year}"


def month(day: date, language: str) -> str:
    """In which month `day` is: "in May", "im Mai"."""
    words = _COMING.get(language, _COMING["en"])
    named = month_name(day, language)
    return words[_IN].format(month=named, d="d" if named[0] == "a" else "")


_NEAR, _WITHOUT_YEAR = 40, 330
"""Days ahead up to which the day is named, and up to which the month needs no year."""

_IN, _AROUND, _OF_YEAR = range(3)
_COMING: dict[str, tuple[str, str, str]] = {
    "en": ("in {month}", "around {day} {month}", ""),
    "de": ("im {month}", "um den {day}. {month}", ""),
    "fr": ("en {month}", "vers le {day} {month}", ""),
    "es": ("en {month}", "hacia el {day} de {month}", " de"),
    "it": ("a{d} {month}", "intorno {at}{day} {month}", ""),
    "nl": ("in {month}", "rond {day} {month}", ""),
    "pt": ("em {month}", "por volta de {day} de {month}", " de"),
}  # fmt: skip


def _al(day: int) -> str:
    """The Italian article before a day of the month."""
    return "all'" if day in {8, 11} else "al "
