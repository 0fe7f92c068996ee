"""Units that everybody knows: what each measures, and how much of it."""

from decimal import Decimal

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
