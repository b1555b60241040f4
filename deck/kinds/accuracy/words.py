"""What the slide says of a test: its four numbers, and in the notes how sure two of them are."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from deck.arithmetic.intervals import wilson
from deck.arithmetic.share_range import ShareRange, share_range
from deck.kinds.accuracy.model import Accuracy, Side
from deck.phrases import Phrases, with_capital
from deck.text.runs import bare, without_marks
from deck.trial.model import Unit

_LEAST_BASE = 100  # out of fewer, 119 of 175 would be told as 6 to 7 of 10


class Keys(NamedTuple):
    """The phrases of one side, with and without the name of what people had."""

    head: tuple[str, str]
    right: str
    wrong: str
    not_reported: str
    unclear: tuple[str, str]
    likely: tuple[str, str, str]


HAVING = Keys(
    ("having", "having_it"),
    "found",
    "missed",
    "having_not_reported",
    ("unclear_having", "unclear_having_it"),
    ("likely_missed", "likely_missed_at_most", "likely_missed_at_least"),
)
FREE = Keys(
    ("free", "free_it"),
    "cleared",
    "alarms",
    "free_not_reported",
    ("unclear_free", "unclear_free_it"),
    ("likely_alarms", "likely_alarms_at_most", "likely_alarms_at_least"),
)


class Words(NamedTuple):
    """The sentences of the slide."""

    content: Accuracy
    phrases: Phrases

    def head(self) -> str:
        """Return the test, and what decided who had it."""
        outcome = self.content.outcome
        key = "head_truth" if outcome.truth else "head"
        test = with_capital(without_marks(outcome.test))
        return self.phrases(key, test=test, truth=bare(outcome.truth or ""))

    def side(self, keys: Keys, side: Side) -> str:
        """Return how many people are of a side."""
        return self._named(keys.head, side.of)

    def right(self, keys: Keys, side: Side) -> str:
        """Return in how many people of a side the test was right."""
        return self._counted(keys.right, side.right)

    def wrong(self, keys: Keys, side: Side) -> str:
        """Return in how many people of a side the test was wrong."""
        return self._counted(keys.wrong, side.wrong)

    def told(self, keys: Keys, side: Side | None) -> str:
        """Return a side as one sentence, or that it was not published."""
        if side is None:
            return self.phrases(keys.not_reported)
        numbers = (keys.right, side.right), (keys.wrong, side.wrong)
        parts = self.phrases.apart(self._said(*number) for number in numbers)
        return without_marks(f"{self.side(keys, side)} {parts}.")

    def foot(self) -> str:
        """Return what a bar is, and how many results were unclear."""
        return " ".join(filter(None, (self.phrases("foot", people=self._people), self._unclear())))

    def picture(self) -> str:
        """Return the picture in words, how sure the wrong ones are, and what a result means."""
        truth = self.content.outcome.truth
        ranges = [found for pair in self._sides() if (found := self._likely(*pair))]
        sentences = [
            self.phrases("picture"),
            *(self.told(*pair) for pair in self._sides()),
            self.phrases("truth", truth=bare(truth)) if truth else "",
            self._unclear(),
            *ranges,
            self._origin(len(ranges)),
            self._meaning(),
        ]
        return " ".join(filter(None, sentences))

    def _sides(self) -> tuple[tuple[Keys, Side | None], ...]:
        return (HAVING, self.content.having), (FREE, self.content.free)

    def _origin(self, count: int) -> str:
        """Return how so many ranges were worked out."""
        return self.phrases("origin" if count > 1 else "origin_one") if count else ""

    def _likely(self, keys: Keys, side: Side | None) -> str:
        """Return in how many of every so many people the test is likely wrong."""
        found = share_range(*wilson(side.wrong, side.of), _LEAST_BASE) if side else None
        if found is None:
            return ""
        key = keys.likely[_ends(found)]
        values: Mapping[str, int] = found._asdict()
        return self.phrases(key, people=self._people, **values)

    def _meaning(self) -> str:
        """Return what a result means: only where those with and without it came in together."""
        having, free = self.content.having, self.content.free
        if self.content.outcome.recruited != "together" or having is None or free is None:
            return ""
        return self.phrases(
            "meaning",
            positive=having.right + free.wrong,
            found=having.right,
            negative=having.wrong + free.right,
            cleared=free.right,
            having=having.of,
            all=having.of + free.of,
        )

    def _unclear(self) -> str:
        """Return how many results were unclear, where that is told."""
        given = self.content.outcome.unclear
        if given is None:
            return ""
        pairs = ((HAVING, given.with_), (FREE, given.without))
        parts = list(self._unclear_parts(pairs))
        return self.phrases("unclear", parts=self.phrases.listing(parts)) if parts else ""

    def _unclear_parts(self, pairs: tuple[tuple[Keys, int | None], ...]) -> Iterator[str]:
        for keys, count in pairs:
            if count is not None:
                yield self._named(keys.unclear, count)

    def _named(self, keys: tuple[str, str], count: int) -> str:
        """Return a number of people with or without what they had, by its name if it has one."""
        condition = self.content.outcome.condition
        key = keys[0] if condition else keys[1]
        return self.phrases(key, n=count, people=self._people, condition=bare(condition or ""))

    def _counted(self, key: str, count: int) -> str:
        """Return a number of people at the head of a line."""
        if key == "alarms" and not count:
            return self.phrases("alarms_none")
        said = self.phrases.number(count) if count else self.phrases("none")
        return self.phrases(key, n=count, count=said)

    def _said(self, key: str, count: int) -> str:
        """Return a number of people inside a sentence."""
        if key == "alarms" and not count:
            return self.phrases("alarms_none_said")
        said = self.phrases.number(count) if count else self.phrases("none_said")
        return self.phrases(key, n=count, count=said)

    @property
    def _people(self) -> str:
        """Return what many of those in the trial are called."""
        unit = self.content.accuracy.trial.unit
        return unit.many if isinstance(unit, Unit) else unit


def _ends(found: ShareRange) -> int:
    """Return which sentence tells a range: that of two ends, of an upper, or of a lower one."""
    if found.low == 0:
        return 1
    return 2 if found.high == found.base else 0
