"""Words of the talk with what they mean, in plain language. Use it before they are first needed."""

from collections.abc import Sequence
from typing import Annotated

from pydantic import Field

from deck.content import Content, Line, Value
from deck.kind import Kind
from deck.layout import Page, Sheet
from deck.layout.continuation import Drawn
from deck.layout.pieces import column_of
from deck.layout.table import LEFT_INSET, SPARE_GAP, TIGHT_GAP, TableText, table
from deck.text.runs import without_marks
from deck.theme import Color, column_width
from deck.theme.spacing import CONTENT_WIDTH
from deck.units import Box, inches, pt

_MOST = 6
_SIZE = 28
_COLUMN_GAP = inches(0.45)  # from the longest word to the meanings
_LONGEST_WORD = column_width(5)
_MOST_PAD_PT = 17.0
# What comes off the gap below the title, and the least space above and below a text in points.
_STEPS = ((SPARE_GAP, 6.0), (0, 2.5))


class Word(Value):
    """A word and its meaning."""

    word: Line
    meaning: Line = Field(description="What it means here, in words that everyone knows.")


class Words(Content):
    """Words explained."""

    words: Annotated[tuple[Word, ...], Field(min_length=1, max_length=36)]


def _lay_out(content: Words, page: Page) -> tuple[Sheet, ...]:
    """Return as few slides as the words fit on, at six a slide at the most."""
    words = [word.word for word in content.words]
    widest = pt(column_of(words, _SIZE, page.theme.font, bold=True))
    first = min(widest + _COLUMN_GAP - LEFT_INSET, _LONGEST_WORD)
    columns = (first, CONTENT_WIDTH - first)

    def draw(some: Sequence[Word], body: Box, step: tuple[int, float], first: int) -> Drawn | None:
        del first
        if len(some) > _MOST:
            return None
        gap, pad = step
        text = _text(some, columns, page)
        drawn = table(text, body.from_top(gap), page.theme.font, pad, _MOST_PAD_PT)
        return Drawn((drawn,), _picture(text)) if drawn else None

    return tuple(
        Sheet(title, (head, *drawn.items), drawn.picture)
        for title, head, drawn in page.continued(content.words, _STEPS, draw, "words", TIGHT_GAP)
    )


def _text(words: Sequence[Word], columns: tuple[int, int], page: Page) -> TableText:
    """Return what the table of ``words`` says."""
    return TableText(
        "Words",
        (page.phrases("word"), page.phrases("meaning")),
        [(word.word, word.meaning) for word in words],
        columns,
        page.phrases("table", n=len(words)),
        bold_columns=frozenset({0}),
        size=_SIZE,
        colors={0: Color.GROUP_1},
        anchor="top",
    )


def _picture(text: TableText) -> str:
    """Return the table in words: each word with its meaning."""
    said = [f"{word}: {meaning.rstrip('.')}." for word, meaning in text.rows]
    return without_marks(" ".join([text.alt, *said]))


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
