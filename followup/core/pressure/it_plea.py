"""How Italian begs, compares and blames."""

from __future__ import annotations

PLEA = {
    "before-sign": """
        prima di|che ~ ~ firm*|impegn*|legar*|chiud*|vincol*|decid*, prima che ~ ~
        firm*|impegn*|leg*|ufficial*|definitiv*, prima della firma|vostra|sua|tua ~, prima di mettere|apporre ~
        firma, prima ~ nero su bianco""",
    "hold": """
        rimand*, rinvi*, sospen*, ritard*, aspett*, spost*, post*, attend*, congel*, differir*, slitt*, tener*
        ferm*|aperto, prendere tempo, temporeggi*""",
    "sign": "firma, firmare, contratto, firme, sottoscri*, accordo",
    "unsigned": """
        non ~ ancora ~ firmat*|definitiv*|chius*, non ~ ~ niente|nulla ~ firmat*|definitiv*, non ~ firmat*
        ancora, niente|nulla ~ ancora firmat*, non ancora firmat*""",
    "sign-or-open": "gia|avete|ha|hai|e|hanno ~ firmat* ~ ~ o ~, avete|ha|hai|e gia firmat*, gia firmat*",
    "me-first": """
        prima con me|noi, parli|parla|parlate|parliamo|senta|senti prima|con ~ prima?, mi
        chiami|chiamami|chiamatemi|ascolti|ascoltami prima""",
    "rethink": """
        riconsider*, ripensare|ripensarci|ripensiate|ripensate|ripensateci|ripensi,
        ripensino|ripenserete|ripenserebbe|ripensaci|ripensasse|ripensaste, rivalut*, rivedere
        la|alla|vostra|sua|tua|le|questa ~, rived* ~
        decisione|scelta|posizione, cambi* idea|opinione|parere, cambiare la|vostra|sua|tua decision*|scelta,
        un'altra|seconda|ultima|nuova possibilita|occasione|opportunita|chance, una possibilita|chance,
        convincerla|convincerti|convincervi|convincere|persuader*, far|fare|farle|farla|farti|farvi cambiare,
        riflettere|rifletta|rifletteteci|rifletti|pensarci|pensaci|pensateci|pensi|ripensare ~
        ancora|nuovo|bene|meglio|su, tornare|torni|tornino|torniate|tornaste su|sui
        vostri|suoi|tuoi|decisione|questa|quella|vostra|sua ~, riaprir*, riesamin*, nuovo sguardo, seconda
        occhiata, rimettere in discussione, c'e qualcosa che ~ posso|possiamo|potrei|potrebbe|potremmo, che cosa
        posso|possiamo|potrei ~ fare, cosa posso|possiamo|potrei ~ fare, ridiscut*""",
    "not-too-late": """
        non e ~ tardi, ancora in tempo, siete|sei|e in tempo, ancora tempo per ~, tornare indietro, fare marcia
        indietro, mai troppo tardi""",
    "sure": """
        e|sei|siete ~ sicur*|cert*|convint* che|di|della, sicuro|sicura|sicuri ~ sia|della, e davvero la|il ~,
        davvero la scelta|decisione""",
    "no-giving-up": """
        non ~ arrend*|mollo|molliamo|gettare|rinunc*|darmi|cedere, gettare la spugna, non ~ do per vint*,
        arrendermi, non mollo, ultima parola""",
    "resume": """
        riprend*, riapr*, riparl*, ridiscut*, tornare al tavolo|sedersi|parlarne|in, sedersi di nuovo, rientrare
        in|nel gioco|gara, porta ~ aperta|socchiusa, spiraglio, risentir*, parlarne ~ ancora|nuovo, rimett* ~
        tavolo|gioco, rimettersi""",
    "once-more": """
        un ultimo|altro|nuovo incontro|colloquio|tentativo|appuntamento, un'ultima|altra|nuova
        volta|telefonata|chiamata|presentazione|riunione, ancora una volta, un'ultima volta, una volta ancora|di""",
    "they": """
        loro, gli altri, le altre, concorrenza, concorrent*, altro|nuovo|vostro|suo|tuo|un|altri ~
        fornitor*|partner, fornitor*, quelli, l'altra azienda|parte|ditta, altri""",
    "we-better": """
        siamo|restiamo ~ ~ miglior*|superior*|piu|avanti|davanti, nostr* ~ ~ e|sono ~
        miglior*|superior*|piu|avanti, noi ~ ~ miglior*|meglio, abbiamo ~ doppio|triplo, facciamo ~ meglio, una
        marcia in piu""",
    "than-them": """
        piu|meno|meglio|superior*|miglior*|avanti|doppio|triplo ~ ~ di|a loro, rispetto a|agli|ai|alla|al
        loro|altri|concorrent*|concorrenza|fornitor*|vostr*|nuov*, a differenza loro|di|dei|degli|della ~, in
        confronto a|agli|ai|al ~, della concorrenza, dei concorrenti, alla concorrenza, al contrario
        loro|di|degli, di altri fornitori, degli altri fornitori""",
    "than-us": """
        di noi|me, del nostro, della nostra, dei nostri, confrontarci, averci confront*, ci ~ confrontat*""",
    "nobody-else": """
        nessun|nessuno altro ~ ~ mercato|da|dara|offre|fa|puo|ha, nessun|nessuno ~ mercato, nessun
        concorrente|fornitore ~, gli unici|unica che|a, siamo gli unici, solo noi
        possiamo|abbiamo|offriamo|facciamo""",
    "weak": """
        lent*, limit*, regge|reggono, non ~ ~ regge|reggono|offrono|possono|hanno|fanno|danno|sanno|scala,
        impiega|impiegano ~ settimane|mesi, guast*, debol*, problem*, costi nascosti, incapac*, non ~ in grado,
        fatica|faticano, si blocca*, inaffidabil*, scars*, carenz*, ritard*, piu car*, crolla*""",
    "hearsay": """
        si sente|dice ~, ho sentito, sento dire, mi|ci dicono|raccontano, si dice, dicono, altri clienti, a
        quanto pare""",
    "doubt": """
        dubito, dubitiamo, non credo che, non sono ~ sicur*|convint*|cert* che, avete|ha|hai ~ chiesto loro|a,
        chiedete|chieda|chiedi loro|a, mi chiedo come|se, temo che""",
    "proverb": """
        quello che si paga, quel che si paga, chi piu spende, meno spende, si ha quello|quel|cio, paga* ~ due
        volte, costa caro, risparmio ~ caro, costa ~ il doppio""",
    "returned": """
        tornat*|tornano|ritornat*|passat*|rientrat* ~ da|con noi, sono tornati|tornate|passati ~ noi, clienti ~
        ~ tornat*|tornano""",
    "effort": """
        dopo tutt*|tant* ~ ~ il|lo|la|le|gli|i|quello|questo|che|lavoro|tempo|ore|riunioni|visite|impegno|mesi,
        tempo|ore|giorni|settimane|impegno|lavoro|energie ~ ~ investit*|dedicat*|spes*|messo|messi|messa|messe,
        abbiamo|ho ~
        investito|dedicato|speso|messo ~ tempo|ore|molt*|tant*|settimane|anima, con tutt* il|le|la ~
        lavoro|tempo|ore|energie|impegno""",
    "hurt": """
        delus*, sorpres*, amareggiat*, ferit*, mi sorprende|delude|ferisce|rattrista, fa male, dispiac* ~ molto
        che, peccato che nessuno|non, amar*, duro da|accettare, brucia, frustrat*, delusione, difficile da
        digerire|accettare, rammaric*, distrutt*, abbattut*, demoralizzat*, arrabbiat*, offes*, sconvolt*,
        sconcertat*, senza parole, doccia fredda, schiaffo, costernat*, mortificat*, affrant*, a terra, rabbia""",
    "gentle": """
        sorpres* ~ ~ gentilezza|piacevol*, gentilezza, non ~ deve|devi|dovete ~ nulla|niente, piacevolmente, non
        ~ deludere""",
    "expected": """
        almeno ~ ~ spieg*|telefonata|chiamata|parola|potrebbe|potev*|mi, aspettat*|aspettavo|aspettavamo ~ ~
        piu|meglio|almeno|altro|una|di, meritavamo|meritavo|meritat*|meritiamo ~ ~
        piu|di|meglio|altro|almeno|una, mi|ci deve|dovete|devi ~ ~, il minimo, sarebbe stato
        corretto|gentile|elegante, piu rispetto|considerazione, minimo che""",
    "used": """
        ci|mi avete|abbiate|ha|hai|hanno usat*|utilizzat*|sfruttat*, usat*|utilizzat* solo|per, confrontare i
        prezzi, fare numero, fare da ~ paragone, per far abbassare""",
    "led-on": """
        fatto capire|credere|intendere|sperare, lasciato intendere|credere, mi|ci ~
        promesso|assicurato|garantito, praticamente|quasi fatta|fatto|chiusa|sicuro|vinta, dato ~
        parola|impressione, contavo|contavamo su, data per fatta, impressione che fosse""",
    "sacrifice": """
        rifiutat*|rinunciato ~ ~ altri|lavor*|progett*|client*|incaric*|a, messo la faccia, la faccia con,
        battut*|lottat*|spes* ~ per voi|lei|te, liberi per, tenerci liberi, tenut* ~ liber*, mi tocca spieg*,
        tocca a me, esposto ~ per, figuraccia, sacrific*, rinunciat* ~ ~
        ferie|vacanze|natale|fine|weekend|notti, ferie|vacanze|natale|weekend|notti ~ ~
        lavorat*|rinunciat*|saltat*|perso, straordinari, fatto i salti, fatto l'impossibile, mosso mari, messo ~
        anima, fatto di tutto""",
    "told-late": """
        peccato che nessuno|non|voi|lei ~, nessuno ~ ~ avvisat*|dett*|avvertit*|informat* ~ prima?,
        avreste|avrebbe|avresti potuto ~ dir*|avvis*|avvert*|chiamar*, dircelo prima, saperlo prima avr*""",
    "regret": """
        pentir*, pentire*, pentira*, un|grave|grosso|questo ~ errore, scelta|decisione sbagliata, sbagliando,
        rimpiang*, strada sbagliata, direzione sbagliata, sbagliate|sbaglia|sbagliando ~ strada|cavallo,
        stia|state attent* a|con, pensateci|ci_pensi bene, scelta rischiosa|azzardata|avventata, passo falso,
        poco lungimirante, la|vi avverto""",
    "no-sense": """
        non ~ capisco|capiamo|comprendo|comprendiamo|spiego perche|come|la|questa|il, non capisco, non riesco a
        capire|comprendere|spiegar*, incomprensibil*, inspiegabil*, difficile da capire|comprendere, non mi
        capacito""",
    "doubt-them": """
        dubito|dubitiamo che ~ siano|possano|sappiano|riescano|abbiano, non credo che ~
        siano|possano|sappiano|riescano, non sono sicur*|cert*|convint* che ~ siano|possano|sappiano|riescano""",
    "ours": "la nostra, il nostro, le nostre, i nostri, noi invece|mai|si",
    "we-first": """
        siamo|eravamo arrivati|stati? ~ prim*|leader|miglior*|numero|testa, siamo ~ leader, arrivati primi,
        leader di|del|nel, numero uno, premiat*, primi in|nel|tra""",
    "no-commit": """
        non ~ impegn*|firm*|vincol*|affrett* ~ finche|prima|ancora|nulla|niente|senza, inchiostro ~ non ~
        asciutto, non firmate|firmi|firmare nulla|niente|ancora, non ~ affrett*|precipit*""",
    "talk": "colloquio|conversazione|telefonata|chiamata|incontro|riunione|visita|chiacchierata|pranzo",
    "difference": """
        cambierebbe|cambierebbero ~ qualcosa|le, cambiare ~ qualcosa|le, farebbe ~ differenza, fare ~
        differenza, servirebbe a, spostare""",
    "unfair": """
        non ~ ~ stato|e|sembra|pare ~ corretto|giusto|bello|serio|elegante, scorrett*, ingiust*, fatt* lavorare
        ~ fino, lavorare fino all'ultimo|alla, presi in giro, menat* per, tirat* per le lunghe, miei
        obiettivi|numeri, mio bonus|obiettivo ~, significato molto, dopo ~ anni di|insieme, fedelta""",
    "final-or": """
        contratto|decisione|accordo|tutto|cosa ~ ~ definitiv*|chius*|conclus* ~ o, gia definitiv*|chius* ~ o""",
    "turn-round": """
        ribalt*, raddrizz*, recuper*, salvare|salvarlo ~ progetto|trattativa|accordo, capovolg*,
        qualsiasi|una|qualche possibilita ~ ~ ~ chiam*|salvare|ribalt*, rovesci*""",
    "complain": """
        si lament*, lament*, scontent*, insoddisfatt*, subappalt*, all'estero, esternalizz*, recensioni
        negative, cattive recensioni, incubo, grane con""",
    "we-ran": """
        tenut*|fatt*|svolt*|preparat* gratis|gratuitamente|senza_compenso, ingiust*, gia
        detto|promesso|annunciato|confermato ~ ~ squadra|capo|direzione|colleghi, avevamo vinto, davamo per
        vinto""",
    "as-we": """
        cosi|tanto ~ in? fretta|bene|veloce|velocemente|rapidamente|vicino come|quanto noi, come facciamo noi""",
}
"""The ways of naming each idea; the form is that of `lexicon`."""
