"""Judges that share no code with the project find no error in what it writes."""

import subprocess
from pathlib import Path

import pytest
import yaml

import deck
from deck.kinds import registry
from tests.conftest import HEAD, ROOT, SHARED, needs_judges


def judged(path: Path) -> None:
    done = subprocess.run(
        ["bash", str(SHARED / "tools" / "judge.sh"), str(path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "[warning]" not in done.stdout, done.stdout


@needs_judges
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_example_has_no_error_and_no_warning(tmp_path: Path, theme: str) -> None:
    text = (ROOT / "outline.yaml").read_text(encoding="utf-8") + f"\ntheme: {theme}\n"
    (tmp_path / "outline.yaml").write_text(text, encoding="utf-8")
    deck.build(tmp_path / "outline.yaml", tmp_path / "deck.pptx")
    judged(tmp_path / "deck.pptx")


@needs_judges
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_deck_of_all_kinds_has_no_error_and_no_warning(tmp_path: Path, theme: str) -> None:
    entries = [
        yaml.load(kind.example, yaml.BaseLoader)  # noqa: S506
        for kind in registry().values()
        if not kind.generated
    ]
    for entry in entries:
        entry["source"] = "trial"
    parts = {"method": entries, "results": [_extra(1)], "caveats": [_extra(2)]}
    text = HEAD + f"theme: {theme}\n" + yaml.safe_dump(parts, allow_unicode=True)
    (tmp_path / "outline.yaml").write_text(text, encoding="utf-8")
    deck.build(tmp_path / "outline.yaml", tmp_path / "deck.pptx")
    judged(tmp_path / "deck.pptx")


@needs_judges
@pytest.mark.parametrize("name", sorted(path.stem for path in (ROOT / "examples").glob("*.yaml")))
def test_each_further_example_has_no_error_and_no_warning(tmp_path: Path, name: str) -> None:
    report = deck.build(ROOT / "examples" / f"{name}.yaml", tmp_path / "deck.pptx")
    assert report.problems == ()
    judged(report.deck_path)


def _extra(number: int) -> dict[str, object]:
    points = [f"Point {n} has enough words to need more than a single line of the slide, " * 2
              for n in range(7)]  # fmt: skip
    return {"title": f"This list goes on over slides, list {number}", "points": points}
