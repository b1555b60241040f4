"""What an outline is once it has been read: its head, its sources, its sections of entries."""

from collections.abc import Mapping
from typing import Annotated, Literal, NamedTuple

from pydantic import AfterValidator, Field

from deck.content import Content, Day, Line, Named, Source, Value, unfit
from deck.kind import Kind
from deck.messages import Messages
from deck.phrases import LANGUAGES, locale_named
from deck.problems import Mark, Place, Problem, Severity
from deck.trial.facts import Facts

SAID = Messages(("outline",))

# The parts of a talk, in the order in which they are told; a person knows them by these names.
SECTIONS = ("opening", "background", "method", "results", "caveats", "news", "close")
NEEDED_SECTIONS = ("method", "results", "caveats")


_COMMON = {"en", "en-GB", "en-US"}  # known without looking them up, which takes time


def _with_region(language: str) -> str:
    """Return a language; raises where there is no such region, or it has another name."""
    if language in _COMMON:
        return language
    known = locale_named(language)
    if known != language:
        meant = SAID.word("meant", near=known) if known else SAID("language", name="", shown="").do
        raise unfit(SAID("region", shown=f"'{language}'", region=language[-2:], meant=meant))
    return language


_PATTERN = rf"^({'|'.join(LANGUAGES)})(-[A-Z]{{2}})?$"
Language = Annotated[str, Field(pattern=_PATTERN), AfterValidator(_with_region)]


class Head(Value):
    """What the outline says of the whole deck, beside its sections."""

    title: Named = Field(description="What the talk is about.")
    subtitle: Line | None = Field(None, description="One line more about it.")
    event: Named | None = Field(None, description="What the talk is: 'A talk for our MS group'.")
    presenter: Named | None = Field(None, description="Who gives the talk.")
    author: Named | None = Field(None, description="Who made the deck; by default the presenter.")
    day: Day | None = Field(None, description="The day of the talk, as 2026-11-22.")
    evidence_checked: Day | None = Field(
        None, description="The day on which the sources were last looked at."
    )
    made_by: Named | None = Field(None, description="Who made the talk: 'our MS group'.")
    paid_by: Line | None = Field(None, description="Whose money paid for it: 'nobody'.")
    conflicts: Line | None = Field(None, description="Conflicts of interest: 'none', or which.")
    language: Language = Field("en-GB", description="'en-GB', 'en-US', or 'en' and another region.")
    theme: Literal["light", "dark"] = Field("light", description="'dark' for a room without light.")
    sources: Annotated[dict[Line, Source], Field(max_length=99)] = Field(
        default_factory=dict, description="Each publication, under a short name of your own."
    )


class Entry(NamedTuple):
    """One content with its kind, and the place that leads to it in the outline."""

    content: Content
    kind: Kind
    place: Place


class Section(NamedTuple):
    """A part of the talk: its name in the outline and its entries."""

    name: str
    entries: tuple[Entry, ...]


class Origin(NamedTuple):
    """The file an outline came from: its name, its lines, and the place of each value and key.

    With ``allow_outside`` its pictures may lie outside the folder of the file.
    """

    file: str
    lines: tuple[str, ...]
    marks: Mapping[Place, Mark]
    keys: Mapping[Place, Mark]
    allow_outside: bool = False

    def problem(  # noqa: PLR0913 - a problem has six sides
        self,
        severity: Severity,
        rule: str,
        place: Place,
        message: str,
        do: str,
        *,
        key: bool = False,
    ) -> Problem:
        """Return a problem at the value of ``place``, at its key, or at the nearest around it."""
        return self.problem_at(severity, rule, self._nearest(place, key=key), message, do)

    def mark(self, place: Place) -> Mark | None:
        """Return where the value of ``place`` stands, or the nearest around it."""
        return self._nearest(place, key=False)

    def problem_at(
        self, severity: Severity, rule: str, at: Mark | None, message: str, do: str
    ) -> Problem:
        """Return a problem at a place, with the line that stands there."""
        line = self.lines[at.line - 1] if at and at.line <= len(self.lines) else ""
        return Problem(severity, rule, message, do, self.file, at, line)

    def _nearest(self, place: Place, *, key: bool) -> Mark | None:
        """Return the place of ``place``, or of what is nearest around it."""
        first, second = (self.keys, self.marks) if key else (self.marks, self.keys)
        for end in range(len(place), -1, -1):
            mark = first.get(place[:end]) or second.get(place[:end])
            if mark:
                return mark
        return None


class Outline(NamedTuple):
    """What the author wrote, checked and typed; with ``doubts`` about how it was typed."""

    head: Head
    sections: tuple[Section, ...]
    origin: Origin
    facts: Facts | None = None
    doubts: tuple[Problem, ...] = ()
