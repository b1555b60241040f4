"""Every number that stands in some facts, and those that follow from them without arithmetic."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from pydantic import BaseModel

from deck.content import Image
from deck.trial.facts import Finding
from deck.trial.model import FreeOf, Sorted, Test
from deck.trial.told import Told, tell_sorts, tell_subgroups, tell_test
from deck.trial.told.groups import counts_of

_HUNDRED = 100


def numbers_in(value: object) -> Iterator[Fraction]:
    """Yield every number inside a value of the outline or of what is told of it."""
    if isinstance(value, bool | Image | str) or value is None:
        return
    if isinstance(value, int | Decimal | Fraction | float):
        yield abs(Fraction(value))
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from numbers_in(getattr(value, name))
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from numbers_in(part)
    elif isinstance(value, tuple | list):
        for part in value:
            yield from numbers_in(part)


def numbers_of(told: Told) -> Iterator[Fraction]:
    """Yield the numbers of an outcome: as found, as told, and the rests and sums of both."""
    finding = told.finding
    yield from numbers_in(finding)
    yield from numbers_in((told.base, told.groups))
    for each in told.comparisons:
        yield from numbers_in((each.people, each.adjusted, each.ratio, each.amount))
    pairs = [(counted.people, counted.of) for counted in counts_of(finding).values()]
    pairs += [(group.told.people, group.told.base) for group in told.groups if group.told]
    for count, total in pairs:
        yield from _of_pair(count, total)
    counts = [count for count, _ in pairs[: len(counts_of(finding))]]
    totals = [total for _, total in pairs[: len(counts_of(finding))]]
    yield from map(Fraction, (sum(counts), sum(totals)))
    if isinstance(finding.outcome, FreeOf):
        yield from _of_course(finding)
    if isinstance(finding.outcome, Sorted):
        yield from _of_sorts(finding)
    if isinstance(finding.outcome, Test):
        yield from numbers_in(tell_test(finding))
    for some in tell_subgroups(finding).rows:
        yield from numbers_of(some)


def _of_pair(count: int, total: int) -> Iterator[Fraction]:
    """Yield the rest, and both as shares of 100 people."""
    yield Fraction(total - count)
    if total:
        yield Fraction(_HUNDRED * count, total)
        yield Fraction(_HUNDRED * (total - count), total)


def _of_course(finding: Finding) -> Iterator[Fraction]:
    """Yield the rest of each share over time, and the people that the chart is drawn for."""
    yield Fraction(_HUNDRED)
    for found in finding.found.values():
        yield from (_HUNDRED - share for at in found for share in numbers_in(at.value))


def _of_sorts(finding: Finding) -> Iterator[Fraction]:
    """Yield what the sorts of each group are together, as counted and as told."""
    told = tell_sorts(finding)
    every = [*zip(*(sort.counts for sort in told.sorts), strict=True)]
    every += [*zip(*(sort.told for sort in told.sorts if sort.told), strict=True)]
    for counts in every:
        total = sum(counts)
        yield Fraction(total)
        for index, first in enumerate(counts):
            yield from _of_pair(first, total)
            yield from (Fraction(first + second) for second in counts[index + 1 :])
