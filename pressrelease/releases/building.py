"""Building a release from its front matter, body, catalogs and pictures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from pressrelease.binding import read_text, read_units
from pressrelease.catalogs import Catalog, find_translations, read_catalog
from pressrelease.cells import find_bare, mark_cells
from pressrelease.composition import compose, compose_with_origins, is_composed
from pressrelease.editions import published_name
from pressrelease.errors import InputError, Mistake, nearest
from pressrelease.files import DEVICES
from pressrelease.languages import DECLARING_LANGUAGE, LANGUAGES, language
from pressrelease.markup import change_leaves, find_nodes, move_anchors
from pressrelease.markup.blocks import Body, Leaf, parse_blocks
from pressrelease.model import (
    Anchors,
    Attachment,
    Block,
    Contact,
    DeclaredFigure,
    Excuse,
    Image,
    NoteMark,
    Place,
    Release,
    Role,
    State,
    Text,
    Unit,
    Update,
)
from pressrelease.newsroom import Newsroom
from pressrelease.releases import fields as schema
from pressrelease.releases import frontmatter
from pressrelease.releases.attachments import read_attachment
from pressrelease.releases.dates import read_dates
from pressrelease.releases.pictures import read_picture
from pressrelease.telephones import read_telephones

_FRONT_LINE = 2  # the first line of the front matter, after ---


class Builder:
    """The state of reading one release."""

    def __init__(self, file: Path, text: str, newsroom: Newsroom, mistakes: list[Mistake]) -> None:
        self.file = file
        self.path = str(file)
        self.newsroom = newsroom
        self.config = newsroom.config
        self.mistakes = mistakes
        self.warnings: list[Mistake] = []
        self.front, self.body_text, self.body_line = frontmatter.split(text, self.path)
        self.front_lines = self.front.split("\n")
        self.units: list[Unit] = []
        self.language = ""
        self.languages: tuple[str, ...] = ()
        self.catalogs: dict[str, Catalog] = {}
        self.pictures: dict[str, Image[int]] = {}
        self.declared: dict[str, DeclaredFigure] = {}
        self.note_texts: Mapping[str, Leaf] = {}

    def refuse(self, place: Place, message: str, hint: str = "") -> None:
        self.mistakes.append(Mistake(place.path, place.line, place.column, message, hint))

    # ------------------------------------------------------------------------------------------ the whole

    def read(self) -> Release | None:
        """The release, or None if there are mistakes."""
        self.tree = frontmatter.read(self.front, self.path, _FRONT_LINE, self.mistakes)
        fields = self.fields()
        before = len(self.mistakes)
        body = parse_blocks(self.body_text, self.path, self.body_line, self.mistakes, self.warnings)
        if len(self.mistakes) == before:
            self.check_body(body)
        written = self.tree.entries.get("language")
        self.language = written.text if isinstance(written, frontmatter.Scalar) else ""
        if self.language:
            self.languages = self.all_languages()
            self.read_catalogs()
        if fields is None:
            return None
        release = self.build(fields, body)
        return None if self.mistakes else release

    def build(self, fields: schema.ReleaseFields, body: Body) -> Release:
        dates = read_dates(fields, self.tree, self.config.timezone, self.mistakes)
        self.declared = self.figures(fields)
        self.note_texts = body.notes
        title = self.add(body.title) if body.title else 0
        subtitle = self.field("subtitle", Role.SUBTITLE)
        summary = self.field("summary", Role.SUMMARY)
        updates = tuple(
            Update(at, self.add_text(Role.UPDATE_NOTE, f"update {index + 1}", ("updates", index, "note")))
            for index, at in enumerate(dates.updates)
        )
        withdrawn = self.withdrawal(fields)
        dateline = self.field("place", Role.PLACE)
        source = self.field("source", Role.SOURCE)
        tags = tuple(
            self.add_text(Role.TAG, f"tag {index + 1}", ("tags", index)) for index in range(len(fields.tags))
        )
        blocks = self.body_blocks(body, fields)
        notes = self.notes()
        attachments = self.attachments(fields)
        contacts = tuple(self.contact(number, one) for number, one in enumerate(fields.contacts))
        about = self.about()
        units = self.translated(blocks)
        self.refuse_missing_files(fields, units)
        return Release(
            path=self.file,
            id=fields.id,
            language=self.language,
            languages=self.languages,
            published=dates.published,
            embargo=dates.embargo,
            updates=updates,
            units=units,
            title=title,
            subtitle=subtitle,
            summary=summary,
            withdrawn=withdrawn,
            place=dateline,
            source=source,
            tags=tags,
            contacts=contacts,
            about=about,
            media=tuple(self.pictures.values()),
            blocks=blocks,
            slugs=self.slugs(fields),
            figures=self.declared,
            excuses=self.excuses(fields),
            catalogs={code: Path(catalog.path) for code, catalog in self.catalogs.items()},
            attachments=attachments,
            notes=notes,
            draft=fields.draft == "true",
            withdrawn_at=dates.withdrawn,
            former_slugs=self.former_slugs(fields),
            warnings=tuple(self.warnings),
            newsroom=self.newsroom,
        )

    def check_body(self, body: Body) -> None:
        if body.title is None:
            empty = not self.body_text.strip()
            self.refuse(
                Place(self.path, self.body_line, 1),
                "the release has no text" if empty else "the release has no title",
                "begin the text below the front matter with the title: # Title",
            )
        elif not any(not isinstance(block, Image) for block in body.blocks):
            self.refuse(
                Place(self.path, body.title.line, body.title.column),
                "there is no text below the title",
                "write at least one paragraph",
            )

    # ------------------------------------------------------------------------------------------ fields

    def fields(self) -> schema.ReleaseFields | None:
        fields: schema.ReleaseFields | None = schema.FRONT_MATTER.read(self.tree, "", self.mistakes)
        return fields

    def place(self, *steps: str | int) -> Place:
        return frontmatter.place_of(self.tree, steps)

    def slugs(self, fields: schema.ReleaseFields) -> dict[str, str]:
        for code, slug in fields.slug.items():
            place = frontmatter.key_place(self.tree, ("slug", code))
            self.refuse_device(place, slug)
            self.refuse_language(place, code)
        return dict(fields.slug)

    def former_slugs(self, fields: schema.ReleaseFields) -> dict[str, tuple[str, ...]]:
        for code, slugs in fields.former_slugs.items():
            self.refuse_language(frontmatter.key_place(self.tree, ("former-slugs", code)), code)
            known = {fields.slug.get(code, ""): "is the present slug, too"}
            for index, slug in enumerate(slugs):
                place = self.place("former-slugs", code, index)
                self.refuse_device(place, slug)
                if slug in known:
                    self.refuse(place, f"{slug!r} {known[slug]}", "delete one of them")
                known[slug] = "is given twice"
        return dict(fields.former_slugs)

    def refuse_device(self, place: Place, slug: str) -> None:
        if slug in DEVICES:
            self.refuse(place, f"Windows keeps the name {slug!r} for a device", "add a word to it")

    def refuse_language(self, place: Place, code: str) -> None:
        if code not in self.languages:
            languages = ", ".join(self.languages)
            self.refuse(place, f"the release is not written in {code!r}", f"its languages are {languages}")

    def withdrawal(self, fields: schema.ReleaseFields) -> int | None:
        """The reason why the release was withdrawn, if it was."""
        if fields.withdrawn is None:
            return None
        steps = ("withdrawn",) if isinstance(fields.withdrawn, str) else ("withdrawn", "reason")
        return self.add_text(Role.WITHDRAWN, Role.WITHDRAWN.value, steps)

    def excuses(self, fields: schema.ReleaseFields) -> tuple[Excuse, ...]:
        return tuple(
            Excuse(one.check, one.reason, self.place("excuses", index, "check"), one.text or "")
            for index, one in enumerate(fields.excuses)
        )

    def figures(self, fields: schema.ReleaseFields) -> dict[str, DeclaredFigure]:
        """The declared figures by name, written in English or in the release's own language, or field by field."""
        declared = self.figures_without_value()
        if not fields.figures:
            return declared
        from pressrelease.figures.declaration import DeclarationError, declare, declare_fields

        for name, written in fields.figures.items():
            place = self.place("figures", name)
            try:
                if isinstance(written, str):
                    declared[name] = declare(name, written, (DECLARING_LANGUAGE, self.language), place)
                else:
                    declared[name] = declare_fields(
                        name,
                        written.value,
                        place,
                        kind=written.kind or "",
                        unit=written.unit or "",
                        qualifier=written.qualifier or "",
                    )
            except DeclarationError as error:
                steps = (
                    ("figures", name, error.field)
                    if error.field and not isinstance(written, str)
                    else ("figures", name)
                )
                self.refuse(self.place(*steps), f"{name}: {error.message}", error.hint)
                declared[name] = _unread(name, place)
        return declared

    def figures_without_value(self) -> dict[str, DeclaredFigure]:
        """The figures with a name but no value, each reported as a mistake."""
        found: dict[str, DeclaredFigure] = {}
        node = self.tree.entries.get("figures")
        if not isinstance(node, frontmatter.Mapping):
            return found
        for name, value in node.entries.items():
            if isinstance(value, frontmatter.Scalar) and not value.text:
                place = node.keys[name]
                self.refuse(
                    place,
                    f"the figure {name!r} has no value",
                    'write one after the colon, or "?" while it is not known',
                )
                found[name] = _unread(name, place)
        return found

    # ------------------------------------------------------------------------------------------ units

    def read_catalogs(self) -> None:
        if self.language not in LANGUAGES:
            near = nearest(self.language, LANGUAGES.names())
            self.refuse(
                self.place("language"),
                f"unknown language {self.language!r}",
                f"did you mean {near!r}?" if near else f"there are: {', '.join(LANGUAGES.names())}",
            )
        for code in self.languages[1:]:
            try:
                self.catalogs[code] = read_catalog(self.file.with_name(f"{code}.po"))
            except InputError as error:
                self.mistakes.extend(error.mistakes)

    def all_languages(self) -> tuple[str, ...]:
        """The languages of the release, its own first: those that it names, else all languages of the newsroom."""
        known = tuple(dict.fromkeys((self.language, *self.config.languages)))
        field = self.tree.entries.get("languages")
        if not isinstance(field, frontmatter.Sequence):
            return known
        named: set[str] = set()
        for item in field.items:
            if not isinstance(item, frontmatter.Scalar):
                return known  # already reported as a mistake of the field
            if item.text not in known:
                hint = f"there are: {', '.join(self.config.languages)}"
                self.refuse(item.place, f"{item.text!r} is not a language of the newsroom", hint)
            elif item.text in named:
                self.refuse(item.place, f"{item.text!r} is given twice", "delete one of them")
            named.add(item.text)
        if self.language not in named:
            message = f"the release is written in {self.language!r}, but does not list it"
            self.refuse(field.place, message, "add it")
        for code in known:
            if code not in named and self.file.with_name(f"{code}.po").exists():
                message = f"{code}.po is not used, because the release does not list {code!r}"
                hint = "add it, or delete the file"
                self.warnings.append(
                    Mistake(field.place.path, field.place.line, field.place.column, message, hint)
                )
        return tuple(code for code in known if code in named)

    def add(self, source: Leaf) -> int:
        """A new unit of the body."""
        place = Place(self.path, source.line, source.column)
        return self.add_unit(source.text, source.role, source.where, place, source.anchors)

    def add_text(self, role: Role, where: str, steps: tuple[str | int, ...]) -> int:
        """A new unit of the front matter."""
        node = frontmatter.node_at(self.tree, steps)
        assert isinstance(node, frontmatter.Scalar)
        source = frontmatter.one_line(node, self.front_lines, _FRONT_LINE)
        return self.add_unit(source.text, role, where, source.place, source.anchors)

    def add_unit(self, text: str, role: Role, where: str, place: Place, anchors: Anchors) -> int:
        if not is_composed(text):
            text, origins = compose_with_origins(text)
            anchors = move_anchors(origins, place, anchors)
        source = Text(text, State.SOURCE, place, anchors=anchors)
        if self.language in LANGUAGES:  # else it was already reported
            style = self.config.number_style.get(self.language, "")
            source = read_text(source, role, self.language, self.declared, style=style, notes=self.note_texts)
        self.mistakes.extend(source.problems)
        self.units.append(Unit(len(self.units), role, where, {self.language: source}))
        return len(self.units) - 1

    def translated(self, blocks: tuple[Block[int], ...]) -> tuple[Unit, ...]:
        """The units with their translations; translations can only be assigned to all units together."""
        own, styles = self.language, self.config.number_style
        if own not in LANGUAGES:  # already reported
            return ()
        bare = find_bare(self.units, blocks, own, self.mistakes, style=styles.get(own, ""))
        units = mark_cells(self.units, bare)
        translations = {
            code: find_translations(catalog, units, own, code, self.declared)
            for code, catalog in self.catalogs.items()
        }
        translated = [
            unit.with_texts({code: texts[unit.number] for code, texts in translations.items()})
            for unit in units
        ]
        return read_units(translated, bare, own, self.declared, styles, self.note_texts)

    def notes(self) -> dict[str, int]:
        """The units of the footnotes by label, in the order of their first marks in the texts so far."""
        contents = [text.content for unit in self.units for text in unit.texts.values()]
        marks = dict.fromkeys(mark.label for one in contents for mark in find_nodes(one, NoteMark))
        for label, text in self.note_texts.items():
            if label not in marks:
                self.refuse(
                    Place(self.path, text.line, text.column),
                    f"no text refers to the footnote [^{label}]",
                    f"put the mark [^{label}] into a text, or delete the footnote",
                )
        return {label: self.add(self.note_texts[label]) for label in marks if label in self.note_texts}

    def field(self, name: str, role: Role) -> int | None:
        node = self.tree.entries.get(name)
        if not isinstance(node, frontmatter.Scalar) or not node.text:
            return None
        return self.add_text(role, role.value, (name,))

    def about(self) -> tuple[int, ...]:
        node = self.tree.entries.get("about")
        if not isinstance(node, frontmatter.Scalar):
            return ()
        return tuple(
            self.add_unit(one.text, Role.ABOUT, f"about, paragraph {number}", one.place, one.anchors)
            for number, one in enumerate(frontmatter.paragraphs(node, self.front_lines, _FRONT_LINE), start=1)
        )

    def contact(self, index: int, fields: schema.ContactFields) -> Contact[int]:
        where = f"contact {index + 1}"
        place = self.place("contacts", index, "phone")
        self.warnings.extend(
            Mistake(place.path, place.line, place.column, phone.problem, phone.hint)
            for phone in read_telephones(fields.phone or "")
            if phone.problem
        )
        return Contact(
            name=self.add_text(Role.CONTACT_NAME, where, ("contacts", index, "name")),
            role=self.add_text(Role.CONTACT_ROLE, where, ("contacts", index, "role"))
            if fields.role
            else None,
            phone=frontmatter.join(fields.phone or ""),
            email=fields.email or "",
        )

    # ------------------------------------------------------------------------------------------ pictures

    def body_blocks(self, body: Body, fields: schema.ReleaseFields) -> tuple[Block[int], ...]:
        """The blocks of the body; also reads its pictures, and those that only the fields name."""
        media: dict[str, tuple[int, schema.MediaFields]] = {}
        for index, one in enumerate(fields.media):
            if media.setdefault(one.file, (index, one))[0] != index:
                place = self.place("media", index, "file")
                self.refuse(place, f"{one.file} is listed twice", "delete one of the two")
        places = iter(body.image_places)

        def change_image(image: Image[Leaf]) -> Image[int] | None:
            return self.picture(image, next(places), media)

        blocks = change_leaves(body.blocks, self.add, change_image)
        for file, (index, one) in media.items():
            if file not in self.pictures:
                self.picture_beside(index, one)
        return blocks

    def picture(
        self, image: Image[Leaf], place: Place, media: dict[str, tuple[int, schema.MediaFields]]
    ) -> Image[int] | None:
        """A picture of the body, with its texts in `media`."""
        image = replace(image, file=compose(image.file))
        if image.file in self.pictures:
            self.refuse(place, f"{image.file} is shown twice", "show each picture once")
            return None
        picture = read_picture(self.file.parent, image.file, place, self.mistakes)
        if picture is None:
            return None
        where = next(
            (one.where for one in (image.alt, image.caption) if one is not None),
            f"image {len(self.pictures) + 1}",
        )
        alt = self.add(image.alt) if image.alt else None
        caption = self.add(image.caption) if image.caption else None
        credit = None
        if image.file in media:
            index, fields = media[image.file]
            for written, own, name in ((fields.alt, alt, "alt"), (fields.caption, caption, "caption")):
                if written is not None and own is not None:
                    self.refuse(
                        self.place("media", index, name),
                        f"{name!r} of {image.file} is given here and in line {place.line}",
                        "delete one of the two",
                    )
            if alt is None and fields.alt:
                alt = self.add_text(Role.ALT, where, ("media", index, "alt"))
            if caption is None and fields.caption:
                caption = self.add_text(Role.CAPTION, where, ("media", index, "caption"))
            if fields.credit:
                credit = self.add_text(Role.CREDIT, where, ("media", index, "credit"))
        if alt is None:
            self.refuse(
                place,
                f"the picture {image.file} has no description",
                "describe what it shows: ![description](file)",
            )
        self.pictures[image.file] = replace(picture, alt=alt, caption=caption, credit=credit)
        return self.pictures[image.file]

    def picture_beside(self, index: int, fields: schema.MediaFields) -> None:
        """A picture that `media` lists and the body does not show."""
        picture = read_picture(
            self.file.parent, fields.file, self.place("media", index, "file"), self.mistakes
        )
        if picture is None:
            return
        where = f"image {len(self.pictures) + 1}"
        if fields.alt is None:
            self.refuse(
                self.place("media", index),
                f"the picture {fields.file} has no description",
                "describe in `alt` what it shows",
            )
            return
        self.pictures[fields.file] = replace(
            picture,
            alt=self.add_text(Role.ALT, where, ("media", index, "alt")),
            caption=self.add_text(Role.CAPTION, where, ("media", index, "caption"))
            if fields.caption
            else None,
            credit=self.add_text(Role.CREDIT, where, ("media", index, "credit")) if fields.credit else None,
        )

    # ------------------------------------------------------------------------------------------ attachments

    def attachments(self, fields: schema.ReleaseFields) -> tuple[Attachment[int], ...]:
        """The attachments, each with one file for all languages or with a file for each."""
        found: list[Attachment[int]] = []
        known: set[str] = set()
        pictures = {file.casefold(): image.path for file, image in self.pictures.items()}
        for index, one in enumerate(fields.attachments):
            own = ("attachments", index, "file")
            title = self.add_text(Role.ATTACHMENT, f"attachment {index + 1}", ("attachments", index, "title"))
            files = {"": one.file} if isinstance(one.file, str) else one.file
            if not files:
                self.refuse(self.place(*own), "the attachment has no file", "write its name")
            for code, file in files.items():
                place = self.place(*own, code) if code else self.place(*own)
                if code:
                    self.refuse_language(frontmatter.key_place(self.tree, (*own, code)), code)
                read = read_attachment(self.file.parent, file, title, place, self.mistakes)
                if read is None or self.language not in LANGUAGES:
                    continue
                name = published_name(f"{code}/{file}".strip("/"), language(self.language))
                if name.casefold() in known or pictures.get(name.casefold(), read.path) != read.path:
                    message = f"{file}: another file is published as {name}, too"
                    self.refuse(place, message, "name each file once, or rename one of the two")
                known.add(name.casefold())
                found.append(replace(read, file=name, language=code))
        return tuple(found)

    def refuse_missing_files(self, fields: schema.ReleaseFields, units: tuple[Unit, ...]) -> None:
        """Refuse a title whose language names no file, unless it is not translated yet: it may be left out."""
        titles = [unit for unit in units if unit.role is Role.ATTACHMENT]
        for index, unit in enumerate(titles):
            one = fields.attachments[index]
            if isinstance(one.file, str) or not one.file:
                continue
            for code, text in unit.texts.items():
                if code not in one.file and text.state not in (State.MISSING, State.LEFT_OUT):
                    others = "" if code == self.language else f", or leave its title out of {code}.po"
                    place = self.place("attachments", index, "file")
                    self.refuse(place, f"the attachment has no file in {code!r}", f"name one{others}")


def _unread(name: str, place: Place) -> DeclaredFigure:
    """A stand-in for a figure whose declaration is a mistake, so that its uses are not reported as well."""
    return DeclaredFigure(name, "", "", "", "", "", place)
