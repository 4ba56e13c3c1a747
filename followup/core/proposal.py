"""Something true of the deal, in the rep's own words: what was proposed, and when they met (PLAYBOOK 7).

Both are looked for in what the rep wrote in the thread, and come back as phrases that a template can go on with: "our
offer for the stock system", "our meeting on 12 May". Where it is not plain where the phrase ends, there is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import cache

from followup.core.months import MONTHS

_MOST_WORDS, _LONGEST = 4, 60

_OFFERS: dict[str, tuple[str, dict[str, str], str]] = {
    "en": ("our|my", {"offer": "our", "proposal": "our", "quote": "our", "quotation": "our"}, "for|on"),
    "de": (
        r"unsere?[mns]?|meine?[mns]?",
        {"Angebot": "unser", "Vorschlag": "unseren", "Offerte": "unsere", "Konzept": "unser"},
        "für|zum|zur|über",
    ),
    "fr": ("notre|mon|ma", {"offre": "notre", "proposition": "notre", "devis": "notre"}, "pour|concernant"),
    "es": (
        "nuestr[oa]|mi",
        {"oferta": "nuestra", "propuesta": "nuestra", "presupuesto": "nuestro", "cotización": "nuestra"},
        "para|sobre",
    ),
    "it": (
        "nostr[oa]|mi[oa]",
        {"offerta": "la nostra", "proposta": "la nostra", "preventivo": "il nostro"},
        "per",
    ),
    "nl": ("ons|onze|mijn", {"voorstel": "ons", "offerte": "onze", "aanbod": "ons", "aanbieding": "onze"}, "voor|over"),
    "pt": (
        "noss[oa]|minha|meu",
        {"proposta": "a nossa", "oferta": "a nossa", "orçamento": "o nosso"},
        "para|sobre",
    ),
}
"""By language: whose it is, what it is called (with the words before it as an object), and what leads to its matter."""

_MEETINGS: dict[str, tuple[str, str, dict[str, str], str]] = {
    "en": (
        r"thank(?:s| you)(?: again| very much)? for|(?:it was )?good to see you at|after|following|enjoyed",
        "our|the|your",
        {"meeting": "our", "call": "our", "talk": "our", "conversation": "our", "visit": "your"},
        r"on (?:\w+day,? )?(?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?P<month>{months})",
    ),
    "de": (
        r"dank(?:e|en)?(?: Ihnen| dir| euch)?(?: nochmals)? für|nach",
        r"unser(?:e|em|er|en)?|da[sm]|de[mnr]|die",
        {"Gespräch": "unser", "Treffen": "unser", "Telefonat": "unser", "Termin": "unseren"},
        r"(?:am|vom) (?:\w+(?:tag|woch),?(?: den)? )?(?P<day>\d{1,2})\. ?(?P<month>{months})",
    ),
    "fr": (
        r"merci(?: encore)? pour|(?:à la )?suite à|après",
        "notre|votre|le|l[’']",
        {"rendez-vous": "notre", "entretien": "notre", "réunion": "notre", "échange": "notre"},
        r"(?:du|de ce) (?:\w+di )?(?P<day>\d{1,2})(?:er)? (?P<month>{months})",
    ),
    "es": (
        r"gracias(?: de nuevo)? por|tras|después de",
        "nuestr[oa]|la|el",
        {"reunión": "nuestra", "llamada": "nuestra", "conversación": "nuestra", "encuentro": "nuestro"},
        r"del (?:\w+ )?(?P<day>\d{1,2}) de (?P<month>{months})",
    ),
    "it": (
        r"grazie(?: ancora)? per|dopo|in seguito (?:al|alla)",
        "(?:il |la |al |alla )?nostr[oa]|il|la|l[’']",
        {"incontro": "il nostro", "riunione": "la nostra", "telefonata": "la nostra", "colloquio": "il nostro"},
        r"d(?:el|i) (?:\w+ )?(?P<day>\d{1,2}) (?P<month>{months})",
    ),
    "nl": (
        r"(?:dank|bedankt)(?: u| je)?(?: nogmaals)? voor|na",
        "ons|onze|het|de",
        {"gesprek": "ons", "afspraak": "onze", "bezoek": "ons", "overleg": "ons"},
        r"(?:op|van) (?:\w+dag )?(?P<day>\d{1,2}) (?P<month>{months})",
    ),
    "pt": (
        r"obrigad[oa](?: mais uma vez)? pel[oa]|após|depois d[ao]",
        "(?:a |o )?noss[oa]|a|o",
        {"reunião": "a nossa", "conversa": "a nossa", "chamada": "a nossa", "encontro": "o nosso"},
        r"d[eo] (?:dia )?(?P<day>\d{1,2}) de (?P<month>{months})",
    ),
}
"""By language: what shows that it took place, whose it was, what it is called, and its date."""

_ENDS: dict[str, str] = {
    "en": "and or with which that as including from by is are was will would has have stands remains holds covers "
    "includes contains below above attached so if to at in we you i it",
    "de": "und oder mit der das welche wie inklusive samt sowie von vom bis ist sind war gilt liegt steht bleibt "
    "umfasst enthält beträgt an in im bei ich wir sie es zu als zurück vor ein hin",
    "fr": "et ou avec qui que comme ci est sont était sera comprend reste à dans en nous je vous il elle",
    "es": "y o con que como incluido desde es son era incluye queda en a nosotros lo te le",
    "it": "e o con che come compreso è sono era comprende resta in a noi le ti",
    "nl": "en of met die dat zoals inclusief van is zijn was geldt omvat blijft in bij te wij ik u je als",
    "pt": "e ou com que como incluindo desde é são era inclui fica em a nós lhe te",
}
"""By language: words before which a phrase is at its end."""

_WORD = re.compile(r"\s*([^\W\d_][\w'’&/+-]*)")
_LITTLE = """the a an your our this it them you der die das den dem ein eine einen ihr ihre ihren dein deine le la les
l un une votre vos ton ta el los las su sus tu tus il lo i gli de het een uw je jouw o os as um uma sua seu do da di del
du sie ihnen dir euch vous toi nous usted ustedes vosotros lei voi u jullie jou você vocês everybody all"""
_SMALL = frozenset(_LITTLE.split())


def proposed(texts: Iterable[str], language: str) -> str:
    """What the rep proposed, newest mail first, as an object with whose it is; "" where no mail says it plainly.

    >>> proposed(["Attached is our offer for the stock system, 40 seats."], "en")
    'our offer for the stock system'
    """
    pattern, before = _offer(language)
    for text in texts:
        for found in pattern.finditer(_flowing(text)):
            noun = next(name for name in before if found["noun"].lower().startswith(name.lower()))
            matter = _matter(found.string, found.end(), language)
            if matter:
                return f"{before[noun]} {noun} {found['to'].lower()} {matter}"
    return ""


def met(texts: Iterable[str], language: str, today: date) -> str:
    """When they met, if the rep speaks of it as of something past: "our meeting on 12 May"; else "".

    >>> met(["Thank you for our meeting on Tuesday, 12 May."], "en", date(2026, 5, 20))
    'our meeting on 12 May'
    """
    pattern, before = _meeting(language)
    months = [name.lower() for name in MONTHS.get(language, MONTHS["en"])]
    for text in texts:
        for found in pattern.finditer(_flowing(text)):
            noun = next(name for name in before if found["noun"].lower() == name.lower())
            month, day = months.index(found["month"].lower()) + 1, int(found["day"])
            if (month, day) <= (today.month, today.day):  # a date without a year, and not one to come
                return f"{before[noun]} {noun} {_dated(found, language)}"
    return ""


def _dated(found: re.Match[str], language: str) -> str:
    day, month = found["day"], found["month"]
    return {
        "en": f"on {day} {month}",
        "de": f"am {day}. {month}",
        "fr": f"du {day} {month}",
        "es": f"del {day} de {month}",
        "it": f"del {day} {month}",
        "nl": f"van {day} {month}",
        "pt": f"de {day} de {month}",
    }.get(language, "")


@cache
def _offer(language: str) -> tuple[re.Pattern[str], dict[str, str]]:
    whose, nouns, to = _OFFERS.get(language, _OFFERS["en"])
    names = "|".join(map(re.escape, nouns))
    return re.compile(rf"(?i)\b(?:{whose}) (?P<noun>{names})e?s? (?P<to>{to})\b"), nouns


@cache
def _meeting(language: str) -> tuple[re.Pattern[str], dict[str, str]]:
    past, whose, nouns, when = _MEETINGS.get(language, _MEETINGS["en"])
    when = when.replace("{months}", "|".join(MONTHS.get(language, MONTHS["en"])))
    names = "|".join(map(re.escape, nouns))
    return re.compile(rf"(?i)\b(?:{past}) (?:(?:{whose}) ?)?(?:\w+ )?(?P<noun>{names}) {when}\b"), nouns


def _flowing(text: str) -> str:
    """Lines that a mail program broke are one; an empty line ends a sentence."""
    return re.sub(r"[ \t]*\n[ \t]*(?=\S)", " ", re.sub(r"\n\s*\n", " ; ", text[:20_000]))


def _matter(text: str, at: int, language: str) -> str:
    """The words after "for", if they are few and it is plain where they end."""
    ends, words = _ENDS.get(language, _ENDS["en"]).split(), list[str]()
    while found := _WORD.match(text, at):
        if found[1].lower() in ends and words:
            break
        words.append(found[1])
        at = found.end()
    else:
        if re.match(r"\s*[^\s,.;:!?)]", text[at:]):
            return ""
    while words and words[-1].lower() in _SMALL:
        words.pop()
    said = " ".join(words)
    told = any(len(word) > 2 and word.lower() not in _SMALL for word in words)
    return said if told and len(words) <= _MOST_WORDS and len(said) <= _LONGEST else ""
