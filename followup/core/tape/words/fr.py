"""French: what a game tape listens for."""

from __future__ import annotations

from followup.core.intent.rules.notation import entries

WORDS = entries(r"""
top = (?:patron\w*|chef\w*|direct\w+|responsable\w*|gérant\w*|comité\w*|conseil\w*|président\w*|pdg|dg|daf|dsi|
    hiérarchie|associé\w*|propriétaire\w*|supérieur\w*|siège|achats|bureau|femme|mari|maire|actionnaire\w*|
    dirigeant\w*|maison mère|manager\w*)
whose = (?:mon|ma|mes|notre|nos|le|la|les|du|de la|des|de l'|l'|son|sa|au|aux)
courtesy = ^(?:(?:et|alors|bonjour|bonsoir)\b[^,?]{0,20},? )?(?:comment (?:allez|vas|ça va|se passe)|ça va|
    vous allez bien|vous avez passé|tu as passé|j'espère|qui (?:l'aurait|aurait|sait|l'eût)|que voulez-vous|
    n'est-ce pas|à quoi bon|avez-vous passé (?:un|de))
ask = \bremerci\w+ (?:par avance )?de (?:bien vouloir|me|nous)\b|\bdemand(?:e|ent|ait) (?:si|combien|quand|
    comment)\b|\b(?:merci de|veuillez|prière de|pourriez-vous|pouvez-vous|je vous prie de)\b.{0,25}\b(?:dire|
    indiquer|préciser|envoyer|renvoyer|confirmer|expliquer|transmettre|faire (?:savoir|parvenir)|communiquer|
    vérifier|détailler|donner|éclairer|répondre|joindre)|\b(?:je me demand\w+|nous nous demand\w+|
    on se demand\w+)\b|\b(?:il (?:nous|me) (?:faudrait|faut|manque|reste)|(?:j'aimerais|nous aimerions|
    je voudrais|nous voudrions|je souhait\w+|nous souhait\w+|on aimerait|besoin de|
    voudrais bien)) (?:\w+ ){0,2}(?:savoir|connaître|comprendre)|\bsavoir (?:si|comment|combien|quand|quel\w*|
    où)\b(?=.{0,80}[.?])(?<!vous )|\b(?:dites|faites|indiquez|précisez|envoyez|confirmez)-(?:moi|nous)\b|
    \b(?:ma|notre|une|autre|dernière) (?:\w+ )?question (?:est|serait|porte|concerne|:)|\bquestions? ?:
push = \b(?:avez-vous|vous avez|as-tu|auriez-vous|a-t-on|êtes-vous|avez vous)\b.{0,25}\b(?:décid\w*|décision|
    choix|le temps de|l'occasion|pris connaissance|regard\w+|consult\w+|tranch\w*|arrêté)|\b(?:quand|pour quand|
    dans quel délai|à quelle date)\b.{0,50}\b(?:décision|décid\w+|réponse|retour|sign\w+|command\w+|
    définitiv\w*)|\b(?:votre|une) (?:décision|réponse définitive|accord|signature|commande|feu vert)\b|
    \breviens vers vous\b|\brevenir vers vous\b|\bje (?:me permets de |vous )?relanc\w*|\brelance\w*\b|
    \bpetit rappel\b|\brappel\b.{0,20}\b(?:devis|offre|proposition|message)|\bviens aux nouvelles\b|
    \bprendre des nouvelles\b|\b(?:du nouveau|des nouvelles|une nouvelle|nouveautés?)\b.{0,25}(?:\?|côté|part|
    dossier)|\boù en (?:êtes|est|sommes|sont)\b|\bsans (?:nouvelles?|réponse|retour) de votre part\b|
    \bpas (?:eu|reçu) (?:de )?(?:vos )?(?:réponse|retour|nouvelles)\b|\bprêts? à (?:avancer|signer|commencer|
    démarrer|commander|lancer|vous lancer|passer)|\b(?:contrat|bon de commande|devis)\b.{0,30}\b(?:sign\w+|
    retourn\w+)|\bsigner (?:avant|cette|ce|d'ici|dès|le)\b|\bconclure\b.{0,25}\b(?:avant|cette|ce|d'ici)|
    \b(?:avant|d'ici) (?:la )?fin (?:du|de la|de l') ?(?:mois|semaine|trimestre|année)\b.{0,25}\b(?:sign\w+|
    conclu\w*|boucl\w*|finalis\w*)|\b(?:on signe|on y va|on se lance|on avance)\b.*\?|\btoujours intéress\w*|
    \bpuis-je compter\b|\b(?:en |y )?(?:discuter|parler|échanger|concerter|réfléchir|discuté|réfléchi|échangé|
    parlé)\b.{0,30}\b(?:équipe|interne|ensemble|collègues|direction|proposition|offre)\b.*\?|
    \bqu'est-ce qui (?:vous )?(?:retient|empêche|manque|bloque|freine)\b|\b(?:que faudrait|que manque|
    qu'attendez|que vous manque)\b.{0,60}\?|\b(?:réponse|retour|décision|accord|
    confirmation)\b.{0,25}\b(?:avant|d'ici|cette semaine|au plus vite|rapidement|sous)\b|\b(?:reviens|
    revenir) (?:sur|à) (?:le|la|mon|ma|notre|nos) (?:\w+ )?(?:devis|offre|proposition|message|mail|courriel)|
    \b(?:réserver|bloquer|inscrire|retenir|planifier)\b.{0,30}\b(?:créneau|place|date|pour|vous)\b.*\?|
    \bvous (?:réserver|inscrire|bloquer)\b|\b(?:pas|sans|aucune?|n'ayant pas)\b.{0,20}\b(?:réponse|retour|
    nouvelles?)\b|\bretent\w+\b|\b(?:mes|mon|nos) (?:deux |trois |derniers? |précédents? )+(?:messages?|mails?|
    courriels?|relances?)|\boù en (?:est|êtes|es-tu|sommes|sont)\b|\bà quelle étape\b|
    \bsouhaitez-vous (?:donner suite|avancer|valider|poursuivre)|\bdonner suite\b|\bconclure\b.*\?|
    \bprendre (?:une|la|votre) décision\b|\b(?:vous|tu) (?:avez|as|aurez|ayez) (?:\w+ )?(?:décid\w+|choisi|
    tranché|arrêté)|\bsi vous (?:êtes|serez) (?:\w+ )?(?:partants?|des nôtres|prêts?|d'accord|intéress\w+)|
    \bsi vous (?:nous suivez|validez|donnez suite)|\bvotre décision\b|\bsimplement (?:savoir|vérifier|
    demander)\b|\bpetite question de suivi\b|\bdernière (?:chance|occasion|ligne droite)\b|\b(?:offre|remise|
    tarif|prix)\b.{0,25}\b(?:expire|se termine|valable jusqu|prend fin)|\btoujours (?:en lice|dans la course|
    partants?)\b|\b(?:réfléchi|réfléchir|pensé)\b.*\?|\bsavez-vous (?:déjà |maintenant )?(?:si|quand|ce)\b|
    \bavez-vous (?:\w+ )?(?:une|la|eu une|eu la|reçu une) (?:réponse|décision|retour)|\bune date pour\b.*\?|
    \btu (?:me )?confirmes\b|\bvous (?:me )?confirmez\b|\b(?:puis-je|je peux|on peut|pouvons-nous|
    dois-je)\b.{0,15}\b(?:commander|bloquer|réserver|lancer|considérer|compter|fixer)\b|\b(?:j'attends|
    nous attendons|dans l'attente d'une décision|il me faut|il nous faut) (?:votre|ta|un|une)\b|
    \b(?:est-ce )?oui ou (?:un )?non\b|\bsi vous (?:me |nous )?(?:répond\w+|confirm\w+|dites|donnez)\b|\b(?:le|
    la|votre) (?:bureau|conseil|direction|comité|patron\w*|président\w*|maire|csE?)\b.{0,8}\ba-t-(?:il|elle|
    on)\b|\b(?:choix|décision)\b.{0,25}\b(?:fait|prise?|arrêtée?|tombée?)\b.*\?|
    \bencore une fois\b.{0,30}\b(?:sur|demand\w+|interrog\w+)|\binterroger encore\b|\bune chance\b.*\?
deciding = \b(?:décid\w+|décision|démarr\w+|sign(?:er|ons|ez|ature)|d'accord|validé\w*|confirmé\w*|choisi|
    partants?|vous lancer|feu vert|bon pour)\b|\b(?:notre|mon|ma|nos) (?:offre|proposition|devis)\b
price = \b(?:prix|tarif\w*|coûts?|coûteu\w+|coût(?:e|é|ent|er|ait|erait|eraient)(?! (?:\w+ ){0,3}(?:jour|heure|
    temps|semaine))|budget\w*|devis|remise (?:de \d|commerciale|sur)|une (?:petite |belle )?remise|rabais|
    (?:plus|trop|moins|très|assez|si|aussi) (?:cher|chère)s?|moins-disant|honoraires|argent|financement|
    financer|enveloppe budgétaire|abordable\w*|onéreu\w+|abonnement|payer|paiement|au-dessus de ce que|
    par (?:poste|utilisateur) et par|euros|trésorerie)\b
rival = \b(?:concurren\w+|alternative\w*|appel d'offres|(?:voir|aller|allés?|partis?|choisi|trouvé) ailleurs|
    quelqu'un d'autre|mise en concurrence|(?:autres?|deux|trois|quatre|plusieurs|différents?|différentes?|
    second|seconde|deuxième) (?:\w+ )?(?:prestataires?|fournisseurs?|sociétés?|entreprises?|offres?|devis|
    solutions?|propositions?|éditeurs?|maisons?|produits|systèmes?|agences?|options?|candidats?)|(?:fournisseur|
    prestataire|solution|système) actuelle?)\b
gate = \b(?:parler|discuter|voir|valider|échanger|vérifier|aborder|faire le point|soumettre|présenter|montrer|
    transmettre|faire valider|demander|convaincre|consulter|passer|soumets|présente|transmets|montre|
    porte)\b.{0,30}\b(?:à|avec|au|aux|par|devant|en)? ?<whose> ?(?:\w+ )?<top>|\b(?:dernier mot|
    décision (?:finale|définitive)|choix final)\b.{0,30}<top>|\b<whose> ?(?:\w+ )?<top>(?: (?!ne\b|
    n')\w+){0,2}? (?:qui )?(?:décid\w*|a décidé|tranch\w*|sign\w*|valid\w*|a choisi|ont choisi|veut|préfèr\w*|
    a préféré|a voulu|souhait\w*|a opté|ont décidé|voté\w*|a voté|l'a voté|approuv\w*|a retenu|
    s'est prononc\w*)\b|\bc'est <whose> ?(?:\w+ )?<top> qui\b|\bne (?:dépend|tient) pas (?:que )?de moi\b|
    \bpas (?:moi qui (?:décid|voi|sign|choisi|tranch)\w*|à moi de|mon choix|ma décision)\b|\bje ne (?:décide|
    peux pas décider|signe) pas\b|\bl'accord (?:de|du|des)\b.{0,10}<top>
decides = (?<!pas )\bmoi qui (?:décide|signe|tranche|choisi\w*)|\bje (?:décide|tranche|signe)(?= (?:seul|moi|de|
    des|du)|[.,]|$)|\bj'ai (?:\w+ )?(?:décidé|choisi|tranché|opté|arrêté)|\bm'appartient\b|\b(?:ne )?(?:dépend|
    tient)(?: \w+)? (?:qu'à|que de|de|qu'a) moi\b|(?<!pas )\b(?:ma|mon) (?:propre )?(?:décision|choix|budget)\b|
    \bà moi de (?:décider|trancher)
heads = \b(?:gérant\w*|directeur|directrice|pdg|président\w*|fondat\w+|associé\w*|propriétaire|dg|daf|dsi|
    responsable|dirigeant\w*|chef d'entreprise|head of|ceo|cfo)\b
helpers = \b(?:assistant\w*|secrétaire|secrétariat|stagiaire|alternant\w*|chargée? d'accueil|standard)\b
""")
