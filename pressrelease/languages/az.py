"""Azerbaijani."""

from __future__ import annotations

from pressrelease.languages import (
    Calendar,
    Cardinals,
    Comparing,
    Compound,
    FigureWord,
    Language,
    QualifierWording,
    Reading,
    Scale,
    Suffix,
    Suffixation,
    SumWords,
    Tags,
    TelephoneWords,
    Typography,
    UnitWording,
    Wording,
)
from pressrelease.languages._az_concepts import CONCEPTS

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
        Suffix("possessive", "{I}", "s{I}", "0"),
        Suffix("possessive genitive", "{I}n{I}n", "s{I}n{I}n", "n{I}n"),
        Suffix("possessive dative", "{I}n{A}", "s{I}n{A}", "n{A}"),
        Suffix("possessive accusative", "{I}n{I}", "s{I}n{I}", "n{I}"),
        Suffix("possessive locative", "{I}nd{A}", "s{I}nd{A}", "nd{A}"),
        Suffix("possessive ablative", "{I}nd{A}n", "s{I}nd{A}n", "nd{A}n"),
        Suffix("possessive copula", "{I}d{I}r", "s{I}d{I}r", "d{I}r"),
        Suffix("genitive", "{I}n", "n{I}n", "n{I}n"),
        Suffix("dative", "{A}", "y{A}", "n{A}"),
        Suffix("accusative", "{I}", "n{I}", "n{I}"),
        Suffix("locative", "d{A}", "d{A}", "nd{A}"),
        Suffix("ablative", "d{A}n", "d{A}n", "nd{A}n"),
        Suffix("limit", "{A}dək", "y{A}dək", "n{A}dək", written="dək"),
        Suffix("adjective", "l{I}{K}", "l{I}{K}", "-l{I}{K}"),
        Suffix("attribute", "l{I}", "l{I}", "-l{I}"),
        Suffix("copula", "d{I}r", "d{I}r", "d{I}r"),
        Suffix("locative copula", "d{A}d{I}r", "d{A}d{I}r", "nd{A}d{I}r"),
        Suffix("relative", "d{A}k{I}", "d{A}k{I}", "nd{A}k{I}"),
        Suffix("comitative", "l{A}", "yl{A}", "yl{A}"),
        Suffix("ablative copula", "d{A}nd{I}r", "d{A}nd{I}r", "nd{A}nd{I}r"),
        Suffix("plural", "l{A}r", "l{A}r", "-l{A}r{I}"),
        *(
            Suffix(f"plural {name}", "l{A}r" + ending, "l{A}r" + ending, "-l{A}r{I}n" + ending.removeprefix("{I}n"))
            for name, ending in (("dative", "{A}"), ("locative", "d{A}"), ("ablative", "d{A}n"))
        ),
        Suffix("plural possessive", "l{A}r{I}", "l{A}r{I}", "-l{A}r{I}"),
        Suffix("plural genitive", "l{A}r{I}n", "l{A}r{I}n", "-l{A}r{I}n{I}n"),
        *(
            Suffix(f"ordinal {name}", "{I}nc{I}" + ending, "nc{I}" + ending, written="c{I}" + ending)
            for name, ending in (
                ("genitive", "n{I}n"), ("dative", "y{A}"), ("accusative", "n{I}"), ("locative", "d{A}"),
                ("ablative", "d{A}n"), ("possessive", "s{I}"), ("copula", "d{I}r"), ("plural", "l{A}r"),
            )
        ),
    ),
    # "the number passed 800": a bare number is the object, not "800 of them", before these
    object_verbs=frozenset(
        "keçib keçir keçmiş keçmişdir keçəcək keçdi keçərək ötüb ötür ötmüş ötmüşdür ötəcək ötdü ötərək aşıb aşır aşmış "
        "aşmışdır aşacaq aşdı aşaraq üstələyib üstələyir üstələmişdir üstələyəcək üstələdi".split()
    ),
    harmony={
        "a": ("a", "ı"), "ı": ("a", "ı"), "o": ("a", "u"), "u": ("a", "u"),
        "e": ("ə", "i"), "ə": ("ə", "i"), "i": ("ə", "i"), "ö": ("ə", "ü"), "ü": ("ə", "ü"),
    },
    softened={"q": "ğ", "k": "y"},
    spoken={
        "%": "faiz", "‰": "promil", "°": "dərəcə", "°C": "dərəcə", "°F": "dərəcə", "₼": "manat", "$": "dollar", "€": "avro",
        "£": "funt", "₽": "rubl", "₺": "lirə", "mm": "millimetr", "sm": "santimetr", "m": "metr", "km": "kilometr",
        "m²": "kvadratmetr", "m³": "kubmetr", "km²": "kvadratkilometr", "ha": "hektar", "q": "qram", "kq": "kiloqram",
        "kg": "kiloqram", "t": "ton", "l": "litr", "km/saat": "saat", "kVt": "kilovatt", "MVt": "meqavatt", "QVt": "qiqavatt",
        "kVt·saat": "saat", "kHs": "kiloherts", "m/san": "saniyə", "mln": "milyon", "mlrd": "milyard", "trln": "trilyon",
    },
    letter_names={
        **{letter: letter + "e" for letter in "BCÇDGĞHXJPQŞTVYZ"}, **{letter: "e" + letter for letter in "FLMNRS"},
        "K": "ka",  # as it is said in names: MSK-nın, DTK-nın
    },
    read_as={"ABŞ": "abış", "AZN": "manat", "USD": "dollar", "EUR": "avro", "RUB": "rubl", "DOST": "dost", "USAID": "yuseyd"},
)

WORDING = Wording(
    counted_noun="ədəd",
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
        "JPY": UnitWording(("iyena",)),
        "CNY": UnitWording(("Çin yuanı",), possessive=True),
        "CHF": UnitWording(("İsveçrə frankı",), possessive=True),
        "GEL": UnitWording(("lari",)),
        "KZT": UnitWording(("tenge",)),
        "UAH": UnitWording(("qrivna",)),
        "IRR": UnitWording(("İran rialı",), possessive=True),
        "AED": UnitWording(("dirhəm",)),
        "age": UnitWording(("yaş",)),
        "a": UnitWording(("il",)),
        "mo": UnitWording(("ay",)),
        "wk": UnitWording(("həftə",)),
        "d": UnitWording(("gün",)),
        "h": UnitWording(("saat",)),
        "min": UnitWording(("dəqiqə",)),
        "s": UnitWording(("saniyə",)),
        "ms": UnitWording(("millisaniyə",)),
        "mm": UnitWording(("mm",)),
        "cm": UnitWording(("sm",)),
        "m": UnitWording(("metr",)),
        "km": UnitWording(("kilometr",)),
        "m2": UnitWording(("kvadratmetr",)),
        "km2": UnitWording(("kvadratkilometr",)),
        "har": UnitWording(("hektar",)),
        "[mi_i]": UnitWording(("mil",)),
        "[nmi_i]": UnitWording(("dəniz mili",), possessive=True),
        "[ft_i]": UnitWording(("fut",)),
        "[in_i]": UnitWording(("düym",)),
        "[acr_us]": UnitWording(("akr",)),
        "m3": UnitWording(("kubmetr",)),
        "L": UnitWording(("litr",)),
        "mL": UnitWording(("millilitr",)),
        "[bbl_us]": UnitWording(("barel",)),
        "mg": UnitWording(("milliqram",)),
        "g": UnitWording(("qram",)),
        "kg": UnitWording(("kiloqram",)),
        "t": UnitWording(("ton",)),
        "W": UnitWording(("vatt",)),
        "kW": UnitWording(("kilovatt",)),
        "MW": UnitWording(("meqavatt",)),
        "GW": UnitWording(("giqavatt",)),
        "kW.h": UnitWording(("kilovatt-saat",)),
        "MW.h": UnitWording(("meqavatt-saat",)),
        "GW.h": UnitWording(("giqavatt-saat",)),
        "V": UnitWording(("volt",)),
        "kV": UnitWording(("kilovolt",)),
        "TW.h": UnitWording(("teravatt-saat",)),
        "[hp]": UnitWording(("at gücü",), possessive=True),
        "Hz": UnitWording(("herts",)),
        "kHz": UnitWording(("kHs",)),
        "MHz": UnitWording(("meqaherts",)),
        "GHz": UnitWording(("giqaherts",)),
        "MBy": UnitWording(("meqabayt",)),
        "GBy": UnitWording(("giqabayt",)),
        "TBy": UnitWording(("terabayt",)),
        "km/h": UnitWording(("km/saat",)),
        "m/s": UnitWording(("m/san",)),
        "km3": UnitWording(("kub kilometr",)),
        "Cel": UnitWording(("°C",)),
        "deg": UnitWording(("dərəcə",)),
    },
    ordinal="{value}{ordinal}",
    decade="{value}{ordinal}\u00a0illər",
    multiplier=UnitWording(("dəfə",)),
    counting_words=frozenset(
        "nəfər ədəd ailə baş şəxs dənə cüt dəst nüsxə hektar ton kiloqram kilometr metr litr kubmetr manat qəpik dollar avro "
        "faiz dəfə gün həftə ay il saat dəqiqə saniyə yaş mərtəbə səhifə vahid obyekt müraciət tədbir məlumat ölkə kənd "
        "rayon şəhər məktəb bina ev mənzil xəstəxana müəssisə təşkilat şirkət jurnalist tələbə şagird işçi sakin iştirakçı "
        "layihə sənəd ərizə ton barel kvadratmetr kvadratkilometr bal səs yer avtomobil mina maddə bənd".split()
    ),
    fractions={
        "1/2": ("yarı",), "1/3": ("üçdə bir",), "2/3": ("üçdə iki",), "1/4": ("dörddə bir",), "3/4": ("dörddə üç",),
        "1/5": ("beşdə bir",), "2/5": ("beşdə iki",), "3/5": ("beşdə üç",), "4/5": ("beşdə dörd",), "1/10": ("onda bir",),
    },
    century="{roman}\u00a0əsr",
)

# What is joined to nouns and numbers, and what to that: figures/inflection.py says how it is written.
_CASES = "In/nIn >told, A/yA =dative, I/nI, dA >at, dAn >told =ablative, Adək/yAdək >limit =limit, lA/ylA"
_NOUN = f"I/sI >own, lAr >many, {_CASES}, IlA, dAk, dIr, lI, lIK >abstract, lIğI >few, lIğA"
_NUMBER = f"I/sI >possessed, ImIz/mIz >ours, lAr >many, {_CASES.replace('>at', '>located')}, dIr, dIrlAr"
_ADJECTIVE = "lI =adjective, lIK >abstract =adjective, lIğI >few =adjective, lIğA =adjective"
INFLECTION = {
    "c": _NOUN,  # nouns that end in a consonant, and in a vowel
    "v": _NOUN,
    "s": "In, A, I >own, Adək >limit",  # the softened stem of a noun in k or q, before vowels
    "h": "dA >at, dAn >told, lA, lAr >many, lI, lIK >told, dIr",  # the same, before consonants
    "p": "n, nIn, nA >told, nI, ndA >at, ndAn >told, nAdək, lIK, dIr",  # nouns that end in a possessive
    "number": f"{_NUMBER}, {_ADJECTIVE}",
    "one": f"I >possessed, {_CASES}, dIr",
    "ord": "IncI/ncI >nominal =ordinal, IncIlIK/ncIlIK >told =ordinal, IncIlIğI/ncIlIğI >few =ordinal",
    "nominal": _NUMBER,
    "digits": f"{_NUMBER}, {_ADJECTIVE}, IncI/ncI >nominal =ordinal, cI >nominal =ordinal, dAk =limit, dək >limit =limit",
    # what follows a plural, a possessive, a place, a limit and so on
    "many": "I >own, In >told, A =dative, dA >at, dAn =ablative, lA, dIr",
    "own": "n, nIn >told, nA =dative, nI, ndA >at, ndAn >told =ablative, nAdək =limit, dIr",
    "few": "n, nI, nA =dative, ndA, ndAn =ablative, nIn",
    "possessed": "nIn >told, nA =dative, nI, ndA >located, ndAn >told =ablative, nAdək =limit, ylA, dIr",
    "ours": "In, A =dative, I, dAn =ablative",
    "at": "kI, dIr, ykən",
    "located": "kI >relative, dIr",
    "relative": "lAr, lArIn, nIn, nA =dative, nI, ndAn =ablative, dIr",
    "limit": "dIr, kI",
    "abstract": "dA, dAn, lA, lAr, dIr",
    "told": "dIr",
}

# "kVt·saat" in every way to join the two, each with its endings
WATT_HOURS = {
    f"{code}.h": ", ".join(f"{watt}{joint}saat+c" for watt in watts.split() for joint in (*"·∙⋅*.-–/ ", ""))
    for code, watts in (
        ("kW", "kvt kilovatt kilovat kv"), ("MW", "mvt meqavatt meqavat"), ("GW", "qvt giqavatt giqavat"), ("TW", "tvt teravatt"),
    )
}  # fmt: skip

NEGATED = tuple("olmayaraq, olmayan, olmamalı, olmamalıdır, olmamaqla, olmamaq, olmamaq şərti, olmasın, ola bilməz, deyil, deyildir, olmur, olmayacaq, olmayıb, olmamışdır".split(", "))
"""What turns a comparative round: "12-dən çox olmamalıdır" is "at most 12"."""

READING = Reading(
    folds={"ı": "i", "İ": "i", "I": "i"},
    harmony={vowel: pair for vowels, pair in (("aı", ("a", "i")), ("ou", ("a", "u")), ("eəi", ("ə", "i")), ("öü", ("ə", "ü"))) for vowel in vowels},
    look_alikes={**dict(zip("аеорсхукәіһјөүҝ", "aeopcxykəihjöük", strict=True)), "г": "r", "н": "h", "м": "m", "т": "t", "в": "b"},
    paradigms={},
    teens_compose=True,
    cardinals={
        0: "sıfır+number, sıfr+s", 2: "iki+number, hər iki", 3: "üç+number", 4: "dörd+number", 5: "beş+number", 6: "altı+number", 7: "yeddi+number", 8: "səkkiz+number", 9: "doqquz+number",
        10: "on+number", 20: "iyirmi+number, iyrmi+number", 30: "otuz+number", 40: "qırx+number", 50: "əlli+number", 60: "altmış+number", 70: "yetmiş+number", 80: "səksən+number", 90: "doxsan+number",
    },
    not_numbers="üçün, üçündür, ikili, onu, ona, onun, onunla, onda, ondan, onlar, onları, onların, onlara, onlarda, onlardan, onlarla, ondakı, onla, onlarındır, onundur, ondadır, ondandır, onadır, onudur, onlardır",
    ones="bir+one",
    inner_ones="bir+number",
    not_after_one="neçə, çox, sıra, az, şey, daha, qədər, yerdə, çoxu, qisim, vaxt, vaxtlar, zamanlar, zaman, müddət, növ, qayda, qrup, şəkildə, tərəfdən, yandan, birinə, biri, birini, biriniz, birimiz, azdan, sözlə, qədərki, kəs, də, daha, anda, yana, baxışda, hissəsi, başa, para, ki, çoxları, şeyi, şeyə",
    not_before_one="hər, heç, hansısa, başqa, daha, belə, elə, bu, o, digər, hansı, yalnız, lap, ən, çox, da, də, kimi, yeni, böyük",
    one_is_figure="nəfər, nəfərin, nəfəri, nəfərə, ədəd, şəxs, şəxsin, uşaq, səs, xal, qol, mina, tank, faiz, faizi, dəfə, əsgər, ölü, yaralı",
    ordinals={
        0: "sıfır+ord", 1: "bir+ord", 2: "iki+ord", 3: "üç+ord", 4: "dörd+ord", 5: "beş+ord", 6: "altı+ord, altınca", 7: "yeddi+ord", 8: "səkkiz+ord", 9: "doqquz+ord", 10: "on+ord", 20: "iyirmi+ord", 30: "otuz+ord", 40: "qırx+ord", 50: "əlli+ord", 60: "altmış+ord", 70: "yetmiş+ord", 80: "səksən+ord",
        90: "doxsan+ord", 100: "yüz+ord", 1000: "min+ord", 1000000: "milyon+ord", 1000000000: "milyard+ord", 1000000000000: "trilyon+ord",
    },
    scales={100: "yüz+number", 1000: "min+number", 1000000: "milyon+number, mln+c, mln", 1000000000: "milyard+number, mlrd+c, milrd, mlyrd, mlr", 1000000000000: "trilyon+number, trln"},
    marks={"k": 1000, "mln": 1000000, "mlrd": 1000000000, "m": 1000000, "min": 1000},
    inflection=INFLECTION,
    endings={  # beside those of the automaton: after a possessive that is not written ("29-na", for "29-una"), and slips
        "ordinal": "cudə", "ablative": "ndan, ndən", "dative": "na, nə", "limit": "nadək, nədək, cən, dak", "case": "nda, ndə, ykən",
    },
    cases={"ablative": "dan, dən", "locative": "da, də", "dative": "a, ə", "limit": "dək, dak, dəkdir", "converb": "ana, ənə", "object": "ni, nı, nu, nü, i, ı, u, ü"},
    units={
        "km": "km, kilometr+c, kilometrlik", "m": "m, metr+c", "cm": "sm, cm, santimetr+c", "mm": "mm, millimetr+c", "nm": "nanometr+c", "um": "mikron+c", "[mi_i]": "mil+c, mil", "[nmi_i]": "dəniz mili+p, dəniz mil+c", "[yd_i]": "yard+c", "[ft_i]": "fut+c, fit+c", "[in_i]": "düym+c, düymə+v, inç+c",
        "km2": "km², km2, kv. km, kv km, kvadrat kilometr+c, kv. kilometr+c, kvadratkilometr+c", "m2": "m², m2, kv. m, kv m, kv.m, kvm, kvadrat metr+c, kvadratmetr+c, kv. metr+c", "cm2": "kvadrat santimetr+c", "[sft_i]": "kvadrat fut+c", "[smi_us]": "kvadrat mil+c", "har": "ha, hektar+c", "[acr_us]": "akr+c", "100 m2": "sot+c, ar, ardır, arlıq, arlıqda",
        "m3": "m³, m3, kubmetr+c, kub metr+c, kub. m, kub m, kub.m, kub.metr", "km3": "kub kilometr+c", "L": "litr+c, l", "mL": "ml, millilitr+c", "[bbl_us]": "barel+c, barrel+c", "[bbl_us]/d": "barel/gün, barrel/gün", "[gal_us]": "qallon+c", "kg": "kq, kg, kilo+v, kiloqram+c", "g": "q, qr, qram+c", "mg": "mq, milliqram+c",
        "t": "t, ton+c", "centner": "sentner+c", "centner/har": "sentner/ha, sentner/hektar+c", "kg/har": "kq/ha, kg/ha, kq/hektar+c, kiloqram/hektar+c", "t/har": "t/ha, ton/ha, ton/hektar+c", "L/s": "l/san, litr/saniyə+v", "L/min": "l/dəq, litr/dəqiqə+v", "m3/h": "m³/saat+c, m3/saat+c, kubmetr/saat+c", "m3/s": "m³/san, m3/san, m³/s, kubmetr/san, kub metr/saniyə+v, kubmetr/saniyə+v", "[lb_av]": "funtluq, libr", "[oz_av]": "unsiya+v", "[car_m]": "karat+c", "km/h": "km/saat+c, km/s, kilometr/saat+c", "[mi_i]/h": "mil/saat+c", "m/s": "m/san, m/san., metr/saniyə, m/s", "[kn_i]": "dəniz düyünü",
        "s": "san, saniyə+v, saniyəlik", "ms": "millisaniyə+v", "min": "dəq, dəqiqə+v, dəqiqəlik", "h": "saat+c", "d": "gün+c, sutkalıq, iş gün+c, iş günü+p, təqvim gün+c, təqvim günü+p", "24 h": "sutka+v", "wk": "həftə+v, həftəlik", "mo": "ay+c", "3 mo": "rüb+c", "a": "il+c, illik", "10 a": "onillik, onilliyi, onillikdə, onilliklər, onillikdir, onilliyin, onilliklərdə", "100 a": "əsr+c", "1000 a": "minillik",
        "1/4": "dörddəbir final*, dörddə bir final*, rüb*", "1/2": "yarımfinal*", "6 mo": "yarımil+c",
        "Cel": "°c, °s, ° c, º c, dərəcə selsi+v, selsi dərəcəsi+p, dərəcə isti, dərəcə şaxta, dərəcə selsi üzrə, °c dərəcə", "[degF]": "°f, ° f, dərəcə farenheyt+c, farenheyt dərəcəsi+p, farenheyt", "deg": "dərəcə+v, °, º, dərəcəlik", "W": "vt, vatt+c, vat+c", "kW": "kvt, kw, kilovatt+c, kilovat+c", "MW": "mvt, mw, meqavatt+c, meqavat+c, meqovatt+c", "GW": "qvt, gvt, gw, giqavatt+c, giqavat+c, giqovatt+c, qiqavatt+c, qiqavat+c", "TW": "tvt, teravatt+c, teravat+c",
        **WATT_HOURS, "V": "volt+c", "kV": "kv, kilovolt+c", "A": "amper+c", "Hz": "hs, herts+c", "kHz": "khs", "MHz": "mhs, meqaherts+c", "GHz": "qhs, giqaherts+c", "dB": "desibel+c",
        "By": "bayt+c", "kBy": "kb, kilobayt+c", "MBy": "mb, meqabayt+c", "GBy": "gb, qb, giqabayt+c", "TBy": "tb, terabayt+c", "kbit/s": "kbit/san, kbit/s, kilobit/saniyə+v", "Mbit/s": "mbit/san, mbit/s, mb/s, meqabit+c, meqabit/san, meqabit/saniyə+v", "Tbit/s": "tbit/san, tbit/s, terabit+c, terabit/san, terabit/saniyə+v", "Gbit/s": "gbit/san, gbit/s, qbit/s, qbit/san, giqabit+c, giqabit/san, giqabit/saniyə+v", "[hp]": "at gücü+p, a.g.", "kcal": "kkal, kilokalori+v, kalori+v", "bar": "bar+c", "atm": "atmosfer+c", "mm[Hg]": "mm c.st, mm c. st, mm civə sütunu+p, mm civə sütun+c, millimetr civə sütunu+p, mm.c.st, mm hg", "kt": "kiloton+c", "Mt": "meqaton+c", "[ly]": "işıq il+c, işıq ili+p",
        "km/min": "km/dəq",
    },
    currencies={
        "USD": "abş dolları+p, abş dollar+c, amerika dolları+p, dollar+c, dolları+p", "EUR": "avro+v, yevro+v, euro+v", "GBP": "funt sterlinq+c, funt-sterlinq+c, funt+c, ingilis funtu+p, britaniya funtu+p", "AZN": "azərbaycan manatı+p, manat+c, manatı+p, man", "RUB": "rusiya rublu+p, rubl+c, rus rublu+p, rublu+p", "JPY": "yapon iyenası+p, yapon yeni, iyena+v, yen", "CNY": "çin yuanı+p, yuan+c", "TRY": "türk lirəsi+p, lirə+v, türkiyə lirəsi+p", "GEL": "lari+v, gürcü larisi+p, gürcüstan larisi+p", "KZT": "tenge+v, tengə, qazaxıstan tengəsi+p, təngə",
        "UAH": "qrivna+v, ukrayna qrivnası+p", "INR": "rupi+v, hindistan rupisi+p", "CHF": "isveçrə frankı+p, frank+c", "SEK": "isveç kronu+p, kron+c", "NOK": "norveç kronu+p", "DKK": "danimarka kronu+p", "PLN": "zlot+c, zlotı+v", "IRR": "rial+c, iran rialı+p", "IRT": "tümən+c", "AMD": "dram+c", "AED": "dirhəm+c", "ILS": "şekel+c", "KRW": "von", "MXN": "peso+v", "UZS": "özbək sumu", "KGS": "som+c",
        "CAD": "kanada dolları+p", "AUD": "avstraliya dolları+p", "0.01 USD": "sent+c", "0.01 EUR": "avro sent+c, avrosent+c, avro senti+p", "0.01 AZN": "qəpik+h, qəpiy+s", "0.01 GEL": "tetri+v", "0.01 TRY": "quruş+c", "0.01 KZT": "tiyin+c", "0.01 GBP": "pens+c, penni+v",
    },
    percent="%, faiz+c, faizlik",
    basis_points="baza pilləsi+p, əsas pillə+v, baza bəndi+p, baza bənd+c, bazis bəndi+p, bazis punkt+c, bazis punktu+p, baza punktu+p",
    points="faiz bəndi+p, faiz bənd+c, % bəndi+p, faizlik bənd+c, faiz punkt+c, faiz punktu+p, f.b.",
    months=tuple(f"{name}+c" for name in "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr".split()),
    weekdays=(
        "bazar ertəsi+p, bazar ertəsiki, birinci gün günü", "çərşənbə axşamı+p, çərşənbə axşam+c, çərşənbə axşamkı", "çərşənbə günü+p, çərşənbə günkü, çərşənbə+v", "cümə axşamı+p, cümə axşam+c, cümə axşamkı", "cümə günü+p, cümə günkü, cümə+v", "şənbə günü+p, şənbə günkü, şənbə+v", "bazar günü+p, bazar günkü, bazar günlər+c",
    ),
    grouping={",": "group", ".": "group"},
    scaled_grouping={",": "decimal", ".": "decimal"},
    decimals=",.",
    year="il, ilin, ili, ili+p, ildə, ilə, ilədək, ildən, ildəki, ildəkindən, ildəkinə, ildir, illə, ilki",
    years="illər+c, illəri+p, illərin, illərdə, illərin, illərə, illərdən",
    year_before="",
    century="əsr+c, əsri+p, yüzillik, yüzilliyin, yüzillikdə",
    eras_before={
        -1: "e.ə., e.ə, e. ə., b.e.ə., b.e.ə, b. e. ə., m.ə., m.ə, eramızdan əvvəl, eramızdan əvvəlki, eramızdan qabaq, bizim eradan əvvəl, bizim eradan əvvəlki, yeni eradan əvvəl, yeni eradan əvvəlki, miladdan əvvəl, miladdan əvvəlki, miladdan öncə",
        1: "eramızın, bizim eranın, yeni eranın, miladi",
    },
    month_words="ay+c, ayı+p",
    last_century="ötən əsrin, keçən əsrin, xx əsrin, ötən əsr, xx yüzilliyin",
    age_apart="kiçik, böyük, cavan, fərq",
    ages="yaş+c, yaşı+p, yaşlı+v, yaşındakı, yaşındaykən, yaşlılar, yaşlıların",
    age_before="",
    clock_before="saat, saatı, saatlar",
    clock_after="gmt, utc",
    day_parts={"am": "səhər, sübh", "pm": "gündüz, günorta", "evening": "axşam", "night": "gecə"},
    noon={"00:00": "gecə yarısı+p, gecəyarısı+p"},
    times="dəfə+v, dəfəlik, qat, qatdan, qata",
    times_compare="art, azal, çox, böyük, yüks, aşağı, baha, ucuz, uzun, sürət, kiçi, çempion, qalib, az, geniş, güclü, yuxarı, dünya, avropa, olimpiya",
    foreign_after="the",
    only_denominators="onda",
    denominators_first={2: "ikidə", 3: "üçdə", 4: "dörddə", 5: "beşdə", 6: "altıda", 7: "yeddidə", 8: "səkkizdə", 9: "doqquzda", 10: "onda", 100: "yüzdə", 1000: "mində"},
    wholes="tam",
    half_of="yarım, yarımdan, yarıma, yarımlıq",
    and_half="yarım, yarımda, yarımdan, yarıma, yarımadək, yarımdır, yarımdan, yarımın, yarımı, yarımlıq",
    prefixes={1: "bir", 2: "iki", 3: "üç", 4: "dörd", 5: "beş", 6: "altı", 7: "yeddi", 8: "səkkiz", 9: "doqquz", 10: "on", 12: "oniki", 15: "onbeş", 20: "iyirmi", 30: "otuz", 40: "qırx", 50: "əlli", 60: "altmış", 70: "yetmiş", 80: "səksən", 90: "doxsan", 100: "yüz"},
    compounds=(
        Compound("illik", "h", "number", "a"), Compound("illiy", "s", "number", "a"), Compound("günlük", "h", "number", "d"), Compound("aylıq", "h", "number", "mo"), Compound("həftəlik", "h", "number", "wk"), Compound("saatlıq", "h", "number", "h"), Compound("dəqiqəlik", "h", "number", "min"), Compound("mərtəbə", "v"),
        Compound("yaşlı", "v", "number", "age"), Compound("qat", "h", "multiplier"), Compound("faizlik", "h", "percent"), Compound("metrlik", "h", "number", "m"), Compound("otaqlı", "v"), Compound("partiyalı", "v"), Compound("mərhələli", "v"), Compound("raundlu", "v"), Compound("hissəli", "v"), Compound("seriyalı", "v"), Compound("nəfərlik", "h"), Compound("manatlıq", "h", "money", "AZN"), Compound("dollarlıq", "h", "money", "USD"),
    ),
    words=(
        FigureWord("number", "2", "hər iki, hər ikisi, hər ikisinin, hər ikisini, hər ikisinə, hər ikisindən, hər ikimiz, hər ikimizin, cüt, cütü, qoşa, ikilik"), FigureWord("number", "3", "üçlü+v, hər üç, üçlük"), FigureWord("number", "4", "dördlük, dördlü, dördlüyü"), FigureWord("number", "5", "beşlik, beşliyi"),
        FigureWord("number", "10", "ondan çox, ondan artıq", soft=False, qualifier="gt"), FigureWord("number", "10000", "onlarla min"), FigureWord("number", "100000", "yüzlərlə min"), FigureWord("number", "10000000", "onlarla milyon"), FigureWord("number", "100000000", "yüzlərlə milyon"), FigureWord("number", "25", "rüb əsr, çərək əsr, rüb əsrdən, çərək əsrdən", "a", soft=False), FigureWord("number", "100", "bir neçə yüz"), FigureWord("number", "1000", "bir neçə min"), FigureWord("number", "1000000", "bir neçə milyon"), FigureWord("number", "1000000000", "bir neçə milyard"), FigureWord("number", "10", "onlarla, onlarca, onlarladır"), FigureWord("number", "100", "yüzlərlə, yüzlərcə, yüzlərlədir"), FigureWord("number", "1000", "minlərlə, minlərcə, minlərlədir"), FigureWord("number", "1000000", "milyonlarla, milyonlarca, milyonlarladır"), FigureWord("number", "1000000000", "milyardlarla, milyardlarca"),
        FigureWord("number", "10000", "on minlərlə"), FigureWord("number", "100000", "yüz minlərlə"), FigureWord("number", "10000000", "on milyonlarla"), FigureWord("number", "100000000", "yüz milyonlarla"),
        FigureWord("number", "10", "onillik, onilliyin, onilliyi, onillikdə, onillikdir", "a", soft=False), FigureWord("number", "10", "onilliklər+c, onilliklərdə, onilliklərlə, on illər+c, on illərlə", "a"), FigureWord("number", "24", "son sutka+v, son sutka ərzində, keçən sutka+v, ötən sutka+v, keçən sutka ərzində, ötən sutka ərzində, sutka ərzində, sutka boyu, sutka boyunca, sutka müddətində", "h", soft=False), FigureWord("number", "12", "düjün"), FigureWord("number", "1.5", "il yarım, il yarımdır, il yarımlıq, il yarıma", "a", soft=False),
        FigureWord("ordinal", "1", "ilk, ilki, ilk dəfə"),
        FigureWord("multiplier", "2", "ikiqat, iki qat, ikiqatdan, ikiqata, iki dəfə+v"), FigureWord("multiplier", "3", "üçqat, üç qat", soft=False), FigureWord("multiplier", "1.5", "bir yarım dəfə, yarım dəfə", soft=False),
        FigureWord("fraction", "1/2", "yarısı+p, yarı, yarıya, yarıdan, yarısıdır, yarıbayarı"),
        FigureWord("number", "1", "təkcə bir"),
        FigureWord("fraction", "1/4", "dörddəbir, dörddə bir", soft=False), FigureWord("fraction", "1/3", "üçdəbir", soft=False),
        FigureWord("", "", "dörddəbir final+c, dörddəbir finalı+p, dörddəbir finalçı+v, dörddə bir final+c, səkkizdəbir final+c, səkkizdə bir final+c, səkkizdə bir finalı+p, səkkizdəbir finalı+p, ilk növbədə, birinci növbədə, ilk baxışdan, ilk baxışda, ilk xanım, birinci xanım, ilk öncə, ilk əvvəl, birinci xanımı, üzrə üz, yüz-yüzə, ikinci əl, üçüncü tərəf, üçüncü şəxs, üçüncü şəxslər, üçüncü şəxslərin, üçüncü ölkələr, birinci olaraq, bir də, bir-biri+p, bir-birin+c, biri-birin+c, on barmaq, altı çizilmiş, altını cızdı, ikidəbir, altını çəkdi, yarım gün, minə bilər, minə biləcək, minə bilir, minə bilən, minə bildi, günün ikinci yarısı+p, günün birinci yarısı+p, gecənin ikinci yarısı+p, gecənin birinci yarısı+p, ikinci bir yol, ikinci bir variant, ikinci bir seçim, ikinci bir çarə, dörd gözlə, bir daşla iki quş, iki quş vurmaq, əlli-əlli, əlli-əlliyə, beş barmağı kimi, iki sözlə, yeddinci göydə, dörd əllə, iki ayağını bir başmağa, iki od arasında, iki tərəfli+v, üç tərəfli+v, dörd tərəfli+v, bir tərəfli+v, bir mənalı+v, iki başlı+v, iki rəqəmli+v, üç rəqəmli+v, dörd rəqəmli+v, beş rəqəmli+v, altı rəqəmli+v, yeddi rəqəmli+v"),
    ),
    before={
        "ge": "ən azı, azı, ən az, azından, minimum, ən azından, heç olmasa, az qala azı",
        "le": "ən çoxu, çoxu, maksimum, ən geci, ən çox, maksimal",
        "almost": "demək olar ki, demək olar, az qala, təxminən demək olar ki, praktiki olaraq",
        "approx": "təxminən, təqribən, təqribi, haradasa, təxmini, təxmini olaraq, ~, ≈",
    },
    skip="cəmi, isə, də, da, saat, hər, ilə",
    after={
        "gt": (*((f"{little} {more}", "ablative") for little in ("bir qədər", "bir az", "xeyli", "bir xeyli") for more in ("çox", "artıq", "çoxdur", "artıqdır", "yuxarı", "böyük", "baha")), ("çox", "ablative"), ("artıq", "ablative"), ("yuxarı", "ablative"), ("çoxdur", "ablative"), ("artıqdır", "ablative"), ("çoxudur", "ablative"), ("köhnə", "ablative"), ("köhnədir", "ablative"), ("yaşlı", "ablative"), ("keçəndə", "object"), ("ötəndə", "object"), ("aşanda", "object"), ("çoxu", "ablative"), ("artığı", "ablative"), ("artığını", "ablative"), ("artığının", "ablative"), ("çoxunu", "ablative"), ("çoxunun", "ablative"), ("çoxuna", "ablative"), ("böyük", "ablative"), ("baha", "ablative"), ("ağır", "ablative"), ("uzun", "ablative"), ("yüksək", "ablative"), ("ötən", "object"), ("ötənlər", "object"), ("ötənlərin", "object"), ("keçənlər", "object"), ("aşkın", "object"), ("keçən", "object"), ("aşaraq", "object"), ("aşacaq", "object"), ("ötüb", "object"), ("keçib", "object"), ("keçmiş", "object"), ("keçir", "object"), ("ötür", "object"), ("ötmüş", "object"), ("keçəcək", "object"), ("ötəcək", "object"), ("aşır", "object"), ("keçirdi", "object"), ("ötürdü", "object"), ("aşırdı", "object"), ("aşıb", "object"), ("üstələyib", "object"), ("aşan", "object"), ("üstələyən", "object"), ("ötərək", "object"), ("keçərək", "object"), ("ötdü", "object"), ("aşdı", "object"), ("aşmış", "object"), ("yuxarıdır", "ablative"), ("yuxarılar", "ablative"), ("yuxarıların", "ablative"), ("yuxarıları", "ablative"), ("yuxarıdı", "ablative")),
        "ge": (*((f"{less} {negated}", "ablative") for less in ("az", "aşağı", "kiçik", "qısa", "tez") for negated in NEGATED), ("az olmayaraq", "ablative"), ("az olmayan", "ablative"), ("az olmamaqla", "ablative"), ("az olmamaq", "ablative"), ("az olmamalıdır", "ablative"), ("az deyil", "ablative"), ("aşağı olmamalıdır", "ablative"), ("aşağı deyil", "ablative"), ("az olmur", "ablative"), ("aşağı olmayan", "ablative"), ("və daha çox", ""), ("və ya daha çox", ""), ("və yuxarı", ""), ("və daha artıq", "")),
        "lt": (("tamam olmayıb", "object"), ("tamam olmayan", "object"), ("ucuz", "ablative"), ("tamam olmamış", "object"), ("dolmamış", "object"), ("çatmamış", "dative"), ("çatmayan", "dative"), ("az", "ablative"), ("azdır", "ablative"), ("aşağı", "ablative"), ("aşağıdır", "ablative"), ("azını", "ablative"), ("azının", "ablative"), ("azına", "ablative"), ("azı", "ablative"), ("kiçik", "ablative"), ("kiçikdir", "ablative"), ("da çatmırdı", "dative"), ("də çatmırdı", "dative"), ("çatmırdı", "dative"), ("da çatmır", "dative"), ("çatmır", "dative"), ("qısa", "ablative"), ("az müddətdə", "ablative")),
        "le": (*((f"{more} {negated}", "ablative") for more in ("çox", "artıq", "yuxarı", "uzun", "böyük", "gec", "yüksək") for negated in NEGATED), ("ötmürdü", "object"), ("aşmırdı", "object"), ("keçmirdi", "object"), ("aşmır", "object"), ("ötmür", "object"), ("keçmir", "object"), ("keçməyən", "object"), ("ötməyən", "object"), ("aşmayan", "object"), ("aşmayıb", "object"), ("keçməyib", "object"), ("ötməyib", "object"), ("aşmamalıdır", "object"), ("keçməməlidir", "object"), ("aşa bilməz", "object"), ("keçə bilməz", "object"), ("çox olmayaraq", "ablative"), ("çox olmayan", "ablative"), ("çox olmamalıdır", "ablative"), ("çox deyil", "ablative"), ("artıq olmamalıdır", "ablative"), ("artıq deyil", "ablative"), ("yuxarı olmamalıdır", "ablative"), ("çox olmur", "ablative"), ("çox olmamaqla", "ablative"), ("artıq olmayan", "ablative"), ("artıq olmayaraq", "ablative"), ("gec olmayaraq", "ablative"), ("və ya daha az", "")),
        "upto": (("qədər", "dative"), ("kimi", "dative"), ("qədərdir", "dative")),
        "almost": (("yaxınlaşıb", "dative"), ("yaxınlaşır", "dative"), ("yaxınlaşdı", "dative"), ("yaxınlaşmış", "dative"), ("yaxın", "dative"), ("yaxındır", "dative"), ("yaxını", "dative"), ("yaxının", "dative")),
        "approx": (("qədər", ""), ("civarında", ""), ("civarındadır", ""), ("ətrafındadır", ""), ("radələrində", ""), ("ətrafında", ""), ("radələri", "")),
    },
    targets="qalx, bahalaş, ucuzlaş, gerilə, artır, azal, çatdır, çatıb, çatac, çatır, çatmış, endiril, endirə, endirib, endirm, endirdi, endirəcək, endirir, qaldır, yüksəl, yüksəld, enib, enmiş, düş, artıb, artac, artmış, uzad, dəyiş, ixtisar",
    between=(),
    holders="qrup, məktəb, bina, ev, mənzil, otaq, küçə",
    enumerators="birinci, ikinci, üçüncü, dördüncü, beşinci, birincisi, ikincisi, üçüncüsü, dördüncüsü, beşincisi",
    record_words="göstərici+v, rekord+c, rekordu+p, balans+c, balansı+p",
    lines_before="qaynar xətt, qaynar xətti, telefon, telefonu, tel, tel., əlaqə nömrəsi, çağrı mərkəzi",
    name_numbers={1: "one", 2: "two", 3: "three", 4: "four", 5: "five"},
    foreign_words="on, min",
    listed="səhifə, səhifələr, səhifələri, səh, maddələr, maddələri, bəndlər, otaqlar, mənzillər, suallar",
    named_things="saytı, portalı, kanalı, şirkəti, agentliyi, tətbiqi, saytının, şirkətinin, portalının",
    percent_before="%, yüzdə",
    every="hər",
    of_every="hər",
    ones_of="biri, birini, birinin, birinə, birində, birindən, biridir",
    alternatives="və ya, ya, yaxud, ya da, və yaxud",
    between_joints="ilə, və",
    between_after="arasında, arasındadır, arası, aralığında, arasındakı",
    span_ends="qədər, kimi",
    named="№, n, radio, stream, apollon, nömrə, ftse, nikkei, cac, dax, nömrəsi, marşrut, reys, kanal, formula, kateqoriya, tip, qrup, məktəb, şosse, boeing, embraer, airbus, iphone, ipad, windows, galaxy, playstation, xbox, ios, android, otaq, mənzil, bina, ev, küçə, sürətli, tel, tel., telefon, faks, ps, euro, avro, fəsil, bölmə, cild, səh., səh, qəzet, dərəcəli, protokol",
    named_after="nömrəli, nömrəsi, nömrəsində, nömrəsinə, nömrəsindən, nömrə, saylı, nömrəlı, № -li, sayli, nömrədə, nömrəyə",
    articles="maddə+v, maddəsi+p, bənd+c, bəndi+p, hissə+v, hissəsi+p, yarımbənd+c, yarımbəndi+p, paraqraf+c",
    score_words="hesab+c, hesabı+p, qalib, məğlub, qələbə, qələbəsi, heç-heçə, uduzub, udub, uddu, uduzdu, məğlubiyyət, oyun, oyunda, qarşılaşma, üstünlüyü, matç, set, öndə",
    roman_letters="i, v, x",
    roman_names=True,
    day_after_month="suffixed",
    abbreviations="mln, mlrd, milrd, mlyrd, mlr, trln",
    rank="nömrə, nömrəli, saylı",
    range_nouns="bal+c, ballıq",
    score_near="hesab+c, hesabı+p, hesablı",
    score_verbs="uddu, udub, uduzdu, uduzub",
    rate_before={"h": "saatda", "s": "saniyədə", "min": "dəqiqədə"},
    part_hours="da, də",
    powers=(("üstü", ""), ("üstlü", "")),
    measure_decimals=",",
    minus="mənfi, minus",
    plus="müsbət, plus",
    below=("sıfırdan", "aşağı"),
    frost="şaxta+v, sıfırdan aşağı, soyuq olacaq",
    clock_parts_after={-30: "yarısında, yarısından, yarısınadək, yarısı radələrində"},
    list_and="və",
    function_words="üçün, sonra, əvvəl, qədər, kimi, görə, çıxarış, haqqında, olan, olub, edib, ilə, isə, həmçinin, bəri, ərzində, lakin, amma, ancaq",
    homographs="mini, minin, minlə, minlik, minli, minlər, yüzlük, yüzlü, milyonluq, ilə, ona, onu, onun, yeni, qata",
    strong_clock="saat, saatı",
    respectively="müvafiq",
    hyphenated="top",
    roman_after="müavin+c, müavini+p, tur+c, turu+p, əsr+c, əsri+p, rüb+c, rübü+p, dünya, mdb, fəxri, dövlət, beynəlxalq, respublika, qurultay+c, qurultayı+p, hissə+v, hissəsi+p, müharib+v, ümumdünya, yüzillik, yarımil, pyotr, qarabağ, çağırış+c, forum+c, forumu+p, oyunlar+c, festival+c, qlobal, mərhələ+v, qrup, kateqoriya, dərəcə+v, dərəcəli, sessiya+v, iclas+c, qış, yay, avropa, islam, olimpiya, konfrans+c, zirvə",
    roman_before="ii pyotr, yelizaveta, elizabet, nikolay, napoleon, karl, henri, corc, lüdovik",
    counted="bütün, digər, qalan, həmin, cəmi",
)

COMPARING = Comparing(
    rising="uzad, artıb, artır, artar, artac, artdı, artım, artmış, artan, möhkəmlən, sürətlən, yüksəl, çoxal, böyüy, böyüm, bahalaş, qalx, genişlən, yuxarı qalx",
    falling="qısald, azal, endir, enib, enmiş, endi, düşüb, düşdü, aşağı düş, ucuzlaş, ixtisar, zəiflə, yavaşı, geril",
    from_endings="dan, dən",
    to_endings="a, ə, dək, adək, ədək",
    at_endings="da, də",
    free_order=True,
    negations="olmamalı, ola bilməz, olmasın, olmayacaq, olmamaq, deyil",
    against_words_after="əvəzinə, müqabilində, müqayisədə",
    two_way_marks=",.",
    doubtful_qualifiers={"upto": "dək, qədər, kimi", "approx": "ətrafında", "le": "maksim", "lt": "yarıdan az", "gt": "yarıdan çox, isti, soyuq, keçmiş, ötən, keçən, keçir, ötür, keçib, keçdi, keçəcək, ötüb", "almost": "yaxın"},
    minutes_to="qalmış, qalıb, qalanda, qalır",
    minutes_past="keçmiş, işləmiş, keçəndə, işləyəndə",
    losing="uduz, məğlub ol, məğlubiy",
    more="baha, çox, artıq, yuxarı, yüksək, artıqlaması",
    less="ucuz, az, aşağı, əskik",
    contrary="yox, deyil",
    frost_near="şaxta",
    limit_nouns="hədd, limit, tavan, maksim, yuxarı hədd",
    within="ərzində, müddətində",
    reaching="çat",
    negative_near="zərər, itir, itki, kəsir, mənfi",
    ahead_of="əvvəl, qabaq, qalmış, qalanadək, qalana",
    out_of="nəfərdən, nəfərin, nəfərindən, nəfərindan",
    said_by={
        "60 s": "dəqiqə*", "60 min": "saat*", "1 # sure": "qızıl*, çempion*, qalib*", "2 # sure": "gümüş*", "3 # sure": "bürünc*", "2 sure": "cütlük*, qoşa", "7 d": "həftə*, hər gün", "6 mo": "yarımil*, yarım il*, yarımillik*, ilin birinci yarısı*, ilk yarısı*", "4 #": "son rüb*", "3 #": "üçüncü tərəf*", "14 d": "iki həftə*", "24 h": "sutka*, gün, gündəlik, günlük, gecə-gündüz, fasiləsiz", "10 d": "ongünlü*, on günlü*", "4 x": "dörddə bir*", "2 x": "ikiqat, yarı*, iki dəfə*", "3 x": "üçdə bir*, üçqat", "1 d": "gün, gündəlik, günlük, sutka*, günü",
        "1 mo": "ay, aylıq, ayda", "3 mo": "rüb*", "12 mo": "il, illik, ildə, ilin", "1 a": "il, illik, ildə, ilin, ilə", "10 a": "onillik*, on illər*",
        "100 a": "əsr*, yüzillik*", "1 wk": "həftə*", "1 h": "saat, saatlıq, saatda",
        "2": "hər iki, iki, cüt*, ikitərəfli, qoşa, duet*, onların, onlar, tərəflər*, tərəfləri, aralarında, öz aralarında, ikiqat",
        "1": "bir, tək, yeganə, təkcə", "3": "üçlük*, üçlü, üçtərəfli, hər üç, üçqat", "4": "dördlük*, dördlü", "0 Cel": "sıfır*, şaxta*",
        "0 deg": "sıfır*, şaxta*", "100 %": "bütün, tam, tamamilə, hamı*, büsbütün, xalis", "50 %": "yarı*", "25 %": "dörddə bir*, rüb*",
        "0.5": "yarım*, yarı*", "0": "yox, yoxdur, heç, olmadan", "id co2": "karbon dioksid*, karbon qaz*, karbon-dioksid*, karbon turşu*",
        "id ch4": "metan*", "id o2": "oksigen*", "id h2": "hidrogen*", "id h2o": "su, suyun, suyu", "id no2": "azot dioksid*, azot-dioksid*",
        "id so2": "kükürd dioksid*, kükürd qaz*", "id a4": "vərəq*",
        "2 #": "digər*, başqa*, daha bir, təkrar*, yenidən, müavin*, növbəti, köməkçi*, işlənmiş", "1 #": "ilk*, birinci*, əvvəl*, debüt*",
        "time 12:00": "günorta*", "time 00:00": "gecə yarısı*, gecəyarısı*", "again": "o qədər, həmin qədər",
    },
    contrasts={
        "part of a period": {
            "early": "əvvəlində, əvvəllərində, əvvəlindən, əvvəlinə, əvvəlinədək, əvvəlinin, başlanğıcında, başlanğıcından",
            "middle": "ortasında, ortalarında, ortasına, ortalarına, ortalarınadək, ortasınadək",
            "late": "sonunda, sonlarında, sonuna, sonunadək, sonuna qədər, axırında, axırına, axırınadək, sonundan",
        },
        "measure of a price": {
            "kg": "kiloqramı, kiloqrama, kiloqramına, kiloqramının, kiloqramın, kilosu, kilosuna", "t": "tonu, tona, tonuna, tonunun, tonun",
            "litre": "litri, litrə, litrinə, litrinin, litrin", "barrel": "bareli, barelə, barelinə, barelinin, barelin",
            "m2": "kvadratmetri, kvadratmetrə, kvadratmetrinə, kvadratmetrin, kvadratmetrinin", "m3": "kubmetri, kubmetrə, kubmetrinə, kubmetrin, kubmetrinin",
        },
        "result": {"profit": "mənfəət*, qazanc*", "loss": "zərər, zərərlə, zərəri, ziyan, ziyanla, ziyanı"},
        "side of the world": {"east": "şərq, şərqi, şərqində, şərqdə, şərqdən", "west": "qərb, qərbi, qərbində, qərbdə, qərbdən", "north": "şimal, şimali, şimalında, şimalda, şimaldan", "south": "cənub, cənubi, cənubunda, cənubda, cənubdan"},
        "end of a row": {"first": "ilk, birinci*", "last": "son, sonuncu*, axırıncı*"},
        "rate": {
            "second": "saniyədə, hər saniyə", "minute": "dəqiqədə, hər dəqiqə", "hour": "saatda, hər saat, saatlıq",
            "day": "gündə, sutkada, hər gün, gündəlik, sutkalıq", "week": "həftədə, hər həftə, həftəlik",
            "month": "ayda, hər ay, aylıq", "year": "ildə, hər il, illik",
        },
    },
    concepts=CONCEPTS,
    long_endings="lar, lər, sın, sin, sun, sün, ında, ində, unda, ündə, ından, indən, undan, ündən, ının, inin, unun, ünün, dakı, dəki",
)

LANGUAGE = Language(
    code="az",
    name="Azərbaycanca",
    tags=Tags(locale="az-Latn-AZ", og="az_AZ", plural_forms="nplurals=2; plural=(n != 1);", alpha3="aze"),
    typography=Typography(
        quotes=(("“", "”"), ("‘", "’")),
        dash="–",
        before_numbers=frozenset("saat səh. maddə bənd cədvəl şəkil otaq".split()),
        free_words=frozenset("və ya yaxud amma lakin ancaq həm həmçinin bu o".split()),
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
    conjunctions=frozenset({"və", "isə", "həmçinin"}),
    sum_words=SumWords(
        total=("cəmi", "ümumilikdə", "ümumi", "birlikdə", "yekun"),
        including=("o cümlədən", "onlardan", "onların", "bunlardan", "bunların"),
        part_first=("olmaqla",),
        share_endings=("dan", "dən", "ından", "indən", "undan", "ündən", "ının", "inin", "unun", "ünün"),
        by_after=("art", "azal", "çox", "az ", "yuxarı", "aşağı", "qaldır", "endir", "yüksəl"),
    ),
    calendar=Calendar(
        months=tuple("yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr".split()),
        month_names=tuple("yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr".split()),
        date="{day}\u00a0{month} {year}{ordinal}\u00a0il",
        day="{day}\u00a0{month}",
        month="{year}{ordinal}\u00a0ilin {month} ayı",
        month_possessive=True,
    ),
    reading=READING,
    comparing=COMPARING,
    zones={"bakı vaxtı": 240, "moskva vaxtı": 180, "astana vaxtı": 300, "tbilisi vaxtı": 240, "ankara vaxtı": 180, "istanbul vaxtı": 180, "london vaxtı": 0, "orta avropa vaxtı": 60, "qrinviç": 0, "gmt": 0, "utc": 0, "qmt": 0, "yerli vaxt": 1440},
    unit_slips={"kv/saat": "kVt·saat", "kvt/saat": "kVt·saat", "mvt/saat": "MVt·saat", "qvt/saat": "QVt·saat"},
    telephone=TelephoneWords(
        extension="{number} (daxili\u00a0{extension})",
        extension_words="daxili nömrə, daxili, dax.",
        or_words="və ya, və, ya da, yaxud",
    ),
    negating_letters="m",
)
