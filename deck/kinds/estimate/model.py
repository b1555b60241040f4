"""The outcome whose comparisons stand on a scale, and what keeps them from standing on one."""

from collections.abc import Iterator
from typing import Annotated, NamedTuple

from pydantic import Field

from deck.kind import Fault
from deck.trial.content import ToldContent
from deck.trial.facts import Finding
from deck.trial.model import Events, FreeOf, Happened, Measured
from deck.trial.shown import takes
from deck.trial.told import OnScale, Told, ToldComparison, on_scale, tell

_MOST = 3


class Estimate(ToldContent):
    """How far groups are apart, and how sure that is."""

    estimate: Annotated[
        Finding,
        takes(Happened, FreeOf, Events, Measured, fewest=0),
        Field(description="The id of an outcome with a range, or the outcome itself."),
    ]


class Compared(NamedTuple):
    """A comparison with where it stands on its scale."""

    told: ToldComparison
    scale: OnScale


def compared_in(told: Told) -> tuple[Compared, ...]:
    """Return the comparisons of an outcome of which it is known how sure they are."""
    both = ((each, on_scale(each)) for each in told.comparisons)
    return tuple(Compared(each, scale) for each, scale in both if scale)


def faults(content: Estimate) -> Iterator[Fault]:
    """Yield an outcome without a range, or with comparisons that do not fit one scale."""
    shown = compared_in(tell(content.estimate))
    if not shown:
        yield Fault(("estimate",), "no-range")
    elif len(shown) > _MOST:
        yield Fault(("estimate",), "many", {"n": len(shown), "most": _MOST})
    elif len({each.scale.scale for each in shown}) > 1:
        yield Fault(("estimate",), "mixed")
