"""Results of matches: sets in a row, match play, records of wins, and what looks like a score and is none."""

from __future__ import annotations

from dataclasses import replace

from pressrelease.figures.amounts import Amount
from pressrelease.figures.notes import counts_noun, note
from pressrelease.figures.sentence import Sentence, plain

REACH = 6
HOLES = 10  # of match play, at most so many up


def note_score(s: Sentence, i: int, end: int, score: str, rule: str) -> int:
    """Note a score, and take the pairs before it in the row for scores too: "22-25, 25-19" are two sets."""
    note(s, "score", score, i, end, rule)
    k = len(s.figures) - 2
    while k >= 0 and is_pair(s, k):
        pair = s.figures[k]
        text = pair.canonical.replace("..", "-")
        s.figures[k] = replace(pair, kind="score", value=text, canonical=text, rule="score in a row")
        k -= 1
    return end


def is_pair(s: Sentence, k: int) -> bool:
    """Whether a figure is two bare numbers with a dash, and a comma parts it from the next figure."""
    pair, following = s.figures[k], s.figures[k + 1]
    return (
        pair.rule == "range"
        and not pair.unit
        and "-" in pair.text.replace("–", "-")
        and s.text[pair.end : following.start] in (", ", " ")
    )


def continues_row(s: Sentence, i: int, end: int) -> bool:
    """Whether a pair of numbers follows a score after a comma: the last of "6-3, 4-6, 3-6"."""
    return (
        i > 1
        and s.tokens[i - 1] == ","
        and bool(s.figures)
        and s.figures[-1].kind == "score"
        and s.figures[-1].end == s.ends[i - 2]
        and (not counts_noun(s, end) or s.token(end) in s.lex.score_verbs)
    )


def tells_win(s: Sentence, i: int) -> bool:
    """Whether a verb of winning or losing stands shortly before: "won the tie by 9.5 to 4.5"."""
    return not s.lex.score_verbs.isdisjoint(s.tokens[max(0, i - REACH) : i])


def read_match_play(s: Sentence, i: int, end: int, amount: Amount) -> int:
    """Read how many up with how many to play: "won 6 and 5", "beat her 3&2"; 0 for none."""
    token = s.token(end)
    joined = token == "&" and s.glued(end) and s.glued(end + 1)
    if not amount.literal or amount.value > HOLES or not (joined or token in s.lex.match_play):
        return 0
    second = s.token(end + 1)
    if not second.isdecimal() or len(second) > 1 or (not joined and int(second) >= amount.value):
        return 0
    if not joined and (not tells_win(s, i) or s.token(end + 2).isalpha() or counts_noun(s, end + 2)):
        return 0
    return note(s, "score", f"{amount.value}-{second}", i, end + 2, "score in match play")


def read_result(s: Sentence, i: int, j: int, amount: Amount, second: Amount, end: int) -> int:
    """Read "won the tie by 9.5 to 4.5" at the first number; 0 where the numbers count something or nobody wins."""
    if amount.value <= second.value or not amount.digits or counts_noun(s, end) or not tells_win(s, i):
        return 0
    if s.token(j - 1) not in s.lex.middles or s.token(i - 1) in {start for start, _ in s.lex.from_to}:
        return 0
    return note(s, "score", f"{plain(amount.value)}-{plain(second.value)}", i, end, "score in words")


def is_record(s: Sentence, i: int, end: int) -> bool:
    """Whether three numbers with dashes are won, drawn and lost: "a 7-0-2 record", "göstəricisi 14-3-1-dir"."""
    words = s.lex.record_words
    return all(len(s.tokens[k]) <= 2 for k in range(i, end, 2)) and not words.isdisjoint(
        s.tokens[max(0, i - 3) : i] + s.tokens[end : end + 2]
    )


def is_called(s: Sentence, i: int) -> bool:
    """Whether words for a telephone line stand before a number: "Qaynar xətt: 152-4"."""
    j = i - 1 if s.token(i - 1) in (":", "-", "–", "—") else i
    return j > 0 and s.lex.lines_before.before(s.tokens, j) is not None


def read_slashed(s: Sentence, i: int) -> int:
    """Read a score with a slash, which only its own word makes one: "со счётом 6/5"; 0 for none."""
    if s.token(i - 1) not in s.lex.score_near:
        return 0
    one, two = s.tokens[i].split("/")
    return note(s, "score", f"{int(one)}-{int(two)}", i, i + 1, "score with a slash")
