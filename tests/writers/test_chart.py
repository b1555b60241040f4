"""Charts in the file: native, with a workbook whose cells are what is drawn and what is told."""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from openpyxl import load_workbook
from pptx import Presentation

from deck.layout import Sheet
from deck.scene import Chart, Deck, Scene
from deck.target import write
from deck.theme import THEMES
from tests.conftest import lay_out

NS = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
}
# A capital at their start, and no marks or full stop at their end, so that they stay as they are.
LABELS = st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=12).map(
    lambda text: f"X{text.replace('*', '+').rstrip('.')}"
)
RARE = {"Rare": 3}  # so many of 10,000: out of fewer they would vanish
TENTHS = st.decimals(0, 100, places=1)
POINTS = {"at the start": "100%", "2 years": "83%", "5 years": "67.0%"}


def bars(values: dict[str, int], of: int = 100) -> tuple[Sheet, ...]:
    """Return the slide of shares, so many of as many people."""
    return shares({name: f"{value} of {of}" for name, value in values.items()}, of)


def shares(found: dict[str, str], people: int = 100) -> tuple[Sheet, ...]:
    """Return the slide of what happened, with what was found of it, in one group."""
    outcomes = {
        f"o{index}": {"happened": name, "better": "more", "found": value}
        for index, (name, value) in enumerate(found.items())
    }
    facts = {"trial": {"people": people, "design": "single group"}, "outcomes": outcomes}
    blocks = yaml.safe_dump(facts, sort_keys=False, width=10_000)
    return lay_out("bars", blocks=blocks, bars=list(outcomes))


def steps(*groups: dict[str, str], **fields: object) -> tuple[Sheet, ...]:
    """Return the slide of groups with their shares by time."""
    outcome = {
        "free_of": "got worse",
        "groups": {f"g{n}": {"name": f"Arm {n}"} for n in range(len(groups))},
        "found": {f"g{n}": found for n, found in enumerate(groups)},
    }
    return lay_out("event_free", joined=24, event_free=outcome, **fields)


@st.composite
def falling(draw: st.DrawFn) -> dict[str, str]:
    """Return published shares with their ranges by time, as an outline has them."""
    shares = sorted(draw(st.lists(TENTHS, min_size=1, max_size=8)), reverse=True)
    times = sorted(draw(st.sets(st.integers(1, 400), min_size=len(shares), max_size=len(shares))))
    found = {"at the start": "100%"}
    for time, share in zip(times, shares, strict=True):
        low, high = draw(st.decimals(0, share, places=1)), draw(st.decimals(share, 100, places=1))
        found[f"{time / 4 + 1} years"] = f"{share}% ({low} to {high})"
    return found


def written(sheets: tuple[Sheet, ...], theme: str = "light") -> bytes:
    """Return the file of a deck with these slides."""
    scenes = tuple(Scene(s.slide_layout, f"{s.title} {n}", s.items) for n, s in enumerate(sheets))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "deck.pptx"
        write(Deck("A deck", "Us", "en-GB", THEMES[theme], scenes), path)
        return path.read_bytes()


def frames(data: bytes) -> list[Any]:
    slides = Presentation(BytesIO(data)).slides
    return [shape for slide in slides for shape in slide.shapes if shape.has_chart]


def cells(frame: Any, reference: str) -> list[Any]:
    """Return what stands in the workbook of a chart where a formula points."""
    book = load_workbook(BytesIO(frame.chart.part.chart_workbook.xlsx_part.blob))
    sheet, _, place = reference.partition("!")
    found = book[sheet][place.replace("$", "")]
    return [row[0].value for row in found] if isinstance(found, tuple) else [found.value]


def caches(frame: Any) -> Iterator[tuple[str, list[str | None]]]:
    """Yield each formula of a chart with the copy of its cells in the chart."""
    for formula in frame.chart._chartSpace.iterfind(".//c:f", NS):
        cache = formula.getnext()
        found = cache.iterfind("c:pt", NS)
        points = {int(point.get("idx")): point.findtext("c:v", namespaces=NS) for point in found}
        count = int(cache.find("c:ptCount", NS).get("val"))
        yield formula.text, [points.get(row) for row in range(count)]


def assert_cells_are_drawn(frame: Any) -> None:
    for formula, drawn in caches(frame):
        held = cells(frame, formula)
        assert len(held) == len(drawn)
        for cell, copy in zip(held, drawn, strict=True):
            assert cell == (float(copy) if copy and isinstance(cell, int | float) else copy)


@settings(max_examples=30)
@given(values=st.dictionaries(LABELS, st.integers(0, 10_000), min_size=1, max_size=5))
def test_bars_workbook_and_alternative_text_have_the_numbers_of_the_outline(
    values: dict[str, int],
) -> None:
    unique = {name.casefold(): (name, n) for name, n in values.items()}
    values = RARE | dict(unique.values())
    (frame,) = frames(written(bars(values, 10_000)))
    assert_cells_are_drawn(frame)
    (series,) = frame.chart.plots[0].series
    assert list(series.values) == list(values.values())
    assert list(frame.chart.plots[0].categories) == list(values)
    alt = frame._element._nvXxPr.cNvPr.get("descr")
    for name, n in values.items():
        assert f"{name.rstrip('.')}: {n:,} of 10,000." in alt


@settings(max_examples=30)
@given(ranges=st.lists(st.tuples(*[st.integers(0, 100)] * 3).map(sorted), min_size=1, max_size=5))
def test_error_bars_go_from_one_limit_of_the_outline_to_the_other(ranges: list[list[int]]) -> None:
    found = {
        f"Group {index}": f"{value}% ({low} to {high})"
        for index, (low, value, high) in enumerate(ranges)
    }
    sheets = shares(found | {"Group without": "50%"})
    (frame,) = frames(written(sheets))
    assert_cells_are_drawn(frame)
    (errors,) = frame.chart._chartSpace.iterfind(".//c:errBars", NS)
    below, above = (
        {int(p.get("idx")): float(p.findtext("c:v", namespaces=NS)) for p in found}
        for found in (errors.findall("c:minus//c:pt", NS), errors.findall("c:plus//c:pt", NS))
    )
    drawn = {row: (ranges[row][1] - below[row], ranges[row][1] + above[row]) for row in below}
    assert drawn == {row: (low, high) for row, (low, _, high) in enumerate(ranges)}
    (chart,) = (item for item in sheets[0].items if isinstance(item, Chart))
    moved = errors.getparent().findall("c:dLbls/c:dLbl/c:layout/c:manualLayout/c:x", NS)
    share = chart.plot.width / chart.box.width / 100
    for x, (_, value, high) in zip(moved, ranges, strict=True):
        assert 0 < float(x.get("val")) - (high - value) * share < 0.02  # past the error bar
    alt = frame._element._nvXxPr.cNvPr.get("descr")
    for index, (low, value, high) in enumerate(ranges):
        assert f"Group {index}: {value} of 100, likely {low} to {high}." in alt


@settings(max_examples=30)
@given(groups=st.lists(falling(), min_size=1, max_size=2))
def test_steps_workbook_and_alternative_text_have_the_numbers_of_the_outline(
    groups: list[dict[str, str]],
) -> None:
    sheets = steps(*groups, times=["at the start"], every_step=True)
    (frame,) = frames(written(sheets))
    (chart,) = (item for item in sheets[0].items if isinstance(item, Chart))
    per = float(chart.values.greatest) / 100
    assert_cells_are_drawn(frame)
    alt = frame._element._nvXxPr.cNvPr.get("descr")
    lines = {series.name: series for series in frame.chart.plots[0].series}
    for index, found in enumerate(groups):
        drawn = set(zip(*line(lines[f"Arm {index}"]), strict=True))
        band = set(zip(*line(lines[f"Arm {index}, likely range"]), strict=True))
        for written_time, value in found.items():
            time = 0.0 if written_time == "at the start" else float(written_time.split()[0])
            share, *limits = (round(float(n) * per, 6) for n in re.findall(r"[\d.]+", value))
            assert (time, share) in drawn
            assert {(time, limit) for limit in limits} <= band
            told = [f"{number:,.1f}".removesuffix(".0") for number in (share, *limits)]
            bare = alt.replace(".0 ", " ").replace(".0)", ")")
            assert told[0] in bare
            assert not limits or limits[0] == limits[1] or f"{told[1]} to {told[2]}" in bare


def line(series: Any) -> tuple[list[float | None], list[float | None]]:
    """Return the times and the values of a native series."""
    found = []
    for tag in ("c:xVal", "c:yVal"):
        points = series._element.findall(f"{tag}//c:pt", NS)
        values = {int(p.get("idx")): float(p.findtext("c:v", namespaces=NS)) for p in points}
        count = int(series._element.find(f"{tag}//c:ptCount", NS).get("val"))
        found.append([values.get(row) for row in range(count)])
    return found[0], found[1]


@settings(max_examples=30)
@given(found=falling(), every_step=st.booleans())
def test_lines_of_steps_only_go_across_or_straight_up_and_down(
    found: dict[str, str],
    every_step: bool,
) -> None:
    (frame,) = frames(written(steps(found, times=["at the start"], every_step=every_step)))
    for series in frame.chart.plots[0].series:
        corners = list(zip(*line(series), strict=True))
        for (time, value), (later, other) in pairwise(corners):
            if None not in (value, other):
                assert time == later or value == other
        assert series._element.find("c:smooth", NS).get("val") == "0"


VISITS = """\
trial: {people: 20, design: single group}
outcomes:
  pain:
    measured: pain
    unit: points
    scale: 0 to 10
    better: lower
    found: {at the start: 8, 6 weeks: 4 (3 to 6), 12 weeks: 2.50 (2 to 3)}
"""


def test_values_over_time_go_straight_from_visit_to_visit_with_their_ranges_upright() -> None:
    (frame,) = frames(written(lay_out("scores", blocks=VISITS, scores="pain")))
    ranges, values = frame.chart.plots[0].series
    assert line(values) == ([0, 6, 12, None, None, None], [8, 4, 2.5, None, None, None])
    assert line(ranges) == ([6, 6, 6, 12, 12, 12], [3, 6, None, 2, 3, None])
    assert values._element.find("c:smooth", NS).get("val") == "0"
    marked = values._element.findall("c:dPt/c:idx", NS)
    assert [int(point.get("val")) for point in marked] == [1, 2]


def test_what_looks_like_a_formula_a_number_or_an_address_stays_text() -> None:
    labels = ["=1+1", "0123", "http://Example.org", "{=A1}"]
    (frame,) = frames(written(bars(dict.fromkeys(labels, 5))))
    book = load_workbook(BytesIO(frame.chart.part.chart_workbook.xlsx_part.blob))
    column = book.active["A"][1:]
    assert [cell.value for cell in column] == labels
    assert all(cell.hyperlink is None for cell in column)
    with zipfile.ZipFile(BytesIO(frame.chart.part.chart_workbook.xlsx_part.blob)) as package:
        assert b"<f>" not in package.read("xl/worksheets/sheet1.xml")


def test_two_builds_are_the_same_to_the_byte_and_workbooks_have_fixed_times() -> None:
    sheets = (*bars({"A": 5}), *steps(POINTS))
    first = written(sheets)
    assert first == written(sheets)
    for frame in frames(first):
        blob = frame.chart.part.chart_workbook.xlsx_part.blob
        with zipfile.ZipFile(BytesIO(blob)) as package:
            assert {member.date_time for member in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            assert b"2000-01-01T00:00:00Z" in package.read("docProps/core.xml")


def test_each_chart_has_a_part_and_a_workbook_of_its_own() -> None:
    found = frames(written((*bars({"A": 5}), *bars({"A": 5}), *steps(POINTS))))
    names = [frame.chart.part.partname for frame in found]
    books = [frame.chart.part.chart_workbook.xlsx_part.partname for frame in found]
    assert names == [f"/ppt/charts/chart{n}.xml" for n in (1, 2, 3)]
    assert books == [f"/ppt/embeddings/Microsoft_Excel_Sheet{n}.xlsx" for n in (1, 2, 3)]


@pytest.mark.parametrize("theme", list(THEMES))
def test_nothing_in_a_chart_is_left_to_a_program_to_choose(theme: str) -> None:
    for frame in frames(written((*bars({"A": 5}), *steps(POINTS)), theme)):
        chart = frame.chart._chartSpace
        assert chart.find(".//c:autoTitleDeleted", NS).get("val") == "1"
        assert chart.find(".//c:title", NS) is None
        assert chart.find(".//c:legend", NS) is None
        assert all(int(text.get("sz")) >= 2400 for text in chart.iterfind(".//a:defRPr", NS))
        assert not chart.findall(".//a:latin", NS)
        assert not chart.findall(".//a:srgbClr", NS)
        ids = [axis.find("c:axId", NS).get("val") for axis in chart.iterfind(".//c:plotArea/*", NS)
               if axis.find("c:crossAx", NS) is not None]  # fmt: skip
        assert len(set(ids)) == 2
        assert all(int(number) > 0 for number in ids)
        for axis in chart.iterfind(".//c:valAx", NS):
            assert axis.find("c:scaling/c:min", NS).get("val") == "0"
            assert axis.find("c:scaling/c:max", NS) is not None


def test_bars_are_thicker_than_the_gaps_between_them() -> None:
    (frame,) = frames(written(bars({"A": 5, "B": 9})))
    gap = frame.chart._chartSpace.find(".//c:gapWidth", NS).get("val")
    assert 0 < int(gap) < 100  # percent of a bar's thickness


def test_the_area_between_the_axes_is_where_the_layout_put_it() -> None:
    (sheet,) = steps(POINTS)
    (chart,) = (item for item in sheet.items if isinstance(item, Chart))
    (frame,) = frames(written((sheet,)))
    place = frame.chart._chartSpace.find(".//c:plotArea/c:layout/c:manualLayout", NS)
    parts = {etree.QName(part).localname: part.get("val") for part in place}
    assert parts["layoutTarget"] == "inner"
    box, plot = chart.box, chart.plot
    assert box.x + float(parts["x"]) * box.width == pytest.approx(plot.x, abs=20)
    assert box.y + float(parts["y"]) * box.height == pytest.approx(plot.y, abs=20)
    assert float(parts["w"]) * box.width == pytest.approx(plot.width, abs=20)
    assert float(parts["h"]) * box.height == pytest.approx(plot.height, abs=20)


def test_a_number_keeps_its_digits_on_the_way_to_the_workbook() -> None:
    (frame,) = frames(written(steps({"1.1 years": "69.6%", "2.3 years": "33.3%"})))
    with zipfile.ZipFile(BytesIO(frame.chart.part.chart_workbook.xlsx_part.blob)) as package:
        sheet = package.read("xl/worksheets/sheet1.xml").decode()
    drawn = [value for _, column in caches(frame) for value in column]
    for number in ("1.1", "2.3", "69.6", "33.3"):
        assert f"<v>{number}</v>" in sheet
        assert number in drawn
