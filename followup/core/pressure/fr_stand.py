"""French word families of what speaks against them, of deciding anew and of reproach."""

from __future__ import annotations

STAND = {
    "careful": """
        mefi*, prudent|prudente|prudents, attention a|aux|au leur|leurs|ce|ces|couts|frais|cela, gare a|aux,
        regard* ~ ~ pres, faites|fais ~ attention, sur ~ gardes, vigilant*, y regarder|reflechir ~ fois, petits
        caracteres""",
    "weak": """
        ferm*, panne*, retard*, plainte*, reclamation*, interim*, sous-trait*, sous trait*, nouvelle|nouveau
        tete|visage, reviennent|retours, defaut*, lent|lente|lents, jamais, ne|n' ~
        repond*|suivra|suivront|sait|savent|gere|gerent, injoignable*, tourne, coupures, bacl*, centre d'appels,
        perdu, deboires, soucis""",
    "hearsay": """
        on entend|m'a|dit|raconte, il|se parait|dit|murmure, j'ai|nous_avons entendu, d'apres ce, a ce
        qu'on|qu'il, bruit court, reputation""",
    "they": """
        delmas, chez eux, leur assistance|service|equipe, leurs, grande|grandes|grosse
        chaine|enseigne|groupe|maison*, eux, la-bas, ces gens, ce prestataire|fournisseur, le|la|les concurren*,
        gros""",
    "no-get": """
        n'|ne ~ aurez|trouverez|verrez|recevrez|obtiendrez|aurez ~ ~ jamais|pas|nulle, jamais|pas|nulle ~ ~
        chez|avec|part|ailleurs""",
    "doubt": """
        avez-vous|as-tu|avez_vous verifie|regarde|demande|teste|compare ~ si|comment|que, demand*|verifi*|pos* ~ ~
        leur|donc|combien|si ~ si|combien|comment|donc|d'appareils, gere-t-il|font-ils|est-ce ~ leur""",
    "nobody-else": "les|le|la seuls|seul|seule a|de|dans|qui, personne|aucun d'autre|autre, sommes les seuls",
    "returned": """
        clients|clientes ~ ~ ~ passe*|venus|revenus|arrives|rejoints|rejoint ~ chez|vers|a_nous|nous,
        passes|revenus|venus|arrives chez nous, revenus|reviennent vers|chez|a nous, nous ~ rejoints|rejoint""",
    "proverb": """
        moins cher ~ ~ couter|coute|revient|finit, pas cher ~ coute|revient, payer|paie|paye deux fois, bon marche
        ~ cher, economies de bouts, qui paie peu""",
    "commit": """
        sign*, engag*, vers* ~ acompte|arrhes|rien|argent, acompte, pay* ~ rien|acompte, toper, serr* ~ main,
        command*, confirm*, valid*, accord, decid*, bon de commande, paraph*, contrat*, dire oui""",
    "not-yet": """
        ne|n' ~ rien|pas ~ ~ ~ avant|tout|encore|tant|sans|trop, rien avant|tant|encore, pas
        encore|tout_de_suite|trop_vite, ne signez|versez|payez|confirmez|validez|commandez pas|rien, avant
        de|d'|que|qu', laissez|laisse|donnez|donne moi ~ jusqu* ~ ~ ~ ~ avant""",
    "wait-up": """
        patient*, attend*, surse*, laiss* ~ ~ temps|jours, temporis*, report*, differ*, repouss*, garder ~ ouvert,
        delai""",
    "please-you": """
        pourriez|pouvez|pourrais|peux|voudriez|accepteriez vous|tu, s'il vous|te, surtout, je|nous vous|te
        prie|demande, prie, ne|n' signez|versez|payez|confirmez|validez|decidez|commandez|engagez, merci de,
        laissez|laisse moi|nous, donnez moi""",
    "while": """
        un|deux|trois|quelques ~ jours|jour|semaine|semaines|heures|instant|moment, le temps que|de|d', un peu,
        jusqu'a, tant que, encore un""",
    "before-sign": """
        avant de|d' ~ toper|signer|payer|verser|commander|decider|engager|valider|dire|conclure|trancher, avant
        que|qu' ~ ~ ~ ~ engag*|signe*|sign*|tranch*|decid*|verse*|topiez|final*|definiti*|concl*|valid*, avant
        la|votre|l' signature|engagement|acompte|accord""",
    "sign-or-open": """
        tout|contrat|c'|papiers ~ ~ signe|boucle|acte|conclu|ficele|regle, deja signe|boucle|acte|regle, encre ~
        seche, une ~ fenetre""",
    "unsigned": "rien n'|ne|de ~ ~ signe|definitif|arrete, pas encore ~ signe|definitif|arrete|boucle",
    "stone": """
        grave ~ ~ marbre|pierre, dernier mot, porte ~ ~ fermee, trop tard, joue, definiti*, irrevocable, pas ~
        encore ~ tranche|joue|fini|decide|ferme, perdu""",
    "hope": "espere*, espoir, peut-etre, souhait*",
    "again": """
        de nouveau|nouveau, a nouveau|tete, encore une fois, une nouvelle|autre|seconde|deuxieme|derniere fois,
        revoir, rejet*, relire, reprend*, repass*, re-, rediscut*, reexamin*, rasseoir, represent*, repenser,
        retravaill*, un autre|nouveau|second, reparler, retenter, remett*""",
    "examine": """
        œil, regard, regarder, revoir, reprendre tout|ensemble|a|les|notre, tout reprendre, asseoir, rasseoir,
        autour d'une table, relire, reexaminer, presenter, representer, repasser devant|en|au, etudier,
        rediscuter, discuter, reparler, pencher, examiner, faire ~ point, tenter, passer ~ devant""",
    "ask-you": """
        pourriez|accepteriez|voudriez|pouvons|pourrions|puis|pourrais|pouvez|voulez|seriez|auriez vous|nous|je, on
        pourrait|peut|se, peut-etre, laissez|laisse, et si, serait-il|est-il|y_aurait-il ~
        possible|moyen|envisageable, aimerais|aimerions, permettez""",
    "way-back": """
        revenir ~ dans|en ~ course|jeu, dans la|en course, moyen|chance|possibilite ~ ~
        revenir|retour|rattrap*|repass*, chance ~ pour nous, rattrap*, remettre ~ ~ lice|course, garder|laisser ~
        ~ course|lice|jeu""",
    "urge": """
        invite*, prie*, encourage*, suggere*, conseille*, recommande*, demande*, peut-etre, pourriez, devriez,
        laissez|laisse|prenez""",
    "ponder": """
        y reflechir|repenser|penser, reflechir ~ encore|bien|peu|jours, reflechissez, reflechis, nuit porte,
        dormir ~ dessus, laisser|laissez ~ mûrir|murir|reposer|decanter|passer ~, reflexion, peser ~ pour|encore,
        prenez|prendre ~ temps ~ reflechir|reflexion, temps ~ reflexion, tete reposee""",
    "rethink": """
        convaincre, revenir|reveniez|reviendrez|reviennent vers|sur|a nous|votre|cette|decision,
        changer|change|changiez ~ avis|cap|decision, faire ~ changer, raviser, regagner, persuader, faire pencher,
        reconquerir""",
    "switch": """
        changer, revenir en, faire marche|machine arriere, annuler, retracter, renoncer, rebrousser, basculer""",
    "you-can": "vous|tu pouvez|pourriez|peux|pourrais, il est|n'est|serait|y, rien ne|n'",
    "win-question": """
        que|qu'|quoi faudrait|faut|devrions|pourrions|pouvons|pourrait ~ ~ ~ ~ pour|faire|changer|que, a
        quelle|quelles condition*, que faudrait""",
    "toil": """
        avons|ai|a|ont passe ~ ~ week|nuits|heures|jours|dimanches|soirees|journees, travaille, consacre, investi,
        donne, sacrifie, mis, roule, fait ~ venir|route|deplacement*, venus, rendus, deplaces, dessine, bosse,
        veille, refait""",
    "toil-time": """
        week-end*|week end*, nuits, soirees, heures, journees, jours, semaines, mois, vacances, dimanche*, #
        kilometres|km|fois, deux|trois|quatre|cinq|six personnes|versions|visites|reunions|plans|allers, expres,
        rien que pour, heures supplementaires, tant ~ temps""",
    "self": "nous, mon, mes, notre, nos, j', je, on, m'",
    "your-time": """
        vous et|avez|ayez, vos|votre collegues|equipe|equipes, appris, souvenir, ravi*, plaisir, temps que vous""",
    "refuse-work": """
        refus*|declin*|renonc*|decommand*|repouss*|annul*|ecart* ~ ~
        autres|autre|plusieurs|deux|chantiers|commandes|clients|contrats, garde|bloque|reserve|libere ~ ~ ~ ~ pour
        vous, pour vous garder|reserver|liberer""",
    "pity": "dommage, regrettable, triste, malheureu*, navrant, deception, facheux",
    "late-told": """
        que|seulement|juste maintenant|aujourd'hui, si|aussi tard, apres ~
        versions|reunions|mois|semaines|tours|visites|devis, qu'a present, a ce stade, plus tot""",
    "believed": """
        attendais|attendions, esper* ~ plus|mieux|autre, croyais|croyions|pensais|pensions, avais|avions
        cru|pense|espere|compris, persuade*, esperais|esperions, m'attendais, etais|etions ~
        certain*|sûr*|sur|persuade*""",
    "agreed": """
        fidelite|loyaute|reconnaissance|consideration|egards|signe, d'accord, entendu*, entente, un|notre accord,
        promesse, acquis, conclu, au|du moins, quasi|presque ~ fait|signe|acquis, coup de fil, topé""",
    "feel": "impression, sentiment, sens|senti|sentons, l'air de, franchement",
    "served": """
        servi ~ ~ ~ baisser|lievre|comparaison|caution, fait baisser, utilise*, faire-valoir, lievre, de pression,
        servi de, pour la forme""",
    "hurt": """
        decourag*, demoralis*, demotiv*, frustr*, rageant, desolant, attriste*, desempar*, difficile a
        avaler|digerer|accepter, tomb* de haut, gifle, reste sans voix, vex* de|que|par, chagrin*, peine de|a, dur
        a, surpris*, etonn* de|apres|que|franchement, fait|font ~ mal, avoue ~ surpris*|etonn*|decu*, amer*, coup
        dur, reste sur, blesse*, peine a|me, cache pas""",
    "their-thing": """
        leur|leurs
        logiciel*|systeme|produit*|service*|assistance|machine*|qualite|equipe*|outil*|offre|contrat*|materiel|prix|support|technicien*|plateforme|programme|travail|delais,
        chez eux, celui|celle|ceux d'en face""",
    "belittle": """
        c'est un|une|du, n'est|sont ~ qu'|que, guere|rien_de plus|que, seulement, au mieux, un simple|vulgaire, en
        gros, au fond, a peine, laisse* ~ desirer, depasse*, vieillot*, vieux|vieille, bricol*, moins
        bon|bonne|solide, pas terrible|fameux|fameuse, date""",
    "firms": "maisons|entreprises|clients|gens|societes|beaucoup|plusieurs|certains|d'autres|boites|utilisateurs",
    "turn-to-us": """
        vien*|revien*|arriv*|pass*|appel*|tourn*|frapp*|sonn* ~ ~ nous|chez_nous|vers_nous|a_notre, nous ~ ~
        appel*|rejoign*|rejoint|sollicit*|demand*|contact*|voir, viennent|reviennent nous|vers|chez""",
    "yet-not": "n'|ne|pas ~ ~ encore|rien, pas encore, encore rien|ouvert|libre",
    "leave-open": """
        laiss*|gard*|ten* ~ ~ ~ ouvert*|suspens|attente|entrouvert*, en suspens, decision ouverte, ne ~ ferm* ~
        porte|dossier""",
    "back-to-it": """
        reparl*, rediscut*, en parler|discuter|causer ~ ~ autour|dejeuner|cafe|de vive|tranquillement, revenir ~
        dessus|sujet|la, reprendre ~ discussion|conversation|dossier|sujet|echange, autour d'un, refaire ~ point,
        dejeuner|cafe|verre ensemble|la_semaine|ensemble_pour""",
    "you-err": """
        vous|tu ~ ~ tromp*|fausse|erreur|regrett*|sous-estim*|perdre|perdez, fausse route, une|grosse|grave
        erreur, mauvais|mauvaise choix|decision|cheval|pari|idee, un ~ pari|risque|faux, faites fausse|erreur,
        vous le regretterez|regretteriez, pas le bon|meilleur""",
    "weary": "ne compte plus, compte plus les, apres ~ an|ans|mois, marre",
    "ask-noun": "question*",
}
"""The ways of naming each idea; the form is that of `lexicon`, whose ideas of the same name these are added to."""
