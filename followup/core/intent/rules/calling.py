"""Who would rather talk than write, in seven languages; guards for `facts`.

`ring`: asks to be rung, met or visited; `unwritten`: does not like to write it down; `rang`: a call that is told of.
"""

from __future__ import annotations

from followup.core.intent.rules.notation import entries

GUARDS = {
    "en": entries(r"""
ring = \b(?:(?:call|ring|phone|buzz|bell|dial) (?:me|us|my|the (?:house|office|shop|yard)|any|on|after|before|
    tomorrow|whenever|in the|at)\b|(?:just|better|or|rather|to|can|could|please) (?:call|ring|phone)\b(?! (?:it|them|
    him|her|off))|(?:give|drop) (?:me|us) a (?:call|ring|bell|buzz|shout)|(?:rather|prefer to|easier to|quicker to|
    happy to|better to|let's|we can|can we|could we|glad to|want to|like to|sooner) (?:\w+ )?(?:talk|speak|chat|
    discuss|meet)\b|(?:by|over the|on the|via|per) (?:phone|telephone)|(?:quick|short|ten[- ]minute|
    \d+[- ]minutes?) (?:call|chat)|a call\b|face to face|in person|over (?:a )?(?:coffee|pint|beer|lunch|tea)|
    for (?:a )?(?:coffee|pint|cuppa)|(?:come|drop|pop|stop|swing) (?:by|in|over|round|for)|hop on a|(?:grab|find|
    book) (?:you |me )?(?:\d+|fifteen|twenty|ten|half|a slot)|video call|zoom|teams call|meet me)
unwritten = \b(?:(?:useless|hopeless|no good|bad|slow|terrible|rubbish) (?:at|with|in) (?:typing|writing|e-?mails?)|
    (?:don't|do not|dont|can't|cannot|cant|can't be|hate|not) (?:do |be )?(?:typing|type|write|writing|e-?mails?|
    emailing)\b|(?:not|rather not|nothing|never|than) (?:\w+ ){0,3}?(?:in writing|on paper|write (?:it|this|that)|
    put (?:it|this|that) in)|writing it down|to typing|type (?:for a living|with two)|not such a writer|
    allowed to write|not by e-?mail|for putting things in writing)
rang = \b(?:(?:on|over|by) the phone (?:and|that|in|with|yesterday|last|he|she|they|you)|(?:he|she|they|you|i|
    we) (?:rang|called|phoned)|had to ring|cried on|content to|can speak to what|speak to you|said on the phone|
    off the phone|answers? the phone)\b
"""),
    "de": entries(r"""
ring = (?:\btelefonier\w*|\btelefonisch|\bper telefon|\bam telefon|\brufen sie\b|\bruf (?:\w+ )?(?:\w+ )?(?:an|
    durch)\b|\banrufen|\bdurchklingeln|\bklingeln sie|\bpersönlich (?:sprechen|reden|treffen)|
    \blieber (?:\w+ ){0,3}?(?:sprechen|reden|mündlich|treffen|quatschen)|\bmündlich|\bunter vier augen|\b(?:auf|
    bei) (?:\w+ ){1,2}?(?:kaffee|bier)|\bkommen sie (?:\w+ )?(?:vorbei|rein)|\bkomm (?:\w+ )?vorbei|\bvorbeikommen|
    \bred(?:en)? (?:ma|wir) (?:drüber|darüber)|\b(?:kurz|mal) (?:sprechen|reden|quatschen)|\bhöre ihnen|\bvideocall|
    \bein call\b)
unwritten = (?:\bnicht schriftlich|\bnet am computer|\bschreiben (?:ist|liegt) (?:nicht|mir nicht|net)|
    \btippen (?:ist|liegt)|\bungern? (?:schriftlich|schreiben|tippen)|\bnicht so meins|\bnicht per mail|
    \bkein\w* freund (?:von|vom) (?:mail|schreib)|\bgetippt\b)
rang = (?:\bam telefon (?:gesagt|versprochen|hatte|nöd|war)|\bangerufen|\btelefoniert\b|\böpper am telefon)
"""),
    "fr": entries(r"""
ring = \b(?:r?appel(?:ez|le)(?:[- ](?:moi|nous))?\b(?! (?:vous|que))|telephon(?:ez|e)[- ]|(?:au|par) telephone|
    de vive voix|a l'oral|en vocal|en visio|passez[- ](?:moi|me|nous|un)|passe[- ](?:moi|me|a)|un (?:appel|
    coup de fil)|vous appeler|m'appeler|en parler|en discuter|(?:un|prendre un) cafe|viens (?:plutot )?(?:en |
    me )?(?:parler|voir)|venez|autour d'un|creneau|entrevue|en face a face|nous (?:voir|rencontrer))\b
unwritten = \b(?:(?:pas|peu) (?:tres )?a l'aise (?:par|a l')ecrit|prefere (?:ne rien|ne pas) ecrire|(?:rien|
    pas) par (?:ecrit|mail)|lis pas|deteste ecrire|le clavier et moi|l'ordinateur|pas (?:fort|doue)\w* (?:a l'ecrit|
    pour ecrire)|n'aime pas ecrire)\b
rang = \b(?:plus au telephone|ne repond plus|au telephone (?:hier|avec|et|que)|raccroche\w*)\b
"""),
    "es": entries(r"""
ring = \b(?:llam(?:e|a|ame|en|ad|as)(?:me|nos|s)?\b(?! la atencion)|puede llamar\w*|por telefono|una (?:llamada|
    videollamada)|hablarlo|lo hablamos|hablar(?:lo)? en persona|en persona|platicar\w*|(?:tomar|coordinemos|con|
    tomemos|tomarnos) (?:un|unos) (?:cafe|vermu|cafes|mates?|cerveza)|tomando un|de viva voz|marcame|marqueme|
    videollamada|echa?me un (?:telefonazo|fonazo)|vengase|pasese|pasate|mando un audio|un audio|cara a cara|
    una llamada)\b
unwritten = \b(?:(?:por|de) (?:escrito|mail|correo) (?:no|prefiero no|estas|nada)|no (?:quiero|me gusta) (?:dejar|
    escribir|ponerlo)|escribir (?:no|me cuesta|mas)|yo escribiendo|que escribir|prefiero (?:no escribir|hablar))\b
rang = \b(?:por telefono pero|no me cogen|llamaron|me llamo|habiamos hablado|cogido el telefono|tu telefono|
    lado del telefono)\b
"""),
    "it": entries(r"""
ring = \b(?:(?:mi|ci) (?:chiam[ai]|telefon[ai]|richiam[ai])|chiam(?:ami|atemi|aci|i pure|a pure)|telefon(?:ami|atemi|
    i pure)|(?:per|al) telefono|a voce|una (?:telefonata|chiamata)|due chiacchiere|(?:davanti a )?un caffe|
    (?:ci )?sentiamo|sentirci|di persona|passi (?:da|a|in|pure|quando)|passa (?:da|a|pure)|venga (?:a|da|pure|in)|
    vieni (?:a|da|pure|in)|faccia (?:uno|un) (?:squillo|colpo)|fammi (?:uno|un) (?:squillo|colpo)|videochiamata)\b
unwritten = \b(?:(?:a|di) scriver[ei] (?:non|mi|sono|ci)|non (?:amo|mi piace|sono bravo a|ho voglia di) scrivere|
    per iscritto (?:no|non|preferisco|niente)|niente per iscritto|preferisco (?:non scrivere|parlar\w+))\b
rang = \b(?:al telefono (?:con|che|e|mi|ha|ieri)|ho chiamato|ha chiamato|abbiamo chiamato|ci siamo sentiti|
    l'abbiamo chiamata|chiamata e|non risponde)\b
"""),
    "nl": entries(r"""
ring = (?:\bbel (?:me|mij|maar|even|gerust|ons|anders|liever)|\bbellen (?:is|mag|kan|of|gaat)|\b(?:liever|beter|even|
    kunnen we|zullen we|mag je) (?:\w+ )?bellen|\btelefonisch|\b(?:per|via de|over de) telefoon|\beven praten|
    \bmondeling|\bkop(?:je)? koffie|\bvoor koffie|\been belletje|\btelefoontje|\bkom(?! maar op\b) (?:maar|gerust|
    even|eens|anders|dan)\b|\blangs ?komen|\bspraakberichtje|\bpraat ik je bij|\bonder vier ogen|
    \bpersoonlijk (?:spreken|praten)|\blangs voor|\bvideobellen)
unwritten = (?:\btypen (?:is|kost|doe|kan|vind)|\bmailen doe ik|\bschrijven (?:is|doe|kan)|\bniet (?:op papier|
    schriftelijk|per mail|via de mail|zo'n schrijver)|\bliever niet (?:\w+ )?(?:mailen|schrijven|op papier)|
    \bdan tikken)
rang = (?:\bachter me aan|\baan de telefoon\b|\bmoest bellen|\bbelde|\bgebeld)
"""),
    "pt": entries(r"""
ring = \b(?:(?:me )?lig(?:a|ue|ar|uem)(?:-me|-nos)\b|me lig(?:a|ue|uem)|(?:pode|podes|prefiro que) ligar|
    por (?:telefone|chamada|voz|video)|uma (?:chamada|ligacao)|um cafe\b(?=[^.]{0,40}(?:fal|cont|convers))|(?:tomar|
    num|marcar|tomamos|bora) (?:um )?cafe|conversar|falar (?:por|ao) telefone|falamos (?:por|ao|de)|pessoalmente|
    de viva voz|um audio|passa (?:aqui|ca)|passe (?:por )?(?:aqui|ca)|apareca|aparece (?:ca|por)|telefone-me|ao vivo|
    ligue (?:a|depois|na|amanha))\b
unwritten = \b(?:por (?:mail|e-mail|escrito|email) (?:nao|passa|prefiro nao)|escrever (?:no|e um|nao|custa)|
    nao (?:gosto|sou|tenho jeito) (?:de|para|muito de) escrever|nada por escrito|prefiro (?:nao escrever|falar|
    conversar))\b
rang = \b(?:desliguem o telefone|ao telefone (?:com|e|que)|lig(?:uei|ou|aram)(?:-me)?|me ligou|liguei|pelo telefone)\b
"""),
}
