"""Dutch: who gets the business, and how final it is."""

from __future__ import annotations

from followup.core.intent.rules.notation import cues, entries

WORDS = entries(r"""
vendor = partij(?:en)?|leverancier\w*|aanbieder\w*|bedrijf|partner\w*|bureau|offerte\w*|aanbod|oplossing\w*|
    inschrijver\w*|concurrent\w*|systeem|pakket|product|fabrikant|dienstverlener\w*|aannemer\w*|installateur\w*|
    richting|weg|keuze|kandidaat|schilder\w*|software|tool|platform|merk|adviseur|fotograaf|makelaar|bank|verzekeraar|
    voorstel|firma|optie|machine|club|jongens
other = (?:een |de |met een |aan een |voor een |het )?(?:andere?|goedkopere|lokale|plaatselijke|alternatieve|
    concurrerende|regionale) (?:\w+ )?(?:<vendor>)|(?:iemand|ergens|wat) anders|(?:een|de|uw|jullie|
    je) concurrent(?:ie)?|elders|de anderen|een ander\b
cur = huidige|bestaande|vaste|vertrouwde|oude|eigen vaste|zittende
done = gekozen|gegund|gegaan|besloten|gegeven|getekend|geselecteerd|ingeschakeld|verstrekt|besteld|gekocht|afgesloten|
    genomen|gesloten|uitgekozen|toegekend|vergund|verlengd|gestemd|aangenomen|gevallen|gunnen|geworden|in zee gegaan
nu = uiteindelijk|nu|inmiddels|toch|helaas|al|gisteren|vandaag|ook|dus|definitief|dan ook
self = zelf|intern|in eigen beheer|inhouse|in-house|in eigen huis|met eigen (?:mensen|team|mensen|personeel|ploeg)|
    onze eigen
firm = <vendor>|bureau|drukkerij|bouwer|kliniek|praktijk|garage|zzp'er|vakman|hovenier|architect|drukker|cateraar|
    bakker|winkel|kennis|vriend|buurman|neef|zwager|iemand|adviesbureau|ingenieursbureau
some = een (?:\w+ ){0,2}?(?:<firm>)\b
strict = andere? (?:\w+ )?(?:<firm>|kandidaat|inschrijver)|een ander\b|de anderen?(?=[.,;!]|$| (?:en|in|door|verder|
    gegaan|gekozen))|de concurren(?:t|tie)|iemand anders|ergens anders|elders
rival = (?:een |de |het |aan |met |bij )*(?:<strict>)|die anderen?\b|dezelfde \w+
gone = voortgezet|ondergebracht|terechtgekomen|geplaatst|ingehuurd|uitbesteed|belegd|opgelegd|gevonden|getekend|
    verleend|toegewezen|vergeven
""")

CUES = cues(r"""
[other]
0.95 \b(?:hebben|heeft|heb|zijn|is|gaan|gaat|ga|hadden|wordt)\b[^.]{0,45}?\b(?:<other>)\b[^.]{0,50}\b(?:<done>|in zee|
     verder|werken|samenwerken|zaken)|\b(?:keuze|voorkeur|besluit|opdracht|gunning|beslissing|order|
     klus)\b[^.]{0,40}\b(?:gevallen|gegaan|gaat|is|uitgegaan|viel|ging|gegund|verleend|vergeven|verstrekt|naar|
     op)\b[^.]{0,15}\b(?:op|naar|aan|voor|uit naar) (?:<other>|(?!jullie|u\b|je\b|jou\b)<Name>\b(?! (?:naar|in|om|op|
     langs|slapen|niet|praten|mee)\b)(?!, niet ))|
     \bgekozen (?:\w+ )?voor (?:de |het |een )?(?:<other>|offerte van)
0.93 \b(?:hebben|heeft|heb|zijn|is|gaan|gaat|ga)\b (?:\w+ ){0,5}?(?:voor|met|aan|bij|naar) (?:de |het |
     firma )?(?!jullie|u\b|je\b|jou\b|uw\b)<Name>[^.]{0,40}?\b(?:<done>|in zee|verder|werken|door)|\b(?:gekozen|
     gegund|gegaan|gegeven|besloten|getekend|gegund|gevallen) (?:\w+ )?(?:voor|aan|met|bij|op) (?:de |het |
     firma )?(?!jullie|u\b|je\b|jou\b|uw\b)<Name>
0.92 (?:<other>|<Name>) (?:heeft|hebben|krijgt|krijgen|kreeg|is|wordt|gaat|mag) (?:<nu> |de |het |dit )*(?:opdracht|
     klus|geworden|gekregen|gegund|gewonnen|doen|gekozen|uitgekozen|geselecteerd|uitvoeren|binnengehaald|order)
0.92 \b(?:blijven|blijf|blijft|gaan door|gaan verder|doorgaan|verlengen|verlengd|houden (?:het )?(?:bij|vast)|
     zetten)\b (?:\w+ ){0,4}?(?:bij|met|van|aan|contract met|voor)? ?(?:onze |de |het |mijn |
     hun )?(?:(?:<cur>) (?:\w+ )?(?:<vendor>|contract|\w+)|(?!hotel)<Name>\b(?! (?:naar|in|om|op|langs|slapen|niet|
     praten|mee)\b)(?!, niet )|wat we hebben)|\b(?:contract|samenwerking|
     overeenkomst) met (?:onze |de |het )?(?:<cur>|<Name>)[^.]{0,35}(?:verlengd|voortgezet|voort|verlengen)
0.90 \b(?:zijn|bent|ben|is|werden|werd) (?:\w+ ){0,2}?(?:als )?(?:tweede|derde) (?:geworden|geeindigd|uit|geplaatst)|
     \bop (?:de )?(?:tweede|derde|2e|3e) plaats|\b(?:nemen|kopen|bestellen|kiezen|
     schakelen) (?:<nu> )*(?:voor )?(?:de |het |een )?(?:<other>|(?!jullie|u\b)<Name>)|\b(?:al|
     reeds) (?:\w+ )?(?:iemand|een ander|elders|een (?:<vendor>)) (?:\w+ )?(?:gevonden|geregeld|besteld|voor)
0.93 \b(?:hebben|heeft|heb|is|zijn|wordt|werd|gaat)\b[^.]{0,60}?\b(?:<rival>|<some>)[^.]{0,60}?\b(?:<done>|<gone>)|
     \b(?:de )?(?:voorkeur|opdracht|order|klus|contract) (?:\w+ )?(?:gegeven|gegund|gegaan|verleend|verstrekt|
     geplaatst|ondergebracht|uitgegaan) (?:aan|naar|bij|op) (?:<rival>|<some>|(?:de |het |firma )?(?!jullie|u\b|je\b|
     jou\b|uw\b)<Name>)
0.93 \b(?:kozen|kiezen|koos|kies|gunnen|gunden|gunt|tekenden|tekenen|nemen|namen|neem|bestelden|bestellen|gaan|ga|
     gaat|verleggen|vielen|viel|stappen|werken|samenwerken|gekozen|getekend|besteld|gekocht|afgenomen|gegund|
     te gunnen|gegaan|ondergebracht|uitbesteed|geplaatst|belegd|toegewezen|afgesloten|gecontracteerd|verstrekt|
     ingehuurd|geboekt)\b (?!(?:\w+ )?contact)(?:\w+ ){0,4}?(?:voor|aan|bij|met|naar|op) (?:de |het |firma )?(?!jullie|
     u\b|je\b|jou\b|
     uw\b|hotel)(?:<rival>|<some>|<Name>\b(?! (?:naar|in|om|op|langs|slapen|niet|praten|mee)\b)(?!, niet ))|
     \b(?:huren|hebben|heb|gaan)\b [^.]{0,60}?\b(?:<rival>|
     <some>) (?:\w+ ){0,3}?(?:ingehuurd|inhuren|gekozen|gevonden|genomen|gecontracteerd|ingeschakeld|aangenomen)
0.93 \b(?:hebben|heeft|heb|zijn|is|laten|laat|gaan|gaat)\b[^.]{0,70}?\b(?:bij|aan|met|voor|door|naar) (?:de |het |
     firma )?(?!jullie|u\b|je\b|jou\b|uw\b)(?:<rival>|<some>|<Name>) (?:\w+ ){0,3}?(?:ondergebracht|gegund|gekozen|
     getekend|besteld|gekocht|geplaatst|gegeven|gegaan|uitbesteed|gesloten|afgesloten|in zee|zetten|doen|maken|
     uitvoeren|verzorgen|bouwen|plaatsen|leveren|installeren|drukken|gekomen|belegd|verleend|toegewezen|
     terechtgekomen|afgenomen|genomen)|\b(?:bij|aan|naar) (?:een ander|een andere \w+|<some>|
     <Name>) (?:terecht ?gekomen|beland|gegaan|ondergebracht|gelegd|uitgekomen)
0.93 \b(?:bij|aan|voor|met|door|op) (?:de |het |firma )?(?!jullie|u\b|je\b|jou\b|uw\b)(?:<rival>|<some>|
     <Name>) (?:hebben|heeft|heb|is|zijn|gaan|gaat|laten|laat|willen) (?:\w+ ){0,2}?(?:<done>|<gone>|zetten|doen|
     uitvoeren|maken|werken)
0.92 (?:<strict>|<some>|<Name>|de (?:zwager|neef|zoon|broer) van \w+ \w+|een ander|zij|die ander) (?:gaat|gaan|mag|
     mogen|krijgt|krijgen|kreeg|heeft|hebben|neemt|zal|zullen) (?:<nu> |ons |het |de |dit |dat |deze |alle |
     voor ons |\w+ voor ons )*(?:\w+ ){0,3}?(?:bouwen|leveren|doen|uitvoeren|verzorgen|rijden|maken|plaatsen|
     installeren|opdracht|klus|order|werk|contract|onderhoud|gegund|binnengehaald|gekregen|overnemen|
     opdracht gekregen|vandoor)\b|\b(?:gaat|gaan|mag|zal) (?:<Name>|<strict>|
     een ander) (?:\w+ ){1,4}?(?:voor ons )?(?:rijden|leveren|doen|uitvoeren|verzorgen|maken|bouwen|plaatsen|
     installeren)|(?:<strict>|<some>|een ander) is (?:er )?(?:\w+ )?(?:met (?:de|het) (?:order|opdracht|klus|
     werk) )?vandoor|(?:<Name>|<strict>|<some>) (?:is|zijn) (?:het |er )?(?:<nu> )*(?:het )?(?:geworden|
     uit de bus gekomen)
0.92 \b(?:blijven|blijf|blijft|gaan door|gaan verder|zetten)\b (?:\w+ ){0,4}?(?:bij|met|voort met|van) (?:de |het |
     onze |ons |mijn )*(?:(?:<firm>) (?:\w+ )?(?:die|dat|waar|waarmee) (?:we|wij|ik|ons|mij)|zelfde|dezelfde|
     oude vertrouwde)|\b(?:samenwerking|contract|overeenkomst|relatie) met (?:onze |ons |de |het |mijn )?(?:<cur>|
     vaste|<firm>)[^.]{0,45}\b(?:voort|verleng\w*|door|in stand|aangehouden|voortgezet)
0.92 \b(?:opdracht|order|klus|contract|werk|bestelling|onderhoud|project|gunning|keuze|verbouwing|campagne|account|
     het)\b[^.]{0,40}?\b(?:is|gaat|ging|wordt|werd|komt|kwam|viel) (?:\w+ ){0,3}?(?:naar|bij|op|aan|door) (?:de |
     het |firma )?(?!jullie|u\b|je\b|jou\b|uw\b|hotel)(?:<rival>|<some>|<Name>\b(?! (?:naar|in|om|op|langs|slapen|
     niet|praten|mee)\b)(?!, niet ))|\bop (?:<Name>|<rival>|<some>) (?:gevallen|
     uitgekomen)|\bvielen? (?:\w+ )?op (?:<Name>|<rival>|<some>)
0.91 \b(?:opgelegd|verplicht|opgedragen|voorgeschreven|dwingt|gedwongen|verplichten)\b[^.]{0,40}\b(?:leverancier|
     partij|systeem|pakket|aanbieder|bureau|partner|\w*leverancier)|\b\w*(?:leverancier|aanbieder|partner|systeem|
     partij|pakket)\b[^.]{0,30}\b(?:opgelegd|verplicht|opgedragen|voorgeschreven)|\b(?:ergens anders|elders|
     bij een ander|bij een andere \w+) (?:\w+ ){0,2}?(?:gekocht|besteld|gehaald|gevonden|ondergebracht|afgenomen|
     gehuurd|geboekt|geregeld)
0.90 \b(?:mensen|jongens|monteurs|ploeg|team|vakmensen) van <Name>[^.]{0,40}\b(?:bezig|rond|begonnen|begint|beginnen|
     aan het werk|aan de slag)|\b(?:lopen|werken|zijn|beginnen|begonnen)\b (?:\w+ )?(?:de )?(?:mensen|jongens|
     monteurs|ploeg|vakmensen) van <Name>|\b(?:als|op de) (?:tweede|derde|vierde) (?:\w+ )?(?:geeindigd|beoordeeld|
     gerangschikt|geplaatst|plaats|uit de bus)|\bdat heeft de (?:opdracht|order|klus) (?:gekregen|binnen)
0.92 \b(?:die|dat|offerte|voorstel|aanbod|plan) van (?:de |het )?(?!jullie|u\b|jou\b)(?:<Name>|<rival>|
     <some>) (?:\w+ )?(?:gekozen|genomen|geworden|geselecteerd|uitgekozen|geaccepteerd|aangenomen)|
     \bbesloten (?:om )?(?:\w+ )?(?:met|bij|voor|naar) (?!jullie|u\b)(?:<rival>|<some>|<Name>)[^.]{0,30}\bte (?:gaan|
     werken|kiezen|blijven|stappen|beginnen)|\b(?:gaan|gaat|ging|gegaan|stappen|gestapt) (?:\w+ )?naar de concurren\w+
0.92 \b(?:bij|met) (?:ons|onze|het|de|mijn) (?:<cur>) (?:\w+ ){1,2}?(?:te |we |wij )?(?:blijven|verder|door|doorgaan|
     verlengen|doen|werken)\b|\b(?:blijven|gaan verder|gaan door|houden het) (?:\w+ )?(?:bij|met) (?:wat|wie) (?:we|
     wij) (?:al )?hebben

[notyou]
0.95 \b(?:uw|jullie|je|jouw) (?:\w+ )?(?:offerte|inschrijving|voorstel|aanbieding|aanbod|bedrijf|oplossing|
     bod)\b[^.]{0,40}\b(?:niet|geen)\b[^.]{0,25}\b(?:gekozen|gegund|geselecteerd|gehonoreerd|geworden|uitgekozen|
     winnende|aangenomen|accepteren|in aanmerking|akkoord|gebruik|ingaan|succesvol)|\b(?:u|jullie|
     je) (?:\w+ )?(?:bent|zijn|ben|hebt|hebben|heeft|krijgt|krijgen|is) (?:het |\w+ )?(?:helaas )?(?:niet|
     geen) (?:\w+ )?(?:geworden|gekozen|geselecteerd|gekregen|gewonnen|de opdracht|gegund|de gelukkige)|\b(?:niet|
     geen) (?:voor|met) (?:jullie|u|uw|je|jou)\b[^.]{0,30}(?:gekozen|verder|gegaan|gevallen|in zee)|\b(?:moeten|
     moet) (?:wij |we |ik )?(?:u|jullie|je)\b[^.]{0,25}(?:teleurstellen|afwijzen|afzeggen)|
     \b(?:niet (?:verder )?(?:op|in) (?:uw|jullie|je) (?:offerte|aanbod|voorstel)|
     maken (?:\w+ )?geen gebruik van (?:uw|jullie|je)|afgewezen|wijzen (?:uw|jullie) (?:\w+ )?af)\b
0.93 \b(?:uw|jullie|je|jouw) (?:\w+ )?(?:offerte|inschrijving|voorstel|aanbieding|aanbod|bedrijf|bureau|bod|
     plan)\b[^.]{0,45}\b(?:niet|geen)\b[^.]{0,25}\b(?:doorgegaan|gehaald|door naar|gevallen|verder|in aanmerking|
     voldeed|overtuigd|gekozen|geselecteerd|de beste|eerste|voor gunning)|\b(?:keuze|gunning|
     opdracht)\b[^.]{0,25}\bniet (?:op|naar|aan) (?:uw|u|jullie|je)\b|\bniet (?:op|naar|aan) (?:uw|jullie|u\b|
     je)\b[^.]{0,20}(?:gevallen|gegaan|gegund)|\bkomt (?:\w+ )?niet (?:\w+ )?in aanmerking
0.93 \b(?:dit keer|deze keer|ditmaal)\b[^.]{0,15}\b(?:niet|net niet|helaas)|\bniet (?:met|bij|voor) (?:jullie|
     u)\b[^.]{0,20}(?:in zee|door|verder|gekozen)|\b(?:offerte|voorstel|inschrijving) (?:\w+ )?(?:gaat (?:het|
     in het) archief|archief in|leggen (?:we|wij) terzijde|ter zijde|terzijde gelegd|valt af|afgevallen)|\b(?:u|
     jullie|je) (?:bent|zijn) (?:\w+ )?(?:afgevallen|niet door)

[notgo]
0.86 \b(?:besloten|gekozen|ervoor gekozen|besluit genomen)\b[^.]{0,40}\b(?:niet|geen)\b[^.]{0,25}\b(?:door te|verder|
     te gaan|te doen|doorgaan|in te|te investeren|te kopen|af te nemen|te verlengen|mee)|\b(?:gaan|zetten|gaat|ga|
     willen)\b[^.]{0,25}\b(?:niet (?:verder|door|meer)|er (?:\w+ )?niet mee)\b(?! over\b)|\b(?:zien (?:we |wij |
     ik )?(?:\w+ )?(?:ervan )?af|haken (?:we |wij )?af|ervan afgezien|bedanken (?:we |wij )?voor|geen behoefte)\b
0.90 \b(?:afgezien|af te zien|zien af|zag af|zien (?:\w+ )?af|ziet (?:\w+ )?af|afzien)\b(?:[^.]{0,20}\b(?:van|
     te)\b)?|\b(?:van (?:de|het) (?:aanschaf|aankoop|project|opdracht|investering|
     samenwerking)\b[^.]{0,40}\b(?:af(?:gezien|zien| te zien)?))\b|\bgeen gebruik (?:\w+ ){0,2}?(?:van uw|van jullie|
     van je)|\b(?:geen gebruik (?:zullen |gaan )?maken|niet ingaan) (?:van|op) (?:uw|jullie|het|de)|\b(?:bureau|
     dienst\w*|hulp|ondersteuning|machine|systeem)\b[^.]{0,25}\bniet (?:meer|langer) nodig|\b(?:hebben|heb) (?:we|
     wij|ik)? ?(?:\w+ ){0,3}?niet (?:meer|langer) nodig

[inhouse]
0.93 \b(?:doen|gaan|pakken|bouwen|ontwikkelen|regelen|lossen|maken|doe|ga|gaat|doet|houden|uitvoeren|opgelost|
     opgepakt|geregeld|blijft|wordt|maak)\b[^.]{0,35}\b(?:<self>)\b(?! (?:contact|weer|wel|niet|nog|over|kiezen|
     een keuze|van|laten))|\b(?:<self>)\b[^.]{0,30}\b(?:doen|bouwen|ontwikkelen|regelen|oppakken|uitvoeren|maken|
     oplossen|gaan|te doen|op te pakken|te bouwen|te ontwikkelen|te maken)\b|\b(?:onze (?:eigen )?(?:it|ict|afdeling|
     mensen|mensen|monteurs|ontwikkelaars|technische dienst)|mijn (?:zoon|neef|broer|zwager|dochter|man|
     vrouw))\b[^.]{0,25}(?:doet|doen|gaat|gaan|pakt|pakken|bouwt|regelt|maakt|kan)|\b(?:nemen|hebben|
     genomen) (?:\w+ ){0,3}?(?:iemand|een \w+) (?:\w+ )?in dienst
0.90 \b(?:doen|maken|vertalen|regelen|verzorgen|bouwen|drukken|schrijven|koken|schilderen|doe|maak|regel|plaatsen|
     beheren) (?:\w+ ){0,4}?(?:het |dit |dat )?(?:voortaan |nu |toch |gewoon |liever |maar )*zelf\b(?! (?:contact|
     een keuze))
0.93 \b(?:zelf|zelfs? maar|intern|in eigen huis|in eigen beheer|met eigen (?:mensen|personeel|team|ploeg)|
     binnenshuis|binnen eigen gelederen)\b[^.]{0,40}\b(?:op te zetten|opzetten|oplossen|ontwikkelen|bouwen|maken|
     doen|schilderen|verzorgen|regelen|invullen|oppakken|uitvoeren|produceren|gemaakt|gebouwd|ontwikkeld|opgezet|
     op te lossen|te organiseren|organiseren|beheren)\b|\b(?:schilder|doe|maak|bouw|regel|klus|zet|knap|plaats|leg|
     verbouw|ontwerp|drukken|schilderen|doen|maken|bouwen|regelen|klussen|zetten|plaatsen|leggen|verbouwen|ontwerpen|
     ontwikkelen|vertalen) (?:ik|we|wij)\b (?:[^.]{0,45})\bzelf\b|\b(?:ik|we|wij) (?:schilder|doe|maak|bouw|regel|
     klus|schilderen|doen|maken|bouwen|regelen|klussen|ontwikkelen|vertalen|gaan)\b[^.]{0,45}\bzelf\b(?! (?:contact|
     een keuze|nog|weten))
0.92 \b(?:jongens|collega's|mensen|afdeling|team|ontwikkelaars|programmeurs|monteurs)\b[^.]{0,35}\b(?:zelf )?(?:iets|
     een eigen \w+|er (?:zelf )?een) (?:\w+ ){0,3}?(?:gemaakt|gebouwd|ontwikkeld|geknutseld)|\b(?:iemand|een \w+|
     nieuwe collega) (?:\w+ )?(?:in dienst (?:genomen|nemen)|in dienst|aangenomen)

[nothing]
0.94 \b(?:project|aanbesteding|plan|plannen|investering|aanschaf|verbouwing|evenement|budget|traject|idee|het|
     programma|aankoop|opdracht|alles|dit|pilot)\b[^.]{0,40}\b(?:geschrapt|geannuleerd|gestopt|afgeblazen|stopgezet|
     ingetrokken|van de baan|afgelast|van tafel|gecanceld|gaat (?:\w+ )?niet (?:door|meer door)|komt er (?:\w+ )?niet|
     niet (?:door\b|goedgekeurd|doorgaan|toegekend)|ingetrokken|gestaakt|afgeketst|afgekeurd|in de prullenbak|
     wegbezuinigd|de ijskast in voorgoed)
0.90 \b(?:geen|onvoldoende|niet genoeg) (?:budget|geld|middelen|ruimte in|financiering|
     noodzaak)\b(?![^.]{0,20}(?:dit jaar|tot))|\b(?:directie|bestuur|raad|mt|management|hoofdkantoor|eigenaar|baas|
     leden|gemeente|moederbedrijf)\b[^.]{0,35}\b(?:afgewezen|afgekeurd|nee gezegd|geschrapt|niet akkoord|
     tegengehouden|stekker|geen toestemming|van af|weggestemd)|\b(?:sluiten|stoppen|sluit|stop|verkopen|verkocht|
     gestopt) (?:\w+ )?(?:met )?(?:de |het |onze |ons |mijn )(?:zaak|winkel|bedrijf|vestiging|tent|praktijk|fabriek)|
     \b(?:niemand|geen (?:enkele )?(?:partij|leverancier|aanbieder))\b[^.]{0,25}\b(?:gekozen|gegund|opdracht|krijgt)|
     \b(?:doen (?:er )?(?:\w+ )?niets|laten (?:het|alles|we) (?:\w+ )?(?:zoals|zo|erbij)|kopen (?:helemaal )?niets|
     niet meer nodig|geen behoefte meer|blijft (?:alles )?(?:zoals|bij het oude))|\bstekker (?:er)?uit
0.94 \b(?:project|aanbesteding|plan|plannen|investering|aanschaf|verbouwing|evenement|traject|opdracht|bestelling|
     order|procedure|cursus|renovatie)\b[^.]{0,60}\b(?:ingetrokken|niet (?:opnieuw|meer) (?:zal |worden |
     wordt )*(?:uitgeschreven|gestart|doorgaan)|van de baan|geannuleerd|afgeblazen|afgesloten zonder|
     gaat niet (?:meer )?door|niet doorgaan|stopt|gestopt|niet gegund aan|zonder gunning|van tafel|dood)|
     \b(?:gesneden|geknipt|bezuinigd)\b[^.]{0,25}\b(?:budget|begroting)|\b(?:budget|
     begroting)\b[^.]{0,30}\b(?:gesneden|geschrapt|gekort|bezuinigd|kwijt|verdwenen|weg\b)
0.92 \b(?:eind)?klant\b[^.]{0,15}\b(?:heeft|hebben)\b[^.]{0,30}\b(?:geannuleerd|ingetrokken|afgezegd|teruggetrokken|
     geschrapt)|\bzonder (?:\w+ ){1,2}is er geen (?:project|opdracht|plan)|\b(?:sluiten|sluit|beschouwen) (?:we|wij|
     ik)? ?(?:het|dit|de zaak|dit traject) (?:\w+ )?(?:af|als afgesloten|gesloten)|\b(?:wordt|word) (?:gewoon |er |
     helemaal )*(?:niets|niks) (?:ge(?:kocht|daan|investeerd)|aangeschaft|uitgevoerd)|\b(?:vestiging|winkel|fabriek|
     filiaal|locatie|kantoor|zaak|restaurant|hotel)\b[^.]{0,30}\b(?:gaat (?:\w+ )?(?:dicht|sluiten)|sluit|
     wordt gesloten|dichtgaat)

[lean]
0.85 \b(?:neigen|neig|neigt|voorkeur (?:gaat|ligt|voor|uit)|hellen|favoriet|overhellen|aan kop|lijkt (?:het )?(?:erop|
     te)|streepje voor|in het voordeel|koers)\b(?![^.]{0,25}\b(?:jullie|u|uw)\b)|\b(?:waarschijnlijk|vermoedelijk|
     denk|vrees|zou|misschien|ziet ernaar uit|grote kans|naar verwachting|bang)\b[^.]{0,60}\b(?:<other>|
     niet (?:jullie|u)\b|<cur>|(?:met|voor|naar) <Name>)
0.90 \b(?:neigen|neig|neigt|hellen|zitten|zit|staan) (?:\w+ )?(?:meer|eerder|sterk|vooral) (?:naar|richting|
     op) (?:de |een )?(?:ander|concurrent|<Name>)|\b(?:naar alle waarschijnlijkheid|hoogstwaarschijnlijk|
     waarschijnlijk|vermoedelijk|zo goed als zeker|het ziet ernaar uit|in principe|
     vrijwel zeker)\b [^.]{0,60}\b(?:de ander(?:en)?|een ander(?:e)?|concurrent|(?:gaat|wordt|gaan|mag|
     krijgt) (?:het )?(?:<Name>))|\b(?:stelt|draagt|adviseert|voorgesteld|voorstelt|
     adviseren)\b[^.]{0,30}\b(?:andere? \w+|<Name>)[^.]{0,80}\b(?:definitie\w+|raad|bekrachtig\w+|besluit)

[won]
0.95 \b(?:(?:gekozen|kiezen|besloten|gaan|ga|gaat|verder|akkoord) (?:\w+ )?(?:voor|met) (?:jullie|u|
     uw (?:\w+ )?(?:offerte|voorstel)|je (?:offerte|voorstel)|jou)(?! (?:concurrent|niet))|(?:voor|met) (?:jullie|u|
     uw offerte|jou) (?:\w+ )?(?:gekozen|in zee|verder|aan de slag)(?<!niet gekozen)|(?:jullie|u|je) (?:hebben|heeft|
     hebt|krijgen|krijgt|bent|zijn) (?:(?!niet|geen|tweede|derde)\w+ ){0,2}?(?:de opdracht|de klus|het geworden|
     geworden|gewonnen)(?! niet)|(?:offerte|opdracht|contract|order|opdrachtbevestiging) (?:\w+ )?(?:getekend|
     ondertekend|akkoord|bijgevoegd)|getekende (?:offerte|contract|opdracht\w*|overeenkomst)|(?:wij|we|ik) (?:gaan|ga|
     zijn|geven) (?:\w+ )?akkoord|(?:bij deze|hierbij) (?:\w+ )*?(?:akkoord|opdracht|bestelling|order)|
     wanneer (?:kunnen|kunt|kun) (?:jullie|u|je) (?:beginnen|starten)|stuur (?:je|maar|
     de) (?:de )?(?:opdrachtbevestiging|contract)|gunnen (?:wij |we )?(?:u|jullie|aan u)|aan (?:u|
     jullie) (?:te )?(?:gegund|gunnen)|ga (?:maar )?(?:aan de slag|beginnen)|groen licht)\b
0.95 \b(?:met|voor) die van (?:jullie|u|je|jou)\b|\b(?:blijven bij|rekenen (?:we |wij )?op|gaan met|gaan voor|
     in zee met|verder met|werken graag met) (?:jullie|u|jou)\b(?! (?:nog|niet))|\b(?:aankoop|aanschaf|order|
     bestelling|investering|offerte|budget)\b[^.]{0,15}\b(?:is|zijn) (?:\w+ )?(?:goedgekeurd|akkoord|geaccordeerd|
     rond)|\b(?:stuur|sturen|mail) (?:ik |we |wij )?(?:je |jullie |u )?(?:\w+ ){0,2}?(?:de (?:inkooporder|order|
     bestelling|opdracht|getekende \w+)|een inkooporder)|\b(?:werk|opdracht|klus|project|contract) is (?:voor|
     aan) (?:u|jullie|jou)\b|\baan (?:uw|jullie) (?:onderneming|bedrijf|bureau|firma) (?:is |wordt |te )?(?:gegund|
     gunnen)|\b(?:perceel|opdracht)\b[^.]{0,25}\baan (?:u|uw \w+|jullie)\b[^.]{0,15}gegund
0.95 \b(?:bij|met) (?:jullie|u) (?:\w+ )?(?:te )?(?:blijven|verder|door(?: te)? gaan|verlengen|aan de slag|werken)\b|
     \b(?:jullie|uw|je) (?:voorstel|offerte|aanbod) (?:\w+ )?(?:goedgekeurd|geaccepteerd|akkoord|aangenomen|getekend|
     gekozen)\b|\bga(?:an)? (?:jullie )?maar van start
0.95 ^(?:[\w ,]{0,30}, )?(?:akkoord|eens|mooi, akkoord) (?:met|op) (?:de|het|jullie|uw|je) (?:\w+ )?(?:offerte|
     voorstel|prijs|aanbod|contract)

[maybe]
0.56 \b(?:<other>)\b|\b(?:contract|opdracht|order|klus)\b[^.]{0,40}(?:getekend|gegund|vergeven|weg|gegeven)\b|
     \b(?:helaas|spijt|jammer)\b[^.]{0,80}\b(?:offerte|voorstel|keuze|besluit|project|opdracht|gekozen|jullie|uw)|
     \b(?:toch maar|in plaats van (?:jullie|u)|voortaan zelf|huidige (?:kantoor|\w+) te blijven|uiteindelijk)\b
""")
