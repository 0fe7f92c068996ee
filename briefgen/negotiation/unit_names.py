"""What else each unit and currency is called: min and minutes, t and tonnes, € and euros."""

from functools import lru_cache

from briefgen.negotiation.numbers import SIGNS

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
    "евро": "eur", "євро": "eur", "рублей": "rub", "рубля": "rub", "гривень": "uah", "км": "km",
    "долларов": "usd", "доларів": "usd", "тонн": "tonne", "процентов": "%", "процента": "%",
    "відсотків": "%", "дней": "day", "днів": "day", "лет": "year", "років": "year",
}  # fmt: skip
STEMS = (
    ("prozentig", "%"), ("prozentpunkt", "%"), ("protsent", "%"), ("vidsotk", "%"),
    ("kilometrov", "km"), ("kilometram", "km"),
)  # fmt: skip
"""How words begin that hold a unit: 17-prozentig, километровый."""


@lru_cache(maxsize=8192)
def called(word: str) -> str:
    """The one name of a unit."""
    word = SIGNS.get(word, word).casefold()
    single = word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 2 else word
    if len(word) > 5 and word.endswith("n"):  # as in Kilometern, Prozenten
        single = next((one for one in (word[:-1], word[:-2]) if one in CALLED), word)
    known = CALLED.get(word, CALLED.get(single))
    return known or next((unit for stem, unit in STEMS if word.startswith(stem)), single)
