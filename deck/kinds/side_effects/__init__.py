"""Harms in people, the worst first: deaths, then serious side effects, then the others.

Use it for what a treatment did to people, beside what it did for them. Where the harms were not
reported, or could not be read, it says so and why: silence is not "none".
"""

from collections.abc import Iterator, Sequence

from deck.content import Content
from deck.kind import Fault, Kind
from deck.kinds.side_effects.count_table import Counted, count_table
from deck.kinds.side_effects.harms import LISTS, Harms
from deck.kinds.side_effects.under_rule import Step as RuleStep
from deck.kinds.side_effects.under_rule import UnderRule, steps_under_rules, under_rules
from deck.layout import DoesNotFitError, Drawn, Page, Sheet, placed
from deck.layout.table import Step, table
from deck.layout.table_slides import least_gap, table_steps
from deck.text import Block
from deck.text.runs import without_marks
from deck.theme.theme import SlideLayout
from deck.units import Box, inches, pt

_MOST = 7  # rows a slide, without the heads of the lists
# For each size of body text the least points above and below a text, with the whole gap below the
# title and with the least.
_PADS = ((1.5, 1.0), (0.5, 0.0))
_MOST_PAD_PT = 9.0
_THRESHOLD_LINES = 2
_TO_THRESHOLD = inches(0.20)


class SideEffects(Content):
    """What a treatment did to people besides what it was for."""

    side_effects: Harms


def _faults(content: SideEffects) -> Iterator[Fault]:
    """Yield what is missing, what cannot stand together, and counts that cannot be."""
    harms = content.side_effects
    if harms.not_reported:
        for key in ("of", "arms", *LISTS, "threshold"):
            if getattr(harms, key) is not None:
                yield Fault(("side_effects", key), "both", {"key": key})
        return
    if harms.known_elsewhere:
        yield Fault(("side_effects", "known_elsewhere"), "elsewhere")
    if not harms.effects:
        yield Fault(("side_effects",), "silence")
    elif (harms.of is None) == (harms.arms is None):
        yield Fault(("side_effects",), "of")
    else:
        yield from _count_faults(harms)


def _count_faults(harms: Harms) -> Iterator[Fault]:
    """Yield counts that are not one for each group, or more than its people."""
    for place, _, effect in harms.effects:
        where = ("side_effects", *place, "count")
        if len(effect.count) != len(harms.totals):
            values = {"counts": len(effect.count), "groups": len(harms.totals)}
            yield Fault(where, "arms", values)
            continue
        for count, total in zip(effect.count, harms.totals, strict=True):
            if count > total:
                yield Fault(where, "count", {"count": count, "total": total})


def _lay_out(content: SideEffects, page: Page) -> tuple[Sheet, ...]:
    """Return the table over as few slides as its rows fit on, or the reason why there is none."""
    harms = content.side_effects
    if harms.not_reported:
        return _without_counts(harms.not_reported, harms.known_elsewhere or (), page)
    return _with_counts(harms, page)


def _with_counts(harms: Harms, page: Page) -> tuple[Sheet, ...]:
    """Return the table over as few slides as its rows fit on, on each what was left out."""
    counts = count_table(harms, page)
    counts.check()
    note = _note(harms.threshold, page)
    below = pt(note.height_pt) + _TO_THRESHOLD if note else 0

    def draw(rows: Sequence[Counted], body: Box, step: Step, _: int) -> Drawn | None:
        if len(rows) > _MOST or not counts.has_room(step.size):
            return None
        text = counts.text(rows, step.size)
        drawn = table(text, body._replace(height=body.height - below), step, page)
        if drawn is None:
            return None
        y = drawn.box.bottom + _TO_THRESHOLD
        notes = [placed("Threshold", note, body.x, y)] if note else []
        return Drawn((drawn, *notes), text.picture)

    def too_long(index: int) -> DoesNotFitError:
        place, *_ = harms.effects[index]
        return page.does_not_fit(("side_effects", *place, "what"), "entry")

    steps = table_steps(page.sizes.body, _PADS, _MOST_PAD_PT, page)
    return page.slides(counts.rows, steps, draw, too_long, gap=least_gap(page))


def _note(threshold: str | None, page: Page) -> Block | None:
    """Return what was left out of the lists, measured, where there is such a note."""
    if threshold is None:
        return None
    note = page.text(threshold, page.sizes.small)
    if note.fits and note.line_count <= _THRESHOLD_LINES:
        return note
    raise page.does_not_fit(("side_effects", "threshold"), "threshold")


def _without_counts(reason: str, known: Sequence[str], page: Page) -> tuple[Sheet, ...]:
    """Return the slides: a dashed line over the reason, a solid one over what others found."""
    why = UnderRule("Not reported", page.phrases("not_reported"), [reason], dashed=True)

    def draw(some: Sequence[str], body: Box, step: RuleStep, _: int) -> Drawn | None:
        others = UnderRule("Known elsewhere", page.phrases("elsewhere"), some)
        parts = [why, others] if known else [why]
        items = under_rules(parts, body, step, page)
        return Drawn(tuple(items), _in_words(parts, page)) if items else None

    def too_long(index: int) -> DoesNotFitError:
        is_reason = len(reason) > max(map(len, known), default=0)
        place = ("not_reported",) if is_reason else ("known_elsewhere", index)
        return page.does_not_fit(("side_effects", *place), "entry")

    return page.slides(
        known or [reason],
        steps_under_rules(page),
        draw,
        too_long,
        gap=page.measures.table_gap,
        slide_layout=SlideLayout.COMPARISON,
    )


def _in_words(parts: Sequence[UnderRule], page: Page) -> str:
    """Return what stands under each rule in words."""
    sentences = []
    for part in parts:
        said = page.phrases.apart(text.rstrip(".") for text in part.texts)
        if part.dashed:
            sentences.append(page.phrases("dashed", head=part.head, reason=said))
        else:
            sentences.append(page.phrases("solid", head=part.head, known=said))
    return without_marks(" ".join(sentences))


KIND = Kind(
    key="side_effects",
    model=SideEffects,
    lay_out=_lay_out,
    faults=_faults,
    example="""\
title: After the vaccine 2 people died, after the dummy 4 did
side_effects:
  arms:
    - {name: Vaccine, of: 21720}
    - {name: Dummy, of: 21728}
  deaths:
    - {what: Died from any cause, count: [2, 4]}
  threshold: Pain at the needle, tiredness and headache were common; they are not counted here
remark: No death was judged related
""",
)
