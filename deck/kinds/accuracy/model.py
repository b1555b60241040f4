"""The test that is shown: of those who had it and of those who did not, where it was right."""

from collections.abc import Iterator
from typing import Annotated, NamedTuple, cast

from pydantic import Field

from deck.kind import Fault
from deck.trial.content import FactContent
from deck.trial.facts import Finding
from deck.trial.forms import Positive
from deck.trial.model import Test
from deck.trial.shown import takes


class Side(NamedTuple):
    """Those who had it, or those who did not: how many, and in how many the test was wrong."""

    of: int
    wrong: int

    @property
    def right(self) -> int:
        """Return in how many people the test was right."""
        return self.of - self.wrong


class Accuracy(FactContent):
    """Whom a test found and whom it missed, and to whom it gave a false alarm."""

    accuracy: Annotated[Finding, takes(Test, fewest=0)] = Field(
        description="A 'test' outcome: its name, or the outcome itself."
    )

    @property
    def outcome(self) -> Test:
        """Return the test, what decided who had it, and what 'it' is."""
        return cast("Test", self.accuracy.outcome)  # 'takes' lets no other in

    @property
    def having(self) -> Side | None:
        """Return those who had it; None where that was not published."""
        found: object = self.outcome.found.with_
        return Side(found.of, found.of - found.positive) if isinstance(found, Positive) else None

    @property
    def free(self) -> Side | None:
        """Return those who did not have it; None where that was not published."""
        found: object = self.outcome.found.without
        return Side(found.of, found.positive) if isinstance(found, Positive) else None


def faults(content: Accuracy) -> Iterator[Fault]:
    """Yield what keeps the four numbers from being told: none is known, or there was nobody."""
    sides = (content.having, content.free)
    if not any(sides):
        yield Fault(("accuracy",), "nothing")
    if any(side and not side.of for side in sides):
        yield Fault(("accuracy",), "nobody")
