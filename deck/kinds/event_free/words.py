"""What the slide of shares over time says: around the chart, below it, and all of it in words."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from deck.arithmetic.curves import PER, Curve, whole
from deck.kinds.event_free.model import Course, EventFree
from deck.kinds.event_free.picture import Labels, LineLabels, has_bands
from deck.phrases import Phrases
from deck.text.runs import bare

_UNITS = {
    "hours": "unit_hours",
    "days": "unit_days",
    "weeks": "unit_weeks",
    "months": "unit_months",
    "years": "unit_years",
}


class Words(NamedTuple):
    """The texts of the slide, from the curves and the times at which people are told."""

    content: EventFree
    curves: Sequence[Curve]
    times: Sequence[Decimal]
    phrases: Phrases

    def labels(self) -> Labels:
        """Return what stands around the lines, and the chart in words."""
        return Labels(
            alt=self._chart(),
            scale=self.phrases("scale", total=PER),
            unit=self.phrases(_UNITS[self._course.unit]),
            followed=self.phrases("followed"),
            unknown=self.phrases("unknown"),
            not_given=self.phrases("not_given"),
            lines=tuple(map(self._line, self.curves)),
        )

    def below(self) -> str:
        """Return how to read the chart, what its lines mean, and the author's note."""
        people = sum(len(arm.people) for arm in self._course.arms)
        sentences = [
            self._reading(),
            "" if all(curve.known for curve in self.curves) else self.phrases("dashed"),
            self.phrases("bands") if has_bands(self.curves) else "",
            self.phrases("worked_out_here", n=people) if people else "",
            self.content.note or "",
        ]
        return " ".join(filter(None, sentences))

    @property
    def _course(self) -> Course:
        return self.content.event_free

    def _line(self, curve: Curve) -> LineLabels:
        """Return what stands at the end of a line, and what its range is called."""
        phrases, people, limits = self.phrases, whole(curve.free[-1]), curve.limits[-1]
        return LineLabels(
            curve.name,
            phrases.shared("of", count=people, total=PER),
            phrases("likely", low=whole(limits[0]), high=whole(limits[1])) if limits else "",
            short=phrases("short", n=people, name=curve.name),
            range=phrases("range", name=curve.name),
        )

    def _time(self, time: Decimal) -> str:
        """Return a time with its unit, in the digits that it was written in."""
        return self.phrases.shared(self._course.unit, n=time, amount=time)

    def _reading(self) -> str:
        """Return what the chart says of one time: the first after the start that most can tell."""

        def known(time: Decimal) -> int:
            return sum(curve.row_of(time) is not None for curve in self.curves)

        every = (*self.times, *(time for curve in self.curves for time in curve.at))
        time = max((time for time in every if time > 0), key=known)
        shares = self.phrases.listing(filter(None, (self._share(c, time) for c in self.curves)))
        at, what = self._time(time), bare(self._course.what)
        return self.phrases("reading", time=at, shares=shares, total=PER, what=what)

    def _share(self, curve: Curve, time: Decimal) -> str:
        """Return how many were free at a time, with the name of one of several; or nothing."""
        index = curve.row_of(time)
        if index is None:
            return ""
        people = whole(curve.free[index])
        if len(self.curves) == 1:
            return self.phrases.number(people)
        return self.phrases("share", n=people, name=curve.name)

    def _chart(self) -> str:
        """Return what the lines are, and of each of them what is known at which time."""
        sentences = [self.phrases("picture", total=PER, what=bare(self._course.what))]
        for curve in self.curves:
            values = self.phrases.listing(self._value(curve, time) for time in curve.told_at)
            sentences.append(self.phrases("curve", name=curve.name, values=values))
            counts = self.phrases.listing(
                self.phrases("value", free=people, time=self._time(time))
                for time, people in curve.followed.items()
            )
            sentences.append(self.phrases("followed_told", values=counts) if counts else "")
        return " ".join(filter(None, sentences))

    def _value(self, curve: Curve, time: Decimal) -> str:
        """Return how many were free at a time that is known, with the range where there is one."""
        index = curve.row_of(time) or 0
        limits, free = curve.limits[index], curve.free[index]
        if not limits or limits[0] == limits[1]:
            return self.phrases("value", free=free, time=self._time(time))
        low, high = limits
        return self.phrases("value_range", free=free, low=low, high=high, time=self._time(time))
