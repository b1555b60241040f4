"""What happened in each group, people first (LANGUAGE.md, 6.2); what a figure stands for (6.3)."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from deck.arithmetic.missed import missed
from deck.trial.base import LAST, nearest
from deck.trial.form import Beside, Form, are_apart, are_equal
from deck.trial.model import FreeOf
from deck.trial.said import Head, Said, say
from deck.trial.told.numbers import rounded_size
from deck.trial.told.values import Told, ToldGroup
from deck.trial.told.vocabulary import one_word, people_word, whom_of

_MOST_FIGURES, _MOST_SQUARES = 100, 1_000
_NEAR = Fraction(1, 10)


def counts_sentence(told: Told) -> Said | None:
    """Return what happened in each group, the first in full; None where nothing is known."""
    groups = [group for group in told.groups if _is_told(group)]
    if not groups:
        return None
    if told.finding.is_row:
        return _row(told, groups)
    if told.form is Form.COUNTS_FIRST and told.base == LAST and _are_many(groups):
        return _of_close_groups(told, groups)
    parts = tuple(_part(told, group, is_first=not index) for index, group in enumerate(groups))
    if len(parts) == len(("first", "second")) and told.form is not Form.SCALED:
        return say("and_then", first=parts[0], second=parts[1])
    return say("listed", parts=parts) if len(parts) > 1 else parts[0]


def _row(told: Told, groups: Sequence[ToldGroup]) -> Said:
    """Return a row of harms: its text, then the real counts."""
    people = people_word(told.finding)
    parts = []
    for index, group in enumerate(groups):
        end = "_next" if index else "_row"
        common = {"people": people, "who": group.who}
        part = (
            _count(group, end, common)
            if group.counted
            else say(f"share_of{end}", share=_share(group), **common)
        )
        parts.append(_sized(group, part))
    return say("row", happened=told.finding.outcome.verb, parts=tuple(parts))


def _is_told(group: ToldGroup) -> bool:
    """Return whether something is known of a group."""
    return group.told is not None or group.counted is not None or group.percent is not None


def _are_many(groups: Sequence[ToldGroup]) -> bool:
    """Return whether no group has so few people that each of them is told."""
    return len(groups) > 1 and not any(g.counted is None or g.counted.is_few for g in groups)


def _of_close_groups(told: Told, groups: Sequence[ToldGroup]) -> Said:
    """Return real counts of groups of about one size, with that size once."""
    totals = [group.counted.of for group in groups if group.counted]
    parts = tuple(
        say("two_groups_part", n=group.counted.people, who=group.who)
        for group in groups
        if group.counted
    )
    return say(
        "two_groups" if len(groups) == len(("one", "other")) else "many_groups",
        groups=len(groups),
        size=rounded_size(totals),
        people=people_word(told.finding),
        happened=Head(told.finding.outcome.verb),
        parts=parts,
    )


def _part(told: Told, group: ToldGroup, *, is_first: bool) -> Said:
    """Return what happened in one group."""
    end = "" if is_first and group.who else "_alone" if is_first else "_next"
    if isinstance(told.finding.outcome, FreeOf):
        return _free_part(told, group, end)
    common = {
        "people": people_word(told.finding),
        "who": group.who,
        "happened": told.finding.outcome.verb,
    }
    has_only_share = group.counted is None and group.percent is None
    if group.told and (told.form is Form.SCALED or has_only_share):
        about = "" if group.told.is_exact else "_about"
        numbers = {"base": group.told.base, "n": group.told.people}
        return say(f"of_every{end}{about}", **numbers, **common)
    if group.counted:
        return _sized(group, _count(group, end, common))
    return say(f"share_of{end}", share=_share(group), **common)


def _count(group: ToldGroup, end: str, common: Mapping[str, object]) -> Said:
    """Return a real count: '2 of 531 people', or 'none of 528'."""
    people, of = group.counted or (0, 0)
    return say(f"{'count' if people else 'none'}_of{end}", n=people, of=of, **common)


def _sized(group: ToldGroup, count: Said) -> Said:
    """Return a count with a word on the size of its group, where that has to be said."""
    return say("sized", count=count, size=group.size) if group.size else count


def _share(group: ToldGroup) -> Said:
    """Return a published share with its total: '69.6% of 23'."""
    if group.total is None:
        return say("percent", percent=group.percent)
    return say("percent_of", percent=group.percent, of=group.total)


def _free_part(told: Told, group: ToldGroup, end: str) -> Said:
    """Return to how many it had not yet happened."""
    time = group.at.time.text if group.at and group.at.time else told.finding.outcome.when
    common = {"happened": told.finding.outcome.verb, "who": group.who, "time": time}
    if group.told:
        about = "" if group.told.is_exact else "_about"
        return say(f"free{end}{about}", n=group.told.people, base=group.told.base, **common)
    share = _share(group)
    if group.counted:
        share = say("plain_count", n=group.counted.people, of=group.counted.of)
    return say(f"free_share{end}", share=share, **common)


def foot(told: Told) -> Said | None:
    """Return the real counts, total first, where totals cannot be compared by eye."""
    groups = [group for group in told.groups if group.counted]
    if told.beside is not Beside.FOOT or not groups:
        return None
    common = {"people": people_word(told.finding), "happened": told.finding.outcome.verb}
    parts = tuple(
        say(
            "foot_part_next" if index else "foot_part",
            n=group.counted.people,
            of=group.counted.of,
            who=group.who,
            **common,
        )
        for index, group in enumerate(groups)
        if group.counted
    )
    size = _one_is_larger([group.counted.of for group in groups if group.counted])
    return say("foot_sized", parts=parts, size=size) if size else say("foot", parts=parts)


def _one_is_larger(totals: Sequence[int]) -> Said | None:
    """Return how much larger one of two groups is."""
    if len(totals) != len(("one", "other")) or not are_apart(totals):
        return None
    larger, smaller = max(totals), min(totals)
    times = nearest(Fraction(larger, smaller))
    is_told = times in {2, 3, 4} and abs(Fraction(larger, smaller) - times) <= _NEAR * times
    return say(f"one_group_{times}") if is_told else say("one_group")


def drawn(told: Told) -> Said | None:
    """Return what one figure or square stands for; None where numbers and bars are drawn.

    Groups of other sizes are not drawn side by side as they are.
    """
    totals = [group.counted.of for group in told.groups if group.counted]
    one = one_word(told.finding)
    if told.form is Form.SCALED:
        return _SCALED.get(told.base or 0)
    if not totals or max(totals) > _MOST_SQUARES or not (len(totals) == 1 or are_equal(totals)):
        return None
    figures = "figures" if max(totals) <= _MOST_FIGURES else "squares"
    return say(f"drawn_{figures}_real", one=one)


_SCALED = {
    100: say("drawn_figures_scaled", n=100),
    1_000: say("drawn_squares_scaled", n=1_000),
}


def none_of(told: Told) -> tuple[Said, ...]:
    """Return what none of n people can and cannot tell (6.6), for the smallest such group."""
    nobody = [g.counted.of for g in told.groups if g.counted and not g.counted.people]
    if not nobody or told.finding.outcome.good == "more":
        return ()
    of, people = min(nobody), people_word(told.finding)
    bound = missed(of)
    return (
        say("none_bound", of=of, n=bound.people, base=bound.base, people=people),
        say("none_no_forecast", of=of, people=people),
    )


def notes_on_counts(told: Told) -> tuple[Said, ...]:
    """Return what is spoken of the counts: of whom they are, what not to compare, the base."""
    return (
        *whom_of(told.finding),
        *_ten_thousand(told),
        *_in_full(told),
        *_not_counts(told),
        *_same_size(told),
    )


def _in_full(told: Told) -> tuple[Said, ...]:
    """Return each share but the first again in a sentence of its own."""
    if told.form is not Form.SCALED or told.finding.is_row:
        return ()
    if isinstance(told.finding.outcome, FreeOf):
        return ()
    shown = [group for group in told.groups if group.told]
    return tuple(_part(told, group, is_first=True) for group in shown[1:])


def _not_counts(told: Told) -> tuple[Said, ...]:
    counts = [group.counted.people for group in told.groups if group.counted]
    if told.beside is not Beside.FOOT or len(counts) != len(("one", "other")):
        return ()
    return (say("note_not_counts", first=counts[0], second=counts[1]),)


def _same_size(told: Told) -> tuple[Said, ...]:
    """Return what a count would be in a group as large as the other one."""
    found = []
    for each in told.comparisons:
        tested, reference = each.tested.counted, each.reference.counted
        if told.beside is not Beside.SIZE or not tested or not reference:
            continue
        smaller, larger = sorted((tested, reference), key=lambda counted: counted.of)
        other = nearest(Fraction(larger.people, larger.of) * smaller.of)
        found.append(say("note_same_size", of=smaller.of, n=larger.people, other=other))
    return tuple(found)


def _ten_thousand(told: Told) -> tuple[Said, ...]:
    """Return that the base is another one now, and the share of 1,000."""
    if told.base != LAST:
        return ()
    groups = [group for group in told.groups if group.part]
    return (say("note_ten_thousand"), *(said for g in groups for said in _of_thousand(g)))


def _of_thousand(group: ToldGroup) -> Iterator[Said]:
    """Yield a share out of 1,000, where it is within a tenth there, or fewer than 1."""
    part = group.part or Fraction(0)
    told = nearest(part * 1_000)
    if told == 0:
        yield say("note_of_thousand_none", who=group.who)
    elif abs(told - part * 1_000) <= _NEAR * part * 1_000:
        yield say("note_of_thousand", n=told, who=group.who)
