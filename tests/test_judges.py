"""Judges that share no code with the project find no error in what it writes."""

from pathlib import Path

import pytest

import deck
from tests.all_kinds import all_kinds
from tests.conftest import ROOT, judged, needs_judges


@needs_judges
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_example_has_no_error_and_no_warning(tmp_path: Path, theme: str) -> None:
    text = (ROOT / "outline.yaml").read_text(encoding="utf-8") + f"\ntheme: {theme}\n"
    (tmp_path / "outline.yaml").write_text(text, encoding="utf-8")
    deck.build(tmp_path / "outline.yaml", tmp_path / "deck.pptx")
    judged(tmp_path / "deck.pptx")


@needs_judges
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_deck_of_all_kinds_and_their_looks_has_no_error_and_no_warning(
    tmp_path: Path, theme: str
) -> None:
    for name, text in all_kinds(theme).items():
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
        deck.build(tmp_path / f"{name}.yaml", tmp_path / f"{name}.pptx")
        judged(tmp_path / f"{name}.pptx")


@needs_judges
@pytest.mark.parametrize("name", sorted(path.stem for path in (ROOT / "examples").glob("*.yaml")))
def test_each_further_example_has_no_error_and_no_warning(tmp_path: Path, name: str) -> None:
    report = deck.build(ROOT / "examples" / f"{name}.yaml", tmp_path / "deck.pptx")
    assert report.problems == ()
    judged(report.deck_path)
