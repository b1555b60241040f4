"""How the trial was done: its question, where and when, who knew who had what, who ran it and paid.

The program makes it from ``trial`` and puts it after the end of the talk, where the outline says
any of this. Nothing is said of what is not there.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from deck.kind import Kind
from deck.layout import DoesNotFitError, Page, Sheet
from deck.layout.named_rows import NamedRows, named_columns
from deck.layout.table import TableText
from deck.layout.table_slides import table_slides, table_steps
from deck.phrases import Phrases, with_capital
from deck.trial.content import FactContent
from deck.trial.model import Trial
from deck.units import inches

_TO_NEXT = inches(0.45)  # from the longest name of a fact
# The least points above and below a text, with the whole gap below the title and with the least.
_PADS = (6.0, 2.5)
_MOST_PAD_PT = 14.0

_DESIGNS: Mapping[str, str] = {
    "single group": "single_group",
    "crossover": "crossover",
    "cluster": "cluster",
    "factorial": "factorial",
    "dose steps": "dose_steps",
    "test": "test",
}
_CHANCE: Mapping[bool | None, str] = {
    True: "by_chance",
    False: "not_by_chance",
    None: "side_by_side",
}
_UNKNOWING: Mapping[str, str] = {
    "people": "the_people",
    "staff": "the_staff",
    "assessors": "the_assessors",
}


class About(FactContent):
    """How the trial of the outline was done."""

    about: Literal["trial"]


class Fact(NamedTuple):
    """A fact of the trial as it is shown; ``key`` is the one under ``trial`` that says it."""

    key: str
    name: str
    said: str


def _lay_out(content: About, page: Page) -> tuple[Sheet, ...]:
    """Return as few slides as the facts fit on, each with its name beside it."""
    facts = _facts(content.trial, page.phrases)
    names, size = [fact.name for fact in facts], page.sizes.small
    heads = page.phrases("name"), page.phrases("said")
    columns = named_columns(names, size, _TO_NEXT, heads[0], page)

    def tell(some: Sequence[Fact], _: float) -> TableText:
        rows = [(fact.name, fact.said) for fact in some]
        alt = page.phrases("table", n=len(rows))
        return NamedRows("About the trial", alt, heads, rows).text(columns, page)

    def too_long(index: int) -> DoesNotFitError:
        return page.does_not_fit(("trial", facts[index].key), "long", name=facts[index].key)

    steps = table_steps(page.sizes.body[-1:], [_PADS], _MOST_PAD_PT, page)
    return table_slides(facts, steps, tell, too_long, page)


def _facts(trial: Trial | None, phrases: Phrases) -> tuple[Fact, ...]:
    """Return what the outline says of the trial, in the order in which people ask."""
    return tuple(_told(trial, phrases)) if trial else ()


def _told(trial: Trial, phrases: Phrases) -> Iterator[Fact]:
    """Yield each fact that is there."""
    if trial.question:
        yield Fact("question", phrases("question"), with_capital(trial.question))
    if trial.who:
        yield Fact("who", phrases("who"), with_capital(trial.who))
    yield Fact("design", phrases("design"), _design(trial, phrases))
    if trial.did_not_know is not None:
        yield Fact("did_not_know", phrases("knew"), _knew(trial.did_not_know, phrases))
    yield from _where_and_when(trial, phrases)
    if trial.stopped_early:
        said = phrases("stopped", why=trial.stopped_early.why)
        yield Fact("stopped_early", phrases("stopped_early"), said)
    yield from _run_by(trial, phrases)


def _where_and_when(trial: Trial, phrases: Phrases) -> Iterator[Fact]:
    """Yield where and when it was done, as one fact where both are known."""
    if trial.where and trial.when:
        said = phrases("place_and_time", where=with_capital(trial.where), when=trial.when)
        yield Fact("where", phrases("where_and_when"), said)
    elif trial.where:
        yield Fact("where", phrases("where"), with_capital(trial.where))
    elif trial.when:
        yield Fact("when", phrases("when"), with_capital(trial.when))


def _run_by(trial: Trial, phrases: Phrases) -> Iterator[Fact]:
    """Yield who ran the trial, who paid, and where it is registered."""
    if trial.sponsor:
        yield Fact("sponsor", phrases("sponsor"), with_capital(trial.sponsor))
    if trial.funder:
        yield Fact("funder", phrases("funder"), with_capital(phrases.listing(trial.funder)))
    if trial.registers:
        yield Fact("registers", phrases("registers"), phrases.listing(trial.registers))


def _design(trial: Trial, phrases: Phrases) -> str:
    """Return in plain words how it was decided who had what."""
    if trial.design in _DESIGNS:
        return phrases(_DESIGNS[trial.design])
    return phrases(_CHANCE[trial.by_chance])


def _knew(unknowing: Sequence[str], phrases: Phrases) -> str:
    """Return who did not know who had what, or that all knew."""
    if not unknowing:
        return phrases("all_knew")
    who = phrases.listing([phrases(_UNKNOWING[some]) for some in unknowing])
    return phrases("not_known_to", who=who)


KIND = Kind(
    key="about",
    model=About,
    lay_out=_lay_out,
    generated=True,
    facts="""\
trial:
  people: 24
  design: single group
  did_not_know: nobody
  registers: NCT01099930
  sponsor: Ottawa Hospital Research Institute
  funder: [MS Society of Canada and its research foundation, hospitals, the blood service]
  where: 3 hospitals in Canada
  question: Would MS stay quiet for 3 years?
""",
    example="""\
title: Here is how the trial was done
about: trial
""",
)
