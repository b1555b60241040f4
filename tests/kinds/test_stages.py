"""Flows: everybody of the trial is drawn, and of those who left is said what the outline says."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from deck.kinds import registry
from deck.layout import DoesNotFitError, Sheet
from deck.outline.example import facts_in
from deck.scene import Shape
from deck.theme import THEMES
from deck.trial.shown import FACTS
from tests.conftest import SMALLEST, WITHOUT_TRIAL, fault_in, flat, lay_out, texts

GRID = THEMES["light"].measures
REASONS = ["did not want to", "were too ill", "moved away"]
Trial = dict[str, Any]


def passage(before: int, draw: st.DrawFn, most: int = 3) -> tuple[list[str], int]:
    """Return who left, for how many reasons at the most, and how many went on."""
    left = []
    for why in REASONS[: draw(st.integers(0, most))]:
        count = draw(st.integers(0, before))
        left.append(f"{count} {why}")
        before -= count
    return left, before


@st.composite
def trials(draw: st.DrawFn) -> Trial:
    """Return a trial with stages, or with up to four groups of whom all say who was counted."""
    number = draw(st.sampled_from([0, 1, 2, 3, 4]))
    groups: dict[str, Any] = {}
    for index in range(number):
        people = draw(st.integers(0, 20_000))
        left, counted = passage(people, draw, 6 // number)
        groups[f"g{index}"] = {
            "name": f"Dose {index}", "people": people, "left": left, "counted": counted,
        }  # fmt: skip
    if groups:
        people = sum(group["people"] for group in groups.values())
        return {"people": people, "design": "parallel", "by_chance": "yes", "groups": groups}
    count = draw(st.integers(0, 50_000))
    stages: list[dict[str, Any]] = [{"label": "were asked", "count": count}]
    for index in range(draw(st.integers(1, 5))):
        left, count = passage(count, draw)
        stages.append({"label": f"reached stage {index}", "count": count, "left": left})
    return {"people": count, "design": "single group", "stages": stages}


def flow_of(trial: Trial) -> tuple[Sheet, ...]:
    return lay_out("stages", blocks=yaml.safe_dump({"trial": trial}), stages="trial")


def grouped(**groups: dict[str, Any]) -> Trial:
    """Return a trial whose groups have these keys beside a name and 5 people."""
    every = {key: {"name": key, "people": 5, **fields} for key, fields in groups.items()}
    people = 5 * len(every)
    return {"people": people, "design": "parallel", "by_chance": "yes", "groups": every}


def without_people(trial: Trial, key: str) -> Trial:
    """Return a trial of which one group does not say how many were put in it."""
    trial["groups"][key].pop("people")
    return trial


def shown(sheets: tuple[Sheet, ...], name: str) -> list[str]:
    found = [text for sheet in sheets for text in texts(sheet) if text.name == name]
    return [paragraph.text for text in found for paragraph in text.paragraphs]


def test_an_arrow_with_a_head_leads_down_to_every_count_but_the_first() -> None:
    asked = {"label": "were asked", "count": 12}
    joined = {"label": "joined", "count": 10, "left": ["2 moved away"]}
    (sheet,) = flow_of({**grouped(a={"counted": 5}, b={"counted": 5}), "stages": [asked, joined]})
    counts = [text.box for text in texts(sheet) if text.name == "Count"]
    arrows = [item for item in sheet.items if isinstance(item, Shape) and item.name == "Arrow"]
    assert all(arrow.stroke and arrow.stroke.arrow for arrow in arrows)
    ends = sorted(arrow.box.bottom for arrow in arrows if arrow.box.height)
    assert ends == sorted(count.y for count in counts)[1:]


@given(trial=trials())
def test_every_count_of_the_trial_is_drawn_and_nothing_meets(trial: Trial) -> None:
    sheets = flow_of(trial)
    counts = [stage["count"] for stage in trial.get("stages", [])] or [trial["people"]]
    for group in trial.get("groups", {}).values():
        counts += [group["people"], group["counted"]]
    drawn = [int(text.replace(",", "")) for text in shown(sheets, "Count")]
    assert set(counts) == set(drawn)
    assert len(drawn) == len(counts) + len(sheets) - 1  # each slide starts where one ended
    for sheet in sheets:
        some = texts(sheet)
        for index, text in enumerate(some):
            assert GRID.left <= text.box.x <= text.box.right <= GRID.right
            assert text.box.bottom <= GRID.body_bottom
            assert not any(text.box.meets(other.box) for other in some[index + 1 :])


@given(trial=trials())
def test_nobody_left_is_said_only_where_the_outline_says_it(trial: Trial) -> None:
    left = [stage["left"] for stage in trial.get("stages", [])[1:]]
    left += [group["left"] for group in trial.get("groups", {}).values()]
    said = shown(flow_of(trial), "Left")
    assert said.count("nobody left") == left.count([])


@pytest.mark.parametrize(
    ("group", "said"),
    [
        ({"counted": 5}, ["all were counted"]),
        ({"counted": 5, "left": []}, ["nobody left"]),
        ({"counted": 4, "left": ["1 died"]}, ["1 died"]),
        ({"counted": 4}, []),
        ({"treated": 5}, ["all were treated"]),
    ],
)
def test_what_is_said_of_those_who_were_not_counted(group: dict[str, Any], said: list[str]) -> None:
    sheets = flow_of(grouped(a=group))
    assert shown(sheets, "Left") == said
    lines = [i.stroke for i in flat(sheets[0].items) if isinstance(i, Shape)]
    assert not any(stroke and stroke.dashed for stroke in lines)  # dashes mean: not measured


def test_people_are_told_by_what_they_had_or_by_who_they_are() -> None:
    said = shown(flow_of(grouped(drug={}, on={"who": "who went on"})), "Label")
    assert said == ["joined", "with drug", "who went on"]


@pytest.mark.parametrize(
    ("design", "words"),
    [
        ("crossover", "in more than one group"),
        ("factorial", "one group for each question"),
        ("dose steps", "Nobody decided by chance"),
        ("cluster", "at once, not for each of them: 3 hospitals and 4 schools."),
    ],
)
def test_groups_that_are_not_made_by_chance_for_each_person_are_told_so(
    design: str, words: str
) -> None:
    groups = {"a": {"clusters": "3 hospitals"}, "b": {"clusters": "4 schools"}}
    (sheet,) = flow_of({**grouped(**groups), "design": design})
    assert words in shown((sheet,), "Foot")[0]
    assert words in sheet.picture


def test_who_is_in_no_group_is_told() -> None:
    (sheet,) = flow_of({**grouped(a={}, b={}), "people": 12, "not_in_a_group": 2})
    assert shown((sheet,), "Count") == ["12", "10", "5", "5"]
    assert shown((sheet,), "Left") == ["2 were in no group"]


def test_a_long_flow_goes_on_with_the_number_that_it_stopped_at() -> None:
    stages: list[dict[str, object]] = [{"label": "were asked", "count": 80}]
    stages += [{"label": "went on", "count": 80 - n, "left": ["1 left"]} for n in range(1, 7)]
    sheets = flow_of({"people": 80, "design": "single group", "stages": stages})
    for before, after in pairwise(sheets):
        assert shown((after,), "Count")[0] == shown((before,), "Count")[-1]
        assert len(shown((after,), "Count")) <= 4


def test_words_that_cannot_stand_beside_their_numbers_are_named() -> None:
    left = ["1 " + "would not have the treatment " * 9] * 6
    stages = [{"label": "joined", "count": 9}, {"label": "went on", "count": 3, "left": left}]
    with pytest.raises(DoesNotFitError) as error:
        flow_of({"people": 9, "design": "single group", "stages": stages})
    assert error.value.place == ("stages",)
    assert "'went on'" in error.value.message


@pytest.mark.parametrize(
    ("outline", "entry", "rule", "line"),
    [
        (SMALLEST, "stages: trial", "stages-single", 7),
        (SMALLEST, "stages: [{label: joined, count: 24}]", "outline-value", 7),
        (SMALLEST, "stages: trial\n    arms: []", "old-arms", 8),
        (SMALLEST, "stages: trial\n    in_the_end: stayed", "old-in-the-end", 8),
        (WITHOUT_TRIAL, "stages: trial", "stages-no-trial", 6),
    ],
)
def test_what_is_wrong_is_told_at_its_line(
    write: Callable[[str], Path], outline: str, entry: str, rule: str, line: int
) -> None:
    assert fault_in(write(outline.replace("points: [One]", entry))) == (rule, line)


@pytest.mark.parametrize(
    ("trial", "cause"),
    [
        (grouped(a={"counted": 5}, b={}), "counted"),
        (without_people(grouped(a={"counted": 5}, b={"counted": 5}), "b"), "put-in"),
        ({**grouped(a={}, b={}), "in_the_end": "stayed"}, "end"),
        (grouped(**{key: {} for key in "abcde"}), "groups"),
    ],
)
def test_groups_that_cannot_stand_side_by_side_are_an_error(trial: Trial, cause: str) -> None:
    kind = registry()["stages"]
    facts = facts_in(yaml.safe_dump({"trial": trial}))
    entry = {"title": "A title", "stages": "trial"}
    content = kind.model.model_validate(entry, context={FACTS: facts})
    assert [fault.cause for fault in kind.faults(content)] == [cause]
