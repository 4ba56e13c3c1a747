"""German: what else a reply says, and what turns or weakens a loss."""

from __future__ import annotations

from followup.core.intent.rules.notation import cues, entries

CUES = cues(r"""
[later]
0.87 \b(?:melden|meld|kommen|rufen|ruf|schreiben|sprechen|fragen|kontaktieren|telefonieren|hören|schauen|erinnern|
     anklopfen|versuchen|aufgreifen|besprechen|reden|meldet)\b[^.]{0,70}\b(?:im (?:\w+ )?(?:jan|feb|märz|april|mai|
     juni|juli|aug|sep|okt|nov|dez|frühjahr|frühling|sommer|herbst|winter|quartal|neuen jahr|nächsten|kommenden|
     halbjahr)\w*|nächste\w*|kommende\w*|nach (?:den |der |dem )?(?:ferien|ostern|weihnachten|sommer\w*|urlaub|ernte|
     saison|umzug|messe|inventur|abschluss)|in (?:\w+ )?(?:\w+ )?(?:wochen|monaten|jahr\w*)|anfang|mitte|ende|
     ab (?:\w+ )?(?:\w+)|q[1-4]|später|neuem jahr)
0.86 \b(?:verschoben|verschieben|zurückgestellt|zurückstellen|vertagt|auf eis|pausier\w*|ruht|aufgeschoben|vorerst|
     zurzeit nicht|momentan (?:nicht|kein)|derzeit (?:nicht|kein)|im moment (?:nicht|kein)|aktuell (?:nicht|kein)|
     erst (?:im|nach|ab|wieder|in|nächste\w*)|noch nicht (?:soweit|so weit|dran)|hintenan|keine (?:zeit|kapazität\w*)|
     haushaltssperre|budgetsperre|falscher zeitpunkt|kein guter zeitpunkt|dieses jahr (?:nicht|kein\w*|wird|nichts))\b

[open]
0.85 \bnoch (?:\w+ ){0,3}?(?:nicht(?:s)?|keine?n?) (?:\w+ ){0,3}?(?:entschieden|entscheidung\w*|entschlossen|vergeben|
     fix|gefallen|festgelegt|ausgewählt)|\b(?:prüfen|vergleichen|sichten|überlegen|schwanken|warten|beraten|
     diskutieren|sind|stecken) (?:\w+ )?noch\b|\bnoch (?:in der|am|beim|zwei|ein|im|zwischen|unentschlossen|offen|
     nicht durch)\b|\b(?:engere\w* (?:wahl|auswahl)|nächste\w* runde|in der prüfung|entscheidung (?:fällt|
     steht noch aus|erfolgt|treffen wir))
0.78 \b(?:können|könnten|könnt|kannst|wie|was|welche|wann|gibt|ist|haben|wäre|wird|sind) (?:sie|ihr|du|es|das|ein|
     eine|der|die)\b[^?]*\?|\b(?:bitte (?:um|senden|schicken|teilen|reichen|nennen)|brauchen noch|benötigen noch|
     fehlt (?:uns|mir) noch|entgegenkommen|preisnachlass|geben sie uns (?:noch )?(?:ein paar|etwas|bis))

[grant]
0.92 ^(?:(?:hallo|guten tag|moin|servus|sehr geehrte\w*|liebe\w*|hi)[ \w.,]{0,24}?)?\b(?:ja|klar|gern|gerne|natürlich|
     selbstverständlich|sicher|freilich|kein problem|passt|ok|okay|in ordnung|schießen sie los|schieß los|nur zu|
     logisch|jederzeit|fragen sie|frag)\b(?!.*\b(?:nicht|lieber|kein)\b)|\b(?:(?:ihre|deine|die|eure|
     zwei) (?:\w+ )?fragen (?:\w+ ){0,3}?(?:beantwort\w*|gern\w*)|fragen sie (?:ruhig|gern\w*|nur)|frag (?:ruhig|nur|
     gern\w*)|schicken sie (?:mir |uns )?(?:ihre |die |gern\w* |ruhig )|schick (?:sie|mir|ruhig|die)|
     stellen sie (?:ihre|die|ruhig|gern\w*)|rufen sie (?:mich |uns )?(?:\w+ ){0,3}?an|beantworte (?:ich|ihnen)|
     stehe (?:ich )?(?:ihnen )?(?:gern\w* )?(?:zur verfügung|rede und antwort)|nur zu|gern(?:e)? (?:beantworte|helfe|
     gebe|können))\b

[decline]
0.95 \b(?:möchte|möchten|will|wollen|kann|können|darf|dürfen|werde|werden|geben|gebe|äußer\w*|bitte|grundsätzlich|
     sehe|nehmen) (?:\w+ ){0,6}?(?:nicht(?:s)?|keine?(?:n|rlei)?|nein)\b[^.]{0,50}\b(?:äußern|auskunft|auskünfte|
     angaben|beantworten|antworten|sagen|kommentieren|eingehen|erläutern|diskutieren|fragen|weiter|teilen|stellung|
     rückmeldung|geben|darüber|mehr)|\b(?:lieber nicht|nein danke|danke,? nein|keine zeit|kein interesse|
     von (?:weiteren )?(?:fragen|rückfragen) abzusehen|belassen (?:wir|sie) es|dabei belassen|auf sich beruhen|
     bitte keine|dafür fehlt)|^(?:\w+ ){0,3}?nein\b

[refer]
0.90 \b(?:wenden|sprechen|fragen|kontaktieren|schreiben|melden|rufen|versuchen) (?:sie |du )?(?:sich |
     es )?(?:\w+ ){0,5}?(?:an|mit|bei|doch|einfach|direkt|mal)? ?(?:meine\w* |unsere\w* |den |die |
     das )?(?:\w+ ){0,2}?(?:frau |herrn? |kolleg\w+ )?<Person>|\b(?:ansprechpartner(?:in)?|zuständig|verantwortlich|
     richtige\w*|nachfolger(?:in)?) (?:\w+ ){0,6}?(?:ist|wäre|sind) (?:\w+ ){0,3}?<Person>|\b(?:frau|herr|kollege|
     kollegin) <Person> (?:ist|sucht|braucht|hat|kümmert|übernimmt)[^.]{0,40}(?:zuständig|übernommen|verantwortlich|
     darum|sucht|gerade|interesse)|\b(?:nicht (?:mehr )?(?:zuständig|der richtige|die richtige)|weitergeleitet an|
     leite (?:ihre|das|die) (?:\w+ ){0,3}?weiter)

[reopen]
0.90 \b(?:nun doch|doch (?:noch|wieder|nicht)|neu überlegt|anders überlegt|nochmal überlegt|umentschieden|
     wieder (?:aktuell|
     auf dem tisch|interesse|offen|aufgenommen|im spiel|aufleben)|noch (?:gültig|aktuell|interesse|bereit|möglich|
     interessiert)|abgesprungen|abgesagt hat|nicht (?:bewährt|geklappt|funktioniert|zufrieden)|enttäuscht|
     fehlentscheidung|im stich|bereuen|noch einmal (?:sprechen|reden|zusammensetzen)|zweite chance|insolvent|
     erneut (?:prüfen|sprechen))\b

[stop]
0.96 \b(?:kontaktier|schreib|ruf)\w* (?:sie )?(?:bitte )?weder (?:mich|mir|uns)\b
0.96 \b(?:keine|keinerlei) (?:weiteren? |werbe)?(?:\w+ )?(?:e-?mails?|mails?|anrufe|werbung|kontakt\w*|nachrichten|
     schreiben|post|zusendungen|briefe|kontaktaufnahme\w*)\b(?! (?:bekommen|erhalten|gesehen|gefunden|an (?:herrn|
     frau)))|\b(?:schreiben|kontaktieren|mailen|rufen|belästigen|melden|schreib|ruf|kontaktiere|mail|anschreiben|
     anzuschreiben|kontaktiert|schicken|anrufen) (?:sie |uns |mich |mir |sich )*(?:\w+ ){0,3}?(?:nicht|nie|
     nichts) (?:mehr|wieder|weiter\w*|länger)|\b(?:nicht|nie) (?:mehr|wieder|weiter) (?:\w+ )?(?:kontaktier\w*|
     anschreiben|angeschrieben|anrufen|schreiben|belästig\w*|anzuschreiben|mailen|hören)
0.96 \b(?:streichen|nehmen|löschen|entfernen|lösch|nimm|streich|austragen|löschung|tragen)\b[^.]{0,50}\b(?:verteiler|
     liste|adresse|daten\w*|kartei|datenbank|system|kontakt\w*|crm|aus)\b|\bwiderspreche\b[^.]{0,60}\b(?:verarbeitung|
     nutzung|werbung|daten)|\b(?:lassen sie (?:mich|uns) (?:\w+ )?in ruhe|lass mich in ruhe|abmelden|unterlassen sie|
     hören sie auf|hör auf|als spam|art(?:ikel|\.)? ?(?:17|21) dsgvo)

[auto]
0.93 \b(?:nicht (?:im (?:hause|büro|haus)|erreichbar|am platz)|außer haus|im urlaub|in (?:elternzeit|mutterschutz)|
     abwesen\w*|abwesenheitsnotiz|wieder (?:erreichbar|im büro|für sie da)|automatisch\w* (?:antwort|generiert\w*|
     nachricht|erstellt\w*|eingangsbestätigung)|nicht (?:weitergeleitet|überwacht)|(?:anfrage|nachricht|e-?mail|
     schreiben|unterlagen) (?:ist|sind|haben wir|wurde|wurden) (?:\w+ ){0,3}?(?:eingegangen|erhalten|registriert)|
     nicht mehr (?:im unternehmen|bei uns|für die firma) (?:tätig|beschäftigt)?|unzustellbar|ticket(?:nummer)?)\b

[alien]
0.92 \b(?:ihre bewerbung|bewerbungs\w*|ausgeschriebene\w* stelle|die stelle\b|andere\w* (?:bewerber|kandidat)\w*|
     kandidat\w*|ihr vortrag|vortragsvorschlag|stipendium|lebenslauf|newsletter|im browser (?:ansehen|anzeigen)|
     abbestellen|liebe (?:kundin\w*|kunden|leser\w*|mitglieder|kolleg\w*)|sehr geehrte kund\w*|pressemitteilung|
     webinar|liebes team|hallo (?:team|zusammen)|haben wir (?:leider )?(?:verloren|nicht gewonnen)|(?:unser|
     unserem) angebot (?:wurde|ist) (?:abgelehnt|nicht))
0.85 \b(?:falls|wenn) sie sich (?:\w+ ){0,4}?(?:entschieden|anders)|\bhabe (?:ich )?(?:noch )?nichts von ihnen gehört|
     \bwollte (?:nur |kurz )*nachfragen

[regret]
0.90 \b(?:leider|bedauer\w*|vielen dank für|danke für|tut (?:mir|uns) leid|wünschen ihnen|viel erfolg|nächste\w* mal|
     künftig\w*|zukünftig\w*|andermal|schade)\b

[firm]
0.90 \b(?:niemand\w*|keinen? (?:unserer )?mitarbeiter\w*|unser\w* (?:unternehmen|firma|haus|mitarbeiter\w*|kollegen|
     domain)|noch (?:meine|unsere) (?:kollegen|mitarbeiter)|allen? (?:mitarbeiter|adressen|kollegen)\w*)\b
""")

GUARDS = entries(r"""
handing = zuständig|ansprechpartner|kolleg|verantwortlich|richtige|nachfolger|wenden sie sich|statt mir|übernommen|
    \b(?:sucht|braucht|leitet|kümmert|betreut|entscheidet)\b|interess|weiterleit|weitergeleitet|freund|bekannte|
    \ban (?:frau|herrn)\b|\bmit (?:frau|herrn)\b|@
helpdesk = bei (?:rück)?fragen|bei problemen|für (?:weitere|nähere) (?:informationen|auskünfte)|in dringenden
deal = (?:angebot|anbieter|lieferant|preis|vertrag|auftrag|ausschreib|entschei|entschied|dienstleister|zuschlag|
    projekt|absage|vergabe|demo|ihre zeit|termin|präsentation)
not = \b(?:nicht|nie|kein\w*)\b
if = \b(?:wenn|falls|sofern|sollten?|ob|wäre[n]?|angenommen|im falle)\b
neg = (?:\bnicht|\bkein\w*|\bnie|\bohne|\bstatt) (?:\w+ ){0,3}$
hedge = \b(?:wahrscheinlich|vermutlich|voraussichtlich|wohl|eventuell|vielleicht|könnten?|dürften?|
    möglicherweise|überlegen|erwägen|tendier\w*|denken)\b
near = \b(?:fast|beinahe|um ein haar|kurz davor)\b
past = \b(?:vor (?:\w+ )?(?:\w+ )?jahren|letztes jahr|im vorigen jahr|damals|seinerzeit|(?:im jahr|anno|seit) (?:19|
    20)\d\d|früher)\b
told = \b(?:gesagt|mitgeteilt|abgesagt|sagte|erzählt|gehört|angeblich|sie (?:schrieben|sagten|haben geschrieben))\b
rel = \b(?:firma|anbieter|lieferant\w*|agentur|unternehmen|system|lösung)(?: |, )(?:für )?(?:die|der|den|das|
    mit (?:dem|der)|bei (?:dem|der))? ?(?:wir |ich )?$
third = \b(?:unser(?:e|em|en)?|mein|ihr|der) (?:end)?(?:kunde|kundin|auftraggeber|wettbewerber|
    nachbar)\w* (?:\w+ ){0,2}$
but = [;:]| - |, aber | aber |, doch |, jedoch\s
ask = ^(?:\w+,? ){0,2}?(?:haben|hat|ist|sind|können|könnten|werden|warum|wieso|was|wer|welche\w*|wann|wie|gibt|oder)\b
praise = \b(?:nicht (?:am|an|der|die|das|wegen)|gut\w*|sehr gut|stimmte|passte|super|toll\w*|zufrieden mit|
    überzeugend\w*|prima)\b
generic = (?:der|die|das|den|dem|ein\w*|firma|fa|wir|sie|ihr\w*|uns\w*|ich|es|er|herr\w*|frau|anbieter\w*|
    lieferant\w*|partner\w*|angebot\w*|lösung\w*|system\w*|hersteller\w*|wettbewerb\w*|mitbewerb\w*|unternehmen\w*|
    produkt\w*|vertrag|auftrag\w*|zuschlag|projekt\w*|januar|februar|märz|april|mai|juni|juli|august|september|
    oktober|november|dezember|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|prüfung|rücksprache|
    abwägung|geschäfts\w*|vorstand\w*|einkauf|jahr\w*|monat\w*|preis\w*|grund\w*|seite|weg|haus|entscheidung|wahl|
    sicht|team|kolleg\w*|it|gründe\w*|fall|zeit\w*|budget\w*|nach|leider|mit|aus|für|bei|von|in|im|auf|variante|
    konkurrenz|bieter\w*|dienstleister\w*|agentur|zukunft|kosten\w*|aspekt\w*|chef\w*|mitarbeiter\w*|kunde\w*|ende|
    tisch|eis|stelle|anlage\w*|maschine\w*|verhandlung\w*|gespräch\w*|überlegung\w*|termin\w*|option|modell|eigen\w*|
    bereich|hause|lage|region|nähe|ort)
ends = (?:wir|sie|ich|entschieden|da|weil|und|vergeben|aber|zu|hat|haben)
""")
