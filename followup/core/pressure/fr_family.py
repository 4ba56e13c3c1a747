"""French word families of giving and of time: who gives what, for how much, until when."""

from __future__ import annotations

FAMILY = {
    "will": """
        *rions, j'aurais|aurai, saurons|*rons, je|nous|on ~ ferais|ferai|mettrais|baisserais|enverrai|peut,
        accordez moi, m'a|nous_a trouve|autorise|donne|laisse, on peut|pourrait|va|vous|serait|ferait, peut-on,
        prenions|prendrions, je|nous vous|t'|te
        envoie|renvoie|mets|prepare|fais|propose|offre|laisse|garde|rajoute|ajoute, j'ai l'accord|le|carte,
        ai|avons l'|le|un accord|feu, est|sont|suis|serions pret|prete|prets|disposes|disposee,
        accepterions|accepterait|accepterais, saurais|saurions, et si nous|on|je, disposes|dispose a, je
        renvoie|mets|baisse|descends|vois|ferais, nous ferions|prendrions|mettrions, peuvent|pourraient""",
    "cut": """
        passer sous|dessous, enlev*, ote*, aligner, serr*, comprim*, gommer, casser, descendre, gagner sur,
        quelque chose""",
    "price": "argent, taux, heure, acompte*, prime, somme*, mensualite*, addition",
    "less-money": """
        # euros|euro|francs|% de moins, # %|pour_cent moins, de|en moins, moins cher|eleve|couteux,
        prix|tarif|montant moindre|inferieur|plus_bas|reduit, pour moins""",
    "amount": "cinq|dix|quinze|vingt|quelques ~ pour_cent|%|euros|cents",
    "leeway": """
        marge*, faire|trouver|voir ~ quelque chose|chose|arrangement|terrain|solution, se discute|negocie,
        arrangement, discute*""",
    "still": "encore, reste, certainement",
    "see-what": """
        vois|verrai|regarde|regarderai|verrons ~ ce que|si|comment ~ ~ peux|pouvons|puis|possible|fais|peut|faire,
        je vois ce, voir ce qu|que ~ peux|peut|pouvons|possible""",
    "gift": """
        offrir|offrons|offrirai|offrirons|offririons|offrirais, vous|te l'offre, offert|offerte|offerts, cadeau,
        prend*|prenons|prenions|prendr* ~ ~ ~ ~ charge, a notre|ma|nos charge|frais|compte, fais|faisons grace,
        supprim*, en plus, pour rien, sans supplement, glisse*|rajoute*|ajoute* ~ ~ ~ sans|en|gratuit*, deduire,
        assum*, on ~ charge de, mets|met|mettons|mettrais ~ ~ ~ plus|gratuit*|dedans""",
    "free": """
        vous l'offre|offrons, pour rien, ne payez|paierez|payer ~ ~ que|rien, sans rien payer, cadeau, a notre
        charge""",
    "thing": """
        livraison, montage, pieces, assurance, garantie, entretien, revision, echantillon*, transfert, options,
        module, demenagement""",
    "begin": "demarr*, commenc*, debut*, essay*, lanc*, test*, partir",
    "small": """
        un seul|premier site|magasin|atelier|service|equipe|salle|etage|vehicule|poste|mois, une seule|premiere
        agence|equipe|salle|ligne|phase|machine|ecole, petit|petite|petits ~, pilote, essai, a l'essai, sans
        risque|engagement, par etapes""",
    "staff": """
        nos|notre|mes|mon developpeur*|equipe*|technicien*|atelier|gens|ingenieur*|poseur*|collegue*, nous, on""",
    "serve": """
        peuvent|peut|pouvons|pourrions|pourraient|sauraient ~ ~
        livrer|ajouter|developper|fournir|integrer|construire|monter|faire_pour, livr*|ajout*|developp*|integr* ~
        pour|d'ici|avant, le|la|les livrer|ajouter|developper|integrer|fournir, occup* ~ ~
        tout|reprise|migration|transfert, pret|prete pour|d'ici|en""",
    "variant": """
        formule|version|variante|option|offre|proposition|solution ~
        allegee|reduite|petite|simple|legere|courte|economique|restreinte|abordable, contrat|forfait|pack ~
        petit|court|reduit|leger|allege, petit|petite forfait|formule|pack|version""",
    "new-offer": """
        autre|meilleure idee|piste|solution|approche, devis|offre|proposition ~
        revu|revue|refait|refaite|retravaille|retravaillee|corrige|sans|actualise, nouveau|nouvelle
        devis|offre|chiffrage|calcul|proposition, autre facon|maniere|moyen""",
    "you-said": """
        vous|tu ~ m'|nous|avez|aviez|as|vouliez|disiez|demandiez|ecriviez|souhaitiez|preferiez
        dit|ecrit|demande|explique|signale|une|un, vous
        vouliez|disiez|demandiez|ecriviez|souhaitiez|preferiez|preferez, comme convenu|demande|souhaite, je
        comprends|conçois""",
    "boss": "gerant*, associe*, pdg, president, responsable, fondateur*",
    "reach": "deplac*, venir, rencontr*, passer vous, se rendre, vous voir, au telephone, rendre visite",
    "keep-for": """
        je|nous|on ~ garde|gardons|reserve|reservons|bloque|bloquons|tiens|maintiens|garantis|tient,
        peux|pouvons|puis|pourrai ~ ~ garantir|garder|tenir|maintenir|bloquer|reserver|proposer|accorder,
        tarif|prix|condition*|offre ~ tient|vaut|tiennent|valent""",
    "till": """
        jusqu'a|jusqu'au|jusqu'en|jusque, d'ici, avant le|la|vendredi|lundi|mercredi|fin, au-dela, passe
        cette|le|ce, que jusqu*""",
    "when": """
        en|au|des|depuis
        janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|printemps|# ~""",
    "rise": "augmentent, montent, plus chers|cher, hausse*, grimpent",
    "left": "reste*, restent, disponible*, en stock, libre*",
    "few": """
        que|plus|encore|dernier|derniers|dernieres deux|trois|quatre|#|quelques|un|une, il ~ reste
        deux|trois|quatre|#|quelques|un|une|que, en reste plus|que|deux|trois|#""",
    "their-run": "vous reste*|restent, votre|vos contrat|bail, mois|ans|semaines a",
    "full": """
        presque|quasi|quasiment|bientot|deja complet|complets|pleins|plein|booke|reserves|pris, telephone ~
        sonne|arrete, d'autres ~ interesse*|attendent|demandes, liste d'attente""",
    "goes-else": """
        part*|passe*|va|ira|donne|cede ~ ~ autre|suivant|quelqu'un client|interesse|d', a|chez un|quelqu'un
        autre|d'autre ~ client""",
    "act-now": """
        autant ~ ~ maintenant|profiter, profit*|decidez|decider|command*|reserv*|boug*|agir|signer ~
        maintenant|vite|rapidement|tout_de_suite|sans_attendre, mieux vaut ~ ~
        maintenant|vite|traîner|trainer|tarder|attendre|tôt, pas|ne trainer|tarder|attendre ~ trop, trop
        tarder|attendre|trainer, tant qu'il|qu'elle ~ est|reste|encore""",
    "lapse": """
        s'arrete|arretent|termine, ferme* ~ inscriptions|liste|le, prend fin, ne reponds plus, finit, expire""",
    "terms": "bonus, prime, place, places, subvention, creneau, inscription*, liste, enveloppe",
    "thank": """
        bien choisi, aimable|gentil|sympa|delicat|correct a|de vous|votre|ta|toi, sans rancune, respecte, message
        recu, je le conçois|comprends, c'est note, felicitation*, me parait logique""",
    "modest": """
        faute ~ notre|mienne|de|nous, c'est pour moi, aurions|aurais dû|du, erreur, je retiens, ai|avons transmis,
        transmis, garder les""",
    "not": "sans chercher, plutot que, loin de, inutile, au lieu, n'ecris pas",
    "disclaim": "je|nous ne|n' cherche|cherchons|veux|voulons|vais|souhaite|essaie|essaierai|pretends|compte ~ pas",
    "tell-us": """
        dites|dis|faites|fais|donnez|donne|repondez|reponds|confirmez|confirme|ecrivez|appelez|appelle|rappelez ~
        ~ moi|nous|le|savoir|signe|vite|retour|reponse, tenez|tiens moi|nous, votre|ta
        reponse|retour|decision|accord|signature|feu, me|nous dire|confirmer|repondre|rappeler|donner""",
    "soon": """
        cette semaine|fin, ce mois|soir|week, aujourd'hui, demain, d'ici|avant|pour|jusqu'a|au_plus_tard ~
        lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|fin|demain|noel|paques|le_#|la_fin|#, dans les #
        jours|heures, dans la semaine|journee, tout de suite, sous huitaine|quinzaine|48, le plus""",
    "only": """
        que pour|si|jusqu*|aux|sur|les|jusqu, seulement, uniquement, exclusivement, derniers|derniere, ne ~ plus""",
    "order": """
        commandes|commande|reservations|contrats|signatures passees|avant|signees|signes|recues|faites, pour toute
        commande|signature|reservation, si vous commandez|signez|reservez""",
    "figure": "chiffre|prix|montant|tarif|offre|somme|solution|formule|condition*",
    "delight": """
        plaire|plaira, vous ~ plaire|convenir|sourire|interesser|seduire|surprendre|convaincre|satisfaire, a votre
        goût|gout""",
    "of-interest": """
        interess*, tent*, aider*|aide|aiderait, convien*|conviendrait, sens, utile, changer* ~
        chose|donne|quelque, ferait ~ difference|affaire, plairait, seduir*""",
}
"""The ways of naming each idea; the form is that of `lexicon`, whose ideas of the same name these are added to."""
