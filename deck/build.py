"""Joins the stages: outline, story, scenes, checks, file; the only caller of all of them."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from deck.check import check, facts_that_disagree, shown_in_talk, written_in_slides
from deck.compare import changes, slides_of
from deck.content import Source
from deck.kinds import registry
from deck.layout import DoesNotFitError, Footer, Page, Sheet, SlideNumbers
from deck.layout.footer import footer, source_line
from deck.outline import Outline
from deck.outline import read as read_outline
from deck.phrases import Phrases
from deck.problems import DeckError, Place, Problem, Severity, in_order
from deck.scene import Deck, Scene, Text, backdrop
from deck.story import Said, Slide, Story, compose
from deck.story import tell as tell_story
from deck.story.notes import shared_out
from deck.target import check_target, make_way, named_after, slides_before, write
from deck.theme import THEMES, Color, SlideLayout, Theme
from deck.trial.content import FactContent
from deck.trial.read_back import in_short, written
from deck.trial.read_back import read_back as read_facts_back
from deck.trial.said import full, phrases_of

_MOST_ROUNDS = 5  # of laying out again with the numbers of the round before


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
    found = list(facts_that_disagree(outline, story))
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
    return read_outline(Path(outline_path), registry(), allow_outside=allow_outside)


def tell(outline: Outline) -> Story:
    """Return the slides of the outline in the order in which they are told."""
    return tell_story(outline, registry())


def lay_out(outline: Outline, story: Story, theme: Theme | None = None) -> Deck:
    """Return the deck with every item at its place; raises DeckError where something does not fit.

    It has the theme that the outline names, unless another is given. What stands where is known
    only after a round: slides that say so are laid out again until the numbers stay the same.
    """
    laying = _Laying(outline, story, theme or THEMES[story.head.theme])
    sheets = laying.sheets(SlideNumbers())
    numbers = SlideNumbers()
    for _ in range(_MOST_ROUNDS):
        found = laying.numbers(sheets)
        if found == numbers:
            break
        numbers = found
        sheets = laying.sheets(numbers, sheets)
    return laying.finished(sheets)


class _Laying(NamedTuple):
    """A story whose slides are being laid out in a theme."""

    outline: Outline
    story: Story
    theme: Theme

    @property
    def phrases(self) -> Phrases:
        """Return the sentences that footers and notes share."""
        return Phrases(self.story.head.language)

    def sheets(
        self, numbers: SlideNumbers, before: Sequence[tuple[Sheet, ...]] = ()
    ) -> list[tuple[Sheet, ...]]:
        """Return the sheets of each slide, or raise with everything that fits nowhere.

        With the sheets of the round before, only slides that show slide numbers are laid out again.
        """
        sheets, problems = [], []
        for index, slide in enumerate(self.story.slides):
            if before and not slide.kind.numbered:
                sheets.append(before[index])
                continue
            phrases = Phrases(self.story.head.language, slide.kind.key)
            page = Page(
                slide.content.title, self.theme, phrases, numbers, slide.part, self.story.teller
            )
            try:
                sheets.append(slide.kind.lay_out(slide.content, page))
            except DoesNotFitError as error:
                place = (*slide.place, *error.place)
                problem = self.outline.origin.problem
                problems.append(problem(Severity.ERROR, "fit", place, error.message, error.do))
        if problems:
            raise DeckError(problems)
        return sheets

    def numbers(self, sheets: Sequence[tuple[Sheet, ...]]) -> SlideNumbers:
        """Return which slides cite which source, and where each part starts and ends."""
        cited: dict[str, list[int]] = {}
        parts: dict[int, list[int]] = {}
        number = talk = 0
        for slide, some in zip(self.story.slides, sheets, strict=True):
            talk += 0 if slide.after else len(some)
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

    def finished(self, sheets: Sequence[tuple[Sheet, ...]]) -> Deck:
        """Return the deck: every sheet with its footer, number and notes."""
        head = self.story.head
        scenes: list[Scene] = []
        for slide, some in zip(self.story.slides, sheets, strict=True):
            scenes += self._scenes(slide, some, len(scenes) + 1)
        author = head.author or head.presenter or head.made_by or head.event or head.title
        return Deck(head.title, author, head.language, self.theme, tuple(scenes), head.day)

    def _scenes(self, slide: Slide, sheets: Sequence[Sheet], first: int) -> Iterator[Scene]:
        """Yield the scene of each sheet of a slide; words and time are shared out over them."""
        content = slide.content
        sources = [self.story.head.sources[name] for name in content.source]
        says = shared_out(content.say or content.title, len(sheets))
        for index, (sheet, say) in enumerate(zip(sheets, says, strict=True)):
            is_last = index + 1 == len(sheets)
            said = Said(
                say or self.phrases("notes_continued", title=content.title),
                sheet.picture,
                slide.seconds // len(sheets),
                content.pause if is_last else None,
                slide.after,
                self._numbers(slide) if is_last else (),
            )
            notes = compose(content, said, sources, self.phrases)
            items = (*sheet.items, *self._footer(sheet, slide, sources, first + index))
            behind = backdrop(self.theme, sheet.slide_layout)
            yield Scene(
                sheet.slide_layout, sheet.title, items, notes, slide.section, slide.after,
                slide.place, behind,
            )  # fmt: skip

    def _numbers(self, slide: Slide) -> tuple[str, ...]:
        """Return what the notes say of the numbers that a slide takes from the facts."""
        content = slide.content
        noted = content.noted(self.story.teller) if isinstance(content, FactContent) else ()
        phrases = phrases_of(self.story.head.language)
        return tuple(dict.fromkeys(full(said, phrases) for said in noted))

    def _footer(
        self, sheet: Sheet, slide: Slide, sources: Sequence[Source], number: int
    ) -> list[Text]:
        """Return the footer of one slide."""
        if sheet.footer is Footer.NONE:
            return []
        if sheet.footer is Footer.NUMBER_ON_DEEP:
            return footer("", "", number, self.theme, Color.TEXT_ON_DEEP)
        content, phrases = slide.content, self.phrases
        remark = content.remark or (
            phrases("worked_out_remark", n=len(sources)) if content.worked_out else ""
        )
        part = phrases("part", part=slide.part, parts=self.story.parts) if slide.part else ""
        # On a section's start the source would stand on the dark panel; the notes have it.
        is_start = sheet.slide_layout is SlideLayout.SECTION
        source = "" if is_start else source_line(sources, remark, phrases, self.theme)
        return footer(source, part, number, self.theme)
