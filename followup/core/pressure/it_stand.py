"""Italian word families of what speaks against them, of deciding anew and of reproach."""

from __future__ import annotations

STAND = {
    "careful": """
        starei|stia|state|stai ~ attent*, attenzione a|ai|al|alle|alla, attento|attenti a|ai|al, non ~
        fiderei|fidi|fidatevi, prudent*, diffid*, cautela, occhio a|al|alle, guardi|guardate bene, clausole
        piccole""",
    "weak": """
        chiud*, guast*, blocch*, disserviz*, reclam*, lament*, ritard*, subappalt*, interinal*, fermi, non|mai ~
        rispond*|arriva*|sanno|conosc*|risolv*|reggono|tengono|seguono, tornano ~ indietro, difett*, lent*,
        problem*, grane, precari*, turnover, call center, appross*, mai ~ tetto|come""",
    "hearsay": """
        si sente|dice|mormora|vocifera, ho|abbiamo sentito, mi|ci dicono|risulta|hanno_detto, pare che, da
        quel|quello che, gira voce, voci, fama""",
    "they": """
        ferretti, da|con loro, loro assistenza|clienti|servizio|tecnici|sistema|hotline, quella|quell'
        gente|azienda|ditta, grande|grandi|grossa|grosse catena|catene|gruppi|aziende, concorren*, gli altri,
        quelli li, nuovo|nuovi fornitor*""",
    "no-get": """
        non|mai|difficilmente ~ ~ ~ trova*|trover*|avra*|avrete|ricev*|otter*|vedr*, una ~ cosi ~ ~ non ~ trova,
        da loro ~ non""",
    "doubt": """
        ha|avete|hai ~ verificato|controllato|chiesto|provato|guardato|confrontato ~ se|come|quanto|che,
        chied*|domand*|verific* ~ ~ se|quant*|come|che, il loro ~ gestisce""",
    "nobody-else": "unici|unica|unico|uniche ~ in|a|nella|che|del, nessun altro|altra|fornitore, nessuno ~ altro|zona",
    "returned": "clienti ~ ~ ~ passati|tornati|venuti|arrivati ~ da|a noi, passati|tornati|venuti da|a noi|indietro",
    "proverb": """
        chi piu|meno|poco spende, si paga ~ due|doppio, poco prezzo|costa ~ caro|vale, costa caro, a buon mercato,
        risparmi* ~ caro""",
    "commit": """
        firm*, impegn*, acconto|caparra, vers* ~ ~ niente|nulla|acconto, paghi|pagate ~ niente|nulla,
        confermi|confermate, ordin*, stringer* ~ mano, chiud* ~ con|accordo, accett*, contratto, decid*,
        dire|dica|dite si, sottoscriv*""",
    "not-yet": """
        non ~ ~ niente|nulla|ancora|prima|finche|subito|troppo, niente|nulla finche|prima|ancora, ancora
        non|niente, finche non, prima di|che, mi|ci dia|date ~ tempo ~ ~ ~ ~ prima, cosi presto""",
    "wait-up": """
        aspett*, attend*, pazient*, rimand*, rinvi*, temporegg*, tener* ~ aperto|sospeso|sospesa, dar* ~ tempo,
        dia|date ~ tempo, fermar*, sospend*""",
    "please-you": """
        potrebbe|potreste|puo|potete|puoi|potresti, per favore|piacere, la|vi|ti
        prego|preghiamo|pregherei|chiedo|chiederei, le chiedo, non, mi|ci dia|date, posso chiederle|chiedervi""",
    "while": """
        un|due|tre|qualche|paio ~ giorni|giorno|settimana|settimane|ore|attimo|momento|po, il tempo di, finche,
        mentre, un paio, ancora un, fino a""",
    "before-sign": """
        prima che|di|della ~ ~ ~ ~
        impegn*|firm*|decid*|vers*|chiud*|confer*|definitiv*|pag*|accett*|sottoscr*|conclu*, prima della|del|dell'
        firma|contratto|acconto|accordo""",
    "sign-or-open": """
        e|avete|ha|hanno ~ ~ firmato|chiuso|definito|concluso, tutto|gia firmato|chiuso|deciso|definito, uno
        spiraglio""",
    "unsigned": "niente|nulla|non|ancora ~ ~ firmato|definitivo|chiuso|definito, non ~ ancora ~ firmato",
    "stone": """
        partita ~ ~ chiusa|finita|persa, ultima parola, scolpito|scritto ~ pietra, porta ~ ~ chiusa, detta ultima,
        definitiv*, deciso|decisa, irrevocabile, troppo tardi, tutto ~ perduto|perso|deciso|chiuso, chius*""",
    "hope": "spero|speriamo|speravo, magari, forse, confid*, augur*",
    "again": """
        un'altra occhiata|volta|possibilita|riunione|chiacchierata|opportunita, di nuovo, ancora una|un,
        nuovamente, riguard*, rived*, riparl*, ripass*, ripresent*, rimett*, riprend*, una seconda|nuova|ultima,
        un altro|secondo|nuovo sguardo|incontro|tentativo|giro, ridiscut*, rivalut*, tornar* su, ripens*""",
    "examine": """
        occhiata, sguardo, guard*, riguard*, rived*, sedia*|seder*|sediamo|sedessimo, riparl*, present*,
        ripresent*, incontro, discut*, valut*, esamin*, rivalut*, a tavolino, al tavolo, analizz*, ripercorr*,
        vedere, tentativo, confront*""",
    "ask-you": """
        potrebbe|potremmo|possiamo|posso|potreste|potrei|darebbe|dareste|vorrebbe, magari, forse, mi|ci
        lasci|lasciate|permetta, sarebbe|ci_sarebbe|c'e modo|possibile|possibilita|verso, vorrei|vorremmo, mi|ci
        piacerebbe""",
    "way-back": """
        rientrar*|tornar*|restar*|rimaner* ~ in gioco|corsa|gara|partita, tener* ~ in corsa|gioco|gara,
        modo|possibilita|speranza ~ ~ rientr*|recuper*|tornar*|rimedi*, possibilita|speranza|chance ~ per noi,
        recuperar* ~ rapporto|fiducia|ordine""",
    "urge": """
        invito|invitiamo, prego, chiedo|chiederei|chiediamo, suggerisco, consiglio|consiglierei, magari, forse,
        dovrebbe|dovreste, varrebbe|vale, ci pens*|dorm*|riflett*, raccomand*""",
    "ponder": """
        pensarci|pensateci|pensaci, ci pensi|dorma|dorm*|rifletta|riflettete, riflett*|rifletter* ~
        ancora|bene|po|meglio, dormirci sopra, ripensar*, meditar*|medit*, pensar* ~ bene|meglio|su, valut* ~
        bene|meglio|calma""",
    "rethink": """
        convinc* ~ ~ a|del, sceglier*|sceglieste|scegliesse noi|nostro, cambi* ~
        idea|opinione|rotta|decisione|parere, far* ~ cambiare, ricred*, riconsider*,
        ripensarci|ripensi|ripensiate|ripensateci, tornar* sui, riconquist*, decider* ~ per noi, farla ~ cambiare""",
    "switch": """
        cambiare|cambia, tornare indietro|sui, fare marcia|retromarcia, annullar*, disdire, recedere, ritirar*,
        ripensarci""",
    "you-can": "puo|potete|potrebbe|potreste|puoi|siete|e, in tempo, sarebbe, si puo",
    "win-question": """
        cosa|che|come dovrebbe|dovremmo|dobbiamo|serve|servirebbe|potremmo|possiamo|bisognerebbe|occorre* ~ ~ ~ ~
        ~ perche|per|succed*|fare|offr*|cambi*|convin*|scegl*|riport*, a quali|che condizioni""",
    "toil": """
        passato|lavor*|dedic*|invest*|speso|mess*|buttat*|sacrific*|guid*|viaggi*|fatt* ~ venire|strada,
        venuti|andati|rimasti, disegnat*, preparat*, hanno ~ fatto|passato, ci ~ mess*""",
    "toil-time": """
        fine settimana, weekend, notti|nottate|notte, serate, ore, giorni|giornate, settimane, mesi,
        ferie|festivi|domeniche, # chilometri|km|volte, due|tre|quattro|cinque|sei|tante|tanti
        persone|versioni|visite|riunioni|disegni|viaggi|preventivi, apposta, straordinari, tanto tempo""",
    "self": "noi, nostro|nostra|nostri|nostre, mio|mia|miei|mie, ci, abbiamo|avevamo|siamo, ho",
    "your-time": """
        lei e|avete|ha ~ dedicat*, vostri|suoi colleghi, dedicat* alla, imparat*, ricordo, tempo che lei|avete""",
    "refuse-work": """
        rifiutat*|rinunciat*|declinat*|annullat*|spostat*|disdett*|detto|scartat* ~ ~ ~
        altri|altre|altro|diversi|lavori|cantieri|ordini|clienti, tener*|tenut*|bloccat*|riservat* ~ ~ liber* ~
        per, tenervi|tenerle|tenerti liber*""",
    "pity": "peccato, dispiace, triste, spiacevole, rammaric*, brutto, amarezza",
    "late-told": """
        solo|soltanto adesso|ora|oggi, cosi tardi, a questo punto, dopo ~
        versioni|mesi|settimane|riunioni|incontri|visite, all'ultimo, prima""",
    "believed": """
        mi|ci aspett*, aspettav* ~ piu, credevo|credevamo|pensavo|pensavamo|ritenevo, ero|eravamo convint*|sicur*,
        aspettavo|aspettavamo, avevo|avevamo ~ capito|creduto|sperato|intesa, davo|davamo per, speravo|speravamo""",
    "agreed": """
        fedelta|lealta|fiducia|riconoscenza|considerazione, d'accordo, un|nostro accordo, intesa, parola, fatta,
        cosa fatta, stretta ~ mano, almeno|quantomeno ~ ~, quasi ~ fatta|chiusa, telefonata, concluso""",
    "feel": "sensazione|impressione, sento|sentiamo|sentito ~ un, mi|ci sembra, francamente|sinceramente",
    "served": """
        servit* ~ ~ ~ ~ abbassare|prezzo|confronto|paragone, servit* solo, usat*|sfruttat*|utilizzat*, far*
        abbassare, specchietto, pietra di paragone, riempitivo, di comodo""",
    "hurt": """
        avvil*, scoragg*, demoral*, frustr*, sconfort*, mortific*, rattrist*, amareggi*, deprim*, dura
        da|accettare, difficile da digerire|accettare|mandare, fa rabbia, senza parole, uno schiaffo, ci
        resto|rimango|restiamo, mi|ci stupisce|sorprende|pesa|brucia|amareggia|delude, stupit*|sorpres* ~ ~
        dopo|che, fa male, amar*, doccia fredda, delus*, brutto colpo, nascondo che, ferit*, rimasto male, restato
        male""",
    "their-thing": """
        loro
        programma|sistema|prodotto|prodotti|servizio|assistenza|macchina|macchine|qualita|gente|strumento|squadra|offerta|contratto|materiale|materiali|prezzi|piattaforma|tecnici|lavoro|software|personale|gestionale,
        da loro""",
    "belittle": """
        in fondo, non e|sono ~ altro|che|piu|granche, solo un|una, semplice|semplicemente, niente piu|altro|di, al
        massimo, appena, poco piu, vecchi*, superat*, antiquat*, rattopp*, lascia* a desiderare, peggio*,
        scadent*, cosiddett*, mediocr*, indietro, approssimativ*""",
    "firms": "aziende|clienti|ditte|imprese|gente|molti|molte|diversi|diverse|tanti|parecchi|utenti|altri",
    "turn-to-us": """
        arriv*|veng*|vien*|torn*|pass*|chiam*|rivolg*|buss*|finisc* ~ ~ da|a|con noi, ci ~
        chiam*|cerc*|contatt*|chied*, alla nostra porta""",
    "yet-not": "ancora non|niente|nulla|aperto|libero, non ~ ~ ~ ancora, non ancora, senza firma",
    "leave-open": """
        lasci*|tenere|tenga|tenete|mantener* ~ ~ ~ apert*|sospes*|sospeso|socchius*, in sospeso, decisione
        aperta|in, non chiud* ~ porta""",
    "back-to-it": """
        riparl*, ridiscut*, ne|parlarne|parlassimo|parliamo ~ ~ ~ pranzo|caffe|calma|cena|voce|ancora, a|davanti
        pranzo|cena|un_caffe|un_piatto, tornare|torniamo|tornassimo sul|sull'|sopra|su, riprendere|riprendiamo ~
        discorso|argomento|questione|filo, rivederci ~ parlarne|discuter*""",
    "you-err": """
        sbagli*, un|grosso|grave errore, scelta|decisione|strada|passo ~ sbagliat*|errat*|azzardat*|affrettat*, se
        ne|vi ~ pentir*, pentir*, non e la|il ~ miglior*|giust*, un rischio|azzardo, cattiv* scelta|idea,
        rimpianger*""",
    "weary": "non so piu quant*, perso il conto, dopo ~ anno|anni|mesi, stuf*",
    "ask-noun": "domand*",
}
"""The ways of naming each idea; the form is that of `lexicon`, whose ideas of the same name these are added to."""
