"""English phrases that push."""

from __future__ import annotations

from followup.core.pressure import phrases

_WHEN = (
    r"(?:the end of (?:the |this |next )?(?:day|week|month|quarter|year)|tomorrow|tonight|noon|midnight|"
    r"(?:next |this )?(?:mon|tues|wednes|thurs|fri)day|(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)? \w+)"
)

PHRASES = phrases(
    {
        "discount": (
            r"\d+ ?(?:%|percent|per cent) (?:off|discount|less|cheaper|reduction|lower|below)",
            r"(?:a|any|special|further|extra|additional|bigger|our|with) (?:\w+ )?discount",
            r"(?:lower|reduce|drop|cut|waive|come down on|move on|be flexible on|work on) (?:\w+ )?(?:the |"
            r"our )?(?:\w+ )?"
            r"(?:price|pricing|fee|fees|cost|rate|rates)",
            r"(?:we|i) (?:can|could|would) (?:be|go|come in) (?:cheaper|lower)",
        ),
        "before-you-sign": (
            r"before (?:you|they|anyone|the contract|anything) (?:\w+ )?(?:signs?|commits?|finali[sz]es?|is signed|"
            r"makes? (?:it|this|your|the|a) (?:\w+ )?(?:final|decision))",
            r"(?:hold off|wait with|delay|postpone|put off) (?:on )?(?:the )?sign(?:ing|ature)",
            r"(?:haven't|have not|hasn't|has not|isn't|is not) (?:yet )?(?:been )?(?:signed|final|finali[sz]ed)",
        ),
        "reconsider": (
            r"reconsider(?:ing|ation)?|(?:think|look at) (?:it|this|that) over (?:once )?(?:again|more)|think again",
            r"chang(?:e|ing) your (?:mind|decision)|reverse (?:your|the|this) decision",
            r"give us (?:another|a second|one more|one last|a) (?:chance|try|shot|look|go)",
            r"(?:another|a second|one more|one last|a last) (?:chance|try|shot|call|meeting|conversation)",
            r"(?:revisit|rethink|reopen|review) (?:your|the|this) (?:decision|choice|deal)|take another look",
            r"(?:convince|persuade|win) you(?: over| back)?|is there anything (?:we|i) (?:can|could) do to",
        ),
        "offer": (
            r"(?:we|i)(?:'d| would| could| can|'ll| will| might| am able to| are able to)? (?:also |still |now |"
            r"gladly )?"
            r"(?:be able to |be happy to |like to )?(?:offer you|offer a|match|throw in|sweeten|"
            r"include (?:\w+ )?free)",
            r"(?:free|extended) (?:trial|month|months|pilot|weeks?|licen[cs]es?|upgrade|set-?up|onboarding|training)",
            r"(?:make|give|send|prepare|put together|get|work out) (?:for )?you (?:a|an|our|"
            r"with a) (?:\w+ )?(?:new|better|"
            r"improved|revised|updated|special|final|best|last|different) (?:offer|proposal|price|quote|deal|"
            r"package)",
            r"our (?:best|final|last|new|better|revised|improved) (?:and \w+ )?(?:offer|price|proposal|quote|deal)",
            r"at no (?:extra |additional )?(?:cost|charge)|money[- ]back",
        ),
        "deadline": (
            r"(?:let me know|get back to me|decide|reply|answer|respond|hear (?:back )?from you|decision|"
            r"confirm|sign)"
            rf"[^,;]{{0,30}} (?:by|before|until|no later than) {_WHEN}",
            r"(?:offer|price|discount|quote|proposal|terms|deal) (?:\w+ ){0,3}(?:expires?|ends|valid (?:until|"
            r"through|till)|"
            r"runs out|(?:only )?until)",
            r"limited time|last chance|time is running out|while (?:stocks|supplies) last|act (?:now|fast|quickly)",
            r"only (?:\d+|a few|two|three) (?:\w+ )?(?:left|remaining)|today only|only today|as soon as possible",
        ),
        "comparison": (
            r"(?:than|compared (?:to|with)|unlike|as opposed to|versus|vs\.?) (?:them|theirs|the others?|"
            r"(?:your|the) "
            r"(?:new |current |other )?(?:vendor|supplier|provider|partner|solution)|(?:the |your |"
            r"our )?competit\w+)",
            r"(?:better|cheaper|faster|safer|stronger|superior) (?:than|to) (?!I\b)(?-i:[A-Z])\w+",
            r"they (?:can't|cannot|can not|don't|do not|won't|will not|never|lack|are missing) (?:\w+ )?"
            r"(?:offer|match|have|give|provide|support|deliver|\w+ity|\w+tion)",
            r"we (?:are|were) (?:still |simply |clearly )?(?:better|cheaper|faster|the better|the stronger|superior)",
        ),
        "guilt": (
            r"after (?:all|everything) (?:the|we|i|our|that)|you owe|at least (?:you could|you owe|tell|explain)",
            r"(?:hours|days|weeks|months|time|effort|work) (?:that )?(?:we|i)(?:'ve| have)? (?:put|invested|"
            r"spent|poured)",
            r"(?:invested|spent|put in) (?:so much|a lot of|many|countless|considerable|weeks|months|hours)",
            r"(?:i am|i'm|we are|we're|was|were) (?:\w+ )?(?:disappointed|surprised|shocked|hurt|frustrated|"
            r"upset|let down)",
            r"i thought (?:that )?we had|you (?:promised|led us|assured|gave us your word)|you had (?:promised|"
            r"assured)",
            r"(?:don't|do not|cannot|can't|fail to) understand (?:why|how|your|this)",
            r"(?:will|may|might|'ll) (?:come to )?regret|(?:making|made|be) (?:a|the) (?:\w+ )?(?:mistake|"
            r"wrong choice)",
        ),
    },
    negation=r"not|never|no|won't|don't|without|wouldn't|couldn't|neither|nor",
    courtesy=r"^(?:so )?how are you(?: doing)?\s*\?",
)
