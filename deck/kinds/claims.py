"""What was said, what was found, and in a word what the claim was. Use it to set the news right."""

from collections.abc import Iterable, Sequence
from typing import Annotated

from pydantic import Field

from deck.content import Content, Line, Value
from deck.kind import Fault, Kind
from deck.layout import Page, Sheet
from deck.layout.continuation import Drawn
from deck.layout.table import (
    SPARE_GAP,
    TIGHT_GAP,
    TableText,
    cell_width,
    check_heads,
    table,
)
from deck.text.runs import without_marks
from deck.theme import Color
from deck.theme.spacing import CONTENT_WIDTH
from deck.units import Box, inches

_MOST = 4
_VERDICT_WORDS = 3
_SHARES = (3.95, 4.75)  # of the width that the verdicts leave
_VERDICT = inches(3.133)
_MOST_PAD_PT = 17.0
# Size, what comes off the gap below the title, and the least space above and below a text in
# points, in the order in which they give way.
_STEPS = ((28, SPARE_GAP, 6.0), (28, 0, 4.0), (24, SPARE_GAP, 4.0), (24, 0, 2.0))
_HEAD_PATHS = (("heads", "said"), ("heads", "found"), ("heads", "verdict"))


class Claim(Value):
    """One claim beside what was found."""

    said: Line = Field(description="What was said, in its own words or in fewer.")
    found: Line = Field(description="What the trial found instead.")
    verdict: Line = Field(description="What the claim was, in up to three words: 'Overstated'.")


class Heads(Value):
    """The heads of the columns, where the usual ones do not fit the claims."""

    said: Line | None = None
    found: Line | None = None
    verdict: Line | None = None


class Claims(Content):
    """Claims, each beside what was found."""

    claims: Annotated[tuple[Claim, ...], Field(min_length=1, max_length=24)]
    heads: Heads = Field(
        default=Heads(), description="Other heads for the columns: said, found and verdict."
    )


def _faults(content: Claims) -> Iterable[Fault]:
    """Yield each verdict that is a sentence instead of a word or two."""
    for index, claim in enumerate(content.claims):
        words = len(claim.verdict.split())
        if words > _VERDICT_WORDS:
            message = f"This verdict has {words} words; it can have {_VERDICT_WORDS}."
            do = "Name what the claim was, such as 'Wrong'; the reasons go under 'found'."
            yield Fault(("claims", index, "verdict"), "claims-verdict", message, do)


def _lay_out(content: Claims, page: Page) -> tuple[Sheet, ...]:
    """Return as few slides as the claims fit on, at four a slide at the most."""
    heads = _heads(content, page)

    def draw(
        claims: Sequence[Claim], body: Box, step: tuple[float, int, float], first: int
    ) -> Drawn | None:
        del first
        if len(claims) > _MOST:
            return None
        size, gap, pad = step
        text = _text(claims, heads, _columns(content, size, page), size, page)
        drawn = table(text, body.from_top(gap), page.theme.font, pad, _MOST_PAD_PT)
        return Drawn((drawn,), _picture(text)) if drawn else None

    size = _STEPS[-1][0]
    smallest = _text(content.claims, heads, _columns(content, size, page), size, page)
    check_heads(smallest, page.theme.font, _HEAD_PATHS)
    return tuple(
        Sheet(title, (head, *drawn.items), drawn.picture)
        for title, head, drawn in page.continued(content.claims, _STEPS, draw, "claims", TIGHT_GAP)
    )


def _heads(content: Claims, page: Page) -> tuple[str, str, str]:
    """Return the heads of the columns: the author's, or the usual ones."""
    heads = content.heads
    return (
        heads.said or page.phrases("said"),
        heads.found or page.phrases("found"),
        heads.verdict or page.phrases("verdict"),
    )


def _columns(content: Claims, size: float, page: Page) -> tuple[int, int, int]:
    """Return the widths of the columns in EMU: no word of a verdict is wider than the last."""
    words = [word for claim in content.claims for word in claim.verdict.split()]
    last = max(_VERDICT, cell_width(words, size, page.theme.font, bold=True))
    first = round((CONTENT_WIDTH - last) * _SHARES[0] / sum(_SHARES))
    return first, CONTENT_WIDTH - last - first, last


def _text(
    claims: Sequence[Claim],
    heads: tuple[str, str, str],
    columns: tuple[int, int, int],
    size: float,
    page: Page,
) -> TableText:
    """Return what the table of ``claims`` says."""
    return TableText(
        "Claims",
        heads,
        [(claim.said, claim.found, claim.verdict) for claim in claims],
        columns,
        page.phrases("table", n=len(claims)),
        bold_columns=frozenset({2}),
        size=size,
        colors={2: Color.HARM_DARK},
    )


def _picture(text: TableText) -> str:
    """Return the table in words, row by row, each cell with the head of its column."""
    said = [
        f"{head}: {cell.rstrip('.')}."
        for row in text.rows
        for head, cell in zip(text.heads, row, strict=True)
    ]
    return without_marks(" ".join([text.alt, *said]))


KIND = Kind(
    key="claims",
    model=Claims,
    lay_out=_lay_out,
    faults=_faults,
    example="""\
title: Three claims in the news went further than the trial
claims:
  - said: They had primary progressive MS
    found: "None did: half relapsing, half secondary"
    verdict: Wrong
  - said: Followed for up to 13 years
    found: Half were followed for less than 7 years
    verdict: Half the story
  - {said: It put the brakes on MS, found: 7 of 24 got worse and 1 died, verdict: Overstated}
""",
)
