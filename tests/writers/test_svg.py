"""Pictures of scenes: text that is text, alternative texts, and every sign at its place."""

import re
from base64 import b64decode
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from deck.layout.person import FIGURE
from deck.scene import (
    Cell,
    Chart,
    Group,
    Item,
    Picture,
    Role,
    Row,
    Scene,
    Shape,
    Stroke,
    Table,
    Text,
    backdrop,
)
from deck.text import Bullet, Paragraph, Run, measure
from deck.theme import THEMES, Color, SlideLayout
from deck.units import Box, pt
from deck.writers.svg import picture
from tests.conftest import flat
from tests.kinds.test_conformance import KINDS, sheets_of
from tests.writers.likeness import SVG, set_lines

BOX = Box(pt(100), pt(200), pt(300), pt(100))
WORDS = st.text(
    st.characters(categories=("L", "N", "P", "S"), include_characters=" \N{NO-BREAK SPACE}"),
    min_size=1,
    max_size=60,
).filter(str.strip)


def scene_of(*items: Item) -> Scene:
    return Scene("title_only", "A title", items)


def drawn(*items: Item, language: str = "en-GB") -> etree._Element:
    return etree.fromstring(picture(scene_of(*items), THEMES["light"], language).encode())


def text(*paragraphs: Paragraph, anchor: str = "top", role: Role = Role.NONE) -> Text:
    block = measure(paragraphs, 300, "Arial")
    return Text("Words", BOX, block.paragraphs, block.lines, role, anchor)


def plain(words: str, **look: object) -> Paragraph:
    return Paragraph((Run(words, 24),))._replace(**look)  # type: ignore[arg-type]


def all_of(root: etree._Element, tag: str) -> list[etree._Element]:
    return list(root.iter(f"{SVG}{tag}"))


def places(data: str) -> list[tuple[float, float]]:
    """Return the places that a path of straight lines goes through, in points."""
    found: list[tuple[float, float]] = []
    for letter, numbers in re.findall(r"([MlL])([^MlLz]*)", data):
        x, y = (float(number) for number in re.findall(r"-?[\d.]+", numbers))
        found.append((x, y) if letter == "M" else (found[-1][0] + x, found[-1][1] + y))
    return [(round(x, 2), round(y, 2)) for x, y in found]


@pytest.fixture(params=[(key, theme) for key in KINDS for theme in THEMES])
def scene(request: pytest.FixtureRequest) -> tuple[Scene, str]:
    key, theme = request.param
    sheet = sheets_of(key, theme)[0]
    behind = backdrop(THEMES[theme], sheet.slide_layout)
    return Scene(sheet.slide_layout, sheet.title, sheet.items, backdrop=behind), theme


def told(items: tuple[Item, ...]) -> list[str]:
    """Return the words of texts and tables in reading order, as they are shown."""
    found: list[str] = []
    for item in flat(items):
        if isinstance(item, Text):
            found += [one.text for one in item.paragraphs]
        elif isinstance(item, Table):
            found += [
                one.text for row in item.rows for cell in row.cells for one in cell.paragraphs
            ]
    return [words for words in found if words.strip()]


def test_every_word_of_a_scene_is_text_in_its_order_and_inside_the_slide(
    scene: tuple[Scene, str],
) -> None:
    svg = picture(scene[0], THEMES[scene[1]], "en-GB")
    charts = {item.alt for item in scene[0].items if isinstance(item, Chart)}
    root = etree.fromstring(svg.encode())
    for node in [n for n in root if n.get("aria-label") in charts]:
        root.remove(node)
    shown = [
        "".join(node.itertext()) for node in all_of(root, "text") if not node.get("aria-hidden")
    ]
    assert shown == told(scene[0].items)
    for line in set_lines(svg, scene[0]):
        assert line.x >= 0, line
        assert line.x + line.width <= 960, line
        assert line.size <= line.foot + line.size * 0.2 <= 540, line


def test_every_drawing_is_told_or_decorative(scene: tuple[Scene, str]) -> None:
    root = etree.fromstring(picture(scene[0], THEMES[scene[1]], "en-GB").encode())
    alts = [item.alt for item in flat(scene[0].items) if not isinstance(item, Text) and item.alt]
    assert [node.get("aria-label") for node in root.iter() if node.get("aria-label")] == alts
    for tag in ("path", "rect", "ellipse", "line", "image", "g"):
        for node in all_of(root, tag):
            around = [node, *node.iterancestors()]
            assert any(
                one.get("aria-hidden") or one.get("role") in ("img", "table") for one in around
            )


def test_a_picture_has_no_number_finer_than_a_hundredth_of_a_point(
    scene: tuple[Scene, str],
) -> None:
    svg = picture(scene[0], THEMES[scene[1]], "en-GB")
    numbers = re.sub(r'aria-label="[^"]*"|href="[^"]*"|>[^<]*<', "", svg)
    assert not re.search(r"\d\.\d{3}|\de-?\d", numbers)
    assert svg == picture(scene[0], THEMES[scene[1]], "en-GB")


def test_a_title_is_a_heading_and_a_table_has_rows_and_heads() -> None:
    root = drawn(text(plain("What it shows"), role=Role.TITLE))
    assert [node.get("role") for node in all_of(root, "text")] == ["heading"]
    table = etree.fromstring(
        picture(scene_of(*sheets_of("table", "light")[0].items), THEMES["light"], "en-GB").encode()
    )
    roles = [node.get("role") for node in all_of(table, "g") if node.get("role")]
    row = ["row", "rowheader", "cell", "cell"]
    assert roles == ["table", "row", *["columnheader"] * 3, *row * 3]


def boxes(root: etree._Element) -> list[list[float]]:
    """Return the place and size in points of each rectangle on the ground."""
    names = ("x", "y", "width", "height")
    return [[float(one.get(name, "")) for name in names] for one in all_of(root, "rect")[1:]]


def test_a_table_has_its_fills_its_rules_its_dashed_line_and_texts_inside_its_margins() -> None:
    block = measure([plain("Cell")], 100, "Arial")
    cell = Cell(block.paragraphs, block.lines)
    heights, thick = (50, 70), Stroke(Color.INK, 2.25)
    rows = (
        Row(pt(heights[0]), (cell, cell), thick, Color.PANEL),
        Row(pt(heights[1]), (cell, cell), Stroke(Color.RULE, 1), pad=pt(9)),
    )
    dashed = Stroke(Color.MUTE, 2, dashed=True)
    table = Table(
        "Table", BOX, (pt(200), pt(100)), rows, "Told", (pt(5), pt(10), pt(7), pt(3)), 1, "top",
        dashed,
    )  # fmt: skip
    root = drawn(table)
    assert boxes(root) == [[100, 200, 300, 50]]
    lines = [
        [float(one.get(name, "")) for name in ("x1", "y1", "x2", "y2", "stroke-width")]
        for one in all_of(root, "line")
    ]
    assert lines == [
        [100, 250, 400, 250, 2.25], [100, 320, 400, 320, 1], [300, 200, 300, 320, 2],
    ]  # fmt: skip
    feet = [(float(one.get("x", "")), float(one.get("y", ""))) for one in all_of(root, "text")]
    assert feet == [(105, 227), (310, 227), (105, 286), (310, 286)]


@pytest.mark.parametrize("layout", list(SlideLayout))
@pytest.mark.parametrize("theme", list(THEMES))
def test_the_ground_and_what_stands_on_the_slide_layout_lie_under_all_items(
    theme: str, layout: SlideLayout
) -> None:
    look = THEMES[theme]
    item = Shape("Over it", BOX, fill=Color.INK)
    scene = Scene(layout, "A title", (item,), backdrop=backdrop(look, layout))
    root = etree.fromstring(picture(scene, look, "en-GB").encode())
    colors = [Color.BACKGROUND, *(ground.fill for ground in look.layout(layout).grounds), Color.INK]
    assert [one.get("fill") for one in all_of(root, "rect")] == [
        f"#{look.palette[color].rgb}" for color in colors
    ]
    places = [ground.box for ground in look.layout(layout).grounds]
    assert boxes(root)[:-1] == [[round(side / pt(1), 2) for side in box] for box in places]


@given(words=WORDS, more=WORDS)
def test_a_text_is_what_its_runs_say_whatever_signs_they_hold(words: str, more: str) -> None:
    two = Paragraph((Run(words, 24), Run(more, 32, bold=True, color=Color.HARM_DARK)))
    (node,) = all_of(drawn(text(two)), "text")
    assert "".join(node.itertext()).strip(" ") == (words + more).strip(" ")
    bold = [one for one in node.iter() if one.get("font-weight") == "bold"]
    assert "".join(bold[0].itertext()).strip(" ") in more or bold[0] is node
    assert {one.get("font-size") for one in node.iter()} >= {"32"}


@pytest.mark.parametrize(
    ("align", "anchor", "x", "foot"),
    [
        ("left", "top", 100, 224),
        ("center", "middle", 100 + (300 - 40.03) / 2, 200 + (100 - 28.8) / 2 + 24),
        ("right", "bottom", 100 + 300 - 40.03, 300 - 4.8),
    ],
)
def test_a_line_stands_where_its_box_its_alignment_and_its_anchor_put_it(
    align: str, anchor: str, x: float, foot: float
) -> None:
    (node,) = all_of(drawn(text(plain("100", align=align), anchor=anchor)), "text")
    assert float(node.get("x", "")) == pytest.approx(x, abs=0.02)
    assert float(node.get("y", "")) == pytest.approx(foot, abs=0.01)


def test_a_line_is_as_high_as_its_largest_run_and_as_its_spacing_asks() -> None:
    large = Paragraph((Run("8", 60), Run(" of 24", 24)))
    spaced = plain("next", space_before_pt=10, line_spacing=1.5)
    feet = [float(node.get("y", "")) for node in all_of(drawn(text(large, spaced)), "text")]
    assert feet == pytest.approx([200 + 60, 200 + 72 + 10 + 1.8 * 24 - 4.8], abs=0.01)


def test_a_bullet_stands_left_of_its_point_in_its_own_look_and_is_not_read() -> None:
    point = plain("One point", bullet=Bullet.FILLED, indent_pt=32.4)
    bullet, words = all_of(drawn(text(point)), "text")
    assert (bullet.text, bullet.get("aria-hidden"), bullet.get("x")) == ("■", "true", "100")
    assert float(bullet.get("font-size", "")) == pytest.approx(24 * 0.8)
    assert (words.get("x"), words.get("y")) == ("132.4", bullet.get("y"))
    assert bullet.get("fill") == f"#{THEMES['light'].palette[Color.GROUP_1].rgb}"


@pytest.mark.parametrize(("width", "height"), [(300, 0), (0, 100), (300, 100)])
def test_an_arrow_ends_in_a_head_of_three_widths_whose_tip_is_the_end(
    width: int, height: int
) -> None:
    box = Box(pt(100), pt(200), pt(width), pt(height))
    arrow = Shape("Arrow", box, "line", stroke=Stroke(Color.RULE, 2.5, arrow=True))
    (head,), (line,) = (all_of(drawn(arrow), tag) for tag in ("path", "line"))
    tip, *sides = places(head.get("d", ""))
    assert tip == (100 + width, 200 + height)
    foot = tuple((a + b) / 2 for a, b in zip(*sides, strict=True))
    across, down = (tip[i] - foot[i] for i in range(2))
    assert (across**2 + down**2) ** 0.5 == pytest.approx(7.5, abs=0.02)
    assert across * height == pytest.approx(down * width, abs=2)
    assert abs(tip[0] - float(line.get("x2", ""))) <= abs(across)


def test_a_dash_is_three_widths_long_and_its_gap_one() -> None:
    dashed = Shape("Frame", BOX, stroke=Stroke(Color.INK, 2, dashed=True))
    (frame,) = all_of(drawn(dashed), "rect")[1:]
    assert frame.get("stroke-dasharray") == "6 2"
    assert frame.get("fill") == "none"


def test_forms_fill_their_boxes_and_a_path_is_stretched_over_its_own() -> None:
    curved = (("M", (0, 0)), ("C", (1, 0, 2, 2, 2, 4)), ("Z", ()), ("M", (1, 1)), ("L", (2, 4)))
    path = FIGURE._replace(width=2, height=4, commands=curved)
    shapes = [Shape(str(i), BOX, form, fill=Color.INK) for i, form in
              enumerate(("ellipse", "diamond", path))]  # fmt: skip
    root = drawn(*shapes)
    (ellipse,) = all_of(root, "ellipse")
    assert [ellipse.get(name) for name in ("cx", "cy", "rx", "ry")] == ["250", "250", "150", "50"]
    diamond, curve = (node.get("d", "") for node in all_of(root, "path"))
    assert places(diamond) == [(250, 200), (400, 250), (250, 300), (100, 250)]
    assert curve == "M100 200c150 0 300 50 300 100zM250 225l150 75"


def test_a_form_that_a_picture_does_not_know_is_refused() -> None:
    with pytest.raises(KeyError):
        drawn(Shape("Star", BOX, "star5"))


def test_an_image_is_in_the_picture_as_it_is_in_its_file() -> None:
    data = (Path(__file__).parents[2] / "deck" / "kinds" / "example" / "hospitals.png").read_bytes()
    (image,) = all_of(drawn(Picture("Photo", BOX, data, "png", "Hospitals")), "image")
    assert (image.get("role"), image.get("aria-label")) == ("img", "Hospitals")
    kind, _, coded = image.get("href", "").partition(",")
    assert kind == "data:image/png;base64"
    assert b64decode(coded) == data


def test_items_of_a_group_share_its_alternative_text() -> None:
    group = Group("People", BOX, (Shape("One", BOX, "ellipse", fill=Color.INK),), 'All "24" & <1>')
    (node,) = all_of(drawn(group), "g")
    assert (node.get("role"), node.get("aria-label")) == ("img", 'All "24" & <1>')
    assert len(node) == 1
