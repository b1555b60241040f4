"""Harms in people, the worst first: deaths, then serious side effects, then the others.

Use it for what a treatment did to people, beside what it did for them. Where the harms were not
reported, or could not be read, it says so and why: silence is not "none".
"""

from collections.abc import Iterator, Sequence
from typing import Annotated

from pydantic import BeforeValidator, Field

from deck.content import Content, Count, Line, Value
from deck.kind import Fault, Kind
from deck.kinds.side_effects.counts import Counted, CountTable, count_base
from deck.kinds.side_effects.under_rule import STEPS, Step, UnderRule, under_rules
from deck.layout import DoesNotFitError, Page, Sheet, placed
from deck.layout.continuation import Drawn
from deck.layout.table import SPARE_GAP, TIGHT_GAP, table
from deck.problems import Place
from deck.scene import Item
from deck.text import Block, measure, paragraph
from deck.text.runs import without_marks
from deck.theme.spacing import CONTENT_WIDTH, TABLE_GAP
from deck.theme.theme import SlideLayout
from deck.units import Box, inches, pt, to_pt

_LISTS = ("deaths", "serious", "other")  # the worst first
_MOST = 7  # rows a slide, without the heads of the lists
_MOST_PAD_PT = 9.0
# Size, what comes off the gap below the title, and the least points above and below a text.
_STEPS = ((28, SPARE_GAP, 1.5), (28, 0, 1.0), (24, SPARE_GAP, 0.5), (24, 0, 0.0))
_Step = tuple[int, int, float]
_THRESHOLD_SIZE = 24
_THRESHOLD_LINES = 2
_TO_THRESHOLD = inches(0.20)
_SMALL_STUDY = 1_000  # people: fewer can easily miss what happens to 1 in some hundred


def _listed(value: object) -> object:
    """Return a single count as a list of one."""
    return value if isinstance(value, list | tuple) else [value]


class Arm(Value):
    """One of the groups that are compared."""

    name: Line = Field(description="What these people were given: 'Transplant'.")
    of: Annotated[Count, Field(ge=1, description="How many people were in the group.")]


class Effect(Value):
    """Something bad that happened to people, and to how many of each group."""

    what: Line = Field(description="What happened: 'Fever'.")
    count: Annotated[
        tuple[Count, ...],
        Field(min_length=1, description="How many had it; with 'arms', a list in their order."),
        BeforeValidator(_listed, json_schema_input_type=Count | tuple[Count, ...]),
    ]


Effects = Annotated[tuple[Effect, ...], Field(min_length=1, max_length=40)]


class Harms(Value):
    """The effects that were counted, or the reason why none are listed."""

    of: Annotated[Count, Field(ge=1)] | None = Field(
        None, description="How many people the counts are out of, where there was one group."
    )
    arms: Annotated[tuple[Arm, ...], Field(min_length=2, max_length=3)] | None = Field(
        None, description="The groups, in place of 'of'; each count is then a list."
    )
    deaths: Effects | None = Field(None, description="Deaths, with a count of 0 where nobody died.")
    serious: Effects | None = Field(None, description="Serious effects, apart from deaths.")
    other: Effects | None = Field(None, description="All other effects.")
    threshold: Line | None = Field(
        None, description="What was left out: 'Only effects in at least 5 of 100 are listed'."
    )
    not_reported: Line | None = Field(
        None, description="In place of all lists: why the side effects are not here."
    )
    known_elsewhere: Annotated[tuple[Line, ...], Field(min_length=1, max_length=24)] | None = Field(
        None, description="With 'not_reported': effects that other studies found."
    )

    @property
    def totals(self) -> tuple[int, ...]:
        """Return how many people were in each group."""
        if self.arms:
            return tuple(arm.of for arm in self.arms)
        return (self.of,) if self.of else ()

    @property
    def effects(self) -> list[tuple[Place, str, Effect]]:
        """Return all effects with their path and list: the worst list first, in it the commonest.

        Those that equally many people had stay in the order of the author.
        """
        found: list[tuple[Place, str, Effect]] = []
        for key in _LISTS:
            effects: Sequence[Effect] = getattr(self, key) or ()
            some = [((key, index), key, effect) for index, effect in enumerate(effects)]
            found += sorted(some, key=lambda entry: -sum(entry[2].count))
        return found


class SideEffects(Content):
    """What a treatment did to people besides what it was for."""

    side_effects: Harms


def _faults(content: SideEffects) -> Iterator[Fault]:
    """Yield what is missing, what cannot stand together, and counts that cannot be."""
    harms = content.side_effects
    if harms.not_reported:
        for key in ("of", "arms", *_LISTS, "threshold"):
            if getattr(harms, key) is not None:
                message = f"'{key}' cannot stand beside 'not_reported'."
                do = "Delete one of them; what was counted goes into an entry of its own."
                yield Fault(("side_effects", key), "side-effects-both", message, do)
        return
    if harms.known_elsewhere:
        message = "Effects from other studies would stand beside those of this one."
        do = "Make an entry of its own for them, so that nobody takes them for this trial's."
        yield Fault(("side_effects", "known_elsewhere"), "side-effects-elsewhere", message, do)
    if not harms.effects:
        message = "Nothing is listed here, and silence is not 'none'."
        do = "List 'deaths', 'serious' and 'other', or say why not: 'not_reported: ...'."
        yield Fault(("side_effects",), "side-effects-silence", message, do)
    elif (harms.of is None) == (harms.arms is None):
        message = "The counts need one total: 'of' for one group, or 'arms' for several."
        yield Fault(("side_effects",), "side-effects-of", message, "Write one of the two.")
    else:
        yield from _count_faults(harms)


def _count_faults(harms: Harms) -> Iterator[Fault]:
    """Yield counts that are not one for each group, or more than its people."""
    for path, _, effect in harms.effects:
        where = ("side_effects", *path, "count")
        if len(effect.count) != len(harms.totals):
            message = f"This has {len(effect.count)} counts for {len(harms.totals)} groups."
            do = "Write a count for each group, in the order of 'arms': [1, 3]."
            yield Fault(where, "side-effects-arms", message, do)
            continue
        for count, total in zip(effect.count, harms.totals, strict=True):
            if count > total:
                message = f"'count' says {count:,}, but there were only {total:,} people."
                yield Fault(where, "side-effects-count", message, "Correct the count or the total.")


def _lay_out(content: SideEffects, page: Page) -> tuple[Sheet, ...]:
    """Return the table over as few slides as its rows fit on, or the reason why there is none."""
    harms = content.side_effects
    if harms.not_reported:
        return tuple(_without_counts(harms.not_reported, harms.known_elsewhere or (), page))
    counts = _table(harms, page)
    note = _note(harms.threshold, page)

    def draw(rows: Sequence[Counted], body: Box, step: _Step, _: int) -> Drawn | None:
        size, gap, pad = step
        used = gap + (pt(note.height_pt) + _TO_THRESHOLD if note else 0)
        room = Box(body.x, body.y + gap, body.width, body.height - used)
        text = counts.text(rows, size, page)
        drawn = table(text, room, page.theme.font, pad, _MOST_PAD_PT)
        if len(rows) > _MOST or drawn is None:
            return None
        items: list[Item] = [drawn]
        if note:
            items.append(placed("Threshold", note, body.x, drawn.box.bottom + _TO_THRESHOLD))
        return Drawn(tuple(items), _picture(counts, rows, harms.threshold, page))

    try:
        slides = list(page.continued(counts.rows, _STEPS, draw, "side_effects", TIGHT_GAP))
    except DoesNotFitError as error:
        if error.place[0] != "side_effects":
            raise
        path, *_ = harms.effects[int(error.place[1])]
        raise DoesNotFitError(("side_effects", *path, "what"), error.message, error.do) from None
    return tuple(Sheet(title, (head, *drawn.items), drawn.picture) for title, head, drawn in slides)


def _table(harms: Harms, page: Page) -> CountTable:
    """Return the table of all effects; raises DoesNotFitError where its heads are too long."""
    rows = tuple(
        Counted(effect.what, effect.count, page.phrases(key)) for _, key, effect in harms.effects
    )
    base = count_base(harms.totals, rows)
    many = page.phrases("about_how_many" if base else "how_many")
    arms = harms.arms or ()
    heads = (many, *(arm.name for arm in arms)) if arms else (page.phrases("what"), many)
    people = page.phrases.listing(
        page.phrases("arm", n=arm.of, name=without_marks(arm.name)) for arm in arms
    )
    alt = page.phrases("summary", people=people or page.phrases("people", n=harms.of))
    counts = CountTable("Side effects", heads, harms.totals, rows, base, alt)
    paths = [("side_effects", "arms", index, "name") for index in range(len(harms.totals))]
    counts.check(page, [("side_effects",), *paths], ("side_effects", "arms"))
    return counts


def _note(threshold: str | None, page: Page) -> Block | None:
    """Return what was left out of the lists, measured, where there is such a note."""
    if threshold is None:
        return None
    text = paragraph(threshold, _THRESHOLD_SIZE)
    note = measure([text], to_pt(CONTENT_WIDTH), page.theme.font)
    if note.fits and note.line_count <= _THRESHOLD_LINES:
        return note
    message = "This is too long to stand below the table."
    raise DoesNotFitError(("side_effects", "threshold"), message, "Shorten it to two lines.")


def _picture(counts: CountTable, rows: Sequence[Counted], threshold: str | None, page: Page) -> str:
    """Return the table in words, row by row, and what a count of nobody does not say."""
    sentences = [counts.alt]
    under = ""
    for row in rows:
        if row.under != under:
            under = row.under
            sentences.append(f"{under}.")
        said = counts.said(row, page)
        if len(said) > 1:
            said = [f"{head}: {cell}" for head, cell in zip(counts.heads[1:], said, strict=True)]
        sentences.append(f"{row.what.rstrip('.')}: {'; '.join(said)}.")
    if threshold:
        sentences.append(f"{threshold.rstrip('.')}.")
    pairs = [pair for row in rows for pair in zip(row.counts, counts.totals, strict=True)]
    for total in dict.fromkeys(total for count, total in pairs if not count):
        rare = "rare" if total < _SMALL_STUDY else "rare large"
        sentences.append(page.phrases(rare, total=total))
    return without_marks(" ".join(sentences))


def _without_counts(reason: str, known: Sequence[str], page: Page) -> Iterator[Sheet]:
    """Yield the slides: a dashed line over the reason, a solid one over what others found."""
    why = UnderRule("Not reported", page.phrases("not_reported"), [reason], dashed=True)
    dashed = page.phrases("dashed", head=why.head, reason=reason.rstrip("."))

    def draw(some: Sequence[str], body: Box, step: Step, _: int) -> Drawn | None:
        others = UnderRule("Known elsewhere", page.phrases("elsewhere"), some)
        items = under_rules([why, others] if known else [why], body, step, page.theme.font)
        if items is None:
            return None
        listed = "; ".join(point.rstrip(".") for point in some)
        solid = f" {page.phrases('solid', head=others.head, known=listed)}" if known else ""
        return Drawn(tuple(items), without_marks(dashed + solid))

    try:
        slides = list(page.continued(known or [reason], STEPS, draw, "known_elsewhere", TABLE_GAP))
    except DoesNotFitError as error:
        if error.place == ("title",):
            raise
        path = error.place if len(reason) <= max(map(len, known), default=0) else ("not_reported",)
        raise DoesNotFitError(("side_effects", *path), error.message, error.do) from None
    for title, head, drawn in slides:
        yield Sheet(title, (head, *drawn.items), drawn.picture, SlideLayout.COMPARISON)


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
