"""Pictures of charts: bars, steps, bands, marks and numbers stand where the numbers put them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from deck.scene import Axis, Band, Chart, Series
from deck.theme import THEMES, Color
from deck.units import Box, pt
from tests.writers.test_svg import all_of, drawn, places


def chart(series: Series, **fields: object) -> Chart:
    plot = Box(pt(200), pt(100), pt(400), pt(200))
    whole = Chart(
        "Chart", Box(pt(50), pt(90), pt(600), pt(260)), "Told", plot, "Time", (series,),
        Axis(Decimal(0), Decimal(100), Decimal(50)),
    )  # fmt: skip
    return whole._replace(**fields)  # type: ignore[arg-type]


HUNDREDTHS = st.decimals(0, 100, places=1)


@given(values=st.lists(st.tuples(HUNDREDTHS, HUNDREDTHS, HUNDREDTHS).map(sorted), min_size=1,
                       max_size=6))  # fmt: skip
def test_bars_are_as_long_as_their_values_and_error_bars_end_at_the_limits(
    values: list[list[Decimal]],
) -> None:
    limits = tuple((low, high) for low, _, high in values)
    series = Series("Of 100", tuple(v for _, v, _ in values), Color.GROUP_1, band=Band("R", limits))
    names = tuple(f"Group {index}" for index in range(len(values)))
    root = drawn(chart(series, categories=names))
    bars = all_of(root, "rect")[1:]
    lines = [[float(n.get(name, "")) for name in ("x1", "x2", "y1", "y2")]
             for n in all_of(root, "line")[1:]]  # fmt: skip
    pitch, end = 200 / len(values), 100.0
    for (low, value, high), bar, row in zip(values, bars, range(len(values)), strict=True):
        assert float(bar.get("x", "")) == 200
        assert float(bar.get("width", "")) == pytest.approx(float(value) * 4, abs=0.01)
        height, top = float(bar.get("height", "")), float(bar.get("y", ""))
        assert height * 1.6 == pytest.approx(pitch, abs=0.02)
        assert top >= end - 0.01
        end = top + height
        error, *caps = lines[3 * row : 3 * row + 3]
        assert error[:2] == pytest.approx([200 + float(low) * 4, 200 + float(high) * 4], abs=0.01)
        assert [cap[0] for cap in caps] == error[:2]
        assert all(cap[3] - cap[2] == pytest.approx(5.6, abs=0.02) for cap in caps)


AT, FREE = (0, 1, 4), (100, 80, 50)
LIMITS = ((100, 100), (70, 90), (20, 60))


def steps(**look: object) -> etree._Element:
    as_decimals = tuple((Decimal(low), Decimal(high)) for low, high in LIMITS)
    series = Series(
        "Arm", tuple(map(Decimal, FREE)), Color.GROUP_2_DARK, tuple(map(Decimal, AT)),
        band=Band("Arm, range", as_decimals),
    )._replace(**look)  # type: ignore[arg-type]  # fmt: skip
    return drawn(chart(series, times=Axis(Decimal(0), Decimal(4), Decimal(2))))


def at(time: float, value: float) -> tuple[float, float]:
    return 200 + time * 100, 300 - value * 2


def test_steps_go_through_their_points_and_their_band_through_its_limits() -> None:
    low, high, line = (places(node.get("d", "")) for node in all_of(steps(), "path"))
    assert line == [at(0, 100), at(1, 100), at(1, 80), at(4, 80), at(4, 50)]
    assert low == [at(0, 100), at(1, 100), at(1, 70), at(4, 70), at(4, 20)]
    assert high == [at(0, 100), at(1, 100), at(1, 90), at(4, 90), at(4, 60)]


def test_ranges_of_dashed_steps_stand_upright_with_a_mark_at_both_ends() -> None:
    root = steps(dashed=True)
    one, other, line = all_of(root, "path")
    assert places(one.get("d", "")) == [at(1, 70), at(1, 90)]
    assert places(other.get("d", "")) == [at(4, 20), at(4, 60)]
    assert line.get("stroke-dasharray")
    assert one.get("stroke-dasharray") is None
    ends = all_of(root, "rect")[1:]
    assert [float(end.get("y", "")) + 1.2 for end in ends] == pytest.approx(
        [at(1, 70)[1], at(1, 90)[1], at(4, 20)[1], at(4, 60)[1]], abs=0.01
    )


def test_markers_stand_on_their_values_with_numbers_below_them() -> None:
    root = steps(marked=(1, 2), labelled=(1,), marker="square", marker_fill=Color.GROUP_2_FILL)
    markers = all_of(root, "rect")[1:]
    corners = [(float(m.get("x", "")) + 6, float(m.get("y", "")) + 6) for m in markers]
    assert corners == [at(1, 80), at(4, 50)]
    palette = THEMES["light"].palette
    assert {m.get("fill") for m in markers} == {f"#{palette[Color.GROUP_2_FILL].rgb}"}
    (label,) = [node for node in all_of(root, "text") if node.get("font-weight") == "bold"]
    assert label.text == "80"
    assert float(label.get("y", "")) > at(1, 80)[1] + 6 + 12


def test_scales_have_a_grid_a_tick_and_a_number_at_each_step() -> None:
    root = steps()
    assert [node.text for node in all_of(root, "text")] == ["0", "50", "100", "0", "2", "4"]
    lines = [[float(n.get(name, "")) for name in ("x1", "x2", "y1", "y2")]
             for n in all_of(root, "line")]  # fmt: skip
    grid = [line for line in lines if line[:2] == [200, 600]]
    assert [line[2] for line in grid] == [300, 200, 100, 300]  # the last is the axis
    assert [line[0] for line in lines if line[2:] == [300, 304.25]] == [200, 400, 600]


@pytest.mark.parametrize(
    ("value", "language", "number"),
    [("1240", "en-GB", "1,240"), ("1240", "de", "1.240"), ("82.5", "en-GB", "83")],
)
def test_numbers_are_rounded_as_powerpoint_does_and_written_as_the_language_does(
    value: str, language: str, number: str
) -> None:
    series = Series("Of all", (Decimal(value),), Color.GROUP_1)
    wide = Axis(Decimal(0), Decimal(10_000))
    root = drawn(chart(series, categories=("All",), values=wide), language=language)
    assert [node.text for node in all_of(root, "text")] == [number, "All"]
