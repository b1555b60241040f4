"""A chart of a scene as an SVG; its words and numbers are told by its alternative text."""

from deck.scene import Chart
from deck.writers.svg.bars import bars
from deck.writers.svg.markup import Style, element, told
from deck.writers.svg.steps import steps


def draw_chart(chart: Chart, style: Style) -> str:
    """Return horizontal bars, or steps over time."""
    return element("g", told(chart.alt), (steps if chart.times else bars)(chart, style))
