"""Whom to turn to instead, in seven languages; guards for `people`.

`titled`: a form of address before a name; `kin`: who somebody is to the writer, before a name; `toward`: words right
before the name of whom to turn to; `minds`: words right after a name that say what that person does or wants;
`within`: words right before the name of a firm or place; `opener`: words with a capital that begin no person's name.
"""

from __future__ import annotations

from followup.core.intent.rules.notation import entries

GUARDS = {
    "en": entries(r"""
titled = (?:mr|mrs|ms|miss|dr|prof|sir|sister|father|brother|rev|revd|captain|cllr|madam)
kin = (?:colleague|boss|brother|sister|cousin|uncle|aunt|mate|friend|neighbou?r|nephew|niece|son|daughter|dad|mum|
    husband|wife|partner|successor|replacement|in[- ]law|called|named|manager|director|secretary|officer|buyer|lead|
    head|roommate|woman|man|guy|lad|bloke|treasurer|organist|landlord|assistant|deputy)
toward = (?:to|with|try|contact|ask|ask for|see|call|ring|via|through|is|'s|now|want|wants|email|meet|cc|for)
minds = (?:does|handles?|has|runs|looks|deals|wants?|needs?|buys|decides|took|takes|is|was|who|on|over|up|from|at|of|
    in|might|would|could|asked|holds|negotiates|manages|leads|heads|now|next|the)
within = (?:at|in|from|near|behind|by|of|st|over at|across|on|than|like)
opener = (?:not|no|i|hi|hello|dear|hey|thanks|thank|the|this|that|your|you|we|our|my|it|its|if|for|but|and|there|he|
    she|they|who|what|tell|say|please|sorry|good|morning|afternoon|regards|cheers|best|kind|use|mention|try|ask|
    safety|call|ring|people|everything|all|someone|somebody|anyone|yes|so|at|as|in|on|to|of|from|with|per|re|would|
    could|do|don|does|did|how|here|because|however|perhaps|closing|managing|agent|transcription|shop|customers|get|
    woman)
"""),
    "de": entries(r"""
titled = (?:frau|herrn?|hr|fr|dr|prof|ing|dipl|mag|pfarrer)
kin = (?:kollegen|kollegin|kollege|chefin|chefs?|bruder|schwester|schwager|cousin|freund(?:in)?|nachbarn?|nachbarin|
    sohn|tochter|mann|nachfolger(?:in)?|vertretung|leiter(?:in)?|leitung|ansprechpartner(?:in)?|namens|
    einkaufer(?:in)?|amtsleiter|buyer(?:in)?|bekannter?|partner(?:in)?|assistent(?:in)?)
toward = (?:an|mit|bei|zu|von|macht|ist|schreib|schreiben|fragen|ruf|sprich|frag|sie|jetzt|der|die|den|de|ruf|
    anrufen|wird|heisst|uber)
minds = (?:macht|ist|hat|sucht|braucht|kummert|ubernimmt|ubernommen|betreut|leitet|entscheidet|vom|von|aus|im|in|bei|
    zustandig|der|die|wartet|freut|erreichen|mein|unser|flucht)
within = (?:in|bei|aus|nach|von|vom|der firma|fa|am|im|zum|zur)
opener = (?:ich|sie|wir|ihr|ihre?[nmrs]?|mein|meine[nmrs]?|unser|unsere[nmrs]?|der|die|das|ein|eine|bitte|liebe[rs]?|
    sehr|geehrte[rs]?|hallo|guten|tag|danke|vielen|dank|mit|viele|grusse|beste|schone|fur|zum|zur|bei|wenn|zustandig|
    neue[rs]?|tatsachlich|schreiben|wenden|melden|fragen|sagen|sag|jetzt|mail|es|da|so|und|aber|nein|ja|leider|auch|
    seit|ab|am|im|in|an|von|er|beziehen|projektleitung|grusz|gruss)
"""),
    "fr": entries(r"""
titled = (?:m|mr|mme|mlle|madame|monsieur|dr|me|maitre|pr|abbe)
kin = (?:collegue|confrere|consoeur|ami|amie|frere|soeur|cousine?|beau-frere|belle-soeur|neveu|niece|fils|fille|mari|
    femme|voisine?|patronn?e?|chef|directrice|directeur|presidente?|tresoriere?|successeure?|remplacante?|
    interlocutrice|interlocuteur|responsable|associee?|secretaire|nomme|nommee|s'appelle)
toward = (?:a|avec|aupres de|par|chez|est|c'est|c|voir|contacter|contactez|ecris|ecrivez|appelle|appelez|desormais|
    sera|vers|pour|directement)
minds = (?:qui|s'occupe|est|gere|cherche|a besoin|reprend|suit|de|du|des|le|la|l'|adjointe?|recupere|pourra|pourrait|
    voit|aurait|veut|prend|c'est|au|aux)
within = (?:a|au|aux|chez|de|du|des|en|d')
opener = (?:je|j'\w+|nous|vous|il|elle|on|ils|le|la|les|l'\w+|un|une|des|mon|ma|mes|notre|votre|bonjour|bonsoir|
    salut|merci|monsieur|madame|cher|chere|bien|cordialement|c'est|ce|cela|pour|voyez|ecrivez|ecris|contactez|dis|
    dites|ton|votre|desole|si|et|mais|ou|au|en|a|chez|dans|avec|comme|depuis|pas|non|oui|lui|belle|bonne|amities|par|
    ordre)
"""),
    "es": entries(r"""
titled = (?:sr|sra|srta|don|dona|d|da|dr|dra|ing|lic|arq|senor|senora|padre)
kin = (?:companer[oa]|colega|coleg\w+|socio|socia|jef[ea]|herman[oa]|cunad[oa]|prim[oa]|amig[oa]|vecin[oa]|hij[oa]|
    marido|mujer|esposa|esposo|responsable|encargad[oa]|director[a]?|gerente|sucesor[a]?|reemplazo|llama|llamad[oa]|
    tesorer[oa]|secretari[oa]|sobrin[oa]|tio|tia)
toward = (?:a|al|con|es|por|de|ve|lleva|decide|con el|con la|ahora es|llama|contacto de|escribele a|maneja)
minds = (?:que|lleva|ve|decide|es|se|anda|busca|necesita|del?|tecnic[oa]|mi|la|el|en|quien|esta|tiene|va|autoriza)
within = (?:en|de|del|por|para|desde)
opener = (?:el|la|los|las|yo|no|si|es|un|una|su|sus|mi|mis|tu|nuestr[oa]|usted\w*|hola|buen\w*|dias|tardes|
    estimad\w+|gracias|saludos|un|eso|esto|ese|esta|este|para|por|en|con|de|del|a|al|que|quien|como|habla|hable|
    escriba|escribale|escribele|digale|dile|decile|ya|lo|le|les|te|se|cuando|pero|y|o|remitase|vea|llame\w*|todo|
    besos|abrazos?|soy|don)
"""),
    "it": entries(r"""
titled = (?:sig|sigg|signor|signora|sig\.ra|dott|dott\.ssa|dr|ing|arch|geom|avv|rag|prof|don|suor|dottor|dottoressa)
kin = (?:collega|cugin[oa]|cognat[oa]|fratello|sorella|soci[oa]|capo|amic[oa]|vicin[oa]|nipote|figli[oa]|marito|
    moglie|compagn[oa]|responsabile|referente|direttore|direttrice|successore|sostitut[oa]|titolare|zi[oa]|chiama|
    padre|segretari[oa]|presidente)
toward = (?:a|al|con|di|da|dal|e|ora e|e la|e il|occupa|segue|decide|per|il|la|lo|provi|sentire|chiedi di|tramite)
minds = (?:che|si|segue|decide|gestisce|cerca|ha|e|del|dell'|della|dello|di|lei|lui|si occupa|avrebbe|sta|tiene)
within = (?:a|di|da|dal|in|del|della|dell'|presso|per|al)
opener = (?:il|la|lo|le|gli|i|un|una|io|noi|voi|lei|lui|non|si|si|se|ma|e|per|con|di|da|del|della|mio|mia|mi|ciao|
    buongiorno|buonasera|gentile|egregio|salve|grazie|saluti|cordiali|provi|scriva|scrivi|contatti|parla|parli|
    chiedi|senta|ora|questo|questa|queste|gliel\w*|gli|suo|sua|vostr[oa]|nostr[oa]|tel|spett\w*|dica|digli|dille|
    altri\w*)
"""),
    "nl": entries(r"""
titled = (?:mevrouw|mevr|mw|meneer|de heer|heer|dhr|dr|drs|ing|ir|pastoor)
kin = (?:collega|baas|broer|zus|zwager|neef|nicht|vriend|vriendin|buurman|buurvrouw|zoon|dochter|man|vrouw|opvolger|
    opvolgster|vervanger|vervangster|contactpersoon|hoofd|studiegenoot|kompaan|maat|compagnon|genaamd|directeur|
    inkoper)
toward = (?:met|bij|naar|aan|via|tot|bel|mail|is|moet|vraag|spreek|heet|blijkt|wordt|voor|aan|benader|neem|probeer|u|
    op met|daar gaat)
minds = (?:doet|gaat|is|heeft|zit|zoekt|van|uit|op|over|regelt|beslist|neemt|werkt|die|in|wil|kan|hebben|terecht|zou|
    weet|te|zijn|wezen|overgenomen)
within = (?:in|bij|van|uit|te|op|vanuit|naar)
opener = (?:de|het|een|ik|wij|we|u|je|jij|jullie|ze|zij|hij|mijn|onze|ons|uw|beste|hallo|hoi|ha|dag|geachte|lieve|
    groet\w*|groeten|met|vriendelijke|mvg|maar|en|of|als|voor|van|daar|dat|die|dit|er|wat|wie|nee|ja|sorry|bedankt|
    dank|doe|zeg|bel|mail|per|ps|hun|bij|op|in|al|nu|moi|heer|mevrouw)
"""),
    "pt": entries(r"""
titled = (?:sr|sra|srs|dr|dra|eng|enga|arq|dona|d|seu|senhor|senhora|padre|prof|professora?)
kin = (?:colega|chefe|irma|irmao|cunhad[oa]|prim[oa]|amig[oa]|vizinh[oa]|filh[oa]|marido|mulher|esposa|soci[oa]|
    compadre|comadre|responsavel|diretora?|gerente|sucessora?|substitut[oa]|tesoureir[oa]|chama-se|tio|tia|
    sobrinh[oa]|arquitet[oa]|secretari[oa]|patrao)
toward = (?:a|ao|o|com|com a|com o|para|para o|para a|e|e o|e a|ve|trata|decide|fica|fala com|fale com|tratar com|
    pela|pelo|falar com)
minds = (?:que|quem|trata|ve|decide|e|esta|ta|precisa|procura|gere|da|do|de|das|dos|tem|ficou|passou|cuida|anda|vai|
    na|no|ja)
within = (?:em|no|na|de|da|do|dos|das|para|pela|pelo)
opener = (?:o|a|os|as|um|uma|eu|nos|voce\w*|nao|sim|se|mas|e|de|do|da|em|no|na|por|para|com|que|quem|meu|minha|nosso|
    nossa|seu|sua|bom|boa|dia|tarde|noite|ola|oi|car[oa]|prezad[oa]|obrigad[oa]|cumprimentos|abracos?|att|abs|ja|
    esta|este|isso|fale|fala|fala|pode|falei|escreva|ontem|como|lembrei|aqui|opa|ele|ela|senhor|senhora|meu|deus)
"""),
}
