"""The headers and footers of a Word document that some page shows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from pressrelease.foreign import is_on
from pressrelease.sources._look import W
from pressrelease.sources._package import Relation

if TYPE_CHECKING:
    from lxml import etree

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def shown_margins(
    root: etree._Element, settings: etree._Element | None, relations: Mapping[str, Relation]
) -> list[str]:
    """The headers, then the footers, of the sections; a section inherits those that it does not name."""
    even = settings is not None and is_on(settings.find(W + "evenAndOddHeaders"))
    sections = [
        one
        for one in root.iter(W + "sectPr")
        if (parent := one.getparent()) is None or parent.tag != W + "sectPrChange"
    ]
    shown: list[str] = []
    for kind in ("header", "footer"):
        current: dict[str, str] = {}
        for section in sections:
            for reference in section.iterfind(f"{W}{kind}Reference"):
                relation = relations.get(reference.get(_R + "id", ""))
                if relation is not None and relation.kind == kind:
                    current[reference.get(W + "type", "default")] = relation.target
            used = {"default": True, "first": is_on(section.find(W + "titlePg")), "even": even}
            shown += [target for name, target in current.items() if used.get(name)]
    return list(dict.fromkeys(shown))
