"""What was said, what was found, and in a word what the claim was. Use it to set the news right."""

from collections.abc import Iterable, Sequence
from typing import Annotated

from pydantic import Field

from deck.content import Content, Line, Value
from deck.kind import Fault, Kind
from deck.layout import Page, Sheet
from deck.layout.columns import cell_width
from deck.layout.table import TableText, check_heads, in_words
from deck.layout.table_slides import table_slides, table_steps
from deck.theme import Color
from deck.units import inches

_MOST = 4
_VERDICT_WORDS = 3
_SHARES = (3.95, 4.75)  # of the width that the verdicts leave
_VERDICT = inches(3.133)  # at the least
_MOST_VERDICT = 0.68  # of all the width
# For each size of body text the least points above and below a text, with the whole gap below the
# title and with the least.
_PADS = ((6.0, 4.0), (4.0, 2.0))
_MOST_PAD_PT = 17.0


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
            values = {"words": words, "most": _VERDICT_WORDS}
            yield Fault(("claims", index, "verdict"), "verdict", values)


def _lay_out(content: Claims, page: Page) -> tuple[Sheet, ...]:
    """Return as few slides as the claims fit on, at four a slide at the most."""
    heads = _heads(content.heads, page)

    def tell(claims: Sequence[Claim], size: float) -> TableText | None:
        columns = _columns(content.claims, size, page)
        return _text(claims, heads, columns, page) if len(claims) <= _MOST else None

    smallest = _columns(content.claims, page.sizes.body[-1], page)
    places = [("heads", "said"), ("heads", "found"), ("heads", "verdict")]
    check_heads(_text(content.claims, heads, smallest, page), places, page)
    steps = table_steps(page.sizes.body, _PADS, _MOST_PAD_PT, page)
    return table_slides(content.claims, steps, tell, "claims", page)


def _heads(heads: Heads, page: Page) -> tuple[str, str, str]:
    """Return the heads of the columns: the author's, or the usual ones."""
    return (
        heads.said or page.phrases("said"),
        heads.found or page.phrases("found"),
        heads.verdict or page.phrases("verdict"),
    )


def _columns(claims: Sequence[Claim], size: float, page: Page) -> tuple[int, int, int]:
    """Return the widths of the columns in EMU: the longest word of a verdict widens the last."""
    words = [word for claim in claims for word in claim.verdict.split()]
    widest = cell_width(words, size, page, bold=True)
    last = max(_VERDICT, min(widest, round(_MOST_VERDICT * page.width)))
    first = round((page.width - last) * _SHARES[0] / sum(_SHARES))
    return first, page.width - last - first, last


def _text(
    claims: Sequence[Claim], heads: tuple[str, str, str], columns: tuple[int, int, int], page: Page
) -> TableText:
    """Return what the table of ``claims`` says."""
    rows = [(claim.said, claim.found, claim.verdict) for claim in claims]
    alt = page.phrases("table", n=len(claims))
    said = (
        in_words(head, cell, page) for row in rows for head, cell in zip(heads, row, strict=True)
    )
    return TableText(
        "Claims",
        heads,
        rows,
        columns,
        alt,
        " ".join([alt, *said]),
        bold_columns=frozenset({2}),
        colors={2: Color.HARM_DARK},
    )


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
