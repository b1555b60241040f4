"""Which text of a slide is too long: each is measured for itself, and no other one is blamed."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from pydantic import BaseModel

from deck.content import Content, Image
from deck.layout import DoesNotFitError
from deck.messages import Advice, Messages
from deck.problems import Place
from deck.trial.facts import Finding

_SAID = Messages(("layout",))
_SHORT = "x"  # what stands in the place of a text to see whether that was too long
_LEAST = 12  # characters: a shorter text is not what takes the room
_ENGLISH = ("nurses and doctors of three hospitals wrote it down word for word " * 5)[:300]
_MOST_TEXTS = 40  # that are tried, the longest first
# Keys whose text is not on the slide, or names something else.
_UNSHOWN = {"say", "if_asked", "worked_out", "source", "look", "id", "place"}
_OF_FINDING = ("outcome", "groups", "subgroups")  # what is on a slide of a fact, and has words

Fits = Callable[[Content], bool]


class _Text(NamedTuple):
    """A text of a content: where it stands in the outline, and which way leads to it."""

    place: Place
    path: Place
    words: str


class Misfit(NamedTuple):
    """What does not fit, where it stands in the outline, and what to do."""

    place: Place
    said: Advice


def misfits(
    content: Content, place: Place, fits: Fits, error: DoesNotFitError
) -> tuple[Misfit, ...]:
    """Return the texts without which a content would fit its slide, each with how much fits.

    ``place`` leads to the entry. Where no texts are to blame that is what ``error`` says.
    """
    texts = sorted(_texts(content, (), place), key=lambda text: -len(text.words))
    blamed = _blamed(content, [t for t in texts[:_MOST_TEXTS] if len(t.words) > _LEAST], fits)
    if not blamed:
        return (Misfit((*place, *error.place), Advice(error.message, error.do)),)
    if len(blamed) > 1:
        said = (_SAID("text-together", length=len(text.words)) for text in blamed)
        return tuple(map(Misfit, (text.place for text in blamed), said))
    (text,) = blamed
    most = _most(content, text, fits)
    return (Misfit(text.place, _SAID("text", length=len(text.words), most=most)),)


def room_in(content: Content, fits: Fits) -> Mapping[str, int]:
    """Return about how many characters of plain English fit each place that has a text.

    All other texts of the content stay as they are; so many at most as a line may have.
    """
    found: dict[str, int] = {}
    for text in _texts(content, (), ()):
        is_own = text.path == text.place and len(text.words.split()) > 1
        name = ".".join(str(step) for step in text.place if isinstance(step, str))
        if is_own:
            most = _most(content, text._replace(words=_ENGLISH), fits)
            found[name] = min(most, found.get(name, most))
    return found


def _blamed(content: Content, texts: Sequence[_Text], fits: Fits) -> list[_Text]:
    """Return the fewest of the longest texts without which all else fits, or none."""
    for text in texts:
        if fits(_with(content, text.path, _SHORT)):
            return [text]
    shortened = content
    for end, text in enumerate(texts, start=1):
        shortened = _with(shortened, text.path, _SHORT)
        if fits(shortened):
            return _needed(shortened, texts[:end], fits)
    return []


def _needed(shortened: Content, texts: Sequence[_Text], fits: Fits) -> list[_Text]:
    """Return the texts that have to be short; the others may be as they were."""
    needed = []
    for text in texts:
        whole = _with(shortened, text.path, text.words)
        if fits(whole):
            shortened = whole
        else:
            needed.append(text)
    return needed


def _most(content: Content, text: _Text, fits: Fits) -> int:
    """Return about how many characters of a text fit, in steps of five."""
    fitting, too_many = 0, len(text.words)
    while too_many - fitting > 1:
        middle = (fitting + too_many) // 2
        is_in = fits(_with(content, text.path, text.words[:middle].rstrip() or _SHORT))
        fitting, too_many = (middle, too_many) if is_in else (fitting, middle)
    return fitting - fitting % 5 if fitting > _LEAST else fitting


def _texts(value: object, path: Place, place: Place) -> Iterator[_Text]:
    """Yield every text on the slide inside ``value``."""
    if isinstance(value, str):
        yield _Text(place, path, value)
        return
    if isinstance(value, Finding):
        place = value.place
    for step, part in _parts(value):
        inner = _group_place(place) if isinstance(value, Finding) and step == "groups" else place
        named = isinstance(value, Finding) and step in {"outcome", "groups"}
        yield from _texts(part, (*path, step), inner if named else (*place, step))


def _group_place(finding: Place) -> Place:
    """Return where the groups of an outcome stand: under the trial, or in the slide itself."""
    return ("trial", "groups") if finding[0] in {"outcomes", "harms"} else (*finding, "groups")


def _parts(value: object) -> Iterator[tuple[str | int, object]]:
    """Yield the parts of a value that can be replaced, each with the step that leads to it."""
    if isinstance(value, BaseModel):
        names = (name for name in type(value).model_fields if name not in _UNSHOWN)
        yield from ((name, getattr(value, name)) for name in names)
    elif isinstance(value, Mapping):
        yield from value.items()
    elif isinstance(value, Image):
        return
    elif hasattr(value, "_fields"):
        fields = _OF_FINDING if isinstance(value, Finding) else value._fields
        names = (name for name in fields if name not in _UNSHOWN)
        yield from ((name, getattr(value, name)) for name in names)
    elif isinstance(value, tuple):
        yield from enumerate(value)


def _with(value: Any, path: Place, words: str) -> Any:  # noqa: ANN401 - any part of a content
    """Return a value with other words where a path leads."""
    if not path:
        return words
    step, rest = path[0], path[1:]
    if isinstance(value, BaseModel):
        return value.model_copy(update={str(step): _with(getattr(value, str(step)), rest, words)})
    if isinstance(value, Mapping):
        return {**value, step: _with(value[step], rest, words)}
    if hasattr(value, "_fields"):
        return value._replace(**{str(step): _with(getattr(value, str(step)), rest, words)})
    changed = list(value)
    changed[int(step)] = _with(value[int(step)], rest, words)
    return tuple(changed)
