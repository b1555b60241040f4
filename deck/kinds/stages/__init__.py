"""Who was asked, who joined, who was given what, who left and why, and who was counted in the end.

Use it where people could wonder what became of those who are not in the result. All of it stands
under ``trial``: its ``stages``, its ``groups`` with ``left`` and ``counted``, and ``in_the_end``.
"Nobody left" is said only where the outline says so with ``left: []``.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from deck.kind import Kind
from deck.kinds.stages.counts import Stage, arms_of, foot_of, stages_of
from deck.kinds.stages.flow import Flow, drawn
from deck.kinds.stages.model import Stages, faults
from deck.layout import DoesNotFitError, Drawn, Page, Sheet
from deck.text.runs import unstopped, without_marks
from deck.theme import Sizes
from deck.units import Box

_MOST = 4  # stages on a slide
_SMALL_COUNT_PT = 36


def _lay_out(content: Stages, page: Page) -> tuple[Sheet, ...]:
    """Return as few slides as the flow fits on; each starts where the one before it ended."""
    trial = content.trial
    if trial is None:
        raise page.does_not_fit(("stages",), "no-trial")
    stages, arms = stages_of(trial, page.phrases), arms_of(trial, page.phrases)
    last, foot = len(stages) - 1, foot_of(trial, page.phrases)

    def draw(some: Sequence[int], body: Box, step: tuple[float, float], first: int) -> Drawn | None:
        shown = stages[first : first + len(some) + 1]
        is_end = first + len(some) > last
        flow = Flow(shown, arms if is_end else (), foot if is_end else "", *step, page)
        items = drawn(flow, body) if len(shown) <= _MOST else None
        return Drawn(tuple(items), _picture(flow, page)) if items else None

    def too_long(index: int) -> DoesNotFitError:
        if index == last:
            return page.does_not_fit(("stages",), "group-words")
        return page.does_not_fit(("stages",), "words", label=stages[index + 1].label)

    passages = range(last + bool(arms))  # from one stage to the next, or to the arms
    return page.slides(passages, _steps(page.sizes, has_arms=bool(arms)), draw, too_long)


def _steps(sizes: Sizes, *, has_arms: bool) -> list[tuple[float, float]]:
    """Return sizes of counts and of labels in points, in the order in which they give way.

    Where there are arms, counts start at the least of the large sizes.
    """
    large = sizes.large[-1:] if has_arms else sizes.large
    small = [(sizes.large[-1], sizes.small), (sizes.scaled(_SMALL_COUNT_PT), sizes.small)]
    return [*((count, sizes.body[0]) for count in large), *small]


def _picture(flow: Flow, page: Page) -> str:
    """Return the flow in words, from top to bottom, then arm by arm."""
    sentences = [page.phrases("picture"), *_told(flow.stages, page)]
    if flow.arms:
        sentences.append(page.phrases("arms", n=len(flow.arms)))
    for arm in flow.arms:
        sentences += _told(arm, page)
    return without_marks(" ".join(filter(None, [*sentences, flow.foot])))


def _told(stages: Sequence[Stage], page: Page) -> Iterator[str]:
    """Yield each stage in words, and before it who left on the way to it."""
    yield page.phrases("stage", n=stages[0].people, label=unstopped(stages[0].label))
    for before, after in pairwise(stages):
        yield _gone(before, after, page)
        yield page.phrases("stage", n=after.people, label=unstopped(after.label))


def _gone(before: Stage, after: Stage, page: Page) -> str:
    """Return in words who left between two counts; nothing where that is not known."""
    reasons = [unstopped(words) for words in after.gone(before.people, page.phrases)]
    return page.phrases("gone", reasons=page.phrases.listing(reasons)) if reasons else ""


KIND = Kind(
    key="stages",
    model=Stages,
    lay_out=_lay_out,
    faults=faults,
    facts="""\
trial:
  people: 194
  design: parallel
  by_chance: yes
  stages:
    - {label: were examined, count: 243}
    - {label: joined, count: 194, left: [49 did not join]}
  in_the_end: stayed to the end
  groups:
    drug:
      name: dupilumab
      people: 97
      left: [5 had a health problem, 3 left for other reasons]
      counted: 89
      compared_with: dummy
    dummy:
      name: a dummy drug
      people: 97
      left: [0 had a health problem, 5 left for other reasons]
      counted: 92
""",
    example="""\
title: 243 people were examined, 194 joined, and most stayed to the end
stages: trial
""",
)
