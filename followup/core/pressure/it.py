"""How Italian names offers, discounts and deadlines.

`it_plea` begs, compares and blames; `it_family` and `it_stand` add word families.
"""

from __future__ import annotations

from followup.core.pressure.it_family import FAMILY
from followup.core.pressure.it_plea import PLEA
from followup.core.pressure.it_stand import STAND
from followup.core.pressure.lexicon import joined, lexicon

LEXICON = lexicon(
    joined(
        PLEA,
        FAMILY,
        STAND,
        {
            "not": "non, mai, nessun, nessuno, nessuna, senza voler*, ne, nemmeno, niente da|in",
            "why-not": "perche non, non solo, non resta che",
            "thank": """
            grazie, ringrazi*, grato, grata, sono|siamo ~ contento|contenta|lieto|lieta|felice|lieti|felici che|di,
            contento|contenta|lieto|lieta|felice che, bene che, capisco che|bene, lo capisco, comprendo che|bene, so
            che, vedo che, come consiglia|ha|hai|mi|suggeri*|propost*, buon motivo, mi dispiace che la|il
            nostra|nostro, complimenti, congratulazioni, ho apprezzato, apprezz* che|la|il, hai|ha ragione, si
            capisce, immagino|suppongo che|bene, e bene sapere, buono a sapersi, ora capisco|vedo, capisco ora""",
            "counter": """
            se avessimo|avessi|fossimo, se il|la|le nostro|nostra|nostre ~ ~ fosse|fossero, supponiamo, poniamo,
            ammesso, a parita""",
            "lesson": "la prossima volta, in futuro, d'ora in poi, ho imparato",
            "we": "noi, io, nostro, nostra, nostri, nostre, mio, mia, ci, mi",
            "will": """
            possiamo, potremmo, posso, potrei, vogliamo, vorrei, vorremmo, mi|ci piacerebbe, saremmo, sarei
            lieti|lieto|lieta|felici|felice|disposti|disposto|disposta|contenti|pronti|pronto, siamo|sono
            disposti|disposto|disposta|pronti|pronto|pronta|autorizzato|autorizzata|autorizzati|felici|lieti,
            lasciami, lasciatemi, mi lasci, mi lasciate, ci lasci, offriamo, offro, mandiamo, mando, inviamo, invio,
            prendiamo, faremmo, farei, faremo, faccio, facciamo, preparo, volentieri, copriamo,
            direttore|direttrice|direzione|capo ~ approvato|autorizzato|accettato|accordo, abbiamo anche|pure,
            perche non, si puo, e|sarebbe possibile, avrebbe, avreste, ci sarebbe, ve lo|la, vi|ti|le
            diamo|do|facciamo|faccio|mandiamo, sarebbe felice|lieto, e se""",
            "if": "se, nel caso, qualora",
            "cut": """
            abbass*, ridur*, riduc*, ritocc*, rived*, lim*, scont*, toglier*, tolg*, abbon*, venir* incontro,
            venirvi, venirle, venirti, incontro, scend*, tagli*, pareggi*, eguagli*, miglior*, regal*, scal*,
            stralci*, rinunci*, sforzo, esent*, dimezz*, condon*, fare qualcosa, fare meno, facciamo meno, strapp*""",
            "price": """
            prezz*, tariff*, cost*, canon*, licenz*, import*, preventiv*, cifr*, numeri, onorari*, condizion*,
            avvio, fattura, quota, spes*, totale, budget, economic*""",
            "amount": """
            # %, # per cento, # euro|€|franchi, primi|prime tre|due|sei|# mesi|mese|anni, primo mese|anno, meta, un
            terzo|quarto|quinto|decimo, dieci|quindici|venti|cinque per cento""",
            "off": """
            # % di? sconto|in|riduzione|sul|sulle, # per cento di? sconto|in|riduzione|sul|sulle,
            uno|un|altro|nostro|con|di|qualche|ulteriore|piccolo|buon ~ sconto, sconto
            di|del|sul|sulle|speciale|extra|ulteriore, ulteriore riduzione, ribasso, dieci|quindici|venti|cinque per
            cento in|di""",
            "undercut": """
            facciamo meno, fare meno, meno di loro, scendere sotto, sotto il loro, batt* il loro|qualsiasi|qualunque""",
            "match": "pareggi*, eguagli*, allinear*",
            "leeway": """
            margine, margini, flessibil*, spazio di|per, trattabil*, negoziabil*, manovra, ultima parola, se ne puo
            parlare, parlarne""",
            "half-price": "meta prezzo, meta del prezzo, meta costo, due per uno, due al prezzo",
            "which-price": """
            che|quale|quanto cifra|prezzo|importo|budget|somma ~ dovremmo|bisognerebbe|servirebbe|dovremo|occorre*,
            a che|quale|quanto ~ dovremmo|bisognerebbe|dovremo|occorre*, quanto ~ dovremmo|dovrebbe ~
            costare|scendere""",
            "when": """
            domani, dopodomani, oggi, stasera, lunedi, martedi, mercoledi, giovedi, venerdi, sabato, fine settimana,
            fine|inizio|meta di|del|della|dell|mese|anno|settimana|trimestre|gennaio|marzo, il #, al #, del #, dal
            #, # gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre,
            settimana|mese prossima|prossimo, prossima settimana, # giorni|ore, # ° gennaio""",
            "reply-by": """
            rispo*|risposta|decid*|decisione|conferm*|sapere|saperlo|sappia*|riscontro|serve|servirebbe|bisogno|dica|dimmi|cenno
            ~ ~ entro|prima del|della|di|il|la|domani|lunedi|martedi|mercoledi|giovedi|venerdi|fine|stasera|#,
            entro|prima del|della|di? domani|lunedi|martedi|mercoledi|giovedi|venerdi|fine|stasera|sabato|# ~ ~
            rispo*|risposta|conferm*|sapere|riscontro|decisione, entro
            domani|lunedi|martedi|mercoledi|giovedi|venerdi|stasera|oggi|fine|il|la|#""",
            "need": """
            serve, servirebbe, bisogno, devo, dobbiamo, prego, per favore, attendo, aspetto, pregherei, converrebbe""",
            "answer": "risposta, risponder*, riscontro, decisione, conferma, si, saperlo, sapere, via libera, firma",
            "valid": """
            valid*, vale, valgono, tener*, tengo, teniamo, manten*, garantir*, blocc*, riserv*, ferm*, tenere ferme,
            in piedi""",
            "lapse": "scad*, termina*, fino al|a|alla, solo fino, decad*, cessa*, perde valore, finisce",
            "terms": """
            offert*, prezz*, scont*, propost*, condizion*, preventiv*, tariff*, promozion*, contribut*, incentiv*,
            bando, bonus, campagna, scorte""",
            "thing": """
            offert*, propost*, preventiv*, pacchett*, formazione, assistenza, prova, pilota, version*, modul*,
            tecnic*, licenz*, installazione, migrazione, dimostrazion*, demo, opzion*, alternativ*, scont*,
            garanzi*, laboratori*, consulent*, manutenzione, connettor*, periodo di prova""",
            "rise": "aument*, salgono, salire, sale, saliranno, rincar*, crescono, rialz*",
            "last-chance": """
            ultima|ultimo|ultimi|ultime
            occasione|possibilita|opportunita|settimana|giorno|giorni|volta|chiamata|posti, tempo limitato, tempo
            stringe, restano solo, solo per? oggi, ora o mai, irripetibil*, non si ripete*""",
            "else": """
            altrimenti|sennò|senno|o ~ devo|dovro|dovremo|dobbiamo|saro|mi, altrimenti devo|dovro|dovremo, liberare
            i|la|gli ~""",
            "scarce": """
            restano|rimangono solo|solo?|# ~ post*|giorn*|due|tre|poch*, solo #|due|tre|pochi|poche
            post*|giorn*|settiman*, calendario|agenda ~ riempi*, si sta|stanno riempiendo, ultimi posti, posti
            limitati, quasi al completo""",
            "hurry": """
            il prima|al piu presto possibile?, con urgenza, urgente*, quanto prima, in fretta, risposta ~
            rapida|veloce, risponder* ~ fretta|presto|subito, al piu presto, decisione ~ rapida, senza indugio, a
            breve ~ risposta""",
            "new-offer": """
            nuova|migliore|ultima|altra|contro offerta|proposta|versione|soluzione, nuovo|miglior|migliore|altro
            preventivo|prezzo|pacchetto, proposta|offerta|preventivo|versione ~
            rivist*|migliorat*|aggiornat*|ridott*|semplic*|leggera|finale|speciale|alleggerit*,
            versione|soluzione|formula piu ~ semplice|leggera|economica|snella|ridotta, controfferta,
            controproposta, qualcosa di ~ meglio|migliore|diverso|piu, un'alternativa""",
            "offer-you": """
            le|ti|vi offriamo|offro|regaliamo|offriremo, offrir* ~ piu|un|una|altr*, offrirle|offrirti|offrirvi ~,
            nostra nuova|migliore|ultima offerta|proposta, offerta migliorata|finale|speciale|rivista, soddisfatti o
            rimborsati""",
            "free": """
            gratis, gratuit*, gratuitamente, senza costi|costo|addebito|addebiti|spese|impegno|aggiunta, a nostre
            spese, a nostro carico, in regalo, in omaggio, compreso nel, offriamo noi, senza alcun costo, senza
            pagare""",
            "give": """
            offr*, propor*, inclu*, invi*, mand*, avere, prepar*, ampli*, allung*, aggiun*, mett*, forn*, part*,
            inizi*, cominc*, present*, costru*, mostr*, far*, facciamo, faremmo, organizz*, prolung*, estend*,
            prend*, dare, diamo, torn*, seder*, sedermi, abbiamo, regal*, trov*, copr*, assum*, fissar*, prest*,
            affianc*""",
            "built": """
            nuova versione, nuovo modulo, ultima versione, nel frattempo, intanto, da allora, ora|adesso
            gestisce|include|abbiamo|ha|supporta|fa, abbiamo
            realizzato|sviluppato|aggiunto|lanciato|risolto|creato|introdotto, gestisce ora|adesso, ormai""",
            "lacking": """
            mancava*, manca*, mancante, chiedevat*|chiedeva|volevat*|cercavat*, serviva*, faceva difetto, avrebbe
            fatto la differenza""",
            "show": "mostr*, present*, demo*, far* vedere",
            "let-me": """
            mi lasci|lasciate|faccia|dia|diate ~ ~
            parlare|vedere|sentire|chiedere|verificare|settimana|giorni|giorno|tempo|fino,
            lasciami|lasciatemi|lasciateci|fammi|dammi|datemi ~ ~
            parlare|vedere|sentire|chiedere|verificare|settimana|giorni|giorno|tempo|fino, vedere cosa
            posso|possiamo, vedo cosa|che posso|possiamo, margine lo|si trov*, torno con qualcosa, troviamo una|il
            soluzione|modo""",
            "boss": """
            amministrator*, direttor*, direttric*, direzione, capo, responsabil*, president*, titolar*, fondator*,
            soci*""",
            "reach": "chiam*, incontr*, parl*, contatt*, visit*, veni*, passar*, interven*, conoscer*, sentir*",
            "risk": "rischi*, garanti*",
            "win-question": """
            che|cosa ~ servirebbe|serve|occorre*|vorrebbe|bisogna*|ci per|vuole ~, cosa
            dovremmo|possiamo|potremmo|dobbiamo ~ fare|cambiare|offrire|succedere, come possiamo|potremmo|posso ~
            vincer*|convincer*|aggiudicar*|ottener*|spuntar*, cosa dovrebbe ~ succedere|cambiare""",
            "courtesy": "come sta|stai|state|va",
            "request": "in anticipo, ringrazierei, grato se, sarei grato|grata, ringrazio se|fin",
            "help": "se ~ serve|servire|aiuta|aiutasse, aiuterebbe|servirebbe ~ se",
            "modest": """
            siamo|eravamo stati? ~ ~ piu|troppo|meno lent*|tardi|car*|debol*, siamo|eravamo stati? ~ meno ~, nostr*
            ~ ~ piu|troppo car*|alt*|lent*|debol*, colpa mia|nostra, mia|nostra colpa, errore mio|nostro, avrei
            dovuto, mi e sfuggit*""",
            "use-it": """
            potrebbe|potreste|potresti|puo|potete|puoi ~ ~ usare|provare|utilizzare|testare|tenere, senza firmare
            nulla|niente, senza contratto|impegno|vincoli|vincolo, clausola di uscita|recesso, disdire|recedere ~
            quando|momento, prova gratuita, provare prima, verificare di persona, toccare con mano""",
            "suggest": """
            e se
            dividessimo|facessimo|partissimo|provassimo|iniziassimo|ci|lo|lasciassimo|parlassimo|mettessimo|spezzassimo|cominciassimo,
            che ne direbbe|direste|diresti|dice|dite|dici di|se, potremmo anche|invece|semplicemente|magari, magari
            potremmo|possiamo, forse potremmo|possiamo""",
            "leeway-price": """
            margine piu|minore basso|ridotto|contenuto, meno margine, cifra|prezzo|tariffa ~ piu?
            amichevole|vantaggios*|interessante|competitiv*|special*|conveniente, parlare|discutere|trattare ~
            del|di|sul|sui|le prezzo|prezzi|condizioni|cifre, miglior prezzo, condizioni migliori, piu competitiv*,
            prezzo speciale, prezzo di favore, pagamento dilazionato|rateale, dilazion*, rate, buono, bonus, prezzo
            bloccato, ultimo prezzo""",
            "no-promise": """
            non ~ posso|possiamo|potro ~ garantir*|promett*|assicurar*|tener*, non garantisco|prometto|assicuro, non
            ~ piu garantir*|promett*""",
            "clock": """
            tempo conta|stringe|corre|vola|poco, orologio corre, poco tempo, finestra si chiude, c'e molta
            richiesta, richiesta e alta, non ~ tardi troppo, occorre fare presto, bisogna fare presto""",
            "come-back": """
            tornaste|tornate|torna|tornasse|tornano|tornassero da|con|a noi, restaste|restate|restasse con noi,
            sceglieste|scegliete noi""",
            "ask-team": """
            chiedere al|ai|alla nostro|nostri|nostra|mio ~ gruppo|squadra|sviluppator*|tecnici, gruppo prodotto,
            mettere ~ ~ programma|lista, tabella di marcia, anticipare ~ svilupp*|funzion*""",
            "cut-term": """
            fattur* ~ ~ mese|mensil*, togliere|eliminare|ridurre|accorciare|rinunciare ~ ~
            durata|vincolo|minim*|preavviso, senza durata|vincolo|minimo, pagamento mensile, durata piu breve ~
            offr*, vincolo piu breve""",
            "had-known": """
            se avessi|avessimo|lo_avessi saputo|capito|potuto, se mi|ci aveste|avesse|avessi detto|avvisat*|chiesto,
            avrei|avremmo trovato|fatto|potuto ~ ~ altro|di|uno|qualcosa""",
            "settle": """
            chiuder*|firmar*|risolver*|decider*|definir* ~ presto|subito|ora|rapidamente|velocemente,
            tariffe|prezzi|condizioni cambiano|cambieranno|saranno""",
        },
    ),
    turns="ma pero tuttavia eppure comunque",
)
