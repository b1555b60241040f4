"""Shares over time in words: how to read them on the slide, and all of them for the notes.

The sentences are the kind's: reading, share, picture, curve, value, value_range, followed_told, and
one for each unit of time.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from deck.arithmetic.curves import PER, Curve, whole
from deck.layout.page import Page


class Telling(NamedTuple):
    """What was true of the people who are free ('had no sign'), and the unit of all times."""

    what: str
    unit: str
    page: Page

    def time(self, time: Decimal) -> str:
        """Return a time with its unit, in the digits that it was written in."""
        return self.page.phrases(self.unit, n=1 if time == 1 else 2, amount=f"{time:f}")

    def reading(self, curves: Sequence[Curve], times: Sequence[Decimal]) -> str:
        """Return what the chart says of one time: the first after the start that most can tell."""

        def known(time: Decimal) -> int:
            return sum(curve.row_of(time) is not None for curve in curves)

        phrases = self.page.phrases
        every = (*times, *(time for curve in curves for time in curve.at))
        time = max((time for time in every if time > 0), key=known)
        shares = []
        for curve in curves:
            index = curve.row_of(time)
            if index is not None:
                number = phrases.number(whole(curve.free[index]))
                alone = len(curves) == 1
                shares.append(number if alone else phrases("share", n=number, name=curve.name))
        told, at = phrases.listing(shares), self.time(time)
        return phrases("reading", time=at, shares=told, total=PER, what=self.what)

    def chart(self, curves: Sequence[Curve]) -> str:
        """Return what the lines are, and of each of them what is known at which time."""
        phrases = self.page.phrases
        sentences = [phrases("picture", total=PER, what=self.what)]
        for curve in curves:
            values = phrases.listing(self._value(curve, time) for time in curve.told_at)
            sentences.append(phrases("curve", name=curve.name, values=values))
            counts = phrases.listing(
                phrases("value", free=phrases.number(count), time=self.time(time))
                for time, count in curve.followed.items()
            )
            if counts:
                sentences.append(phrases("followed_told", values=counts))
        return " ".join(sentences)

    def _value(self, curve: Curve, time: Decimal) -> str:
        """Return how many were free at a time that is known, with the range where there is one."""
        index = curve.row_of(time) or 0
        limits, free = curve.limits[index], f"{curve.free[index]:f}"
        if not limits or limits[0] == limits[1]:
            return self.page.phrases("value", free=free, time=self.time(time))
        low, high = (f"{limit:f}" for limit in limits)
        return self.page.phrases("value_range", free=free, low=low, high=high, time=self.time(time))
