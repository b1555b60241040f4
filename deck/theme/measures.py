"""The grid that everything hangs from, and the type scale: values of a theme, in EMU and points."""

from typing import NamedTuple

from deck.units import Box, inches


class Measures(NamedTuple):
    """Where things stand on a slide, in EMU (visual.md, 2).

    ``left`` and ``width`` are those of all content, in twelve columns of ``column`` with a
    ``gutter`` between two. ``body_gap`` and ``table_gap`` lie below the title. ``source``, ``part``
    and ``number`` are the places of the footer; ``band_y`` is where the band of the first and the
    last slide starts, whose titles stand at ``talk_title_y`` and ``closing_title_y``;
    ``panel_width`` is how wide the panel at the start of a section is. ``point_indent`` lies
    between a bullet and its text; notes are printed on a ``notes_page``.
    """

    slide: Box
    left: int
    width: int
    title_y: int
    body_gap: int
    table_gap: int
    body_bottom: int
    source: Box
    part: Box
    number: Box
    band_y: int
    panel_width: int
    column: int
    gutter: int
    point_indent: int = inches(0.45)
    notes_page: Box = Box(0, 0, inches(7.5), inches(10))
    talk_title_y: int = inches(0.95)
    closing_title_y: int = inches(0.70)

    @property
    def right(self) -> int:
        """Return where all content ends, in EMU."""
        return self.left + self.width

    def column_x(self, index: int) -> int:
        """Return the left edge of column ``index``, counted from 0, in EMU."""
        return self.left + index * (self.column + self.gutter)

    def column_width(self, count: int) -> int:
        """Return the width of ``count`` columns with the gutters between them, in EMU."""
        return count * self.column + (count - 1) * self.gutter


_LEFT = inches(0.75)
_WIDTH = 12_192_000 - 2 * _LEFT
_NUMBER_X = inches(12.05)

# A slide of 13.333 by 7.5 in.
WIDE = Measures(
    slide=Box(0, 0, 12_192_000, 6_858_000),
    left=_LEFT,
    width=_WIDTH,
    title_y=inches(0.55),
    body_gap=inches(0.40),
    table_gap=inches(0.30),
    body_bottom=inches(6.50),
    source=Box(_LEFT, inches(6.85), inches(8.80), inches(0.30)),
    part=Box(inches(9.70), inches(6.85), inches(2.25), inches(0.30)),
    number=Box(_NUMBER_X, inches(6.85), _LEFT + _WIDTH - _NUMBER_X, inches(0.30)),
    band_y=inches(4.35),
    panel_width=inches(4.53),
    column=692_150,
    gutter=228_600,
)

Steps = tuple[float, ...]


class Sizes(NamedTuple):
    """The type scale in points: the first of several is aimed at, the others are stepped down to.

    ``head_title`` is that of the first and the last slide, of section starts and of statements;
    ``small`` is the smallest size of anything that is read from the back of a room.
    """

    head_title: Steps = (44, 40, 36)
    title: Steps = (40, 36)
    subtitle: Steps = (28, 24)
    short_list: Steps = (32, 28, 24)
    body: Steps = (28, 24)
    large: Steps = (60, 54, 44)
    heading: Steps = (28, 24)
    small: float = 24
    footer: float = 18
    notes: float = 14  # clear print is 12 at least (standards.md, AC19)

    def scaled(self, size_pt: float) -> float:
        """Return a size of a drawing's own, written for small text of 24 points, in this scale."""
        return round(size_pt * self.small / 24, 1)
