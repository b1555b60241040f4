"""What is measured are decks as people make them: no errors, and as many slides as are said."""

from pathlib import Path

import pytest

import deck
from tests.benchmarks.content import plain_outline, rich_outline

_MADE = 4  # the first slide, the overview, the one of harms, the sources


@pytest.mark.parametrize("outline", [plain_outline(24), rich_outline(24)], ids=["text", "rich"])
def test_the_outlines_that_are_measured_make_decks(outline: str, tmp_path: Path) -> None:
    (tmp_path / "outline.yaml").write_text(outline, "utf-8")
    report = deck.build(tmp_path / "outline.yaml", tmp_path / "deck.pptx")
    assert report.slides == 24 + _MADE
