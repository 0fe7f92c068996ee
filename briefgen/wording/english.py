"""English words by what they do in a sentence: who speaks, how strongly, under which condition."""

OURS = frozenset("i we us our ours my mine ourselves myself me".split())
YOURS = frozenset("you your yours".split())
THEIRS = frozenset("he she they them their his her him hers theirs".split())
THINGS = frozenset("it this that there these those which who what".split())
MODALS = frozenset("will would shall should can could may might must".split())
BE = frozenset("is are was were am be been being".split())
HAVE = frozenset("has have had having".split())
DO = frozenset("does do did".split())
AUXILIARIES = MODALS | BE | HAVE | DO
NEGATIVE = frozenset(
    "not never no none nothing neither nor nobody nowhere without hardly scarcely".split()
)
ADVERBS = frozenset(
    "also always already actually absolutely again certainly clearly currently definitely"
    " ever even firmly fully frankly further hereby however immediately indeed instead just"
    " likewise merely moreover now obviously of-course often once only perhaps possibly"
    " presently probably quite rather readily really simply so soon still strictly strongly"
    " surely then therefore thus today longer together too truly under-no-circumstances very"
    " yet flatly categorically under either both all formally officially necessarily"
    " knowingly somehow willingly ultimately basically honestly".split()
)
CONDITIONS = frozenset("if unless until provided providing absent otherwise lest except".split())
LINKS = frozenset(
    "that which who whom whose because when where while whereas as and or but so than"
    " though although since before after if unless until whether nor for yet".split()
)
REPORTING = frozenset(
    "said says say told tell tells stated states announced indicated conveyed reiterated"
    " reaffirmed confirmed emphasised emphasized stressed explained added noted declared"
    " informed replied answered repeated clear explicit pledged promised insisted maintained"
    " underlined assured reiterates reaffirms reaffirm reiterate confirm confirms stress"
    " stresses underline underlines decided resolved emphasise emphasize emphasises"
    " emphasizes underscore underscored intimated observed remarked recalled"
    " interjected rejoined retorted disclosed confided responded warned asserted affirmed admitted"
    " plain hinted signalled signaled wrote".split()
)
THINKING = frozenset(
    "think thinks thought believe believes believed expect expects feel feels doubt doubts"
    " suppose understand understood gather gathered fear fears know knows assume reports"
    " reported suggest suggests suggested allege claims claimed hope hopes hoped suspect".split()
)
BODIES = frozenset(
    "government president administration minister ministry cabinet secretary delegation"
    " council commission parliament congress senate company board union management"
    " ambassador prime chancellor king queen authorities agency department team house"
    " premier mission party alliance organisation organization bank ministers secretariat"
    " federation city mayor committee office side presidency treasury vice spokesman"
    " spokesperson leadership country nation republic kingdom executive employer association"
    " firm group state people governor director leaders heads governments institution"
    " institutions members chiefs allies league commonwealth under-secretary undersecretary"
    " dept".split()
)
STATES = frozenset(
    "afghanistan albania algeria america angola argentina armenia australia austria azerbaijan"
    " bahrain bangladesh belarus belgium bolivia bosnia botswana brazil britain bulgaria"
    " burma cambodia cameroon canada chad chile china colombia congo croatia cuba cyprus"
    " czechia denmark ecuador egypt england eritrea estonia ethiopia europe fiji finland"
    " france gabon georgia germany ghana greece guatemala guyana haiti honduras hungary"
    " iceland india indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan"
    " kenya korea kosovo kuwait kyrgyzstan laos latvia lebanon liberia libya lithuania"
    " luxembourg malawi malaysia maldives mali malta mauritius mexico moldova mongolia"
    " montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua niger"
    " nigeria norway oman pakistan palestine panama paraguay peru philippines poland"
    " portugal qatar romania russia rwanda scotland senegal serbia singapore slovakia"
    " slovenia somalia spain sudan sweden switzerland syria taiwan tajikistan tanzania"
    " thailand tunisia turkey türkiye turkmenistan uganda ukraine uruguay uzbekistan vanuatu"
    " venezuela vietnam wales yemen zambia zimbabwe kremlin moscow washington london paris"
    " berlin beijing peking tokyo canberra kyiv tehran jakarta brussels nato eu us usa uk"
    " ussr u.s. u.k. u.s.a. e.u. soviet americans british russians chinese germans french"
    " japanese indonesians dutch israelis iranians ukrainians australians indians taliban"
    " hamas hezbollah isil isis dprk prc samoa tonga tuvalu palau nauru belize bahamas"
    " barbados suriname zealand arabia africa lanka emirates rica salvador leone faso verde"
    " holland burkina wellington ottawa delhi vienna madrid rome warsaw ankara riyadh seoul"
    " baghdad damascus kabul hanoi pyongyang cairo togo benin gambia guinea lesotho eswatini"
    " comoros djibouti seychelles madagascar burundi yerevan baku tbilisi minsk astana tashkent"
    " bishkek dushanbe chisinau pristina belgrade zagreb sarajevo skopje tirana sofia bucharest"
    " budapest prague bratislava ljubljana vilnius riga tallinn helsinki stockholm oslo"
    " copenhagen reykjavik dublin lisbon athens nicosia amman beirut jerusalem doha muscat sanaa"
    " khartoum nairobi kampala kigali kinshasa luanda harare pretoria abuja dakar algiers tripoli"
    " rabat islamabad dhaka kathmandu bangkok manila taipei bogota lima caracas managua havana"
    " constantinople petersburg bonn pankow".split()
)
MONTHS = frozenset(
    "january february march april may june july august september october november december"
    " monday tuesday wednesday thursday friday saturday sunday".split()
)
NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy"
    " eighty ninety hundred thousand million billion half quarter third dozen twice double".split()
)
CARRIERS = frozenset(
    "going about prepared ready willing inclined disposed minded able unable intend intends"
    " intended intending plan plans planned planning expect expects expected want wants"
    " wanted wish wishes seek seeks seeking consider considers considering considered"
    " contemplate contemplates contemplating contemplated envisage envisages envisaged"
    " envision foresee looking position business intention intentions desire interest"
    " appetite reason need inclination agree agreed refuse refuses refused refusing decline"
    " declines declined declining propose proposes proposing reluctant unwilling unprepared"
    " hesitant keen eager determined committed bound free open likely set question thought"
    " idea prospect possibility wishing desirous entertain discuss discussing thinking"
    " talking aim aims hope hopes hoping mean happy content glad like love prefer obliged"
    " possible interested trying disposition willingness required supposed due resolved"
    " authorised authorized empowered anxious favour favor support".split()
)
DENYING = frozenset(
    "unable refuse refuses refused refusing decline declines declined declining unwilling"
    " unprepared reluctant".split()
)
FINITE = frozenset(
    "see sees refuse refuses decline declines intend intends reject rejects want wants need"
    " needs accept accepts offer offers propose proposes expect expects hope hopes prefer"
    " prefers seek seeks oppose opposes rule rules exclude excludes plan plans wish wishes"
    " contemplate envisage agree agrees take give claim ask require support favour favor"
    " consider regard regret undertake commit leave leaves hold remain stand know think"
    " believe feel feels finds".split()
)
MANNER = frozenset(
    "circumstances circumstance condition conditions case event account way means time"
    " stage point moment present all scenario consideration terms part form sense".split()
)
COMMAS = (",", "--", "—", "–")
DETERMINERS = frozenset("the a an any this these such our its their his her my your no".split())
NONE_AFTER = frozenset("no nothing neither none".split())
FINDING = frozenset("feel feels find finds felt found see".split())
