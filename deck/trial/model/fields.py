"""What fields of the facts take: short forms, words of a closed list, one text or several."""

from collections.abc import Callable
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticKnownError

from deck.content import Line, Reads
from deck.messages import did_you_mean
from deck.trial import forms
from deck.trial.faults import unfit, unread
from deck.trial.forms import FormError

_ID_MOST = 60


def form(reader: Callable[[object], object]) -> Reads:
    """Return what reads a field by a short form."""

    def read(value: object) -> object:
        if not isinstance(value, str | int | float | Decimal) or isinstance(value, bool):
            raise PydanticKnownError("string_type")
        try:
            return reader(value)
        except FormError as error:
            raise unread(error) from None

    return Reads(read)


def choice(*words: str) -> Reads:
    """Return what reads a field that takes one of some words."""

    def read(value: object) -> str:
        if not isinstance(value, str):
            raise PydanticKnownError("string_type")
        word = " ".join(value.split()).lower()
        if word not in words:
            raise unfit("choice-of", text=value, meant=did_you_mean(word, words))
        return word

    return Reads(read, written=Literal[*words])


def _as_list(value: object) -> object:
    """Return one text as a list of one."""
    return [value] if isinstance(value, str) else value


def _listed(value: object) -> Any:  # noqa: ANN401 - pydantic checks what is in it
    return tuple(value) if isinstance(value, list) else value


Count = Annotated[int, form(forms.count)]
Number = Annotated[Decimal, form(forms.number)]
Left = Annotated[forms.Left, form(forms.left)]
Estimate = Annotated[forms.Estimate, form(forms.estimate)]
Lines = Annotated[tuple[Line, ...], BeforeValidator(_as_list)]
Id = Annotated[str, Field(pattern=r"^[A-Za-z][A-Za-z0-9_-]*$", max_length=_ID_MOST)]
