"""Dutch: reasons and dates in words."""

from __future__ import annotations

from followup.core.intent.rules.notation import entries

WORDS = entries(r"""
month = januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december
n = \d{1,3}|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|paar|half
unit = dag(?:en)?|we(?:e)?k(?:en)?|maand(?:en)?|kwarta(?:a)?l(?:en)?|ja(?:a)?r(?:en)?
""")

REASONS = entries(r"""
price = (?:\bprijs\w*|goedkop\w+|\bduur\w*|\bkosten\b|budget\w*|korting\w*|\btarie\w+|\bgeld\b|voordelig\w*|
    lager in prijs|procent (?:lager|goedkoper)|te hoog)
features = (?:functie\w*|functionalit\w*|mogelijkhe\w+|interface|gebruiksgemak|gebruiksvriendelijk\w*|module\w*|
    kwaliteit|prestatie\w*|ontbr\w+|technisch\w* (?:beter|sterker)|miste\w*)
integration = (?:koppel\w+|integr\w+|compatib\w+|\bapi\b|\berp\b|\bsap\b|aansluit\w+ op)
timing = (?:lever(?:tijd|termijn|datum|en binnen)\w*|sneller|eerder|te laat|te lang|planning|beschikba\w+|
    uit voorraad|wachttijd|uitgesteld|geen tijd|doorlooptijd|niet (?:konden|kon) halen|op tijd|voor de \d+e|
    termijn (?:\w+ ){0,4}?verlopen|per direct)
trust_relationship = (?:vertrouw\w+|relatie\b|\bklik\b|kennen (?:we|elkaar|hem|ze)|
    vriend\w*\b(?<!vriendelijke)(?<!vriendelijk)|gevoel|jarenlang\w*|zwager|familie|bekende van)
pressure = (?:\bdruk (?:gezet|op|uit)|pusher\w*|opdringerig|aandringen|te vaak|elke dag (?:bellen|mail)|geldig tot|
    drammen)
incumbent = (?:huidige (?:\w+ )?(?:leverancier|partij|systeem|contract|aanbieder|partner)|overstap\w*|overstappen|
    blijven (?:\w+ ){0,3}?(?:bij|met)|verleng\w+|vertrouwde|vaste (?:leverancier|partij)|migratie|wisselen)
inside_track = (?:vanaf het begin|al (?:binnen|betrokken)|bestek (?:mee)?geschreven|voorsprong|doorgestoken|
    op het lijf geschreven|(?:zwager|neef|zoon|broer|vriend) van de (?:wethouder|burgemeester|directeur|baas|
    eigenaar|voorzitter)|vooraf (?:al )?(?:bekend|beslist))
executive_decision = (?:(?:directie|bestuur|hoofdkantoor|moederbedrijf|groep|eigenaar|baas|ceo|cfo|
    mt) (?:\w+ ){0,2}?(?:heeft|wil|wilde|besloten|koos|bepaald|vond)|van bovenaf|hogerhand|opgelegd|verplicht door|
    boven mijn hoofd)
references = (?:referentie\w*|ervaring\w*|aanbev\w+|reputatie|aanrader|al (?:twee|drie|vier|meer|eerder|vaker|
    \d+) [^.]{0,30}(?:gedaan|gemaakt|gebouwd|uitgevoerd)|vergelijkbare projecten|recensies)
support_service = (?:support|service\w*|ondersteuning|onderhoud(?! (?:sprinklers))|reactietijd|responstijd|monteur\w*|
    helpdesk|nazorg|training|bereikbaarheid|nooit teruggebeld)
credit_terms = (?:betal(?:ings)?(?:termijn|voorwaarden|ing)\w*|aanbetaling|vooruitbetal\w+|\d+ dagen|lease\w*|
    financiering|termijnen|krediet)
scope = (?:totaalpakket|alles onder een dak|compleet\w*|een aanspreekpunt|alles-in-een|inbegrepen|totaaloplossing|
    omvang|turnkey|niet inclusief)
security_compliance = (?:beveilig\w+|\bavg\b|privacy|certific\w+|\biso ?\d+|compliance|veiligheid\w*|hosting in)
location = (?:\blokaal\b|lokale|dichtbij|dichterbij|om de hoek|in de buurt|afstand|\bver weg|vestiging|regio\w*|
    kilometer|plaatselijk\w*|minuten (?:van|verderop|rijden)|uit de buurt)
company_size = (?:te klein|te groot|omvang van (?:jullie|uw)|grotere? (?:partij|speler|organisatie|bedrijf)|
    capaciteit|eenmanszaak|omzet|slagkracht|mankracht|startup|-mans?)
""")

TIMES = {
    "numbers": entries(r"""
een = 1
twee = 2
drie = 3
vier = 4
vijf = 5
zes = 6
zeven = 7
acht = 8
negen = 9
tien = 10
twaalf = 12
paar = 3
"""),
    "units": entries(r"""
d = dag(?:en)?
w = we(?:e)?k(?:en)?
m = maand(?:en)?
q = kwarta(?:a)?l(?:en)?
y = ja(?:a)?r(?:en)?
"""),
    "months": entries(r"""
1 = januari
2 = februari
3 = maart
4 = april
5 = mei
6 = juni
7 = juli
8 = augustus
9 = september
10 = oktober
11 = november
12 = december
"""),
    "feasts": entries(r"""
pentecost = \bpinksteren\b
ascension = \bhemelvaart\w*
carnival = \bcarnaval\w*
epiphany = \bdriekoningen\b
stnicholas = \bsinterklaas\b
allsaints = \ballerheiligen\b
easter = \bpasen\b
christmas = \bkerst\w*|\bfeestdagen\b
newyear = \bnieuwjaar\b|\bnieuwe jaar\b|\bjaarwisseling\b|\bbegin (?:van )?(?:volgend|het nieuwe) jaar\b
holidays = \bna (?:de|het) (?:zomer\w*|vakantie\w*|bouwvak)\b
"""),
    "quarters": entries(r"""
1 = \beerste kwartaal\b
2 = \btweede kwartaal\b
3 = \bderde kwartaal\b
4 = \b(?:vierde|laatste) kwartaal\b
"""),
    "halves": entries(r"""
7 = \btweede (?:helft|halfjaar)\b
1 = \beerste (?:helft|halfjaar)\b
12 = \beind(?:e)? (?:van (?:het|dit) |dit )?jaar\b
"""),
    "seasons": entries(r"""
3 = \bvoorjaar\b|\blente\b
6 = \b(?:in|van|komende|voor) (?:de |deze )?zomer\b
9 = \bnajaar\b|\bherfst\b
12 = \b(?:in|van|komende|na|tot) (?:de |deze )?winter\b
"""),
    "next": entries(r"""
w = \b(?:volgende|komende) week\b
m = \b(?:volgende|komende) maand\b
q = \b(?:volgend|komend) kwartaal\b
y = \b(?:volgend|komend) (?:jaar|boekjaar|seizoen)\b
"""),
    "patterns": entries(r"""
span = \b(?:over|na|binnen|voor|in) (?:ongeveer |zo'n |een |nog )?(?P<n><n>) (?P<unit><unit>)\b
month = \b(?P<after>na )?(?:(?:begin|medio|half|eind|in|tot|vanaf|rond|op|
    per) )*(?:(?P<day>\d{1,2}) )?(?P<month><month>)\b
mid = medio|half
end = eind
until = \b(?:tot(?: en met)?|t/m|eindigt|verloopt)\b
contract = (?:contract\w*|getekend|verlengd|looptijd|vast(?:zitten|gelegd)?\b|overeenkomst|abonnement)
"""),
}
