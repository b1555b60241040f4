"""How a slide names shares: ids of outcomes, or one group of an outcome at a time."""

from collections.abc import Iterator, Sequence

from pydantic import ValidationInfo

from deck.content import Reads
from deck.problems import Place
from deck.trial.facts import Facts
from deck.trial.faults import unfit
from deck.trial.forms import FormError, Time, time
from deck.trial.model import FreeOf, Happened
from deck.trial.shown import Takes, context_of, place_of
from deck.trial.told import Bar

_MOST = 6
_KEYS = {"outcome", "group", "at"}


def _bars(value: object, info: ValidationInfo) -> tuple[Bar, ...]:
    """Return the bars that a value names; raises what is wrong with one."""
    facts, place = context_of(info), place_of(info)
    many: Sequence[object] = value if isinstance(value, list | tuple) else [value]
    found = [
        bar
        for index, one in enumerate(many)
        for bar in _of_one(one, (*place, index) if many is value else place, facts)
    ]
    if not 1 <= len(found) <= _MOST:
        raise unfit("bars-many", n=len(found), most=_MOST)
    return tuple(found)


def _of_one(value: object, place: Place, facts: Facts | None) -> Iterator[Bar]:
    """Yield the bars of an outcome: each of its groups, or the one that is named."""
    named = value if isinstance(value, dict) and "outcome" in value else {"outcome": value}
    if set(named) - _KEYS:
        raise unfit("bars-keys", keys=", ".join(sorted(map(str, set(named) - _KEYS))))
    at = _time(named.get("at"))
    for finding in Takes((Happened, FreeOf)).one(named["outcome"], place, facts):
        group = named.get("group")
        if group is not None and group not in finding.groups:
            raise unfit("bars-group", name=group, names=", ".join(finding.groups))
        groups = [str(group)] if group is not None else list(finding.groups)
        for name in groups:
            if finding.part(name, at) is None:
                raise unfit("bars-unknown", name=name or finding.id)
            yield Bar(finding, name, at)


def _time(value: object) -> Time | None:
    """Return a time as it was written, or None where none is named."""
    try:
        return None if value is None else time(value)
    except FormError as error:
        raise unfit(error.cause, **error.values) from None


TAKES_BARS = Reads(_bars, written=str | list[str | dict[str, object]], in_context=True)
