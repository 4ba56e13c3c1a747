"""Around a date, in seven languages: guards and tables for `when` and `mentions`.

`ask_again`: the rep is to come back, or they will; `put_off`: it has to wait; `since`: words right before a date that
is past; `tied`: what runs until a date; `homonym`: spelled like a month or season, and none; `after`: the time named is
to be over; `gone`: has left the firm; `back`: an absence and its end; `dom`: a bare day of the month; `tomorrow`.
Tables: `weekdays` (0 is Monday), `weeks` of a month (5 is the last).
"""

from __future__ import annotations

from collections.abc import Mapping

from followup.core.intent.rules.notation import entries

GUARDS = {
    "en": entries(r"""
ask_again = \b(?:(?:call|ring|phone|e-?mail|write|try|ping|ask|contact|message|remind|diary|buzz|bell|kick|text|
    nudge|catch|see|tell|give|pause) (?:to )?(?:me|us|him|her|again|back|it to)\b|(?:call|write|talk|speak|look|ask|
    try|come|check|get|reach|meet|go|open|raise) (?:\w+ ){0,3}?(?:again|back|in touch)\b|put (?:it|that|this) to|
    back to (?:you|it|this|us)|(?:be|get) in touch|re-?connect|re-?visit|re-?open|resume|revert|a (?:ring|call|shout|
    bell|buzz|nudge|line)\b|know more|(?:will|you'll|shall) (?:hear|know)|hear from|pick (?:it|this|things|that) up|
    in (?:your|the) (?:book|diary|calendar)|let you know|have it by|(?:will be|be) alerted|resubmit|start again|
    then it|quote again|i have (?:time|ten|an hour)|let's say|follow up|come (?:by|round))
put_off = \b(?:(?:paus|park|hold|leav|keep|shelv|tabl|push|put|mov|defer|postpon|delay)(?:e|ed|ing|s)?\b|
    not (?:\w+ ){0,4}?before|wait(?:ing)? (?:until|till|for)|until|till?l?\b|not yet|say (?:any ?)?more|go ahead|
    decide|look at it|next (?:round|pot)|start taking)
since = \b(?:since|from before|dated|as of|of last|last|back in|spent by|by the \w+ of last|not a|was|were|did|
    seat in|sent)(?: the)? $
tied = \b(?:contract|lease|agreement|warranty|tied|locked|term)\b
after = \bafter\b
homonym = (?<!in )(?<!by )(?<!of )(?<!til )(?<!till )(?<!until )(?<!next )(?<!mid )(?<!mid-)(?<!earl
    y )(?<!late )(?<!or )(?<!for )(?<!after )(?<!from )(?<!\d )(?<!st )(?<!th )(?<!nd )(?<!rd )\b(?:may|march|mar|
    dec|sept)\b(?! \d)|\bMay (?:I|we|you)\b|\bJan (?=[A-Z])|\b(?:the )?summer (?:fete|fair|show|party|coats?|school|
    concert|season)
gone = \b(?:no longer|have left|has left|left (?:the|on|at)|am leaving|not (?:work|be)(?:ing)?|has been closed|
    could not be delivered|undeliver\w*|does not exist|mailbox is full|retired|within \w+ (?:working |
    business )?(?:days|hours)|usually)\b
back = \b(?:back|return\w*|until|till|to the|away|out of|on leave|on holiday|holidays?|vacation|reopen\w*|again on|
    answer on|read on|from|will be read|through|out)\b
dom = \b(?:the |(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?:the )?)(?P<day>\d{1,2})(?:st|nd|rd|th)\b
tomorrow = \btomorrow\b
"""),
    "de": entries(r"""
ask_again = (?:\bmeld\w*|\bruf\w* |\banruf\w*|\bschreib\w*|\bfrag\w* (?:\w+ ){0,3}?(?:wieder|nochmal|noch)|
    \bkomm\w* (?:\w+ ){0,4}?(?:zurück|zu|wieder|auf)|\bnochmal|\bnoch einmal|\berneut|\bkontakt|\bklopf|
    \bhören (?:sie|wir)|\bsprechen wir|\breden wir|\bwissen wir|\bweiß ich|\bwiedervorlage|\bauf den tisch|\bschauen|
    \bgerne? wieder|\bwieder auf)
put_off = (?:\bwieder\b|\bweiter|\bverschoben|\bverschieben|\bvertag\w*|\bzurückgestellt|\bnicht vor\b|\bfrühestens|
    \bangehen|\bstarten|\bmachen wir|\bbis\b|\bwarten|\bsagen wir)
since = \b(?:seit|letzten|vergangenen|im letzten|stand)(?: dem| der)? $
tied = (?:vertrag\w*|laufzeit|gebunden|leasing)
after = \bnach\b
homonym = \bJan\b(?!\.)|\bwintersaison
gone = (?:nicht mehr (?:im|bei|für|tätig|erreichbar)|ausgeschieden|verlassen|zugestellt|existiert nicht|
    postfach (?:ist )?voll|innerhalb von|bearbeitungszeit|eingegangen)
back = \b(?:bis|wieder|zurück|ab|vom|urlaub|abwesend|nicht im (?:büro|haus)|erreichbar|am|lese|beantwort\w*)\b
dom = \b(?:am|bis|ab|zum|einschliesslich|dem|montag|dienstag|mittwoch|donnerstag|
    freitag)(?:,| dem| zum)? (?P<day>\d{1,2})\.(?! ?\d)(?! (?:januar|februar|marz|april|mai|juni|juli|august|
    september|oktober|november|dezember))
tomorrow = \b(?:ab|bis|erst) morgen\b
"""),
    "fr": entries(r"""
ask_again = \b(?:r?appel(?:ez|le|er|lerai|lons)\w*|recontact\w*|contact\w*|re?ven(?:ez|ir|ons)\b|reviens|reviendr\w*|
    relanc\w*|ecri(?:vez|re|s)|redemande\w*|repar(?:l\w+|t\w+)|on (?:en )?(?:re)?parle|repren\w*|revoi[rt]|reverr\w*|
    on verra|fais\w* (?:moi|nous) signe|un signe|retour|prochain contact|en saur\w*|saurons|reexamin\w*|
    tiens au courant|a nouveau|de nouveau|rediscut\w*|ressor\w*|refaire un|represent\w*|repass\w*)\b
put_off = \b(?:attend\w*|pas avant|pas (?:\w+ ){0,3}?avant|reporte\w*|remet\w*|remis\w*|decal\w*|point|inscri\w*|
    passer|d'ici|jusqu'a\w*|repouss\w*|dossier|soumis|tranch\w*|relever\w*|mise? de cote)\b
since = \b(?:depuis|dernier|date du|courrier du|du mois de)(?: le| la| les)? $
tied = \b(?:contrat|bail|engag\w+|preavis|echeance)\b
after = \b(?:apres|passe\w*)\b
homonym = (?<!fin )(?<!en )(?<!mi-)(?<!debut )\bsept\b
gone = \b(?:ai quitte|a quitte|plus (?:de|dans|chez|au)|n'existe pas|n'a pas pu etre|
    boite (?:de reception )?(?:pleine|n'existe)|sous \w+ jours|ne fais plus|ne travaille plus|desactivee)\b
back = \b(?:jusqu'a\w*|retour|de retour|absent\w*|conge\w*|vacances|du|au|avant le|a partir du|reprend\w*|rentr\w*|
    reviens|serai)\b
dom = \b(?:le|au|avant le|du|lundi|mardi|mercredi|jeudi|vendredi) (?P<day>\d{1,2})\b(?! ?(?:h\b|heures|janvier|
    fevrier|mars|avril|mai|juin|juillet|aout|sept|oct|nov|dec|%|euros|/|\d))
tomorrow = \b(?:demain)\b
"""),
    "es": entries(r"""
ask_again = \b(?:ll[aá]m[ae]\w*|llamar\w*|escrib\w*|contact\w*|retom\w*|volv\w*|vuelv\w*|hablamos|hable\w*|platic\w*|
    avis\w*|pregunt\w*|busc\w*|lo vemos|lo veo|lo miramos|nos vemos|recuerd\w*|insist\w*|de nuevo|otra vez|reanud\w*|
    anot\w*|tocar\w*|marcar\w*|marc[ae]\w*|propon\w*|t llamo|te llamo|le llamo|le marco)\b
put_off = \b(?:aplaz\w*|pospuest\w*|pospon\w*|dej\w+|esper\w*|hasta|no antes|antes de|arranc\w*|lo tocamos|decid\w*|
    sabr\w*|se toca|cuando|mand\w*|pas[ae]\w*)\b
since = \b(?:desde|desde el|del pasado|pasado mes de|el pasado|de hace|fechad[oa])(?: de)? $
tied = \b(?:contrato|atados|renting|permanencia|venc\w+|compromiso)\b
after = \b(?:despues|tras|pasad[oa])\b
gone = \b(?:ya no (?:formo|trabajo|laboro)|no pudo ser|no existe|buzon lleno|he dejado|deje de|en un plazo|
    durante \w+ dias|dado de baja)\b
back = \b(?:hasta|regres\w*|vuelv\w*|vuelta|vacaciones|ausente|fuera|reincorpor\w*|del|al|a partir|podre leer|leere)\b
dom = \b(?:el|hasta el|al|dia|lunes|martes|miercoles|jueves|viernes) (?P<day>\d{1,2})\b(?! de\b)(?! ?(?:%|euros|h\b|
    :|/|\d))
tomorrow = \b(?:hasta|para) manana\b
"""),
    "it": entries(r"""
ask_again = \b(?:(?:ri)?chiam\w*|(?:ri)?scriv\w*|(?:ri)?contatt\w*|risent\w*|sentiamo|riparl\w*|riprend\w*|torn\w*|
    rived\w*|viva|passi|ricord\w*|di nuovo|nuovamente|ricandid\w*|ripropo\w*|ripresent\w*|riapr\w*|riapert\w*|
    inserisco|agenda|risollecit\w*|richied\w*|aggiorn\w*)\b
put_off = \b(?:rinvi\w*|rimand\w*|slitt\w*|spost\w*|sospes\w*|aspett\w*|fino a\w*|non prima|prima di|decid\w*|
    sapr\w*|entro|ved\w*|parl\w*|pass\w*)\b
since = \b(?:dallo scorso|scorso|fin da)(?: il| lo)? $
tied = \b(?:contratto|vincol\w*|scad\w+|disdetta|recesso)\b
after = \b(?:dopo|passat[oa])\b
gone = \b(?:non lavoro piu|non faccio piu|ho lasciato|non (?:e|stato) (?:stato )?(?:possibile )?recapit\w*|
    non esiste|casella (?:piena|verra)|tempi medi|entro \w+ giorni|giorni lavorativi|ricevuta|accettato)\b
back = \b(?:fino a\w*|rientr\w*|torn\w*|ferie|assente|fuori|dal|al|di ritorno|sar[oa]|riapr\w*|rispond\w*)\b
dom = \b(?:il|al|lunedi|martedi|mercoledi|giovedi|venerdi) (?P<day>\d{1,2})\b(?! ?(?:%|euro|h\b|:|/|\d|gennaio|
    febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre))
tomorrow = \b(?:fino a|a) domani\b
"""),
    "nl": entries(r"""
ask_again = (?:\bbel\w*|\bmail\w*|\bcontact|\bterug|\bopnieuw|\bnogmaals|\bnog (?:een|eens|'ns)|\bvraag|\bprobeer\w*|
    \bmeld\w*|\bspreken|\bpraten|\bhoor\w*|\boppakken|\bkijken|\bbekijken|\bweten we|\bagenda|\bmag ik|\bstuur|
    \bherinner\w*|\bklop|\bzeg maar)
put_off = (?:\bweer\b|\blaten we|\bpakken|\buitgesteld|\bverschoven|\bdoorgeschoven|\baangehouden|\bwachten|\btot\b|
    \bniet (?:eerder|voor)|\bpas\b|\bstarten|\bbeginnen|\bweet ik|\bkom\w*)
since = \b(?:sinds|van vorig|vorige?|afgelopen|dd\.?)(?: de| het)? $
tied = (?:contract\w*|looptijd|verlengd|opzeg\w*)
after = \bna\b
gone = (?:niet meer (?:werkzaam|bij|in dienst)|uit dienst|niet worden bezorgd|bestaat niet|mailbox (?:is )?vol|
    binnen \w+ (?:werk)?dagen)
back = \b(?:tot|terug|vanaf|afwezig|vakantie|verlof|weer|op|bereikbaar|t/m|lees|beantwoord\w*)\b
dom = \b(?:de|op de|tot de|maandag|dinsdag|woensdag|donderdag|vrijdag) (?P<day>\d{1,2})(?:e|ste|
    de)?\b(?! ?(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|euro|%|uur|
    /|\d))
tomorrow = \b(?:tot|vanaf) morgen\b
"""),
    "pt": entries(r"""
ask_again = \b(?:lig(?:a|ue|ar|o|amos)\w*|cham[ae]\w*|escrev\w*|contact\w*|contat\w*|volt(?:e|a|ar|amos|aremos)\w*|
    retom\w*|fal(?:e|a|amos|ar)\w*|convers\w*|procur\w*|avis\w*|lembr\w*|de novo|novamente|outra vez|veremos|
    saberemos|te dou|apare\w*|diga\w*|novo contato|novo contacto|consult\w*|pergunt\w*|insist\w*|reaval\w*|
    redimens\w*|trato)\b
put_off = \b(?:adi\w*|posterg\w*|deix\w*|guard\w*|esper\w*|aguard\w*|ate|nao antes|ver|vemos|saber\w*|decid\w*|
    arranc\w*|revis\w*|pens\w*|mand\w*|pass\w*|so vem)\b
since = \b(?:desde|no passado|do passado|datad[oa] de)(?: o| a)? $
tied = \b(?:contrato|fidelizacao|vincul\w+|renova\w*)\b
after = \b(?:depois|apos|dps|passad[oa])\b
gone = \b(?:nao faco mais|ja nao (?:trabalho|estou)|deixei de|nao foi possivel entregar|caixa cheia|desconhecido|
    dias uteis|em ate \w+ (?:dias|horas)|desliguei-me)\b
back = \b(?:ate|regress\w*|volt\w*|retorn\w*|ferias|ausente|fora|off|de volta|a partir|estarei|meu retorno)\b
dom = \b(?:o dia|dia|ao dia|segunda|terca|quarta|quinta|
    sexta)(?:-feira)?,? (?:dia )?(?P<day>\d{1,2})\b(?! ?(?:de (?:jan|fev|mar|abr|mai|jun|jul|ago|set|out|nov|dez)|%|
    h\b|:|/|\d|euros))
tomorrow = \b(?:ate|para|so) amanha\b
"""),
}

TIMES: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "en": {
        "weekdays": entries(r"""
0 = \bmonday\b
1 = \btuesday\b
2 = \bwednesday\b
3 = \bthursday\b
4 = \bfriday\b
"""),
        "weeks": entries(r"""
1 = \bfirst week\b
2 = \bsecond week\b
3 = \bthird week\b
5 = \blast week of\b
"""),
    },
    "de": {
        "weekdays": entries(r"""
0 = \bmontag\b
1 = \bdienstag\b
2 = \bmittwoch\b
3 = \bdonnerstag\b
4 = \bfreitag\b
"""),
        "weeks": entries(r"""
1 = \berste\w* woche\b
2 = \bzweite\w* woche\b
3 = \bdritte\w* woche\b
5 = \bletzte\w* woche\b
"""),
    },
    "fr": {
        "weekdays": entries(r"""
0 = \blundi\b
1 = \bmardi\b
2 = \bmercredi\b
3 = \bjeudi\b
4 = \bvendredi\b
"""),
        "weeks": entries(r"""
1 = \bpremiere semaine\b
2 = \b(?:deuxieme|seconde) semaine\b
3 = \btroisieme semaine\b
5 = \bderniere semaine\b
"""),
    },
    "es": {
        "weekdays": entries(r"""
0 = \blunes\b
1 = \bmartes\b
2 = \bmiercoles\b
3 = \bjueves\b
4 = \bviernes\b
"""),
        "weeks": entries(r"""
1 = \bprimera semana\b
2 = \bsegunda semana\b
3 = \btercera semana\b
5 = \bultima semana\b
"""),
    },
    "it": {
        "weekdays": entries(r"""
0 = \blunedi\b
1 = \bmartedi\b
2 = \bmercoledi\b
3 = \bgiovedi\b
4 = \bvenerdi\b
"""),
        "weeks": entries(r"""
1 = \bprim[ao] (?:fine )?settimana\b
2 = \bsecond[ao] (?:fine )?settimana\b
3 = \bterz[ao] (?:fine )?settimana\b
5 = \bultim[ao] (?:fine )?settimana\b
"""),
    },
    "nl": {
        "weekdays": entries(r"""
0 = \bmaandag\b
1 = \bdinsdag\b
2 = \bwoensdag\b
3 = \bdonderdag\b
4 = \bvrijdag\b
"""),
        "weeks": entries(r"""
1 = \beerste week\b
2 = \btweede week\b
3 = \bderde week\b
5 = \blaatste week\b
"""),
    },
    "pt": {
        "weekdays": entries(r"""
0 = \bsegunda(?:[- ]feira)?\b
1 = \bterca(?:[- ]feira)?\b
2 = \bquarta(?:[- ]feira)?\b
3 = \bquinta(?:[- ]feira)?\b
4 = \bsexta(?:[- ]feira)?\b
"""),
        "weeks": entries(r"""
1 = \bprimeira semana\b
2 = \bsegunda semana\b
3 = \bterceira semana\b
5 = \bultima semana\b
"""),
    },
}
