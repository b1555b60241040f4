"""Each fault is told at the one place where it can be mended, in words that say how."""

from collections.abc import Callable
from pathlib import Path

import pytest

import deck
from deck.outline.model import Origin
from deck.outline.reader import MOST_BYTES
from deck.problems import Mark, Severity
from tests.conftest import EVERYONE, HEAD, SMALLEST, trial_of

Write = Callable[[str], Path]
TRIAL = trial_of(24).strip()
STEP = "steps: [{heading: A, text: B}]"


def problems(path: Path) -> list[deck.Problem]:
    with pytest.raises(deck.DeckError) as error:
        deck.read(path)
    return list(error.value.problems)


# Each change of the smallest outline, and where it is told, in which words, and what to do.
TOLD = [
    (TRIAL, "day: tomorrow", (2, 6),
     "'day' should be a day, such as 2026-11-22, not 'tomorrow'.",
     "Write year, month and day in digits."),
    ("points: [One]", f"{STEP}\n    stress: 2.5", (8, 13),
     "'stress' should be a whole number, not '2.5'.",
     "Write digits only, without commas or words: 2104."),
    ("points: [One]", f"{STEP}\n    stress: 0", (8, 13), "'stress' is '0'.",
     "It must be at least 1."),
    ("points: [One]", f"{STEP}\n    stress: [1]", (8, 13),
     "'stress' should be a whole number, not a list.",
     "Write digits only, without commas or words: 2104."),
    ("points: [One]", f"{STEP}\n    stress: {{a: 1}}", (8, 13),
     "'stress' should be a whole number, not a map.",
     "Write digits only, without commas or words: 2104."),
    (TRIAL, "theme:", (2, 7), "'theme' is empty.",
     "Write its value after the colon, or delete the line."),
    (TRIAL, 'event: ""', (2, 8), "'event' is empty.",
     "Write its value after the colon, or delete the line."),
    (TRIAL, "language: de", (2, 11), "'language' cannot be 'de'.",
     "The languages there are: en-GB, en-US, en."),
    (TRIAL, f"theme: {'x' * 40}", (2, 8), f"'theme' cannot be '{'x' * 40}'.",
     "Allowed here: light, dark."),
    (TRIAL, f"theme: {'x' * 41}", (2, 8), f"'theme' cannot be '{'x' * 40}...'.",
     "Allowed here: light, dark."),
    (", year: 2016", "", (4, 10), "The key 'year' is missing.", "Add a line 'year: ...' here."),
    ("year: 2016", "yeer: 2016", (4, 73), "There is no key 'yeer' here.",
     "Did you mean 'year'? Allowed here: name, by, published_in, year, pages, title, doi, read."),
    ("[One]", "[One, {Only 12 weeks: we do not know}]", (7, 19),
     "A colon followed by a space made this text into a key.",
     'Put the whole text in quotes: "Only 12 weeks: we do not know".'),
    ("[One]", "[One, {a: [b]}]", (7, 19), "A colon followed by a space made this text into a key.",
     'Put the whole text in quotes: "a: ...".'),
    ("[One]", "[One, ~]", (7, 19), "This entry is empty.",
     "Write its value after the dash, or delete the line."),
    ("[One]", "[]", (7, 13), "'points' has 0 entries.", "Use at least 1."),
    ("title: A talk about a trial\n", "", (1, 1), "The key 'title' is missing.",
     "Add a line 'title: ...' here."),
    ("[One]", "{a: b}", (7, 13), "'points' should be a list, not a map.",
     "Start each line of the list with '- '."),
    ("points: [One]", "steps: [a, b]", (7, 13),
     "This entry should be a map of keys and values, not 'a'.",
     "Write one 'key: value' on each line, all in the same column."),
    ("points: [One]", "points: [One]\n    minutes: soon", (8, 14),
     "'minutes' should be a number, not 'soon'.", "Correct the value."),
    ("points: [One]", "points: [One]\n    appendix: perhaps", (8, 15),
     "'appendix' should be yes or no, not 'perhaps'.", "Correct the value."),
    ("points: [One]", "points: [One]\n    sorce: trial", (8, 5), "There is no key 'sorce' here.",
     "Did you mean 'source'?"),
    ("source: trial", "source: [trial, trail]", (14, 21),
     "There is no source 'trail' under 'sources'.", "Did you mean 'trial'? Allowed here: trial."),
    ("points: [One]", "points: [One]\n    known: [x]\n    steps: [y]", (6, 5),
     "This entry has 'points' and 'known' and 'steps'; it can show only one.",
     "Make two entries of it, each with a title of its own."),
    ("    points: [One]\n", "    pionts: [One]\n", (6, 5), "This entry does not say what to show.",
     "Give it one of these keys. Did you mean 'points'? Allowed here: "),
    ("\n    points: [One]", "", (6, 5), "This entry does not say what to show.",
     "Give it one of these keys. Allowed here: "),
    ("  - title: They were treated in three hospitals\n    points: [One]", "  - They", (6, 5),
     "This entry is a single text; an entry has keys, 'title' first.",
     "Write '- title: ...' and under it what the slide shows, in the same column."),
    ("method:\n  - title: They were treated in three hospitals\n    points: [One]", "method: []",
     (5, 9), "The part 'method' has no entries.",
     "Write 'method:' and under it entries that start with '- title: ...'."),
    ("results:", "news:", (1, 1), "The part 'results' is missing.",
     "Write 'results:' and under it entries that start with '- title: ...'."),
    ("results:", "resluts:", (8, 1), "There is no key 'resluts' here.", "Did you mean 'results'?"),
]  # fmt: skip


@pytest.mark.parametrize("fault", TOLD)
def test_a_fault_is_told_at_its_place_with_its_line_and_with_what_to_do(
    write: Write, fault: tuple[str, str, tuple[int, int], str, str]
) -> None:
    old, new, at, message, do = fault
    text = SMALLEST.replace(old, new, 1)
    assert text != SMALLEST
    (problem,) = (some for some in problems(write(text)) if some.message == message)
    assert problem.at == at
    assert problem.do.startswith(do)
    assert problem.source_line == text.split("\n")[at[0] - 1]
    assert problem.severity is Severity.ERROR


def test_a_list_with_a_faulty_entry_is_not_called_too_short_as_well(write: Write) -> None:
    (problem,) = problems(write(SMALLEST.replace("[One]", "[{a: b}]")))
    assert problem.message == "A colon followed by a space made this text into a key."


def test_faults_after_those_of_a_list_are_told_too(write: Write) -> None:
    text = SMALLEST.replace("points: [One]", "known: [{a: b}]\n    not_known: [{c: d}]")
    assert [problem.at for problem in problems(write(text))] == [(7, 13), (8, 17)]


def test_a_key_of_a_map_that_is_wrong_is_told_at_the_key(write: Write) -> None:
    text = SMALLEST.replace("  trial: {", '  "": {')
    (problem, *_) = problems(write(text))
    assert problem.at
    assert problem.at.line == 4


def test_without_sources_the_author_is_told_to_write_them(write: Write) -> None:
    start = SMALLEST.index("sources:")
    text = SMALLEST[:start] + SMALLEST[SMALLEST.index("method:") :]
    (problem,) = problems(write(text))
    assert problem.message == "There is no source 'trial' under 'sources'."
    assert problem.do == "Write 'sources:' at the top, and the source under it."


def test_an_unknown_key_at_the_top_may_have_been_meant_as_a_part(write: Write) -> None:
    found = problems(
        write(SMALLEST.replace("caveats:", "caveat:").replace("points: [One]", "x: 1"))
    )
    (top,) = (some for some in found if some.rule == "outline-unknown")
    assert "Did you mean 'caveats'?" in top.do
    assert "opening, background, method" in top.do
    inner = problems(write(SMALLEST.replace("year: 2016", "news: 2016")))
    assert not any("opening, background" in some.do for some in inner)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "The file is empty."),
        ("- a\n", "The file holds a list, not keys."),
        ("a\n", "The file holds a text, not keys."),
    ],
)
def test_a_file_without_keys_is_told_to_start_with_a_title(
    write: Write, text: str, message: str
) -> None:
    (problem,) = problems(write(text))
    assert problem.message == message
    assert problem.do == "Start with 'title: ...', then the parts method, results, caveats."


def test_a_second_key_is_told_with_all_other_faults_and_broken_yaml_alone(write: Write) -> None:
    twice = SMALLEST.replace("[One]", "[]").replace(TRIAL, f"{TRIAL}\ntitle: again", 1)
    assert [problem.rule for problem in problems(write(twice))] == [
        "yaml-duplicate",
        "outline-value",
    ]
    tagged = SMALLEST.replace("[One]", "[]").replace(TRIAL, f"{TRIAL}\nevent: !x Us", 1)
    assert [problem.rule for problem in problems(write(tagged))] == ["yaml-tag", "outline-value"]
    broken = SMALLEST.replace("[One]", "[]") + "x: @\n"
    assert [problem.rule for problem in problems(write(broken))] == ["yaml-start"]


def test_parts_that_a_talk_can_do_without_may_be_missing_and_not_empty(write: Write) -> None:
    outline = deck.read(write(SMALLEST))
    assert [section.name for section in outline.sections] == ["method", "results", "caveats"]
    (problem,) = problems(write(SMALLEST + "news:\n"))
    assert problem.message == "The part 'news' has no entries."


def test_all_parts_that_are_missing_are_told_at_once(write: Write) -> None:
    found = problems(write(SMALLEST.replace("method:", "news:").replace("caveats:", "close:")))
    assert [problem.message for problem in found] == [
        "The part 'method' is missing.",
        "The part 'caveats' is missing.",
    ]


def test_a_key_that_names_one_kind_may_be_a_field_of_another(write: Write) -> None:
    for keys in ("points: [One]\n    asks: Why?", "asks: Why?\n    points: [One]"):
        outline = deck.read(write(SMALLEST.replace("points: [One]", keys)))
        assert outline.sections[0].entries[0].kind.key == "asks"


@pytest.mark.parametrize(
    ("keys", "line"), [("stages: trial\n    arms: []", 8), ("arms: []\n    stages: trial", 7)]
)
def test_a_key_that_a_kind_once_had_is_told_as_that_and_not_as_a_kind_of_its_own(
    write: Write, keys: str, line: int
) -> None:
    (problem,) = problems(write(SMALLEST.replace("points: [One]", keys)))
    assert problem.message == "'arms' is no key of this slide any more."
    assert problem.at == (line, 5)


def test_one_source_may_be_written_without_a_list(write: Write) -> None:
    for written in ("source: trial", "source: [trial]"):
        outline = deck.read(write(SMALLEST.replace("source: trial", written)))
        assert outline.sections[1].entries[0].content.source == ("trial",)


def test_an_entry_knows_its_place(write: Write) -> None:
    text = SMALLEST + "  - title: And another\n    points: [Three]\n"
    places = [entry.place for part in deck.read(write(text)).sections for entry in part.entries]
    assert places == [("method", 0), ("results", 0), ("caveats", 0), ("caveats", 1)]


@pytest.mark.parametrize(
    ("before", "at"),
    [("", (1, 1)), ("ab", (1, 3)), ("\n", (2, 1)), ("a\n", (2, 1)), ("a\nbc", (2, 3))],
)
def test_a_character_that_cannot_be_read_is_told_at_its_place(
    tmp_path: Path, before: str, at: tuple[int, int]
) -> None:
    path = tmp_path / "outline.yaml"
    path.write_bytes(before.encode() + b"\xe9 and more\n")
    (latin,) = problems(path)
    assert (latin.rule, latin.at) == ("file-encoding", at)
    path.write_bytes(before.encode() + b"\x07 and\x08 more\n")
    (control,) = problems(path)
    assert (control.rule, control.at) == ("file-control", at)
    assert control.message == "An invisible control character (U+0007) stands here."
    assert control.source_line == f"{before.rpartition(chr(10))[2]}? and? more"


def test_a_file_may_have_two_million_bytes_and_no_more(tmp_path: Path) -> None:
    path = tmp_path / "outline.yaml"
    path.write_bytes(SMALLEST.encode() + b"#" * (MOST_BYTES - len(SMALLEST)))
    assert deck.read(path).head.title == "A talk about a trial"
    path.write_bytes(SMALLEST.encode() + b"#" * (MOST_BYTES + 1 - len(SMALLEST)))
    (problem,) = problems(path)
    assert (
        problem.message == "This file has more than 2,000,000 bytes, the most that an outline has."
    )


def test_letters_with_accents_have_one_form(write: Write) -> None:
    outline = deck.read(write(SMALLEST.replace("A talk", "Caf\u0065\u0301")))
    assert outline.head.title == "Caf\u00e9 about a trial"


def test_a_head_of_its_least_is_an_english_light_deck(write: Write) -> None:
    text = SMALLEST.replace(TRIAL + "\n", "").replace(EVERYONE, "    points: [Three]\n")
    outline = deck.read(write(text))
    assert (outline.head.language, outline.head.theme) == ("en-GB", "light")
    assert (outline.head.day, outline.facts) == (None, None)


def test_a_hundred_sources_are_too_many(write: Write) -> None:
    def text(count: int) -> str:
        more = "".join(f"  s{n}: {{name: N, by: B, year: 1}}\n" for n in range(count - 1))
        return HEAD + more + SMALLEST.removeprefix(HEAD)

    assert len(deck.read(write(text(99))).head.sources) == 99
    (problem,) = problems(write(text(100)))
    assert problem.message == "'sources' has 100 entries."
    assert problem.do == "Use at most 99."


# The nearest place around a value that has none.

ORIGIN = Origin(
    "talk.yaml",
    ("a:", "  - b: 1"),
    {(): Mark(1, 1), ("a",): Mark(2, 3), ("a", 0, "b"): Mark(2, 8)},
    {("a",): Mark(1, 1), ("a", 0, "b"): Mark(2, 5)},
)


@pytest.mark.parametrize(
    ("place", "key", "at"),
    [
        (("a", 0, "b"), False, (2, 8)),
        (("a", 0, "b"), True, (2, 5)),
        (("a", 0, "c"), False, (2, 3)),
        (("a", 0, "c"), True, (1, 1)),
        (("d",), False, (1, 1)),
        ((), True, (1, 1)),
    ],
)
def test_a_problem_stands_at_its_value_or_key_or_at_what_is_nearest_around_it(
    place: tuple[str | int, ...], key: bool, at: tuple[int, int]
) -> None:
    problem = ORIGIN.problem(Severity.NOTE, "rule", place, "message", "do", key=key)
    assert problem == (
        Severity.NOTE,
        "rule",
        "message",
        "do",
        "talk.yaml",
        at,
        ORIGIN.lines[at[0] - 1],
    )


def test_a_place_is_that_of_its_value_where_there_is_one() -> None:
    assert ORIGIN.mark(("a", 0, "b")) == Mark(2, 8)
    assert ORIGIN.mark(("a", 0)) == Mark(2, 3)


def test_a_problem_after_the_last_line_or_without_a_place_has_no_line() -> None:
    assert ORIGIN.problem_at(Severity.NOTE, "rule", Mark(3, 1), "m", "d").source_line == ""
    assert ORIGIN.problem_at(Severity.NOTE, "rule", Mark(2, 1), "m", "d").source_line == "  - b: 1"
    empty = ORIGIN._replace(marks={}, keys={})
    assert empty.problem(Severity.NOTE, "rule", ("a",), "m", "d").at is None
