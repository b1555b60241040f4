"""The title that a slide gets where the author wrote none: people first (LANGUAGE.md, 6.5)."""

from deck.trial.form import Beside, Form
from deck.trial.model import Events, Measured
from deck.trial.said import Said, say
from deck.trial.told.measures import PACE
from deck.trial.told.values import Told, ToldComparison
from deck.trial.told.verdicts import direction_sentence, shown_direction
from deck.trial.told.vocabulary import people_word, word
from deck.trial.verdict import Verdict

V = Verdict
_DIRECTED = {V.BETTER, V.WORSE, V.BETTER_WITHIN, V.WORSE_WITHIN, V.BEYOND, V.GOAL_OPEN_BETTER}
_OPEN = {V.OPEN, V.SAME_OPEN}
_UNCERTAIN = {V.TOO_UNCERTAIN, V.TOO_FEW, V.TOO_FEW_NOBODY}


def title(told: Told, each: ToldComparison) -> Said | None:
    """Return the title of a slide that shows a comparison, or None where an author has to.

    It never says more than the verdict does.
    """
    found = each.verdict
    if found in _DIRECTED:
        return _directed(told, each)
    if found is V.WORSE_OPEN:
        return say("title_worse_open", direction=direction_sentence(each))
    if found is V.WITHIN:
        return say("title_within", name=each.tested.name, other=each.reference.name)
    if found in _OPEN:
        return say("title_open", name=each.tested.name)
    if found is V.NOT_SHOWN:
        return _not_shown(each)
    return _uncertain(each) if found in _UNCERTAIN else None


def _directed(told: Told, each: ToldComparison) -> Said:
    """Return a title that has a direction, with numbers where people may be told."""
    effect, finding = each.effect, each.effect.finding
    is_of_time = not effect.tells_people and effect.claim.measure in PACE
    people = each.people
    if is_of_time or people is None:
        return say("title_direction", direction=direction_sentence(each))
    if told.form is not Form.SCALED:
        return _counted(told, each) or say("title_direction", direction=direction_sentence(each))
    direction = shown_direction(effect)
    is_exact = all(group.told and group.told.is_exact for group in (each.tested, each.reference))
    return say(
        "title_people" if is_exact else "title_people_about",
        base=people.base,
        people=people_word(finding),
        n=abs(people.value),
        word=word(direction),
        happened=finding.outcome.verb,
        tested=each.tested.who,
    )


def _counted(told: Told, each: ToldComparison) -> Said | None:
    """Return a title of real counts; where totals are apart, with the totals."""
    tested, reference = each.tested.counted, each.reference.counted
    if tested is None or reference is None:
        return None
    is_apart = told.beside is Beside.SIZE
    return say(
        "title_counts_of" if is_apart else "title_counts",
        n=reference.people,
        of=reference.of,
        m=tested.people,
        of_m=tested.of,
        people=people_word(each.effect.finding),
        happened=each.effect.finding.outcome.verb,
        reference=each.reference.who,
        tested=each.tested.who,
    )


def _not_shown(each: ToldComparison) -> Said | None:
    """Return that what was hoped for was not shown: fewer, or more, of what is better."""
    outcome = each.effect.finding.outcome
    good = outcome.good
    if good == "neither":
        return None
    values = {"tested": each.tested.who, "people": people_word(each.effect.finding)}
    if isinstance(outcome, Measured):
        return say(f"title_not_shown_{good}", measured=outcome.measured, **values)
    if isinstance(outcome, Events):
        return say(f"title_not_shown_events_{good}", events=outcome.events, **values)
    return say(f"title_not_shown_{good}", happened=outcome.verb, **values)


def _uncertain(each: ToldComparison) -> Said | None:
    """Return that it cannot be told whether the tested one changes how many people."""
    finding = each.effect.finding
    if isinstance(finding.outcome, Measured | Events):
        return None
    has_own = finding.groups[each.tested.id].who is not None
    return say(
        "title_too_uncertain_who" if has_own else "title_too_uncertain",
        name=each.tested.name,
        who=each.tested.who,
        people=people_word(finding),
        happened=finding.outcome.verb,
    )
