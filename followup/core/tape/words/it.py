"""Italian: what a game tape listens for."""

from __future__ import annotations

from followup.core.intent.rules.notation import entries

WORDS = entries(r"""
top = (?:cap[oi]|direttore\w*|direttrice|direzione|dirigente\w*|consiglio\w*|amministrat\w+|amministrazione|cda|
    titolare\w*|proprietari\w+|soci[oae]?\b|president\w+|responsabil\w+|comitato|superior\w+|ceo|cfo|ad|
    acquisti|moglie|marito|sede|casa madre|vertic\w+|sindaco|assemblea|principale|giunta)
whose = (?:il|la|i|le|lo|l'|mio|mia|miei|nostr\w+|suo|sua|al|alla|ai|del|della|dal|dalla|nel|in|un|una|col)
courtesy = ^(?:(?:e|allora|ciao|buongiorno|salve)\b[^,?]{0,20},? )?(?:come (?:sta|stai|va|state|procede|
    è andat)|tutto bene|ha passato|avete passato|spero|chi (?:l'avrebbe|lo avrebbe|sa|lo sa)|che dire|non crede|
    che vuole)
ask = \bavr(?:ei|emmo) bisogno (?:che|di)\b|\b(?:per favore|per cortesia|la prego|vi prego|cortesemente|
    gentilmente|le chiedo|vi chiedo)\b.{0,40}\b(?:dir\w*|dica|indic\w+|invi\w+|mand\w+|conferm\w+|spieg\w+|
    chiar\w+|far\w* sapere|sapere|precis\w+|rispond\w+|fornir\w+|allegar\w+|di\b)|\b(?:mi|ci) (?:faccia|
    facciate|fate|fai) sapere\b|\b(?:mi|ci) (?:dica|dite|indichi|mandi|invii|confermi|spieghi|servirebbe|
    interesserebbe|serve|manca|piacerebbe|resta)\b|\b(?:mi chied(?:o|evo)|ci chied(?:iamo|evamo)|mi domand(?:o|
    avo)|chied(?:e|ono)|vuole sapere) (?:se|quant\w*|come|quando|cosa|che)\b|\b(?:vorr\w+|bisogno di|dovremmo|
    volev\w+|mi interessa|piacerebbe|serve|gradir\w+) (?:\w+ ){0,2}(?:sapere|capire|conoscere)\b|\b(?:non (?:mi|
    ci) è chiaro|ho un dubbio|un dubbio|il dubbio|resta il dubbio)\b|\b(?:la mia|una|altra|ultima|la nostra|
    un'altra) (?:\w+ )?domanda (?:è|sarebbe|:|riguarda)|\bdomande?:
push = \b(?:siete|è|ha|avete|hai|aveva|avevate|sei)\b.{0,25}\b(?:decis\w*|decision\w*|deciso|modo di|occasione|
    tempo di|guardat\w+|riuscit\w+ a (?:decid\w+|prendere|guardare|vedere|leggere)|visto|lett\w)|\b(?:quando|
    per quando|entro quando|in che tempi)\b.{0,50}\b(?:decision\w*|decid\w+|risposta|firm\w+|ordine|
    definitiv\w+|riscontro|sapere)|\b(?:una|la|vostra|sua|tua) (?:decisione|risposta definitiva|firma|conferma|
    ordine|approvazione)\b(?!.{0,20}(?:degli|dello|tecnic))|\b(?:la|vi|ti) (?:ricontatto|riscrivo|richiamo|
    risento)\b|\btorno a (?:scriver\w+|disturbar\w+)|\bsollecit\w+|\bpromemoria\b|\bricordar\w+|
    \bun riscontro\b|\bin attesa di\b.{0,25}(?:riscontro|risposta|decisione)|\bnovità\b|\bci sono (?:notizie|
    aggiornamenti)\b|\baggiornament\w+\b.{0,30}(?:\?|part|merito)|\ba che punto\b|\bcome (?:siete|
    siamo) messi\b|\bcome procede\b|\bcom'è la situazione\b|\b(?:contratto|ordine|preventivo|
    accordo)\b.{0,30}\bfirm\w+|\bfirm(?:are|iamo|arlo)\b.{0,25}\b(?:entro|prima|questa|questo|oggi)|
    \b(?:chiuder\w*|chiudiamo|concluder\w*|perfezionar\w*|definire)\b.{0,30}\b(?:entro|prima|fine|questa|questo|
    settimana|mese)|\bpront[oiae] (?:a|per)\b|\bandare avanti\b.*\?|\bprocediamo\b|\bprocedere\b.*\?|
    \bnon (?:ho|abbiamo) (?:\w+ )?(?:ricevuto|avuto|sentito)\b|\bsenza (?:notizie|risposta)\b|
    \bancora interessat\w+|\bposso contare\b|\b(?:parlato|discusso|confrontati|valutato|consultat\w+|parlarne|
    discuterne|valutare)\b.{0,40}\?|(?<!a )\bche cosa (?:vi|le|ti|ci)? ?(?:trattiene|manca|serve|impedisce|
    blocca|frena|occorre|servirebbe)\b.{0,60}\?|(?<!a che )\bcosa (?:vi |le |ti )?(?:trattiene|manca|serve|
    impedisce|blocca|frena)\b.{0,60}\?|\b(?:risposta|riscontro|decisione|conferma)\b.{0,25}\b(?:prima|entro|
    in settimana|questa settimana|al più presto|quanto prima)\b|\btorno (?:sul|sulla|al|alla|
    a)\b.{0,30}\b(?:preventivo|offerta|proposta|mail|messaggio)\b|\b(?:fissar\w*|prenotar\w*|riservar\w*|
    bloccar\w*|segnar\w*|tener\w*)\b.{0,30}\b(?:posto|data|slot|per)\b.*\?|\b(?:non|senza|
    nessun\w?)\b.{0,20}\b(?:risposta|riscontro|notizie)\b|\bci riprovo\b|\briprov\w+\b|\b(?:mie|miei|mia|
    nostre) (?:due |tre |ultim\w |precedenti )+(?:mail|e-mail|messaggi\w?|telefonate)|\bin che fase\b|
    \ba che (?:punto|stadio)\b|\bchiudere (?:l'ordine|l'accordo|il contratto|la trattativa)\b|\bprendere (?:una|
    la) decisione\b|\bavete scelto\b.*\?|\b(?:avete|ha|hai) (?:\w+ )?(?:deciso|scelto)\b|\bse (?:siete|è|
    sei) (?:\w+ )?(?:dei nostri|pronti|d'accordo|con noi|interessat\w+)|\b(?:sua|vostra|tua) decisione\b|
    \b(?:solo|soltanto) (?:per )?(?:sapere|chiedere|verificare)\b|\bultima (?:occasione|possibilità)\b|
    \b(?:offerta|sconto|prezzo)\b.{0,25}\b(?:scade|termina|finisce|valid\w fino)\b|\bancora in (?:gara|corsa|
    gioco|lizza)\b|\b(?:ci ha pensato|ci avete pensato|ci hai pensato|pensato|riflettuto|piaciut\w)\b.*\?|
    \b(?:sapete|sa|sai) (?:già|se|qualcosa)\b|\bsi sa\b|\bmi (?:conferma|confermi|confermate)\b|
    \bfam\w* sapere\b|\bmi faccia sapere\b|\b(?:posso|possiamo|devo)\b.{0,15}\b(?:ordinare|prenotare|bloccare|
    fissare|considerar\w+|procedere|contare|partire)\b|\b(?:resto|restiamo|sono|siamo|rimango) in attesa\b|
    \b(?:attendo|aspetto|aspettiamo)\b|\b(?:è )?un sì o un no\b|\bsì o no\b|\bse (?:mi|ci) (?:risponde\w*|
    conferma\w*|dice|dite|fa sapere)\b|\b(?:direzione|consiglio|titolare|comitato|cda|capo|presidente|
    assemblea)\b.{0,12}\b(?:ha (?:detto|deciso|visto|approvato)|si è riunit\w)\b.*\?|\b(?:scelta|
    decisione)\b.{0,6}\?|\b(?:fatta|presa) (?:già )?(?:una|la) (?:scelta|decisione)\b|\bancora una volta\b|
    \boso chieder\w+
deciding = \b(?:decid\w+|decis\w+|data di (?:partenza|inizio|avvio)|partire|firmare|firmiamo|confermat\w+|
    scelt[oa]|d'accordo|via libera)\b|\b(?:nostra|mia|nostro|mio) (?:offerta|proposta|preventivo)\b
price = \b(?:prezz\w+|cost[oi]\b(?! (?:\w+ )?giorn)|costa(?:no|re|va|vano|rebbe|rebbero)?\b|budget\w*|
    preventiv\w+|scont\w+|tariff\w+|canone\w*|(?:più|troppo|molto|meno|così|tropp[aie]) car[oaie]|costos\w+|
    economic\w+ (?:di|che)|soldi|denaro|pag(?:are|amento|amenti)|finanziament\w+|finanziare|euro|onorari\w*|
    a postazione|per postazione|spes[ae]|liquidità)\b
rival = \b(?:concorren\w+|alternativ\w+|gara|bando|altrove|qualcun altro|(?:altr[oaie]|due|tre|quattro|
    divers[ie]|vari\w?|second[oa]|più|parecchi\w*) (?:\w+ )?(?:fornitor\w*|aziend\w+|ditt\w+|offert\w+|
    preventiv\w+|propost\w+|soluzion\w+|opzion\w+|sistem\w+|produttor\w+|cas[ae]|prodotti|agenzi\w+|candidat\w+|
    societ\w+|imprese)|(?:fornitore|sistema) attuale)\b
gate = \b(?:vedo|vediamo|parlar\w+|parlo|discut\w+|consult\w+|sentir\w*|sento|chieder\w*|chiedo|presentar\w*|
    presento|portar\w*|porto|sottopor\w*|sottopongo|confrontar\w+|confronto|passar\w*|passo|girar\w*|giro|
    convincer\w*|veder\w*|valutar\w*|proporr\w*|propongo|mostrar\w*|far vedere)\b.{0,30}\b(?:con|a|al|alla|ai|
    in|col|dal|nel)? ?<whose> ?(?:\w+ )?<top>\b|\b(?:ultima|decisione finale|parola finale|
    decisione ultima)\b.{0,30}<top>\b|\b(?:decide|firma|approva|autorizza|sceglie|decidono|comanda|
    deve (?:firmare|approvare|decidere))(?: \w+)? <whose> ?(?:\w+ )?<top>\b|
    \b<whose> ?(?:\w+ )?<top>(?: \w+){0,2} (?:decid\w+|ha deciso|vuole|voleva|prefer\w+|ha scelto|
    hanno (?:deciso|scelto)|firm\w+|approv\w+|autorizz\w+|insist\w+|ha optato|ha preferito)\b|\bnon (?:dipende|
    decido|sono io (?:che|a) (?:decid|firm|scegl)\w+|spetta a me|posso decidere|è una mia|è decisione mia|
    tocca a me)\b|\bbenestare (?:di|del|della)\b|\bapprovazione (?:di|del|della|dei)\b
decides = (?<!non )\bdecido (?:io|da)|(?<!non )\b(?:lo )?decido\b(?=[.,]|$)|\b(?:sono io che|io) (?:decido|
    firmo|scelgo)\b|(?<!non )\bdipende (?:solo |soltanto |unicamente )?da me\b|\bho (?:\w+ )?(?:deciso|scelto|
    optato)\b|(?<!non )\b(?:spetta|tocca) a me\b|(?<!una )\bmia (?:decisione|scelta)\b|\bla decisione è mia\b
heads = \b(?:titolare|direttore|direttrice|amministrat\w+|presidente|ceo|cfo|fondat\w+|proprietari\w+|soci[oa]|
    responsabile|dirigente|legale rappresentante)\b
helpers = \b(?:assistente|segretari\w+|segreteria|tirocinant\w+|stagista|impiegat\w+|apprendista)\b
""")
