"""Charts as parts of the file: each with its numbers in a workbook that PowerPoint can edit."""

from deck.scene import Chart
from deck.theme import Palette
from deck.writers.pptx.markup import named, transform
from deck.writers.pptx.package import RELATION, Part, xml_bytes
from deck.writers.pptx.plot import CHART_NAMESPACE, chart_space
from deck.writers.pptx.workbook import plotted, workbook

_OFFICE = "application/vnd.openxmlformats-officedocument"
_URI = "http://schemas.openxmlformats.org/drawingml/2006/chart"


class Charts:
    """The chart parts of a deck, numbered in the order in which they are shown."""

    def __init__(self, palette: Palette) -> None:
        self._palette = palette
        self._count = 0

    def part(self, chart: Chart) -> Part:
        """Return a new part that holds the chart, with a workbook of its own."""
        self._count += 1
        series = plotted(chart)
        part = Part(
            f"/ppt/charts/chart{self._count}.xml",
            f"{_OFFICE}.drawingml.chart+xml",
            xml_bytes(chart_space(chart, series, self._palette)),
        )
        sheet = Part(
            f"/ppt/embeddings/Microsoft_Excel_Sheet{self._count}.xlsx",
            f"{_OFFICE}.spreadsheetml.sheet",
            workbook(series),
        )
        part.relate_to(sheet, f"{RELATION}/package")
        return part


def chart_frame(chart: Chart, shape_id: int, relation: str) -> str:
    """Return the graphic frame that shows the chart in the part behind ``relation``."""
    return (
        f"<p:graphicFrame><p:nvGraphicFramePr>{named(shape_id, chart.name, chart.alt)}"
        '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/>'
        f"</p:nvGraphicFramePr>{transform(chart.box, 'p:xfrm')}<a:graphic>"
        f'<a:graphicData uri="{_URI}"><c:chart {CHART_NAMESPACE} r:id="{relation}"/>'
        "</a:graphicData></a:graphic></p:graphicFrame>"
    )
