"""Who was asked, who joined, who was given what, who left and why, and who was counted in the end.

Use it where people could wonder what became of those who are not in the result. Each number must
follow from the one before it: nobody may get lost between two stages.
"""

from collections.abc import Iterator, Sequence

from deck.kind import Kind
from deck.kinds.stages.flow import Flow, drawn
from deck.kinds.stages.model import Arm, Left, Stages, faults
from deck.layout import DoesNotFitError, Drawn, Page, Sheet
from deck.text.runs import unstopped, without_marks
from deck.theme import Sizes
from deck.units import Box

_MOST = 4  # stages on a slide
_SMALL_COUNT_PT = 36


def _lay_out(content: Stages, page: Page) -> tuple[Sheet, ...]:
    """Return as few slides as the flow fits on; each starts where the one before it ended."""
    last = len(content.stages) - 1
    end = content.in_the_end or page.phrases("counted")

    def draw(some: Sequence[int], body: Box, step: tuple[float, float], first: int) -> Drawn | None:
        stages = content.stages[first : first + len(some) + 1]
        arms = content.arms if first + len(some) > last else ()
        flow = Flow(stages, arms, end, *step, page)
        items = drawn(flow, body) if len(stages) <= _MOST else None
        return Drawn(tuple(items), _picture(flow, page)) if items else None

    def too_long(index: int) -> DoesNotFitError:
        place = ("arms",) if index == last else ("stages", index + 1)
        return page.does_not_fit(place, "words")

    passages = range(last + bool(content.arms))  # from one stage to the next, or to the arms
    return page.slides(passages, _steps(content, page.sizes), draw, too_long)


def _steps(content: Stages, sizes: Sizes) -> list[tuple[float, float]]:
    """Return sizes of counts and of labels in points, in the order in which they give way.

    Where there are arms, counts start at the least of the large sizes.
    """
    large = sizes.large[-1:] if content.arms else sizes.large
    small = [(sizes.large[-1], sizes.small), (sizes.scaled(_SMALL_COUNT_PT), sizes.small)]
    return [*((count, sizes.body[0]) for count in large), *small]


def _picture(flow: Flow, page: Page) -> str:
    """Return the flow in words, from top to bottom, then arm by arm."""
    sentences = [page.phrases("picture")]
    for index, stage in enumerate(flow.stages):
        sentences += [_gone(stage.left, page)] if index else []
        sentences.append(page.phrases("stage", n=stage.count, label=unstopped(stage.label)))
    if flow.arms:
        sentences.append(page.phrases("arms", n=len(flow.arms)))
    for arm in flow.arms:
        sentences += _arm(arm, flow.end, page)
    return without_marks(" ".join(sentences))


def _arm(arm: Arm, end: str, page: Page) -> Iterator[str]:
    """Yield one arm in words: who was in it, who left, who was counted in the end."""
    yield page.phrases("arm", n=arm.count, name=unstopped(arm.name))
    if arm.counted is not None:
        yield _gone(arm.left, page)
        yield page.phrases("stage", n=arm.counted, label=unstopped(end))


def _gone(left: Sequence[Left], page: Page) -> str:
    """Return in words who left between two counts."""
    reasons = [page.phrases("left", n=some.count, why=unstopped(some.why)) for some in left]
    listed = page.phrases.listing(reasons)
    return page.phrases("gone", reasons=listed) if left else page.phrases("all_went_on")


KIND = Kind(
    key="stages",
    model=Stages,
    lay_out=_lay_out,
    faults=faults,
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
