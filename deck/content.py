"""What every kind builds on: the fields that all entries of an outline share, sources, images."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from importlib.resources import files
from typing import Annotated, Any, Literal, NamedTuple, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    StringConstraints,
    ValidationInfo,
)
from pydantic_core import CoreSchema, PydanticCustomError, PydanticKnownError
from pydantic_core.core_schema import (
    no_info_plain_validator_function,
    with_info_plain_validator_function,
)

from deck.messages import Advice, Messages
from deck.typed import day, number, one_line, paragraphs


@dataclass(frozen=True)
class Reads:
    """What reads a field in place of pydantic's checks of its type.

    As pydantic's own plain validators, but that no schema is built for how the value would be
    written again: nothing is, and that took half the time of building a model. ``read`` takes the
    value, and with ``in_context`` what is known of its place too; ``written`` is the type that an
    author writes, for messages on what can stand there.
    """

    read: Callable[..., object]
    written: object = str
    in_context: bool = False

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Return the schema that calls ``read``; the name is pydantic's."""
        written = handler.generate_schema(self.written)
        if self.in_context:
            return with_info_plain_validator_function(self.read, json_schema_input_schema=written)
        return no_info_plain_validator_function(self.read, json_schema_input_schema=written)


# Limits far above what fits a slide: they keep a runaway text from being measured for minutes.
_LINE_LENGTH = 300
_PROSE_LENGTH = 4_000

_LINE = StringConstraints(strip_whitespace=True, min_length=1, max_length=_LINE_LENGTH)
_PROSE = StringConstraints(strip_whitespace=True, min_length=1, max_length=_PROSE_LENGTH)
Line = Annotated[str, _LINE, BeforeValidator(one_line)]
# A text that may become a property of the file: python-pptx takes no longer one.
Named = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=255),
    BeforeValidator(one_line),
]
Prose = Annotated[str, _PROSE, BeforeValidator(one_line)]
# Texts of several sentences: an empty line starts a paragraph, and each stands in a line here.
Quotation = Annotated[str, _LINE, BeforeValidator(paragraphs)]
Paragraphs = Annotated[str, _PROSE, BeforeValidator(paragraphs)]
Count = Annotated[int, Field(ge=0, le=10_000_000_000), BeforeValidator(number)]
Minutes = Annotated[float, Field(gt=0, le=60), BeforeValidator(number)]
Day = Annotated[date, Reads(day)]


class Image(NamedTuple):
    """An image without metadata: ``media`` is png or jpeg; width and height in pixels."""

    data: bytes
    media: str
    width: int
    height: int


IMAGE_MESSAGES = Messages(("images",))
READ_IMAGE = "read_image"  # names in a validation's context what makes an Image of a file's name


def example_image(name: str) -> Image | None:
    """Return the image that comes with the program for the kinds' examples, or None.

    It is known to be a whole PNG; the first chunk tells its size (ISO/IEC 15948, 11.2.2).
    """
    folder = files("deck") / "kinds" / "example"
    found = {f"example/{file.name}": file for file in folder.iterdir()}.get(name)
    if found is None:
        return None
    data = found.read_bytes()
    width, height = (int.from_bytes(data[start : start + 4], "big") for start in (16, 20))
    return Image(data, "png", width, height)


def unfit(said: Advice) -> PydanticCustomError:
    """Return the error of a value that its field refuses, with what to do about it."""
    return PydanticCustomError("unfit", "{message}", {"message": said.message, "do": said.do})


def _image(value: object, info: ValidationInfo) -> Image:
    """Return the image in the file that ``value`` names, read as the context of the outline says.

    Without one there are only the images that come with the program.
    """
    if not isinstance(value, str):
        raise PydanticKnownError("string_type")
    image: Image | None = (info.context or {}).get(READ_IMAGE, example_image)(value)
    if image is None:
        raise unfit(IMAGE_MESSAGES("no-file", name=value))
    return image


# The name of a file in the outline, an image once it is read.
ImageFile = Annotated[Image, Reads(_image, written=Line, in_context=True)]


class Value(BaseModel):
    """A frozen value read from the outline; keys that it does not have are an error."""

    # Built when first used: a talk uses few of the kinds.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Return a copy with some other fields, and without what was worked out from those before.

        A pydantic model copies the values of its cached properties too.
        """
        copied = super().model_copy(update=update, deep=deep)
        for name in set(vars(copied)) - set(type(self).model_fields):
            del vars(copied)[name]
        return copied


class Source(Value):
    """Where a figure was published, and apart from that where it was read."""

    name: Line = Field(description="What it is to the audience: 'The trial'.")
    by: Line = Field(description="Who published it: 'Atkins and others', 'MS Society UK'.")
    published_in: Line | None = Field(None, description="The journal, register or site: 'Lancet'.")
    year: Line = Field(description="The year, or the year of an estimate: '2016'.")
    pages: Line | None = Field(None, description="Volume and pages: '388:576-585'.")
    title: Line | None = Field(None, description="The title of the publication.")
    doi: Line | None = Field(None, description="The doi, without an address before it.")
    read: Line | None = Field(None, description="Where you read it, if that is another place.")

    @property
    def short(self) -> str:
        """Return the form for a footer: 'Atkins and others, Lancet 2016'."""
        return f"{self.by}, {self._issue}"

    @property
    def listed(self) -> str:
        """Return the form for the slide of sources: '... Lancet 2016;388:576-585'."""
        stop = "." if self.published_in else ","
        return f"{self.by}{stop} {self._issue}{self._pages}"

    @property
    def full(self) -> str:
        """Return all that a reader needs to find it: authors, title, journal, year, pages, doi."""
        title = f" {self.title.rstrip('.')}." if self.title else ""
        doi = f" doi:{self.doi}" if self.doi else ""
        return f"{self.by}.{title} {self._issue}{self._pages}.{doi}"

    @property
    def _pages(self) -> str:
        """Return volume and pages after the year, or the number under which it is kept."""
        if not self.pages:
            return ""
        return f";{self.pages}" if self.pages[0].isdigit() else f", {self.pages}"

    @property
    def _issue(self) -> str:
        return f"{self.published_in} {self.year}" if self.published_in else self.year


class Content(Value):
    """One entry of the outline: a fact to be shown, with what every kind of entry may have."""

    title: Line = Field(description="A full sentence that says what the slide shows.")
    say: Paragraphs | None = Field(None, description="What to say, as you would say it.")
    if_asked: Paragraphs | None = Field(None, description="What to answer if somebody asks.")
    minutes: Minutes | None = Field(
        None, description="How long the slide takes; by default, how long the words take to say."
    )
    source: tuple[Line, ...] = Field((), description="One name under 'sources:', or a list.")
    worked_out: Prose | None = Field(
        None, description="How a figure was computed, and from what; the slide says so too."
    )
    remark: Line | None = Field(None, description="Up to six words beside the source.")
    pause: Minutes | None = Field(
        None, description="Minutes to stop for questions after this slide; the notes say so."
    )
    skip: bool = Field(default=False, description="yes leaves this slide out of the deck.")
    appendix: bool = Field(
        default=False, description="yes puts this slide after the end of the talk."
    )

    @property
    def is_behind(self) -> bool:
        """Return whether the slide stands after the end of the talk."""
        return self.appendix


_NUMBER = re.compile(r"-?\d{1,5}(\.\d{1,5})?")


def _as_written(value: object) -> Decimal:
    """Return a number with the decimals that it was written with; raises where it is none."""
    text = str(number(str(value)))
    if not _NUMBER.fullmatch(text):
        raise PydanticCustomError("float_parsing", "not a number")
    return Decimal(text)


# A measured or published number, which prints as it was written: 3.90 stays 3.90.
Amount = Annotated[Decimal, BeforeValidator(_as_written)]
# How long something took, from 0 on, and what it is counted in.
Time = Annotated[Amount, Field(ge=0)]
TimeUnit = Literal["hours", "days", "weeks", "months", "years"]
