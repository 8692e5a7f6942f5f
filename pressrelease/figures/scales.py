"""Scale slips: million for billion, thousand for million, with the same digits before them."""

from __future__ import annotations

from decimal import Decimal

from pressrelease.model import Figure

_STEPS = frozenset(Decimal(10) ** (3 * step) for step in range(1, 5))


def is_scale_slip(one: Figure, other: Figure) -> bool:
    """Whether two amounts have the same digits and differ by a thousand, a million and so on."""
    x, y = one.value, other.value
    if (
        not isinstance(x, Decimal)
        or not isinstance(y, Decimal)
        or not x
        or not y
        or one.kind in ("year", "ordinal")
    ):
        return False
    return max(x, y) / min(x, y) in _STEPS
