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
    \bnoch interesse\b|\bspruchreif\b|\bgrünes licht\b
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
