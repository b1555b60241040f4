"""The outcome that is shown, the scale that holds all of it, and what keeps it from being shown."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, cast

from pydantic import Field

from deck.arithmetic.scales import Scale, from_end_to_end, from_nothing
from deck.kind import Fault
from deck.kinds.scores.scored import (
    Measurement,
    Score,
    Spread,
    common_time,
    limits_of,
    scores_of,
    spread_of,
    times_of,
)
from deck.problems import Place
from deck.trial.content import FactContent, judged
from deck.trial.facts import Finding
from deck.trial.forms import Number, Time
from deck.trial.model import Measured
from deck.trial.said import Said
from deck.trial.shown import takes
from deck.trial.told import Teller

_LEAST_TIMES, _MOST_LINES = 2, 3  # of lines over time; more would not be told apart


class Scores(FactContent):
    """What was measured, group by group."""

    scores: Annotated[Finding, takes(Measured)] = Field(
        description="A 'measured' outcome: its name, or the outcome itself."
    )

    @property
    def outcome(self) -> Measured:
        """Return what was measured, in which unit, and which way is good."""
        return cast("Measured", self.scores.outcome)  # 'takes' lets no other in

    @property
    def groups(self) -> tuple[Score, ...]:
        """Return what was measured in each group, those compared with last."""
        return scores_of(self.scores)

    @property
    def is_over_time(self) -> bool:
        """Return whether values are told over time: at several times, in groups told apart."""
        times = times_of(self.groups)
        is_drawn = len(times) >= _LEAST_TIMES and len(self.groups) <= _MOST_LINES
        return is_drawn and all(time.unit for time in times)

    @property
    def time(self) -> Time | None:
        """Return the time that all groups share, where times are given."""
        return common_time(self.groups)

    @property
    def shown(self) -> tuple[tuple[Score, Measurement], ...]:
        """Return every value that is drawn with its spread."""
        if self.is_over_time:
            return tuple((score, each) for score in self.groups for each in score.known)
        return tuple((score, score.at(self.time)) for score in self.groups)

    @property
    def spread(self) -> Spread | None:
        """Return what the spreads say, where values have one."""
        kinds = (spread_of(each.number) for _, each in self.shown if each.number)
        return next(filter(None, kinds), None)

    @property
    def start(self) -> Number | None:
        """Return where all groups started, if that is one number."""
        starts = [score.start for score in self.groups]
        first = starts[0]
        return first if first and {s and s.value for s in starts} == {first.value} else None

    @property
    def scale(self) -> Scale:
        """Return the whole scale, or one from 0 on where the outcome has none.

        A change can be as large as the scale is long, to each side on which there is one.
        """
        given, values = self.outcome.scale, tuple(self._values())
        if given is None:
            return from_nothing(values)
        low, high = Decimal(given.low), Decimal(given.high)
        if not self.outcome.change:
            return from_end_to_end(low, high)
        most, falls = high - low, any(value < 0 for value in values)
        rises = not falls or any(value > 0 for value in values)
        return from_end_to_end(-most if falls else Decimal(0), most if rises else Decimal(0))

    def _values(self) -> Iterator[Decimal]:
        """Yield every number that is drawn: values, the ends of their spreads, and starts."""
        for _, each in self.shown:
            if each.number:
                yield each.number.value
                yield from limits_of(each.number) or ()
        if not self.outcome.change:
            yield from (score.start.value for score in self.groups if score.start)

    @property
    def has_ranges(self) -> bool:
        """Return whether the spreads that are drawn are likely ranges."""
        return self.spread in {Spread.RANGE, Spread.FROM_ERROR}

    def noted(self, teller: Teller) -> Iterator[Said]:
        """Yield what comparisons show, which the slide may have no room for, and all numbers."""
        yield from judged(teller(self.scores))
        yield from super().noted(teller)

    def place_of(self, group: str) -> Place:
        """Return the place of what was found in a group, or of its name where that stands here."""
        place = self.scores.place
        is_here = place[:1] not in {("outcomes",), ("harms",)}
        return ("scores", *self.scores.place_of(group)[len(place) :]) if is_here else ("scores",)


def faults(content: Scores) -> Iterator[Fault]:
    """Yield what keeps the values from being shown: none, none at one time, or unlike spreads."""
    if not any(each.number for _, each in content.shown):
        yield Fault(("scores",), "nothing")
        return
    if times_of(content.groups) and content.time is None:
        yield Fault(("scores",), "no-time")
    yield from _spread_faults(content)
    yield from _scale_faults(content)


def _spread_faults(content: Scores) -> Iterator[Fault]:
    """Yield a spread of another sort than the first: on the slide they would look alike."""
    for score, each in content.shown:
        kind = spread_of(each.number) if each.number else None
        if kind not in {None, content.spread}:
            values = {"first": content.spread, "second": kind}
            yield Fault(content.place_of(score.id), "spreads", values)
            return


def _scale_faults(content: Scores) -> Iterator[Fault]:
    """Yield a value that does not lie on its scale."""
    if content.outcome.scale is None:
        return
    scale = content.scale
    for score, each in content.shown:
        if each.number and not scale.least <= each.number.value <= scale.greatest:
            values = {"value": each.number.value, "low": scale.least, "high": scale.greatest}
            yield Fault(content.place_of(score.id), "scale", values)
