"""French: reasons and dates in words."""

from __future__ import annotations

from followup.core.intent.rules.notation import entries

WORDS = entries(r"""
month = janvier|janv|fevrier|fev|mars|avril|mai|juin|juillet|aout|septembre|sept|octobre|oct|novembre|nov|decembre|dec
n = \d{1,3}|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quelques
unit = jours?|semaines?|mois|trimestres?|ans?|annees?
""")

REASONS = entries(r"""
price = \b(?:prix|tarif\w*|cher|chere|chers|moins[- ]disant\w*|cout\w*|budget\w*|remise|economi\w+|moins eleve\w*|
    \d+ ?(?:%|€|euros) (?:de )?(?:moins|plus)|onereu\w+|argent|credits)\b
features = \b(?:applications?|application mobile|deja inclus\w*|fait plus de choses|hors ligne|fonctionnalite\w*|
     fonction\w*|ergonomi\w*|interface|module\w*|performan\w+|qualite|technique\w*|
    ne (?:gere|fait|permet)\w* pas|gerent|gere|manqu\w+|caisse|silencieu\w+|complete?)\b
integration = \b(?:(?:communique|dialogue|fonctionne|se connecte|parle|marche) (?:\w+ )?avec notre|integr(?:ation|e|er|
     ait)\w*|connect\w+|compatib\w*|interfac(?:e|er|age) avec|api|erp|sap|
    passerelle\w*|interoperab\w*)\b
timing = \b(?:(?:commenc|demarr|livr|interven|debut)\w* (?:\w+ ){0,2}?(?:lundi|demain|tout de suite|immediatement|des|
     plus tot|aussitot|la semaine)|
    (?:pas|plus|pouvions pas) attendre|aussitot|delais?|plus (?:vite|rapide\w*|tot)|trop (?:tard|long\w*)|disponib\w+|
     en stock|livraison|calendrier|
    planning|reporte\w*|attend\w* trop|retard|
    (?<!le )(?<!votre )(?<!du )(?<!ton )temps(?! (?:consacre|passe|accorde|que)))\b
trust_relationship = \b(?:confiance|relation\w*|connai\w+ (?:bien |depuis )?|ami|amie|copain|feeling|
    depuis (?:\w+ )?ans|proximite humaine|beau-frere|cousin)\b
pressure = \b(?:pression|insist\w+|harcel\w+|relances|pousse\w*|offre valable|trop (?:pressant|insistant)\w*)\b
incumbent = \b(?:actuel\w*|en place|sortant|changer de|changement|renouvel\w+|reconduis\w*|historique|migration|
    habitudes?|fidel\w+|restons|continu\w+ avec)\b
inside_track = \b(?:deja (?:en contact|travaille|implique)|cahier des charges (?:\w+ )*?(?:avec|par)|joue d'avance|
    longueur d'avance|des le (?:debut|depart)|avait (?:redige|aide))\b
executive_decision = \b(?:(?:la |notre )?(?:direction|siege|groupe|pdg|dg|daf|maison[- ]mere|maison mere|patron|
    conseil d'administration) (?:\w+ ){0,2}?(?:a|ont|impose\w*|voul\w+|decide\w*|prefere\w*|choisi\w*|tranche\w*)|
    impose\w*|d'en haut|au-dessus de moi)\b
references = \b(?:nos voisins|voisin\w*|on nous (?:a|en a) dit|referenc\w+|recommand\w+|experience|avis|reputation|
     cas clients?|realisations)\b
support_service = \b(?:support|sav|service apres|maintenance|assistance|technicien\w*|accompagnement|formation|
    reactivite|jamais rappele|suivi|hotline|intervention)\b
credit_terms = \b(?:conditions de (?:paiement|reglement)|acompte|echeancier|paiement (?:en|a)|\d+ jours|financement|
    leasing|credit)\b
scope = \b(?:perimetre|cle en main|tout compris|globale?|prestation complete|l'ensemble|un seul (?:prestataire|
    interlocuteur)|pas inclus|ne couvr\w+|gamme)\b
security_compliance = \b(?:securite|rgpd|conform\w+|certifi\w+|iso ?\d+|hebergement|agrement|donnees personnelles)\b
location = \b(?:(?:dans|sur) (?:notre|la meme) (?:rue|ville|commune|zone|avenue)|au coin|a deux pas|local\w*|proximite|
     proche|pres de|a cote|kilometres|km|sur place|region\w*|distance|loin|du coin|
    village|quartier)\b
company_size = \b(?:taille|trop petit\w*|plus (?:gros|grand|grande)\w*|effectif\w*|chiffre d'affaires|capacite\w*|
    solidite|surface financiere|start-?up)\b
""")

TIMES = {
    "numbers": entries(r"""
un = 1
une = 1
deux = 2
trois = 3
quatre = 4
cinq = 5
six = 6
sept = 7
huit = 8
neuf = 9
dix = 10
douze = 12
quelques = 3
"""),
    "units": entries(r"""
d = jours?
w = semaines?
m = mois
q = trimestres?
y = ans?|annees?
"""),
    "months": entries(r"""
1 = janvier|janv
2 = fevrier|fev
3 = mars
4 = avril
5 = mai
6 = juin
7 = juillet
8 = aout
9 = septembre|sept
10 = octobre|oct
11 = novembre|nov
12 = decembre|dec
"""),
    "feasts": entries(r"""
pentecost = \bpentecote\b
ascension = \bascension\b
carnival = \b(?:carnaval|mardi gras)\b
epiphany = \b(?:epiphanie|les rois)\b
candlemas = \bchandeleur\b
assumption = \b(?:l'assomption|le 15 aout)\b
allsaints = \btoussaint\b
music = \bfete de la musique\b
stjohn = \bsaint-? ?jean\b
easter = \bpaques\b
christmas = \bnoel\b|\bfetes\b
newyear = \bnouvel an\b|\bdebut d'annee\b|\bdebut de l'annee\b
holidays = \brentree\b|\bapres l'ete\b|\b(?:apres|au retour d[eu]s|retour des) (?:les )?(?:grandes )?vacances\b|
    \bvacances d'ete\b
"""),
    "quarters": entries(r"""
1 = \b(?:premier|1er) trimestre\b|\bt1\b
2 = \b(?:deuxieme|second|2e|2eme) trimestre\b|\bt2\b
3 = \b(?:troisieme|3e|3eme) trimestre\b|\bt3\b
4 = \b(?:quatrieme|dernier|4e) trimestre\b|\bt4\b
"""),
    "halves": entries(r"""
7 = \b(?:second|deuxieme|2e) semestre\b
1 = \b(?:premier|1er) semestre\b
12 = \bfin (?:de l')?(?:d')?annee\b
"""),
    "seasons": entries(r"""
3 = \bprintemps\b
6 = \b(?:cet|l'|en) ?ete\b(?! )
9 = \bautomne\b
12 = \b(?:cet|l'|en) ?hiver\b
"""),
    "next": entries(r"""
w = \bsemaine prochaine\b
m = \bmois prochain\b
q = \bprochain trimestre\b|\btrimestre prochain\b
y = \b(?:l'an(?:nee)? prochaine?|annee prochaine|prochain (?:exercice|budget)|exercice prochain)\b
"""),
    "patterns": entries(r"""
span = \b(?:dans|d'ici|apres|pour|encore) (?:environ |a peu pres )?(?P<n><n>) (?P<unit><unit>)\b
month = \b(?P<after>apres )?(?:(?:debut|mi|fin|courant|en|le|au|jusqu'au|
    a partir du|a partir de|vers|vers la|des)[- ])*(?:(?P<day>\d{1,2})(?:er)? )?(?P<month><month>)\b
mid = \bmi-|courant
end = \bfin
until = \b(?:jusqu'?(?:au|en|a)?|expire\w*|prend fin|se termine|court)\b
contract = \b(?:contrat|engag\w+|signe\w*|renouvel\w+|duree|abonnement|bail|reconduit|pour)\b
"""),
}
