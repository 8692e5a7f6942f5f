"""Numbers in digits, in words, and in both: their value, however they are grouped, scaled and compounded."""

from __future__ import annotations

import re
from decimal import Decimal

from pressrelease.figures.lexicon import Lexicon
from pressrelease.figures.sentence import DASHES, Sentence, Value
from pressrelease.figures.signs import DEGREES
from pressrelease.figures.surroundings import TIME_UNITS, tail_at

GROUPS_COMMA = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
GROUPS_DOT = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
GROUPS_BROKEN = re.compile(r"\d{1,3}(?:,\d{3})+,\d{1,2}")
MIXED = re.compile(r"(\d)/(\d{1,2})")
GROUP = re.compile(r"\d{3}(?:[.,]\d+)?")
VULGAR = {
    "½": Decimal("0.5"), "⅓": Decimal("0.3333"), "⅔": Decimal("0.6667"), "¼": Decimal("0.25"), "¾": Decimal("0.75"),
    "⅕": Decimal("0.2"), "⅛": Decimal("0.125"),
}  # fmt: skip

SCALES = frozenset((1000, 10**6, 10**9, 10**12))
ENDLESS = 10**30
HUGE_DIGITS = 40  # more digits than that are no amount


class Amount:
    """A number that was read: its value, the token after it, and how it is written."""

    __slots__ = ("digits", "end", "literal", "ordinal", "scale", "value")

    def __init__(
        self, value: Value, end: int, *, digits: bool, ordinal: bool, literal: str, scale: int
    ) -> None:
        self.value = value
        self.end = end
        self.digits = digits  # begins with digits
        self.ordinal = ordinal  # the last word is an ordinal
        self.literal = literal  # the digits where there is nothing else ("2017"), else ""
        self.scale = scale  # the last scale word's value, 1 where there is none


def read_literal(s: Sentence, index: int) -> tuple[Value, int, str] | None:
    """The number that the digits at a token say: value, index after it, and the bare digits where there are no marks.

    Groups of three after spaces belong to it. None where the digits are no number (dates, versions).
    """
    token = s.tokens[index]
    if len(token) > HUGE_DIGITS:
        return None
    if token.isdecimal():
        end = index + 1
        if len(token) <= 3 and token[0] != "0" and s.spaced(end):
            groups = [token]
            while end < s.size and s.spaced(end) and GROUP.fullmatch(s.tokens[end]) and len(groups) < 6:
                groups.append(s.tokens[end])
                end += 1
                if len(groups[-1]) > 3:
                    break
            # a group that goes on as something else ("5 100-metre", "2 300-ə") still belongs to the number
            if len(groups) > 1:
                whole = "".join(groups).replace(",", ".")
                return (Decimal(whole) if "." in whole else int(whole)), end, ""
        if s.spaced(end) and (mixed := MIXED.fullmatch(s.tokens[end])) is not None:  # "220 2/3"
            above, below = int(mixed[1]), int(mixed[2])
            if 0 < above < below:
                return (Decimal(int(token)) + Decimal(above) / below).quantize(Decimal("0.0001")), end + 1, ""
        return int(token), end, token
    if ":" in token or "/" in token:
        return None
    lex = s.lex
    if token.count(",") + token.count(".") == 1:
        mark = "," if "," in token else "."
        whole, part = token.split(mark)
        if len(part) == 3 and len(whole) <= 3 and whole != "0":
            following = s.token(index + 1)
            scaled = following in lex.scales and lex.scales[following] >= 1000
            reading = lex.groupings[scaled][mark]
            if reading == "decimal" and not scaled and part == "000" and mark == ",":
                reading = "group"
            if reading == "group" and not _is_measured(s, index, mark, whole, part):
                return int(whole + part), index + 1, ""
        return Decimal(f"{whole}.{part}"), index + 1, ""
    if GROUPS_COMMA.fullmatch(token):
        clean = token.replace(",", "")
    elif GROUPS_DOT.fullmatch(token):
        clean = token.replace(".", "").replace(",", ".")
    elif GROUPS_BROKEN.fullmatch(token):
        head, _, tail = token.rpartition(",")
        clean = head.replace(",", "") + "." + tail
    else:
        return None
    return (Decimal(clean) if "." in clean else int(clean)), index + 1, ""


def _is_measured(s: Sentence, index: int, mark: str, whole: str, part: str) -> bool:
    """Whether a unit makes decimals of three digits behind a mark that else parts groups: "5,412 km", "31.125°C"."""
    decimals = s.lex.reading.measure_decimals
    tail = tail_at(s, index + 1, digits=True) if decimals else None
    if tail is None or tail[1] in TIME_UNITS or tail[1] == "age":
        return False
    return tail[1] in DEGREES or (mark in decimals and len(whole) < 3 and part[-1] != "0")


def _fits(current: Value, value: int, lex: Lexicon) -> bool:
    """Whether a smaller number word may follow a larger one inside one number."""
    if not isinstance(current, int):
        return False
    if value < 10:
        return current >= 10 and current % 10 == 0 and (lex.reading.teens_compose or current % 100 != 10)
    if value < 100:
        return current >= 100 and current % 100 == 0
    return False


def read_amount(s: Sentence, index: int) -> Amount | None:
    """The number that starts at a token: digits, words, scale words and remainders together.

    `38 milyard 609 milyon`, `3 milyard 94,6 milyon`, `31 thousand 33`, `two hundred and fifty-one`.
    """
    lex = s.lex
    tokens, size = s.tokens, s.size
    numbers, ones, scales, ordinals = lex.numbers, lex.ones, lex.scales, lex.ordinals
    total: Value = 0
    current: Value | None = None
    from_digits = False  # the current group is written in digits
    last_scale = ENDLESS
    scale = 1
    end = index
    ordinal = False
    literal = ""
    first = tokens[index]
    digits = "0" <= first[0] <= "9"
    j = index
    while j < size:
        token = tokens[j]
        value = numbers.get(token)
        if value is None:
            if token in ones:
                value = 1
            elif (current is not None or total) and not (from_digits or digits):
                value = lex.inner_numbers.get(token)
                if value != 1 and current is None:
                    value = None  # "min ona" is "a thousand to him"
        if value is not None:
            if current is None:
                if value >= last_scale:
                    break
                if total and digits and j + 1 < size and tokens[j + 1] not in scales:
                    break  # "5 million two ..." are two numbers
                current = value
                from_digits = False
            elif not from_digits and _fits(current, value, lex):
                current += value
            else:
                break
            j += 1
            end = j
            if lex.ablative and token.endswith(lex.ablative):
                break  # "hər onundan səkkizi": the case ends the number
            continue
        value = scales.get(token)
        if value is not None:
            if j > index and token in lex.abbreviations and len(token) == 1 and not from_digits:
                break
            if value == 100:
                if current is None:
                    if last_scale <= 100:
                        break
                    current = 100
                elif not from_digits and isinstance(current, int) and 1 < current < 100:
                    current *= 100
                elif current == 1:
                    current = 100
                elif not from_digits and isinstance(current, int) and current > 1000:
                    break
                else:
                    if from_digits and isinstance(current, int) and current < 100:
                        current *= 100
                        j += 1
                        end = j
                        continue
                    break
                from_digits = False
            else:
                if value >= last_scale or (current is None and total):
                    break
                total += (1 if current is None else current) * value
                current = None
                last_scale = scale = value
                literal = ""
                if lex.ablative and token.endswith(lex.ablative):
                    end = j + 1
                    break  # "1,2 milyondan 300 mindən": the case ends the number
            j += 1
            end = j
            continue
        value = ordinals.get(token)
        if value is not None:
            if value >= 100 and value in (100, 1000, 10**6, 10**9, 10**12) and not from_digits:
                if value >= last_scale:
                    break
                base = 1 if current is None else current
                if value == 100 and isinstance(base, int) and base >= 100:
                    break
                total, current = total + base * value, None
            elif current is None and value < last_scale and not (total and digits):
                current = value
            elif current is not None and not from_digits and _fits(current, value, lex):
                current += value
            else:
                break
            if value >= 5 and j + 2 < size and scales.get(tokens[j + 1]) == 1000 and last_scale > 1000:
                following = tokens[j + 2]
                if current is not None and (
                    following in ordinals or following in numbers or following in scales
                ):
                    # an ordinal in place of the cardinal inside a number, as some programs write it
                    j += 1
                    end = j
                    continue
            ordinal = True
            end = j + 1
            break
        if "0" <= token[0] <= "9":
            if current is not None:
                break
            read = read_literal(s, j)
            if read is None:
                if j == index:
                    return None
                break
            amount, after, bare = read
            if j > index:
                # a remainder: smaller than the scale before it, and no number of another kind
                following = s.token(after)
                next_scale = scales.get(following, 0)
                if next_scale >= last_scale or amount >= last_scale or not digits:
                    break
                if not next_scale and (
                    (last_scale == 1000 and amount >= 1000)
                    or last_scale == 100
                    or (last_scale >= 10**6 and amount < 1000)
                    or last_scale >= 10**9
                    or (
                        following == "-"
                        and s.glued(after)
                        and lex.endings.get(s.token(after + 1), "ordinal") == "ordinal"
                    )
                    or (bare and len(bare) == 4)
                    or following in lex.months
                    or (isinstance(total, Decimal))
                ):
                    break
                if next_scale and isinstance(amount, int) and amount * next_scale >= last_scale:
                    break
            else:
                literal = bare
            from_digits = True
            j = after
            end = j
            # a vulgar fraction behind it
            if j < size and tokens[j] in VULGAR and s.glued(j):
                amount += VULGAR[tokens[j]]
                j += 1
                end = j
                literal = ""
            current = amount
            continue
        # what may stand inside a number
        following = s.token(j + 1)
        if token in DASHES and from_digits and current is not None and s.glued(j) and s.glued(j + 1):
            joined = scales.get(following) or ordinals.get(following, 0)  # "10-million", "10-тысячный"
            if joined >= 1000 and joined in SCALES and joined < last_scale:
                total += current * joined
                current = None
                last_scale = scale = joined
                literal = ""
                j += 2
                end = j
                continue
            break
        if token == "-" and lex.reading.hyphen_joins and s.glued(j) and s.glued(j + 1):
            if following in scales and not from_digits and current is not None and current < 100:
                j += 1  # "a five-hundred-bed dormitory"
                continue
            small = numbers.get(following) or ordinals.get(following) or (1 if following in ones else None)
            if (
                small is not None
                and small < 10
                and isinstance(current, int)
                and not from_digits
                and current % 100 >= 20
                and current % 10 == 0
            ):
                j += 1
                continue
            break
        if token == lex.reading.and_joins and token and not from_digits and j > index:
            small = numbers.get(following) or ordinals.get(following) or (1 if following in ones else None)
            open_hundred = isinstance(current, int) and current >= 100 and current % 100 == 0
            if (
                small is not None
                and small < 100
                # "three million and five million" are two
                and (open_hundred or scales.get(s.token(j + 2), 0) < 1000)
                and (open_hundred or (current is None and total and not digits))
            ):
                j += 1
                continue
            break
        if (
            token == ","
            and current is None
            and total
            and not digits
            and (following in numbers or following in ones)
        ):
            if _scaled_ahead(s, j + 1):
                j += 1
                continue
            break
        if token == "." and current is None and total and digits and tokens[j - 1] in lex.abbreviations:
            if following and "0" <= following[0] <= "9" and s.spaced(j + 1):
                j += 1
                continue
            break
        break
    if current is None and end == index:
        return None
    result = total + current if current is not None else total
    if end != index + 1 or ordinal:
        literal = literal if end == index + 1 else ""
    return Amount(result, end, digits=digits, ordinal=ordinal, literal=literal, scale=scale)


def _scaled_ahead(s: Sentence, index: int) -> bool:
    """Whether number words up to a hundred or more stand there, so that a comma before them is inside a number."""
    for k in range(index, min(index + 3, s.size)):
        if s.lex.scales.get(s.tokens[k]) or s.lex.ordinals.get(s.tokens[k], 0) >= 100:
            return True
    return False
