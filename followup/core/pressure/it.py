"""Italian phrases that push."""

from __future__ import annotations

from followup.core.pressure import phrases

_WHEN = (
    r"(?:la )?(?:fine (?:della|del|dell')\s?\w+|domani|oggi|(?:lunedì|martedì|mercoledì|giovedì|venerdì)(?: prossimo)?|"
    r"il \d{1,2})"
)

PHRASES = phrases(
    {
        "discount": (
            r"\d+ ?(?:%|per cento) (?:di )?(?:sconto|in meno|riduzione)",
            r"(?:uno|un|altro|nostro|con|di|qualche) (?:\w+ )?sconto|scontare|ulteriore riduzione",
            r"(?:abbassare|ridurre|ritoccare|rivedere|limare) (?:il|i|nostri|nostro) (?:nostri |nostro )?prezz[oi]",
            r"venir(?:Le|ti|vi) incontro|condizioni migliori",
        ),
        "before-you-sign": (
            r"prima (?:di|che) (?:\w+ ){0,2}(?:firm\w+|impegn\w+)|prima della (?:firma|vostra firma|Sua firma)",
            r"(?:rimandare|rinviare|sospendere|ritardare) la firma|non (?:avete|ha|hai) ancora firmato",
        ),
        "reconsider": (
            r"riconsider\w+|(?:ripens\w+|rivaluta\w*|rivedere) (?:alla|la|questa|quella|vostra|Sua|"
            r"tua)(?: \w+)? ?(?:decisione|scelta)?",
            r"cambiare (?:idea|opinione)|ripensarci|(?:un'altra|una seconda|un'ultima|una nuova) (?:possibilità|"
            r"occasione|opportunità|chance)",
            r"(?:convincer(?:La|ti|vi)|far(?:Le|ti|vi) cambiare)|un ultimo (?:incontro|colloquio)|"
            r"un'ultima (?:telefonata|chiamata)",
        ),
        "offer": (
            r"(?:possiamo|potremmo|posso|potrei|vogliamo|vorrei|vorremmo) (?:\w+ )?(?:offrir\w*|propor\w*|"
            r"eguagliar\w*|pareggiar\w*|regalar\w*)",
            r"(?:Le|ti|vi) (?:offriamo|offro|regaliamo|proponiamo una nuova)",
            r"(?:prova|mese|mesi|pilota|formazione|installazione|licenz[ae]) gratuit[oaei]|gratis",
            r"(?:una|la nostra) (?:nuova|migliore|ultima) (?:offerta|proposta)|offerta (?:migliorata|finale|"
            r"speciale|rivista)",
        ),
        "deadline": (
            rf"(?:rispo\w+|risposta|decid\w+|decisione|conferm\w+|sapere|riscontro) (?:\w+ ){{0,4}}(?:entro|"
            rf"prima di|fino a) {_WHEN}",
            r"(?:offerta|prezzo|sconto|proposta|condizioni) (?:\w+ ){0,3}(?:valid[oae] (?:fino|solo|entro)|"
            r"scade|termina|solo fino)",
            r"ultima (?:occasione|possibilità|opportunità)|tempo limitato|il tempo stringe|restano solo|"
            r"solo (?:per )?oggi",
            r"(?:il prima|al più presto)(?: possibile)?|con urgenza|quanto prima",
        ),
        "comparison": (
            r"(?:di|a differenza d(?:i|ei|egli)|rispetto a(?:gli|i|l)?|in confronto a) (?:loro|altri|gli altri|"
            r"(?:vostro|Suo|tuo) "
            r"(?:nuovo |attuale )?(?:fornitore|partner)|concorrenza|concorrenti)|(?:della|alla) concorrenza|"
            r"dei concorrenti",
            r"(?:meglio|migliori?|più economic[oaihe]+|più veloc[ei]|più sicur[oaie]) di (?-i:[A-Z])\w+",
            r"(?:siamo|la nostra soluzione è) (?:\w+ )?(?:migliori?|superiori?|più \w+)",
            r"(?:loro|gli altri) non (?:\w+ )?(?:offrono|possono|hanno|fanno|danno|sanno)",
        ),
        "guilt": (
            r"dopo tutt[oaie](?: \w+)? (?:il|lo|la|le|gli|i|quello|questo|che|l')",
            r"(?:tempo|ore|giorni|settimane|impegno|lavoro|energie) (?:\w+ ){0,3}(?:investit[oaie]|"
            r"dedicat[oaie]|spes[oaie])",
            r"(?:abbiamo|ho) (?:investito|dedicato|speso) (?:\w+ )?(?:tempo|ore|molt\w+|tant\w+|settimane)",
            r"(?:sono|siamo|resto|restiamo) (?:\w+ )?(?:delus|sorpres|amareggiat|ferit|"
            r"dispiaciut\w+ e delus)[oaie]|mi (?:sorprende|delude|ferisce)",
            r"(?:mi|ci) (?:aveva|avevate|avevi|ha|avete|hai) (?:promesso|assicurato|garantito)|(?:mi|ci) deve",
            r"non (?:capisco|capiamo|comprendo|comprendiamo) (?:perché|come|la|questa)|almeno (?:potrebbe|"
            r"una spiegazione|mi spieghi)",
            r"(?:se ne|ve ne|te ne) pentir\w+|(?:un|grave|grosso|questo) errore",
        ),
    },
    negation=r"non|mai|nessun[oa]?|senza|né|nemmeno",
    courtesy=r"^come (?:sta|stai|state|va)\s*\?",
)
