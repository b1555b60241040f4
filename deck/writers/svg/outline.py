"""Forms and lines as elements of an SVG: preset forms, paths of their own, heads of arrows."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import hypot

from deck.scene import Contour, Stroke
from deck.units import Box, pt, to_pt
from deck.writers.svg.markup import Attributes, Style, element, rectangle, segment

Command = tuple[str, tuple[float, ...]]
_HUNDREDTHS = 100  # of a point, in which the places of a path are counted
_DIAMOND = Contour(2, 2, (("M", (1, 0)), ("L", (2, 1)), ("L", (1, 2)), ("L", (0, 1)), ("Z", ())))


def form(geometry: str | Contour, box: Box, attributes: Attributes) -> str:
    """Return a form that fills its box; KeyError where the geometry is none that slides have."""
    if isinstance(geometry, Contour):
        holes = {"fill-rule": "evenodd"}
        return element("path", {"d": outline(_placed(geometry, box)), **holes, **attributes})
    if geometry == "ellipse":
        return _ellipse(box, attributes)
    return {"rect": rectangle, "diamond": _diamond}[geometry](box, attributes)


def outline(commands: Iterable[Command]) -> str:
    """Return the data of a path whose places are given in points, each part from its start."""
    parts: list[list[Command]] = []
    for letter, numbers in commands:
        if letter == "M":
            parts.append([])
        parts[-1].append((letter, numbers))
    return "".join(_part(some) for some in parts)


def straight(box: Box, stroke: Stroke, style: Style, attributes: Attributes) -> str:
    """Return the line from the top left to the bottom right corner of a box, with its head."""
    start, tip = (box.x, box.y), (box.right, box.bottom)
    look = style.line(stroke)
    if not stroke.arrow:
        return segment(start, tip, {**look, **attributes})
    length = hypot(box.width, box.height)
    share = pt(stroke.head_pt) / length if length else 0
    across, down = share * box.width, share * box.height
    # The line ends halfway down its head, which is there half as wide again as the line.
    inside = round(tip[0] - across / 2), round(tip[1] - down / 2)
    foot = tip[0] - across, tip[1] - down
    corners = (tip, (foot[0] + down / 2, foot[1] - across / 2),
               (foot[0] - down / 2, foot[1] + across / 2))  # fmt: skip
    head = element("path", {"d": f"{lines(corners)}z", "fill": style.color(stroke.color)})
    return element("g", attributes, segment(start, inside, look) + head)


def lines(places: Iterable[tuple[float, float]]) -> str:
    """Return the data of a path straight from place to place, each in EMU."""
    return outline(
        ("L" if index else "M", (x / pt(1), y / pt(1))) for index, (x, y) in enumerate(places)
    )


def _placed(path: Contour, box: Box) -> Iterable[Command]:
    """Yield the commands of a path, stretched over its box, in points."""
    scales = to_pt(box.width) / path.width, to_pt(box.height) / path.height
    corner = to_pt(box.x), to_pt(box.y)
    for letter, numbers in path.commands:
        yield (
            letter,
            tuple(
                corner[index % 2] + number * scales[index % 2]
                for index, number in enumerate(numbers)
            ),
        )


def _ellipse(box: Box, attributes: Attributes) -> str:
    middle = {"cx": to_pt(box.x) + to_pt(box.width) / 2, "cy": to_pt(box.y) + to_pt(box.height) / 2}
    radii = {"rx": to_pt(box.width) / 2, "ry": to_pt(box.height) / 2}
    return element("ellipse", {**middle, **radii, **attributes})


def _diamond(box: Box, attributes: Attributes) -> str:
    return element("path", {"d": outline(_placed(_DIAMOND, box)), **attributes})


def _part(commands: Sequence[Command]) -> str:
    """Return one part of a path: parts of one form, of which people are made, are written once."""
    (_, (x, y)), *others = commands
    start = (x, y) * 3  # no command has more than three places
    form = tuple(
        (
            letter,
            *(round((one - at) * _HUNDREDTHS) for one, at in zip(numbers, start, strict=False)),
        )
        for letter, numbers in others
    )
    return f"M{_joined((round(x * _HUNDREDTHS), round(y * _HUNDREDTHS)))}{_relative(form)}"


@lru_cache(maxsize=256)
def _relative(form: Sequence[tuple[str, *tuple[int, ...]]]) -> str:
    """Return the commands after the start of a part, each place told from where the last ended."""
    data, at = "", (0, 0)
    for letter, *places in form:
        moves = (place - at[index % 2] for index, place in enumerate(places))
        data += letter.lower() + _joined(moves)
        at = (places[-2], places[-1]) if places else at
    return data


def _joined(hundredths: Iterable[int]) -> str:
    """Return lengths in points, with a space between two where a minus sign does not part them."""
    text = ""
    for number in hundredths:
        whole, part = divmod(abs(number), _HUNDREDTHS)
        digits = f"{whole or ''}{f'.{part:02}'.rstrip('0') if part else ''}" or "0"
        sign = "-" if number < 0 else ""
        text += f" {digits}" if text and not sign else f"{sign}{digits}"
    return text
