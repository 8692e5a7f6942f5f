"""The styles of a letterhead, with ours where it has none, fitted to its own."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

from pressrelease.foreign import is_on, whole_number
from pressrelease.formats._docx_cleaning import Cleaning
from pressrelease.formats._docx_file import W, remove, twips, value
from pressrelease.formats._docx_letterhead import LEAST_WIDTH, OWN_WIDTH

STANDARD = tuple(
    "Normal,Title,Subtitle,Heading 1,Heading 2,Heading 3,List Bullet,List Number,Quote,Caption,Header,Footer".split(
        ","
    )
)
"""The built-in styles of Word that a letterhead is expected to have; what it lacks is told in a note."""

_RUNNING_TEXT = frozenset(("Body Text", "List Bullet", "List Number", "List Continue", "Quote"))
_BESIDE_IT = _RUNNING_TEXT | {"Caption", "Quotation Source", "Code"}  # what stands where running text does
_LISTS = frozenset(("List Bullet", "List Number", "List Continue"))
_CELLS = frozenset(("Table Text", "Table Heading"))
_AROUND = frozenset(("Header", "Footer", "Masthead"))
_MONOSPACED = "Code"
_DEEPEST = 50  # styles that are based on one another; Word allows eleven
_LINE = "264"  # of our small styles, in 240ths of a line
_FACTORS = (0.8, 1.2)  # our sizes are changed at most so much for another size of the running text
_SMALLEST = 0.7  # the share of its size that our title keeps in the narrowest column
_LIGHTEST = 150  # of 255: a lighter colour cannot be read on white
# what would take the words of a release away from their place, or add numbers that nobody wrote
_UNFIT = {
    "pPr/numPr": "the numbers of its headings",
    "pPr/framePr": "the frames of its styles",
    "pPr/pageBreakBefore": "the page breaks of its styles",
    "pPr/bidi": "the direction of its styles",
    "pPr/textDirection": "the direction of its styles",
    "rPr/rtl": "the direction of its styles",
    "rPr/vanish": "the hiding of its styles",
    "rPr/specVanish": "the hiding of its styles",
    "rPr/webHidden": "the hiding of its styles",
    "tblPr/bidiVisual": "the direction of its styles",
    "tblPr/tblpPr": "the frames of its styles",
}
_BEHIND = ("rPr", "tblPr", "trPr", "tcPr", "tblStylePr")  # what follows the paragraph properties of a style
# the order of the schema
_PARAGRAPH_ORDER = tuple(
    (
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
        "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
        "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
        "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
    ).split()
)


class Styles:
    """The styles of a letterhead by name.

    `ids` are the ids by the English names; `lacking` are the standard styles that had to be supplied. `left` and
    `right` are the indents of running text, in twips.
    """

    def __init__(self, root: Any, own: Any, width: int, cleaning: Cleaning) -> None:
        self._root = root
        self._own = own
        self._width = width
        self._cleaning = cleaning
        self.ids: dict[str, str] = {}
        self.lacking: tuple[str, ...] = ()
        self._added: dict[str, Any] = {}
        self._by_id = {style.get(f"{W}styleId"): style for style in root.findall(f"{W}style")}
        self._find()
        if root is not own:
            self.lacking = tuple(name for name in STANDARD if name not in self.ids)
            self._remove_unfit()
            self._add_missing()
            self._base = self.ids["Normal"]
            self._fit_added()
            self._straighten_theirs()
        self.left = self._indent(self.ids["Body Text"], "left", "start")
        self.right = self._indent(self.ids["Body Text"], "right", "end")
        if width - self.left - self.right < LEAST_WIDTH:  # tables and pictures cannot be as narrow
            self.left = self.right = 0
        if "Picture" in self._added:  # as tables, it stands where running text does
            _change(_properties(self._added["Picture"]), "ind", left=str(self.left), right=str(self.right))

    def numbering(self, name: str) -> str:
        """The number of the list that a style belongs to, "" if it belongs to none."""
        return value(self._by_id[self.ids[name]], "pPr/numPr/numId")

    def tabs(self, identity: str) -> list[str]:
        """The positions of the tabs of a style, by its id."""
        path = f"{W}pPr/{W}tabs/{W}tab"
        found = [tab.get(f"{W}pos", "") for style in self._chain(identity) for tab in style.findall(path)]
        return list(dict.fromkeys(one for one in found if one))

    # ------------------------------------------------------------------------------------------------ names

    def _find(self) -> None:
        """The letterhead's styles that have one of our names and are of the same type."""
        wanted = {
            value(style, "name").casefold(): (_shown(style), style.get(f"{W}type"))
            for style in self._own.findall(f"{W}style")
        }
        default = ""
        for style in self._root.findall(f"{W}style"):
            identity, kind = style.get(f"{W}styleId"), style.get(f"{W}type", "paragraph")
            name, its_kind = wanted.get(value(style, "name").strip().casefold(), ("", ""))
            if identity and kind == its_kind:
                self.ids.setdefault(name, identity)
            if identity and kind == "paragraph" and style.get(f"{W}default") in ("1", "true", "on"):
                default = default or identity
        if default:
            self.ids["Normal"] = default  # whatever its name is

    def _chain(self, identity: str) -> Iterator[Any]:
        """A style and those that it is based on, then the defaults of the document."""
        seen: set[str] = set()
        while identity in self._by_id and identity not in seen and len(seen) < _DEEPEST:
            seen.add(identity)
            yield self._by_id[identity]
            identity = value(self._by_id[identity], "basedOn")
        for kind in ("pPr", "rPr"):
            if (defaults := self._root.find(f"{W}docDefaults/{W}{kind}Default")) is not None:
                yield defaults

    def _inherited(self, identity: str, path: str, *attributes: str) -> str:
        for style in self._chain(identity):
            for attribute in attributes or ("val",):
                if found := value(style, path, attribute):
                    return found
        return ""

    def _indent(self, identity: str, *sides: str) -> int:
        return twips(self._inherited(identity, "pPr/ind", *sides), 0)

    # ------------------------------------------------------------------------------------------------ theirs

    def _remove_unfit(self) -> None:
        """Take out of the styles that the text uses what a release cannot have."""
        left = self._indent(self.ids.get("Normal", ""), "left", "start")
        for name, identity in self.ids.items():
            if name in _AROUND:
                continue
            for style in self._chain(identity):
                for path, what in _UNFIT.items():
                    if path == "pPr/numPr" and name in _LISTS:
                        continue
                    for one in style.findall("/".join(f"{W}{part}" for part in path.split("/"))):
                        if path == "pPr/numPr" and not value(one, "numId"):
                            continue  # a level of no list: no number is shown
                        if is_on(one) and value(one, "numId") != "0" and one.get(f"{W}val") != "lrTb":
                            if path == "pPr/numPr":  # the text stood behind the number
                                _set(one.getparent(), "ind", left=str(left), firstLine="0")
                            remove(one)
                            self._cleaning.tell(what)

    # ------------------------------------------------------------------------------------------------ ours

    def _add_missing(self) -> None:
        names = {value(style, "name").casefold() for style in self._root.findall(f"{W}style")}
        defaults = {
            style.get(f"{W}type") for style in self._root.findall(f"{W}style") if style.get(f"{W}default")
        }
        for ours in self._own.findall(f"{W}style"):
            name = _shown(ours)
            if name in self.ids:
                continue
            added = copy.deepcopy(ours)
            identity = added.get(f"{W}styleId")
            while identity in self._by_id:
                identity += "Release"
            added.set(f"{W}styleId", identity)
            if added.get(f"{W}type") in defaults:
                added.attrib.pop(f"{W}default", None)
            if value(added, "name").casefold() in names:  # theirs is of another type
                added.find(f"{W}name").set(f"{W}val", f"{name} (release)")
            self._root.append(added)
            self.ids[name] = identity
            self._added[name] = self._by_id[identity] = added
        by_own_id = {style.get(f"{W}styleId"): _shown(style) for style in self._own.findall(f"{W}style")}
        for added in self._added.values():
            for path in ("basedOn", "next", "link"):
                reference = added.find(f"{W}{path}")
                if reference is not None:
                    reference.set(f"{W}val", self.ids[by_own_id[reference.get(f"{W}val")]])

    def _fit_added(self) -> None:
        """Give our styles the width and, unless all are ours, the look of the letterhead."""
        edge = str(self._width - self._indent(self._base, "right", "end"))
        for name, style in self._added.items():
            for numbering in style.findall(f"{W}pPr/{W}numPr"):
                remove(numbering)
            for tab in style.iter(f"{W}tab"):
                if tab.get(f"{W}pos") == str(OWN_WIDTH):
                    tab.set(f"{W}pos", edge)
            if "Normal" not in self._added:
                self._fit_type(name, style)
                if style.get(f"{W}type") == "paragraph" and name not in _AROUND:
                    self._fit_paragraph(name, style)

    def _straighten_theirs(self) -> None:
        """Keep the justification and first-line indent of running text out of titles and captions that ask for neither."""
        of_base = {id(style) for style in self._chain(self._base)}
        is_justified = self._inherited(self._base, "pPr/jc") in ("both", "distribute")
        is_indented = self._indent(self._base, "firstLine") > 0
        for name, identity in self.ids.items():
            style = self._by_id[identity]
            if name in self._added or name in _AROUND | _RUNNING_TEXT or style.get(f"{W}type") != "paragraph":
                continue
            own = [one for one in self._chain(identity) if id(one) not in of_base]
            if own and is_justified and not any(value(one, "pPr/jc") for one in own):
                _set(_properties(style), "jc", val="left")
            indents = ("firstLine", "hanging", "firstLineChars", "hangingChars")
            if (
                own
                and is_indented
                and not any(value(one, "pPr/ind", side) for one in own for side in indents)
            ):
                _change(_properties(style), "ind", firstLine="0")

    def _fit_type(self, name: str, style: Any) -> None:
        """The font of the letterhead's running text, sizes that suit its size, and the colour of its headings."""
        ours = whole_number(self._own_value("Normal", "rPr/sz"), 22)
        theirs = whole_number(self._inherited(self._base, "rPr/sz"), 20)
        factor = max(_FACTORS[0], min(theirs / ours, _FACTORS[1]))
        if name in _AROUND:  # a line that has to hold the publisher's name
            factor *= min(self._width / OWN_WIDTH, 1)
        elif name == "Title":  # a column that has to hold its longest word
            factor *= max(min(self._width / OWN_WIDTH, 1) ** 0.5, _SMALLEST)
        accent, colour = self._own_value("Heading 1", "rPr/color"), self._colour()
        for fonts in style.findall(f"{W}rPr/{W}rFonts") if name != _MONOSPACED else ():
            remove(fonts)
        for tag in ("sz", "szCs"):
            for size in style.findall(f"{W}rPr/{W}{tag}"):
                size.set(f"{W}val", str(round(whole_number(size.get(f"{W}val")) * factor)))
        for element in style.iter():
            for attribute in ("val", "color"):
                if element.get(f"{W}{attribute}") == accent:
                    element.set(f"{W}{attribute}", colour)

    def _fit_paragraph(self, name: str, style: Any) -> None:
        """Keep the justification, indents and distances of the letterhead's running text to running text."""
        properties = _properties(style)
        side = self._inherited(self._base, "pPr/jc")
        first = self._indent(self._base, "firstLine")
        if name == "Body Text":
            if side not in ("", "left", "start", "both"):
                _set(properties, "jc", val="left")
            if first > 0 and (spacing := properties.find(f"{W}spacing")) is not None:
                remove(spacing)  # paragraphs are told apart by their indent
            return
        beside = self.ids["Body Text"] if name in _BESIDE_IT else self._base
        left, right = (
            self._indent(beside, *sides) if name not in _CELLS else 0
            for sides in (("left", "start"), ("right", "end"))
        )
        if name not in _LISTS:
            left += whole_number(value(properties, "ind", "left"))
            right += whole_number(value(properties, "ind", "right"))
        _set(properties, "ind", left=str(left), right=str(right), firstLine="0")
        if name not in _RUNNING_TEXT:
            _set(properties, "jc", val=value(properties, "jc") or "left")
            ours = {key: value(properties, "spacing", key) for key in ("before", "after", "line")}
            _set(
                properties,
                "spacing",
                before=ours["before"] or "0",
                after=ours["after"] or "0",
                line=ours["line"] or _LINE,
                lineRule="auto",
                beforeAutospacing="0",
                afterAutospacing="0",
            )
        self._match(name, properties)

    def _match(self, name: str, properties: Any) -> None:
        """Let what stands below a quotation or above a caption follow the letterhead's own style for it."""
        of = {"Quotation Source": "Quote", "Picture": "Caption"}.get(name, "")
        if not of or of in self._added:
            return
        identity = self.ids[of]
        _set(properties, "jc", val=self._inherited(identity, "pPr/jc").replace("both", "left") or "left")
        if of == "Quote":
            for bar in properties.findall(f"{W}pBdr"):
                remove(bar)
            for style in self._chain(identity):
                if (bar := style.find(f"{W}pPr/{W}pBdr")) is not None:
                    _insert(properties, copy.deepcopy(bar))
                    break
            left, right = self._indent(identity, "left", "start"), self._indent(identity, "right", "end")
            _set(properties, "ind", left=str(left), right=str(right), firstLine="0")

    def _own_value(self, name: str, path: str) -> str:
        """A property of one of our own styles, or the default of our own letterhead."""
        for style in self._own.findall(f"{W}style"):
            if _shown(style) == name and (found := value(style, path)):
                return found
        return value(self._own, f"docDefaults/rPrDefault/{path}")

    def _colour(self) -> str:
        """The colour of the letterhead's headings, if it can be read on white; else that of the text."""
        if "Heading 1" not in self._added:
            colour = self._inherited(self.ids["Heading 1"], "rPr/color")
            try:
                red, green, blue = bytes.fromhex(colour)
            except ValueError:
                return "auto"
            if 0.299 * red + 0.587 * green + 0.114 * blue <= _LIGHTEST:
                return colour
        return "auto"


def _shown(style: Any) -> str:
    """The name of a style as Word shows it in English: it stores a few of its own in lower case."""
    written = value(style, "name")
    if written.startswith(("heading ", "header", "footer", "caption", "footnote ")):
        return written.title()
    return written


def _properties(style: Any) -> Any:
    """The paragraph properties of a style, made where it has none."""
    properties = style.find(f"{W}pPr")
    if properties is None:
        properties = style.makeelement(f"{W}pPr")
        behind = next(
            (style.find(f"{W}{name}") for name in _BEHIND if style.find(f"{W}{name}") is not None), None
        )
        if behind is None:
            style.append(properties)
        else:
            behind.addprevious(properties)
    return properties


def _set(properties: Any, name: str, **attributes: str) -> None:
    """Set a paragraph property, with these attributes alone."""
    element = properties.find(f"{W}{name}")
    if element is not None:
        element.attrib.clear()
    _change(properties, name, **attributes)


def _change(properties: Any, name: str, **attributes: str) -> None:
    """Set some attributes of a paragraph property."""
    element = properties.find(f"{W}{name}")
    if element is None:
        element = properties.makeelement(f"{W}{name}")
        _insert(properties, element)
    for attribute, text in attributes.items():
        element.set(f"{W}{attribute}", text)


def _insert(properties: Any, element: Any) -> None:
    """Put a paragraph property where the schema wants it."""
    rank = _PARAGRAPH_ORDER.index(element.tag.removeprefix(W))
    after = [one for one in properties if one.tag.removeprefix(W) in _PARAGRAPH_ORDER[rank + 1 :]]
    if after:
        after[0].addprevious(element)
    else:
        properties.append(element)
