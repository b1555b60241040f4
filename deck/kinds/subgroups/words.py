"""What the slides of subgroups say: of all rows, and of each of them in words."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from deck.phrases import Phrases
from deck.text.runs import bare, without_marks
from deck.trial.facts import Finding
from deck.trial.form import Form
from deck.trial.forms import Rate
from deck.trial.model import Measured
from deck.trial.ranges import Origin
from deck.trial.said import full, phrases_of, sentence, words_of
from deck.trial.told import (
    OnScale,
    Scale,
    Told,
    ToldComparison,
    ToldGroup,
    ToldSubgroups,
    on_scale,
    subgroups_tested,
)
from deck.trial.told.measures import value_of
from deck.trial.told.numbers import rates
from deck.trial.told.spans import between
from deck.trial.told.vocabulary import people_word, when_of

_OTHER_WAY = {
    "fewer": "other_way_fewer",
    "more": "other_way_more",
    "lower": "other_way_lower",
    "higher": "other_way_higher",
}


class Row(NamedTuple):
    """Some of the people: who they are, both groups, and where their difference stands."""

    name: str
    told: Told
    each: ToldComparison
    scale: OnScale | None
    is_whole: bool = False


class Words(NamedTuple):
    """The sentences of all slides of an outcome with its subgroups."""

    told: ToldSubgroups
    phrases: Phrases

    @property
    def about(self) -> Phrases:
        """Return the sentences about facts."""
        return phrases_of(self.phrases.language)

    @property
    def finding(self) -> Finding:
        """Return the outcome."""
        return self.told.whole.finding

    @property
    def whole(self) -> Row:
        """Return everyone as a row."""
        name = self.phrases("everyone", people=people_word(self.finding))
        return _row(name, self.told.whole)._replace(is_whole=True)

    @property
    def rows(self) -> tuple[Row, ...]:
        """Return each subgroup as a row."""
        return tuple(_row(some.finding.id, some) for some in self.told.rows if some.comparisons)

    @property
    def _scales(self) -> list[OnScale]:
        return [row.scale for row in (self.whole, *self.rows) if row.scale]

    def ends(self) -> tuple[str, str, str]:
        """Return what stands over the scale: at its left end, at its middle, at its right end."""
        left, right = (words_of(side, self.about) for side in self._scales[0].sides)
        return left, self.about("no_difference"), right

    def heads(self) -> tuple[str, str]:
        """Return what stands over the numbers of both groups."""
        each = self.whole.each
        return without_marks(words_of(each.tested.name, self.about)), without_marks(
            words_of(each.reference.name, self.about)
        )

    def intro(self) -> str:
        """Return what the numbers are of, and out of how many."""
        outcome, when = self.finding.outcome, when_of(self.finding)
        verb = " ".join(filter(None, (bare(outcome.verb), when and words_of(when, self.about))))
        people = people_word(self.finding)
        if isinstance(outcome, Measured):
            return self.phrases("intro_measured", measured=sentence(verb, self.about))
        if self._rates(self.whole):
            return self.phrases("intro_events", events=sentence(verb, self.about))
        if self.told.whole.base is None:
            return self.phrases("intro_counted", people=people, happened=verb)
        base = self.told.whole.base
        return self.phrases("intro", base=base, people=people, happened=verb)

    def numbers(self, row: Row) -> tuple[str, str]:
        """Return the number of each group of a row, as it is told."""
        told = self._rates(row) or [self._number(row, g) for g in _groups(row)]
        first, second = told
        return first, second

    def _rates(self, row: Row) -> list[str]:
        """Return how often it happened to one person in each group, where that is known."""
        values = [group.at.value for group in _groups(row) if group.at]
        known = [v.per_one for v in values if isinstance(v, Rate) and v.per_one is not None]
        both = len(known) == len(_groups(row))
        return [self.phrases.decimal(number) for number in rates(known)] if both else []

    def _number(self, row: Row, group: ToldGroup) -> str:
        """Return the number of a group: people of the base, real counts, or a measured value."""
        measured = value_of(group)
        if measured is not None:
            return self.phrases.decimal(measured)
        if row.told.form is Form.SCALED and group.told:
            return self.phrases.number(group.told.people)
        if group.counted is None:
            return self.phrases("unknown")
        people, of = group.counted
        return self.phrases.shared("of", count=people, total=of)

    def tested(self) -> str:
        """Return whether the effect was shown to differ between the subgroups."""
        return full(subgroups_tested(self.finding), self.about)

    def signs(self) -> str:
        """Return what a bar is of, and what it takes into account, or that it was worked out."""
        each, scale = self.whole.each, self._scales[0].scale
        published, judged = each.effect.compared, each.judged
        of = self.phrases("bar_of_pace" if scale is Scale.PACE else "bar_of")
        if published and published.adjusted_for:
            return self.phrases("signs_adjusted", bar=of, thing=bare(published.adjusted_for))
        is_own = judged is not None and judged.origin is not Origin.PUBLISHED
        is_worked_out = is_own and scale is Scale.PEOPLE
        return self.phrases("signs_worked_out" if is_worked_out else "signs", bar=of)

    def row(self, row: Row) -> str:
        """Return a row in words: real counts, what is told of them, and where its range lies."""
        return " ".join(self._told(row))

    def _told(self, row: Row) -> Iterator[str]:
        """Yield a row in words."""
        first, second = self.heads()
        counts = row.told.counts
        if counts:
            yield self.phrases("row", name=bare(row.name), counts=full(counts, self.about))
        else:
            n1, n2 = self.numbers(row)
            yield self.phrases(
                "row_numbers", name=bare(row.name), n1=n1, n2=n2, first=first, second=second
            )
        for group in _groups(row):
            if row.told.form is Form.SCALED and group.counted:
                people, of = group.counted
                count = self.phrases.shared("of", count=people, total=of)
                yield self.phrases("real", count=count, who=words_of(group.who, self.about))
        yield self._range(row)
        whole = self.whole.each.direction
        if row.each.direction != whole and row.each.direction in _OTHER_WAY:
            yield self.phrases(_OTHER_WAY[row.each.direction], first=first)

    def _range(self, row: Row) -> str:
        """Return where the value and its range lie, or that no range is known."""
        if row.scale is None or row.scale.range is None:
            return self.phrases("no_range")
        value = words_of(row.scale.value, self.about)
        return self.phrases(
            "bar", value=value, range=words_of(between(row.scale.range), self.about)
        )

    def picture(self, rows: Sequence[Row]) -> str:
        """Return how rows are drawn, then each of them in words."""
        first, second = self.heads()
        left, _, right = self.ends()
        drawn = self.phrases("picture", first=first, second=second, left=left, right=right)
        sentences = [drawn, *map(self.row, rows), self.tested(), self.signs()]
        return without_marks(" ".join(sentences))


def _row(name: str, told: Told) -> Row:
    """Return some of the people as a row."""
    each = told.comparisons[0]
    return Row(name, told, each, on_scale(each))


def _groups(row: Row) -> tuple[ToldGroup, ToldGroup]:
    return row.each.tested, row.each.reference
