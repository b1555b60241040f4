"""Three blocks of an outline to its facts: 'trial', 'outcomes' and 'harms'; all faults gathered."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Any, NamedTuple, TypeVar

from pydantic import ValidationError

from deck.content import Value
from deck.problems import Place
from deck.trial.facts import Facts, Finding
from deck.trial.faults import Fault, faults_of, unknown_key
from deck.trial.forms import is_time
from deck.trial.model import (
    HARM_SORTS,
    TYPE_KEYS,
    Comparison,
    Group,
    Happened,
    Harms,
    Measured,
    Outcome,
    Sort,
    Stage,
    StoppedEarly,
    Subgroup,
    Trial,
    outcome_class,
)
from deck.trial.resolve import groups_of, resolved
from deck.trial.said import phrases_of

BLOCKS = ("trial", "outcomes", "harms")
_Id = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,59}")
_TAKEN = {*Comparison.model_fields, "all", "trial", "harms", "before", "after"}
_Model = TypeVar("_Model", bound=Value)
_BASES = (100, 1_000, 10_000)


class Reading(NamedTuple):
    """What could be read of the facts, and what is wrong with the rest."""

    facts: Facts | None
    faults: tuple[Fault, ...]


class HarmsReading(NamedTuple):
    """A table of harms that stands in a slide, its rows as findings, and what is wrong with it."""

    harms: Harms | None
    rows: Mapping[str, Finding]
    faults: tuple[Fault, ...]


class OneReading(NamedTuple):
    """One finding that could be read, or its faults."""

    finding: Finding | None
    faults: tuple[Fault, ...]


def read_facts(blocks: Mapping[str, object], language: str = "en") -> Reading:
    """Return the facts that ``blocks`` hold, plain values by the name of each block.

    Without a trial there are no facts; what could not be read of the other blocks is left out, and
    its place stands in ``unread``.
    """
    trial, faults = _trial(blocks.get("trial"), language)
    findings, more = _outcomes(blocks.get("outcomes", {}), trial)
    harms, rows, harm_faults = _harms(blocks.get("harms"), trial, findings)
    faults += more + harm_faults
    if trial is None:
        return Reading(None, tuple(faults))
    unread = dict.fromkeys(_owner(fault.place) for fault in faults if len(fault.place) > 1)
    facts = Facts(trial, {**findings, **rows}, harms, tuple(unread))
    return Reading(facts, tuple(faults))


def read_outcome(value: object, facts: Facts, place: Place) -> OneReading:
    """Return the finding of an outcome that stands in a slide, or its faults."""
    finding, faults = _outcome(value, facts.trial, place, path_id(place))
    return OneReading(finding, tuple(faults))


def read_harms(value: object, trial: Trial, place: Place) -> HarmsReading:
    """Return a table of harms that stands in a slide, or its faults."""
    harms, faults = _model(value, Harms, place)
    if harms is None:
        return HarmsReading(None, {}, tuple(faults))
    rows, more = read_rows(harms, trial, place)
    return HarmsReading(harms, rows, (*faults, *more))


def path_id(place: Place) -> str:
    """Return the id of an outcome that has none: where it stands."""
    return ".".join(str(part) for part in place)


def _owner(place: Place) -> Place:
    """Return the place of the outcome or row that a fault belongs to."""
    return place[:3] if place[0] == "harms" else place[:2]


def _model(value: object, model: type[_Model], place: Place) -> tuple[_Model | None, list[Fault]]:
    """Return a value as its model, or its faults."""
    if not isinstance(value, dict):
        return None, [Fault(place, "no-map", {"name": place[-1]})]

    def keys(where: Place) -> Iterable[str]:
        return _keys_at(model, where)

    try:
        return model.model_validate(value), []
    except ValidationError as error:
        return None, list(faults_of(error, keys, place))


_INSIDE: dict[str, Any] = {
    "compared": Comparison, "groups": Group, "stages": Stage, "sorts": Sort,
    "subgroups": Subgroup.__args__[0], "stopped_early": StoppedEarly,
}  # fmt: skip


def _keys_at(model: type[Value], where: Place) -> Iterable[str]:
    """Return the keys of the map that ``where`` leads to inside ``model``."""
    inner = [_INSIDE[part] for part in where if isinstance(part, str) and part in _INSIDE]
    return [field.alias or name for name, field in (inner or [model])[-1].model_fields.items()]


def _trial(value: object, language: str) -> tuple[Trial | None, list[Fault]]:
    """Return the trial, or its faults."""
    if value is None:
        return None, [Fault(("trial",), "missing", {"name": "'trial'", "key": "trial"})]
    trial, faults = _model(value, Trial, ("trial",))
    if trial:
        faults += _bad_ids(trial.groups, ("trial", "groups"), "a group")
        faults += _unknown_unit(trial, language)
    return (None if faults else trial), faults


def _unknown_unit(trial: Trial, language: str) -> Iterator[Fault]:
    """Yield the fault of people by a word of which the language has no singular."""
    try:
        if isinstance(trial.unit, str):
            phrases_of(language)(f"one_{trial.unit}")
    except KeyError:
        yield Fault(("trial", "unit"), "unit-unknown", {"unit": trial.unit})


def _bad_ids(
    names: Iterable[str], place: Place, what: str, taken: Container[str] = _TAKEN
) -> Iterator[Fault]:
    """Yield each name that cannot be an id; beside rows of harms stand no times and no ratios."""
    for name in names:
        if not _Id.fullmatch(name) or name in taken or (taken and is_time(name)):
            yield Fault((*place, name), "id", {"name": name, "what": what}, at_key=True)


def _outcomes(value: object, trial: Trial | None) -> tuple[dict[str, Finding], list[Fault]]:
    """Return the outcomes that could be read, by id, and the faults of the others."""
    if not isinstance(value, dict):
        return {}, [Fault(("outcomes",), "no-map", {"name": "outcomes"})]
    findings, faults = {}, list(_bad_ids(value, ("outcomes",), "an outcome"))
    for name, each in value.items():
        finding, found = _outcome(each, trial, ("outcomes", name), name)
        faults += found
        if finding:
            findings[name] = finding
    return findings, faults


def _outcome(
    value: object, trial: Trial | None, place: Place, name: str
) -> tuple[Finding | None, list[Fault]]:
    """Return one outcome with its groups and pairs, or its faults; nothing without a trial."""
    if not isinstance(value, dict):
        return None, [Fault(place, "no-map", {"name": place[-1]})]
    named = [key for key in TYPE_KEYS if key in value]
    if len(named) != 1:
        return None, [_type_fault(value, named, place)]
    outcome, faults = _model(value, outcome_class(named[0]), place)
    if outcome is None:
        return None, faults
    faults += _bad_ids(outcome.groups, (*place, "groups"), "a group")
    faults += _own_faults(outcome, place)
    if trial is None:
        return None, faults
    found = resolved(outcome, trial, place, name)
    faults += found.faults
    finding = found.finding
    if finding:
        finding, more = _with_subgroups(finding)
        faults += more
    return (None if faults else finding), faults


def _type_fault(value: Mapping[str, object], named: list[str], place: Place) -> Fault:
    """Return the fault of an outcome that names no type, or several."""
    if named:
        return Fault(place, "outcome-types", {"named": ", ".join(named)})
    allowed = {key for type_ in TYPE_KEYS for key in outcome_class(type_).model_fields}
    unknown = (unknown_key((*place, key), TYPE_KEYS) for key in value if key not in allowed)
    old = (fault for fault in unknown if fault.cause.startswith("old-"))
    return next(old, None) or Fault(place, "outcome-type", {"keys": ", ".join(TYPE_KEYS)})


def _own_faults(outcome: Outcome, place: Place) -> Iterator[Fault]:
    """Yield what an outcome alone gets wrong."""
    if isinstance(outcome, Measured) and outcome.change is None:
        is_change = "%" in outcome.unit or "change" in outcome.measured.lower()
        if is_change:
            yield Fault(place, "change-asked")
    out_of = getattr(outcome, "out_of", None)
    if out_of is not None and out_of not in _BASES:
        yield Fault((*place, "out_of"), "out-of", {"n": out_of})
    for comparison, where in _comparisons(outcome):
        if comparison.said and (comparison.measures or comparison.has_limit or comparison.p):
            yield Fault((*place, *where), "said-alone")
        for measure in comparison.measures:
            if measure not in outcome.measures:
                values = {"measure": measure, "allowed": ", ".join(outcome.measures) or "said, p"}
                yield Fault((*place, *where, measure), "measure-type", values)


def _comparisons(outcome: Outcome) -> Iterator[tuple[Comparison, Place]]:
    """Yield each comparison of an outcome with its place in it."""
    compared = outcome.compared
    if isinstance(compared, Comparison):
        yield compared, ("compared",)
    elif isinstance(compared, dict):
        yield from ((each, ("compared", key)) for key, each in compared.items())


def _with_subgroups(finding: Finding) -> tuple[Finding, list[Fault]]:
    """Return the finding with its subgroups, each a finding of its own."""
    subgroups: list[Finding] = []
    faults: list[Fault] = []
    for index, some in enumerate(getattr(finding.outcome, "subgroups", ())):
        changed = {"found": some.found, "compared": some.compared, "subgroups": ()}
        outcome = finding.outcome.model_copy(update=changed)
        place = (*finding.place, "subgroups", index)
        found = resolved(outcome, finding.trial, place, some.name)
        faults += found.faults
        if found.finding:
            subgroups.append(found.finding)
    return finding._replace(subgroups=tuple(subgroups)), faults


def _harms(
    value: object, trial: Trial | None, findings: Mapping[str, Finding]
) -> tuple[Harms | None, dict[str, Finding], list[Fault]]:
    """Return the table of harms, its rows as findings, and the faults of both."""
    if value is None:
        return None, {}, []
    harms, faults = _model(value, Harms, ("harms",))
    if harms is None or trial is None:
        return None, {}, faults
    rows, more = read_rows(harms, trial, ("harms",))
    faults += more
    for name in set(rows) & set(findings):
        place = rows[name].place
        faults.append(Fault(place, "row-twice", {"name": name}, other=findings[name].place))
    return harms, rows, faults


def read_rows(harms: Harms, trial: Trial, place: Place) -> tuple[dict[str, Finding], list[Fault]]:
    """Return the rows of a table of harms as findings, by their text, and their faults.

    A table without groups of its own has those of the trial.
    """
    groups = harms.groups or groups_of(None, trial)
    faults = list(_bad_ids(harms.groups, (*place, "groups"), "a group", taken=()))
    both = any(group.people and group.treated for group in groups.values())
    if both and harms.has_rows and harms.of is None:
        faults.append(Fault(place, "harms-of"))
    rows: dict[str, Finding] = {}
    for sort in HARM_SORTS:
        for text, found in harms.rows(sort).items():
            outcome = Happened.model_construct(
                happened=text, better="fewer", harm=sort, of=harms.of, found=found
            )
            where = (*place, sort, text)
            read = resolved(outcome, trial, where, text, groups)
            faults += (_of_row(fault) for fault in read.faults)
            if text in rows:
                values = {"name": text}
                faults.append(Fault(where, "row-twice", values, other=rows[text].place))
            if read.finding:
                rows[text] = read.finding._replace(is_row=True)
    return rows, faults


def _of_row(fault: Fault) -> Fault:
    """Return the fault at its place in a row, which has no 'found'."""
    place = tuple(part for part in fault.place if part != "found")
    return fault._replace(place=place)
