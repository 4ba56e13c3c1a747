"""How English begs, compares and blames."""

from __future__ import annotations

PLEA = {
    "before-sign": """
        before you|they|anyone|anything|the|any|your ~ sign*|commit*|finalis*|finaliz*|inked|signature|ink,
        before signing|committing|finalising|finalizing|the signature, before you make|makes ~ final|decision,
        before making ~ final|decision, before ~ put|puts your|their|pen ~""",
    "hold": """
        hold off, wait with, delay*, postpon*, put off, put ~ on hold, hold back, not sign, keep the|your pen ~
        pocket, keep ~ pocket, pause, push back, leave ~ open""",
    "sign": "sign, signing, signed, signature, signatures, paperwork, contract, pen, ink, dotted line",
    "unsigned": """
        haven't|hasn't|isn't|aren't yet? been? signed|final|finalised|finalized, have|has|is not yet? been?
        signed|final|finalised|finalized, if|unless|as|while ~ not|nothing ~ signed, nothing is|has ~ signed
        yet, not yet signed""",
    "sign-or-open": """
        have|has|did|is you|it|the|they|contract ~ signed, is|has ~ signed, already signed or, signed yet""",
    "me-first": "talk|speak to|with me|us first, call|ring me|us first, hear me|us out",
    "rethink": """
        reconsider*, think ~ over again|once|more, look at ~ over again|once|more, think again, think twice,
        chang* your|their|his|her|the mind|decision, revers* your|the|this decision, revisit*, rethink*,
        reopen*, re-open, review your|the|this decision|choice|deal, second|another|fresh|closer look, second
        thought*, second|another|last|one|fair more? last? chance|try|shot|go, convince you|them|him|her,
        persuad* you|them|him|her, win you over|back, talk you ~ into|out, anything|something we|i can|could do
        to, what can|could we|i do to, go back on, give us another|a|one ~ chance|try|shot|look|go, keep an open
        mind, talk you round, is there any|a way we|i""",
    "not-too-late": """
        not too late, isn't too late, still time to, still be|go|choose ~ other|another way, never too late""",
    "sure": """
        are|is you|your ~ sure|certain that|this|about|it, are you quite|really|absolutely|completely
        sure|certain, is this really ~ right""",
    "no-giving-up": """
        not ~ give up, not giving up, won't give up, won't let ~ go, not ready|willing to ~ let, refuse to give,
        keep fighting|trying, not done yet""",
    "resume": """
        back to the|at the table, pick ~ up again, resum*, restart the|our talks|discussion|conversation, open
        the door again, return to the table, talk it|this|that over|through again, door ~ open, back in the
        race|running""",
    "once-more": """
        one|another|last more? last? call|meeting|conversation|demo|talk, one last time, one more time, our
        case|proposal again|once, another|second|last|final try|meeting|call|demo|presentation""",
    "they": """
        they, their, them, theirs, the others, the other
        vendor|side|party|supplier|provider|company|firm|product|tool, competitor*, competition, rival*,
        your|the new vendor|supplier|provider|partner|solution|tool""",
    "we-better": """
        we|i are|were|am simply|still|clearly|just|also|far|much?
        better|cheaper|faster|stronger|superior|ahead|safer|quicker, we have twice|double|far|three|better ~, we
        do|did|would do ~ better, our ~ is|are|was ~ better|cheaper|faster|stronger|superior|ahead|safer|easier,
        our ~ better|faster|stronger|superior|cheaper|safer than, we ~ ~ ahead of,
        better|cheaper|faster|safer|stronger than what they""",
    "than-them": """
        than them|theirs|they, than any other|competit*, than the|your
        other|others|new|current|competit*|vendor|supplier|provider, compared to|with
        them|theirs|the|your|competit*|others, unlike them|the|your|others|theirs|competit*, as opposed to
        them|the|theirs, versus them|the|theirs, as they do, in contrast to, twice|three as|times many|more ~
        as|than they|them, ahead of them, pay* more with them, superior to""",
    "than-us": "than us|we|ours|our|mine, ahead of us, beat us",
    "nobody-else": """
        nobody|no-one|none|no_one else ~ ~ offer*|give|gives|market|match*|provide*|does|has|can, no other
        vendor|supplier|provider|product|tool ~, only we|ones can|offer|have, the only
        ones|vendor|supplier|provider|firm|company|people who|that|on|with""",
    "weak": """
        slow to, slow at, slower, fall* short, fall* apart, break* down, doesn't scale, not scale, don't scale,
        cannot, can't, unable to, lack*, struggle*, limit*, outage*, trouble*, problem*, never ~
        deliver|support|offer, hidden cost*|fee*, add-ons, unreliable, don't|won't|not
        offer|match|have|give|provide|support|deliver|manage|cope|handle, do not, will not, fail* to, missing""",
    "hearsay": """
        i hear, we hear, i heard, people say, one hears, word is, i am told, rumour*, rumor*, other
        clients|customers say|tell""",
    "doubt": """
        doubt*, i wonder whether|if|how, not sure that? they, not convinced that? they, ask|asked them
        how|whether|about, i fear, i worry""",
    "proverb": """
        get what you pay for, pay* twice, buy cheap, cheap* ~ turn* out ~, cheap* ~ dear*|expensive|costly,
        false economy, pay* peanuts""",
    "returned": """
        customers|clients ~ come|came|coming|switch*|return* ~ to us, come|came|coming back to us, left them,
        switched to us""",
    "effort": """
        after all|everything|so the|we|i|our|that|this|these|my|many|much,
        hours|days|weeks|months|time|effort|work that? we|i|my|our have? team? put|invested|spent|poured|sunk,
        invested|spent|put in so? much|a|many|countless, spent so?
        much|a|many|countless|considerable|weeks|months|hours, all the|this|that
        work|effort|time|hours|energy ~ we|i|my|our""",
    "hurt": """
        disappoint*, surprised, shocked, hurt, hurts, frustrat*, upset, let down, stings, sting, bitter,
        painful, hard to swallow|take|accept, letdown, dismay*, gutted, devastated, heartbroken, crushed,
        dismayed, at a loss, speechless, annoy*, angry, offended, insult*, low blow, slap in the face, not
        amused""",
    "gentle": """
        owe me|us nothing, don't owe, do not owe, not owe, how kindly, pleasantly, how friendly, hope that? i|we
        did not disappoint, sorry to disappoint, by how, surprised by how|the kind*""",
    "expected": """
        at least you|tell|explain|a call|have, you owe, owe us|me, the least you|we, expected more|better|at|a,
        deserve* ~ better|more|at|a|an, i thought we had, would have expected|hoped|thought, common courtesy,
        thought that? we deserved""",
    "used": """
        used us|me, been used, feel used, price check, column fodder, only ~ to compare, make-weight, stalking
        horse""",
    "led-on": """
        gave|given me|us the|your impression|word, led me|us on|to, as good as done|ours|won, you
        promised|assured, you had promised|assured, counted on your, we shook hands, you said ~ ours, done deal,
        you gave ~ word""",
    "sacrifice": """
        turned ~ away|down, out on a limb, stuck my|our neck, kept ~ free for you, fought for you, put my name,
        explain this|it to my|them, blocked ~ for you, had to let ~ go, gave|given|giving up ~
        holiday*|weekend*|evening*|christmas|leave|night*, sacrific*, worked ~
        weekend*|night*|holiday*|evening*|late, went|gone the extra mile, bent over backwards, moved heaven,
        pulled ~ strings, turned our|my ~ upside""",
    "told-late": """
        pity|shame that? nobody|no, pity|shame that? you did|didn't|never|only, told|tell|telling us
        sooner|earlier, nobody told|thought, could have
        told|said|called|warned, should have told|said|called""",
    "regret": """
        you|they will|may|might|'ll come? to? regret, making|made|be a|the big|grave? mistake, wrong
        choice|decision, you'll regret, be sorry later, wrong turn|path|road|way|direction|horse|foot, think
        twice, you may|might|will come back|see, hope you won't regret, a step back, short-sighted,
        risky|dangerous choice|decision|step|move""",
    "no-sense": """
        don't understand why|how|your|this, do not understand why|how|your|this, cannot understand, can't
        understand, fail to see|understand, makes no sense, beyond me, hard to understand""",
    "doubt-them": """
        i doubt that? they, i doubt that? ~ can|will, i wonder whether|if|how they, not sure|convinced that?
        they|their""",
    "ours": "ours, our own",
    "we-first": """
        we were|came|are|rank* ~ first|top|number_one|best|leading|leader, market leader, award-winning, number
        one, come* close to us, best in class, leading provider|vendor|supplier, rated ~ best|first|higher""",
    "no-commit": """
        don't|do_not|not ~ commit|sign|decide|agree|lock|rush ~ until|before|yet|to, ink is not|n't dry, ink
        isn't dry, not ~ sign anything, don't rush, don't let them""",
    "talk": "conversation|talk|call|meeting|chat|word|visit|lunch",
    "difference": """
        make a difference, change anything|something|things, help at all, still matter, move the needle, tip the""",
    "unfair": """
        not|n't ~ fair|right|decent|correct|proper|nice|polite to|of|that|you|how|, isn't fair, unfair, let
        us|me ~ work|go_on|carry_on|keep until|to|on, strung ~ along, my quota|target|bonus ~, my job,
        would have meant ~, quarter's|year's numbers|target, loyal ~ to|customer|partner, after ~ years
        of|together|as""",
    "final-or": """
        contract|decision|deal|it ~ ~ final|definitive|done|closed ~ or ~, is it|everything|that
        final|done|closed ~ or""",
    "turn-round": """
        turn|turning this|it|things around|round, possibility|chance|way ~ ~ turning|saving|keeping|winning,
        save this|the|our deal|project, rescue, still ~ be saved, one more thought, more thought, sleep on it,
        keep us in""",
    "complain": """
        complain*, unhappy, dissatisfied, regret*, outsourc*, understaffed, went wrong, bad press|reviews, poor
        reviews, locked in, lock-in, nightmare, trouble""",
    "we-ran": """
        we|i|that|which ~ ran|gave|did|held|prepared|built|made ~ ~ free|nothing|for_you, already
        told|promised|announced my|our|the ~ team|boss|colleagues|board|management, told my team|boss|colleagues
        ~ ~ won|ours, unfair, we had already, my team had already""",
    "as-we": """
        as quickly|fast|well|good|much|closely|deeply as we|us|ours, quite like we|us, like we do, the way we do""",
}
"""The ways of naming each idea; the form is that of `lexicon`."""
