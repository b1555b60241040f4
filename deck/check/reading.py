"""Can it be followed: titles that are unique and short, few words on a slide, words to say."""

from collections.abc import Iterator

from deck.check.texts import FRAME, SAID, scenes_of, texts_of
from deck.outline import NEEDED_SECTIONS, Outline
from deck.problems import Problem, Severity
from deck.scene import Deck, Group, Item, Scene, Table, Text
from deck.story import Slide, Story
from deck.text.metrics import missing
from deck.trial.content import ToldContent

MOST_TITLE_WORDS = 14  # visual.md, 3
MOST_WORDS = 50
LONGEST_MINUTES = 10  # tired listeners need a rest (standards.md, AC17)


def reading(outline: Outline, story: Story, deck: Deck) -> Iterator[Problem]:
    """Yield what makes a slide hard to follow or to present."""
    yield from _parts(outline, story)
    yield from _same_titles(outline, story)
    for slide in story.slides:
        if slide.is_written:
            yield from _slide(outline, slide, deck.theme.font)
    yield from _crowded(outline, story, deck)
    yield from _pauses(outline, story)


def _parts(outline: Outline, story: Story) -> Iterator[Problem]:
    """Yield an error for a part that is needed, and has no slide before the end of the talk."""
    told = {slide.place[0] for slide in story.slides if slide.is_written and not slide.after}
    for name in NEEDED_SECTIONS:
        if name not in told:
            said = SAID("part-behind", name=name)
            yield outline.origin.problem(Severity.ERROR, "part-behind", (name,), *said, key=True)


def _same_titles(outline: Outline, story: Story) -> Iterator[Problem]:
    """Yield an error for a title that an earlier slide has."""
    seen: dict[str, Slide] = {}
    for slide in story.slides:
        title = " ".join(slide.content.title.casefold().split())  # a no-break space is one
        if title in seen and slide.is_written:
            said = SAID("title-same")
            yield outline.origin.problem(
                Severity.ERROR, "title-same", (*slide.place, "title"), *said
            )
        seen.setdefault(title, slide)


def _slide(outline: Outline, slide: Slide, font: str) -> Iterator[Problem]:
    """Yield what is wrong with the title and the words to say of one slide."""
    # Bare numbers are read as one with the word they count (visual.md, 3).
    words = sum(not word.strip(".,:").isdigit() for word in slide.content.title.split())
    if words > MOST_TITLE_WORDS:
        said = SAID("title-words", words=words, most=MOST_TITLE_WORDS)
        yield outline.origin.problem(
            Severity.WARNING, "title-words", (*slide.place, "title"), *said
        )
    for place, text in texts_of(slide.content):
        unknown = missing(text, font)
        if unknown:
            said = SAID("glyph", character=unknown[0])
            yield outline.origin.problem(Severity.WARNING, "glyph", (*slide.place, *place), *said)
    if slide.content.is_behind and not slide.content.appendix:
        said = SAID("too-large")
        yield outline.origin.problem(Severity.WARNING, "too-large", slide.place, *said)
    if not slide.content.say:
        said = SAID("say-none")
        yield outline.origin.problem(Severity.NOTE, "say-none", slide.place, *said)


def _crowded(outline: Outline, story: Story, deck: Deck) -> Iterator[Problem]:
    """Yield a warning for each entry with a slide of more words than are read while listening.

    Where the program writes the words, with their ranges and limits, nothing can be left out.
    """
    told = {slide.place for slide in story.slides if isinstance(slide.content, ToldContent)}
    for place, scenes in scenes_of(deck).items():
        if place in told:
            continue
        words = max(map(body_words, scenes))
        if words > MOST_WORDS:
            said = SAID("words-many", words=words, most=MOST_WORDS)
            yield outline.origin.problem(Severity.WARNING, "words-many", place, *said)


def _pauses(outline: Outline, story: Story) -> Iterator[Problem]:
    """Yield a warning where people listen for longer than ten minutes without a pause."""
    since = 0
    for slide in story.slides:
        since += 0 if slide.after else slide.seconds
        if since > LONGEST_MINUTES * 60 and slide.is_written:
            said = SAID("pause-none", most=LONGEST_MINUTES)
            yield outline.origin.problem(Severity.WARNING, "pause-none", slide.place, *said)
            since = 0
        if slide.content.pause:
            since = 0


def body_words(scene: Scene) -> int:
    """Return how many words stand below the title, without footer, numbers and table cells."""
    return sum(_words(item) for item in scene.items)


def _words(item: Item) -> int:
    if isinstance(item, Group):
        return sum(_words(child) for child in item.items)
    if isinstance(item, Table) or not isinstance(item, Text):
        return 0
    if item.role in FRAME:
        return 0
    words = (word for paragraph in item.paragraphs for word in paragraph.text.split())
    return sum(not word.strip("(.,)").replace(",", "").isdigit() for word in words)
