"""The sorts of an outcome as outcomes of their own, to stand as rows of a table."""

from deck.trial.facts import At, Finding
from deck.trial.forms import Share
from deck.trial.model import Happened, Sort, Sorted


def each_sort(finding: Finding) -> tuple[Finding, ...]:
    """Return each sort of an outcome as a row that nobody compares; other outcomes as they are."""
    if not isinstance(finding.outcome, Sorted):
        return (finding,)
    counts = {group: finding.sorted_counts(group) for group in finding.found}
    return tuple(
        finding._replace(
            place=(*finding.place, "sorts", index),
            outcome=_happened(sort, finding.outcome),
            found={g: (At(None, Share(some[index], sum(some))),) for g, some in counts.items()},
            pairs=(),
            overall=None,
            is_row=True,
        )
        for index, sort in enumerate(finding.outcome.sorts)
    )


def _happened(sort: Sort, outcome: Sorted) -> Happened:
    """Return a sort as something that happened to people; it is good or bad only as a harm is."""
    return Happened.model_construct(
        happened=sort.label,
        better="fewer" if sort.harm else "neither",
        harm=sort.harm,
        when=outcome.when,
        when_is=outcome.when_is,
        of_whom=outcome.of_whom,
        study=outcome.study,
    )
