"""English."""

from __future__ import annotations

from pressrelease.languages import Calendar, Cardinals, Language, Scale, Tags, Typography

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

LANGUAGE = Language(
    code="en",
    name="English",
    tags=Tags(locale="en-US", og="en_US", plural_forms="nplurals=2; plural=(n != 1);"),
    typography=Typography(quotes=(("“", "”"), ("‘", "’")), dash="—"),
    letters="abcdefghijklmnopqrstuvwxyz",
    common_words=frozenset(
        """
        the of and to in a is was were for on that with as by at from it its be been are this which has have had not or an will
        their his her they he she we you who also more after than when but about into over up out if there all one would said
        new other some no can between during
        """.split()
    ),
    cardinals=CARDINALS,
    calendar=Calendar(
        months=tuple(
            "January February March April May June July August September October November December".split()
        ),
        date="{month}\u00a0{day}, {year}",
    ),
)
