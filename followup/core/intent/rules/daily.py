"""Daily business in seven languages, which looks like putting off or passing on and is neither; guards for `cues`.

`errand`: what is moved or sent without the purchase moving; `soon`: within days; `again`: a paper asked for once more;
`purchase`: what a customer puts off; `passing`: a paper handed on; `turn`: the rep is to turn to somebody;
`ours`: the business is the rep's after all, unless `questions` are spoken of.
"""

from __future__ import annotations

from followup.core.intent.rules.notation import entries

GUARDS = {
    "en": entries(r"""
errand = \b(?:meeting|appointment|delivery|shipment|visit|invoice|drawings?|training|flight|lunch|site visit|payment)\b
soon = \b(?:tomorrow|tonight|after lunch|this (?:morning|afternoon|week)|(?:mon|tues|wednes|thurs|fri)day|minutes?)\b
again = \b(?:send|forward|resend|mail)\b[^.]{0,60}\b(?:once more|again|once again|one more time)\b
purchase = \b(?:purchase|project|decision|budget|buy|investment|contract|tender|priority|time for)\w*
passing = \b(?:forward(?:ed|ing)?|pass(?:ed|ing)?|copy(?:ing)?|copied|cc'?d?)\b
turn = \b(?:instead|right person|wrong person|talk to|speak (?:to|with)|contact|responsible|in charge|decides?)\b
ours = \b(?:go(?:ing)?(?: ahead| forward)?|work|sign|proceed|move (?:ahead|forward)) with (?:you|your (?:offer|
    proposal|quote|bid))\b|\bsend\b[^.]{0,24}\b(?:contract|agreement)\b
questions = \b(?:questions?)\b
"""),
    "de": entries(r"""
errand = (?:\btermin\w*|treffen|besprechung|lieferung|lieferdatum|rechnung|besuch|zeichnung|schulung|zahlung|montage)
soon = \b(?:morgen|heute|mittag\w*|(?:mon|diens|donners|frei)tag|mittwoch|stunden?|diese woche)\b
again = \b(?:schick|send|zuschick)\w*\b[^.]{0,60}\b(?:noch ?mals?|noch einmal|erneut)|\bnoch ?(?:ein)?mals?\b[^.]{0,20}
    \b(?:schick|send)
purchase = (?:kauf|projekt|entscheid|budget|beschaff|anschaff|vergabe|auftrag|investition|vertrag)
passing = \b(?:leite|weitergeleitet|weiterleiten|weitergegeben|gebe)\b
turn = \b(?:wenden|sprechen sie|kontaktieren|zustandig|ansprechpartner\w*|verantwortlich|entscheidet)\b
ours = \bmit (?:ihnen|euch|dir) (?:\w+ )?(?:arbeiten|weitermachen|abschlie\w+)|\bschick\w*\b[^.]{0,24}\bvertrag|
    \b(?:ihr|euer|dein) angebot\b[^.]{0,20}\bannehmen
questions = \b(?:fragen)\b
"""),
    "fr": entries(r"""
errand = \b(?:reunion|rendez-vous|rdv|livraison|facture|visite|plans|formation|paiement|commande)\b
soon = \b(?:demain|dejeuner|aujourd'hui|ce (?:matin|soir)|(?:lun|mar|mercre|jeu|vendre)di|cette semaine|heures?)\b
again = \b(?:renvoy\w+|envoy\w+ [^.]{0,40}(?:encore une fois|a nouveau|de nouveau))
purchase = \b(?:achat|projet|decision|budget|investissement|marche|contrat|dossier|choix)\b
passing = \b(?:transmets?|transmis|transfere|fais suivre)\b
turn = \b(?:contact\w+|adressez|voyez|parlez|bonne personne|s'en occupe|decide|responsable|charge de)\b
ours = \b(?:travailler|signer|continuer|avancer|partir) avec vous\b|\benvoy\w+[^.]{0,20}\bcontrat\b
questions = \b(?:questions)\b
"""),
    "es": entries(r"""
errand = \b(?:reunion|cita|entrega|factura|visita|planos|formacion|pago|pedido|envio)\b
soon = \b(?:manana|hoy|despues de comer|almuerzo|lunes|martes|miercoles|jueves|viernes|esta (?:tarde|semana))\b
again = \b(?:envi|mand|pas|reenvi)\w+\b[^.]{0,50}\b(?:otra vez|de nuevo|nuevamente)|\botra vez\b|\bvolver a \w+rme\b
purchase = \b(?:compra|proyecto|decision|presupuesto|inversion|licitacion|contrato|concurso|tema)\b
passing = \b(?:paso|pasado|copio|reenvi\w+|remit\w+)\b
turn = \b(?:habl[ea]|contact\w+|escrib\w+|dirijase|responsable|encarg\w+|adecuada|indicada|decide|lleva|ya no|no soy)\b
ours = \b(?:trabajar|adelante|firmar|seguir|cerrar) con (?:ustedes|vosotros|usted)\b|\b(?:env|
    mand)\w+\b[^.]{0,20}\bcontrato\b
questions = \b(?:preguntas?)\b
"""),
    "it": entries(r"""
errand = \b(?:riunione|appuntamento|consegna|fattura|visita|disegni|formazione|pagamento|ordine|spedizione)\b
soon = \b(?:domani|oggi|dopo pranzo|stasera|(?:lune|marte|mercole|giove|vener)di|questa settimana|minuti)\b
again = \b(?:rimand|rinvi|reinvi)(?:are|armi|arci|armelo|a|i|ami|aci)\b(?=[^.]{0,60}\?)|\bdi nuovo\b|
    \bancora una volta\b
purchase = \b(?:acquisto|progetto|decisione|budget|investimento|gara|contratto|scelta)\b
passing = \b(?:giro|inoltr\w+|metto in copia|passo)\b
turn = \b(?:parl[aio]\b|contatt\w+|scriv\w+|rivolg\w+|si rivolga|responsabile|occupa|occupo|decide|giusta|segue)\b
ours = \b(?:procedere|andare avanti|lavorare|firmare|chiudere) con (?:voi|lei)\b|\b(?:mand|
    invi)\w+\b[^.]{0,20}\bcontratto\b
questions = \b(?:domand[ae])\b
"""),
    "nl": entries(r"""
errand = \b(?:afspraak|vergadering|overleg|levering|factuur|bezoek|tekeningen|training|betaling|bestelling)\b
soon = \b(?:morgen|vandaag|lunch|vanmiddag|(?:maan|dins|woens|donder|vrij)dag|deze week|minuten)\b
again = \b(?:stuur|sturen|mail|mailen|toesturen)\b[^.]{0,60}\b(?:nogmaals|nog een keer|opnieuw)|\b(?:nogmaals|
    nog een keer|opnieuw)\b[^.]{0,30}\bsturen\b
purchase = \b(?:aankoop|project|besluit|beslissing|budget|investering|aanbesteding|contract|keuze)\b
passing = \b(?:doorgestuurd|stuur|doorsturen|cc)\b
turn = \b(?:neem|bel|vraag|spreek|benader|contactpersoon|verantwoordelijk\w*|gaat hierover|over ga|juiste|beslist)\b
ours = \bmet (?:jullie|u|je) (?:\w+ )?(?:verder|in zee|door)\b|\bstuur\w*\b[^.]{0,20}\bcontract\b
questions = \b(?:vragen)\b
"""),
    "pt": entries(r"""
errand = \b(?:reuniao|entrega|fatura|visita|desenhos|formacao|treinamento|pagamento|encomenda|pedido|remessa)\b
soon = \b(?:amanha|hoje|almoco|logo|segunda|terca|quarta|quinta|sexta|esta semana|minutos)(?:-feira)?\b
again = \b(?:envi|mand|reenvi)\w+\b[^.]{0,60}\b(?:de novo|outra vez|novamente)|\boutra vez\b
purchase = \b(?:compra|projeto|decisao|orcamento|investimento|concurso|contrato|verba|licitacao)\b
passing = \b(?:encaminh\w+|ponho em copia|passei|em copia|reencaminh\w+)\b
turn = \b(?:fal[ea]\b|contact\w+|contat\w+|escrev\w+|dirija|responsavel|trata|decide|certa|indicada|ja nao|nao sou)\b
ours = \b(?:fechar|avancar|trabalhar|assinar|seguir) (?:com (?:voces|voce|o senhor)|convosco)\b|\b(?:mand|
    envi)\w+\b[^.]{0,20}\bcontrato\b
questions = \b(?:perguntas?|perguntar)\b
"""),
}
