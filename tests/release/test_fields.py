"""The front matter: all values are read as text, and every mistake is reported with its place."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from pressrelease.config import Config
from pressrelease.errors import InputError
from pressrelease.model import Role, State
from pressrelease.newsroom import Newsroom
from pressrelease.releases import load_release

# added to the three required fields, so the first line given here is line 5 of the file
MISTAKES = {
    "an unknown field, and the nearest": ("publishd: x\n", ["5:1: unknown field 'publishd' (did you mean 'published'?)"]),
    "a field with an underscore": ("former_slugs: x\n", ["5:1: unknown field 'former_slugs' (did you mean 'former-slugs'?)"]),
    "nothing near": ("zzz: x\n", ["5:1: unknown field 'zzz' (there are: id, language, languages, draft, published, embargo, updates, withdrawn, place, subtitle, summary, source, tags, contacts, about, media, attachments, slug, former-slugs, excuses, figures)"]),
    "a field twice": ("source: A\nsource: B\n", ["6:1: 'source' is given twice (it is already in line 5; delete one of them)"]),
    "a comment that swallows": ("source: Müraciət # 5\n", ["5:18: YAML takes '# 5' for a comment, and it would be lost (put the text in quotation marks, or put the comment on a line of its own)"]),
    "a comment instead of a text": ("source: # 5\n", ["5:9: YAML takes '# 5' for a comment, and it would be lost (put the text in quotation marks, or put the comment on a line of its own)"]),
    "an alias": ("source: *Vacib\n", ["5:9: YAML takes '*Vacib' for a reference to another field (because of the * at the start: put the text in quotation marks)"]),
    "an anchor": ("source: &Co məlumat\n", ["5:9: YAML takes '&Co' for the name of an anchor (because of the & at the start: put the text in quotation marks)"]),
    "an exclamation mark": ("source: !Diqqət məlumat\n", ["5:9: a text may not begin with '!' (put the text in quotation marks)"]),
    "a tag of YAML": ("source: !Info məlumat\n", ["5:9: YAML takes '!Info' for the name of a type (because of the ! at the start: put the text in quotation marks)"]),
    "a comma in braces": ("figures:\n  rate: {value: 1,5}\n", ["6:19: '5' between the braces is read as the name of a field without a text (put a text with a comma in quotation marks, as in {value: '1,5'})"]),
    "a name of a figure": ("figures: {Website: 5}\n", ["5:11: the name of a figure consists of small Latin letters, digits and _, and begins with a letter (as in website or tours_2022)"]),
    "an unknown part of a figure": ("figures: {tours: {value: 5, knd: year}}\n", ["5:29: unknown field 'knd' (did you mean 'kind'?)"]),
    "a figure without its value": ("figures: {tours: {kind: year}}\n", ["5:18: the field 'value' is missing in this entry (write it as value: text)"]),
    "a figure as a list": ("figures: {tours: [5]}\n", ["5:18: 'tours' must be one text, not a list or fields (if a text is meant, put it in quotation marks)", "5:18: 'tours' must consist of fields (write each on a line of its own, indented, as name: text)"]),
    "a day that does not exist": ("embargo: 2023-02-30T10:00\n", ["5:10: no such day or time: 2023-02-30T10:00 (write it as 2023-01-10T12:28)"]),
    "a day at the end of time": ("embargo: 9999-12-31T23:59\n", ["5:10: no such day or time: 9999-12-31T23:59 (write it as 2023-01-10T12:28)"]),
    "a time as people write it": ("embargo: 10.01.2023 12:28\n", ["5:10: this is not a date and time (write it as 2023-01-10T12:28 or 2023-01-10T12:28+04:00)"]),
    "updated when it was published": ("updates:\n  - at: 2023-01-10T12:28\n    note: A\n", ["6:9: this is not after 2023-01-10T12:28+04:00, when the release was published (check both times; updates are listed from the first to the last)"]),
    "the last update first": ("updates:\n  - {at: 2023-01-12, note: A}\n  - {at: 2023-01-11, note: B}\n", ["7:10: this is not after 2023-01-12T00:00+04:00, when the update above was published (check both times; updates are listed from the first to the last)"]),
    "an update of other zones": ("updates:\n  - {at: 2023-01-10T09:28+01:00, note: A}\n", ["6:10: this is not after 2023-01-10T12:28+04:00, when the release was published (check both times; updates are listed from the first to the last)"]),
    "an update without a note": ("updates:\n  - at: 2023-01-11\n", ["6:5: the field 'note' is missing in this entry (write it as note: text)"]),
    "an update that is a text": ("updates:\n  - Əlavə\n", ["6:5: 'updates' must consist of fields (write each on a line of its own, indented, as name: text)"]),
    "the fields that updates replaced": ("updated: 2023-01-11\nupdate-note: Əlavə\n", ["5:1: unknown field 'updated' (list the changes in `updates`, each with its `at` and `note`)", "6:1: unknown field 'update-note' (list the changes in `updates`, each with its `at` and `note`)"]),
    "a withdrawal without a reason": ("withdrawn:\n", ["5:1: the release is withdrawn without a reason (write the reason, which its readers see, or delete the field)"]),
    "a withdrawal with a time and no reason": ("withdrawn:\n  at: 2023-01-11\n", ["6:3: the field 'reason' is missing in this entry (write it as reason: text)"]),
    "withdrawn before it was published": ("withdrawn: {at: 2023-01-10T12:27, reason: Səhv}\n", ["5:17: this is before 2023-01-10T12:28+04:00, when the release was published (check both times)"]),
    "withdrawn before it was updated": ("updates:\n  - {at: 2023-01-12, note: A}\nwithdrawn: {at: 2023-01-11, reason: Səhv}\n", ["7:17: this is before 2023-01-12T00:00+04:00, when the last update was published (check both times)"]),
    "half a draft": ("draft: yes\n", ["5:8: this is neither true nor false (as in draft: true)"]),
    "a draft that was published": ("draft: true\nupdates:\n  - {at: 2023-01-12, note: A}\nwithdrawn: Səhv\n", ["6:1: a draft was never published, so it cannot be changed or withdrawn (delete `draft`, or this field)", "8:1: a draft was never published, so it cannot be changed or withdrawn (delete `draft`, or this field)"]),
    "a former slug that is none": ("former-slugs: {az: [Köhnə]}\n", ["5:21: a slug consists of small Latin letters, digits and hyphens (as in communication-results-2022)"]),
    "a former slug that is the present one": ("slug: {az: yeni}\nformer-slugs: {az: [kohne, yeni, kohne]}\n", ["6:28: 'yeni' is the present slug, too (delete one of them)", "6:34: 'kohne' is given twice (delete one of them)"]),
    "a former slug of another language": ("former-slugs: {fr: [a]}\n", ["5:16: the release is not written in 'fr' (its languages are az, ru, en)"]),
    "a list that is none": ("tags: müdafiə\n", ["5:7: 'tags' must be a list (write each of its entries on a line of its own, after - and a space)"]),
    "a text that is a list": ("source: [a, b]\n", ["5:9: 'source' must be one text, not a list or fields (if a text is meant, put it in quotation marks)"]),
    "a contact that is a text": ("contacts:\n  - Aytən\n", ["6:5: 'contacts' must consist of fields (write each on a line of its own, indented, as name: text)"]),
    "two mistakes in one contact": ("contacts:\n  - nmae: Aytən\n    phone: sabah\n", ["6:5: the field 'name' is missing in this entry (write it as name: text)", "6:5: unknown field 'nmae' (did you mean 'name'?)", "7:12: 'sabah' is not a telephone number (write it as +994 12 555 01 10, an extension as ext. 7, and each of several numbers in full)"]),
    "an address of no mail": ("contacts:\n  - name: Aytən\n    email: media.example.org\n", ["7:12: this is not an e-mail address (write it as name@example.org)"]),
    "a slug with a letter too many": ("slug: {az: Yekunlar}\n", ["5:12: a slug consists of small Latin letters, digits and hyphens (as in communication-results-2022)"]),
    "a language that the newsroom has not": ("languages: [az, de]\n", ["5:17: 'de' is not a language of the newsroom (there are: az, ru, en)"]),
    "a language that is none": ("languages:\n- az\n- Rusca\n", ["7:3: a language is named by its code (as in az, ru or en)", "7:3: 'Rusca' is not a language of the newsroom (there are: az, ru, en)"]),
    "languages without the release's own": ("languages: [ru, en]\n", ["5:12: the release is written in 'az', but does not list it (add it)"]),
    "no languages": ("languages: []\n", ["5:12: the release is written in 'az', but does not list it (add it)"]),
    "a language twice": ("languages: [az, ru, az]\n", ["5:21: 'az' is given twice (delete one of them)"]),
    "languages as a text": ("languages: az, ru\n", ["5:12: 'languages' must be a list (write each of its entries on a line of its own, after - and a space)"]),
    "a slug that Windows cannot write": ("slug: {en: aux}\n", ["5:8: Windows keeps the name 'aux' for a device (add a word to it)"]),
    "a slug for a language that is not named": ("languages: [az, ru]\nslug: {en: a}\n", ["6:8: the release is not written in 'en' (its languages are az, ru)"]),
    "a slug for no language of ours": ("slug: {de: a}\n", ["5:8: the release is not written in 'de' (its languages are az, ru, en)"]),
    "an empty text": ("source: ''\n", ["5:9: 'source' is empty (write its text, or delete the field)"]),
    "a colon in a text": ("source: Bakı: paytaxt\n", ["5:13: a colon and a space inside a text (put the text in quotation marks, or indent it like its neighbours if it is a field)"]),
    "a tab": ("contacts:\n\t- name: A\n", ["6:1: a tab at the start of the line (indent with spaces)"]),
    "a tab before a field": ("source: A\n\tplace: B\n", ["6:1: a tab at the start of the line (indent with spaces)"]),
    "a tab in a text of several lines": ("summary: |\n\tA\n", ["6:1: a tab at the start of the line (indent with spaces)"]),
    "a list beside its name": ("tags: - a\n", ["5:7: a list that begins right after the name of its field (write each item on a line of its own below it, or all between brackets: [one, two]; if the dash belongs to a text, put the text in quotation marks)"]),
    "a dash alone": ("source: -\n", ["5:9: a list that begins right after the name of its field (write each item on a line of its own below it, or all between brackets: [one, two]; if the dash belongs to a text, put the text in quotation marks)"]),
    "two commas": ("tags: [a, , b]\n", ["5:11: a comma without a text before it (delete it; if it belongs to a text, put the text in quotation marks)"]),
    "another bracket": ("tags: [a, }\n", ["5:11: '}' where a text is expected (close the bracket that was opened last; if the sign belongs to a text, put the text in quotation marks)"]),
    "a bracket that begins a text": ("source: ]a\n", ["5:9: a text may not begin with ']' (put the text in quotation marks)"]),
    "a bracket too many": ("tags: [a]]\n", ["5:10: a bracket that was not opened (delete it; if it belongs to a text, put the text in quotation marks)"]),
    "a text beside a bar": ("source: |a\n", ["5:9: '|' and a text in one line (begin the text on the next line, indented; if the sign belongs to it, put the text in quotation marks)"]),
    "half an escape": ('source: "\\x"\n', ["5:12: a backslash that YAML does not understand inside double quotation marks (use single quotation marks, or write the backslash twice)"]),
    "a mark that may not begin a text": ("source: @nazirlik\n", ["5:9: a text may not begin with '@' (put the text in quotation marks)"]),
    "an open quotation mark": ("source: 'Nazirlik\n", ["5:9: a quotation mark that is not closed (write another at the end of the text)"]),
    "a quotation mark that another field closes": ('source: "Bakı\nplace: "A"\n', ["5:9: the quoted text that begins here ends only in line 6 (close it with another quotation mark)"]),
    "a text behind a quotation": ('source: "Nazirlik" saytı\n', ["5:20: a text that goes on after its closing quotation mark (put the text in quotation marks as a whole, and write “ ” inside it)"]),
    "a line that is no field": ("source: A\nbir söz\nplace: B\n", ["6:1: this line is not a field (write it as name: text, or indent it if it belongs to the text above)"]),
    "an open bracket": ("tags: [a, b\n", ["5:7: a bracket that is not closed (close it, or put the text in quotation marks)"]),
    "a second document": ("...\nsource: A\n", ["6:1: this does not fit the lines above (check the indentation; if it belongs to a text, put the text in quotation marks as a whole)"]),
    "a list as a name": ("? [a]\n: b\n", ["5:3: the name of a field is a list or a mapping (because of a [ or { at the start: put the text in quotation marks)"]),
    "a brace alone": ("source: a } b\n", ["5:11: a closing brace without an opening brace (write }} for a brace in the text)"]),
    "an invisible mark that YAML makes": ('source: "a\\0b\\0 \\u202e"\n', ["5:9: a control character (U+0000) (delete it)", "5:9: an invisible mark that changes the direction of writing (U+202E) (delete it)"]),
    "a figure that is none, told once": ("figures: {tours: many}\nsource: a {tours}\n", ["5:18: tours: 'many' is not one figure (write it as a text would have it (more than 1000, AZN 5 million, 23 June 2016), or as a mapping of value, qualifier, unit and kind)"]),
    "a figure without anything": ("figures:\n  tours:\nsource: a {tours}\n", ["6:3: the figure 'tours' has no value (write one after the colon, or \"?\" while it is not known)"]),
    "a question mark alone": ("figures:\n  tours: ?\n", ["6:10: a question mark that stands alone (put it in quotation marks: \"?\")"]),
    "an invisible mark": ("source: a\u202eb\n", ["5:10: an invisible mark that changes the direction of writing (U+202E) (delete it)"]),
}  # fmt: skip


@pytest.mark.parametrize(("fields", "said"), MISTAKES.values(), ids=MISTAKES.keys())
def test_a_mistake_is_told_with_its_place_and_a_hint(refused, fields: str, said: list[str]) -> None:
    assert refused(fields) == [f"release.md:{one}" for one in said]


def test_all_mistakes_are_told_at_once(refused) -> None:
    fields = "published: gestern\nembargo: 12:28\ntags: x\nfoo: y\n"
    found = refused(fields, "Mətn.\n", base="language: az\n")
    assert [one.split(": ")[0] for one in found] == [
        "release.md:2:1",
        "release.md:3:12",
        "release.md:4:10",
        "release.md:5:7",
        "release.md:6:1",
        "release.md:8:1",
    ]


def test_an_unknown_language_is_told(refused) -> None:
    assert refused(base="id: a\nlanguage: ax\npublished: 2023-01-10\n") == [
        "release.md:3:11: unknown language 'ax' (there are: az, en, ru)"
    ]


def test_what_yaml_would_take_for_something_else_stays_as_it_is_written(load) -> None:
    release = load(
        "source: no\nplace: 12:28\ntags: [091, 7.50, null, ~, 0x1F, 1_000]\n"
        "contacts:\n  - {name: yes, phone: +994 12 555 01 10}\n"
    )
    unit = release.units
    assert unit[release.source].texts["az"].text == "no"
    assert unit[release.place].texts["az"].text == "12:28"
    assert [unit[tag].texts["az"].text for tag in release.tags] == [
        "091",
        "7.50",
        "null",
        "~",
        "0x1F",
        "1_000",
    ]
    assert unit[release.contacts[0].name].texts["az"].text == "yes"
    assert release.contacts[0].phone == "+994 12 555 01 10"


def test_times_have_an_offset_or_the_configured_zone(load) -> None:
    release = load("updates:\n  - {at: 2023-01-10 15:40:30, note: A}\nembargo: 2023-01-09T00:00Z\n")
    assert release.published == datetime.fromisoformat("2023-01-10T12:28+04:00")
    assert release.updated == datetime.fromisoformat("2023-01-10T15:40:30+04:00")
    assert release.embargo == datetime.fromisoformat("2023-01-09T00:00+00:00")
    assert release.published.utcoffset() == timedelta(hours=4)


SKIPPED = "in {} the clock skipped this time: {} (write the offset: {} or {})"
TWICE = "in {} the clock showed this time twice: {} (write the offset: {} or {})"
# the zone, a time without an offset, and its mistake or its value
CHANGES_OF_THE_CLOCK = {
    "skipped in Baku": ("Asia/Baku", "2015-03-29T04:30", SKIPPED, ["2015-03-29T04:30:00+04:00", "2015-03-29T04:30:00+05:00"]),
    "twice in Baku": ("Asia/Baku", "2015-10-25T04:30", TWICE, ["2015-10-25T04:30:00+05:00", "2015-10-25T04:30:00+04:00"]),
    "skipped in London": ("Europe/London", "2026-03-29 01:59:59", SKIPPED, ["2026-03-29T01:59:59+00:00", "2026-03-29T01:59:59+01:00"]),
    "twice in London": ("Europe/London", "2026-10-25T01:00", TWICE, ["2026-10-25T01:00:00+01:00", "2026-10-25T01:00:00+00:00"]),
    "a day that was skipped": ("Pacific/Apia", "2011-12-30", SKIPPED, ["2011-12-30T00:00:00-10:00", "2011-12-30T00:00:00+14:00"]),
    "before the skip": ("Asia/Baku", "2015-03-29T03:59:59", "", ["2015-03-29T03:59:59+04:00"]),
    "after the skip": ("Asia/Baku", "2015-03-29T05:00", "", ["2015-03-29T05:00:00+05:00"]),
    "after both": ("Europe/London", "2026-10-25T02:00", "", ["2026-10-25T02:00:00+00:00"]),
    "skipped, with its offset": ("Asia/Baku", "2015-03-29T04:30+04:00", "", ["2015-03-29T04:30:00+04:00"]),
    "twice, with its offset": ("Asia/Baku", "2015-10-25T04:30+04:00", "", ["2015-10-25T04:30:00+04:00"]),
    "a day whose midnight was skipped": ("America/Sao_Paulo", "2018-11-04", "", ["2018-11-04T01:00:00-02:00"]),
    "a day with two midnights": ("America/Havana", "2012-11-04", "", ["2012-11-04T00:00:00-04:00"]),
}  # fmt: skip


@pytest.mark.parametrize(
    ("zone", "written", "said", "times"), CHANGES_OF_THE_CLOCK.values(), ids=CHANGES_OF_THE_CLOCK.keys()
)
def test_a_time_that_the_clock_skipped_or_showed_twice(
    write, zone: str, written: str, said: str, times: list[str]
) -> None:
    folder = write(base=f"id: a\nlanguage: az\npublished: {written}\n")
    newsroom = Newsroom(Config(timezone=zone))
    if said:
        with pytest.raises(InputError) as caught:
            load_release(folder, newsroom)
        (mistake,) = caught.value.mistakes
        assert str(mistake).endswith("release.md:4:12: " + said.format(zone, written, *times))
        for time in times:
            write(base=f"id: a\nlanguage: az\npublished: {time}\n")
            assert load_release(folder, newsroom).published.isoformat() == time
    else:
        assert load_release(folder, newsroom).published.isoformat() == times[0]


def test_a_field_left_empty_is_not_there(load) -> None:
    release = load("subtitle:\nembargo:\ntags:\ncontacts:\n  - name: A\n    phone:\n")
    assert release.subtitle is None
    assert release.embargo is None
    assert release.tags == ()
    assert release.contacts[0].phone == ""


@pytest.mark.parametrize(
    "written",
    [
        "about: |\n  Bir\n  iki.\n\n  Üç.\n",
        "about: >\n  Bir\n  iki.\n\n  Üç.\n",
        "about: >-\n  Bir iki.\n\n\n  Üç.\n",
        "about: Bir\n  iki.\n\n  Üç.\n",
        'about: "Bir\n  iki.\n\n  Üç."\n',
        "about: 'Bir iki.\n\n  Üç.'\n",
    ],
)
def test_paragraphs_of_the_boilerplate_however_yaml_folds_them(load, written: str) -> None:
    release = load(written)
    texts = [release.units[number].texts["az"] for number in release.about]
    assert [text.text for text in texts] == ["Bir iki.", "Üç."]
    lines = (release.path.read_text()).split("\n")
    for text in texts:
        assert lines[text.place.line - 1][text.place.column - 1 :].lstrip("\"'").startswith(text.text[:2])


def test_every_text_knows_its_place(load) -> None:
    release = load(
        "place: Bakı\nsubtitle: 😀 ə altbaşlıq\nsummary: >-\n  Qısa\n  xülasə.\ntags: [bir, iki]\n"
        "contacts:\n- name: Aytən\n  role: məsul\n"
    )
    lines = release.path.read_text().split("\n")
    assert [unit.role for unit in release.units] == [
        Role.TITLE, Role.SUBTITLE, Role.SUMMARY, Role.PLACE, Role.TAG, Role.TAG, Role.PARAGRAPH,
        Role.CONTACT_NAME, Role.CONTACT_ROLE,
    ]  # fmt: skip
    for unit in release.units:
        text = unit.texts["az"]
        assert text.state is State.SOURCE
        assert lines[text.place.line - 1][text.place.column - 1 :].startswith(text.text[:4]), unit


def test_excuses_and_figures_are_kept_with_their_places(load) -> None:
    release = load(
        "excuses:\n  - check: figure-missing\n    reason: Məlumdur\n    text: '43'\n"
        "figures:\n  website: more than 1000\n  year: {value: 2022, kind: year}\n"
    )
    (excuse,) = release.excuses
    assert (excuse.check, excuse.reason, excuse.text, excuse.place.line) == (
        "figure-missing",
        "Məlumdur",
        "43",
        6,
    )
    assert release.figures["website"].written == "more than 1000"
    assert (release.figures["year"].kind, release.figures["year"].place.line) == ("year", 11)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", ["1:1: the file is empty"]),
        ("\n\n# Başlıq\n", ["3:1: the front matter is missing"]),
        ("---\nid: a\n", ["1:1: the front matter has no end"]),
        ("---\n- a\n---\n# B\n", ["2:1: the front matter has no fields"]),
        (
            "---\n---\n# B\n\nM\n",
            ["2:1: the field 'id'", "2:1: the field 'language'", "2:1: the field 'published'"],
        ),
    ],
)
def test_a_file_that_is_no_release(refused, text: str, said: list[str]) -> None:
    found = refused(text=text)
    assert len(found) == len(said)
    for one, begin in zip(found, said, strict=True):
        assert one.startswith(f"release.md:{begin}")
