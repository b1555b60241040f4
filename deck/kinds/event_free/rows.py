"""The people still followed: below the chart a row for each line, each number under its time."""

from itertools import pairwise

from deck.arithmetic.curves import Curve
from deck.kinds.event_free.picture import Frame, Picture
from deck.scene import Text
from deck.units import inches

_BETWEEN = inches(0.15)  # between two numbers


def rows(picture: Picture, frame: Frame, y: int) -> list[Text] | None:
    """Return for each curve how many people were still followed, or None where words meet.

    The first row lies at the height ``y``.
    """
    labels = picture.labels
    if not picture.counts:
        return [picture.text("Still followed", labels.not_given, frame.plot.x, y)]
    items: list[Text] = []
    for place, (curve, line, look) in enumerate(picture.lines):
        row = _row(picture, curve, frame, y)
        meet = any(one.box.right + _BETWEEN > other.box.x for one, other in pairwise(row))
        if meet or row[-1].box.right > frame.words_x:
            return None
        if len(picture.curves) > 1:
            items.append(picture.text("Name", line.name, picture.page.left, y, look.color))
        items += row
        if place == 0:
            items.append(picture.text("What is counted", labels.followed, frame.words_x, y))
        y += picture.line_height
    return items


def _row(picture: Picture, curve: Curve, frame: Frame, y: int) -> list[Text]:
    """Return how many people of a curve were still followed, each number under its time."""
    labels, followed = picture.labels, curve.followed
    if not followed:
        return [picture.text("Still followed", labels.not_given, frame.plot.x, y)]
    row = []
    for time in picture.times:
        known = time in followed
        words = picture.page.phrases.number(followed[time]) if known else labels.unknown
        text = picture.text("Still followed", words, frame.x(time), y)
        row.append(text._replace(box=text.box._replace(x=text.box.x - text.box.width // 2)))
    return row
