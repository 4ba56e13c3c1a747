"""Whether the person who wrote decides, or passes on what others decide: thanks are worded by it (PLAYBOOK 7)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from followup.core.model import LossReason, Role

_PASSES_ON = re.compile(
    r"(?<!\w)(?:assistant(?:e|in)?|assistente|asistente|assistenz\w*|assistentin|secretar(?:y|ia|iat)|secrétaire"
    r"|secretária|sekret[äa]r\w*|segretari[ao]|segreteria|secretaresse|office manager(?:in)?|büroleit\w+"
    r"|receptionist|empfang|reception|front desk|trainee|intern|werkstudent\w*|stagiaire|becari[oa]"
    r"|(?:einkauf|purchasing|procurement) (?:assistant|coordinator)|coordinat(?:or|rice)|koordinator(?:in)?)(?!\w)",
    re.IGNORECASE,
)
_DECIDES = re.compile(
    r"(?<!\w)(?:(?-i:C[EFIOT]O|CISO|MD|VP|EVP|SVP|PDG|DSI|DAF)|chief \w+ officer|(?:co-)?(?:owner|founder)|president"
    r"|(?:managing|senior) (?:director|partner)|general manager|vice president|head of \w+|director of \w+|\w+ director"
    r"|geschäftsführ(?:er|erin|ung)|geschäftsleit\w+|inhaber(?:in)?|gründer(?:in)?|vorst[aä]nd\w*|prokurist(?:in)?"
    r"|(?:(?:it|edv|vertriebs|einkaufs|abteilungs|bereichs|betriebs|werks|produktions)-?)?leit(?:er|erin|ung)"
    r"|direct(?:eur|rice)(?: \w+)*|gérante?|fondat(?:eur|rice)|présidente?"
    r"|directora?(?: \w+)*|gerente|propietari[oa]|fundadora?|president[ae]|dueñ[oa]"
    r"|amministrat(?:ore|rice)(?: \w+)*|titolare|dirett(?:ore|rice)(?: \w+)*|socio|fondat(?:ore|rice)"
    r"|directrice|eigenaar|eigenaresse|oprichter|hoofd(?: \w+)*|bestuurder|zaakvoerder"
    r"|diretora?(?: \w+)*|proprietári[oa]|sóci[oa](?: \w+)*|fundadora?|administradora?)(?!\w)",
    re.IGNORECASE,
)
_NEAR = 2
"""Lines below a name in which a title is that person's."""

_LEGAL = re.compile(r":\s*\S")
"""In a firm's legal lines a title stands before a colon and the names of others."""


def role_of(text: str, name: tuple[str, str], reasons: tuple[LossReason, ...] = ()) -> Role | None:
    """The role of the writer called `name` (first and last), None where nothing tells it.

    `text` is what he wrote, with the signature. His title stands beside or below his name; where there is none, a
    decision that his management made tells that it was not his.
    """
    for title in _titles(text, name):
        if _PASSES_ON.search(title):
            return Role.GATEKEEPER
        if _DECIDES.search(title):
            return Role.DECISION_MAKER
    return Role.GATEKEEPER if LossReason.EXECUTIVE_DECISION in reasons else None


def _titles(text: str, name: tuple[str, str]) -> Iterator[str]:
    """The last lines that hold the writer's name, and what stands below them."""
    known = [part for part in name if len(part) > 1]
    rows = [row.strip() for row in text.splitlines() if row.strip()][-20:]
    named = re.compile("|".join(rf"(?<!\w){re.escape(part)}(?!\w)" for part in known), re.IGNORECASE) if known else None
    for at, row in enumerate(rows):
        if named and len(row) <= 80 and named.search(row):
            near = [named.sub("", row), *rows[at + 1 : at + 1 + _NEAR]]
            yield from (line for line in near if len(line) <= 80 and not _LEGAL.search(line))
