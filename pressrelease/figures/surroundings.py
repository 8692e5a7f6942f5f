"""What stands around a number: its unit, currency or percent sign, and the qualifier before or after it."""

from __future__ import annotations

from decimal import Decimal

from pressrelease.figures.sentence import DASHES, Sentence, Value

SIGNS = {"$": "USD", "£": "GBP", "€": "EUR", "₼": "AZN", "₽": "RUB", "¥": "JPY", "₺": "TRY", "₴": "UAH", "₸": "KZT",
         "₾": "GEL", "₹": "INR", "₩": "KRW", "₪": "ILS"}  # fmt: skip
# letters that may be joined to a dollar sign
DOLLARS = {"us": "USD", "u.s.": "USD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "nz": "NZD", "hk": "HKD",
           "s": "SGD", "r": "BRL", "mx": "MXN"}  # fmt: skip
CODES = frozenset(
    "AED AMD AUD AZN BRL BYN CAD CHF CNY CZK DKK EUR GBP GEL HKD HUF ILS INR IQD IRR JPY KGS KRW KWD KZT MDL MXN NOK "
    "NZD PLN QAR RON RUB SAR SEK SGD THB TJS TMT TRY UAH USD UZS ZAR AZM RUR".split()
)

TIME_UNITS = frozenset(("a", "mo", "wk", "d", "h", "min", "s"))

# a case of words, and the role under which the same endings stand after digits
_WRITTEN = {"object": "case"}

# What follows a number: kind, unit, factor, the token after it.
Tail = tuple[str, str, Value, int]


def tail_at(s: Sentence, index: int, *, digits: bool) -> Tail | None:
    """The percent sign, currency or unit at a token, also after a hyphen that joins it to the number."""
    if index >= s.size:
        return None
    lex, tokens = s.lex, s.tokens
    token = tokens[index]
    joined = False
    if token in DASHES and s.glued(index) and s.glued(index + 1):
        index += 1
        token = tokens[index]
        joined = True
        age = lex.ages.at(tokens, index)
        if age is not None:
            return "number", "age", 1, age[1]
    if token in lex.digit_units and not digits and s.token(index - 1) not in lex.scales:
        return None
    if token in lex.not_units.many and lex.not_units.at(tokens, index) is not None:
        return None
    found = lex.percent.at(tokens, index)
    if found is not None:
        end = found[1]
        if found[0] == "%" or joined:
            _, end = _suffix(s, end)
        if found[0] == "bp":
            return "percent", "pp", Decimal("0.01"), end
        return "percent", "" if found[0] == "%" else "pp", 1, end
    if token in SIGNS and not joined:
        following = s.token(index + 1)
        if not (s.glued(index + 1) and following[:1].isdecimal()):
            return "money", SIGNS[token], 1, _suffix(s, index + 1)[1]
    age = lex.ages.at(tokens, index)
    if age is not None:
        apart = age[1] < s.size and tokens[age[1]] in lex.age_apart
        return "number", "a" if apart else "age", 1, age[1]
    unit = lex.units.at(tokens, index)
    if unit is None and token in lex.homographs:
        following = s.token(index + 1)
        if following in lex.span_ends or lex.after.one.get(following, ("", ""))[1] == "dative":
            unit = lex.homographs[token], index + 1
    money = lex.currencies.at(tokens, index)
    if money is not None and (unit is None or money[1] > unit[1]):
        code, factor = money[0]
        return "money", code, factor, money[1]
    if unit is not None:
        code, factor = unit[0]
        if len(token) == 1 and token.isalpha() and unit[1] == index + 1:
            # one letter is a unit only after digits, and not where it starts an abbreviation or a name
            following = s.token(index + 1)
            if (
                not digits
                or (following == "." and s.token(index + 2)[:1].isalpha() and s.glued(index + 2))
                or s.written(index).isupper()
            ):
                return None
        end = unit[1]
        if (
            (token in ("°", "º") and end == index + 1 and s.token(end) in ("-", "–"))
            or not tokens[end - 1].isalpha()
            or len(tokens[end - 1]) <= 4
        ):
            end = _suffix(s, end)[1]
        return "number", code, factor, end
    if s.glued(index) and digits and not joined:
        short = lex.glued.get(token)
        if short is not None:
            return ("money" if short[0] in CODES else "number"), short[0], short[1], index + 1
    if token.upper() in CODES and s.written(index).isupper():
        return "money", token.upper(), 1, _suffix(s, index + 1)[1]
    frost = lex.frost.at(tokens, index)
    return ("number", "deg", 1, frost[1]) if frost is not None else None  # "15–18 ниже нуля"


def _suffix(s: Sentence, index: int) -> tuple[str, int]:
    """An ending after a sign or an abbreviation ("%-i", "AZN-dən"), which needs its hyphen."""
    if s.token(index) in ("-", "–", "‑", "'", "’") and s.glued(index) and s.glued(index + 1):
        role = s.lex.endings.get(s.tokens[index + 1])
        if role is not None:
            return role, index + 2
    return "", index


def sign_before(s: Sentence, index: int) -> tuple[str, int] | None:
    """The currency that a sign or code before a number says, and the token where it starts."""
    if index == 0:
        return None
    token = s.tokens[index - 1]
    if token in SIGNS:
        unit, start = SIGNS[token], index - 1
        if token == "$" and start > 0 and s.glued(start):
            letters = DOLLARS.get(s.tokens[start - 1])
            if letters is not None and s.written(start - 1).isupper():
                unit, start = letters, start - 1
        return unit, start
    if len(token) == 3 and token.upper() in CODES and s.written(index - 1).isupper():
        return token.upper(), index - 1
    return None


def qualifier_of(s: Sentence, start: int, end: int, kind: str) -> str:
    """The qualifier of a figure between two tokens: before it, after it, or in its last ending.

    Codes are gt, ge, lt, le, upto, almost, approx; "" for none. "Until" with dates and times, and the target of
    a change ("increased to"), are none.
    """
    lex, tokens = s.lex, s.tokens
    if kind in ("ordinal", "weekday"):
        return ""
    code = ""
    j = start
    for _ in range(3):
        if j == 0:
            break
        found = lex.before.before(tokens, j)
        if found is None and tokens[j - 1] == "," and j == start and s.spaced(start):
            found = lex.before.before(tokens, j - 1)  # "demək olar ki, 470"
            if found is not None and found[0] not in ("almost", "approx"):
                found = None
        if found is not None:
            code = found[0]
            if j != start and tokens[j - 1] in lex.direct_before:
                code = ""
            if s.token(j - 2) in DASHES and s.glued(j - 1) and s.glued(j - 2):
                code = ""  # "14-under 270"
            if (
                lex.during
                and tokens[j - 1] in lex.during
                and _of_time(s, end - 1)
                and (
                    tokens[j] in lex.article  # "over the five days of the fair"
                    or (s.token(j - 2) not in lex.during_not and s.token(end) not in lex.during_not)
                )
            ):
                code = ""
            # a longer phrase may have a negation in front of it, which the phrase book knows
            break
        if tokens[j - 1] in lex.skip:
            j -= 1
            if j and tokens[j - 1] == "," and lex.before.before(tokens, j - 1) is not None:
                j -= 1  # "менее, чем за шесть месяцев"
            continue
        break
    if (
        not code
        and lex.limit_before
        and start
        and tokens[start - 1] in lex.limit_before
        and kind not in ("date", "time", "year", "ordinal", "range")
    ):
        code = (
            ""
            if (s.token(start - 2) == "," and s.figures and s.figures[-1].end == s.ends[start - 3])
            or target_near(s, start, before=True)
            else "upto"
        )
    after = _after(s, end, code) if end <= s.size else ""
    if after and kind in ("date", "time", "year") and after in ("upto", "le", "lt"):
        after = ""
    if after == "upto" and kind == "range":
        after = ""  # "5-dən 7-yə qədər": the end of the span
    if after and (not code or code == "approx" or (code == "le" and after in ("ge", "gt"))):
        code = after
    if not code and lex.case_ends and kind not in ("date", "time", "year", "ordinal", "range"):
        limit = lex.limit_ends
        last = tokens[end - 1]
        following = s.token(end)
        if (len(last) >= 3 and last.endswith(limit)) or (
            following.endswith(limit)
            and len(following) > 4
            and following not in lex.months
            and not target_near(s, end)
        ):
            code = "" if target_near(s, end) else "upto"
    if code == "upto" and after == "upto" and target_near(s, end):
        code = ""
    if code == "upto" and lex.case_ends and start and s.figures and s.figures[-1].end == s.ends[start - 1]:
        before = tokens[start - 1]
        if before.endswith(lex.ablative):
            return ""  # the other end of a span that starts right before ("5 manatdan 15 manatadək")
    if kind in ("year", "decade"):
        return code if code == "approx" else ""
    if kind in ("date", "time") and code == "upto":
        return ""
    return code


def _of_time(s: Sentence, index: int) -> bool:
    """Whether the word at a token is a unit of time."""
    found = s.lex.units.one.get(s.tokens[index])
    return found is not None and found[0] in TIME_UNITS


def _after(s: Sentence, end: int, before: str) -> str:
    """The qualifier behind a number, behind its unit or behind the noun that it counts.

    A verb of passing is none where the number is called approximate before: "təxminən 600 maşını keçir".
    """
    lex, tokens = s.lex, s.tokens
    heads = lex.after_heads
    for k in range(end, min(end + 4, s.size)):
        token = tokens[k]
        role = lex.roles.get(token)
        if token[0].isdecimal() or role == "number" or (k > end and role in ("scale", "denominator")):
            break
        if token in heads:
            rows = lex.after.many.get(token, [])
            last = tokens[k - 1]
            options = [(payload, rest) for rest, payload in rows]
            single = lex.after.one.get(token)
            if single is not None:
                options.append((single, ()))
            for (code, role), rest in options:
                if role == "object" and before == "approx":
                    continue
                stop = k + 1 + len(rest)
                if token in lex.list_and and s.token(stop)[:1].isdecimal():
                    continue  # "in two days and over 190 countries"
                if stop > s.size or any(tokens[k + 1 + n] not in rest[n] for n in range(len(rest))):
                    continue
                if (
                    role
                    and not (lex.endings.get(last) in (role, _WRITTEN.get(role)) and tokens[k - 2] == "-")
                    and not (last.endswith(lex.case_ends.get(role, ())) and last.isalpha())
                ):
                    continue
                if not role and (k > end + 1 or (k == end + 1 and not lex.case_ends)):
                    continue
                if (
                    role == "dative"
                    and k > end
                    and len(last) > 6
                    and last.endswith(lex.case_ends.get("converb", ()))
                ):
                    continue  # a verb ("toplayana qədər"), no noun
                return str(code)
            if lex.case_ends:
                # the same word may be met again behind the noun: look one further
                continue
        if (
            token in (",", ".", ";", ":", "(", ")", "?", "!")
            or (token in DASHES and not s.glued(k))
            or not lex.case_ends
        ):
            break
    return ""


def target_near(s: Sentence, index: int, *, before: bool = False) -> bool:
    """Whether a verb of change stands near, whose target the number is."""
    targets = s.lex.targets
    if not targets:
        return False
    window = range(max(0, index - 10), index) if before else range(index, min(index + 5, s.size))
    return any(s.tokens[k].startswith(targets) for k in window)
