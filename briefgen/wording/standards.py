"""The words of draft text by what can be checked of them: acts, efforts, standards, things.

Verbs meet by their stems. A verb is of one class, the first that lists it.
"""

from briefgen.wording.stems import stem

_VERBS = {
    # What shows only that somebody meant well.
    "try": """endeavour endeavor strive seek sought attempt try work worked aim aspire intend
 hope wish desire pursue labour plan prepare undertake envisage commit pledge""",
    # What is done in the head or around a table, and binds to no outcome.
    "think": """consider explore examine study review discuss consult confer deliberate assess
 evaluate reflect weigh contemplate reconsider look investigate reassess anticipate expect
 acknowledge affirm reaffirm recall underline stress welcome note reiterate emphasise emphasize
 discuss converse talk understand think believe appreciate""",
    # What two sides still have to settle.
    "settle": """agree negotiate determine decide define develop formulate elaborate devise
 finalise finalize conclude settle arrange design draft""",
    # What helps a good along, by no named act.
    "foster": """promote facilitate encourage foster support assist help contribute further
 advance cooperate co-operate collaborate coordinate co-ordinate favour favor cultivate nurture
 stimulate aid enable engage participate liaise mobilise mobilize champion back sponsor
 accompany advocate partner rally lend offer inspire incentivise incentivize urge""",
    # What makes more, better or less of something, by no figure.
    "better": """improve strengthen enhance deepen intensify expand widen broaden accelerate
 modernise modernize simplify streamline minimise minimize maximise maximize optimise optimize
 reinforce bolster boost upgrade diversify consolidate harmonise harmonize align approximate
 build built step scale speed hasten expedite ease relax mitigate lessen diminish alleviate
 rationalise rationalize curb normalise normalize stabilise stabilize adapt adjust reform
 restructure rebuild revitalise revitalize integrate increase reduce raise lower limit grow""",
    # What sets out to keep or to keep off, and is never finished.
    "guard": """ensure guarantee assure secure protect safeguard uphold respect preserve
 conserve combat prevent deter address tackle counter enforce monitor supervise oversee verify
 observe maintain prioritise prioritize manage handle deal dealt treat tend care watch police
 discourage eradicate eliminate avoid refrain abstain resolve remedy redress overcome confront
 sustain defend implement fulfil fulfill comply conform honour honor act behave behaved conduct
 exercise regulate respond react""",
    # What says nothing without its object.
    "light": """take taken give given make made have pay provide afford render show extend
 accord do done bring brought put keep kept find found exert use carry devote attach""",
    # What two sides tell or lend each other.
    "share": """share exchange pool""",
    # What sets something up; what, is told by its object.
    "found": """establish set create constitute institute launch initiate adopt introduce""",
    # What a stranger could see done, or not done.
    "exact": """identify recognise recognize inform communicate notify report advise tell told
 disclose furnish supply transfer transferred addressed sent paid repay repaid repayable
 reimburse deliver hand submit submitted send sent transmit publish deposit sign ratify accede
 join appoint designate elect nominate name convene meet met sit sat vote exempt levy charge
 impose apply grant accept admit release repatriate return destroy dismantle remove withdraw
 withdrawn vacate hoist bear borne contain state specify record register mark wear number
 consist comprise compose prohibit forbid forbidden ban shut close open lift cancel repeal amend
 enact suspend cease terminate expire fix hold held lodge file issue sell sold buy bought import
 export evacuate forward serve lay laid permit allow require employ exceed last begin begun
 commence start end enter leave left cross stay remain reside adopt create constitute institute
 abolish replace substitute appeal refer apply annex include exclude list calculate compute
 measure count draw drawn divide allot allocate vest belong pass lapse certify stamp seal
 inspect search visit arrest detain prosecute punish sentence extradite surrender convict acquit
 intern separate bury cremate mine fly flown sail land anchor navigate erect construct install
 demolish lease rent mortgage assign insure indemnify compensate award prevail rule chair
 preside rotate translate invoke contest challenge object hear heard authorise authorize endorse
 waive renounce relinquish restrict tax deduct credit refund withhold withheld collect
 confiscate seize freeze derogate discriminate deny refuse reject compel force subject expel
 deport recruit conscript enlist deploy station fire attack bomb target post display produce
 answer reply occupy demarcate delimit disarm demobilise demobilize disband dissolve cede
 restore reopen resume convey enclose escort derive deem consider transport print sow plant
 carry-out borrow lend-out sink scuttle transit entitle oblige bind""",
}
VERBS: dict[str, str] = {}
for _name, _listed in _VERBS.items():
    for _verb in _listed.split():
        VERBS.setdefault(stem(_verb), _name)


def verb_class(low: str) -> str:
    """What class a verb is of; `other`, where it is not known."""
    return VERBS.get(stem(low), "other")


def _set(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# Adjectives and adverbs that name a standard and no measure.
MEASURE = _set(
    """appropriate appropriately adequate adequately suitable suitably sufficient sufficiently
 enough reasonable reasonably proper properly fitting satisfactory satisfactorily acceptable
 decent ample amply substantial substantially significant significantly considerable
 considerably meaningful meaningfully proportionate proportional proportionately commensurate
 serious material materially moderate sizeable notable noticeable tolerable passable becoming
 befitting seemly opportune desirable advisable expedient convenient useful helpful relevant
 worthwhile affordable generous liberal liberally favourable favorable favourably optimal
 optimum best utmost fullest widest greatest highest broadest maximum closest good high higher"""
)
QUALITY = _set(
    """effective effectively efficient efficiently robust robustly strong strongly sound soundly
 credible credibly fair fairly fairness equitable equitably just justly balanced transparent
 transparently transparency timely inclusive inclusively sustainable sustainably responsible
 responsibly accountable accountability impartial impartially impartiality independent
 independently independence professional professionally professionalism humane humanely
 dignified dignity lasting durable enduring predictable predictability comprehensive
 comprehensively coherent coherence consistent constructive constructively friendly amicable
 amicably cordial harmonious orderly smooth smoothly careful carefully thorough thoroughly
 rigorous rigorously vigorous vigorously diligent diligently diligence vigilant active actively
 proactive close closely full fully genuine genuinely real tangible practical workable viable
 stable stability secure safe safely healthy clean open openness objective objectively integrity
 quality high-quality sincere sincerely goodwill solidarity mutual mutually sympathetic
 sympathetically due duly wide wise rational flexible flexibility streamlined modern advanced
 integrated coordinated holistic innovative healthy dissuasive deterrent resilient resilience
 interoperable interoperability responsive science-based risk-based competitive competitiveness
 level"""
)
NEED = _set(
    "necessary necessarily needed requisite essential needful required indispensable needs need"
    " urgent urgently required vital"
)
EXCESS = _set(
    """undue unduly unnecessary unnecessarily unjustified unjustifiable unreasonable
 unreasonably excessive excessively disproportionate burdensome onerous unfair unfairly
 unwarranted needless needlessly improper disguised harmful adverse adversely disadvantage
 disadvantageous prejudicial detrimental arbitrary distort distorts distortion distortions
 undermine undermines duplicative hamper hampers restrictive trade-distorting abusive
 discriminatory non-discriminatory nondiscriminatory"""
)
SOON = _set(
    """promptly prompt quickly swiftly swift speedily speedy rapidly rapid expeditiously
 expeditious early soon immediately forthwith timely timeliness periodically periodic regularly
 regular occasionally gradually progressively progressive continuously continually ongoing
 eventually ultimately temporarily temporary shortly frequently frequent urgently continued
 continuing future steadily steady"""
)
POINTER = _set(
    "relevant competent concerned applicable related similar comparable corresponding certain"
    " various several particular special specific existing additional further"
)
# Nouns that name no act, thing or amount by themselves.
SOFT = _set(
    """measure measures step steps action actions effort efforts endeavours endeavour
 arrangement arrangements cooperation co-operation collaboration coordination support assistance
 help aid opportunity opportunities issue issues matter matters concern concerns problem
 problems way ways means possibility possibilities dialogue dialogues consultation consultations
 capacity capacity-building capabilities climate atmosphere conditions condition environment
 framework modalities modality solution solutions understanding spirit interest interests needs
 priority priorities initiative initiatives activities activity policy policies approach
 approaches progress development developments contribution contributions relations relationship
 relationships partnership ties links contacts exchange exchanges facilities facility importance
 attention consideration regard account heed respect protection enforcement implementation
 integration modernization modernisation reform reforms transition governance institutions
 mechanism mechanisms system systems standard standards practice practices obstacles barriers
 difficulties challenges threats peace security stability prosperity growth welfare well-being
 friendship trust confidence transparency fairness resources knowledge expertise technology
 technologies awareness values principles objectives goals aims purpose purposes negotiations
 talks settlement resolution agreement agreements linkages synergies resilience competitiveness
 access availability treatment role culture education research investment trade markets market
 campaign harmony"""
)
# Nouns beside which such a word only points: the competent authority, the appropriate form.
POINTED_AT = _set(
    """authority authorities court courts tribunal chamber organ organs body bodies agency
 agencies ministry minister department office officer officers official officials form forms box
 article articles paragraph paragraphs provision provisions annex rules rule document documents
 documentation organization organisation organizations organisations commission committee
 evidence facts fact notice notification column entry class period service forum institution
 power powers person persons flag language certificate regulations member members"""
)
# Units that make a figure a measure.
UNITS = _set(
    """second seconds minute minutes hour hours day days week weeks month months year years
 metre metres meter meters kilometre kilometres kilometer kilometers km mile miles nautical inch
 inches foot feet yard yards millimetre millimetres mm centimetre centimetres cm hectare
 hectares acre acres square cubic litre litres liter liters barrel barrels ton tons tonne tonnes
 kilogram kilograms kilogramme kilogrammes kg gram grams pound pounds dollar dollars euro euros
 franc francs guilder guilders usd eur chf gbp percent per % cent degrees degree mw kw kwh gwh
 volt calibre men troops soldiers vehicles tanks aircraft vessels ships launchers warheads
 missiles centrifuges members copies votes vote persons officers observers inspectors
 inspections representatives places words letters cards thirds majority quarters fifths"""
)
EVERY = _set(
    "annually annual yearly monthly weekly daily hourly quarterly biennially biennial twice once"
)
SPANS = _set("year month week day hour quarter session semester")
SHELVED = _set(
    "annex annexes schedule schedules appendix appendices table tables map maps list lists"
    " attachment form column protocol item category headings heading chart coordinates"
)
ARTICLED = _set(
    "article articles paragraph paragraphs subparagraph section sections chapter part"
    " clause regulation rule"
)
# Things that can be shown, counted or handed over.
THING = _set(
    """card cards receipt receipts licence license licences log logs logbook certificate
 certificates passport passports visa visas letter letters note notes notice report reports
 record records copy copies text texts list lists register map maps chart charts document
 statement table form stamp seal flag emblem mark marks uniform badge armband sign name names
 number numbers address date signature instrument warrant permit judgment sentence decision
 ruling award vote ship ships vessel vessels boat boats aircraft vehicle vehicles truck trucks
 bus buses train cargo rifle rifles gun guns weapon mine mines missile missiles warhead warheads
 launcher launchers tank tanks silo silos ammunition troops soldiers soldier prisoner prisoners
 guard guards officer commander inspector inspectors observer observers camp camps post posts
 bridge bridges port ports airport road roads railway gate gates house houses room rooms
 building buildings premises office embassy bag parcel parcels door water food bread fuel diesel
 medicine oil gas coal grain wheat rice sugar coffee fish catch cattle land territory island
 islands line frontier border zone airspace fee fees duty duties tax taxes toll charge charges
 sum sums price rent wage wages salary pension dues fare bond deposit loan interest principal
 instalment instalments dollars euros pounds gold account accounts invoice invoices payment
 payments property estate shares archives books members member judge judges arbitrator chairman
 president secretary delegates seat quorum majority session meeting hour day days month year
 years years' person persons child children national nationals crew master worker workers court
 courts tribunal commission committee council board tariff quota quotas import imports export
 exports goods article article paragraph treaty convention code language languages body bodies
 mail telephone radio channel samples gauge meter"""
)
# Papers, of which a draft says what stands in them.
PAPER = _set(
    """request requests application applications notice notification notifications report
 reports grievance complaint complaints statement declaration certificate certificates letter
 letters card cards list lists document documents passport licence permit warrant register
 record records petition claim agenda minutes protocol invoice roster judgment award decision
 schedule map chart"""
)
