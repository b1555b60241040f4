"""Lines and outlines: what every drawn item has."""

from typing import NamedTuple

_LEAST_UNDER_HEAD_PT = 2.0


class Stroke(NamedTuple):
    """An outline or a line: colour role, width in points, dashed or not, with a head or not.

    Joins are round, ends flat. A head is a triangle whose tip is the end of the line.
    """

    color: str
    width_pt: float
    dashed: bool = False
    arrow: bool = False

    @property
    def dash_pt(self) -> tuple[float, float]:
        """Return the length of a dash and of the gap after it, those of PowerPoint's sysDash."""
        return 3 * self.width_pt, self.width_pt

    @property
    def head_pt(self) -> float:
        """Return the length of a head, which is as wide as long.

        It is PowerPoint's medium one: three widths of the line, taken as 2 points where thinner.
        """
        return 3 * max(self.width_pt, _LEAST_UNDER_HEAD_PT)
