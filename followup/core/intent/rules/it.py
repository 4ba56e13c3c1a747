"""Italian: who gets the business, and how final it is."""

from __future__ import annotations

from followup.core.intent.rules.notation import cues, entries

WORDS = entries(r"""
vendor = fornitor[ei]|aziend[ae]|offert[ae]|propost[ae]|soluzion[ei]|partner|agenzi[ae]|ditt[ae]|societa|operator[ei]|
    concorrent[ei]|prodott[oi]|preventiv[oi]|impres[ae]|studio|consulent[ei]|produttor[ei]|installator[ei]|software|
    sistema|piattaforma|strada|direzione|candidat[oi]|marc[ah]\w*|fotograf[oi]|tecnico|artigian[oi]|opzion[ei]|realta|
    gestor[ei]|persona|macchina|modello
other = (?:un |un'|una |l'|all'|dell'|ad |con |per )*(?:altr[aoei]|divers[aoie]|
    alternativ[ao])\b ?(?:<vendor>)?(?! (?:cosa|volta|giorno|occasione|domanda|settimana|momento|punto|riunione))|
    (?:la|alla|della) concorrenza|(?:un|il|al|dal|a un|vostro|suo|un vostro|un suo) (?:\w+ )?concorrente|
    qualcun altro|qualcun'altra|altrove|altri\b|(?:un|una|a un|a una) (?:<vendor>|ragazzo|amico|ragazza|amica|
    parente) (?:\w+ )?(?:local\w+|del(?:la)? (?:zona|posto|paese)|di fiducia|piu \w+|di)
cur = attual[ei]|storic[oa]|abitual[ei]|di sempre|precedent[ei]|di fiducia|uscente|esistente|in essere
done = scelto|optato|deciso|selezionato|preferito|affidato|aggiudicato|firmato|dato|assegnato|incaricato|comprato|
    acquistato|ordinato|chiuso|confermato|rinnovato|preso|individuato|accettato|orientat[oi]|conferito|puntato
have = abbiamo|ho|ha|hanno|ci siamo|siamo|si e|mi sono|si sono|avendo|e stato|e stata
self = internamente|in casa|da soli|da noi|per conto nostro|con risorse interne|
    con (?:il )?(?:nostro )?personale (?:interno|nostro)|al nostro interno|in proprio|con le nostre (?:forze|risorse)|
    in house|da me|noi stessi|in autonomia
""")

CUES = cues(r"""
[other]
0.95 \b(?:<have>)(?: \w+){0,3}? (?:<done>|affidati|rivolti|accordati|andati|decisi)\b[^.]{0,40}?\b(?:<other>)|
     \bscelta\b[^.]{0,30}(?:caduta|ricaduta|andata|stata)[^.]{0,20}(?:<other>|<Name>)|\b(?:ha|hanno) (?:scelto|
     preferito) l'altr[oa]
0.93 \b(?:<have>)(?: \w+){0,3}? (?:<done>|affidati|rivolti|accordati|andati|decisi)(?: \w+){0,4}? (?:a|al|alla|con|
     per|la|il|da|su|l'offerta di|ad|l'incarico a|i)? ?(?:la |il |ditta |societa )*(?!voi\b|lei\b|vostra\b)<Name>
0.93 \b(?:contratto|lavoro|lavori|ordine|commessa|gara|incarico|appalto|progetto|fornitura|scelta|servizio|
     decisione)\b[^.]{0,45}\b(?:aggiudicat[oa]|affidat[oa]|assegnat[oa]|andat[oa]|cadut[oa]|ricadut[oa]|va|andra|
     conferit[oa]|dato) (?:\w+ )?(?:a|ad|alla|al|all'|su|per|con) ?(?:la |ditta |societa )*(?!voi\b|lei\b)(?:<other>|
     <Name>)
0.92 (?:<other>|<Name>) (?:e stat[oa]|e risultat[oa]|si e|ha|sara) (?:\w+ )?(?:scelt[oa]|selezionat[oa]|aggiudicat\w+|
     preferit[oa]|aggiudicatari[oa]|vinto|incaricat[oa]|ottenuto)
0.92 \b(?:confermato|confermiamo|rinnovato|rinnoviamo|rinnovare|rinnovo|restiamo|rimaniamo|restare|rimanere|
     continuiamo|continuare|proseguiamo|proseguire|continueremo|proseguiremo|resteremo|rimarremo|tenerci|teniamo|
     manteniamo|mantenere|resto|rimango|continuo)\b (?:\w+ ){0,4}?(?:con |il |la |al |col |l'|il nostro |
     nostro )*(?:(?:<vendor>) (?:<cur>)|(?:<cur>) (?:<vendor>)|<cur>|(?!voi|lei)<Name>|quello che abbiamo)
0.92 \b(?:andiamo|andremo|vado|lavoreremo|procediamo|procederemo|partiamo|andra|proseguiremo) (?:\w+ )?con (?:la |il |
     l'|i )?(?!voi\b|lei\b|vostra\b|te\b)(?:<other>|<Name>)|\b(?:siete|sei|e) arrivat[aoie] second[aoie]|
     \bal secondo posto|\bsecondi classificati|\b(?:abbiamo|ho) gia (?:trovato|preso|firmato|dato|affidato|chiuso|
     un altro)

[notyou]
0.95 \b(?:(?:la )?(?:vostra|vs\.?|sua|tua) (?:\w+ )?(?:offerta|proposta|candidatura|soluzione|azienda|ditta)|
     il (?:vostro|suo|tuo) (?:preventivo|progetto))\b[^.]{0,30}\bnon (?:\w+ ){0,3}?(?:selezionat\w+|aggiudicat\w+|
     scelt\w+|accettat\w+|accolt\w+|risultat\w+|ritenut\w+|stat[ao]|vincent\w+)|\bnon (?:possiamo|potremo|intendiamo|
     procederemo|procediamo|proseguiremo|daremo|diamo|abbiamo|andremo|andiamo|riusciamo|
     lavoreremo)[^.]{0,25}\b(?:seguito (?:alla|al) (?:vostr\w|su\w|tu\w)|accettare la|accogliere|con (?:voi|lei|
     la (?:vostra|sua)|te)|scelto (?:voi|la vostra|lei)|la vostra (?:offerta|proposta))|\b(?:siete|e|e stata|
     stata) (?:stat[ie] )?(?:esclus[ie]|scartat[aie]|respint[ae])\b|\bnon (?:sarete|siete|sarai|sara) (?:voi|lei|tu)\b

[notgo]
0.86 \b(?:abbiamo|ho|ha|hanno|si e|e stato) (?:\w+ )?(?:deciso|scelto|preferito|optato) (?:\w+ )?(?:di |
     per )?non (?:\w+ )?(?:procedere|proseguire|andare|dare|continuare|rinnovare|acquistare|fare|investire|
     procedervi)|\bnon (?:procederemo|proseguiremo|procediamo|andiamo avanti|andremo avanti|daremo seguito|se ne fa|
     proseguiamo|intendiamo (?:procedere|proseguire))|\b(?:rinunciamo|rinunciare|rinuncio|dobbiamo declinare|
     decliniamo)\b

[inhouse]
0.93 \b(?:fare|faremo|facciamo|gestire|gestiremo|gestiamo|svilupp\w+|realizz\w+|occup\w+|produrre|produrremo|svolgere|
     svolg\w+|arrangi\w+|farlo|farla|gestirlo|gestirla|provvedere\w*|provved\w+|portare|seguir\w+|
     cavar\w*)\b[^.]{0,45}\b(?:<self>)|\b(?:<self>)\b[^.]{0,35}\b(?:fare|faremo|gestire|gestiremo|sviluppare|
     svilupperemo|realizz\w+|occup\w+)|\b(?:il nostro|i nostri|la nostra) (?:\w+ )?(?:reparto|team|ufficio|tecnici|
     personale|squadra|it|ced|programmator\w)[^.]{0,25}(?:si occup\w+|se ne occup\w+|fara|faranno|svilupper\w+|
     gestira|puo|va a)|\bmi[oa] (?:figlio|nipote|fratello|cognato|figlia|cugino|marito|moglie)[^.]{0,25}(?:lo fa|fara|
     si occupa|se ne occupa|ci pensa|pensa)|\b(?:assum\w+|assunto|assunta) (?:una persona|un \w+|qualcuno)|
     \binternalizz\w+
0.90 \b(?:l[aoei] |ce (?:l[aoei] )?|da (?:gennaio|ora|adesso)[^.]{0,40})(?:facciamo|faremo|gestiamo|gestiremo|teniamo|
     prepariamo|curiamo) (?:direttamente )?(?:da )?(?:noi|in (?:ufficio|azienda|sede))\b

[nothing]
0.94 \b(?:progetto|gara|acquisto|iniziativa|investimento|budget|lavori|evento|piano|bando|procedura|tutto|intervento|
     ristrutturazione|idea|ordine|corso)\b[^.]{0,40}\b(?:annullat[oaie]|cancellat[oaie]|sospes[oaie] definitiv\w+|
     saltat[oaie]|fermat[oaie]|bloccat[oaie] definitiv\w+|accantonat[oaie]|abbandonat[oaie]|revocat[oaie]|desert[oa]|
     bocciat[oaie]|tagliat[oaie]|archiviat[oaie]|chius[oa]|non (?:si fa|si fara|si far\w+|va avanti|verra|sara|
     partira|proseguira|e stat[oa] approvat\w+|se ne fa|ci sara)|naufragat[oa]|tramontat[oa]|rinunciato|sfumat[oa])
0.90 \b(?:non (?:c'e|abbiamo|ci sono|disponiamo|e stato approvato)|senza|manca\w*|mancano) (?:piu |il |i |di |
     alcun )?(?:budget|soldi|fondi|risorse|copertura|denaro|esigenza|necessita)\b(?![^.]{0,20}(?:quest'anno|fino))|
     \b(?:direzione|consiglio|cda|titolare|proprieta|capo|casa madre|comune|assemblea|soci|
     giunta)\b[^.]{0,35}\b(?:bocciat\w+|respint\w+|detto (?:di )?no|bloccat\w+|non (?:ha )?approvat\w+|rifiutat\w+|
     annullat\w+|fermat\w+)|\b(?:chiudiamo|chiudo|cessiamo|cessare|vendiamo|venduto|chiuderemo|cedut[oa]) (?:l'|il |
     la |i )?(?:attivita|negozio|azienda|ditta|bottega|sede|stabilimento|ristorante|battenti|studio)|\b(?:nessun[oa]?|
     nessun fornitore)\b[^.]{0,25}\b(?:scelt\w+|aggiudicat\w+|incaricat\w+|affidat\w+)|\b(?:non (?:faremo|compriamo|
     acquisteremo|prendiamo|faccio|compreremo) (?:piu )?(?:niente|nulla|nessun)|non (?:ci )?serve piu|non (?:e|
     ne abbiamo) piu (?:necessari\w|bisogno)|restiamo come siamo|lasciamo (?:tutto )?(?:com'e|cosi|stare|perdere)|
     rimane tutto com'e)

[lean]
0.85 \b(?:orientat[oi] (?:verso|su|a|per)|propens[oi]|propendi\w+|tendiamo|inclin[io]|l'idea (?:sarebbe|e)|
     favorit[oa]|in vantaggio|in pole|preferenza (?:per|va)|l'ago della bilancia|
     stiamo andando verso)\b(?![^.]{0,20}\b(?:voi|vostra|lei)\b)|\b(?:probabilmente|forse|credo che|temo che|
     molto probabile|verosimilmente|sembra che|pare che|penso che|quasi certamente|potremmo|
     andremmo)\b[^.]{0,60}\b(?:<other>|non sarete voi|<cur>|con <Name>|per <Name>)

[won]
0.95 \b(?:(?:vostra|sua|tua|vs\.?) (?:\w+ )?(?:offerta|proposta|soluzione) (?:\w+ )?(?:e stata|e|risulta|
     e risultata) (?:accettat\w+|approvat\w+|scelt\w+|aggiudicat\w+|selezionat\w+|vincent\w+|la vincitrice)|(?:vostro|
     suo|tuo) preventivo (?:\w+ )?(?:e stato |e )?(?:accettat|approvat|scelt)\w|(?:abbiamo|ho|ha) (?:\w+ )?(?:scelto|
     deciso per|optato per|accettato|approvato|confermato) (?:di (?:lavorare con|andare con|procedere con) )?(?:voi|
     lei|la (?:vostra|sua) (?:offerta|proposta)|il (?:vostro|suo|tuo) preventivo|te\b)|(?:accettiamo|confermiamo|
     accetto|approviamo|confermo) (?:la (?:vostra|sua)|il (?:vostro|suo|tuo)|l'ordine|l'offerta|il preventivo)|
     (?:contratto|ordine|offerta|preventivo|conferma) (?:\w+ )?(?:firmat\w|controfirmat\w|timbrat\w|in allegato)|
     in allegato (?:\w+ ){0,2}?(?:l'ordine|il contratto firmato|ordine)|(?:procediamo|andiamo avanti|partiamo|
     lavoreremo|proseguiamo) con (?:voi|lei|la vostra|te)|quando (?:potete|puo|puoi) (?:iniziare|cominciare|partire)|
     avete vinto|siete stati (?:scelti|selezionati)|(?:siete voi|vi aspettiamo per iniziare|via libera|
     benvenuti a bordo|aggiudicat\w a voi))\b

[maybe]
0.56 \b(?:<other>)(?! (?:domand|volt|giorn))|\b(?:contratto|ordine|incarico|lavoro|gara)\b[^.]{0,40}(?:firmat|affidat|
     assegnat|aggiudicat|chius)[oa]\b|\b(?:purtroppo|spiac\w+|dispiace)\b[^.]{0,80}\b(?:offerta|proposta|preventivo|
     decisione|progetto|scelt\w|vostr\w|sua)|\b(?:alla fine|invece (?:di|che) (?:voi|lei|te)|lo facciamo noi|
     la facciamo noi|le facciamo noi|li facciamo noi)\b
""")
