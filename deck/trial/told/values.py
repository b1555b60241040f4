"""What every slide, check and read-back gets of an outcome: numbers as told, and sentences."""

from decimal import Decimal
from fractions import Fraction
from typing import Literal, NamedTuple

from deck.trial.effect import Effect
from deck.trial.facts import At, Finding
from deck.trial.form import Beside, Counted, Form
from deck.trial.forms import Share
from deck.trial.ranges import Origin
from deck.trial.said import Said, Words
from deck.trial.verdict import Verdict


class OutOf(NamedTuple):
    """So many of ``base``; about so many where the share is not exact."""

    people: int
    base: int
    is_exact: bool

    @property
    def rest(self) -> int:
        """Return how many of the base are left."""
        return self.base - self.people


class ToldGroup(NamedTuple):
    """A group as it is told.

    ``counted`` is its real count; ``told`` its share at the base; ``bracket`` its share beside a
    real count; ``ends`` the range of its share at the base; ``size`` how large it is beside the
    others, where that has to be said; ``beside`` what stands in grey beside its number.
    """

    id: str
    who: Words
    name: Words
    at: At | None
    total: int | None
    counted: Counted | None
    part: Fraction | None
    told: OutOf | None
    bracket: OutOf | None
    ends: tuple[int, int] | None
    size: Said | None
    beside: Said | None = None
    series: "tuple[ToldAt, ...]" = ()

    @property
    def share(self) -> Share | None:
        """Return what was found, where it is a count or a share of people."""
        return self.at.value if self.at and isinstance(self.at.value, Share) else None

    @property
    def percent(self) -> Decimal | None:
        """Return a published share with the decimals of the paper, so that no rare one is 0%."""
        return self.share.percent if self.share else None


class ToldAt(NamedTuple):
    """What was found in a group at a time, as told at the base of the outcome."""

    at: At
    told: OutOf | None


class ToldPeople(NamedTuple):
    """A difference of people at a base: tested less comparison, with its range and its limit.

    ``sign`` is that of the true value: where ``value`` is 0 and it is not, it is less than 1.
    """

    value: int
    low: int | None
    high: int | None
    base: int
    sign: int
    limit: int | None
    origin: Origin

    @property
    def has_range(self) -> bool:
        """Return whether one end is known at least."""
        return self.low is not None or self.high is not None


class ToldRatio(NamedTuple):
    """A ratio as so many for every ``per`` in the comparison group, with its range and limit."""

    value: int
    low: int | None
    high: int | None
    per: int
    limit: int | None


class ToldAmount(NamedTuple):
    """A difference in a unit, as it was published, with its limit on the worse side."""

    value: Decimal
    low: Decimal | None
    high: Decimal | None
    limit: Decimal | None


Direction = Literal["fewer", "more", "lower", "higher", "equal"]


class ToldComparison(NamedTuple):
    """Two groups as they are told: numbers, verdict, sentences.

    ``direction`` is that of the figures alone. ``differences`` say how far the groups are apart,
    ``apart`` says it in fewer words, below a chart of both;
    ``relatives`` what the one is beside the other, ``short`` is the difference in a list,
    ``said`` is the verdict; ``additions`` stand after it; ``notes`` are spoken.
    """

    effect: Effect
    tested: ToldGroup
    reference: ToldGroup
    direction: Direction | None
    people: ToldPeople | None
    adjusted: ToldPeople | None
    ratio: ToldRatio | None
    amount: ToldAmount | None
    verdict: Verdict | None
    differences: tuple[Said, ...] = ()
    apart: tuple[Said, ...] = ()
    relatives: tuple[Said, ...] = ()
    short: Said | None = None
    said: Said | None = None
    additions: tuple[Said, ...] = ()
    notes: tuple[Said, ...] = ()
    title: Said | None = None

    @property
    def measures(self) -> tuple[Said, ...]:
        """Return what was measured of both groups: people first, then the measure itself."""
        return (*self.differences, *self.relatives)

    @property
    def judged(self) -> ToldPeople | None:
        """Return the difference of people that the verdict is of: an adjusted one where that is it.

        Of a ratio it is the difference of the counts.
        """
        is_adjusted = self.effect.claim.measure == "difference" and self.adjusted is not None
        return self.adjusted if is_adjusted else self.people


class Told(NamedTuple):
    """An outcome as the audience hears it: at its base, or as counted where ``base`` is None.

    ``counts`` says what happened in each group; ``foot`` the real counts, total first; ``drawn``
    what a figure stands for; ``notes`` are spoken; ``medians`` say of groups, by id, when it had
    happened to half of them.
    """

    finding: Finding
    base: int | None
    form: Form
    beside: Beside
    groups: tuple[ToldGroup, ...]
    comparisons: tuple[ToldComparison, ...]
    overall: Said | None = None
    counts: Said | None = None
    foot: Said | None = None
    drawn: Said | None = None
    none_of: tuple[Said, ...] = ()
    notes: tuple[Said, ...] = ()
    medians: tuple[tuple[str, Said], ...] = ()

    def group(self, name: str) -> ToldGroup:
        """Return a group by its id; raises KeyError where nothing was found in it."""
        found = next((group for group in self.groups if group.id == name), None)
        if found is None:
            raise KeyError(name)
        return found
