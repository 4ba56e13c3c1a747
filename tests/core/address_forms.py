"""Words that only one of the two forms of address has, in the languages that have two (English has one)."""

INFORMAL_ONLY = {
    "de": r"\b(du|dir|dich|dein\w*|ihr|euch|eure\w*|nenn)\b",
    "fr": r"\b(tu|te|toi|ton|ta|tes|propose-moi)\b|\bt'\w",
    "es": r"\b(tú|te|ti|tu|tuyas|contigo|avisaste|contaste|propusiste|viste|hacerte"
    r"|llamarte|escribirte|responderte|prefieres|necesitas|conoces|quedas|hayas|dime)\b",
    "it": r"\b([Tt]u|[Tt]i|te|tuo|tua|hai|preferisci|indicamene|[Cc]onosci|(?:far|chiamar|scriver|risentir)ti)\b",
    "nl": r"\b([Jj]e|jij|jou|jouw|jullie)\b",
    "pt": r"\b(você|vocês|te|tu)\b",
}
FORMAL_ONLY = {
    "de": r"\b(Sie|Ihnen|Ihre?[mnrs]?)\b",
    "fr": r"vous (?:remercie|appeler|lire|aider|convien|convient|comprendre|poser|vient)"
    r"|[Vv]ous (?:m'avez|préf|avez bes)"
    r"|votre (?:message|réponse)|[CcPp](?:onnaissez|roposez)-|toi et vous",
    "es": r"\b(usted|su|suyas|[Ll]e|dígame|prefiere"
    r"|antes necesita|necesitan|conoce|propuso|(?:hacer|llamar|escribir)le)\b",
    "it": r"\b(Lei|Le|Suo|Sua)\b|\w(?:Le|La)\b|\bLa ringrazio\b|\b(?:preferisce|indichi|desidera|[Cc]onosce)\b",
    "nl": r"\b([Uu]|[Uu]w)\b",
    "pt": r"\blhe\b|\w-lhe\b|\bPermite\b",
}
