"""Bars: one scale from zero for all, in the author's order, and room for every label and number."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from deck.layout import DoesNotFitError, Sheet
from deck.scene import Chart, Text
from deck.text import measure, paragraph
from deck.theme.measures import WIDE
from deck.units import to_pt
from tests.conftest import fault_in, lay_out, trial_of

Drawn = tuple[Chart, Text, Sheet]
# How many short words each label has: six bars with one line each, or three with more.
LABELS = st.one_of(
    st.lists(st.integers(1, 4), min_size=1, max_size=6),
    st.lists(st.integers(1, 8), min_size=1, max_size=3),
)


def bars(labels: list[str], values: list[int], per: int = 100, **fields: object) -> Drawn:
    """Return the chart, the sentence under it, and the slide; all out of ``per`` people."""
    outcomes = {
        f"o{index}": {"happened": label, "better": "more", "found": f"{value} of {per}"}
        for index, (label, value) in enumerate(zip(labels, values, strict=True))
    }
    facts = {"trial": {"people": per, "design": "single group"}, "outcomes": outcomes}
    blocks = yaml.safe_dump(facts, width=10_000, sort_keys=False)
    return drawn(blocks, list(outcomes), **fields)


def drawn(blocks: str, shown: object, **fields: object) -> Drawn:
    """Return the chart, the sentence under it, and the slide of facts."""
    (sheet,) = lay_out("bars", blocks=blocks, bars=shown, **fields)
    (chart,) = (item for item in sheet.items if isinstance(item, Chart))
    _, note = (item for item in sheet.items if isinstance(item, Text))
    return chart, note, sheet


@given(lengths=LABELS, data=st.data())
def test_every_label_and_number_has_room_beside_its_bar(
    lengths: list[int], data: st.DataObject
) -> None:
    labels = [f"{'Abcdef'[index]} {'wwww ' * length}" for index, length in enumerate(lengths)]
    values = [data.draw(st.integers(0, 100)) for _ in labels]
    chart, note, _ = bars(labels, values)
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
    assert note.paragraphs[0].text == "Out of every 1,000."
    _, note, _ = bars(["One", "Two"], [333, 200], per=999)
    assert note.paragraphs[0].text == "Out of every 100, rounded."


def test_a_label_or_a_note_that_cannot_fit_is_named() -> None:
    with pytest.raises(DoesNotFitError) as error:
        bars(["Short", "A label of many words that says far too much " * 4], [1, 2])
    assert error.value.place == ("bars",)
    with pytest.raises(DoesNotFitError) as error:
        bars(["Short"], [1], note="People of 100 who " * 12)
    assert error.value.place == ("note",)


def test_unequal_shares_have_bars_of_unequal_length_and_nobody_vanishes() -> None:
    chart, note, _ = bars(["One", "Two"], [149, 51], per=10_000)
    assert [int(value) for value in chart.series[0].values] == [15, 5]
    assert note.paragraphs[0].text == "Out of every 1,000, rounded."


def test_a_share_of_a_curve_is_told_as_those_it_has_not_happened_to() -> None:
    blocks = (
        trial_of(100)
        + """\
outcomes:
  worse: {free_of: got worse, found: {at the start: 100%, 1 year: "80% (70 to 88)"}}
"""
    )
    chart, note, sheet = drawn(blocks, [{"outcome": "worse", "at": "1 year"}])
    assert chart.categories == ("Not yet: got worse, 1 year",)
    assert "80 of 100, likely 70 to 88" in sheet.picture
    assert note.paragraphs[0].text.endswith("The thin lines are likely ranges.")


OUTLINE = f"""\
title: A talk
{trial_of(100)}outcomes:
  it: {{happened: were well, better: more, found: 81}}
  score: {{measured: pain, unit: points, better: lower, found: 3}}
method:
  - title: Some were well
    bars: ENTRY
results:
  - {{title: It went on, points: [One]}}
caveats:
  - {{title: It was small, points: [One]}}
"""


@pytest.mark.parametrize(
    ("entry", "rule"),
    [
        ("score", "outline-value"),
        ("[{outcome: it, group: drug}]", "outline-value"),
        ("[{outcome: it, at: 3 years}]", "outline-value"),
        ("[{outcome: it, per: 3}]", "outline-value"),
        ("[it, it, it, it, it, it, it]", "outline-value"),
        ("{happened: died, better: fewer, found: 1 of 24}", "bars-base"),
        ("{label: A, value: 3}", "old-label"),
    ],
)
def test_bars_that_cannot_be_are_errors_at_their_line(
    write: Callable[[str], Path], entry: str, rule: str
) -> None:
    assert fault_in(write(OUTLINE.replace("ENTRY", entry))) == (rule, 8)
