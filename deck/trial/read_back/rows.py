"""Rows of the table of harms, read back in real counts: no verdict, and no 'better'."""

from collections.abc import Sequence

from deck.trial.form import Form
from deck.trial.read_back.pairs import doing, of_group
from deck.trial.read_back.paper import of_whose
from deck.trial.said import Head, Said, say
from deck.trial.told import Told, ToldComparison, ToldGroup
from deck.trial.told.vocabulary import people_word

_SHARES = {"more": "larger", "fewer": "smaller", "equal": "equal"}


def row_sentence(told: Told, each: ToldComparison) -> Said:
    """Return a row of harms in real counts, and in which group it is the larger share."""
    key = f"rb_row_{_SHARES[each.direction]}" if each.direction in _SHARES else "rb_row"
    counted = told._replace(form=Form.AS_COUNTED)
    return say(
        key,
        happened=Head(doing(told.finding)),
        people=people_word(told.finding),
        tested=each.tested.who,
        reference=each.reference.who,
        first=of_group(counted, each.tested),
        second=of_group(counted, each.reference),
    )


def row_alone(told: Told, groups: Sequence[ToldGroup]) -> Said:
    """Return a row of harms in groups that are compared with none, in real counts."""
    counted = told._replace(form=Form.AS_COUNTED)
    parts = tuple(of_whose(of_group(counted, group), group) for group in groups)
    return say("rb_row_alone", happened=Head(doing(told.finding)), parts=parts)
