"""Azerbaijani."""

from __future__ import annotations

from pressrelease.languages import Calendar, Cardinals, Language, Scale, Suffix, Suffixation, Tags, Typography

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

LANGUAGE = Language(
    code="az",
    name="Azərbaycanca",
    tags=Tags(locale="az-Latn-AZ", og="az_AZ", plural_forms="nplurals=2; plural=(n != 1);"),
    typography=Typography(quotes=(("“", "”"), ("‘", "’")), dash="–"),
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
    calendar=Calendar(
        months=tuple("yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr".split()),
        date="{day}\u00a0{month} {year}{ordinal}\u00a0il",
        year="{year}{ordinal}\u00a0il",
    ),
)
