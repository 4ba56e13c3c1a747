"""German: reasons and dates in words."""

from __future__ import annotations

from followup.core.intent.rules.notation import entries

WORDS = entries(r"""
month = januar|jan\.|jänner|feb(?:ruar)?|märz|april|mai|juni|juli|aug(?:ust)?|sept?(?:ember)?|okt(?:ober)?|
    nov(?:ember)?|dez(?:ember)?
n = \d{1,3}|ein|eine|einem|einen|einer|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|paar
unit = tage?n?|wochen?|monate?n?|monats|quartale?n?|jahre?n?|jahres
""")

REASONS = entries(r"""
price = (?:preis\w*|günstig\w*|billig\w*|teuer\w*|teurer|kosten\w*|budget\w*|rabatt\w*|nachlass|\bgeld\b|
    prozent (?:weniger|unter|drunter)|zu hoch\w*|sparen|unterboten|mittel gestrichen)
features = (?:\bapp\b|(?:schon|bereits) (?:dabei|enthalten|inklusive|eingebaut)|offline|mehr kann|besser kann|
     funktion\w*|feature\w*|oberfläche|bedienung|bedienbar\w*|modul\w*|leistung\w*|qualität|
    fehlt\w* (?:ihnen|ihrem|bei ihnen|uns)|kann (?:das|es) nicht|technisch\w* (?:überlegen|besser)|leiser|ausstattung)
integration = (?:(?:spricht|sprechen|arbeitet|verbindet\w*|läuft) (?:\w+ )?(?:direkt )?mit unser\w*|schnittstelle\w*|
     anbindung|integr(?:ation|ier)\w*|kompatib\w*|\bapi\b|\berp\b|\bsap\b|anbinden|
    anschluss an)
timing = (?:(?:fangen|fängt|anfangen|beginn\w*|starte\w*|lieferbar|liefern) (?:\w+ )?(?:sofort|schon|bereits|direkt|
     gleich|früher|eher)|
    (?:nicht|konnten nicht|so lange) warten|sofort verfügbar|lieferzeit\w*|liefertermin\w*|schneller|früher|zu spät|
     zu lange|wartezeit|termin(?:e|lich)\b|
    sofort lieferbar|auf lager|zeitpunkt|zeitlich|verschoben|keine zeit|haushaltssperre|wochen lieferzeit|zeitnah\w*|
    kurzfristig\w*)
trust_relationship = (?:seit (?:\w+ )?jahren (?:\w+ )?(?:kennen|zusammen|gut)|schon lange kennen|vertrau\w*|
     beziehung\w*|bauchgefühl|chemie|kennen (?:wir|uns|ihn|die)|
    persönlich\w* (?:kontakt|draht)|befreundet|\bfreund(?!lich)\w*|golf|langjährig\w*|verbunden)
pressure = (?:druck|gedrängt|drängen|aufdringlich|ständig\w* (?:anruf|mail|nachfrag)\w*|befristet\w*|nur bis (?:ende|
    heute|freitag)|zu oft)
incumbent = (?:bisherig\w*|bestehend\w* (?:lieferant|anbieter|partner|vertrag|system|dienstleister)\w*|jetzig\w*|
    aktuell\w* (?:lieferant|anbieter|partner|dienstleister)\w*|wechsel\w*|umstell\w*|bleiben (?:\w+ ){0,3}?(?:bei|
    mit)|bleibt (?:\w+ ){0,3}?(?:bei|beim)|hauslieferant\w*|verlänger\w*)
inside_track = (?:schon vorher|von anfang an|bereits (?:beraten|im haus)|lastenheft (?:\w+ )?mit|vorsprung|
    stand (?:schon|bereits) fest|zugeschnitten|mitgeschrieben)
executive_decision = (?:geschäftsführ\w*|geschäftsleit\w*|vorstand\w*|zentrale|konzern\w*|von oben|chef\w* (?:hat|
    wollte|will|entschied\w*)|muttergesellschaft|mutterkonzern|aufsichtsrat)
references = (?:nachbar\w* (?:hat|haben|nutzt|ist)|gutes gehört|referenz\w*|empfehlung\w*|empfohlen|erfahrung\w*|
     vergleichbar\w* projekt\w*|nachweis\w*|ruf\b)
support_service = (?:support|service\w*|kundendienst|wartung\w*|reaktionszeit\w*|betreuung|hotline|erreichbarkeit|
    techniker|schulung\w*|nie zurückgerufen|ansprechpartner vor ort)
credit_terms = (?:zahlungsziel\w*|zahlungsbeding\w*|anzahlung\w*|vorkasse|vorauskasse|raten\w*|leasing\w*|
    finanzierung\w*|skonto|tage netto)
scope = (?:alles aus einer hand|gesamtpaket|leistungsumfang|umfang|komplett\w*|paket|nur einen teil|nicht enthalten|
    mit angeboten|zusätzlich\w* (?:auch|die)|aus einer hand)
security_compliance = (?:datenschutz\w*|sicherheit\w*|dsgvo|zertifi\w*|\biso ?\d+|compliance|it-sicherheit\w*|
    rechenzentrum|akkredit\w*)
location = (?:gleich (?:bei uns|nebenan)|nebenan|im selben ort|in unser\w* (?:straße|stadt|ort|gegend)|\bnähe\b|vor ort|
     regional\w*|örtlich\w*|um die ecke|entfernung|anfahrt\w*|kilometer|\bkm\b|
    nachbar(?:ort|schaft|dorf)|weit weg|standort|niederlassung)
company_size = (?:zu klein|zu groß|größe (?:ihres|ihrer)|größer\w* (?:anbieter|unternehmen|partner|firma|haus)|
    kapazität\w*|mann-?betrieb|personaldecke|umsatz|startup|start-up|bonität)
""")

TIMES = {
    "numbers": entries(r"""
ein = 1
eine = 1
einem = 1
einen = 1
einer = 1
zwei = 2
drei = 3
vier = 4
fünf = 5
funf = 5
fuenf = 5
sechs = 6
sieben = 7
acht = 8
neun = 9
zehn = 10
zwölf = 12
zwolf = 12
paar = 3
"""),
    "units": entries(r"""
d = tage?n?
w = wochen?
m = monate?n?|monats
q = quartale?n?
y = jahre?n?|jahres
"""),
    "months": entries(r"""
1 = januar|jan\.|jänner
2 = feb(?:ruar)?
3 = märz
4 = april
5 = mai
6 = juni
7 = juli
8 = aug(?:ust)?
9 = sept?(?:ember)?
10 = okt(?:ober)?
11 = nov(?:ember)?
12 = dez(?:ember)?
"""),
    "feasts": entries(r"""
pentecost = \bpfingst\w*
ascension = \b(?:christi )?himmelfahrt\b
carnival = \b(?:karneval|fasching|fasnacht|rosenmontag|aschermittwoch)\w*
epiphany = \b(?:dreikonig\w*|heilige drei konige)
advent = \badvent\w*
allsaints = \ballerheiligen\b
easter = \bostern\b|\bosterferien\b
christmas = \bweihnacht\w*
newyear = \bjahreswechsel\b|\bim neuen jahr\b|\bneujahr\b|\banfang (?:nachsten|kommenden|des nachsten) jahres\b
summer = \bnach (?:dem|den|der) sommer\w*|\bende des sommers\b|\bsommer(?:pause|ferien|urlaub)\b
"""),
    "quarters": entries(r"""
1 = \b(?:erste\w*|1\.) quartal\b
2 = \b(?:zweite\w*|2\.) quartal\b
3 = \b(?:dritte\w*|3\.) quartal\b
4 = \b(?:vierte\w*|letzte\w*|4\.) quartal\b
"""),
    "halves": entries(r"""
7 = \b(?:zweite\w*|2\.) (?:jahreshalfte|halbjahr|halfte)|\bzur jahresmitte|\bmitte des jahres
1 = \b(?:erste\w*|1\.) (?:jahreshalfte|halbjahr|halfte)
12 = \b(?:jahresende|ende des jahres)\b
"""),
    "seasons": entries(r"""
3 = \b(?:fruhjahr|fruhling|fruehjahr|fruehling)\b
6 = \b(?:im|nachsten|kommenden|bis|zum|dem|vor) sommer\b
9 = \bherbst\b
12 = \b(?:im|nachsten|kommenden|bis|zum|dem|den) winter\b
"""),
    "next": entries(r"""
w = \b(?:n(?:a|ae)chste|kommende)\w* woche\b
m = \b(?:n(?:a|ae)chste|kommende)\w* monat
q = \b(?:n(?:a|ae)chste|kommende)\w* quartal
y = \b(?:n(?:a|ae)chste|kommende)\w* jahr
z = \bubernachste\w* jahr
"""),
    "patterns": entries(r"""
span = \b(?:in|nach|für|um) (?:etwa |ca\.? |rund |ungefähr |circa |den nächsten |
    ein )?(?P<n><n>) (?:weiteren )?(?P<unit><unit>)\b
month = \b(?P<after>nach )?(?:(?:anfang|mitte|ende|im|bis|ab|einschließlich|zum|
    am) )*(?:(?P<day>\d{1,2})\. ?)?(?P<month><month>)\b
mid = \bmitte
end = \bende
until = \b(?:bis|endet|ablauf|lauft zum)\b
contract = (?:vertrag\w*|laufzeit|unterschrieben|verlängert|gebunden|abgeschlossen|leasing)
"""),
}
