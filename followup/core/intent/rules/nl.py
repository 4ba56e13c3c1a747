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
""")

CUES = cues(r"""
[other]
0.95 \b(?:hebben|heeft|heb|zijn|is|gaan|gaat|ga|hadden|wordt)\b[^.]{0,45}?\b(?:<other>)\b[^.]{0,50}\b(?:<done>|in zee|
     verder|werken|samenwerken|zaken)|\b(?:keuze|voorkeur|besluit|opdracht|gunning|beslissing|order|
     klus)\b[^.]{0,40}\b(?:gevallen|gegaan|gaat|is|uitgegaan|viel|ging|gegund|verleend|vergeven|verstrekt|naar|
     op)\b[^.]{0,15}\b(?:op|naar|aan|voor|uit naar) (?:<other>|(?!jullie|u\b|je\b|jou\b)<Name>)|
     \bgekozen (?:\w+ )?voor (?:de |het |een )?(?:<other>|offerte van)
0.93 \b(?:hebben|heeft|heb|zijn|is|gaan|gaat|ga)\b (?:\w+ ){0,5}?(?:voor|met|aan|bij|naar) (?:de |het |
     firma )?(?!jullie|u\b|je\b|jou\b|uw\b)<Name>[^.]{0,40}?\b(?:<done>|in zee|verder|werken|door)|\b(?:gekozen|
     gegund|gegaan|gegeven|besloten|getekend|gegund|gevallen) (?:\w+ )?(?:voor|aan|met|bij|op) (?:de |het |
     firma )?(?!jullie|u\b|je\b|jou\b|uw\b)<Name>
0.92 (?:<other>|<Name>) (?:heeft|hebben|krijgt|krijgen|kreeg|is|wordt|gaat|mag) (?:<nu> |de |het |dit )*(?:opdracht|
     klus|geworden|gekregen|gegund|gewonnen|doen|gekozen|uitgekozen|geselecteerd|uitvoeren|binnengehaald|order)
0.92 \b(?:blijven|blijf|blijft|gaan door|gaan verder|doorgaan|verlengen|verlengd|houden (?:het )?(?:bij|vast)|
     zetten)\b (?:\w+ ){0,4}?(?:bij|met|van|aan|contract met|voor)? ?(?:onze |de |het |mijn |
     hun )?(?:(?:<cur>) (?:\w+ )?(?:<vendor>|contract|\w+)|<Name>|wat we hebben)|\b(?:contract|samenwerking|
     overeenkomst) met (?:onze |de |het )?(?:<cur>|<Name>)[^.]{0,35}(?:verlengd|voortgezet|voort|verlengen)
0.90 \b(?:zijn|bent|ben|is|werden|werd) (?:\w+ ){0,2}?(?:als )?(?:tweede|derde) (?:geworden|geeindigd|uit|geplaatst)|
     \bop (?:de )?(?:tweede|derde|2e|3e) plaats|\b(?:nemen|kopen|bestellen|kiezen|
     schakelen) (?:<nu> )*(?:voor )?(?:de |het |een )?(?:<other>|(?!jullie|u\b)<Name>)|\b(?:al|
     reeds) (?:\w+ )?(?:iemand|een ander|elders|een (?:<vendor>)) (?:\w+ )?(?:gevonden|geregeld|besteld|voor)

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

[notgo]
0.86 \b(?:besloten|gekozen|ervoor gekozen|besluit genomen)\b[^.]{0,40}\b(?:niet|geen)\b[^.]{0,25}\b(?:door te|verder|
     te gaan|te doen|doorgaan|in te|te investeren|te kopen|af te nemen|te verlengen|mee)|\b(?:gaan|zetten|gaat|ga|
     willen)\b[^.]{0,25}\b(?:niet (?:verder|door|meer)|er (?:\w+ )?niet mee)\b|\b(?:zien (?:we |wij |
     ik )?(?:\w+ )?(?:ervan )?af|haken (?:we |wij )?af|ervan afgezien|bedanken (?:we |wij )?voor|geen behoefte)\b

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

[lean]
0.85 \b(?:neigen|neig|neigt|voorkeur (?:gaat|ligt|voor|uit)|hellen|favoriet|overhellen|aan kop|lijkt (?:het )?(?:erop|
     te)|streepje voor|in het voordeel|koers)\b(?![^.]{0,25}\b(?:jullie|u|uw)\b)|\b(?:waarschijnlijk|vermoedelijk|
     denk|vrees|zou|misschien|ziet ernaar uit|grote kans|naar verwachting|bang)\b[^.]{0,60}\b(?:<other>|
     niet (?:jullie|u)\b|<cur>|(?:met|voor|naar) <Name>)

[won]
0.95 \b(?:(?:gekozen|kiezen|besloten|gaan|ga|gaat|verder|akkoord) (?:\w+ )?(?:voor|met) (?:jullie|u|
     uw (?:\w+ )?(?:offerte|voorstel)|je (?:offerte|voorstel)|jou)(?! (?:concurrent|niet))|(?:voor|met) (?:jullie|u|
     uw offerte|jou) (?:\w+ )?(?:gekozen|in zee|verder|aan de slag)(?<!niet gekozen)|(?:jullie|u|je) (?:hebben|heeft|
     hebt|krijgen|krijgt|bent|zijn) (?:(?!niet|geen|tweede|derde)\w+ ){0,2}?(?:de opdracht|de klus|het geworden|
     geworden|gewonnen)(?! niet)|(?:offerte|opdracht|contract|order|opdrachtbevestiging) (?:\w+ )?(?:getekend|
     ondertekend|akkoord|bijgevoegd)|getekende (?:offerte|contract|opdracht\w*|overeenkomst)|(?:wij|we|ik) (?:gaan|ga|
     zijn|geven) (?:\w+ )?akkoord|(?:bij deze|hierbij) (?:\w+ )*?(?:akkoord|opdracht|bestelling|order)|
     wanneer (?:kunnen|kunt|kun) (?:jullie|u|je) (?:beginnen|starten)|stuur (?:je|maar|
     de) (?:de )?(?:opdrachtbevestiging|factuur|contract)|gunnen (?:wij |we )?(?:u|jullie|aan u)|aan (?:u|
     jullie) (?:te )?(?:gegund|gunnen)|ga (?:maar )?(?:aan de slag|beginnen)|groen licht)\b

[maybe]
0.56 \b(?:<other>)\b|\b(?:contract|opdracht|order|klus)\b[^.]{0,40}(?:getekend|gegund|vergeven|weg|gegeven)\b|
     \b(?:helaas|spijt|jammer)\b[^.]{0,80}\b(?:offerte|voorstel|keuze|besluit|project|opdracht|gekozen|jullie|uw)|
     \b(?:toch maar|in plaats van (?:jullie|u)|voortaan zelf|huidige (?:kantoor|\w+) te blijven|uiteindelijk)\b
""")
