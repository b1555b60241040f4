"""Whether numbers of people in texts are those of the trial: 'N of M', and 'N people'."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from deck.check.texts import texts_of
from deck.outline import Outline
from deck.problems import Place
from deck.story import Story
from deck.trial.content import FactContent
from deck.trial.facts import Facts, Finding
from deck.trial.forms import FoundValue, Share
from deck.trial.model import Test, Trial
from deck.trial.said import phrases_of
from deck.trial.told.vocabulary import people_of_trial

_COUNT = r"\d{1,3}(?:,\d{3})+|\d+"
_FEW, _MANY = 8, 100  # of groups or sorts: how many of them are added up
_SIZES = ("people", "treated", "counted")


def pairs_unknown(story: Story, facts: Facts) -> Iterator[tuple[Place, str]]:
    """Yield each 'N of M' of the author's texts where M are people of this trial, and N is no fact.

    M less N is one too: those to whom it did not happen.
    """
    between = phrases_of(story.head.language)("word_of")
    pattern = re.compile(rf"(?<![\d.,])({_COUNT}) (?:{between}) ({_COUNT})(?![\d%]|[.,]\d)")
    contents = [slide.content for slide in story.slides if slide.is_written]
    findings = [*facts.findings.values()]
    findings += [f for each in contents if isinstance(each, FactContent) for f in each.findings]
    known = set(_known(facts.trial, findings))
    totals = {total for _, total in known} | set(sizes_of(facts.trial))
    for slide in story.slides:
        if not slide.is_written:
            continue
        for place, text in texts_of(slide.content):
            for found in pattern.finditer(text):
                people, total = (int(n.replace(",", "")) for n in found.groups())
                if total in totals and not {(people, total), (total - people, total)} & known:
                    yield (*slide.place, *place), found.group()


def people_unknown(outline: Outline, facts: Facts) -> Iterator[tuple[str, str]]:
    """Yield key and count of each 'N people' in title and subtitle that the trial has not."""
    people = re.escape(people_of_trial(facts.trial))
    pattern = re.compile(rf"(?<![\d.,])({_COUNT}) (?:{people}|people)\b")
    known = set(sizes_of(facts.trial))
    for key in ("title", "subtitle"):
        for found in pattern.findall(getattr(outline.head, key) or ""):
            if int(found.replace(",", "")) not in known:
                yield key, found


def sizes_of(trial: Trial) -> Iterator[int]:
    """Yield how many people the trial has: all, at each stage, in each group, in some of them."""
    yield trial.people
    yield from (stage.count for stage in trial.stages)
    for name in _SIZES:
        sizes = [getattr(group, name) for group in trial.groups.values()]
        known = [size for size in sizes if size is not None]
        yield from sums_of(known)


def sums_of(counts: Sequence[int]) -> Iterator[int]:
    """Yield what some of the counts are together; of many only each, each two, and all.

    Every choice of 20 would be a million, and nobody adds up seven of them in a title.
    """
    sizes = range(1, len(counts) + 1) if len(counts) <= _FEW else (1, 2, len(counts))
    for size in sizes if len(counts) <= _MANY else (1, len(counts)):
        yield from map(sum, combinations(counts, size))


def _known(trial: Trial, findings: Iterable[Finding]) -> Iterator[tuple[int, int]]:
    """Yield each 'N of M' that is a fact, or follows from facts by adding groups up."""
    yield from combinations(sorted(set(sizes_of(trial))), 2)
    yield from ((size, size) for size in sizes_of(trial))
    for finding in findings:
        yield from _pairs(finding)
        for some in finding.subgroups:
            yield from _pairs(some)


def _people(value: FoundValue, of: int | None) -> int | None:
    """Return the count that was found, or the one that a published share of so many fits."""
    if not isinstance(value, Share):
        return None
    if value.people is None and value.percent is not None and of:
        return round(value.percent * of / 100)
    return value.people


def _pairs(finding: Finding) -> Iterator[tuple[int, int]]:
    """Yield the pairs of an outcome: of each group, time and sort, and of all groups together."""
    outcome = finding.outcome
    if isinstance(outcome, Test):
        yield from (outcome.found.with_, outcome.found.without)
    last: list[tuple[int, int]] = []
    for group, found in finding.found.items():
        sorts = finding.sorted_counts(group)
        total = sum(sorts)
        yield from ((some, total) for some in sums_of(sorts))
        for at in (*found, *finding.followed.get(group, ())):
            of = finding.total(group, at.value)
            people = _people(at.value, of)
            if people is not None and of:
                yield people, of
                last.append((people, of))
    yield sum(count for count, _ in last), sum(of for _, of in last)
