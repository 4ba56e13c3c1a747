"""Italian: what else a reply says, and what turns or weakens a loss."""

from __future__ import annotations

from followup.core.intent.rules.notation import cues, entries

CUES = cues(r"""
[later]
0.87 \b(?:risent\w+|richiam\w+|ricontatt\w+|contatt\w+|riparl\w+|scriv\w+|riscriv\w+|chiam\w+|rived\w+|vediamo|
     vederci|riprend\w+|sent\w+|torn\w+|rivedere|valuter\w+|rivalut\w+|aggiorn\w+|riprov\w+|parl\w+|faccia\w* vivo|
     riaggiorn\w+)\b[^.]{0,60}\b(?:a (?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|
     novembre|dicembre|partire|fine|inizio|meta|primavera)|(?:in|nel|nella|per) (?:primavera|autunno|estate|inverno|
     \w+ trimestre|\w+ semestre|20\d\d|nuovo anno|prossim\w+|corso)|tra |fra |dopo|(?:il|la|l') ?(?:prossim\w+|
     anno prossimo|mese prossimo)|(?:anno|mese|trimestre|primavera|autunno) prossim\w|piu avanti|quando|d'autunno|
     in autunno|inizio|fine|verso|ad (?:aprile|agosto|ottobre|anno))
0.86 \b(?:rinviat\w+|rimandat\w+|rimandare|rimandiamo|rinviare|rinviamo|posticip\w+|sospes[oa]|in sospeso|congelat\w+|
     in pausa|in stand-?by|slittat\w+|slitta|fermi fino|non (?:e|sia) (?:il|un buon) momento|per (?:ora|il momento|
     adesso) (?:no|non|siamo)|adesso no|non (?:adesso|prima|quest'anno|ora)|momento sbagliato|piu avanti|
     se ne riparla|ne riparliamo|se ne parla|fino a (?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|
     settembre|ottobre|novembre|dicembre))\b

[open]
0.85 \b(?:ancora|tuttora|stiamo|siamo) (?:\w+ ){0,3}?(?:valutando|confrontando|esaminando|decid\w+|in (?:fase|attesa|
     valutazione|corso|dubbio|trattativa)|analizzando|pensando|aspettando|indecis\w|comparando)|
     \bnon (?:\w+ ){0,3}?(?:ancora (?:\w+ )?(?:deciso|scelto|preso)|abbiamo (?:ancora )?(?:deciso|preso una decisione|
     scelto))|\b(?:nulla|niente) (?:e )?(?:\w+ )?(?:deciso|firmato|definito)|\b(?:in fase di valutazione|short ?list|
     (?<!alla )(?<!nella )fase finale|finalisti|secondo turno|decidiamo (?:entro|la)|vi faremo sapere|le faro sapere|
     (?:daremo|diamo|daro) (?:un )?(?:riscontro|risposta)|(?:stiamo|stanno) valutando|non si sa ancora|(?:te|ve|
     glie)l[oa] (?:faccio|faremo|facciamo) sapere|ve lo comunicher\w+|(?:incontriamo|sentiamo|
     vediamo) (?:\w+ ){0,2}?(?:altr\w+|concorren\w+)|decidiamo|
     decisione (?:verra|
     sara|entro))\b
0.78 \b(?:potete|potreste|puo|puoi|quanto|quale|quali|come|cosa|avete|e possibile|sarebbe|quando|c'e|comprend\w+|
     include|vale|serve|riuscite|
     riesci)\b[^?]*\?|\b(?:(?:vi|le|ti) (?:chiedo|chiediamo|prego|preghiamo) di|si prega di (?:inviare|fornire|
     confermare)|mi manca|ci manca|sconto|se (?:riuscite|riesci|potete|puo|puoi))\b
0.85 \b(?:serv\w+|bisogno di|dateci|dammi|mi dia) (?:\w+ ){0,3}?(?:giorn[oi]|tempo|
     settiman[ae])\b[^.]{0,30}\b(?:pensar|valutar|decider|veder|parlar)\w*|\b(?:rimasti|siete|
     in lizza) (?:\w+ )?voi e (?:un|altr)|\blo sapremo\b

[grant]
0.92 ^(?:(?:ciao|buongiorno|buonasera|salve|gentile|car[oa]|egregio)[ \w.,]{0,24}?)?\b(?:si|certo|certamente|
     volentieri|con piacere|nessun problema|va bene|ok|d'accordo|ci mancherebbe|figurati|si figuri|assolutamente si|
     prego|dica pure|sicuro|chieda|chiedi)\b(?!.*\b(?:preferi\w+ non|non posso)\b)|\b(?:chied\w+ pure|mandi pure|
     manda pure|scriv[ai] pure|(?:mi )?(?:scriva|mandi|invii|faccia) (?:pure )?(?:le |due )?(?:sue )?(?:domande)?|
     rispond\w+ (?:volentieri|con piacere)|volentieri|con piacere|(?:mi )?(?:chiami|chiama) pure|dica|dimmi|spara|
     spari|a disposizione)\b

[decline]
0.95 \b(?:prefer\w+ (?:non|evitare|di no|lasciar\w*|chiudere)|non (?:desider\w+|vogli\w+|vorre\w+|intend\w+|poss\w+|
     ho|abbiamo|mi va|me la sento|e (?:nostra|possibile)|siamo (?:tenut\w|autorizzat\w)|sono (?:tenut\w|autorizzat\w)|
     rilasciamo|forniamo|credo|diamo|c'e)\b[^.]{0,50}\b(?:comment\w+|rispond\w+|entrare|spieg\w+|tempo|domand\w+|
     informazion\w+|dettagli\w*|fornire|dare|aggiunger\w+|altro|feedback|parlarne|motivazion\w+|prassi|condivider\w+|
     il caso)|no,? grazie|grazie,? (?:ma )?no|lasciamo (?:stare|perdere|cosi)|chiudiamola qui|finiamola qui|
     niente da aggiungere)\b|^(?:ciao[ \w,]{0,20}|buongiorno[ \w,]{0,20})?no\b(?! problem)

[refer]
0.90 \b(?:parl[aio]|parl(?:are|ate)|contatt(?:i|a|are)|scriv(?:a|i|ere)|sent(?:a|i|ire)|rivolg(?:a|i|ersi)(?:si|ti)?|
     chied(?:a|i|ere)|prov[ai]|chiam(?:i|a|are)) (?:\w+ ){0,3}?(?:con |a |al |alla |il |la |da )*(?:mi[oa] |
     nostr[oa] )?(?:(?!lei)[a-z']+ ){0,4}?(?!Lei|Voi)<Person>|\b(?:la persona (?:giusta|da contattare)|
     il responsabile|la responsabile|referente|chi (?:se ne occupa|decide|segue)|il mio (?:collega|successore)|
     la mia (?:collega|sostituta))[^.]{0,35}(?:e|adesso e|ora e|sara|si chiama)? (?:\w+ ){0,3}?<Person>|
     \b(?:metto in copia|giro la (?:sua|vostra)|inoltro (?:a|la)|le do il contatto|non (?:sono|
     mi occupo) (?:piu )?(?:io|la persona|di))

[reopen]
0.90 \b(?:cambiato idea|ripensato|ripensandoci|ci ho ripensato|ci abbiamo ripensato|ripensamento|ancora (?:valid[ao]|
     interessat\w|disponibil\w|possibile)|(?:e|siete|sei) ancora (?:\w+ )?(?:valid|interessat|disponibil)\w|riapr\w+|
     riapert\w|ripartit\w|di nuovo (?:sul tavolo|in gioco|aperto)|riprendere (?:il discorso|la|il progetto)|
     ci ha(?:nno)? (?:delus\w|abbandonat\w|mollat\w|piantat\w)|non (?:ha|hanno) (?:funzionato|mantenuto|rispettato)|
     abbiamo sbagliato|ho sbagliato|pentit\w|riconsider\w+|rimettere in discussione|si e (?:tirato indietro|
     ritirat\w)|seconda (?:possibilita|chance)|fallit\w)\b

[stop]
0.96 \b(?:non (?:mi|ci|vi) (?:\w+ )?(?:scriv\w+|contatt\w+|chiam\w+|mand\w+|invi\w+|disturb\w+)[^.]{0,15}(?:piu|mai|
     oltre)|non (?:scrivete|contattate|chiamate|scriva|scrivere|contattare|inviare|mandare|chiamare)(?:mi|
     ci)? (?:\w+ )?(?:piu|mai)|(?:non|nessun[ao]?) (?:desidero|vogliamo|desideriamo|voglio|
     intendo) (?:piu )?(?:ricevere|essere (?:contattat|disturbat)\w)|(?:smett\w+|smettere|bast[ai]|cess\w+|la smetta|
     finitela) (?:di |con |le |la )+(?:\w+ )?(?:scriv\w+|contatt\w+|chiam\w+|mail|email|e-mail|messaggi|telefonate|
     invi\w+|mand\w+|comunicazioni)|(?:cancell|rimuov|togli|tolg|elimin|toglie)\w*[^.]{0,40}\b(?:lista|elenco|
     database|
     dati|indirizzo|contatti|mailing|archivi\w*|rubrica)\b|mi oppongo|diritto (?:di opposizione|alla cancellazione)|
     disiscriv\w+mi|lasci\w*(?:mi|ci) in pace|nessun'?altra? (?:mail|email|comunicazione|contatto)|
     segnalat\w come spam|niente piu (?:mail|email|telefonate|messaggi))\b

[auto]
0.93 \b(?:fuori (?:ufficio|sede)|sono (?:attualmente )?(?:assente|in ferie|in vacanza|fuori|in maternita|
     in trasferta)|saro (?:assente|in ferie|fuori|di ritorno)|assente (?:dal|fino|dall)|risposta automatica|
     messaggio automatico|rientr(?:o|ero) il|al mio rientro|in mia assenza|(?:richiesta|messaggio|mail|email|domanda|
     offerta|candidatura) e (?:stata|stato) (?:\w+ )?(?:ricevut\w|registrat\w|presa in carico)|
     abbiamo ricevuto (?:la (?:sua|tua|vostra) (?:richiesta|mail|email|domanda)|il (?:suo|tuo) messaggio)|
     non lavora piu|non rispondere a quest\w|casella non (?:e )?(?:piu )?(?:attiva|presidiata|monitorata)|
     mancato recapito)\b

[alien]
0.92 \b(?:(?:sua|tua) candidatura (?:per|al) (?:la |il )?(?:posizione|ruolo|posto)|candidat[oa] che (?:ci|vi|
     mi) (?:ave|ha)\w*|posizione (?:aperta|di)|
     altri candidati (?:per|al) (?:la|il)? ?(?:posizione|ruolo|posto)|il suo (?:cv|curriculum)|tuo intervento|
     abstract|newsletter|disiscriversi|annullare l'iscrizione|
     visualizza nel browser|gentil[ei] client[ei]|car[oi] (?:client[ei]|iscritt\w|soci|lettori|colleghi|tutti)|
     comunicato stampa|webinar|ciao (?:a tutti|ragazzi|team)|abbiamo perso (?:il|la|l'|contro))\b
0.85 \bse (?:avete|ha|hai) (?:gia )?(?:scelto|deciso|optato|preso)|\bnon ho (?:piu )?(?:ricevuto|avuto) (?:notizie|
     risposta|riscontro)|\bin attesa di (?:un )?(?:vostro|suo) riscontro

[regret]
0.90 \b(?:purtroppo|spiace|dispiace|spiacenti|rammaric\w+|scusa|grazie (?:per|della|del|mille|comunque|ancora)|
     ringrazi\w+|auguri\w*|auguro|prossim\w (?:volta|occasione)|future (?:occasioni|collaborazioni)|futuri progetti|
     in futuro|peccato)\b

[firm]
0.90 \b(?:nessuno (?:di noi|dei nostri|in azienda|qui)|nessun (?:collega|dipendente)|la nostra (?:azienda|societa|
     ditta)|tutta l'azienda|nostri (?:colleghi|dipendenti)|nostro dominio)\b
""")

GUARDS = entries(r"""
deal = (?:offerta|preventivo|proposta|fornitore|contratto|prezzo|gara|decisione|ordine|demo|suo tempo|vostro tempo|
    soluzione|scelta)
not = \b(?:non|mai|nessun\w*)\b
if = \b(?:se(?! n[ei]\b)|qualora|nel caso|in caso di|anche se|sarebbe|avremmo|avessi\w*|fosse)\b
neg = (?:\bnon|\bmai|\bsenza|\binvece di|\bprima di) (?:\w+ ){0,3}$
hedge = \b(?:probabilmente|forse|potremmo|potrebbe|stiamo (?:pensando|valutando)|valutando|tendiamo|orientat\w|
    propens\w|credo|penso|sembra|pare)\b
near = \b(?:(?:tuo|suo|vostro|il) (?:numero|contatto|telefono|nome)|corriere|pacco|le chiavi|quasi|sul punto di|
    a un passo|stavamo per)\b
past = \b(?:\w+ anni fa|l'anno scorso|nel (?:19|20)\d\d|all'epoca|a suo tempo|in passato|anni or sono)\b
told = \b(?:detto|avvisat\w|avvertit\w|comunicat\w a(?:l|lla|gli)|dicono|sentito dire|a quanto pare|lei (?:dice|
    diceva|scriveva)|raccontato)\b
rel = \b(?:azienda|fornitore|ditta|agenzia|software|sistema|soluzione|quello|quella)(?: con)?(?: a)? (?:che|cui|
    la quale|il quale) (?:\w+ )?$
third = \b(?:nostro|mio|un|suo|il|vostro) (?:cliente|concorrente|vicino)\w? (?:\w+ ){0,2}$
but = [;:]| - |, ma | ma |, pero | pero |, tuttavia\s
ask = ^(?:\w+,? ){0,2}?(?:avete|ha|hai|e|potete|puo|cosa|quale|quando|chi|come|perche|quanto|siete|c'e)\b
praise = \b(?:non (?:e |era |per |tanto )*(?:il |la )?|buon\w*|ottim\w|bell\w+|molto (?:buon|valid)\w+|valid\w|
    apprezzat\w|eccellent\w|perfett\w)\b
generic = (?:il|la|lo|i|gli|le|l|un|una|di|del|della|voi|lei|noi|io|vostr\w+|nostr\w+|su[oae]|per|con|da|che|e|
    gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|lunedi|martedi|
    mercoledi|giovedi|venerdi|sabato|domenica|gentile|buongiorno|ciao|grazie|saluti|signor\w*|sig|dott\w*|direzione|
    fornitore|azienda|offerta|gara|contratto|lotto|purtroppo|alla|dopo|ma|non|spett\w*|ufficio|si|no|ditta|societa|vi|
    le|in|internamente|consiglio|cda)
ends = (?:per|perche|che|e|ci|gia|con|in|hanno|si|ma|da|dato)
""")
