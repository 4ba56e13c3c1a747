"""The form of address that words tell: du or Sie, tu or vous, je or u, tu or Lei, tú or usted, você or o senhor."""

from __future__ import annotations

import re
from dataclasses import dataclass


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w])(?:{pattern})(?!\w)", re.IGNORECASE)


_NONE = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Marks:
    """One language's words: formal ones count only where they are more than `ratio` times the informal ones.

    `many` is said to several people and tells little of one; `hint` is formal where nothing else is there.
    """

    informal: re.Pattern[str]
    formal: re.Pattern[str]
    many: re.Pattern[str] = _NONE
    hint: re.Pattern[str] = _NONE
    ratio: float = 2.0


MARKS: dict[str, Marks] = {
    "en": Marks(_NONE, _NONE),
    "de": Marks(
        _words(r"du|dir|dich|dein(?:e[mnrs]?)?|euch|eure[mnrs]?|euer|(?:hast|bist|kannst|willst|magst|musst|sollst|"
               r"hattest|könntest|möchtest|weißt|brauchst) (?:du )?"),
        # At the start of a sentence "Sie" may be they: only after another word does the capital tell.
        re.compile(r"(?<=[\w,–-] )(?:Sie|Ihnen|Ihre[mnrs]?|Ihr)(?!\w)|(?<!\w)Ihnen(?!\w)|"
                   r"(?:(?i:bitte|[a-zäöü]en) Sie)(?!\w)"),
        hint=re.compile(r"(?<!\w)(?:Ihre[mnrs]?|Sie)(?!\w)"),
    ),
    "fr": Marks(
        _words(r"tu|te|toi|(?<!le )(?<!un )(?<!du )ton|ta|tes|l[ae]s? tien(?:ne)?s?|t['’]\w+|"
               r"(?:dis|tiens|donne|appelle)-moi"),
        _words(r"vous|votre|vos|veuillez|(?:dites|tenez|donnez|appelez)-moi|n['’]hésitez"),
    ),
    "es": Marks(
        _words(r"tú|te|ti|tu|tus|contigo|vos|vosotr[oa]s|vuestr[oa]s?|os|tienes|puedes|quieres|sabes|eres|estás|has|"
               r"(?:di|avísa|cuénta|lláma|mánda)me|dime|decidme|pásate|fijate|querés|tenés|podés|oye|mira"),
        _words(r"usted|(?:le|la|lo) (?=\w+[oáé](?!\w))|le (?:agradezco|ruego|escribo|envío|llamo|parece|hago|remito|"
               r"comparto|confirmo|adjunto|indico|interesa)|(?:dígame|avíseme|llámeme|hágame|permítame|indíqueme)|"
               r"si lo desea|v\. ?d\.?"),
        many=_words(r"ustedes|les"),
        hint=_words(r"le|su|sus"),
    ),
    "it": Marks(
        _words(r"tu|ti|te|tuo|tua|tuoi|tue|hai|puoi|vuoi|sai|sei|devi|fammi|dimmi|fatti|vedi|guarda|passa|t['’]\w+|"
               r"(?:dir|dar|far|mandar|inviar|chieder|mostrar|disturbar|ringraziar|aiutar|veder|sentir)ti"),
        re.compile(r"(?<=[\w,;:] )(?:Lei|Le|La|Suo|Sua|Suoi|Sue|Vostr[oaie]|Vi)(?!\w)|\w(?:rLa|rLe)(?!\w)|"
                   r"(?<!\w)La ringrazio|(?:^|[.!?:]\s+|\n)(?:Le|La|Vi) \w+(?:o|iamo)(?!\w)|"
                   r"(?i:(?<!\w)(?:mi|ci) (?:dica|chiami|scriva|faccia|invii|mandi|permetta|conferm))"),
        many=_words(r"vi|voi|vostr[oaie]"),
        ratio=1.0,
    ),
    "nl": Marks(
        _words(r"je|jij|jou|jouw|(?:heb|kun|kan|wil|ben|weet|vind|zie) je"),
        re.compile(r"(?<![\w\d])(?<!\d )(?:u|uw|uzelf)(?!\w)", re.IGNORECASE),
        many=_words(r"jullie"),
        ratio=0.99,
    ),
    "pt": Marks(
        _words(r"você|vc|tu|te|ti|teu|tua|teus|tuas|contigo|tens|queres|podes|estás|sabes|tenhas|quiseres|precisares|vês|"
               r"\w+-te|(?:diz|manda|liga|avisa)-me|me (?:chama|liga|avisa|manda|diz|fala)|dá uma olhada|vê se|"
               r"passas|consegues"),
        _words(r"(?:o|a|ao|à|do|da|pelo|pela|no|na|com o|com a) (?:senhora?|sr|sra)|v\.? ?ex\.?ªs?|v\.? ?exas?|"
               r"vossas? excelências?|senhora? doutora?|v\. ?s\.?ª"),
        many=_words("vocês"),
    ),
}  # fmt: skip


def of(text: str, language: str, *, several: bool = False) -> bool | None:
    """Whether `text` addresses formally; None where it does not tell. French says vous to `several` friends."""
    marks = MARKS[language]
    informal, formal = len(marks.informal.findall(text)), len(marks.formal.findall(text))
    if several and language == "fr":
        formal = 0
    if not informal and not formal:
        return None
    return formal > marks.ratio * informal


def hinted(text: str, language: str) -> bool | None:
    """What the weaker words tell: those said to many (not formal), those that may mean a third person (formal)."""
    marks = MARKS[language]
    if marks.many.search(text):
        return False
    return True if marks.hint.search(text) else None
