"""A bad outline is answered with every fault, at its line, in words, and never with a traceback."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import deck
from tests.conftest import HEAD, ROOT, SMALLEST, fault_in, trial_of

ONE = "points: [One]"
TRIAL = trial_of(24).strip()


def problems(path: Path) -> list[deck.Problem]:
    with pytest.raises(deck.DeckError) as error:
        deck.read(path)
    return list(error.value.problems)


def test_words_and_numbers_mean_what_their_author_wrote(write: Callable[[str], Path]) -> None:
    text = SMALLEST.replace("points: [One]", 'points: [no, 12:30, 1e-3, 010, 3.90, "null", yes]')
    outline = deck.read(write(text.replace("people: 24", "people: 024", 1)))
    points = outline.sections[0].entries[0].content.points
    assert points == ("no", "12:30", "1e-3", "010", "3.90", "null", "yes")
    assert outline.facts
    assert outline.facts.trial.people == 24


BAD = [
    ("a: 1\n", "outline-unknown", "There is no key 'a' here", 1),
    ("", "outline-shape", "empty", None),
    ("# only a comment\n", "outline-shape", "empty", None),
    ("- a\n- b\n", "outline-shape", "holds a list", 1),
    ("just words\n", "outline-shape", "holds a text", 1),
    (HEAD + "title: again\n", "yaml-duplicate", "the first is in line 1", 5),
    (HEAD + "method:\n\t- title: x\n", "yaml-tab", "tab", 6),
    (HEAD + "event: A talk: for us\n", "yaml-colon", "colon", 5),
    (HEAD + "event: **Us** all\n", "yaml-alias", "*", 5),
    (HEAD + 'event: "A talk\n', "yaml-quote", "never closed", 5),
    (HEAD + "event: [a, b\n", "yaml-bracket", "never closed", 5),
    (HEAD + "event: @us\n", "yaml-start", "starts with @", 5),
    ("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "yaml-alias", "'*a' repeats a list", 2),
    ("[" * 50_000, "yaml-depth", "too deeply", 1),
    ("a: " + "[1]," * 3 + "\n" + "".join(f"k{n}: 1\n" for n in range(20_001)), "yaml-", "", None),
    ("a: 1\n---\nb: 2\n", "yaml-documents", "second document", 2),
    ("a: !!python/object/apply:os.getcwd []\n", "yaml-tag", "no meaning", 1),
    ("? [a, b]\n: c\n", "yaml-key", "cannot be a key", 1),
    (SMALLEST.replace("[One]", "[Only 12 weeks: we do not know]"), "outline-value", "colon", 7),
    (SMALLEST.replace("[One]", ""), "outline-value", "is empty", 7),
    (SMALLEST.replace("[One]", "One"), "outline-value", "should be a list", 7),
    (SMALLEST.replace("[One]", "[[One]]"), "outline-value", "should be one text", 7),
    (SMALLEST.replace("points: [One]", "pionts: [One]"), "outline-kind", "what to show", 6),
    (SMALLEST.replace("[One]", "[One]\n    known: [x]"), "outline-kind", "only one", 6),
    (SMALLEST.replace("- title: They", "- titel: They"), "outline-unknown", "titel", 6),
    (SMALLEST.replace(ONE, "took_part: [{count: eight, name: x}]"), "outline-value", "a whole", 7),
    (SMALLEST.replace(ONE, "took_part: [{count: -8, name: x}]"), "outline-value", "is '-8'", 7),
    (SMALLEST.replace("found: 8", "found: eight"), "form-count", "no number of people", 13),
    (SMALLEST.replace("found: 8", "found: 1,000"), "yaml-comma", "1,000", 13),
    (SMALLEST.replace("look: worse", "look: wors"), "choice-of", "wors", 13),
    (SMALLEST.replace(TRIAL, "theme: drak"), "outline-value", "cannot be 'drak'", 2),
    (SMALLEST.replace("source: trial", "source: trail"), "source-unknown", "'trail'", 14),
    (SMALLEST.replace("year: 2016", "yaer: 2016"), "outline-", "yaer", 4),
    (SMALLEST.replace("method:", "methods:"), "outline-unknown", "methods", 5),
    (SMALLEST.replace(TRIAL, "day: tomorrow"), "outline-value", "a day, such as", 2),
    (SMALLEST.replace(TRIAL, "language: xx"), "outline-value", "cannot be 'xx'", 2),
    (SMALLEST.replace("- title: They", "- They"), "yaml-colon", "colon", 7),
    (
        SMALLEST.replace("  - title: Nobody", "  - Nobody\n  - title: Nobody"),
        "outline-entry",
        "",
        16,
    ),
    (
        SMALLEST.replace("title: A talk", "title: " + "long " * 200),
        "outline-value",
        "characters",
        1,
    ),
    (SMALLEST.replace("One", "One\x07"), "file-control", "U+0007", 7),
]


@pytest.mark.parametrize(("text", "rule", "words", "line"), BAD)
def test_each_fault_is_named_at_its_line_with_what_to_do(
    write: Callable[[str], Path], text: str, rule: str, words: str, line: int | None
) -> None:
    found = problems(write(text))
    assert any(
        problem.rule.startswith(rule)
        and words in problem.message
        and (line is None or (problem.at and problem.at.line == line))
        for problem in found
    ), [str(problem) for problem in found]
    assert all(problem.do for problem in found)


@pytest.mark.parametrize("end", ["\u0085", "\u2028", "\u2029"])
def test_what_only_yaml_takes_for_the_end_of_a_line_is_a_space(
    write: Callable[[str], Path], end: str
) -> None:
    assert deck.read(write(SMALLEST.replace("A talk", f"A{end}talk"))).head.title == (
        "A talk about a trial"
    )
    (problem,) = problems(write(SMALLEST.replace("A talk", f"A{end}talk").replace("[One]", "[]")))
    assert problem.at == (7, 13)
    assert problem.source_line == "    points: []"


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_lines_may_end_as_on_any_machine(write: Callable[[str], Path], end: str) -> None:
    path = write("")
    path.write_bytes(SMALLEST.replace("[One]", "[]").replace("\n", end).encode("utf-8-sig"))
    (problem,) = problems(path)
    assert problem.at == (7, 13)


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("single group}", "single group, source: trail}", 2),
        (
            "sources:",
            "outcomes:\n  it: {happened: fell, better: fewer, found: 3, source: x}\nsources:",
            4,
        ),
    ],
)
def test_a_source_of_a_fact_is_one_of_the_sources(
    write: Callable[[str], Path], old: str, new: str, line: int
) -> None:
    assert fault_in(write(SMALLEST.replace(old, new, 1))) == ("source-unknown", line)


def test_all_faults_are_told_at_once_in_the_order_of_the_file(
    write: Callable[[str], Path],
) -> None:
    text = (
        SMALLEST.replace("[One]", "[]")
        .replace("found: 8", "found: x")
        .replace("source: trial", "source: trail")
        .replace("points: [Two]", "pointz: [Two]")
        .replace("year: 2016", "yaer: 2016")
    )
    lines = [problem.at.line for problem in problems(write(text)) if problem.at]
    assert lines == sorted(lines)
    assert {4, 7, 13, 16} <= set(lines)


def test_a_message_shows_the_line_a_caret_and_the_nearest_name(
    write: Callable[[str], Path],
) -> None:
    missing, unknown = problems(write(SMALLEST.replace("caveats:", "caveat:")))
    assert missing.message == "The part 'caveats' is missing."
    text = str(unknown)
    assert "outline.yaml:15:1: error: There is no key 'caveat' here." in text
    assert "  | caveat:\n  | ^\n" in text
    assert "Did you mean 'caveats'?" in text


@pytest.mark.parametrize(
    ("old", "new", "do"),
    [
        (TRIAL, "theme: drak", "Did you mean 'dark'? Allowed here: light, dark."),
        ("points: [One]", "points: [One]\n    drawing: nerf", "Did you mean 'nerve'? Allowed"),
        ("look: worse", "look: wors", "'worse'? Allowed here: no event, worse, died, better"),
        ("points: [One]", "followed: {unit: ears, parts: []}", "Did you mean 'years'? Allowed"),
    ],
)
def test_a_word_that_is_none_of_a_few_is_told_with_all_of_them(
    write: Callable[[str], Path], old: str, new: str, do: str
) -> None:
    found = problems(write(SMALLEST.replace(old, new, 1)))
    assert any(do in problem.do for problem in found), [str(problem) for problem in found]


def test_files_that_cannot_be_read_say_why(tmp_path: Path) -> None:
    with pytest.raises(deck.UnreadableError, match="no such file"):
        deck.read(tmp_path / "missing.yaml")
    with pytest.raises(deck.UnreadableError, match="folder"):
        deck.read(tmp_path)
    big = tmp_path / "big.yaml"
    big.write_bytes(b"a: x\n" * 1_000_000)
    with pytest.raises(deck.DeckError, match="more than 2,000,000 bytes"):
        deck.read(big)
    latin = tmp_path / "latin.yaml"
    latin.write_bytes("title: one\nevent: caf\u00e9\n".encode("latin-1"))
    with pytest.raises(deck.DeckError, match=r"latin.yaml:2:11.*UTF-8"):
        deck.read(latin)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_without_permission_says_so(tmp_path: Path) -> None:
    path = tmp_path / "outline.yaml"
    path.write_text(SMALLEST)
    path.chmod(0)
    with pytest.raises(deck.UnreadableError, match="cannot be read"):
        deck.read(path)


EXAMPLE = (ROOT / "outline.yaml").read_text(encoding="utf-8")


@given(start=st.integers(0, len(EXAMPLE)), length=st.integers(0, 60), put=st.text(max_size=12))
def test_no_damage_to_an_outline_ends_in_anything_but_problems(
    tmp_path_factory: pytest.TempPathFactory, start: int, length: int, put: str
) -> None:
    path = tmp_path_factory.getbasetemp() / "damaged.yaml"
    damaged = EXAMPLE[:start] + put + EXAMPLE[start + length :]
    path.write_bytes(damaged.encode("utf-8", "surrogatepass"))
    with suppress(deck.DeckError):
        deck.read(path)


@given(data=st.binary(max_size=300))
def test_no_bytes_end_in_anything_but_problems(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "bytes.yaml"
    path.write_bytes(data)
    with pytest.raises(deck.DeckError):
        deck.read(path)
