"""Italian word families of giving and of time: who gives what, for how much, until when."""

from __future__ import annotations

FAMILY = {
    "will": """
        *remmo, *remo, ha|hanno|abbiamo ~ trovato|tirato|ottenuto|autorizzato, posso ~ mandar*|far*,
        potrei|potremmo|posso|possiamo|possono|potrebbe|potrebbero, saremmo|sarei|siamo|sono|sarebbe ~
        dispost*|pronto|pronti|lieti|felice, occupassimo|facessimo|togliessimo|pagassimo, le|vi|ti|ve|gliel*
        mando|mandiamo|preparo|prepariamo|invio|faccio|facciamo|lascio|lasciamo|metto|mettiamo|regalo|tolgo|offro,
        lo|la|li regaliamo|regalo|offriamo|facciamo, ho ~ ok|via_libera|permesso|autorizzazione, vedo cosa|se,
        verrebbe volentieri, farei|faremmo|toglierei|abbasserei, ci occupiamo|pensiamo""",
    "cut": """
        limar*, togli*, levar*, ritocc*, stringer*, avvicinar*, arrotond*, sistemar*, far* qualcosa, scender*,
        allinear*""",
    "price": "soldi, tariff*, listin*, rata|rate, ora|oraria, premio, acconto, somma, cifra",
    "less-money": """
        # euro|% in|di meno, # %|per_cento in|di meno, euro in meno, meno caro|costoso|soldi, prezzo|importo|cifra
        ~ basso|bassa|inferiore|minore|ridotto, per meno""",
    "amount": "un|altro # %|per_cento|euro, cinque|dieci|quindici|venti per_cento|%|euro",
    "leeway": """
        margine, gioco, trovar*|troviamo ~ accordo|quadra|soluzione, si puo ~ ~
        limare|fare|trovare|parlare|rivedere, se ne parla|discute, trattabile""",
    "still": "ancora, qualcosa, resta, sicuramente",
    "see-what": """
        vedo|vediamo|guardo|guardiamo|vedro|vedremo ~ cosa|se|come|che|quanto ~
        riesco|posso|possiamo|riusciamo|fare|arrivo|si, vedo cosa|se, vediamo cosa|se ~ puo|possiamo""",
    "gift": """
        regal*, omaggio, in omaggio|regalo, a nostro|mio carico, a carico nostro|mio, spese nostre,
        togli*|tolg*|abbon*|azzer* ~ ~ costo|attivazione|spese|canone|quota|trasporto, gratis, offr* noi, ci
        occup*|occupassimo|pensiamo ~ ~ migrazione|trasloco|trasferimento|tutto, compreso ~ prezzo, senza
        costi|spese|sovrapprezzo, pagh* noi, ci accolliamo""",
    "free": """
        gratis, regaliamo|regalo, omaggio, pagate|paga ~ quando|solo|dopo, non paga|pagate ~ fino|finche, carico
        nostro, senza pagare""",
    "thing": """
        consegna, installazione, montaggio, ricambi, assicurazione, manutenzione, tagliando, trasporto, campioni,
        trasloco, migrazione, modulo, avviamento""",
    "begin": "cominc*, inizi*, partir*, partiamo, provare|provate|proviamo, testare, lanci*, fare",
    "small": """
        una sola|filiale|sede|linea|sala|macchina|scuola|prima, un solo|primo|unico
        negozio|reparto|ufficio|team|mese|locale, pilota, in prova, di prova, senza rischi*|impegno, poco alla
        volta, per gradi|fasi, a tappe, in piccolo""",
    "staff": """
        nostri|nostra|nostro|miei|mio ~
        sviluppator*|squadra|tecnic*|officina|gente|ingegner*|installator*|collegh*|ragazzi, noi, lo|la""",
    "serve": """
        consegn*|svilupp*|costru*|aggiung*|prepar* ~ entro|per, possono|puo|possiamo|potremmo|potrebbero ~ ~
        consegnare|aggiungere|sviluppare|montare|costruire|realizzare, pronto|pronta per|entro|in, lo|la|li
        consegnano|aggiungono|sviluppano|realizzano|montano, averlo|averla pronto|pronta""",
    "variant": """
        pacchetto|contratto|modello|piano|modulo ~ piccolo|ridotto|semplice|leggero|breve|economico|base|snello,
        versione|soluzione|proposta|formula|opzione|variante ~
        piccola|ridotta|semplice|leggera|breve|economica|base|snella|corta""",
    "new-offer": """
        altra|migliore idea|soluzione|strada|via|proposta|opzione, altro|diverso modo, preventivo|proposta|offerta
        ~ rifatto|rifatta|rivisto|rivista|aggiornato|aggiornata|corretto|senza|nuovo, nuovo|nuova|altro|altra
        preventivo|proposta|offerta|calcolo|conti""",
    "you-said": """
        mi|ci ~ detto|scritto|chiesto|spiegato|raccontato|diceva|dicevate, come
        d'accordo|chiesto|desiderava|voleva|concordato,
        voleva|volevate|vogliate|preferivate|cercavate|chiedeva|chiedevate, capisco|comprendo, avete|ha|hanno
        scelto|avuto|fatto|preferito""",
    "boss": "titolare, soci*, direttore|direttrice, capo, amministratore, presidente, fondator*",
    "reach": """
        venire|verrebbe|venirvi|viene ~ trovar*|voi|persona|lei, trovarvi|trovarla|trovarti,
        incontrarvi|incontrarla, chiamarvi|chiamarla, fare ~ salto, passare da""",
    "keep-for": """
        le|vi|ti|lo|la|glielo|ve tengo|teniamo|riservo|riserviamo|blocco|mantengo|garantisco,
        posso|possiamo|potro|riesco ~ tener*|mantener*|riservar*|garantir*|bloccar*,
        prezzo|prezzi|condizioni|offerta ~ vale|valgono|tiene|reggono, tengo|teniamo ~
        libero|libera|fermo|ferma|da_parte""",
    "till": """
        fino|solo|entro
        a|al|alla|fine|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|domani|il|la|#|fino, oltre
        il|quella|questa|domenica, prima di|del lunedi|venerdi|fine, non oltre""",
    "when": """
        da|ad|in|dal|per
        gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre,
        entro|prima|per di?|il|la? venerdi|lunedi|mercoledi|fine|giovedi""",
    "rise": "aumentano, aumenta, salgono, sale, piu cari|care|caro, rincar*, aumenti",
    "left": """
        restano, resta, rimangono, rimasti, rimasto|rimasta, disponibil*, liber*, in magazzino, avanzano, ne""",
    "few": """
        restano|resta|rimangono|rimane|rimasti|rimaste|ho|abbiamo ~
        due|tre|quattro|cinque|#|pochi|poche|un|una|solo, solo|soltanto|ultimi|ultime ~
        due|tre|quattro|#|pochi|poche|un|una|posti|pezzi""",
    "their-run": """
        vi|le resta*|rimane*|restano ~ mesi|contratto|anni, vostro contratto|affitto, mesi|anni|settimane
        di|alla|al""",
    "full": """
        quasi|praticamente|gia al|tutto|tutti|pieno|pieni
        completo|pieni|pieno|esaurito|esauriti|prenotato|prenotati, quasi pieni|pieno|esauriti|esaurito, altri ~
        interessat*|aspett*|chied*, lista d'attesa""",
    "goes-else": """
        va|andra|passa|do|diamo|cedo ~ ad|a un|altro|altri|qualcun|prossimo ~ altro|cliente|interessato,
        altro|altri cliente|interessato ~ aspetta|vuole|lo, lo|la prende qualcun""",
    "act-now": """
        conviene|converrebbe|bisogna ~ ~ adesso|ora|subito|presto|prima, meglio adesso|ora|subito|presto|prima,
        decida*|decidere|decidete|approfitt*|prenot*|muov*|ordin* ~ adesso|ora|subito|presto|in_fretta, non ~
        aspett*|tard*|rimand*|tirerei ~ troppo|molto|lunghe|oltre, approfitt* ora|adesso|subito|del|prima|finche,
        prima ~ meglio, finche dura|durano|ci_sono|e""",
    "lapse": """
        finisce|finiscono|scade|scadono|termina|terminano|chiude|chiudono|chiudo ~ il|a|le|la|entro|presto|tra""",
    "terms": """
        bonus|contributo|premio, posto|posti, contributo|contributi, slot, lista, iscrizioni, bando, sconto,
        incentiv*""",
    "thank": """
        scelto bene, bene a scegliere, gentile|carino|bello|corretto ~ da|a|lasciarci|parte, nessun rancore,
        complimenti|congratulazioni|auguri, lo capisco, la rispetto, rispetto, mi sembra sensato|giusto|logico, ho
        capito, prendo atto""",
    "modest": """
        colpa|errore|responsabilita|sbaglio ~ nostra|nostro|mia|mio, la colpa|responsabilita e, avremmo|avrei ~
        dovuto, ho girato|passato, ci e sfuggito""",
    "not": """
        senza voler*, non e|cerco|cerchero|voglio|intendo|scrivo, invece di, anziche, mia intenzione, inutile""",
    "disclaim": "non ~ voglio|cerco|intendo|vogliamo|cerchiamo|cerchero|e_mia, mia intenzione",
    "tell-us": """
        dica|dite|dimmi|ditemi|dirmi|dirci|conferm*|rispond*|avvis*|scriv*|chiam* ~ ~ mi|ci|lo|qualcosa|entro,
        mi|me|ci|ce lo? ~ faccia|fate|fai|dica|dite|dia|date|scriva|chiami ~ sapere|conferma|risposta|retta|segno,
        faccia|fammi|fateci|fatemi sapere, sua|vostra|tua risposta|decisione|conferma|firma, sapere ~ entro""",
    "soon": """
        questa|in|entro settimana|sera|giornata|mattina|domani|oggi, oggi, domani, entro|prima|per ~
        lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|fine|domani|natale|pasqua|il|#|mese, nei
        prossimi, al piu presto, subito, quanto prima, entro e, a stretto""",
    "only": "solo, soltanto, unicamente, esclusivamente, ultimi|ultime, non ~ piu",
    "order": """
        ordini|ordine|contratti|prenotazioni|firme ~ fatti|entro|prima|ricevuti|firmati, se ~
        ordina|ordinate|firma|firmate|prenota""",
    "figure": "cifra|prezzo|importo|offerta|condizioni|numero|soluzione|proposta|pacchetto",
    "delight": """
        piac*, gradi*, convinc*, sorpren*, soddisf*, conquist*, far* ~ contento|felice|sorridere, fa per voi|lei""",
    "of-interest": """
        interess*, serv*, aiut*|aiuterebbe, senso, tent*, attraent*, gradit*, utile, cambier*, piacerebbe, farebbe
        ~ differenza|comodo, converrebbe, stuzzic*""",
}
"""The ways of naming each idea; the form is that of `lexicon`, whose ideas of the same name these are added to."""
