"""The colours of a deck: each role has a job, a place in PowerPoint's theme, and a value."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Color(StrEnum):
    """What a colour is for (visual.md, 4)."""

    BACKGROUND = "background"
    INK = "ink"
    PANEL = "panel"
    DEEP = "deep"
    DEEP_EDGE = "deep edge"
    GROUP_1 = "group 1"
    GROUP_2_FILL = "group 2 fill"
    GROUP_2_DARK = "group 2 dark"
    HARM_FILL = "harm fill"
    HARM_DARK = "harm dark"
    RULE = "rule"
    MUTE = "mute"
    TEXT_ON_DEEP = "text on deep"
    SECOND_ON_DEEP = "second text on deep"
    CROWD = "crowd"
    GROUP_1_TINT = "group 1 tint"
    GROUP_2_TINT = "group 2 tint"
    HARM_TINT = "harm tint"
    QUIET = "quiet"
    QUIET_LINE = "quiet line"


class Swatch(NamedTuple):
    """A colour as RRGGBB, and the name that PowerPoint's colour map gives it, where it has one."""

    rgb: str
    slot: str | None


@dataclass(frozen=True, slots=True, eq=False)  # each is itself, so that results are kept by it
class Palette:
    """The swatch of every role, the twelve slots of the theme, and which of them the map swaps."""

    swatches: Mapping[Color, Swatch]
    slots: Mapping[str, str]
    dark: bool = False

    def __getitem__(self, role: str) -> Swatch:
        """Return the swatch of ``role``; KeyError or ValueError where there is no such role."""
        return self.swatches[Color(role)]


def _palette(slots: Mapping[str, str], places: Mapping[Color, str], *, dark: bool) -> Palette:
    """Return a palette whose roles sit in ``places``; a place that is no slot is a fixed colour."""
    first, second = ("dk", "lt") if dark else ("lt", "dk")
    mapped = {
        "bg1": slots[f"{first}1"],
        "tx1": slots[f"{second}1"],
        "bg2": slots[f"{first}2"],
        "tx2": slots[f"{second}2"],
    }
    swatches = {}
    for role, place in places.items():
        rgb = mapped.get(place) or slots.get(place)
        swatches[role] = Swatch(rgb, place) if rgb else Swatch(place, None)
    return Palette(swatches, slots, dark)


_SHARED = {
    Color.BACKGROUND: "bg1",
    Color.INK: "tx1",
    Color.PANEL: "bg2",
    Color.GROUP_1: "accent1",
    Color.HARM_FILL: "accent2",
    Color.HARM_DARK: "accent3",
    Color.GROUP_2_FILL: "accent4",
    Color.GROUP_2_DARK: "accent5",
    Color.RULE: "accent6",
    Color.MUTE: "folHlink",
}

LIGHT = _palette(
    {
        "dk1": "13213A",
        "lt1": "F7F4EC",
        "dk2": "123A5C",
        "lt2": "EAE5D8",
        "accent1": "0A4A78",
        "accent2": "C4520A",
        "accent3": "7A2A00",
        "accent4": "A9CFC4",
        "accent5": "00493A",
        "accent6": "737A87",
        "hlink": "0A4A78",
        "folHlink": "3D475A",
    },
    {
        **_SHARED,
        Color.DEEP: "tx2",
        Color.DEEP_EDGE: "tx2",
        Color.TEXT_ON_DEEP: "bg1",
        Color.SECOND_ON_DEEP: "C9DCEB",
        Color.CROWD: "bg1",
        Color.GROUP_1_TINT: "DCE7EF",
        Color.GROUP_2_TINT: "DDEBE4",
        Color.HARM_TINT: "F7E0C4",
        Color.QUIET: "D5DCE4",
        Color.QUIET_LINE: "6B7686",
    },
    dark=False,
)

DARK = _palette(
    {
        "dk1": "0E1828",
        "lt1": "F3EEE2",
        "dk2": "1C2A40",
        "lt2": "CBD2DC",
        "accent1": "8CCBF4",
        "accent2": "DB7A2B",
        "accent3": "FFC98A",
        "accent4": "1B5244",
        "accent5": "A6E3D2",
        "accent6": "8B96A8",
        "hlink": "8CCBF4",
        "folHlink": "CBD2DC",
    },
    {
        **_SHARED,
        Color.DEEP: "bg2",
        Color.DEEP_EDGE: "accent1",
        Color.TEXT_ON_DEEP: "tx1",
        Color.SECOND_ON_DEEP: "tx2",
        Color.CROWD: "accent1",
        Color.GROUP_1_TINT: "172D48",
        Color.GROUP_2_TINT: "12352D",
        Color.HARM_TINT: "38240F",
        Color.QUIET: "2C3C55",
        Color.QUIET_LINE: "94A0B3",
    },
    dark=True,
)
