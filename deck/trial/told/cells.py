"""Outcomes in the cells of a table: what a row is about, counts and shares, the difference."""

from collections.abc import Sequence
from typing import NamedTuple

from deck.trial.facts import Finding
from deck.trial.form import Beside
from deck.trial.forms import Missing, Share
from deck.trial.said import Said, say
from deck.trial.told.table import TableRow
from deck.trial.told.values import OutOf, Told, ToldComparison, ToldGroup
from deck.trial.told.vocabulary import people_word, toward, when_of, word
from deck.trial.verdict import Verdict

V = Verdict
_WITHOUT_DIRECTION = {V.TOO_FEW, V.TOO_FEW_NOBODY, V.TOO_UNCERTAIN, V.NOT_SHOWN}


class ToldCell(NamedTuple):
    """What stands in a cell: a number, and words or a number after it; or such words alone."""

    first: Said | None
    beside: Said | None = None


def row_name(finding: Finding) -> Said:
    """Return what a row is about: what happened, when, and in which people."""
    outcome, when = finding.outcome, when_of(finding)
    name = say("plain", text=outcome.verb)
    if when:
        name = say("row_when", happened=outcome.verb, when=when)
    for whom in filter(None, (outcome.of_whom, outcome.study)):
        name = say("row_of", row=name, whom=whom)
    return name


def count_cell(row: TableRow, group: str | None) -> ToldCell:
    """Return the share of a group, in brackets its real count; or the other way round.

    Real counts lead where the row says so. Those that cannot be compared by eye do not stand
    beside shares.
    """
    told = next((some for some in row.told.groups if some.id == group), None)
    if told is None or (told.counted is None and not _leads(row, told)):
        return ToldCell(None, _without_count(row.told, told))
    if not _leads(row, told):
        return _real(told)
    people, base, _ = told.told or (0, 0, False)
    share, real = say("plain_count", n=people, of=base), told.counted
    if real is None or real.of == base or row.told.beside is not Beside.BRACKETS:
        return ToldCell(share)
    return ToldCell(share, say("beside_count", n=real.people, of=real.of))


def _leads(row: TableRow, told: ToldGroup) -> bool:
    """Return whether the share of a group stands first."""
    return row.shares_lead and told.told is not None


def _real(told: ToldGroup) -> ToldCell:
    """Return the real count of a group, with its share in brackets where there is one."""
    people, of = told.counted or (0, 0)
    if not people:
        return ToldCell(say("cell_none", of=of))
    share = told.bracket
    beside = say("beside_count", n=share.people, of=share.base) if share else None
    return ToldCell(say("plain_count", n=people, of=of), beside)


def _without_count(row: Told, told: ToldGroup | None) -> Said:
    """Return a published share, or why there is nothing."""
    value = told.at.value if told and told.at else None
    if isinstance(value, Share) and value.percent is not None:
        known = {"percent": value.percent, "of": told.total if told else None}
        return say("percent_of" if known["of"] else "cell_percent", **known)
    found = row.finding.found.get(told.id, ()) if told else ()
    why = {at.value.why for at in found if isinstance(at.value, Missing)}
    return say("cell_not_measured" if why == {"not measured"} else "cell_not_reported")


def in_brackets_of(row: TableRow) -> tuple[OutOf, ...]:
    """Return the shares that stand in brackets beside real counts."""
    shown = (group for group in row.told.groups if not _leads(row, group))
    return tuple(g.bracket for g in shown if g.bracket and g.counted and g.counted.people)


def difference_cell(row: TableRow) -> ToldCell:
    """Return the difference of a row where its base tells it, and the verdict in a few words.

    Rows of the table of harms have no verdict: of many rows some differ by chance alone. They may
    only be too few, or too uncertain, to tell.
    """
    each = next(iter(row.told.comparisons), None)
    if each is None:
        return ToldCell(None, say("cell_not_compared"))
    is_row = row.told.finding.is_row
    is_told = each.verdict is not None and (not is_row or each.verdict in _WITHOUT_DIRECTION)
    verdict = _in_short(each) if is_told else None
    if row.has_difference and each.people:
        return ToldCell(_difference(each), verdict)
    return ToldCell(None, verdict or say("cell_not_compared"))


def _in_short(each: ToldComparison) -> Said:
    """Return a verdict in a few words; where there is but the paper's word, that."""
    compared = each.effect.compared
    if each.verdict is V.SAID and compared:
        return say("cell_said", said=compared.said)
    return say(f"short_{each.verdict}")


def _difference(each: ToldComparison) -> Said:
    """Return how many more or fewer people it was; the room may subtract the shares."""
    value, sign = (each.people.value, each.people.sign) if each.people else (0, 0)
    if not value:
        return say("cell_as_many")
    return say("cell_difference", n=abs(value), word=word(toward(sign, each.effect.finding)))


def sizes_of(rows: Sequence[TableRow]) -> Said | None:
    """Return how many people are in each group, where rows do not show it that lead with shares.

    None where that is not the same in all of these rows.
    """
    told = [row.told for row in rows if row.shares_lead and row.told.beside is not Beside.BRACKETS]
    found = [[(g.counted.of, g.who) for g in some.groups if g.counted] for some in told]
    if not found or not found[0] or any(some != found[0] for some in found):
        return None
    people = people_word(told[0].finding)
    return say(
        "sizes",
        parts=tuple(
            say("sizes_next" if index else "sizes_first", of=of, people=people, who=who)
            for index, (of, who) in enumerate(found[0])
        ),
    )
