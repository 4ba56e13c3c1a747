"""English: who gets the business, told by grammar: verbs of choosing, placing, doing and staying, and their objects."""

from __future__ import annotations

from followup.core.intent.rules.notation import cues, entries

WORDS = entries(r"""
them = (?:the|an?|one of the|one of your|your|our|some|my) (?:\w+ )?(?:other(?: (?:two|three|four|five|
    \d))?|competing|rival|cheaper|local|different|next|lowest|incumbent|winning|successful) (?:[\w-]+ )?(?:<firm>)|
    an?other (?:[\w-]+ ){0,2}?(?:<firm>)|someone else|somebody else|elsewhere|(?:one of )?(?:the|your) (?:\w+ )?(?:
    competitors?|competition|rivals?)|the other (?:lot|one|guys|bid|offer|side|mob|party|two)|(?:the|a) (?:<firm>|
    people|lot|ones?) (?:(?:that|who|whom|which) )?(?:we|they|he|she|i)(?:'ve| have|'d| had)? (?:\w+ )?(?:known|
    know|used|use|have|had|worked|trust|started with|always)|(?:the|our|my) (?:<cur>) (?:[\w-]+ )?(?:<firm>)|
    (?:a|the) (?:<firm>) (?:nearer|closer|down the road|round the corner|here in|in town|based|with a|from|we found)
firm = vendors?|suppliers?|provider|providers|company|firm|bidder|tenderer|contractor|agency|partner|manufacturer|
    dealer|consultants?|consultancy|bank|insurer|broker|carrier|installer|builder|competitor|operator|team|outfit|
    crowd|shop|photographer|school|studio|caterer|printer|organi[sz]ation|house|fella|bloke|lads|practice|maker|
    reseller|integrator|lender|auditors?|accountants?|lawyers?|solicitors?|designers?|architects?|plumber|roofer|
    electrician|venue|hotel|freelancer|trainer|recruiter|developers?|mill|factory|lab|haulier|courier|cleaners?|
    gardener|garage|wholesaler|grower|importer|distributor|publisher|translator|cooperative|co-op|brewery|bakery|
    bid|offer|quote|proposal|tender|option|brand|system|product|solution|platform|tool|software|machine
who = we|i|they|he|she|the \w+|our \w+|my \w+|\w+ (?:and|&) i
got = (?:the )?(?:contract|order|job|business|work|deal|project|tender|award|account|mandate|commission|booking|
    lot \w+|gig|assignment|engagement|pitch|nod|vote|framework|instruction|appointment)
doit = doing|handling|supplying|running|building|taking (?:it|this|over|on|care)|delivering|looking after|providing|
    installing|making|designing|managing|carrying out|fitting|printing|catering|shooting|hosting|carrying|
    maintaining|servicing|developing|organi[sz]ing|moving us|working on it
doitnow = do|handle|supply|run|build|take (?:it|this|over|on|care)|deliver|look after|provide|install|make|design|
    manage|carry out|fit|print|cater|shoot|host|carry|maintain|service|develop|organi[sz]e|move us
lot = board|management|committee|council|trustees|partners|panel|directors?|boss|owners?|ceo|cfo|md|governors|
    parish|shareholders|family|group|leadership|client|steering (?:group|committee)|head office|jury|procurement|
    buyers?|team|majority|members|chair(?:man|woman)?|church|school|university|hospital
""")

CUES = cues(r"""
[other]
0.92 \b(?:decided|chosen|chose|opted|elected|going|choosing|agreed|voted|prefer(?:red)?|resolved|'ll|will|'re|are|have|
     've) (?:\w+ly |now |just |instead )?(?:to )?(?:be )?(?:go|going|gone|mov(?:e|ing|ed)|proceed(?:ing|ed)?|
     partner(?:ing|ed)?|
     work(?:ing)?|sign(?:ing|ed)?|continu(?:e|ing)|press(?:ing)?|us(?:e|ing)|hir(?:e|ing)|appoint(?:ing)?|engag(?:e|
     ing)|
     buy(?:ing)? from|tak(?:e|ing) on)(?: ahead| forward| on| up)? (?:with )?(?:the )?(?:<them>)
0.92 \b(?:decided|chosen|chose|opted|elected|choosing|agreed|voted|prefer(?:red)?|resolved) (?:\w+ly |
     instead )?to (?:go|
     move|proceed|partner|work|sign|continue|press)(?: ahead| forward| on)? with (?:the )?<notyou><Name>
0.90 \b(?:mov(?:ing|ed)|press(?:ing|ed)|gone|went|going)(?: ahead| forward) with (?:the )?<notyou>(?:<them>|<Name>)
0.88 \b(?:they|them) (?:have|got|get|won|took|have got|'ve got) <got>\b|\b(?:it(?:'s| is) going to be|
     it(?:'ll| will) be|it is to be) (?!you|a |the |in |on |at |next)<Name>(?=[.,;!]| (?:in|for|who|because|after|this))
0.87 \b(?:no (?:plans?|intention|reason|wish|need|desire|appetite)|not (?:looking|planning|intending)|don't (?:want|
     plan|intend|need|wish)|rather not|happy not) to (?:change|switch|move|leave|swap)(?: \w+){0,2}(?=[.,;!]|$| (?:at|
     right|any))|\b(?:happy|satisfied|content|fine|comfortable|pleased) with (?:our|the|
     my) (?:<cur>) (?:\w+ )?(?:<firm>)
0.84 \brecommended <notyou>(?:<them>|<Name>) (?:and|which|, and)? ?(?:\w+ ){0,4}?(?:approved|agreed|accepted|confirmed|
     ratified|followed)
0.92 \b(?:preferred|favou?red|chosen|chose|picked|picking|selected|appointed|appointing|hired|engaged|retained|
     opted for|
     settled (?:on|for)|plumped for|voted for|decided (?:on|for|in favou?r of)|gone for|went for|taken on|booked|
     bought from|ordered from|buying (?:it |them |this )?from|ordering from|brought in|signed(?: up)?(?: on)? with|
     signing(?: up)? with|committed to|agreed terms with|contracted with|shaken hands with|doing (?:this|it) with|
     gone over to|moving to|moved to|entrusted(?: \w+){0,3} to|renewed with|renewing with|re-signed with|
     rolled over with|placed (?:it|this|our order|the order) with|given it to|giving it to|gave it to|
     awarded it to|let it to|handed it to) (?:<them>)
0.92 \b(?:(?:end(?:ed|ing)? up|wound up|finished up) (?:choosing|booking|hiring|using|buying(?: from)?|going (?:with|
     for)|signing with|with|picking|ordering (?:from|with)|staying with|at)|signed up (?:to|with)|
     have (?:a contract|an agreement|a deal) with|placed (?:it|this|our order|the order|the business) with|
     (?:given|gave|giving|awarded|awarding|handed|handing) (?:it|this|the \w+|our \w+)(?: \w+)? to|gone over to|
     committed to|agreed terms with|contracted with) (?:the )?<notyou>(?:<them>|<Name>)
0.90 \b(?:the|our) (?:\w+ )?(?:<lot>)(?: \w+)? (?:have |has |had )?(?:\w+ly |now |just )?(?:appointed|chosen|chose|
     picked|selected|preferred|hired|engaged|voted (?:\w+ ){0,4}(?:for|in favou?r of)|opted for|went (?:with|for)|
     gone (?:with|for)|settled on|decided (?:on|for|in favou?r of)|backed|approved) (?:the )?<notyou>(?:<them>|<Name>)
0.88 \b(?:signed|signed up|signing) with (?:them|him|her|those guys)\b
0.92 \b(?:<got>|purchase order|p\.?o\.?)(?: for (?:the |this |our )?(?:[\w-]+ ){1,3}?)?(?: (?:has|have|had|is|was|
     were|will|now|just|already|been|be|being|all|this \w+))* (?:gone|went|goes|going|go|awarded|issued|given|placed|
     let|assigned|passed|handed|sent|made out|offered)(?: out| off)? (?:to|with) (?:the )?(?:m/s\.? )?<notyou>(?!(?:
     plan|review|legal|committee|print|waste)\b)(?:<them>|<Name>)
0.90 \b(?:<them>) (?:will be|is|are|'s|'ll be|is going to be|are going to be) (?:now )?(?:<doit>)|\b(?:<them>) (?:
     has|have) (?:already |now |since )?(?:started|begun|delivered|installed|got it|been on site|begun work)
0.92 \b(?:<them>) (?:has |have |had )?(?:got|won|gets|landed|secured|took|taken) (?:it|this|<got>)\b
0.86 \b(?:already|just|now) (?:in onboarding|onboarding|started|begun|up and running|working|live|under contract|
     committed|signed|in contract)(?: \w+){0,2} with (?:them|<them>|<Name>)
0.72 <Name> (?:will be|'ll be|is going to be|are going to be) (?:<doit>)
0.60 <Name> (?:are|is) (?:<doit>)
0.62 <Name> (?:will|shall|are going to|is going to|'ll) (?:now |be the ones? to )?(?:<doitnow>) (?:it|this|us|our|the)\b
0.88 (?:<Name>|\b(?:<them>)) (?:has |have |had )?(?:got it|won it|won (?:the )?(?:day|lot|vote|pitch|bid)|got the nod|
     came (?:out )?(?:first|top|on top)|take it|took it|clinched it|swung it|beat (?:you|everyone)|edged it|
     was (?:our|the) (?:choice|winner|pick))|\b(?:winner|choice|pick|successful (?:bidder|tenderer|supplier)|
     vote)(?: for us| in the end| on this)? (?:is|was|fell on|went to|being|landed on)(?: the)?:? (?!you|not|
     between|still|yours|made)(?:<them>|<Name>)
0.72 <Name> (?:got|get|has|have|gets) (?:the|our|this) \w+(?=[.!,;]| (?:in the end|this time|now|i'm afraid|instead|
     job|order|contract))
0.90 \b(?:we|i|they|he|she)(?:'ve| have|'d| had|'re| are|'ll| will)? (?:\w+ly |now |just |already |also |all )?(?:
     renew(?:ed|ing)?|re-?sign(?:ed|ing)?|stay(?:ed|ing)?|stick(?:ing)?|stuck|extend(?:ed|ing)?|carry(?:ing)? on|
     remain(?:ing)?)(?: \w+){0,2} with (?:the (?:people|ones?|lot|guys|crowd|team|company|firm|outfit) (?:that |
     who )?(?:we|i)|who(?:m|ever)? we|what we|them\b|our (?:own )?(?:old|current|present|existing|usual|long))
0.90 \b(?:decided|going|want(?:ed)?|prefer(?:red)?|choosing|chosen|plan(?:ning)?|happy|voted|agreed|opted|like|better
     [ ]off) (?:\w+ )?(?:to )?(?:stay(?:ing)?|stick(?:ing)?|remain(?:ing)?|keep(?:ing)?)(?: \w+)? (?:where we are|
     as we are\b.*|put|loyal|(?:with|on) (?:the |our )?(?:devil|<cur>|<them>|same (?:<firm>)))
0.90 \b(?:another|a different|some other|one of the other|one other|an alternative) (?:[\w-]+ ){0,2}?(?:<firm>)(?: (?:
     was|were|is|are|has|have|had|being|felt|seemed|looked|came out|proved|offered|suited|fitted))+ (?:been )?(?:the |
     a |as |to be )*(?:better|best|stronger|right|closer|preferred|more|selected|chosen|picked|winner|our choice|us)
0.88 \b(?:found|gone with) (?:someone|somebody|a (?:guy|bloke|lad|chap|firm|company|local|mate|
     friend)) (?:who|that|to|with|from|in|for|locally|nearer|cheaper|closer)\b
0.88 \b(?:brought|brings|bringing|took|used) (?:in )?(?:his|her|their|an?) (?:own |old |former |previous |
     new )+(?:<firm>)
0.85 \bwent (?:the other|another|a different) way\b|\bdecision (?:went|has gone|didn't go|did not go) (?:against you|
     the other way|elsewhere|your way|in your favou?r)\b|\b(?:no go|not (?:a )?(?:winner|lucky)) (?:from|for|
     with) (?:us|you)\b|\b(?:picked|chose|took|gone with|went with|going with|go with) (?:the )?(?:other|
     others)(?: \w+)?(?=[.,;!]| |$)
0.93 \b(?:you|yours|your (?:bid|offer|quote|proposal|tender|team)) (?:came|come|were|was|finished|placed|ended up|
     ranked|are|scored)(?: \w+)? (?:in )?(?:a (?:very |close )*|the )?(?:second|runner-?up|runners-?up|third|2nd|
     3rd|fourth|last)\b(?! (?:place )?(?:so far|right now|at the moment|on the list))

[notyou]
0.92 \b(?:your (?:\w+ ){0,2}?(?:bid|offer|quote|quotation|proposal|tender|submission|response|company|firm|product|
     system|design|pitch|application)|yours|you) (?:was|were|is|are|did|has been|have been|will)(?: \w+)? ?(?:not|n't)
     (?:be )?(?:the (?:one|ones|winner|winning|successful|best|preferred|chosen|lowest)|chosen|selected|picked|
     accepted|successful|among|our (?:choice|pick|first)|make it|made it|score high|taken|win|enough)
0.90 \b(?:you|your (?:\w+ )?(?:bid|offer|tender|submission|proposal|company|firm)) (?:has |have |had |was |were )?(?:
     not been|been un|un|wasn't |weren't |hasn't been |haven't been )(?: ?successful|chosen|selected| chosen| selected)
0.90 \b(?:not|n't|unable to|cannot|no longer) (?:be )?(?:able to |going to |in a position to )?(?:tak(?:e|ing)|
     accept(?:ing)?|us(?:e|ing)|award(?:ing)?|offer(?:ing)?|need(?:ing)?|pursu(?:e|ing)|progress(?:ing)?|
     proceed(?:ing)? with|go(?:ing)? (?:ahead |forward |any further )?with|continu(?:e|ing) with|
     requir(?:e|ing)) (?:up )?(?:on )?(?:your (?:\w+ ){0,3}?(?:offer|quote|quotation|proposal|bid|tender|services?|
     product|solution|system|submission|help|software|platform|machines?|kit|design)|you (?:the |this |with (?:the |
     this ))?(?:contract|work|job|order|business|project|award|up))\b(?! (?:yet|until|before|now))
0.86 \b(?:you (?:have |'ve )?(?:just |narrowly )?(?:missed out|lost out|lost it|lost this one)|not your (?:turn|year|
     day)|wasn't you|was not you|close this (?:one )?on your (?:end|side)|close (?:the|your) (?:file|opportunity|
     ticket) on your)\b

[notgo]
0.84 \b(?:we|i|they|management|the \w+)(?:'ll| will|'re| are|'m| am|'ve| have| has|'d)? (?:\w+ )?(?:be )?(?:not|
     n't|won't be|aren't|wont) (?:be )?(?:going|moving|proceeding|continuing|taking (?:this|it)|pursuing|carrying|
     progressing|go|move|proceed|continue|pursue)(?: \w+)? ?(?:ahead|forward|further|on|with (?:this|the|it)|
     this|it)\b(?! (?:until|before|yet|this (?:month|week|quarter|year)))

[inhouse]
0.92 \b(?:hir(?:ed|ing)|employ(?:ed|ing)|recruit(?:ed|ing)|taken on|took on|taking on) (?:an?|our own|two|
     somebody|someone|our first|some) (?:[\w-]+ ){0,4}?(?:designer|developer|engineer|accountant|bookkeeper|person|
     technician|cook|chef|gardener|mechanic|driver|cleaner|photographer|writer|marketer|analyst|specialist|manager|
     lawyer|people|staff|electrician|administrator|programmer|expert|colleague)s?\b.*\b(?:no (?:longer|need|
     more)|n't need|not need|won't|instead|so (?:we|that|the)|agency|outside|external|full[- ]time|ourselves|
     in-?house)
0.92 \b(?:decided|going|gonna|'ll|will|shall|prefer(?:red)?|wants?|like|rather|can|plan|opted|to|try|just) (?:to |
     try |just |be |now |try to )*(?:do|doing|build|building|make|making|handle|handling|write|writing|run|running|lay|
     laying|fix|fixing|paint|
     painting|install|organi[sz]e|cook|design|manage|develop|sort|tackle|keep|keeping|bring|bringing|take|taking|
     print|repair|clean|translate|maintain|move) (?:\w+ ){0,5}?(?:ourselves|on our own|in the house|in-?house|
     internally|with our own (?:\w+ )?(?:people|staff|team|crew|hands|lads|developers|engineers)|under our own (?:
     roof|steam)|by ourselves|within the (?:group|family|company))\b
0.92 \b(?:our|my|the) (?:own )?(?:\w+ )?(?:it|maintenance|in-?house|internal|own|dev|development|engineering|
     marketing|facilities|workshop|kitchen|finance|legal|design|data|software|technical|web|service|hr|
     estates|works)(?: \w+)? (?:team|department|people|guys|lads|staff|crew|side|unit|group|section|colleagues|
     shop|fitters|engineers|developers|electricians|cooks)? ?(?:(?:is|are) going to|will|shall|can|has offered|
     have offered|say they|has said|have said|said|is taking|are taking|takes|take|wants? to|reckons?) (?:now )?(?:
     they |that |it |he |she )*(?:be )?(?:can |could |will |'ll )?(?:do|doing|build|building|tak\w+|handl\w+|run|
     running|make|writ\w+|develop\w*|cover\w*|look\w* after|manag\w+|it over|this over|it on|this on)
0.88 \b(?:my|our) (?:[\w-]+ ){0,3}?(?:colleague|colleagues|nephew|niece|son|daughter|brother|brother[- ]in[- ]law|
     sister|dad|father|uncle|cousin|wife|husband|partner|staff|people|developers|engineers|lads|team|guys|
     boys|girls)(?: \w+){0,3}? (?:will|'ll|is going to|are going to|can) (?:now )?(?:\w+ )?(?:take (?:it|this|over)|
     do (?:it|this|the)|build (?:it|this|the|us)|handle (?:it|this)|lay|make (?:it|this)|look after (?:it|this)|
     write (?:it|this)|sort (?:it|this))
0.86 \b(?:won't|will not|don't|do not|no longer|not) (?:be )?(?:need(?:ing)?|requir(?:e|ing)|us(?:e|ing)|
     buy(?:ing)?|hir(?:e|ing)) (?:an? |any )?(?:external|outside|third[- ]party|outsourced|agency)\b|
     \binstead of (?:an? |any |using an? )?(?:external|outside|outsourc\w+|third[- ]party|contractor|agency|
     buying|hiring)|\b(?:spreadsheets?|excel)\b <...>(?:own (?:staff|people|team)|will do|is enough|
     does the (?:job|trick))

[nothing]
0.92 \b(?:project|initiative|program\w*|plan|plans|tender|purchase|investment|idea|procurement|procedure|rfp|rfq|
     rollout|event|refit|expansion|move|merger|campaign|migration|upgrade|replacement|whole (?:thing|idea|project)|
     requirement|scheme|pilot|conference|extension|conversion|launch|renovation|relocation|trip|
     wedding|party|office|everything(?: \w+){0,2}|all of it|implementation)s?(?: [\d/]+)? (?:has|
     have|had|is|was|were|are|got|'s|will be|being)(?: now| hereby| unfortunately| sadly| since| all| also| simply|
     just| therefore)*(?: been| to be)? (?:cancell?ed|canned|scrapped|shelved(?! until)|axed|dropped|abandoned|killed|
     binned|shut down|pulled|withdrawn|called off|terminated|dead|discontinued|stopped|off(?: the table| for good|
     permanently)|nixed|dissolved|voided|closed without|gone|over|not going to happen|not happening|no more)\b(?! to)
0.92 \b(?:no (?:contract|award|supplier|vendor|order|purchase|appointment|one|bidder)|nobody) (?:will|is being|is to|
     shall|
     gets?|wins?)(?: \w+){0,2} (?:be |been |to be )?(?:concluded|awarded|made|placed|signed|appointed|selected|
     chosen|the (?:order|job|contract|work)|getting)|\bwithout (?:an )?award\b|\bcapital (?:spending|expenditure|
     projects?)(?: \w+){0,3} (?:frozen|stopped|off|cancelled)|\bfrozen (?:all )?(?:capital|new) (?:spending|projects|
     expenditure|investments?)
0.90 \b(?:not|n't|never) (?:be )?(?:going to )?(?:buy(?:ing)?|purchas(?:e|ing)|order(?:ing)?|replac(?:e|ing)|
     install(?:ing)?|invest(?:ing)?(?: in)?|appoint(?:ing)?|go(?:ing)? with|
     us(?:e|ing)|choos(?:e|ing)|hir(?:e|ing)) (?:anything|anyone|anybody|any (?:of|new|vendor|supplier)|from any|
     a new|at all|either)\b|\b(?:the )?(?:need|requirement|demand|reason)(?: for (?:it|this))? (?:has |have )?(?:
     simply |just |now )*(?:gone away|disappeared|gone|fallen away|vanished|no longer exists?)
0.92 \b(?:leave|leaving|keep|keeping|left|kept) (?:things|it|everything|all|that) (?:as (?:they|it)(?:'s| are| is|
     was| were)?|the way (?:they|it)|like (?:it is|they are)|alone|be\b)|\b(?:live|make do|manage|cope|get by) with (?:
     the |our |what )(?:old|existing|current|we|one|present)|\bwill be no (?:new|replacement|order|purchase|
     contract)|\bthere(?:'s| is) no (?:other |one )?(?:vendor|supplier|longer a (?:project|need|budget))
0.90 \b(?:budget|funding|money|funds|grant|financing|finance|capex|cash|investment|spend)\b(?: \w+){0,3} (?:was|were|
     has been|have been|is|got|did not|didn't|wasn't|been|fell|dried|went|came)(?: \w+){0,2} (?:cut|slashed|pulled|
     refused|rejected|denied|withdrawn|gone|reallocated|frozen|taken|through|up|blocked|not approved|turned down)\b|
     \b(?:couldn't|could not|can't|didn't|did not|unable to|failed to|not able to|never) (?:get|find|secure|raise|
     obtain) (?:the |any |enough )?(?:\w+ )?(?:money|budget|funding|funds|loan|approval|sign-?off|investment|
     finance|mortgage|grant|permission)\b|\b(?:pulled|cut|withdrew|cancelled|refused|slashed|blocked) (?:the |our |
     us the |all )?(?:\w+ )?(?:budget|funding)
0.90 \b(?:said|says|voted|decided) (?:\w+ )?(?:no to|against) (?:the |this |it|buying|any|spending|investing|going)|
     \b(?:idea|project|plan|whole thing|matter) (?:\w+ )?(?:dropped|been dropped|has been dropped|is dead|
     was voted down)|(?:^|\b(?:it|this|that|project|plan|order|purchase)(?:'s| is) )not going to happen\b|\b(?:shop|
     business|company|branch|plant|site|restaurant|practice|
     office|hotel|factory)(?: \w+)? (?:has had|has|have|had|is having|will have|is|had had) (?:to )?(?:clos(?:e|
     ing|ed)|shut\w*|fold\w*|go into|gone into|gone under)|\bwe(?:'re| are| have|'ve) (?:clos(?:ed|ing)|wound up|
     ceas(?:ed|ing)|been bought|been taken over|been acquired)\b

[lean]
0.86 \b(?:front[- ]?runner|current favou?rite|favou?rite (?:\w+ )?(?:is|at the moment|right now|currently)|
     (?:is|are) (?:currently |slightly |now )*(?:ahead|in front|in the lead|leading|our favou?rite)|
     recommendation (?:\w+ ){0,3}(?:is|goes to|will be) (?:<them>|<Name>)|(?:going to|will|'ll|to be|
     are) recommend(?:ing|ed)? (?:
     <them>|<Name>)|looks? (?:\w+ )?like (?:
     we(?:'ll| will|'re)|it(?:'ll| will|'s)|<Name>)(?: (?:will be|be|going|go|end up|is|probably))+ (?:with|for|
     staying|to|<Name>|<them>)|preferred (?:bidder|supplier|option|candidate) (?:at (?:this|the)|so far|for now))(?!
     [^.]{0,30}\b(?:you|yours|your)\b)
0.85 \b(?:probably|likely|most likely|chances are|may well|suspect|expect|think|gut says|gut feeling is|
     guess|reckon|looks? like|seems?) (?:that )?(?:we(?:'ll| will|'re| are)?|it(?:'ll| will|'s)?|they(?:'ll| will)?|
     he|she|i(?:'ll)?)? ?(?:\w+ ){0,2}?(?:end up|be staying|stay(?:ing)?|stick(?:ing)?|renew(?:ing)?|keep(?:ing)?|
     go(?:ing)? (?:with|for|to|in-?house|elsewhere)|do (?:it|this)|build|sign(?:ing)? with|choos\w+) (?!you|ahead)(?:
     \w+ ){0,3}?(?:<them>|<Name>|internally|ourselves|in-?house|vendor|supplier|provider|them|
     as we are|where we are)

[won]
0.93 \b(?:you(?:'re| are) (?:our|the) (?:pick|choice|winner|one|team|people|preferred)|(?:job|contract|order|work|
     business|deal|lot \w+|project|account|gig) is (?:all )?yours|(?:contract|order|lot \w+|job|work|tender)(?: \w+
     ){0,4}? (?:is|was|has been|will be|being) (?:hereby )?(?:awarded|given|placed|going) (?:to|with) (?:you\b|your
     [ ](?:company|firm|team|organi[sz]ation))|(?:opted for|voted for|went for|gone for|chose|chosen|approved|accepted|
     picked|selected|going for|decided (?:on|for|in favou?r of)) (?:you|your (?:\w+ )?(?:proposal|offer|bid|quote|
     tender|company|team|solution))\b|your (?:\w+ )?(?:tender|bid|offer|proposal|quote|submission)(?: \w+){0,3}
     [ ](?:has been|is|was) (?:\w+ )?(?:successful|accepted|approved|the winner|chosen|selected)\b|find attached (?:our|
     the|my) (?:\w+ )?(?:purchase order|order|p\.?o\.?|signed)|(?:signed|countersigned) (?:copy|contract|agreement|
     offer|quote|order) (?:is )?(?:attached|enclosed)|attached (?:is |you(?:'ll| will) find )?(?:the |our )?(?:signed|
     countersigned|purchase order))\b(?! (?:nda|non))
0.90 ^(?:[\w']+,? ){0,4}?(?:let'?s|lets) (?:do|go|get) (?:it|this|for it|started|ahead|going)\b|\b(?:we(?:'d| would)
     [ ]like|we want|happy|delighted|pleased|ready|i(?:'d| would) like) to (?:go|work|sign|proceed|move (?:ahead|
     forward)) with you\b|\bpurchase order (?:no\.? ?|number |nr\.? ?)?#?\d{3,}

[open]
0.84 \b(?:board|committee|council|panel|management|we|they|team|partners|trustees|directors) (?:meets?|will meet|is
     [ ]meeting|are meeting|sits?|decides?|will decide|will be deciding|will discuss|vote|votes)\b(?! (?:the |your )?
     (?:team|with you))|\b(?:want|need|hope|aim|plan|have|going) to (?:choose|decide|pick|select|make (?:a|the|our)
     [ ](?:choice|decision|selection)) (?:by|before|between|at|in|this|next|on)\b|\bbefore (?:we|i|they) (?:can )?(?:
     decide|choose|sign|commit|make)|\b(?:room|movement|flexibility|wiggle) (?:on|in|for) (?:\w+ )?(?:your|the|
     price|side)|\b(?:break|split) (?:out|down) the\b|\bhave ?n[o']t chosen\b

[alien]
0.90 \b(?:our|my|the) (?:end[- ]?)?(?:client|customer)s? (?:has |have )?(?:decided|chose|chosen|picked|opted|wants|
     prefers|selected|went)\b|\bdid you (?:hear|see|read|know)\b.*\b(?:lost|won|contract|deal|signed|chose)\b|
     \b(?:position|role|job|vacancy|post) of\b.*\b|\bapplying (?:for|to) (?:the|our|a)\b|\banother candidate\b

[reopen]
0.92 \b(?:other|new|chosen|winning) (?:[\w-]+ ){0,2}?(?:<firm>|lot|people|guys)(?: \w+)? (?:has|have|had|is|are)? ?(?:
     let us down|can't|cannot|could not|couldn't|failed|pulled|backed|gone|disappeared|dropped|not (?:delivered|
     turned|worked))|\b(?:is|would|does) (?:your|the|that) (?:\w+ )?(?:offer|price|quote|proposal|bid)(?: from \w+)?
     [ ](?:still|be still) (?:on|stand|open|valid|good|hold|available|there)|\b(?:pick|take) (?:the|our|this|that) (?:
     conversation|talks|discussion|thread)s? (?:back )?up again\b|\bstill (?:able|willing|prepared) to do\b|
     \b(?:second thoughts|rethink|rethought|revisit(?:ed|ing)? (?:our|the) decision|looked again at (?:our|the))\b

[grant]
0.92 \b(?:happy|glad|pleased|willing) to (?:answer|help|tell|share|oblige|do)|\bsend (?:them|those) (?:over|across)|
     \b(?:ask away|fire away|go for it|of course you can|what do you want to know)\b

[decline]
0.93 \b(?:we|i) (?:do not|don't|never|cannot|can't|won't) (?:\w+ )?(?:give|provide|share|offer|comment|discuss|have
     [ ]time)\b|\bno time for\b|\brather not\b

[stop]
0.96 \b(?:don't|do not|please do not|never|not to) (?:\w+ )?(?:write|e-?mail|mail|contact|call|message)(?: to)? (?:me|
     us)
     [ ](?:any ?more|again|any longer|ever)|\b(?:delete|remove|erase) (?:my|our) (?:\w+ )?(?:address|name|details|data|
     number|email)\b|\bnever (?:asked|signed up) for (?:these|this|your|any)\b

[chore]
0.79 \b(?:move|reschedule|shift|push|postpone|confirm|cancel|join|schedule|set up|attend|miss|make|
     bring forward) (?:our |
     the |your |a |my |this |that )?(?:[\w-]+ ){0,2}?(?:call|meeting|appointment|slot|session|lunch|coffee|interview|
     workshop|visit|catch-?up|webex|conference|dinner)\b|\b(?:invoices?|receipts?|remittance|payment|bank details|
     credit note|statement of account)\b.*\b(?:paid|sent|attached|due|address|settled|overdue|number|received|receipt|
     query|approve\w*|process\w*|correct\w*|wrong|from now on)\b|\b(?:paid|settled|attached|received|send|sent|missing|
     resend) (?:is |are |the |your |our |an |me |us )*(?:invoices?|receipt|payment)\b|\bminutes (?:of|from) (?:\w+'s|
     the|our|last|yesterday) (?:\w+ )?(?:meeting|call|session)
0.79 \b(?:delivery|parcel|shipment|goods|boxes|package) (?:has |have )?(?:arrived|turned up|came|is late|was|
     were|got here|never)\b.*\b(?:broken|damaged|missing|wrong|late|short|replace\w*|arrived)\b|\bsend (?:a |the |
     your )?(?:replacements?|corrections)\b|\b(?:update|change|amend|correct) (?:the|our|my|your) (?:purchase )?order\b|
     \b(?:got|received|have) (?:the|your) (?:documents?|files?|drawings|slides|attachment|samples?)\b|\b(?:forward|
     pass|circulate|share) (?:it|them|this|these) (?:on )?(?:to|with) (?:the|my|our) (?:team|colleagues?|boss|board)|
     \bsigned nda\b|\b(?:see you|talk|speak) (?:on |then|tomorrow|at |next )|\b(?:does|would|is) (?:\w+ )?(?:\d+|
     monday|tuesday|wednesday|thursday|friday|tomorrow)(?: \w+){0,3} (?:work|suit|ok|good|fine|free)|
     \b(?:dial-?in|zoom link|teams link|calendar invite|agenda|login|password reset|parking|badge)\b
""")
