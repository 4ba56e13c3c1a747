"""Dutch: what a game tape listens for."""

from __future__ import annotations

from followup.core.intent.rules.notation import entries

WORDS = entries(r"""
top = (?:baas|bazin|chef|manager\w*|leidinggevende\w*|directie\w*|directeur\w*|directrice|bestuur\w*|eigena\w+|
    raad\w*|ceo|cfo|cio|coo|inkoop|hoofdkantoor|partner\w*|vrouw|man|college|comité|commissie|management\w*|mt|
    vennoot|vennoten|voorzitter|hoofd \w+|hoofd|\w+directeur|\w+manager|aandeelhouder\w*|zaakvoerder)
whose = (?:mijn|m'n|onze|ons|de|het|zijn|haar|hun|een)
courtesy = ^(?:(?:en|hoi|hallo|goedemorgen|dag)\b[^,?]{0,20},? )?(?:hoe (?:gaat|is het (?:met|ermee)|was (?:je|
    uw|het|jullie))|alles goed|u hebt hopelijk|u had|je had|ik hoop|hopelijk|wie had|wie weet|wat zal ik|
    is het niet|had u een|had je een)
ask = \b(?:vraagt|vragen) (?:of|wanneer|hoe|wat)\b|\b(?:laat|laten|geef|geeft|stuur|stuurt|vertel|vertelt|
    bevestig|bevestigt|zeg|meld|meldt|mail|kunt|kun|wilt|wil|zou|gelieve)\b.{0,40}\b(?:weten|aangeven|sturen|
    bevestigen|laten weten|uitleggen|door(?:geven|sturen)|toelichten|toesturen|nog eens|of|
    hoe)\b(?=.{0,120})(?<!ik hoop)|\b(?:ik vroeg me af|ik vraag me af|we vragen ons af|we vroegen ons af|
    vroegen wij ons af)\b|\b(?:moet\w*|zou\w*|wil\w*|graag|willen|benieuwd) (?:\w+ ){0,4}(?:weten|horen|
    begrijpen|zien)\b|\bbenieuwd (?:of|naar|hoe|wat)\b|\b(?:graag (?:hoor|verneem|zie)|ik hoor graag|
    we horen graag|hoor ik graag)\b|\b(?:mijn|onze|een|andere|laatste|volgende) (?:\w+ )?vra(?:ag|gen) (?:is|
    zijn|zou|gaat|luidt)|\bvragen?:|\b(?:niet|nog niet) (?:helemaal )?(?:duidelijk|zeker|
    helder)\b.{0,10}\b(?:of|hoe|wat|wanneer)\b
push = \b(?:hebt|heeft|heb|hebben|had|hadden|bent|kon|konden|kunnen) (?:u|je|jullie|jij)\b.{0,40}\b(?:besl\w+|
    besluit\w*|gelegenheid|tijd|bekeken|bekijken|gekeken|besloten|gekozen|klaar|eruit|akkoord|uit)\b|
    \b(?:wanneer|op welke termijn|hoe snel)\b.{0,50}\b(?:besl\w+|besluit\w*|antwoord|reactie|horen|teken\w*|
    opdracht|bestell\w*|uitsluitsel)|\b(?:uw|jullie|je|een) (?:definitieve )?(?:beslissing|besluit|akkoord|
    handtekening|opdracht|bestelling|groen licht)\b|\bkom (?:ik )?(?:nog )?(?:even |graag |hier )*terug op\b|
    \bterugkomen op\b|\bopvolg\w*|\bherinner\w*|\bnavraag\b|\bnavragen\b|\bnagaan\b|\b(?:nieuws|
    updates?)\b.{0,25}(?:\?|kant|over|te melden)|\bal iets bekend\b|\b(?:hoe het (?:ervoor |er voor |ermee |
    er mee )?(?:staat|loopt)|hoe staat het|stand van zaken|hoe ver|hoever)\b|\b(?:contract|opdracht|offerte|
    overeenkomst)\b.{0,30}\b(?:teken\w*|onderteken\w*|ondertekening|terug)|\bteken(?:en|t)\b.{0,25}\b(?:voor|
    deze|nog|vandaag)\b|\b(?:deze (?:maand|week)|voor (?:het )?einde?|eind(?:e)? van|
    dit kwartaal)\b.{0,30}\b(?:rond|afrond\w*|afsluit\w*|getekend|beklink\w*|klaar)|\b(?:afronden|afsluiten|
    rond (?:te )?maken|beklinken)\b.{0,25}\b(?:deze|voor|nog)|\bklaar om\b|\bdoor te gaan\b|
    \bniets (?:meer )?(?:van u |van je |van jullie )?(?:gehoord|vernomen)\b|\bnog (?:niets|geen (?:reactie|
    antwoord))\b|\bnog (?:steeds )?(?:interesse|geïnteresseerd)\b|\bzullen we (?:\w+ ){0,2}(?:tekenen|starten|
    beginnen|afronden|doen)|\bmag ik (?:op u|op jullie) rekenen\b|\bknoop\b.{0,20}\b(?:doorhak\w*|hakken)|
    \b(?:besproken|overlegd|doorgesproken|afgestemd|bespreken|overleggen)\b.*\?|\bwat (?:houdt|weerhoudt|
    is er nog nodig|ontbreekt|staat|hebt u nog nodig|mist|moet er)\b.{0,60}\?|\b(?:antwoord|reactie|beslissing|
    besluit|bevestiging|akkoord)\b.{0,25}\b(?:voor|deze week|uiterlijk|zo snel|nog deze)\b|\b(?:voor de|
    voor het|uiterlijk|nog deze)\b.{0,30}\b(?:antwoord|reactie|beslissing|besluit)\b|\bterug(?:komen|
    kom)?\b.{0,15}\bop (?:de|mijn|onze|het) (?:\w+ )?(?:offerte|voorstel|aanbod|mail|bericht)|\b(?:inplannen|
    reserveren|vastleggen|noteren|inboeken)\b.*\?|\b(?:geen|zonder) (?:reactie|antwoord|bericht)\b|
    \bprobeer (?:ik )?het (?:nog|opnieuw|weer)|\b(?:mijn|onze) (?:twee |drie |laatste |vorige |
    eerdere )+(?:mails?|e-mails?|berichten?|bericht)|\bhoe ver\b|\bin welke fase\b|\bwaar (?:staan|staat) (?:we|
    u|jullie|het)\b|\bde knoop\b|\bhebt u (?:al )?gekozen\b|\bbesluit nemen\b|\b(?:u|jullie|
    je) (?:\w+ )?(?:besloten|gekozen|beslist)\b|\bof (?:u|jullie|je) (?:\w+ )?(?:meedoet|meedoen|doorgaat|
    doorgaan|akkoord|mee wilt)|\b(?:uw|jullie|je) (?:beslissing|besluit|keuze)\b|\beven (?:checken|vragen|
    informeren|polsen|horen)\b|\blaatste kans\b|\b(?:aanbieding|korting|prijs|offerte)\b.{0,25}\b(?:verloopt|
    eindigt|geldig tot|geldt tot)\b|\bnog in de (?:race|running)\b|\b(?:nagedacht|over gedacht|
    erover gedacht)\b.*\?|\bweet u al\b|\bweten jullie al\b|\b(?:hebt u|is er|hebben jullie) (?:al )?(?:een|
    nog een)? ?(?:antwoord|reactie|besluit)\b|\b(?:kan|mag|zal|kunnen) (?:ik|we|wij)\b.{0,20}\b(?:bestellen|
    reserveren|inplannen|vastleggen|uitgaan|rekenen|starten|beginnen)\b|\b(?:ik|wij|we) (?:wacht|wachten|
    hoop nog)\b|\bja of nee\b|\b(?:als|zodra|wanneer) (?:u|je|jullie)\b.{0,25}\b(?:laat weten|bevestigt|
    bevestigen|antwoordt|akkoord)\b|\b(?:heeft|hebben) (?:de|het|uw|jullie) (?:\w+ )?(?:directie|bestuur|baas|
    raad|college|commissie|directeur|eigenaar|mt)\b.*\?|\b(?:keuze|besluit|beslissing)\b.{0,10}\b(?:gemaakt|
    genomen|gevallen)\b|\bnog (?:eens|een keer|maals)\b.{0,30}\b(?:vragen|te vragen|informeren)\b|
    \biets te melden\b|\beruit\b.{0,3}\?
deciding = \b(?:besl\w+|startdatum|starten|tekenen|getekend|akkoord|gekozen|doorgaat|doorgaan|groen licht|
    ervan uitgaan|knoop)\b|\b(?:ons|mijn|onze) (?:voorstel|offerte|aanbod|aanbieding)\b
price = \b(?:prijs\w*|prijzen|\w+prijs|kost(?:en|te|ten)?(?! (?:ons|me|mij|het ons))|kosten\w*|budget\w*|
    (?:offerte|voorstel|aanbod)(?= .{0,20}(?:hoger|lager|boven))|korting\w*|duur|duurder|dure|goedko\w+|
    tarie\w+|geld\w*|betal\w+|honorari\w+|euro|begrot\w*|per (?:plek|gebruiker|werkplek)|financiering|
    financieren|betaalbaar|som)\b
rival = \b(?:concurren\w+|alternatie\w+|aanbested\w+|elders|iemand anders|(?:ander\w*|twee|drie|vier|meerdere|
    verschillende|enkele|huidige|tweede|nog een|diverse) (?:\w+ )?(?:leverancier\w*|aanbieder\w*|bedrij\w+|
    partij\w*|offertes?|voorstel\w*|oplossing\w*|systemen|systeem|optie\w*|fabrikant\w*|producten|bureaus?|
    kandida\w+|firma\w*|aanbiedingen))\b
gate = \b(?:met|aan|bij|voor|door|langs|tegen) (?:<whose> )?(?:\w+ )?<top>\b.{0,30}\b(?:overleg\w*|bespre\w+|
    voorlegg\w*|afstem\w*|praten|spreken|check\w*|vragen|kortsluiten|presenteren|goedkeur\w*|laten zien|voor)\b|
    \b(?:leg|voorleg\w*|overleg\w*|bespreek|bespreken|presenteer|ik vraag|deel|stuur|breng|stem|check|
    overtuig\w*|toon|laat)\b.{0,35}\b<whose> (?:\w+ )?<top>\b|\b(?:laatste woord|eindbeslissing|
    uiteindelijke (?:beslissing|besluit|keuze)|definitieve besluit)\b.{0,30}<top>|\b(?:tekent|beslist|bepaalt|
    besluit|beslissen|keurt|moet (?:tekenen|goedkeuren|beslissen))(?: \w+)? <whose> (?:\w+ )?<top>\b|
    \b<whose> (?:\w+ )?<top>(?: \w+){0,3} (?:besl\w+|besloten|gekozen|koos|kiest|wil|wilde|tekent|getekend|
    goedkeur\w*|goedgekeurd|bepaalt|voorkeur|stond erop)\b|\b(?:niet aan mij|niet mijn (?:beslissing|besluit|
    keuze)|ga ik niet over|niet zelf (?:beslissen|besluiten)|kan ik niet alleen)\b|\b(?:akkoord|goedkeuring|
    toestemming) van\b
decides = \b(?:dat |dit |daar )?(?:beslis|besluit|bepaal) ik\b|\bik (?:beslis|besluit|bepaal|teken)\b|
    (?<!niet )\b(?:is het |ligt het |is dat )?aan mij\b(?! (?:vraagt|gestuurd|gericht|doorgeven|sturen|laten))|
    \bik heb (?:\w+ ){0,2}(?:besloten|gekozen)|(?<!niet )\bmijn (?:eigen )?(?:beslissing|besluit|keuze|
    budget)\b|\bdaar ga ik (?:zelf )?over\b|\bik ga er zelf over\b
heads = \b(?:directeur|directrice|eigena\w+|ceo|cfo|cio|oprichter|zaakvoerder|bestuurder|hoofd|vennoot|manager|
    \w+manager|\w+directeur|head of|voorzitter)\b
helpers = \b(?:assistent\w*|secretari\w+|secretaresse|stagiair\w*|medewerker\w*|office manager|receptie\w*|
    trainee)\b
""")
