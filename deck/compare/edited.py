"""What a person changed in a deck since it was made, in words."""

from collections.abc import Iterator, Sequence

from deck.compare.look import looks_alike
from deck.compare.mark import Mark, mark_of
from deck.compare.of_file import slides_in
from deck.compare.package import Package
from deck.compare.pairs import paired_slides, paired_things
from deck.compare.shown import Shown, Sort, Thing, is_same_place
from deck.compare.words import SAID, name_of

_COMMENTS = ("ppt/comments/", "ppt/threadedComments/")
_MASTERS = ("ppt/slideMasters/slideMaster", "ppt/slideLayouts/slideLayout")
_FIGURES = {Sort.CHART: "figures", Sort.TABLE: "table", Sort.PICTURE: "picture"}


def edits(package: Package, mark: Mark, made: Sequence[Shown]) -> list[str]:
    """Return what was changed in a file, a sentence for each slide; nothing where nothing was.

    ``mark`` is the file's own; in the slides now ``made`` titles are looked up of slides that are
    gone. Raises NotADeckError where the file is no whole deck.
    """
    now = slides_in(package)
    titles = {kept.title: slide.title for kept, slide in zip(mark_of(made), made, strict=True)}
    return [*_in_slides(mark, now, titles), *_elsewhere(package)]


def _in_slides(mark: Mark, now: Sequence[Shown], titles: dict[str, str]) -> Iterator[str]:
    """Yield what was changed in slides and in their order."""
    kept = mark_of(now)
    for before, after, is_moved in paired_slides(mark, kept):
        if after is None:
            was = (before or 0) + 1
            title = titles.get(mark[was - 1].title, "")
            yield SAID.word("slide-gone", slide=name_of(was, title))
        elif before is None:
            yield SAID.word("slide-new", slide=name_of(after + 1, now[after].title))
        else:
            found = [*(["moved"] if is_moved else []), *_within(mark[before], kept[after])]
            what = ", ".join(SAID.word(f"edit-{cause}") for cause in dict.fromkeys(found))
            slide = name_of(after + 1, now[after].title)
            if what:
                yield SAID.word("slide-changed", slide=slide, what=what)


def _within(before: Shown, after: Shown) -> Iterator[str]:
    """Yield the causes by which a slide is not what it was."""
    for thing, other in paired_things(before.things, after.things):
        if thing is None or other is None:
            yield "gone" if other is None else "new"
        elif _is_changed(thing, other):
            yield _FIGURES.get(thing.sort, "text")
        elif not is_same_place(thing, other):
            yield "place"
    if before.notes != after.notes:
        yield "notes"


def _is_changed(thing: Thing, other: Thing) -> bool:
    """Return whether two things of one sort say or show something else."""
    if thing.sort is Sort.PICTURE:
        return not looks_alike(thing.said, other.said)
    return thing.said != other.said


def _elsewhere(package: Package) -> Iterator[str]:
    """Yield what was added apart from slides: comments, and pictures behind all slides.

    No deck has either when it is made.
    """
    if any(name.startswith(_COMMENTS) for name in package.names):
        yield SAID.word("comments")
    masters = (name for name in sorted(package.names) if name.startswith(_MASTERS))
    if any(name for master in masters for name in package.related(master, "image")):
        yield SAID.word("master-picture")
