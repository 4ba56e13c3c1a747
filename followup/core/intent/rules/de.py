"""German: who gets the business, and how final it is."""

from __future__ import annotations

from followup.core.intent.rules.notation import cues, entries

WORDS = entries(r"""
vendor = (?:mit)?(?:an)?bieter\w*|lieferant\w*|dienstleister\w*|firma|unternehmen|partner\w*|agentur\w*|angebot\w*|
    lösung\w*|produkt\w*|system\w*|hersteller\w*|wettbewerber\w*|bewerber\w*|betrieb\w*|haus(?:es)?|büro\w*|weg\w*|
    richtung|variante\w*|plattform\w*|tool\w*|händler\w*|handwerker\w*|versicherer\w*|bank|spedition|software|kanzlei|
    berater\w*|maschine|seite
other = (?:ein\w* |die |den |das |der |zu einem )?(?:ander\w*|alternativ\w*|günstiger\w*|billiger\w*|lokal\w*|
    regional\w*|konkurrierend\w*) (?:\w+ )?(?:<vendor>)|(?:jemand|wen) ander(?:en|em|s)|(?:die|der) (?:konkurrenz|
    mitbewerb\w*|wettbewerb\w*)|(?:ein\w*|den|einen ihrer|ihren) (?:mitbewerber|wettbewerber|konkurrent|
    marktbegleiter)\w*|anderweitig|die anderen|anders
cur = (?:bisherig|jetzig|aktuell|bestehend|derzeitig|alt|gewohnt|bewährt|vorhanden)\w*
done = entschieden|entschlossen|festgelegt|vergeben|erteilt|beauftragt|ausgewählt|gewählt|bestellt|unterschrieben|
    gekauft|genommen|engagiert|unterzeichnet|verlängert|gegeben|gegangen|geworden
work = auftrag|zuschlag|projekt|vertrag|bestellung|arbeit(?:en)?|job|los
self = selbst|selber|intern|inhouse|in eigenregie|im eigenen haus|hausintern|mit eigenen \w+|mit unseren eigenen|
    mit bordmitteln|eigenständig
nu = jetzt|nun|inzwischen|mittlerweile|bereits|schon|leider|letztlich|letztendlich|am ende|schließlich|gestern|heute|
    doch
""")

CUES = cues(r"""
[other]
0.95 \b(?:haben|hat|habe|ham) (?:\w+ ){0,6}?(?:für|zugunsten|fur) (?:<other>)\b[^.]{0,60}\b(?:entschieden|
     ausgesprochen|entschlossen|gestimmt)|\b(?:entschieden|ausgesprochen|gestimmt) (?:haben|
     hat)? ?(?:wir uns )?(?:für|zugunsten) (?:<other>)|\b(?:haben|hat|habe) (?:wir |sich |ich |uns |mich |
     \w+ ){0,4}?anders (?:entschieden|orientiert|disponiert)|(?:anders|anderweitig|für <other>) (?:entschieden|
     vergeben|orientiert)
0.95 \b(?:auftrag|zuschlag|projekt|vertrag|bestellung|arbeiten|wahl|entscheidung|job)\b[^.]{0,50}\b(?:an|auf|von|mit|
     zugunsten|bei) (?:der |die |den |das |dem )?(?:<other>|firma |(?!sie\b|euch\b|dich\b|ihnen\b|
     ihr\b)<Name>)[^.]{0,50}?\b(?:vergeben|erteilt|gegangen|gefallen|erhalten|geht|ging|fiel|geschlossen|übertragen|
     gegeben|$)
0.93 \b(?:fiel|ging|geht|ist) (?:\w+ ){0,4}?(?:die wahl |der zuschlag |der auftrag |
     die entscheidung )?(?:\w+ )?(?:auf|an|zugunsten|für) (?:die |den |das |der )?(?:<other>|firma <Name>)
0.93 \b(?:haben|habe|hat|ham) (?:\w+ ){0,5}?(?:für|mit|bei|an|auf) (?:die |den |das |der |dem |unseren? )?(?!sie\b|
     ihr\b|euch\b|ihnen\b|dich\b|uns\b|ein)(?:firma )?(?:<cur> )?<Name>[^.]{0,50}?\b(?:<done>)
0.90 \b(?:haben|habe|hat|ham) (?:\w+ ){0,4}?(?:<other>) (?:\w+ ){0,5}?(?:<done>|zugesagt|den vorzug gegeben|gefunden|
     bevorzugt)
0.92 (?:<other>) (?:\w+ ){0,4}?(?:hat|haben|erhielt|erhält|bekommt|bekam|bekommen|wird|wurde|macht|machen|war|
     den) (?:\w+ ){0,4}?(?:zuschlag|auftrag|beauftragt|ausgewählt|rennen|gewählt|den vorzug|vorgezogen|berücksichtigt|
     erhalten|bekommen)
0.92 \b(?:bleiben|bleibe|bleibt|bleibts|verbleiben|arbeiten weiter\w*|machen weiter) (?:\w+ ){0,5}?(?:bei|mit|
     beim) (?:der |die |den |dem |unser\w* |seinem )?(?:\w+ )?(?:<cur>|<vendor>|<Name>|alten|was wir)|\b(?:vertrag|
     zusammenarbeit) mit (?:\w+ ){0,3}?(?:<cur>|<Name>)[^.]{0,40}(?:verlängert|fortgesetzt|fortzuführen|zu verlängern|
     weiter)|\b(?:mit|bei) (?:unser\w* |dem |der )?(?:<cur>) (?:<vendor>|\w+)[^.]{0,40}(?:verlängert|weiter\w*|
     bleiben)
0.92 <Name> (?:hat|haben|bekommt|bekam|erhält|erhielt|macht|machen|wird|hats) (?:<nu> |es |das |den |
     es jetzt )*(?:zuschlag|auftrag|rennen|beauftragt|bekommen|geworden|gemacht|job)|\b(?:es ist|geworden ist es|
     wird) (?:<nu> |die |das |der )*<Name> (?:geworden|werden)|\bgehen (?:<nu> )*mit (?:der |dem |
     den )?(?:firma )?(?!ihnen|euch|dir)(?:<Name>|<other>)
0.88 \b(?:<work>) (?:<nu> )*(?:ist|wurde|sind|haben wir|hab ich|ham wir|haben) (?:<nu> )*(?:weg|vergeben|anderweitig|
     raus|anders)
0.88 \b(?:kaufen|nehmen|bestellen|beauftragen|setzen|wechseln) (?:<nu> )*(?:auf |zu |bei |mit )?(?:<other>|(?:die |
     den |das |der )?(?:firma )?(?!sie\b|ihr\b|euch\b)<Name>)(?!.*\bwenn\b)

[notyou]
0.95 \b(?:ihr|ihrem|ihre|ihnen|euer|eures|dein|euch|eurem|sie|ihrer)\b[^.]{0,70}\b(?:nicht|keinen?|
     leider nicht) (?:\w+ ){0,4}?(?:berücksichtig\w*|erteil\w*|zum zuge|ausgewählt|den zuschlag|zuschlag|zu ?sagen|
     gewählt|erfolgreich|annehmen|angenommen|in betracht|beauftrag\w*|überzeugen|überzeugt|durchsetzen|durchgesetzt|
     den auftrag|auftrag)
0.93 \b(?:müssen|muss|möchten|wollen) (?:wir |ich )?(?:ihnen|euch|dir|sie)[^.]{0,50}\b(?:absagen|absage|
     abschlägig\w*)|\b(?:absage) (?:erteilen|geben|schicken|senden)|\b(?:nicht|keine) (?:für|mit) (?:sie|euch|
     ihr angebot|dich|ihnen)\b[^.]{0,40}(?:entschieden|gereicht|geworden|zusammen\w*)|\b(?:wird|wurde|
     ist) (?:es )?(?:leider )?nichts (?:mit|aus|draus|geworden)|\bauf (?:dem )?(?:zweiten|dritten|2\.?|3\.?) (?:platz|
     rang)|\b(?:zweiter|zweite|zweitplatziert\w*) (?:geworden|geblieben)
0.90 \bgegen (?:sie|ihr angebot|euch|euer angebot|ihr produkt|ihre lösung)\b[^.]{0,30}(?:entschieden|ausgesprochen|
     gestimmt)|\b(?:ihr|euer|dein) angebot (?:\w+ ){0,3}?(?:abgelehnt|ablehnen|ausgeschieden|nicht)|
     \bmüssen (?:\w+ ){0,4}?(?:ablehnen)|\b(?:sie|ihr) (?:haben|habt) (?:den |es )?(?:\w+ ){0,2}?(?:auftrag|
     zuschlag)?\s?(?:leider )?nicht (?:bekommen|erhalten|geschafft|gewonnen)
0.92 \b(?:nehmen|nehme) (?:wir )?(?:ihr|euer|dein|das) angebot (?:\w+ ){0,3}?nicht an\b

[notgo]
0.86 \b(?:nehmen|sehen|haben|müssen) (?:wir |ich )?(?:\w+ ){0,3}?(?:abstand|davon ab\w*|verzichte\w*)|\b(?:angebot|
     zusammenarbeit|thema|projekt|sache|ganze\w*)\b[^.]{0,30}\b(?:nicht (?:weiter ?(?:verfolg|führ)\w*|in anspruch|
     annehmen|fortsetzen|weiter|wahrnehmen|mehr)|verzichten)|\bkommen (?:\w+ ){0,4}?nicht (?:zusammen|ins geschäft)|
     \b(?:haben|hat|habe) (?:uns |sich |mich )?(?:\w+ ){0,4}?dagegen entschieden|\b(?:haben|kein|
     besteht) (?:\w+ ){0,4}?kein(?:en)? (?:bedarf|interesse)(?: mehr)?

[inhouse]
0.93 \b(?:machen|mach|übernehmen|entwickeln|bauen|erledigen|lösen|setzen|führen|werden|wird|wollen|haben|stemmen|
     betreiben|programmieren|organisieren|bleibt|kümmert|soll|können)\b[^.]{0,60}\b(?:<self>)\b(?! (?:melden|
     entscheiden|überzeugen|nicht|ansehen|anrufen|noch))
0.92 \b(?:<self>|unsere eigene\w*|eigene\w* (?:it|leute|mitarbeiter|team|abteilung|entwickl\w*|personal)|unsere (?:it|
     entwicklungs?|haus)\w*)\b[^.]{0,40}\b(?:machen|umsetzen|umgesetzt|übernehmen|übernimmt|entwickeln|entwickelt|
     bauen|gebaut|abbilden|lösen|erledigen|stemmen|durchführen|betreiben|programmiert|besetzen)
0.88 \b(?:stellen|haben|werden) (?:\w+ ){0,4}?(?:jemanden|eigene\w*|eine\w* \w+) (?:\w+ ){0,3}?(?:ein(?:gestellt|
     stellen)?|fest an(?:gestellt|stellen))\b|\bmein (?:sohn|neffe|bruder|schwager)\b[^.]{0,30}(?:macht|baut|
     übernimmt|kümmert)
0.90 \b(?:machen|erledigen|übernehmen|drucken|schreiben|reinigen|kochen|planen|verwalten|bauen|betreuen) (?:wir|
     ich) (?:\w+ ){0,4}?(?:künftig |jetzt |nun |lieber |doch )*(?:selbst|selber|intern|in eigenregie)\b

[nothing]
0.94 \b(?:projekt\w*|vorhaben|ausschreibung|ganze\w*|anschaffung|investition|umbau|thema|planung\w*|maßnahme|
     veranstaltung|sache|verfahren|neubau|kauf|bau|es|wir|vergabe)\b[^.]{0,60}\b(?:gestrichen|eingestellt|abgesagt|
     gestorben|aufgehoben|abgebrochen|begraben|beerdigt|vom tisch|gecancelt|verworfen|gestoppt|eingestampft|
     aufgegeben|ersatzlos|fallen ?(?:ge)?lassen|nicht (?:mehr )?(?:umgesetzt|realisiert|weiter ?verfolgt|durchgeführt|
     stattfinden|kommen|genehmigt|freigegeben|bewilligt))
0.92 \b(?:budget|mittel|gelder|geld|förderung|etat|finanzierung)\b[^.]{0,50}\b(?:gestrichen|gekürzt|weg|
     nicht (?:genehmigt|bewilligt|freigegeben|da|vorhanden|bekommen|durch)|abgelehnt|gefallen|kassiert|eingefroren)|
     \bkein(?:e)? (?:budget|geld|mittel|bedarf|gelder)\b(?! (?:dieses|für dieses|bis))|\b(?:schließen|geben|
     machen) (?:\w+ ){0,5}?(?:betrieb|laden|geschäft|standort|werk|filiale|firma|praxis)\b[^.]{0,20}(?:auf|zu|dicht|
     $)|\bbleibt (?:vorerst )?alles (?:beim alten|wie es ist)
0.92 \b(?:geschäftsführung|geschäftsleitung|vorstand|chef\w*|aufsichtsrat|gremium|gemeinderat|zentrale|
     konzern)\b[^.]{0,50}\b(?:abgelehnt|gestoppt|dagegen|nicht genehmigt|gestrichen|nein gesagt|beerdigt|
     nicht zugestimmt)|\b(?:niemand|keiner|kein anbieter|keinem|keiner der)\b[^.]{0,40}\b(?:beauftragt|auftrag|
     zuschlag)|\b(?:machen|kaufen|brauchen|benötigen|schaffen) (?:\w+ ){0,3}?(?:gar )?(?:nichts|nicht mehr|
     kein\w* mehr)\b|\bnicht mehr (?:gebraucht|benötigt|erforderlich|notwendig|nötig)
0.92 \bgegen (?:das|dieses|ein solches) (?:projekt|vorhaben|system)\b[^.]{0,30}(?:entschieden|ausgesprochen)

[lean]
0.85 \b(?:tendier\w*|neig\w*|tendenz|favorisier\w*|favorit\w*|bevorzugen|nase vorn|liegt (?:derzeit |momentan |
     \w+ )?vorn|schwanken eher|sympathisier\w*)\b(?![^.]{0,30}\b(?:zu ihnen|zu euch|ihr angebot|sie)\b)|
     \b(?:wahrscheinlich|vermutlich|voraussichtlich|wohl|eher|sieht (?:es )?(?:so )?aus|könnte|dürfte|womöglich|
     fürchte|denke)\b[^.]{0,70}\b(?:<other>|nicht (?:sie|ihnen|euch|ihr)\b|beim alten|bleiben werden|konkurrenz|
     <Name> (?:werden|nehmen|gehen))

[won]
0.95 \b(?:sie|ihr|du) (?:haben|habt|hast|bekommen|erhalten|kriegen|bekommt|erhält) (?:\w+ ){0,3}?(?:den |
     unseren )?(?:auftrag|zuschlag)(?! (?:leider )?nicht)|\b(?:für|mit) (?:sie|euch|dich|ihr angebot|ihnen|ihre firma|
     ihre lösung|euer angebot) (?:\w+ ){0,4}?(?:entschieden|arbeiten|starten|zusammen\w*)(?<!nicht entschieden)|
     \b(?:nehmen|nehme|nimmt|genommen|annehmen|angenommen) (?:wir )?(?:hiermit )?(?:ihr|euer|dein|das) angebot\b
    (?![^.]{0,30}\bnicht\b)|
     \b(?:ihr|euer) angebot (?!(?:\w+ ){0,2}nicht\b)(?:\w+ ){0,3}?(?:angenommen|an\b|freigegeben|den zuschlag)
0.93 \b(?:beauftragen|bestellen) (?:wir )?(?:sie|euch|hiermit|wie|gemäß)\b|\b(?:unterschrieben\w*|
     unterzeichnet\w*) (?:angebot|vertrag|auftrag\w*)\b[^.]{0,30}|\b(?:bestellung|auftragsbestätigung|
     auftrag) (?:\w+ )?(?:anbei|im anhang|folgt|erteilen wir ihnen)|\b(?:erteilen|vergeben) (?:wir )?(?:ihnen|an sie|
     euch)|\bwann (?:können|könnt) (?:sie|ihr) (?:anfangen|starten|loslegen|liefern)|\b(?:los geht|legen sie los|
     legt los|freuen uns auf die zusammenarbeit|ihr seid es|sie sind es geworden|zusage)

[maybe]
0.56 \b(?:<other>)\b(?! (?:frage|thema|mal|termin))|\b(?:auftrag|zuschlag|vertrag)\b[^.]{0,40}(?:unterschrieben|
     vergeben|erteilt|weg)|\bleider\b[^.]{0,80}\b(?:angebot|entscheidung|entschieden|projekt|auftrag|nicht (?:mehr|
     geklappt|gereicht))|\bstatt (?:ihr|euch|sie)|\babsage\b|\bmacht (?:jetzt|nun|das)\s
""")
