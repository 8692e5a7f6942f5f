"""The syntax of PO: common entries are read as a whole, all others line by line."""

from __future__ import annotations

import contextlib
import difflib
import re
from collections.abc import Iterator

from pressrelease.catalogs.entries import Entry
from pressrelease.errors import Mistake
from pressrelease.model import Excuse, Place

QUOTED = re.compile(r'"([^"\\]*(?:\\.[^"\\]*)*)"')
# `msgcat --escape` writes each UTF-8 byte of a letter as an escape
_ESCAPE = re.compile(r"\\((?:[0-7]{1,3}|x[0-9A-Fa-f]{1,2})(?:\\(?:[0-7]{1,3}|x[0-9A-Fa-f]{1,2}))*|.)")
_BYTE = re.compile(r"\\([0-7]{1,3}|x[0-9A-Fa-f]{1,2})")
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", "v": "\v", "b": "\b", "f": "\f", "a": "\a", "\\": "\\", '"': '"'}
_KEYWORD = re.compile(r"[A-Za-z_]+(?:\[\d+\])?")
# other remarks may begin with the same words: "left out a comma here"
_LEFT_OUT = re.compile(r"\s*left[ -]?out\s*(?::\s*(.*)|)", re.IGNORECASE)
_EXCUSE = re.compile(r"""\s*excuse\s+([a-z]+(?:-[a-z]+)*)\s*(?:"([^"]+)")?\s*(:?)\s*(.*)""", re.IGNORECASE)
_STRICT_PLACE = re.compile(r"File: (.+), line: -?\d+")  # a reference as `--strict` writes it
# the common case: no comment by a translator, no previous text, no escape; wrapped or not
_PLAIN = re.compile(
    r"""((?:\#\.[ ].*\n)*) ((?:\#:[ ].*\n)*) (?:\#,[ ](.*)\n)?
        msgctxt[ ]"([^"\\\n]*)"\n msgid[ ]"([^"\\\n]*)"((?:\n"[^"\\\n]*")*)\n
        msgstr[ ]"([^"\\\n]*)"((?:\n"[^"\\\n]*")*) \n?""",
    re.VERBOSE,
)
_KEYWORDS = ("msgctxt", "msgid", "msgid_plural", "msgstr")
_CONFLICT = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")


def read_decision(note: str, place: Place) -> str | Excuse | Mistake | None:
    """A translator's decision in a comment: the reason why the text is left out, an excuse, or none."""
    if said := _LEFT_OUT.fullmatch(note):
        reason = (said.group(1) or "").strip()
        return reason or Mistake(
            place.path, place.line, 0, "the text is left out without a reason", "write `# left out: reason`"
        )
    if said := _EXCUSE.fullmatch(note):
        check, stretch, colon, reason = said.groups()
        if colon and reason.strip():
            return Excuse(check, reason.strip(), place, stretch or "")
        if colon or "-" in check:
            return Mistake(
                place.path, place.line, 0, "the excuse gives no reason", f"write `# excuse {check}: reason`"
            )
    return None


def read_pieces(quoted: str) -> Iterator[tuple[str, int]]:
    """The text between quotation marks in pieces, each with the offset of its first letter.

    An escaped letter is a piece of its own, at the offset of the last character of its escape.
    """
    start = 0
    for found in _ESCAPE.finditer(quoted):
        if start < found.start():
            yield quoted[start : found.start()], start
        start = found.end()
        if (letter := _ESCAPED.get(found.group(1))) is not None:
            yield letter, start - 1
            continue
        held = b""
        for one in _BYTE.finditer(found.group()):
            held += bytes([_byte(one.group(1))])
            with contextlib.suppress(UnicodeDecodeError):  # the letter has more bytes
                yield held.decode(), found.start() + one.end() - 1
                held = b""
    if start < len(quoted):
        yield quoted[start:], start


def _byte(digits: str) -> int:
    return int(digits[1:], 16) if digits[0] == "x" else int(digits, 8) & 0xFF


class EntryReader:
    """The state of one reading: the parts of the current entry, and the entries and mistakes so far."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.entries: list[Entry] = []
        self.mistakes: list[Mistake] = []
        self.tail = 0
        self.parts: dict[str, tuple[str, ...]] = {}
        self._begin()

    def mistake(self, line: int, column: int, message: str, hint: str = "") -> None:
        self.mistakes.append(Mistake(self.path, line, column, message, hint))

    def _begin(self) -> None:
        self.fields: dict[str, str] = {}
        self.notes: list[str] = []
        self.places: list[str] = []
        self.references: list[str] = []
        self.flags: list[str] = []
        self.excuses: list[Excuse] = []
        self.reason = ""
        self.first = 0
        self.last = 0
        self.line = 0
        self.started = 0  # the line of the msgctxt or msgid
        self.key = ""  # the field that the next quoted line continues
        self.obsolete = False
        self.done = False  # a msgstr has been seen: any line but a quoted one begins the next entry
        self.broken = False  # a mistake was reported: do not report others in this entry

    def read(self, text: str) -> None:
        """Read a whole file; reading goes on after a mistake."""
        number = 1
        # a quoted line after a blank one still continues the entry: such a file is read line by line
        blocks = [text] if '\n\n"' in text else text.split("\n\n")
        for block in blocks:
            plain = _PLAIN.fullmatch(block) if self.done or not (self.first or self.broken) else None
            if plain is not None:
                if self.done:
                    self._finish()
                self._add_plain(plain, number)
            else:
                for offset, line in enumerate(block.split("\n")):
                    self._read_line(line, number + offset)
            number += block.count("\n") + 2
        if self.done or self.started or self.broken:
            self._finish()
        elif self.first:
            self.tail = self.first

    # ------------------------------------------------------------------------------------- whole entries

    def _add_plain(self, plain: re.Match[str], number: int) -> None:
        places, references, flags, role, source, more_source, text, more_text = plain.groups()
        if more_source:
            source += more_source.replace('\n"', "").replace('"', "")
        if more_text:
            text += more_text.replace('\n"', "").replace('"', "")
        block = plain.string
        parts = self.parts  # the same few lines are in all entries
        if references not in parts:
            parts[references] = tuple(
                [name for line in references.split("\n")[:-1] for name in line[3:].split()]
            )
        if flags and flags not in parts:
            parts[flags] = tuple([flag for part in flags.split(",") if (flag := part.strip())])
        self.entries.append(
            Entry(
                role,
                source,
                text,
                None,
                (),
                (),
                tuple([line[3:].strip() for line in places.split("\n")[:-1]]),
                parts[references],
                parts[flags] if flags else (),
                None,
                None,
                None,
                False,
                "",
                (),
                number + block.count("\n", 0, plain.start(7)),
                number,
                number + block.count("\n") - (block[-1] == "\n"),
            )
        )

    # ------------------------------------------------------------------------------------- one kind of line each

    def _read_line(self, line: str, number: int) -> None:
        sign = line[:1]
        if sign == '"':
            self._continue(line, number)
        elif sign == "#":
            self._comment(line, number)
        elif sign == "m":
            self._keyword(line, number, False)
        elif stripped := line.strip():
            if stripped[0] == '"':
                self._continue(stripped, number)
            elif stripped[0] == "#":
                self._comment(stripped, number)
            else:
                self._keyword(line, number, False)

    def _comment(self, line: str, number: int) -> None:
        kind = line[1:2]
        if kind == "~":
            self._obsolete(line, number)
            return
        if self.done:
            self._finish()
        if not self.first:
            self.first = number
        self.last = number
        if kind != "|":
            self.key = ""
        if kind == ".":
            self.places.append(line[2:].strip())
        elif kind == ":":
            self.references.extend(line[2:].split())
        elif kind in (",", "="):
            self.flags.extend(flag for part in line[2:].split(",") if (flag := part.strip()))
        elif kind == "|":
            self._previous(line[2:], number)
        else:
            self._note(line[1:].rstrip(), number)

    def _note(self, text: str, number: int) -> None:
        text = text[1:] if text[:1] == " " else text
        if place := _STRICT_PLACE.fullmatch(text):
            self.references.append(place.group(1))
            return
        if not text and not self.notes:  # as `--strict` writes between entries
            return
        self.notes.append(text)
        match read_decision(text, Place(self.path, number)):
            case Mistake() as mistake:
                self.mistakes.append(mistake)
            case Excuse() as excuse:
                self.excuses.append(excuse)
            case str(reason):
                self.reason = reason

    def _obsolete(self, line: str, number: int) -> None:
        rest = line[2:].lstrip()
        if not rest:
            return
        if line[2] == "|":
            if self.done:
                self._finish()
            if not self.first:
                self.first = number
            self.last = number
            self._previous(line[3:], number)
        elif rest[0] == '"':
            self._continue(line, number)
        elif rest[0] == "#":
            self._comment(rest, number)
        else:
            self._keyword(line, number, True)

    def _previous(self, rest: str, number: int) -> None:
        rest = rest.strip()
        if rest[:1] == '"':
            if self.key[:1] == "|":
                self.fields[self.key] += self._unquote(rest, number)
            elif not self.broken:
                self._fail(number, "this line does not continue a previous text", "")
            return
        word = _KEYWORD.match(rest)
        name = word.group() if word else ""
        if name not in ("msgctxt", "msgid", "msgid_plural"):
            self._fail(number, "expected msgctxt, msgid or msgid_plural after `#|`", "")
            return
        self.key = "|" + name
        self.fields[self.key] = self._unquote(rest[len(name) :], number)

    def _continue(self, line: str, number: int) -> None:
        if not self.key or self.key[0] == "|":
            if not self.broken:
                self._fail(number, "this line does not continue a text", "put a msgid or msgstr before it")
            return
        self.last = number
        if line[0] == '"' == line[-1] and "\\" not in line and line.count('"') == 2:
            self.fields[self.key] += line[1:-1]
        else:
            self.fields[self.key] += self._unquote(line[2:] if line[:2] == "#~" else line, number)

    def _keyword(self, line: str, number: int, obsolete: bool) -> None:
        rest = line[2:].lstrip() if obsolete else line.lstrip()
        name = rest.split('"', 1)[0].rstrip()
        if self.done and name[:6] != "msgstr":
            self._finish()
        if not self.first:
            self.first = number
        self.last = number
        fields = self.fields
        if name == "msgstr" or (name[:7] == "msgstr[" and name[-1] == "]" and name[7:-1].isdigit()):
            if "msgid" not in fields and not self.broken:
                self._fail(number, "a msgstr without a msgid", "put the source text before it")
            elif name in fields:
                self._fail(
                    number,
                    "the entry has a second msgstr",
                    "delete one of the two, or begin the next entry with its msgid",
                )
            if not self.line:
                self.line = number
            self.done = True
        elif name == "msgid" or name == "msgctxt" or name == "msgid_plural":
            if name in fields or (name == "msgctxt" and "msgid" in fields):
                if not self.broken:
                    self._fail(self.started, "a msgid without a msgstr", 'add `msgstr ""` after it')
                self._finish()
                self.first, self.last = number, number
                fields = self.fields
            elif name == "msgid_plural" and "msgid" not in fields and not self.broken:
                self._fail(number, "a msgid_plural without a msgid", "")
            if not self.started:
                self.started = number
                self.obsolete = obsolete
        else:
            self._unknown(rest, number)
            return
        self.key = name
        quoted = rest[len(name) :].strip()
        if (
            len(quoted) > 1
            and quoted[0] == '"' == quoted[-1]
            and "\\" not in quoted
            and quoted.count('"') == 2
        ):
            fields[name] = quoted[1:-1]
        else:
            fields[name] = self._unquote(quoted, number)

    def _unknown(self, rest: str, number: int) -> None:
        self.key = ""
        if rest.startswith(_CONFLICT):
            self._fail(
                number,
                "a merge conflict was left in the file",
                "keep one of the two sides and delete the marks",
            )
            return
        word = _KEYWORD.match(rest)
        if word and word.group().partition("[")[0] in _KEYWORDS:
            self._fail(
                number, "the text does not begin with a quotation mark", f'write `{word.group()} "text"`'
            )
            return
        near = difflib.get_close_matches(word.group().lower(), _KEYWORDS, n=1) if word else []
        if near:
            self._fail(
                number, f"unknown keyword {word.group() if word else ''!r}", f"did you mean `{near[0]}`?"
            )
        else:
            self._fail(
                number,
                "this is neither a comment nor a text",
                "put texts in quotation marks, and # before comments",
            )

    def _fail(self, number: int, message: str, hint: str, column: int = 0) -> None:
        self.broken = True
        self.mistake(number, column, message, hint)

    # ------------------------------------------------------------------------------------- texts and entries

    def _unquote(self, quoted: str, number: int) -> str:
        quoted = quoted.strip()
        match = QUOTED.match(quoted)
        if match is None or match.end() != len(quoted):
            if quoted[:1] != '"':
                self._fail(number, "the text does not begin with a quotation mark", 'write it as "text"')
            elif match is None:
                self._fail(
                    number, "the quotation mark at the end of the text is missing", 'write it as "text"'
                )
            else:
                self._fail(number, "a quotation mark inside the text", 'write \\" for it, or use “ ” « »')
            return ""
        text = match.group(1)
        return (
            text
            if "\\" not in text
            else _ESCAPE.sub(lambda found: self._unescape(found.group(1), number), text)
        )

    def _unescape(self, code: str, number: int) -> str:
        plain = _ESCAPED.get(code)
        if plain is not None:
            return plain
        if code[0] in "01234567" or (code[0] == "x" and len(code) > 1):
            try:
                return bytes(map(_byte, _BYTE.findall("\\" + code))).decode()
            except UnicodeDecodeError:
                self._fail(number, f"the bytes \\{code} are not UTF-8", "write the letters themselves")
                return ""
        self._fail(number, f"unknown escape \\{code}", f"write \\\\{code} for a backslash")
        return ""

    def _finish(self) -> None:
        fields = self.fields
        if self.done and not self.broken:
            texts: tuple[tuple[int, str], ...] = ()
            if "msgstr" not in fields:
                texts = tuple(
                    (int(name[7:-1]), text) for name, text in fields.items() if name[:7] == "msgstr["
                )
            get = fields.get
            self.entries.append(
                Entry(
                    get("msgctxt"),
                    fields["msgid"],
                    fields.get("msgstr", ""),
                    get("msgid_plural"),
                    texts,
                    tuple(self.notes),
                    tuple(self.places),
                    tuple(self.references),
                    tuple(self.flags),
                    get("|msgctxt"),
                    get("|msgid"),
                    get("|msgid_plural"),
                    self.obsolete,
                    self.reason,
                    tuple(self.excuses),
                    self.line,
                    self.first,
                    self.last,
                )
            )
        elif fields and not self.broken:
            self._fail(self.started or self.first, "a msgid without a msgstr", 'add `msgstr ""` after it')
        self._begin()
