"""Russian."""

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
                "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать "
                "четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать".split()
            )),
            30: "тридцать", 40: "сорок", 50: "пятьдесят", 60: "шестьдесят", 70: "семьдесят", 80: "восемьдесят",
            90: "девяносто", 100: "сто", 200: "двести", 300: "триста", 400: "четыреста", 500: "пятьсот", 600: "шестьсот",
            700: "семьсот", 800: "восемьсот", 900: "девятьсот",
        },
        "genitive": {
            **dict(enumerate(
                "ноля одного двух трёх четырёх пяти шести семи восьми девяти десяти одиннадцати двенадцати тринадцати "
                "четырнадцати пятнадцати шестнадцати семнадцати восемнадцати девятнадцати двадцати".split()
            )),
            30: "тридцати", 40: "сорока", 50: "пятидесяти", 60: "шестидесяти", 70: "семидесяти", 80: "восьмидесяти",
            90: "девяноста", 100: "ста", 200: "двухсот", 300: "трёхсот", 400: "четырёхсот", 500: "пятисот",
            600: "шестисот", 700: "семисот", 800: "восьмисот", 900: "девятисот",
        },
    },
    gendered={
        "nominative": {"f": {1: "одна", 2: "две"}, "n": {1: "одно"}},
        "genitive": {"f": {1: "одной"}},
    },
    scales=(
        Scale(3, {
            "nominative": {"one": "тысяча", "few": "тысячи", "many": "тысяч"},
            "genitive": {"one": "тысячи", "few": "тысяч", "many": "тысяч"},
        }, gender="f", bare=True),
        Scale(6, {
            "nominative": {"one": "миллион", "few": "миллиона", "many": "миллионов"},
            "genitive": {"one": "миллиона", "few": "миллионов", "many": "миллионов"},
        }),
        Scale(9, {
            "nominative": {"one": "миллиард", "few": "миллиарда", "many": "миллиардов"},
            "genitive": {"one": "миллиарда", "few": "миллиардов", "many": "миллиардов"},
        }),
        Scale(12, {
            "nominative": {"one": "триллион", "few": "триллиона", "many": "триллионов"},
            "genitive": {"one": "триллиона", "few": "триллионов", "many": "триллионов"},
        }),
    ),
)

WORDING = Wording(
    group="\u00a0",
    group_from=5,
    decimal=",",
    scales=((12, "трлн"), (9, "млрд"), (6, "млн")),
    plurals=("one", "few", "many"),
    genitive={"one": 1, "many": 2},
    qualifiers={
        "gt": QualifierWording(before="более", case="genitive"),
        "ge": QualifierWording(before="не менее", case="genitive"),
        "lt": QualifierWording(before="менее", case="genitive"),
        "le": QualifierWording(before="не более", case="genitive"),
        "upto": QualifierWording(before="до", case="genitive"),
        "almost": QualifierWording(before="почти"),
        "approx": QualifierWording(before="около", case="genitive"),
    },
    units={
        "percent": UnitWording(("процент", "процента", "процентов")),
        "pp": UnitWording(
            ("процентный пункт", "процентных пункта", "процентных пунктов", "процентного пункта")
        ),
        "AZN": UnitWording(("манат", "маната", "манатов")),
        "USD": UnitWording(("доллар США", "доллара США", "долларов США")),
        "EUR": UnitWording(("евро",)),
        "GBP": UnitWording(("фунт стерлингов", "фунта стерлингов", "фунтов стерлингов")),
        "RUB": UnitWording(("рубль", "рубля", "рублей")),
        "TRY": UnitWording(("турецкая лира", "турецкие лиры", "турецких лир", "турецкой лиры")),
    },
    ordinal="{value}-й",
    decade="{value}-е\u00a0годы",
    multiplier=UnitWording(("раз", "раза", "раз")),
    genders={"f": (("а", "я", "ь"), ("ы", "и")), "n": (("о", "е"), ("а", "я"))},
)

LANGUAGE = Language(
    code="ru",
    name="Русский",
    tags=Tags(
        locale="ru-RU",
        og="ru_RU",
        plural_forms=(
            "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);"
        ),
    ),
    typography=Typography(
        quotes=(("«", "»"), ("„", "“")),
        dash="—",
        bound_words=frozenset(
            """
            а в во до за и из изо к ко на не ни но о об обо от по под при про с со у
            г. гг. д. им. к. п. пп. рис. с. ст. стр. т. ул. см.
            """.split()
        ),
        bound_units=frozenset(
            """
            % ‰ °C € $ ₼ ₽ процент тыс. тысяч млн млрд трлн миллион миллиард триллион
            манат гяпик доллар евро руб. рубл мм см м км кв. куб. г кг т тонн га гектар л литр кВт МВт
            г. гг. год лет часов мин. минут
            январ феврал март апрел мая мае май июн июл август сентябр октябр ноябр декабр
            человек чел.
            """.split()
        ),
        bound_particles=frozenset("б бы ж же ли ль".split()),
    ),
    letters="абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    transliteration=dict(
        zip(
            "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
            "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya".split(" "),
            strict=True,
        )
    ),
    common_words=frozenset(
        """
        и в во на с со по к ко о об от до из за у для при не что как это этот эта эти его её ее их он она они мы вы было были был
        будет быть также более или а но же бы ли то так который которая которые которых после перед между через под над года году
        год лет уже еще ещё все всех чтобы только если было нет есть является были
        """.split()
    ),
    cardinals=CARDINALS,
    wording=WORDING,
    calendar=Calendar(
        months=tuple("января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()),
        month_names=tuple("январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь".split()),
        date="{day}\u00a0{month} {year}\u00a0года",
        day="{day}\u00a0{month}",
        month="{month} {year}\u00a0года",
        year="{year}\u00a0год",
    ),
)
