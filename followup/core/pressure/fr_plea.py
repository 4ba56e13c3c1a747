"""How French begs, compares and blames."""

from __future__ import annotations

PLEA = {
    "before-sign": """
        avant de|que ~ sign*|engag*|valid*|lier|trancher|conclure, avant que ~ ~ sign*|engag*|lier, avant
        la|votre|ta|toute signature, avant de vous|t' engager|lier, avant d' engager|apposer|officialiser, avant
        que tout|cela|ce ~ officiel|definitif|signe""",
    "hold": """
        retard*, differ*, suspend*, repouss*, decal*, attend*, report*, patient*, surseoir, gel*, remett*,
        temporis*, attente, laissez ~ ouvert*, laisser passer""",
    "sign": "signature, signatures, signer, contrat, signe, paraphe, commande",
    "unsigned": """
        n'avez|n'as|n'est|n'a pas encore ete? sign*, pas encore ete? signe*, rien n'est|n'a ~ signe*, rien
        de|encore ~ signe*, pas encore ~ definitif|definitive|arrete|signe*""",
    "sign-or-open": "avez|as|est vous|tu|ce|il|t ~ deja? ~ signe*, deja signe*, signe* ~ ou ~, contrat ~ signe*",
    "me-first": "parlez|parle-moi|parlez-moi|parlons moi? ~ abord|avant, appelez-moi|appelle-moi ~ abord|avant",
    "rethink": """
        reconsider*, reconsidere*, revenir|reveniez|revenez|reviens|reveniez sur votre|ta|cette|la|le, revoir
        votre|ta|la|le|cette decision|position|choix|jugement|copie, chang* d' avis, changer
        d'avis|idee|opinion, changer votre|ta decision|avis|choix,
        seconde|deuxieme|autre|nouvelle|derniere|encore chance, une|notre chance, vous|te|t'|le|les
        convaincre|persuader, faire chang*|flechir|evoluer, reflech* encore|a ~ nouveau|bien|deux, reflechir ~
        encore|nouveau, repensiez|repensez|repenserez|repenser|repense-y|repensons, reexamin*, rediscut*,
        reevalu*, nouvel examen, regard neuf|nouveau, seconde
        lecture, remettre ~ question|table, rouvrir ~ dossier|discussion|debat, y a-t-il ~ quelque
        chose que je|nous ~ faire, que puis-je|pouvons ~ faire, que pouvons-nous ~ faire""",
    "not-too-late": """
        encore temps, pas trop tard, faire marche arriere, jamais trop tard, encore possible de ~
        changer|revenir, revenir en arriere""",
    "sure": """
        etes-vous|es-tu|etes vous ~ sur|sure|certain|certaine|surs|certains|convaincu*, est-ce vraiment|bien
        le|la bon|bonne|meilleur*, vraiment le|la bon|bonne|meilleur* choix|solution|decision""",
    "no-giving-up": """
        baisser les bras, m'avouer|avouer vaincu*, n'abandonne* pas, ne ~ laisser tomber|abandonner, renoncer
        si, pas dit mon dernier, ne lache* pas""",
    "resume": """
        reprendre|reprenons|reprise ~ discussion*|dialogue|echange*|negociation*|contact|conversation, rouvrir,
        relancer ~ discussion*|dialogue|echange*, revenir|revenions|reveniez ~ table|vers|jeu|course, porte ~
        ouverte|entrouverte|entrebaillee, en reparler, reparl*, rediscut*, se remettre autour, en rediscuter,
        remis dans la course""",
    "once-more": """
        une derniere|nouvelle|autre fois, dernier|ultime echange|appel|rendez-vous|entretien|tour,
        derniere|ultime|nouvelle presentation|demonstration|reunion|rencontre|discussion""",
    "they": """
        eux, leur, leurs, ils, les autres, l'autre, concurrent*, concurrence,
        nouveau|nouveaux|autre|votre|vos|ton|tes|un|futur prestataire*|fournisseur*|partenaire*, prestataire*,
        la-bas""",
    "we-better": """
        nous|notre|nos ~ ~ meilleur*|superieur*|mieux|devant, nous sommes ~ moins|plus|superieur*|devant|loin,
        nos|notre ~ ~ sont|est ~ meilleur*|superieur*|moins|plus, nous avons ~ deux|trois|dix fois plus, mieux
        places|que, longueur d'avance, nous avons ~ mieux|meilleur*""",
    "than-them": """
        qu'eux, qu'elles, que les autres|concurrents|leurs, que leur|leurs ~, que la concurrence, que
        l'autre|leur, que nos concurrents|concurrent, que votre|vos|ton|tes
        nouveau|nouveaux|futur|prestataire*|fournisseur*|partenaire*, que le|les|la leur|leurs, contrairement
        a|aux|au ~, par rapport a|aux|au eux|leur|leurs|autre*|la|nos|vos|concurren*, a la difference
        d'eux|de|des|du ~, compare* a|aux|au eux|leur|leurs|autre*|la|concurren*, en comparaison de|des|d ~""",
    "than-us": """
        que|qu nous|moi, que notre|nos, au notre, aux notres, que le|la|les notre|notres, nous comparer|compare,
        mieux fait, qu'ont-ils, nous etre comparer""",
    "nobody-else": """
        personne d'autre ~ ~ marche|donne*|offre|offrira|propose*|fait|sait, aucun
        autre|concurrent|prestataire|fournisseur ~, nul autre, les seuls|seules|seul a|qui, nous sommes les
        seuls""",
    "weak": """
        lent*, depass*, limite*, tient|tiennent pas, ne
        tient|tiennent|proposent|offrent|peuvent|savent|font|suit|suivent|gere|gerent|sait|peut ~ pas, panne*,
        faibles*, retard*, semaines|mois a ~, lenteur*, probleme*, manque*, couts caches, frais caches,
        incapable*, defaill*, peine|peinent, au-dela de #|cinquante|cent, essouff*, ralenti*, plante*, cher,
        mecont*""",
    "hearsay": """
        on entend, entend dire, on dit, il parait, on me|nous dit|raconte|rapporte, j'entends|entendu, d'autres
        clients, leurs clients ~, beaucoup de leurs""",
    "doubt": """
        doute*, pas sur|sure|certain|certaine|convaincu qu, je crains, demande si, leur avez-vous demande,
        avez-vous demande, me demande comment""",
    "proverb": """
        pour son|votre argent, moins cher ~ cher|plus|coute*|couter, bon marche ~ cher|plus, payer ~ deux fois,
        le pas cher, pas cher ~ cher, finit ~ couter""",
    "returned": """
        revenus|reviennent|revenu|revenir|revient ~ nous|chez, sont passes chez nous, ont quitte, nous
        reviennent, sont revenus""",
    "effort": """
        apres tout|toute|toutes|tous ~ ~
        ce|le|les|ces|cela|travail|temps|energie|efforts|heures|que|qu|reunions|visites,
        temps|heures|jours|semaines|mois|efforts|energie|travail ~ ~
        investi*|consacre*|deploye*|fourni*|mis*|donne*, avons|ai ~ investi|consacre|passe|donne ~
        temps|heures|semaines|mois|energie|beaucoup|tant, n'avons|ai ~ pas compte ~ heures""",
    "hurt": """
        decu, decue, decus, decues, surpris, surprise, surprises, etonne, etonnee, choque*, blesse*, contrarie*,
        deception, amer, amere, avaler, fait mal, peine, dur a, difficile a avaler|accepter|encaisser|digerer,
        frustr*, effondre*, abattu*, sidere*, stupefait*, vexe*, fache*, furieux, offense*, atterre*,
        consterne*, sous le choc, mal au coeur, coup dur, gifle, sans voix, en colere, navrant""",
    "gentle": """
        surpris|surprise|touche ~ par la|par|de ~ gentil*, agreablement, me|nous devez|dois rien, devez rien,
        dois rien, bonne surprise, gentillesse, ne ~ rien""",
    "expected": """
        m'attendais|attendais|attendions|esperais|esperions|aurais|aurions espere|attendu|aime|apprecie|souhaite
        ~, meritions|meritais|merite* mieux|au|un|plus|autre*, moindre des choses, au moins ~
        appel|coup|explication|mot|pu, vous|tu me|nous devez|dois, plus d'egards, correct de, aurait ete
        correct|elegant, minimum""",
    "used": """
        servi que|qu|a|de|d', utilises|utilise|servi, lievre, faire-valoir, caution, pigeon, comparer les prix,
        faire baisser""",
    "led-on": """
        laisse entendre|croire, aviez|avez|avais|as|avait promis|assure|garanti, vous|tu m'|nous ~
        promis|assure|garanti, quasiment|pratiquement|presque fait|gagne|acquis|signe, donne ~
        parole|impression, comptais|comptions sur votre|ta|vous, fait croire, fait esperer""",
    "sacrifice": """
        refuse d'autres|d|des|plusieurs, battu|battue|bagarre, mis ~ en jeu, passe ~ pour un|une, refuse ~
        chantier*|projet*|client*, me suis ~ engage*|mouille*|porte|expose*, reserve ~ pour vous|toi, monte* au
        creneau, disponibles pour vous, defendu ~ interne|direction, sacrifi*,
        conges|vacances|week-end*|nuits|soirees|noel ~ ~ sacrifie*|travaille|renonce*|annule*, renonce* ~ ~
        conges|vacances|week-end*|noel, heures supplementaires, remue ciel, fait des pieds, fait l'impossible,
        plie ~ quatre, tire ~ ficelles""",
    "told-late": """
        dommage que|qu personne|vous|tu|on|nul, personne ~ ne|n' ~ prevenu*|dit|averti*, auriez|aurais pu ~
        dire|prevenir|appeler|avertir, prevenu* ~ plus tot, dire plus tot""",
    "regret": """
        regretterez, regretteras, allez|vas ~ regretter, erreur, mauvais choix, mauvaise decision, vous ~
        mordre, fausse route, mauvaise|mauvais voie|chemin|direction|cheval|pente, reflechissez bien,
        risque|risquez de ~ regretter|mordre, choix risque|hasardeux|dangereux, courte vue, mettre en garde,
        prenez garde, mefiez-vous, attention a eux""",
    "no-sense": """
        ne|n' comprends|comprenons|explique|saisis|saisissons|vois ~ pas, ne m'explique pas, peine a comprendre,
        mal a comprendre, incomprehensible*, difficile a comprendre, echappe completement, depasse l'entendement""",
    "doubt-them": """
        doute qu'ils|elles|que, doutons qu'ils|que, pas sur|sure|certain|certaine|convaincu qu'ils|elles""",
    "ours": "la notre, le notre, les notres, chez nous, nous en revanche|jamais|si|oui",
    "we-first": """
        nous ~ etions|sommes|avons ~ premiers|premier|en_tete|leaders|leader|numero|meilleurs, leader du|sur
        marche|le, numero un, en tete du|des|dans, premiers dans|du|au, primes, elu* ~ meilleur*, references du
        marche""",
    "no-commit": """
        ne|n' ~ engage*|sign*|decide*|precipite* ~ ~ tant|avant|pas|rien, encre n'est ~ seche, ne ~ precipite*,
        ne signez rien|pas, ne signe rien|pas, ne vous|te engag* pas, encre est ~ seche""",
    "talk": "echange*|discussion|entretien|appel|rencontre|rendez-vous|conversation|visite|reunion",
    "difference": """
        changer* ~ quelque chose|la|donne, changerait|changeraient|change quelque|la|les, ferait|faire ~
        difference, y changer, peser encore, faire bouger""",
    "unfair": """
        pas|guere ~ ~ correct*|juste|elegant*|honnete|loyal|normal|fair-play|sympathique, incorrect, injuste,
        laisse* ~ travailler ~ jusqu*, travailler jusqu'au bout|dernier, mene* ~ bateau, fait tourner, mes
        objectifs|primes|chiffres, mon objectif|bonus ~, aurait ~ beaucoup compte, apres ~ annees
        de|ensemble, fidelite""",
    "final-or": """
        contrat|decision|affaire|c'est|tout ~ ~ definitif|definitive|conclu*|boucle*|arrete*|acte* ~ ou, deja
        definitif|definitive|conclu ~ ou""",
    "turn-round": """
        inverser la|cette|tendance, redresser la|barre, renverser la|vapeur|situation, sauver ~
        projet|dossier|affaire|ce, rattraper, moyen de ~ sauver|rattraper|changer|revenir, la moindre
        possibilite|chance, encore une pensee""",
    "complain": """
        se plaign*, s'en plaign*, plaint|plaintes, mecontent*, sous-trait*, etranger, delocalis*, mauvais
        avis|retours, deboires, cauchemar, ennuis|soucis avec""",
    "we-ran": """
        gratuitement|benevolement|offerts ~ anime*|mene*|fait*|realise*|prepare*,
        anime*|mene*|fait*|realise*|prepare* gratuitement|benevolement|pour_rien, injuste, deja
        annonce|dit|promis|confirme a|aux ~ equipe|direction|collegues|patron, annonce ~ que nous avions
        gagne|remporte, avions gagne""",
    "as-we": "aussi vite|bien|loin|rapidement|precisement que nous|notre, comme nous le faisons, autant que nous",
}
"""The ways of naming each idea; the form is that of `lexicon`."""
