"""German: what a game tape listens for; an umlaut also stands for its two letters, ß for ss."""

from __future__ import annotations

from followup.core.intent.rules.notation import entries

WORDS = entries(r"""
top = (?:chef\w*|geschäftsführ\w+|geschäftsleitung|vorstand\w*|vorgesetzte\w*|inhaber\w*|leiter\w*|leitung|
    \w+leiter\w*|\w+leitung|direktor\w*|einkauf|abteilung\w*|gesellschafter\w*|gremium|ausschuss\w*|
    aufsichtsrat\w*|ceo|cfo|cio|coo|cto|zentrale|konzern\w*|kollegen|frau|mann|partner\w*|beirat\w*|
    gemeinderat\w*|kämmer\w*|chefin|besitzer\w*)
whose = (?:mein\w*|unser\w*|der|die|das|den|dem|ihr\w*|sein\w*)
courtesy = ^(?:(?:und|na|hallo|guten tag|moin)\b[^,?]{0,20},? )?(?:wie geht|wie läuft|alles gut|sie hatten|
    ihr hattet|du hattest|hatten sie (?:ein|eine|einen) (?:schön|gut)|ich hoffe|hoffentlich|wer hätte|wer weis|
    was soll|wie war (?:ihr|dein|das|der|euer)|ist das nicht|erinnern sie)
ask = \b(?:fragt|fragen|will wissen|wollen wissen|möchte wissen), (?:ob|wie|wann|was|welch\w*)\b|\b(?:bitte|
    gern\w*)\b.{0,40}\b(?:bescheid|mitteil\w*|mit, |schick\w*|send\w*|sagen|erklär\w*|bestätig\w*|nenn\w*|
    zukommen|klär\w*|prüf\w*|ergänz\w*|beantwort\w*|auskunft)|\b(?:sagen|schicken|senden|nennen|geben|teilen|
    erklären|bestätigen|lassen) sie (?:mir|uns)?\b.{0,30}\b(?:bitte|bescheid|wissen|mit)\b|\b(?:mich|
    uns) (?:würde|interessiert|interessieren|fehlt|fehlen)\b|\b(?:wüsst\w*|wissen möcht\w*|frage mich|
    fragen uns|frage wäre|fragt sich|gern wissen|unklar|offen ist|noch offen|unsicher|nicht sicher|
    nicht klar)\b|\b(?:müss\w*|möcht\w*|will|wollen|brauch\w*|sollt\w*) (?:\w+ ){0,4}(?:wissen|erfahren|
    verstehen)\b|\b(?:meine|unsere|eine|letzte|weitere|die) (?:\w+ )?frage\w* (?:ist|wäre|lautet|hätt\w*|noch|
    zu|bleib\w*)|\bfragen?:
push = \b(?:konnten|hatten|haben|habt|hast|konntest|sind|seid) (?:sie|ihr|du) (?:\w+ ){0,4}?(?:entschied\w*|
    entscheid\w*|gelegenheit|zeit|angesehen|angeschaut|anschauen|ansehen|durchgesehen|entschluss|gekommen|
    weiter|soweit|so weit|bereit)|\b(?:wann|bis wann)\b.{0,50}\b(?:entscheid\w*|antwort|rückmeldung|hören|
    unterschr\w*|auftrag|bescheid|rechnen|loslegen)|\b(?:ihr\w*|eure?\w*|dein\w*|eine) (?:\w+ )?(?:entscheidung|
    zusage|unterschrift|freigabe|auftrag|rückmeldung|bestellung)\b|\bnachfragen\b|\bnachhaken\b|\bnachfassen\b|
    \berinner\w*|\bstand der dinge\b|\b(?:aktuelle\w* |den |der |wie ist der )stand\b|
    \bwie (?:es )?(?:bei ihnen |bei euch )?(?:aussieht|steht|sieht es)\b|\b(?:etwas|was|gibt es|schon) neues\b|
    \bneuigkeiten\b|\bnoch nichts\b.{0,20}\bgehört\b|\bnichts (?:mehr |von ihnen )?gehört\b|
    \bmelde mich (?:noch|noch ?mal|wieder|kurz|erneut)|\bnägel mit köpfen\b|\b(?:vertrag|auftrag|bestellung|
    vereinbarung)\b.{0,40}\b(?:unterschr\w*|unterzeich\w*|zurück)|\bunterschr\w+ (?:sie|wir|könn\w*)|\b(?:noch|
    bis) (?:in |vor |zum |ende )?(?:dies\w*|monats\w*|ende|quartal\w*|woche|freitag|
    montag)\b.{0,40}\b(?:abschlies\w*|abschließ\w*|fix|unter dach|unterschr\w*|zum abschluss|einig)|\b(?:wollen|
    sollen|können) wir (?:\w+ ){0,3}(?:abschließ\w*|loslegen|starten|festmachen|unterschreiben)|
    \bnoch interesse\b|\bspruchreif\b|\bgrünes licht\b|\b(?:abgestimmt|besprochen|beraten|ausgetauscht|
    einig geworden|durchgesprochen)\b.*\?|\bwas (?:fehlt|hält|hindert|steht|braucht|bräuchte|muss|müsste|
    spricht)\b.{0,60}\b(?:ja|zusag\w*|auftrag\w*|abschluss|entscheid\w*|los\w*|weg|dagegen|unterschr\w*|
    abschließ\w*|zusammenkommen)\b|\b(?:antwort|rückmeldung|entscheidung|zusage|bescheid)\b.{0,30}\b(?:noch |
    bis |vor )(?:vor|dies\w*|den|zum|ende|feiertag\w*|freitag|woche)|\b(?:noch vor|bis)\b.{0,30}\b(?:antwort|
    rückmeldung|entscheidung|zusage)\b|\bkomme (?:noch ?(?:ein)?mal )?auf (?:mein|unser)\w*\b.{0,40}\bzurück\b|
    \b(?:fest )?(?:einplanen|vormerken|reservieren|eintragen|einbuchen)\b.*\?|\bkeine (?:antwort|rückmeldung|
    reaktion)\b|\bohne (?:antwort|rückmeldung)\b|\bversuche es (?:noch|erneut|wieder)|\b(?:meine|
    unsere) (?:letzte|beiden|vorige|früheren?|zwei|drei)\w* (?:e-?)?(?:mails?|nachricht\w*|anfrag\w*)|
    \bwie weit\b.*\?|\bwo stehen\b|\bin welcher phase\b|\bfehlt (?:ihnen |euch |
    uns )?noch\b.{0,30}\b(?:entscheidung|auftrag|zusage)|\bwie haben sie sich entsch\w+|
    \bzum abschluss (?:bringen|kommen)|\b(?:sie|ihr|du) (?:sich |euch |dich )?(?:\w+ )?entschied\w*|\bob (?:sie|
    ihr|du) (?:\w+ )?(?:dabei|mitmach\w*|zusag\w*|interesse|einsteig\w*|mit uns)\b|\b(?:ihre|eure|
    deine) entscheidung\b|\bnur (?:kurz )?(?:fragen|nachhören|hören|wissen)\b|\bkurze nachfrage\b|
    \bletzte (?:chance|gelegenheit)\b|\b(?:angebot|rabatt|preis)\b.{0,20}\b(?:gilt (?:nur )?(?:noch )?bis|
    läuft .{0,12}aus|endet)\b|\bnoch im rennen\b|\b(?:nachgedacht|überlegt|überlegen)\b.*\?|
    \bwissen sie (?:schon|inzwischen|jetzt)\b|\b(?:haben sie|gibt es|liegt)\b.{0,15}\b(?:antwort|rückmeldung|
    ergebnis|entscheidung)\b|\b(?:kann|darf|soll|können|dürfen) (?:ich|wir)\b.{0,25}\b(?:bestellen|reservieren|
    einplanen|buchen|loslegen|anfangen|ausgehen)\b|\b(?:ich|wir) (?:warte|warten|hoffe noch)\b|
    \bja oder (?:ein |ein klares )?nein\b|\bwenn sie (?:mir |uns )?(?:\w+ ){0,3}(?:bescheid|zusag\w*|
    bestätig\w*|antwort\w*)|\bhat (?:der|die|das|ihr\w*) (?:\w+ )?(?:vorstand|chef\w*|geschäftsleitung|gremium|
    ausschuss|geschäftsführ\w+|gemeinderat|beirat|inhaber\w*|eigentümer)\b.*\?|
    \bhaben die \w+ .{0,40}\b(?:zugestimmt|entschieden)\b|\b(?:wahl|entscheidung)\b.{0,25}\b(?:getroffen|
    gefallen)\b|\bnoch (?:ein)?mal (?:nach|an)?.{0,25}\b(?:zu )?(?:fragen|anfragen|anzufragen|nachzufragen)\b|
    \bwohin geht die reise\b|\bwenn sie sich für (?:uns|unser\w*)\b.{0,40}\bentscheid\w+
deciding = \b(?:entscheid\w*|entschied\w*|zuschlag|starttermin|loslegen|starten|auftrag (?:von|bekommen|
    erhalten)|unterschr\w*|zusage\w*|abschließ\w*|festmachen|festlegen|davon ausgehen|grünes licht)\b|
    \b(?:unser|mein|dem|das)\w* (?:angebot|vorschlag|offerte|konzept)\w*\b
price = \b(?:preis\w*|\w+preis\w*|kost(?:en|et|eten)(?! (?:uns|mich))|\w+kosten|budget\w*|teuer|teurer|
    teuere?\w*|günstig\w*|billig\w*|rabatt\w*|nachlass|honorar\w*|gebühr\w*|geld\w*|bezahl\w*|zahlung\w*|
    finanzierung|finanzierbar|eingeplant|tarif\w*|(?:kosten)?voranschlag\w*|stundensatz|tagessatz|über dem, was|
    pro (?:platz|nutzer|monat)|etat|konditionen)\b
rival = \b(?:bieter\w*|mitbieter\w*|mitbewerb\w*|wettbewerb\w*|konkurr\w*|alternativ\w*|vergleichsangebot\w*|
    ausschreibung\w*|anderweitig|jemand anders?\w*|(?:ander\w*|weiter\w*|zwei\w*|drei|vier|mehrere\w*|einige\w*|
    bisherig\w*|jetzig\w*|zweite\w*|verschiedene\w*) (?:\w+ )?(?:anbieter\w*|lieferant\w*|firm\w*|
    dienstleister\w*|unternehmen|hersteller\w*|angebot\w*|lösung\w*|system\w*|produkt\w*|haus|häuser\w*|
    agentur\w*|betrieb\w*|partner\w*|offerte\w*|bewerber\w*))\b|\b(?:angebote|anbieter) (?:vor|im vergleich|
    verglichen)\b
gate = \b(?:mit|bei|von) (?:<whose>) (?:\w+ )?<top>\b.{0,30}\b(?:besprech\w*|absprech\w*|abstimm\w*|klär\w*|
    reden|sprechen|rücksprache|absegn\w*|genehmig\w*|abgesegnet|abnick\w*)|\brücksprache\b.{0,20}<top>|
    \b(?:letzte|endgültige|abschliesende|abschließende) (?:wort|entscheidung|zusage)\b.{0,25}(?:hat|liegt|
    trifft|bei|fällt|haben)\b.{0,12}<whose>?.{0,8}<top>|\b(?:lege|leg|stelle|trage|gebe|reiche|bringe|zeige|
    leite|muss|müssen)\b.{0,40}<whose> (?:\w+ )?<top>\b.{0,25}\b(?:vor\b|vorlegen|vorstell\w*|weiter\w*|zeigen|
    vorzutragen|fragen|ein\b|überzeug\w*)|\b(?:lege|leg|stelle|gebe|zeige)\b.{0,40}<whose> (?:\w+ )?<top>\b|
    \b(?:entscheid\w+|unterschreib\w+|unterzeichn\w+|genehmig\w+|bestimm\w+|zeichn\w+)\b(?: (?:aber|am ende|
    letztlich|immer|nur|allein|bei uns))? (?:<whose>) (?:\w+ )?<top>\b|
    \b<whose> (?:\w+ )?<top> (?:\w+ ){0,3}(?:entscheid\w*|entschied\w*|unterschreib\w*|will\b|wollte\w*|
    möchte\w*|besteht|genehmig\w*|zustimm\w*|bevorzug\w*|gewählt|bestimmt|dagegen|wünscht)|\bnicht (?:ich|
    allein|selbst|von mir)\b.{0,20}\bentsch\w+|\bliegt nicht (?:bei|an) mir\b|\bkann ich nicht (?:allein |
    selbst )?entscheid\w+|\bfreigabe (?:von|durch|der|des)\b
decides = \bentscheide (?:ich|das ich)?\b|\bich entscheide\b|(?<!nicht )\bliegt (?:es |das |
    die entscheidung )?(?:ganz |allein )?bei mir\b|\bich (?:habe|hab) mich (?:\w+ ){0,4}(?:entschied\w*|
    entschlossen)|\b(?:meine|mein) (?:eigene |eigenes |alleinige )?(?:entscheidung|budget|sache)\b|
    \btreffe ich\b|\bich (?:unterschreibe|treffe)\b|\bkann ich selbst\b|\bbin ich zuständig\b
heads = \b(?:geschäftsführ\w+|inhaber\w*|vorstand\w*|gründer\w*|prokurist\w*|ceo|cfo|cto|cio|coo|leiter\w*|
    leitung|\w+leiter\w*|\w+leitung|direktor\w*|geschäftsleitung|gesellschafter\w*|head of)\b
helpers = \b(?:assisten\w+|sekretari\w+|sekretär\w*|sachbearbeit\w*|praktikant\w*|werkstudent\w*|
    auszubildende\w*|vorzimmer)\b
""")
