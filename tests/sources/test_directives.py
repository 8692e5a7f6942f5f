"""Directives of messages: the same ones in any order are right, another one is not, and none is a figure."""

from __future__ import annotations

from pathlib import Path

import pytest

import pressrelease as pr
from pressrelease.sources._directives import find_directives

HEADER = 'msgid ""\nmsgstr ""\n"Language: ru\\n"\n"X-Source-Language: en\\n"\n\n'

SAME = {
    "numbered in the translation": ("c-format", "%i letters from %s", "Из %2$s: %1$i писем"),
    "another integer": ("c-format", "%i letters", "%d писем"),
    "width and precision": ("c-format", "%5.1f of %'d km", "%.1f из %d км"),
    "a width that is an argument": ("c-format", "%*d of %s", "%*d из %3$s"),
    "a literal percent sign": ("c-format", "%d%% of %s", "%d%% от %s"),
    "a macro": ("c-format", "%<PRIu64> bytes of 12", "%<PRIu64> байтов из 12"),
    "named": ("python-format", "%(count)d of %(all)s", "%(all)s: %(count)d"),
    "braces": ("python-brace-format", "{0} of {name}, {{5}} km", "{name!r}: {0:5d}, {{5}} км"),
    "braces without numbers": ("python-brace-format", "{} of {}", "{1}: {0}"),
    "Java": ("java-format", "{0,number} letters of {1}", "Из {1}: {0} писем"),
    "Objective-C": ("objc-format", "%@ sent %d letters", "%2$d писем от %1$@"),
    "Ruby": ("ruby-format", "%<count>d of %{all}", "%{all}: %<count>d"),
    "Qt": ("qt-format", "%1 letters from %2", "Из %2: %L1 писем"),
    "Boost": ("boost-format", "%1% letters from %2%", "Из %2%: %1% писем"),
    "shell": ("sh-format", "$count letters of ${all}", "${all}: ${count} писем"),
    "Lisp": ("lisp-format", "~d letters of 5", "~d писем из 5"),
    "two formats": ("c-format, python-brace-format", "%d of {all}", "{all}: %d"),
    "no flag, printf": ("", "%i letters from %s", "Из %2$s: %1$i писем"),
    "no flag, named": ("", "%(n)s files, {1} of {0}", "{0}: {1}, %(n)s файлов"),
    "no flag, two braces": ("", "{{ count }} files of ${all}", "Из ${all}: {{count}} файлов"),
    "no flag, percent": ("", "20 % of them, 5% down", "20 % из них, на 5% меньше"),
    "denied": ("no-c-format", "5 %s and {0}", "5 %s и {0}"),
}  # fmt: skip

OTHER = {
    "exchanged": ("c-format", "%i letters from %s", "Из %s: %i писем", {"%1$s", "%2$d"}),
    "lost": ("c-format", "%d letters", "Письма", {"%1$d"}),
    "without its type": ("python-format", "%(count)d letters", "%(count) писем", {"%(count)d"}),
    "misspelt": ("python-brace-format", "{count} letters", "{cuont} писем", {"count"}),
    "another number": ("", "{0} letters", "{1} писем", {"0"}),
}


def _findings(tmp_path: Path, text: str) -> pr.Report:
    path = tmp_path / "a.po"
    path.write_text(HEADER + text, "utf-8")
    return pr.check(pr.load([path]))


def _entry(flags: str, source: str, text: str) -> str:
    flagged = f"#, {flags}\n" if flags else ""
    return f'{flagged}msgid "{source}"\nmsgstr "{text}"\n'


@pytest.mark.parametrize("flags, source, text", SAME.values(), ids=SAME)
def test_the_same_directives(tmp_path: Path, flags: str, source: str, text: str) -> None:
    assert not _findings(tmp_path, _entry(flags, source, text)).findings


@pytest.mark.parametrize("flags, source, text, said", OTHER.values(), ids=OTHER)
def test_other_directives(tmp_path: Path, flags: str, source: str, text: str, said: set[str]) -> None:
    found = _findings(tmp_path, _entry(flags, source, text)).findings
    assert {one.check for one in found} == {"placeholder-mismatch"}
    assert said <= {name for one in found for name in (one.actual, one.expected)}
    assert {one.lang for one in found} == {"ru"}


def test_a_plural_form_is_compared_with_the_form_of_the_source_that_has_its_directives(
    tmp_path: Path,
) -> None:
    text = (
        '#, c-format\nmsgid "One file of 12"\nmsgid_plural "%d files of 12"\n'
        'msgstr[0] "%d файл из 12"\nmsgstr[1] "%d файла из 13"\nmsgstr[2] "%d файлов из 12"\n'
    )
    (found,) = _findings(tmp_path, text).findings
    assert (found.check, [one.text for one in found.witnesses]) == ("figure-value", ["13", "12"])


def test_a_directive_is_told_as_it_is_written(tmp_path: Path) -> None:
    text = _entry("c-format", "%d letters for %s", "%d писем") + "\n" + _entry("", "%s and 5", "")
    missing, untranslated = _findings(tmp_path, text).findings
    assert [one.text for one in missing.witnesses] == ["%s"]
    assert "“%s and 5”" in untranslated.message


@pytest.mark.parametrize("sign", ["%", "{", "%(", "{{", "%1$", "${", "~", "%-", "{a:"])
def test_no_message_is_slow(sign: str) -> None:
    assert len(find_directives(sign * 20_000)) <= 20_000
    assert len(find_directives(sign * 20_000, ("c-format", "java-format", "sh-format"))) <= 20_000
