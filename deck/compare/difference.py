"""How a deck differs from one before it, in words: slide by slide, figures first."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from enum import IntEnum
from typing import NamedTuple

from deck.compare.look import looks_alike
from deck.compare.pairs import paired_slides, paired_things
from deck.compare.shown import Shown, Sort, Thing, is_same_place
from deck.compare.words import SAID, name_of, shortened

_NUMBER = re.compile(r"\d[\d.,]*")
_SENTENCE_END = re.compile(r"\n|(?<=[.?!]) ")


class _Matters(IntEnum):
    """In which order the lines about a slide are told."""

    FIGURE = 0
    TEXT = 1
    PICTURE = 2
    PLACE = 3
    NOTES = 4


class _Line(NamedTuple):
    """A line about a slide, and where it stands among the others."""

    matters: _Matters
    said: str


def changes(before: Sequence[Shown], after: Sequence[Shown]) -> list[str]:
    """Return what the deck ``after`` changes of the one ``before``, in lines for a person."""
    lines: list[str] = []
    for old, new, is_moved in paired_slides(before, after):
        if new is None or old is None:
            lines += _alone(before, after, old, new)
            continue
        found = [line.said for line in sorted(_within(before[old], after[new]), key=_order)]
        if is_moved:
            found.append(SAID.word("diff-moved", before=old + 1))
        if found:
            slide = name_of(new + 1, after[new].title)
            lines += [_capital(SAID.word("diff-slide", slide=slide)), *found]
    return lines or [SAID.word("nothing")]


def _alone(
    before: Sequence[Shown], after: Sequence[Shown], old: int | None, new: int | None
) -> Iterator[str]:
    """Yield the line about a slide that only one of the decks has."""
    if new is not None:
        yield _capital(SAID.word("diff-new", slide=name_of(new + 1, after[new].title)))
    elif old is not None:
        yield _capital(SAID.word("diff-gone", slide=name_of(old + 1, before[old].title)))


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def _order(line: _Line) -> int:
    return line.matters


def _within(before: Shown, after: Shown) -> Iterator[_Line]:
    """Yield what changes on a slide."""
    moved = 0
    for old, new in paired_things(before.things, after.things):
        if old is None or new is None:
            yield _one_more_or_less(old, new)
        elif old.sort is Sort.PICTURE and not looks_alike(old.said, new.said):
            yield _Line(_Matters.PICTURE, SAID.word("diff-picture"))
        elif old.sort is not Sort.PICTURE and old.said != new.said:
            yield from _said_otherwise(old, new)
        else:
            moved += not is_same_place(old, new)
    if moved:
        word = "diff-place" if moved == 1 else "diff-places"
        yield _Line(_Matters.PLACE, SAID.word(word, count=moved))
    yield from _notes(before.notes, after.notes)


def _one_more_or_less(old: Thing | None, new: Thing | None) -> _Line:
    """Return the line about something that only one of the slides has."""
    thing, end = (old, "gone") if old else (new, "new")
    if thing is None or thing.sort is Sort.FORM:
        return _Line(_Matters.PLACE, SAID.word(f"diff-form-{end}"))
    if thing.sort is Sort.PICTURE:
        return _Line(_Matters.PICTURE, SAID.word(f"diff-picture-{end}"))
    return _one_sided(shortened(thing.said.replace("\n", "; ")), end)


def _one_sided(said: str, end: str) -> _Line:
    """Return the line about words that go or are new; a figure where there is a number in them."""
    is_figure = bool(_NUMBER.search(said))
    sort = "figure" if is_figure else "text"
    matters = _Matters.FIGURE if is_figure else _Matters.TEXT
    return _Line(matters, SAID.word(f"diff-{sort}-{end}", said=said))


def _said_otherwise(old: Thing, new: Thing) -> Iterator[_Line]:
    """Yield what is said otherwise: line by line, of a chart number by number."""
    lines, others = old.said.split("\n"), new.said.split("\n")
    for some, more in _differences(lines, others):
        for index in range(max(len(some), len(more))):
            yield _line(" ".join(some[index : index + 1]), " ".join(more[index : index + 1]), old)


def _line(before: str, after: str, thing: Thing) -> _Line:
    """Return how one line changes; it is a figure where its numbers do."""
    name, _, values = before.rpartition(": ")
    other, _, others = after.rpartition(": ")
    if thing.sort is Sort.CHART and name and name == other:
        found = list(_differences(values.split(), others.split()))
        said = {
            "before": ", ".join(" ".join(some) or "-" for some, _ in found),
            "after": ", ".join(" ".join(more) or "-" for _, more in found),
        }
        return _Line(_Matters.FIGURE, SAID.word("diff-figures-of", name=name, **said))
    if not before or not after:
        return _one_sided(before or after, "gone" if before else "new")
    if _NUMBER.findall(before) != _NUMBER.findall(after):
        return _Line(_Matters.FIGURE, SAID.word("diff-figure", before=before, after=after))
    return _Line(_Matters.TEXT, SAID.word("diff-text", before=before, after=after))


def _notes(before: str, after: str) -> Iterator[_Line]:
    """Yield the sentences of the notes that go, and those that are new."""
    for some, more in _differences(_SENTENCE_END.split(before), _SENTENCE_END.split(after)):
        for sentence in filter(None, some):
            yield _Line(_Matters.NOTES, SAID.word("diff-notes-gone", before=sentence))
        for sentence in filter(None, more):
            yield _Line(_Matters.NOTES, SAID.word("diff-notes-new", after=sentence))


def _differences(
    before: Sequence[str], after: Sequence[str]
) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    """Yield each stretch in which two sequences differ, as it was and as it becomes."""
    ways = SequenceMatcher(None, before, after, autojunk=False)
    for way, start, end, other_start, other_end in ways.get_opcodes():
        if way != "equal":
            yield before[start:end], after[other_start:other_end]
