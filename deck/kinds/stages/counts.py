"""The counts of a trial with their words: stages below each other, then groups side by side."""

from collections.abc import Sequence
from typing import NamedTuple

from deck.phrases import Phrases
from deck.trial.forms import Left
from deck.trial.model import Group, Trial


class Stage(NamedTuple):
    """So many people who came this far, and what is said of those who did not.

    ``left`` is None where the outline says nothing of them; ``all_came`` is what is said where
    there are as many as before.
    """

    people: int
    label: str
    left: Sequence[Left] | None
    all_came: str

    def gone(self, before: int, phrases: Phrases) -> list[str]:
        """Return who of ``before`` people are not here: a line for each reason, or one for all.

        Nothing where fewer came and the outline does not say why.
        """
        if self.left:
            return [phrases("left", n=some.people, why=some.why) for some in self.left]
        if self.left is not None:
            return [phrases("none_left")]
        return [self.all_came] if self.people == before else []


Arm = tuple[Stage, ...]  # how many were put in a group, and how many of them were counted


def stages_of(trial: Trial, phrases: Phrases) -> tuple[Stage, ...]:
    """Return the stages before the groups; who joined where the trial names none."""
    went_on = phrases("all_went_on")
    stages = [Stage(some.count, some.label, some.left, went_on) for some in trial.stages]
    stages = stages or [Stage(trial.people, phrases("joined"), None, went_on)]
    last = stages[-1].people
    if trial.groups and trial.not_in_a_group and last == trial.people:
        left = (Left(trial.not_in_a_group, phrases("in_no_group")),)
        count = last - trial.not_in_a_group
        stages.append(Stage(count, phrases("in_a_group"), left, went_on))
    return tuple(stages)


def arms_of(trial: Trial, phrases: Phrases) -> tuple[Arm, ...]:
    """Return the groups in their order, each with who was in it and who was counted or treated."""
    groups = tuple(trial.groups.values())
    end = trial.in_the_end or phrases("counted")
    if all(group.counted is not None for group in groups):
        return tuple(_arm(group, group.counted, group.left, end, phrases) for group in groups)
    if all(group.people is not None and group.treated is not None for group in groups):
        treated = phrases("treated")
        return tuple(_arm(group, group.treated, None, treated, phrases) for group in groups)
    return tuple(_arm(group, None, None, "", phrases) for group in groups)


def _arm(
    group: Group, last: int | None, left: Sequence[Left] | None, end: str, phrases: Phrases
) -> Arm:
    """Return a group: its people, then the ``last`` of them where these are another count."""
    who = group.who or phrases("who", name=group.name)
    first = group.people if group.people is not None else group.largest or 0
    put_in = Stage(first, who, None, "")
    if last is None or (group.people is None and group.treated is None):
        return (put_in,)
    return (put_in, Stage(last, end, left, phrases("all_came", end=end)))


def foot_of(trial: Trial, phrases: Phrases) -> str:
    """Return what has to be known of the groups so that nobody adds them up, or misses chance."""
    if not trial.groups:
        return ""
    if trial.design == "cluster":
        named = [group.clusters for group in trial.groups.values() if group.clusters]
        wholes = phrases.listing(named) if named else ""
        return phrases("clusters", wholes=wholes) if wholes else phrases("cluster")
    said = {"crossover": "crossover", "factorial": "factorial", "dose steps": "dose_steps"}
    key = said.get(trial.design)
    return phrases(key) if key else ""
