"""Plain values keep their words and their places, and what can grow without end is stopped."""

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from deck.outline.tree import MOST_DEPTH, MOST_VALUES, Loader, Tree, parse
from deck.problems import Mark

LOADERS = (yaml.SafeLoader, yaml.CSafeLoader)
both = pytest.mark.parametrize("loader", LOADERS)

SMALL = """\
title: "A talk"
people: 024
nothing:
also: ~
'quoted': 'null'
method:
  - points: [no, 12:30]
  - {steps: [], "": x}
"""


def rules(tree: Tree) -> list[tuple[str, int, int]]:
    return [(trouble.rule, *trouble.at) for trouble in tree.troubles]


@both
def test_words_stay_as_written_and_what_is_empty_is_nothing(loader: Loader) -> None:
    tree = parse(SMALL, loader)
    assert tree.troubles == []
    assert tree.value == {
        "title": "A talk",
        "people": "024",
        "nothing": None,
        "also": None,
        "quoted": "null",
        "method": [{"points": ["no", "12:30"]}, {"steps": [], "": "x"}],
    }


@both
def test_each_value_and_each_key_has_its_line_and_column(loader: Loader) -> None:
    tree = parse(SMALL, loader)
    assert tree.keys == {
        ("title",): Mark(1, 1),
        ("people",): Mark(2, 1),
        ("nothing",): Mark(3, 1),
        ("also",): Mark(4, 1),
        ("quoted",): Mark(5, 1),
        ("method",): Mark(6, 1),
        ("method", 0, "points"): Mark(7, 5),
        ("method", 1, "steps"): Mark(8, 6),
        ("method", 1, ""): Mark(8, 17),
    }
    assert tree.marks == {
        (): Mark(1, 1),
        ("title",): Mark(1, 8),
        ("people",): Mark(2, 9),
        ("nothing",): Mark(3, 9),
        ("also",): Mark(4, 7),
        ("quoted",): Mark(5, 11),
        ("method",): Mark(7, 3),
        ("method", 0): Mark(7, 5),
        ("method", 0, "points"): Mark(7, 13),
        ("method", 0, "points", 0): Mark(7, 14),
        ("method", 0, "points", 1): Mark(7, 18),
        ("method", 1): Mark(8, 5),
        ("method", 1, "steps"): Mark(8, 13),
        ("method", 1, ""): Mark(8, 21),
    }


PLAIN = st.recursive(
    st.text("abc 1:-", max_size=6) | st.none(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("abc"), inner, max_size=4),
    max_leaves=20,
)


@both
@given(value=PLAIN, flow=st.sampled_from([True, False]))
def test_what_yaml_wrote_is_read_back(loader: Loader, value: Any, flow: bool) -> None:
    text = yaml.safe_dump(value, default_flow_style=flow, default_style='"')
    plain = text.replace('!!null "null"', "null")
    tree = parse(plain, loader)
    assert tree.troubles == []
    assert tree.value == value


@both
def test_the_second_of_two_keys_is_told_and_dropped_with_all_that_it_holds(
    loader: Loader,
) -> None:
    text = "a: 1\na: {b: [2, {c: 3}], a: 4}\nd: 5\na: 6\nd: [7]\ne: 8\n"
    tree = parse(text, loader)
    assert tree.value == {"a": "1", "d": "5", "e": "8"}
    assert rules(tree) == [
        ("yaml-duplicate", 2, 1),
        ("yaml-duplicate", 4, 1),
        ("yaml-duplicate", 5, 1),
    ]
    assert [trouble.said.message for trouble in tree.troubles] == [
        "The key 'a' stands here a second time; the first is in line 1.",
        "The key 'a' stands here a second time; the first is in line 1.",
        "The key 'd' stands here a second time; the first is in line 3.",
    ]
    assert tree.marks["a",] == Mark(1, 4)


@both
def test_the_same_key_in_two_maps_is_no_fault(loader: Loader) -> None:
    tree = parse("- {a: 1}\n- {a: 2, b: {a: 3}}\n", loader)
    assert tree.troubles == []
    assert tree.value == [{"a": "1"}, {"a": "2", "b": {"a": "3"}}]


@both
def test_a_text_may_be_repeated_and_nothing_else(loader: Loader) -> None:
    tree = parse("a: &one 1\nb: *one\nc: [*one, &two 2, *two]\n", loader)
    assert tree.troubles == []
    assert tree.value == {"a": "1", "b": "1", "c": ["1", "2", "2"]}
    again = parse("a: &x 1\nb: &x [2]\nc: *x\n", loader)
    assert rules(again) == [("yaml-alias", 3, 4)]
    for text in ("a: &x [1]\nb: *x\n", "a: &x {c: 1}\nb: *x\n", "a: &x\nb: *x\n", "a: 1\nb: *x\n"):
        (trouble,) = parse(text, loader).troubles
        assert (trouble.rule, *trouble.at) == ("yaml-alias", 2, 4)
        assert trouble.said.message.startswith("'*x' repeats a list or a map, or something not")


@both
@pytest.mark.parametrize("tag", ["!", "!!str"])
def test_a_tag_that_says_text_is_allowed(loader: Loader, tag: str) -> None:
    tree = parse(f"a: {tag} 1\n", loader)
    assert (tree.value, tree.troubles) == ({"a": "1"}, [])


@both
@pytest.mark.parametrize("value", ["!!int 1", "!!seq [1]", "!!map {b: 1}", "!own 1"])
def test_any_other_tag_is_told_and_the_rest_is_read(loader: Loader, value: str) -> None:
    tree = parse(f"a: {value}\na: 2\n", loader)
    assert rules(tree) == [("yaml-tag", 1, 4), ("yaml-duplicate", 2, 1)]


@both
def test_twelve_levels_are_read_and_the_thirteenth_is_refused(loader: Loader) -> None:
    deepest = "[" * MOST_DEPTH + "]" * MOST_DEPTH
    assert parse(deepest, loader).troubles == []
    assert rules(parse(f"[{deepest}]", loader)) == [("yaml-depth", 1, 13)]
    assert rules(parse("[[]," + "[[]]," * 20 + "]", loader)) == []


@both
def test_twenty_thousand_values_are_read_and_one_more_is_refused(loader: Loader) -> None:
    values = "- x\n" * (MOST_VALUES - 1)  # and the list itself
    assert parse(values, loader).troubles == []
    (trouble,) = parse(f"{values}- x\n- y\n", loader).troubles
    assert (trouble.rule, *trouble.at) == ("yaml-size", MOST_VALUES, 3)
    assert "more than 70,000 values" in trouble.said.message


@both
def test_one_document_may_be_marked_as_such_and_a_second_is_refused(loader: Loader) -> None:
    assert parse("---\na: 1\n...\n", loader).troubles == []
    assert rules(parse("---\na: 1\n---\nb: @x\n", loader)) == [("yaml-documents", 3, 1)]


@both
@pytest.mark.parametrize(
    ("text", "column"), [("[a]: 1\n", 1), ("{[a]: 1}\n", 2), ("{{a: b}: 1}\n", 2)]
)
def test_a_list_or_a_map_cannot_be_a_key(loader: Loader, text: str, column: int) -> None:
    assert rules(parse(text, loader)) == [("yaml-key", 1, column)]


@both
def test_broken_text_is_told_once_and_not_as_too_deep(loader: Loader) -> None:
    assert rules(parse("a: [[[b]]\nc: 1\n", loader)) == [("yaml-bracket", 2, 1)]
