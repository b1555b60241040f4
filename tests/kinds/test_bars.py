"""Bars: one scale from zero for all, in the author's order, and room for every label and number."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.layout import DoesNotFitError, Sheet
from deck.scene import Chart, Text
from deck.text import measure, paragraph
from deck.theme.measures import WIDE
from deck.units import to_pt
from tests.conftest import SMALLEST, fault_in, lay_out

# How many short words each label has: six bars with one line each, or three with more.
LABELS = st.one_of(
    st.lists(st.integers(1, 4), min_size=1, max_size=6),
    st.lists(st.integers(1, 8), min_size=1, max_size=3),
)


def bars(labels: list[str], values: list[int], **fields: object) -> tuple[Chart, Text, Sheet]:
    """Return the chart, the sentence under it, and the slide."""
    entries = [{"label": n, "value": v} for n, v in zip(labels, values, strict=True)]
    (sheet,) = lay_out("bars", bars=entries, **fields)
    (chart,) = (item for item in sheet.items if isinstance(item, Chart))
    _, note = (item for item in sheet.items if isinstance(item, Text))
    return chart, note, sheet


@given(lengths=LABELS, per=st.sampled_from([100, 1_000, 1_000_000]), data=st.data())
def test_every_label_and_number_has_room_beside_its_bar(
    lengths: list[int], per: int, data: st.DataObject
) -> None:
    labels = [f"{'abcdef'[index]} {'wwww ' * length}" for index, length in enumerate(lengths)]
    values = [data.draw(st.integers(0, per)) for _ in labels]
    chart, note, _ = bars(labels, values, per=per)
    room = to_pt(chart.plot.x - chart.box.x)
    pitch = to_pt(chart.box.height) / len(labels)
    for label in labels:
        block = measure([paragraph(label, chart.size_pt)], room * 0.97, "Arial")
        assert block.fits
        assert block.height_pt < pitch
    numbers = measure([paragraph(f"{max(values):,}", chart.size_pt, bold=True)], 1000, "Arial")
    assert to_pt(chart.box.right - chart.plot.right) >= numbers.width_pt
    assert chart.size_pt >= 24
    assert chart.box.right <= WIDE.right
    assert chart.box.bottom < note.box.y
    assert note.box.bottom <= WIDE.body_bottom


@given(values=st.lists(st.integers(0, 100), min_size=1, max_size=6))
def test_the_scale_is_the_whole_and_the_order_is_the_authors(values: list[int]) -> None:
    labels = [f"Group {index}" for index in range(len(values))]
    chart, _, sheet = bars(labels, values)
    assert (chart.values.least, chart.values.greatest) == (0, 100)
    assert chart.categories == tuple(labels)
    assert [int(value) for value in chart.series[0].values] == values
    told = [f"{label}: {value} of 100." for label, value in zip(labels, values, strict=True)]
    assert " ".join(told) in sheet.picture


def test_without_a_note_the_slide_still_says_out_of_how_many() -> None:
    _, note, _ = bars(["One", "Two"], [9, 8], per=1_000)
    assert note.paragraphs[0].text == "Out of every 1,000"


def test_a_label_or_a_note_that_cannot_fit_is_named() -> None:
    with pytest.raises(DoesNotFitError) as error:
        bars(["Short", "A label of many words that says far too much " * 4], [1, 2])
    assert error.value.place == ("bars", 1, "label")
    with pytest.raises(DoesNotFitError) as error:
        bars(["Short"], [1], note="People of 100 who " * 15)
    assert error.value.place == ("note",)


@pytest.mark.parametrize(
    ("entry", "rule", "line"),
    [
        ("{label: A, value: 101}", "bars-per", 9),
        ("{label: b, value: 5}", "bars-same", 9),
        ("{label: C, value: 7.5}", "outline-value", 9),
        ("{label: C, value: 7, low: 4}", "bars-one-end", 9),
        ("{label: C, value: 7, low: 8, high: 9}", "bars-range", 9),
        ("{label: C, value: 7, low: 4, high: 101}", "bars-range", 9),
    ],
)
def test_bars_that_cannot_be_are_errors_at_their_line(
    write: Callable[[str], Path], entry: str, rule: str, line: int
) -> None:
    entries = "bars:\n      - {label: B, value: 5}\n      - {label: X, value: 9}\n      - " + entry
    text = SMALLEST.replace("points: [One]", entries)
    assert fault_in(write(text)) == (rule, line + 1)
