"""English verbs by what they do at a table: acts, concessions, resolve, talk about talking."""

from briefgen.wording.stems import stem

_CLASSES = {
    "act": """send deploy dispatch supply provide deliver furnish ship sell export transfer
    give lend finance fund pay subsidise subsidize arm train equip station base sanction
    embargo impose levy blockade strike attack bomb invade intervene retaliate respond
    escalate mobilise mobilize occupy join participate attend enter negotiate meet engage sign
    ratify extend renew withdraw leave pull evacuate close suspend cut boycott host establish
    open build purchase buy import use coordinate cooperate share assist help mediate veto
    block seek pursue ask request raise change alter revise increase reduce lift waive ease
    grant release extradite return move commit contribute guarantee offer propose put launch
    start begin initiate introduce adopt apply enforce implement expand restrict tax freeze
    seize confiscate arrest expel recall patrol escort second appoint nominate vote oppose
    intercede arbitrate bail rescue relocate reopen restore resume dive insert involve
    interfere cover underwrite match exceed compensate reimburse print issue publish invest
    drill fight ally align recruit dissolve privatise privatize nationalise picket outsource
    hire dismiss license accommodate admit invite visit call reconsider reimpose conduct carry
    undertake make take drop lower advance produce acquire possess develop test stockpile mine
    fly sail land abrogate abolish airlift allocate allot amend annex assign bar bid borrow
    bring cancel certify co-sponsor cosponsor sponsor compete confront convene contest
    criticise deduct defer delay deport deposit devalue devote disband disburse discontinue
    divert divest donate draft dump employ enact encourage enlarge erect exclude execute
    exempt exercise expropriate favour favor feed fire force forgive halt harbour harbor
    handle hand honour impede impound insist instruct insure intercept interpose intern invoke
    keep lead legalise legislate liberate list lobby maintain manufacture merge militarise
    modify normalise object obstruct outlaw overfly overrule overthrow pardon commute penalise
    play police postpone press pressure price procure prohibit prolong prosecute provoke push
    quit reappoint rebuild receive reconvene redeploy refer refuel refund reinforce reinstate
    reject remit remove renegotiate repatriate repeal replace repudiate rescind reschedule
    reset resettle resign resort retire retreat reverse review revert revisit revoke run scale
    scrap search secure service set settle shelter shoot shut shutter slow spend spy stage
    stay submit sue supplement table target terminate tighten topple transport treat turn
    unblock undercut undo unfreeze upgrade weaken strip reward raid vacate violate back
    destroy eliminate dismantle confine disrupt slash perform impose dominate default outlast
    police endanger balance bankroll harm hurt accelerate slow prevent promise
    withhold work post hold bear absorb outbid cap collect downgrade hike float unveil shield
    subcontract top side""",
    "concede": """recognise recognize accept cede surrender yield concede compromise
    relinquish agree acknowledge legitimise legitimize renounce forgo forego bow submit
    tolerate condone consent acquiesce bargain barter trade sacrifice abdicate capitulate
    endorse subscribe countenance entertain approve support swallow waive negotiate accede
    assent legitimate validate normalise normalize legitimatise forfeit""",
    "resolve": """hesitate rest waver relent stop cease fail falter flinch shrink forget
    forsake abandon desert tire stand sit deter intimidate drag bully blackmail coerce silence
    intimidated deterred cowed swayed distracted bullied silenced dragged divided allow let
    permit remain ignore neglect shirk waste lose rush relax slacken budge walk quit spare
    succumb whisper mourn bend break buckle blink flee hide sleep kneel cower crumble despair
    disappear die perish betray disappoint forgive disengage overlook underestimate stray
    deviate depart shy duck pause slumber trample squander wither vanish diminish""",
    "talk": """convey imply insinuate speculate comment discuss preview prejudge foreshadow
    speak characterise characterize confirm deny reveal disclose say tell elaborate guess
    predict add react respond answer get go read announce detail describe litigate relitigate
    dwell opine parse handicap weigh rehearse repeat summarise summarize address surprise
    pretend lecture dictate telegraph divulge talk touch quibble interpret predetermine
    presuppose recap rehash pontificate psychoanalyse psychoanalyze hypothesise hypothesize
    quantify rank grade paraphrase venture dispute argue question verify corroborate
    substantiate vouch explain define outline specify delve dig quarrel correct conflate
    compare equate blame begrudge disagree contradict mislead second-guess preempt forecast
    project""",
    "mind": """try know think believe remember see recall expect want doubt suggest mean
    anticipate feel understand imagine hope fear suppose care like wish find agree assume
    regard view envisage envision foresee contemplate consider intend plan aim mind favour
    favor need""",
    "ready": """accept agree prepared ready willing open flexible settle live tolerate
    consider compromise concede offer propose trade give take split meet swap drop lower raise
    pay""",
    "need": """need want prefer require prioritise prioritize value seek hope hoping love""",
    "effort": """endeavour endeavor strive seek explore consider cooperate collaborate
    facilitate promote encourage work attempt try aim advance enhance strengthen improve
    support foster contribute assist consult coordinate pursue further deepen intensify
    continue intend examine review discuss recognise welcome""",
}
CLASSES: dict[str, frozenset[str]] = {}
for _name, _verbs in _CLASSES.items():
    for _verb in _verbs.split():
        CLASSES[stem(_verb)] = CLASSES.get(stem(_verb), frozenset()) | {_name}
NONE: frozenset[str] = frozenset({"other"})


def classes(stemmed: str) -> frozenset[str]:
    """What kinds of verb it is; `other` where it is none of them."""
    return CLASSES.get(stemmed, NONE)
