"""English: what else a reply says, and what turns or weakens a loss."""

from __future__ import annotations

from followup.core.intent.rules.notation import cues, entries

CUES = cues(r"""
[later]
0.88 \b(?:ping|call|try|contact|ring|email|mail|write|chase|remind|catch|check(?: back)? in with|
     get (?:back )?in touch with|reach (?:back )?out to|come back to|get back to|hit|buzz|nudge|drop) (?:me|
     us)(?: (?:up|again|back|a line|a note))* (?:in|after|around|next|when|once|from|early|late|mid|at|towards|come|
     about \w+ in)\b
0.85 \b(?:let'?s|can we|could we|could you|we(?:'d| would| will|'ll| can| could| should)|i(?:'d| would| will|'ll)|
     happy to|would like to|want to|please|will be|to) <..>(?:revisit|reconnect|touch base|pick (?:this|it|things|
     the \w+) ?(?:back )?up|talk|speak|look at|reconsider|resume|come back|circle back|return|get back|regroup|
     discuss|diary|restart|check (?:back )?in|follow up|send|review|reopen|
     try) <...>(?:in (?:the )?(?:\w+ )?(?:months?|weeks?|quarters?|year|spring|summer|autumn|fall|winter|january|
     february|march|april|may|june|july|august|september|october|november|december|q[1-4]|20\d\d)|next (?:year|
     quarter|month|spring|summer|autumn|fall|winter|season|budget|financial|fiscal|week of)|after |once |later (?:in|
     this)|q[1-4]|early (?:next|in)|week of|until)
0.85 \b(?:please|(?:could|can|would) you|(?:free|welcome|best) to) ask (?:(?:me|us) )?again (?:in|after|around|next|
     once|from|when)\b
0.85 \b(?:on hold|on ice|parked|park (?:this|it)|postponed|deferred|pushed (?:back|out)|put off|put (?:this|it|
     everything|things) (?:off|back|aside|on the back ?burner)|back ?burner|delayed|shelved until|frozen|freeze|
     paused|pausing|hold off|holding off|pause (?:this|it))\b
0.86 \b(?:not (?:the |a |really the )?(?:right|good|best) time|bad tim(?:e|ing)|timing (?:is|isn't)|
     not (?:right )?now|not yet ready|not ready (?:yet|for|to)|too busy|flat out|not (?:a |
     our )?priority (?:right now|at the moment|this)|not (?:this|until (?:the )?(?:next|later|after|20))|
     can't (?:look at|do) (?:this|it|anything) (?:until|before|right now)|not (?:looking )?(?:at this|this) (?:year|
     quarter|stage))\b
0.80 \b(?:until|till|before) (?:the )?(?:next |new )?(?:january|february|march|april|june|july|august|september|
     october|november|december|spring|summer|autumn|fall|year|q[1-4]|quarter|financial year|budget)\b|\bnot a no\b|
     \bnext (?:budget|financial|fiscal) (?:year|cycle|round|period)\b
0.86 \b(?:leave (?:it|this|that) (?:until|till|for (?:now|a))|until (?:the |our )?\w+(?:'s| is| are)? (?:over|done|
     finished|behind us|out of the way|complete)|next-?year (?:conversation|thing|project|job)|
     not (?:going to )?(?:happen(?:ing)? )?(?:this year|before|until)|come back (?:in|to us in|after)|once (?:the|we|
     our|things|i)\b[^.]{0,40}\b(?:over|done|finished|settled|through|complete|behind us|calm\w*))\b

[open]
0.85 \b(?:have ?n't|has ?n't|not|nothing|nobody|no one|yet to|no final|no) (?:\w+ ){0,3}?(?:decided|made (?:a|any|our|
     up)|chosen|gone with|selected|decision|picked|signed|agreed|reached)\b|\b(?:undecided|still (?:\w+ )?(?:looking|
     comparing|evaluating|deciding|reviewing|considering|weighing|open|in (?:the )?(?:evaluation|process|running)|
     waiting|talking|thinking|discussing|torn|under|pending|being))\b
0.82 \b(?:shortlist(?:ed)?|final (?:two|three|four|round)|through to|next (?:stage|round)|under (?:review|evaluation|
     consideration)|being evaluated|best and final|will be (?:made|decided|notified|announced|informed)|
     decision (?:is |will be )?(?:expected|due|by|on|next)|let you know (?:by|on|when|as soon|once|next)|
     get back to you (?:by|on|with|when|once|next|soon)|decide (?:by|on|next|after))\b
0.78 \b(?:could|can|would|do|does|is|are|what|how|when|which|will) (?:you|your|it|this|that|there|the|we)\b[^?]*\?|
     \b(?:please|pls|kindly) (?:submit|send|confirm|provide|clarify|share|revise|quote|let (?:me|us) know)\b|
     \bgimme a few|\bgive (?:me|us) (?:a few|some|until|till)|\b(?:if|unless) you (?:can|could|cannot|can't)\b|
     \bwe(?:'d| would)(?: then)? have to (?:consider|look)|\bredlines?\b

[grant]
0.92 ^(?:hi|hey|hello|dear)?[ \w.,]{0,14}?\b(?:yes|yep|yeah|yup|sure|of course|certainly|absolutely|no problem|
     no worries|ok|okay|fine|gladly|by all means|shoot|fire away|go ahead|ask away|go for it|go on|happy to|
     with pleasure|definitely|course|please do|not at all|anytime|no bother|fair enough|alright|aye|
     why not)\b(?!.*\b(?:not|no thanks|rather|prefer|but i'd)\b)
0.92 \b(?:go ahead|fire away|ask away|shoot|ask (?:me )?(?:anything|your|what|whatever|them|both)|send (?:them|me|us|
     your|over|the|it|through|'em) ?(?:questions?|over|across|through|both|your|two|on)?|(?:happy|glad|pleased|
     willing|delighted) to (?:help|answer|share|talk|chat|explain|give|respond|oblige|tell)|(?:write|type|put|
     email) (?:them|the|your|me)\b.*|what (?:would you like|do you want) to (?:know|ask)|what are (?:they|your|
     the) (?:two )?(?:questions)?|you may (?:kindly )?(?:ask|send|put|submit)|no objection|feel free|
     i(?:'ll| will) (?:try|do my best|gladly|answer|tell you)|it(?:'s| is) (?:not|no) (?:a )?problem|
     questions are (?:fine|welcome|ok)|you can (?:ask|send|call|ring)|give me a (?:call|ring|bell)|call me)\b
0.90 \b(?:hit me|np\b|only two,? (?:then )?yes|what(?:'s| is) on your mind|i'm all ears|all ears|be my guest|
     i can spare|i(?:'ve| have) got \w+ minutes|by (?:phone|email) is (?:fine|best)|send away|go on then|
     questions? (?:by|over|via) (?:email|mail|phone)|be honest with you|glad you asked|least i can do|shoot them)\b

[decline]
0.95 \b(?:(?:i'?d|i would|we'?d|we would|would|'d) (?:rather|prefer|sooner) (?:not|leave|to leave|you didn't|keep|
     that you|if)|prefer(?:s)? (?:not|to leave|to keep)|rather not|pass on (?:that|this|the|your|it)|
     no thank(?:s| you)|not (?:at liberty|in a position|able|allowed|permitted|comfortable|willing|prepared|
     interested|keen|going to|possible|something (?:i|we))|(?:can't|cannot|can not|unable to|don't|do not|won't|
     will not) (?:give|share|provide|discuss|disclose|comment|answer|help|go into|get into|offer|do|add|say|enter|
     engage|have (?:the )?time|want|see|wish|respond)|no (?:time|further|more) (?:for|questions|comments?|feedback|
     information|discussion|debrief)|have to decline|must decline|leave it (?:at that|there|here)|nothing (?:more|
     further|else) to (?:add|say)|don't put|decline (?:to|your)|against (?:our|company) policy|please don't)\b
0.85 ^(?:hi |hey |hello |sorry,? |dear )?(?:\w+[,.]? )?(?:no|nope|nah|sorry,? no|no\.)(?:[,.! ]|$)(?!(?:problem|
     worries|bother|hard feelings|objection))

[refer]
0.90 \b(?:try|speak (?:to|with)|talk (?:to|with)|contact|ask(?: for)?|write to|get in touch with|reach out to|email|
     call|ring|you (?:want|need|should|might|could)(?: to)? (?:speak|talk|contact|try|be talking)(?: to| with)?|
     person (?:you want|to talk to|to speak to|for this|in charge|responsible) (?:is|would be)|best (?:person|
     contact)(?: \w+){0,4} is|right (?:person|contact)(?: \w+){0,4} is|put you in touch with|introduce you to|
     pass(?:ed|ing)? (?:you|this|your \w+) (?:on|over|along) to|forward(?:ed|ing)? (?:you|this|your \w+)(?: on)? to|
     copying(?: in)?|copied(?: in)?|cc'?(?:d|ing)?) <..>(?:my |our |the |
     to )?(?:[a-z-]+ ){0,4}?<Person>(?! (?:is away))
0.85 \b(?:give you a lead|might be (?:interested|worth)|is (?:also )?looking for|could use (?:someone|your)|
     would be (?:a good|interested)|needs (?:someone|a)|wrong (?:person|gillian|department)|no longer (?:my|handle|
     responsible|look after)|taken over from me|has taken (?:on|over)|tell (?:him|her|them) i sent you|
     i(?:'ve| have) moved (?:over )?to)\b.*
0.88 \b(?:meet|connect with|introduce you(?: both)?(?: to)?|loop(?:ing)? in|you can connect with|i'd suggest|
     passed? your (?:name|details|number) (?:on )?to|looking (?:for|after) (?:this|that) (?:now|is)) (?:my |our |
     ms\.? |mr\.? |mrs\.? |dr\.? )*<Person>

[reopen]
0.90 \b(?:(?<!get )(?<!come )(?<!getting )(?<!coming )back (?:on the table|on|in play|to (?:you|square one|the market))|
     risen from the dead|changed (?:our|
     my) minds?|change of heart|(?:fell|fallen|falling|falls) through|(?:did not|didn't|hasn't|isn't|not) work(?:ed|
     ing)? out|second thoughts?|reconsider(?:ing|ed)?|re-?open(?:ing|ed)?|let us down|think(?:ing)? again|
     was wrong to say no|made (?:a|the wrong) (?:mistake|choice|call)|regret (?:our|the|that|not|it|going)|backed out|
     pulled out|went bust|gone bust|(?:is|are) (?:your|the) (?:offer|proposal|quote|price|bid) still (?:good|valid|
     open|stand\w*|available|on)|still (?:interested|up for|willing|able to|available)|(?:talk|speak|chat|
     look) (?:about (?:it|this|the \w+) )?again|should have gone with you|give you (?:another|a second) (?:chance|go|
     shot)|another chance|would you (?:still )?be (?:willing|open|interested))\b
0.88 \b(?:hasty|might not be over|not over yet|(?:cannot|can't|couldn't) (?:source|deliver|supply|start|honou?r)|
     again with you|door (?:still )?open|mess(?:ed)? (?:us )?(?:up|about)|gone quiet on us|no-?show|
     never (?:showed|turned) up|right to cancel|tried to change the|is your (?:offer|quote|price)|
     start over|eat (?:humble|my hat|our words|crow)|hold off on the questions)\b

[stop]
0.96 (?<!want to )(?<!wish to )(?<!like to )\b(?:stop|quit|cease|refrain from|desist from|no more|
     enough with) (?:\w+ )?(?:e-?mail(?:ing|s)?|contact(?:ing)?|
     writing|calling|messag\w+|send(?:ing)?|mail(?:ing|s)|harass\w*|pester\w*|spam\w*|letters?|bothering|call(?:s)?|
     chas\w+|follow(?:ing)?[- ]?ups?|(?:all )?communications?)\b(?! (?:to|with) (?:the )?(?:other|them|him|her))
0.96 \b(?:do not|don't|dont|never|not to) (?:\w+ )?(?:contact|e-?mail|write(?: to)?|call|message|mail|ring|text|
     bother|approach|send)(?: (?:to )?(?:me|us|anyone|anybody|this|my|our|any(?:thing)?|here|
     any more))(?: \w+){0,7}? ?(?:again|any ?more|in (?:the )?future|further|any longer|(?:e-?)?mails?|under any|
     at all|ever|address|$|[.!,])
0.96 \b(?:take|remove|delete|strike|drop|get|cross|wipe) (?:me|us|my|our|
     this (?:e-?mail )?address)\b[^.]{0,40}?\b(?:off|from|
     out)\b[^.]{0,30}?\b(?:list|database|crm|records?|mailings?|system|contacts?|distribution|sequence|cadence|
     pipeline|campaign|files?)|\bunsubscribe (?:me|us|my|this)\b|\bplease unsubscribe\b|^unsubscribe\W*$|\blose (?:my|
     this|our) (?:number|email|address|details)|\b(?:delete|erase|erasure of|remove) (?:all )?(?:my|
     our) (?:personal )?(?:data|details|information|email|address|contact)
0.96 \bobject to (?:the |any |further |your )*(?:\w+ )?processing|\bright to (?:object|erasure|be forgotten)|
     \bmark(?:ed|ing)? (?:\w+ )?(?:as|for) spam|\bleave (?:me|us) alone\b|\bdon't (?:want|wish) to (?:hear from|
     be contacted)|\bnot (?:want|wish) to (?:hear|be contacted|receive)|\b(?:block(?:ed|ing)?) (?:you|your)|
     \bif you (?:contact|write to|email|call) (?:me|us) again|\bno further (?:contact|(?:correspondence|
     communication)(?! (?:is|will|shall|regarding|about|on))|e-?mails?|communication|messages?|calls?)\b|
     \bcease all contact|\b(?:stop|end) (?:the|these|this|all)(?: \w+)? (?:letters|mails?|emails?|calls?|messages|
     correspondence|contact)

[auto]
0.93 \b(?:i am|i'm|i will be|i'll be|am|be|is) (?:currently |now |away |\w+ )?(?:out of (?:the )?office|on (?:annual |
     parental |maternity |paternity |sick |my )?(?:leave|vacation|holidays?)|away from (?:my|the) (?:desk|office|
     email)|travell?ing)\b.*|\bout of office\b|\bautomat(?:ic|ed) (?:reply|response|acknowledg|message|e-?mail)|
     \bauto-?(?:reply|response)
0.93 \b(?:this (?:mailbox|inbox|address|email(?: address)?|account) is (?:no longer|not) (?:monitored|in use|active|
     valid)|limited access to (?:my )?e-?mail|do not reply to this|type your reply above|(?:your )?(?:request|message|
     ticket|e-?mail|submission|enquiry|inquiry) (?:has been|was|have been) (?:successfully )?(?:received|logged|
     registered)|we(?:'ve| have) received your (?:message|request|e-?mail|enquiry|inquiry|ticket|submission)|
     undeliver|delivery (?:has )?failed|mail delivery|could not be delivered|no longer (?:work(?:s|ing)?|
     employed) (?:at|for|with|here)|left the company|will respond (?:up)?on my return|when i return|(?:back|
     return(?:ing)?) (?:in|to) (?:the )?office)\b
0.92 \b(?:on (?:mat|pat|parental|study|bereavement|jury|long-?term|extended)[a-z]* ?(?:leave|duty)|
     your message was (?:read|deleted|displayed|received)|was read on|read receipt|return receipt|leave until)\b

[alien]
0.92 \b(?:your (?:job )?application|the (?:position|role|vacancy|post|internship)|other (?:candidates|applicants|
     speakers|authors|abstracts|papers|submissions)|your (?:talk|paper|abstract|manuscript|cv|resume|résumé|candidacy|
     candidature|interview|essay|story|session|pitch deck|startup)|hiring (?:team|manager|process)|applicants?|
     speakers?|we received \d+ (?:proposals|applications|submissions)|scholarship|fellowship|cohort|
     programme committee)\b
0.90 \b(?:view (?:this|in) (?:e?mail )?(?:in )?(?:your )?browser|to unsubscribe|manage (?:your )?(?:preferences|
     subscriptions?)|dear (?:valued )?(?:customer|subscriber|member|reader|shareholder)s?|newsletter|press release|
     webinar|for immediate release|click here|all rights reserved)\b
0.90 \b(?:we (?:have |just |'ve )?lost (?:the |it |them |this )?(?:\w+ )?(?:deal|account|bid|tender|to|pitch)|
     write-?up in the crm|bad news from me|(?:hi |hey |dear )?(?:team|all|folks|everyone),|our (?:quote|bid|offer|
     proposal) (?:was|lost)|post-?mortem|fyi,? (?:we|they|the (?:client|customer|prospect)))
0.85 \b(?:if (?:you(?:'ve| have)?|your) (?:\w+ )?(?:gone|decided|chosen|already|went|found)|i (?:haven't|
     have not) heard (?:back )?from you|just (?:following|checking|circling|bumping)|(?:happy|love|like) to show you|
     our (?:solution|platform|product) (?:helps|can|offers)|book a (?:demo|call)|your (?:current|existing) (?:vendor|
     provider|supplier) )\b
0.90 \b(?:decline to (?:quote|bid|tender)|not (?:to )?invest (?:at|in)|invest(?:ed|ing)? in (?:another|your)|
     our (?:portfolio|fund|thesis)|funding round|your (?:raise|round|deck for the round)|in (?:goal|midfield|defence)|
     this week's issue|podcast|kick-?off|starting (?:xi|lineup)|match on (?:saturday|sunday))\b

[regret]
0.90 \b(?:unfortunately|regret|sorry|sadly|afraid|thank you for (?:your|the|all)|thanks (?:a \w+ )?for (?:your|the|
     all|coming)|appreciate (?:your|the|all|you)|wish you|all the best|best of luck|future (?:projects?|opportunit\w+|
     requirements?|tenders?|reference)|keep (?:you|your \w+) (?:in mind|on file)|no hard feelings|
     loved your|pleasure (?:to deal|dealing|working|to work)|out of my hands|really enjoyed|wasn't (?:up to me|my call)|
     for what it's worth|shame\b|not (?:on )?this (?:time|occasion)|next time)\b

[firm]
0.90 \b(?:anyone|anybody|everyone|no ?one|any of (?:us|our|my)|all (?:of us|our|staff|employees)|our (?:company|firm|
     organi[sz]ation|staff|employees|colleagues|domain|group)|(?:my|our) colleagues|this company|whole (?:company|
     firm)|entire (?:company|domain)|us\b(?=.*\b(?:at|here at)\b))\b
""")

GUARDS = entries(r"""
handing = \b(?:instead|right person|wrong person|responsible|handles?|handling|in charge|runs|looks after|heads|leads|
    not (?:the one|my)|no longer|looking for|could use|he's the|she's the|he is the|she is the|colleague|friend|
    interested|might (?:be|need)|needs? (?:a|an|some|exactly|what|help|the)|benefit|take(?:s|n)? (?:it )?over|
    taking over|introduc\w+|put you|best person|deals? with|decides?|decision|who (?:does|buys|is|does this)|
    my (?:successor|replacement|boss|brother|sister|cousin|neighbou?r)|tell (?:him|her|them)|mention my name|
     use my name|
    going forward|from now on|moved on|left the|new (?:buyer|head|contact|manager)|lead\b|asked (?:me )?for|
    passed (?:on )?your|better (?:talk|speak|off)|connect|raging|fed up|same (?:problem|thing|solution))\b|@
helpdesk = \b(?:questions|if you have|if you need|should you|if there (?:is|are)|for (?:more|further|additional)|
    any (?:problems?|trouble|difficult\w+|comments|concerns)|to (?:register|rsvp|participate|sign up|dial|join)|
    in error|recipient|received (?:another|a) call|conference call|emergency|help ?desk|customer service|ext\.?|
    x\d+)\b
decider = \b(?:we|we've|we're|i|i've|i'm|our|my|us|they|he|she|he's|she's|boss|board|management|committee|council|
    director|owner|ceo|cfo|md|group|procurement|husband|wife|dad|partners?|residents|panel|client|customer|
    head office|it)\b
deal = \byour (?:\w+ ){0,2}?(?:quot\w+|proposals?|offers?|bids?|tender|pric\w+|solution|team|company|firm|product|
    platform|system|time|visit|presentation|demo|submission|response|services?|help|patience|effort\w*|interest)\b|
    \b(?:vendors?|suppliers?|tenderers?|bidders?|quotations?|selection process)\b
not = \b(?:not|never)\b|n't\b
generic = (?:the|a|an|our|my|your|you|i|i'm|i've|we|they|them|he|she|it|him|her|us|this|that|these|those|someone|
    somebody|elsewhere|another|other|others|option|plan|phase|lot|january|february|march|april|may|june|july|august|
    september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|ceo|cfo|cio|cto|coo|
    md|vp|it|hr|rfp|rfq|po|q\d|dear|hi|hello|regards|thanks|mr|mrs|ms|dr|sir|company|supplier|vendor|board|council|
    management|dad|mum|decision|procurement|finance|sorry|but|and|so|no|yes|best|their|his|who|what|ok|okay|
    unfortunately|marketing|sales|internal|group|stage|section|confirm|because|price|in-house|leadership|engineering|
    please|kind|hope|all|just|everyone|anyone|at|in|on|to|from|if|as|after|when|there|while|though|since|where)
ends = (?:i|i'm|i've|i'll|we|we've|they|they've|he|she|and|who|which|for|on|in|as|because|since|they're|it|it's|but)
if = \b(?:if|unless|should you|in case|whether|in the event|even in the event|suppose|assuming|provided|were we to|
    would have|could have)\b
neg = (?:\bnot|n't|\bnever|\bwithout|\bno plans to|\bno intention of|\brather than|\binstead of|
    \bbefore) (?:[\w']+ ){0,3}$
hedge = \b(?:probably|likely|might|may|maybe|perhaps|could|would|considering|thinking (?:of|about)|tempted|leaning|
    minded|inclined|recommend\w*|suspect|looks like|looking like|intending|not sure|consider|tend\w*|plan is|
    hoping to)\b
near = \b(?:nearly|almost|close to|came close|about to|thought (?:of|about)|this close)\b
past = \b(?:ago|last year|years? back|back (?:in|then)|in (?:19|20)\d\d|used to|previously|in the past|historically|
    at the time|last time|originally|once (?:went|chose|bought))\b
told = \b(?:told|tell(?! you)|telling(?! you)|(?<!be )(?<!are )informed|notified|told to|warned|(?:you|they|he|
     she) (?:said|wrote|told|mentioned)|
    i (?:hear|heard|read|see) (?:that )?(?:you|they)|rumou?r|apparently|pretend\w*|meant for)\b
rel = \b(?:company|vendor|firm|one|ones|supplier|people|provider|lot|guys|crowd|agency|those|system|tool|reason|
    why)(?: (?:that|which|who|whom|is that|was that))? (?:we|i|they|he|she)?(?:'ve| have|'d| had)? ?$
third = \b(?:(?:our|my|their|a|the|his|her|your) (?:end[- ]?)?(?:client|customer|competitor|neighbou?r|friend|brother|
    sister company)s?|a (?:client|customer|friend) of (?:ours|mine)|(?<!let )(?<!tell )(?<!inform )(?<!write )you)(?:'s|
    've| has| have| is| are| were| had)? (?:[\w']+ ){0,2}$
but = [;:]| - |, so |, and so |, but | but |, and yet | although\s
ask = ^(?:[\w']+,? ){0,3}?(?:are|is|do|does|did|have|has|can|could|would|will|should|what|why|who|which|when|how|or)\b
know = \b(?:we|i) (?:already )?(?:told you|said|explained|mentioned)\b
praise = \b(?:nothing (?:the matter|wrong) with|wasn't|was not|not (?:about|the|because|a question|so much)|isn't|
    loved|liked|great|excellent|sweet|good|fine|better looking|impressed|nice|competitive|best|happy with|strong)\b
""")
