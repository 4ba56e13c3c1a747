"""German word families of what speaks against them, of deciding anew and of reproach."""

from __future__ import annotations

STAND = {
    "careful": """
        vorsichtig, vorsicht bei|mit, aufpassen, passen|pass sie? ~ auf, hute*, genau ~
        hinschauen|hinsehen|prufen, achten|acht sie? auf, skeptisch, mit vorsicht, das kleingedruckte, ware ~ auf
        der hut""",
    "weak": """
        nicht|kaum|selten|nie ~ besetzt|erreichbar|zuverlassig|da|kennt|kennen|verstehen|konnen,
        ausfall*|ausfalle, storung*, panne*, reklamation*, leihpersonal, leiharbeit*, subunternehm*,
        subunternehmer*, leihkrafte*, zuruckkommen, zuruckgeschickt, verspatung*, schliesst, schliessen, pfusch*,
        wechselnd*, jedes mal ein|jemand, jemand ander*, callcenter, hotline ~ ~ nicht, nie ~ so, kundigt|kundigen""",
    "hearsay": """
        man hort, hort man, ich|wir ~ gehort, wie man|ich hort|hore, sagt man, man sagt, es heisst, ruf, hort ja""",
    "they": """
        hellwig, die|den|der konkurrenz, deren, denen, kette, konzern*, grosse|grossen
        anbieter|kette|haus|konzern*, dort, die arbeiten|haben|machen|konnen|sind, bei denen|ihnen|dort, die
        ander*, mitbewerb*, billiganbieter*""",
    "no-get": """
        nicht|nie|niemals|kaum|nirgends|keine|keinen|kein ~ bekommen|finden|kriegen|kriegst,
        bekommen|finden|kriegen|kriegst sie|ihr|du ~ ~ nicht|nie|kaum|nirgends|niemals|keine""",
    "doubt": """
        haben sie|ihr ~ ~ gepruft|geklart|gefragt|getestet|angeschaut ~ ob|wie, fragen|frag|fragt sie? ~ ~
        nach|ob|wie|wieviele|dort|mal|einmal, kann deren|deren|die|das ~ ~ uberhaupt""",
    "nobody-else": """
        die|der|das einzigen|einzige|einziger die|in|mit|weit, die einzigen|einzige ~ die|der, sonst
        niemand|keiner, niemand|keiner sonst""",
    "returned": """
        kunden|kundinnen ~ ~ ~ zu uns|zuruck gewechselt|gekommen|zuruck*, zu uns
        gewechselt|ubergelaufen|gekommen|zuruck*, kunden ~ von denen|dort ~ zu uns, wieder bei uns""",
    "proverb": """
        billig kauft, kauft ~ zweimal|doppelt, billig ~ teuer, zahlt ~ doppelt|zweimal|drauf, am falschen ende,
        was nichts kostet, sparen am""",
    "commit": """
        unterschreib*, unterschrift, unterzeichn*, zusag*, zuschlag, uberweis*, anzahl*, zahlen|zahlt, bestell*,
        beauftrag*, festleg*, entscheid*, hand drauf|darauf, die hand, vertrag*, auftrag ~ erteil*|vergeb*,
        abschliess*, binden""",
    "not-yet": """
        noch ~ nicht|nichts|keine|keinen, nicht|nichts|nie ~ ~ bevor|ehe|bis|solange|ohne, noch nichts, nicht
        gleich|sofort|vorschnell|uberstürzt|jetzt, lieber ~ nicht, bitte ~ ~ nicht|nichts|keine|keinen,
        geben|gib|gebt|lassen|lass sie? mir|uns ~ bis|zeit ~ ~ ~ bevor|ehe, bevor, ehe|eh du|sie|ihr|der|die""",
    "wait-up": """
        wart*, abwart*, gedulden, gedulde*, zeit ~ geben|lassen|gewinnen, zuwart*, offen halten|lassen,
        aufschieb*, verschieb*, hinauszog*, stillhalten""",
    "please-you": """
        bitte, konnten|konnen|kann|kannst|konntest|wurden|wurdest sie|du|ihr, darf|durfte ich ~ bitten, sie ~
        bitten, geben|gib|gebt sie? mir|uns, lieber""",
    "while": """
        noch|paar|zwei|drei|einige|wenige|kurz tage|tag|wochen|woche|stunden|etwas|moment|ein|zu|damit|zwei, bis
        ich|wir|zu|ende, einen|ein moment|augenblick|bisschen|paar|tag, solange, zwei tage""",
    "before-sign": """
        bevor|ehe|eh sie|ihr|du|es|alles|das|die|der|etwas ~ ~ ~ ~
        zusag*|unterschreib*|unterzeichn*|festleg*|entscheid*|uberweis*|zahl*|hand|endgultig|fix|vertrag|drauf,
        vor ~ unterschrift|zusage|anzahlung|vertragsabschluss|vertragsunterzeichnung""",
    "sign-or-open": """
        tinte ~ trocken, schon|bereits|alles|denn|etwa ~ unterschrieben|unterzeichnet|unter_dach|fix|fest|durch,
        vertrag ~ ~ unterschrieben|durch|gemacht""",
    "unsigned": "noch nichts|nicht ~ ~ unterschrieben|unterzeichnet|fix|fest|entschieden, nichts ~ unterschrieben",
    "stone": """
        letzte|letztes wort, in stein, tur ~ ~ nicht ~ zu|geschlossen, noch nicht ~ ~
        entschieden|gesprochen|vorbei|endgultig|final|gefallen|zu_spat|alles|verloren, nicht
        ganz|vollig|endgultig, nicht zu spat, zu spat""",
    "hope": "hoff*, hoffentlich, vielleicht, wunsch*, ware schon",
    "again": """
        noch einmal|mal, nochmal|nochmals, erneut, wieder, ein zweites|weiteres mal, abermals, neu, zweit*,
        nochmalig*, einmal|mal mehr""",
    "examine": """
        anschau*, anzuschau*, anseh*, anzuseh*, ansieht, durchgeh*, durchzugeh*, durchsprech*, zusammensetz*,
        zusammenzusetz*, setz* ~ ~ zusammen, schau* ~ ~ ~ an|drauf|druber, gehen ~ ~ durch, vorstell*,
        vorzustell*, prasentier*, blick, uberleg*, pruf*, vorspiel*, an einen tisch, zusammenkomm*,
        zusammentelefon*, druberschau*""",
    "ask-you": """
        wurden|konnten|konnen|durfen|durften|wollen|wollten|mochten|kannst|konntest|magst|darf|durfte
        sie|wir|ich|du|ihr, vielleicht, bitte*, lassen|lass sie? uns|mich, ware es, ob wir|sie, gern""",
    "way-back": """
        weg|ruckweg|chance|moglichkeit ~ ~ zuruck|ins|fur_uns, zuruck ins|in ~ rennen|spiel, ins
        rennen|boot|spiel, im rennen|spiel|boot ~ ~ halten|behalten|bleiben|lassen, im rennen, chance ~ fur uns,
        fur uns ~ ~ weg|chance|moglichkeit, gibt es ~ ~ weg|chance""",
    "urge": """
        bitte*, empfehl*, rat|rate|raten, ermutig*, leg* ~ ans herz, ans herz, lade*|laden ~ ein,
        mochte|mochten|wurde|wurden, vielleicht, wunsch*, lassen|lass|schlafen|schlaf|nehmen sie|du""",
    "ponder": """
        sacken zu? lassen, durch ~ kopf gehen, uberleg*, uberschlaf*, schlaf* ~ ~ ~ nacht, nacht ~ druber|daruber
        ~ schlafen, nachdenk*, nachzudenken, in ruhe ~ denken, gedanken ~ machen, auf sich wirken,
        nochmals|noch_einmal abwag*, drei|ein|eine paar nachte""",
    "rethink": """
        uberred*, umstimm*, umzustimmen, zuruckgewinn*, umentscheid*, anders uberleg*|entscheid*, doch ~ ~ ~ fur
        uns ~ entscheid*, umschwenk*, fur uns ~ gewinn*|uberzeug*""",
    "switch": """
        umsatteln, wechseln, umschwenken, umentscheiden, zuruck, ruckgangig*, aussteig*, stornier*, widerruf*,
        kehrtwend*""",
    "you-can": """
        konnen|konnten|konnt|kannst|durfen sie|ihr|du, sie|ihr|du ~ konnen|konnten|kannst, es ist|ware ~ nicht,
        lasst sich""",
    "win-question": """
        was ~ ~ passier*|geschehen|brauch*|notig|tun|bieten|andern ~ ~ ~ damit|dass|um|fur_uns|doch, was ~ wurde
        sie|euch|dich ~ umstimm*|uberzeug*|zuruck*""",
    "toil": """
        gesessen, gearbeitet, investiert, gesteckt, reingesteckt, verbracht, geopfert, gefahren, angereist,
        gekommen, geflogen, gemacht, gezeichnet, gerechnet, durchgemacht, angefertigt""",
    "toil-time": """
        wochenend*, nacht|nachte, abende*, stunden, tage|tagen, wochen, monate, feiertag*, urlaub, runde*, #
        kilometer|km|mal, zwei|drei|vier|funf|sechs|etliche|zahllose|unzahlige ~
        stunden|wochen|leute|entwurfe|versionen|mal|termine|plane, extra, eigens, so viel*, uberstunden""",
    "self": "wir, ich, mein*, unser*, uns, mir, mich",
    "your-time": "sie und|sich, ihr* team|kollegen|leute, genommen, gelernt, gefreut, erinnerung, schon",
    "refuse-work": """
        andere|anderen|weitere|zwei|drei ~ auftrag*|auftrage|anfragen|kunden|projekte ~
        abgelehnt|abgesagt|ausgeschlagen|verschoben, freigehalten|geblockt|frei_gehalten,
        extra|eigens|ihretwegen|euretwegen ~ ~ ~ abgelehnt|abgesagt|freigehalten|verschoben""",
    "pity": "schade, bedauerlich, argerlich, traurig, enttausch*, unschon, bitter",
    "late-told": """
        erst|nur jetzt|heute|so, jetzt erst, so spat, nachdem wir|ich, zu diesem zeitpunkt, nicht ~ fruher|eher,
        nach ~ runden|versionen|monaten|wochen|terminen""",
    "believed": """
        hatte|hatten ~ ~ gerechnet|erwartet|gehofft|gedacht, dachte*, glaubte*, annahm*, nahm an, ging* davon aus,
        davon ausgegangen, geglaubt, hatte|hatten ~ ~ gedacht|gehofft|gerechnet|erwartet|gehort, war|waren der
        meinung, eindruck""",
    "agreed": """
        treue, loyalitat, mehr ~ treue|vertrauen|anerkennung|fairness, einig, abgemacht, ausgemacht, handschlag,
        so gut wie, fix, zusage, in trockenen tuchern, wenigstens|zumindest|mindestens, verstandigt, ein|einen
        anruf|wort|gesprach""",
    "feel": "komme mir, fuhle mich|mir, gefuhl, eindruck, vorgekommen, kommt mir, kommen uns, ehrlich gesagt",
    "served": """
        preisdruck*, preis ~ drucken, benutzt, ausgenutzt, nur ~ vergleich*|drucken, luckenbusser, zahlkandidat,
        vergleichsangebot, hingehalten, ausgebeutet""",
    "hurt": """
        frustrier*, entmutig*, demotivier*, niederschmetter*, ernuchter*, deprimier*, krank*, krankt, traurig
        dass|macht, schwer zu verdauen|akzeptieren, wie ein schlag, ins gesicht, zerknirscht, verargert, gekrankt,
        aufgebracht, leer ~ ausgehen|ausgegangen, leer auszugehen, wundert mich|uns|das, uberrascht mich|uns,
        trifft|traf|getroffen mich|uns|hart, trifft, schmerz*, tut ~ weh, weh getan, sprachlos, verwundert,
        befremdet, nagt, vor den kopf""",
    "their-thing": """
        deren|ihre_neue|denen|dort|da|die ~
        software|system|produkt*|service|hotline|support|maschine*|qualitat|leute|personal|material*|preis*|vertrag*|technik*|team|lieferung|plattform|programm|werkzeug|arbeit,
        bei denen|dort|der_konkurrenz""",
    "belittle": """
        im grunde, nur ein*, bloss, lediglich, nichts als|anderes|weiter, eigentlich nur, eher ein, eine bessere,
        besserer, bestenfalls, kaum, veraltet*, altbacken*, zusammengeschustert*, gebastelt*, hinkt, schlecht*,
        mangelhaft, bescheiden, ein witz, nachsteh*, von gestern, nicht gerade""",
    "firms": """
        firmen|betriebe|kunden|kundinnen|leute|unternehmen|anwender|andere|viele|etliche|einige|manche|wir_werden""",
    "turn-to-us": """
        zu|bei|an uns ~ komm*|gekommen|meld*|landen|gelandet|wechsel*|gewechselt|wend*|klopf*|zuruck*, uns ~ ~
        gerufen|gewechselt|angerufen|geholt, kommen|landen|wechseln|melden|klopfen ~ ~ zu|bei|an uns, gerufen,
        retten lassen, nach einem|zwei|kurzer jahr|jahren|zeit ~ ~ genug|weg|zuruck|wechsel*""",
    "yet-not": "noch ~ nicht|nichts|kein|keine|keinen|offen, nicht ~ unterschrieben|unterzeichnet|fix",
    "leave-open": """
        lassen|lass|halten|halte|lasst ~ ~ ~ ~ offen, offen lassen|halten, offenhalten, offenlassen,
        tur|tursspalt|hintertur ~ offen, in der schwebe""",
    "back-to-it": """
        noch|nochmals|nochmal|erneut|weiter|wieder ~ ~ ~ ~
        sprechen|reden|unterhalten|plaudern|diskutieren|telefonieren, daruber|druber ~ ~
        sprechen|reden|unterhalten, bei|zu|auf einem|einen ~ mittagessen|kaffee|bier|glas|essen, ein
        klarendes|weiteres|kurzes|offenes gesprach|telefonat, auf den tisch""",
    "you-err": """
        einen|ein|schwerer|teurer|grosser|grossen fehler, falsch* ~
        entscheid*|wahl|weg|pferd|schritt|partner|seite, irren|tauschen sie|ihr|sich, sie|ihr|du ~ ~
        irren|bereuen|unterschatz*|ubersehen|verlieren|nachtrauern, nicht die beste|richtige|kluge*, kurzsichtig,
        risiko eingehen, risiko|wagnis""",
    "weary": "nach ~ jahr|jahren|monaten, genug haben, nicht mehr zahlen, die nase",
    "ask-noun": "frage*",
}
"""The ways of naming each idea; the form is that of `lexicon`, whose ideas of the same name these are added to."""
