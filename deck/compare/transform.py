"""Where a shape of a file stands on its slide: groups have grids of their own."""

import xml.etree.ElementTree as ET
from typing import NamedTuple

from deck.units import Box

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_NOWHERE = Box(0, 0, 0, 0)  # a placeholder that stands where its layout says


class Grid(NamedTuple):
    """How lengths inside a group become lengths on the slide, in EMU."""

    x: float
    y: float
    across: float
    down: float

    def on_slide(self, box: Box) -> Box:
        """Return where a box of the grid stands on the slide."""
        x, y = self.x + box.x * self.across, self.y + box.y * self.down
        return Box(
            round(x), round(y), round(box.width * self.across), round(box.height * self.down)
        )


SLIDE = Grid(0, 0, 1, 1)


def box_of(shape: ET.Element, grid: Grid) -> Box:
    """Return where a shape stands on the slide, in EMU."""
    found = shape.find(f"{_P}spPr/{_A}xfrm")
    transform = shape.find(f"{_P}xfrm") if found is None else found
    return _NOWHERE if transform is None else grid.on_slide(_box(transform, "off", "ext"))


def grid_of(group: ET.Element, grid: Grid) -> Grid:
    """Return the grid of what is in a group, which itself stands in ``grid``."""
    transform = group.find(f"{_P}grpSpPr/{_A}xfrm")
    if transform is None:
        return grid
    outer = grid.on_slide(_box(transform, "off", "ext"))
    inner = _box(transform, "chOff", "chExt")
    across = outer.width / inner.width if inner.width else grid.across
    down = outer.height / inner.height if inner.height else grid.down
    return Grid(outer.x - inner.x * across, outer.y - inner.y * down, across, down)


def _box(transform: ET.Element, place: str, size: str) -> Box:
    """Return a place and a size as a box; what is not said is 0."""
    at, extent = transform.find(f"{_A}{place}"), transform.find(f"{_A}{size}")
    x, y = (0, 0) if at is None else (int(at.get("x", 0)), int(at.get("y", 0)))
    width, height = (
        (0, 0) if extent is None else (int(extent.get("cx", 0)), int(extent.get("cy", 0)))
    )
    return Box(x, y, width, height)
