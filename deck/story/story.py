"""The slides of a talk in the order in which they are told."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from deck.content import Content
from deck.kind import Kind
from deck.outline import Head, Outline, Section
from deck.phrases import Phrases
from deck.problems import Place
from deck.story.notes import seconds_for, spoken_seconds
from deck.story.words import worded
from deck.trial.shown import FACTS
from deck.trial.told import Teller

# What each part is called, and which question it answers unless it asks one of its own.
_NAMES = {
    "opening": "section_opening",
    "background": "section_background",
    "method": "section_method",
    "results": "section_results",
    "caveats": "section_caveats",
    "news": "section_news",
    "close": "section_close",
}
_QUESTIONS = {
    "background": "asks_background",
    "method": "asks_method",
    "results": "asks_results",
    "caveats": "asks_caveats",
    "news": "asks_news",
    "close": "asks_close",
}
_FEWEST_QUESTIONS = 3  # fewer parts need no overview


class Slide(NamedTuple):
    """One content at its place: the name of its section, and which part of the talk that is.

    ``part`` is 0 for slides outside the parts, such as the first. ``place`` leads to the entry in
    the outline, and is empty for slides that the program makes.
    Slides with ``after`` stand behind the end of the talk.
    """

    content: Content
    kind: Kind
    section: str
    part: int = 0
    place: Place = ()
    after: bool = False

    @property
    def is_written(self) -> bool:
        """Return whether the author wrote this slide's entry."""
        return bool(self.place)

    @property
    def seconds(self) -> int:
        """Return how many seconds the slide takes to say, without a pause."""
        return seconds_for(self.content)


class Story(NamedTuple):
    """All slides in order, with the head of the outline and how many parts the talk has.

    ``teller`` tells each outcome alike on all of them.
    """

    head: Head
    slides: tuple[Slide, ...]
    parts: int
    teller: Teller = Teller()

    @property
    def seconds(self) -> int:
        """Return how many seconds the talk takes, without its pauses and what stands behind it."""
        return sum(slide.seconds for slide in self.slides if not slide.after)

    @property
    def pause_minutes(self) -> float:
        """Return how many minutes the talk stops for questions."""
        return sum(slide.content.pause or 0 for slide in self.slides if not slide.after)


def tell(outline: Outline, kinds: Mapping[str, Kind]) -> Story:
    """Return the story of the outline: opening, overview, parts, the trial, sources, appendix.

    Entries with ``skip`` are left out; those with ``appendix``, and those too large to be followed
    in a talk, stand behind the end.
    """
    phrases = Phrases(outline.head.language)
    outline, teller = worded(outline)
    opening, parts = list(_opening(outline, phrases)), list(_parts(outline, phrases))
    written = [*opening, *parts]
    about = list(_about(outline, kinds, phrases))
    sources = _sources(outline, [*written, *about], kinds, phrases)
    behind = [*about, *sources, *_appendix(written, phrases)]
    first = [*_title(outline, kinds, phrases), *_in_talk(opening)]
    told = _in_talk(parts)
    overview = _overview(outline, [*first, *told], kinds, phrases)
    count = max((slide.part for slide in told), default=0)
    return Story(outline.head, (*first, *overview, *told, *behind), count, teller)


def _in_talk(slides: Sequence[Slide]) -> list[Slide]:
    """Return the slides that do not stand behind the end of the talk."""
    return [slide for slide in slides if not slide.content.is_behind]


def _title(outline: Outline, kinds: Mapping[str, Kind], phrases: Phrases) -> Iterator[Slide]:
    """Yield the first slide, made from the head of the outline and the people of its trial."""
    head, kind = outline.head, kinds["event"]
    fields = {name: getattr(head, name) for name in kind.model.model_fields if hasattr(head, name)}
    fields["event"] = head.event or phrases("default_event")
    content = _made(kind, outline, say=phrases("opening_say"), **fields)
    yield Slide(content, kind, phrases("section_opening"))


def _opening(outline: Outline, phrases: Phrases) -> Iterator[Slide]:
    """Yield the author's slides before the overview."""
    for section in outline.sections:
        if section.name == "opening":
            yield from _entries(section, phrases("section_opening"), 0)


def _parts(outline: Outline, phrases: Phrases) -> Iterator[Slide]:
    """Yield the author's entries, part by part."""
    told = 0
    for section in outline.sections:
        if section.name == "opening":
            continue
        told += section in _told(outline)
        yield from _entries(section, phrases(_NAMES[section.name]), told)


def _told(outline: Outline) -> list[Section]:
    """Return the sections that are parts of the talk: those with a slide before its end."""
    return [
        section
        for section in outline.sections
        if section.name != "opening"
        and any(not (e.content.skip or e.content.is_behind) for e in section.entries)
    ]


def _entries(section: Section, name: str, part: int) -> Iterator[Slide]:
    """Yield a section's entries but for those to be skipped."""
    for entry in section.entries:
        if not entry.content.skip:
            yield Slide(entry.content, entry.kind, name, part, entry.place)


def _overview(
    outline: Outline, slides: Sequence[Slide], kinds: Mapping[str, Kind], phrases: Phrases
) -> Iterator[Slide]:
    """Yield the slide of the questions that the parts answer, with the minutes the talk takes."""
    sections = _told(outline)
    if len(sections) < _FEWEST_QUESTIONS:
        return
    questions = [_question(section, phrases) for section in sections]
    number = phrases.number_word(len(questions))
    say = phrases("overview_say", number=number)
    seconds = sum(slide.seconds for slide in slides) + spoken_seconds(say)
    minutes = max(1, round(seconds / 60))
    title = phrases("overview_title", n=minutes, number=number, minutes=minutes)
    kind = kinds["overview"]
    content = _made(kind, outline, title=title, say=say, overview=questions)
    yield Slide(content, kind, phrases("section_opening"))


def _question(section: Section, phrases: Phrases) -> str:
    """Return the question that a section answers: its own, or the usual one."""
    asked = (getattr(entry.content, "asks", None) for entry in section.entries)
    return next(filter(None, asked), phrases(_QUESTIONS[section.name]))


def _about(outline: Outline, kinds: Mapping[str, Kind], phrases: Phrases) -> Iterator[Slide]:
    """Yield the slide of how the trial was done, where the outline says more than its design."""
    trial = outline.facts.trial if outline.facts else None
    if trial is None or not trial.is_described:
        return
    kind = kinds["about"]
    named = phrases("about_title", name=trial.name) if trial.name else ""
    title = named or phrases("about_title_unnamed")
    source = [name for name in trial.source if name in outline.head.sources]
    say = phrases("about_say")
    content = _made(kind, outline, title=title, say=say, about="trial", source=source)
    yield Slide(content, kind, phrases("section_about"), after=True)


def _sources(
    outline: Outline, slides: Sequence[Slide], kinds: Mapping[str, Kind], phrases: Phrases
) -> Iterator[Slide]:
    """Yield the slide of the sources that are cited, where there is one."""
    cited = {name for slide in slides for name in slide.content.source}
    listed = [
        {"id": name, "name": source.name, "listed": source.listed}
        for name, source in outline.head.sources.items()
        if name in cited
    ]
    if listed:
        kind = kinds["sources"]
        title = phrases("sources_title", n=len(listed))
        content = _made(kind, outline, title=title, say=phrases("sources_say"), sources=listed)
        yield Slide(content, kind, phrases("section_sources"), after=True)


def _appendix(slides: Sequence[Slide], phrases: Phrases) -> Iterator[Slide]:
    """Yield the slides that stand behind the end of the talk, in their order."""
    for slide in slides:
        if slide.content.is_behind:
            yield slide._replace(section=phrases("section_appendix"), part=0, after=True)


def _made(kind: Kind, outline: Outline, **fields: object) -> Content:
    """Return a content that the program makes itself."""
    return kind.model.model_validate(fields, context={FACTS: outline.facts})
