"""Turns of phrase that tell a refusal from what has only its build: resolve, talk, opinion."""

import re

from briefgen.wording.stems import stem

OPINION = frozenset(
    "view views argument contention premise characterization characterisation proposition"
    " suggestion notion interpretation thesis claim assertion assessment opinion conclusion"
    " reading logic analysis accusation allegation criticism description conclusions"
    " narrative".split()
)
SHARING = frozenset("share draw go subscribe find take hold come reach drawing sharing".split())
MEANT = frozenset(
    "going about prepared ready willing inclined disposed minded able unable intend intends"
    " intended intending plan plans planned planning want wants wanting wish wishes seek"
    " seeks seeking consider considers considering considered contemplate contemplates"
    " contemplating contemplated envisage envisages envisaged envision foresee looking"
    " position business intention intentions desire interest appetite inclination agree"
    " refuse refuses refused refusing decline declines declined declining propose proposes"
    " proposing proposed reluctant unwilling unprepared committed question thought prospect"
    " possibility wishing desirous entertain discussing thinking aim aims reason case"
    " authorised authorized empowered keen eager talking favour favor possible disposition"
    " willingness interested".split()
)
HOLDS_ON = re.compile(
    r"giv(?:e|ing) up(?:$| (?:[.,;!]|and\b|on\b|hope|trying))"
    r"|giv(?:e|ing) up (?:the|our|its|his|her|their|this|that) (?:fight|struggle|search|efforts?"
    r"|cause|quest|pursuit|hopes?|dreams?|battle)"
    r"|(?:giv(?:e|ing) up (?:on|hope|our|the fight|until)|let(?:ting)? up|look(?:ing)? away"
    r"|go(?:ing)? back(?:$| (?:on|in time|there|[.,;!]))"
    r"|leav(?:e|ing) (?:\w+ ){1,3}(?:alone|behind|unanswered|unpunished|hanging|side)|rest(?:ing)?"
    r"|turn(?:ing)? (?:(?:our|its|their|his|a|my|away|back|blind) ?)+|walk(?:ing)? away"
    r"|quit(?:ting)?|stand(?:ing)? for|put(?:ting)? up with|liv(?:e|ing) (?:in|with|under)"
    r"|tak(?:e|ing) (?:any |no )?(?:lessons?|lectures?)|play(?:ing)? (?:innocents?|the innocent)"
    r"|(?:sacrific|compromis|betray|abandon|surrender|trad)(?:e|ing) (?:away |on )?(?:\w+ ){0,3}?"
    r"(?:principles?|values|ideals|beliefs|convictions|integrity|honou?r|freedoms?)"
    r"|back(?:ing)? (?:down|off|away)|get(?:ting)? (?:tired|weary|bored|distracted|lost)"
    r"|go(?:ing)? anywhere"
    r"|grow(?:ing)? (?:tired|weary)|stand(?:ing)? (?:by|idly|aside|silent|still)|go(?:ing)? away"
    r"|sit(?:ting)? (?:idly|back|by|on|still|here|around)|let(?:ting)? |allow(?:ing)? "
    r"|permit(?:ting)? "
    r"|los(?:e|ing) (?:sight|hope|heart|patience|focus)|remain silent|keep(?:ing)? (?:silent|quiet)"
    r"|give in|take no for|tak(?:e|ing) (?:\w+ ){1,5}for granted|rest on|fall (?:for|short|silent)"
    r"|be (?:silent|deterred|intimidated|swayed|moved|shaken|distracted|bullied|quiet|pawns"
    r"|complacent)"
    r"|(?:have|see) (?:\S+ ){1,5}?(?:decided|dictated|imposed|pushed|taken from)\b"
    r"|resign(?:ing)? (?:ourselves|itself|himself|themselves)"
    r"|pull(?:ing)? (?:any )?punches|hold(?:ing)? (?:back|together|on|fast|firm)"
    r"|shy(?:ing)? away|break(?:ing)? (?:our|my|his|faith)"
    r"|(?:cut(?:ting)?|tak(?:e|ing)) (?:and run|our eye)|hid(?:e|ing) (?:from|behind)"
    r"|stay(?:ing)? silent|slow(?:ing)? down"
    r"|tak(?:e|ing) (?:our|my|his|its|their) (?:foot|eyes?) off"
    r"|(?:yield|surrender|bow|submit|give in|bend|kneel)(?:ing)? (?:down )?(?:to|before) (?:the )?"
    r"(?:despair|fear|terror\w*|evil|pressure|sanctions|force|diktat|ultimatums?|hat\w+|violence|intimidation|blackmail|threats?|cynicism)"
    r"|leav(?:e|ing) (?:\S+ ){1,5}(?:by (?:themselves|itself|himself)|in the lurch|out there"
    r"|on their own))\b"
)
GIVES_WAY = re.compile(
    r"giv(?:e|ing|en) (?:way|ground)|giv(?:e|ing|en) (?:an|one) inch"
    r"|giv(?:e|ing|en) up (?!on\b|hope|trying|(?:the|our|its|his|her|their|this|that) (?:fight"
    r"|struggle|search|effort|cause|quest|pursuit|hope|dream|battle))\w"
    r"|(?:hand|trad|barter|bargain|sign|deal|given?|sold|sell)(?:e|ed|ing)? (?:over |away )"
    r"|(?:put|putting) (?:our|its|his|my) name|go(?:ing)? along with|go(?:ing)? for (?:a|any"
    r"|one|that)"
    r"|sign(?:ing)? off|part(?:ing)? with|treat(?:ing)? (?:as|any|these"
    r"|the \w+ as)"
    r"|(?:be )?part of (?:the|any) (?:agreement|deal|settlement|treaty)"
)
TAKES_PART = re.compile(
    r"(?:be(?:com(?:e|ing))? )?(?:a |an |any )?(?:part(?:y|ies) to|candidates?|members?"
    r"|signator(?:y|ies)|sponsors?|cosponsors?"
    r"|guarantors?|participants?|co-sponsors?|contenders?|bidders?)\b|be (?:represented"
    r"|present at|associated|drawn|involved)\b"
    r"|(?:play|have|take|hav|tak)(?:ing)? (?:a |any |no |an? active )?(?:part|role|side|sides"
    r"|involvement|share)\b"
    r"|get(?:ting)? (?:involved|drawn|dragged|sucked|into)|go(?:ing)? (?:down (?:that|this) (?:road"
    r"|path)|there)"
    r"|pick(?:ing)? up|take up|bring(?:ing)? (?:forward|up)"
)
TELLS = re.compile(
    r"get(?:ting)? (?:out )?(?:ahead|in front of|into(?! (?:an? |the |this |another |any |that )?"
    r"(?:\w+ ){0,2}?(?:wars?|conflicts?|fights?|race|quarrel|market|business|escalation|bed|debt)))"
    r"|go(?:ing)? (?:into|beyond|further than"
    r"|through|line by)"
    r"|enter(?:ing)? into (?:an? |any |the |this )?(?:\w+ )?(?:debate|discussion|argument|details?"
    r"|controversy|polemics?|merits)"
    r"|(?:weary|bore|detain|burden|trouble|delay) (?:you|the (?:house|assembly|council|committee"
    r"|court|conference|senate|chamber|members))|tak(?:e|ing) up (?:more of )?(?:your|the) time"
    r"|(?:be )?drawn on|provid(?:e|ing) you with"
    r"|speak(?:ing)? (?:to|for|on|about)|talk(?:ing)? (?:about|to that|for)|comment"
    r"|weigh(?:ing)? in"
    r"|negotiat\w+ (?:or say|(?:here )?(?:from|in public|through|with you|with myself|against))"
    r"|(?:put|putting) (?:a|any|an|words|odds|percentages|numbers?|labels?)\b|pretend"
    r"|try to (?:interpret|characteri)"
    r"|engag(?:e|ing) in (?:\w+ )?(?:hypotheticals?|speculation|what)|play(?:ing)? (?:that|the"
    r"|into|hypo)"
    r"|(?:com(?:e|ing)|stand(?:ing)?|sit(?:ting)?) (?:up |out )?(?:here )?and (?:say|tell|talk"
    r"|speculate|announce|guess)|read(?:ing)? (?:out|too|into)"
    r"|draw(?:ing)? (?:any |a |that |the )?(?:conclusions?"
    r"|inferences?)"
    r"|mak(?:e|ing) (?:any |a |that |the )?(?:news|predictions?|comparisons?|guess|judgments?)"
    r"|set(?:ting)? expect"
    r"|(?:offer|provid|giv|shar|hav)(?:e|ing)? (?:you )?(?:any|a|an|much|more|further"
    r"|additional|specific) ?"
    r"(?:\w+ )?(?:details?|specifics?|comments?|readouts?|updates?|previews?|assessments?"
    r"|timelines?|analysis"
    r"|advice|characteri\w+|answer|information|announcements?|reactions?|conversation"
    r"|to (?:say|add|share|offer|announce))"
)
TELLING = frozenset(
    "details detail specifics particulars readout hypotheticals hypothetical speculation"
    " comment comments characterization predictions prediction timeline timetable timelines"
    " announcements conclusions deliberations podium endorsements talking motives odds"
    " preview conversations intelligence conclusion criteria estimate estimates assessment"
    " answer answers names odds indication impression".split()
)
JUDGES = re.compile(r"\b(?:consider|regard)\w* [^;.]{3,90}? (?:to (?:have|be)|as|that)\b", re.I)
EXCLUDING = frozenset(
    map(
        stem,
        "exclude rule ruling foreclose renounce forgo forego forswear preclude discard"
        " dismiss".split(),
    )
)
WISHED = frozenset("plan plans intention intentions desire wish interest appetite".split())
OWN_MEANS = frozenset(
    "british australian american forces troops territory airspace soil bases ports waters"
    " aircraft land bodies".split()
)
CONSIDERING = frozenset(
    map(
        stem,
        "consider contemplate envisage envision plan discuss explore entertain propose"
        " look pursue foresee anticipate favour favor intend study examine prepare work".split(),
    )
)  # fmt: skip
LIGHT = frozenset(
    "have make take put give be do get play hold go come keep leave bring provide offer"
    " share having making taking putting giving doing getting playing going providing"
    " offering sharing draw".split()
)
ABSTRACT = frozenset(
    "peace justice security stability future winners winner victory solution doubt question"
    " development progress prosperity freedom hiding way reason sense exception alternative"
    " change hope time room safe rest impunity need lasting durable sustainable one turning"
    " better more substitute consequences limit limits".split()
)
SUFFERED = frozenset(
    "treated told forgotten allowed tolerated accepted lectured dictated moved".split()
)
TAKING_PART = frozenset(
    "bound represented associated drawn involved engaged committed tied".split()
)
STATIVE = frozenset(
    "at in on a an the so as like sure clear about to of for there here that this part one"
    " all happen seem appear become matter belong exist mean depend work succeed last end"
    " win lose enough possible necessary easy simple afraid alone aware surprised satisfied"
    " from by with through because when where happy without difficulty break follow expire"
    " able easily".split()
)
