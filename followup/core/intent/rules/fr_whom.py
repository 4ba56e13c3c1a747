"""French: who gets the business, told by grammar: verbs of choosing, placing, doing and staying, and their objects."""

from __future__ import annotations

from followup.core.intent.rules.notation import cues, entries

WORDS = entries(r"""
firm = prestataire|fournisseur|societe|entreprise|partenaire|agence|offre|proposition|solution|produit|candidat|
    soumissionnaire|concurrent|editeur|constructeur|installateur|artisan|cabinet|outil|logiciel|devis|candidature|
    groupement|maison|marque|assureur|banque|equipe|traiteur|photographe|titulaire|transporteur|imprimeur|architecte|
    comptable|plombier|couvreur|electricien|menuisier|consultant|bureau|studio|organisme|atelier|garage|profil
them = (?:un |une |l'|d'un |d'une |a un |a une |cette |cet )?(?:autre|meilleure?|moins[- ]cher) (?:\w+ )?(?:<firm>)s?|
    (?:un|l'un|une|l'une) de (?:vos|ses|leurs) (?:concurrent|confrere)\w*|(?:un|votre|le|la) (?:\w+ )?concurrent\w*|
    la concurrence|quelqu'un (?:d'autre|du coin|de|qui|sur place)|ailleurs|un confrere|(?:les|l') ?autres?(?= |[.,!])|
    (?:une?|la|le) (?:<firm>) (?:locale?|plus|moins|mieux|voisine?|du coin|que nous)
who = nous|on|j'|je|ils|elle|il|direction|comite|conseil|jury|patron|siege|equipe|bureau|associes|proprietaire|
    directrice|directeur|responsable
aux = (?:nous )?(?:avons|ai|a|ont|av(?:on)?s|vient de|venons de|viens de|allons|va|vais|vont|sommes|suis|est)
nu = finalement|donc|deja|malheureusement|hier|egalement|desormais|maintenant|plutot|en definitive|au final|ce matin|
    tout compte fait|quand meme|bien|en fait|cette fois|aussi
fera = fera|feront|fait|va faire|vont faire|reprend|reprendra|assure|assurera|s'occupe\w*|s'en occupe\w*|va s'occuper|
    realise\w*|livre\w*|commence\w*|demarre\w*|intervien\w+|prend|prendra|s'en charge\w*|installe\w*|construi\w+|
    l'emporte|a (?:ete )?(?:retenue?|choisie?|gagne|remporte|obtenu|decroche)|l'a emporte|l'ont emporte|ont (?:gagne|
    remporte|obtenu)|aura
""")

CUES = cues(r"""
[other]
0.90 \b(?:trouve|pris|signe|commande|achete|vu|obtenu) (?:<nu> )*(?:moins cher|mieux|un meilleur prix|plus pres|
     une meilleure offre|quelqu'un)\b|\b(?:satisfaits?|contents?|satisfaites?) de (?:notre|mon|
     nos) (?:\w+ )?(?:<firm>)s? (?:
     actuel\w*|habituel\w*|en place)|\b(?:aucune|pas d[e'] ?) ?(?:raison|envie|intention|besoin) de changer\b|
     \b(?:ne (?:souhaitons|voulons|comptons|changerons|changeons)|n'avons) (?:\w+ )?(?:pas|aucun\w*) (?:\w+ ){0,3}?
     (?:changer|de fournisseur|de prestataire)|\b(?:ils|eux) (?:ont|auront) (?:le |la |obtenu |decroche |eu )*(?:marche|
     contrat|commande|chantier|affaire)
0.93 \b(?:<aux>) (?:<nu> )*(?:choisi|retenu|opte|selectionne|prefere|attribue|confie|donne|signe|pris|commande|
     mandate|designe|engage|passe|tranche|trouve|vote|penche|renouvele|parti\w*|fait affaire)(?: (?:<nu>|le|la|les|
     ce|cette|notre|nos|l'|votre place|sa|chantier|projet|marche|contrat|commande|travail|travaux|mission|
     dossier|affaire|preference|gestion|entretien|voix|choix|notre choix|l'affaire))* ?(?:pour|de|avec|chez|a|sur|
     en faveur
     [ ]d[e'] ?|aupres d[e'] ?)? ?(?:l'|la |le |les |de |d')?(?:<them>|(?:societe |entreprise |l'entreprise |
     la societe |
     offre de |agence )?(?!Vous\b|Votre\b|vous\b|votre\b)<Name>)
0.92 \bc'est (?:<nu> )*(?:le |la |l')?(?:<them>|(?!vous\b)<Name>) qui (?:<fera>|l'a|l'ont|s'en|reprend|va)|
     \b(?:ce sera|ca sera|c'est|ce fut|ce sera donc) (?:<nu> )*(?:avec |chez |pour )?(?:<them>|(?!vous\b|votre\b|non\b|
     pour\b)<Name>)(?=[.,;!]| (?:qui|finalement|pour|cette|car|parce))
0.90 \b(?:allons|va|vais|vont|partons|part|travaillerons|travaillons|continuons|signons|irons|sommes partis|on part|
     avancons) (?:<nu> )*(?:travailler |partir |signer |collaborer |avancer |continuer )?(?:avec|chez) (?:la societe |
     l'entreprise |le |la |les |l')?(?!vous\b|votre\b|nos\b)(?:<them>|<Name>)
0.92 \b(?:marche|contrat|lot \w+|chantier|commande|mission|projet|devis)\b[^.]{0,50}\b(?:attribue\w*|confie\w*|
     signe\w*|parti\w*|alle\w*|donne\w*|passe\w*|revient|revenu\w*|est avec) (?:<nu> )*(?:a|au|avec|chez|aux|
     pour) (?:la societe |l'entreprise |le |la |les |l')?(?!vous\b|nous\b)(?:<them>|<Name>)|\b(?:contrat|
     marche) avec (?:<them>|
     l'autre (?:<firm>)|<Name>) (?:est|a ete|vient d'etre) (?:deja )?(?:signe|conclu|passe)
0.92 \b(?:prefer\w+|decid\w+|choisi\w*|souhait\w+|allons|voulons|avons)? ?(?:de )?(?:garder|gardons|conserver|
     conservons|
     rester|restons|reste|rest[ea]|renouveler|renouvelons|reconduire|reconduisons|poursuivre|continuer|prolonger|
     prolongeons) (?:<nu> )*(?:avec |chez |le contrat (?:de|avec) |aupres de |fideles? a )?(?:notre|le|la|l'|nos|mon|
     son) (?:\w+ )?(?:<firm>|contrat)s?(?: (?:actuel\w*|en place|habituel\w*|historique|depuis|avec|de toujours)|
     [.,;]| et| pour|$)
0.93 \b(?:vous|votre (?:<firm>)) (?:\w+ )?(?:etes|est|a ete|avez ete|avez fini|finissez|terminez) (?:\w+ )?(?:arrive\w*|
     classe\w*|place\w*)? ?(?:en )?(?:deuxiemes?|secondes?|seconds?|troisiemes?|2es?|3es?|2eme|deuxieme position|
     seconde position)\b
0.85 (?:<Name>|\b(?:<them>)) (?:<fera>) (?:deja |les |le |la |l'|nos |notre |lundi|mardi|ce|des|cela|ca|plus)|
     (?:<Name>|\b(?:<them>)) (?:l'a|l'ont) (?:<nu> )*(?:emporte|eu)
0.90 \b(?:direction|comite|conseil|jury|patron|siege|directrice|directeur|associes|equipe|bureau|maire|
     proprietaire|gerant\w*) (?:\w+ ){0,2}?(?:a|ont|prefere\w*|choisi\w*|opte|penche) (?:<nu> )*(?:prefere |choisi |
     retenu |opte |
     tranche |vote |designe |selectionne )?(?:pour |en faveur d[e'] ?)?(?:l'|la |le )?(?:<them>|(?!vous\b|
     votre\b)<Name>)

[notyou]
0.94 \b(?:ne pas|ne plus) (?:\w+ )?(?:retenir|donner suite|accepter|choisir|poursuivre|prendre|signer|selectionner|
     travailler)\b[^.]{0,30}\b(?:votre|vos|avec vous|vous)\b|\bplus besoin d[e'] ?(?:votre|vos)\b|\b(?:votre|vos) (?:
     \w+ ){0,2}?(?:<firm>|candidature|dossier)s?\b[^.]{0,30}\b(?:pas (?:ete )?(?:retenu|selectionne|choisi|accepte|
     convaincu|gagne|suffi)\w*|rejete\w*|ecarte\w*)|\b(?:decline|declinons|refusons|ecartons) (?:\w+ )?votre\b|
     \bpas de bonne nouvelle\b

[inhouse]
0.93 \b(?:allons|va|vais|vont|ferons|faire|developper|repeindre|gerer|realiser|construire|assurer|traiter|monter|
     produire|ecrire|reparer|peindre|organiser|installer|poser|traduire|imprimer|nettoyer|entretenir|reprendre|
     faisons|developpons)\b[^.]{0,45}\b(?:nous-memes?|moi-meme|eux-memes|en interne|par nos propres|avec nos propres|
     entre nous|en regie|nos propres moyens|sans prestataire)\b
0.93 \b(?:notre|nos|mon|ma) (?:propres? )?(?:\w+ )?(?:atelier|equipe|service|informaticien|developpeur|technicien|
     dsi|collegue|salarie|cuisine|comptable|personnel|collaborateur|bureau d'etudes|beau-frere|fils|neveu|
     frere)s?(?: \w+){0,2} (?:va|vont|prend|prendra|prennent|s'en|s'occup\w+|assure\w*|fera|feront|reprend\w*|
     peut|peuvent|developpe\w*|gere\w*|realise\w*) (?:\w+ ){0,2}?(?:assurer|charger?|occuper|faire|le|la|les|tout|
     cela|ca|en charge|developper|gerer|reprendre|realiser|s'en|l')
0.92 \b(?:embauch\w+|recrut\w+|engag\w+) (?:un|une|deux|quelqu'un|notre)\b[^.]{0,80}\b(?:interne|s'occup\w+|charge\w*|
     plus besoin|fera|nous-memes|temps plein)|\bplus besoin d'(?:un|une|aucun) (?:\w+ )?(?:exterieur|externe|
     prestataire|intervenant|agence|sous-traitant)|\bsans (?:prestataire|intervenant) ext\w+

[nothing]
0.92 \b(?:n'achet\w+|ne commander\w+|n'investir\w+|ne prendr\w+|n'en fer\w+|ne fer\w+) (?:donc |finalement )?(?:rien|
     plus|pas
     [ ](?:d'achat|l'acquisition))\b|\b(?:faute|manque) de (?:budget|moyens|financement|credits|fonds|argent)|
     \bce projet (?:ne
     [ ]verra|est enterre|n'aura)
0.92 \b(?:budget|financement|credits?|subvention|fonds|argent|investissement)\b[^.]{0,40}\b(?:retire\w*|supprime\w*|
     coupe\w*|refuse\w*|gele\w*|annule\w*|saute\w*|pas ete (?:accorde|vote|valide|obtenu)\w*|sucre\w*)|\bne pouvons
     [ ](?:donc )?(?:plus|pas) (?:acheter|financer|investir|nous le permettre)|\b(?:declaree?|classee?) sans suite|
     \baucun (?:contrat|marche|prestataire|fournisseur|achat) (?:ne )?(?:sera|n'est|n'a)|
     \bil n'y aura (?:donc )?pas d[e'] ?(?:
     achat|suite|contrat|commande|projet|marche)|\bni chez vous ni ailleurs
0.92 \b(?:gard(?:ons|er|e)|laiss(?:ons|er|e)) (?:les choses |tout |ca |cela |l'existant|la situation )(?:comme|
     en l'etat|
     tel\w*)?|\b(?:abandonn\w+|renonc\w+|enterr\w+|arret\w+|stopp\w+|annul\w+) (?:donc |finalement |a |tout )*(?:l'idee|
     le projet|ce projet|l'achat|la demarche|au projet|cet achat|l'operation|ce dossier|tout)|\b(?:projet|idee|
     chantier|plan|tout|evenement|achat)\b[^.]{0,30}\b(?:tombe a l'eau|tombe\w* a l'eau|enterre\w*|abandonne\w*|
     annule\w*|arrete\w*|mort\b|fini\b|oublie\w*|ne se fera (?:pas|plus))|\b(?:conseil|direction|comite|siege|associes|
     banque|patron|assemblee)\b[^.]{0,30}\b(?:vote contre|dit non|oppose\w*|arrete le|stoppe|mis son veto|
     refuse l'achat|tout arrete)

[lean]
0.87 \b(?:pench\w+|inclin\w+|orient\w+) (?:<nu> |plutot |pour l'instant |actuellement )*(?:pour|vers|plutot) (?:la |le |
     l')?(?!vous\b|votre\b)(?:<them>|<Name>)|(?:<Name>|\b(?:<them>)) (?:est|sont|serait|reste) (?:<nu> |
     pour l'instant |actuellement )*(?:en tete|favori\w*|devant|mieux place\w*|en pole)
0.88 \b(?:sans doute|probablement|vraisemblablement|surement|certainement|peut-etre) (?:rester|garder|continuer|choisir|
     partir|signer|prendre|aller|renouveler|opter|retenir|le faire|faire)\b|\b(?:devrions|devrait|risque\w* de|
     pensons|pense) (?:\w+ )?(?:rester|garder|continuer|choisir|partir|signer|prendre|aller|renouveler|
     opter)\b(?!.{0,30}
     \b(?:vous|votre)\b)

[later]
0.86 \b(?:reporter|reportons|repousser|repoussons|decaler) (?:\w+ )?(?:cela |ca |ce |le |la |tout )?(?:\w+ )?(?:a|au|en|
     apres)\b|
     \b(?:recontactez|rappelez|relancez|revenez)(?:-moi|-nous| vers)\b[^.]{0,30}\b(?:en|dans|apres|a la|au)\b|
     \breparlons[- ]?en\b

[open]
0.88 \bdecision (?:sera|est|doit|va|tombera|interviendra)\b[^.]{0,30}\b(?:prise|attendue|le|en|la semaine|etre)|
     \bcomparons
     [ ](?:encore|toujours|actuellement)|\b(?:si|au cas ou) (?:nous|on|j')[^.?]*\?|\bavant de (?:decider|choisir|signer|
     trancher)|\b(?:pouvez|pourriez)-vous (?:\w+ ){0,3}?(?:geste|prix|remise|detailler|revoir|baisser|tarif|
     preciser|references?)
0.80 \b(?:moins|plus) chers?\b[^?]*\?

[won]
0.93 \b(?:trouver\w* )?(?:ci-joint|ci-apres|en piece jointe|joint) (?:\w+ )?(?:notre |le |la |
     votre )?(?:bon de commande|
     commande|devis signe|contrat signe|proposition signee|ordre de service)|\b(?:vous est|vous a ete|
     vous sont) (?:\w+ )?
     (?:attribue|confie|accorde)\w*|\b(?:avons|ai|a) (?:\w+ )?(?:retenu|choisi|accepte|valide|signe|
     opte pour) (?:pour )?
     (?:votre|vos)\b|\b(?:c'est bon pour (?:nous|moi)|on y va|banco|marche conclu|c'est d'accord pour|feu vert|
     vous avez (?:le|notre) (?:marche|contrat|accord|feu vert)|bienvenue parmi nos|nous vous confions|
     avons decide de travailler avec vous|on part avec vous|vous etes (?:retenus?|choisis?|notre choix))\b(?! pas)

[alien]
0.92 \b(?:notre|mon|un|le) client\w* (?:a|ont|veut|souhaite|prefere|aimerait|vient)\b|\bvotre candidature au poste|
     \bun autre (?:profil|candidat)\b|\bvous avez (?:entendu|vu|lu)\b|\bcandidature\b[^.]{0,20}\b(?:poste|emploi)

[reopen]
0.92 \b(?:l'autre (?:<firm>)|autre (?:<firm>)|concurrent|nouveau (?:<firm>))\b[^.]{0,40}\b(?:laisse\w* tomber|lache\w*|
     desiste\w*|ne peut (?:plus|pas)|decu\w*|fait faux bond|failli|depose le bilan|plante\w*)|\b(?:offre|prix|
     proposition|
     devis|tarif) (?:est-(?:elle|il)|tient-(?:elle|il)|(?:est|tient) (?:\w+ )?|reste-t-\w+ )(?:\w+ )?(?:toujours|encore|
     valable)|
     \b(?:revu|reconsidere|repense|change) (?:\w+ )?(?:notre|ma|a notre) (?:decision|choix|position)|\b(?:aimerions|
     voudrions|souhaitons|aimerais) (?:\w+ )?(?:en )?(?:reparler|rediscuter|reprendre)

[grant]
0.92 \b(?:posez|envoyez|allez-y|je vous ecoute|avec plaisir|volontiers|demandez|bien sur)\b

[decline]
0.94 \b(?:prefere|preferons|prefererais) (?:ne pas|m'abstenir|en rester)|\bnon,? merci\b|\bpas le temps\b|
     \bmerci de votre
     [ ]comprehension\b

[stop]
0.96 \b(?:merci de|veuillez|priere de|je vous demande de) (?:\w+ )?ne plus (?:jamais )?(?:m'|nous |me )?(?:ecrire|
     contacter|envoyer|solliciter|appeler|relancer)|\b(?:supprimez|effacez|retirez|enlevez) (?:mon|mes|nos|notre|
     moi)\b|\bne (?:veux|souhaite|voulons|souhaitons|desire) plus (?:\w+ )?(?:recevoir|etre|de vos)|\bne m'ecrivez plus

[auto]
0.93 \babsent\w* (?:du bureau|jusqu)|\bde retour (?:le|au)\b|\bpas transfere\b

[chore]
0.79 \b(?:rendez-vous|reunion|appel|rdv|point|visio|visite)\b[^.]{0,40}\b(?:deplacer|decaler|reporter|avancer|annuler|
     confirmer|\d+ ?h)|\b(?:deplacer|decaler|confirmer|annuler|avancer) (?:\w+ )?(?:rendez-vous|reunion|appel|rdv|
     visite)|
     \bfactures?\b[^.]{0,40}\b(?:payee?s?|reglee?s?|recue?s?|jointe?s?|envoye\w*|echeance|attente|virement)|\brib\b|
     \bcoordonnees bancaires|\b(?:documents?|fichiers?|dossier|compte[- ]rendu)\b[^.]{0,40}\b(?:transmets|transfere|
     recus?|envoie|merci)|\b(?:modifier|changer|corriger) (?:la|notre|ma) commande|\b(?:endommage|casse|abime|
     defectueu)\w*
""")
