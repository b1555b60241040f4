"""What holds for every kind, from its own example: read, laid out, told, in both themes."""

import re

import pytest

from deck.kinds import registry
from deck.layout import Page, Sheet
from deck.outline.example import example_of
from deck.phrases import Phrases
from deck.scene import Group, Role, Shape, Table, Text
from deck.theme import THEMES
from tests.conftest import flat, texts

KINDS = sorted(registry())


def sheets_of(key: str, theme: str) -> tuple[Sheet, ...]:
    kind = registry()[key]
    content = example_of(kind)
    assert not list(kind.faults(content))
    page = Page(content.title, THEMES[theme], Phrases("en-GB", kind.key))
    return kind.lay_out(content, page)


@pytest.fixture(params=[(key, theme) for key in KINDS for theme in THEMES])
def sheets(request: pytest.FixtureRequest) -> tuple[Sheet, ...]:
    return sheets_of(*request.param)


def test_each_kind_is_known_by_a_required_key_that_no_other_kind_has() -> None:
    for key, kind in registry().items():
        assert kind.key == key
        assert kind.model.model_fields[key].is_required()
        for other, other_kind in registry().items():
            assert other == key or key not in other_kind.model.model_fields or not (
                other_kind.model.model_fields[key].is_required()
            )  # fmt: skip


def test_a_class_is_named_as_the_key_of_its_kind() -> None:
    for key, kind in registry().items():
        assert kind.model.__name__ == key.title().replace("_", "")


def test_a_slide_starts_with_its_title_and_has_only_one(sheets: tuple[Sheet, ...]) -> None:
    for sheet in sheets:
        roles = [text.role for text in texts(sheet)]
        assert roles[0] is Role.TITLE
        assert roles.count(Role.TITLE) == 1


def test_everything_lies_on_the_slide(sheets: tuple[Sheet, ...]) -> None:
    for sheet in sheets:
        for item in flat(sheet.items):
            assert THEMES["light"].measures.slide.holds(item.box), item


def test_no_text_lies_over_another(sheets: tuple[Sheet, ...]) -> None:
    for sheet in sheets:
        some = [item for item in sheet.items if isinstance(item, Text | Table)]
        for index, text in enumerate(some):
            assert not any(text.box.meets(other.box) for other in some[index + 1 :]), text


def test_every_text_is_as_high_as_its_lines(sheets: tuple[Sheet, ...]) -> None:
    for sheet in sheets:
        for text in texts(sheet):
            height = sum(
                len(lines) * paragraph.line_height_pt + (paragraph.space_before_pt if index else 0)
                for index, (paragraph, lines) in enumerate(
                    zip(text.paragraphs, text.lines, strict=True)
                )
            )
            assert height * 12700 <= text.box.height + 1


def test_text_is_at_least_24_points(sheets: tuple[Sheet, ...]) -> None:
    for sheet in sheets:
        for text in texts(sheet):
            assert all(run.size_pt >= 24 for p in text.paragraphs for run in p.runs)


def test_every_picture_is_told_in_words(sheets: tuple[Sheet, ...]) -> None:
    for sheet in sheets:
        assert len(sheet.picture.split()) > 4
        assert not re.search(r"[{}]|\*\*|Decimal\(|Outcome", sheet.picture)
        for item in sheet.items:
            if isinstance(item, Group | Table):
                assert item.alt


def test_no_drawing_takes_a_colour_that_the_theme_does_not_have(sheets: tuple[Sheet, ...]) -> None:
    for sheet in sheets:
        for item in flat(sheet.items):
            if isinstance(item, Shape | Text) and item.fill:
                assert THEMES["light"].palette[item.fill]
