"""Italian: reasons and dates in words."""

from __future__ import annotations

from followup.core.intent.rules.notation import entries

WORDS = entries(r"""
month = gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre
n = \d{1,3}|un|una|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|dodici|qualche|un paio di
unit = giorn[oi]|settiman[ae]|mes[ei]|trimestr[ei]|ann[oi]
""")

REASONS = entries(r"""
price = \b(?:prezz\w+|cost[oi]\w*|costos\w+|car[oaie]\b(?= rispetto| per|,|\.)|tropp[oi] (?:car\w|alt\w)|economic\w+|
    budget|sconto|tariff\w+|risparmi\w+|soldi|piu bass\w+|conveniente|convenienti|spesa)\b
features = \b(?:funzional\w+|funzioni?\b|caratteristic\w+|interfaccia|modul[oi]|qualita|prestazion\w+|tecnic(?:amente|
    he|a)\b|silenzios\w+|manca(?:va)?\w* (?:la|il|una|un)|facil\w+ d'uso|usabilita)\b
integration = \b(?:integra\w+|compatib\w+|api|erp|sap|collegament\w+|interfacci\w+ con|gestionale)\b
timing = \b(?:temp[oi]\b|consegn\w+|prima (?:di|del) (?:fine|natale|lunedi|\d)|rapid\w+|veloc\w+|tard\w+|
    disponibil\w+|subito|pronta consegna|rinviat\w+|
    tempistic\w+|non ce la facevat\w+|per il \d+|scadut[oi] i termini|entro il \d+|scaden\w+)\b
trust_relationship = \b(?:fiducia|rapporto|conosc\w+|amic[oiah]\w*|da anni|a casa|famiglia|cuore|feeling|parente|
    cugin\w)\b
pressure = \b(?:pression\w+|insist\w+|pressant\w+|troppe (?:telefonate|mail)|assill\w+|offerta (?:valida|scade)\w*)\b
incumbent = \b(?:attual[ei]|storico|di sempre|rinnov\w+|cambiare|cambio (?:di )?fornitore|migra\w+|restiamo|rimaniamo|
    confermato il|in essere)\b
inside_track = \b(?:fin dall'inizio|dall'inizio|gia (?:dentro|coinvolt\w|lavorava\w*)|capitolato (?:\w+ )*(?:da|con)|
    vantaggio|su misura per|scritto il (?:bando|capitolato)|(?:cognato|cugino|fratello|amico|nipote|figlio) del(?:la|
    l')? ?(?:sindaco|titolare|direttore|capo|presidente|assessore))\b
executive_decision = \b(?:(?:direzione|casa madre|capogruppo|gruppo|cda|titolare|proprieta|amministratore|ad|ceo|
    capo) (?:\w+ ){0,2}?(?:ha|hanno|vuole|impost\w+|deciso|voluto|preferit\w+)|dall'alto|ha(?:nno)? imposto|
    impost[oa] da|comandano|
    sopra di me)\b
references = \b(?:referenz\w+|esperienz\w+|raccomand\w+|consigliat\w|reputazione|casi di successo|recensioni|
    gia fatto|gia realizzato|gia seguito)\b
support_service = \b(?:assistenza|supporto|manutenzione|post-?vendita|tecnico (?:in|vicino|sul)|formazione|
    servizio (?:clienti|tecnico)|tempi di (?:risposta|intervento)|reperibilita|garanzia)\b
credit_terms = \b(?:pagament\w+|acconto|anticip\w+|\d+ giorni|rate|rateal\w+|finanziament\w+|leasing|dilazion\w+|
    credito)\b
scope = \b(?:chiavi in mano|tutto incluso|pacchetto|complet[oa]|unico (?:fornitore|interlocutore)|non (?:comprend\w+|
    includ\w+)|gamma|globale)\b
security_compliance = \b(?:sicurezza|conformit\w+|certific\w+|iso ?\d+|gdpr|privacy|normativ\w+|requisiti)\b
location = \b(?:local[ei]|vicin\w+|zona|distanza|lontan\w+|a (?:dieci|cinque|quindici|venti|\d+|due|
    tre) (?:\w+ )?(?:minuti|passi)|chilometri|km|del posto|sede a|del paese|territorio)\b
company_size = \b(?:dimension\w+|troppo (?:piccol|grand)\w+|piu (?:grande|strutturat\w)|struttura\w*|
    capacita produttiva|fatturato|organico|solidita|startup)\b
""")

TIMES = {
    "numbers": entries(r"""
un = 1
una = 1
due = 2
tre = 3
quattro = 4
cinque = 5
sei = 6
sette = 7
otto = 8
nove = 9
dieci = 10
dodici = 12
qualche = 3
un paio di = 2
"""),
    "units": entries(r"""
d = giorn[oi]
w = settiman[ae]
m = mes[ei]
q = trimestr[ei]
y = ann[oi]
"""),
    "months": entries(r"""
1 = gennaio
2 = febbraio
3 = marzo
4 = aprile
5 = maggio
6 = giugno
7 = luglio
8 = agosto
9 = settembre
10 = ottobre
11 = novembre
12 = dicembre
"""),
    "feasts": entries(r"""
pentecost = \bpentecoste\b
carnival = \bcarnevale\b
lent = \bquaresima\b
epiphany = \b(?:befana|epifania)\b
candlemas = \bcandelora\b
stjohn = \bsan giovanni\b
assumption = \bferragosto\b
allsaints = \bognissanti\b
easter = \bpasqua\b
christmas = \bnatale\b|\ble feste\b|\bfestivita\b
newyear = \b(?:anno nuovo|nuovo anno|inizio (?:dell')?anno)\b
holidays = \b(?:dopo (?:l'estate|le vacanze|le ferie|le ferie estive)|al rientro dalle (?:ferie|vacanze))\b
"""),
    "quarters": entries(r"""
1 = \bprimo trimestre\b
2 = \bsecondo trimestre\b
3 = \bterzo trimestre\b
4 = \b(?:quarto|ultimo) trimestre\b
"""),
    "halves": entries(r"""
7 = \bsecondo semestre\b|\bseconda meta dell'anno\b
1 = \bprimo semestre\b
12 = \bfine (?:dell'|d')?anno\b
"""),
    "seasons": entries(r"""
3 = \bprimavera\b
6 = \b(?:in|quest'|l'|prossima )estate\b
9 = \bautunno\b
12 = \binverno\b
"""),
    "next": entries(r"""
w = \b(?:prossima settimana|settimana prossima)\b
m = \b(?:prossimo mese|mese prossimo)\b
q = \b(?:prossimo trimestre|trimestre prossimo)\b
y = \b(?:anno prossimo|prossimo (?:anno|esercizio|budget)|l'anno venturo)\b
"""),
    "patterns": entries(r"""
span = \b(?:tra|fra|in|entro|per|dopo|di) (?:circa |altri |almeno )?(?P<n><n>) (?P<unit><unit>)\b
month = \b(?P<after>dopo )?(?:(?:inizio|meta|fine|a|ad|al|il|di|entro|da|
    fino a) )*(?:(?P<day>\d{1,2}) )?(?P<month><month>)\b
mid = meta
end = fine
until = \b(?:fino all?'?|fino a|scade|scadenza|termina)\b
contract = \b(?:contratto|firmat\w+|rinnov\w+|accordo|durata|vincol\w+|altri|abbonamento|confermato)\b
"""),
}
