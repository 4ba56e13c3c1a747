"""How a rep asks for leave to ask, and why a deal was lost, in seven languages; data for `own`."""

from __future__ import annotations

from followup.core.intent.rules.notation import entries

LEAVE = entries(r"""
en = \b(?:may|might|can|could|would you (?:mind|be (?:open|willing|ok|okay|happy))|is it (?:ok|okay|all right|
    alright)|(?:all right|ok|okay|alright) if|do you mind|would it be|would you (?:let|allow|permit|answer|spare)|
    let me|mind if i|permit me|with your permission)\b[^.?!]{0,60}\b(?:ask|questions?|pick your brain|favou?r)
de = \b(?:durfte|darf|kann|konnte|ware es|erlauben|gestatten|wurden sie|wurdest du|haben sie|hast du|
    hatten sie)\b[^.?!]{0,60}\b(?:frag\w*|ruckfrag\w*)
fr = \b(?:puis-je|pourrais-je|est-ce que je (?:peux|pourrais)|accepteri(?:ez|s)|permett(?:ez|riez|rais)|seri(?:ez|
    ais)|auri(?:ez|ais)|me permettre|si vous le (?:permettez|voulez)|puis)\b[^.?!]{0,60}\b(?:questions?|demander)
es = \b(?:puedo|podria|me permit\w+|le importaria|te importaria|le molesta|te molesta|seria posible|aceptaria|tendria|
    podrias)\b[^.?!]{0,60}\b(?:preguntas?|preguntar\w*)
it = \b(?:posso|potrei|mi permett\w+|le dispiace|ti dispiace|vi dispiace|sarebbe possibile|sarebbe disposto|
    accetterebbe|avrebbe|potremmo)\b[^.?!]{0,60}\b(?:domand\w+|chieder\w+)
nl = \b(?:mag|zou|kan|vind je het|vindt u het|heb je|heeft u|mogen|staat u|wil(?:t)?)\b[^.?!]{0,60}\b(?:vra(?:gen|ag)|
    vraagjes?)
pt = \b(?:posso|poderia|podia|permite\w*|se importa|importa-se|seria possivel|aceitaria|teria|poderiamos|voce toparia|
    toparia)\b[^.?!]{0,60}\b(?:perguntas?|perguntar\w*)
""")

WHY = entries(r"""
en = \b(?:(?:what|which) (?:\w+ ){0,3}?(?:made|led|tipped|swung|drove|decided|convinced|persuaded|was (?:it|
    the (?:\w+ )?reason)|were the (?:\w+ )?reasons|could (?:i|we) have|did (?:i|we)|should (?:i|we)|would (?:i|
    we) have)|why (?:did |have |was |were )?(?:you|it|they|we|not)|had (?:we|i) offered|if (?:we|i) had|
    would you have (?:gone|chosen|bought|picked)|where did (?:we|i))\b
de = \b(?:was (?:hat|war|gab|hatte|haben wir|fehlte)|warum|weshalb|wieso|woran (?:lag|hat)|welche grunde|aus welch\w+|
    hatten wir (?:dasselbe|das gleiche)|ausschlaggebend|was sprach|woran es)\b
fr = \b(?:pourquoi|qu'est-ce qui|ce qui vous a|quelle(?:s)? (?:est|etait|raison\w*|ont)|pour quelle|qu'aurions-nous|
    si nous (?:vous )?avions|si nous avions propose|qu'est-ce que nous)\b
es = \b(?:por que|que (?:le|les|te|os) (?:hizo|llevo|convencio)|cual fue|cuales fueron|que fue lo|que nos falto|
    si hubieramos|si hubiesemos|que podriamos haber)\b
it = \b(?:perche (?:avete|ha|hai|non)|cosa (?:vi|l'|la|ti|ha)|che cosa (?:vi|l'|ha)|qual e stat\w|
    quali (?:sono stat\w|motivi)|se avessimo|cosa (?:ci )?e mancat\w|cosa avremmo)\b
nl = \b(?:waarom|wat (?:gaf|heeft|maakte|was|hadden (?:wij|we)|deed)|waar (?:lag|zat)|welke redenen?|als (?:wij|
    we) (?:hetzelfde|dezelfde)|wat hebben (?:wij|we))\b
pt = \b(?:por que|porque (?:e que|escolh\w+|optar\w+)|o que (?:o|a|os|as|vos|te|fez|levou|pesou|faltou|poderiamos)|
    qual foi|quais foram|se tivessemos|o que nos faltou)\b
""")
