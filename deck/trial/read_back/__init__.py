"""Every fact of an outline as one plain sentence, from what is told (LANGUAGE.md, 7.1).

It is how an author sees a wrong 'better', a wrong group or a curve upside down, none of which
breaks a rule.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from deck.phrases import Phrases
from deck.problems import Place
from deck.trial.facts import Facts, Finding
from deck.trial.faults import path
from deck.trial.model import Sorted, Test
from deck.trial.read_back.doubt import is_doubtful
from deck.trial.read_back.line import ReadLine
from deck.trial.read_back.pairs import pair_sentence
from deck.trial.read_back.paper import differ_between, written_alone, written_overall
from deck.trial.read_back.rows import row_alone, row_sentence
from deck.trial.read_back.single import alone, whole
from deck.trial.read_back.then import then, then_alone
from deck.trial.said import Head, say
from deck.trial.told import Told, ToldComparison, ToldGroup, tell, tell_subgroups
from deck.trial.told.vocabulary import word

__all__ = ["MOST_SHORT", "ReadLine", "in_short", "read_back", "written"]

MOST_SHORT = 20  # lines
Where = Callable[[Place], str]


def read_back(
    facts: Facts, inline: Sequence[Finding] = (), language: str = "en"
) -> tuple[ReadLine, ...]:
    """Return a line for each outcome and pair, each comparison and each row of harms.

    Nothing is left out: what could not be read has a line that says so. They stand in the order of
    the blocks; the caller knows the lines of the file.
    """
    told = [tell(finding) for finding in (*facts.findings.values(), *inline)]
    lines = [line for some in told for line in _of_whom(some, lines_of(some, language))]
    lines += [ReadLine(place, (say("rb_unread"),), is_unread=True) for place in facts.unread]
    return tuple(lines)


def _of_whom(told: Told, lines: Iterable[ReadLine]) -> Iterator[ReadLine]:
    """Yield the lines of an outcome, headed by the people and the study that they are of."""
    outcome = told.finding.outcome
    whom = tuple(some for some in (outcome.study, outcome.of_whom) if some)
    yield from (_headed(line, whom) if whom else line for line in lines)


def _headed(line: ReadLine, whom: object) -> ReadLine:
    """Return a line with words before its first sentence."""
    first, *rest = line.sentences
    head = say("rb_subgroup", name=whom, sentence=Head(first))
    return line._replace(sentences=(head, *rest))


def lines_of(told: Told, language: str) -> Iterator[ReadLine]:
    """Yield the lines of one outcome: each pair, or each group that nobody is compared with."""
    finding = told.finding
    place, doubtful = finding.place, is_doubtful(told, language)
    if finding.is_row:
        yield from _rows(told)
        return
    whole_said = whole(told)
    pairs = _pairs_of(told)
    if whole_said:
        more = then_alone(told) if not pairs else ()
        yield ReadLine(place, (whole_said, *more), is_doubtful=doubtful)
    for each in pairs:
        sentences = (pair_sentence(told, each), *then(told, each))
        line = ReadLine(place, sentences, is_doubtful=doubtful)
        yield line._replace(verdict=each.verdict, good=finding.outcome.good)
    if not whole_said:
        yield from _unpaired(told, doubtful=doubtful)
    if told.overall:
        sentences = (say("rb_overall", said=told.overall), *written_overall(finding.overall))
        yield ReadLine(place, sentences)
    for some in tell_subgroups(finding).rows:
        yield from (_headed(line, some.finding.id) for line in lines_of(some, language))
    if finding.subgroups:
        yield ReadLine((*place, "subgroups"), tuple(differ_between(finding)))


def _pairs_of(told: Told) -> tuple[ToldComparison, ...]:
    """Return the pairs that are told; of sorts and tests those of which something was published."""
    is_whole = isinstance(told.finding.outcome, Sorted | Test)
    return tuple(each for each in told.comparisons if each.effect.compared or not is_whole)


def _unpaired(told: Told, *, doubtful: bool) -> Iterator[ReadLine]:
    """Yield a line for each group that is in no pair; what is true of all stands in the first."""
    more = then_alone(told) if not told.comparisons else ()
    for group in _without_pair(told):
        said = alone(told, group)
        if said:
            sentences = (said, *more, *written_alone(told, group))
            yield ReadLine(told.finding.place_of(group.id), sentences, is_doubtful=doubtful)
            more = ()


def _without_pair(told: Told) -> tuple[ToldGroup, ...]:
    """Return the groups that are compared with none."""
    paired = {group.id for each in told.comparisons for group in (each.tested, each.reference)}
    return tuple(group for group in told.groups if group.id not in paired)


def _rows(told: Told) -> Iterator[ReadLine]:
    """Yield the lines of a row of harms: no verdict, and 'better' is not said."""
    for each in told.comparisons:
        sentence = row_sentence(told, each)
        yield ReadLine(told.finding.place, (sentence,), is_row=True, direction=each.direction)
    rest = _without_pair(told)
    if rest:
        yield ReadLine(told.finding.place, (row_alone(told, rest),), is_row=True)


def written(lines: Sequence[ReadLine], phrases: Phrases, where: Where = path) -> tuple[str, ...]:
    """Return the lines as text, each with where it stands; ``where`` tells a place."""
    return tuple(f"{where(line.place)}: {line.words(phrases)}" for line in lines)


def in_short(
    lines: Sequence[ReadLine], phrases: Phrases, shown: Sequence[Place] = ()
) -> tuple[str, ...]:
    """Return the read-back in short: each outcome that is shown, and the harms as one line.

    Without ``shown`` all are. Doubtful lines stand in full; after the most there can be, how many
    more there are.
    """
    outcomes = [line for line in lines if not line.is_row and _is_shown(line, shown)]
    short = [_short(line, phrases) for line in outcomes]
    rows = [line for line in lines if line.is_row]
    short += [_harms(rows, phrases)] if rows else []
    if len(short) <= MOST_SHORT:
        return tuple(short)
    rest = say("rb_rest", n=len(short) - MOST_SHORT).words(phrases)
    return (*short[:MOST_SHORT], rest)


def _is_shown(line: ReadLine, shown: Sequence[Place]) -> bool:
    return not shown or line.is_doubtful or any(line.place[: len(p)] == p for p in shown)


def _short(line: ReadLine, phrases: Phrases) -> str:
    """Return the first sentence, which way is good, and the verdict in a few words."""
    if line.is_doubtful or line.is_unread:
        return line.words(phrases)
    good = word(line.good) if line.good and line.good != "neither" else None
    found = say(f"short_{line.verdict}") if line.verdict else None
    key = _SHORT.get((good is not None, found is not None))
    more = (say(key, word=good, verdict=found),) if key else ()
    return line._replace(sentences=(line.sentences[0], *more)).words(phrases)


# What is told in short: which way is good, and the verdict.
_SHORT = {
    (True, True): "rb_short",
    (True, False): "rb_short_good",
    (False, True): "rb_short_verdict",
}


def _harms(rows: Sequence[ReadLine], phrases: Phrases) -> str:
    """Return how many rows are a larger share, a smaller one, or equal."""
    counts = {way: sum(row.direction == way for row in rows) for way in ("more", "fewer", "equal")}
    key = "rb_harms" if any(counts.values()) else "rb_harms_alone"
    return say(key, n=len(rows), number=len(rows), **counts).words(phrases)
