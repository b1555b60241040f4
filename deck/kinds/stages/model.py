"""What an author writes to show the flow of people through the trial, and what it cannot show."""

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from deck.kind import Fault
from deck.trial.content import FactContent
from deck.trial.model import Trial

_MOST_ARMS = 4  # side by side on a slide


class Stages(FactContent):
    """The stages that people went through, and the groups in which they ended."""

    stages: Literal["trial"] = Field(
        description="Always 'trial': its stages and groups, with those who left and were counted."
    )

    @property
    def shows_trial(self) -> bool:
        """Return that it does: it cites the sources of the trial."""
        return True


def faults(content: Stages) -> Iterator[Fault]:
    """Yield what keeps the people of the trial from being drawn as a flow."""
    trial = content.trial
    if trial is None:
        yield Fault(("stages",), "no-trial")
        return
    if len(trial.stages) < 2 and not trial.groups:  # noqa: PLR2004 - one stage leads nowhere
        yield Fault(("stages",), "single")
    if len(trial.groups) > _MOST_ARMS:
        yield Fault(("stages",), "groups", {"n": len(trial.groups), "most": _MOST_ARMS})
    yield from _uncounted(trial)


def _uncounted(trial: Trial) -> Iterator[Fault]:
    """Yield a fault where only some groups have a count, or an end has none to stand beside."""
    without = [group.name for group in trial.groups.values() if group.counted is None]
    if without and len(without) < len(trial.groups):
        yield Fault(("stages",), "counted", {"name": without[0]})
        return
    unknown = [g.name for g in trial.groups.values() if g.people is None and g.treated is None]
    if unknown and len(unknown) < len(trial.groups) and not without:
        yield Fault(("stages",), "put-in", {"name": unknown[0]})
    if trial.in_the_end and (without or not trial.groups):
        yield Fault(("stages",), "end")
