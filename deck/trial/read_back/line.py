"""One line of the read-back: where its fact stands, and what it says."""

from typing import NamedTuple

from deck.phrases import Phrases
from deck.problems import Place
from deck.trial.model.outcomes import Better
from deck.trial.said import Said, sentence
from deck.trial.told import Direction
from deck.trial.verdict import Verdict


class ReadLine(NamedTuple):
    """A fact in plain sentences; a doubtful one is one that nothing else guards."""

    place: Place
    sentences: tuple[Said, ...]
    is_doubtful: bool = False
    is_row: bool = False
    is_unread: bool = False
    direction: Direction | None = None
    verdict: Verdict | None = None
    good: Better | None = None

    def words(self, phrases: Phrases) -> str:
        """Return the line in a language; a doubtful one starts with '?'."""
        text = " ".join(sentence(said, phrases) for said in self.sentences).replace("**", "")
        return f"? {text}" if self.is_doubtful else text
