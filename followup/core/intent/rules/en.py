"""English: who gets the business, and how final it is."""

from __future__ import annotations

from followup.core.intent.rules.notation import cues, entries

WORDS = entries(r"""
vendor = vendor|supplier|provider|company|firm|bidder|tenderer|contractor|agency|partner|manufacturer|dealer|
     consultant|consultancy|bank|insurer|broker|carrier|installer|builder|competitor|operator|team|outfit|crowd|lot|
     guys|people|party|shop|solution|product|platform|system|tool|software|offer|offering|bid|quote|quotation|proposal|
     tender|option|brand|machine|model|one|photographer|school|studio|caterer|printer|organisation|organization|house|
     source|mob|fella|guy|bloke|lads|package|service|practice|maker|reseller|integrator
a_other = an?other|(?:a|some|the|one) (?:\w+ )?(?:different|other|competing|rival|alternate|alternative|cheaper|local|
     bigger|larger|smaller|new)|someone else's|a competitor's|your competitor'?s?|other|different
else = (?:someone|somebody|somewhere|some ?place) else|elsewhere|(?:a|your|one of your|the) (?:\w+ )?(?:competitors?|
     competition|rivals?)|the others?(?! (?:day|week|night))|others(?= |[.,!]|$)|another(?=[.,;!]|$| one| instead)
theone = (?:<a_other>) (?:[\w-]+ ){0,2}?(?:<vendor>)s?\b|<else>
go = (?:going|gone|went|goin|gonna go|go|going to go|will go|will be going|be going)(?: ahead| forward)?
sign = signed(?: up| on| off)?|signing(?: up)?|contracted|partnered|partnering|moving (?:ahead|forward)|proceeding|
     moved (?:ahead|forward)|proceed|sided|placed (?:the|our|an|my) order|(?:re)?newed|(?:re)?newing
chose = chosen|chose|choosing|picked|selected|selecting|appointed|hired|engaged|retained|awarded|opted for|plumped for|
     settled (?:on|for)|landed on|decided (?:on|for|in favou?r of)|opting for|settling on|booked|ordered|bought|
     purchased|come down on the side of|voted for|went for|gone for|going for|taken on
picked = chosen|chose|picked|selected|appointed|hired|engaged|opted for|plumped for|settled (?:on|for)|landed on|
     decided (?:on|for|in favou?r of)|opting for|settling on|voted for|went for|gone for|going for
notyou = (?!(?:you|your|yours|yourselves|ya|u|the flow|it|that|this|them|all|a (?:quick|short|walk|big|few)|
     the flow)\b)
work = business|work|contract|order|job|deal|project|tender|award|account|mandate|engagement|p\.?o\.?|gig|bid
us = we|i|they|he|she|the \w+|\w+
cur = current|existing|present|incumbent|old|usual|long-?standing|in-?place
self = (?:our|my|them|him|her)sel(?:f|ves)|in-?house|internally
noyou = \bnot (?:been )?(?:be )?(?:able to )?
""")

CUES = cues(r"""
[other]
0.95 \b(?:<go>|<sign>|to (?:go|proceed|partner|sign|work)|(?:go|work)ing forward) with (?:<theone>)
0.95 \b(?:<chose>|(?:decided|chosen) to (?:use|buy|hire|award)|accepted?|accepting) (?:to go with )?(?:<theone>)
0.93 \b(?:<theone>) (?:has|have|had|was|were|is being|got|will be) (?:now |just |already |
     instead )?(?:been )?(?:selected|chosen|appointed|awarded|preferred|successful|picked|accepted|hired|engaged|
     contracted|the (?:job|nod))
0.92 \b(?:<go>|<sign>|(?<!pleased )(?<!proud )to (?:go|proceed|partner|
     sign)) with (?:the (?:\w+ )?)?(?:m/s\.? )?<notyou><Name>
0.90 (?:\b(?:we|i|they|he|she|board|management|committee|council|team|boss|director|residents|ceo|cfo|md|dad|group|
     partners|client|steering group|panel)(?: have|'ve| has|'s| had|'d| are|'re)? (?:\w+ly |now |just |already )?|^|, |
     \band |\bbut |\bso )(?:<picked>|decided to (?:use|buy|hire|take|purchase|switch to)|(?:shall|
     will) be (?:purchasing|buying|using|appointing|engaging)|take the decision for(?: \w+){0,4}) (?:the |
     a )?(?:m/s\.? )?<notyou><Name>(?!'s (?:offer to you))
0.88 \b(?:went|gone|<us>(?:'re|'s|'m| are| is| am|re) (?:now )?(?:going|goin|gonna go)) with (?:the|a|an|our|another|
     one of|what|whoever|those|some) (?!(?:flow|\w+-?month|annual|same|original|next)\b)
0.92 \b(?:<work>|it|this one)(?:'s)? (?:has |have |is |was |will )?(?:now |already |been |be )*(?:gone|went|goes|going|
     go|given|awarded|placed|finali[sz]ed|allotted|assigned|handed|let|passed)(?: over)? (?:to|with|on|upon) (?:the |
     m/s\.? )?(?!(?:you|your|u|be|do|a head|plan|waste|committee|review|legal|the board|board)\b)(?:<theone>|<Name>)
0.92 \b(?:award(?:ed|ing)?|placed|giv(?:en|ing)|gave|finali[sz]ed|issued|put in|put) (?:the |our |an? |this |
     their )?(?:\w+ ){0,2}?(?:<work>)(?: in)? (?:to|with|on|for) (?:the |m/s\.? )?<notyou>(?:<theone>|<Name>)
0.90 \b(?:intends?|intention|decided|decision|agreed|resolved|
     proposes?) (?:has been made )?to (?:enter into (?:a )?contract|award (?:the |this )?(?:\w+ )?(?:<work>)?|contract|
     sign) ?(?:with|to) (?:the |m/s\.? )?<notyou>(?:<theone>|<Name>)
0.92 <Name> (?:has|have|was|were|got|are|is|will be) (?:now |just |already )?(?:(?:been )?(?:selected|chosen|appointed|
     awarded|picked|preferred (?:bidder|supplier))|(?:got|won|getting) (?:the|it|this)|(?:now )?mandated|who we)
0.92 \b(?:<Name> (?:(?:did|won|got it)(?=[.!]|$)|came out on top|pipped you|edged you|(?:have|has|got) the (?:job|work|
     contract|order)|beat you))
0.92 \b(?:stay|stick|stuck|staying|sticking|stayed|remain|remaining|carry on|continu(?:e|ing)|keep going|
     keep(?:ing)? on|persever\w+|stay put|(?:re)?new(?:ed|ing)?|extend(?:ed|ing)?)(?: on)?(?: put)? with (?:the |our |
     my )?(?:\w+ )?(?:<cur>|co-op|(?:people|ones|guys|lot|firm|supplier|vendor|provider) we (?:have|know|already)|
     who(?:m|ever)? we have|what we have|<Name>)
0.92 \b(?:keep|keeping|kept|retain|retaining|retained|renew|renewing|renewed|extend|extending|extended) (?:the |our |
     my |on )?(?:(?:<cur>) (?:\w+ )?(?:<vendor>|contract|agreement|arrangement)|(?:agreement|contract) with (?:the |
     our )?(?:<cur>|<Name>)|<Name> (?:for|as|on)\b)
0.93 \b(?:you|your (?:bid|offer|quote|proposal|tender|team)) (?:came|come|were|was|finished|placed|ended up|
     ranked) (?:in )?(?:a (?:very |close )*)?(?:second|runner-?up|third|2nd|3rd)
0.90 \b(?:the|that|this)?\s?(?:<work>) (?:is|are) (?:theirs|his|hers|now with|in other hands|already with)
0.85 \b(?:boss|management|director|owner|client|board|committee|head office|hq|dad|husband|wife)\w* (?:has |
     have )?(?:already )?(?:confirm|select|choose|chose|fix|fixed|decide|picked|appoint)(?:ed|s)? (?:the )?(?:supplier|
     vendor|other|another)
0.78 \b(?:we|i|they|he|she)(?: have|'ve|'d| had)? (?:already |just |now )?(?:bought|ordered|purchased|got|taken out|
     signed) (?:one|it|them|ours?|something|everything)? ?(?:from|through|off|with|at) (?:<theone>|<Name>|a (?:local|
     friend|mate))
0.88 \balready (?:have|got|found|sorted|fixed up|booked|hired|signed) (?:with )?(?:an?other |a (?:new )?|
     the )?(?:<vendor>)\b
0.88 \b(?:decided|chosen|chose|opted|elected|agreed|voted|going|resolved) (?:\w+ ){0,2}?(?:for|in favou?r of|to accept|
     to award) (?:<theone>)
0.90 \b(?:decision|choice|vote) (?:has |have )?(?:went|gone|fell|fallen|came down) (?:in favou?r of |to |for |on |
     against you|the other way\b)(?:<theone>|<Name>)?
0.85 \bsigned (?:with (?:them|him|her)\b|(?:the|their|his) (?:contract|agreement|quote|papers|offer)\b)|\bto sign it\b
0.92 \b(?:zeroed in on|gone over to|jumped (?:ship )?to|switched (?:over )?to|came down to you and \w+ and we took|
     locked in(?: with)?|tied up with|shaken hands with|shook (?:hands )?(?:with|
     on it with)) (?:the )?<notyou>(?:<theone>|<Name>)
0.90 \b(?:ink(?:'s| is)? (?:is )?dry on|(?:signed|accepted|took|taken|take|taking|countersigned) (?:up )?(?:to )?)
     (?: ?with)? ?(?:the |a )?(?:<theone>|<Name>(?:'s)? (?:agreement|contract|deal|offer|quote|proposal|bid))
0.90 \b(?:preference|choice|decision|vote|votes|nod|award|work|contract|order|p\.?o\.?|business|papers?)
     (?:'s| has| have| was| were| is)? (?:\w+ ){0,2}?(?:landed|gone|went|cut|fallen|fell|raised|issued|placed|awarded|
     gone out|signed|off)(?: \w+){0,2}? (?:elsewhere|(?:to|with|for) (?:the )?(?:<theone>|(?!you|review|legal|
     the board)<Name>|(?:danes|germans|dutch|swedes|italians|locals|big boys)))
0.78 <Name> (?:won|takes over|take over|start|starts|starting|begin|begins|are starting|is starting|will start|
     will be (?:doing|handling|supplying|taking)|(?:is|are) (?:doing|handling|taking) (?:it|the|over)|moved? in|
     came in cheaper and got)(?: (?:on|with|by|in|the|from|it|\d+)\b)
0.90 \b(?:stay(?:ing)?|stick(?:ing)?|remain(?:ing)?|carry(?:ing)? on|continu(?:e|ing)|leave it|leaving it|
     keep(?:ing)? (?:it|things)|renew(?:ed|ing)?)(?: \w+)? with (?:our |the |my )?(?:\w+ )?(?:people|lot|firm|supplier|
     vendor|provider|one|ones|company|guys|crew|contractor|agency|broker|bank|team|outfit|who) (?:we|i|they)
     (?:'ve| have| had| already)? (?:\w+ ){0,2}?(?:have|had|used|use|know|got|always|already)
0.90 \b(?:found|found ourselves|got|gotten|hired|booked|brought in|lined up) (?:someone|somebody|a (?:company|firm|guy|
     team|supplier|contractor)) (?:else|cheaper|local|closer|nearer|nearby|in town|more \w+|who|already)\b|
     \b(?:all set|sorted|fixed up)\b[^.]{0,40}\b(?:with|by|through|went|from) (?:the )?(?:<theone>|<Name>)
0.90 <Name> (?:beat|undercut|outbid|pipped|edged|trumped|outscored) (?:you|your|everyone)|\b(?:you|your (?:bid|offer|
     quote|proposal)) (?:\w+ )?lost (?:out )?to\b|\b(?:gets?|got|given|gave) (?:the |them the |him the |
     her the )?nod\b|\b(?:over|ahead of) (?:you|yours|your (?:bid|offer|quote|proposal))(?= |[.,]|$)
0.88 \b(?:decided|opted|chosen|elected|prefer(?:red)?|agreed|going|voted) (?:\w+ ){0,2}?not to (?:change|switch|
     move away from|leave)\b(?! (?:to you|the (?:date|time|scope)))(?: (?:our |the )?(?:\w+ )?(?:<vendor>|anything|
     horses|contract))?
0.92 \b(?:we|i|they|he|she|us|management|board|council|to)(?:'ve| have|'s| has| are|'re)? (?:\w+ )?(?:sign(?:ed|ing)?|
     enter(?:ed|ing) into|agreed|inked|closed|done|made|struck) (?:a|an|the|our) (?:[\w-]+ ){0,4}?(?:contract|
     agreement|deal|lease|order|partnership) with (?:the )?<notyou>(?:<theone>|<Name>)
0.90 \b(?:they|the other (?:team|company|firm|lot|bidder)s?) (?:have |has |'ve )?(?:got|won|landed) the (?:<work>)\b
    (?! (?:signed|ready|back|done|to))
0.90 \bended up (?:hiring|using|choosing|buying from|booking|picking) (?:<theone>|
    some(?:body|one) (?:local|else|closer))

[notyou]
0.95 \b(?:you|your (?:\w+ ){0,3}?(?:bid|offer|quote|quotation|proposal|tender|submission|company|firm|team|solution|
     response|organi[sz]ation|product|platform|price))(?: <..>)? ?(?:has|have|had|was|were|is|are|did)(?: not|
     n't| unfortunately not) <..>(?:been |be )?(?:selected|successful|chosen|shortlisted|accepted|awarded|short-listed|
     retained|make the (?:cut|final|shortlist)|the winning|get it|win|picked|taken forward)
0.95 \b(?:you|your (?:\w+ ){0,3}?(?:bid|offer|quote|quotation|proposal|tender|submission|response|company|firm))
     (?: <..>)? ?(?:has been|have been|was|were|is) (?:un(?:fortunately|successful)(?: un?successful)?|rejected|
     declined|turned down|not retained|ranked second)\b
0.93 \b(?:we|i) (?:did not|didn't|have not|haven't|will not be|won't be|are not|aren't|'re not|cannot|can't|
     are unable to|will not|won't|decided not to) (?:able to )?(?:select|choos|chose|accept|award|tak|go|going|proceed|
     mov|work|partner|us|pursu)(?:e|ed|ing|en)? ?(?:ahead |forward |on )?(?:with |up )?(?:the |this )?(?:you|
     your)\b(?! (?:call|meeting|terms|until|before|yet))
0.90 \b(?:it|this|the (?:<work>))(?:'s| is| will)? (?:not (?:going to |gonna )?be you|won't be you(?:rs)?|ain't you)\b|
     \bnot (?:with )?you(?: guys| lot| folks)?(?: this time| i'm afraid|$|,|\.)
0.90 \b(?:you|u|yous|you guys|you lot) (?:did not|didn't|didnt|haven't|have not|were not|weren't) (?:get|got|win|won|
     make|make it|successful|the winner|quite (?:get|make))\b
0.90 \b(?:decided|chosen|opted|elected|voted|resolved) (?:to (?:go|move|head|take|pursue)(?: in)? ?)(?:an?other |
     a different |the other |another )(?:direction|way|route|path|approach|road)
0.85 \b(?:going|gone|went|moving|heading|taking|take|taken|go|move) (?:in )?(?:an?other |a different |the other )
     (?:direction|way|route|path|road)\b
0.90 \b(?:shan't|shall not|won't|will not|wouldn't|not going to|not) (?:be )?(?:\w+ )?(?:tak(?:e|ing)|accept(?:ing)?|
     pursu(?:e|ing)|go(?:ing)? (?:for|with)|choos(?:e|ing)|proceed(?:ing)? with) (?:you up on |up |on )*(?:your|
     you)\b(?! (?:call|time|word|terms))
0.85 \b(?:refrain from|pass on|say no to|decline|turn down|opted against|decided against|
     voted against) (?:\w+ )?your (?:\w+ )?(?:offer|proposal|quote|quotation|bid|tender|services?|solution|product|
     system)
0.88 \b(?:beat you|pipped you|outscored you|edged (?:you )?out|just missed out|missed out|lost out|unlucky this time|
     you weren't (?:quite )?(?:there|enough)|fell (?:just )?short|narrowly (?:lost|missed))\b

[notgo]
0.88 \b(?:decided|chosen|opted|elected|voted|agreed|resolved|decision(?: was| is| has been)?(?: made| taken)?|
     going) (?:to )?not (?:to )?(?:\w+ )?(?:proceed|go|move|continue|pursue|buy|renew|take|sign|progress|do|invest|
     implement)\w*
0.78 \b(?:we|i|they)(?:'ll| will|'re| are|'m| am|'ve| have)? (?:not be|won't be|not|wont be|wont|won't) (?:going|go|
     moving|move|proceeding|proceed|continuing|pursuing|progressing|taking|take|requiring|require|buying)(?: (?:ahead|
     forward|on|any further|further|any ?more|this))?
0.85 \b(?:have to|must|going to have to|need to|afraid we(?:'ll| will)?(?: have to)?|regret (?:that we )?(?:must|to)|
     are going to|'re going to|i'll|we'll|we will) (?:decline|pass(?: on (?:this|it|that|your)|\b(?= this|\.|,|$))|
     say no|turn (?:it|this|you) down)\b
0.80 \b(?:it(?:'s| is)|that'?s|this is) a (?:no|pass) (?:from|for) (?:us|me)\b|\b(?:so |the answer is |gonna be a |
     it's a )(?:a )?(?:firm |definite |hard )?no (?:from us|i'm afraid|this time|thanks)\b|\bno dice\b

[inhouse]
0.93 \b(?:decided|going|gonna|chosen|opted|we'll|we will|will|shall|to|agreed|prefer(?:red)?|resolved|can|we're|are|
     be) <..>(?:build|do|doing|develop|developing|handl|run|running|keep|keeping|manag|make|making|building|shoot|
     bring|bringing|write|writing|roll|cover|carry|tak|print|cook|produc|design)\w* <..>(?:<self>|(?:with|by|using|
     through|from) our own)\b
0.66 \b(?:in-?house|internal(?:ly)?(?! despite)|our own (?:\w+ )?(?:team|people|staff|developers|engineers|engineer|it|
     tool|
     solution))\b <..>(?:is going to|are going to|will|shall|to) (?:now )?(?:build|do|develop|handle|run|manage|take|
     deliver|be|sit|look)
0.90 \broll(?:ing)? (?:our|their) own\b|\b(?:bring|bringing|brought|take|taking|taken|keep|keeping|kept|moved|moving|
     done|build|built|develop|developed|building|handled?|do|doing) (?:it |this |that |everything |things |the \w+ |
     \w+ )?(?:back )?in-?house\b|\b(?:<self>) instead\b
0.88 \b(?:by|all) (?:our|my)sel(?:f|ves)\b|\bwill (?:now )?(?:sit|stay|remain|be) (?:with|inside|within) (?:our |
     the )?(?:group|own|internal)\b|\bno external (?:appointment|supplier|vendor|provider|partner)|
     \bdecided to (?:hire|employ|recruit) <..>(?:own|full-?time|directly|ourselves|in-?house|someone)
0.86 \b(?:hiring|recruiting|employing) (?:the |our |a |an )?<..>(?:directly|in-?house|full-?time|of our own)\b|
     \bour (?:it|dev|engineering|own|marketing|internal) (?:\w+ )?(?:team|department|people|guys|lads|staff|
     cell) (?:will (?:now |be )?(?:do|build|develop|take|handle|run|make|look after|cover)|is going to|are going to|
     has offered to|have built|has built|is building|are building|can do)
0.60 \b(?:my|our|his|her) (?:niece|nephew|son|daughter|wife|husband|brother|sister|cousin|own staff|own people) (?:is|
     will|can|'s|has|are)(?: going to| gonna)?\b <..>(?:do|doing|build|building|take|taking|make|making|offered|help|
     run|handle)
0.86 \b(?:two|three|four|one|some|a few|a couple) of (?:our|my) (?:own )?[\w-]+ (?:are going to|will|have offered|
     are gonna|is going to|can) \w+|\b(?:i|we)(?:'ve| have) given (?:the |it )?(?:\w+ )?to <Person> on\b
0.90 \b(?:will|shall|to|going to|be|having|have|get|getting|settled on|decided on|letting) <...>(?:stand up|do|deliver|
     write|build|run|handle|cover|take|bring|brought|done|written|built|have|having|develop|perform|teach|cook|manage|
     carry out|make|produce|handled|managed) <...>(?:(?:its|our|my|their) own (?:\w+ )?(?:people|personnel|staff|team|
     crew|engineers|groundsmen|developers|employees|resources|tool|system|lads|guys|hands)|back under our own|
     ourselves|in-?house|internally)

[nothing]
0.94 \b(?:project|initiative|programme|program|plan|tender|purchase|investment|idea|procurement|rfp|rfq|rollout|event|
     refit|fit-?out|campaign|whole thing|requirement|scheme|pilot|it|this|order|work|extension|build|job|
     budget)s? (?:has|have|is|was|were|are|got|'s)(?: now| unfortunately| sadly| since| all)?(?: been)? (?:cancell?ed|
     canned|scrapped|shelved(?! until)|axed|dropped|abandoned|killed|binned|shut down|pulled|withdrawn|called off|
     terminated|dead|discontinued|stopped|off the table|nixed|scuppered)\b
0.92 \b(?:we|they|i|leadership|management|the board|head office|hq|corporate|he|she|company)(?:'ve| have| has|
     're| are)? (?:also |just |now |had to |decided to |all )*(?:cancell?ed|canned|scrap(?:ped)?|shelved|axed|
     drop(?:ped)?|abandon(?:ed)?|kill(?:ed)?|binned|pulled the plug on|cancel|shelve|call(?:ed)? off|bin|
     walk away from) (?:the |this |our |that |it\b|all )(?:\w+ ){0,3}?(?:project|purchase|tender|plans?|program\w*|
     initiative|rollout|idea|event|order|investment|refit|procurement|rfp|rfq|search|whole|thing|village|altogether|
     work|extension|upgrade|everything|outright|budget|pilot|job)
0.92 \b(?:not|n't|wont) (?:be )?(?:going with|buying (?:from )?|buy from|choosing|doing anything with|going ahead with|
     using) (?:anybody|anyone|anything|any(?: of)?)\b|\b(?:no|not (?:with )?any) (?:vendor|supplier|one|contract|award|
     agreement|bidder|tenderer) (?:will be|is being) (?:selected|chosen|awarded|appointed|made|signed)|\b(?:no|not a|
     without) (?:\w+ )?from any(?:one|body)\b
0.92 \b(?:elected|decided|chosen|opted|chose|agreed|going|preferred) to (?:do nothing|leave (?:it|things) as|
     stay as we are|keep things as they are|stop here|not do it|leave it(?: there| at that)?|keep the status quo|
     close the (?:project|request|file))
0.92 \b(?:no longer|not any more) (?:have (?:a|any|the) (?:need|requirement|budget|use)|going ahead|need(?:ed|
     ing)? (?:this|it|the|any|your)|require[ds]? (?:this|it|the|any|your)|in the market|looking (?:for|to)|pursuing|
     necessary|(?:a|any) (?:need|requirement|project|priority|merger|plan)|interested|moving forward|happening)\b
0.90 \b(?:project|whole thing|story|plan|work|process) (?:stops?|ends?|dies|died|is over|is dead|won't (?:happen|
     go ahead)|will not (?:happen|go ahead|take place|proceed)|is not (?:happening|going ahead|going to happen)|
     isn't (?:happening|going ahead)|fell through)
0.78 \b(?:shutting|closing|closed|winding up|selling|sold|sell|shut|close) (?:down )?(?:the|our|my) (?:\w+ )?(?:yard|
     shop|business|company|firm|branch|site|office|doors|factory|plant|restaurant|store)\b
0.88 \b(?:budget|funding|money|funds|grant|financing|capex)\b <..>(?:was|were|has been|have been|is|got|did not|didn't|
     has not been|wasn't|been|have) <..>(?:cut|slashed|pulled|refused|rejected|denied|withdrawn|approved|gone|
     reallocated|come through|frozen for good|taken away)\b
0.86 \b(?:there is|there's|there was|we have|we've got|got|have) (?:just |simply |now |sadly )?(?:no|not the|
     not enough|zero) (?:\w+ )?(?:budget|money|funding|funds|appetite|cash)\b|\b(?:can't|cannot|can not|not able to|
     unable to) (?:afford|justify|fund|find the money|get (?:it|this) (?:past|through|approved))\b|
     \bcapital projects are off\b
0.88 \b(?:not|never|n't) (?:be |going to |gonna |be able to )?(?:go(?:ing)? ahead|proceed(?:ing)?|happen(?:ing)?|
     need(?:ed|ing)?|mov(?:e|ing) forward) <..>(?:at all|with (?:this|the|it|any of)|after all|any ?more|any longer|
     anything|any time soon|full stop)\b
0.85 \b(?:board|management|leadership|committee|directors?|cfo|ceo|boss|finance|head office|owner|council|
     partners)\b <..>(?:rejected|turned (?:it|this|us) down|said no|voted (?:it|this) down|vetoed|refused|
     declined to (?:approve|fund)|did not approve|didn't approve|pulled the plug|against it)
0.90 \b(?:project|line|item|money|budget|funding|post|scheme|order|requirement|programme|program|it|plan|whole thing|
     job|work|site|move|event|deal)\b(?:'s| is| has| was| have| are)? (?:\w+ ){0,5}?(?:struck (?:out|from)|
     isn't there any ?more|not there any ?more|gone for good|written off|for good|permanently|off the cards|
     off for good|won't be happening|will not be happening|not going to happen|is history|is no more|dead in the water|
     gone away|gone up in smoke)\b

[lean]
0.85 \b(?:lean|leaning|leans|leaned|inclined|minded|tending|veering|favou?ring|leaning more|tilting|
     edging) (?:\w+ )?(?:to(?:wards?)? <Name>|to(?:wards?)?|the other|elsewhere|in favou?r|away|more|another|
     a different|someone)
0.82 \b(?:probably|likely|most likely|chances are|looks? (?:like|as (?:if|though))|looking like|may well|
     think we(?:'ll| will|'re| are)|might|could (?:well )?|expect (?:to|we)|suspect|odds are|reckon|seems|thinking|
     tempted|likely to|plan is) <..>(?:go|going|be|choose|opt|sign|stay|stick|pick|end up|award|select|
     went)\w*(?: ahead)? (?:with|for|to|elsewhere) (?:<theone>|the (?!(?:\w+ )?(?:plan|board|numbers|details|contract|
     call|meeting))\w+|<Name>|our current)
0.85 \b(?:suspect|doubt|afraid|fear|looks like|think|not looking|don't think) <..>(?:it |this )?(?:will not be you|
     won't be you|will be you|you'll (?:get|win)|good for you|your way|in your favou?r)
0.82 \b(?:front-?runner|preferred bidder|(?:the|our|clear|current|boss's|team's|board's) favou?rite(?= (?:is|at|right|
     for|so|among|currently|with|here|in the)\b|[.,;!]|$)|ahead of you|in (?:the )?lead|pole position|
     you(?:'re| are) (?:currently |in )?(?:behind|second (?:place|choice)|not (?:the )?(?:first|front)))\b
0.82 \b(?:wind|things?|momentum|consensus|mood|majority|room|vote|feeling) (?:is|are|seems?|
     currently) ?(?:to be )?(?:blowing|moving|going|drifting|swinging|heading|pointing) (?:towards?|away|against|
     the other)
0.78 \b(?:more than likely|all but decided|unless something changes)\b
0.82 \b(?:odds are|chances are|i (?:think|expect|guess|believe|reckon|suspect|fear)|my (?:guess|hunch|bet) is|probably|
     likely) <..>(?:we(?:'ll| will| are going to)?|they(?:'ll| will)?|it(?:'ll| will)?) <..>(?:stay (?:where we are|
     put|with)|stick with|take the other|go (?:with (?:the other|another|someone)|elsewhere|the other way)|
     be (?:someone else|the other|them)|choose (?:the other|another))
0.80 \b(?:you(?:'re| are)? (?:currently |now |both )?(?:ranked|placed|sitting|running|in) (?:behind|below|second)|
     ahead of yours?\b|edging (?:it|ahead)|slight (?:edge|preference|favou?rite)|has the (?:edge|upper hand)|
     not your? favou?r)\b

[won]
0.95 (?<!sure )(?<!if )(?<!hope )\b(?:you(?:'ve| have)?|you guys|your team) (?:got (?:it|the (?:<work>))|
     won(?: it| the| this|$|[.!,])|(?:have |'ve )?(?:been )?(?:selected|chosen|awarded|appointed)(?: as| for|!|\.|,)
     (?! (?:the )?(?:final|shortlist|interview|present)))
0.95 \byou(?:'re| are| were)(?: now)? (?:the |our )?(?:choice|winner|preferred (?:bidder|supplier)|successful|chosen|
     in!|hired|our new|one we)
0.95 \b(?:go|going|gone|goin|went|proceed|proceeding|move|moving|moved|signing?|(?:like|love|want|decided|chosen|opted|
     elected|agreed) to (?:work|continue))(?: ahead| forward)? with (?:you|your|yours|u|you guys)\b(?! (?:competitor|
     rival|not))
0.95 \b(?:chosen|chose|picked|selected|accept(?:ed|ing)?|awarded|award|decided on|decided for|opted for|said yes to|
     yes to|approved|happy with|like to accept|appoint(?:ed)?) (?:the |to go with )?(?:you(?:r)?\b)(?! (?:competitor|
     rival|request|points?))
0.95 \byour (?:\w+ ){0,2}?(?:bid|offer|quote|quotation|proposal|tender|submission|company|firm)(?: <..>)? ?(?:has been|
     is|was) (?:\w+ )?(?:accepted|approved|successful|selected|the winning|chosen)\b
0.92 \b(?:signed (?:\w+ )?(?:order form|contract|agreement|quote|copy|proposal|offer|po|document)s? (?:is |
    are )?(?:attached|enclosed|back|over)|(?:find|attached|here)(?: is| are|'s)? (?:the |our |your )?(?:signed|
    purchase order|p\.?o\.?\b)|sending (?:you )?(?:over )?the signed|invoice against|send (?:me |us |over |
    through )?the (?:contract|paperwork)|(?:kindly )?treat this (?:mail|email|as)(?: \w+)* (?:purchase|
    order) (?:confirmation|order)|please (?:proceed|start|go ahead)|we(?:'d| would) like to (?:place|order|go ahead|
    proceed|sign|accept)|purchase order (?:is )?(?:attached|to follow|below|number))
0.90 \b(?:that someone is you|you start on|when can you start|crack on|let's do it|let's do this|where do (?:i|
     we) sign|good to go|green ?light|you're hired|welcome aboard|approved on our end|
     the job is yours|it's yours|consider it (?:done|an order)|ready to sign)\b
0.93 \b(?:consider it a yes|it's a yes|yes (?:from us|to your|please go)|we have a deal|you have a deal|count us in|
     we're in(?=[!.,]? *$)|sign us up|happy to (?:go ahead|proceed) with (?:you|this|your)|let's go ahead|
     order (?:attached|enclosed|confirmed)|please treat this as (?:our|an) order|board (?:has )?approved (?:your|you)|
     you came out (?:on top|first)|ranked first)\b

[maybe]
0.56 \b(?:<theone>)(?! (?:question|thing|time))
0.55 \b(?:contract|agreement|papers?|deal|order|p\.?o\.?|job|work|business|project)(?:'s|'re)?\b <..>(?:signed|dry|
     gone|placed|cut|awarded|theirs|won|over|ended|started|starts)\b|\b(?:won|winner|winning|came first|
     instead of (?:you|yours)|rather than (?:you|yours)|in the end|after all|the answer is)\b
0.55 \b(?:not|n't|cannot|unable|no)\b[^.]{0,50}\b(?:your (?:\w+ )?(?:offer|proposal|quote|quotation|bid|tender|
     solution|services?|product|system|platform)|you (?:this time|guys))\b|\b(?:sorry|unfortunately|regret|afraid|
     bad news|sadly)\b[^.]{0,80}\b(?:decision|decided|proposal|quote|bid|tender|offer|contract|project|deal|chosen|
     selected|board|vote|voted)\b
""")
