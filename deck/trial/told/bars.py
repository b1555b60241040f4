"""Shares of several outcomes or groups, side by side on one base."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from deck.trial.base import Shares, common_base, nearest
from deck.trial.facts import Finding
from deck.trial.forms import Share, Time
from deck.trial.told.choice import published_ends
from deck.trial.told.numbers import out_of
from deck.trial.told.values import OutOf


class Bar(NamedTuple):
    """The share of one group of an outcome, at a time where one is named."""

    finding: Finding
    group: str
    time: Time | None = None

    @property
    def part(self) -> Fraction | None:
        """Return the share, from 0 to 1, or None where it is not known."""
        return self.finding.part(self.group, self.time)

    @property
    def ends(self) -> tuple[Fraction, Fraction] | None:
        """Return the published range of the share, or None where there is none."""
        at = self.finding.at(self.group, self.time)
        limits = at.value.limits if at and isinstance(at.value, Share) else None
        return published_ends(limits) if limits else None

    @property
    def shares(self) -> Shares:
        """Return the share as the rules of bases take it."""
        at, group = self.finding.at(self.group, self.time), self.group
        total = self.finding.total(group, at.value) if at else None
        ends = {group: self.ends} if self.ends else {}
        return Shares({group: self.part or Fraction(0)}, {group: total}, ends=ends)


class ToldBar(NamedTuple):
    """A bar as it is told: so many of the base, with the ends of its range."""

    bar: Bar
    told: OutOf
    ends: tuple[int, int] | None


def tell_bars(bars: Sequence[Bar]) -> tuple[ToldBar, ...] | None:
    """Return shares on the smallest base that tells each of them; None where there is none."""
    base = common_base([bar.shares for bar in bars])
    if base is None:
        return None
    return tuple(_told(bar, base) for bar in bars)


def _told(bar: Bar, base: int) -> ToldBar:
    """Return one bar at a base."""
    ends = (nearest(bar.ends[0] * base), nearest(bar.ends[1] * base)) if bar.ends else None
    return ToldBar(bar, out_of(bar.part or Fraction(0), base), ends)
