"""French phrases that push."""

from __future__ import annotations

from followup.core.pressure import phrases

_WHEN = (
    r"(?:la fin (?:de la|du|de l')\s?\w+|demain|ce soir|(?:lundi|mardi|mercredi|jeudi|vendredi)(?: prochain)?|"
    r"le \d{1,2}|"
    r"\d{1,2} \w+)"
)

PHRASES = phrases(
    {
        "discount": (
            r"\d+ ?(?:%|pour cent) (?:de )?(?:remise|réduction|rabais|moins|en moins)",
            r"(?:une|autre|de|notre|cette) (?:\w+ )?(?:remise|ristourne)(?: \w+)?|(?:un|notre) (?:\w+ )?rabais",
            r"(?:faire un geste|geste commercial|(?:baisser|réduire|revoir|ajuster) (?:le|nos|notre|"
            r"les) (?:prix|tarifs?))",
            r"(?:une|notre) (?:\w+ )?réduction (?:de (?:prix|tarif)|tarifaire|exceptionnelle|supplémentaire)",
        ),
        "before-you-sign": (
            r"avant (?:de|que (?:vous|tu)(?: ne)?) (?:\w+ ){0,2}sign\w+|avant (?:la|votre|ta|toute) signature",
            r"avant de vous engager|avant de t'engager|(?:retarder|différer|suspendre|repousser) la signature",
            r"(?:n'avez|n'as|n'est) pas encore (?:été )?sign\w+|pas encore signé",
        ),
        "reconsider": (
            r"reconsidér\w+|(?:revenir|reveniez|revenez|reviens) sur (?:votre|ta|cette|la) décision|"
            r"revoir (?:votre|ta) décision",
            r"changer d'avis|(?:une|autre|encore une|dernière) (?:seconde |deuxième |autre |nouvelle |"
            r"dernière )?chance",
            r"(?:vous|te) (?:convaincre|persuader|faire changer d'avis)|réfléchir (?:encore|à nouveau|de nouveau)",
            r"un dernier (?:échange|appel|rendez-vous|entretien)",
        ),
        "offer": (
            r"(?:nous|je) (?:pouvons|pourrions|peux|pourrais|souhaitons|voudrais|serions prêts à|"
            r"suis prêt à) (?:\w+ )?"
            r"(?:vous |t'|te )?(?:proposer|offrir|nous aligner|m'aligner)",
            r"(?:nous vous|je vous|je te|je t') ?(?:offrons|offre|proposons (?:une|un) (?:nouvelle|meilleure|"
            r"nouveau))",
            r"(?:essai|mois|pilote|formation|installation|licence)s? (?:gratuite?s?|offerte?s?)",
            r"(?:une|notre) (?:nouvelle|meilleure|dernière|ultime) (?:offre|proposition)|nous aligner sur",
        ),
        "deadline": (
            rf"(?:répon\w+|retour|décision|décider|décid\w+|confirm\w+|dire|avis) (?:\w+ ){{0,4}}(?:avant|d'ici|"
            rf"pour|jusqu'à|au plus "
            rf"tard) (?:à )?{_WHEN}",
            r"(?:offre|prix|remise|tarif|proposition)s? (?:\w+ ){0,3}(?:valable|expire|prend fin|se termine|"
            r"jusqu'au)",
            r"dernière (?:chance|occasion|opportunité)|durée limitée|le temps presse|plus que (?:quelques|"
            r"\d+) (?:jours|places)",
            r"dès que possible|au plus vite|dans les plus brefs délais",
        ),
        "comparison": (
            r"(?:que|contrairement à|par rapport à|à la différence de|comparé à) (?:eux|les autres|l'autre|"
            r"(?:vos|votre|tes|ton|nos) "
            r"(?:nouveaux? )?(?:prestataires?|fournisseurs?|concurrents?)|la concurrence|nos concurrents)",
            r"(?:mieux|meilleure?s?|plus rapides?|moins chère?s?|moins chers?|plus sûre?s?) que (?-i:[A-ZÉÈ])\w+",
            r"(?:nous sommes|notre solution est) (?:\w+ )?(?:meilleure?s?|supérieure?s?|moins chère?s?|plus \w+)",
            r"(?:ils|les autres|nos concurrents) ne (?:\w+ )?(?:proposent|offrent|peuvent|savent|font) pas",
        ),
        "guilt": (
            r"après (?:tout|toutes?|tous)(?: \w+)? (?:ce|le|les|ces|cela|que|nos|notre)",
            r"(?:temps|heures|jours|semaines|efforts|énergie|travail) (?:\w+ ){0,3}(?:investie?s?|consacrée?s?|"
            r"passée?s? (?:à|sur)|"
            r"déployés|fournis)",
            r"(?:suis|sommes|étais|étions) (?:\w+ ){0,2}(?:déçue?s?|surprise?s?|étonnée?s?|choquée?s?|"
            r"blessée?s?|contrariée?s?)",
            r"(?:vous (?:m'|nous )?(?:aviez|avez)|tu (?:m'|nous )?(?:avais|as)) (?:\w+ ){0,2}(?:promis|assuré|"
            r"garanti)",
            r"ne (?:comprends|comprenons|m'explique|saisis) (?:pas|toujours pas)|(?:vous me|tu me|"
            r"vous nous) (?:devez|dois)",
            r"(?:vous (?:le )?regretterez|vous allez (?:le )?regretter|tu (?:le )?regretteras)|(?:une|grave|"
            r"cette) erreur",
        ),
    },
    negation=r"pas|jamais|aucune?|sans|ni|rien",
    courtesy=r"^comment (?:allez-vous|vas-tu|ça va)\s*\?",
)
