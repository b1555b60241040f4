"""Which lines nothing else guards (R8): only a ratio, an odd 'better', a curve by itself."""

from deck.trial.agree.wording import is_odd
from deck.trial.model import FreeOf, Sorted, Test
from deck.trial.told import Told


def is_doubtful(told: Told, language: str) -> bool:
    """Return whether an author has to look, since no check could see that it is wrong."""
    finding = told.finding
    if isinstance(finding.outcome, Sorted | Test):
        return False
    published = [each for each in told.comparisons if each.effect.compared]
    if isinstance(finding.outcome, FreeOf):
        return not any(each.effect.compared and each.effect.compared.measures for each in published)
    return is_odd(finding, language) or is_only_a_ratio(told)


def is_only_a_ratio(told: Told) -> bool:
    """Return whether a ratio was published and nothing was found in the tested group."""
    has_ratio = any(each.ratio for each in told.comparisons)
    has_figures = any(group.at for group in told.groups) and not any(
        each.effect.crude and each.effect.crude.is_from_odds for each in told.comparisons
    )
    return has_ratio and not has_figures
