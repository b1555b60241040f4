"""Words of the talk with what they mean, in plain language. Use it before they are first needed."""

from collections.abc import Sequence
from typing import Annotated

from pydantic import Field

from deck.content import Content, Line, Value
from deck.kind import Kind
from deck.layout import Page, Sheet
from deck.layout.columns import LEFT_INSET, head_width
from deck.layout.table import TableText, in_words
from deck.layout.table_slides import table_slides, table_steps
from deck.theme import Color
from deck.units import inches

_MOST = 6
_TO_MEANINGS = inches(0.45)  # from the longest word
_COLUMNS = 5  # of the grid: the most that the words take
# The least points above and below a text, with the whole gap below the title and with the least.
_PADS = (6.0, 2.5)
_MOST_PAD_PT = 17.0


class Word(Value):
    """A word and its meaning."""

    word: Line
    meaning: Line = Field(description="What it means here, in words that everyone knows.")


class Words(Content):
    """Words explained."""

    words: Annotated[tuple[Word, ...], Field(min_length=1, max_length=36)]


def _lay_out(content: Words, page: Page) -> tuple[Sheet, ...]:
    """Return as few slides as the words fit on, at six a slide at the most."""
    sizes = page.sizes.body[:1]
    columns = _columns(content.words, sizes[0], page)

    def tell(some: Sequence[Word], _: float) -> TableText | None:
        return _text(some, columns, page) if len(some) <= _MOST else None

    steps = table_steps(sizes, [_PADS], _MOST_PAD_PT, page)
    return table_slides(content.words, steps, tell, "words", page)


def _columns(words: Sequence[Word], size: float, page: Page) -> tuple[int, int]:
    """Return the widths of the columns in EMU: meanings start right after the longest word.

    The head of the words takes two lines at most.
    """
    widest = page.widest((word.word for word in words), size, bold=True)
    first = min(widest + _TO_MEANINGS - LEFT_INSET, page.measures.column_width(_COLUMNS))
    first = max(first, head_width(page.phrases("word"), page))
    return first, page.width - first


def _text(words: Sequence[Word], columns: tuple[int, int], page: Page) -> TableText:
    """Return what the table of ``words`` says."""
    alt = page.phrases("table", n=len(words))
    said = (in_words(word.word, word.meaning, page) for word in words)
    return TableText(
        "Words",
        (page.phrases("word"), page.phrases("meaning")),
        [(word.word, word.meaning) for word in words],
        columns,
        alt,
        " ".join([alt, *said]),
        bold_columns=frozenset({0}),
        colors={0: Color.GROUP_1},
        anchor="top",
    )


KIND = Kind(
    key="words",
    model=Words,
    lay_out=_lay_out,
    example="""\
title: Here are five words we use, in plain English
words:
  - {word: Myelin, meaning: coating of fat and protein around nerves}
  - {word: Relapse, meaning: "an attack, or flare-up, of MS"}
  - {word: Stem cells, meaning: young cells that can grow into blood and immune cells}
  - {word: Chemotherapy, meaning: strong drugs; here they wipe out the immune system}
  - {word: Secondary progressive, meaning: steady worsening that follows relapsing MS}
""",
)
