"""German: who gets the business, told by grammar: verbs of choosing, placing, doing and staying, and their objects."""

from __future__ import annotations

from followup.core.intent.rules.notation import cues, entries

WORDS = entries(r"""
firm = (?:mit)?(?:an)?bieter\w*|lieferant\w*|dienstleister\w*|firma|unternehmen\w*|partner\w*|agentur\w*|hersteller\w*|
    wettbewerber\w*|mitbewerber\w*|bewerber\w*|betrieb\w*|büro\w*|händler\w*|handwerker\w*|versicherer\w*|bank|
    spedition\w*|kanzlei|berater\w*|haus(?:es)?|verlag\w*|labor\w*|studio\w*|werkstatt|druckerei|tischler\w*|maler\w*|
    dachdecker\w*|elektriker\w*|gärtner\w*|caterer\w*|fotograf\w*|architekt\w*|steuerberater\w*|makler\w*|system\w*|
    angebot\w*|lösung\w*|produkt\w*|software|maschine\w*|konzept\w*|entwurf\w*|bieters
them = (?:ein\w* |dem |den |die |der |das |unser\w* |eure\w* )?(?:<andre>) (?:\w+ )?(?:<firm>)|(?:ein\w*|einer|einen|
    einem) (?:ihrer |eurer |der )?(?:mitbewerber|wettbewerber|konkurrent|marktbegleiter|kollegen)\w*|(?:jemand\w*|
    wen) (?:ander\w+|aus|in|vor ort|hier)|(?:die|der|den) (?:konkurrenz|mitbewerb\w*|wettbewerb\w*|anderen)|
    (?:der|die|den|das) andere\w*(?= |[.,!])
andre = ander\w+|alternativ\w*|günstiger\w*|billiger\w*|preiswerter\w*|lokal\w*|örtlich\w*|regional\w*|hiesig\w*|
    konkurrierend\w*|größer\w*|kleiner\w*
lot = geschäfts(?:führung|leitung)|vorstand|chef(?:in)?|leitung|gremium|jury|ausschuss|beirat|gemeinderat|stadtrat|
    einkauf|direktion|zentrale|team|verwaltungsrat|aufsichtsrat|kollegen|inhaber(?:in)?|mehrheit|eltern|partner|
    kuratorium|kirchenvorstand|schulleitung|eigentümer\w*|mann|frau
bis = (?:[\w.-]+ ){0,5}?
take = übernimmt|übernehmen|macht|machen|liefert|liefern|baut|bauen|führt|führen|betreut|betreuen|erledigt|erledigen|
    fängt|fangen|beginnt|beginnen|startet|starten|montiert|stellt|richtet
nam = (?!(?:jahr|monat|woche|herrn?|frau|mal|ende|montag|dienstag|mittwoch|donnerstag|freitag|stelle|haus|
    januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember)\b)<Name>
obj = das catering|die wartung|den auftrag|das projekt|die arbeit\w*|den umbau|die steuerberatung|die betreuung|
    die reinigung|den druck|die gestaltung|die montage|das los|die sache|den job|die lieferung|das rennen|
    (?:das|die|den) \w+
""")

CUES = cues(r"""
[other]
0.88 \b(?:liefert|übernimmt|macht|betreut|baut|fertigt|druckt|reinigt|wartet) (?:<bis>)(?:firma )?(?:<them>|(?!sie\b|
     ihr\b)
     <nam>) (?:für uns|bei uns|unser\w*|das|den|die)\b|\b(?:verträge|vertrag|papiere) (?:ist|sind) (?:\w+ )?(?:
     unterschrieben|unterzeichnet)(?=[^.]{0,10}(?:[.,]|$))(?! von ihnen)|\b(?:zufrieden|glücklich) mit (?:unser\w*|dem|
     der) (?:\w+ )?(?:bisherig\w*|jetzig\w*|aktuell\w*|bestehend\w*|derzeitig\w*)|\bkeinen? (?:anlass|grund|bedarf|
     wunsch) (?:\w+ )?(?:zu wechseln|für einen wechsel|zum wechsel\w*)|\b(?:günstiger\w*|billiger\w*|woanders|anderswo|
     anderweitig|jemand\w*) (?:\w+ )?(?:gefunden|bekommen|gekauft|bestellt|fündig|beauftragt|gebucht|versorgt)
0.93 \b(?:haben|habe|hat|ham|hab) (?:<bis>)(?:für|mit|bei|an|von|zugunsten|auf) (?:die |den |der |dem |das )?(?:<them>|
     firma <nam>|(?!sie\b|ihr\b|euch\b|ihnen\b|dich\b|uns\b|ein|sich\b)<nam>)[^.]{0,50}?\b(?:entschieden|
     ausgesprochen|gestimmt|unterschrieben|unterzeichnet|abgeschlossen|vergeben|geeinigt|gekauft|bestellt|
     beauftragt|gegeben|verlängert|festgelegt|abgemacht|geholt|gebucht|vereinbart|übertragen)
0.92 \b(?:haben|habe|hat|ham|hab) (?:<bis>)(?:<them>) (?:\w+ ){0,4}?(?:entschieden|beauftragt|ausgewählt|gewählt|
     genommen|geholt|gebucht|engagiert|gefunden|verpflichtet|zugesagt|bevorzugt|vorgezogen|ausgesucht|den vorzug)
0.90 \b(?:bevorzugt|bevorzugen|nehmen|nimmt|wählt|wählen|beauftragt|beauftragen|buchen|engagieren|präferiert)
     [ ](?:<bis>)(?:<them>)|\b(?:den |das )?(?:rennen|zuschlag|auftrag|vorzug|los) (?:hat|haben|macht|machte|bekommt|
     bekam|erhält|erhielt|ging an|geht an|gewann|gewinnt|kriegt) (?:<bis>)(?:<them>|(?!sie\b|ihr\b|ihnen\b|
     euch\b)<nam>)
0.92 \b(?:auftrag|zuschlag|projekt|vertrag|bestellung|arbeiten|job|los)\b[^.]{0,40}\b(?:an|mit|bei|zugunsten|
     auf) (?:die |den |das |der |dem )?(?:angebot |firma )?(?:eines |einen |einem |einer |des )?(?:<them>|
     anderen \w+|firma <nam>|(?!sie\b|ihnen\b|euch\b|dich\b|ihr\b)<nam>)[^.]{0,50}?\b(?:vergeben|erteilt|gegangen|
     unterschrieben|unterzeichnet|geschlossen|abgeschlossen|übertragen|gegeben|ging|geht|gefallen|verlängert)
0.90 \b(?:am ende|letztlich|letztendlich|schließlich|es|das|nun|jetzt|doch|dann|geworden) (?:ist|wird|wurde|sind) (?:
     es |nun |jetzt |doch |dann |am ende )*(?:<them>|die firma <nam>|(?!sie\b|ihr\b|ihnen\b)<nam>)
     [ ](?:geworden|werden)?\b(?=[^.]{0,12}(?:geworden|werden|[.,]))
0.90 \b(?:arbeiten|arbeite|arbeitet|gehen|geh|machen|setzen|starten|werden|planen|ziehen|fahren|bauen)
     [ ](?:<bis>)(?:mit|auf|bei) (?:der |dem |die |den )?(?:firma )?(?:<them>|(?!ihnen\b|euch\b|dir\b|sie\b|
     uns\b)<nam>)(?: (?:zusammen|weiter|an den start|ins rennen|arbeiten|zusammenarbeiten|umsetzen|machen|starten|
     bauen|weitermachen|voran|auf|los)\b|[.!]|$)
0.85 \b(?:<obj>) (?:<take>) (?:<bis>)(?:die firma |firma )?(?:<them>|(?!sie\b|ihr\b|wir\b|ich\b|er\b)<nam>)|
     (?:firma |\b)(?:<them>|<nam>) (?:<take>) (?:<bis>)(?:<obj>|bereits|schon|jetzt|am|im|ab|nächste)
0.92 \b(?:bleiben|bleibe|bleibt|halten|verbleiben|verlängern|behalten)\b[^.]{0,50}\b(?:unser\w*|dem|den|beim|bei)
     [ ](?:\w+ )?(?:bisherig\w*|jetzig\w*|aktuell\w*|bestehend\w*|derzeitig\w*|alt\w*|gewohnt\w*|bewährt\w*|
     vorhanden\w*|langjährig\w*)|\b(?:möchten|wollen|werden|haben)\b[^.]{0,50}\b(?:bisherig\w*|jetzig\w*|aktuell\w*|
     bestehend\w*|derzeitig\w*|alten|langjährig\w*) (?:<firm>)[^.]{0,50}\b(?:bleiben|verlängern|verlängert|behalten|
     weiterarbeiten|weitermachen|festhalten|treu)|\bbleiben (?:wir )?(?:bei|beim) (?:dem|den)?(?: |, )?(?:was|denen)
0.93 \b(?:sie|ihr|euch|dein|ihre?) (?:\w+ ){0,3}?(?:sind|seid|bist|wurden|wurdet|ist|wurde|lagen|landeten|kamen|
     kam) (?:\w+ ){0,3}?(?:zweiter|zweite|zweites|dritter|dritte|auf (?:dem )?(?:platz )?(?:zwei|drei|
     zweiten|dritten)|zweitplatziert\w*|knapp (?:gescheitert|unterlegen))|\b(?:platz|rang) (?:zwei|drei|2|3)\b
0.90 \b(?:die |unsere |der |unser )(?:<lot>) (?:<bis>)?(?:hat|haben|bevorzugt|wollte|möchte|nimmt) (?:sich )?(?:<bis>)
     (?:für |auf )?(?:<them>|(?!sie\b|ihr\b|ihnen\b)<nam>)[^.]{0,30}(?:entschieden|ausgesprochen|gewählt|
     festgelegt|bevorzugt|gestimmt|haben|genommen)

[notyou]
0.93 \b(?:gegen|ohne) (?:sie|ihr angebot|euch|euer angebot|dich|ihre \w+|ihr \w+)\b[^.]{0,30}(?:entschieden|
     ausgesprochen|gestimmt|weiter)|\b(?:ihr|euer|dein) (?:angebot|konzept|vorschlag|entwurf|produkt)\b[^.]{0,40}\b(?:
     nicht (?:\w+ ){0,3}?(?:berücksichtig\w*|bezuschlag\w*|den zuschlag|ausgewählt|annehmen|angenommen|weiter|mehr|
     infrage|in frage|das richtige|gewonnen|durchgesetzt|gewählt|zum zug\w*)|abgelehnt|ausgeschlossen|ausgeschieden|
     unterlegen|keinen zuschlag)|\b(?:brauchen|benötigen|nehmen|können|möchten|werden) (?:wir )?(?:daher |deshalb |
     somit |leider |also |nun )*(?:ihr|euer|dein|ihre) (?:\w+ )?(?:angebot|leistung\w*|dienst\w*|lösung|hilfe|
     unterstützung) (?:\w+ ){0,3}?nicht\b|\b(?:angebot|leistung\w*|dienste) (?:brauchen|benötigen) (?:wir )?(?:\w+ )?
     nicht mehr|\bhat (?:leider )?nicht (?:ganz )?(?:gereicht|geklappt)

[inhouse]
0.91 \b(?:machen|übernehmen|erledigen|bauen|entwickeln|machts|macht|übernimmt|erledigt) (?:das |es |jetzt |nun |
     künftig )*(?:
     unsere?|meine?|die) (?:eigene\w* |interne\w* )(?:\w+)|\b(?:mit|durch|von) unseren eigenen\b|\bkümmert sich (?:
     \w+ ){0,2}?(?:unser\w*|ein\w* kolleg\w*|mein\w*)
0.92 \b(?:streichen|malen|machen|bauen|entwickeln|drucken|erledigen|reparieren|schreiben|verlegen|planen|pflegen|
     putzen|kochen|verwalten|lösen|warten|übersetzen|programmieren|organisieren|basteln|stemmen|übernehmen|werden|
     wollen|regeln)\b[^.?]{0,60}\b(?:selbst|selber|in eigenregie|eigenhändig|intern|im eigenen haus|mit eigene\w+|
     mit unsere\w+ eigenen|inhouse)\b(?! (?:melden|entscheiden|überzeugen|nicht|ansehen|anrufen|noch|bei))
0.92 \b(?:unsere?|die|eine?|meine?) (?:eigene\w* |interne\w* )?(?:werkstatt|it(?:-abteilung)?|abteilung|entwickler\w*|
     techniker\w*|haustechnik|kolleg\w+|mitarbeiter\w*|buchhaltung|marketingabteilung|küche|leute|bauhof|
     schwager|sohn|neffe|bruder|hausmeister\w*|entwicklungsabteilung|werbeabteilung|agentur im haus)
     [ ](?:\w+ )?(?:übernimmt|übernehmen|macht|machen|kümmert|kümmern|baut|bauen|wird|werden|erledigt|entwickelt|
     entwickeln|programmiert|springt) (?:das|die|den|es|sich|dies|diese|künftig|alles|jetzt|nun|selbst)
0.93 \b(?:fest |neu |intern |dafür )?eingestellt\b[^.]{0,80}\b(?:eigene\w*|selbst|selber|intern|übernimmt|kümmert|
     keine? (?:extern\w*|agentur))|\bkeine?n? (?:\w+ )?(?:extern\w*|fremd\w*) |\b(?:mit|durch) (?:unsere[mn]? )?
     eigene[mnrs]? (?:personal|leuten|mitarbeitern|team|kräften|mitteln)

[nothing]
0.92 \b(?:gar nichts|überhaupt nichts|nichts mehr|nichts) (?:zu |mehr )*(?:kaufen|bestellen|anschaffen|unternehmen|
     beauftragen|
     investieren)|\bzu (?:beerdigen|begraben|streichen|stoppen|kippen)\b|\b(?:fehlen|fehlt) (?:uns |
     leider )*(?:die mittel|
     das geld|das budget)|\bmangels (?:budget|mitteln|geld)
0.92 \b(?:budget|mittel|geld|gelder|etat|finanzierung|förderung|kredit)\b[^.]{0,50}\b(?:gestrichen|weg|entzogen|
     abgelehnt|gekürzt|geplatzt|nicht mehr da|zusammengestrichen|eingefroren|gesperrt worden)|\b(?:verfahren|
     ausschreibung|vergabe\w*)\b[^.]{0,40}\b(?:aufgehoben|eingestellt|beendet|zurückgezogen|abgebrochen)|
     \bzuschlag wird nicht erteilt|\b(?:kein|keinen) (?:auftrag|zuschlag|vertrag) (?:\w+ )?(?:erteilt|vergeben|
     geben)|\b(?:es bekommt|bekommt|kriegt|gewinnt) (?:\w+ ){0,2}?(?:keiner|niemand)\b
0.92 \b(?:lassen|lasse|belassen|bleibt|bleiben) (?:\w+ ){0,3}?(?:alles |es )?(?:beim alten|so,? wie es|wie es ist|
     wie bisher|sein\b|bleiben\b)|\b(?:vom tisch|vorhaben|projekt|plan|idee|thema|umstellung|anschaffung|
     sache)\b[^.]{0,50}\b(?:vom tisch|nicht (?:weiter|mehr)(?: weiter)?|gestorben|geplatzt|ins wasser|begraben|
     gestoppt|abgeblasen|aufgegeben|verworfen|gekippt|eingestampft|erledigt|zu den akten|hinfällig)|
     \b(?:verfolgen|führen|setzen) (?:wir )?(?:das |die |den |dieses )?\w+ nicht (?:weiter|fort|mehr|um)|
     \b(?:verzichten|sehen) (?:\w+ ){0,4}?(?:auf|davon) (?:\w+ ){0,4}?(?:ab|anschaffung|projekt|ganz|kauf|umbau)?|
     \b(?:können|werden) (?:\w+ ){0,4}?nicht (?:kaufen|anschaffen|bestellen|realisieren|umsetzen|bezahlen|stemmen)

[lean]
0.87 \b(?:tendier\w*|neig\w*|favorisier\w*|liebäugel\w*) (?:<bis>)(?:zu|eher|für|mit)? ?(?:der |dem |den |
     die )?(?:firma )?
     (?:<them>|(?!ihnen\b|euch\b)<nam>)|(?:<them>|<nam>) (?:\w+ ){0,2}?(?:liegt|ist|sind|liegen) (?:\w+ ){0,2}?(?:
     vorn\w*|in führung|favorit\w*|im vorteil|die nase vorn|vor ihnen)
0.87 \b(?:wahrscheinlich|vermutlich|voraussichtlich|wohl|eher|vielleicht|möglicherweise) (?:\w+ ){0,3}?(?:bleiben|
     nehmen|machen|gehen|werden|verlängern|wählen|wird es|läuft es|wird)\b[^.]{0,50}\b(?:<them>|bei unser\w*|
     bisherig\w*|
     alten|selbst|intern|<nam>)

[later]
0.85 \b(?:verschieben|verschoben|vertagen|vertagt|zurückstellen|zurückgestellt)\b|\b(?:nach (?:dem |der |den )?(?:
     sommer\w*|urlaub|ferien|umzug|messe|jahreswechsel|ostern|weihnachten)|im (?:neuen jahr|frühjahr|herbst|
     frühling|winter|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|
     nächsten \w+|kommenden \w+)|nächstes jahr|in (?:\w+ )?(?:monaten|wochen))\b[^.]{0,40}\b(?:sprechen|melden|reden|
     schauen|hören|noch einmal|nochmal|wieder|angehen|telefonieren)

[open]
0.88 \bnoch (?:mitten )?(?:in|bei|am) (?:der |dem )?(?:prüfung|auswertung|vergleich\w*|abstimmung|auswahl|prüfen)|
     \b(?:prüfen|vergleichen|beraten|diskutieren) (?:wir )?(?:derzeit|noch|gerade|aktuell|intern)\b|\bsobald (?:die
     [ ]entscheidung|wir uns entschieden|wir mehr)
0.87 \bentscheidung (?:fällt|treffen|trifft|steht|wird|erfolgt|kommt|liegt)\b|\bvergleichen (?:noch|gerade|derzeit|
     aktuell)|\b(?:falls|wenn|sollten) (?:wir|ich)\b[^.]*\b(?:würden|könnten|wäre|gilt|bleibt)\b[^?]*\?|
     \b(?:können|könnten) (?:sie|ihr|du) (?:da |uns |mir |beim |noch |bitte |den |am |im |die )*(?:\w+ ){0,3}?(?:
     preis|rabatt|entgegen\w*|nachlass|etwas machen|aufschlüsseln|ausweisen|referenz\w*|nachbessern|angebot)
0.80 \b(?:prozent|%|euro|eur) (?:billiger|günstiger|teurer|weniger|unter)\b[^?]*\?|\bwie (?:lange|hoch|schnell|
     viel)\b[^?]*\?

[won]
0.93 \bihnen (?:hiermit |gern\w* )?(?:den|diesen|unseren) (?:\w+ )?auftrag (?:zu )?(?:erteilen|geben)|
     \b(?:wir nehmen (?:es|
     ihr\w* \w+|das angebot|dein\w* \w+) an|ihr angebot (?:\w+ ){0,2}?(?:überzeugt|angenommen)(?! nicht)|
     wir kaufen bei ihnen|
     wir entscheiden uns für sie|dann machen wir das (?:so|mit ihnen)|sie haben gewonnen|gewonnen haben sie)\b
0.93 \b(?:anbei|im anhang|beiliegend|hier|hiermit) (?:\w+ ){0,3}?(?:unsere |die |der |das |
     unser )?(?:\w+ )?(?:bestellung|
     unterschrieben\w*|unterzeichnet\w*|beauftragung|gegengezeichnet\w*|auftragserteilung)|\bsie haben (?:\w+ ){0,2}?
     den zuschlag\b|\bfür (?:sie|ihr \w+|euch|euer \w+|ihre \w+) (?:<bis>)entschieden\b|\bentscheidung (?:ist )?(?:
     zu ihren gunsten|auf sie|für sie)|\b(?:so machen wir (?:das|es)|machen wir so|legen sie los|los geht'?s|
     wir sind dabei|wir nehmen (?:das|ihr|euer) angebot(?! (?:\w+ )?nicht)|auftrag (?:ist )?(?:erteilt|ihrer)|
     sie sind dabei|sie bekommen den auftrag|wir möchten (?:sie|euch) beauftragen|wir beauftragen sie)\b(?! nicht)

[alien]
0.92 \b(?:unser|mein|der|ein)e?m? (?:end)?kunde\w* (?:hat|haben|möchte|will|wollte|wünscht|entschied)\b|
     \bihre bewerbung\b|
     \banderen kandidat\w*|\bhaben sie (?:schon )?gehört\b|\bbewerbung\b

[reopen]
0.91 \b(?:ander\w+ (?:<firm>)|neue\w* (?:<firm>)|mitbewerber\w*|die anderen)\b[^.]{0,40}\b(?:hängen ?lassen|
     hängengelassen|im stich|abgesprungen|kann nicht|können nicht|pleite|insolvent|enttäuscht|nicht geliefert|
     versagt)|\b(?:gilt|gelten|steht) (?:ihr|euer|das|dein|ihre) (?:\w+ )?(?:angebot|preis\w*|konditionen) (?:\w+ )?(?:
     noch|immer)|\b(?:entscheidung|sache|ganze) (?:\w+ ){0,2}?(?:überdacht|überdenken|revidiert|neu überlegt|
     rückgängig)|\b(?:würden|möchten) (?:\w+ ){0,3}?(?:noch einmal|nochmals?|wieder|erneut) (?:mit ihnen |mit euch |
     darüber )?(?:\w+ )?(?:sprechen|reden|ins gespräch)

[grant]
0.92 \b(?:fragen sie (?:ruhig|nur|gern\w*|los|einfach)|schicken sie (?:mir |uns )?(?:die|ihre|gern\w*|ruhig)|klar,|
     gern,|nur zu|schießen sie los|natürlich (?:dürfen|können)|kein problem)

[decline]
0.94 \b(?:lieber nicht|nein,? danke|haben sie (?:bitte )?verständnis|bitte (?:haben sie )?um verständnis|fehlt (?:mir|
     uns) die zeit|keine zeit|geben (?:wir )?(?:grundsätzlich )?keine (?:auskunft|auskünfte|rückmeldung))\b

[stop]
0.96 \b(?:schreiben|kontaktieren|mailen|rufen|belästigen) sie (?:mir|mich|uns)(?: bitte)?(?: \w+)? (?:nicht|
     nie) (?:mehr|
     wieder)|\b(?:löschen|streichen|entfernen) sie (?:bitte )?(?:meine|unsere|mich|uns)\b|\bkeine weiteren (?:e-?)?
     (?:mails|nachrichten|anrufe)

[auto]
0.93 \b(?:bis (?:zum|einschließlich)? ?(?:\d+|\w+)[^!?]{0,25}?nicht (?:im (?:büro|haus\w*)|erreichbar|da\b|am platz)|
     wird nicht weitergeleitet|nicht (?:im büro|im haus\w*|erreichbar)|wieder (?:erreichbar|im büro))

[chore]
0.79 \b(?:termin|besprechung|meeting|telefonat|call|besuch|gespräch)\b[^.]{0,40}\b(?:verschieben|verlegen|verschoben|
     absagen|vorziehen|bestätigen|bestätigt|umlegen)\b|\b(?:rechnung\w*|mahnung|gutschrift|
     lieferschein)\b[^.]{0,50}\b(?:
     überwiesen|bezahlt|beglichen|erhalten|anbei|offen|fällig|korrig\w+|schicken|gebucht)|\bkontonummer|\biban\b|
     \bbankverbindung|\b(?:unterlagen|dokumente|dateien|protokoll)\b[^.]{0,40}\b(?:leite|weiter|danke|anbei|erhalten|
     bekommen|angekommen)|\bändern sie (?:bitte )?die bestellung|\bbestellung (?:bitte )?(?:ändern|anpassen)|
     \b(?:defekt|beschädigt|falsch geliefert|reklam\w+)\b|\bleite (?:ich )?(?:\w+ ){0,3}?(?:an die|weiter)
""")
