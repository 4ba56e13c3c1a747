"""French: who gets the business, and how final it is."""

from __future__ import annotations

from followup.core.intent.rules.notation import cues, entries

WORDS = entries(r"""
vendor = prestataire|fournisseur|societe|entreprise|partenaire|agence|offre|proposition|solution|produit|candidat|
    soumissionnaire|concurrent|editeur|constructeur|installateur|artisan|cabinet|outil|logiciel|devis|candidature|
    groupement|maison|choix|marque|assureur|banque|equipe|direction|option|traiteur|photographe|materiel|machine|
    modele|titulaire
other = (?:un |une |l'|d')?(?:autre|meilleure?|concurrente?|moins[- ]cher) (?:\w+ )?(?:<vendor>)s?|(?:un|l'un de vos|
    un de vos|votre|l'un des|le) (?:\w+ )?concurrents?|la concurrence|quelqu'un d'autre|ailleurs|un confrere|
    vos concurrents|les autres|un (?:<vendor>) (?:local|moins|plus|mieux|concurrent)\w*|quelqu'un
cur = actuel(?:le)?s?|habituel(?:le)?s?|historique|en place|sortant|existant(?:e)?|d'origine
done = choisi|retenu|opte|selectionne|decide|prefere|attribue|confie|signe|pris|commande|mandate|valide|donne|engage|
    achete|tranche|vote|designe|accepte|adopte
have = avons|ai|a|ont|suis|sommes|est|avions|av(?:on)?s|vient de|venons de|viens de|allons|va|vais|vont
nu = finalement|donc|deja|malheureusement|hier|egalement|desormais|maintenant|plutot|en definitive|en effet|au final|
    ce matin
self = en interne|nous-memes?|par nos (?:propres|soins)|moi-meme|nos propres|en regie|par nos equipes|avec nos equipes
""")

CUES = cues(r"""
[other]
0.95 \b(?:<have>) (?:<nu> )*(?:fait )?(?:le choix |<done>|choisir|retenir|opter|signer|confier|partir|travailler|
     attribuer|travailler)[^.]{0,50}?\b(?:de |pour |avec |a |sur |vers |chez |d'|en faveur d[e'] ?)?(?:<other>)
0.95 \b(?:choix|decision|preference|marche|contrat|commande|projet|mission|chantier|
     arbitrage)\b[^.]{0,50}\b(?:s'est porte\w*|est alle\w*|a ete (?:attribue|confie|signe|passe|donne)\w*|
     est attribue\w*|revient|ira|s'est fait\w*|est parti\w*|va|porte|a penche|est tombe\w*) (?:sur |a |en faveur |
     pour |chez |avec |vers |la |au )*(?:de |d'|du |des |la |le |les |l'|societe |entreprise )*(?!vous\b)(?:<other>|
     <Name>)
0.93 \b(?:<have>) (?:<nu> )*(?:<done>|fait le choix|pris|tranche) (?:<nu> )*(?:(?:pour|de|avec|chez|a|
     en faveur)? ?(?:de |d'|du |des )?)(?:l'offre |la proposition |la solution |le devis |la societe |l'entreprise |
     les |la |le )*(?:de |d'|des |du |la )*(?!vous\b|votre\b)<Name>
0.92 \b(?:<other>|l'offre (?:de |d'|des |du )<Name>|<Name>) (?:a|ont) (?:<nu> )*(?:ete (?:retenu|choisi|selectionne|
     designe|prefere|mieux class|attribu)\w*|remporte|emporte|decroche|obtenu|gagne|eu le (?:marche|contrat|
     chantier))|\b(?:c'est|ce sera|ca sera) (?:<nu> )*(?:<other>|(?!vous\b|votre\b)<Name>) qui (?:a|l'a|fera|aura|
     s'en)
0.92 \b(?:restons|reste|restent|renouvel\w+|reconduis\w*|reconduit|continu\w+|conserv\w+|gard(?:ons|e|er|ent|é)|
     rester|poursuiv\w+|prolong\w+|maintenons|fidel\w+)\b (?:<nu> )*(?:notre |le |la |son |avec |chez |a |contrat |
     collaboration |fideles? |au |du |l'|nos |de |mon |marche )*(?:<cur>|<vendor>s? (?:<cur>)|<Name>)
0.92 \b(?:avons|ai|a|ont|suis|sommes|est|allons|partons|pars|part|partir|vais|va|allons partir) (?:<nu> )*(?:signe |
     parti\w* |travailler |passe (?:commande )?|commande |traite |signer )?(?:avec|chez|sur|aupres d[e'] ?) ?(?:la |
     le |les |l')?(?!vous\b)(?:<other>|<Name>)
0.90 \b(?:arrive\w*|classe\w*|termine\w*|etes|est) (?:en )?(?:deuxieme|seconde?|troisieme|2e|3e|2eme) (?:position|
     place|rang)?|\bl'offre (?:la )?(?:mieux[- ]disante|moins[- ]disante|economiquement la plus avantageuse) (?:a ete|
     est celle|est)|\b(?:deja|plutot) (?:pris|trouve|signe|commande)[^.]{0,20}(?:ailleurs|autre|quelqu'un)

[notyou]
0.95 \b(?:votre|vos) (?:\w+ ){0,3}?(?:<vendor>|candidature|dossier|reponse)s?\b[^.]{0,40}\b(?:n'|
     ne )[^.]{0,20}?(?:pas|point|plus)\b[^.]{0,30}\b(?:retenu\w*|selectionne\w*|choisi\w*|accepte\w*|suite|abouti|
     convaincu|convenu|aboutir)|\bvotre (?:\w+ )?(?:<vendor>|candidature)[^.]{0,25}(?:rejetee?|ecartee?|declinee?|
     refusee?)\b
0.92 \b(?:ne|n')\s?(?:\w+ )?(?:donn\w+|pouv\w+ (?:donner )?|retenons|retiendrons|souhait\w+ (?:pas )?donner|allons|
     avons|vous avons|l'avons|fer\w+|sera)\b[^.]{0,20}\b(?:pas|point)\b[^.]{0,25}\b(?:suite|retenu|retenir|
     favorable\w*|choisi|travailler (?:avec vous|ensemble)|vous)(?![^.]{0,20}encore)|\b(?:sans suite|
     suite defavorable|reponse negative|decline[rz]? votre|ce ne sera pas vous|pas vous cette fois)\b

[notgo]
0.86 \b(?:decid\w+|prefer\w+|choisi\w*) (?:<nu> )*(?:de )?ne pas (?:donner suite|poursuivre|aller|continuer|y aller|
     renouveler|s'engager|faire|lancer|acheter|investir)|\b(?:ne (?:poursuiv\w+|continu\w+|fer\w+|donner\w+)|n'ir\w+|
     n'allons) (?:pas|plus) (?:plus loin|suite|ce projet|la suite|aller)|\b(?:renonc\w+|abandonn\w+) (?:a |au |le |
     ce |cet? )

[inhouse]
0.93 \b(?:faire|ferons|fera|developp\w+|gerer|gerons|realis\w+|trait\w+|assurer|assur\w+|internalis\w+|repren\w+|
     produi\w+|construi\w+|mener|prendr\w+|pris|fait|charge\w*|occup\w+|confie\w*)\b[^.]{0,50}\b(?:<self>)|
     \b(?:internalis\w+|(?:notre|nos) (?:propres? )?(?:equipe|service|informaticiens?|developpeurs?|dsi|equipes|
     salaries|techniciens)\w*(?: \w+){0,3} (?:va|vont|s'en|s'occup\w+|prend|prendr\w+|fera|feront|assurer\w*|
     developper\w*|gerer\w*))|\b(?:mon (?:fils|neveu|frere|mari)|ma (?:fille|niece|femme|soeur))[^.]{0,25}(?:va |s'en|
     fait|faire|occupe)|\b(?:embauch\w+|recrut\w+) (?:\w+ ){0,4}(?:temps plein|directement|en interne|dedie|
     pour (?:le|s'en|cela|ca))

[nothing]
0.94 \b(?:projet|marche|consultation|appel d'offres|programme|chantier|achat|budget|investissement|plan|evenement|
     procedure|operation|travaux|tout|commande|besoin)s?\b[^.]{0,35}\b(?:annule\w*|abandonne\w*|arrete\w*|enterre\w*|
     stoppe\w*|supprime\w*|tombe\w* a l'eau|mort|infructueu\w*|classe\w* sans suite|n'aura pas lieu|ne (?:se fera|
     verra|sera|aura)[^.]{0,10}(?:pas|plus|jamais)|n'est plus (?:d'actualite|a l'ordre|prevu)|coupe\w*|refuse\w*|
     rejete\w*)
0.90 \b(?:pas|plus|aucun) (?:de |le |du )?(?:budget|moyens|financement|fonds|argent|credits?|
     besoin)\b(?![^.]{0,30}cette annee)|\b(?:direction|conseil|comite|siege|patron|gerant|maire|elus|groupe|pdg|daf|
     actionnaires)\b[^.]{0,40}\b(?:refuse|rejete|dit non|tout (?:arrete|annule|gele)|mis fin|annule|pas valide|
     enterre|renonce|abandonne)|\b(?:ferm\w+|cess\w+|vend\w+) (?:definitivement )?(?:le |la |l'|notre |mon |
     son )(?:\w+ )?(?:magasin|activite|entreprise|societe|boutique|site|usine|cabinet|restaurant)|
     \b(?:aucune? (?:offre|prestataire|candidat|entreprise|fournisseur)\w*|personne)\b[^.]{0,15}(?:n'|
     ne )[^.]{0,15}(?:retenu\w*|choisi\w*|sera)|\brest\w+ (?:comme ca|en l'etat|comme c'est)|\bne (?:fer\w+|prendr\w+|
     achet\w+) (?:finalement )?rien

[lean]
0.85 \b(?:pench\w+|tendance|s'orient\w+|orient(?:ons|e|ent)|inclin\w*|pressent\w*|favori\w*|prefer(?:ence|ons|
     e) (?:pour|va|irait)|bien parti\w*|pole position|avance sur vous)\b(?!.{0,25}\b(?:vous|votre)\b)|
     \b(?:probablement|sans doute|vraisemblablement|certainement|risque\w*|devrait|devrions|il y a des chances|
     j'ai peur|crains|serait)\b[^.]{0,60}\b(?:<other>|pas vous|<cur>|avec <Name>|chez <Name>|pour <Name>)

[won]
0.95 \b(?:bon pour accord|devis signe|(?:contrat|devis|commande|bon de commande|proposition) signee?s?|(?:votre|
     ton) (?:\w+ )?(?:offre|proposition|devis|candidature|solution) (?:a ete |est )(?:retenue?|acceptee?|validee?|
     choisie?|selectionnee?)|(?:retenu|choisi|accept\w+|valid\w+|retenons|retenir|choisissons|opte pour|
     sommes d'accord avec) (?:pour )?votre (?:\w+ )?(?:offre|proposition|devis|solution|societe|entreprise)|
     vous avons (?:choisi|retenu)|(?:avez|etes|remportez) (?:\w+ )?(?:retenus?|choisis?|remporte|le marche|
     selectionnes?|gagne)(?! par)|avec vous (?:que nous|qu'on)|(?:partons|travailler|signer|allons|on part|on y va|
     on signe|continuer) (?:\w+ )?avec vous|quand pouvez-vous (?:commencer|demarrer|intervenir|livrer)|
     pouvez(?:-vous)? (?:commencer|demarrer|lancer)|bon de commande (?:ci-joint|en piece|suit)|c'est (?:ok|bon|
     parti) pour (?:nous|moi|votre)|passons commande|c'est vous (?:qui|que))\b

[maybe]
0.56 \b(?:<other>)\b(?! (?:question|fois|jour|chose))|\b(?:contrat|marche|commande|devis)\b[^.]{0,40}(?:signe|
     attribue|parti|passe)\b|\b(?:malheureusement|desole\w*|regret\w*)\b[^.]{0,80}\b(?:offre|proposition|devis|
     decision|choix|projet|retenu\w*|votre)|\b(?:plutot que|a la place de) (?:vous|votre|vos)|\bfinalement\b
""")
