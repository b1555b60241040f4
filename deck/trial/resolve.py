"""An outcome as it was read to a finding: which value belongs to which group, time and pair."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any, NamedTuple

from deck.content import Line
from deck.messages import did_you_mean
from deck.problems import Place
from deck.trial.facts import ALL, At, Finding, Pair
from deck.trial.faults import Fault
from deck.trial.forms import FormError, FoundValue, is_time, time
from deck.trial.model import Comparison, FreeOf, Group, Outcome, Sorted, Test, Trial

OVER_ALL = "all"
AGAINST = " against "
_WITHOUT_COMPARISON = ("single group", "dose steps", "test")


class Resolved(NamedTuple):
    """A finding, or what keeps it from being one."""

    finding: Finding | None
    faults: tuple[Fault, ...]


def resolved(
    outcome: Outcome,
    trial: Trial,
    place: Place,
    name: str,
    groups: Mapping[str, Group] | None = None,
) -> Resolved:
    """Return the finding of an outcome in a trial, with its values by group and by time."""
    return _Resolver(outcome, trial, place, groups).resolved(name)


def groups_of(outcome: Outcome | None, trial: Trial) -> Mapping[str, Group]:
    """Return the groups of an outcome by id: its own, the trial's, or all its people as one."""
    if outcome is not None and outcome.groups:
        return outcome.groups
    return trial.groups or {
        ALL: Group.model_construct(name=trial.name or "all", people=trial.people)
    }


def _days(at: At) -> Fraction:
    """Return how many days after the start something was found."""
    return at.time.days if at.time else Fraction(0)


class _Resolver:
    """Sort what stands under 'found' and 'compared' by group, and gather what does not fit."""

    def __init__(
        self, outcome: Outcome, trial: Trial, place: Place, groups: Mapping[str, Group] | None
    ) -> None:
        self._outcome, self._trial, self._place = outcome, trial, place
        self._groups = groups or groups_of(outcome, trial)
        self._faults: list[Fault] = []

    def resolved(self, name: str) -> Resolved:
        """Return the finding, or its faults."""
        found = self._found()
        groups = {id_: group for id_, group in self._groups.items() if not found or id_ in found}
        overall, pairs = self._compared(groups)
        self._check_times(pairs, found)
        followed = getattr(self._outcome, "followed", None)
        finding = Finding(
            name, self._place, self._outcome, self._trial, groups, found, pairs, overall,
            followed=self._sorted_out(followed, "followed") if followed is not None else {},
        )  # fmt: skip
        return Resolved(None if self._faults else finding, tuple(self._faults))

    def _fault(self, cause: str, *where: str | int, **values: object) -> None:
        self._faults.append(Fault((*self._place, *where), cause, values))

    def _found(self) -> dict[str, tuple[At, ...]]:
        """Return what was found, by group; times in their order."""
        if isinstance(self._outcome, Sorted):
            return dict.fromkeys(self._sorted_groups(), ())
        if isinstance(self._outcome, FreeOf):
            self._check_keys("median")
            if self._outcome.each is not None:
                return dict.fromkeys(self._each(), ())
        raw = getattr(self._outcome, "found", None)
        if isinstance(self._outcome, Test) or raw is None:
            self._check_missing(raw)
            return {}
        return self._sorted_out(raw, "found")

    def _each(self) -> tuple[str, ...]:
        """Return the groups in which each person's own time is known."""
        outcome = self._outcome
        if getattr(outcome, "found", None) is not None:
            self._fault("found-or-each", "each")
        raw = getattr(outcome, "each", None)
        if not isinstance(raw, dict):
            return tuple(self._of_the_one_group((), "each"))
        self._check_keys("each")
        return tuple(id_ for id_ in self._groups if id_ in raw)

    def _check_keys(self, key: str) -> None:
        """Note what stands under a key by group, and is of no group."""
        raw = getattr(self._outcome, key, None)
        for name in raw if isinstance(raw, dict) else ():
            if name not in self._groups:
                self._unknown_group(name, key)

    def _sorted_out(self, raw: Any, key: str) -> dict[str, tuple[At, ...]]:  # noqa: ANN401 - what the key takes
        """Return what stands under a key, by group; times in their order."""
        if not isinstance(raw, dict):
            return self._of_the_one_group((At(None, raw),), key)
        if all(is_time(name) for name in raw) and not set(raw) & set(self._groups):
            return self._of_the_one_group(self._series(raw, key), key)
        return self._by_group(raw, key)

    def _check_missing(self, raw: object) -> None:
        """Note that nothing was found, where the paper does not only say so in words."""
        compared = self._outcome.compared
        is_said = isinstance(compared, Comparison) and compared.said
        if raw is None and not is_said:
            self._fault("found-none")

    def _of_the_one_group(self, series: tuple[At, ...], where: str) -> dict[str, tuple[At, ...]]:
        """Return what was found in the one group that there is."""
        if len(self._groups) > 1:
            example = next(iter(self._groups))
            self._fault("value-for-each", where, groups=len(self._groups), example=example)
        return {next(iter(self._groups)): series}

    def _by_group(self, raw: Mapping[Line, Any], where: str) -> dict[str, tuple[At, ...]]:
        """Return what was found, for each key that is a group."""
        found = {}
        for key, value in raw.items():
            if key not in self._groups:
                self._unknown_group(key, where)
            elif isinstance(value, dict):
                found[key] = self._series(value, where, key)
            else:
                found[key] = (At(None, value),)
        return {key: found[key] for key in self._groups if key in found}

    def _unknown_group(self, key: str, *where: str) -> None:
        """Note a key that is no group."""
        if is_time(key):
            self._fault("time-with-others", *where, key)
        elif set(self._groups) == {ALL}:
            self._fault("groups-none", *where, key, name=key)
        else:
            self._fault("group-unknown", *where, key, name=key, meant=self._meant(key))

    def _meant(self, word: str) -> str:
        return did_you_mean(word, self._groups)

    def _series(self, raw: Mapping[Line, FoundValue], *where: str) -> tuple[At, ...]:
        """Return values by time, the earliest first."""
        series: list[At] = []
        for key, value in raw.items():
            try:
                at = time(key)
            except FormError:
                self._fault("group-or-time", *where, key, name=key, meant=self._meant(key))
                continue
            if any(other.time and other.time.days == at.days for other in series):
                self._fault("time-twice", *where, key, name=key)
            series.append(At(at, value))
        return tuple(sorted(series, key=_days))

    def _sorted_groups(self) -> tuple[str, ...]:
        """Return the groups whose people are sorted."""
        named: dict[str, None] = {}
        for index, sort in enumerate(self._sorts()):
            if isinstance(sort.found, dict):
                for key in sort.found:
                    named[key] = None
                    if key not in self._groups:
                        self._unknown_group_of_sort(index, key)
            elif len(self._groups) > 1:
                example = next(iter(self._groups))
                values = {"groups": len(self._groups), "example": example}
                self._fault("value-for-each", "sorts", index, "found", **values)
        return tuple(id_ for id_ in self._groups if id_ in named or len(self._groups) == 1)

    def _unknown_group_of_sort(self, index: int, key: str) -> None:
        where = ("sorts", index, "found", key)
        self._faults.append(
            Fault((*self._place, *where), "group-unknown", {"name": key, "meant": self._meant(key)})
        )

    def _sorts(self) -> tuple[Any, ...]:
        return self._outcome.sorts if isinstance(self._outcome, Sorted) else ()

    def _declared(self, groups: Mapping[str, Group]) -> dict[str, str]:
        """Return each tested group with the one that it is compared with, as the trial says."""
        pointed = ((id_, group.compared_with or "") for id_, group in groups.items())
        return {id_: other for id_, other in pointed if other in groups and other != id_}

    def _compared(self, groups: Mapping[str, Group]) -> tuple[Comparison | None, tuple[Pair, ...]]:
        """Return the test over all groups, and each pair with what was published of it."""
        compared = self._outcome.compared
        declared = self._declared(groups)
        if compared is False or self._trial.design in _WITHOUT_COMPARISON:
            return None, ()
        if isinstance(compared, Comparison):
            return None, self._one(compared, declared)
        by_group = dict(compared or {})
        overall = by_group.pop(OVER_ALL, None)
        named = {pair[:2]: pair for pair in self._named(by_group, declared)}
        place = (*self._place, "found")
        pairs = {pair: Pair(*pair, None, place) for pair in declared.items()}
        return overall, tuple({**pairs, **named}.values())

    def _check_times(self, pairs: tuple[Pair, ...], found: Mapping[str, tuple[At, ...]]) -> None:
        """Note a comparison at a time at which nothing was found."""
        for pair in pairs:
            asked = pair.compared.at if pair.compared else None
            if asked is None:
                continue
            for group in pair[:2]:
                if not any(at.time and at.time.days == asked.days for at in found.get(group, ())):
                    place = pair.place[len(self._place) :]
                    self._fault("time-unknown", *place, "at", name=asked.text)
                    break

    def _one(self, compared: Comparison, declared: Mapping[str, str]) -> tuple[Pair, ...]:
        """Return the one pair of which something was published."""
        if len(declared) > 1:
            self._fault("pair-which", "compared", example=next(iter(declared)))
        return tuple(
            Pair(tested, reference, compared, (*self._place, "compared"))
            for tested, reference in list(declared.items())[:1]
        )

    def _named(
        self, by_group: Mapping[Line, Comparison], declared: Mapping[str, str]
    ) -> Iterator[Pair]:
        """Yield the pairs that are named under 'compared'."""
        for key, comparison in by_group.items():
            tested, _, reference = (part.strip() for part in key.partition(AGAINST))
            reference = reference or declared.get(tested, "")
            if tested not in self._groups or reference not in self._groups:
                meant = did_you_mean(key, [*declared, OVER_ALL])
                self._fault("pair-unknown", "compared", key, name=key, meant=meant)
                continue
            yield Pair(tested, reference, comparison, (*self._place, "compared", key))
