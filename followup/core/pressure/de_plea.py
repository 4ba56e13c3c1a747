"""How German begs, compares and blames."""

from __future__ import annotations

PLEA = {
    "before-sign": """
        bevor|ehe sie|du|ihr|man|der|die|das|etwas ~
        unterschreib*|unterzeichn*|unterschrieb*|festleg*|zusag*|zusagst|bind*|entscheid*|vertrag, bevor|ehe ~ ~
        unterschreib*|unterzeichn*|unterschrieb*|unterschrift*|festleg*|binde*|bindest|bindet, vor
        der|ihrer|deiner|eurer unterschrift|unterzeichnung|vertragsunterzeichnung|vertragsunterschrift|zusage,
        vor ~ vertragsabschluss|vertragsschluss, bevor|ehe ~ tinte ~""",
    "hold": """
        wart*, verschieb*, aufschieb*, hinauszoger*, zuruckhalt*, zuruckstell*, aussetz*, vertag*, abwart*,
        hinausschieb*, stopp*, auf eis, zeit lassen, zogern, anhalten""",
    "sign": """
        unterschrift, unterzeichnung, vertragsunterzeichnung, vertragsunterschrift, unterschreib*,
        unterzeichnen, vertragsabschluss, vertragsschluss, vertrag, zusage""",
    "unsigned": """
        noch nicht|nichts ~ unterschrieben|unterzeichnet|unter|fest|vertrag, nichts ~
        unterschrieben|unterzeichnet, noch nichts fest, noch nicht fest""",
    "sign-or-open": """
        schon|bereits|denn ~ unterschrieben|unterzeichnet|unter, unterschrieben|unterzeichnet ~ oder,
        haben|hast|habt sie|du|ihr ~ ~ unterschrieben|unterzeichnet""",
    "me-first": """
        erst|zuerst|zunachst mit mir|uns, sprechen|reden|sprich|rede|redet|sprecht sie? ~ erst|zuerst|vorher,
        horen sie mich erst|zuerst""",
    "rethink": """
        noch einmal|mal ~
        uberdenk*|uberleg*|nachdenk*|bedenk*|uberschlaf*|prufen|anschau*|ansehen|ansehn|erwag*|betracht*|durchgeh*|durchrechn*,
        nochmals|nochmal|erneut|neu|noch ~
        uberdenk*|uberleg*|nachdenk*|bedenk*|uberschlaf*|prufen|erwag*|durchdenk*|abwag*, uberdenk*, umstimm*,
        umzustimmen, uberreden, umentscheid*, umschwenken, umdenken, uberlegen sie|es ~ noch|gut, uberleg
        es|dir|doch, entscheidung|wahl|absage ~
        ruckgangig|revidier*|umstoss*|umkehren|andern|zuruck*|kippen|korrigier*, sie|dich|euch doch|noch? zu?
        uberzeugen, meinung|entscheidung|meinung|wahl andern|zu, sich|es ~ anders uberleg*|uberlegen, anders zu?
        entscheiden, zweite|noch eine|letzte|weitere|neue chance, noch|zweite|letzte eine? chance, uns|mir ~
        chance geben|geben, noch ein|einen mal? versuch*, gibt es ~ womit|was|etwas ~ wir|ich, was kann|konnen
        ich|wir ~ tun, doch noch ~ fur uns, doch noch uns, zuruckrudern, umkehr*, zuruckkommen auf, von uns
        uberzeugen, fur uns gewinnen, wieder aufrollen""",
    "not-too-late": """
        nicht zu spat, noch zeit ~ sich|umzu*, noch zuruck, noch ~ zuruck konnen|konnten, noch ~ umentscheiden""",
    "sure": """
        sind|bist|seid sie|du|ihr ~ sicher|uberzeugt ~ dass|ob, wirklich ~ sicher, ist das wirklich|tatsachlich
        ~ richtig*|beste*|kluge*, wollen|willst|wollt sie|du|ihr wirklich""",
    "no-giving-up": """
        gebe|geben ~ nicht auf, nicht ~ aufgeben|geschlagen, gebe|geben mich|uns nicht ~, nicht locker,
        lasse|lassen nicht locker, nicht so leicht|schnell ~""",
    "resume": """
        wieder ~ gesprach*|tisch|aufnehm*|zusammenkommen|rennen|spiel|zusammensetzen, gesprach*|verhandlung* ~
        wieder|fort*|aufzunehmen|aufnehm*|neu, noch einmal|mal|nochmal|erneut ~ daruber|miteinander|zusammen ~
        reden|sprechen|setzen|unterhalten, neu|erneut ~ verhandel*, doch noch zusammen*, zurück an den tisch,
        ins gesprach kommen, tur ~ offen|spalt, noch einmal|mal ~
        reden|sprechen|zusammen*|zusammensetzen|verhandel*, zurück ins rennen|spiel""",
    "once-more": """
        ein letztes|weiteres|klarendes mal|gesprach|telefonat|treffen|termin, noch ein ~
        gesprach|treffen|termin|mal ~ zeigen|vorstellen|prasentier*|vorbei*, ein letztes mal, eine
        letzte|weitere ~ prasentation|vorstellung|besprechung""",
    "they": """
        die anderen, den anderen, der anderen, deren, denen, die konkurrenz, der konkurrenz, konkurrent*,
        mitbewerb*, wettbewerb*, ihr|ihrem|ihren|eurem|euer|dem|der neue*|neuen|andere*|anderen|kunftige*
        anbieter*|partner*|dienstleister*|lieferant*|losung, der andere anbieter, gegenseite, kollegen""",
    "we-better": """
        wir|unser|unsere|unserer ~ ~ besser|gunstiger|uberlegen|schneller|bessere|starker|sicherer|voraus,
        sind|ist|waren wir|unsere|unser ~ ~
        besser|gunstiger|uberlegen|schneller|bessere|starker|sicherer|voraus|fuhrend, wir|unsere|unser ~
        doppelt|dreimal ~ wie, wir haben doppelt|dreimal|zweimal so?, haben|hat wir ~ bessere|besseren, bei uns
        ~ ~ besser|bessere|schneller, hangen|hangt ~ ab, nasenlange*, nase vorn""",
    "than-them": """
        als|wie bei? die|den|der|dem anderen|andere|anderer|konkurrenz|mitbewerb*|wettbewerb*|neue*|anbieter*,
        als|wie die|deren|jene, gegenuber|anders als|im gegensatz|unterschied|vergleich zu?
        die|den|der|dem|zu|zur|zum|denen ~ anderen|konkurrenz|mitbewerb*|wettbewerb*|anbieter*, im
        gegensatz|unterschied|vergleich zu|zum|zur den|denen|ihnen|mitbewerb*|wettbewerb*|konkurrenz|anderen,
        anders als bei|der|die|den ~, doppelt|dreimal so viele|viel|schnell ~ wie, gegenuber dem|der|den
        mitbewerb*|wettbewerb*|konkurrenz|anderen""",
    "than-us": """
        als wir|uns|unser*|bei, uber unserem|unserer, unter unserem|unserer, im vergleich ~ gezahlt|gewicht*,
        uns verglichen, uns ~ verglich*, uns ~ vergleich*""",
    "nobody-else": """
        keiner|niemand|kein ~ ~ markt|bietet|bieten|leistet|kann|hat, kein anderer ~ anbieter|kann|hat|bietet,
        sonst niemand|keiner ~, nur wir|bei uns konnen|haben|bieten|gibt ~, einzige*|einzigen ~ anbieter|die|am,
        als einzige*|einziger ~ anbieter|am|in""",
    "weak": """
        langsam, langsamer, grenzen, stosst|stossen, schwach*, problem*, ausfall*, kann|konnen ~ nicht, konnen
        das nicht, konnen|bieten|haben|schaffen|leisten ~ nicht, fehlt, versag*, unzuverlassig*, versteckte ~
        kosten, teuer, teurer, uberfordert, zusammenbrech*, hinkt, hinterher, nicht gewachsen, mangel*, lange
        auf""",
    "hearsay": """
        man hort, wie man hort, hort man, ich hore|horte|habe ~ gehort|von, hore ich, es heisst, gehort dass,
        andere kunden berichten|sagen|erzahlen, kunden|anwender berichten|erzahlen, berichten uns, kenne|kennen
        ~ falle""",
    "doubt": """
        bezweifl*, zweifel*, bin|sind ~ nicht sicher ob ~, frage mich ob|wie, fragen sie|frag sie|die ~, haben
        sie ~ gefragt, furchte ~ dass, ob die|deren|das ~ wirklich|gewachsen, glaube|glauben nicht dass""",
    "proverb": """
        wer billig kauft, kauft zweimal, billig* ~ teuer*|teurer*, billige ~ die ~ teure*, am ende ~
        teuer*|teurer*, zahlt|zahlen|bezahlt ~ doppelt|zweimal, kein geld fur""",
    "returned": """
        zu uns zuruck*, kommen|kamen|wechseln|wechselten|sind ~ wieder? zu uns, zuruckgekommen|zuruckgekehrt,
        reumutig""",
    "effort": """
        nach all|allem|alledem|der|den|dem ~
        arbeit|muhe|zeit|stunden|gesprachen|terminen|was|aufwand|monaten|wochen,
        viel|viele|vielen|etliche|unzahlige|soviel|all
        zeit|arbeit|muhe|stunden|tage|wochen|energie|die|der|herzblut ~ ~
        investier*|gesteckt|steckt*|aufgewendet|verwendet|hineingesteckt|reingesteckt|geflossen, herzblut,
        zeit|arbeit|muhe|energie|stunden|wochen|monate ~
        investiert|gesteckt|hineingesteckt|reingesteckt|aufgewendet""",
    "hurt": """
        enttausch*, uberrascht, verwundert, verargert, schockiert, irritiert, bitter*, schmerz*, schmerzt, weh,
        tut ~ weh, verletzt, schade dass uns|man|niemand, frustrier*, befremd*, getroffen, schlucken, am
        boden|boden ~ zerstort, zerstort, sprachlos, fassungslos, verstimmt, sauer, wutend, gekrankt, ins
        gesicht, schlag ~ gesicht, argerlich, arger*, betroffen, entsetzt, niedergeschlagen, unfassbar""",
    "gentle": """
        uberrascht wie|von der, wie freundlich, angenehm uberrascht, nichts schuldig|schulden, schulden ~
        nichts, nicht verpflichtet, keine antwort schuldig, positiv uberrascht""",
    "expected": """
        wenigstens|zumindest ~ erklar*|sagen|eine|anruf*|melden, mindeste*, mehr|anderes|besseres ~
        erwartet|verdient|erhofft, hatte|hatten|habe ~ erwartet|verdient|gewunscht|erhofft, schulden
        mir|uns|sie|du, sind|bist ~ schuldig, schuldest, anstandig* gewesen, hatte sich gehort, fair gewesen,
        verdient hatten|gehabt, mehr respekt""",
    "used": """
        ausgenutzt, herhalten, vergleichsangebot*, benutzt, missbraucht, zahlkandidat, als preisdrucker, nur
        gebraucht, alibi*, vorgefuhrt""",
    "led-on": """
        eindruck gegeben|erweckt|vermittelt|gemacht, eindruck ~ so gut wie, so gut wie sicher|durch|unser|fest,
        sie|du|ihr|mir ~ versprochen|zugesagt|zugesichert, hatten|hatte|haben|hast|habt ~ ~
        versprochen|zugesagt|zugesichert, in aussicht gestellt, handschlag, verlassen auf, darauf verlassen,
        hoffnung* gemacht""",
    "sacrifice": """
        abgelehnt, abgesagt fur, fenster gelehnt, aus dem fenster, kopf hingehalten, kopf hinhalten,
        freigehalten, stehe ~ dumm|blod|schlecht da, gekampft, eingesetzt fur, rechtfertigen, fur sie|dich|euch
        ~ verzichtet|abgelehnt|abgesagt|gekampft|eingesetzt, intern ~ erklaren, opfer*, geopfert,
        urlaub|weihnacht*|wochenende*|feierabend*|abende|nachte ~ ~
        verzichtet|geopfert|gearbeitet|durchgearbeitet|gestrichen, uberstunden, alles gegeben, hebel in
        bewegung, extra fur sie|euch|dich, nachte um die ohren""",
    "told-late": """
        niemand|keiner|nicht|sie|ihr|du ~ ~ fruher|eher|rechtzeitig|vorher ~
        gesagt|gemeldet|mitgeteilt|informiert, hatten|hattest|hattet|hatte ~ ~ fruher|eher|vorher sagen,
        fruher|eher gesagt hatten""",
    "regret": """
        bereu*, fehler machen|sein|ist|ware|begehen, ein|grosser|grossen|schwerer|der fehler, leid tun wird,
        falsche entscheidung|wahl, noch leid, falsch* ~ ab|abgebogen|weg|richtung|pferd|spur, irrweg, zu kurz
        gedacht, riskant*|riskieren, gut uberlegt, auf dem holzweg, ans herz legen, warnen|warne""",
    "no-sense": """
        nicht|kaum ~ nachvollziehen|verstehen|begreifen|nachvollziehbar, unverstandlich*, unbegreiflich*, schwer
        zu verstehen, schleierhaft, verstehe|verstehen ~ nicht warum|wieso|weshalb, versteh* ich|wir nicht,
        fallt ~ schwer ~ verstehen, ratsel*""",
    "doubt-them": """
        bezweifl* dass|ob, zweifle|zweifeln dass|ob|daran, frage mich ob|wie die|deren|das, glaube|glauben nicht
        dass die|deren""",
    "ours": "unsere, unserer, unseres, unserem, bei uns, wir dagegen|hingegen|schon",
    "we-first": """
        lagen|liegen|waren|sind wir ~ ~ vorn|vorne|erster|ersten|erste|spitze|testsieger|marktfuhrer, wir ~ ~
        testsieger|marktfuhrer*|vorn|vorne|fuhrend, marktfuhrer*, testsieger, ausgezeichnet worden, die nummer
        eins, nummer eins, platz eins|# fur""",
    "no-commit": """
        nicht ~ fest*|bind*|unterschreib*|zusag* ~ solange|bevor|ehe|bis, legen|leg|legt ~ ~ ~ nicht fest, nicht
        vorschnell|uberstürzt, unterschreiben|unterzeichnen ~ noch nicht, nichts ~
        unterschreiben|unterzeichnen|uberstürzen, tinte ~ nicht trocken, tinte ~ trocken""",
    "talk": "gesprach*|treffen|telefonat*|anruf|termin|besuch|wort",
    "difference": "etwas|was|daran ~ ander*, noch ~ ander*, bewirken, einen unterschied, umzustossen",
    "unfair": """
        nicht ~ ~ in ordnung|fair|korrekt|anstandig|richtig|nett|schon, unfair, bis zuletzt|zum_schluss ~ ~
        arbeit*|weiterarbeit*|lassen, hingehalten, an der nase, mein|meine|meinem quartalsziel|bonus|zahlen
        ~, hatte mir viel bedeutet, nach ~ jahren ~ zusammenarbeit|partnerschaft|treue, treue""",
    "final-or": """
        vertrag|entscheidung|sache|das ~ ~ endgultig|fix|fest|durch|definitiv|vollzogen ~ oder, schon|bereits
        endgultig|fix|fest|durch ~ oder""",
    "turn-round": """
        ruder ~ herum*, herumreissen|herumzureissen, blatt ~ wenden, noch wenden|retten|drehen, gedanken
        schenken|machen, noch einen gedanken, noch ~ zu retten, moglichkeit ~ ~ wenden|retten|drehen,
        zuruckgewinnen, zuruckzugewinnen""",
    "complain": """
        beschwer*, beklag*, klagen ~ uber|daruber, unzufrieden*, ausland, ausgelagert, fremdvergeben,
        unterbesetzt, schlechte bewertungen, schlechte presse, lock-in, abhangigkeit, reinfall, arger mit""",
    "we-ran": """
        kostenlos|umsonst|unbezahlt gehalten|gemacht|gegeben|vorbereitet|geleistet|gearbeitet, unfair,
        team|chef|kollegen|vorstand ~ schon|bereits ~ gesagt|versprochen|erzahlt|gemeldet|angekundigt,
        schon|bereits ~ ~ gesagt|versprochen|erzahlt|gemeldet ~ ~ gewonnen|haben, schon gefreut, schon gefeiert""",
    "as-we": "so schnell|gut|genau|grundlich|viel|flexibel wie wir|uns|unsere, wie wir das",
}
"""The ways of naming each idea; the form is that of `lexicon`."""
