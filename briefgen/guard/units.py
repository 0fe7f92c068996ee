"""Units that everybody knows: what each measures, how much of it, and what else it is called."""

from decimal import Decimal
from functools import lru_cache

from briefgen.negotiation.numbers import SIGNS
from briefgen.negotiation.values import SCALE_WORDS, SCALES

UNITS: dict[str, tuple[str, Decimal]] = {}
for _family, _sizes in {
    "length": {"mm": "0.001", "cm": "0.01", "m": "1", "km": "1000", "mile": "1609.344",
               "nmi": "1852", "foot": "0.3048", "yard": "0.9144"},
    "duration": {"second": "1", "minute": "60", "hour": "3600", "day": "86400", "week": "604800"},
    "months": {"month": "1", "quarter": "3", "year": "12", "decade": "120"},
    "mass": {"g": "0.001", "kg": "1", "tonne": "1000", "kt": "1000000",
             "mt": "1000000000"},
    "area": {"m2": "1", "hectare": "10000", "km2": "1000000"},
    "share": {"%": "1", "‰": "0.1", "bp": "0.01"},
    "power": {"kw": "1", "mw": "1000", "gw": "1000000"},
    "energy": {"kwh": "1", "mwh": "1000", "gwh": "1000000", "twh": "1000000000"},
    "volume": {"litre": "0.001", "hl": "0.1", "barrel": "0.158987294928", "m3": "1",
               "mcm": "1000000", "bcm": "1000000000", "km3": "1000000000"},
}.items():  # fmt: skip
    for _unit, _size in _sizes.items():
        UNITS[_unit] = (_family, Decimal(_size))
CALLED = {
    "millimetre": "mm", "centimetre": "cm", "metre": "m", "meter": "m", "kilometre": "km",
    "kilometer": "km", "kms": "km", "mi": "mile", "ft": "foot", "feet": "foot", "yd": "yard",
    "sec": "second", "s": "second", "min": "minute", "mins": "minute", "h": "hour", "hr": "hour",
    "hrs": "hour", "d": "day", "wk": "week", "yr": "year", "yrs": "year", "mo": "month",
    "gram": "g", "kilogram": "kg", "kilo": "kg", "ton": "tonne", "ha": "hectare", "sqm": "m2",
    "qm": "m2", "sqkm": "km2", "percent": "%", "pct": "%", "percentage": "%", "prozent": "%",
    "euro": "eur", "dollar": "usd", "pound": "gbp", "yen": "jpy", "rouble": "rub", "ruble": "rub",
    "hryvnia": "uah", "franc": "chf", "yuan": "cny", "renminbi": "cny", "rmb": "cny",
    "kilowatt": "kw", "megawatt": "mw", "gigawatt": "gw",
    "t": "tonne", "kilotonne": "kt", "megatonne": "mt", "pc": "%", "l": "litre", "liter": "litre",
    "bbl": "barrel", "cbm": "m3", "nm": "nmi", "tonnen": "tonne", "tonn": "tonne", "tonna": "tonne",
    "tonny": "tonne", "kilometrov": "km", "kilometra": "km", "kilometriv": "km", "metrov": "m",
    "protsent": "%", "protsentov": "%", "protsenta": "%", "vidsotkiv": "%", "evro": "eur",
    "yevro": "eur", "dollarov": "usd", "dollara": "usd", "dolariv": "usd", "rubley": "rub",
    "rublya": "rub", "griven": "uah", "hryven": "uah", "stunde": "hour", "stunden": "hour",
    "heure": "hour", "chas": "hour", "chasov": "hour", "tag": "day", "tage": "day", "tagen": "day",
    "jour": "day", "den": "day", "dnya": "day", "dney": "day", "woche": "week", "wochen": "week",
    "semaine": "week", "monat": "month", "monate": "month", "monaten": "month", "mois": "month",
    "mesyatsev": "month", "mesyatsa": "month", "jahr": "year", "jahre": "year", "jahren": "year",
    "klick": "km", "kilometro": "km", "meile": "mile", "gm3": "bcm", "kubikmeter": "m3",
    "kubometr": "m3", "kubometra": "m3", "kubometrov": "m3", "kubometriv": "m3",
    "quadratmeter": "m2", "quadratkilometer": "km2", "ct": "cent", "eurocent": "cent",
    "an": "year", "annee": "year", "goda": "year", "let": "year", "dni": "day", "dniv": "day",
    "bps": "bp", "basispunkt": "bp", "basispunkte": "bp", "mwe": "mw", "gwe": "gw", "mvt": "mw",
    "gvt": "gw", "kvt": "kw", "kn": "knot", "kts": "knot", "knoten": "knot", "uzlov": "knot",
    "uzla": "knot", "noeud": "knot", "degree": "°", "grad": "°", "gradus": "°", "gradusov": "°",
    "gradusa": "°", "oc": "°", "degre": "°",
    "mth": "month", "bcma": "bcm", "bm3": "bcm", "kilometr": "km", "kilometry": "km",
    "tony": "tonne", "procent": "%", "prosent": "%", "tygodni": "week", "tygodnie": "week",
    "miesiac": "month", "miesiace": "month", "miesiecy": "month", "lata": "year", "lat": "year",
    "roku": "year", "dzien": "day", "zlotych": "pln", "kroner": "nok", "saat": "hour",
    "hafta": "week", "yil": "year", "avro": "eur", "tonelada": "tonne", "tonnellate": "tonne",
    "dia": "day", "giorni": "day", "semana": "week", "settimane": "week", "meses": "month",
    "mesi": "month", "ano": "year", "anni": "year", "dagen": "day", "dager": "day",
    "dagar": "day", "weken": "week", "uker": "week", "veckor": "week", "maanden": "month",
    "maneder": "month", "manader": "month", "jaar": "year", "thang": "month", "ngay": "day",
    "tan": "tonne", "tizhniv": "week", "nedel": "week", "misyatsiv": "month", "rokiv": "year",
}  # fmt: skip
STEMS = (
    ("prozentig", "%"), ("prozentpunkt", "%"), ("protsent", "%"), ("vidsotk", "%"),
    ("kilometrov", "km"), ("kilometram", "km"),
)  # fmt: skip
"""How words begin that hold a unit: 17-prozentig, километровый."""
ALSO = {"mt": ("mass", Decimal(1000))}
"""What a unit may be besides: MT is a megatonne, and on every bill of lading a metric ton."""
MONEY = {"eur", "usd", "gbp", "jpy", "rub", "uah", "chf", "cny", "sek", "nok", "dkk", "pln"}
MEASURED = frozenset(family for family, _ in UNITS.values())
"""What units measure: words, too, that may be counted (15 shares)."""
FAMILIES = MEASURED | MONEY
COUNTED = {name for name in (*UNITS, *CALLED, *MONEY) if len(name) > 1} | {"%"}
"""Every name of a unit that is more than a letter."""
IN_CENTS = ("eur", "usd")
"""Money of which a hundredth is a cent."""
SCALED = {
    **{word: Decimal(times) for word, times in SCALES.items()},
    **{short: Decimal(SCALES[name]) for short, name in SCALE_WORDS.items()},
} | {
    word: Decimal(times)
    for times, told in {
        10**3: "tysiac tysiace tysiecy bin nghin thousands tsd tys tis tausend mille tysyach"
               " tysyachi tysyacha tysyachu tisyach tisyachi tisyacha tisyachu",
        10**6: "milion miliony milionow miliona milyon millones millon milione milioni milhoes"
               " milhao millioner miljoner miljoen trieu mil millions mill mln millionen"
               " millionov milyoniv milliona milyona",
        10**9: "miliard miliardy miliardow miliarda milyar miliardo miliardi milliarder"
               " miljarder miljard milliard milliards mrd mld mlrd md mds billions bln milliarden"
               " milliardov milliarda milyard milyarda milyardiv",
    }.items()
    for word in told.split()
}  # fmt: skip
"""Words for so many thousands, which stand between a number and its unit."""


@lru_cache(maxsize=8192)
def called(word: str) -> str:
    """The one name of a unit."""
    word = SIGNS.get(word, word).casefold()
    single = word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 2 else word
    if len(word) > 5 and word.endswith("n"):  # as in Kilometern, Prozenten
        single = next((one for one in (word[:-1], word[:-2]) if one in CALLED), word)
    known = CALLED.get(word, CALLED.get(single))
    return known or next((unit for stem, unit in STEMS if word.startswith(stem)), single)
