"""English."""

from __future__ import annotations

from pressrelease.languages import (
    Calendar,
    Cardinals,
    Language,
    QualifierWording,
    Scale,
    Tags,
    Typography,
    UnitWording,
    Wording,
)

CARDINALS = Cardinals(
    words={
        "nominative": {
            **dict(enumerate(
                "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
                "sixteen seventeen eighteen nineteen twenty".split()
            )),
            30: "thirty", 40: "forty", 50: "fifty", 60: "sixty", 70: "seventy", 80: "eighty", 90: "ninety",
        },
    },
    scales=(
        Scale(3, {"nominative": {"other": "thousand"}}),
        Scale(6, {"nominative": {"other": "million"}}),
        Scale(9, {"nominative": {"other": "billion"}}),
        Scale(12, {"nominative": {"other": "trillion"}}),
    ),
    hundred="hundred",
    joint="-",
)

WORDING = Wording(
    group=",",
    group_from=4,
    decimal=".",
    scales=((12, "trillion"), (9, "billion"), (6, "million")),
    plurals=("one", "other"),
    qualifiers={
        "gt": QualifierWording(before="more than"),
        "ge": QualifierWording(before="at least"),
        "lt": QualifierWording(before="less than"),
        "le": QualifierWording(before="no more than"),
        "upto": QualifierWording(before="up to"),
        "almost": QualifierWording(before="nearly"),
        "approx": QualifierWording(before="about"),
    },
    units={
        "percent": UnitWording(("percent",)),
        "pp": UnitWording(("percentage point", "percentage points")),
        "AZN": UnitWording((), sign="AZN\u00a0"),
        "USD": UnitWording((), sign="$"),
        "EUR": UnitWording((), sign="€"),
        "GBP": UnitWording((), sign="£"),
        "RUB": UnitWording((), sign="RUB\u00a0"),
        "TRY": UnitWording((), sign="TRY\u00a0"),
    },
    ordinal="{value}{ending}",
    ordinal_endings={"11": "th", "12": "th", "13": "th", "1": "st", "2": "nd", "3": "rd", "": "th"},
    decade="{value}s",
    multiplier=UnitWording(("time", "times")),
)

LANGUAGE = Language(
    code="en",
    name="English",
    tags=Tags(locale="en-US", og="en_US", plural_forms="nplurals=2; plural=(n != 1);"),
    typography=Typography(
        quotes=(("“", "”"), ("‘", "’")),
        dash="–",  # British style: an en dash between spaces
        bound_words=frozenset("No. Nos. Mr Mrs Ms Dr Prof. Art. p. pp.".split()),
        bound_units=frozenset(
            """
            % ‰ °C € $ £ ₼ percent per cent thousand million billion trillion manat dollars euros pounds roubles
            mm cm m km kg g t tonnes hectares litres kW MW sq cu a.m. p.m. am pm
            January February March April May June July August September October November December
            """.split()
        ),
    ),
    letters="abcdefghijklmnopqrstuvwxyz",
    common_words=frozenset(
        """
        the of and to in a is was were for on that with as by at from it its be been are this which has have had not or an will
        their his her they he she we you who also more after than when but about into over up out if there all one would said
        new other some no can between during
        """.split()
    ),
    cardinals=CARDINALS,
    wording=WORDING,
    calendar=Calendar(
        months=tuple(
            "January February March April May June July August September October November December".split()
        ),
        month_names=tuple(
            "January February March April May June July August September October November December".split()
        ),
        date="{month}\u00a0{day}, {year}",
        day="{month}\u00a0{day}",
        month="{month} {year}",
    ),
)
