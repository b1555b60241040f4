"""A told outline laid out: every slide with its items, its footer and its notes."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from deck.content import Content, Source
from deck.kinds import registry
from deck.layout import DoesNotFitError, Footer, Page, Sheet, SlideNumbers
from deck.layout.footer import footer, has_room, source_line
from deck.messages import Messages
from deck.misfit import misfits
from deck.outline import Outline
from deck.phrases import Phrases
from deck.problems import DeckError, Problem, Severity
from deck.scene import Deck, Scene, Text, backdrop
from deck.story import Said, Slide, Story, compose, tell
from deck.story.notes import shared_out
from deck.theme import THEMES, Color, SlideLayout, Theme
from deck.trial.content import FactContent
from deck.trial.said import full, phrases_of

_MOST_ROUNDS = 5  # of laying out again with the numbers of the round before


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


def misfits_of(outline: Outline) -> tuple[Problem, ...]:
    """Return what fits no slide, of the entries that could be read of a faulty outline."""
    laying = _Laying(outline, tell(outline, registry()), THEMES[outline.head.theme])
    try:
        laying.sheets(SlideNumbers())
    except DeckError as error:
        return tuple(problem for problem in error.problems if problem.at)
    return ()


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
        sheets: list[tuple[Sheet, ...]] = []
        problems: list[Problem] = []
        for index, slide in enumerate(self.story.slides):
            if before and not slide.kind.numbered:
                sheets.append(before[index])
                continue
            problems += self._remark(slide)
            try:
                sheets.append(self._laid_out(slide, slide.content, numbers))
            except DoesNotFitError as error:
                problems += self._misfits(slide, numbers, error)
        if problems:
            raise DeckError(problems)
        return sheets

    def _remark(self, slide: Slide) -> Iterator[Problem]:
        """Yield a remark that has no room in the line under its slide."""
        content = slide.content
        known, remark = self.story.head.sources, content.remark
        sources = [known[name] for name in content.source if name in known]
        if slide.is_written and remark and not has_room(sources, remark, self.phrases, self.theme):
            said = Messages(("layout",))("remark", length=len(remark))
            place = (*slide.place, "remark")
            yield self.outline.origin.problem(Severity.ERROR, "fit", place, *said)

    def _laid_out(self, slide: Slide, content: Content, numbers: SlideNumbers) -> tuple[Sheet, ...]:
        """Return the sheets of a slide with a content; raises DoesNotFitError."""
        phrases = Phrases(self.story.head.language, slide.kind.key)
        teller = self.story.teller
        page = Page(content.title, self.theme, phrases, numbers, slide.part, teller)
        return slide.kind.lay_out(content, page)

    def _misfits(
        self, slide: Slide, numbers: SlideNumbers, error: DoesNotFitError
    ) -> Iterator[Problem]:
        """Yield what is too long on a slide, as problems at its lines."""

        def fits(content: Content) -> bool:
            try:
                # Words that are read, such as a day, may be none once they are cut.
                is_sound = not any(slide.kind.faults(content))
                return is_sound and bool(self._laid_out(slide, content, numbers))
            except DoesNotFitError:
                return False

        origin = self.outline.origin
        for place, said in misfits(slide.content, slide.place, fits, error):
            # A title that the program wrote has no line of its own.
            where = place if place in origin.marks else (*slide.place, *error.place)
            yield origin.problem(Severity.ERROR, "fit", where, *said)

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
