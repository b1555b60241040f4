"""How many out of a round number, for up to six groups or outcomes: bars that can be edited.

Use it for shares side by side. Where a share was published with its range, its bar shows between
which limits the true one likely lies. Where people of one group were counted, draw them: `people`
shows each of them; and `arms` compares groups.
"""

from decimal import Decimal
from itertools import product
from typing import NamedTuple

from deck.kind import Kind
from deck.kinds.bars.model import Bars, faults
from deck.layout import DoesNotFitError, Drawn, Page, Sheet, placed
from deck.phrases import with_capital
from deck.scene import Axis, Band, Chart, Series
from deck.text import Block
from deck.text.runs import LINE_HEIGHT, stopped, without_marks
from deck.theme import Color
from deck.trial.model import FreeOf
from deck.trial.told import Bar, ToldBar, tell_bars
from deck.units import Box, inches, pt

_MOST_PITCH = inches(1.25)  # from one bar to the next (visual.md, 8)
_LEAST_BETWEEN = inches(0.06)  # between two labels
_TO_AXIS = inches(0.30)  # kept free beside a label: PowerPoint sets it off from the axis
_BESIDE_VALUE = inches(0.15)
_MOST_LABEL = 0.45  # of the width: a label that needs more breaks into lines
_TO_NOTE = inches(0.20)
_NOTE_LINES = 2
_SLACK = 1.03  # LibreOffice and PowerPoint lay out the words of a chart themselves
_LABEL_LINES = (1, 2, 3)

_Step = tuple[float, int]  # the size of labels and numbers, and how many lines a label may take


class _Shown(NamedTuple):
    """The bars as they are told, with their labels and the words below them."""

    bars: tuple[ToldBar, ...]
    labels: tuple[str, ...]
    note: str

    @property
    def per(self) -> int:
        """Return out of how many every bar is."""
        return self.bars[0].told.base

    @property
    def has_ranges(self) -> bool:
        """Return whether a bar has a likely range."""
        return any(bar.ends for bar in self.bars)


def _shown(content: Bars, page: Page) -> _Shown:
    """Return the bars as they are told."""
    bars = tell_bars(content.bars) or ()
    labels = tuple(with_capital(_label(content, bar.bar, page)) for bar in bars)
    shown = _Shown(bars, labels, "")
    return shown._replace(note=_note(content, shown, page))


def _lay_out(content: Bars, page: Page) -> tuple[Sheet, ...]:
    """Return the one slide: the bars, and below them the sentence that says what they count."""
    shown = _shown(content, page)
    note = page.text(shown.note, page.sizes.small)

    def draw(body: Box, step: _Step) -> Drawn | None:
        room = body._replace(height=body.height - _TO_NOTE - pt(note.height_pt))
        chart = _chart(shown, page, room, step) if _is_short(note) else None
        if chart is None:
            return None
        under = placed("Note", note, body.x, chart.box.bottom + _TO_NOTE)
        return Drawn((chart, under), f"{chart.alt} {without_marks(shown.note)}")

    def too_long() -> DoesNotFitError:
        if not _is_short(note):
            return page.does_not_fit(("note",), "note-and-ranges" if shown.has_ranges else "note")
        return page.does_not_fit(("bars",), "label", label=max(shown.labels, key=len))

    return page.slide(product(page.sizes.body, _LABEL_LINES), draw, too_long)


def _label(content: Bars, bar: Bar, page: Page) -> str:
    """Return who or what a bar is, and when; of a curve it is those it has not happened to."""
    label = content.label(bar)
    if isinstance(bar.finding.outcome, FreeOf):
        label = page.phrases("not_yet", happened=label)
    return page.phrases("at", label=label, time=bar.time.text) if bar.time else label


def _note(content: Bars, shown: _Shown, page: Page) -> str:
    """Return what the bars count, in the author's words or in a word of the kind's own."""
    is_exact = all(bar.told.is_exact for bar in shown.bars)
    key = "note" if is_exact else "note_about"
    notes = [stopped(content.note)] if content.note else []
    notes.append(page.phrases(key, per=shown.per))
    if shown.has_ranges:
        notes.append(page.phrases("lines"))
    return " ".join(notes)


def _is_short(note: Block) -> bool:
    """Return whether the sentence under the bars takes no more lines than it may."""
    return note.fits and note.line_count <= _NOTE_LINES


def _chart(shown: _Shown, page: Page, room: Box, step: _Step) -> Chart | None:
    """Return the bars with their labels at the sizes of a step, or None where these do not fit."""
    size, lines = step
    pitch = min(room.height // len(shown.bars), _MOST_PITCH)
    width = _label_width(shown, page, step, room)
    if not width or pt(lines * size * LINE_HEIGHT) + _LEAST_BETWEEN > pitch:
        return None
    return _drawn(shown, page, room._replace(height=pitch * len(shown.bars)), width, size)


def _label_width(shown: _Shown, page: Page, step: _Step, room: Box) -> int | None:
    """Return the width in EMU that the labels need in so many lines, or None above the most."""
    size, lines = step
    most = round(room.width * _MOST_LABEL / _SLACK)
    blocks = [page.text(without_marks(label), size, most) for label in shown.labels]
    if not all(block.fits and block.line_count <= lines for block in blocks):
        return None
    return pt(max(block.width_pt for block in blocks) * _SLACK)


def _drawn(shown: _Shown, page: Page, box: Box, label_width: int, size: float) -> Chart:
    """Return the chart in its box: labels, bars, and room for a number after the longest bar."""
    numbers = [page.phrases.number(bar.told.people) for bar in shown.bars]
    after = page.widest(numbers, size, bold=True) + _BESIDE_VALUE
    before = label_width + _TO_AXIS
    return Chart(
        "Bars",
        box,
        _told(shown, page),
        plot=Box(box.x + before, box.y, box.width - before - after, box.height),
        across=page.phrases("group"),
        series=(_series(shown, page),),
        values=Axis(Decimal(0), Decimal(shown.per)),
        categories=tuple(without_marks(label) for label in shown.labels),
        size_pt=size,
    )


def _series(shown: _Shown, page: Page) -> Series:
    """Return the bars' numbers; those with ranges have a light fill, on which lines are seen."""
    name = page.phrases("out_of", per=shown.per)
    values = tuple(Decimal(bar.told.people) for bar in shown.bars)
    if not shown.has_ranges:
        return Series(name, values, Color.GROUP_1)
    limits = tuple(
        (Decimal(bar.ends[0]), Decimal(bar.ends[1])) if bar.ends else None for bar in shown.bars
    )
    band = Band(page.phrases("range"), limits)
    return Series(name, values, Color.GROUP_2_DARK, band=band, fill=Color.GROUP_2_FILL)


def _told(shown: _Shown, page: Page) -> str:
    """Return the bars in words, each with its number out of all."""
    bars = (
        page.phrases(
            "bar_with_range" if bar.ends else "bar",
            label=without_marks(label),
            value=bar.told.people,
            per=shown.per,
            low=bar.ends and bar.ends[0],
            high=bar.ends and bar.ends[1],
        )
        for bar, label in zip(shown.bars, shown.labels, strict=True)
    )
    return " ".join([page.phrases("picture", n=len(shown.bars), per=shown.per), *bars])


KIND = Kind(
    key="bars",
    model=Bars,
    lay_out=_lay_out,
    faults=faults,
    facts="""\
trial: {people: 24, design: single group}
outcomes:
  no_relapse:
    happened: had no relapse
    better: more
    study: 50 studies together
    groups: {they: {name: they, people: 4831}}
    found: 81% (76 to 86)
  not_worse:
    happened: did not get worse
    better: more
    study: 50 studies together
    groups: {they: {name: they, people: 4831}}
    found: 73% (69 to 77)
  no_activity:
    happened: had no sign of activity
    better: more
    study: 50 studies together
    groups: {they: {name: they, people: 4831}}
    found: 68%
""",
    example="""\
title: In 50 studies together, most people had no relapse and did not get worse
bars: [no_relapse, not_worse, no_activity]
note: People in 50 studies, at different times
""",
)
