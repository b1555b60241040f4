"""The texts of a content, each with the place that leads to it, and those of what is drawn."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from pydantic import BaseModel

from deck.content import Image
from deck.messages import Messages
from deck.problems import Place
from deck.scene import Chart, Deck, Group, Item, Role, Scene, Series, Table, Text
from deck.trial.facts import Finding

SAID = Messages(("check",))
# Keys whose text nobody sees on the slide.
SPOKEN = ("say", "if_asked", "worked_out")
# What stands on every slide, or says what all its slides show.
FRAME = {Role.TITLE, Role.FOOTER, Role.PART, Role.NUMBER}
_NAMES = ("source", "outcome", "look", "id", "phone", "stress")


def texts_of(value: object, place: Place = ()) -> list[tuple[Place, str]]:
    """Return every text and number inside ``value`` as text, with its place."""
    found: list[tuple[Place, str]] = []
    _gather(value, place, found)
    return found


def _gather(value: object, place: Place, found: list[tuple[Place, str]]) -> None:
    if isinstance(value, str | int | Decimal):
        if not isinstance(value, bool):
            found.append((place, str(value)))
    elif isinstance(value, Finding):
        _gather(value.outcome, place, found)
    else:
        for key, part in _parts(value):
            if type(part) is str:  # as most are: they need no further look
                found.append(((*place, key), part))
            elif part is not None:
                _gather(part, (*place, key), found)


def _parts(value: object) -> Iterable[tuple[str | int, object]]:
    """Return what a value consists of, each part with the step that leads to it."""
    if isinstance(value, Image):
        return ()
    if isinstance(value, tuple):
        return enumerate(value)
    if isinstance(value, BaseModel):
        fields = type(value).model_fields
        return [(name, getattr(value, name)) for name in fields if name not in _NAMES]
    return value.items() if isinstance(value, Mapping) else ()


def scenes_of(deck: Deck) -> Mapping[Place, Sequence[Scene]]:
    """Return the scenes of each entry of the outline by the place that leads to it."""
    found: defaultdict[Place, list[Scene]] = defaultdict(list)
    for scene in deck.scenes:
        if scene.place:
            found[scene.place].append(scene)
    return found


def shown_in(item: Item) -> Iterator[str]:
    """Yield every text and number of an item, alternative texts too, but for title and footer."""
    if isinstance(item, Text):
        if item.role not in FRAME:
            yield from (paragraph.text for paragraph in item.paragraphs)
        return
    yield item.alt
    if isinstance(item, Group):
        yield from (text for child in item.items for text in shown_in(child))
    elif isinstance(item, Table):
        cells = (cell for row in item.rows for cell in row.cells)
        yield from (paragraph.text for cell in cells for paragraph in cell.paragraphs)
    elif isinstance(item, Chart):
        yield from item.categories
        yield from (text for series in item.series for text in _plotted(series))


def _plotted(series: Series) -> Iterator[str]:
    """Yield the name of a series, its values, and the limits of its band."""
    yield series.name
    limits = [pair for pair in series.band.limits if pair] if series.band else []
    yield from map(str, (*series.at, *series.values, *(end for pair in limits for end in pair)))
