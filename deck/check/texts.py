"""The texts of a content, each with the path that leads to it."""

from collections.abc import Iterator
from decimal import Decimal

from pydantic import BaseModel

from deck.content import Image
from deck.problems import Place

# Keys whose text nobody sees on the slide.
SPOKEN = ("say", "if_asked", "worked_out")
_NAMES = ("source", "outcome", "id", "phone")


def texts_of(value: object, path: Place = ()) -> Iterator[tuple[Place, str]]:
    """Yield every text and number inside ``value`` as text, with its path."""
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            if name not in _NAMES:
                yield from texts_of(getattr(value, name), (*path, name))
    elif isinstance(value, tuple) and not isinstance(value, Image):
        for index, part in enumerate(value):
            yield from texts_of(part, (*path, index))
    elif isinstance(value, int | str | Decimal) and not isinstance(value, bool):
        yield path, str(value)
