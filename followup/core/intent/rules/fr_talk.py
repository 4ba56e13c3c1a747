"""French: what else a reply says, and what turns or weakens a loss."""

from __future__ import annotations

from followup.core.intent.rules.notation import cues, entries

CUES = cues(r"""
[later]
0.87 \b(?:recontact\w+|rappel\w+|revenez|revenir|relanc\w+|reparl\w+|reprendr\w+|reprenons|contact\w+|repass\w+|
     revoi\w+|revoyons|revoir|faire signe|refaire|refaisons|point|reviens|ecriv\w+|retent\w+|
     fait signe)\b[^.]{0,60}\b(?:en (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|
     decembre|debut|fin|cours|20\d\d)|dans (?:\w+ ){0,2}?(?:mois|semaines?|ans?|trimestres?)|au (?:printemps|prochain|
     premier|deuxieme|second|troisieme|quatrieme|debut|t[1-4])|a (?:la rentree|l'automne|partir|la fin)|cet (?:ete|
     automne|hiver)|l'an(?:nee)? prochaine?|apres|plus tard|l'ete|d'ici|la rentree|mi-|debut|fin|quand|une fois)
0.86 \b(?:report(?:e|es|ee|ons|er|ent)|repousse\w*|decale\w*|en attente|en pause|en suspens|gele\w*|mis de cote|
     stand-?by|differe\w*|pas (?:pour l'instant|maintenant|avant|le (?:bon )?moment|encore (?:pret|mur)\w*|
     cette annee|la priorite|une priorite)|plus tard dans|trop tot|suspendu\w*|remis\w* a)\b

[open]
0.85 \b(?:pas encore|toujours|encore) (?:\w+ ){0,4}?(?:decide\w*|choisi\w*|tranche\w*|en cours|en train|etude|
     comparons|compare|hesit\w+|analyse\w*|attend\w*|reflech\w+|pris|arrete|valide|statue|reflexion)|\b(?:hesit\w+|
     hesitons|en cours d'(?:analyse|etude|examen)|rien n'est (?:decide|fait|signe|tranche)|aucune decision|
     decision (?:sera|est attendue|interviendra|la semaine|d'ici)|short-?list\w*|presel\w+|tour suivant|en lice|
     comparons|etudions|reflechi\w*)\b
0.78 \b(?:pouvez|pourriez|pourrais|peux|est-ce|quel\w*|combien|comment|avez|y a-t-il|serait|quand)\b[^?]*\?|
     \b(?:merci de (?:me|nous|bien|preciser|completer|confirmer|faire)|il (?:me|nous) manque|geste commercial|
     si vous (?:pouvez|pouviez|faites|baissez))\b

[grant]
0.92 ^(?:(?:bonjour|salut|cher|chere|hello)[ \w.,]{0,24}?)?\b(?:oui|bien sur|volontiers|avec plaisir|pas de (?:souci|
     probleme)|aucun probleme|d'accord|ok|allez-y|vas-y|certainement|je vous en prie|sans probleme|evidemment|entendu|
     bien entendu)\b(?!.*\b(?:pas (?:souhait|envie|le temps)|prefere ne)\b)|\b(?:posez|pose|envoyez|envoie)(?:-moi|
     -nous|-les| moi)? ?(?:donc |toujours |les |vos |tes |deux |-)*(?:questions?|moi|les|donc)?|\b(?:je vous ecoute|
     je t'ecoute|(?:repondr\w+|reponds|repondre) (?:avec plaisir|volontiers|a vos|a tes)|allez-y|appelez-moi|
     avec plaisir|volontiers|vos (?:deux )?questions sont)\b

[decline]
0.95 \b(?:prefer\w+ (?:ne pas|en rester|m'en tenir|eviter|m'abstenir)|(?:ne|n')\s?(?:souhait\w+|voul\w+|veu\w+|
     pouv\w+|peu\w+|pui\w+|suis|sommes|comment\w+|communiqu\w+|repond\w+|donn\w+|ai|ferai|desir\w+|tiens|
     tenons)\b[^.]{0,25}\b(?:pas|aucun\w*|plus)\b[^.]{0,50}\b(?:repondre|commenter|communiquer|m'etendre|detailler|
     expliquer|temps|questions?|entrer|commentaires?|davantage|plus|en dire|preciser|donner|retour|revenir|
     habilite\w*|autorise\w*|suite)|en rester la|non,? merci|desole,? non|restons-en la|pas le temps|sans commentaire|
     inutile d'insister|n'insistez)\b|^(?:bonjour[ \w,]{0,20})?non\b

[refer]
0.90 \b(?:contact(?:ez|er|e)|adress(?:ez|er)(?:-vous)?|voyez|voir|parl(?:ez|er)(?:-en)?|ecri(?:vez|re)|appel(?:ez|er)|
     essay(?:ez|er)|rapproch(?:ez|er)(?:-vous)?|demand(?:ez|er)) (?:\w+ ){0,5}?(?:a |avec |de |d'|aupres de |
     directement |plutot )*(?:mon |ma |notre |m\.? |mme |madame |monsieur |la |le )*(?:\w+ ){0,2}?(?!Vous)<Person>|
     \b(?:interlocuteur|interlocutrice|bonne personne|personne a contacter|responsable|remplacante?|successeur|
     charge de ce) [^.]{0,30}(?:est|sera|c'est) (?:\w+ ){0,2}?<Person>|\b(?:c'est|mon collegue|ma collegue|
     mon confrere|mon ami) <Person>[^.]{0,40}(?:qui|cherche|besoin|s'occupe|interess)|\b(?:transmets?|
     transmis) (?:\w+ ){0,4}?a (?:\w+ ){0,3}?<Person>|\bne suis (?:pas|plus) (?:la bonne personne|en charge|le bon)

[reopen]
0.90 \b(?:change d'avis|chang\w+ d'avis|finalement (?:revenir|reparler|interesse)|toujours (?:valable|d'actualite|
     interesse\w*|disponible|partant\w*|valide)|relance\w* le (?:projet|dossier)|rouv\w+|reouv\w+|de nouveau (?:sur|
     a l'ordre|d'actualite|ouvert)|nous a (?:lache|laisse tomber|decu)\w*|n'a pas (?:tenu|marche|fonctionne|donne)|
     decus? (?:de|par)|eu tort|regrett\w+ (?:notre|mon|de ne)|reconsider\w+|revenir vers vous|remettre (?:ca|le|sur)|
     defaillance|s'est desist\w+|repartir|seconde chance|reparler)\b

[stop]
0.96 \b(?:ne (?:me|nous) (?:contact\w+|ecriv\w+|appel\w+|envoy\w+|sollicit\w+|relanc\w+|demarch\w+)[^.]{0,20}(?:plus|
     pas|jamais)|ne plus (?:me |nous |etre |recevoir |m')?(?:contact\w+|ecrire|appeler|envoyer|sollicit\w+|relancer|
     de mails?|recevoir|demarch\w+|adresser|importuner)|(?:cess|arret)(?:ez|er|e)? (?:de |tout |vos |toute |
     d')(?:\w+ )*?(?:contact\w*|ecrire|appel\w*|envo\w+|mails?|relance\w*|sollicit\w+|messages?|demarch\w+|harcel\w+|
     prospection|courriers?)|(?:retir|supprim|desinscri|desabonn|enlev|effac|ray)\w*(?:-moi|-nous|
     -les| moi)? (?:\w+ ){0,5}?(?:liste|fichier|base|donnees|coordonnees|adresse|mailing|crm|newsletter)\w*|
     desabonnez|desinscri\w+[- ]moi|m'oppose (?:a|au)|droit (?:d'opposition|a l'effacement)|laissez[- ](?:moi|
     nous) tranquille|plus (?:aucun|recevoir|de) (?:mails?|courriers?|messages?|appels?|sollicitations?|relances?|
     contact)|signale\w* comme spam|foutez-moi la paix)\b

[auto]
0.93 \b(?:absent\w* (?:du bureau|jusqu|du \d|pour|et)|je suis (?:actuellement )?(?:absent\w*|en (?:conges?|vacances|
     deplacement|formation|arret)|hors)|de retour le|en mon absence|pendant mon absence|(?:reponse|message|
     accuse de reception|courriel) automatique|absence du bureau|(?:demande|message|courriel|candidature|
     dossier) a (?:bien )?ete (?:recue?|enregistree?|prise? en compte)|avons bien recu votre (?:message|demande|
     courriel|mail)|ne (?:fait|travaille) plus partie|ne pas repondre a ce|n'est plus (?:suivie|consultee|utilisee)|
     non distribu\w*)\b

[alien]
0.92 \b(?:votre candidature (?:au poste|pour le poste|a l'emploi|spontanee)|le poste de|autres? candidats?|
     offre d'emploi|recrutement|votre (?:cv|communication|article|resume|conference)|newsletter|se desabonner|
     se desinscrire|voir dans le navigateur|chers? (?:clients?|abonnes?|membres?|lecteurs?)|communique de presse|
     webinaire|bonjour (?:a tous|l'equipe|a toutes)|salut (?:l'equipe|a tous)|nous avons perdu (?:le|l'|la|ce))\b
0.85 \bsi vous (?:avez|aviez) (?:\w+ )?(?:choisi|opte|retenu|pris)|\bsans nouvelles de (?:vous|votre)|
     \bje me permets de (?:vous )?relancer

[regret]
0.90 \b(?:malheureusement|regret\w*|desole\w*|merci (?:pour|de|du|quand|beaucoup)|remerci\w+|souhait\w+ (?:bonne|
     une bonne|plein)|prochaine (?:fois|occasion)|futurs? projets?|bonne continuation|a l'avenir|navree?)\b

[firm]
0.90 \b(?:personne (?:chez|de|ici)|aucun (?:de nos |salarie|collaborateur|membre)\w*|notre (?:societe|entreprise|
     organisation|domaine|personnel)|toute (?:la|notre) (?:societe|entreprise)|mes collegues|nos (?:collaborateurs|
     salaries|equipes))\b
""")

GUARDS = entries(r"""
handing = responsable|interlocut|bonne personne|collegue|charge|occupe|plutot|successeur|cherche|besoin|adress|
    contactez|remplac|\bami\b|interess|gere|dirige|rapproch|@
helpdesk = pour (?:toute|plus d'|de plus)|en cas de (?:question|probleme|urgence)|toute question
deal = (?:offre|devis|proposition|prestataire|fournisseur|contrat|prix|tarif|marche|consultation|decision|choix|
    commande|demo|votre temps|solution)
not = \b(?:pas|jamais|aucune?)\b
if = \b(?:si|s'il|au cas ou|meme si|serait|auri\w+|dans l'hypothese)\b
neg = (?:\bne |\bn'|\bpas |\bjamais |\bsans |\bplutot que |\bni )(?:[\w']+ ){0,3}$
hedge = \b(?:probablement|peut-etre|sans doute|vraisemblablement|envisag\w+|pourrions|pourrait|devrait|devrions|
    hesit\w+|pench\w+|songe\w*|pensons|risque\w*)\b
near = \b(?:presque|failli|sur le point|a deux doigts)\b
past = \b(?:il y a (?:\w+ )?(?:\w+ )?ans?|l'an(?:nee)? (?:dernier|passe)\w*|en (?:19|20)\d\d|a l'epoque|autrefois|
    jadis|par le passe)\b
told = \b(?:dit|prevenu|informe l'|annonce|parait|entendu dire|vous (?:dites|disiez|ecriviez)|previent)\b
rel = \b(?:prestataire|fournisseur|societe|entreprise|agence|solution|logiciel|offre|celui|celle|ceux) (?:que|
    avec (?:qui|lequel|laquelle)|dont|qu')\s?(?:nous |on |j')?$
third = \b(?:notre|mon|votre|un|le|nos|son) (?:client|voisin|concurrent)e?s? (?:\w+ ){0,2}$
but = [;:]| - |, mais | mais |, cependant |, toutefois\s
ask = ^(?:[\w']+,? ){0,2}?(?:est-ce|avez|pouvez|qui|quel\w*|quand|comment|pourquoi|combien|a-t-|etes)\b
praise = \b(?:pas (?:le |la |une question |sur |a cause )|bon\w*|tres bien|bien|excellent\w*|rien a (?:dire|redire)|
    correct\w*|satisf\w+|apprecie)\b
generic = (?:le|la|les|l|un|une|des|de|du|d|l'\w+|d'\w+|nous|vous|je|il|elle|on|notre|votre|monsieur|madame|m|mme|mr|
    bonjour|merci|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|lundi|mardi|
    mercredi|jeudi|vendredi|samedi|dimanche|apres|suite|cordialement|direction|conseil|comite|pour|ce|cette|mais|et|a|
    prestataire|fournisseur|societe|offre|lot|phase|sarl|mairie|commune|maire|desole|malheureusement|avec|chez|en|
    service|dsi|rh)
ends = (?:nous|je|qui|et|pour|car|mais|ils|elle|il|on|dont|sur|en|dans|a)
""")
