"""Azerbaijani."""

from __future__ import annotations

from pressrelease.languages import (
    Calendar,
    Cardinals,
    Language,
    QualifierWording,
    Scale,
    Suffix,
    Suffixation,
    Tags,
    Typography,
    UnitWording,
    Wording,
)

CARDINALS = Cardinals(
    words={
        "nominative": {
            **dict(enumerate("sıfır bir iki üç dörd beş altı yeddi səkkiz doqquz on".split())),
            20: "iyirmi", 30: "otuz", 40: "qırx", 50: "əlli", 60: "altmış", 70: "yetmiş", 80: "səksən", 90: "doxsan",
        },
    },
    scales=(
        Scale(3, {"nominative": {"other": "min"}}, bare=True),
        Scale(6, {"nominative": {"other": "milyon"}}),
        Scale(9, {"nominative": {"other": "milyard"}}),
        Scale(12, {"nominative": {"other": "trilyon"}}),
    ),
    hundred="yüz",
    bare_hundred=True,
)

# The endings in the order in which a written one is looked up: where two share a form, the first is meant.
SUFFIXATION = Suffixation(
    suffixes=(
        Suffix("ordinal", "{I}nc{I}", "nc{I}", written="c{I}"),
        Suffix("genitive", "{I}n", "n{I}n", "n{I}n"),
        Suffix("dative", "{A}", "y{A}", "n{A}"),
        Suffix("locative", "d{A}", "d{A}", "nd{A}"),
        Suffix("ablative", "d{A}n", "d{A}n", "nd{A}n"),
        Suffix("limit", "{A}dək", "y{A}dək", "n{A}dək", written="dək"),
        Suffix("possessive", "{I}", "s{I}", "{I}"),
        Suffix("accusative", "{I}", "n{I}", "n{I}"),
        Suffix("possessive genitive", "{I}n{I}n", "s{I}n{I}n"),
        Suffix("possessive dative", "{I}n{A}", "s{I}n{A}"),
        Suffix("possessive locative", "{I}nd{A}", "s{I}nd{A}"),
        Suffix("possessive ablative", "{I}nd{A}n", "s{I}nd{A}n"),
        Suffix("possessive accusative", "{I}n{I}", "s{I}n{I}"),
        Suffix("adjective", "l{I}{K}", "l{I}{K}"),
        Suffix("attribute", "l{I}", "l{I}"),
        Suffix("copula", "d{I}r", "d{I}r", "d{I}r"),
        Suffix("ordinal locative", "{I}nc{I}d{A}", "nc{I}d{A}", written="c{I}d{A}"),
        Suffix("ordinal genitive", "{I}nc{I}n{I}n", "nc{I}n{I}n", written="c{I}n{I}n"),
        Suffix("ordinal dative", "{I}nc{I}y{A}", "nc{I}y{A}", written="c{I}y{A}"),
        Suffix("ordinal ablative", "{I}nc{I}d{A}n", "nc{I}d{A}n", written="c{I}d{A}n"),
        Suffix("comitative", "l{A}", "l{A}", "l{A}"),
        Suffix("plural", "l{A}r", "l{A}r", "l{A}r"),
    ),
    harmony={
        "a": ("a", "ı"), "ı": ("a", "ı"), "o": ("a", "u"), "u": ("a", "u"),
        "e": ("ə", "i"), "ə": ("ə", "i"), "i": ("ə", "i"), "ö": ("ə", "ü"), "ü": ("ə", "ü"),
    },
    softened={"q": "ğ", "k": "y"},
    spoken={"%": "faiz", "°": "dərəcə", "°C": "dərəcə", "₼": "manat", "$": "dollar", "€": "avro", "km": "kilometr",
            "m": "metr", "kq": "kiloqram", "kg": "kiloqram", "t": "ton", "ha": "hektar", "mln": "milyon", "mlrd": "milyard"},
    letter_names={
        **{letter: letter + "e" for letter in "BCÇDGĞHXJPSŞTVYZ"}, **{letter: "e" + letter.lower() for letter in "FLMNR"},
        "K": "ke", "Q": "qe", "A": "a", "E": "e", "Ə": "ə", "I": "ı", "İ": "i", "O": "o", "Ö": "ö", "U": "u", "Ü": "ü",
    },
    read_as={"ABŞ": "abış", "AZN": "manat", "NATO": "nato"},
)

WORDING = Wording(
    group="\u00a0",
    group_from=5,
    decimal=",",
    scales=((12, "trilyon"), (9, "milyard"), (6, "milyon")),
    plurals=("other",),
    qualifiers={
        "gt": QualifierWording(suffix="ablative", after="çox"),
        "ge": QualifierWording(before="ən azı"),
        "lt": QualifierWording(suffix="ablative", after="az"),
        "le": QualifierWording(before="ən çoxu"),
        "upto": QualifierWording(suffix="limit"),
        "almost": QualifierWording(suffix="dative", after="yaxın"),
        "approx": QualifierWording(before="təxminən"),
    },
    units={
        "percent": UnitWording(("faiz",)),
        "pp": UnitWording(("faiz bəndi",), possessive=True),
        "AZN": UnitWording(("manat",)),
        "USD": UnitWording(("ABŞ dolları",), possessive=True),
        "EUR": UnitWording(("avro",)),
        "GBP": UnitWording(("funt sterlinq",)),
        "RUB": UnitWording(("rubl",)),
        "TRY": UnitWording(("Türkiyə lirəsi",), possessive=True),
    },
    ordinal="{value}{ordinal}",
    decade="{value}{ordinal}\u00a0illər",
    multiplier=UnitWording(("dəfə",)),
    counting_words=frozenset(
        "nəfər ədəd ailə baş şəxs dənə cüt dəst nüsxə hektar ton kiloqram kilometr metr litr kubmetr manat dollar avro "
        "faiz dəfə gün həftə ay il saat dəqiqə saniyə yaş mərtəbə səhifə vahid obyekt müraciət tədbir".split()
    ),
)

LANGUAGE = Language(
    code="az",
    name="Azərbaycanca",
    tags=Tags(locale="az-Latn-AZ", og="az_AZ", plural_forms="nplurals=2; plural=(n != 1);"),
    typography=Typography(
        quotes=(("“", "”"), ("‘", "’")),
        dash="–",
        bound_units=frozenset(
            """
            % ‰ °C € $ ₼ faiz min mln. mlrd. milyon milyard trilyon manat qəpik dollar avro rubl
            mm sm m km kv. kub q kq t ton ha hektar l litr kVt MVt
            il ildə ilin ildən ilə ilədək illər illərdə saat dəqiqə
            yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr
            nəfər nömrəli saylı
            """.split()
        ),
    ),
    letters="abcçdeəfgğhxıijkqlmnoöprsştuüvyz",
    lower={"I": "ı", "İ": "i"},
    transliteration={"ə": "e", "ı": "i", "ö": "o", "ü": "u", "ğ": "g", "ş": "s", "ç": "c"},
    common_words=frozenset(
        """
        və bu bir ilə üçün də da ki o çox olan olub edib edilib bildirib görə sonra qədər daha kimi isə həm öz ən var yox deyil
        ildə ilin il olaraq onun onlar biz sizin bütün hər amma lakin ancaq əsasən tərəfindən barədə haqqında arasında zamanı
        üzrə ötən dəfə etmək etdi idi edən belə artıq artıb bəzi həmin yeni deyib ya əgər necə nə niyə kim harada
        """.split()
    ),
    cardinals=CARDINALS,
    suffixation=SUFFIXATION,
    wording=WORDING,
    calendar=Calendar(
        months=tuple("yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr".split()),
        month_names=tuple("yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr".split()),
        date="{day}\u00a0{month} {year}{ordinal}\u00a0il",
        day="{day}\u00a0{month}",
        month="{year}{ordinal}\u00a0ilin {month} ayı",
        year="{year}{ordinal}\u00a0il",
    ),
)
