"""English word families of giving and of time: who gives what, for how much, until when."""

from __future__ import annotations

FAMILY = {
    "will": """
        happy|glad|ready|willing|delighted to, i|we ~ get|got, we'd|i'd ~ be|like|love|cover|run|do|include,
        prepared|authorised|allowed to, given|gave me|us ~ room|leeway|permission|green, signed off, i|we'll ~
        include|add|throw|cover|do|see, for me to, our|my ~ can, still can, let me|us ~ send|draw|put|do|try""",
    "cut": """
        get under, come|go|comes|goes|drop|drops down|to, take|knock|shave|lop|bring ~ off|down, do it for, ease,
        better""",
    "price": """
        budget*, spend, instalment*, retainer*, money, cash, percent, premium*, invoice*, outlay, day|hourly|daily
        rate""",
    "less-money": """
        # % less|cheaper|lower|off|reduction, # less|cheaper, # percent|per_cent|pounds|euros|dollars
        less|cheaper|lower|off, a third|quarter|fifth|tenth|little|bit less|cheaper|lower, for less, a
        lower|smaller figure|price|sum|amount|fee""",
    "amount": "eight|five|ten|fifteen|twenty|another percent|%, a few|couple hundred|thousand|percent, #",
    "leeway": "give, play, wriggle room, headroom, come to an? arrangement|agreement, something to be done",
    "still": "still",
    "see-what": """
        see|look|find|work out|find_out what i|we|can|could ~ do|manage|offer|arrange, see|look|find|check
        if|whether i|we can|could, see|work out how far|low, do better than|that""",
    "gift": """
        throw|chuck|toss in, waiv*, on us|the_house, off your hands, our treat, foot the, absorb, cover
        the|your|all|exit|any|half|those|these ~ cost*|fee*|charge*|bill|expense*, as a gift|present, at no
        charge|cost, forgo, pick up the ~ cost*|tab|bill, take care of ~ move|migration|transfer|switch|set""",
    "free": "at no charge|cost, pay* for nothing|until, pay nothing, no charge, nothing to pay, for nothing",
    "thing": """
        migration, training, delivery, installation, warranty, service, servicing, spare*, fitting, insurance,
        storage, samples|sample batch|run, year's|years ~ support|service|maintenance, hotline, on-site training,
        refresh*""",
    "begin": "start*, begin*, try*, go ahead, run, roll out, launch, kick off, test",
    "small": """
        one site|branch|shop|team|department|line|room|van|machine|floor|school|ward|store|plant, only the|one|a,
        single site|branch|team|department|line, first month|weeks|phase|quarter ~ as|on|free, as a
        trial|test|pilot, pilot, trial, small*, no risk, step by step""",
    "staff": """
        our|my ~ developer*|engineer*|team|fitter*|technician*|people|workshop|designer*|colleague*|lawyer*|chef,
        we""",
    "serve": """
        can|could|would|will|'ll have it|that|this ready|done|working, have it|that|this ready|done|working,
        deliver it|that|this, build it|that|this, add it|that|this ~ for, take ~ migration|move|transfer, do the ~
        move|migration|set-up""",
    "variant": """
        smaller|lighter|slimmed-down|slimmer|pared-down|stripped-down|simpler|leaner|cut-down|reduced|shorter|basic|starter|entry-level|cheaper
        package|version|model|plan|option|bundle|variant|contract|edition|solution|scope|proposal|tier""",
    "new-offer": """
        another|one|different idea|way|suggestion, fresh|sharpened|rethought|reworked|redone|amended
        quote|offer|proposal|figures|numbers, second pitch|proposal|offer, quote|offer|proposal without|minus ~""",
    "you-said": """
        you|they|he|she said|wrote|told|asked|wanted|needed|mentioned|chose|took|preferred|have|had|got, your
        choice, i|we see|understand""",
    "boss": "md, chairman, managing director, principal, our partner*, our founder*, our head",
    "reach": "on the phone|line, come|coming out|over|down, travel, visit you, drop by, sit down with",
    "keep-for": """
        i|we|can|could|will|'ll ~ keep|reserve|block|guarantee|freeze, hold it|the|that|this|your|a|one|them|you,
        reserved, pencilled, rate|price|terms|offer|deal|quote ~ holds|stands|applies|good|stays""",
    "till": """
        until, till, til, up to, through to, no longer than, past that|the|then|friday|monday|sunday, before
        the|friday|monday|wednesday, end of the|this ~, by the end, only ~ end|week|month|days, beyond""",
    "rise": "going|goes|go up, put ~ up, dearer, more expensive",
    "left": "left, remaining, in stock, to spare, available, going",
    "few": """
        # ~ left|remaining|available, one|two|three|four|five|few|couple|handful|last ~ ~
        left|remaining|available, last one|two|three|few""",
    "their-run": "you|your|they|their|of my|to run|on the|months|years|weeks left",
    "full": """
        nearly|almost|fast|filling|practically|virtually|pretty full|booked|gone, booked up|solid|out, diary is|'s
        full|filling, filling|selling up|fast|out, people are|keep ring*|call*|ask*, others are|have ~
        ask*|wait*|interest*, waiting list""",
    "goes-else": """
        goes|go|going|pass*|offered to somebody|someone|another|other|others|the_next,
        somebody|someone|another|others ~ else|customer|client|buyer waiting|after|wants|gets|interested""",
    "act-now": """
        move|act|order|book|decide|jump|commit|lock ~ now|quickly|fast|soon, pay* to ~ now|early|soon|move, sooner
        ~ better, better ~ sooner|now|soon|early, wait|leave ~ too long, don't hang, now is the time, snap ~ up,
        while it|they|you still|lasts|can, not hang about""",
    "lapse": """
        dry|dries up, close|closes|closing|ends on|at|the|soon, only holds|stands|good|applies, running|run|runs
        out""",
    "terms": "rate|rates, books|book, slot, place, list, scheme, grant money",
    "thank": """
        chose|chosen well, glad|pleased|happy you|he|she|they, thanks again, good|kind|nice|decent|thoughtful of
        you, congratulations, well done, fair enough, i respect, sorry it|you, no hard feelings""",
    "modest": """
        delay|fault|mistake|error|that ~ is|was|'s ours|mine|on_us|on_me, our|my fault|doing|mistake, we|i should
        have, that is on us, we missed, has ~ changed how we, passed ~ to our""",
    "not": """
        rather than, not writing|trying|here to, won't, shan't, no need, needn't, hardly, instead of, isn't|not an
        attempt""",
    "disclaim": "i|we don't|won't|will_not|do_not|am_not|shan't ~ want|try|mean|intend|going|trying|wish",
    "tell-us": """
        let me|us|us_all ~ know|have, tell me|us, write|call|ring|email|text|ping me|us, get back to, drop me|us,
        give me|us ~ word|answer|call|shout|ring|nod|decision|yes|green, confirm, reply, respond, say yes, your
        answer|reply|decision|word|signature, hear from you|back""",
    "soon": """
        this week|month|morning|afternoon|evening|weekend, today, tonight, tomorrow,
        by|before|until|no_later_than|latest
        the|this|end|close|noon|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|christmas|easter|summer|january|march|april|june|july|september|october|december|#|then,
        in the next ~ days|hours|week, right away, straight away, within, while there""",
    "only": "only, just, solely, exclusively, not after, no longer, last",
    "order": """
        orders|order|bookings|booking|contracts|sign-ups placed|before|received|made|in|by|signed, if you
        order|book|sign, place ~ order""",
    "figure": "figure|number|price|sum|offer|deal|terms|proposal|solution|package",
    "delight": """
        smile|please you|delight|happy|like|pleased|suit you|work for you|hard to refuse|resist|better, surprise
        you""",
    "of-interest": """
        interest|interested|appeal|suit|tempt|attractive|welcome|any use|good, make sense, make ~ difference,
        worth ~ while, help, tip, sway, change things|your|anything, you like|fancy|want""",
}
"""The ways of naming each idea; the form is that of `lexicon`, whose ideas of the same name these are added to."""
