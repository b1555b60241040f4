"""The people of an outcome in sorts, what keeps them from being drawn, and how each sort looks."""

from collections.abc import Iterable, Mapping
from typing import Annotated

from pydantic import Field

from deck.kind import Fault
from deck.layout.looks import BY_LOOK, NEUTRAL, Variant, square_colors
from deck.problems import Place
from deck.trial.content import FactContent
from deck.trial.facts import Finding
from deck.trial.model import Sort, Sorted
from deck.trial.shown import takes

_MOST = 4  # sorts that can be told apart


class People(FactContent):
    """All people who were counted, and what happened to them."""

    people: Annotated[Finding, takes(Sorted, most=1)] = Field(
        description="An outcome with 'sorts', of one group: its name, or the outcome itself."
    )

    @property
    def sorts(self) -> tuple[Sort, ...]:
        """Return those to whom the same happened, sort by sort."""
        outcome = self.people.outcome
        return outcome.sorts if isinstance(outcome, Sorted) else ()

    @property
    def counts(self) -> tuple[int, ...]:
        """Return how many people are in each sort."""
        return self.people.sorted_counts(next(iter(self.people.found)))

    @property
    def total(self) -> int:
        """Return how many people there are in all sorts, which add up to their group."""
        return sum(self.counts)

    @property
    def when(self) -> str:
        """Return by when it was counted, where that is said."""
        return self.people.outcome.when or ""

    def place_of(self, *inside: str | int) -> Place:
        """Return the place of a part of the outcome, or of its name where only that stands here."""
        is_here = self.people.place[:1] != ("outcomes",)
        return ("people", "sorts", *inside) if is_here else ("people",)


def faults(content: People) -> Iterable[Fault]:
    """Yield what keeps the sorts from being drawn, or from being told apart."""
    if not content.total:
        yield Fault(("people",), "nobody")
    if len(content.sorts) > _MOST:
        yield Fault(content.place_of(), "sorts", {"n": len(content.sorts), "most": _MOST})
        return
    seen: dict[Variant, int] = {}
    for index, variant in enumerate(variants(content)):
        if not content.counts[index]:
            continue
        first = seen.setdefault(variant, index)
        if first != index:
            values = {"first": content.sorts[first].label, "second": content.sorts[index].label}
            yield Fault(content.place_of(index), "alike", values)


def variants(content: People) -> list[Variant]:
    """Return how each sort is drawn; neutral ones take looks like those of no other sort."""
    looks = _looks(content)
    taken = set(looks.values())
    colors = {square_colors(variant) for variant in taken}  # squares have no signs
    neutral = iter([variant for variant in NEUTRAL if square_colors(variant) not in colors])
    return [
        looks[sort.look] if sort.look else next(neutral) if count else Variant.DIED
        for sort, count in zip(content.sorts, content.counts, strict=True)
    ]


def _looks(content: People) -> Mapping[str, Variant]:
    """Return how each look is drawn: beside those who got better, all who did not are quiet."""
    looks: dict[str, Variant] = {s.look: BY_LOOK[s.look] for s in content.sorts if s.look}
    return {**looks, "no event": Variant.QUIET} if {"better", "no event"} <= set(looks) else looks
