"""Every text can be read by weak eyes: 7:1 against every ground it stands on, in both themes."""

import pytest

from deck.theme import THEMES, Color


def luminance(rgb: str) -> float:
    """WCAG 2.2, relative luminance."""
    parts = [int(rgb[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


ON_PAGE = [Color.INK, Color.GROUP_1, Color.GROUP_2_DARK, Color.HARM_DARK, Color.MUTE]


@pytest.mark.parametrize("theme", sorted(THEMES))
@pytest.mark.parametrize(
    ("text", "ground", "least"),
    [
        *((color, Color.BACKGROUND, 7) for color in ON_PAGE),
        *((color, Color.PANEL, 7) for color in ON_PAGE),
        (Color.TEXT_ON_DEEP, Color.DEEP, 7),
        (Color.SECOND_ON_DEEP, Color.DEEP, 7),
        (Color.BACKGROUND, Color.HARM_DARK, 7),
        (Color.RULE, Color.BACKGROUND, 3),
        (Color.BACKGROUND, Color.HARM_FILL, 3),
        (Color.HARM_FILL, Color.QUIET, 3),
        (Color.QUIET_LINE, Color.BACKGROUND, 3),
        (Color.QUIET_LINE, Color.QUIET, 3),
        (Color.BACKGROUND, Color.INK, 7),
        (Color.GROUP_1, Color.GROUP_1_TINT, 7),
        (Color.GROUP_2_DARK, Color.GROUP_2_TINT, 7),
        (Color.HARM_DARK, Color.HARM_TINT, 7),
        (Color.GROUP_2_DARK, Color.GROUP_2_FILL, 3),
        (Color.CROWD, Color.DEEP, 3),
    ],
)
def test_text_has_seven_to_one_and_drawn_parts_three_to_one(
    theme: str, text: Color, ground: Color, least: float
) -> None:
    palette = THEMES[theme].palette
    assert contrast(palette[text].rgb, palette[ground].rgb) >= least
