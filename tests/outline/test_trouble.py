"""What is wrong with the YAML is told alike, at its place, whichever parser reads it."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from deck.outline.tree import Loader, parse

LOADERS = (yaml.SafeLoader, yaml.CSafeLoader)

# Each text, the rule it breaks, and the line and column where an author has to look.
BROKEN = [
    ("a:\n\tb: 1\n", "yaml-tab", 2, 1),
    ("\n\ta: 1\n", "yaml-tab", 2, 1),
    ("a: b\n  \tc: 1\n", "yaml-tab", 2, 3),
    ("a: |\n\tb\n", "yaml-tab", 2, 1),
    ("a: 'x\nb: 1\n", "yaml-quote", 1, 4),
    ('a: "x\nb: 1\n', "yaml-quote", 1, 4),
    ('a: "x\n---\nb: "y"\n', "yaml-quote", 1, 4),
    ("a: 1\nb: 'it''s\n", "yaml-quote", 2, 4),
    ('a: "C:\\MS"\n', "yaml-backslash", 1, 7),
    ('a: "\\x"\n', "yaml-backslash", 1, 5),
    ('a: "\\x1\\n"\n', "yaml-backslash", 1, 5),
    ("a: 'it's'\n", "yaml-after-quote", 1, 8),
    ('a: "Hello" she said\n', "yaml-after-quote", 1, 12),
    ('a: "x\n" she said\n', "yaml-after-quote", 2, 3),
    ("a: [b\nc: d\n", "yaml-bracket", 2, 2),
    ("a: [b, c\n", "yaml-bracket", 1, 4),
    ("- {heading: x text: y}\n", "yaml-bracket", 1, 19),
    ("a: [b}\n", "yaml-bracket", 1, 6),
    ("a: Only 12 weeks: we do not know\n", "yaml-colon", 1, 17),
    ("title\npeople: 3\n", "yaml-colon", 2, 7),
    ("a: **Us** all\n", "yaml-alias", 1, 4),
    ("a: *us\n", "yaml-alias", 1, 4),
    ("a: - b\n", "yaml-dash", 1, 4),
    ("a: @us\n", "yaml-start", 1, 4),
    ("\na: @us\n", "yaml-start", 2, 4),
    ("a: % of all\n", "yaml-start", 1, 4),
    ("a: & us\n", "yaml-start", 1, 4),
    ("a: !<\n", "yaml-start", 1, 4),
    ("a: >5 of 24\n", "yaml-start", 1, 4),
    ("a: ]\n", "yaml-start", 1, 4),
    ("a: [b, , c]\n", "yaml-start", 1, 8),
    ("a:\n- b\n-c\n", "yaml-indent", 3, 1),
    ("a:\n  - b\n  c: 1\n", "yaml-indent", 3, 3),
    ('a: 1\n"b"\nc: d\n', "yaml-indent", 2, 1),
    ('a: "x"\n  b: 1\n', "yaml-indent", 2, 3),
    ("[" * 2_000, "yaml-depth", 1, 13),
    ("{a: " * 2_000, "yaml-depth", 1, 49),
    ("- " * 2_000, "yaml-depth", 1, 25),
    ("? " * 2_000, "yaml-key", 1, 3),
]


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(("text", "rule", "line", "column"), BROKEN)
def test_broken_yaml_is_told_at_its_place_by_the_parser_in_c_and_the_one_in_python(
    text: str, rule: str, line: int, column: int, loader: Loader
) -> None:
    (trouble,) = parse(text, loader).troubles
    assert (trouble.rule, *trouble.at) == (rule, line, column)
    assert trouble.said.message.endswith(".")
    assert trouble.said.do


@pytest.mark.parametrize("loader", LOADERS)
@given(text=st.text(st.sampled_from("ab 12:-?[]{},'\"\\|>&*!%@`#\t\n"), max_size=40))
def test_no_signs_however_mixed_end_in_anything_but_a_tree_or_troubles(
    text: str, loader: Loader
) -> None:
    tree = parse(text, loader)
    lines = text.split("\n")
    for trouble in tree.troubles:
        assert 1 <= trouble.at.line <= len(lines) + 1
        assert 1 <= trouble.at.column <= len(text) + 1


@pytest.mark.parametrize("loader", LOADERS)
def test_no_message_says_what_the_parser_says(loader: Loader) -> None:
    said = [parse(text, loader).troubles[0].said.message for text, *_ in BROKEN]
    for words in ("expected", "token", "scanning", "mapping", "sequence", "scalar", "block"):
        assert not [message for message in said if words in message]
