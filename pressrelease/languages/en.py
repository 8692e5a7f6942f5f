"""English."""

from __future__ import annotations

from pressrelease.languages import (
    Calendar,
    Cardinals,
    FigureWord,
    Language,
    QualifierWording,
    Reading,
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

READING = Reading(
    paradigms={
        "s": "0 s 's s'",
        "es": "0 es 's es'",
        "th": "0 s",
        "ed": "0 ed s d ing",
    },
    hyphen_joins=True,
    and_joins="and",
    capital_names=True,
    cardinals={
        0: "zero, nil, nought", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine",
        10: "ten", 11: "eleven", 12: "twelve", 13: "thirteen", 14: "fourteen", 15: "fifteen", 16: "sixteen",
        17: "seventeen", 18: "eighteen", 19: "nineteen", 20: "twenty", 30: "thirty", 40: "forty, fourty", 50: "fifty",
        60: "sixty", 70: "seventy", 80: "eighty", 90: "ninety",
    },
    ones="one",
    not_after_one="of, another, day, thing, such, who, that, in, way, reason, time, is, was, can, could, may, might, must, should, would, has, had, for, to, with, and, from, on, at, where, which, as, if, 's, or, s, side, end, kind, point, night, morning, evening, direction",
    not_before_one="no, any, every, each, some, this, that, the, which, another, only, last, next, other, good, bad, new, big, little, first, a, not, either, neither, right, wrong, it, biggest, best, worst, latest, and, or, like",
    one_is_figure="person, people, man, woman, child, vote, goal, point, killed, dead, injured, wounded, percent, more",
    ordinals={
        0: "zeroth", 1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth",
        9: "ninth", 10: "tenth", 11: "eleventh", 12: "twelfth", 13: "thirteenth", 14: "fourteenth", 15: "fifteenth",
        16: "sixteenth", 17: "seventeenth", 18: "eighteenth", 19: "nineteenth", 20: "twentieth", 30: "thirtieth",
        40: "fortieth", 50: "fiftieth", 60: "sixtieth", 70: "seventieth", 80: "eightieth", 90: "ninetieth",
        100: "hundredth", 1000: "thousandth", 1000000: "millionth", 1000000000: "billionth", 1000000000000: "trillionth",
    },
    scales={
        100: "hundred", 1000: "thousand, thsd, thousands of", 1000000: "million, mln, mn, mio, millions of",
        1000000000: "billion, bln, bn, mlrd, billions of", 1000000000000: "trillion, trn, tln, trillions of",
    },
    marks={"k": 1000, "m": 1000000, "mn": 1000000, "b": 1000000000, "bn": 1000000000, "tn": 1000000000000, "t": 1000000000000},
    endings={"ordinal": "st, nd, rd, th", "plural": "s, 's", "adjective": "fold, strong, odd, plus, ish"},
    units={
        "km": "km, kms, kilometre+s, kilometer+s", "m": "m, metre+s, meter+s", "cm": "cm, centimetre+s, centimeter+s",
        "mm": "mm, millimetre+s, millimeter+s", "nm": "nanometre+s, nanometer+s", "um": "micron+s, micrometre+s",
        "[mi_i]": "mile+s, mi", "[nmi_i]": "nautical mile+s, nm", "[yd_i]": "yard+s, yd, yds",
        "[ft_i]": "foot, feet, ft", "[in_i]": "inch+es, in.",
        "km2": "km2, km², sq km, sq. km, square kilometre+s, square kilometer+s",
        "m2": "m2, m², sqm, sq m, sq. m, square metre+s, square meter+s", "cm2": "cm², square centimetre+s, square centimeter+s",
        "[sft_i]": "square foot, square feet, sq ft, sq. ft", "[smi_us]": "square mile+s, sq miles",
        "har": "ha, hectare+s", "[acr_us]": "acre+s",
        "m3": "m3, m³, cubic metre+s, cubic meter+s, cu m, cubic m", "cm3": "cm³, cc, cubic centimetre+s, cubic centimeter+s",
        "1000000000 m3": "bcm", "1000000 m3": "mcm", "km3": "cubic kilometre+s, cubic kilometer+s", "[cft_i]": "cubic foot, cubic feet, cu ft",
        "L": "litre+s, liter+s", "mL": "ml, millilitre+s, milliliter+s", "[gal_us]": "gallon+s", "[pt_us]": "pint+s", "[bbl_us]": "barrel+s, bbl",
        "[bbl_us]/d": "barrels per day, barrels a day, bpd, b/d",
        "kg": "kg, kgs, kilo+s, kilogram+s, kilogramme+s", "g": "g, gram+s, gramme+s", "mg": "mg, milligram+s, milligramme+s",
        "ug": "microgram+s", "t": "tonne+s, ton+s, metric ton+s, metric tonne+s", "[lb_av]": "pound-mass, lb, lbs",
        "[oz_av]": "ounce+s, oz", "[stone_av]": "stone, stones", "[car_m]": "carat+s",
        "km/h": "km/h, kmh, kph, kilometres per hour, kilometers per hour, kilometres an hour, kilometers an hour",
        "[mi_i]/h": "mph, miles per hour, miles an hour", "m/s": "m/s, metres per second, meters per second", "[kn_i]": "knot+s",
        "s": "sec, secs, second+s", "ms": "ms, millisecond+s", "min": "min, mins, minute+s", "h": "h, hr, hrs, hour+s", "d": "day+s",
        "wk": "week+s", "2 wk": "fortnight+s", "mo": "month+s, mth+s", "a": "year+s, yr, yrs", "10 a": "decade+s", "100 a": "century, centuries",
        "1000 a": "millennium, millennia",
        "Cel": "°c, º c, ° c, degrees celsius, degree celsius, degrees centigrade, celsius",
        "[degF]": "°f, ° f, º f, degrees fahrenheit, degree fahrenheit, fahrenheit", "K": "kelvin, kelvins",
        "deg": "degree+s, °, º",
        "W": "watt+s", "kW": "kw, kilowatt+s", "MW": "mw, megawatt+s", "GW": "gw, gigawatt+s", "TW": "tw, terawatt+s",
        "kW.h": "kwh, kilowatt-hour+s, kilowatt hour+s", "MW.h": "mwh, megawatt-hour+s, megawatt hour+s",
        "GW.h": "gwh, gigawatt-hour+s, gigawatt hour+s", "TW.h": "twh, terawatt-hour+s, terawatt hour+s",
        "V": "volt+s", "kV": "kv, kilovolt+s", "A": "amp+s, ampere+s", "kJ": "kj, kilojoule+s", "kcal": "kcal, calorie+s",
        "Hz": "hz, hertz", "kHz": "khz, kilohertz", "MHz": "mhz, megahertz", "GHz": "ghz, gigahertz", "dB": "db, decibel+s",
        "By": "byte+s", "kBy": "kb, kilobyte+s", "MBy": "mb, megabyte+s", "GBy": "gb, gigabyte+s", "TBy": "tb, terabyte+s",
        "Mbit/s": "mbps, megabits per second", "Gbit/s": "gbps", "[hp]": "hp, horsepower, bhp",
        "Pa": "pascal+s", "hPa": "hpa", "bar": "bar+s", "mbar": "millibar+s", "kt": "kiloton+s, kilotonne+s", "Mt": "megaton+s, megatonne+s, mt",
        "Sv": "sievert+s", "mSv": "millisievert+s", "[au]": "astronomical unit+s", "[ly]": "light year+s, light-year+s",
    },
    currencies={
        "USD": "us dollar+s, u.s. dollar+s, american dollar+s, dollar+s, buck+s",
        "EUR": "euro+s", "GBP": "pound+s sterling, pound+s, british pound+s, quid", "AZN": "manat+s, azerbaijani manat+s, azerbaijan manat+s",
        "RUB": "ruble+s, rouble+s, russian ruble+s, russian rouble+s", "JPY": "yen, japanese yen", "CNY": "yuan+s, chinese yuan, renminbi",
        "TRY": "lira+s, turkish lira+s", "GEL": "lari, laris, georgian lari", "KZT": "tenge, kazakhstani tenge", "UAH": "hryvnia+s, ukrainian hryvnia+s",
        "INR": "rupee+s, indian rupee+s", "PKR": "pakistani rupee+s", "CHF": "franc+s, swiss franc+s", "SEK": "krona, kronor, swedish krona, swedish kronor", "NOK": "norwegian krone, norwegian kroner, kroner, krone",
        "DKK": "danish krone, danish kroner", "PLN": "zloty, zlotys, złoty", "IRR": "rial+s, iranian rial+s", "IRT": "toman+s", "AMD": "dram+s", "AED": "dirham+s", "ILS": "shekel+s",
        "KRW": "won, south korean won", "BRL": "real, reais", "MXN": "peso+s", "ZAR": "rand", "UZS": "som+s, soum+s, sums", "CAD": "canadian dollar+s",
        "AUD": "australian dollar+s", "NZD": "new zealand dollar+s", "HKD": "hong kong dollar+s", "SGD": "singapore dollar+s", "SAR": "riyal+s, saudi riyal+s", "KWD": "kuwaiti dinar+s", "IQD": "iraqi dinar+s",
        "0.01 USD": "cent+s, us cent+s", "0.01 GBP": "pence", "0.01 AZN": "gepik, qepik, gapik, qapik", "0.01 RUB": "kopeck+s, kopek+s",
    },
    percent="%, percent, per cent, pct, pc",
    points="percentage point+s, percent point+s, per cent point+s, pp, p.p., % points, % point",
    months=(
        "january, jan", "february, feb", "march, mar", "april, apr", "may", "june, jun", "july, jul", "august, aug",
        "september, sept, sep", "october, oct", "november, nov", "december, dec",
    ),
    weekdays=("monday+s", "tuesday+s", "wednesday+s", "thursday+s", "friday+s", "saturday+s", "sunday+s"),
    grouping={",": "group", ".": "decimal"},
    scaled_grouping={",": "group", ".": "decimal"},
    year_before="in, since, by, until, till, from, during, of, before, after, for, early, late, mid, through, around, circa, year, summer, winter, spring, autumn, fall, season, to, and, between, than, the, on, with, back, was, spring, end, start, beginning, this",
    years="",
    century="century, centuries, c., -century",
    era="bc, bce, ad, ce, b.c., a.d.",
    day_of="of",
    ages="year-old+s, years-old, years old, year old+s, years of age, -year-old+s, yr old, yo",
    age_before="aged, age, ages",
    clock_before="at, by, from, until, till, around, about, before, after, between, to, since, approximately",
    clock_after="o'clock, o ' clock, o ’ clock, hours, hrs, gmt, utc, est, edt, bst, cet, local time, eastern, et, pt, msk",
    day_parts={
        "am": "am, a.m, a.m., a. m., in the morning, this morning, early morning",
        "pm": "pm, p.m, p.m., p. m., in the afternoon, this afternoon, in the evening, this evening",
        "night": "at night",
    },
    noon={"12:00": "noon, midday", "00:00": "midnight"},
    times="times, time, fold",
    times_compare="as, more, larger, higher, bigger, greater, faster, the, what, over, their, its, his, her, longer, less, lower, smaller, cheaper, stronger, that, those, champion, winner, olympic, world, grand",
    denominators={
        2: "half, halves", 3: "third+th", 4: "quarter+th, fourth+th", 5: "fifth+th", 6: "sixth+th", 7: "seventh+th", 8: "eighth+th",
        9: "ninth+th", 10: "tenth+th", 100: "hundredth+th", 1000: "thousandth+th",
    },
    half_of="half",
    and_half="and a half, and one half, ½",
    words=(
        FigureWord("number", "2", "both, couple, couple of, pair, pair of, pairs of, duo, twosome, twins"),
        FigureWord("number", "3", "trio, threesome, triplets"), FigureWord("number", "4", "quartet, foursome+s, fourball+s, quadruplets"),
        FigureWord("number", "5", "quintet", soft=False),
        FigureWord("number", "10", "tens of", soft=True),
        FigureWord("number", "12", "dozens, dozens of", soft=True), FigureWord("number", "12", "dozen, a dozen", soft=True),
        FigureWord("number", "24", "two dozen", soft=False), FigureWord("number", "36", "three dozen", soft=False),
        FigureWord("number", "100", "hundreds, hundreds of, a hundred or so"), FigureWord("number", "1000", "thousands, thousands of"),
        FigureWord("number", "10000", "tens of thousands, tens of thousands of"),
        FigureWord("number", "100000", "hundreds of thousands, hundreds of thousands of"),
        FigureWord("number", "1000000", "millions, millions of"), FigureWord("number", "1000000000", "billions, billions of"),
        FigureWord("number", "1000000000000", "trillions, trillions of"),
        FigureWord("number", "10000000", "tens of millions, tens of millions of"),
        FigureWord("number", "100000000", "hundreds of millions, hundreds of millions of"),
        FigureWord("number", "10", "decades", "a"), FigureWord("number", "10", "a decade, the decade, decade, decade-long", "a", soft=False),
        FigureWord("number", "100", "centuries", "a"),
        FigureWord("number", "1", "single, once, an hour, a week, a month, a year, a day, a mile"),
        FigureWord("multiplier", "2", "twice, double+ed, doubles, doubling, twofold, two-fold, redouble+ed"),
        FigureWord("multiplier", "3", "triple+ed, triples, tripling, treble+ed, threefold, three-fold, thrice", soft=False),
        FigureWord("multiplier", "4", "quadruple+ed, quadrupling, fourfold, four-fold", soft=False),
        FigureWord("multiplier", "5", "fivefold, five-fold, quintupled", soft=False), FigureWord("multiplier", "6", "sixfold, six-fold", soft=False),
        FigureWord("multiplier", "7", "sevenfold", soft=False), FigureWord("multiplier", "8", "eightfold", soft=False), FigureWord("multiplier", "10", "tenfold, ten-fold", soft=False),
        FigureWord("multiplier", "100", "hundredfold", soft=False),
        FigureWord("fraction", "1/2", "half, halves, half-time, halve+ed"),
        FigureWord("fraction", "1/4", "a quarter of, one quarter of", soft=False), FigureWord("fraction", "3/4", "three quarters, three-quarters", soft=False),
        FigureWord("fraction", "1/3", "a third of, one-third, one third", soft=False), FigureWord("fraction", "2/3", "two-thirds, two thirds", soft=False),
        FigureWord("fraction", "1/5", "a fifth of, one-fifth, one fifth", soft=False), FigureWord("fraction", "1/10", "a tenth of, one-tenth, one tenth", soft=False),
        FigureWord("number", "15", "quarter-hour, quarter of an hour, quarter hour", "min", soft=False),
        FigureWord("ordinal", "2", "runner-up, runners-up"),
        FigureWord("", "", "second world, second to, second-hand, second hand, second thought+s, second half, second guess, second-guess, half-way, halfway, first half, first-half, half-time, half time, first-hand, first hand, first name+s, first lady, first lady's, first-class, first class, at first, first-time, all fours, three-dimensional, four-wheel, on all fours, one-on-one, one-way, one-off, one-sided, one-time, one day, one-day, zero in, zero tolerance, in two minds, third party, third parties, third-party, third-person, third person, fifth column, sixth sense, seven seas, half-brother, half-sister, half brother, half sister, half-dead, double bass, double-check, double standard+s, single-handedly, double-edged, single-minded, may, once again, at once, once more, once upon, once it, once they, once he, once she, once the, once you, once we, once i, once a, of a second, in seconds, split second, split-second, quarter-final+s, quarter-finalist+s, quarterback+s, second-hand"),
    ),
    before={
        "gt": "more than, over, above, in excess of, exceeding, exceed, exceeds, exceeded, surpass, surpassed, surpassing, upwards of, greater than, higher than, larger than, longer than, older than, better than, topping, topped, beyond, past, bigger than, well over, just over",
        "ge": "at least, no fewer than, no less than, not less than, not fewer than, minimum of, a minimum of, starting from, minimum",
        "lt": "less than, fewer than, under, below, lower than, younger than, shorter than, smaller than, well under",
        "le": "at most, no more than, not more than, maximum of, a maximum of, no later than, not exceeding, maximum, not exceed, no longer than, does not exceed",
        "upto": "up to, as much as, as many as, up to around, up to about",
        "almost": "nearly, almost, close to, just under, approaching, virtually, practically, near, near to, verging on, almost as many as",
        "approx": "about, around, approximately, roughly, circa, ca, an estimated, estimated, some, something like, in the region of, in the order of, or so, ~, ≈, on average",
    },
    skip="the, a, an, by, in, at, of, to, than, for, on, from, another, further, additional, its, his, their",
    after={
        "ge": (("or more", ""), ("and more", ""), ("or above", ""), ("and above", ""), ("or older", ""), ("and over", ""), ("or over", ""), ("plus", "")),
        "gt": (("odd", ""),),
        "le": (("or less", ""), ("or fewer", ""), ("or under", ""), ("at most", ""), ("or below", "")),
        "approx": (("or so", ""), ("or thereabouts", ""), ("give or take", "")),
        "ge ": (("at least", ""),),
    },
    between=(("between", "and"), ("from", "to"), ("from", "through"), ("", "to"), ("from", "until"), ("", "through")),
    alternatives="or",
    named="no, no., nos., nos, №, number, numbers, route, flight, channel, formula, category, type, room, gate, platform, highway, interstate, m, bus, line, apollo, area, group, division, class, grade, phase, volume, vol, vol., chapter, page, pages, p., pp., boeing, airbus, embraer, iphone, ipad, windows, galaxy, playstation, ps, xbox, resolution, decree, order, law, act, bill, pier, studio, unit, model, version, ios, android, catch, soyuz, falcon, expo, euro, grade, division, radio, pga, world war, episode, season, year, stage, level, zone, lane, exit, apartment, apt, suite, building, block, protocol, issue, opus, op., psalm, agenda, big, ward, tier, division, hall, terminal, route, rt, hwy, us, ray, toyota, sector, freeway, turn, jersey, shirt, squadron, battalion, regiment",
    named_after="",
    articles="article, articles, section, sections, paragraph, paragraphs, clause, clauses, subparagraph, subparagraphs, para, item, art., art, part",
    score_words="score, scored, win, wins, won, winning, lost, lose, loss, beat, beats, beating, defeat, defeated, defeating, victory, draw, drew, lead, leads, led, leading, ahead, thrashed, thumped, down, up, trailed, trailing, trail, margin, half-time, match, equalised, goals, tied, aggregate, set, sets",
    roman_before="world war, war, part, article, chapter, volume, type, phase, elizabeth, charles, henry, louis, george, pope, francis, paul, benedict, william, edward, richard, nicholas, alexander, peter, catherine, philip, john, james, pius, leo, felipe, carlos, abdullah, mohammed, rocky, apollo, league, division, rank, class",
    glued={"Cel": "c", "[degF]": "f", "s": "s", "W": "w", "0.01 GBP": "p", "A": "a", "V": "v"},
    day_after_month="bare",
    hyphenated="mid, pre, post, early, late, under, over, sub, non, ex, top, all, about, nearly, plus, and, or, to, anti",
    roman_after="century, centuries, quarter, congress, summit, olympiad",
    counted="all, these, those, other, another, only, just, total, the",
)

LANGUAGE = Language(
    code="en",
    name="English",
    tags=Tags(locale="en-US", og="en_US", plural_forms="nplurals=2; plural=(n != 1);"),
    typography=Typography(
        quotes=(("“", "”"), ("‘", "’")),
        dash="—",
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
    reading=READING,
)
