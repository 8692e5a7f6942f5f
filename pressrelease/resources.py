"""Where the package's own templates and words are: the only file that knows."""

from __future__ import annotations

from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from pressrelease.errors import InputError, Mistake, UsageError

_PACKAGE = Path(__file__).parent
_CATALOG = "pressrelease.po"


def folder(name: str) -> Path:
    """The folder `templates` or `locales`: inside the installed package, or beside it in a checkout."""
    packaged = _PACKAGE / name
    return packaged if packaged.is_dir() else _PACKAGE.parent / name


class Phrases:
    """The words that we add to a release ("Media contact"), in one language.

    Calling it with the English words gives those of the language; `{time}` and the like are filled from the
    named arguments. A phrase that the language does not have is an error (UsageError) and never English.
    """

    __slots__ = ("_translations", "language")

    def __init__(self, language: str, translations: NullTranslations) -> None:
        self.language = language
        self._translations = translations

    def __call__(self, message: str, /, **values: object) -> str:
        phrase = self._translations.gettext(message)
        if not values:
            return phrase
        try:
            return phrase.format_map(values)
        except (KeyError, IndexError, ValueError, AttributeError):
            raise UsageError(
                f"the {self.language} words for {message!r} have other placeholders: {phrase!r}",
                hint=f"mend them in your locales/{self.language}/{_CATALOG}",
            ) from None


class _Missing(NullTranslations):
    """The end of the chain: nobody has the phrase."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.language = language

    def gettext(self, message: str) -> str:
        raise UsageError(
            f"there are no {self.language} words for {message!r}",
            hint=f"add them to locales/{self.language}/{_CATALOG}",
        )


@cache
def phrases(language: str, override: Path | None = None) -> Phrases:
    """The package's own words in a language, read once per process.

    `override` is a folder of the same shape as `locales`; a phrase that stands there is taken first. Raises
    InputError where a catalog cannot be read.
    """
    chain: NullTranslations = _Missing(language)
    for root in (folder("locales"), override):
        path = root / language / _CATALOG if root else None
        if path is not None and path.is_file():
            translations = _read_catalog(path)
            translations.add_fallback(chain)
            chain = translations
    return Phrases(language, chain)


def _read_catalog(path: Path) -> GNUTranslations:
    # imported here: 25 ms that only rendering needs
    import polib

    try:
        catalog = polib.pofile(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            Mistake(str(path), 0, 0, f"not a readable PO file: {error}", "check it with msgfmt -c")
        ) from None
    # Only this of the header counts: the text was read as UTF-8, and our phrases have no plural.
    catalog.metadata = {"Content-Type": "text/plain; charset=UTF-8"}
    return GNUTranslations(BytesIO(catalog.to_binary()))
