"""English words of the table: what is bargained over, what is wished for, what is procedure."""


def _list(words: str) -> frozenset[str]:
    return frozenset(words.split())


TELLING = _list(
    """said says say saying told tells tell stated states announced indicated indicates conveyed
 reiterated reaffirmed confirmed emphasised emphasized stressed explained added noted
 declared informed replied answered repeated pledged promised insisted insists maintained
 underlined thought felt agreed suggested suggests proposed wondered reports reported
 intimated volunteered hinted admitted observed remarked asked argued claimed claims demanded
 demands signalled signaled pointed urged recalled mentioned advised telegraphed put hear
 heard read feels thinks believes believed considers considered understood understands
 concluded complained murmured warned"""
)
SEEMING = _list(
    """seem seems seemed appear appears appeared apparently evidently impression gather gathered
 presumably reportedly likely probably suspect believed understood rumoured plainly judgment
 supposedly allegedly perhaps expected sounds guess assume presume"""
)
GIVING = _list(
    """accept agree compromise concede consider entertain contemplate negotiate settle bargain
 forgo forego waive drop give offer bend budge yield reduce lower raise split trade swap
 soften relax modify adjust amend revise live sign endorse acquiesce tolerate withdraw part
 spare share sell pay meet come recognise recognize postpone extend ease lift phase limit
 support explore change look listen review sacrifice abandon surrender take consent allow
 grant let see have contribute move"""
)
WORKING = _list(
    """work start begin help assist talk sit cooperate co-operate collaborate engage respond act
 answer defend deploy protect serve stand go continue resume receive welcome join participate
 contribute discuss meet hear submit provide make play lead fight face ensure use do bring
 build deal proceed speak consult facilitate mediate host travel seize intensify strengthen
 share brief thank add overcome invest keep prevent stop hope learn explain express
 congratulate study examine refer prepare forward cover remain stay avoid educate get"""
)
GOODS = _list(
    """food foods water waters wood woods firewood firewoods bottle bottles bundle tent tents book
 books hat hats ball balls blanket blankets"""
)
TERMS = _list(
    """percent per cent quota quotas share margin tariff tariffs rate rates duty duties level
 figure price prices ton tons tonnes term terms period transition phase phasing text draft
 paragraph article clause amendment formula list lists wording language version extension
 date starting number amount cap cuts cut revenue revenues spending offsets package packages
 fee tax taxes exemption exemptions exception exceptions safeguard safeguards preference
 preferences access review guarantee guarantees guaranteed contract licence licensing
 concession concessions demand request proposal plan framework compromise deal agreement
 settlement bill legislation measure provision provisions sanctions relief prisoners hostages
 troops forces inspections inspectors inspection ceasefire seat seats members funding money
 loan billion million transfer market entry timetable timeline schedule sequencing procedure
 veto vote bases base arrangement arrangements solution outcome condition conditions
 reduction increase budget discount deposit warranty salary bonus item items supplies"""
)
VALUES = _list(
    """peace peaceful stability stable prosperity prosperous security secure safety safe democracy
 democratic freedom justice dignity future relations relationship relationships friendship
 friendly friends goodwill co-operation cooperation spirit understanding trust dialogue
 solidarity economy jobs workers families family middle class people peoples nation nations
 world humanity international community region regional values rights hope progress growth
 development responsibility safely safest citizens public veterans kids children young
 education schools health healthy village villages homes country planet oceans suspicion
 mistrust constructive productive faith friend neighbour neighbours neighbor ally allies"""
)
MUTUAL = _list(
    """both everybody everyone mutual mutually together win-win fair fairly each either equal
 equally joint jointly common shared"""
)
PROCESS = _list(
    """meeting meetings met call readout briefing briefings agenda communique communiqué telegram
 cablegram memorandum report reports paper papers minutes delegation delegations experts
 officials committee hearing statement statements speech question questions answer thank
 thanks congratulate welcome session round press podium public discuss discussed discussion
 conversation conversations consultation consultations visit trip schedule weather camping
 camp trail hike hiking fishing kids hello hi hey morning today tomorrow yesterday details
 detail explain turn illustrate"""
)
LAWFUL = _list(
    """expire expires expired expiring expiration lapse lapses lapsed statute statutory law laws
 legally mandate mandated charter constitution constitutional court scheduled due runs ends
 ended terminate terminates enter enters force treasury act deadline calendar exhausted
 signed signs sign passed passes passage announced"""
)
ENDING = _list(
    """done finish finished complete completed conclude concluded conclusion reach reached agreed
 signed sign wrapped wrap settled settle resolved passed pass finalised finalized place
 buttoned ready closed close achieved deal agreement text treaty bill legislation settlement
 accord framework result ratified ratification initial outcome draft contract package answer
 decision"""
)
WISHING = _list(
    """want wants wanted need needs needed like hope hopes hoped hoping hopeful expect expects aim
 aims aiming intend intends plan anticipate wish prefer prefers goal target objective
 deadline horizon timeline timetable timeframe ambition preference ideally ought should must
 intention expectation trying looking believe think confident"""
)
EDGES = _list("by before until within end close middle beginning early late soon")
PERIODS = _list(
    """year years month months week weeks weekend day days summer autumn fall winter spring quarter
 christmas easter thanksgiving holiday holidays recess break summit election elections
 midnight noon night tonight evening today tomorrow decade session conference congress
 ramadan"""
)
LESSER = _list(
    """less fewer below under beneath beyond above over past lower higher further farther without
 unless until minimum least most maximum more anything nothing only short enough"""
)
COUNTED = _list(
    """people persons person men women children child kids civilians families troops soldiers
 refugees lives killed dead died wounded injured countries states nations times years months
 days hours miles kilometres degrees liters litres schools hospitals jobs homes votes
 students teachers workers passengers cases villages girls boys"""
)
