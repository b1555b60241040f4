"""When it had happened to half of the people, as it was published, or that this was not reached.

LANGUAGE.md, section 6.6.
"""

from collections.abc import Iterator

from deck.kinds.event_free.units import TIMES
from deck.phrases import Phrases
from deck.trial.facts import Finding
from deck.trial.forms import Middle, UnitOfTime


def medians(finding: Finding, people: str, phrases: Phrases) -> Iterator[str]:
    """Yield one sentence of all groups whose middle time is known, one of all others."""
    published = {group: finding.own("median", group) for group in finding.groups}
    known = {group: middle for group, middle in published.items() if middle is not None}
    reached = {group: middle for group, middle in known.items() if _is_reached(middle)}
    if reached:
        times = (_told(finding, group, middle, phrases) for group, middle in reached.items())
        yield phrases("median", people=people, times=phrases.listing(times))
    open_ = [group for group in known if group not in reached]
    if open_ and len(open_) == len(finding.groups):
        yield phrases("median_open", people=people)
    elif open_:
        who = phrases.listing(_who(finding, group, phrases) for group in open_)
        yield phrases("median_open_in", who=who)


def _is_reached(middle: Middle) -> bool:
    """Return whether it had happened to half: not where it was still going on."""
    return middle.value is not None and not middle.still


def _told(finding: Finding, group: str, middle: Middle, phrases: Phrases) -> str:
    """Return a middle time with its range, and the group where there are several."""
    unit = TIMES[UnitOfTime(middle.unit.removesuffix("s"))]
    time = phrases.shared(unit, n=middle.value, amount=middle.value)
    if middle.low is not None and middle.high is not None:
        time = phrases("time_range", time=time, low=middle.low, high=middle.high)
    if len(finding.groups) == 1:
        return time
    return phrases("time_of", time=time, who=_who(finding, group, phrases))


def _who(finding: Finding, group: str, phrases: Phrases) -> str:
    """Return how the people of a group are told."""
    some = finding.groups[group]
    return some.who or phrases("with", name=some.name)
