"""What the slide of shares over time says: around the chart, below it, and all of it in words."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from deck.arithmetic.curves import Curve, whole
from deck.kinds.event_free.course import Course
from deck.kinds.event_free.medians import medians
from deck.kinds.event_free.model import EventFree
from deck.kinds.event_free.picture import Labels, LineLabels, has_bands
from deck.kinds.event_free.units import SCALE, TIMES
from deck.phrases import Phrases, with_capital
from deck.text.runs import bare
from deck.trial.model import Unit


class Words(NamedTuple):
    """The texts of the slide, from the lines on their scale."""

    content: EventFree
    course: Course
    phrases: Phrases

    @property
    def curves(self) -> Sequence[Curve]:
        """Return the lines out of as many people as they are told of, each with its name."""
        every = self.phrases("everyone")
        return [
            curve.out_of(self.course.base)._replace(name=curve.name or every)
            for curve in self.course.curves
        ]

    def labels(self) -> Labels:
        """Return what stands around the lines, and the chart in words."""
        return Labels(
            alt=self._chart(),
            scale=self.phrases("scale", total=self.course.base, people=self._people),
            unit=self.phrases(SCALE[self.course.unit]),
            followed=self.phrases("followed"),
            unknown=self.phrases("unknown"),
            not_given=self.phrases("not_given"),
            lines=tuple(map(self._line, self.curves)),
        )

    def named(self, verdict: str) -> str:
        """Return what the chart shows, which says what happened if it does not do so itself."""
        is_named = self._event.casefold() in verdict.casefold()
        return verdict if is_named else self.phrases("shown", event=self._event, shown=verdict)

    def below(self, *, has_reading: bool = True) -> str:
        """Return how to read the chart, what its lines mean, and the author's note."""
        people = self.course.people
        sentences = [
            self._reading() if has_reading else "",
            *medians(self.content.event_free, self._people, self.phrases),
            "" if all(curve.known for curve in self.curves) else self.phrases("dashed"),
            self.phrases("bands") if has_bands(self.curves) else "",
            self.phrases("worked_out_here", n=people, people=self._people) if people else "",
            self.content.note or "",
        ]
        return " ".join(filter(None, sentences))

    @property
    def _people(self) -> str:
        """Return what many of the people are called."""
        unit = self.content.event_free.trial.unit
        return unit.many if isinstance(unit, Unit) else unit

    @property
    def _event(self) -> str:
        return with_capital(bare(self.content.event_free.outcome.verb))

    def _line(self, curve: Curve) -> LineLabels:
        """Return what stands at the end of a line, and what its range is called."""
        phrases, people, limits = self.phrases, whole(curve.free[-1]), curve.limits[-1]
        return LineLabels(
            curve.name,
            phrases.shared("of", count=people, total=self.course.base),
            phrases("likely", low=whole(limits[0]), high=whole(limits[1])) if limits else "",
            short=phrases("short", n=people, name=curve.name),
            range=phrases("range", name=curve.name),
        )

    def _time(self, time: Decimal) -> str:
        """Return a time with its unit, as it was written."""
        written = self.course.written.get(time)
        unit, amount = self.course.unit, time
        if written and written.unit:
            unit, amount = written.unit, written.amount
        return self.phrases.shared(TIMES[unit], n=amount, amount=amount)

    def _reading(self) -> str:
        """Return what the chart says of one time: the first after the start that most can tell."""

        def known(time: Decimal) -> int:
            return sum(curve.row_of(time) is not None for curve in self.curves)

        every = (*self.course.times, *(time for curve in self.curves for time in curve.at))
        time = max((time for time in every if time > 0), key=known)
        shares = self.phrases.listing(self._shares(time))
        return self.phrases("reading", event=self._event, shares=shares, time=self._time(time))

    def _shares(self, time: Decimal) -> Iterator[str]:
        """Yield to how many it had not happened at a time; the first says of how many."""
        finding, total, people = self.content.event_free, self.course.base, self._people
        is_first, is_one = True, len(self.curves) == 1
        for curve, group in zip(self.curves, finding.groups.values(), strict=True):
            row = curve.row_of(time)
            if row is None:
                continue
            n, who = whole(curve.free[row]), group.who or self.phrases("with", name=group.name)
            if is_one:
                yield self.phrases("share", n=n, total=total, people=people)
            elif is_first:
                yield self.phrases("share_first", n=n, total=total, people=people, who=who)
            else:
                yield self.phrases("share_next", n=n, who=who)
            is_first = False

    def _chart(self) -> str:
        """Return what the lines are, and of each of them what is known at which time."""
        total, people = self.course.base, self._people
        sentences = [self.phrases("picture", total=total, people=people, event=self._event)]
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
