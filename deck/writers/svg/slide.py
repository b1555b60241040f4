"""A scene as one SVG: the ground, what stands behind the items, and the items in reading order."""

from deck.scene import Scene
from deck.text.metrics import SUBSTITUTES
from deck.theme import Color, Theme
from deck.units import to_pt
from deck.writers.svg.items import drawn
from deck.writers.svg.markup import HIDDEN, Attributes, Style, element, plain, rectangle


def picture(scene: Scene, theme: Theme, language: str) -> str:
    """Return the scene as an SVG file, a point of the slide as one of its pixels.

    The same scene gives the same text. Where the font of the theme is missing, one of the same
    widths stands in for it, so that lines are as long as they were measured.
    """
    style = Style(theme, language)
    slide = theme.measures.slide
    width, height = to_pt(slide.width), to_pt(slide.height)
    ground = rectangle(slide, {**style.paint(Color.BACKGROUND), **HIDDEN})
    parts = (
        element("title", {}, plain(scene.title)),
        ground,
        *(drawn(shape, style) for shape in scene.backdrop),
        *(drawn(item, style) for item in scene.items),
    )
    attributes: Attributes = {
        "xmlns": "http://www.w3.org/2000/svg",
        "width": width,
        "height": height,
        "viewBox": f"0 0 {width:g} {height:g}",
        "xml:lang": language,
        "xml:space": "preserve",  # the spaces between two runs
        "font-family": f"{theme.font}, {SUBSTITUTES[theme.font]}, sans-serif",
        "stroke-linejoin": "round",
    }
    content = "".join(f"\n{part}" for part in parts)
    return element("svg", attributes, f"{content}\n") + "\n"
