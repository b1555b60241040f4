"""Whether what is told of the start is of everybody who joined, or of all of a group, and clear."""

from collections.abc import Collection, Iterator

from deck.messages import did_you_mean
from deck.problems import Place
from deck.trial.faults import Fault
from deck.trial.forms import Described, Share
from deck.trial.model import Trial

_PEOPLE: Place = ("trial", "people")


def start(trial: Trial) -> Iterator[Fault]:
    """Yield groups that there are not, counts and totals of other people, and unclear ranges."""
    for thing, value in trial.at_the_start.items():
        place: Place = ("trial", "at_the_start", thing)
        if not isinstance(value, dict):
            yield from _people(place, value, [trial.people], _PEOPLE)
            continue
        for name, some in value.items():
            if name in trial.groups:
                group = trial.groups[name]
                sizes = [n for n in (group.people, group.treated, group.counted) if n is not None]
                yield from _people((*place, name), some, sizes, ("trial", "groups", name))
            else:
                yield _unknown((*place, name), name, trial)


def _unknown(place: Place, name: str, trial: Trial) -> Fault:
    """Return the fault of a group that the trial does not have."""
    if not trial.groups:
        return Fault(place, "groups-none", {"name": name}, at_key=True, check="start-group")
    meant = did_you_mean(name, trial.groups)
    values = {"name": name, "meant": meant}
    return Fault(place, "group-unknown", values, at_key=True, check="start-group")


def _people(place: Place, value: object, sizes: Collection[int], other: Place) -> Iterator[Fault]:
    """Yield a total that is none of the sizes of its people, or a count of more than they are."""
    if _is_unclear(value):
        yield Fault(place, "start-range")
    if not isinstance(value, Share) or not sizes:
        return
    if value.of is not None and value.of not in sizes:
        values = {"of": value.of, "size": max(sizes)}
        yield Fault(place, "start-sum", values, other=other)
    elif value.of is None and value.people is not None and value.people > max(sizes):
        values = {"count": value.people, "size": max(sizes)}
        yield Fault(place, "count-more", values, other=other)


def _is_unclear(value: object) -> bool:
    """Return whether a range stands beside a value that may be of all people, or of half of them.

    A likely range makes no sense of people who were all counted.
    """
    if isinstance(value, Share):
        return value.low is not None or value.high is not None
    spread = value.spread if isinstance(value, Described) else None
    return spread is not None and spread.kind == "range"
