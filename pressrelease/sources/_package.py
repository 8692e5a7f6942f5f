"""The parts of an Open XML document: unpacked within limits, found by their relations, with the usual names."""

from __future__ import annotations

import io
import posixpath
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from pressrelease.foreign import DAMAGED, OLE, as_transitional
from pressrelease.records import dataclass
from pressrelease.sources._reading import MOST_UNPACKED, in_utf8, mistake, parse_xml, read_bytes

if TYPE_CHECKING:
    from lxml import etree

_USUAL_MAIN = "word/document.xml"
_AGAIN = "open it in Word and save it again"


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation of a part: the last word of its type, and the part's name or the address that it leads to."""

    kind: str
    target: str


class Package:
    """The parts of a document that hold words."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.left = MOST_UNPACKED
        data = read_bytes(path)
        if data.startswith(OLE):
            encrypted = "EncryptedPackage".encode("utf-16-le") in data
            what = "is encrypted with a password" if encrypted else "is an old Word document (.doc)"
            raise mistake(path, what, "save it as .docx without a password")
        try:
            self.archive = zipfile.ZipFile(io.BytesIO(data))
        except DAMAGED:
            what = "is damaged" if data.startswith(b"PK\x03\x04") else "is not a Word document (.docx)"
            raise mistake(path, what, _AGAIN) from None
        self.names = {_key(info.filename): info for info in self.archive.infolist()}
        self._relations: dict[str, dict[str, Relation]] = {}

    def main(self) -> str:
        """The name of the main part, by the relations of the package; raises InputError if there is none."""
        for name in (*self.targets("", "officeDocument"), _USUAL_MAIN):
            if _key(name) in self.names:
                return name
        raise mistake(self.path, "is not a Word document: it has no main part", _AGAIN)

    def read(self, name: str) -> bytes:
        """One part, b"" if there is none."""
        info = self.names.get(_key(name))
        if info is None:
            return b""
        if info.flag_bits & 1:
            raise mistake(self.path, "is encrypted with a password", "save it without a password")
        try:
            with self.archive.open(info) as part:
                data = part.read(self.left + 1)
        except DAMAGED:
            raise mistake(self.path, f"is damaged: {name} cannot be unpacked", _AGAIN) from None
        if len(data) > self.left:
            raise mistake(
                self.path,
                f"unpacks to more than {MOST_UNPACKED // 1024 // 1024} MB of text",
                "it may be a zip bomb",
            )
        self.left -= len(data)
        return data

    def tree(self, name: str) -> etree._Element | None:
        """The root of one part, None if there is none; Word's "Strict Open XML" differs only in its names."""
        data = self.read(name)
        if not data:
            return None
        data = as_transitional(in_utf8(data, self.path))[0]
        return parse_xml(data, self.path, f"Word document ({name})", most=MOST_UNPACKED)

    def relations(self, name: str) -> dict[str, Relation]:
        """The relations of a part by id; "" is the package itself."""
        if name in self._relations:
            return self._relations[name]
        folder, file = posixpath.split(name)
        root = self.tree(posixpath.join(folder, "_rels", f"{file}.rels"))
        found = self._relations[name] = {}
        for relation in root if root is not None else ():
            target = relation.get("Target", "")
            if relation.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            found[relation.get("Id", "")] = Relation(relation.get("Type", "").rpartition("/")[2], target)
        return found

    def targets(self, name: str, kind: str) -> list[str]:
        """The parts of a kind that a part refers to."""
        return [relation.target for relation in self.relations(name).values() if relation.kind == kind]


def _key(name: str) -> str:
    """The name of a part for comparison: case means nothing, and some programs write backslashes or escapes."""
    return unquote(name).replace("\\", "/").lstrip("/").lower()
