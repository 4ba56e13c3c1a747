"""How German names offers, discounts and deadlines.

`de_plea` begs, compares and blames; `de_family` and `de_stand` add word families.
"""

from __future__ import annotations

from followup.core.pressure.de_family import FAMILY
from followup.core.pressure.de_plea import PLEA
from followup.core.pressure.de_stand import STAND
from followup.core.pressure.lexicon import joined, lexicon

LEXICON = lexicon(
    joined(
        PLEA,
        FAMILY,
        STAND,
        {
            "not": """
            nicht mehr, nie, niemals, kein*, ohne dass, weder, nichts, brauchen|braucht|brauchst ~ nicht, es eilt
            nicht, keinesfalls, keineswegs, niemand""",
            "not-after": "nicht",
            "why-not": "warum nicht, wieso nicht, nicht nur, ob nicht",
            "thank": """
            danke, dank, dankbar, bedanken, freut mich dass, freue mich dass|uber|sehr?, gefreut, schon dass, gut
            dass, leuchtet mir ein, leuchtet ein, einleuchtend, verstehe dass|gut, verstehe ich, versteht sich, ich
            weiss dass, ich sehe ein, sehe ich, guter|gute grund, wie sie|du raten|geraten|gesagt|sagen, schade dass
            unser, gluckwunsch*, nachvollziehbar, kann mir ~ vorstellen, ich nehme an, ich hore dass, gut zu wissen,
            freut mich ~ horen, ich bin froh""",
            "counter": """
            angenommen, wenn ~ hatten|hatte|ware|gewesen, hatten wir|ich ~, gesetzt den fall, bei gleichem|gleichen
            angebot|preis|bedingungen, waren sie|ihr ~ mit uns""",
            "lesson": "nachstes mal, nachsten mal, kunftig, in zukunft, gelernt",
            "we": "wir, ich, uns, mir, unser*, mein*",
            "will": """
            wir|ich noch|auch|gern|gerne|jetzt|ihnen|dir|euch?
            konnten|konnen|kann|konnte|wurden|wurde|werden|werde|mochten|mochte|wollen|will|darf|durfen|waren|ware|hatten|hatte|biete|bieten,
            konnten|konnen|kann|konnte|wurden|wurde|mochten|mochte|wollen|will|darf|durfen|hatten|hatte|waren|ware
            wir|ich, lassen|lass sie|du? uns|mich, bereit, gern, gerne, bekomme|bekommen, ubernehmen|ubernehme,
            schicken|schicke wir|ich, wir|ich schicken|schicke|machen|mache|legen|lege|geben|gebe,
            geschaftsleitung|chef|chefin|vorstand|direktor ~ zugestimmt|genehmigt|freigegeben, geht|ginge|ist|ware
            auch|noch|bei|da ~ drin|moglich, wie ware es""",
            "if": "wenn, falls, sollte, sofern",
            "cut": """
            senk*, reduzier*, nachgeb*, nachlass*, entgegen*, entgegenkomm*, runter, herunter*, billiger, gunstiger,
            erlass*, verzicht*, nachbesser*, runtergeh*, herabsetz*, anpass*, machen, drehen, tun, halbier*,
            streich*, abzieh*, heruntergeh*, drucken, ermassig*, kurzen, kurz, uberarbeit*, schieben, schenk*,
            schenken, verrechnen, kulanz*""",
            "price": """
            preis*, kosten, gebuhr*, honorar*, tarif*, satz|satze, lizenz*, pauschal*, einrichtungspauschale*,
            einrichtungsgebuhr*, betrag*, zahlen, angebotspreis*, kondition*, budget*, summe*, rechnung*, endpreis*,
            listenpreis*, monatspreis*, jahrespreis*, gesamtpreis*""",
            "amount": """
            # %, # prozent, # euro|eur|€|franken|chf, zehn|funfzehn|zwanzig|funf|dreissig|zwolf prozent, erste* #
            monat*|jahr*, ersten ~ monate|monat|jahr|jahre, drittel, viertel, halfte""",
            "off": """
            rabatt* ~ geben|einraumen|gewahren|anbieten|von|machen, nachlass* ~
            geben|einraumen|gewahren|anbieten|von|machen, sonderrabatt*, preisnachlass*, preisreduktion*, skonto*,
            einen|weiteren|unseren|mit|zusatzlichen|zusatzlicher|hohen|hoheren ~ rabatt*|nachlass*|abschlag, # %
            rabatt|nachlass|gunstiger|billiger|weniger|ermassigung|abschlag|auf|entgegen*, # prozent
            rabatt|nachlass|gunstiger|billiger|weniger|ermassigung|auf|entgegen*, um|rund
            zehn|funfzehn|zwanzig|funf|dreissig|zwolf|# prozent|% ~
            entgegen*|senk*|reduzier*|runter|gunstiger|billiger, rabatt von|in|auf, neukundenrabatt, treuerabatt*,
            kulanznachlass*, rabattaktion*""",
            "undercut": """
            unterbiet*, preislich|preis ~ mithalten|mitgehen|mitziehen, preis ~ gehen wir mit, preis ~ ziehen wir
            mit, halten ~ preis ~ mit, gunstiger|billiger sein|werden|anbieten|machen als?""",
            "match": "mithalt*, mitgeh*, mitzieh*, gleichziehen, gleichzieh*, angleich*",
            "leeway": """
            spielraum, luft, verhandlungsspielraum, verhandelbar, reden lassen, letzte wort, lasst ~ machen, lasst ~
            reden, noch was machen, noch etwas machen, etwas machen, flexibel, geht noch was, geht noch etwas, lasst
            sich|da ~ drehen, beweglich""",
            "half-price": "halben|halber|halbe preis|satz|kosten, hälfte des preises, zwei fur eins",
            "which-price": """
            wo mussten|musste|mussen ~ liegen|landen|hin|sein, welchen|welcher|welche|welches
            preis|zahl|betrag|summe|budget ~ mussten|musste|mussen|mussten|brauchten|ware|brauchen, was
            durfte|durften ~ kosten, preislich ~ landen|liegen|hinkommen, was mussten|musste ~ kosten""",
            "when": """
            morgen, ubermorgen, heute, montag, dienstag, mittwoch, donnerstag, freitag, samstag, wochenende,
            monatsende, jahresende, quartalsende, monatsanfang, jahreswechsel, ende|anfang|mitte
            der|des|dieser|diesen|dieses|nachster|nachsten|woche|monat*|januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember,
            zum #, am #, bis #, bis zum #, vom #, #
            januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember,
            nachste|nachsten|nachster|kommende|kommenden|diese|dieser|diesen woche|monat*|tage*, #
            tage|tagen|stunden|uhr, feierabend""",
            "reply-by": """
            bis|vor spatestens? zum?
            morgen|heute|montag|dienstag|mittwoch|donnerstag|freitag|wochenende|wochenende|monatsende|jahresende|ende|#
            ~ ~ bescheid|ruckmeldung|antwort*|meld*|entscheid*|zusag*|signal|ruckruf|wissen|horen,
            bescheid|ruckmeldung|antwort*|meld*|entscheid*|zusage|signal|wissen ~ ~
            bis|vor|spatestens|binnen|innerhalb
            dem|spatestens|zum|ende|#|morgen|heute|montag|dienstag|mittwoch|donnerstag|freitag|wochenende|monatsende,
            brauche|brauchen|brauchte|brauchten|musste|mussten|muss|mussen|benotige|benotigen ~ ~ bis|vor ~, bis
            spatestens""",
            "need": "brauch*, muss, musste, mussten, benotig*, bitte, erwart*, bitten",
            "answer": """
            bescheid, ruckmeldung, antwort*, entscheidung, zusage, signal, wissen, ja, freigabe, unterschrift,
            bestatigung, nachricht""",
            "valid": """
            gilt, gelten, gultig, halt, halten, haltbar, lauft, laufen, bleib*, reservier*, freihalten, frei,
            zusichern, garantier*, steht, stehen, festhalten""",
            "lapse": """
            verfall*, erlisch*, erlosch*, verfallt, ablauft, abgelaufen, lauft ~ aus|ab, endet, nur noch
            bis|diese|heute, gilt nur|noch bis?, befristet*, danach ~ nicht mehr|garantier*, hinfallig""",
            "thing": """
            angebot*, paket*, testlauf*, pilot*, testphase*, teststellung*, probelauf*, probezeit*, schulung*,
            einfuhrung*, lizenz*, wartung*, support*, supportzeit*, betreuung, techniker*, variante*, version*,
            vorfuhrung*, demo*, rabatt*, nachlass*, datenubernahme*, migration*, workshop*, installation*,
            einrichtung*, berater*, startpaket*, zusatzleistung*, garantie*, schnittstelle*, modul*,
            gegenvorschlag*, ersteinrichtung*, kondition*, anbindung*, alternative*""",
            "terms": """
            angebot*, kondition*, preis*, vorschlag*, paket*, rabatt*, nachlass*, bedingung*, aktion*,
            aktionspreis*, tarif*, offerte*, forderung*, zuschuss*, fordermittel*, bonus, restposten, kontingent*""",
            "rise": "steig*, erhoh*, teurer, anheb*, anzieh*, anpass*, hoch, klettern",
            "last-chance": """
            letzte|letzten|letzter chance|gelegenheit|moglichkeit|mal|woche|tag|tage|aufruf, zeit drangt, zeit
            lauft, nur heute, einmalig*, wer zuerst kommt, nie wieder, nur noch kurze zeit, jetzt zugreifen,
            zeitlich begrenzt""",
            "else": """
            sonst|ansonsten|andernfalls muss|mussen|musste|mussten|kann|ist|sind ~, anderweitig ~
            verplan*|vergeb*|einsetz*|einplan*, weitergeben mussen, sonst ~ weg|vergeben""",
            "scarce": """
            nur noch wenige|#|zwei|drei|ein|einen|eine, fullt sich, fullen sich, schnell|bald
            ausgebucht|vergriffen|voll|weg, letzte|letzten platz*|termin*, bald ausgebucht, begrenzte|begrenztes ~
            kontingent|platz*, plätze sind knapp""",
            "hurry": """
            so bald|schnell|rasch wie|als moglich, schnellstmoglich*, umgehend*, zeitnah*,
            rasche|schnelle|baldige|kurzfristige ruckmeldung|antwort|entscheidung|zusage, baldmoglichst*, dringend,
            moglichst bald|schnell|rasch, eile geboten""",
            "new-offer": """
            neues|besseres|uberarbeitetes|verbessertes|letztes|individuelles|attraktives|angepasstes|weiteres|anderes|frisches|gunstigeres|kleineres|abgespecktes|schlankeres|zweites|aktualisiertes
            ~ angebot|paket|modell|konzept, neuen|besseren|uberarbeiteten|anderen|angepassten ~ vorschlag|preis,
            etwas besseres|anderes|passenderes|gunstigeres,
            abgespeckte|schlankere|kleinere|gunstigere|andere|einfachere|leichtere|neue ~
            variante|version|losung|fassung|kondition*, gegenangebot*, gegenvorschlag*, alternativangebot*, angebot
            ~ nachbessern|uberarbeiten|anpassen|verbessern""",
            "offer-you": """
            bieten wir|ich ihnen|dir|euch, biete ich ihnen|dir|euch, wir|ich bieten|biete ihnen|dir|euch, unser
            bestes|letztes|neues|verbessertes angebot, geld zuruck*, anbieten konn*, wir|ich ~
            anbieten|drauflegen|nachbessern|entgegenkommen|mithalten, geschenkt""",
            "free": """
            kostenlos*, gratis, unentgeltlich*, kostenfrei*, ohne
            berechnung|aufpreis|mehrkosten|mehrpreis|kosten|zusatzkosten|aufschlag, auf unsere kosten|rechnung,
            umsonst, unverbindlich*, geht auf uns, gehen auf uns, obendrauf, gratis dazu, ohne risiko, inklusive""",
            "give": """
            anbieten, anzubieten, bieten, biete, geboten, geb*, dazugeb*, dazu, verlanger*, erweiter*, ausweit*,
            schick*, send*, zusend*, erstell*, zusammenstell*, schnur*, stell*, mach*, vorleg*, leg*, unterbreit*,
            ubernehm*, ubernimmt, ubernahme, miterledig*, erledig*, dazupack*, draufleg*, beileg*, start*, anfang*,
            beginn*, vorstell*, vorfuhr*, zeig*, liefer*, rechn*, bau*, nachreich*, ausarbeit*, aufsetz*, hatte*,
            schenk*, einbau*, beisteuer*, leih*, parallel""",
            "built": """
            inzwischen, mittlerweile, neue|neuen|neuer version|fassung|release|modul|funktion, seit unserem
            letzten|seither, jetzt ~ konnen|kann|haben|unterstutz*, nachgerustet, fertig, entwickelt, ausgebaut, neu
            im programm, ab sofort""",
            "lacking": "fehl*, gefehlt, vermiss*, gefordert, gewunscht, gewollt, ausschlag, bemangel*",
            "show": "vorfuhr*, zeig*, vorstell*, prasentier*, demo*",
            "let-me": """
            lassen|lass|lasst sie? mich|uns ~ ~
            sprechen|schauen|sehen|klaren|fragen|prufen|reden|nachfragen|rechnen, geben|gib|gebt sie? mir|uns ~
            bis|woche|tage|tag|zeit, schaue|schauen|sehe|sehen was|ob sich|ich|wir|da ~, da ist ~ noch
            etwas|was|drin, da geht ~ noch etwas|was, was sich|da machen lasst, ob ~ noch etwas geht,
            rede|spreche|sprechen mit meinem|meiner|unserem|unserer ~ chef*|geschaft*|leitung|vorstand|direktor*""",
            "boss": """
            geschaftsfuhrer*, chef*, geschaftsleitung, vorstand*, leiter*, direktor*, inhaber*, grunder*,
            vorgesetzt*, vertriebsleit*""",
            "reach": """
            meld*, anruf*, anzuruf*, vorbeikomm*, kennenlern*, sprech*, einschalt*, treff*, bei ihnen|dir|euch,
            dazukomm*, besuch*""",
            "risk": "risiko, garantier*, absicher*",
            "win-question": """
            was|welche|womit musste|mussten|braucht|brauchte|bräuchte ~ ~, was ware notig|noetig, was
            kann|konnen|konnten|konnte ich|wir ~ ~ tun|bieten|machen, wie konnen|konnten|kann|konnte wir|ich ~ ~
            gewinnen|uberzeugen|umstimmen|noch, was mussten|musste ~ tun|andern|bieten""",
            "courtesy": "wie geht es|s? dir|ihnen|euch",
            "request": """
            danke fur eine|ihre|deine|eure rasche|schnelle|baldige|kurze|zeitnahe ~, danke|dank im voraus|vorab,
            vielen dank im voraus|vorab, dankbar wenn|fur eine""",
            "help": "wenn es|das ~ hilft|helfen|hulfe, wurde es ~ helfen, hilft|hulfe es wenn",
            "modest": """
            wir waren ~ ~ langsamer|spater|zu_spat|teurer|schwacher|zu_teuer|schlechter, waren wir ~
            langsamer|spater|teurer|schwacher|zu, unser* ~ ~ teurer|hoher|schlechter|schwacher|langsamer, lag an
            mir|uns, mein|unser fehler|versaumnis, hatte ich ~ sollen, meine schuld, auf meine kappe, habe ich
            ubersehen|versaumt""",
            "use-it": """
            sie|du|ihr ~ konnten|konnt|konnen|kannst|durfen|durft ~ ~ ~
            ausprobieren|testen|nutzen|probieren|behalten, ohne vertrag*|bindung|verpflichtung ~ ~, in ruhe
            ausprobieren|testen|prufen, jederzeit kundbar*, ausstiegsklausel|ausstiegsrecht|sonderkundigungsrecht,
            jederzeit ~ aussteigen|kundigen, uberzeugen sie sich selbst, machbarkeitsnachweis, unverbindlich""",
            "suggest": """
            wie ware es wenn|mit, wie ware es, was halten|haltst sie|du|ihr ~ wenn|davon, was ware wenn wir, oder
            wir ~ konnten|machen, vielleicht konnten|konnen wir, wir konnten auch|stattdessen|einfach|zunachst""",
            "leeway-price": """
            weniger|geringere|kleinere|geringerer|niedrigere marge*, uber den|die preis|konditionen|kosten|zahlen ~
            ~ reden|sprechen|verhandeln, freundlicher*|besserer|guter|attraktiver|scharferer preis*|konditionen,
            bessere konditionen, sonderkondition*, sonderpreis*, zahlungsziel*, ratenzahlung*, preisgarantie,
            gutschrift, bonus, guter preis, bester preis, besten preis, preis ~ verhandelbar, wettbewerbsfahiger,
            bleistift ~ spitzen""",
            "no-promise": """
            nicht mehr? ~ versprechen|garantieren|zusichern|zusagen|halten|gewahrleisten, nichts
            garantieren|versprechen, fur nichts garantieren""",
            "clock": """
            zeit ~ knapp|drangt|eilt, uhr tickt, wird|wurde ~ eng, zeitfenster ~ schliesst, nachfrage ~ gross|hoch,
            eile ~ geboten""",
            "come-back": "zu uns zuruck*, wieder zu uns|uns, doch zu|mit|fur uns, bei uns bleib*",
            "ask-team": """
            bitten|frage|fragen|bitte ~ ~ abteilung*|produkt*|entwickl*|team*, entwickl*|produkt* ~ ~
            bitten|einplan*|vorziehen, einplan*|einzuplanen|vorzieh*|vorzuziehen, auf die roadmap|liste""",
            "cut-term": """
            mindestlaufzeit ~ streich*|verzicht*|kurz*|erlass*|weglass*|wegfall*, monatlich
            abrechnen|kundbar|zahlen|abgerechnet, laufzeit ~ kurz*|verkurz*|halbier*, kurzere laufzeit|bindung, ohne
            mindestlaufzeit|laufzeit, grundgebuhr ~ streich*""",
            "had-known": """
            hatte ich|wir gewusst|geahnt ~, wenn ich|wir ~ gewusst|geahnt, hatten|hattest|hattet sie|du|ihr ~ ~
            gesagt|gefragt ~ hatte*, hatte ich|wir noch|da ~""",
            "settle": """
            bald|schnell|rasch|zugig|zeitnah|jetzt zu? ~
            klaren|abschliessen|entscheiden|regeln|unterschreiben|fixieren, preise|tarife|konditionen ~
            andern|andert|angepasst ~, andern sich ~ preise|tarife|konditionen""",
        },
    ),
    turns="aber jedoch allerdings sondern trotzdem dennoch",
)
