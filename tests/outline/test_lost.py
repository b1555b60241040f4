"""What YAML takes away from a text, or reads as something else, is told with the line mended."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

import deck
from deck.outline.signs import decoded_once
from deck.outline.tree import Loader, parse
from deck.problems import Severity
from tests.conftest import SMALLEST

LOADERS = (yaml.SafeLoader, yaml.CSafeLoader)
Write = Callable[[str], Path]

# Each text, the rule it breaks, where an author has to look, and the line as it should be.
LOST = [
    ("a: Site #2 found it\n", "yaml-hash", (1, 4), 'a: "Site #2 found it"'),
    ("- 3 of 7 #more\n- b\n", "yaml-hash", (1, 3), '- "3 of 7 #more"'),
    ("a: #2 found it\n", "yaml-hash", (1, 3), 'a: "#2 found it"'),
    ("a: {b: no #1}\n", "yaml-hash", (1, 8), ""),
    ("a: b\nsay:Fewer got worse.\nc: d\n", "yaml-space", (2, 1), "say: Fewer got worse."),
    ("- title: x\n  say:Fewer\n- b\n", "yaml-space", (2, 3), "say: Fewer"),
    ("- title:Fewer got worse\n  points: [b]\n", "yaml-space", (1, 3), "- title: Fewer got worse"),
    ("- title: x\n    say:Fewer got worse\n", "yaml-space", (2, 5), "say: Fewer got worse"),
    ("a: > 65 years old\n", "yaml-start", (1, 4), 'a: "> 65 years old"'),
    ("a: >65 years old\n", "yaml-start", (1, 4), 'a: ">65 years old"'),
    ("a: >5\n", "yaml-start", (1, 4), 'a: ">5"'),
    ("a: | of all\n", "yaml-start", (1, 4), 'a: "| of all"'),
    ("a:\N{NO-BREAK SPACE}b\nc: d\n", "yaml-no-break", (1, 1), ""),
    ("a:\n\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}b: c\n", "yaml-no-break", (2, 1), ""),
    ("- title: x\n \N{NO-BREAK SPACE}say: y\n", "yaml-no-break", (2, 2), ""),
    ('a: "Better" is what they said\n', "yaml-after-quote", (1, 13),
     "a: '\"Better\" is what they said'"),
    ("a: 'didn't' they\n", "yaml-after-quote", (1, 10), "a: \"'didn't' they\""),
    ("a: [7 of 10] people\n", "yaml-bracket-text", (1, 4), 'a: "[7 of 10] people"'),
    ("- {Only} 3 of 7\n- b\n", "yaml-bracket-text", (1, 3), '- "{Only} 3 of 7"'),
    ("a:\n  \N{BULLET} One\n  \N{BULLET} Two\n", "yaml-bullet", (2, 3), "- One"),
    ("a:\n  \N{EN DASH} One\n  \N{EN DASH} Two\n", "yaml-bullet", (2, 3), "- One"),
    ("a:\n\N{BULLET} title: One\n", "yaml-bullet", (2, 1), "- title: One"),
    ("a:\n  - \N{BULLET} One\n", "yaml-bullet", (2, 5), "- One"),
    ("a: {count: 1,234, of: 2}\n", "yaml-comma", (1, 14), "1,234"),
    ("a: [1,234, 2]\n", "yaml-comma", (1, 7), "1,234"),
    ("a: \N{LEFT DOUBLE QUOTATION MARK}Fewer: it is\N{RIGHT DOUBLE QUOTATION MARK}\n", "yaml-colon",
     (1, 10), ""),
    ("a: \N{LEFT DOUBLE QUOTATION MARK}Fewer\N{RIGHT DOUBLE QUOTATION MARK}\n", "yaml-curly",
     (1, 4), 'a: "Fewer"'),
    ('a: "\\x02"\n', "file-control", (1, 4), ""),
    ('a: "\\0"\n', "file-control", (1, 4), ""),
    ('a: "\\e"\n', "file-control", (1, 4), ""),
    ('a: "\\uFFFE"\n', "file-control", (1, 4), ""),
    ('a: "x\\U0001FFFF"\n', "file-control", (1, 4), ""),
    ("a: b\N{ZERO WIDTH SPACE}c\n", "text-unseen", (1, 4), ""),
    ('a: "\\u202E"\n', "text-unseen", (1, 4), ""),
]  # fmt: skip


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(("text", "rule", "at", "line"), LOST)
def test_what_yaml_takes_away_is_told_at_its_line_with_the_line_mended(
    text: str, rule: str, at: tuple[int, int], line: str, loader: Loader
) -> None:
    trouble = parse(text, loader).troubles[0]
    assert (trouble.rule, trouble.at) == (rule, at)
    assert line in trouble.said.message + trouble.said.do


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize("text", [
    "a: b  # a remark\n", "a: b # a remark\n", "# a remark\na: b\n", "a: 'Site #2'\n",
    "a: C#\n", "a: x#2\n", "a: at 10:30\n", "a: see\n  http://example.org\n", "a: [12, 345]\n",
    "a: >-\n  One\n", "a: |-\n  One\n", "a: -5\n",
    "a: b \N{EN DASH} c\n", "a: \N{LEFT DOUBLE QUOTATION MARK}x\N{RIGHT DOUBLE QUOTATION MARK} y\n",
    "a: \N{WOMAN}\N{ZERO WIDTH JOINER}\N{STAFF OF AESCULAPIUS}\n", "a: 5\N{NO-BREAK SPACE}mg\n",
])  # fmt: skip
def test_what_is_read_as_it_stands_there_is_not_doubted(text: str, loader: Loader) -> None:
    assert parse(text, loader).troubles == []


@given(st.text(st.sampled_from("ab1 #:-,[]{}'\"\N{BULLET}\N{NO-BREAK SPACE}\n>|"), max_size=40))
def test_both_parsers_tell_the_same(text: str) -> None:
    told = [
        {(t.rule, t.at) for t in parse(text, loader).troubles if not t.rule.startswith("yaml-")}
        for loader in LOADERS
    ]
    assert told[0] == told[1]


def test_a_remark_without_its_space_builds_with_a_warning(write: Write) -> None:
    path = write(SMALLEST.replace("points: [One]", "points: [One]  #for now", 1))
    assert deck.build(path, path.with_suffix(".pptx")).problems
    path = write(SMALLEST.replace("title: A talk", "title: A talk  #for now about", 1))
    rules = {p.rule: p.severity for p in deck.build(path, path.with_suffix(".pptx")).problems}
    assert rules["yaml-hash"] is Severity.WARNING


@pytest.mark.parametrize(("garbled", "meant"), [
    ("It\N{LATIN SMALL LETTER A WITH CIRCUMFLEX}\N{EURO SIGN}\N{TRADE MARK SIGN}s", "It\u2019s"),
    ("5\N{LATIN CAPITAL LETTER A WITH CIRCUMFLEX}\N{NO-BREAK SPACE}mg", "5\N{NO-BREAK SPACE}mg"),
    ("Caf\N{LATIN CAPITAL LETTER A WITH TILDE}\N{COPYRIGHT SIGN}", "Caf\u00e9"),
])  # fmt: skip
def test_text_that_was_decoded_twice_builds_with_a_warning_and_the_likely_text(
    write: Write, garbled: str, meant: str
) -> None:
    path = write(SMALLEST.replace("points: [One]", f"points: [{garbled}]", 1))
    problems = deck.build(path, path.with_suffix(".pptx")).problems
    (problem,) = (some for some in problems if some.rule == "text-garbled")
    assert problem.severity is Severity.WARNING
    assert meant in problem.do


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1))
def test_what_was_decoded_twice_is_found_whatever_it_was(text: str) -> None:
    try:
        twice = text.encode().decode("cp1252")
    except UnicodeDecodeError:
        return
    assert decoded_once(twice) == text


@pytest.mark.parametrize(
    "text",
    [
        "R\N{LATIN SMALL LETTER E WITH ACUTE}sum\N{LATIN SMALL LETTER E WITH ACUTE}",
        "\u2018x\u2019 \u2013 5\u00b0, \u00a35",
        "Na\u00efve \u00c5ngstr\u00f6m",
    ],
)
def test_smart_punctuation_and_accents_are_welcome(text: str) -> None:
    assert decoded_once(text) == text
    assert parse(f"a: {text}\n").troubles == []


@pytest.mark.parametrize("sign", ["\N{LINE SEPARATOR}", "\N{PARAGRAPH SEPARATOR}", "\x85"])
def test_a_sign_that_no_editor_takes_for_a_line_end_counts_as_none(write: Write, sign: str) -> None:
    text = SMALLEST.replace("points: [One]", f'points: ["One{sign}two"]\n    colour: red', 1)
    with pytest.raises(deck.DeckError) as error:
        deck.read(write(text))
    (problem,) = error.value.problems
    assert problem.source_line.strip() == "colour: red"


@pytest.mark.parametrize(("language", "do"), [
    ("en-EU", "The languages there are: en-GB, en-US, en."), ("en-UK", "Did you mean 'en-GB'? "),
])  # fmt: skip
def test_a_region_that_there_is_not_is_told(write: Write, language: str, do: str) -> None:
    with pytest.raises(deck.DeckError) as error:
        deck.read(write(SMALLEST.replace("title:", f"language: {language}\ntitle:", 1)))
    assert [(p.at and p.at.line, p.do) for p in error.value.problems] == [(1, do)]


def test_a_stream_without_an_end_is_refused_after_its_first_megabyte(tmp_path: Path) -> None:
    endless = tmp_path / "outline.yaml"
    endless.symlink_to("/dev/zero")
    with pytest.raises(deck.DeckError, match="file-size"):
        deck.read(endless)
