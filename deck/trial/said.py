"""Sentences as data: the key of a phrase and what stands in it, until the language is known."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from deck.phrases import Phrases, with_capital

FILE = "_trial"


class Said(NamedTuple):
    """A sentence or a part of one; a value may be such a part itself, or several of them."""

    key: str
    values: Mapping[str, object] = MappingProxyType({})

    def words(self, phrases: Phrases) -> str:
        """Return the sentence in the language of ``phrases``."""
        return phrases(
            self.key, **{name: _filled(value, phrases) for name, value in self.values.items()}
        )


class Head(NamedTuple):
    """A part of a sentence that stands at the head of it, with a capital letter."""

    of: "Said | Head | str"


Words = Said | Head | str


def say(key: str, /, **values: object) -> Said:
    """Return a sentence by its key; spaces and commas of the key are those of a phrase's name."""
    return Said(key.replace(", ", "_").replace(" ", "_"), values)


def phrases_of(language: str) -> Phrases:
    """Return the sentences about facts in a language."""
    return Phrases(language, FILE)


def words_of(value: object, phrases: Phrases) -> str:
    """Return a sentence, a number or a text as it is written in the language.

    Several parts are joined as the language joins parts with commas of their own.
    """
    filled = _filled(value, phrases)
    return filled if isinstance(filled, str) else phrases.written(filled)


def sentence(value: object, phrases: Phrases) -> str:
    """Return words as a sentence: a capital first, and one space where a part is empty."""
    return with_capital(re.sub(r" {2,}", " ", words_of(value, phrases)))


def full(value: object, phrases: Phrases) -> str:
    """Return words as a sentence with a stop at its end."""
    found = sentence(value, phrases)
    return found if found.rstrip("*").endswith((".", "!", "?")) else f"{found}."


def bold_of(words: str) -> str:
    """Return what a sentence says in bold at its start, in its marks, or all of it."""
    first, mark, _ = words[2:].partition("**")
    return f"**{first}**" if words.startswith("**") and mark else words


def _filled(value: object, phrases: Phrases) -> object:
    """Return a part as text; numbers stay what they are, for the plural of the phrase."""
    if isinstance(value, Said):
        return value.words(phrases)
    if isinstance(value, Head):
        return sentence(value.of, phrases)
    if isinstance(value, tuple):
        return phrases.apart(words_of(part, phrases) for part in value)
    return value
