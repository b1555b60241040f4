"""Charts as parts of the file: each with its numbers in a workbook that PowerPoint can edit."""

from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.package import Package
from pptx.parts.chart import ChartPart
from pptx.parts.embeddedpackage import EmbeddedXlsxPart

from deck.scene import Chart
from deck.theme import Palette
from deck.writers.pptx.markup import named, transform
from deck.writers.pptx.plot import CHART_NAMESPACE, chart_space
from deck.writers.pptx.workbook import plotted, workbook

_URI = "http://schemas.openxmlformats.org/drawingml/2006/chart"


class Charts:
    """The chart parts of a deck, numbered here, since the library's search is slow."""

    def __init__(self, package: Package, palette: Palette) -> None:
        self._package = package
        self._palette = palette
        self._count = 0

    def part(self, chart: Chart) -> ChartPart:
        """Return a new part that holds the chart, with a workbook of its own."""
        self._count += 1
        series = plotted(chart)
        part = ChartPart(
            PackURI(f"/ppt/charts/chart{self._count}.xml"),
            CONTENT_TYPE.DML_CHART,
            self._package,
            parse_xml(chart_space(chart, series, self._palette)),
        )
        sheet = EmbeddedXlsxPart(
            PackURI(f"/ppt/embeddings/Microsoft_Excel_Sheet{self._count}.xlsx"),
            CONTENT_TYPE.SML_SHEET,
            self._package,
            workbook(series),
        )
        part.relate_to(sheet, RELATIONSHIP_TYPE.PACKAGE)
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
