"""How English names offers, discounts and deadlines.

`en_plea` begs, compares and blames; `en_family` and `en_stand` add word families.
"""

from __future__ import annotations

from followup.core.pressure.en_family import FAMILY
from followup.core.pressure.en_plea import PLEA
from followup.core.pressure.en_stand import STAND
from followup.core.pressure.lexicon import joined, lexicon

LEXICON = lexicon(
    joined(
        PLEA,
        FAMILY,
        STAND,
        {
            "not": """
            not, never, no, won't, don't, doesn't, didn't, wouldn't, couldn't, can't, cannot, neither, nor, nothing,
            isn't, without wanting|trying|meaning""",
            "why-not": "why not",
            "thank": """
            thank you|him|her|them, thanks, appreciate that|how|your|you|the, grateful for|that|to, glad that|to,
            pleased that|to, i understand, i see that|why|you, i realise, i realize, it makes sense, i know
            that|you|your, as you told|advised|suggested|said, fair reason, sorry that, i imagine|suppose that?, i
            can imagine|see|understand, i gather that?, i learned that?, good to know|hear, i am happy|glad""",
            "counter": """
            if|suppose|supposing|assuming|had that? ~ had, had we|i|our ~, if our ~ had|were|was, with an
            equal|identical""",
            "lesson": "next time, in future, from now on, i learned|learnt, i have learned|learnt",
            "we": "we, i, our, us, my",
            "will": """
            we|i also|still|now|gladly|probably|certainly|even|only? can|could|would|might|will|may|shall|want,
            we'd|i'd|we'll|i'll, we|i can|could ~ still|also, i'm|we're|i'am
            able|willing|ready|prepared|happy|authorised|authorized|glad|open, am|are
            able|willing|ready|prepared|happy|authorised|authorized|glad|open to, let me|us, i|we have ~
            approval|permission, has|have agreed|approved|authorised|authorized|allowed, love|like to, what if we,
            how about, why not, can we|i""",
            "if": "if, in case, should the",
            "cut": """
            lower the|our|it|this|that, reduc*, drop, cut, waiv*, come|go down, move on, be|is|are flexible, work
            on, knock, shave*, take ~ off, trim*, halve, slash*, be cheaper|lower, go|come in cheaper|lower, do
            something, sharpen*, improve, adjust*, revise, beat, better the|your|any""",
            "price": """
            price*, pricing, fee|fees, cost|costs, rate|rates, quote|quotes, number|numbers, figure|figures,
            licence*, license*, total, amount, budget, terms, charge, bill, invoice, commercials""",
            "amount": """
            # %, # percent, # per cent, # euro*|pounds|dollars|thousand|k, €|£|$ #, first ~ month*|year*, a
            third|quarter|fifth|tenth|half""",
            "off": """
            # % off|discount|less|cheaper|reduction|lower|below, # percent
            off|discount|less|cheaper|reduction|lower|below, # per cent
            off|discount|less|cheaper|reduction|lower|below, a|any|special|further|extra|additional|bigger|our|with
            ~ discount, discount of|for, price cut|reduction, rebate""",
            "undercut": """
            undercut ~, beat their|any|whatever, can|could|would be|go|come cheaper|lower, go|come in cheaper|lower,
            come in under|below""",
            "match": "match|matching, meet|beat their|the|any price|quote|offer|figure|number",
            "leeway": """
            room on|in|for, flexibility, leeway, wiggle room, some margin, not the last word, slack, give in|on the""",
            "half-price": "half price|off|rate, half the price|cost|fee, two for one",
            "which-price": """
            what|which price|figure|number|budget|amount would|do|could|must, what would we have|need to
            charge|quote, where would|do ~ need|have to be, how low, how much would ~ have|need to come down, what
            price|figure|number would|do""",
            "when": """
            tomorrow, tonight, noon, midnight, today, next week|month|monday|tuesday|wednesday|thursday|friday,
            monday, tuesday, wednesday, thursday, friday, weekend, end of the|this|next?
            day|week|month|quarter|year, month's end, year end, close of business, # of?
            january|february|march|april|may|june|july|august|september|october|november|december, the #
            st|nd|rd|th, first of ~,
            january|february|march|april|june|july|august|september|october|november|december #""",
            "reply-by": """
            let|get|hear|reply|answer|respond|decide|confirm|sign|tell|come|know|need|answer|decision ~ ~
            by|before|until|within tomorrow|tonight|noon|monday|tuesday|wednesday|thursday|friday|then|#,
            let|get|hear|reply|answer|respond|decide|confirm|sign|tell|come|know|need|answer|decision ~ ~
            by|before|until|within the|this|next|end|close|a ~
            weekend|week|month|day|hours|days|monday|tuesday|wednesday|thursday|friday|end|business|#,
            let|get|hear|reply|answer|respond|decide|confirm|sign ~ ~ no later than|today|tomorrow""",
            "need": "need*, must have, have to have, require, please, kindly, would like, expect",
            "answer": """
            answer, reply, decision, word, signature, confirmation, hear, let me know, confirm, go-ahead, yes or no""",
            "valid": """
            valid, stand|stands, hold|holds|held, keep|keeps|kept, open, good until|till|through, reserve*, run|runs
            until|till, only until, end|ends""",
            "lapse": "expir*, laps*, run|runs out, valid until|through|till, only until, limited to, is withdrawn",
            "thing": """
            offer, proposal, quote, quotation, package, discount, version, pilot, trial, training, support,
            engineer|engineers, demo|demonstration, licence|licences|license|licenses, migration, onboarding,
            set-up|setup, upgrade, workshop, implementation, bundle, guarantee, maintenance, connector, module,
            consultant|consultants, alternative, trial period, integration, free period, service level, support
            hours|window""",
            "terms": """
            offer, proposal, quote, quotation, terms, deal, package, discount, price|prices, conditions, rate|rates,
            promotion, grant, funding, subsidy, bonus, campaign, stock""",
            "rise": "go|goes|going up, ris*, increas*, climb*, gone",
            "last-chance": """
            limited time, last|final chance|opportunity|week|day|call, time is running, while stocks|supplies last,
            act now|fast|quickly, today only, only today, one time|off offer, won't be there again|forever, never
            again""",
            "else": """
            otherwise i|we|i'll|we'll ~, or i|we have|must|will|shall|would to? ~, else i|we have|must|will, release
            the|your|our ~ engineers|team|slot|people|consultants""",
            "scarce": """
            only # ~ left|remaining, only a? few|two|three|one ~ left|remaining, filling up|fast, few
            places|slots|seats left, last slot|place|seat, selling out""",
            "hurry": """
            as soon as possible, asap, quick|swift|prompt word|answer|reply|decision, without delay, urgent*, at
            your earliest, sooner rather than later""",
            "new-offer": """
            new|better|improved|revised|updated|special|final|best|last|different|fresh|reworked|lighter|smaller|cheaper
            offer|proposal|price|quote|quotation|deal|package|version|terms|option, something
            better|else|new|different, counter-offer, counter-proposal, counteroffer""",
            "offer-you": """
            offer you|them|him|her, make you an|a, our best|final|last|new|better|revised|improved and? ~
            offer|price|proposal|quote|deal, sweeten, throw in, get you a, money-back, free|extended
            trial|pilot|month|months|week|weeks|licence*|license*|upgrade|set-up|setup|onboarding|training, at no
            extra|additional? cost|charge""",
            "free": """
            for free, free ~
            trial|pilot|month|months|week|weeks|training|support|migration|setup|set-up|version|demo|audit|workshop|year|upgrade|licence|license,
            at no extra|additional? cost|charge, without charg*, no charge, on the house, on us, at our ~
            expense|cost, gratis, for nothing, complimentary, no obligation, thrown in, free of charge, pick up the
            tab, pay for""",
            "give": """
            offer you|to|them|even|also|our|one|more|better|longer|shorter|free,
            to|can|could|would|will|also|gladly|happily|and offer, include, including, send, prepare, put together,
            add, cover, extend*, provide, give, throw in, start with, start small, build, sketch, draw up, propose,
            show, arrange, set up, get you, do|doing ~ for you, rework, tailor, come back with, come up with,
            second, lend, run both, run ~ in parallel|side, absorb, have ~ in your inbox""",
            "built": """
            new release|version|module|feature*, have|has|'ve since|now?
            built|added|developed|released|launched|closed|fixed, now have|has|does|do|support|supports, since then,
            meanwhile, in the meantime, since we ~ spoke""",
            "lacking": """
            you|they were|was missing, you missed|lacked|wanted|needed|asked, did not have, didn't have, the one
            thing, was missing, gap, asked for, wished for, required""",
            "show": "show you|it|them, demo*, present it, walk you, let you see",
            "let-me": """
            let me see|talk|speak|check|ask|find ~ what|with|to|if|whether, give me until|a|one|two|till ~, see what
            i|we can|could do, let me come back, i have|i've asked my|our, room to move|manoeuvre|maneuver""",
            "boss": """
            chief executive, ceo, director, manager, boss, founder, head of, management, board, vp, vice president,
            partner""",
            "reach": """
            call you|him|her|them, meet you|him|her, step in, get in touch, speak with you, join a, write to you,
            ring you, come by, see what""",
            "risk": "all|take the|all risk, take ~ risk, guarantee*, risk-free, money back",
            "win-question": """
            what would|will|does it take, what would ~ need|have to happen|change, what do|would we need|have to
            do|offer, how can|could we win|still|get""",
            "courtesy": "how are you doing?, hope you are well, how are things, how is it going",
            "request": "in advance, grateful if, appreciate if|it|a, thankful for|if",
            "help": "would it help if, if it|that helps|helped|would help",
            "modest": """
            we were ~ slower|later|slow|late|too|less|more expensive|worse|behind, we ~ slower|later|dearer|weaker
            than, our ~ ~ was|were|is ~ slower|later|higher|dearer|weaker|too|less|worse|more, my
            fault|doing|mistake, our fault|mistake, i should have, i overlooked|missed""",
            "use-it": """
            you could|can|may|might ~ use|try|test|keep ~ until|free|without|for|first|before|risk, let you
            use|try|test|keep|have, try it|us out|for, see for yourself, test drive, at your leisure, cancel at
            any|anytime, cancel any, exit|opt-out|break clause, proof of concept, first ~ free""",
            "suggest": """
            how about we|if|a, what if we|i, why don't we, suppose we, what about a|if, we could
            also|instead|simply|always, or we could, perhaps we could|might, maybe we could|can""",
            "leeway-price": """
            lower|less|smaller|thinner margin, friendlier|nicer|kinder|better|special|more_attractive|sharper
            price|figure|number|rate|terms, talk|speak about ~ price|money|terms|numbers, price ~
            negotiable|flexible|open, more competitive, sharpen ~ pencil|pencils, pay later|monthly|in, payment
            terms|plan, instalments, installments, defer ~ payment*, credit note, voucher, bonus, price
            freeze|guarantee, budget-friendly, best price""",
            "no-promise": """
            can't|cannot|can_not|won't ~ promise|guarantee|hold|keep|assure|say, no longer ~
            promise|guarantee|hold|keep|available""",
            "clock": """
            time matters|is_short|presses|flies, clock is ticking, running out of time, time is of the essence,
            window is closing, slots are going, demand is high""",
            "come-back": """
            come|came|coming back to us, return to us, stay with us, choose|chose us, go|went with us ~
            after_all|instead|now""",
            "ask-team": "ask|asking|get|have our|my ~ team|engineers|developers|product ~ to, roadmap, put ~ on ~ list",
            "cut-term": """
            monthly billing|basis|contract|payment, drop|waive|shorten|remove|skip|no ~
            minimum|term|commitment|notice|period, no minimum term, shorter term|contract|commitment, pay as you go""",
            "had-known": """
            had i|we|you known|told|said|asked ~ ~ i|we|would, if i|we|you had known|told|said|asked ~, you never
            gave, i wish you had""",
            "settle": """
            settle|close|sign|sort|wrap|finalise|finalize|conclude ~ soon|quickly|this_week|early|now|shortly, good
            to ~ soon|now, our|the rates|prices|terms ~ change|changing|rise|rising|adjust*""",
        },
    ),
    turns="but however although though nevertheless nonetheless",
)
