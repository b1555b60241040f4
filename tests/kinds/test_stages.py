"""Flows: every number follows from the one before it, or the outline is wrong at that line."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.kind import Fault
from deck.kinds import registry
from deck.layout import DoesNotFitError, Sheet
from deck.messages import Messages
from deck.scene import Shape
from deck.theme import THEMES
from tests.conftest import SMALLEST, fault_in, flat, lay_out, texts

GRID = THEMES["light"].measures
REASONS = ["did not want to", "were too ill", "moved away"]
Flow = dict[str, Any]

SAID = Messages(("kinds/stages",))


def passage(before: int, draw: st.DrawFn, most: int = 3) -> tuple[list[dict[str, object]], int]:
    """Return who left, for how many reasons at the most, and how many went on."""
    left = []
    for why in REASONS[: draw(st.integers(0, most))]:
        count = draw(st.integers(0, before))
        left.append({"why": why, "count": count})
        before -= count
    return left, before


@st.composite
def flows(draw: st.DrawFn) -> Flow:
    count = draw(st.integers(0, 50_000))
    stages: list[dict[str, Any]] = [{"label": "were asked", "count": count}]
    for number in range(draw(st.integers(1, 5))):
        left, count = passage(count, draw)
        stages.append({"label": f"reached stage {number}", "count": count, "left": left})
    arms: list[dict[str, Any]] = [
        {"name": f"Dose {index}", "count": draw(st.integers(0, 20_000))}
        for index in range(draw(st.sampled_from([0, 2, 3, 4])))
    ]
    if arms:
        stages = [{"label": "joined", "count": sum(arm["count"] for arm in arms)}]
        for arm in arms:
            arm["left"], arm["counted"] = passage(arm["count"], draw, 6 // len(arms))
    return {"stages": stages, **({"arms": arms} if arms else {})}


def faults(flow: Flow) -> list[Fault]:
    kind = registry()["stages"]
    content = kind.model.model_validate({"title": "A title", **flow})
    return list(kind.faults(content))


def told(fault: Fault) -> str:
    return SAID(fault.cause, **fault.values).message


def shown(sheets: tuple[Sheet, ...], name: str) -> list[str]:
    found = [text for sheet in sheets for text in texts(sheet) if text.name == name]
    return [paragraph.text for text in found for paragraph in text.paragraphs]


def test_an_arrow_with_a_head_leads_down_to_every_count_but_the_first() -> None:
    left = [{"why": "moved away", "count": 2}]
    stages = [{"label": "were asked", "count": 26}, {"label": "joined", "count": 24, "left": left}]
    arms = [{"name": name, "count": 12, "counted": 12} for name in ("got it", "got a dummy")]
    (sheet,) = lay_out("stages", stages=stages, arms=arms)
    counts = [text.box for text in texts(sheet) if text.name == "Count"]
    arrows = [item for item in sheet.items if isinstance(item, Shape) and item.name == "Arrow"]
    assert all(arrow.stroke and arrow.stroke.arrow for arrow in arrows)
    ends = sorted(arrow.box.bottom for arrow in arrows if arrow.box.height)
    assert ends == sorted(count.y for count in counts)[1:]


@given(flow=flows())
def test_a_flow_that_adds_up_is_drawn_with_every_count_and_nothing_meets(flow: Flow) -> None:
    assert not faults(flow)
    sheets = lay_out("stages", **flow)
    counts = [stage["count"] for stage in flow["stages"]]
    counts += [n for arm in flow.get("arms", []) for n in (arm["count"], arm["counted"])]
    drawn = [int(text.replace(",", "")) for text in shown(sheets, "Count")]
    assert set(counts) == set(drawn)
    assert len(drawn) == len(counts) + len(sheets) - 1  # each slide starts where one ended
    for sheet in sheets:
        some = texts(sheet)
        for index, text in enumerate(some):
            assert GRID.left <= text.box.x <= text.box.right <= GRID.right
            assert text.box.bottom <= GRID.body_bottom
            assert not any(text.box.meets(other.box) for other in some[index + 1 :])


@given(flow=flows(), data=st.data())
def test_a_number_that_does_not_follow_is_an_error_there(flow: Flow, data: st.DataObject) -> None:
    key, count = ("arms", "counted") if "arms" in flow else ("stages", "count")
    index = data.draw(st.integers(0 if key == "arms" else 1, len(flow[key]) - 1))
    wrong = flow[key][index][count] + data.draw(st.integers(1, 99))
    right, flow[key][index][count] = flow[key][index][count], wrong
    fault = faults(flow)[0]
    assert (fault.place, fault.cause) == ((key, index, count), "gained")
    message = told(fault)
    assert f"{right:,} are left, but '{count}' says {wrong:,}." in message


def test_groups_that_do_not_make_the_whole_are_an_error_with_the_sum() -> None:
    arms = [{"name": "A", "count": 50}, {"name": "B", "count": 49}]
    (fault,) = faults({"stages": [{"label": "joined", "count": 100}], "arms": arms})
    assert (fault.place, fault.cause) == (("arms",), "arms")
    assert told(fault) == "The arms add up to 50 + 49 = 99, but the stage before has 100."


def test_who_is_missing_is_said_with_the_sum_that_leads_to_them() -> None:
    left = [{"why": "moved", "count": 15}, {"why": "were ill", "count": 1_005}]
    stages = [{"label": "joined", "count": 2_000}, {"label": "stayed", "count": 900, "left": left}]
    (fault,) = faults({"stages": stages})
    assert fault.cause == "lost"
    assert "2,000 - 15 - 1,005 = 980 are left, but 'count' says 900." in told(fault)
    assert "add 80 " in SAID("lost", **fault.values).do


def test_that_nobody_left_is_said_and_no_line_is_dashed() -> None:
    arms = [{"name": "A", "count": 5, "counted": 5}, {"name": "B", "count": 5, "counted": 5}]
    sheets = lay_out("stages", stages=[{"label": "joined", "count": 10}], arms=arms)
    assert shown(sheets, "Left") == ["nobody left", "nobody left"]
    lines = [i.stroke for i in flat(sheets[0].items) if isinstance(i, Shape)]
    assert not any(stroke and stroke.dashed for stroke in lines)  # dashes mean: not measured


def test_a_long_flow_goes_on_with_the_number_that_it_stopped_at() -> None:
    stages: list[dict[str, object]] = [{"label": "were asked", "count": 80}]
    stages += [
        {"label": "went on", "count": 80 - n, "left": [{"why": "left", "count": 1}]}
        for n in range(1, 7)
    ]
    sheets = lay_out("stages", stages=stages)
    for before, after in pairwise(sheets):
        assert shown((after,), "Count")[0] == shown((before,), "Count")[-1]
        assert len(shown((after,), "Count")) <= 4


def test_words_that_cannot_stand_beside_their_numbers_are_named() -> None:
    left = [{"why": "would not have the treatment " * 9, "count": 1}] * 6
    stages = [{"label": "joined", "count": 9}, {"label": "went on", "count": 3, "left": left}]
    with pytest.raises(DoesNotFitError) as error:
        lay_out("stages", stages=stages)
    assert error.value.place == ("stages", 1)


@pytest.mark.parametrize(
    ("flow", "rule", "line"),
    [
        ("[{label: a, count: 9}, {label: b,\n      count: 8}]", "stages-lost", 8),
        ("[{label: a, count: 9}]", "stages-single", 7),
        ("[{label: a, count: 1, left:\n      [{why: b, count: 1}]}, {label: c, count: 1}]",
         "stages-first", 8),
        ("[{label: a, count: 2}]\n    arms:\n      - {name: b, count: 1, counted: 1}\n"
         "      - {name: c, count: 1}", "stages-counted", 10),
        ("[{label: a, count: 1}, {label: b, count: 1}]\n    in_the_end: stayed", "stages-end", 8),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_at_its_line(
    write: Callable[[str], Path], flow: str, rule: str, line: int
) -> None:
    assert fault_in(write(SMALLEST.replace("points: [One]", f"stages: {flow}"))) == (rule, line)
