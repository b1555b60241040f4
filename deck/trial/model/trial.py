"""Who took part, where and how: the trial and its groups."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BeforeValidator, Discriminator, Field, Tag
from pydantic_core import PydanticKnownError

from deck.content import Line, Prose, Reads, Value
from deck.messages import did_you_mean
from deck.trial import forms
from deck.trial.faults import unfit
from deck.trial.model.fields import Count, Left, Lines, choice, form

Design = Literal[
    "single group", "parallel", "crossover", "cluster", "factorial", "dose steps", "test"
]
Which = Literal["people", "treated", "counted"]
_DESIGNS = (
    "single group", "parallel", "crossover", "cluster", "factorial", "dose steps", "test",
)  # fmt: skip
_WHO = ("people", "staff", "assessors")
_REASONS = ("benefit", "harm", "no use", "other")
WHICH = ("people", "treated", "counted")
ONE, MAP = "[one]", "[map]"


def is_map(value: object) -> str:
    """Return the tag of a value: a map of keys, or one text."""
    return MAP if isinstance(value, dict) else ONE


def _did_not_know(value: object) -> tuple[str, ...]:
    """Return who did not know who had what: nobody, or some of people, staff and assessors."""
    named = [value] if isinstance(value, str) else value
    if not isinstance(named, list) or not all(isinstance(name, str) for name in named):
        raise PydanticKnownError("list_type")
    if named == ["nobody"]:
        return ()
    for name in named:
        if "blind" in name or "mask" in name or name == "open":
            raise unfit("who-did-not-know", text=name)
        if name not in _WHO:
            raise unfit("choice-of", text=name, meant=did_you_mean(name, ("nobody", *_WHO)))
    return tuple(named)


class Unit(Value):
    """What one of the people of a trial is called, and many."""

    one: Line
    many: Line
    twice: bool = Field(default=False, description="yes if one person can be two of them.")


class Group(Value):
    """People who were treated alike."""

    name: Line = Field(description="As inside a sentence: 'usual care', 'the dummy', '7 days'.")
    who: Line | None = Field(None, description="How its people are told: 'who stopped'.")
    people: Count | None = Field(None, description="How many were put in this group.")
    treated: Count | None = Field(None, description="How many got it.")
    counted: Count | None = Field(None, description="How many the main result is counted in.")
    left: tuple[Left, ...] | None = Field(None, description="Who was not counted, and why.")
    compared_with: Line | None = Field(
        None, description="The group that this one is tested against; it alone decides direction."
    )
    clusters: Line | None = Field(None, description="What chance decided for: '37 hospitals'.")
    factor: Line | None = Field(None, description="The question it belongs to, of a factorial.")

    def size(self, of: str) -> int | None:
        """Return how many ``people``, ``treated`` or ``counted`` there were, where that is told."""
        return {"people": self.people, "treated": self.treated, "counted": self.counted}[of]

    @property
    def largest(self) -> int | None:
        """Return the largest of its counts."""
        return max((n for n in (self.people, self.treated, self.counted) if n), default=None)


class Stage(Value):
    """How many there were before the groups: asked, screened, joined."""

    label: Line
    count: Count
    left: tuple[Left, ...] | None = None


class StoppedEarly(Value):
    """Why a trial ended before its time."""

    why: Line = Field(description="After 'The trial was stopped early': 'because more people died'")
    because: Annotated[Literal["benefit", "harm", "no use", "other"], choice(*_REASONS)]


def _stopped(value: object) -> object:
    if isinstance(value, str):
        raise unfit("old-stopped-early")
    return value


Described = Annotated[forms.Described | forms.Share | forms.Missing, form(forms.described)]
AtStart = Annotated[
    Annotated[Described, Tag(ONE)] | Annotated[dict[Line, Described], Tag(MAP)],
    Discriminator(is_map),
]


class Trial(Value):
    """The trial that the talk is about."""

    people: Count = Field(description="How many joined.")
    design: Annotated[Design, choice(*_DESIGNS)] = Field(description="The paper's own word.")
    unit: Annotated[
        Annotated[Line, Tag(ONE)] | Annotated[Unit, Tag(MAP)], Discriminator(is_map)
    ] = Field("people", description="What one is called: 'women', or {one: knee, many: knees}.")
    by_chance: bool | None = Field(None, description="Did chance decide who is in which group?")
    did_not_know: (
        Annotated[tuple[str, ...], Reads(_did_not_know, written=str | list[str])] | None
    ) = Field(
        None, description="Who did not know who had what: nobody, or people, staff, assessors."
    )
    ratio: Annotated[tuple[Decimal, ...], form(forms.group_ratio)] | None = Field(
        None, description="How large the groups were meant to be: '2 to 1', in their order."
    )
    groups: dict[Line, Group] = Field(default_factory=dict)
    stages: tuple[Stage, ...] = ()
    not_in_a_group: Count = 0
    in_the_end: Line | None = Field(None, description="What those under 'counted' did.")
    at_the_start: dict[Line, AtStart] = Field(default_factory=dict)
    chosen: Line | None = Field(None, description="Of a dose trial: the dose that was chosen.")
    stopped_early: Annotated[StoppedEarly, BeforeValidator(_stopped)] | None = None
    name: Line | None = None
    registers: Lines = ()
    sponsor: Line | None = None
    funder: Lines = ()
    where: Line | None = None
    when: Line | None = None
    question: Line | None = None
    who: Line | None = Field(None, description="Who could join.")
    source: Lines = ()
    worked_out: Prose | None = None

    @property
    def is_described(self) -> bool:
        """Return whether more is said of how it was done than its design and its groups."""
        said = (
            self.registers, self.sponsor, self.funder, self.where, self.when, self.question,
            self.who, self.stopped_early,
        )  # fmt: skip
        return any(said) or self.did_not_know is not None

    @property
    def counts_twice(self) -> bool:
        """Return whether one person can be two of its units: no range fits their counts."""
        return isinstance(self.unit, Unit) and self.unit.twice

    @property
    def is_independent(self) -> bool:
        """Return whether its groups share nobody and chance decided for each person alone."""
        return self.design in {"parallel", "factorial"} and not self.counts_twice
