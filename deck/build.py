"""Joins the stages: outline, story, scenes, checks, file; the only caller of all of them."""

import os
from pathlib import Path
from typing import NamedTuple

from deck.check import check, facts_that_disagree, shown_in_talk, written_in_slides
from deck.compare import changes, slides_of
from deck.kinds import registry
from deck.laying import lay_out, misfits_of
from deck.outline import Outline
from deck.outline import read as read_outline
from deck.problems import DeckError, Place, Problem, Severity, in_order
from deck.scene import Deck
from deck.story import Story
from deck.story import tell as tell_story
from deck.target import check_target, make_way, named_after, slides_before, write
from deck.trial.read_back import in_short, written
from deck.trial.read_back import read_back as read_facts_back
from deck.trial.said import phrases_of


class Report(NamedTuple):
    """What was built: how many slides, about how long they take, and what to think about.

    ``told`` is what the outline says of the trial, told back in short; ``kept`` is where the
    deck before it is, if a person had changed that.
    """

    deck_path: Path
    slides: int
    slides_after: int
    seconds: int
    pause_minutes: float
    problems: tuple[Problem, ...]
    told: tuple[str, ...] = ()
    kept: Path | None = None

    @property
    def minutes(self) -> int:
        """Return the time the talk takes in whole minutes, at least one, without its pauses."""
        return max(1, round(self.seconds / 60))


def build(
    outline_path: str | os.PathLike[str],
    deck_path: str | os.PathLike[str] | None = None,
    *,
    force: bool = False,
    allow_outside: bool = False,
) -> Report:
    """Make the deck of an outline and return what was made; without a path it gets its own name.

    An earlier deck that a person has changed is replaced only by ``force``, and then kept beside.
    Raises DeckError with every error of the outline, UnreadableError where a file cannot be read or
    may not be replaced, UsageError for a path that no deck has. An older deck stays as it was then.
    """
    source = Path(outline_path)
    target = named_after(source) if deck_path is None else Path(deck_path)
    if source.is_file():  # that it is not is told when it is read
        check_target(target, source)
    outline = read(source, allow_outside=allow_outside)
    story = tell(outline)
    deck, problems = _checked(outline, story)
    check_target(target, source)  # again: it may have been opened since
    kept = make_way(target, deck, force=force)
    write(deck, target)
    after = sum(scene.after for scene in deck.scenes)
    slides = len(deck.scenes)
    return Report(
        target,
        slides,
        after,
        story.seconds,
        story.pause_minutes,
        problems,
        _in_short(outline, story),
        kept,
    )


def _checked(outline: Outline, story: Story) -> tuple[Deck, tuple[Problem, ...]]:
    """Return the deck and what to think about; raises DeckError where there is an error."""
    found = [*outline.doubts, *facts_that_disagree(outline, story)]
    try:
        deck = lay_out(outline, story)
    except DeckError as error:
        errors = (problem for problem in found if problem.severity is Severity.ERROR)
        raise DeckError(in_order((*errors, *error.problems))) from None
    problems = in_order((*found, *check(outline, story, deck)))
    if any(problem.severity is Severity.ERROR for problem in problems):
        raise DeckError(problems)
    return deck, problems


def read_back(
    outline_path: str | os.PathLike[str], *, allow_outside: bool = False
) -> tuple[str, ...]:
    """Return every fact of an outline as a plain sentence, each with its line in the file.

    Raises DeckError where the outline cannot be read.
    """
    outline = read(outline_path, allow_outside=allow_outside)
    if outline.facts is None:
        return ()
    language = outline.head.language
    inline = written_in_slides(outline.facts, tell(outline))

    def line(place: Place) -> str:
        mark = outline.origin.mark(place)
        return str(mark.line) if mark else ""

    return written(read_facts_back(outline.facts, inline, language), phrases_of(language), line)


def compare(
    deck_path: str | os.PathLike[str],
    outline_path: str | os.PathLike[str],
    *,
    allow_outside: bool = False,
) -> tuple[str, ...]:
    """Return in words, a line each, what the outline would change of the deck in a file.

    Raises DeckError where the outline cannot become a deck, UnreadableError where the file is none.
    """
    before = slides_before(Path(deck_path))
    outline = read(outline_path, allow_outside=allow_outside)
    deck, _ = _checked(outline, tell(outline))
    return tuple(changes(before, slides_of(deck)))


def _in_short(outline: Outline, story: Story) -> tuple[str, ...]:
    """Return the facts that the talk shows, told back in short."""
    if outline.facts is None:
        return ()
    language, shown = story.head.language, [some.place for some in shown_in_talk(story.slides)]
    lines = read_facts_back(outline.facts, written_in_slides(outline.facts, story), language)
    return in_short(lines, phrases_of(language), shown) if shown else ()


def read(outline_path: str | os.PathLike[str], *, allow_outside: bool = False) -> Outline:
    """Return the outline in a file; raises DeckError with every fault, at its line.

    With ``allow_outside`` its pictures may lie outside its folder.
    """
    path = Path(outline_path)
    return read_outline(path, registry(), misfits_of, allow_outside=allow_outside)


def tell(outline: Outline) -> Story:
    """Return the slides of the outline in the order in which they are told."""
    return tell_story(outline, registry())
