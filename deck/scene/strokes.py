"""Lines and outlines: what every drawn item has."""

from typing import NamedTuple


class Stroke(NamedTuple):
    """An outline or a line: colour role, width in points, dashed or not, with a head or not.

    Joins are round; a dash is three widths long, and the gap after it one. A head is a triangle
    at the end of the line.
    """

    color: str
    width_pt: float
    dashed: bool = False
    arrow: bool = False
