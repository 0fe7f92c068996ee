"""Units that everybody knows: what each measures, and how much of it."""

from decimal import Decimal

from briefgen.negotiation.scales import SCALE_WORDS, SCALES
from briefgen.negotiation.unit_names import CALLED

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
MONEY = {"eur", "usd", "gbp", "jpy", "rub", "uah", "chf", "cny", "sek", "nok", "dkk", "pln"}
MEASURED = frozenset(family for family, _ in UNITS.values())
"""What units measure: words, too, that may be counted (15 shares)."""
FAMILIES = MEASURED | MONEY
COUNTED = {name for name in (*UNITS, *CALLED, *MONEY) if len(name) > 1} | {"%"}
"""Every name of a unit that is more than a letter."""
_PERSONS = (
    "people prisoner detainee captive hostage internee inmate pow individual head personen personne"
    " gefangene prisonnier detenu otage geisel plenny zaklyuchennykh chelovek lyudey osib"
)
ALSO = {
    "mt": (("mass", Decimal(1000)),),
    "cent": (("eur", Decimal("0.01")), ("usd", Decimal("0.01"))),
    "kr": (("nok", Decimal(1)), ("sek", Decimal(1)), ("dkk", Decimal(1))),
} | {word: (("person", Decimal(1)),) for word in _PERSONS.split()}
"""What a unit may be besides: MT is a megatonne, and on every bill of lading a metric ton."""
SCALED = {
    **{word: Decimal(times) for word, times in SCALES.items()},
    **{short: Decimal(SCALES[name]) for short, name in SCALE_WORDS.items()},
} | {
    word: Decimal(times)
    for times, told in {
        10**3: "tysiac tysiace tysiecy bin nghin thousands tsd tys tis tausend mille tysyach"
               " tysyachi tysyacha tysyachu tisyach tisyachi tisyacha tisyachu tusen tusind"
               " duizend",
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
