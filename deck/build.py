"""Joins the stages: outline, story, scenes, checks, file; the only caller of all of them."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from deck.check import check
from deck.content import Source
from deck.kinds import registry
from deck.layout import DoesNotFitError, Footer, Page, Sheet, SlideNumbers
from deck.layout.footer import footer, source_line
from deck.messages import Messages
from deck.outline import Outline
from deck.outline import read as read_outline
from deck.phrases import Phrases
from deck.problems import DeckError, Problem, Severity, UnreadableError, in_order
from deck.scene import Deck, Scene, Text, backdrop
from deck.story import Said, Slide, Story, compose
from deck.story import tell as tell_story
from deck.story.notes import shared_out
from deck.theme import THEMES, Color, SlideLayout, Theme
from deck.writers.pptx import write

_NOWHERE = SlideNumbers()
_MOST_ROUNDS = 5  # of laying out again with the numbers of the round before


class Report(NamedTuple):
    """What was built: how many slides, about how long they take, and what to think about."""

    deck_path: Path
    slides: int
    slides_after: int
    seconds: int
    pause_minutes: float
    problems: tuple[Problem, ...]

    @property
    def minutes(self) -> int:
        """Return the time the talk takes in whole minutes, at least one, without its pauses."""
        return max(1, round(self.seconds / 60))


def build(outline_path: str | os.PathLike[str], deck_path: str | os.PathLike[str]) -> Report:
    """Make the deck of an outline and return what was made.

    Raises DeckError with every error of the outline, UnreadableError where a file cannot be read or
    written. In both cases an older deck stays as it was.
    """
    outline = read(outline_path)
    story = tell(outline)
    deck = lay_out(outline, story)
    problems = in_order(check(outline, story, deck))
    if any(problem.severity is Severity.ERROR for problem in problems):
        raise DeckError(problems)
    target = Path(deck_path)
    try:
        write(deck, target)
    except OSError as error:
        said = Messages(("build",))("target", reason=error.strerror)
        raise UnreadableError([Problem(Severity.ERROR, "file", *said, str(target))]) from None
    after = sum(scene.after for scene in deck.scenes)
    slides = len(deck.scenes)
    return Report(target, slides, after, story.seconds, story.pause_minutes, problems)


def read(outline_path: str | os.PathLike[str]) -> Outline:
    """Return the outline in a file; raises DeckError with every fault, at its line."""
    return read_outline(Path(outline_path), registry())


def tell(outline: Outline) -> Story:
    """Return the slides of the outline in the order in which they are told."""
    return tell_story(outline, registry())


def lay_out(outline: Outline, story: Story) -> Deck:
    """Return the deck with every item at its place; raises DeckError where something does not fit.

    What stands where is known only after a round: slides that say so are laid out again until the
    numbers stay the same.
    """
    theme = THEMES[story.head.theme]
    sheets = _sheets(outline, story, theme)
    places = _NOWHERE
    for _ in range(_MOST_ROUNDS):
        found = _places(story, sheets)
        if found == places:
            break
        places = found
        sheets = _sheets(outline, story, theme, places, sheets)
    return _finished(story, sheets)


def _sheets(
    outline: Outline,
    story: Story,
    theme: Theme,
    places: SlideNumbers = _NOWHERE,
    before: Sequence[tuple[Sheet, ...]] | None = None,
) -> list[tuple[Sheet, ...]]:
    """Return the sheets of each slide, or raise with everything that fits nowhere.

    With the sheets of the round before, only slides that show slide numbers are laid out again.
    """
    sheets, problems = [], []
    for index, slide in enumerate(story.slides):
        if before and not slide.kind.numbered:
            sheets.append(before[index])
            continue
        phrases = Phrases(story.head.language, slide.kind.key)
        page = Page(slide.content.title, theme, phrases, places, slide.part)
        try:
            sheets.append(slide.kind.lay_out(slide.content, page))
        except DoesNotFitError as error:
            place = (*slide.place, *error.place)
            problems.append(
                outline.origin.problem(Severity.ERROR, "fit", place, error.message, error.do)
            )
    if problems:
        raise DeckError(problems)
    return sheets


def _places(story: Story, sheets: Sequence[tuple[Sheet, ...]]) -> SlideNumbers:
    """Return which slides cite which source, and where each part of the talk starts and ends."""
    cited: dict[str, list[int]] = {}
    parts: dict[int, list[int]] = {}
    number = 0
    talk = sum(
        len(some) for slide, some in zip(story.slides, sheets, strict=True) if not slide.after
    )
    for slide, some in zip(story.slides, sheets, strict=True):
        for _ in some:
            number += 1
            if slide.part:
                parts.setdefault(slide.part, []).append(number)
            for source in slide.content.source:
                cited.setdefault(source, []).append(number)
    return SlideNumbers(
        {name: tuple(numbers) for name, numbers in cited.items()},
        tuple((parts[part][0], parts[part][-1]) for part in sorted(parts)),
        talk,
    )


def _finished(story: Story, sheets: Sequence[tuple[Sheet, ...]]) -> Deck:
    """Return the deck: every sheet with its footer, number and notes."""
    head = story.head
    scenes: list[Scene] = []
    for slide, some in zip(story.slides, sheets, strict=True):
        scenes += _scenes(slide, some, story, len(scenes) + 1)
    author = head.author or head.presenter or head.made_by or head.event or head.title
    return Deck(head.title, author, head.language, THEMES[head.theme], tuple(scenes), head.day)


def _scenes(slide: Slide, sheets: Sequence[Sheet], story: Story, first: int) -> Iterator[Scene]:
    """Yield the scene of each sheet of a slide; words and time are shared out over them."""
    content, phrases = slide.content, Phrases(story.head.language)
    sources = [story.head.sources[name] for name in content.source]
    says = shared_out(content.say or content.title, len(sheets))
    for index, (sheet, say) in enumerate(zip(sheets, says, strict=True)):
        is_last = index + 1 == len(sheets)
        said = Said(
            say or phrases("notes_continued", title=content.title),
            sheet.picture,
            slide.seconds // len(sheets),
            content.pause if is_last else None,
            slide.after,
        )
        notes = compose(content, said, sources, phrases)
        items = (*sheet.items, *_footer(sheet, slide, sources, story, first + index))
        behind = backdrop(THEMES[story.head.theme], sheet.slide_layout)
        yield Scene(
            sheet.slide_layout, sheet.title, items, notes, slide.section, slide.after,
            slide.place, behind,
        )  # fmt: skip


def _footer(
    sheet: Sheet, slide: Slide, sources: Sequence[Source], story: Story, number: int
) -> list[Text]:
    """Return the footer of one slide."""
    theme = THEMES[story.head.theme]
    if sheet.footer is Footer.NONE:
        return []
    if sheet.footer is Footer.NUMBER_ON_DEEP:
        return footer("", "", number, theme, Color.TEXT_ON_DEEP)
    phrases = Phrases(story.head.language)
    content = slide.content
    remark = content.remark or (
        phrases("worked_out_remark", n=len(sources)) if content.worked_out else ""
    )
    part = phrases("part", part=slide.part, parts=story.parts) if slide.part else ""
    # On a section's start the source would stand on the dark panel; the notes have it.
    is_start = sheet.slide_layout is SlideLayout.SECTION
    source = "" if is_start else source_line(sources, remark, phrases, theme)
    return footer(source, part, number, theme)
