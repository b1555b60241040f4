"""What was found, each fact once: one class for each key that says of which type it is."""

from typing import Annotated, ClassVar, Literal, TypeVar

from pydantic import Discriminator, Field, Tag

from deck.content import Line, Prose, Value
from deck.trial import forms
from deck.trial.model.compared import Compared, Measure
from deck.trial.model.fields import Count, Lines, Number, choice, form
from deck.trial.model.trial import MAP, ONE, WHICH, Group, Which, is_map

Leaf = TypeVar("Leaf")
# A value, or one for each group or each time.
Each = Annotated[
    Annotated[Leaf, Tag(ONE)] | Annotated[dict[Line, Leaf], Tag(MAP)], Discriminator(is_map)
]
# A value, or one for each group or each time, or for each group at each time.
Found = Annotated[
    Annotated[Leaf, Tag(ONE)] | Annotated[dict[Line, Each[Leaf]], Tag(MAP)], Discriminator(is_map)
]

_People = Annotated[forms.Share | forms.Missing, form(forms.people)]
_Free = Annotated[forms.Share | forms.Missing, form(forms.free)]
_Rate = Annotated[forms.Rate | forms.Missing, form(forms.rate)]
_Measured = Annotated[forms.Number | forms.Missing, form(forms.measured)]
_Positive = Annotated[forms.Positive, form(forms.positive)]
_Middle = Annotated[forms.Middle, form(forms.middle)]
_Own = Annotated[tuple[forms.Own, ...], form(forms.own_times)]

Looks = Literal["no event", "worse", "died", "better"]
Look = Annotated[Looks, choice("no event", "worse", "died", "better")]
HarmSort = Literal["deaths", "serious", "other"]
Harm = Annotated[HarmSort, choice("deaths", "serious", "other")]
Better = Literal["fewer", "more", "lower", "higher", "neither"]
FewerOrMore = Annotated[Literal["fewer", "more", "neither"], choice("fewer", "more", "neither")]
LowerOrHigher = Annotated[
    Literal["lower", "higher", "neither"], choice("lower", "higher", "neither")
]
WhenIs = Literal["planned", "average", "middle", "longest"]
_WHEN_IS = ("planned", "average", "middle", "longest")
FoundIs = Literal["mean", "median", "geometric mean"]
_FOUND_IS = ("mean", "median", "geometric mean")


class _Subgroup(Value):
    """Some of the people of an outcome."""

    name: Line
    compared: Compared | None = None
    add_up: bool = Field(default=True, description="no if people can be in two of the subgroups.")


class PeopleSubgroup(_Subgroup):
    """To how many of some of the people it happened."""

    found: Found[_People] | None = None


class EventsSubgroup(_Subgroup):
    """How often it happened to some of the people."""

    found: Found[_Rate] | None = None


class MeasuredSubgroup(_Subgroup):
    """What was measured in some of the people."""

    found: Found[_Measured] | None = None


Subgroup = PeopleSubgroup | EventsSubgroup | MeasuredSubgroup


class Outcome(Value):
    """What outcomes of all types may say."""

    key: ClassVar[str]
    measures: ClassVar[tuple[Measure, ...]] = ()  # by which two groups of it can be compared

    when: Line | None = Field(None, description="'within 28 days', told after the verb.")
    when_is: Annotated[WhenIs, choice(*_WHEN_IS)] | None = None
    compared: Compared | None = None
    primary: bool = Field(default=False, description="Is it a main question of the trial?")
    planned: bool = True
    harm: Harm | None = None
    look: Look | None = Field(None, description="How people are drawn.")
    of: Annotated[Which, choice(*WHICH)] | None = Field(
        None, description="Which count of the group is the total: people, treated, counted."
    )
    of_whom: Line | None = Field(None, description="Which people these are, if not all.")
    meaning: Line | None = Field(None, description="A second line that explains it.")
    study: Line | None = Field(None, description="Another study: its people are not the trial's.")
    groups: dict[Line, Group] = Field(default_factory=dict)
    source: Lines = ()
    worked_out: Prose | None = None

    @property
    def verb(self) -> str:
        """Return what the outcome is about, as its type key says it."""
        return str(getattr(self, self.key, ""))

    @property
    def good(self) -> Better:
        """Return which way is good for people."""
        found: Better = getattr(self, "better", "neither")
        return found


class Happened(Outcome):
    """How many people it happened to, each counted once."""

    key = "happened"
    measures = (
        "difference", "risk_ratio", "odds_ratio", "hazard_ratio", "rate_ratio", "efficacy",
    )  # fmt: skip

    happened: Line
    noun: Line | None = Field(None, description="What happened as a word for many: 'deaths'.")
    better: FewerOrMore
    found: Found[_People] | None = None
    rest: Line | None = Field(None, description="What is true of the others.")
    matters_from: Number | None = None
    median: Each[_Middle] | None = None
    subgroups: tuple[PeopleSubgroup, ...] = ()
    p_between: Annotated[forms.PValue, form(forms.p_value)] | None = None
    out_of: Annotated[int, form(forms.count)] | None = None


class FreeOf(Outcome):
    """A curve: how many it had not yet happened to, at times."""

    key = "free_of"
    measures = ("difference", "hazard_ratio", "rate_ratio")

    free_of: Line
    noun: Line | None = None
    better: Annotated[Literal["fewer"], choice("fewer")] = "fewer"
    found: Found[_Free] | None = None
    each: Each[_Own] | None = Field(
        None, description="In place of 'found': everyone's own time, '3.9+, 4.2 years'."
    )
    followed: Found[_People] | None = Field(
        None, description="How many were still followed at a time, and without it."
    )
    median: Each[_Middle] | None = None
    out_of: Annotated[int, form(forms.count)] | None = None


class Events(Outcome):
    """What can happen to a person again, and over how long."""

    key = "events"
    measures = ("difference", "rate_ratio")

    events: Line
    better: FewerOrMore
    found: Found[_Rate] | None = None
    matters_from: Number | None = None
    subgroups: tuple[EventsSubgroup, ...] = ()
    p_between: Annotated[forms.PValue, form(forms.p_value)] | None = None


class Measured(Outcome):
    """One number for each person, told as mean or median."""

    key = "measured"
    measures = ("difference", "mean_ratio")

    measured: Line
    unit: Line
    better: LowerOrHigher
    scale: Annotated[forms.Span, form(forms.span)] | None = None
    change: bool | None = Field(None, description="yes: how far it moved from the start.")
    found: Found[_Measured] | None = None
    found_is: Annotated[FoundIs, choice(*_FOUND_IS)] | None = Field(
        None, description="What the values are; without it a median if quartiles stand beside it."
    )
    matters_from: Number | None = None
    at_start: Each[_Measured] | None = None
    subgroups: tuple[MeasuredSubgroup, ...] = ()
    p_between: Annotated[forms.PValue, form(forms.p_value)] | None = None


class Sort(Value):
    """Those to whom the same happened."""

    label: Line
    found: Each[Count]
    look: Look | None = None
    harm: Harm | None = None


class Sorted(Outcome):
    """A list in which each person is in one sort."""

    key = "sorts"

    sorts: tuple[Sort, ...] = Field(min_length=1)

    @property
    def verb(self) -> str:
        """Return the labels of the sorts."""
        return "; ".join(sort.label for sort in self.sorts)


class _Unclear(Value):
    """How many results were unclear."""

    with_: Count | None = Field(None, alias="with")
    without: Count | None = None


class _Tested(Value):
    """Whom the test found, of those who had it, and of those who did not."""

    with_: _Positive = Field(alias="with")
    without: _Positive


class Test(Outcome):
    """Whom a test found."""

    key = "test"
    __test__ = False  # no test of pytest's

    test: Line
    found: _Tested
    truth: Line | None = Field(None, description="What decided who really had it.")
    condition: Line | None = None
    recruited: (
        Annotated[Literal["together", "separately"], choice("together", "separately")] | None
    ) = None
    unclear: _Unclear | None = None


_CLASSES: tuple[type[Outcome], ...] = (Happened, FreeOf, Events, Measured, Sorted, Test)
TYPE_KEYS = tuple(some.key for some in _CLASSES)


def outcome_class(key: str) -> type[Outcome]:
    """Return the class of the outcomes that a type key names."""
    return _CLASSES[TYPE_KEYS.index(key)]
