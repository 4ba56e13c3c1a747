"""What cues, doubts and rules are called when a verdict is explained to the rep."""

from __future__ import annotations

KINDS = {
    "other": "somebody else gets it",
    "notyou": "it is not you",
    "notgo": "it does not go on",
    "inhouse": "they do it themselves",
    "nothing": "nobody gets it",
    "maybe": "may mean a no, in a short mail about a deal",
    "won": "you get it",
    "lean": "leaning elsewhere",
    "later": "later, not now",
    "open": "still open",
    "reopen": "thinking again",
    "refer": "names somebody else to talk to",
    "stop": "wants no more mail",
    "auto": "a machine's answer",
    "grant": "leave to ask",
    "decline": "no leave to ask",
    "regret": "thanks or regret, as on parting",
    "alien": "somebody else's business",
    "chore": "daily business",
}
"""What each kind of cue hears."""

DOUBTS = {
    "rel": "it only describes somebody",
    "told": "it is what somebody told or was told",
    "third": "it is about a third party",
    "neg": "it is denied",
    "near": "it nearly happened",
    "if": "it is a condition",
    "quote": "it stands in quotation marks",
    "ask": "it is a question",
    "hedge": "it is not certain",
    "past": "it is an old story",
    "no-name": "what follows is no name",
    "capitals": "all in capitals, so a name cannot be told",
    "one-word": "the name is one word, perhaps a person's",
    "no-decider": "it does not say who decided",
    "no-deal": "nothing else speaks of a deal",
    "again": "it is about writing again",
    "errand": "it is an errand",
    "soon": "it is soon",
    "helpdesk": "it names whom to ask with questions",
    "not-handed": "nothing says why to turn to them",
    "passing": "it is only passed on",
}
"""Why a cue counts for less."""

_NO_RULE = {
    "nothing-said": "no rule: nothing in it speaks of how the deal goes",
    "no-words": "no rule: there are no words in it",
    "language": "no rule: its language is none that is read",
    "reasons-after-the-no": "the reasons that they give after their no",
    "reasons-with-the-no": "the reasons that they give with their no",
    "answer-after-questions": "its being an answer to your questions",
}


def spoke(rule: str) -> str:
    """What decided, by the name that a verdict carries.

    >>> spoke("learned")
    'what you taught followup about this wording'
    >>> spoke("learned+en/open-1")
    'the rule en/open-1, after what you said of this wording was left out'
    """
    if rule == "learned":
        return "what you taught followup about this wording"
    if rule.startswith("learned+"):
        return f"{spoke(rule.removeprefix('learned+'))}, after what you said of this wording was left out"
    if rule == "encoder":
        return "the trained model"
    if rule.startswith("encoder+"):
        return f"the trained model and {spoke(rule.removeprefix('encoder+'))}"
    if rule.startswith("automatic/"):
        return f"its header ({rule.removeprefix('automatic/')}): a machine wrote it"
    return _NO_RULE.get(rule, f"the rule {rule}")
