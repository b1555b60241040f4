"""What was published of a comparison of two groups."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from deck.content import Line, Reads, Value
from deck.trial import forms
from deck.trial.faults import unfit
from deck.trial.model.fields import Estimate, Number, choice, form

Measure = Literal[
    "difference", "risk_ratio", "odds_ratio", "hazard_ratio", "rate_ratio", "mean_ratio",
    "efficacy",
]  # fmt: skip
RATIOS: tuple[Measure, ...] = (
    "risk_ratio", "odds_ratio", "hazard_ratio", "rate_ratio", "mean_ratio",
)  # fmt: skip
RELATIVE: tuple[Measure, ...] = (*RATIOS, "efficacy")
_ALL = 100  # percent
_MEASURES: tuple[Measure, ...] = ("difference", *RELATIVE)


def _ratio(value: object) -> object:
    """Return the estimate of a ratio; raises where a ratio cannot be below 0."""
    found = forms.estimate(value)
    if any(n is not None and n < 0 for n in found) or found.value == 0:
        raise forms.FormError("form-ratio-below", str(value))
    return found


def _efficacy(value: object) -> object:
    """Return an efficacy in percent; raises above 100."""
    found = forms.estimate(value)
    if any(n is not None and n > _ALL for n in found):
        raise forms.FormError("form-efficacy", str(value))
    return found


Ratio = Annotated[forms.Estimate, form(_ratio)]


class Comparison(Value):
    """What the paper says of a group and the one that it is tested against."""

    difference: Estimate | None = Field(
        None, description="Tested less comparison: percentage points, or the unit."
    )
    risk_ratio: Ratio | None = None
    odds_ratio: Ratio | None = None
    hazard_ratio: Ratio | None = None
    rate_ratio: Ratio | None = None
    mean_ratio: Ratio | None = None
    efficacy: Annotated[forms.Estimate, form(_efficacy)] | None = Field(
        None, description="In %: 1 less the ratio."
    )
    level: Annotated[Decimal, form(forms.level)] = Decimal(95)
    range: Annotated[Literal["confidence", "credible"], choice("confidence", "credible")] = (
        "confidence"
    )
    margin: Number | None = Field(
        None, description="The limit of a non-inferiority trial, in the unit of the difference."
    )
    margin_ratio: Number | None = Field(None, description="The same for a ratio: 1.3.")
    same_within: Annotated[Decimal | forms.Span, form(forms.same_within)] | None = Field(
        None, description="Equivalence: the limit to both sides, '3' or '0.8 to 1.25'."
    )
    goal: Number | None = Field(
        None, description="The efficacy that the lower end had to pass: '30'."
    )
    passed: Annotated[Literal["yes", "no"] | Decimal, form(forms.passed)] | None = Field(
        None, description="Was the trial's own rule passed: yes, no, or 'p < 0.0106'."
    )
    p: Annotated[forms.PValue, form(forms.p_value)] | None = None
    p_margin: Annotated[forms.PValue, form(forms.p_value)] | None = None
    adjusted_for: Line | None = Field(None, description="A thing, to stand after 'taking': 'age'.")
    at: Annotated[forms.Time, form(forms.time)] | None = None
    said: Line | None = Field(None, description="No figures: what the paper says.")

    def estimate(self, measure: Measure) -> forms.Estimate | None:
        """Return the estimate of a measure, where it was published."""
        found: forms.Estimate | None = getattr(self, measure)
        return found

    @property
    def measures(self) -> tuple[Measure, ...]:
        """Return the measures of which there is an estimate."""
        return tuple(measure for measure in _MEASURES if self.estimate(measure) is not None)

    @property
    def relative(self) -> Measure | None:
        """Return the relative measure, where there is one."""
        return next((measure for measure in self.measures if measure != "difference"), None)

    @property
    def leading(self) -> Measure | None:
        """Return the measure that gives the verdict: the one with a limit, else the relative one.

        LANGUAGE.md, section 4.
        """
        is_limit_of_difference = self.margin is not None or (
            isinstance(self.same_within, Decimal) and self.margin_ratio is None
        )
        if self.difference and (is_limit_of_difference or not self.relative):
            return "difference"
        return self.relative

    @property
    def has_limit(self) -> bool:
        """Return whether the trial set a limit or a goal in advance."""
        limits = (self.margin, self.margin_ratio, self.same_within, self.goal)
        return any(limit is not None for limit in limits)


def _is_compared(value: object) -> str:
    """Return the tag of what stands under 'compared': one comparison, one a group, or 'no'."""
    if not isinstance(value, dict):
        return NO
    return BY_GROUP if value and all(isinstance(v, dict) for v in value.values()) else ONE


def _nothing(value: object) -> Literal[False]:
    """Return that nothing was compared: 'no' is the one text that stands here."""
    if not isinstance(value, str) or value.strip().lower() != "no":
        raise unfit("compared-text", text=value)
    return False


NO, BY_GROUP, ONE = "[no]", "[by group]", "[one]"
Compared = Annotated[
    Annotated[Literal[False], Reads(_nothing), Tag(NO)]
    | Annotated[Comparison, Tag(ONE)]
    | Annotated[dict[Line, Comparison], Tag(BY_GROUP)],
    Discriminator(_is_compared),
]
