"""How long a contract runs, in seven languages; guards and tables for `contract`.

`signed`: what makes a length that of a contract; `not_term`: words around a length that is not one. Tables: `counts`
are numbers in words, `spans` words that name a length, in months.
"""

from __future__ import annotations

from collections.abc import Mapping

from followup.core.intent.rules.notation import entries

GUARDS = {
    "en": entries(r"""
signed = \b(?:contract|agreement|deal|term|lease|licen[cs]e|subscription|policy|plan|order form|framework|
    standing offer|lot|option|extension|extend(?:ed|ing)?|renew\w*|sign(?:ed|ing)?|locked|lock[- ]?in|tied|commit\w*|
    award\w*|appoint\w*|engag\w*|fixed|hold the|names to|offer(?:ed)? to hold|0 ?%|roll(?:ed|s|ing)?|re-?upp?ed|
    stay(?:s|ing|ed)?|went with|going with|gone with|provider|supplier|they(?:'ve| have) got us|
    sent (?:over )?the papers|with (?:them|him|her|the)|for another|another year|for the next)\b
not_term = \b(?:ago|known|old|warranty|guarantee|experience|test|payback|last|past|since|waiting|lead time|notice|
    behind|credit|references?|worked|in business|before|been with|years? of|within|over (?:the )?(?:two|three|four|
    five|\d+) years|cheapest over|after|when|ten years|twenty years|thirty years|early|late)\b
"""),
    "de": entries(r"""
signed = (?:vertrag|laufzeit|unterschrieb|unterzeichnet|verlänger|gebunden|abgeschlossen|leasing|vergeben|beauftragt|
    fest|rahmen|wartung|abonn|verpflicht|zuschlag|miet|option|bindung|für die nächsten|auf (?:zwei|drei|vier|fünf|\d))
not_term = (?:\bseit\b|\bvor\b|\bgarantie|gewährleistung|\balt\b|letzten|vergangen|erfahrung|\bnach\b|zusammen|
    kennen|binnen|lieferzeit|zahlungsziel|kündigungsfrist|nächsten zwanzig)
"""),
    "fr": entries(r"""
signed = \b(?:contrat|engag\w+|sign\w*|renouvel\w+|reconduit\w*|reconduct\w*|duree|abonnement|bail|avenant|marche|
    conclu\w*|ferme|accord\w*|repris?|repartis|donne|attribu\w*|confi\w*|retenu\w*|loyer\w*|leasing|mensualites|
    credit-bail|echeance\w*|referencement|mandat|option|prolong\w*)\b
not_term = \b(?:depuis|il y a|garantie|ans d'experience|age|dernier\w*|apres|connai\w*|preavis|delai|sous|
    d'anciennete|en \d+ ans|ca fait|tous les)\b
"""),
    "es": entries(r"""
signed = \b(?:contrat\w+|firm\w+|renov\w+|acuerdo|duracion|compromiso|renting|vigencia|periodo|plazo|polizas?|
    convenio|anual|adjudic\w*|asign\w*|consolid\w*|orden abierta|suscri\w*|permanencia|suministro|por los proximos|
    prorrog\w*|cerr\w*|asegurad\w*|amarr\w*|licencia)\b
not_term = \b(?:hace|desde|garantia|experiencia|ultimos|despues de|conocemos|llevamos|antiguedad|preaviso|a \d+ dias|
    cuentas a|edad)\b
"""),
    "it": entries(r"""
signed = \b(?:contratt\w+|firmat\w*|rinnov\w+|accordo|durata|vincol\w+|abbonamento|confermat\w*|affidat\w*|
    aggiudicat\w*|canone|noleggio|licenza|convenzione|fissat\w*|chius\w*|attivat\w*|attiviamo|prend\w+|proroga\w*|
    prorogat\w*|award|andat\w*|allocat\w*|piazzat\w*|fornitura|polizza|per (?:altri|i prossimi|il prossimo|un|due|
    tre|quattro|cinque|\d+)|quest'anno e il prossimo|impegn\w*)\b
not_term = \b(?:fa\b|da (?:\w+ )?anni|garanzia|esperienza|scors\w*|ultim\w*|dopo|conosc\w*|preavviso|eta\b|entro|
    di anni|ogni)\b
"""),
    "nl": entries(r"""
signed = (?:contract\w*|getekend|verlengd|looptijd|vast(?:zitten|gelegd)?\b|overeenkomst|abonnement|lease|gegund|
    raamovereenkomst|opdracht|doorgeduwd|verleng\w*|afgesloten|huur|licentie|voor de komende)
not_term = (?:\bgeleden\b|\bsinds\b|garantie|ervaring|\boud\b|afgelopen|\bna\b|\bal (?:\w+ )?jaar|opzegtermijn|
    levertijd|\bbinnen\b|kennen|zitten al)
"""),
    "pt": entries(r"""
signed = \b(?:contrat\w+|assin\w+|renov\w+|acordo|duracao|vincul\w+|fideliza\w+|convenio|adjudic\w+|negoci\w+|
    vigencia|prazo|abasteceu|fech\w+|exclusividade|valido|licenca|aluguer|renting|mais (?:um|dois|tres|cinco|\d)|
    por (?:mais )?|outra vez|prorrog\w*)\b
not_term = \b(?:ha (?:\w+ )?anos|desde|garantia|experiencia|ultimos|depois de|conheco|antes|idade|atras|aviso|
    dentro de|faz)\b
"""),
}

TIMES: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "en": {
        "counts": entries(r"""
eleven = 11
fifteen = 15
twenty = 20
thirty = 30
thirty-six = 36
forty-eight = 48
sixty = 60
"""),
        "spans": entries(r"""
12 = \b(?:another|one more|a further|the whole|a) (?:year|season)\b|\b(?:annual|yearly|twelvemonth)\b
24 = \b(?:two (?:more )?seasons|the next two|biennial)\b
"""),
    },
    "de": {
        "counts": entries(r"""
achtzehn = 18
vierundzwanzig = 24
sechsunddreißig = 36
achtundvierzig = 48
sechzig = 60
anderthalb = 1
"""),
        "spans": entries(r"""
12 = \b(?:ein weiteres jahr|noch ein jahr|jahresvertrag|um ein jahr|jahresabo)
24 = \bzweijahresvertrag
36 = \bdreijahresvertrag
60 = \bfunfjahresvertrag
"""),
    },
    "fr": {
        "counts": entries(r"""
dix-huit = 18
vingt-quatre = 24
trente-six = 36
quarante-huit = 48
soixante = 60
quinze = 15
vingt = 20
"""),
        "spans": entries(r"""
12 = \b(?:(?:contrat|abonnement|engagement|licence|forfait) annuel\w*|annuelle|un an de plus|une annee (?:de plus|
    supplementaire))\b
24 = \bbiennal\w*
36 = \b(?:les deux (?:suivants|suivantes|d'apres)|triennal\w*)
"""),
    },
    "es": {
        "counts": entries(r"""
dieciocho = 18
veinticuatro = 24
treinta = 30
treinta y seis = 36
cuarenta y ocho = 48
sesenta = 60
"""),
        "spans": entries(r"""
12 = \b(?:anual|(?:el |este )?(?:proximo )?ano lectivo|otro ano|un ano mas)\b
24 = \bbienal\b
6 = \bsemestral\b
"""),
    },
    "it": {
        "counts": entries(r"""
diciotto = 18
ventiquattro = 24
trentasei = 36
quarantotto = 48
sessanta = 60
"""),
        "spans": entries(r"""
12 = \b(?:annual[ei]|l'annuale|l'anno intero|un altro anno|tutto il 20\d\d|per l'annata|di anno in anno)\b
24 = \b(?:biennio|biennal[ei]|quest'anno e il prossimo)\b
36 = \b(?:triennio|triennal[ei])\b
48 = \b(?:quadriennio|quadriennal[ei])\b
60 = \b(?:quinquennio|quinquennal[ei])\b
6 = \b(?:semestral[ei]|q[13] e q[24])\b
"""),
    },
    "nl": {
        "counts": entries(r"""
achttien = 18
vierentwintig = 24
zesendertig = 36
achtenveertig = 48
zestig = 60
"""),
        "spans": entries(r"""
12 = \b(?:jaarcontract|(?:met|nog|voor) (?:nog )?(?:een|1) jaar|jaarabonnement)
24 = \btweejarig\w*
36 = \bdriejarig\w*
60 = \bvijfjarig\w*
"""),
    },
    "pt": {
        "counts": entries(r"""
dezoito = 18
vinte e quatro = 24
trinta e seis = 36
quarenta e oito = 48
sessenta = 60
vinte = 20
trinta = 30
"""),
        "spans": entries(r"""
12 = \b(?:anual|mais um ano|por um ano|o ano (?:todo|inteiro))\b
24 = \bbienal\b
3 = \b(?:trimestre todo|todo o trimestre)\b
6 = \b(?:semestral|semestre todo|todo o semestre)\b
"""),
    },
}
