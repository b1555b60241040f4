"""Lengths in EMU, points and inches, and the Box that every item on a slide sits in."""

from typing import NamedTuple

EMU_PER_INCH = 914_400  # ISO/IEC 29500-1, 20.1.2.1
EMU_PER_PT = 12_700


def inches(value: float) -> int:
    """Return the length of ``value`` inches in EMU, rounded to a whole one."""
    return round(value * EMU_PER_INCH)


def pt(value: float) -> int:
    """Return the length of ``value`` points in EMU, rounded to a whole one."""
    return round(value * EMU_PER_PT)


def to_pt(emu: int) -> float:
    """Return the length of ``emu`` in points."""
    return emu / EMU_PER_PT


class Box(NamedTuple):
    """A rectangle on the slide, in EMU, from the top left corner."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """Return the x of the right edge in EMU."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """Return the y of the bottom edge in EMU."""
        return self.y + self.height

    def holds(self, other: "Box") -> bool:
        """Return whether ``other`` lies wholly inside this box."""
        return (
            self.x <= other.x
            and self.y <= other.y
            and other.right <= self.right
            and other.bottom <= self.bottom
        )

    def meets(self, other: "Box") -> bool:
        """Return whether the two boxes share more than an edge."""
        return (
            self.x < other.right
            and other.x < self.right
            and self.y < other.bottom
            and other.y < self.bottom
        )

    def from_top(self, distance: int) -> "Box":
        """Return what is left of the box below its first ``distance`` EMU."""
        return Box(self.x, self.y + distance, self.width, self.height - distance)


def around(boxes: "list[Box]") -> Box:
    """Return the smallest box that holds all ``boxes``, of which there is at least one."""
    x = min(box.x for box in boxes)
    y = min(box.y for box in boxes)
    return Box(x, y, max(b.right for b in boxes) - x, max(b.bottom for b in boxes) - y)
