"""Italian: who gets the business, and how final it is."""

from __future__ import annotations

from followup.core.intent.rules.notation import cues, entries

WORDS = entries(r"""
vendor = fornitor[ei]|aziend[ae]|offert[ae]|propost[ae]|soluzion[ei]|partner|agenzi[ae]|ditt[ae]|societa|operator[ei]|
    concorrent[ei]|prodott[oi]|preventiv[oi]|impres[ae]|studio|consulent[ei]|produttor[ei]|installator[ei]|software|
    sistema|piattaforma|strada|direzione|candidat[oi]|marc[ah]\w*|fotograf[oi]|tecnico|artigian[oi]|opzion[ei]|realta|
    gestor[ei]|persona|macchina|modello
other = (?:un |un'|una |l'|all'|dell'|ad |con |per )*(?:altr[aoei]|divers[aoie]|
    alternativ[ao])\b(?! (?:ann[oi]|mes[ei]|po'|ordin\w+|client\w+|cosa|volta|giorno|occasione|domanda|settimana|
    momento|punto|riunione|
    colleg\w+|ufficio|reparto|caso|modo|motivo|numero|indirizzo|parte|vicin[oa]))(?: (?:<vendor>)\b)?|
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
firm = <vendor>|casa|studio|tipografia|clinica|officina|professionista|grafic[oa]|negozio|consorzio|conoscente|
    amic[oa]|cugino|cognato|vicino|parente|signore|ragazzo|gruppo|bottega|geometra|architetto|avvocato|
    collaborator[ei]
some = (?:un|una|un') ?(?:\w+ )?(?:<firm>)\b
strict = altr[oaie] (?:<firm>|concorrente|marca)|un'altra(?=[.,;!]|$| (?:che|con|per))|(?:la|alla) concorrenza|
    altri(?=[.,;!]|$| (?:che|con|per))|qualcun altro|altrove
rival = <strict>|(?:gli|agli|con gli|dagli) altri|(?:l'|all'|dall'|un |a un |da un )altr[oa]\b(?! (?:volta|giorno|
    cosa|domanda|collega|momento))|(?:un|il|al|dal) (?:\w+ )?concorrente|(?:il|al) (?:cognato|cugino|figlio|nipote|
    gruppo)
gave = scelto|preferito|optato|selezionato|affidat[oaie]|assegnat[oaie]|dat[oaie]|commissionat[oaie]|
    aggiudicat[oaie]|conferit[oaie]|firmato|ordinat[oaie]|pres[oaie]|comprat[oaie]|acquistat[oaie]|chiuso|incaricato|
    ingaggiato|puntato|privilegiato|accettato|passat[oaie]|lasciat[oaie]
pret = scegliamo|preferiamo|affidiamo|diamo|assegniamo|optiamo|firmiamo|scegliemmo
thing = contratto|progetto|ordine|lavor[oi]|gara|appalto|commessa|incarico|fornitura|servizio|manutenzione|
    trasport[oi]|ristrutturazione|lotto|installazione|campagna|evento|cantiere|affidamento|scelta|impianto
""")

CUES = cues(r"""
[other]
0.95 \b(?:<have>)(?: \w+){0,3}? (?:<done>|affidati|rivolti|accordati|andati|decisi)\b(?! (?:le|gli|l'|i|
     alle) ?altr\w (?:due|tre|\d))[^.]{0,40}?\b(?:<other>)|
     \bscelta\b[^.]{0,30}(?:caduta|ricaduta|andata|stata)[^.]{0,20}(?:<other>|<Name>)|\b(?:ha|hanno) (?:scelto|
     preferito) l'altr[oa]
0.93 \b(?:<have>)(?: \w+){0,3}? (?:<done>|affidati|rivolti|accordati|andati|decisi)(?: \w+){0,4}? (?:a|al|alla|con|
     per|la|il|da|su|l'offerta di|ad|l'incarico a|i)? ?(?:la |il |ditta |societa )*(?!voi\b|lei\b|vostra\b)<Name>
0.93 \b(?:contratto|lavoro|lavori|ordine|commessa|gara|incarico|appalto|progetto|fornitura|scelta|servizio|
     decisione)\b[^.]{0,45}\b(?:aggiudicat[oa]|affidat[oa]|assegnat[oa]|andat[oa]|cadut[oa]|ricadut[oa]|va|andra|
     conferit[oa]|dato) (?:\w+ )?(?:a|ad|alla|al|all'|su|per|con) ?(?:la |ditta |societa )*(?!voi\b|lei\b)(?:<other>|
     <Name>\b(?!, non ))
0.92 (?:<other>|<Name>) (?:e stat[oa]|e risultat[oa]|si e|ha|sara) (?:\w+ )?(?:scelt[oa]|selezionat[oa]|aggiudicat\w+|
     preferit[oa]|aggiudicatari[oa]|vinto|incaricat[oa]|ottenuto)
0.92 \b(?:confermato|confermiamo|rinnovato|rinnoviamo|rinnovare|rinnovo|restiamo|rimaniamo|restare|rimanere|
     continuiamo|continuare|proseguiamo|proseguire|continueremo|proseguiremo|resteremo|rimarremo|tenerci|teniamo|
     manteniamo|mantenere|resto|rimango|continuo)\b (?:\w+ ){0,4}?(?:con |il |la |al |col |l'|il nostro |
     nostro )*(?:(?:<vendor>) (?:<cur>)|(?:<cur>) (?:<vendor>)|<cur>|(?!voi|lei)<Name>|quello che abbiamo)
0.92 \b(?:andiamo|andremo|vado|lavoreremo|procediamo|procederemo|partiamo|andra|proseguiremo) (?:\w+ )?con (?:la |il |
     l'|i )?(?!voi\b|lei\b|vostra\b|te\b)(?:<other>|<Name>\b(?! (?:a|al|alla|alle|in|da|dal|per|oggi)\b))|\b(?:siete|
     sei|e) arrivat[aoie] second[aoie]|
     \bal secondo posto|\bsecondi classificati|\b(?:abbiamo|ho) gia (?:trovato|preso|firmato|dato|affidato|chiuso|
     un altro)
0.93 \b(?:<have>) (?:\w+ ){0,4}?(?:<gave>) (?:\w+ ){0,5}?(?:a |ad |al |alla |con |per |su |da |di |allo |ai |alle |
     a un'|un')?(?:la |il |lo |i |gli |le )?(?:<rival>|<some>|stess[oa] (?:<firm>))|\b(?:<pret>) (?:\w+ ){0,5}?(?:a |
     ad |al |alla |con |per |su |da |di )?(?:la |il |lo |i |gli |le )?(?:<rival>|<some>)
0.92 \b(?:<have>)(?: \w+){0,3}? (?:<gave>|<done>) (?:\w+ ){0,5}?(?:a |ad |al |alla |alle |ai |allo |con |per |su |
     da |all'|dalla |dal |presso |con la |con il )(?:ditta |societa )*(?!voi\b|lei\b|vostra\b|te\b)<Name>|
     \b(?:<pret>) (?:\w+ ){0,4}?(?:a |al |alla |alle |ai |con |per |su |da |dalla |dal )(?:la |il |ditta )*(?!voi\b|
     lei\b|vostra\b|te\b)<Name>|\bl'(?:abbiamo|ho|hanno) (?:gia )?(?:dat|affidat|assegnat|commissionat|pres|ordinat|
     fatt|comprat)[oaie] (?:fare )?(?:a|ad|alla|alle|al|allo|ai|all'|da|dalla|dal) ?(?:ditta )?(?:<rival>|<some>|
     (?!voi\b|lei\b)<Name>)|\b(?:li|le|lo|la) abbiamo (?:pres|comprat|ordinat|trovat|affidat|
     dat)[oaie] (?:\w+ )?(?:da |a |alla |al |ad |dalla |dal |alle )(?:<rival>|<some>|un'altra parte|(?!voi\b|
     lei\b)<Name>)
0.92 \b(?:<thing>)\b[^.]{0,50}?\b(?:va|vanno|andra|andranno|e andat[oa]|sono andati|e finit[oa]|e toccat[oa]|passa|
     passera|e stat[oa] (?:\w+ )?(?:\w+at[oa]|conferit[oa])|finisce|tocca|e passat[oa]|verra \w+at[oa]|
     viene \w+at[oa]) (?:a|ad|alla|alle|al|allo|ai|all'|con|da|dalla|in mano a|nelle mani di|all'operatore economico|
     alla ditta|alla societa) ?(?!voi\b|lei\b|vostra\b|te\b)(?:<rival>|<some>|loro\b|<Name>\b(?!, non ))|
     \bse (?:l[oai] |
     l')?(?:e|ha|sono|hanno) (?:preso|presa|aggiudicat[oa]|portat[oa]) (?:\w+ )?(?:via )?(?:<rival>|<some>|un altro|
     <Name>)
0.91 \b(?:<thing>)\b[^.]{0,40}?\b(?:li|la|lo|le) (?:fara|faranno|fa|fanno|fornira|forniranno|realizzera|gestira|
     seguira|seguiranno|curera|eseguira|montera|esegue|fornisce) (?:\w+ )?(?:<rival>|<some>|il (?:cognato|cugino|
     figlio|nipote|gruppo)|<Name>)|\b(?:i|il|la|gli) (?:<thing>) (?:\w+ ){0,3}?(?:li|la|lo|l[ae]) (?:fara|faranno|fa|
     fanno|gestira|seguira) (?:<rival>|<some>|<Name>)|(?:<strict>|<Name>) (?:fara|realizzera|fornira|gestira|
     eseguira|curera|montera|installera) (?:il|la|i|le|l'|nostr\w+) ?(?:<thing>)
0.92 \b(?:restiamo|rimaniamo|restare|rimanere|resto|rimango|continuiamo|continuare|continueremo|proseguiamo|
     proseguire|proseguiremo|resteremo|rimarremo|teniamo|terremo|manteniamo|confermato|rinnovato|
     rinnoviamo)\b (?:\w+ ){0,3}?(?:con |il |la |lo |l'|gli |i |col |coi |nostr[oa] )*(?:(?:<firm>) (?:\w+ )?(?:che|
     con cui|con la quale|con il quale) (?:gia |ci )*(?:abbiamo|avevamo|ho|avevo|lavor\w+|conosc\w+|serv\w+|segu\w+)|
     stess[oa] (?:<firm>)|(?:<firm>) di sempre|quelli di (?:prima|sempre)|quell[oai] che (?:gia )?(?:abbiamo|avevamo|
     ci))
0.91 \b(?:impost[oa]|impone|impongono|obbligat[oi]|obbliga|costrett[oi]|imposto)\b[^.]{0,40}\b(?:fornitore|azienda|
     ditta|partner|societa|sistema|software|agenzia|di gruppo|del gruppo)\b|\b(?:pres|comprat|ordinat|trovat|
     acquistat|noleggiat|fatt)[oaie] (?:\w+ ){0,4}?(?:da un'altra parte|altrove|in un altro (?:posto|negozio)|
     da un altro|da altri)
0.91 \b(?:prefer\w+|decis\w+|scelt\w+|vuole|andiamo a|voluto) (?:\w+ )?(?:di )?\w+(?:are|ere|ire|rsi|rlo|rla|rle|
     rli) (?:\w+ ){0,4}?(?:da|dalla|dal|con|presso|allo|alla|al|in) (?:la |il )?(?!voi\b|lei\b|te\b)(?:<rival>|
     <Name>)|\b(?:quelli|i ragazzi|gli operai|i tecnici|la squadra) (?:di|della|del) <Name>[^.]{0,30}\b(?:lavor\w+|
     inizi\w+|comincia\w*|sono)|\b(?:lavorano|iniziano|cominciano|hanno iniziato|sono) (?:\w+ ){0,4}?(?:quelli|
     i ragazzi|gli operai|i tecnici|la squadra) (?:di|della|del) <Name>|\b(?:prendiamo|compriamo|ci serviamo|andiamo|
     lavoreremo|collaboreremo|facciamo) (?:\w+ ){0,2}?(?:da|con|dalla|dal) (?:la |il )?(?!voi\b|lei\b|te\b|
     noi\b)(?:<rival>|<Name>\b(?! (?:a|al|alla|alle|in|per|oggi)\b))
0.90 \b(?:al|in) (?:secondo|terzo|quarto) posto|\bsecond[oaie] classificat|\bhanno (?:vinto|avuto la meglio|
     prevalso) (?:loro|gli altri)|\b(?:e|sono) (?:andat[oai]|toccat[oai]) a loro\b
0.92 \b(?:deciso|scelto|preferito|optato|decidiamo|preferiamo) (?:di |per )?(?:\w+ )?\w+(?:are|ere|ire|rci|
     rsi) (?:\w+ ){0,2}?(?:a |ad |con |da |in |alla |all'|presso )(?:<rival>|<some>|(?!voi\b|lei\b|te\b)<Name>)|
     \b(?:e|siamo|sono|andiamo|andremo|passiamo|passati|passato) (?:\w+ )?(?:andat[oi] )?(?:dalla|alla|
     con la) concorrenza
0.90 \b(?:restiamo|rimaniamo|restare|rimanere|continuiamo|continuare|continueremo|proseguire|proseguiamo|
     proseguiremo|mantenere|teniamo|tenere) (?:\w+ )?(?:con |su )?(?:il |la |i |le |l'|gli |lo )(?!dubbi|idea|piano|
     riunion|problem|progetto|discors|tema|data)\w+ che (?:gia )?(?:abbiamo|avevamo|ho|avevo|ci (?:segue|
     serve))\b(?! (?:discusso|parlato|detto|definito))

[notyou]
0.95 \b(?:(?:la )?(?:vostra|vs\.?|sua|tua) (?:\w+ )?(?:offerta|proposta|candidatura|soluzione|azienda|ditta)|
     il (?:vostro|suo|tuo) (?:preventivo|progetto))\b[^.]{0,30}\bnon (?:\w+ ){0,3}?(?:selezionat\w+|aggiudicat\w+|
     scelt\w+|accettat\w+|accolt\w+|risultat\w+|ritenut\w+|stat[ao]|vincent\w+)|\bnon (?:possiamo|potremo|intendiamo|
     procederemo|procediamo|proseguiremo|daremo|diamo|abbiamo|andremo|andiamo|riusciamo|
     lavoreremo)[^.]{0,25}\b(?:seguito (?:alla|al) (?:vostr\w|su\w|tu\w)|accettare la|accogliere|con (?:voi|lei|
     la (?:vostra|sua)|te)|scelto (?:voi|la vostra|lei)|la vostra (?:offerta|proposta))|\b(?:siete|e|e stata|
     stata) (?:stat[ie] )?(?:esclus[ie]|scartat[aie]|respint[ae])\b|\bnon (?:sarete|siete|sarai|sara) (?:voi|lei|tu)\b
0.93 \b(?:vostra|vs\.?|sua|tua|vostro|suo|tuo) (?:\w+ ){0,2}?(?:offerta|proposta|candidatura|preventivo|azienda|
     ditta|soluzione|progetto)\b[^.]{0,45}\bnon (?:e |ha |si |sia )?(?:\w+ )?(?:stat[ao] )?(?:\w+ )?(?:ammess\w+|
     superat\w+|super\w+|passat\w+|vincent\w+|aggiudicatari\w+|aggiudicat\w+|selezionat\w+|scelt\w+|prescelt\w+|
     accolt\w+|accettat\w+|quella (?:\w+ )?(?:prescelt|scelt|selezionat|vincent)\w+|la (?:prescelta|vincitrice|
     migliore))
0.93 \b(?:stavolta|questa volta|in questa occasione|per questa volta)\b[^.]{0,20}\b(?:non|e andata male|niente|no)\b|
     \bnon (?:vi|ti|le|la) (?:abbiamo|hanno|ha|possiamo) (?:\w+ )?(?:scelt|sceglier|selezionat|affidat|assegnat|
     affidar)\w*|\bnon (?:possiamo|potremo|riusciamo a) (?:\w+ )?(?:lavorare|collaborare|procedere|
     andare avanti) con (?:voi|lei|te)|\b(?:vostra|sua|tua) (?:offerta|proposta) (?:\w+ )?(?:la archiviamo|
     e stata (?:archiviata|scartata|esclusa)|viene archiviata)|\bnon se ne fa (?:niente|nulla) con voi

[notgo]
0.86 \b(?:abbiamo|ho|ha|hanno|si e|e stato) (?:\w+ )?(?:deciso|scelto|preferito|optato) (?:\w+ )?(?:di |
     per )?non (?:\w+ )?(?:procedere|proseguire|andare|dare|continuare|rinnovare|acquistare|fare|investire|
     procedervi)|\bnon (?:procederemo|proseguiremo|procediamo|andiamo avanti|andremo avanti|daremo seguito|se ne fa|
     proseguiamo|intendiamo (?:procedere|proseguire))|\b(?:rinunciamo|rinunciare|rinuncio|dobbiamo declinare|
     decliniamo)\b
0.90 \b(?:deliberato|stabilito|ritenuto|deciso|scelto) (?:\w+ ){0,2}?(?:di |per )?non (?:\w+ )?(?:procedere|
     proseguire|andare|dare|continuare|rinnovare|acquistare|comprare|fare|investire)|\bnon (?:necessiter\w+|
     necessitiamo|avremo (?:piu )?bisogno|ci servira\w*|ci serve|ci servono|ci occorr\w+|
     abbiamo (?:piu )?bisogno) (?:piu )?(?:de[il] |della |dei |il |la |un )*(?:vostr\w+ |suo[i]? |
     tuo[i]? )?(?:serviz\w+|offerta|agenzia|supporto|consulenza|intervento|collaborazione|fornitura)|\b(?:agenzia|
     consulenza|servizio|fornitura|intervento|macchinario|prodotto) non (?:ci |mi )?(?:serve|occorre|servira|
     necessita) piu

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
0.93 \b(?:l[oaie] |me l[oa] |ce l[oa] )(?!prenot|pag|chiam|mand|invi|port|confer|decid|sap|sent|ved|firm|pass|tocc|
     ritir|scriv|dic)\w+(?:iamo|remo|o) (?:da )?(?:noi|io|da (?:me|solo|soli|noi))\b|\b(?:ce la|ce lo|me la|me lo|
     ci) (?:sbrigh|cav|arrangi|vedr|ved|pens|sbrig|arrang|risolv|organizz)\w+ (?:\w+ ){0,2}?(?:<self>|noi|io|
     con (?:quelli|i nostri|la nostra)|fra (?:di )?noi|tra (?:di )?noi)|\bci (?:conviene|
     converra) (?:\w+ )?(?:arrangiarci|farlo|farla|gestir\w+|occuparcene)|\b(?:con|alle) (?:proprie )?(?:risorse|
     forze|mezzi|personale) (?:intern|propri)\w+|\bcon (?:il )?(?:proprio|nostro) (?:personale|team|reparto)\b
0.92 \b(?:ragazzi|team|tecnici|colleghi|informatici|programmatori|sviluppatori)\b[^.]{0,30}\b(?:se ne sono fatt|
     se la sono fatt|se lo sono fatt|hanno (?:fatto|creato|sviluppato|programmato|costruito|realizzato)|
     ne hanno (?:fatt|creat))\w*|\b(?:assunt|assum|inserit)\w+ (?:\w+ )?(?:una persona|una risorsa|qualcuno|un \w+|
     una \w+) (?:\w+ ){0,3}?(?:che|intern|per|dedicat)
0.92 \b(?:se ne|ci|lo|la) (?:\w+ )?(?:occup|pens|segu|fa|gest|svilupp)\w* (?:\w+ )?(?:mi[oa]|il nostro|la nostra|
     i nostri|le nostre) (?:\w+)|\b(?:nostro|nostra|nostri) (?:\w+ )?(?:ufficio|reparto|team|tecnici|
     personale)\b[^.]{0,20}\b(?:se ne|ci pens|lo far|la far)

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
0.94 \b(?:<thing>|iniziativa|idea|ristrutturazione|investimento|budget|piano|ampliamento|procedura|bando|corso|
     intervento|acquisto)\b[^.]{0,60}\b(?:salta|saltera|e saltat[oa]|(?:e |va |e andat[oa] )(?:in fumo|a monte|
     desert[oa])|desert[oa]|revocat[oa]|annullat[oa]|non (?:verra|sara) (?:\w+ )?(?:ripropost|ripetut|realizzat|
     fatt)[oa]|e mort[oa]|si ferma qui|non si fa(?:ra)?\b|decade)|\b(?:tagliat|bocciat|cancellat|annullat|azzerat|
     bloccat[oa] definitiv|ritirat)\w* (?:il|l'|la|i|lo|tutto il) ?(?:budget|progetto|ordine|investimento|
     finanziamento|fondi|lavori|piano|gara|acquisto|spesa)
0.92 \bclient[ei] (?:finale )?(?:ci |ha |hanno |si )*(?:annullat|cancellat|ritirat|disdett)\w+|
     \bsenza (?:\w+ ){1,3}(?:non c'e|non si fa|il progetto non)|\b(?:lo|la|il progetto|la cosa) (?:consideriamo|
     riteniamo|diamo per|dichiariamo) (?:\w+ )?chius[oa]|\bnon si (?:compra|comprera|acquista|acquistera|fa|
     fara) (?:piu )?(?:niente|nulla)|\b(?:filiale|negozio|sede|stabilimento|ufficio|punto vendita|ristorante|albergo|
     fabbrica|locale) (?:\w+ ){0,3}?(?:chiude|chiudera|verra chius\w|sara chius\w|ha chiuso)|\b(?:chiude|chiudono|
     chiuderanno) (?:la|il|lo|l') ?(?:filiale|negozio|sede|stabilimento|ufficio|ristorante)

[lean]
0.85 \b(?:orientat[oi] (?:verso|su|a|per)|propens[oi]|propendi\w+|tendiamo|inclin[io]|l'idea (?:sarebbe|e)|
     favorit[oa]|in vantaggio|in pole|preferenza (?:per|va)|l'ago della bilancia|
     stiamo andando verso)\b(?![^.]{0,20}\b(?:voi|vostra|lei)\b)|\b(?:probabilmente|forse|credo che|temo che|
     molto probabile|verosimilmente|sembra che|pare che|penso che|quasi certamente|potremmo|
     andremmo)\b[^.]{0,60}\b(?:<other>|non sarete voi|<cur>|con <Name>|per <Name>)
0.90 \b(?:siamo|sono|stiamo|e) (?:\w+ )?(?:piu )?(?:orientat[oi]|propens[oi]|vicin[oi]) (?:\w+ )?(?:verso|su|a|per|
     all') ?(?:l')?altr|\b(?:quasi (?:sicuramente|certamente)|con ogni probabilita|probabilmente|in linea di massima|
     tutto (?:lascia|fa) (?:\w+ )?(?:pensare|credere)|salvo sorprese|molto probabilmente)\b[^.]{0,50}\b(?:gli altri|
     altr[oi]\b|(?:un')?altra (?:<firm>)|la concorrenza|(?:fara|fornira|andra|sara|andremo|andiamo|prenderemo|
     sceglieremo)\w* (?:con |a |da |per |di )?(?:<Name>|altr))|\b(?:propone|propost[ao]|suggerisce|raccomanda|
     consiglia)\b[^.]{0,40}\b(?:altr[oa] \w+|<Name>)[^.]{0,60}\b(?:definitiv|spetta|ratific|consiglio|approva)

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
0.95 \b(?:con|per) (?:la|il) (?:vostr[ao]|tu[ao]|su[ao])\b(?=[.,;!]|$| (?:e|quando|cosi))|
     \b(?:contiamo (?:su (?:di )?|con )|restiamo con |andiamo con |lavoreremo con |partiamo con |
     iniziamo con )(?:voi|lei|te)\b|\b(?:approvato|autorizzato|confermato|firmato) (?:gia )?(?:l'acquisto|l'ordine|
     la spesa|il vostro|la vostra|il suo|il tuo)|\b(?:mando|invio|mandiamo|inviamo|arriva) (?:\w+ )?(?:l'ordine|
     il buono d'ordine|l'ordine d'acquisto)|\b(?:lavori|lavoro|contratto|incarico|progetto|ordine|appalto) (?:e|
     sono) (?:suo[i]?|vostr[oi]|tuo[i]?)\b|\b(?:risultat[oa]|stat[oa]|siete) (?:i |la |l')?(?:aggiudicatari\w*|
     vincitor\w+|vincitrice)
0.95 \b(?:continuare|proseguire|rinnovare|restare|rimanere|lavorare|procedere|continuiamo|proseguiamo|rinnoviamo|
     andare avanti|andiamo|partire) (?:\w+ )?con (?:voi|lei|te)\b(?! (?:non|ma))|\b(?:approvat|accettat|confermat|
     scelt|firmat)[oa] (?:la |il )(?:vostr|su|tu)[ao]\b|\b(?:procedete|proceda|procedi|partite) pure\b
0.95 \b(?:avete|ha|hai) vinto (?:la gara|l'appalto|voi)|^(?:[\w ,]{0,30}, )?(?:accettiamo|accetto|approviamo|approvo|
     confermiamo|confermo) (?:il|la|l'|vostr\w+) ?(?:\w+ )?(?:preventivo|offerta|proposta|ordine)

[maybe]
0.56 \b(?:<other>)(?! (?:domand|volt|giorn))|\b(?:contratto|ordine|incarico|lavoro|gara)\b[^.]{0,40}(?:firmat|affidat|
     assegnat|aggiudicat|chius)[oa]\b|\b(?:purtroppo|spiac\w+|dispiace)\b[^.]{0,80}\b(?:offerta|proposta|preventivo|
     decisione|progetto|scelt\w|vostr\w|sua)|\b(?:alla fine|invece (?:di|che) (?:voi|lei|te)|lo facciamo noi|
     la facciamo noi|le facciamo noi|li facciamo noi)\b
""")
