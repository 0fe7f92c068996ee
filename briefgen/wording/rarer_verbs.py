"""Many more English verbs by what they do, for refusals: deeds, talk, resolve, feelings, events.

`verbs` holds those met in labelled sentences; these are from the dictionary of public life, so that
a refusal to “garrison”, “underwrite” or “impound” is heard as one though nobody has met it before.
"""

from briefgen.wording.stems import stem
from briefgen.wording.verbs import CLASSES, NONE

_DEEDS = """abduct abet accede accelerate acquit activate adjourn adjudicate administer adopt
    advertise affiliate air-drop airdrop alienate align amalgamate ambush amplify anchor
    annihilate apportion appropriate arbitrate arraign assassinate assault assemble assess
    auction audit augment authorise authorize automate avenge award ban banish bankrupt
    barricade befriend besiege bestow betroth bill blacklist blast blockade board bombard boost
    bribe broadcast broaden broker budget burn bury buttress bypass calibrate camp campaign
    canvass capture cash cater cede celebrate censor censure centralise champion channel charge
    charter circulate claim classify clean clear co-finance co-host co-operate coerce coin
    collaborate collateralise colonise colonize combine commandeer commence commercialise
    commission communicate complete comply conceal conclude condition conduct confer conscript
    conserve consign consolidate construct consult contain contaminate convert convey convict
    coordinate copy counter counterattack countersign create criminalise cross crush cultivate
    curb curtail de-escalate deactivate debit decentralise decommission decouple decriminalise
    dedicate defect defend defuse dehumanise delegate demarcate demilitarise demobilise demolish
    demote denationalise denounce denuclearise deploy deprive derail deregulate desegregate
    designate destabilise destabilize detain deter dethrone detonate deviate dig dilute dine
    disadvantage disarm discharge discount discriminate disengage disown dispense displace
    dispose disqualify disseminate distribute diversify divert divide dock domicile double
    downsize drain dredge drive drone earmark eject elect elevate eliminate embark embed emit
    empower encamp encircle encroach encrypt endow enforce enfranchise engineer enlist enrich
    enrol enroll enslave ensnare entrench entrust equate equip eradicate evict exact excavate
    exchange excommunicate exile expedite experiment explode exploit expunge extend extort
    extract fabricate facilitate federate fence file fill finalise fish flood flout forbid
    formalise forsake fortify forward foster found franchise fraternise fuel fulfil fulfill
    furlough garnish garrison gas gather generate gerrymander gift govern grab graduate groom
    group grow guarantee guard guide hack halve hang harass harden harvest haul headquarter
    heighten hijack hoard hoist homologate house humiliate hunt hurry immigrate impair impeach
    implant import impoverish imprison inaugurate incarcerate incentivise incite incorporate
    incur indemnify indict induct industrialise infiltrate inflict infringe initial inspect
    install institute institutionalise integrate intensify intercept interdict interrogate
    interrupt intimidate introduce inundate irrigate isolate issue itemise jail jam jettison
    kidnap kill knight land launch launder law lay lease legalise lessen levy liaise liberalise
    license lighten link liquidate list locate lock lodge loot mandate manipulate manoeuvre
    march marginalise market mass-produce massacre maximise meddle memorialise militarise mint
    missile misuse mitigate mix modernise monetise monitor monopolise moor moratorium mortgage
    mount multiply muzzle nationalize naturalise neutralise notarise notify nuke offload offset
    operate oppress ordain organise organize oust outbid overhaul overpower overrun oversee own
    pacify pack paint panic parachute paralyse parcel pare partition partner patent penalize
    penetrate perfect persecute petition pilfer pillage pilot plagiarise plant pledge plough
    plunder poison pollute pool popularise populate post pour practise preclear preposition
    prescribe present preserve pressurise prioritise privilege probe process proclaim produce
    proffer profit profiteer proliferate promulgate prop propagate proscribe provision provoke
    prune punish purge quarantine quarry quarter quell race rally ransom ration rationalise raze
    re-elect re-enter re-establish re-export re-open reactivate readmit reallocate reapply rearm
    reassess reassign rebase rebuke recapitalise recapture recede reclassify recommence
    recommend recommission reconfigure reconquer reconstitute reconstruct recoup recycle
    redirect redistribute redraft redraw reenter reestablish reexport refinance refloat
    refurbish regulate rehabilitate rehire reimport reinspect reintroduce reinvade reinvest
    reissue relaunch relinquish remand remilitarise remodel remove rename rent reorganise
    repackage repay repel replenish repossess repress reprieve reprint reprioritise reprocess
    requisition reroute resell reserve reshape reshuffle reside restart restation restock
    restructure resupply retain retarget retask retool retract retrain retry reunify reuse
    revalue revamp revisit revive revolt rezone rig rob roll rotate ruin sabotage sack sail
    salvage sanctify saturate screen scuttle seal segregate sensor separate sequester shadow
    shelve shift short-circuit shorten shoulder sideline sidestep silence simplify sink site
    skip slap slaughter smash smuggle snatch soften soil solicit spray spread squeeze stabilise
    staff stake standardise starve steal steer stiffen stifle stipulate stockpile storm
    streamline strengthen stretch strip-search subdivide subjugate subordinate substitute
    subvert suffocate summon supersede supervise supplant suppress surcharge surround surveil
    swap switch symbolise synchronise tamper tap tariff task tear tender terrorise test-fire
    tether thin tie toll torpedo torture tour tow track transform transit transmit transplant
    trap travel trespass trigger trim triple truncate twist unban uncouple undersell underwrite
    unfreeze unify unilaterally unionise unite unload unlock unseat upend uproot usurp utilise
    utilize vacate vaccinate validate vandalise vest victimise violate volunteer wage ward
    warehouse weaponise weaponize wed welcome whip widen wipe wire wiretap wreck write zone"""
_TALK = """adumbrate advert allude analyse analyze annotate apprise articulate ascribe assert
    attest attribute aver avow backgrounder banter blab bluff brag brief cavil characterise chat
    chatter chide cite clarify commentate conjecture connote construe contend critique debate
    decipher decode deem demur depict describe diagnose dignify digress disparage dispel dissect
    divine dodge elucidate enumerate equivocate esteem evade evaluate expatiate explicate
    expound extrapolate fathom forewarn frame fudge generalise generalize gossip hairsplit
    hazard hint hype illuminate infer insinuate intimate joke leak lie litigate narrate nitpick
    nuance obfuscate parrot particularise philosophise pinpoint posit postulate preach prefigure
    prevaricate prognosticate prophesy quote rebut recapitulate recite reckon refute reiterate
    remark restate retell romanticise scoop signal sketch spell spin spoil surmise tease testify
    theorise theorize tip trivialise unpack vilify visualise whitewash wordsmith"""
_RESOLVE = """abate backslide backtrack balk baulk cave chicken coast dawdle decay dither drift
    droop ebb fade fail flag fold grovel idle lag languish lapse linger loiter lull mope pander
    procrastinate quail quaver quiver recoil relapse repent scare scatter shiver shrivel shudder
    skimp slack slouch snooze squirm stagger stall stumble sulk sway swerve swoon tarry tremble
    vacillate wane wilt wince wobble worry yawn"""
_MIND = """abhor admire adore appreciate begrudge cherish comprehend covet crave deplore deserve
    despise detest disbelieve discern dislike distrust dread enjoy envy fancy grasp grieve hate
    intuit lament loathe love marvel mistrust misunderstand notice perceive pity regret relish
    resent sense sympathise treasure trust underrate wonder"""
_EVENTS = """accrue aggravate alleviate ameliorate arise backfire balloon become befall bloom
    bode bounce burst coincide collapse comprise consist constitute correspond cost culminate
    dawn degenerate depend deteriorate detract diminish dissipate dwindle elapse emerge ensue
    entail equal evaporate evolve exacerbate exist expire fall flourish fluctuate hinge impact
    impinge include invalidate jeopardise loom materialise matter mature mean melt necessitate
    occur outlast outnumber outweigh overflow overshadow persist pertain plummet presuppose
    prosper recur reflect relate rely represent resemble result rise seem shrink stagnate stem
    subside suffice survive swell tally thrive transpire vanish vary warrant"""
_IRREGULAR = {
    "sold": "sell", "sent": "send", "given": "give", "brought": "bring", "drawn": "draw",
    "made": "make", "taken": "take", "held": "hold", "bought": "buy", "built": "build",
    "paid": "pay", "put": "put", "cut": "cut", "left": "leave", "lent": "lend", "kept": "keep",
    "led": "lead", "met": "meet", "shut": "shut", "shot": "shoot", "spent": "spend",
    "withdrawn": "withdraw", "withheld": "withhold", "undertaken": "undertake", "drafted": "draft",
    "flown": "fly", "driven": "drive", "thrown": "throw", "torn": "tear", "written": "write",
    "rebuilt": "rebuild", "sought": "seek", "fought": "fight", "struck": "strike", "done": "do",
    "begun": "begin", "chosen": "choose", "forgiven": "forgive", "frozen": "freeze", "laid": "lay",
    "overthrown": "overthrow", "hidden": "hide", "broken": "break", "bound": "bind",
    "foregone": "forgo", "forgone": "forgo", "forsworn": "forswear", "ceded": "cede", "won": "win",
    "lost": "lose", "seen": "see", "found": "find", "told": "tell", "said": "say", "known": "know",
}  # fmt: skip
_MORE: dict[str, str] = {}
for _kind, _verbs in (
    ("state", _EVENTS), ("mind", _MIND), ("resolve", _RESOLVE), ("talk", _TALK), ("act", _DEEDS),
):  # fmt: skip
    for _verb in _verbs.split():
        _MORE[stem(_verb)] = _kind


def plain_verb(low: str) -> str:
    """The stem of a verb, also of one like “sold” that has a form of its own."""
    return stem(_IRREGULAR.get(low, low))


def kinds(stemmed: str) -> frozenset[str]:
    """What kinds of verb it is; `other` where nobody has told."""
    known = CLASSES.get(stemmed)
    if known is not None:
        return known
    more = _MORE.get(stemmed)
    return frozenset({more}) if more else NONE
