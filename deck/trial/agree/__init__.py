"""Whether the facts go together: each check by its id, both places named (LANGUAGE.md, 7.2).

Titles and texts are checked elsewhere, against what is told.
"""

from collections.abc import Iterator

from deck.trial.agree.comparisons import comparisons
from deck.trial.agree.limits import limits
from deck.trial.agree.people import people
from deck.trial.agree.pointers import pointers
from deck.trial.agree.start import start
from deck.trial.agree.talk import Talk, talk_of
from deck.trial.agree.totals import totals
from deck.trial.agree.twice import twice
from deck.trial.agree.wording import wording
from deck.trial.facts import Facts
from deck.trial.faults import Fault

__all__ = ["Talk", "agree"]


def agree(facts: Facts, talk: Talk | None = None, language: str = "en") -> tuple[Fault, ...]:
    """Return where facts do not go together, with each other and with what the talk shows.

    Without ``talk`` only the facts are held together.
    """
    return tuple(_all(facts, talk, language))


def _all(facts: Facts, talk: Talk | None, language: str) -> Iterator[Fault]:
    """Yield what each family of checks finds."""
    inline = talk.inline if talk else ()
    yield from people(facts.trial)
    yield from start(facts.trial)
    yield from pointers(facts)
    for finding in (*facts.findings.values(), *inline):
        yield from totals(finding)
        yield from limits(finding)
        yield from comparisons(finding)
        yield from wording(finding, language)
    yield from twice((*facts.findings.values(), *inline))
    yield from talk_of(facts, talk)
