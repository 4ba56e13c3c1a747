"""English word families of what speaks against them, of deciding anew and of reproach."""

from __future__ import annotations

STAND = {
    "careful": """
        be|stay|bit|rather|little careful|wary|cautious|vigilant|sceptical, watch out, beware, think
        hard|carefully before|about, keep an eye on, mind|watch the|their small_print|hidden""",
    "weak": """
        shut*, close* at|on|by|for, outage*, breakdown*, downtime, late, agency, temp|temps, subcontract*, subbed
        out, staff turnover, new|different face*, come|comes|came|sent|send back, returned, recall*, complaint*,
        delays, poor, cutting corners, cut* corners, off the shelf, call centre, rough, weak*,
        won't|will_not|never ~ know|understand|care|answer|be, expensive in the end, go|goes|went bust|under,
        behind schedule, never""",
    "hearsay": """
        from what i|we|people, i've|we've heard, i|we have heard, i've|we've seen, reputation, by all accounts,
        they say, apparently""",
    "they": """
        brightline, the chain|chains|big*, large|big|national|foreign|overseas ~
        chain*|company|firm*|player*|group*, over there, that lot|crowd|outfit, those people|guys|folks, cheap* ~
        supplier*|provider*|one|ones""",
    "no-get": """
        won't|not|never|can't|cannot|hardly|don't ~ get|find|have|see|receive|expect ~
        from|with|at|anywhere|elsewhere|there|out_of, nobody|no_one else ~ will|does|has|gives""",
    "doubt": """
        have|did you ~ checked|asked|looked|check|ask|look|tested|considered whether|if|how|into|what, i'd|i
        would|please|do ask|check ~ how|whether|if|what|who|many, ask|check|check_with them|around|their, is|are
        you aware|does|do their|they|it|theirs ~ ~ handle|cover|include|have""",
    "nobody-else": """
        only ones|company|firm|people|supplier|team, no one|nobody else|near|comes, only ~ in the
        region|country|county|area|trade""",
    "returned": """
        customers|clients|users|people ~ come|came|coming|moved|switch*|cross*|return*|chang* ~ to us|back, over
        to us, come|came|coming back|over to us""",
    "proverb": """
        cheap* ~ turn*|end*|work* out|up, cheap ~ expensive|dear, pay* ~ twice, price of everything, bargain* ~
        dear|expensive""",
    "commit": """
        sign*, countersign*, commit*, deposit, pen to, shake|shook hands|on, order*, book it|them|with, hand over,
        transfer ~ money|deposit|funds, pay the|a|any ~, agree to anything, say|saying yes, confirm*
        with|it|anything, give|giving them|your word|answer|go-ahead, decide anything, go firm, lock in""",
    "not-yet": """
        don't|not|nothing|never ~ ~ ~ yet|until|till|before|unless, don't|not ~ just yet, yet, don't ~ ~ ~
        anything, hold|wait ~ ~ before, give|leave me|us ~ till|until ~ ~ before, before you|they""",
    "wait-up": """
        wait*, hold off|on|fire|your, hang on|fire, sit tight, pause, give me|us ~ day*|week*|hour*|moment, leave
        ~ open, bear with""",
    "please-you": """
        can|could|would|will|might you, please, i|we ask|beg|urge you, don't, may i ask, let me ask, ask you to,
        you could""",
    "while": """
        couple|few|two|three|another|more of? day*|week*|hour*, day or two, until, till, while i|we, bit longer,
        little longer, a day|week|moment|minute|bit|little, before""",
    "before-sign": """
        before anything|it|all|that|everything ~ final|signed|settled|agreed|done|fixed|official, before you ~
        shake|pay|order|decide|agree|say|go|hand|transfer|close|settle, before ~
        countersign*|deposit|contract|paperwork""",
    "sign-or-open": """
        paperwork|papers|order|contract|deal ~ gone|been|all through|done|in|signed|out, ink ~ dry, all
        signed|settled or, still a window""",
    "unsigned": "nothing|not ~ countersigned|settled|inked|binding|official, not ~ signed|final yet",
    "stone": """
        set|cast|written|carved in ~ stone, last word, door ~ closed|shut, over|finished|final|settled|decided
        yet, final, not ~ too late, all lost, end of the ~ road|story, decided for good, closed""",
    "hope": "hope*, hoping, wish*, surely, perhaps, maybe",
    "again": "again, once more, another, second time, fresh eyes, anew, one more time, second",
    "examine": """
        look at|over|through, go|run|walk ~ through|over, sit down, take|have ~ look, get|come|be back ~
        table|in|present, present*, pitch, review, get together, compare, discuss it|this|the, put our case, show
        you|them ~ again|once""",
    "proposed": "proposal, offer, quote*, plan, pitch, it, this, everything, things, numbers, drawings",
    "ask-you": """
        would|could|can|will|might|may you|we|i, maybe, perhaps, let's, let us|me, i'd|we'd like|love, any chance,
        worth, opportunity, chance to""",
    "way-back": """
        way|road|path|route back|in, back in|into the|your ~ race|running|game|frame|mix, chance ~ for us, another
        crack|bite|go|shot|stab, keep|leave|have us in the|your, keep|leave us ~ frame|running|mix|race, in with a""",
    "urge": """
        urge*, ask you, invite you, encourage*, beg*, recommend*, advise*, suggest, would, please, maybe, worth,
        might""",
    "ponder": """
        some|a|little|bit more|another thought|time|thinking, think|mull|talk it|this|that over, sleep on|over
        it|this, sleeping on, let ~ sink in, weigh ~ again|up, think ~ through|carefully|harder|longer, think ~
        over""",
    "rethink": """
        tempt*, talk you ~ round, chang* course|tack|horses|direction, bring you ~ round|back, win ~ over|back,
        sway, put this|it|things right, swing ~ back|round, way back""",
    "switch": "change|switch|turn|swap|undo|reverse|cancel|withdraw|pull|back ~",
    "you-can": "you|they can|could|may|might|are, there is|'s, it's|is|isn't|not",
    "win-question": """
        what would|could|might|must|should we|i|need|have|it|get|make|bring|persuade ~ ~ ~
        change|choose|come|pick|stay|switch|take|back|happen, what would|could|can get|bring|win|make|keep ~, is
        there anything|something ~ could|would|can ~ ~ change|bring|win|tip""",
    "toil": """
        work*, spent, spend, sat, put, gave, gave up, drew, drove, flew, flown, travel*, came, went, stayed, did,
        invested, prepared, ran""",
    "toil-time": """
        weekend*, night*, evening*, hours, days, weeks, months, holiday*, round|rounds of, #
        hours|days|visits|trips|drawings, # miles|km, two|three|four|five|six|countless|many
        hours|days|weeks|visits|rounds|versions|drafts|drawings|trips|people|meetings, in|to specially,
        extra|special trip, at our own|expense, overtime""",
    "self": "we, i, my, our, us",
    "your-time": """
        you and|spent|gave|took|put|invested|worked, your team|colleagues|people|time, they, learned, enjoyed,
        glad, nice, pleasure""",
    "refuse-work": """
        delay*|move*|push*|shift*|cancel*|postpone* ~ another|other|two|a ~
        client*|customer*|job*|project*|launch*|order*, another|other client*|customer* ~ wait*|launch|back,
        turned|turn|sent|put|passed|said ~ away|down|off|up|no ~, refused|declined|cancelled
        other|another|several|two|three|jobs|work|orders, kept|keep|blocked|reserved|held ~ ~ free|open|back for
        you, kept ~ diary|calendar|space|slot""",
    "pity": "shame, pity, sad*, too bad, hard, regret*, unfortunate*, disappointing",
    "late-told": """
        only ~ now|today, at this stage|point, so late, this late, now ~ after, hear|heard|learn|find ~ now, after
        ~ rounds|versions|months|weeks|visits""",
    "believed": """
        i|we ~ thought|believed|understood|assumed|felt|expected, was|were under the impression, impression was,
        had hoped, took it""",
    "agreed": """
        an|our|had ~ understanding|agreement|deal|arrangement, agreed, on the same page, in the bag, as good as,
        settled, on board, hand* ~ it, a ~ phone_call|call, at the very least, were ~ close|there""",
    "feel": """
        feel|felt|feels|feeling like|a|as|used|rather|that|we|i, frankly, honestly, seems ~ only, sense that""",
    "served": """
        price check, used, bargaining chip, just|only ~ price|comparison|quote*|number*, to beat|drive|push ~
        down|price, make up the numbers, stalking""",
    "hurt": """
        dishearten*, demoraliz*|demoralis*, discourag*, deflating, galling, hard on my|the, sad|sadden* to, heavy
        heart, lost for words, blow, sick to|about, lump in, crestfallen, hard to accept|digest, aggriev*, feel
        let, feel ~ cheated|foolish|hurt, taken aback, baffl*, can't pretend, hard blow, not easy to swallow, sour
        taste, ache*, deflat*, hard for me to explain, puzzl*""",
    "their-thing": """
        their|theirs
        software|system|product|service|support|machine*|quality|people|tool|app|staff|technician*|work|materials|price*|offer|contract|hotline|team|delivery|warranty|platform|programme|program|design*|website|numbers|kit|equipment|track""",
    "belittle": """
        just, basically, merely, nothing but|more, essentially, little more, glorified, at best, not exactly,
        hardly, barely, a joke, only, so-called, old, outdated, dated, basic, patch*, worse, second rate, not a
        patch, less, leave* ~ desired, known for, falls, lag*""",
    "firms": """
        firms|companies|customers|clients|people|businesses|users|households|teams|many|several|plenty|others""",
    "turn-to-us": """
        come|came|coming|turn|turned|knock|call|ring|switch|move|return|run|flee|end up to|on|with|over ~ us|our,
        come|came|coming|running back|over, end up with us, ask|asked|call us ~ fix|sort|repair|rescue|after|redo""",
    "yet-not": """
        isn't|not|hasn't|haven't|nothing|aren't ~ ~ yet|on|been|there|dry|final, unsigned, not ~ signed, still
        open|pending|unsigned, nothing ~ signed""",
    "leave-open": """
        keep|leave|hold ~ decision|door|option|options|file|matter|things|it|slot|order ~ open|pending|back, keep
        ~ options, decision open, not close ~ door|file|book|matter""",
    "back-to-it": """
        revisit, go|talk|chat|look|walk|run ~ over|through|about ~ this|it|again|lunch|coffee|dinner|drink,
        another|one_more|quick|proper conversation|chat|talk|lunch|coffee|meeting, talk ~ again, pick ~ up|back,
        meet|speak|talk|sit_down about|over it|this|that|the_decision|your_decision, come back to it|this""",
    "you-err": """
        wrong choice|call|decision|move|direction|turn|supplier|horse, a|big|costly|serious|real
        mistake|error|risk|gamble, you are|'re|will|'ll|may|might|could ~
        mistaken|regret|sorry|underestimat*|overlook*|missing|losing|lose|live_to, come to regret, not the
        best|right|smartest choice|decision|move|fit, short term|sighted, penny wise""",
    "weary": "lost count, after ~ year|months|while, had enough, fed up, regret*",
    "ask-noun": "question*",
}
"""The ways of naming each idea; the form is that of `lexicon`, whose ideas of the same name these are added to."""
