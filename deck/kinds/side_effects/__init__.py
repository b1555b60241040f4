"""Harms in people, the worst first: deaths, then serious side effects, then the others.

Use it for what a treatment did to people, beside what it did for them. Where the harms were not
reported, or could not be read, it says so and why: silence is not "none".
"""

from collections.abc import Iterator, Sequence

from pydantic import Field

from deck.kind import Fault, Kind
from deck.kinds.side_effects.count_table import Counted, count_table
from deck.kinds.side_effects.harms import HarmsShown, Shown
from deck.kinds.side_effects.under_rule import Step as RuleStep
from deck.kinds.side_effects.under_rule import UnderRule, steps_under_rules, under_rules
from deck.layout import DoesNotFitError, Drawn, Page, Sheet, placed
from deck.layout.table import Step, table
from deck.layout.table_slides import least_gap, table_steps
from deck.text import Block
from deck.text.runs import stopped, without_marks
from deck.theme.theme import SlideLayout
from deck.trial.content import FactContent
from deck.trial.said import Said
from deck.trial.told import Teller, notes_on_harms
from deck.units import Box, inches, pt

_MOST = 7  # rows a slide, without the heads of the lists
# For each size of body text the least points above and below a text, with the whole gap below the
# title and with the least.
_PADS = ((1.5, 1.0), (0.5, 0.0))
_MOST_PAD_PT = 9.0
_NOTE_LINES = 3
_TO_NOTE = inches(0.20)


class SideEffects(FactContent):
    """What a treatment did to people besides what it was for."""

    side_effects: HarmsShown = Field(
        description="harms: the table of the outline; or outcomes by their ids; or such a table."
    )

    @property
    def shows_trial(self) -> bool:
        """Return that it does: it cites the sources of the trial."""
        return True

    def noted(self, teller: Teller) -> Iterator[Said]:
        """Yield what the notes say of the numbers: of many rows, some differ by chance alone."""
        yield from super().noted(teller)
        yield from notes_on_harms(self.side_effects.rows)


def _faults(content: SideEffects) -> Iterator[Fault]:
    """Yield that nothing is listed, or that what is known elsewhere would stand beside counts."""
    shown = content.side_effects
    if not shown.rows and not shown.not_reported:
        yield Fault(("side_effects",), "silence")


def _lay_out(content: SideEffects, page: Page) -> tuple[Sheet, ...]:
    """Return the table over as few slides as its rows fit on, or the reason why there is none."""
    shown = content.side_effects
    if not shown.rows:
        return _without_counts(shown.not_reported or "", shown.known_elsewhere, page)
    return _with_counts(content, page)


def _with_counts(content: SideEffects, page: Page) -> tuple[Sheet, ...]:
    """Return the table over as few slides as its rows fit on, on each what was left out."""
    shown = content.side_effects
    counts = count_table(shown, page)
    counts.check()
    note = _note(shown, page)
    below = pt(note.height_pt) + _TO_NOTE if note else 0

    def draw(rows: Sequence[Counted], body: Box, step: Step, _: int) -> Drawn | None:
        if len(rows) > _MOST or not counts.has_room(step.size):
            return None
        text = counts.text(rows, step.size)
        drawn = table(text, body._replace(height=body.height - below), step, page)
        if drawn is None:
            return None
        y = drawn.box.bottom + _TO_NOTE
        notes = [placed("Left out", note, body.x, y)] if note else []
        return Drawn((drawn, *notes), text.picture)

    def too_long(index: int) -> DoesNotFitError:
        return page.does_not_fit(("side_effects",), "row", what=counts.rows[index].what)

    steps = table_steps(page.sizes.body, _PADS, _MOST_PAD_PT, page)
    return page.slides(counts.rows, steps, draw, too_long, gap=least_gap(page))


def _note(shown: Shown, page: Page) -> Block | None:
    """Return what is not in the lists, measured, where there is such a note."""
    texts = [stopped(text) for text in (shown.left_out, shown.not_reported) if text]
    if shown.known_elsewhere:
        known = page.phrases.listing(shown.known_elsewhere)
        texts.append(page.phrases("elsewhere_too", known=known))
    if not texts:
        return None
    note = page.text(" ".join(texts), page.sizes.small)
    if note.fits and note.line_count <= _NOTE_LINES:
        return note
    raise page.does_not_fit(("side_effects",), "left-out")


def _without_counts(reason: str, known: Sequence[str], page: Page) -> tuple[Sheet, ...]:
    """Return the slides: a dashed line over the reason, a solid one over what others found."""
    why = UnderRule("Not reported", page.phrases("not_reported"), [reason], dashed=True)

    def draw(some: Sequence[str], body: Box, step: RuleStep, _: int) -> Drawn | None:
        others = UnderRule("Known elsewhere", page.phrases("elsewhere"), some)
        parts = [why, others] if known else [why]
        items = under_rules(parts, body, step, page)
        return Drawn(tuple(items), _in_words(parts, page)) if items else None

    def too_long(index: int) -> DoesNotFitError:
        what = max((reason, *known[index : index + 1]), key=len)
        return page.does_not_fit(("side_effects",), "row", what=what)

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
    facts="""\
trial:
  people: 43548
  design: parallel
  by_chance: yes
  did_not_know: [people, staff]
  when: in 2020
  registers: NCT04368728
  funder: [BioNTech, Pfizer]
  not_in_a_group: 100
  groups:
    vaccine: {name: the vaccine, people: 21720, compared_with: dummy}
    dummy: {name: the dummy, people: 21728}
harms:
  deaths: {Died from any cause: {vaccine: 2, dummy: 4}}
  left_out: Pain at the needle, tiredness and headache were common; they are not counted here
""",
    example="""\
title: After the vaccine 2 people died, after the dummy 4 did
side_effects: harms
remark: No death was judged related
""",
)
