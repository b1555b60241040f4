"""Which slides of one deck are which of another, and which things on them."""

from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from deck.compare.shown import Shown, Sort, Thing

_Key = Callable[[Shown], Hashable]


class Paired(NamedTuple):
    """The indexes of what belongs together: None where the other deck has nothing like it."""

    before: int | None
    after: int | None
    is_moved: bool = False


def paired_slides(before: Sequence[Shown], after: Sequence[Shown]) -> list[Paired]:
    """Return the slides that belong together, in the order after, those that are gone last.

    The same slides belong together first, then those of the same title, then what is left between
    the same neighbours, in its order.
    """
    pairs: dict[int, int] = {}  # after to before
    keys: tuple[_Key, ...] = (_whole, lambda slide: slide.title)
    for key in keys:
        _pair_in_order(before, after, key, pairs)
    for key in keys:
        _pair_anywhere(before, after, key, pairs)
    _pair_between(len(before), len(after), pairs)
    kept = _rising([pairs[index] for index in sorted(pairs)])
    found = [
        Paired(pairs.get(index), index, index in pairs and pairs[index] not in kept)
        for index in range(len(after))
    ]
    gone = set(range(len(before))) - set(pairs.values())
    return [*found, *(Paired(index, None) for index in sorted(gone))]


def paired_things(
    before: Sequence[Thing], after: Sequence[Thing]
) -> Iterator[tuple[Thing | None, Thing | None]]:
    """Yield the things that belong together; None where the other slide has nothing like it."""
    ways = SequenceMatcher(None, [*map(_alike, before)], [*map(_alike, after)], autojunk=False)
    for way, start, end, other_start, other_end in ways.get_opcodes():
        some, others = before[start:end], after[other_start:other_end]
        if way == "equal":
            yield from zip(some, others, strict=True)
        else:
            yield from _same_sort(some, others)


def _same_sort(
    before: Sequence[Thing], after: Sequence[Thing]
) -> Iterator[tuple[Thing | None, Thing | None]]:
    """Yield in order the things of one sort as pairs, and what is left alone."""
    for sort in Sort:
        some = [thing for thing in before if thing.sort is sort]
        others = [thing for thing in after if thing.sort is sort]
        both = min(len(some), len(others))
        yield from zip(some[:both], others[:both], strict=True)
        yield from ((thing, None) for thing in some[both:])
        yield from ((None, thing) for thing in others[both:])


def _alike(thing: Thing) -> tuple[Sort, str]:
    """Return what makes two things the same wherever they stand; pictures only look alike."""
    return thing.sort, "" if thing.sort is Sort.PICTURE else thing.said


def _whole(slide: Shown) -> Hashable:
    return slide.title, tuple(map(_alike, slide.things)), slide.notes


def _pair_in_order(
    before: Sequence[Shown], after: Sequence[Shown], key: _Key, pairs: dict[int, int]
) -> None:
    """Add the pairs of the longest stretches of slides whose keys are the same."""
    free = sorted(set(range(len(before))) - set(pairs.values()))
    other = [index for index in range(len(after)) if index not in pairs]
    ways = SequenceMatcher(
        None, [key(before[index]) for index in free], [key(after[index]) for index in other],
        autojunk=False,
    )  # fmt: skip
    for start, other_start, size in ways.get_matching_blocks():
        pairs.update(zip(other[other_start:][:size], free[start:][:size], strict=True))


def _pair_anywhere(
    before: Sequence[Shown], after: Sequence[Shown], key: _Key, pairs: dict[int, int]
) -> None:
    """Add the pairs of slides whose keys are the same, wherever they stand."""
    free: dict[Hashable, list[int]] = {}
    for index in sorted(set(range(len(before))) - set(pairs.values()), reverse=True):
        free.setdefault(key(before[index]), []).append(index)
    for index in range(len(after)):
        some = free.get(key(after[index]))
        if index not in pairs and some:
            pairs[index] = some.pop()


def _pair_between(before: int, after: int, pairs: dict[int, int]) -> None:
    """Add as pairs, in order, what stands after the same slide in both decks."""
    taken = set(pairs.values())
    for index in range(after):
        wanted = pairs.get(index - 1, -1) + 1 if index else 0
        if index not in pairs and wanted < before and wanted not in taken:
            pairs[index] = wanted
            taken.add(wanted)


def _rising(numbers: Sequence[int]) -> set[int]:
    """Return the members of the longest rising selection (Schensted 1961, patience sorting)."""
    tops: list[int] = []
    chains: list[tuple[int, ...]] = []
    for number in numbers:
        at = bisect_left(tops, number)
        chain = (*(chains[at - 1] if at else ()), number)
        tops[at : at + 1], chains[at : at + 1] = [number], [chain]
    return set(chains[-1]) if chains else set()
