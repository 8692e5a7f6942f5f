"""Units of measure: what they measure and how they convert. Codes are UCUM's; currencies are not converted here."""

from __future__ import annotations

from decimal import Decimal

# unit: (what it measures, factor to the base unit of that). Exact by definition (international yard and pound 1959;
# a month is a twelfth of a year and has no fixed count of days, so months and days do not convert).
_FACTORS: dict[str, tuple[str, str]] = {
    "mm": ("length", "0.001"), "cm": ("length", "0.01"), "dm": ("length", "0.1"), "m": ("length", "1"),
    "km": ("length", "1000"), "[in_i]": ("length", "0.0254"), "[ft_i]": ("length", "0.3048"),
    "[yd_i]": ("length", "0.9144"), "[mi_i]": ("length", "1609.344"), "[nmi_i]": ("length", "1852"),
    "mm2": ("area", "0.000001"), "cm2": ("area", "0.0001"), "m2": ("area", "1"), "km2": ("area", "1000000"),
    "ar": ("area", "100"), "har": ("area", "10000"), "[acr_us]": ("area", "4046.8564224"),
    "[sft_i]": ("area", "0.09290304"), "[smi_us]": ("area", "2589988.110336"),
    "mL": ("volume", "0.001"), "L": ("volume", "1"), "dm3": ("volume", "1"), "m3": ("volume", "1000"),
    "km3": ("volume", "1000000000000"), "[gal_us]": ("volume", "3.785411784"), "[bbl_us]": ("volume", "158.987294928"),
    "mg": ("mass", "0.000001"), "g": ("mass", "0.001"), "kg": ("mass", "1"), "t": ("mass", "1000"),
    "[oz_av]": ("mass", "0.028349523125"), "[lb_av]": ("mass", "0.45359237"), "[stone_av]": ("mass", "6.35029318"),
    "dt": ("mass", "100"), "centner": ("mass", "100"),
    "s": ("time", "1"), "min": ("time", "60"), "h": ("time", "3600"), "d": ("time", "86400"), "wk": ("time", "604800"),
    "mo": ("months", "1"), "a": ("months", "12"), "10.a": ("months", "120"), "100.a": ("months", "1200"),
    "m/s": ("speed", "1"), "km/h": ("speed", "0.2777777777777777778"), "[mi_i]/h": ("speed", "0.44704"),
    "[kn_i]": ("speed", "0.5144444444444444444"), "km/s": ("speed", "1000"),
    "m3/s": ("flow", "1"), "m3/h": ("flow", "0.0002777777777777777778"), "L/s": ("flow", "0.001"),
    "L/min": ("flow", "0.0000166666666666666667"),
    "W": ("power", "1"), "kW": ("power", "1000"), "MW": ("power", "1000000"), "GW": ("power", "1000000000"),
    "[HP]": ("power", "745.69987158227022"),
    "W.h": ("energy", "1"), "kW.h": ("energy", "1000"), "MW.h": ("energy", "1000000"), "GW.h": ("energy", "1000000000"),
    "TW.h": ("energy", "1000000000000"),
    "V": ("voltage", "1"), "kV": ("voltage", "1000"),
    "Hz": ("frequency", "1"), "kHz": ("frequency", "1000"), "MHz": ("frequency", "1000000"),
    "GHz": ("frequency", "1000000000"),
    "Cel": ("temperature", "1"), "[degF]": ("temperature", "0.5555555555555555556"), "K": ("temperature", "1"),
}  # fmt: skip
_OFFSETS = {"[degF]": Decimal("-32"), "K": Decimal("-273.15")}
_TABLE = {unit: (what, Decimal(factor)) for unit, (what, factor) in _FACTORS.items()}

EXACT_KINDS = frozenset({"time", "months"})
"""What is said in another unit without converting anything: three weeks are 21 days, a year and a half 18 months."""

_METRIC = frozenset(
    "mm cm dm m km mm2 cm2 m2 km2 ar har mL L dm3 m3 km3 mg g kg t dt centner W kW MW GW W.h kW.h MW.h GW.h TW.h V kV Hz kHz MHz GHz".split()
)


def measured(unit: str) -> str:
    """What a unit measures ("length", "mass"), "" for a unit that is not in the table."""
    known = _TABLE.get(unit)
    return known[0] if known else ""


def in_base(amount: Decimal, unit: str) -> Decimal:
    """An amount in the base unit of what its unit measures. Raises KeyError for an unknown unit."""
    return (amount + _OFFSETS.get(unit, Decimal(0))) * _TABLE[unit][1]


def same_system(one: str, other: str) -> bool:
    """Whether two units differ by a power of ten only, or both count time: saying one for the other converts nothing."""
    return (one in _METRIC and other in _METRIC) or measured(one) in EXACT_KINDS


def convert(amount: Decimal, unit: str, to: str) -> Decimal | None:
    """An amount in another unit of the same quantity, None where the two do not convert."""
    if not measured(unit) or measured(unit) != measured(to):
        return None
    return in_base(amount, unit) / _TABLE[to][1] - _OFFSETS.get(to, Decimal(0))


RATES: dict[tuple[str, str], tuple[Decimal, Decimal]] = {("AZN", "USD"): (Decimal("1.6"), Decimal("1.8"))}
"""Between which bounds a sum in the first currency is a plausible one in the second, divided by it.

The manat has stood at 1.70 to the dollar since 2017 (official rate of the Central Bank of Azerbaijan).
"""


def plausible_rate(amount: Decimal, unit: str, other: Decimal, to: str) -> bool | None:
    """Whether a sum is rightly given in another currency; None where the rate of the two is not known here."""
    for (one, two), (low, high) in RATES.items():
        if {unit, to} == {one, two} and amount and other:
            ratio = amount / other if unit == one else other / amount
            return low <= ratio <= high
    return None
