"""Dutch: what else a reply says, and what turns or weakens a loss."""

from __future__ import annotations

from followup.core.intent.rules.notation import cues, entries

CUES = cues(r"""
[later]
0.87 \b(?:bel|bellen|mail|mailen|contact|kom(?! (?:ik )?(?:er|hier|daar) )|komen(?! (?:we |wij )?(?:er|hier|daar) )|
     benader|terugkomen|terug|oppakken|spreken|praten|meld|melden|vraag|
     probeer|herinner|hoor|horen|kijken|bekijken|zoek|schuif|afspreken|app|polsen|neem|
     klop)\b[^.]{0,60}\b(?:in (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|
     december|het (?:\w+ )?(?:voorjaar|najaar|jaar|kwartaal|nieuwe)|de (?:zomer|herfst|winter|lente|loop)|q[1-4]|
     20\d\d)|na (?:de |het |pasen|kerst|nieuwjaar)|over (?:\w+ ){0,2}?(?:maanden|weken|jaar|maand|kwartaal)|
     volgend\w*|komend\w*|begin|eind|medio|rond|vanaf|dit najaar|later|half|als|zodra|wanneer)
0.86 \b(?:uitgesteld|stellen (?:\w+ )?uit|uit te stellen|doorgeschoven|schuiven (?:\w+ )?door|on hold|in de wacht|
     in de ijskast|op een laag pitje|geparkeerd|parkeren|bevroren|pauze|voorlopig (?:niet|geen|even)|nu even niet|
     nu niet|niet dit jaar|dit jaar niet|op dit moment (?:niet|geen)|momenteel (?:niet|geen)|pas (?:in|na|volgend|
     weer)|nog niet aan toe|geen tijd|te druk|geen goed moment|niet het (?:juiste |goede )moment|komt nu niet uit)\b

[open]
0.85 \bnog (?:\w+ ){0,3}?(?:niet(?:s)?|geen) (?:\w+ ){0,3}?(?:besloten|gekozen|beslist|beslissing|besluit|keuze|
     beslissen|rond|uit|zeker|vast)|\b(?:twijfelen|vergelijken|beoordelen|bekijken|bestuderen|overleggen|wachten|zijn|
     zitten|hangt|liggen) (?:\w+ )?nog\b|\b(?:twijfel\w*|kom(?:en|t)? (?:we |wij |ik )?(?:er|hier|
     daar) [^.]{0,40}\bop terug|(?:laten|laat) (?:het )?(?:u|je|jullie) (?:zo snel mogelijk )?weten(?: wat)?|
     nog niets? bekend|laten (?:we|wij) (?:het |dat )?(?:\w+ )?weten|laat ik (?:het|dat) (?:\w+ )?weten|
     volgende \w+ (?:beslissen|kiezen) (?:we|wij)|(?:spreken|zien|vergelijken) (?:we |
     wij )?(?:\w+ )?(?:met )?(?:een |nog )?andere|nog in (?:beraad|overleg|behandeling|gesprek)|shortlist|
     volgende ronde|laatste (?:twee|drie)|besluit (?:volgt|valt)|beslissen (?:we )?(?:volgende|eind|voor|op))\b
0.78 \b(?:kun|kunt|kunnen|kan|zit|valt|geldt|biedt|mag|wat|hoe|welke|wanneer|is|zijn|hebben|heb|heeft|zou|krijgen|
     wil)\b[^?]*\?|
     \b(?:graag (?:ontvangen|horen|nog|een|zien)|wil(?:t)? u (?:nog )?|mis nog|missen nog|als jullie (?:kunnen|iets)|
     scherper|korting)\b
0.85 \b(?:nodig|tijd|dagen|weken)\b[^.]{0,30}\b(?:na te denken|nadenken|te overleggen|te beslissen|te bekijken)\b|
     \b(?:nog over|in de race)\b|\b(?:jullie|u) en (?:nog )?een andere? \w+

[grant]
0.92 ^(?:(?:hoi|hallo|beste|dag|hi|goedemorgen|goedemiddag|geachte)[ \w.,]{0,24}?)?\b(?:ja|jazeker|zeker|natuurlijk|
     prima|geen probleem|is goed|goed hoor|ok|oke|graag|met plezier|uiteraard|tuurlijk|vraag maar|kom maar op|
     brand los|mag|best|gerust)\b(?!.*\b(?:liever niet|geen behoefte)\b)|\b(?:(?:stel|stuur|mail|vraag|stelt|
     stuurt) (?:ze |je |uw |de |het |maar |gerust |twee )*(?:vragen|maar|gerust|door|op)|stel ze|brand (?:maar )?los|
     kom maar op|beantwoord (?:ik|ze|je|u)|wil (?:ik )?(?:best|graag|wel) (?:beantwoorden|antwoorden|helpen)|
     bel (?:me|maar|gerust)|met plezier|vraag gerust|help je graag)\b

[decline]
0.95 \b(?:liever niet|nee,? (?:dank|bedankt|dat|sorry|liever)|geen (?:tijd|behoefte|zin|toelichting|vragen|commentaar|
     interesse|mededelingen|verdere)|houd\w* het (?:liever )?(?:hierbij|daarbij|zo)|laat het (?:hier|daar|liever)|
     (?:wil|willen|kan|kunnen|mag|mogen|ga|gaan|doen|geven|geef|zullen)\b[^.]{0,30}\b(?:niet|geen|
     niets)\b[^.]{0,35}\b(?:ingaan|toelicht\w*|beantwoorden|over|kwijt|delen|verder|mee|reageren|uitweiden|zeggen|
     vragen|feedback|tijd|antwoord\w*)|laten het hierbij|zie (?:ik )?af van)\b|^(?:hoi[ \w,]{0,20}|
     beste[ \w,]{0,20})?nee\b

[refer]
0.90 \b(?:bel|mail|spreek|neem (?:even |gerust |dan |\w+ )?contact op met|vraag|benader|probeer|praat|contact|wend|
     moet je|je moet|u moet|kun je|kunt u|schrijf) (?:\w+ ){0,3}?(?:met |bij |naar |aan |eens |even )*(?:mijn |onze |
     de |het )?(?:\w+ ){0,2}?(?!Jullie|Ik|U\b)<Person>|\b(?:contactpersoon|verantwoordelijke?|collega|juiste persoon|
     opvolger|opvolgster|degene die)[^.]{0,35}(?:is|heet|wordt)? (?:\w+ ){0,2}?<Person>|
     \b(?:ga ik niet (?:meer )?over|niet (?:meer )?(?:de juiste|verantwoordelijk)|stuur (?:je|uw|het|
     dit) (?:\w+ ){0,2}?door naar|doorgestuurd (?:naar|aan)|zet .{0,20} in de cc)
0.90 \b(?:kunt|kun|beter|best) (?:\w+ ){0,3}?(?:bellen|contact opnemen|mailen|spreken|praten|
     overleggen) met (?:mijn |onze )?(?:\w+ )?<Person>

[reopen]
0.90 \b(?:van gedachten veranderd|bedacht(?:en)?|terugkomen op|bij nader inzien|heroverweg\w+|opnieuw (?:bekijken|
     kijken|praten|open|op tafel|in gesprek)|weer (?:actueel|op tafel|open|leven|interesse)|nog (?:geldig|
     steeds geldig|interesse|beschikbaar|geinteresseerd|open voor|mogelijk|zin)|(?:afgehaakt|laten vallen|
     laten zitten|teleurgesteld|failliet|teruggetrokken)|niet (?:nagekomen|bevallen|gelukt|goed bevallen|waargemaakt)|
     spijt|verkeerde keuze|tweede kans|toch (?:nog )?(?:met jullie|weer|eens praten|verder praten|doorgaan))\b

[stop]
0.96 \b(?:(?:mail|bel|benader|contacteer|schrijf|app|stuur|mailen|bellen|benaderen|contact)\b[^.]{0,25}\b(?:niet|
     nooit|geen)\b ?(?:meer|weer|opnieuw|langer)|(?:niet|nooit|geen) (?:meer |langer |verder )?(?:te )?(?:mailen|
     bellen|benaderen|benaderd|contacteren|lastig|lastigvallen|schrijven|gebeld|gemaild|contact)\b(?: (?:worden|meer|
     op))?|geen (?:verdere |nieuwe )?(?:mails?|e-mails?|berichten|telefoontjes|reclame|post|berichten|
     contact) (?:meer|ontvangen|sturen|willen)|(?:haal|verwijder|schrap|schrijf|gooi|wis|haalt|verwijdert|
     verwijderen)\b[^.]{0,40}\b(?:lijst|bestand|database|mailing\w*|gegevens|adres|systeem|uit|crm)|(?:stop|hou op|
     houd op|ophouden|stoppen) (?:\w+ )?(?:met|alsjeblieft)\b ?(?:\w+ )?(?:mail\w*|bel\w*|bericht\w*|sturen|
     contact\w*|schrijven|benaderen|het|die)?|laat (?:me|ons|mij) met rust|maak\w* bezwaar tegen|recht (?:van bezwaar|
     op vergetelheid)|afmelden|uitschrijven|als spam)\b

[auto]
0.93 \b(?:afwezig\w*|niet op kantoor|met (?:vakantie|verlof|zwangerschapsverlof)|op vakantie|automatisch (?:antwoord|
     bericht|gegenereerd)|automatische (?:beantwoording|reactie)|(?:bericht|aanvraag|e-?mail|verzoek|
     inschrijving) (?:is |hebben wij )?(?:\w+ )?(?:ontvangen|geregistreerd)|weer (?:bereikbaar|terug op|aanwezig)|
     niet meer werkzaam|mijn afwezigheid|wordt niet (?:gelezen|gemonitord)|niet bezorgd|ontvangstbevestiging|
     ben (?:ik )?(?:weer )?terug op)\b

[alien]
0.92 \b(?:je sollicitatie|uw sollicitatie|de vacature|de functie|andere kandida\w+|sollicitant\w*|je cv|uw lezing|
     nieuwsbrief|uitschrijven voor|bekijk (?:\w+ )?in (?:de|je|uw) browser|beste (?:klant\w*|relatie|leden|lezer|
     collega\w*|team|allemaal)|geachte (?:klant|relatie)|persbericht|webinar|hoi (?:allemaal|team)|
     hebben we (?:\w+ )?verloren)\b
0.85 \b(?:als|mocht(?:en)?) (?:u|jullie|je) (?:\w+ ){0,4}?(?:gekozen|voor een ander)|\bnog niets? (?:van (?:u|jullie|
     je) )?gehoord

[regret]
0.90 \b(?:helaas|spijt|jammer|sorry|(?:be)?dank(?:t)? voor|veel succes|volgende keer|toekomst\w*|een volgende|
     alle goeds|excuses|teleurstell\w+|waarder\w+)\b

[firm]
0.90 \b(?:niemand (?:van ons|hier|bij ons|binnen)|geen (?:van onze|enkele) (?:medewerkers?|collega)|ons (?:bedrijf|
     kantoor|domein)|onze (?:organisatie|medewerkers|collega'?s)|het hele bedrijf)\b
""")

GUARDS = entries(r"""
deal = (?:offerte|voorstel|leverancier|contract|prijs|aanbesteding|keuze|besluit|opdracht|demo|jullie tijd|oplossing|
    inschrijving|partij)
not = \b(?:niet|nooit|geen)\b
if = \b(?:als|indien|mocht(?:en)?|tenzij|zouden|zou|wanneer|of jullie|hadden (?:we|wij|jullie|u)|
    bij (?:een )?(?:gelijk|zelfde|hetzelfde)\w*|dan (?:waren|hadden)|waren (?:we|wij) (?:met|voor))\b
neg = (?:\bniet|\bgeen|\bnooit|\bzonder|\bin plaats van|\bvoordat) (?:\w+ ){0,3}$
hedge = \b(?:waarschijnlijk|misschien|vermoedelijk|wellicht|zouden|zou|overwegen|neigen|denken|mogelijk|lijkt)\b
near = \b(?:(?:je|uw|jullie|het) (?:\w+ )?(?:nummer|adres|telefoonnummer)|bezorger|koerier|pakket(?:je)? (?:bij|aan)|
    sleutels?|facturen|factuur|bijna|haast|op het punt|op een haar na)\b
past = \b(?:\w+ jaar geleden|vorig jaar|destijds|in (?:19|20)\d\d|toentertijd|vroeger|indertijd)\b
told = \b(?:gezegd|verteld|afgebeld|laten weten aan|naar verluidt|gehoord dat|jullie (?:schreven|zeiden)|meegedeeld)\b
rel = \b(?:bedrijf|leverancier|partij|bureau|systeem|pakket|aanbieder|waar|waarmee|waarvoor|
    oplossing)(?: die| dat| waar| waarmee)? (?:we |wij |ik )?$
third = \b(?:onze|mijn|een|de|hun|jullie) (?:eind)?(?:klant|opdrachtgever|concurrent|buurman)\w* (?:\w+ ){0,2}$
but = [;:]| - |, maar | maar |, echter | echter\s
ask = ^(?:\w+,? ){0,2}?(?:hebben|heeft|is|zijn|kun|kunt|wat|wie|welke|wanneer|hoe|waarom|gaan|of)\b
praise = \b(?:niet (?:zozeer |aan |om |door |de |het |qua )*|goed\w*|prima|uitstekend\w*|mooi\w*|tevreden over|
    sterk\w*|heldere?|scherp)\b
generic = (?:de|het|een|wij|we|ik|jullie|u|uw|je|onze|ons|zij|firma|januari|februari|maart|april|mei|juni|juli|
    augustus|september|oktober|november|december|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|beste|
    geachte|hoi|groet\w*|dank|met|voor|na|in|op|directie|mt|leverancier|offerte|heer|mevrouw|helaas|contract|perceel|
    inkoop|maar|en|bestuur|van|wat|dat|bij|nee|ja|intern|it|ict)
ends = (?:wij|we|ik|gegund|gekozen|omdat|want|en|die|dat|maar|voor|zit|heeft|hebben|in)
""")
