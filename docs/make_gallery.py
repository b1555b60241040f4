"""Make docs/gallery.md and its pictures from the kinds' own examples, and README's pictures.

    python docs/make_gallery.py

Needs LibreOffice (soffice) and poppler (pdftoppm); the pictures of README come from outline.yaml.
"""

import inspect
import subprocess
import sys
import tempfile
from pathlib import Path

import deck
from deck.kind import Kind
from deck.kinds import registry
from deck.layout import Page, Sheet, SlideNumbers
from deck.outline.example import example_of
from deck.phrases import Phrases
from deck.scene import Deck, Scene
from deck.theme import THEMES

DOCS = Path(__file__).parent
ROOT = DOCS.parent
# README's pictures: their names, and what the title of the slide starts with.
SHOWN = {
    "people": "16 of 24 people",
    "events": "Relapses and active spots",
    "fact_box": "Benefits and harms",
    "steps": "Treatment takes six steps",
}
_DPI = 60  # 800 pixels wide
# Where things would stand in a talk, for the slides that say so.
_NUMBERS = SlideNumbers(
    {"atkins": (2, 6, 7, 8), "types": (6, 14)},
    ((4, 7), (8, 11), (12, 14), (15, 16), (17, 20)),
    talk=20,
)


def sheet_of(kind: Kind) -> Sheet:
    """Return the first slide of the kind's example, in the light theme."""
    content = example_of(kind)
    phrases = Phrases("en-GB", kind.key)
    page = Page(content.title, THEMES["light"], phrases, _NUMBERS, part=1)
    return kind.lay_out(content, page)[0]


def pictures(path: Path, names: list[str], folder: Path) -> None:
    """Write a PNG of each slide of the deck at ``path``; ``names`` are those of the files."""
    folder.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        run = ["soffice", "--headless", f"-env:UserInstallation=file://{work}/profile"]
        subprocess.run(
            [*run, "--convert-to", "pdf", "--outdir", work, str(path)],
            check=True,
            capture_output=True,
        )
        pdf = f"{work}/{path.stem}.pdf"
        for number, name in enumerate(names, start=1):
            page = ["-f", str(number), "-l", str(number), "-singlefile", "-r", str(_DPI), "-png"]
            if name:
                subprocess.run(["pdftoppm", *page, pdf, str(folder / name)], check=True)


def gallery(kinds: list[Kind]) -> str:
    """Return the page that shows every kind: when to use it, its YAML, its picture."""
    parts = [
        "# Every kind of slide",
        "Each entry of an outline shows one thing. Copy the YAML of the kind you need, put it "
        "under `method`, `results`, `caveats` or another part with `- ` before its first line, "
        "and change it. Made by `python docs/make_gallery.py` from the kinds' own examples.",
    ]
    for kind in kinds:
        module = inspect.getmodule(kind.lay_out)
        text = inspect.cleandoc(module.__doc__ or "") if module else ""
        made = "The program makes this slide itself.\n\n" if kind.generated else ""
        parts.append(
            f"## `{kind.key}`\n\n{text}\n\n{made}```yaml\n{kind.example}```\n\n"
            f"![{sheet_of(kind).title}](gallery/{kind.key}.png)"
        )
    return "\n\n".join(parts) + "\n"


def main() -> int:
    """Write the page, its pictures and those of README; return the exit code."""
    kinds = list(registry().values())
    scenes = []
    for kind in kinds:
        sheet = sheet_of(kind)
        scenes.append(Scene(sheet.slide_layout, sheet.title, sheet.items))
    with tempfile.TemporaryDirectory() as work:
        every = Path(work) / "kinds.pptx"
        deck.write(Deck("Kinds", "gallery", "en-GB", THEMES["light"], tuple(scenes)), every)
        pictures(every, [kind.key for kind in kinds], DOCS / "gallery")
        example = Path(work) / "example.pptx"
        outline = deck.read(ROOT / "outline.yaml")
        laid = deck.lay_out(outline, deck.tell(outline))
        deck.write(laid, example)
        names = [
            next((name for name, title in SHOWN.items() if scene.title.startswith(title)), "")
            for scene in laid.scenes
        ]
        pictures(example, names, DOCS / "pictures")
    (DOCS / "gallery.md").write_text(gallery(kinds), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
