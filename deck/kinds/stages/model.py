"""Stages and arms as an author writes them, and the rules that keep anybody from getting lost."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Annotated

from pydantic import Field

from deck.content import Content, Count, Line, Value
from deck.kind import Fault
from deck.problems import Place


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


class Stages(Content):
    """Stages that people went through, and the arms in which they ended, where there were any."""

    stages: Annotated[tuple[Stage, ...], Field(min_length=1, max_length=12)]
    arms: Annotated[tuple[Arm, ...], Field(min_length=2, max_length=4)] = ()
    in_the_end: Line | None = Field(
        None, description="What those who were counted in the end did: 'stayed to the end'."
    )


def faults(content: Stages) -> Iterator[Fault]:
    """Yield every place where people get lost, or come from nowhere."""
    if content.stages[0].left:
        yield Fault(("stages", 0, "left"), "first")
    if len(content.stages) == 1 and not content.arms:
        yield Fault(("stages",), "single")
    for index, (before, after) in enumerate(pairwise(content.stages), 1):
        yield from _lost(before.count, after.left, after.count, ("stages", index, "count"))
    yield from _arm_faults(content)


def _arm_faults(content: Stages) -> Iterator[Fault]:
    """Yield what keeps the arms from adding up to the last stage, and each arm to its end."""
    counts, last = [arm.count for arm in content.arms], content.stages[-1].count
    if counts and sum(counts) != last:
        added = f"{' + '.join(f'{count:,}' for count in counts)} = {sum(counts):,}"
        yield Fault(("arms",), "arms", {"sum": added, "last": last})
    ends = any(arm.counted is not None for arm in content.arms)
    if content.in_the_end and not ends:
        yield Fault(("in_the_end",), "end")
    for index, arm in enumerate(content.arms):
        if arm.counted is not None:
            yield from _lost(arm.count, arm.left, arm.counted, ("arms", index, "counted"))
        elif ends or arm.left:
            yield Fault(("arms", index), "counted")


def _lost(before: int, left: Sequence[Left], after: int, place: Place) -> Iterator[Fault]:
    """Yield the fault of a number that does not follow from the one before it."""
    rest = before - sum(some.count for some in left)
    less = " - ".join(f"{count:,}" for count in (before, *(some.count for some in left)))
    told = f"{less} = {rest:,}" if left else less
    values = {"left": told, "key": place[-1], "after": after, "by": abs(rest - after)}
    if rest > after:
        yield Fault(place, "lost", values)
    elif rest < after:
        yield Fault(place, "gained", values)
