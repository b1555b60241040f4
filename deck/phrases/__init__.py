"""Sentences that several kinds share, and numbers, dates and lists as each language writes them."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import NamedTuple

LANGUAGES = ("en",)  # each has a module of its name in this room

Table = Mapping[str, str]


class Phrases(NamedTuple):
    """The sentences of one language: a kind's own first, then those that all share."""

    language: str
    own: Mapping[str, Table]

    def __call__(self, phrase: str, **values: object) -> str:
        """Return the sentence named ``phrase`` with ``values`` filled in; numbers as written here.

        A value ``n`` of 1 takes the sentence named with ``.one`` after it, where there is one.
        Raises KeyError where the language has no such sentence.
        """
        own, shared = self.own.get(self.base, {}), _shared(self.base)
        single = f"{phrase}.one"
        name = single if values.get("n") == 1 and (single in own or single in shared) else phrase
        text = own[name] if name in own else shared[name]
        return text.format(**{name: self.written(value) for name, value in values.items()})

    @property
    def base(self) -> str:
        """Return the language without its country: ``en`` for ``en-GB``."""
        return self.language.split("-", maxsplit=1)[0].lower()

    @property
    def weak_words(self) -> frozenset[str]:
        """Return the words that should not end a line of a title."""
        return frozenset(_shared(self.base)["weak_words"].split())

    def flagged(self, *, in_title: bool) -> Mapping[str, str]:
        """Return the words that promise too much, each with what to write instead."""
        words: Mapping[str, str] = _module(self.base).FLAGGED
        return {**words, **_module(self.base).FLAGGED_IN_TITLES} if in_title else words

    def written(self, value: object) -> str:
        """Return ``value`` as text: whole numbers and dates in the way of the language."""
        if isinstance(value, bool | str):
            return str(value)
        if isinstance(value, int):
            return self.number(value)
        if isinstance(value, date):
            return self.date(value)
        return str(value)

    def number(self, value: int) -> str:
        """Return a whole number in digits, grouped by thousands from 1,000."""
        if abs(value) < 1000:  # noqa: PLR2004 - below it no language groups digits
            return str(value)
        from babel.numbers import format_decimal

        return format_decimal(value, locale=self._locale)

    def number_word(self, value: int) -> str:
        """Return a small number as a word ('five'), a larger one in digits."""
        words = _shared(self.base)["number_words"].split()
        return words[value] if 0 <= value < len(words) else self.number(value)

    def date(self, value: date) -> str:
        """Return a day in words, such as 22 November 2026."""
        from babel.dates import format_date

        return format_date(value, format="long", locale=self._locale)

    def listing(self, parts: Iterable[str]) -> str:
        """Return the parts as one list in words: 'a, b and c'."""
        words = list(parts)
        if len(words) < 2:  # noqa: PLR2004 - nothing to join
            return "".join(words)
        from babel.lists import format_list

        return format_list(words, locale=self._locale)

    @property
    def _locale(self) -> str:
        return self.language.replace("-", "_")


@cache
def _shared(base: str) -> Table:
    """Return the sentences that all kinds share in the language ``base``."""
    table: Table = _module(base).PHRASES
    return table


def _module(base: str) -> ModuleType:
    """Return the module of this room that holds the language ``base``."""
    return import_module(f"deck.phrases.{base}")
