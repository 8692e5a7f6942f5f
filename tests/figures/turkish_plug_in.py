"""Turkish, as a package from outside would bring it: read, compared and published from this one file."""

from __future__ import annotations

from pressrelease.languages import (
    Calendar,
    Cardinals,
    FigureWord,
    Language,
    QualifierWording,
    Reading,
    Scale,
    Suffix,
    Suffixation,
    Tags,
    Typography,
    UnitWording,
    Wording,
)

MONTHS = tuple("Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık".split())
HARMONY = {
    vowel: pair
    for vowels, pair in (
        ("aı", ("a", "ı")),
        ("ou", ("a", "u")),
        ("ei", ("e", "i")),
        ("öü", ("e", "ü")),
    )
    for vowel in vowels
}

CARDINALS = Cardinals(
    words={
        "nominative": {
            **dict(enumerate("sıfır bir iki üç dört beş altı yedi sekiz dokuz on".split())),
            **dict(
                zip(
                    range(20, 100, 10),
                    "yirmi otuz kırk elli altmış yetmiş seksen doksan".split(),
                    strict=True,
                )
            ),
        }
    },
    scales=(
        Scale(3, {"nominative": {"other": "bin"}}, bare=True),
        Scale(6, {"nominative": {"other": "milyon"}}),
        Scale(9, {"nominative": {"other": "milyar"}}),
        Scale(12, {"nominative": {"other": "trilyon"}}),
    ),
    hundred="yüz",
    bare_hundred=True,
)

SUFFIXATION = Suffixation(
    suffixes=(
        Suffix("ordinal", "{I}nc{I}", "nc{I}"),
        Suffix("dative", "{A}", "y{A}", "n{A}"),
        Suffix("ablative", "{D}{A}n", "{D}{A}n", "nd{A}n"),
        Suffix("locative", "{D}{A}", "{D}{A}", "nd{A}"),
        Suffix("accusative", "{I}", "y{I}", "n{I}"),
        Suffix("genitive", "{I}n", "n{I}n", "n{I}n"),
    ),
    harmony=HARMONY,
    mark="'",
    voiceless="fstkçşhp",
    softened={"k": "ğ"},
    spoken={"km": "kilometre", "m": "metre", "TL": "lira", "$": "dolar", "€": "avro", "₺": "lira"},
    letter_names={},
)

WORDING = Wording(
    group=".",
    group_from=4,
    decimal=",",
    scales=((12, "trilyon"), (9, "milyar"), (6, "milyon")),
    plurals=("other",),  # after a number a noun stays as it is
    qualifiers={
        "gt": QualifierWording(suffix="ablative", after="fazla"),
        "ge": QualifierWording(before="en az"),
        "lt": QualifierWording(suffix="ablative", after="az"),
        "le": QualifierWording(before="en fazla"),
        "upto": QualifierWording(suffix="dative", after="kadar"),
        "almost": QualifierWording(suffix="dative", after="yakın"),
        "approx": QualifierWording(before="yaklaşık"),
    },
    units={
        "percent": UnitWording(("yüzde",), sign="%"),
        "TRY": UnitWording(("lira",)),
        "AZN": UnitWording(("manat",)),
        "USD": UnitWording(("dolar",)),
        "EUR": UnitWording(("avro",)),
        "km": UnitWording(("kilometre",)),
        "m": UnitWording(("metre",)),
        "t": UnitWording(("ton",)),
        "h": UnitWording(("saat",)),
        "d": UnitWording(("gün",)),
        "a": UnitWording(("yıl",)),
    },
    ordinal="{value}{ordinal}",
    decade="{value}{ending}",
    ordinal_endings={
        **dict.fromkeys(("10", "30", "40", "60", "90"), "'lar"),
        **dict.fromkeys(("20", "50", "70", "80", "00"), "'ler"),
    },
    multiplier=UnitWording(("kat",)),
    counted_noun="adet",
)

LANGUAGE = Language(
    code="tr",
    name="Türkçe",
    tags=Tags(locale="tr-TR", og="tr_TR", plural_forms="nplurals=2; plural=(n != 1);"),
    typography=Typography(quotes=(("“", "”"), ("‘", "’")), dash="–"),
    letters="abcçdefgğhıijklmnoöprsştuüvyz",
    lower={"I": "ı", "İ": "i"},
    transliteration={"ı": "i", "ö": "o", "ü": "u", "ğ": "g", "ş": "s", "ç": "c"},
    common_words=frozenset("ve bir bu da de için ile olarak olan daha çok en gibi kadar sonra göre".split()),
    calendar=Calendar(
        months=MONTHS,
        month_names=MONTHS,
        date="{day}\u00a0{month}\u00a0{year}",
        day="{day}\u00a0{month}",
        month="{month}\u00a0{year}",
    ),
    cardinals=CARDINALS,
    suffixation=SUFFIXATION,
    wording=WORDING,
    reading=Reading(
        folds={"ı": "i"},
        harmony=HARMONY,
        paradigms={
            "c": "0 In A I dA dAn lIK lAr lArI lArdA",
            "v": "0 nIn yA yI dA dAn lIK lAr sI",
            "p": "0 nIn nA nI ndA ndAn",
            "ord": "IncI IncIsI IncIdA",
            "ordv": "ncI ncIsI ncIdA",
        },
        teens_compose=True,
        cardinals={
            0: "sıfır+c",
            2: "iki+v",
            3: "üç+c",
            4: "dört+c",
            5: "beş+c",
            6: "altı+v",
            7: "yedi+v",
            8: "sekiz+c",
            9: "dokuz+c",
            10: "on",
            20: "yirmi+v",
            30: "otuz+c",
            40: "kırk+c",
            50: "elli+v",
            60: "altmış+c",
            70: "yetmiş+c",
            80: "seksen+c",
            90: "doksan+c",
        },
        ones="bir, biri",
        not_after_one="kaç, çok, daha, de, şey",
        one_is_figure="kişi",
        ordinals={
            1: "bir+ord, ilk",
            2: "iki+ordv",
            3: "üç+ord",
            4: "dörd+ord",
            5: "beş+ord",
            6: "altı+ordv",
            7: "yedi+ordv",
            8: "sekiz+ord",
            9: "dokuz+ord",
            10: "on+ord",
            20: "yirmi+ordv",
            100: "yüz+ord",
            1000: "bin+ord",
        },
        scales={100: "yüz+c", 1000: "bin+c", 1000000: "milyon+c, mn", 1000000000: "milyar+c, mr"},
        abbreviations="mn, mr",
        units={
            "km": "km, kilometre+v",
            "m": "m, metre+v",
            "d": "gün+c",
            "h": "saat+c",
            "a": "yıl+c",
            "t": "ton+c",
        },
        currencies={
            "AZN": "manat+c",
            "TRY": "tl, türk lirası+p, lira+v",
            "USD": "abd doları+p, dolar+c",
            "EUR": "avro+v",
        },
        percent="%",
        points="puan+c",
        months=tuple(f"{name.lower()}+c" for name in MONTHS),
        weekdays=("pazartesi", "salı", "çarşamba", "perşembe", "cuma", "cumartesi", "pazar günü+p"),
        grouping={",": "decimal", ".": "group"},
        scaled_grouping={",": "decimal", ".": "decimal"},
        endings={
            "ordinal": "inci, ıncı, uncu, üncü, nci, ncı, ncu, ncü",
            "ablative": "den, dan, ten, tan",
            "dative": "e, a, ye, ya",
            "case": "i, ı, u, ü, in, ın, un, ün, de, da, te, ta",
        },
        cases={"ablative": "den, dan, ten, tan", "dative": "e, a"},
        year="yıl+c, yılı+p",
        years="yıllar+c",
        ages="yaşında, yaşındaki",
        clock_before="saat",
        strong_clock="saat",
        times="kat, kez, defa",
        times_compare="art, fazla, büyük",
        before={"approx": "yaklaşık, takriben", "ge": "en az", "le": "en fazla", "almost": "neredeyse"},
        after={
            "gt": (("fazla", "ablative"), ("çok", "ablative")),
            "lt": (("az", "ablative"),),
            "almost": (("yakın", "dative"),),
            "upto": (("kadar", "dative"),),
        },
        list_and="ve",
        alternatives="ya da, veya",
        words=(FigureWord("number", "2", "her iki"), FigureWord("number", "10", "onlarca")),
    ),
)
