"""English: reasons and dates in words."""

from __future__ import annotations

from followup.core.intent.rules.notation import entries

WORDS = entries(r"""
month = jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|
    nov(?:ember)?|dec(?:ember)?
n = \d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty-four|a couple of|a few|half a
unit = days?|weeks?|wks?|months?|mths?|quarters?|years?|yrs?
""")

REASONS = entries(r"""
price = \b(?:(?:for|at|about|almost|nearly|roughly) (?:half|two thirds|a third)|less than (?:you|your|half)|saves? us|
     more affordable|
    lowest (?:bid|price|tender|offer)|(?:a )?(?:hundred|thousand|grand|k|euros?|dollars?|pounds|quid) (?:less|more|
     cheaper|under|over)|pric(?:e|ed|es|ing|ier)|cheap(?:er|est)?|cost(?:s|ly|ed|ing)?|expensive|budget\w*|afford\w*|
     discount|
    less money|lower (?:quote|bid|offer|fee)|(?:\d+|ten|twenty|half|%|percent) ?(?:%|percent|per cent|off|less|under)|
    quoted (?:me |us )?(?:half|less)|too (?:much|dear|pricey|scary)|over budget|dearer|rate|the numbers|
    numbers didn't|saving|free|funding|half the|money|undercut|fees?)\b
features = \b(?:(?:offline|dark|batch|online|mobile|multi\w*) (?:mode|version|app)|mobile app|an app|does more|
     can do more|richer|easier to use|
    (?:which|that) (?:yours?|your \w+) (?:lacks?|doesn't|does not|can't|cannot|hasn't)|features?|functionality|function|
     capabilit\w+|interface|module|usab\w+|ease of|ux|reporting|workflow|
    battery life|quieter|faster|(?:your|yours|you) (?:\w+ )?(?:lacked|lacks|can't|cannot|doesn't (?:do|have|support)|
    didn't (?:do|have|support)|couldn't|missing)|missing|supports?(?! (?:contract|team|desk|from))|handles|quality|
    performance|has (?:the|an?) (?:\w+ )?(?:app|screen|module|view))\b
integration = \b(?:works? with (?:our|the)|fits? (?:in )?with our (?:\w+ )?(?:system|software|stack)|speaks? to our|
     interfaces?|integrat\w+|api|connector|plugs? (?:in|straight)|compatib\w+|interoperab\w+|works with our|
    talks? to our|connects?|wiring|sso|erp|sap|salesforce|hooks? into|sync(?:s|ing)?)\b
timing = \b(?:(?:can|could) (?:start|begin|deliver|install|ship|be here|do it|come) (?:\w+ ){0,3}?(?:sooner|earlier|
     straight away|immediately|
    right away|next|this|before|by|tomorrow|at once|on|in)|(?:start|starts|starting|begin|begins) (?:straight away|
     immediately|right away|at once|
    tomorrow)|(?:you|your) (?:could not|couldn't|can't|only) (?:start|deliver|until)|next available|lead[- ]?times?|
     deliver(?:y|ed)? (?:dates?|times?|in|by|within)|sooner|earlier|in stock|
    availab\w+ (?:sooner|earlier|now)|(?:install|start) date|too (?:late|long|slow)|wait(?:ing)? (?:time|list|until)?|
    weeks (?:lead|delivery)|faster delivery|on hold|busy|timing|quicker|slow(?:er)? to|took (?:too long|weeks)|
    schedule|deadline|not now|freeze|time\b(?=.*\b(?:important|short|run out)))\b
trust_relationship = \b(?:(?:have|has|we've|had|he's|they've) known|go(?:es)? back (?:years|a long|to)|long[- ]standing|
     years? together|old (?:vendor|colleague|school)|
    worked with (?:\w+ ){0,3}?before|used them before|our side since|been with us|looked after us|trust\w*|relationship|
     known (?:him|her|them|each other|the)|knows? (?:him|her|them|
    the (?:owner|lads|boss))|old friend|friends?(?: of)?|mate|golf|comfortable with|rapport|chemistry|gut|felt|cousin|
    brother(?:-in-law)?|family|worked with (?:them|him|her) before|bought off them since|people across|years with)\b
pressure = \b(?:push(?:y|ed|ing)|pressur\w+|chas(?:ed|ing) (?:us|me)|every (?:day|week)|too many (?:calls|emails)|
    (?:offer|quote|discount|price)s? (?:that |which )?expir\w+|that day only|
    end[- ]of[- ](?:quarter|month|year) (?:pricing|deal|offer|discount)|only valid|hard sell|
    hound\w+|aggressive|deadline on)\b
incumbent = \b(?:the (?:people|ones?|lot|firm|system) we (?:already )?(?:have|know|use)|retrain\w*|disrupt\w*|upheaval|
     too (?:much|big) (?:of )?(?:a )?(?:change|hassle|effort|risk)|
    staying (?:where|as) we are|moving (?:everything|all)|hassle of|incumbent|(?:current|existing|
     present) (?:\w+ )?(?:supplier|vendor|provider|lot|system|contract|
    laundry|agency|firm|partner|insurer|carrier|tool)|switch(?:ing)? (?:costs?|over)?|cost of (?:moving|changing)|
    stay(?:ing|ed)? (?:put|with)|stick(?:ing)? with|keep(?:ing)? (?:the )?\w+ for|migrat\w+|already (?:use|have|
    in place)|hold the drawings|in place since|better the devil|renew\w*|change suppliers?)\b
inside_track = \b(?:inside track|head start|wrote the spec\w*|(?:draft|write|shape)(?:ed|ing)? the (?:spec\w*|
    requirements?|tender)|had been (?:advising|working)|already (?:working|advising|involved|on site)|foregone|
    stitched up|involved (?:from|since) (?:the )?(?:start|beginning|early)|on the bench|helped to (?:draft|write)|
    much chance)\b
executive_decision = \b(?:(?:new |our |the |my )(?:ceo|cfo|cio|coo|cto|md|boss|director|chairman|owner|chief executive|
     president)(?: \w+)? (?:brought|insists|picked|wanted|prefers|
    has decided|chose|has the final|knows|overrode|pushed|favou?red)|head office (?:has|have)|made (?:by|
     at) (?:the )?(?:group|parent|head|hq|top)|above my head|over my head|out of my hands|(?:new |our |the )?(?:ceo|cfo|
     cio|coo|cto|md|
    managing director|chairman|president|vp|head office|hq|corporate|leadership|parent(?: company)?|global|
    group (?:policy|decision|level)) (?:\w+ )?(?:decided|wants?|wanted|chose|insist\w*|overruled|said|came|mandat\w*|
    preferred|picked|made|took|elected)|mandat(?:ed|e)|overruled|decided (?:at|by) (?:the )?(?:board|group|top|head|
    parent|hq)|from (?:above|the top)|top-down|the (?:board|boss|owner) (?:decided|wanted|insisted))\b
references = \b(?:neighbou?rs? (?:had|have|use|used|are|recommend\w*)|(?:were|was|is|are) (?:so |
     very )?happy with (?:them|it|him)|heard (?:only )?good things|
    done (?:the same|this|similar|several|many)|existing customers|a (?:friend|colleague) (?:uses|used|recommended)|
     references?|referees?|case stud\w+|recommend(?:ed|ation)s?|track record|experience (?:in|with)|
    similar (?:projects?|customers?|clients?)|reputation|word of mouth|reviews|proven|came (?:highly )?recommended)\b
support_service = \b(?:round[- ]the[- ]clock|hotline|on call|answer(?:ed|s)? (?:the phone|within|our)|replied (?:within|
     faster|quicker)|dedicated (?:contact|person|manager)|support|service(?: (?:level|desk|engineer|response))?|
     after-?sales|maintenance|response times?|
    call ?out|evening cover|24/7|helpdesk|sla|technician|tech can|account manager|onboarding|never (?:called|rang|
    replied|got) back|training|aftercare|responsive\w*)\b
credit_terms = \b(?:(?:\d+|thirty|sixty|ninety) days(?: to pay| credit| terms)?(?= to pay| credit| terms)|days to pay|
     monthly payments|spread the (?:cost|payments)|pay in (?:instal\w+|parts)|credit|payment terms?|net[- ]?\d+|
     \d+ days(?:'|s)? (?:credit|terms|payment)|advance(?: payment)?|
    upfront|up front|deposit|instal?ments?|finance terms|leasing terms|pay (?:monthly|later)|prepay\w*)\b
scope = \b(?:all in one|from one (?:hand|source|place)|(?:also|both) (?:do|does|cover|handle|offer|offers|covers)\b|
     the whole (?:lot|thing|job|package)|design and build|scope|one[- ]stop|everything under one roof|turnkey|
     end[- ]to[- ]end|whole (?:job|package|lot)|
    only (?:quoted|offered|covered|do)|full (?:package|service|range)|both (?:the )?\w+ and|bundle\w*|two contractors|
    didn't (?:cover|include)|not included|single supplier|batteries)\b
security_compliance = \b(?:clearance|on[- ]premises?|hosting in|data (?:stays?|centre|center|sovereignty)|security|
     complian\w+|gdpr|iso ?\d+|soc ?2|certif\w+|accredit\w+|audit(?! co)|
    data protection|penetration test|hosted in|data residency|regulat\w+ (?:requirement|approval)|hipaa|privacy)\b
location = \b(?:(?:\w+ )?(?:minutes|miles|km|streets?|metres|yards|doors) (?:from|away|down)|down the road|(?:same|
     our) (?:street|village|building|estate|county|region)|
    based (?:here|nearby|close|near)|closer to|on our doorstep|local(?:ly)?|nearby|near(?:er)? (?:us|to)|closer|
     distance|depot (?:in|at)|(?:\d+|few|four|
    two) ?(?:hour|hours|miles|km|minutes)(?:'s)? (?:drive|away|from)|round the corner|around the corner|
    next (?:village|door|town)|same (?:town|city|time ?zone|country)|on[- ]?site in|lives in|far away|too far|
    based in|service engineer in|office in|branch in)\b
company_size = \b(?:(?:only|just) (?:two|three|four|five|\d+) (?:people|staff|employees)|bigger (?:name|player)|
     small(?:er)? outfit|too (?:small|big)|size of (?:your|the)|(?:bigger|larger|smaller) (?:firm|company|team|supplier|
    outfit|provider)|\w+-(?:person|man) (?:firm|company|outfit|team)|times bigger|turnover|headcount|
    financial (?:viability|standing|stability)|capacity|one-man|scale|your size|start-?up|larger fleet|big enough)\b
""")

TIMES = {
    "numbers": entries(r"""
a = 1
an = 1
one = 1
two = 2
three = 3
four = 4
five = 5
six = 6
seven = 7
eight = 8
nine = 9
ten = 10
twelve = 12
eighteen = 18
twenty-four = 24
a couple of = 2
a few = 3
"""),
    "units": entries(r"""
d = days?
w = weeks?|wks?
m = months?|mths?
q = quarters?
y = years?|yrs?
"""),
    "months": entries(r"""
1 = jan(?:uary)?
2 = feb(?:ruary)?
3 = mar(?:ch)?
4 = apr(?:il)?
5 = may
6 = june?
7 = july?
8 = aug(?:ust)?
9 = sept?(?:ember)?
10 = oct(?:ober)?
11 = nov(?:ember)?
12 = dec(?:ember)?
"""),
    "feasts": entries(r"""
pentecost = \b(?:pentecost|whitsun\w*|whit)\b
ascension = \bascension\b
carnival = \b(?:carnival|mardi gras|shrove tuesday|pancake day)\b
epiphany = \b(?:epiphany|twelfth night)\b
candlemas = \bcandlemas\b
michaelmas = \bmichaelmas\b
laborday = \blabou?r day\b
thanksgiving = \bthanksgiving\b
advent = \badvent\b
allsaints = \b(?:all saints|hallowe'?en)\b
easter = \beaster\b|\b(?:once|after|when) lent\b
christmas = \b(?:christmas|xmas)\b
newyear = \b(?:the )?new year(?:'?s)?\b|\bafter the holidays\b|\b(?:turn|first) of the year\b
summer = \b(?:after|end of) (?:the )?summer(?: holidays?| break| recess)?\b
"""),
    "quarters": entries(r"""
1 = \bfirst quarter\b
2 = \bsecond quarter\b
3 = \bthird quarter\b
4 = \b(?:fourth|last|final) quarter\b
"""),
    "halves": entries(r"""
7 = \b(?:second half|h2)\b
1 = \b(?:first half|h1|early next year|start of (?:the|next) year|beginning of (?:the|next) year)\b
12 = \bend of (?:the|this) year\b|\byear end\b
8 = \blate summer\b
"""),
    "seasons": entries(r"""
3 = \b(?:in|next|until|till?|come|this|the|early|late|to|by|before|after|for|mid) spring\b|\bspring (?=20\d\d)
6 = \b(?:in|next|until|till?|come|this|early|the|by|before|for) summer\b|\bsummer (?=20\d\d)
9 = \b(?:in|next|until|till?|come|this|early|late|the|by|before|after|for) (?:autumn|fall)\b|
    \b(?:autumn|fall) (?=20\d\d)
12 = \b(?:in|next|until|till?|come|this|the|by|after|for) winter\b
"""),
    "next": entries(r"""
w = \bnext week\b
m = \bnext month\b
q = \bnext quarter\b
y = \bnext (?:year|(?:financial|fiscal|budget|calendar) (?:year|cycle))\b
"""),
    "patterns": entries(r"""
span = \b(?:in|after|says|wait|for|within|another|give (?:us|me|it)|about|back in) (?:about |around |roughly |the next |
    another )?(?P<n><n>)(?: or so| to \w+)? ?(?:more |full )?(?P<unit><unit>)(?:'s? time| from now| or so)?\b
month = \b(?P<after>after )?(?:(?:mid|early|late|the (?:first|second|third|last) week of|the end of|end of|
    (?:the )?(?:start|beginning|middle) of)[- ])?(?:the )?(?:(?P<day>\d{1,2})(?:st|nd|rd|
    th)?(?: of)? )?(?P<month><month>)\b(?: (?P<day2>\d{1,2})(?:st|nd|rd|
    th)?\b)?
mid = \bmid|middle|third week
end = \bend|\blate|last week
until = \b(?:until|till|through(?: to)?|expir(?:es|ing|y)|ends|ending|end date|runs? (?:out|to)|up to)\b
contract = \b(?:contract|agreement|signed|renew\w*|term|locked|tied|committed|lock|lease|subscription)\b
"""),
}
