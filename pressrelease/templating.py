"""Templates: the package's own; a file of the same name in a newsroom's folder replaces each of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, MutableMapping
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from jinja2 import (
    BaseLoader,
    Environment,
    StrictUndefined,
    Template,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.bccache import bc_version

from pressrelease.errors import InputError, Mistake, PressReleaseError, UsageError
from pressrelease.newsroom import Newsroom
from pressrelease.ready import pack_ready, read_ready
from pressrelease.resources import folder, read_resource

if TYPE_CHECKING:
    from types import CodeType, TracebackType

Built = TypeVar("Built")

_JINJA = str(bc_version).encode()  # changes whenever Jinja2 writes other Python
_OWN = "pressrelease/"  # prefix of a template's name: the package's own, even if the newsroom has one


class Templates:
    """The templates of a newsroom, each read when it is first used, and kept; `newsroom.once(Templates)` gives them.

    They are Jinja2 with autoescape; an undefined name is an error, never an empty string. The newsroom's own folder is
    searched first; `pressrelease/html/page.html` always names the package's own `html/page.html`.
    """

    def __init__(self, newsroom: Newsroom) -> None:
        override = newsroom.config.templates
        if override is not None and not override.is_dir():
            raise UsageError(f"no such folder: {override}", hint="fix `templates` in the settings")
        self._override = override
        self._environment = _environment(_Loader(override))
        self._parts: dict[str, Callable[..., str]] = {}

    def render(self, name: str, values: Mapping[str, object]) -> str:
        """The text that a template renders for the values.

        Raises InputError, with file and line, for a mistake in a template of the user.
        """
        try:
            return self._environment.get_template(name).render(values)
        except Exception as error:
            explained = self._explained(error)
            if explained is error:
                raise
            raise explained from error

    def part(self, name: str) -> Callable[..., str]:
        """The macro `part` of a template, for small pieces that a page has many of: four times faster.

        Call it inside `calling`. Raises UsageError if a template of the user does not have this macro, or if its
        arguments differ from those of the package's own.
        """
        macro = self._parts.get(name)
        if macro is None:
            macro = self._parts[name] = self._macro(name)
        return macro

    def _macro(self, name: str) -> Callable[..., str]:
        template = self._environment.get_template(name)
        macro: Any = getattr(template.module, "part", None)
        if self._override is not None:
            own: Any = self._environment.get_template(_OWN + name).module
            if macro is None or macro.arguments != own.part.arguments:
                raise UsageError(
                    f"the template {template.filename} does not define the macro "
                    f"part({', '.join(own.part.arguments)})",
                    hint="start from the package's own",
                )
        found: Callable[..., str] = macro
        return found

    def calling(self, build: Callable[[], Built]) -> Built:
        """The result of `build`; a mistake of the user in a part that it calls is reported in the same way as by `render`."""
        try:
            return build()
        except Exception:
            try:
                self._environment.handle_exception()  # raises it again with the lines of the templates in its traceback
            except Exception as error:
                explained = self._explained(error)
                if explained is error:
                    raise
                raise explained from error

    def _explained(self, error: Exception) -> Exception:
        """The error in a form that a person can fix, if it comes from their template; else unchanged."""
        if self._override is None or isinstance(error, PressReleaseError):
            return error
        if isinstance(error, TemplateSyntaxError):
            path, line = error.filename or error.name or "", error.lineno
        else:
            path, line = _innermost(error.__traceback__, self._override)
        if not path.startswith(str(self._override)):
            return error
        told = f"unknown template '{error}'" if isinstance(error, TemplateNotFound) else str(error)
        return InputError(
            Mistake(path, line, 0, told or type(error).__name__, "compare it with the package's own")
        )


class _Loader(BaseLoader):
    """Templates by name, from a newsroom's folder or the package's."""

    def __init__(self, override: Path | None) -> None:
        self._override = override

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002
    ) -> Template:
        own = name.removeprefix(_OWN)
        try:
            source, path = read_resource(own, "templates", self._override if own == name else None)
        except (FileNotFoundError, IsADirectoryError):
            raise TemplateNotFound(name) from None
        code = _compiled(source, own, str(path))
        return environment.template_class.from_code(environment, code, globals or {})


def _environment(loader: BaseLoader | None = None) -> Environment:
    return Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )


@lru_cache(maxsize=256)
def _compiled(source: str, name: str, path: str) -> CodeType:
    """A template compiled to code, which takes a hundred times as long as all other preparation of it."""
    written = _ready_code().get(source)
    if written is not None:
        return compile(written, path, "exec")
    return _environment().compile(source, name, path)


@cache
def _ready_code() -> Mapping[str, str]:
    """The package's own templates as Python, by their text."""
    return read_ready("templates", _JINJA) or {}


def make_ready() -> bytes:
    """The file from which the package's own templates are taken as Python."""
    names = (path.relative_to(folder("templates")) for path in folder("templates").rglob("*.html"))
    written = {}
    for name in sorted(path.as_posix() for path in names):
        source, _ = read_resource(name, "templates", None)
        written[source] = _environment().compile(source, name, name, raw=True)
    return pack_ready(_JINJA, written)


def _innermost(trace: TracebackType | None, root: Path) -> tuple[str, int]:
    """The last active line of a template below `root`; Jinja2 puts its templates into the traceback."""
    found = ("", 0)
    while trace is not None:
        path = trace.tb_frame.f_code.co_filename
        if path.startswith(str(root)):
            found = (path, trace.tb_lineno)
        trace = trace.tb_next
    return found
