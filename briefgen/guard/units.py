"""Units that everybody knows, and all that may be a unit or a scale in a text."""

from decimal import Decimal

from briefgen.negotiation.scales import SCALE_WORDS, SCALES
from briefgen.negotiation.unit_names import CALLED
from briefgen.negotiation.unit_sizes import MEASURED, MONEY, UNITS

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
