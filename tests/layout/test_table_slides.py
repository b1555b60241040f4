"""Tables in any theme: as wide as the page, above its footer, and the gap gives way before size."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.kinds import registry
from deck.layout import Page
from deck.layout.table import TableText
from deck.layout.table_slides import least_gap, table_slides, table_steps
from deck.outline.example import example_of
from deck.phrases import Phrases
from deck.scene import Table
from deck.theme import THEMES, Sizes, Theme
from deck.units import Box, inches, to_pt

LIGHT = THEMES["light"]
LARGER = Sizes(title=(44, 40), short_list=(36, 32, 28), body=(32, 28), small=28)
SMALLER = LIGHT.measures._replace(
    slide=Box(0, 0, inches(10), inches(10)),
    left=inches(1.2),
    width=inches(8.0),
    title_y=inches(0.8),
    body_bottom=inches(8.8),
    column=inches(0.5),
    gutter=inches(2 / 11),
)
THEMES_OF_OTHERS = [
    LIGHT._replace(font="Calibri", measures=SMALLER),
    LIGHT._replace(sizes=LARGER),
    LIGHT._replace(sizes=LARGER._replace(body=(32,))),
]


@pytest.mark.parametrize("theme", THEMES_OF_OTHERS)
@pytest.mark.parametrize("key", ["claims", "fact_box", "side_effects", "sources", "words"])
def test_a_table_is_as_wide_as_the_page_and_ends_above_the_footer(key: str, theme: Theme) -> None:
    kind = registry()[key]
    content = example_of(kind)
    page = Page(content.title, theme, Phrases("en-GB", key))
    for sheet in kind.lay_out(content, page):
        title, table, *below = sheet.items
        assert isinstance(table, Table)
        assert (table.box.x, table.box.right) == (page.left, page.right)
        assert sum(table.columns) == page.width
        assert table.box.y - title.box.bottom >= least_gap(page)
        assert max(item.box.bottom for item in (table, *below)) <= theme.measures.body_bottom
        sizes = {
            run.size_pt for row in table.rows for cell in row.cells
            for paragraph in cell.paragraphs for run in paragraph.runs
        }  # fmt: skip
        assert sizes <= {*theme.sizes.body, theme.sizes.small}


@given(counts=st.lists(st.integers(1, 30), min_size=1, max_size=9))
def test_the_gap_below_the_title_is_whole_or_the_least_and_text_is_never_tighter(
    counts: list[int],
) -> None:
    page = Page("A title", LIGHT, Phrases("en-GB", "table"))

    def tell(rows: list[str], size: float) -> TableText:
        del size
        return TableText("Rows", ["Head"], [[row] for row in rows], [page.width], "", "")

    steps = table_steps(page.sizes.body, [(3.0, 2.0), (1.0, 0.5)], 4.0, page)
    rows = ["word " * count for count in counts]
    for sheet in table_slides(rows, steps, tell, "rows", page):
        title, table = sheet.items
        assert isinstance(table, Table)
        gap = table.box.y - title.box.bottom
        assert gap in {least_gap(page), page.measures.table_gap}
        size = table.rows[1].cells[0].paragraphs[0].runs[0].size_pt
        least = {28: (3.0, 2.0), 24: (1.0, 0.5)}[size][gap == least_gap(page)]
        assert all(least <= to_pt(row.pad) <= 4.0 for row in table.rows)
