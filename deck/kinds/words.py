"""Words of the talk with what they mean, in plain language. Use it before they are first needed."""

from collections.abc import Sequence
from typing import Annotated

from pydantic import Field

from deck.content import Content, Line, Value
from deck.kind import Kind
from deck.layout import Page, Sheet
from deck.layout.columns import LEFT_INSET
from deck.layout.named_rows import NamedRows, named_columns
from deck.layout.table import TableText
from deck.layout.table_slides import table_slides, table_steps
from deck.units import inches

_MOST = 6
_TO_MEANINGS = inches(0.45) - LEFT_INSET  # from the longest word
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
    names = [word.word for word in content.words]
    heads = page.phrases("word"), page.phrases("meaning")
    columns = named_columns(names, sizes[0], _TO_MEANINGS, heads[0], page)

    def tell(some: Sequence[Word], _: float) -> TableText | None:
        if len(some) > _MOST:
            return None
        rows = [(word.word, word.meaning) for word in some]
        alt = page.phrases("table", n=len(rows))
        return NamedRows("Words", alt, heads, rows).text(columns, page)

    steps = table_steps(sizes, [_PADS], _MOST_PAD_PT, page)
    return table_slides(content.words, steps, tell, "words", page)


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
