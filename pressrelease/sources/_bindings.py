"""Content controls of a Word document that show data of another part: its properties, or XML that a program keeps in it.

Word shows the data, whatever text was saved in the control (ECMA-376, part 1, 17.5.2.6, dataBinding).
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from pressrelease.errors import InputError
from pressrelease.foreign import whole_number
from pressrelease.sources._look import W
from pressrelease.sources._package import Package

if TYPE_CHECKING:
    from lxml import etree

# the ids by which Word refers to the properties of a document, by the kinds of their relations
_PROPERTIES = {
    "core-properties": "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}",
    "extended-properties": "{6668398D-A668-4E3E-A5EB-62B293D839F1}",
}
_ITEM_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/customXml}itemID"
_PREFIX = re.compile(r"""xmlns:([\w.-]+)\s*=\s*["']([^"']*)["']""")
_STEP = re.compile(r"(?:([\w.-]+):)?([\w.-]+)(?:\[(\d{1,4})\])?")
_LONGEST = 2_000  # letters of data that a control shows
# controls whose data are another thing than their text
_OTHER_KINDS = (
    *(W + name for name in ("date", "picture", "docPartObj", "docPartList", "richText", "comboBox")),
    "{http://schemas.microsoft.com/office/word/2010/wordml}checkbox",
    "{http://schemas.microsoft.com/office/word/2012/wordml}repeatingSection",
)


class Bindings:
    """The data of a package that content controls can show."""

    def __init__(self, package: Package, main: str) -> None:
        self._package = package
        self._main = main
        self._inside: dict[etree._Element, dict[str, list[etree._Element]]] = {}  # children by their names
        self._texts: dict[etree._Element, str] = {}

    def fill(self, root: etree._Element) -> bool:
        """Write the data into the content controls of a part that show them, and tell whether some cannot be found."""
        all_found = True
        for control in root.iter(W + "sdt"):
            properties, content = control.find(W + "sdtPr"), control.find(W + "sdtContent")
            binding = properties.find(W + "dataBinding") if properties is not None else None
            if properties is None or content is None or binding is None:
                continue
            texts = list(content.iter(W + "t"))
            if not texts or any(properties.find(kind) is not None for kind in _OTHER_KINDS):
                continue
            if (data := self._data(binding)) is None:
                all_found = False
            if not data:
                continue
            data = _displayed(properties, data)
            if data.split() != "".join(text.text or "" for text in texts).split():
                texts[0].text = data
                texts[0].set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
                for text in texts[1:]:
                    text.text = ""
        return not all_found

    @cached_property
    def _stores(self) -> dict[str, etree._Element]:
        """The roots of the parts that hold data, by their ids."""
        stores: dict[str, etree._Element] = {}
        for kind, identity in _PROPERTIES.items():
            for name in self._package.targets("", kind):
                if (root := self._tree(name)) is not None:
                    stores[identity] = root
        for name in self._package.targets(self._main, "customXml"):
            for described in self._package.targets(name, "customXmlProps"):
                about, root = self._tree(described), self._tree(name)
                if about is not None and root is not None:
                    stores[about.get(_ITEM_ID, "").upper()] = root
        return stores

    def _tree(self, name: str) -> etree._Element | None:
        """The root of a part with data, None if it cannot be read: then controls show what was saved."""
        try:
            return self._package.tree(name)
        except InputError:
            return None

    def _data(self, binding: etree._Element) -> str | None:
        """What the path of a binding leads to, "" if there is nothing, None if the path is no plain one."""
        spaces = dict(_PREFIX.findall(binding.get(W + "prefixMappings", "")))
        found = self._stores.get(binding.get(W + "storeItemID", "").upper())
        steps = binding.get(W + "xpath", "").removeprefix("/").split("/")
        for number, step in enumerate(steps):
            if found is None:
                return ""
            if number and number == len(steps) - 1 and step.startswith("@"):
                return found.get(step[1:], "")
            if (named := _STEP.fullmatch(step)) is None:
                return None
            space = spaces.get(named[1], "") if named[1] else ""
            tag = f"{{{space}}}{named[2]}" if space else named[2]
            alike = self._named(found, tag) if number else [found][: found.tag == tag]
            place = whole_number(named[3], 1)
            found = alike[place - 1] if 0 < place <= len(alike) else None
        return self._text(found) if found is not None else ""

    def _named(self, parent: etree._Element, tag: str) -> list[etree._Element]:
        if parent not in self._inside:
            children = self._inside[parent] = {}
            for child in parent.iterchildren("*"):
                children.setdefault(child.tag, []).append(child)
        return self._inside[parent].get(tag, [])

    def _text(self, element: etree._Element) -> str:
        """The text of an element, "" if it is longer than that of any control."""
        if element not in self._texts:
            text = "".join(map(str, element.itertext())).strip()
            self._texts[element] = text if len(text) <= _LONGEST else ""
        return self._texts[element]


def _displayed(properties: etree._Element, data: str) -> str:
    """The text that a drop-down list shows for its data; other controls show the data."""
    for item in properties.iterfind(f"{W}dropDownList/{W}listItem"):
        if item.get(W + "value") == data:
            return item.get(W + "displayText") or data
    return data
