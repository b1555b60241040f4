"""Who was asked, who joined, who was given what, who left and why, and who was counted in the end.

Use it where people could wonder what became of those who are not in the result. Each number must
follow from the one before it: nobody may get lost between two stages.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Annotated, NamedTuple

from pydantic import Field

from deck.content import Content, Count, Line, Value
from deck.kind import Fault, Kind
from deck.kinds.stages.spine import Spine, Station, spread
from deck.layout import DoesNotFitError, Page, Sheet
from deck.layout.continuation import Drawn
from deck.layout.pieces import column_of
from deck.problems import Place
from deck.scene import Item
from deck.text import Block, Paragraph, measure, paragraph
from deck.text.runs import without_marks
from deck.theme import Color, column_width, column_x
from deck.theme.spacing import CONTENT_WIDTH, LEFT
from deck.units import Box, inches, pt, to_pt

_MOST = 4  # stages on a slide
_TO_LABEL = inches(0.28)
_TO_LEFT = inches(0.30)  # from labels to the words about those who left
_CLOSE_LEFT = inches(0.50)  # from the arrow to those words
_COLUMN_GAP = inches(0.15)
# Sizes of counts and of labels in points, in the order in which they give way.
_STEPS_OF_ARMS = ((44, 28), (44, 24), (36, 24))
_STEPS = ((60, 28), (54, 28), *_STEPS_OF_ARMS)
# In arms: whether words stand close to the arrow, and labels below their counts.
_ARRANGEMENTS = ((False, False), (True, False), (True, True))


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
        do = "Write them under the first stage that they did not reach."
        yield Fault(("stages", 0, "left"), "flow-first", message, do)
    if len(content.stages) == 1 and not content.arms:
        message = "A single stage is no flow."
        yield Fault(("stages",), "flow-single", message, "Add who was there before or after.")
    for index, (before, after) in enumerate(pairwise(content.stages), 1):
        yield from _lost(before.count, after.left, after.count, ("stages", index, "count"))
    yield from _arm_faults(content)


def _arm_faults(content: Flow) -> Iterator[Fault]:
    """Yield what keeps the arms from adding up to the last stage, and each arm to its end."""
    counts, last = [arm.count for arm in content.arms], content.stages[-1].count
    if counts and sum(counts) != last:
        message = f"The arms add up to {_sum(counts)}, but the stage before has {last:,}."
        do = "Correct a count, or add a stage with those who left before they were given anything."
        yield Fault(("arms",), "flow-sum", message, do)
    ends = any(arm.counted is not None for arm in content.arms)
    if content.in_the_end and not ends:
        message = "'in_the_end' has no count to stand beside."
        yield Fault(("in_the_end",), "flow-end", message, "Add 'counted' to each of the 'arms'.")
    for index, arm in enumerate(content.arms):
        if arm.counted is not None:
            yield from _lost(arm.count, arm.left, arm.counted, ("arms", index, "counted"))
        elif ends or arm.left:
            message = "This arm does not say how many were counted in the end."
            yield Fault(("arms", index), "flow-end", message, "Add 'counted'; every arm needs it.")


def _lost(before: int, left: Sequence[Left], after: int, path: Place) -> Iterator[Fault]:
    """Yield the fault of a number that does not follow from the one before it."""
    counts = [some.count for some in left]
    rest = before - sum(counts)
    less = f", less {_sum(counts)} who left" if left else ""
    message = f"{before:,} before{less}, leaves {rest:,}, but '{path[-1]}' says {after:,}."
    if rest > after:
        do = f"Correct a count, or add {rest - after:,} under 'left', with the reason."
        yield Fault(path, "flow-sum", message, do)
    elif rest < after:
        do = f"Correct a count: {after - rest:,} came from nowhere."
        yield Fault(path, "flow-sum", message, do)


def _sum(counts: Sequence[int]) -> str:
    """Return counts and their sum as arithmetic: '15 + 5 = 20'."""
    added = " + ".join(f"{count:,}" for count in counts)
    return f"{added} = {sum(counts):,}" if len(counts) > 1 else added


class _Shown(NamedTuple):
    """What one slide shows of the flow, and the sizes of counts and labels in points."""

    stages: Sequence[Stage]
    arms: Sequence[Arm]
    end: str
    step: tuple[float, float]
    page: Page

    @property
    def counts(self) -> list[int]:
        """Return the counts of all stages and arms."""
        ends = [arm.counted for arm in self.arms if arm.counted is not None]
        return [*(stage.count for stage in self.stages), *(arm.count for arm in self.arms), *ends]

    @property
    def inset(self) -> int:
        """Return how far right of the counts' edge arrows stand: in the middle of the shortest."""
        return min(self.widest([count]) for count in self.counts) // 2

    def widest(self, counts: Sequence[int]) -> int:
        """Return the width of the widest of ``counts`` in EMU."""
        words = [self.page.phrases.number(count) for count in counts]
        return pt(column_of(words, self.step[0], self.page.theme.font, bold=True))


def _lay_out(content: Flow, page: Page) -> tuple[Sheet, ...]:
    """Return as few slides as the flow fits on; each starts where the one before it ended."""
    last = len(content.stages) - 1
    end = content.in_the_end or page.phrases("counted")

    def draw(some: Sequence[int], body: Box, step: tuple[float, float], first: int) -> Drawn | None:
        stages = content.stages[first : first + len(some) + 1]
        arms = content.arms if first + len(some) > last else ()
        shown = _Shown(stages, arms, end, step, page)
        items = _drawn(shown, body) if len(stages) <= _MOST else None
        return Drawn(tuple(items), _picture(shown, page)) if items else None

    passages = range(last + bool(content.arms))  # from one stage to the next, or to the arms
    steps = _STEPS_OF_ARMS if content.arms else _STEPS
    try:
        slides = list(page.continued(passages, steps, draw, "stages"))
    except DoesNotFitError as error:
        if error.place[0] != "stages":
            raise
        path = ("arms",) if error.place[1] == last else ("stages", int(error.place[1]) + 1)
        do = "Shorten names, labels and reasons to a few words each."
        raise DoesNotFitError(path, "These words do not fit beside their numbers.", do) from None
    return tuple(Sheet(title, (head, *drawn.items), drawn.picture) for title, head, drawn in slides)


def _drawn(shown: _Shown, body: Box) -> list[Item] | None:
    """Return the stages, and under them the arms side by side, or None where they do not fit."""
    columns, spine = range(len(shown.arms)), _spine(shown)
    for close, stacked in _ARRANGEMENTS:
        arms = [_arm(index, shown, is_close=close, is_stacked=stacked) for index in columns]
        items = spread(spine, arms, body)
        if items:
            return items
    return None


def _spine(shown: _Shown) -> Spine:
    """Return the stages, with those who left in a column on the right."""
    label_x = LEFT + shown.widest([stage.count for stage in shown.stages]) + _TO_LABEL
    left_x = column_x(6)
    end = left_x - _TO_LEFT if len(shown.stages) > 1 else LEFT + CONTENT_WIDTH
    labels = [(stage.count, paragraph(stage.label, shown.step[1])) for stage in shown.stages]
    stations = [_station(*label, end - label_x, shown) for label in labels]
    left = [_leaving(s.left, LEFT + CONTENT_WIDTH - left_x, shown.page) for s in shown.stages[1:]]
    axis = LEFT + shown.inset
    return Spine(tuple(stations), tuple(left), LEFT, axis, label_x, left_x, has_column=True)


def _arm(index: int, shown: _Shown, *, is_close: bool, is_stacked: bool) -> Spine:
    """Return one arm in its column: its people, who left, and who was counted in the end."""
    arm, across = shown.arms[index], 12 // len(shown.arms)
    x = column_x(across * index)
    end = x + column_width(across) - _COLUMN_GAP
    axis = x + shown.inset
    label_x = x if is_stacked else x + shown.widest(shown.counts) + _TO_LABEL
    left_x = axis + _CLOSE_LEFT if is_close else label_x
    size = shown.step[1]
    rows = [(arm.count, paragraph(arm.name, size, bold=True, color=Color.GROUP_1))]
    left = []
    if arm.counted is not None:
        rows.append((arm.counted, paragraph(shown.end, size, color=Color.GROUP_1)))
        left.append(_leaving(arm.left, end - left_x, shown.page))
    stations = [_station(*row, end - label_x, shown, is_stacked=is_stacked) for row in rows]
    return Spine(tuple(stations), tuple(left), x, axis, label_x, left_x)


def _station(
    count: int, label: Paragraph, room: int, shown: _Shown, *, is_stacked: bool = False
) -> Station:
    """Return a count and its label, the label measured in ``room`` EMU."""
    words, font = shown.page.phrases.number(count), shown.page.theme.font
    number = paragraph(words, shown.step[0], bold=True, color=Color.GROUP_1)
    block = measure([number], to_pt(room if is_stacked else CONTENT_WIDTH), font)
    return Station(block, measure([label], to_pt(room), font), is_stacked)


def _leaving(left: Sequence[Left], room: int, page: Page) -> Block:
    """Return who left, a line for each reason, or that nobody did, in ``room`` EMU."""
    reasons = [page.phrases("left", n=some.count, why=some.why) for some in left]
    words = reasons or [page.phrases("none_left")]
    lines = [paragraph(reason, 24, color=Color.MUTE) for reason in words]
    return measure(lines, to_pt(room), page.theme.font)


def _picture(shown: _Shown, page: Page) -> str:
    """Return the flow in words, from top to bottom, then arm by arm."""
    sentences = [page.phrases("picture")]
    for index, stage in enumerate(shown.stages):
        sentences += [_gone(stage.left, page)] if index else []
        sentences.append(page.phrases("stage", n=stage.count, label=stage.label))
    if shown.arms:
        sentences.append(page.phrases("arms", n=len(shown.arms)))
    for arm in shown.arms:
        sentences.append(page.phrases("arm", n=arm.count, name=arm.name.rstrip(".")))
        if arm.counted is not None:
            end = page.phrases("stage", n=arm.counted, label=shown.end)
            sentences += [_gone(arm.left, page), end]
    return without_marks(" ".join(sentences))


def _gone(left: Sequence[Left], page: Page) -> str:
    """Return in words who left between two counts."""
    reasons = [page.phrases("left", n=some.count, why=some.why.rstrip(".")) for some in left]
    listed = page.phrases.listing(reasons)
    return page.phrases("gone", reasons=listed) if left else page.phrases("all_went_on")


KIND = Kind(
    key="stages",
    model=Flow,
    lay_out=_lay_out,
    faults=_faults,
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
