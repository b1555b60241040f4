"""Make docs/gallery.md and its pictures from the kinds' own examples, and README's pictures.

    python docs/make_gallery.py              all of it
    python docs/make_gallery.py people arms  the pictures of these kinds alone

The pictures are drawn by the program itself; those of README come from outline.yaml.
"""

import inspect
import sys
from collections.abc import Sequence
from pathlib import Path

import deck
from deck.kind import Kind
from deck.kinds import registry
from deck.layout import Page, Sheet, SlideNumbers
from deck.outline.example import example_of
from deck.phrases import Phrases
from deck.scene import Scene, backdrop
from deck.theme import THEMES
from deck.writers.svg import picture

DOCS = Path(__file__).parent
ROOT = DOCS.parent
THEME, LANGUAGE = THEMES["light"], "en-GB"
# README's pictures: their names, and what the title of the slide starts with.
SHOWN = {
    "people": "16 of 24 people",
    "events": "Relapses and active spots",
    "fact_box": "Benefits and harms",
    "steps": "Treatment takes six steps",
}
# Where things would stand in a talk, for the slides that say so.
_NUMBERS = SlideNumbers(
    {"atkins": (2, 6, 7, 8), "types": (6, 14)},
    ((4, 7), (8, 11), (12, 14), (15, 16), (17, 20)),
    talk=20,
)


def sheet_of(kind: Kind) -> Sheet:
    """Return the first slide of the kind's example, in the light theme."""
    content = example_of(kind)
    phrases = Phrases(LANGUAGE, kind.key)
    page = Page(content.title, THEME, phrases, _NUMBERS, part=1)
    return kind.lay_out(content, page)[0]


def picture_of(kind: Kind) -> str:
    """Return the first slide of the kind's example as an SVG."""
    sheet = sheet_of(kind)
    behind = backdrop(THEME, sheet.slide_layout)
    scene = Scene(sheet.slide_layout, sheet.title, sheet.items, backdrop=behind)
    return picture(scene, THEME, LANGUAGE)


def pictures_of_readme() -> dict[str, str]:
    """Return README's pictures by their names, as SVG."""
    outline = deck.read(ROOT / "outline.yaml")
    laid = deck.lay_out(outline, deck.tell(outline))
    return {
        name: picture(scene, laid.theme, laid.language)
        for name, title in SHOWN.items()
        for scene in laid.scenes
        if scene.title.startswith(title)
    }


def gallery(kinds: Sequence[Kind]) -> str:
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
        rests = f"At the top of the outline:\n\n```yaml\n{kind.facts.strip()}\n```\n\n"
        parts.append(
            f"## `{kind.key}`\n\n{text}\n\n{made}```yaml\n{kind.example}```\n\n"
            f"{rests if kind.facts else ''}![{sheet_of(kind).title}](gallery/{kind.key}.svg)"
        )
    return "\n\n".join(parts) + "\n"


def main(keys: Sequence[str]) -> int:
    """Write the pictures of some kinds, or of all with the page and README's; return the code."""
    kinds = [registry()[key] for key in keys or registry()]
    for kind in kinds:
        (DOCS / "gallery" / f"{kind.key}.svg").write_text(picture_of(kind), encoding="utf-8")
    if not keys:
        for name, drawn in pictures_of_readme().items():
            (DOCS / "pictures" / f"{name}.svg").write_text(drawn, encoding="utf-8")
        (DOCS / "gallery.md").write_text(gallery(kinds), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
