"""How French names offers, discounts and deadlines.

`fr_plea` begs, compares and blames; `fr_family` and `fr_stand` add word families.
"""

from __future__ import annotations

from followup.core.pressure.fr_family import FAMILY
from followup.core.pressure.fr_plea import PLEA
from followup.core.pressure.fr_stand import STAND
from followup.core.pressure.lexicon import joined, lexicon

LEXICON = lexicon(
    joined(
        PLEA,
        FAMILY,
        STAND,
        {
            "not": "ne, n', pas de|d', jamais, aucun|aucune, sans vouloir|chercher, ni, rien a, rien dans|de",
            "why-not": """
                ne|n' ~ ~ que jusqu*|deux|trois|#, pourquoi ne pas, pourquoi pas, ne reste que, ne reste plus, ne ~
                que""",
            "thank": """
            merci, remercie, remercier, apprecie que|votre|ta|d', suis heureux|heureuse|content|contente|ravi|ravie
            que|d'apprendre|de savoir, j'ai apprecie, content|contente d', tant mieux, je comprends que|bien, je
            sais que, je vois bien|que, comme vous l', comme tu l', bonne raison, je regrette que notre|nos, bravo,
            felicitations, j'ai aime, cela se comprend, se comprend, j'imagine|suppose que|bien, il est bon de
            savoir, bon a savoir, je comprends maintenant, je vois que|pourquoi, heureux|content de""",
            "counter": """
            si nous avions|avons, si j'avais, si notre|nos ~ avait|avaient|etait|etaient, supposons, a supposer, a
            offre|prix|conditions egale|egal|egales, a egalite""",
            "lesson": "la prochaine fois, a l'avenir, j'en retiens, desormais, dorenavant, j'ai appris|retenu",
            "we": "nous, je, j', notre, nos, mon, ma, mes, moi",
            "will": """
            pouvons, pourrions, peux, pourrais, puis-je, pouvoir, serions, serais
            prets|pret|prete|ravi|ravie|heureux|heureuse|dispose|disposes, serais|suis|sommes
            pret|prets|prete|dispose|disposes|autorise|autorisee, souhaitons|souhaite|souhaiterais|souhaiterions,
            voudrais|voudrions, aimerais, aimerions, laissez-moi, laissez-nous, laisse-moi, allons|vais, proposons,
            offrons, envoyons, envoie, prenons, ferons, fais cadeau, volontiers, acceptons,
            direction|directeur|directrice|patron ~ accepte|accord|valide|autorise, peut se faire, est possible,
            avons ~ accord, il est|serait possible, pourquoi ne pas, pourquoi pas, nous aurions, j'aurais, avons
            aussi|egalement, prepare, me charge, ferai, enverrai, serait ravi|ravie|heureux, serons ~ prets""",
            "if": "si, en cas, au cas",
            "cut": """
            baiss*, redui*, revoir, ajust*, diminu*, effort, geste, rabattre, descend*, rogner, renonc*, sauter,
            supprim*, offr*, cadeau, alleg*, abaiss*, retir*, deduire, enlev*, moins, mieux, amelior*, assoupl*,
            exoner*, concession*, partag*""",
            "price": """
            prix, tarif*, cout*, frais, devis, honoraire*, budget, montant*, chiffre*, licence*, redevance*,
            facture, forfait, condition*, abonnement*, mensualite*, enveloppe""",
            "amount": """
            # %, # pour cent, # euro*|€|francs, premier* # mois, premiers|premieres|trois|deux|six
            premiers|premieres mois|annees, moitie, un|d'un tiers|quart|dixieme, dix|quinze|vingt|cinq pour cent""",
            "off": """
            # % de? remise|reduction|rabais|moins|ristourne|en|sur, # pour cent de?
            remise|reduction|rabais|moins|en|sur, faire|fais|faisons|ferons|obtenir|accorder|consentir ~
            remise|ristourne|rabais|reduction|geste, une|autre|notre|cette|petite|belle ~ remise|ristourne, un|notre
            ~ rabais, reduction de prix|tarif, reduction tarifaire|exceptionnelle|supplementaire, geste commercial,
            dix|quinze|vingt|cinq pour cent de, remise|rabais|ristourne de|sur|exceptionnelle|supplementaire""",
            "undercut": """
            ferons moins|mieux, faire moins cher, moins cher qu'|que, battre leur|le|n'importe, passer dessous""",
            "match": "align*, egaler, egale* le|leur",
            "leeway": """
            marge, souplesse, latitude, negociable*, flexib*, dernier mot, discuter du|des, discutable, place pour,
            possible de|d'""",
            "half-price": "moitie prix, moitie du prix, demi-tarif, demi tarif, deux pour",
            "which-price": """
            quel|quels|quelle|combien prix|tarif|montant|budget|chiffre|niveau ~
            faudrait|faut|devrions|fallait|conviendrait|auraient|aurait, a combien ~ faudrait|devrions, combien ~
            faudrait|devrions, a quel|quelle ~ faudrait|falloir|devrions|devrait""",
            "when": """
            demain, aujourd'hui, ce soir, lundi, mardi, mercredi, jeudi, vendredi, samedi, week-end, fin de|du|d'
            mois|semaine|trimestre|annee|l|ce|cette|janvier|mars, la fin ~ mois|semaine|trimestre|annee, le # er?
            janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre?, au|le|jusqu'au #,
            # janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre, semaine|mois
            prochain|prochaine, # jours|heures, sous huit|huitaine|quinzaine, cette semaine""",
            "reply-by": """
            repon*|retour|decision|decider|decid*|confirm*|dire|avis|reponse|signal|savoir|validation|accord ~ ~
            avant|d'ici|jusqu'a|jusqu'au|tard|pour demain|lundi|mardi|mercredi|jeudi|vendredi|le|la|ce|fin|#,
            repon*|retour|decision|decider|decid*|confirm*|dire|avis|reponse|signal|savoir ~ ~
            avant|d'ici|tard|jusqu ~ demain|lundi|mardi|mercredi|jeudi|vendredi|fin|soir|semaine|week|#, avant|d'ici
            ~ demain|lundi|mardi|mercredi|jeudi|vendredi ~ ~ repon*|reponse|retour|decision, avant demain, d' ici
            demain|lundi|mardi|mercredi|jeudi|vendredi""",
            "need": """
            besoin, faut, faudrait, dois, devons, merci de, il me|nous faut|faudrait, attends, attendons,
            necessaire, prie, priere""",
            "answer": """
            reponse, retour, repond*, decision, accord, confirmation, confirm*, signal, oui, bon pour, feu vert,
            validation""",
            "valid": """
            valable*, valide*, maintenir, maintiens, maintenons, tenir, tient, tiens, garantir, garder, reserver,
            reserve*, court, bloquer, bloque*, conserver, tenable, restent, reste, garantie*""",
            "lapse": """
            expir*, prend|prennent fin, se termine*, jusqu'au, jusqu'a, caduque*, perime|perimee|perimes, valable*
            jusqu*|encore, arrive* a echeance, tombe*, plus valable*, prend fin""",
            "terms": """
            offre*, prix, remise*, tarif*, proposition*, devis, condition*, promotion*, rabais, formule*,
            subvention*, aide, prime, stock*, bonus, campagne""",
            "thing": """
            offre*, proposition*, devis, formule*, formation*, maintenance, essai*, pilote*, version*, module*,
            support, technicien*, technicienne*, licence*, installation*, migration, reprise, demonstration*, demo,
            accompagnement, variante*, option*, remise*, garantie*, atelier*, audit*, consultant*, pack, paquet,
            forfait, connecteur*, alternative*, periode d'essai, contrat plus""",
            "rise": "augment*, hausse, monte*, grimp*, revalor*, revus",
            "last-chance": """
            derniere|dernier|ultime|dernieres chance|occasion|opportunite|semaine|jour|jours|fois|delai|possibilite,
            duree limitee, temps presse, aujourd'hui seulement, ne se representera, avant qu'il ~ trop tard, c'est
            maintenant ou""",
            "else": """
            sans quoi|sinon|faute de quoi ~ devrai|dois|devrons|devons|serai|ne|je|nous|il, sans quoi, faute de
            quoi, a defaut, liberer l'|le|la|les|vos|votre ~""",
            "scarce": """
            plus que quelques|#|deux|trois|un|une, reste que|plus ~ deux|trois|quelques|#|un|une|peu, planning ~
            remplit|charge|complet, se remplit|remplissent ~ vite, places ~ limitees|restantes, dernieres|derniere
            places|place, vite complet, bientot complet""",
            "hurry": """
            des que possible, au plus vite|tot, plus brefs delais, repond* ~ rapidement|vite|rapide, reponse ~
            rapide, decision ~ rapide, sans tarder, urgence, rapidement ~ retour, meilleurs delais""",
            "new-offer": """
            nouvelle|meilleure|derniere|ultime|autre|contre offre|proposition|formule|version,
            nouveau|meilleur|autre|dernier devis|tarif|prix, proposition|offre|devis|version|formule ~
            revue|revu|ajustee|amelioree|ameliore|revise|revisee|allegee|allege|reduite|simplifiee|adaptee,
            version|formule ~ legere|reduite|allegee|simple, contre-proposition, contre-offre, quelque chose de|d' ~
            mieux|interessant|autre|meilleur|plus""",
            "offer-you": """
            vous|t'|te|lui|leur offrons|offre|offrirai|proposons|offrir|propose, nous|m' aligner, satisfait ou
            rembourse, prenons en charge, gratuit*, m'aligner, notre nouvelle|meilleure|derniere|ultime
            offre|proposition""",
            "free": """
            gratuit, gratuite, gratuits, gratuites, gratuitement, offert, offerte, offerts, offertes, sans
            frais|surcout|supplement|engagement, a nos frais, a notre charge, prendre ~ charge, pris en charge, sans
            aucun ~ frais|cout, cadeau, gracieusement, titre gracieux, inclus sans""",
            "give": """
            offrir, offrons, offrirons, offririons, proposer, proposons, proposerons, proposerai, reproposer,
            inclu*, envo*, envoy*, parvenir, prepar*, etend*, ajout*, prend*, prenons, fourn*, commenc*, demarr*,
            present*, construi*, montr*, faire, organis*, prolong*, etabli*, adress*, reveni*, reviens, reviendr*,
            mettre, fais, ferons, batir, transmettre, soumettre, reprise, glisser, pret*, rajout*, livr*, assur*,
            aurions, joind*, mise""",
            "built": """
            entre-temps, entretemps, nouvelle|derniere version|fonction*, nouveau module, depuis ~ avons|dernier*,
            maintenant, avons developpe|ajoute|sorti|lance|integre|corrige|comble, desormais, a present""",
            "lacking": """
            manquait, manquaient, faisait|faisaient ~ defaut, defaut, manque, manquant*,
            demandiez|demandais|vouliez|voulais|souhaitiez, reclamiez, avait fait la difference""",
            "show": "montr*, present*, demonstration, demo",
            "let-me": """
            laissez-moi|laisse-moi|laissez-nous ~
            voir|parler|demander|verifier|regarder|consulter|jusqu*|une|quelques|essayer, laissez|laisse moi|nous
            voir|parler|demander|verifier|regarder|consulter|jusqu*|une|quelques|essayer, donnez|donne moi|nous
            jusqu*|une|quelques|deux, marge de manoeuvre, je vais voir, voir ce que|qu'on, voir avec ma|mon|notre,
            je reviens avec""",
            "boss": """
            directeur*, directrice*, direction, patron, patronne, dg, pdg, president*, responsable*, fondateur*,
            fondatrice*, associe*""",
            "reach": """
            appel*, rencontr*, contact*, rendre visite, intervenir, joindre, se deplacer, deplacera, recevoir,
            passer ~ voir""",
            "risk": "risque, risques, garanti*",
            "win-question": """
            que|qu'est-ce|quoi|qu faudrait, que devrions|pourrions|pouvons|devons nous ~
            faire|changer|proposer|offrir, qu'est ce qu'il ~ faudrait|faut, comment
            pouvons|pourrions|gagner|remporter, que ~ faudrait, que manque-t-il|faut-il ~""",
            "courtesy": "comment allez|vas vous|tu, comment ca va",
            "request": """
            merci de|d' repon*|confirm*|dire|revenir|rappeler|valider|faire|signer|indiquer|prendre, merci de
            me|nous|m'|bien repon*|confirm*|dire|tenir|rappeler|faire|donner|indiquer|vouloir, par avance, d'avance,
            reconnaissant*""",
            "help": "si cela|ca ~ aide|aider|aidait|arrange|utile, cela|ca ~ aiderait|arrangerait",
            "modest": """
            nous avons|etions|sommes ~ ete? ~ plus|trop|moins lent*|tard|cher*|faible*, nous avons|etions|sommes ~
            moins bon*|rapide*|clair*|cher*, notre ~ ~ plus|trop cher*|eleve*|lent*|faible, ma|notre faute|erreur,
            c'etait de ma, j'aurais du, m'a echappe, je suis passe a cote""",
            "use-it": """
            vous|tu ~ pourriez|pouvez|pourrais|peux ~ utiliser|essayer|tester|garder|profiter, sans rien signer,
            sans engagement|contrat|obligation, resiliable a tout, clause de sortie, juger sur piece*, tester ~
            tranquillement|gratuitement, essayer avant, periode d'essai, preuve de concept""",
            "suggest": """
            et si nous|on|je ~, que diriez|dirais vous|tu d'|de|si, que penseriez|penserais|pensez vous ~ d'|de|si,
            nous pourrions aussi|plutot|simplement|egalement|peut-etre, peut-etre pourrions|pouvons nous, on
            pourrait aussi|peut-etre|commencer, pourquoi pas un|une""",
            "leeway-price": """
            marge plus|moindre faible|reduite|basse, moins de marge, chiffre|prix|tarif|geste ~ plus
            doux|doux|avantageux|interessant|competitif|attractif|amical, parler|discuter|rediscuter ~
            du|de|des|les|le prix|tarif|tarifs|budget|conditions, plus competitif*, meilleur prix, meilleures
            conditions, prix special, tarif preferentiel, facilites de paiement, paiement echelonne|differe,
            avoir|bon de ~ remise, prix bloque, effort financier|commercial, dernier prix""",
            "no-promise": "ne ~ plus|pas ~ garantir|promettre|assurer|tenir|maintenir, plus ~ garantir|promettre",
            "clock": """
            temps|delais presse|compte|presse|courts, traine*|trainer pas|trop, ne ~ traîner, l'heure tourne, montre
            joue, fenetre se ferme, demande est forte, ne tardez pas, ne tarde pas, il est urgent""",
            "come-back": """
            reveniez|revenez|revenir|reviens|revenais vers|chez|a|avec nous, restiez|restez|rester avec|chez nous,
            choisissiez|choisissez nous ~""",
            "ask-team": """
            demander a notre|nos|mon ~ equipe*|developpeur*|ingenieur*, inscri* ~ ~ programme|feuille|liste, feuille
            de route, avancer ~ developpement, equipe produit""",
            "cut-term": """
            factur* ~ ~ mois|mensuel*, paiement mensuel, supprim*|reduir*|raccourcir|renonc*|enlev* ~ ~
            duree|engagement|minimum|preavis|minimale, duree plus courte ~ proposer, sans duree|minimum, engagement
            plus court, au mois le mois""",
            "had-known": """
            si j'avais|nous_avions su|compris|pu, si vous|tu m'|nous aviez|avais|l'aviez dit|prevenu|demande,
            aurais|aurions trouve|pu|fait ~ ~ de plus|effort|mieux|geste""",
            "settle": """
            regler|conclure|signer|finaliser|boucler|trancher ~ rapidement|vite|bientot|maintenant|tot,
            tarifs|prix|conditions ~ changent|changeront|evoluent|vont""",
        },
    ),
    turns="mais cependant toutefois neanmoins",
)
