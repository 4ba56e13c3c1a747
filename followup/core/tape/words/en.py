"""English: what a game tape listens for."""

from __future__ import annotations

from followup.core.intent.rules.notation import entries

WORDS = entries(r"""
top = (?:boss|bosses|manager|line manager|director|directors|managing director|board|ceo|cfo|coo|cto|cio|md|
    chief \w+|owner|partner|partners|committee|management|leadership|head office|headquarters|superiors?|
    procurement|purchasing|wife|husband|chairman|president|team lead|treasurer|trustees|council|\w+ director|
    head of \w+)
whose = (?:my|our|the|his|her|their)
courtesy = ^(?:(?:so|and|well|hi|hello|dear)\b[^,?]{0,20},? )?(?:how are|how is (?:it going|life|business)|
    how's|how have you been|how was|i hope|hope|did you have a|you had a|are you well|who (?:would have|
    could have|knew|knows)|what can i|guess what|remember|do you remember|isn't it|what do i know|why me)\b
ask = \b(?:asks|wants to know|would like to know) (?:if|whether|how|when|what)\b|\b(?:please|
    kindly),? (?:also )?(?:let|tell|send|confirm|advise|explain|share|provide|clarify|check|forward|resend|
    quote|specify|give|attach|show|come back)\b|\blet (?:me|us) know (?:if|whether|what|how|when|which|who|
    where|about)\b|^(?:could|can|would|will) you (?:please |also |perhaps )?(?:let|tell|send|confirm|explain|
    share|provide|clarify|check|forward|quote|give|show|say)\b|\b(?:i|we)(?:'d| would|'m| am|'re| are| was| were|
    'll| will)? (?:also |just |still )?(?:wondering|wonder(?:ed)?|curious (?:if|whether|how|what|about)|
    like to (?:know|understand|hear)|need to (?:know|understand|see)|want(?:ed)? to (?:know|ask|understand)|
    interested (?:in|to) (?:know|hear|learn)\w*|unsure (?:if|whether|how)|not (?:\w+ )?(?:sure|clear) (?:if|
    whether|how|what|about))\b|\bquestions?(?: (?:is|are|was|would be|remains?|left|about))\b|\bquestions?:|
    ^send (?:me|us)\b
push = \b(?:have|has|had|did) (?:you|your \w+|anyone|the \w+) (?:\w+ )?(?:had |have |get |got |find |
    found )?(?:a |the |any )?(?:chance|time|opportunity|moment|round)\b|\b(?:have|had) you (?:\w+ )?(?:decided|
    made up|come to|reached|signed)\b|\b(?:decide|decided|signed) (?:yet|already)\b|\bmade up your minds?\b|
    \b(?:when|how soon|what day|which day)\b.{0,50}\b(?:decision|decide|deciding|hear|answer|sign|go ahead|
    order|verdict|commit|know more)\b|\byour (?:final )?(?:decision|verdict|go-ahead|signature|order|
    commitment)\b|\bfollow(?:ing|ed)?[- ]?up\b|\btouch(?:ing)? base\b|\bcheck(?:ing|ed)? (?:back )?in\b|
    \bcircl(?:e|ing) back\b|\bchas(?:e|ing)\b|\bnudg\w+|\bbump\w* this\b|\b(?:quick|gentle|friendly|little|
    another) reminder\b|\bany (?:news|updates?|word|progress|feedback|thoughts|decision|movement)\b|
    \bwhere (?:do |are )?(?:things|we|you|it|this|that) (?:stand|stands|are at|at|now)\b|\bhow (?:are things|
    is it|it is) (?:looking|coming)|\bready to (?:move|go|sign|proceed|start|order|commit|take)\b|
    \bshall we (?:sign|go|proceed|close|start|get|make it)\b|\b(?:get|have|wrap|close|sign|finali[sz]e|seal|
    settle)\b[^.?]{0,25}\b(?:signed|done|closed|up|over the line|off)?\b[^.?]{0,12}\b(?:by|before|this week|
    this month|this quarter|end of)\b.{0,20}\b(?:week|month|quarter|year|mon|tues|wednes|thurs|fri|summer|
    christmas|out)|\b(?:contract|order form|agreement|paperwork)\b.{0,25}\bsign|\bsign (?:the|it|this|off|today|
    now)\b|\b(?:haven't|have not|not|never|yet to) (?:\w+ )?hear[d]?\b|\bstill (?:interested|on your)\b|
    \bcount on you|\b(?:go|move|moving|going|push|pushing) (?:ahead|forward)\b.*\?$|\bcan we (?:close|sign|
    agree|settle)\b|\b(?:manage[d]?|able|time|chance) to (?:talk|discuss|speak|go over|review|align|think|
    consider)\b.{0,20}\b(?:over|about|internally|together|it|this|team)|\b(?:discussed|talked|spoken|aligned|
    agreed)\b.{0,30}\b(?:team|internally|colleagues|board|boss)\b.*\?|\b(?:what|anything|
    something)\b.{0,25}\b(?:keeps?|keeping|holds?|holding|stops?|stopping|prevents?|missing|need(?:ed|s)?|take|
    stands? in)\b.{0,30}\b(?:you|yes|decision|over the line|deal|done|order|sign|ahead|way|forward|from)\b.*\?|
    \b(?:answer|reply|response|decision|feedback|yes|confirmation|go-ahead|word)\b.{0,25}\b(?:before|by|
    this week|until|no later|as soon)\b|\b(?:put|pencil|book|slot|sign) you (?:down|in|up)\b|
    \breserve\b.{0,20}\b(?:slot|place|spot|date|for you)\b|\b(?:no|not had an?|not had any|without|
    not received an?y?|not got an?y?) (?:reply|answer|response|word|feedback)\b|\btr(?:y|ying) (?:you )?again\b|
    \b(?:my|our) (?:last|previous|earlier|two|three|other) (?:two |three )?(?:e-?mails?|messages?|notes?|
    calls?)\b|\bwhere (?:are )?you (?:are )?(?:in|with|on)\b|\bhow far (?:are you|have you|along)\b|\b(?:what|
    which) (?:stage|phase|point)\b|\bclose (?:the|this|our) (?:deal|order)\b|\bmake (?:a|your|
    the) (?:final )?decision\b|\byou(?:'ve| have| had|'d)? (?:\w+ )?(?:decided|chosen|made up)\b|\b(?:whether|
    if) you(?:'re| are| will be)? (?:\w+ )?(?:on board|in|coming along|going ahead|with us|interested|ready)\b|
    \b(?:let me|let us) know your (?:decision|choice)|\b(?:just|quickly|only) (?:checking|wondering|asking|
    seeing) (?:if|whether|you|that|in|how|where)\b|\bby here again\b|\blast (?:chance|day|call)\b|\b(?:offer|
    discount|price|quote)\b.{0,20}\b(?:ends|expires|runs out|valid until)\b|\bstill in the (?:running|race|game|
    frame)\b|\b(?:thought|think) (?:about|over|it over)\b.*\?|\b(?:do you|any idea|
    have you any idea) know(?: yet)?\b|\bdo you know (?:yet )?(?:if|whether|what|when)\b|\b(?:have|got|
    is there) (?:you )?(?:an|any) answer\b|\b(?:ok|okay|safe|all right|free|good) to (?:order|book|go|start|
    reserve)\b|\b(?:can|shall|should|may) (?:i|we) (?:order|book|reserve|start|hold|send the contract|count|
    take it)\b|\b(?:i am|i'm|we are|we're|still) (?:waiting|awaiting|hoping)\b|\byes or (?:a )?no\b|\b(?:if|
    once|when|as soon as) you (?:tell|let|give|confirm|say|reply|answer)\b|\b(?:by|before) (?:mon|tues|wednes|
    thurs|fri)day\b.*\b(?:you|your)\b|\b(?:did|has|have) (?:the |your )(?:\w+ )?(?:board|boss|committee|
    director|council|team|management|owner|partners?)\b.{0,25}\b(?:say|said|met|meet|decide\w*|look\w*|
    approve\w*|agree\w*|think|come back)\b|\b(?:choice|decision)\b.{0,20}\bmade\b.*\?|
    \bask(?:ing)? (?:you )?(?:once more|again)\b|\b(?:been|was|were) able to (?:consider|look|review|discuss|
    decide|talk)\b
deciding = \b(?:decid\w+|decisions?|go(?:ing)? ahead|proceed\w*|start date|kick-?off|sign(?:ed|ing)?|
    place (?:the|an|your) order|confirmed|chosen|on board|agree on|commit\w*|verdict|green light|
    taken as agreed|deal)\b|\b(?:our|my|the) (?:offer|proposal|quote|quotation|pitch)\b
price = \b(?:(?:lowest|highest|low|high|cheapest) bids?|pric(?:e|es|ed|ing|ey|ier)|
    costs?(?! us (?:\w+ ){0,2}(?:days?|hours?|weeks?|time|nerves|sleep))|costly|budgets?|budgeted|quot(?:e|es|
    ed|ation|ations)|discounts?|expensive|cheap(?:er|est)?|afford\w*|fees?|money|cash|dearer|(?:day|daily|
    hourly|your|our|monthly) rates?|per (?:seat|user|head|licen[cs]e)|pay(?:ment)?|funds|funding|(?:set|
    put) aside|earmarked|(?:hundred|thousand|million) (?:euros?|pounds?|dollars?)|grand)\b
rival = \b(?:competitors?|competing|competition|rivals?|alternatives?|shortlist\w*|tender(?:ed|ing|s)?|
    incumbent|shop(?:ping)? around|elsewhere|(?:someone|somebody|anyone|anybody) else)\b|\b(?:other|another|
    different|second|third|alternative|rival|several|two|three|four|five|few|more|current|
    existing) (?:\w+ )?(?:vendors?|suppliers?|providers?|compan(?:y|ies)|firms?|offers?|bids?|quotes?|
    proposals?|systems?|solutions?|products|tools|options|bidders?|contractors?|agenc(?:y|ies)|
    manufacturers?)\b|\b(?:vendors|suppliers|providers|bidders) (?:in|on|we|that)\b
gate = \b(?:run|pass|get|put|take|bring|present|show|forward|submit|pitch|sell|hand|send|clear|raise|walk|
    discuss)\b(?: \w+){1,3}? (?:past|by|to|before|through|with|at) <whose> (?:\w+ )?<top>\b|\b(?:talk|speak|
    check|align|consult|confer|sit down)(?: \w+){0,3}? (?:with|to) <whose> (?:\w+ )?<top>\b|\b(?:ask|convince|
    persuade|consult) <whose> (?:\w+ )?<top>\b|\b(?:final|last|ultimate)(?:ly)? (?:word|say|decision|
    call)\b.{0,25}\b(?:with|by|to|has|is)\b.{0,12}<whose> (?:\w+ )?<top>\b|
    \b<whose> (?:\w+ )?<top> (?:\w+ ){0,3}(?:decides?|decided|deciding|chose|chosen|signs?|sign-off|approves?|
    approved|approval|wants?|wanted|insist\w*|prefer\w*|picked|overrul\w+|makes? the|has the (?:final|last)|
    went for|opted|voted|turned)\b|\bnot (?:really |entirely )?(?:my|mine|up to me|me who)\b.{0,20}(?:decision|
    call|decide|decides|sign|choice|make|$)|\bi (?:can't|cannot|don't|do not|may not) (?:\w+ )?(?:decide|sign|
    approve)\b|\babove my (?:head|pay)|\bout of my hands\b|\bup to <whose> (?:\w+ )?<top>\b|\bneeds? (?:the |
    an? )?(?:approval|sign-off|signature|okay|ok|blessing|go-ahead) (?:of|from|by)\b
decides = \bi(?:'ll| will| can| get to| alone)? (?:make|made|take|took) (?:that|this|the|all|such|
    these) (?:\w+ )?(?:decisions?|choices?|calls?)\b|\bi(?:'ve| have|'ll| will| can| get to| alone)? (?:decide|
    decided|chosen|chose|opted|sign off|approve|hold the budget|picked)\b(?= (?:that|this|the|all|such|these|it|
    here|to|not|on|for|against|myself|alone)|[.,!]|$)|(?<!not )\b(?:my|mine) (?:own |alone )?(?:decision|call|
    choice|budget)\b|\bdecision is mine\b|(?<!not )\bup to me\b|\bi am the one who (?:decides|signs)\b
heads = \b(?:managing director|ceo|cfo|coo|cto|cio|chief \w+ officer|owner|(?:co-?)?founder|president|
    proprietor|managing partner|director|general manager|head of|vp|vice president)\b
helpers = \b(?:assistant|secretary|intern|trainee|clerk|coordinator|office manager|junior)\b
""")
