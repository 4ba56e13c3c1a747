"""What is said to "had we offered the same, would you have gone with us?", in seven languages; guards for `same`.

`second`: what begins the answer to the second question; `supposed`: a sentence that supposes what was not so; `unsure`:
nobody can say; `yes`, `no`: an answer in so many words, at its beginning; `still`: it would have gone the same way;
`then_ours`: it would have been the rep.
"""

from __future__ import annotations

from followup.core.intent.rules.notation import entries

GUARDS = {
    "en": entries(r"""
second = ^\W*(?:q(?:uestion)? ?)?(?:2|two|ii|b)\b\W|\bsecond(?:ly)?\b|\bnumber (?:two|2)\b|\bq2\b|\bquestion (?:two|
    2)\b|\b(?:as (?:for|to) (?:if|whether)|whether (?:we|i) (?:would|should)|would (?:we|i) have)\b|
    \bthe other (?:question|one)\b
supposed = \b(?:had (?:you|your|yours|that|it|we|the)|if (?:you|your|yours|it|the|that|they|only|we|id|i)(?:'d| had|
    d| were|r\b| could| did)?|(?:same|equal|identical|like[- ]for[- ]like|matched|matching)\b|otherwise|with (?:the|
    that|a) \w+|without (?:the|that)|even (?:at|with|if|then))
unsure = \b(?:don't know|dunno|do not know|don't really know|no idea|can't (?:honestly )?(?:say|tell|answer)|
    cannot (?:honestly |really )?(?:say|tell|answer)|couldn't (?:say|tell)|could not say|hard to (?:say|tell|know)|
    difficult to (?:say|tell)|impossible to (?:say|know)|who knows|not sure|unsure|maybe|perhaps|possibly|might have|
    may have|depends|toss[- ]?up|coin|fifty[- ]fifty|50[/-]50|speculate|hypothetical|split|even money|
    rather not (?:say|guess)|(?:shan't|won't|can't|wouldn't) guess|unable to (?:say|tell)|wouldn't like to say|
    went back and forth|not certain|anyone's guess|could have gone either)\b
yes = ^\W*(?:(?:honestly|to be honest|the answer is|and|then|i think|probably|most|very|absolutely|oh|well|so|
    short answer)[,:]? )*(?:yes|yeah|yep|yup|aye|definitely|absolutely|certainly|of course|without (?:a )?doubt|
    no question|course|100 ?%|likely|in a heartbeat|like a shot|for sure|sure|too right|undoubtedly)\b
no = ^\W*(?:(?:honestly|to be honest|the answer is|and|then|i think|probably|sadly|sorry|afraid|well|so|i'm afraid|
    short answer|frankly)[,:]? )*(?:no|nope|nah|naw|not|never|doubt it|doubtful|i doubt|unlikely|none|nothing)\b
still = \b(?:still|anyway|any ?how|regardless|either way|same (?:result|answer|way|outcome|choice)|
    made no difference|no difference|wouldn't (?:have|of|matter|change)|would not (?:have|matter)|
    not have (?:changed|mattered|made|gone|moved|come)|doubt|unlikely|don't think|do not think|don't suppose|
    not even|(?:nothing|no one|nobody) (?:\w+ ){0,3}?(?:could|would|can)|never (?:have|going)|always going|
    could have (?:offered|given) (?:\w+ ){0,3}?(?:free|for nothing)|say no|answer is no|(?:i|he|she|they|
    we)(?:'d| would) have (?:stayed|stuck) with them|if (?:\w+ )?for (?:free|nothing)|gone as it did|
    gone with (?:them|him|her)|don't think so|so no\b|is no\b|always be to stay|cannot (?:in honesty )?say yes)\b
then_ours = \b(?:would(?:'ve| have)|'d(?:'ve| have| of)?|'d've|should have|might well have|would of|
    d have) (?:\w+ ){0,3}?(?:you|yours|us|with you|come|gone|stayed|chosen|picked|signed|had|been|got|gotten|won|
    bought|stopped|taken|shaken|kept)\b|\b(?:i|we) (?:stay|sign|stick|go|take|buy) |you(?:'d|d| would) (?:have|of|
    still|be)|\b(?:be|been) (?:with you|yours)\b
"""),
    "de": entries(r"""
second = ^\W*(?:frage |zu |ad |antwort )*(?:2|zwei|zweitens)\b\W|\bzweite[nrs]?\b|\bzweitens\b|\bfrage (?:2|zwei)\b|
    \bzu (?:2|zwei)\b|\bob (?:wir|ich|es|sie)\b[^.]{0,60}\b(?:hätte|wäre)
supposed = \bbei (?:gleiche\w*|identische\w*|selbe\w*|demselben|derselben)|\b(?:bei|mit|ohne) (?:\w+ ){1,5}?(?:hätt|
    wär)|\bmit wär|\bwenn\b[^.]{0,80}\b(?:hätt|wär)|^(?:\W|und|ja|nein|klar)*(?:hätt\w*|wär\w*) (?:sie|ihr\w*|du|
    eue?r\w*|der|das|die|es)\b|\bauch (?:dann|bei|mit|wenn)\b|\bselbst (?:bei|mit|wenn)\b|\bidentisch\w*|
    \bgleiche[mnrs]? (?:preis|angebot|bedingung)|\bsie hätten (?:\w+ ){1,6}(?:können|dürfen)|\bda hätten (?:sie|ihr)
unsure = (?:\bweiß (?:ich |es )?(?:\w+ )?nicht|\bkeine ahnung|\bschwer (?:zu )?(?:sagen|beurteilen)|\bvielleicht|
    \bkann (?:ich|man|sein)\b|\bmöglich\w*|\bkommt (?:drauf|darauf) an|\blässt sich\b[^.]{0,40}\b(?:schwer|nicht|
    kaum)|\bspekul\w*|\bhypothetisch|\bwomöglich|\boder auch nicht|\bmüsste ich|\bgespalten|\bnicht sagen|\bchan sii)
yes = ^\W*(?:(?:ehrlich|und|da|dann|ganz|sehr|ich (?:denke|glaube)|wahrscheinlich|vermutlich|also)[,:]? )*(?:ja+|jo|
    jawohl|klar|sicher\w*|auf jeden fall|definitiv|natürlich|ohne frage|ganz bestimmt|wohl schon|sofort|absolut|
    unbedingt)\b
no = ^\W*(?:(?:ehrlich|und|da|dann|ich (?:denke|glaube|fürchte)|wahrscheinlich|vermutlich|leider|also|eher|
    wohl)[,:]? )*(?:nein|nee?|nö|nicht|kaum|keinesfalls|niemals|nie)\b
still = (?:\btrotzdem|\bdennoch|\bauch (?:dann|da|bei|mit|wenn)\b[^.]{0,80}\b(?:nicht|kein)|\bauch dann|\beher nicht|
    \bwohl nicht|\bnicht (?:geändert|gereicht|geholfen|zum zuge|gewonnen)|\bnichts (?:geändert|genützt|genutzt)|
    \bebenfalls nicht|\bgenauso|\bkeine?n? (?:unterschied|chance|rolle)|\bhätt\w* (?:\w+ ){0,5}?(?:nicht|nichts|
    nie)\b|\bhätt\w* (?:\w+ ){0,6}?(?:schenken|können)|verschenken|\bso oder so|\bohnehin|\bsowieso|
    \bglaube? (?:ich )?(?:eher )?nicht|\bgegen \w+ kann|\bumsonst)
then_ours = \bhätt\w* (?:\w+ ){0,6}?(?:ihnen|sie|ihr\w*|euch|eure\w*|dir|dich|dein\w*|wir|ich)\b|
    \bwär\w* (?:\w+ ){0,4}?(?:ihr\w*|sie|dein\w*|euch|euer|bei|wir|ich|'s|es)\b|\bwär's\b
"""),
    "fr": entries(r"""
second = ^\W*(?:question |q|reponse |pour la |a la )*(?:2|deux|deuxieme|seconde?|deuxiemement)\b\W?|\b(?:seconde|
    deuxieme|deuxiemement)\b|\bquestion 2\b|\bquant a (?:savoir|l'offre|la)|\bsavoir si\b
supposed = \b(?:si vous|s'il|s'ils|si tu|si t'|si on|si l'|si le|si la|si tout|meme (?:prix|offre|delai|service|avec|
    a|si)|a (?:prix|prestation|offre|conditions?|service|tarif) (?:\w+ )?(?:egale?s?|equivalente?s?|identiques?)|
    avec (?:le|la|les|un|une) \w+|sans (?:le|la|cela|ca)|identique)\b
unsure = \b(?:sais pas|sait pas|ne sai[st]|saurais (?:pas |le )?dire|ne saurais|difficile (?:a|de) (?:dire|repondre)|
    peut-etre|possible|ca depend|cela depend|depend|pas sure?|aucune idee|mystere|qui sait|hypothese|hypothetique|
    partages|dur a dire|speculer|p-e|pe bien que)\b
yes = ^\W*(?:(?:et|ben|bah|eh|bien|alors|franchement|je (?:pense|crois) que|sans doute|probablement|la|honnetement|
    mais|tres)[,:]? )*(?:oui|ouais|certainement|surement|sans (?:hesit\w+|doute|aucun doute)|evidemment|bien sur|
    absolument|tout a fait|clairement|sur)\b
no = ^\W*(?:(?:et|ben|bah|eh|bien|alors|franchement|je (?:pense|crois|crains) que|probablement|la|honnetement|helas|
    mais|malheureusement|ouin)[., :]*)*(?:non|nan|pas|jamais|aucun\w*|nenni|meme pas)\b
still = \b(?:quand meme|pareil|de toute facon|n'auri?\w* (?:rien|pas)|n'aurai\w* (?:rien|pas)|rien change|pas change|
    probablement pas|pas suffi|non plus|je (?:ne )?(?:crois|pense) (?:pas|que non)|pense que non|crois que non|
    meme (?:avec|a|si|pour)|le resultat|ce n'etait pas vous|pas vous|toujours)\b
then_ours = \b(?:aur(?:ions|ais|ait|aient|iez)|ser(?:ions|ais|ait|iez)|on (?:signait|prenait|restait)|je (?:restais|
    prenais|signais)|nous (?:signions|restions|prenions)|c'etait (?:vous|toi))\b
"""),
    "es": entries(r"""
second = ^\W*(?:pregunta |a la |a lo |respuesta )*(?:2|dos|segund[oa])\b\W?|\b(?:la|lo|su|tu|a) segund[oa]\b|
    \bque si (?:con|habria|hubier)|\bpregunta 2\b
supposed = \b(?:si (?:hubier|hubies)\w+|de haber|a (?:igual\w*|mismo)|(?:mism|igual)\w*(?: \w+)? (?:precio|plazo|
    oferta|condicion\w*|tasa|entrega|financiacion)|con (?:el|la|los|las|un|una|igual) \w+|si (?:igual\w*|me|nos|
    ustedes|usted|lo|la|vosotros|vos|tu|fuera|tuvi\w+|ofrec\w+|dab\w+)|ni (?:aun|con|asi)|aun (?:con|asi|a))\b
unsure = \b(?:quiza\w*|tal vez|dificil (?:de )?(?:decir\w*|saber|contestar)|no (?:lo |le |te |os )?(?:se|sabria|
    sabemos)\b|puede ser|depende|posiblemente|a lo mejor|quien sabe|ni idea|hipotetic\w*|igual si|capaz|
    vaya usted a saber|no sabria|imposible (?:de )?saber|mitad y mitad|dividid\w+|ponle que|pues a saber|a saber)\b
yes = ^\W*(?:(?:y|pues|la verdad|creo que|yo creo que|que|sinceramente|seguramente|probablemente|ahi|entonces|
    a)[,:]? )*(?:si|claro|seguro|sin (?:duda|dudarlo|pensarlo)|por supuesto|desde luego|con los ojos|obvio|eso si|
    dalo)\b
no = ^\W*(?:(?:y|pues|la verdad|creo que|yo creo que|que|sinceramente|me temo que|honestamente|probablemente|
    entonces|hombre)[,:]? )*(?:no|tampoco|nunca|jamas|ni|nel|nada)\b
still = \b(?:tampoco|probablemente no|igual (?:nos|me|se|nos|habria\w*|hubiera\w*|iba\w*)|de todas (?:formas|
    maneras)|de todos modos|lo mismo|no (?:creo|habria\w*|hubiera\w*)|ni (?:aun |con |asi|regalado|gratis)|aun asi|
    creo que no|que no\b|nada (?:habria|hubiera)|no cambia\w*|nos? (?:quedab\w+|hubieramos quedado) con ellos|
    mismo resultado|siempre)\b
then_ours = \b(?:hubier\w+|habri\w+|hubies\w+|seria|era suy[oa]|comprab\w+|me quedo|ib[ao]\w*|firmab\w+|compramos|
    ganaban)\b
"""),
    "it": entries(r"""
second = ^\W*(?:domanda |alla |la |risposta )*(?:2|due|seconda)\b\W?|\b(?:alla|la|sulla|per la) seconda\b|
    \bquanto a(?:l|lla)\b|\bdomanda 2\b
supposed = \b(?:se (?:foss\w+|avess\w+|(?:l'|lo |la |li )?av\w+|era\w*|l'av\w+|lo fac\w+|aveva\w*|ci|me|mi|il|la)|
    a parita|alla pari|(?:stess|ugual)\w+ (?:prezzo|offerta|condizioni|\w+)|con (?:il|la|lo|un|una|\d+) ?\w+|
    anche (?:con|a|se)|nemmeno (?:con|a|se)|senza (?:il|la|quel\w*))\b
unsure = \b(?:forse|difficile (?:da |a )?dir\w+|non (?:lo |saprei|so)\b|non saprei|chissa|chi lo sa|dipende|
    possibile|puo darsi|magari|boh|mah|impossibile (?:da )?dir\w+|ipotetic\w*|divisi|spaccat\w+|non sappiamo|
    difficile a dirsi)\b
yes = ^\W*(?:(?:e|be|beh|allora|sinceramente|credo (?:di|che)|penso (?:di|che)|direi|onestamente|probabilmente|
    a parita)[,:]? )*(?:si|certo|sicuramente|senza (?:dubbio|pensarci)|assolutamente si|certamente|eccome|ovviamente|
    subito)\b
no = ^\W*(?:(?:e|be|beh|allora|sinceramente|credo (?:di|che)|penso (?:di|che)|temo (?:di|che)|direi|onestamente|
    purtroppo|probabilmente)[,:]? )*(?:no|non|nemmeno|neanche|neppure|mai|niente|nulla)\b
still = \b(?:comunque|lo stesso|nemmeno|neanche|neppure|non (?:sarebbe|avrebbe|avremmo|credo|penso|cambia\w*)|
    probabilmente no|in ogni caso|credo di no|penso di no|direi di no|anche (?:con|a|se)\b[^.]{0,60}\b(?:loro|lui)|
    avremmo scelto loro|gratis|regalat\w+|sempre)\b
then_ours = \b(?:avr(?:emmo|ei|ebbe)|sar(?:emmo|ei|ebbe)|restav\w+|prendev\w+|firmav\w+|era gia|eravate|visti primi)\b
"""),
    "nl": entries(r"""
second = ^\W*(?:vraag |antwoord |ad |op |q)*(?:2|twee|tweede)\b\W?|\b(?:het|uw|je|de|op) tweede\b|\bvraag (?:2|
    twee)\b|\bten tweede\b|\bof (?:we|wij|ik)\b[^.]{0,60}\b(?:zouden|hadden)
supposed = \b(?:bij|met|zonder) (?:[\w']+ ){1,5}?(?:had(?:den)?|zou(?:den)?|was|waren)\b|\bbij (?:dezelfde|hetzelfde|
    een gelijk\w*|gelijk\w*)|\b(?:had(?:den)?|als) (?:je|jij|u|jullie|ge|hij|ik)\b|\b(?:had|als) (?:jouw|uw|die|dat|
    het)\b|\bom het even|\b(?:dezelfde|hetzelfde) (?:aanbod|prijs|bod|korting|had|offerte|levertijd|\w+ had)|
    \book (?:als|met|dan|bij)\b|\bzelfs (?:als|met|dan|bij)\b|\bal had|\btegen (?:\w+ ){1,4}kan|\bdan had
unsure = \b(?:misschien|moeilijk te (?:zeggen|beantwoorden)|lastig te (?:zeggen|beantwoorden)|weet (?:ik |
    'k )?(?:het |dat |eerlijk gezegd )?niet|weten we niet|wie weet|hangt (?:er|ervan|ervan) |mogelijk|geen idee|
    wellicht|kan ik niet (?:zeggen|beantwoorden)|durf ik niet|verdeeld|hypothetisch|speculeren|zou kunnen|kan zijn|
    twijfel|fifty|dat zullen we nooit)\b
yes = ^\W*(?:(?:en|eerlijk|ik denk (?:het|dat|van)?|denk ik|waarschijnlijk|dan|nou|tja|oh|wel)[,:]? )*(?:ja+|jazeker|
    jawel|zeker|absoluut|natuurlijk|uiteraard|zonder (?:twijfel|meer)|sowieso|wel|meteen|direct)\b
no = ^\W*(?:(?:en|eerlijk|ik denk|denk ik|waarschijnlijk|dan|nou|tja|helaas|oh|ik vrees van)[,:]? )*(?:nee+|neen|
    niet|nooit|geen|ook (?:niet|dan niet|als)|nie)\b
still = \b(?:ook (?:dan|als|met|bij)\b|ook niet|toch (?:voor|naar|bij|het|hun|die|gewonnen)|alsnog|niet uitgemaakt|
    niets (?:uitgemaakt|veranderd)|denk (?:het|'t|ik) (?:ook )?niet|denk van niet|waarschijnlijk niet|geen verschil|
    hoe dan ook|niet gered|kan (?:niemand|je niet)|kun(?:t)? (?:je|ge) ni\w+|kan je niet|voor niks|gratis|
    nooit (?:gelukt|gewonnen|van))\b
then_ours = \b(?:had(?:den)?|zou(?:den)?) (?:\w+ ){0,2}?(?:ik|'k|we|wij|u|je|jij|jullie|ge)\b|\b(?:was|waren|
    ware) (?:[\w']+ ){0,5}?(?:jullie|u|jou|je|we|wij|ik|'k|geweest|geworden|gebleven)\b|\bstond (?:\w+ )?(?:ie|hij|
    het|er)\b
"""),
    "pt": entries(r"""
second = ^\W*(?:pergunta |a |resposta |quanto a )*(?:2|dois|duas|segunda)\b\W?|\b(?:a|pela|sobre a|
    quanto a) segunda\b(?!-)|\bpergunta 2\b|\bquanto a saber\b
supposed = \b(?:se (?:[\w-]+ ){0,3}?(?:tivess|foss|fizess|igualass)\w*|se (?:igual\w+|fizess\w+|dess\w+|voce\w*|
    tivess\w+|o|a|fosse)|(?:mesm|igual)\w+ (?:preco|oferta|prazo|condic\w+|proposta)|(?:preco|oferta|
    condicoes) (?:igual|iguais)|com (?:o|a|os|as|um|uma|equipe|igual|mesm\w) \w+|mesmo (?:com|que|assim)|nem (?:com|
    que|assim))\b
unsure = \b(?:talvez|dificil (?:de )?(?:dizer|responder|saber)|nao (?:sei|sabemos|saberia|consigo dizer)|se calhar|
    pode ser|depende|quem sabe|sei la|possivelmente|hipotetic\w*|impossivel (?:saber|dizer)|dividid\w+|meio a meio|
    nao faco ideia|quica)\b
yes = ^\W*(?:(?:e|ai|olha|acho que|creio que|sinceramente|provavelmente|ah|entao|penso que)[,:]? )*(?:sim|
    com certeza|certamente|claro|sem (?:duvida|pensar|hesitar)|seguramente|obvio|opa|bora|ja era)\b
no = ^\W*(?:(?:e|ai|olha|acho que|creio que|sinceramente|provavelmente|infelizmente|ah|entao|penso que|temo que|
    francamente)[,:]? )*(?:nao|nem|nunca|jamais|nada|tambem nao|nope)\b
still = \b(?:mesmo assim|provavelmente nao|nem (?:assim|com|que|de graca)|do mesmo jeito|na mesma|acho que nao|
    creio que nao|penso que nao|nao (?:resolveria|mudaria|mudava|bastava|chegava|seria)|igual(?:mente)? (?:ficav\w+|
    fic\w+)|de qualquer (?:forma|maneira|modo)|ficaria com o atual|ainda assim|tambem nao|nao teria (?:mudado|sido|
    feito|chegado|ganho))\b
then_ours = \b(?:teria\w*|seria\w*|tinha\w*|era(?:m)? (?:de voces|vossa|sua|seu|vosso)|ficav\w+|ganhav\w+|fechav\w+|
    assinav\w+|compr\w+|hesitado|a cadeira)\b
"""),
}
