"""What bars and steps share: scales from numbers to places, and words beside what they name."""

from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from deck.scene import Axis, Chart
from deck.text import Paragraph, Run, quoted
from deck.units import Box, pt, to_pt
from deck.writers.svg.markup import Style
from deck.writers.svg.text import Words, set_text

_ONE_LINE = pt(10_000)  # wider than any slide


class Scale(NamedTuple):
    """An axis and where its two ends are, in EMU."""

    axis: Axis
    start: int
    end: int

    def place(self, value: Decimal) -> int:
        """Return where a value stands, in EMU."""
        share = (value - self.axis.least) / (self.axis.greatest - self.axis.least)
        return self.start + round((self.end - self.start) * share)

    def numbers(self) -> list[Decimal]:
        """Return the numbers that stand beside the axis."""
        least, greatest, step = self.axis
        if step is None:
            return []
        return [least + step * index for index in range(int((greatest - least) / step) + 1)]


class Label(NamedTuple):
    """Words beside a place: on its ``side``, which is left, right or below."""

    text: str
    x: int
    y: int
    side: str
    color: str
    bold: bool = False
    room: int = _ONE_LINE


def number(value: Decimal, chart: Chart, language: str) -> str:
    """Return a number in the format of the chart, as the language writes it.

    The few signs that formats of charts are made of mean the same in Excel and in Unicode's CLDR.
    """
    from babel.numbers import format_decimal

    places = len(chart.number_format.partition(".")[2])
    rounded = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)  # as Excel does
    return format_decimal(rounded, chart.number_format, language.replace("-", "_"))


def write_label(label: Label, chart: Chart, style: Style) -> str:
    """Return the words of a label in the size of its chart, its lines centred under each other."""
    run = Run(label.text, chart.size_pt, label.bold, label.color)
    block = quoted([Paragraph((run,), align="center")], to_pt(label.room), style.theme.font)
    width, height = pt(max(line.width_pt for line in block.lines[0])), pt(block.height_pt)
    x, y = {
        "left": (label.x - width, label.y - height // 2),
        "right": (label.x, label.y - height // 2),
        "below": (label.x - width // 2, label.y),
    }[label.side]
    return set_text(Words(block.paragraphs, block.lines), Box(x, y, width, height), style)
