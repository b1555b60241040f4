"""The width tables are those of the fonts they were made from."""

from pathlib import Path

import pytest

from deck.text.make_widths import FONTS, advance_widths
from deck.text.metrics import FILES, missing, width_em

FOLDER = Path("/usr/share/fonts/truetype")


@pytest.mark.parametrize("font", sorted(FILES))
def test_each_table_holds_the_advance_widths_of_its_font(font: tuple[str, bool]) -> None:
    path = next(FOLDER.rglob(FONTS[FILES[font]]), None)
    if path is None:
        pytest.skip("the fonts are not installed")
    widths, units_per_em = advance_widths(path)
    for code, width in widths.items():
        assert width_em(chr(code), font[0], bold=font[1]) == width / units_per_em


def test_every_font_is_known_in_its_regular_and_its_bold_weight() -> None:
    assert set(FILES) == {(font, bold) for font, _ in FILES for bold in (False, True)}


def test_a_no_break_space_is_as_wide_as_a_space_in_every_font() -> None:
    for font, bold in FILES:
        space = width_em(" ", font, bold=bold)
        assert width_em("\N{NO-BREAK SPACE}", font, bold=bold) == space


def test_characters_that_the_font_lacks_are_named() -> None:
    assert missing("MS \N{SNOWMAN} \N{SNOWMAN}", "Arial") == "\N{SNOWMAN}"
