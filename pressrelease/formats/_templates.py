"""Templates: the package's own, each of which a file of the same name in a user's folder replaces."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from pressrelease.errors import InputError, Mistake, PressReleaseError, UsageError
from pressrelease.resources import folder

if TYPE_CHECKING:
    from types import TracebackType

    from jinja2 import Template

Built = TypeVar("Built")


class Templates:
    """All templates of a run, each compiled when it is first used and kept.

    They are Jinja2 with autoescape; a name that is not there is an error, never an empty place. `override` is
    looked through first; `pressrelease/html/page.html` always names the package's own `html/page.html`.
    """

    def __init__(self, override: Path | None) -> None:
        # imported here: 120 ms that only rendering through templates needs
        from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader, StrictUndefined

        if override is not None and not override.is_dir():
            raise UsageError(
                f"there is no folder of templates {override}", hint="mend `templates` in the settings"
            )
        own = FileSystemLoader(folder("templates"))
        loaders = [own, PrefixLoader({"pressrelease": own})]
        self._override = override
        self._environment = Environment(
            loader=ChoiceLoader([FileSystemLoader(override), *loaders] if override else loaders),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            cache_size=-1,
        )
        self._parts: dict[str, Callable[..., str]] = {}

    def render(self, name: str, values: Mapping[str, object]) -> str:
        """The text that a template gives for the values.

        Raises InputError, with file and line, for a mistake in a template of the user.
        """
        try:
            return self._template(name).render(values)
        except Exception as error:
            explained = self._explained(error)
            if explained is error:
                raise
            raise explained from error

    def part(self, name: str) -> Callable[..., str]:
        """The macro `part` of a template, for the small pieces that a page has many of: four times faster.

        Call it inside `calling`. Raises UsageError where a template of the user has no such macro, or one that takes
        other arguments than the package's own.
        """
        macro = self._parts.get(name)
        if macro is None:
            macro = getattr(self._template(name).module, "part", None)
            own: Any = self._template(f"pressrelease/{name}").module
            if macro is None or macro.arguments != own.part.arguments:
                raise UsageError(
                    f"the template {self._template(name).filename} does not define the macro "
                    f"part({', '.join(own.part.arguments)})",
                    hint="start from the package's own",
                )
            self._parts[name] = macro
        found: Callable[..., str] = macro
        return found

    def calling(self, build: Callable[[], Built]) -> Built:
        """What `build` gives; a mistake of the user in a part that it calls is told as `render` tells it."""
        try:
            return build()
        except Exception:
            try:
                self._environment.handle_exception()  # raises it again with the lines of the templates in its trace
            except Exception as error:
                explained = self._explained(error)
                if explained is error:
                    raise
                raise explained from error

    def source(self, name: str) -> str:
        """The text of a file as it stands, for what is no template (a style sheet)."""
        loader = self._environment.loader
        assert loader is not None
        return self.calling(lambda: loader.get_source(self._environment, name)[0])

    def _template(self, name: str) -> Template:
        return self._environment.get_template(name)

    def _explained(self, error: Exception) -> Exception:
        """The error as a person can mend it, where it stands in a template of theirs; else as it is."""
        from jinja2 import TemplateNotFound, TemplateSyntaxError

        if self._override is None or isinstance(error, PressReleaseError):
            return error
        if isinstance(error, UnicodeDecodeError):  # which does not know the file's name
            mistakes = [
                Mistake(str(file), 0, 0, "the file is not UTF-8", "save it as UTF-8")
                for file in sorted(self._override.rglob("*.*"))
                if file.suffix in (".html", ".css") and not _is_text(file)
            ]
            return InputError(*mistakes) if mistakes else error
        if isinstance(error, TemplateSyntaxError):
            path, line = error.filename or error.name or "", error.lineno
        else:
            path, line = _innermost(error.__traceback__, self._override)
        if not path.startswith(str(self._override)):
            return error
        told = f"there is no template {error}" if isinstance(error, TemplateNotFound) else str(error)
        return InputError(
            Mistake(path, line, 0, told or type(error).__name__, "compare it with the package's own")
        )


def _is_text(file: Path) -> bool:
    try:
        file.read_text("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _innermost(trace: TracebackType | None, root: Path) -> tuple[str, int]:
    """The last line of a template below `root` that was at work; Jinja2 writes its templates into the trace."""
    found = ("", 0)
    while trace is not None:
        path = trace.tb_frame.f_code.co_filename
        if path.startswith(str(root)):
            found = (path, trace.tb_lineno)
        trace = trace.tb_next
    return found


@cache
def templates(override: Path | None) -> Templates:
    """The templates of the package, those in `override` first; compiled once per process."""
    return Templates(override)
