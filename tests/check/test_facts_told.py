"""Facts that do not go together stop a deck, and every fact is told back to its author."""

from collections.abc import Callable
from pathlib import Path

import pytest

import deck
from deck.build import read_back
from deck.cli import main
from deck.problems import Severity
from tests.conftest import EVERYONE, SMALLEST

CURVE = """\
outcomes:
  worse:
    free_of: got worse
    found: {at the start: 100%, 1 year: 80%, 2 years: 90%}
"""
RELAPSES = """\
outcomes:
  relapses:
    events: relapses
    better: fewer
    found: {before: 9 over 3 years, after: 2 over 3 years}
"""


def errors(path: Path) -> list[tuple[str, int | None]]:
    """Return the rule and the line of each error of an outline."""
    with pytest.raises(deck.DeckError) as error:
        deck.build(path, path.with_suffix(".pptx"))
    return [
        (problem.rule, problem.at and problem.at.line)
        for problem in error.value.problems
        if problem.severity is Severity.ERROR
    ]


def test_a_curve_that_rises_stops_a_deck_even_where_no_slide_shows_it(
    write: Callable[[str], Path],
) -> None:
    text = SMALLEST.replace("method:", f"{CURVE}method:")
    assert ("curve", 8) in errors(write(text))


def test_a_talk_that_tells_of_no_harm_stops_at_its_line(write: Callable[[str], Path]) -> None:
    silent = SMALLEST.replace(", harm: serious", "")
    assert errors(write(silent)) == [("harms-none", 1)]


def test_a_talk_whose_only_harm_stands_behind_the_end_tells_of_none(
    write: Callable[[str], Path],
) -> None:
    behind = SMALLEST.replace(f"{EVERYONE}", f"{EVERYONE}    appendix: yes\n").replace(
        "caveats:", "  - {title: It ended, points: [One]}\ncaveats:"
    )
    assert errors(write(behind)) == [("harms-none", 1)]


def test_an_early_stop_is_told_under_method_or_caveats(write: Callable[[str], Path]) -> None:
    stopped = SMALLEST.replace(
        "trial: {people: 24,",
        "trial: {people: 24, stopped_early: {why: because money ran out, because: other},",
    )

    def rules(text: str) -> set[str]:
        path = write(text)
        report = deck.build(path, path.with_suffix(".pptx"))
        return {problem.rule for problem in report.problems}

    assert "early-untold" in rules(stopped)
    assert "early-untold" not in rules(stopped.replace("[Two]", "[It was stopped early]"))


def test_what_the_outline_says_is_told_back_with_the_deck(write: Callable[[str], Path]) -> None:
    path = write(SMALLEST)
    told = deck.build(path, path.with_suffix(".pptx")).told
    assert told == ("Everybody is in one of 2 sorts: 16 had no event; 8 had one: 24 of 24.",)


def test_facts_tells_every_fact_with_its_line_and_makes_no_deck(
    write: Callable[[str], Path], capsys: pytest.CaptureFixture[str]
) -> None:
    path = write(SMALLEST.replace("method:", f"{RELAPSES}method:"))
    assert main(["facts", str(path)]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert printed == list(read_back(path))
    assert printed[0].startswith("9: Relapses: 9 over 3 years before; 2 over 3 years after.")
    assert any(
        line.endswith("8 had one: 24 of 24. Nobody is compared. Not a main question.")
        for line in printed
    )
    assert not list(path.parent.glob("*.pptx"))


def test_where_harms_are_counted_deaths_and_serious_ones_are_told_or_said_not_to_be_known(
    write: Callable[[str], Path],
) -> None:
    counted = SMALLEST.replace("method:", "harms:\n  other: {Fever: 3}\nmethod:")

    def rules(text: str) -> list[str]:
        path = write(text)
        return [one.rule for one in deck.build(path, path.with_suffix(".pptx")).problems]

    assert rules(counted).count("harms-serious") == 1  # the sorts have a serious one, no death
    assert "harms-serious" not in rules(
        counted.replace("Fever: 3}", "Fever: 3}\n  deaths: {Died: 0}")
    )
    known = counted.replace("Fever: 3}", "Fever: 3}\n  not_reported: We know no more")
    assert "harms-serious" not in rules(known)
