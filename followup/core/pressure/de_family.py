"""German word families of giving and of time: who gives what, for how much, until when."""

from __future__ import annotations

FAMILY = {
    "will": """
        kame|ginge|gabe|machte|nahme|legte|packte|liesse|fande|brachte|schickte|zahlte|verzichtete|ubernahme|ware|wurde|kann
        ich|wir, ich|wir kame|kamen|ginge|gingen|gabe|gaben|nahme|nahmen|liesse|liessen|fande|fanden|brachte,
        durfte, kriege|kriegen|bekomme|schaffe|schaffen ich|wir, wurden wir|ich, wir|ich ~ gern|gerne, ich|wir
        stelle|stellen|schicke|lege|packe|packen|gebe|mache|hatte|nehme|nehmen|ubernehme|drauf,
        schicke|lege|packe|stelle ich|wir, grunes licht, habe ~ freie hand|okay|erlaubnis|freigabe, mein*|unser* ~
        wurde|wurden|konnte|konnten|kann|konnen""",
    "cut": """
        nachlass*, nachzulassen, runtergeh*, hinuntergeh*, drunter*, darunter, abziehen, wegfallen, rabattier*,
        verbilligen, gleichauf, herunterhandeln""",
    "price": "geld, stundensatz*, tagessatz*, monatsrate*, rate|raten, pramie*, skonto, investition*",
    "less-money": """
        # euro|eur|franken|prozent|% weniger|gunstiger|billiger, tausend|hundert ~ weniger,
        etwas|bisschen|deutlich|zehn|funf ~ gunstiger|billiger|weniger|preiswerter, weniger
        kosten|bezahlen|zahlen, fur weniger""",
    "amount": "funf|zehn|funfzehn|zwanzig|ein_paar prozent|%|hundert|tausend",
    "leeway": """
        luft, etwas|was|mehr ~ machen|drin|moglich, gesprachsbereit*, einigen konnen, werden ~ uns ~ einig,
        gesprachsbereit""",
    "still": "noch, durchaus",
    "see-what": """
        schau*|seh*|guck*|pruf*|rechne*|klare* ~ ~ was|ob|wie|wo|wieviel ~ ~
        geht|machen|gehe|kann|konnen|lasst|moglich|drin|komme|darunter, dann schau* ich|wir, schauen|sehen wir
        was, mal sehen was""",
    "gift": """
        schenk*, erlass*, spendier*, gratis, draufleg*, drauf, obendrauf, dazu|mit geben|gebe|pack*|leg*, auf
        unsere|meine kappe|kosten|rechnung ~ ~ nehm*|geh*, geht aufs haus|uns|mich, nehmen|nehme ~ ~ ab, abnehmen,
        verzicht*, umsonst, ohne aufpreis, kostenfrei, komplett fur sie|euch|dich, ubernehmen|ubernehme ~ ~
        kosten|gebuhr*|umzug|umstellung|einrichtung""",
    "free": "schenken, gratis, obendrauf, ohne risiko, erst|nur ~ zahlen wenn, nichts bezahlen",
    "thing": """
        lieferung, montage, einbau, ersatzteil*, versicherung, wartungsvertrag, inspektion*, muster*, datenumzug,
        umzug, umstellung, variante""",
    "begin": "anfang*, start*, beginn*, loslegen, ausprobieren, testen, fahren, probier*",
    "small": """
        einem|einer|einen|nur ~
        standort|filiale|team|abteilung|linie|maschine|raum|wagen|gruppe|etage|schule|station, kleinen schritt*,
        klein, probemonat, probe, pilot*, testweise, probeweise, zur probe, erst einmal|mal, zunachst, schritt fur
        schritt""",
    "staff": "unsere|unser|meine ~ entwickl*|techniker*|team|leute|monteur*|werkstatt|kollegen|ingenieur*, wir",
    "serve": """
        bauen|liefern|entwickeln|programmieren|erganzen|machen|erledigen|ubernehmen wir|sie ~ ~
        ein|nach|fertig|gern|gerne|ihnen|euch|noch|bis|fur, kann|konnen|konnte|konnten ~ ~ ~ ~
        liefern|einbauen|fertig|nachrusten|bauen|erledigen, datenubernahme ~ fur sie|euch, fur sie|euch|dich
        erledigen|ubernehmen|machen""",
    "variant": """
        kleineres|schlankeres|gunstigeres|abgespecktes|einfacheres|reduziertes|anderes|kurzeres
        paket|modell|angebot|programm,
        kleinere|schlankere|gunstigere|abgespeckte|einfachere|reduzierte|schlanke|kurzere
        variante|version|losung|ausfuhrung|fassung|laufzeit, kleineren|kurzeren|gunstigeren vertrag|tarif|umfang""",
    "new-offer": """
        andere|weitere|bessere idee, anderen|weiteren|besseren weg, uberarbeitet*|neu|frisch* ~
        angebot|offerte|kalkulation|zahlen, angebot|offerte ohne, noch ~ idee|vorschlag""",
    "you-said": """
        sagten|schrieben|wollten|brauchten|hatten|haben|meinten|erwahnten|baten sie|ihr, sie|ihr ~
        gesagt|geschrieben|wollten|brauchten|gewunscht|erwahnt, hast du, du ~ gesagt|wolltest, wie
        gewunscht|gebeten|vereinbart|abgesprochen, verstehe, einsehen, sehe ~ ein""",
    "boss": "geschaftsfuhrer*, meister*, seniorchef*, prokurist*, partner",
    "reach": "zu ihnen|euch|dir ~ komm*, komm*|fahr*|reis* ~ zu, zeit nehmen, nimmt sich, personlich, ans telefon",
    "keep-for": """
        halt*|reservier*|blockier*|freihalt*|garantier*|behalt* ich|wir, ich|wir ~
        halt*|reservier*|blockier*|garantier*, kann|konnen|konnte ich|wir|es ~ ~ ~
        geben|halten|anbieten|garantieren|lassen|zusagen, steht|stehen|gilt|gelten ~ preis*|kondition*|platz""",
    "till": """
        bis|nur
        zum|zu|ende|anfang|mitte|nachste*|kommende*|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|monatsende|jahresende|wochenende|morgen|#|noch""",
    "when": """
        ab|im|zum|per|seit ~
        januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember|quartal""",
    "rise": "teurer, ziehen ~ an, schlagen ~ auf, aufschlag*, preiserhohung*",
    "we": "wir werden teurer",
    "left": """
        ubrig, verfugbar, auf lager, da, frei, zu haben, vorhanden, stuck, liegeplatz*, platz|platze, termin*,
        gerat*, slot|slots""",
    "few": """
        nur|grad|gerade|bloss|sind|ist|habe|haben|gibt noch|es ~
        drei|zwei|vier|funf|#|wenige|einzelne|ein|eine|einen|paar|letzte*, die letzten|letzte""",
    "their-run": "sie|ihr|ihre|ihrem|ihnen ~ noch ~ haben|hatten, laufzeit, restlaufzeit, monate|jahre|wochen|tage",
    "full": """
        fast|beinahe|nahezu|schon|bald|ziemlich|so_gut_wie ausgebucht|voll|dicht|vergeben|weg, ausgebucht, telefon
        ~ lautet|klingelt, andere ~ interesse*|anfragen|warten, warteliste, nachfrage ~ gross""",
    "goes-else": """
        geht|gehen|vergebe*|gebe*|kriegt|bekommt ~ ~ ander*|nachsten|nachste kunde*|interessent*|auftrag|weg,
        danach|dann ~ ~ weg|vergeben|ander*, platz|termin ~ weg, an ~ anderen kunden|interessenten|betrieb""",
    "act-now": """
        jetzt|bald|rasch|zeitnah|schnell|gleich ~
        zuschlagen|handeln|zugreifen|bestellen|buchen|entscheiden|sichern, lohnt ~ ~ jetzt|bald|schnell|rasch,
        besser jetzt|gleich|bald|heute, lieber heute|gleich|jetzt|bald, nicht ~ ~ zu_lange|lange|lang
        warten|zeit|zogern|uberlegen, nicht ~ zeit lassen, lange ~ nicht warten, solange
        es|sie|der|noch|vorrat|noch""",
    "lapse": "lauft|laufen ~ aus, endet, schliesst, mache|mach ~ zu, dann ~ weg, danach ~ vorbei",
    "terms": "bonus, pramie, forderbetrag, zuschuss, forderung, platz|platze, liste, kontingent, termin, aktion",
    "thank": """
        gut|richtig gewahlt|entschieden, nett|freundlich|lieb|anstandig|fein|schon|aufmerksam von ihnen|euch|dir,
        fair, nicht nachtragend, respektiere, akzeptiere, versteh*|verstehe ich|das|gut, das verstehe ich,
        gluckwunsch""",
    "modest": """
        unser*|mein* fehler|versaumnis|schuld, auf meine|unsere kappe, hatten wir|ich ~ ~ sollen|mussen, wir|ich
        hatten|hatte ~ ~ ~ ~ sollen|mussen, weitergegeben""",
    "not": "statt, anstatt, ohne zu|dass, nicht um|mehr|versuchen|vor, braucht nicht, nirgends",
    "gentle": "wie gewunscht|gebeten|besprochen",
    "counter": "hatte ~ ~ ~ ~ gezahlt|geholfen|gereicht",
    "disclaim": """
        ich|wir will|wollen|mochte|mochten|versuche|habe ~ ~ ~ nicht|nichts|nie, nicht ~
        rutteln|umstimmen|aufmachen, will ~ ich ~ ~ nicht""",
    "tell-us": """
        melden|melde|meldet|sagen|geben|lassen|rufen|schreiben sie|dich|euch ~ ~ ~
        mir|uns|mich|bescheid|durch|an|zuruck|woche|heute, gib|gebt|sag|sagt|ruf|schreib ~
        mir|uns|mich|an|bescheid, bescheid, ruckmeldung, antwort*, zusage, horen|hore ~ von ihnen|dir|euch,
        bestatig*""",
    "soon": """
        diese|dieser|dieses|noch woche|monat|wochenende|heute|diese|tage, heute, morgen, bis|vor|spatestens ~ ~
        montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|wochenende|monatsende|ende|#|heute|morgen|ostern|weihnachten|dann,
        in den nachsten, umgehend, sofort, gleich heute, zeitnah""",
    "only": "nur, bloss, ausschliesslich, letztmals, nicht mehr, lediglich",
    "order": """
        bestell*|auftrag*|auftrage|buchung*|vertrag*|abschluss* ~ ~ bis|vor|im|bei, wer bis, bei
        bestell*|abschluss|auftrag|buchung""",
    "figure": "zahl|preis|summe|angebot|kondition*|betrag|losung|paket|vorschlag",
    "delight": """
        gefall*, freuen, freude, uberrasch*, uberzeug*, uberzeugen, zusagen, passen durfte|wird|konnte, sehen
        lassen""",
    "of-interest": """
        interess*, reizen, hilft|helfen|hulfe|geholfen, passen, sinn ~ machen|ergeben, in frage, ansprech*,
        andern, lieber, verlockend, attraktiv, etwas fur sie|euch|dich""",
    "not-after": "kein|keine|keinen|keinerlei",
}
"""The ways of naming each idea; the form is that of `lexicon`, whose ideas of the same name these are added to."""
