"""A file to an Outline: text, tree, values, rules of the kinds; all that is wrong is gathered."""

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any
from unicodedata import normalize

from pydantic import ValidationError

from deck.content import READ_IMAGE, Content
from deck.kind import Fault, Kind
from deck.messages import Advice, Messages, did_you_mean
from deck.outline.images import image_reader
from deck.outline.model import (
    NEEDED_SECTIONS,
    SAID,
    SECTIONS,
    Entry,
    Head,
    Origin,
    Outline,
    Section,
)
from deck.outline.sentences import knows_old, problem_of, problems_of
from deck.outline.signs import CONTROL
from deck.outline.tree import parse
from deck.problems import DeckError, Mark, Place, Problem, Severity, UnreadableError
from deck.trial.content import ToldContent
from deck.trial.facts import Facts
from deck.trial.reading import BLOCKS, read_facts
from deck.trial.shown import FACTS, PLACE
from deck.trial.told import Teller

MOST_BYTES = 2_000_000  # some 300,000 words: no talk is that long, but tests of speed are

# Troubles of the YAML beside which the values can still be read.
_STILL_READ = {
    "yaml-duplicate", "yaml-tag", "yaml-hash", "yaml-curly", "file-control", "text-unseen",
    "text-garbled",
}  # fmt: skip
# Line ends to YAML 1.1, but to no editor, which would then number the lines in another way.
_NO_LINE_ENDS = dict.fromkeys((0x85, 0x2028, 0x2029), " ")


def read(
    path: Path,
    kinds: Mapping[str, Kind],
    misfits: Callable[[Outline], Iterable[Problem]],
    *,
    allow_outside: bool = False,
) -> Outline:
    """Return the outline in the file ``path``, its entries read as the given kinds.

    Where something is wrong, ``misfits`` says what of the sound entries fits no slide. With
    ``allow_outside`` its pictures may lie outside its folder.

    Raises UnreadableError where there is no file to read, DeckError with every fault of the text.
    """
    name = str(path)
    text = _text(path)
    lines = tuple(text.split("\n"))
    control = CONTROL.search(text)
    if control:
        raise DeckError([_control_problem(control, text, name, lines)])
    tree = parse(text)
    origin = Origin(name, lines, tree.marks, tree.keys, allow_outside)
    problems = [origin.problem_at(t.severity, t.rule, t.at, *t.said) for t in tree.troubles]
    if any(trouble.rule not in _STILL_READ for trouble in tree.troubles):
        raise DeckError(problems)
    if not isinstance(tree.value, dict):
        raise DeckError([*problems, _not_a_map(tree.value, origin)])
    head, found = _head(tree.value, origin)
    problems += found
    facts, found = _facts(tree.value, origin)
    problems += found
    sections, found = _sections(tree.value, kinds, facts, origin)
    problems += found
    if head:
        problems += _unknown_sources(head, sections, facts, origin)
    is_faulty = any(problem.severity is Severity.ERROR for problem in problems)
    if head and not is_faulty:
        return Outline(head, sections, origin, facts, tuple(problems))
    if head:
        sound = tuple(section for section in sections if section.entries)
        problems += misfits(Outline(head, sound, origin, facts))
    raise DeckError(problems)


def _text(path: Path) -> str:
    """Return the text of the file, with line ends as a single newline."""
    name = str(path)
    try:
        if path.is_dir():
            raise _unreadable(name, SAID("folder"))
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)  # a stream may have no end
    except FileNotFoundError:
        raise _unreadable(name, SAID("no-file")) from None
    except OSError as error:
        raise _unreadable(name, SAID("unreadable", reason=error.strerror)) from None
    if len(data) > MOST_BYTES:
        said = SAID("file-size", most=MOST_BYTES)
        raise DeckError([Problem(Severity.ERROR, "file-size", *said, name)])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DeckError([_encoding_problem(data, error.start, name)]) from None
    # One form for letters with accents, so that every letter has a width of its own.
    text = normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return text.translate(_NO_LINE_ENDS)


def _unreadable(name: str, said: Advice) -> UnreadableError:
    return UnreadableError([Problem(Severity.ERROR, "file", *said, name)])


def _encoding_problem(data: bytes, start: int, name: str) -> Problem:
    """Return the problem of a byte that is not UTF-8, at its line."""
    before = data[:start]
    line = before.count(b"\n") + 1
    column = start - (before.rfind(b"\n") + 1) + 1
    at = Mark(line, column)
    return Problem(Severity.ERROR, "file-encoding", *SAID("file-encoding"), name, at)


def _control_problem(found: re.Match[str], text: str, name: str, lines: tuple[str, ...]) -> Problem:
    """Return the problem of a character that no slide can hold."""
    line = text.count("\n", 0, found.start()) + 1
    column = found.start() - (text.rfind("\n", 0, found.start()) + 1) + 1
    said = SAID("file-control", code=ord(found.group()))
    shown = CONTROL.sub("?", lines[line - 1])
    return Problem(Severity.ERROR, "file-control", *said, name, Mark(line, column), shown)


def _not_a_map(value: object, origin: Origin) -> Problem:
    """Return the problem of a file that is empty, a list or a single text."""
    parts = ", ".join(NEEDED_SECTIONS)
    what = SAID.word("a-list" if isinstance(value, list) else "a-text")
    said = SAID("empty", parts=parts) if value is None else SAID("not-keys", what=what, parts=parts)
    return origin.problem(Severity.ERROR, "outline-shape", (), *said)


def _head(value: Mapping[str, Any], origin: Origin) -> tuple[Head | None, list[Problem]]:
    """Return what the outline says of the whole deck, or its faults."""
    head = {key: item for key, item in value.items() if key not in (*SECTIONS, *BLOCKS)}
    try:
        return Head.model_validate(head), []
    except ValidationError as error:
        problems = list(problems_of(error, Head, (), origin))
        return None, [_with_sections(problem) for problem in problems]


def _with_sections(problem: Problem) -> Problem:
    """Name the sections too where an unknown key at the top might have been meant as one."""
    if problem.rule != "outline-unknown" or not problem.at or problem.at.column != 1:
        return problem
    word = problem.message.split("'")[1]
    do = did_you_mean(word, [*Head.model_fields, *BLOCKS, *SECTIONS])
    return Problem(
        problem.severity, problem.rule, problem.message, do,
        problem.file, problem.at, problem.source_line,
    )  # fmt: skip


def _facts(value: Mapping[str, Any], origin: Origin) -> tuple[Facts | None, list[Problem]]:
    """Return the facts of the trial, if the outline has any, and what is wrong with them."""
    blocks = {name: value[name] for name in BLOCKS if name in value}
    if not blocks:
        return None, []
    reading = read_facts(blocks)
    return reading.facts, [problem_of(fault, origin) for fault in reading.faults]


def _sections(
    value: Mapping[str, Any], kinds: Mapping[str, Kind], facts: Facts | None, origin: Origin
) -> tuple[tuple[Section, ...], list[Problem]]:
    """Return the sections with the entries that could be read, and the faults of the others."""
    sections, problems = [], []
    for name in SECTIONS:
        entries = value.get(name)
        if name not in value and name not in NEEDED_SECTIONS:
            continue
        if not isinstance(entries, list) or not entries:
            said = SAID("no-entries" if name in value else "no-part", name=name)
            problems.append(origin.problem(Severity.ERROR, "outline-section", (name,), *said))
            continue
        read_entries = []
        for index, entry in enumerate(entries):
            found = _entry(entry, (name, index), kinds, facts, origin)
            if isinstance(found, Entry):
                read_entries.append(found)
            else:
                problems += found
        sections.append(Section(name, tuple(read_entries)))
    return tuple(sections), problems


def _entry(
    value: object, place: Place, kinds: Mapping[str, Kind], facts: Facts | None, origin: Origin
) -> Entry | list[Problem]:
    """Return one entry as the kind that its keys name, or its faults."""
    if not isinstance(value, dict):
        said = SAID("single-text")
        return [origin.problem(Severity.ERROR, "outline-entry", place, *said)]
    named = _named(value, kinds)
    if len(named) != 1:
        return [_kind_problem(value, named, kinds, place, origin)]
    kind = kinds[named[0]]
    try:
        images = image_reader(Path(origin.file).parent, allow_outside=origin.allow_outside)
        context = {READ_IMAGE: images, FACTS: facts, PLACE: place}
        content = kind.model.model_validate(_as_list(value, "source"), context=context)
    except ValidationError as error:
        return list(problems_of(error, kind.model, place, origin, kind.key))
    if isinstance(content, ToldContent) and not content.title and not content.named(Teller()):
        said = SAID("title-needed")
        return [origin.problem(Severity.ERROR, "title-needed", place, *said)]
    faults = [_fault(fault, kind, place, origin) for fault in kind.faults(content)]
    return faults or Entry(content, kind, place)


def _fault(fault: Fault, kind: Kind, place: Place, origin: Origin) -> Problem:
    """Return what is wrong in an entry of a kind, in the words of the kind."""
    where = (*place, *fault.place)
    said = Messages((f"kinds/{kind.key}",))(fault.cause, **fault.values)
    rule = f"{kind.key}-{fault.cause}".replace("_", "-")
    return origin.problem(Severity.ERROR, rule, where, *said)


def _named(value: Mapping[str, Any], kinds: Mapping[str, Kind]) -> list[str]:
    """Return the keys that name a kind; one that belongs to another kind named here is its field.

    ``points`` names a kind of its own, and is a field of the kind that ``asks`` names; ``arms``
    once was a field of the kind that ``stages`` names.
    """
    keys = [key for key in value if key in kinds and not kinds[key].generated]
    owners = [key for key in keys if all(_is_field(other, kinds[key]) for other in keys)]
    return owners if len(owners) == 1 else keys


def _is_field(key: str, kind: Kind) -> bool:
    """Return whether a key is one of a kind's entries, or once was."""
    return key in kind.model.model_fields or knows_old(kind.key, key)


def _as_list(value: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    """Return the entry with the value of ``key`` as a list, where it is a single text."""
    return {**value, key: [value[key]]} if isinstance(value.get(key), str) else value


def _kind_problem(
    value: Mapping[str, Any],
    named: list[str],
    kinds: Mapping[str, Kind],
    place: Place,
    origin: Origin,
) -> Problem:
    """Return the problem of an entry that shows nothing, or two things at once."""
    if named:
        said = SAID("two-kinds", names=SAID.word("and").join(map(repr, named)))
    else:
        other = next((key for key in value if key not in Content.model_fields), "")
        written = [key for key, kind in kinds.items() if not kind.generated]
        old = f"old-{other}"
        said = SAID(old if SAID.knows(old) else "no-kind", meant=did_you_mean(other, written))
    return origin.problem(Severity.ERROR, "outline-kind", place, *said)


def _unknown_sources(
    head: Head, sections: Iterable[Section], facts: Facts | None, origin: Origin
) -> Iterable[Problem]:
    """Yield each 'source' that is not under 'sources'."""
    for place, name in (*_cited(sections), *_sources_of(facts)):
        if name not in head.sources:
            meant = did_you_mean(name, head.sources)
            cause = "source-unknown" if head.sources else "sources-none"
            said = SAID(cause, name=name, meant=meant)
            yield origin.problem(Severity.ERROR, "source-unknown", place, *said)


def _cited(sections: Iterable[Section]) -> Iterable[tuple[Place, str]]:
    """Yield each source that an entry names, with its place."""
    for section in sections:
        for entry in section.entries:
            for index, name in enumerate(entry.content.source):
                yield (*entry.place, "source", index), name


def _sources_of(facts: Facts | None) -> Iterable[tuple[Place, str]]:
    """Yield each source that the trial or an outcome names, with its place."""
    if facts is None:
        return
    yield from ((("trial", "source"), name) for name in facts.trial.source)
    for finding in facts.findings.values():
        yield from (((*finding.place, "source"), name) for name in finding.outcome.source)
