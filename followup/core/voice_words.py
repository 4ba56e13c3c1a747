"""Greetings, sign-offs and forms of address of the seven languages, and what is said where nothing is known."""

from __future__ import annotations

import re
from dataclasses import dataclass


def _lines(*words: str) -> re.Pattern[str]:
    """A line that begins with one of `words`."""
    return re.compile(rf"\s*(?:{'|'.join(words)})(?!\w)", re.IGNORECASE)


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)


GREETINGS: dict[str, re.Pattern[str]] = {
    "en": _lines("hi", "hello", "hey", "dear", "good (?:morning|afternoon|evening|day)", "morning"),
    "de": _lines(
        "hallo", "hi", "hey", "liebe[rs]?", "sehr geehrte[r]?", "guten (?:tag|morgen|abend)", "moin", "servus",
        "grüezi", "grüß (?:gott|dich)", "werte[r]?",
    ),
    "fr": _lines("bonjour", "bonsoir", "salut", "ch(?:er|ère)", "madame", "monsieur", "hello", "coucou"),
    "es": _lines("hola", "estimad[oa]", "querid[oa]", "buen(?:os|as) (?:días|tardes|noches)", "muy buenas", "buenas",
                 "apreciad[oa]"),
    "it": _lines("ciao", "buongiorno", "buonasera", "gentile", "gentilissim[oa]", "egregi[oa]", "car[oa]", "salve",
                 "spett\\.?(?:le)?", "spettabile"),
    "nl": _lines("hoi", "hallo", "hi", "hey", "ha", "beste", "geachte", "dag", "goede(?:morgen|middag|navond|ndag)",
                 "lieve"),
    "pt": _lines("olá", "oi", "car[oa]", "prezad[oa]", "estimad[oa]", "exm[oa]s?\\.?", "ex\\.m[oa]s?",
                 "bo[am] (?:dia|tarde|noite)"),
}  # fmt: skip

SIGN_OFFS: dict[str, re.Pattern[str]] = {
    "en": _lines(
        "(?:(?:kind|best|warm|many)(?:est)? )?(?:regards|wishes)", "best", "all the best", "cheers", "thanks",
        "many thanks",        "yours (?:sincerely|faithfully|truly)", "sincerely", "take care",
    ),
    "de": _lines(
        "(?:(?:mit )?(?:freundlich|best|herzlich|lieb|viel|schön|sonnig)e[nr]? )+gr(?:üßen?|uß|üssen?|uss)",
        "grüße", "gruß", "mfg", "vg", "lg", "bg", "beste grüße aus", "herzlichst",
    ),
    "fr": _lines("(?:bien |très )?cordialement", "bien à (?:vous|toi)", "amicalement", "sincèrement", "à bientôt",
                 "(?:meilleures|sincères|cordiales) salutations", "salutations", "bonne journée", "amitiés"),
    "es": _lines("(?:un )?(?:cordial )?(?:saludos?|abrazo)(?: cordial(?:es)?)?", "atentamente",
                 "cordialmente"),
    "it": _lines("(?:cordiali|distinti|cari|un caro) salut[oi]", "cordialmente", "a presto", "un saluto", "saluti",
                 "un cordiale saluto", "un abbraccio", "buona giornata"),
    "nl": _lines("(?:met )?(?:vriendelijke|hartelijke) groet(?:en)?", "groet(?:en|jes)?", "hartelijke groet", "mvg",
                 "hoogachtend", "gr"),
    "pt": _lines("atenciosamente", "cumprimentos", "(?:com )?(?:os )?(?:melhores )?cumprimentos", "um abraço",
                 "abraços?", "abs", "um grande abraço", "beijinhos?", "cordialmente", "att", "até (?:breve|logo)"),
}  # fmt: skip

TITLES: dict[str, re.Pattern[str]] = {
    "en": _words(r"mr|mrs|ms|mx|dr|prof(?:essor)?|sir|madam"),
    "de": _words(r"herr|frau|geehrte[r]?|dr|prof"),
    "fr": _words(r"madame|monsieur|docteur"),
    "es": _words(r"sr|sra|señora?|don|doña|estimad[oa] (?:sr|sra|señora?)"),
    "it": _words(r"dott|dottor(?:essa)?|dott\.ssa|ing|sig|sig\.ra|signora?|egregi[oa]"),
    "nl": _words(r"heer|mevrouw|geachte|dhr|mevr"),
    "pt": _words(r"sr|sra|senhora?|dr|dra|prezad[oa] (?:sr|sra|senhora?)|ex\.m[oa]"),
}

FORMAL: dict[str, re.Pattern[str]] = {
    "en": _words("sir|madam"),
    # At the start of a sentence "Sie" may be they: only after another word does the capital tell.
    "de": re.compile(r"(?<=[\w,] )(?:Sie|Ihnen|Ihre[mnrs]?|Ihr)(?!\w)"),
    "fr": _words("vous|votre|vos"),
    "es": _words("usted|ustedes|le (?:agradezco|escribo|envío|llamo|parece)|su (?:interés|mensaje|correo|tiempo)"),
    "it": re.compile(r"(?<=[\w,] )(?:Lei|Le|Suo|Sua|Suoi|Sue)(?!\w)|\w+(?:rLa|rLe)(?!\w)|(?<!\w)La ringrazio"),
    "nl": _words("u|uw"),
    "pt": _words("o senhor|a senhora|v\\. ?ex\\.?ª?|vossa excelência"),
}
INFORMAL: dict[str, re.Pattern[str]] = {
    "en": _words("(?!)"),
    "de": _words("du|dir|dich|dein(?:e[mnrs]?)?|euch|eure[mnrs]?"),
    "fr": _words("tu|te|toi|ton|ta|tes|t'\\w+"),
    "es": _words("tú|te|ti|tu|tus|contigo|vosotros|vuestr[oa]s?|os"),
    "it": _words("tu|ti|te|tuo|tua|tuoi|tue"),
    "nl": _words("je|jij|jou|jouw|jullie"),
    "pt": _words("você|vocês|te|ti|tu|teu|tua|contigo"),
}


@dataclass(frozen=True, slots=True)
class Default:
    """What is said where the thread tells nothing; `{}` stands for the name. The words need no gender."""

    formal: bool
    nameless: str
    with_first: str
    with_full: str
    close: str
    reserved: str

    def greeting(self, first: str, last: str, formal: bool) -> str:
        """A greeting with the full name where formal, the first name where not, none where unknown."""
        if not first:
            return self.nameless
        return self.with_full.format(f"{first} {last}".strip()) if formal else self.with_first.format(first)

    def sign_off(self, formal: bool) -> str:
        """The sign-off line."""
        return self.reserved if formal else self.close


DEFAULTS: dict[str, Default] = {
    "en": Default(False, "Hello,", "Hello {},", "Dear {},", "Kind regards,", "Kind regards,"),
    "de": Default(True, "Guten Tag,", "Hallo {},", "Guten Tag {},", "Viele Grüße", "Mit freundlichen Grüßen"),
    "fr": Default(True, "Bonjour,", "Bonjour {},", "Bonjour,", "Bien cordialement,", "Bien cordialement,"),
    "es": Default(True, "Buenos días,", "Hola {},", "Buenos días, {}:", "Un saludo,", "Un cordial saludo,"),
    "it": Default(True, "Buongiorno,", "Ciao {},", "Gentile {},", "Un saluto,", "Cordiali saluti,"),
    "nl": Default(True, "Goedendag,", "Beste {},", "Beste {},", "Vriendelijke groet,", "Met vriendelijke groet,"),
    "pt": Default(True, "Olá,", "Olá, {},", "Olá, {},", "Um abraço,", "Atenciosamente,"),
}
