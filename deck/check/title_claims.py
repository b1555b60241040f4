"""Whether a title says what the data say, and no more than the verdict (T2 to T5)."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from deck.phrases import Phrases
from deck.problems import Severity
from deck.trial.model import Measured
from deck.trial.said import words_of
from deck.trial.told import Direction, Told, ToldComparison
from deck.trial.told.measures import PACE
from deck.trial.told.vocabulary import people_word
from deck.trial.verdict import DIRECTED, SAME

_OPPOSITE: dict[Direction, Direction] = {
    "fewer": "more", "more": "fewer", "lower": "higher", "higher": "lower",
}  # fmt: skip


class Doubt(NamedTuple):
    """A claim of a title that the data do not bear out: its rule, and what was said of what."""

    severity: Severity
    rule: str
    words: str
    told: str


def doubts(title: str, told: tuple[Told, ...], phrases: Phrases) -> Iterator[Doubt]:
    """Yield what a title claims and the outcomes of its slide do not show."""
    heard = _Heard(_without_own_words(title, told, phrases), phrases)
    compared = [each for some in told for each in some.comparisons]
    if not compared or heard.has("words_of_hedges"):
        return
    yield from _equal(heard, compared)
    yield from _sooner(heard, compared)
    if heard.has("negations") or heard.has("words_of_nearly"):
        return
    if len(told) == 1:
        yield from _other_way(heard, told[0])
    yield from _certain(heard, compared)


class _Heard(NamedTuple):
    """A title as it is heard, without the words of its outcomes."""

    text: str
    phrases: Phrases

    def first(self, key: str, *, not_after: str | None = None) -> str:
        """Return the first of the words of a list that it has, or nothing.

        Where another list is named, the words do not count right behind one of its words.
        """
        before = self._listed(not_after) if not_after else ()
        behind = "".join(rf"(?<!\b{re.escape(word)} )" for word in before)
        patterns = ((word, rf"{behind}\b{re.escape(word)}\b") for word in self._listed(key))
        return next((word for word, pattern in patterns if re.search(pattern, self.text)), "")

    def _listed(self, key: str) -> list[str]:
        """Return the words of a list of the language."""
        listed = self.phrases(key)
        return listed.split(" | ") if "|" in listed else listed.split()

    def has(self, key: str) -> bool:
        """Return whether it has one of the words of a list."""
        return bool(self.first(key))


def _without_own_words(title: str, told: tuple[Told, ...], phrases: Phrases) -> str:
    """Return a title in small letters, without what its outcomes say themselves."""
    text = title.casefold()
    for some in told:
        outcome = some.finding.outcome
        own = (outcome.verb, getattr(outcome, "noun", None), getattr(outcome, "rest", None))
        for words in filter(None, own):
            text = text.replace(words_of(words, phrases).casefold(), " ")
    return text


def _other_way(heard: _Heard, told: Told) -> Iterator[Doubt]:
    """Yield T2: a direction that is not the one of the data, where these have one."""
    ways = {each.direction for each in told.comparisons}
    way = ways.pop() if len(ways) == 1 else None
    if way is None or way == "equal":
        return
    if _names_only_reference(heard, told):
        way = _OPPOSITE[way]
    said = heard.first(f"words_of_{_OPPOSITE[way]}")
    if said and not heard.has(f"words_of_{way}"):
        yield Doubt(Severity.ERROR, "title-direction", said, way)


def _names_only_reference(heard: _Heard, told: Told) -> bool:
    """Return whether a title names the comparison group, and no tested one."""
    tested = {_name(each.tested.who, heard) for each in told.comparisons}
    references = {_name(each.reference.who, heard) for each in told.comparisons}
    return any(name in heard.text for name in references) and not any(
        name in heard.text for name in tested
    )


def _name(who: object, heard: _Heard) -> str:
    return words_of(who, heard.phrases).casefold()


def _certain(heard: _Heard, compared: list[ToldComparison]) -> Iterator[Doubt]:
    """Yield T3: a direction, or that it works, where no verdict has a direction."""
    if any(each.verdict in DIRECTED for each in compared):
        return
    outcomes = {type(each.effect.finding.outcome) for each in compared}
    ways = ("lower", "higher") if outcomes == {Measured} else ("fewer", "more")
    keys = (*(f"words_of_{way}" for way in ways), "words_of_working")
    said = next(filter(None, map(heard.first, keys)), "")
    if said:
        yield Doubt(Severity.WARNING, "title-certain", said, "no direction")


def _equal(heard: _Heard, compared: list[ToldComparison]) -> Iterator[Doubt]:
    """Yield T4: that both are the same, where only a trial of equivalence could show it.

    "Twice as many" is no such claim, and neither is what was not shown, or what a range includes.
    """
    if heard.has("words_of_shown") or any(each.verdict in SAME for each in compared):
        return
    said = heard.first("words_of_equal", not_after="words_of_unequal")
    if said:
        yield Doubt(Severity.WARNING, "title-equal", said, "not shown to be the same")


def _sooner(heard: _Heard, compared: list[ToldComparison]) -> Iterator[Doubt]:
    """Yield T5: fewer or more people, where the data only say later or sooner."""
    of_time = [each for each in compared if _is_of_time(each)]
    if not of_time or len(of_time) < len(compared):
        return
    people = people_word(of_time[0].effect.finding)
    for key in ("words_of_fewer", "words_of_more"):
        said = heard.first(key)
        if said and re.search(rf"\b{re.escape(said)}\s+{re.escape(people)}\b", heard.text):
            yield Doubt(Severity.WARNING, "title-pace", f"{said} {people}", "later or sooner")


def _is_of_time(each: ToldComparison) -> bool:
    """Return whether its words may only be of time: a pace that the shares do not bear out."""
    return each.effect.claim.measure in PACE and not each.effect.tells_people
