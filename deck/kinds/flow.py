"""Who was asked, who joined, who was given what, who left and why, and who was counted in the end.

Use it where people could wonder what became of those who are not in the result. Each number must
follow from the one before it: nobody may get lost between two stages.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Annotated

from pydantic import Field

from deck.content import Content, Count, Line, Value
from deck.kind import Fault, Kind
from deck.layout import DoesNotFitError, Page, Sheet
from deck.layout.page import Drawn, Path
from deck.layout.pieces import column_of
from deck.layout.spine import Spine, Station, spread
from deck.scene import Item
from deck.text import Block, measure, paragraph
from deck.text.runs import without_marks
from deck.theme import Color, column_width, column_x
from deck.theme.spacing import CONTENT_WIDTH, LEFT
from deck.units import Box, inches, pt, to_pt

_MOST = 4  # stages on a slide
_TO_LABEL = inches(0.28)
_TO_LEFT = inches(0.30)  # from labels to the words about those who left
_STACKED_LEFT = inches(0.50)  # from the arrow to those words in a narrow column
_COLUMN_GAP = inches(0.15)
# Sizes of counts and of labels in points, in the order in which they give way.
_STEPS = ((60, 28), (54, 28), (44, 28), (44, 24), (36, 24))


class Left(Value):
    """So many people who did not go on, and why."""

    count: Count
    why: Line = Field(description="What they did, after the count: 'did not want to'.")


Leavers = Annotated[tuple[Left, ...], Field(max_length=6)]


class Stage(Value):
    """So many people who came this far."""

    label: Line = Field(description="What they did, after the count: 'joined'.")
    count: Count
    left: Leavers = Field((), description="Who was in the stage before and is not in this one.")


class Arm(Value):
    """People who were given the same; they add up to the last stage."""

    name: Line = Field(description="What they were given: '7 days of antibiotics'.")
    count: Count
    counted: Count | None = Field(None, description="How many were counted in the end.")
    left: Leavers = Field((), description="Who was not counted in the end.")


class Flow(Content):
    """Stages that people went through, and the arms in which they ended, where there were any."""

    stages: Annotated[tuple[Stage, ...], Field(min_length=1, max_length=12)]
    arms: Annotated[tuple[Arm, ...], Field(min_length=2, max_length=4)] = ()
    in_the_end: Line | None = Field(
        None, description="What those who were counted in the end did: 'stayed to the end'."
    )


def _faults(content: Flow) -> Iterable[Fault]:
    """Yield every place where people get lost, or come from nowhere."""
    if content.stages[0].left:
        message = "Nobody can leave before the first stage."
        do = "Add the stage before it, or move these people to the stage that they did not reach."
        yield Fault(("stages", 0, "left"), "flow-first", message, do)
    if len(content.stages) == 1 and not content.arms:
        message = "A single stage is no flow."
        yield Fault(("stages",), "flow-single", message, "Add who was there before or after.")
    for index, (before, after) in enumerate(pairwise(content.stages), 1):
        path = ("stages", index, "count")
        yield from _lost(before.count, after.left, after.count, path)
    if content.arms:
        yield from _arm_faults(content)


def _arm_faults(content: Flow) -> Iterator[Fault]:
    """Yield what keeps the arms from adding up to the last stage, and each arm to its end."""
    counts = [arm.count for arm in content.arms]
    last = content.stages[-1].count
    if sum(counts) != last:
        message = f"The arms add up to {_sum(counts)}, but the stage before has {last:,}."
        do = "Correct a count, or add a stage with those who left before they were given anything."
        yield Fault(("arms",), "flow-sum", message, do)
    ends = any(arm.counted is not None for arm in content.arms)
    for index, arm in enumerate(content.arms):
        if arm.counted is not None:
            path = ("arms", index, "counted")
            yield from _lost(arm.count, arm.left, arm.counted, path)
        elif ends or arm.left:
            message = "This arm does not say how many were counted in the end."
            yield Fault(("arms", index), "flow-end", message, "Add 'counted'; every arm needs it.")


def _lost(before: int, left: Sequence[Left], after: int, path: Path) -> Iterator[Fault]:
    """Yield the fault of a number that does not follow from the one before it."""
    counts = [some.count for some in left]
    gone = sum(counts)
    if before - gone == after:
        return
    less = f"{before:,} before, less {_sum(counts)} who left" if left else f"{before:,} before"
    message = f"{less}, leaves {before - gone:,}, but '{path[-1]}' says {after:,}."
    missing = before - gone - after
    do = (
        f"Correct a count, or add {missing:,} under 'left', with the reason."
        if missing > 0
        else f"Correct a count: {-missing:,} came from nowhere."
    )
    yield Fault(path, "flow-sum", message, do)


def _sum(counts: Sequence[int]) -> str:
    """Return counts and their sum as arithmetic: '15 + 5 = 20'."""
    added = " + ".join(f"{count:,}" for count in counts)
    return f"{added} = {sum(counts):,}" if len(counts) > 1 else added


@dataclass(frozen=True, slots=True)
class _Shown:
    """What one slide shows of the flow, and the sizes of counts and labels in points."""

    stages: Sequence[Stage]
    arms: Sequence[Arm]
    end: str
    step: tuple[float, float]

    @property
    def counts(self) -> list[int]:
        """Return the counts of all stages and arms."""
        ends = [arm.counted for arm in self.arms if arm.counted is not None]
        return [*(stage.count for stage in self.stages), *(arm.count for arm in self.arms), *ends]


def _lay_out(content: Flow, page: Page) -> tuple[Sheet, ...]:
    """Return as few slides as the flow fits on; each starts where the one before it ended."""
    last = len(content.stages) - 1
    end = content.in_the_end or page.phrases("counted")

    def draw(some: Sequence[int], body: Box, step: tuple[float, float], first: int) -> Drawn | None:
        stages = content.stages[first : first + len(some) + 1]
        shown = _Shown(stages, content.arms if first + len(some) > last else (), end, step)
        items = None if len(stages) > _MOST else _drawn(shown, body, page)
        return Drawn(tuple(items), _picture(shown, page)) if items else None

    passages = range(last + bool(content.arms))  # from one stage to the next, or to the arms
    try:
        slides = list(page.continued(passages, _STEPS, draw, "stages"))
    except DoesNotFitError as error:
        if error.path[0] != "stages":
            raise
        index = int(error.path[1])
        path = ("arms",) if index == last else ("stages", index + 1)
        message = "These words are too long to stand beside their numbers."
        do = "Shorten names, labels and reasons to a few words each."
        raise DoesNotFitError(path, message, do) from None
    return tuple(Sheet(title, (head, *drawn.items), drawn.picture) for title, head, drawn in slides)


def _drawn(shown: _Shown, body: Box, page: Page) -> list[Item] | None:
    """Return the stages, and under them the arms side by side, or None where they do not fit.

    The labels of arms stand beside their counts, or below them where the columns are narrow.
    """
    columns = range(len(shown.arms))
    arms = [_arm(index, shown, page, is_stacked=False) for index in columns]
    if not all(arm.fits for arm in arms):
        arms = [_arm(index, shown, page, is_stacked=True) for index in columns]
    return spread(_spine(shown, page), arms, body)


def _spine(shown: _Shown, page: Page) -> Spine:
    """Return the stages, with those who left in a column on the right."""
    label_x = LEFT + _widest([stage.count for stage in shown.stages], shown, page) + _TO_LABEL
    left_x = column_x(6)
    end = left_x - _TO_LEFT if len(shown.stages) > 1 else LEFT + CONTENT_WIDTH
    room = to_pt(LEFT + CONTENT_WIDTH - left_x)
    return Spine(
        tuple(_station(s.count, s.label, end - label_x, shown, page) for s in shown.stages),
        tuple(_leaving(stage.left, room, page) for stage in shown.stages[1:]),
        LEFT,
        LEFT + _inset(shown, page),
        label_x,
        left_x,
        has_column=True,
    )


def _arm(index: int, shown: _Shown, page: Page, *, is_stacked: bool) -> Spine:
    """Return one arm in its column: its people, who left, and who was counted in the end."""
    arm, across = shown.arms[index], 12 // len(shown.arms)
    x = column_x(across * index)
    end = x + column_width(across) - _COLUMN_GAP
    axis = x + _inset(shown, page)
    label_x = x if is_stacked else x + _widest(shown.counts, shown, page) + _TO_LABEL
    left_x = axis + _STACKED_LEFT if is_stacked else label_x
    stations = [_station(arm.count, f"**{arm.name}**", end - label_x, shown, page)]
    left = []
    if arm.counted is not None:
        stations.append(_station(arm.counted, shown.end, end - label_x, shown, page))
        left.append(_leaving(arm.left, to_pt(end - left_x), page))
    stacked = tuple(replace(station, is_stacked=is_stacked) for station in stations)
    return Spine(stacked, tuple(left), x, axis, label_x, left_x)


def _inset(shown: _Shown, page: Page) -> int:
    """Return how far right of the counts' left edge arrows stand: in the middle of the shortest."""
    return min(_widest([count], shown, page) for count in shown.counts) // 2


def _widest(counts: Sequence[int], shown: _Shown, page: Page) -> int:
    """Return the width of the widest of ``counts`` in EMU."""
    words = [page.phrases.number(count) for count in counts]
    return pt(column_of(words, shown.step[0], page.theme.font, bold=True))


def _station(count: int, label: str, room: int, shown: _Shown, page: Page) -> Station:
    """Return a count and its label, the label measured in ``room`` EMU."""
    count_size, label_size = shown.step
    words = page.phrases.number(count)
    number = paragraph(words, count_size, bold=True, color=Color.GROUP_1)
    return Station(
        measure([number], to_pt(CONTENT_WIDTH), page.theme.font),
        measure([paragraph(label, label_size)], to_pt(room), page.theme.font),
    )


def _leaving(left: Sequence[Left], room_pt: float, page: Page) -> Block:
    """Return who left, a line for each reason, or that nobody did."""
    reasons = [page.phrases("left", n=some.count, why=some.why) for some in left]
    lines = [
        paragraph(reason, 24, color=Color.MUTE) for reason in reasons or [page.phrases("none left")]
    ]
    return measure(lines, room_pt, page.theme.font)


def _picture(shown: _Shown, page: Page) -> str:
    """Return the flow in words, from top to bottom, then arm by arm."""
    sentences = [page.phrases("picture")]
    for index, stage in enumerate(shown.stages):
        if index:
            sentences.append(_gone(stage.left, page))
        sentences.append(page.phrases("stage", n=stage.count, label=stage.label.rstrip(".")))
    if shown.arms:
        sentences.append(page.phrases("arms", n=len(shown.arms)))
    for arm in shown.arms:
        sentences.append(page.phrases("arm", n=arm.count, name=arm.name.rstrip(".")))
        if arm.counted is not None:
            sentences.append(_gone(arm.left, page))
            end = shown.end.rstrip(".")
            sentences.append(page.phrases("stage", n=arm.counted, label=end))
    return without_marks(" ".join(sentences))


def _gone(left: Sequence[Left], page: Page) -> str:
    """Return in words who left between two counts."""
    if not left:
        return page.phrases("all went on")
    reasons = [page.phrases("left", n=some.count, why=some.why.rstrip(".")) for some in left]
    return page.phrases("gone", reasons=page.phrases.listing(reasons))


KIND = Kind(
    key="stages",
    model=Flow,
    lay_out=_lay_out,
    faults=_faults,
    phrases={
        "en": {
            "counted": "were counted",
            "left": "**{n}** {why}",
            "none left": "nobody left",
            "picture": "Numbers of people from top to bottom, joined by arrows.",
            "stage": "{n} {label}.",
            "gone": "Of them, {reasons}.",
            "all went on": "Nobody left.",
            "arms": "They went on in {n} groups side by side.",
            "arm": "{name}: {n}.",
        }
    },
    example="""\
title: 243 people were examined, 194 joined, and most stayed to the end
stages:
  - {label: were examined, count: 243}
  - {label: joined, count: 194, left: [{why: did not join, count: 49}]}
arms:
  - name: got dupilumab
    count: 97
    left: [{why: had a health problem, count: 5}, {why: left for other reasons, count: 3}]
    counted: 89
  - name: got a dummy drug
    count: 97
    left: [{why: had a health problem, count: 0}, {why: left for other reasons, count: 5}]
    counted: 92
in_the_end: stayed to the end
""",
)
