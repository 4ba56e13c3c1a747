"""Greetings of the seven languages: how they open, titles, words for several people, and whose gender they show."""

from __future__ import annotations

import re


def _begins(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{words})(?!\w)", re.IGNORECASE)


OPENERS: dict[str, re.Pattern[str]] = {
    "en": _begins(r"(?:hi|hello)(?: there)?|hey|dear|good (?:morning|afternoon|evening|day)|"
                  r"morning|afternoon|respected|"
                  "greetings|g'day"),
    "de": _begins(r"hallo|hi|hey|hej|hello|(?:mein )?liebe[rs]?|sehr (?:geehrte|verehrte)[rs]?|guten? (?:tag|morgen|"
                  r"abend)|moin(?: moin)?|servus|grüezi|grü(?:ß|ss) (?:gott|dich)|werte[rs]?|tag|ciao|salü"),
    "fr": _begins(r"(?:re)?bonjour|bonsoir|salut|(?:très )?ch(?:er|ère)s?|hello|coucou|hey"),
    "es": _begins(r"hola(?: (?:buenos días|buenas tardes|buenas))?|apreciable|(?:muy )?(?:estimad|querid|apreciad|"
                  r"distinguid)[oa]s?|buen(?:os|as) (?:días|tardes|noches)|buen día|muy buenas|buenas"),
    "it": _begins(r"ciao|buon ?giorno|buona ?sera|buon pomeriggio|gentil(?:e|i|issim[oaie])|gent\.(?:mo|ma|mi|me)|"
                  r"gent\.?le|egregi[oa]?|egr\.|car(?:issim)?[oaie]|salve|spett(?:abile|\.?le|\.)|ehi|hey|pregiatissim[oa]|"
                  r"stimat[oa]|illustre"),
    "nl": _begins(r"hoi|hallo|hi|hey|hé|ha|beste|geachte|dag|goede(?:morgen|middag|navond|ndag)|lieve|waarde|hello"),
    "pt": _begins(r"olá|oi|ola|(?:meu |minha )?car(?:íssim)?[oa]s?|(?:prezad|estimad|querid)[oa]s?|"
                  r"ex(?:celentíssim|\.?m)[oa]s?\.?|bo[am] (?:dia|tarde|noite)|ilm[oa]\.?|viva"),
}  # fmt: skip
"""The words before the name."""

_TITLE = {
    "en": r"mr|mrs|ms|mx|miss|dr|prof(?:essor)?|sir|madam|judge|captain|rev|"
    r"colonel|col|major|lieutenant|sergeant|reverend|father|"
    r"sister|pastor|rabbi|lord|lady",
    "de": r"herrn?|frau|fr|hr|dr|prof(?:essor(?:in)?)?|mag|ing|dipl\.-ing|doktor",
    "fr": r"madame|monsieur|mademoiselle|mme|mlle|m|docteur|dr|maître|me|professeur|pr",
    "es": r"sra|sr|srta|señora|señor|señorita|don|doña|d|dña|dra|dr|doctora|doctor|ing|lic|licenciad[oa]|ingenier[oa]|"
    r"arq|prof|profesora?|mtr[oa]",
    "it": r"sig\.ra|sig\.na|sig|signora|signorina|signore?|dott\.ssa|dott|dottoressa|dottore?|dr\.ssa|dr|ing|"
    r"ingegnere?|avv|avvocat[oa]|prof\.ssa|prof|professor(?:e|essa)?|arch|architett[oa]|geom|rag",
    "nl": r"de heer|heer|mevrouw|mevr|mw|dhr|meneer|mijnheer|dominee|ds|pastoor|mr|drs|dr|ir|ing|prof(?:essor)?",
    "pt": r"sra|sr|srta|senhora|senhor|dona|d|dra|dr|doutora|doutor|eng[ºª]?|engenheir[oa]|prof[ªº]?|professora?|arq",
}
TITLES: dict[str, re.Pattern[str]] = {
    language: re.compile(rf"(?:(?:{words})(?!\w)\.?[ªº]?)(?:[ ]*(?:{words})(?!\w)\.?[ªº]?)*", re.IGNORECASE)
    for language, words in _TITLE.items()
}

GROUPS: dict[str, re.Pattern[str]] = {
    "en": _begins(r"(?:you )?(?:all|both|team|everyone|everybody|folks|guys|colleagues|friends|gang|each)(?: \w+)?"),
    "de": _begins(r"zusammen|alle(?: (?:zusammen|beide))?|ihr (?:lieben|beiden|zwei)|team(?: [\w-]+)?|beide|leute|"
                  r"kolleg(?:en|innen)(?: und kolleg(?:en|innen))?|miteinander|in die runde|(?:team|runde)"),
    "fr": _begins(r"(?:à )?(?:toutes et (?:à )?tous|tou(?:te)?s(?: les deux)?|vous deux|l'équipe|collègues|ami[es]+|"
                  r"client[es]*|équipe)"),
    "es": _begins(r"(?:a )?(?:todos(?: y todas)?|todas|tod@s|ambos|ambas|equipo|compañer[oa]s|amig[oa]s|colegas)"),
    "it": _begins(r"(?:a )?(?:tutti|tutte|entrambi|ragazzi|colleghi|team|voi)"),
    "nl": _begins(r"(?:allemaal|allen|all|team|collega'?s|beiden|mensen|iedereen)"),
    "pt": _begins(r"(?:a )?(?:tod[oa]s|ambos|equipa|equipe|colegas|pessoal|gente|galera|time|amig[oa]s)"),
}  # fmt: skip
"""After the opening words: several people, nobody named."""

PLURAL = re.compile(
    r"ch(?:er|ère)s|(?:estimad|querid|apreciad|distinguid|prezad|car)[oa]s|"
    r"(?:muy |meus |minhas )?(?:estimad|car|querid)[oa]s|car(?:issim)?[ie]|gentil(?:i|issim[ie])|gent\.m[ie]|"
    r"ex(?:\.?m)[oa]s\.?",
    re.IGNORECASE,
)
"""Opening words that are said to several people."""

COLLECTIVE: dict[str, re.Pattern[str]] = {
    "en": _begins(r"dear sir(?:s| or madam|/madam)(?: or sir)?|dear madam or sir|dear sirs and madams|"
                  r"to whom it may concern|ladies and gentlemen"),
    "de": _begins(r"sehr geehrte damen und herren|sehr geehrte damen|sehr geehrte herren|guten tag(?: zusammen)?, "
                  r"meine damen und herren"),
    "fr": _begins(r"(?:bonjour |chers? )?(?:madame|mesdames),? (?:et |ou )?(?:monsieur|messieurs)(?=\W*$)|messieurs"),
    "es": _begins(r"(?:muy )?(?:estimad|distinguid|apreciad)[oa]s (?:señor[ea]s|sres\.?|clientes?)(?: (?:y|o) "
                  r"señor[ea]s)?|a quien corresponda|muy señor(?:es)? míos?"),
    "it": _begins(r"gentili (?:signori|signore)(?: e signor[ie])?|egregi signori|spett(?:abile|\.?le) ditta|"
                  r"a chi di competenza"),
    "nl": _begins(r"geachte (?:heer|mevrouw)(?:, | of | en |/|, ?)(?:heer|mevrouw)(?=\W*$)|geachte (?:dames en heren|"
                  r"heren|lezer)|l\.s\."),
    "pt": _begins(r"ex(?:celentíssim|\.?m)os\.? senhores|prezados senhores(?: e senhoras)?|caros senhores|"
                  r"a quem possa interessar"),
}  # fmt: skip
"""Whole greetings to whoever reads it."""

AND = re.compile(r"\s*(?:&|\+|/|(?:and|und|u\.|et|y|e|ed|en)(?=\s))\s*", re.IGNORECASE)

_PARTICLES = (
    "van|von|vom|zu|zur|zum|der|den|dem|de|het|'t|’t|ten|ter|te|op|di|da|do|dos|das|del|della|dello|dei|degli|la|le|lo|"
    "los|las|du|des|el|al|bin|ibn|af|av|auf"
)
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_WORD = rf"(?:(?:[dDlLO]|Mc|Dell|dell|Sant)['’])?{_CAPITAL}(?:[\w]|['’-](?=\w))*"
_PART = rf"(?:(?:{_PARTICLES})\s+){{0,3}}(?:{_CAPITAL}\.(?=\s*[^\W\d_])|{_WORD})"
NAME = re.compile(rf"{_PART}(?:\s+{_PART}){{0,4}}")
"""One to five words of a name; particles stay in lower case, initials keep their dots."""

OFFICE = re.compile(r"(?:la|le|l['’])\s*[^\W\d_]+(?: générale?)?", re.IGNORECASE)
"""Behind a French title: "Madame la Directrice"."""

FEMALE = re.compile(
    r"(?<!\w)(?:mrs|ms|miss|madam|frau|fr|madame|mademoiselle|mme|mlle|sra|srta|señora|señorita|doña|dña|dra|doctora|"
    r"sig\.ra|signora|signorina|dott\.ssa|dottoressa|mevrouw|mevr|mw|senhora|dona|d|doutora|engenheira|professora|"
    r"licenciada|ingeniera|prof\.ssa|professoressa|professorin)(?!\w)",
    re.IGNORECASE,
)
MALE = re.compile(
    r"(?<!\w)(?:mr|sir|herrn?|hr|monsieur|m|sr|señor|don|doctor|sig|signore?|dottore?|dott|heer|dhr|meneer|mijnheer|"
    r"senhor|doutor|engenheiro|professor|licenciado|ingeniero)(?!\w)",
    re.IGNORECASE,
)

GENDERED: dict[str, dict[str, tuple[str, str]]] = {
    "de": {"lieb": ("Lieber", "Liebe"), "sehr geehrt": ("Sehr geehrter", "Sehr geehrte"),
           "wert": ("Werter", "Werte")},
    "fr": {"cher": ("Cher", "Chère"), "chèr": ("Cher", "Chère")},
    "es": {"estimad": ("Estimado", "Estimada"), "querid": ("Querido", "Querida"),
           "apreciad": ("Apreciado", "Apreciada")},
    "it": {"gentilissim": ("Gentilissimo", "Gentilissima"), "gentil": ("Gentile", "Gentile"), "car": ("Caro", "Cara"),
           "egregi": ("Egregio", "Egregia")},
    "pt": {"car": ("Caro", "Cara"), "prezad": ("Prezado", "Prezada"), "estimad": ("Estimado", "Estimada"),
           "querid": ("Querido", "Querida")},
}  # fmt: skip
"""How an opening begins that shows the gender of the person: its forms to a man and to a woman."""

RESERVED: dict[str, re.Pattern[str]] = {
    "en": _begins("respected"),
    "de": _begins("sehr (?:geehrte|verehrte)[rs]?|werte[rs]?"),
    "fr": _begins("madame|monsieur"),
    "es": _begins("apreciable|(?:muy )?distinguid[oa]s?"),
    "it": _begins(r"gentil(?:e|i|issim[oaie])|gent\..*|egregi[oa]?|egr\.|spett.*|illustre|pregiatissim[oa]"),
    "nl": _begins("geachte"),
    "pt": _begins(r"ex(?:celentíssim|\.?m)[oa]s?\.?|ilm[oa]\.?"),
}
"""Opening words that go with the formal address, where no other word tells."""

CASUAL: dict[str, re.Pattern[str]] = {
    "en": _begins("(?!)"),
    "de": _begins("hey|hej|ciao|salü"),
    "fr": _begins("salut|coucou|hey"),
    "es": _begins("(?!)"),
    "it": _begins("ciao|ehi|hey|carissim[oaie]"),
    "nl": _begins("hoi|ha|hey|hé|lieve"),
    "pt": _begins("oi"),
}
"""And those that go with first names and the familiar form."""

MALE_IN_A = frozenset(("luca", "andrea", "nicola", "mattia", "elia", "tobia", "enea", "gianluca", "battista", "juca"))

TIMELY: dict[str, tuple[re.Pattern[str], str, tuple[str, str] | None]] = {
    "en": (_begins("good (?:morning|afternoon|evening)|morning|afternoon"), "Hello", None),
    "de": (_begins("guten (?:morgen|abend)"), "Guten Tag", None),
    "fr": (_begins("bonsoir"), "Bonjour", None),
    "es": (_begins("buenas (?:tardes|noches)"), "Buenos días", ("Estimado", "Estimada")),
    "it": (_begins("buona ?sera|buon pomeriggio"), "Buongiorno", None),
    "nl": (_begins("goede(?:morgen|middag|navond)"), "Dag", None),
    "pt": (_begins("bo[am] (?:dia|tarde|noite)"), "Olá", ("Caro", "Cara")),
}
"""Greetings of a time of day (a draft is sent at another): the words instead, and those before a title."""
