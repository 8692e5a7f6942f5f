"""Turkish, as a package from outside would bring it: the one file that a new language needs."""

from __future__ import annotations

from pressrelease.languages import FigureWord, Language, Reading, Tags, Typography

LANGUAGE = Language(
    code="tr",
    name="Türkçe",
    tags=Tags(locale="tr-TR", og="tr_TR", plural_forms="nplurals=2; plural=(n != 1);"),
    typography=Typography(quotes=(("“", "”"), ("‘", "’")), dash="–"),
    letters="abcçdefgğhıijklmnoöprsştuüvyz",
    lower={"I": "ı", "İ": "i"},
    transliteration={"ı": "i", "ö": "o", "ü": "u", "ğ": "g", "ş": "s", "ç": "c"},
    reading=Reading(
        folds={"ı": "i"},
        harmony={
            vowel: pair
            for vowels, pair in (
                ("aı", ("a", "i")),
                ("ou", ("a", "u")),
                ("ei", ("e", "i")),
                ("öü", ("e", "ü")),
            )
            for vowel in vowels
        },
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
        currencies={"TRY": "tl, türk lirası+p, lira+v", "USD": "abd doları+p, dolar+c", "EUR": "avro+v"},
        percent="%",
        points="puan+c",
        months=tuple(
            f"{name}+c"
            for name in "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık".split()
        ),
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
