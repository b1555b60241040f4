"""Every sentence that a person sees on a slide or hears with it, as data: a folder a language.

``en/people.toml`` holds what slides of the kind ``people`` say, ``en/_shared.toml`` what all
slides, footers and notes do, ``en/_words.toml`` words that the program knows. A translator copies
the folder and opens nothing else. Numbers, dates, lists and plurals follow the rules of the
language.
"""

import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from babel import Locale

_FOLDER = files("deck.phrases")
LANGUAGES = tuple(sorted(f.name for f in _FOLDER.iterdir() if (f / "_shared.toml").is_file()))

_SHARED, _WORDS = "_shared", "_words"
Form = str | Mapping[str, str]  # a sentence, or one for each plural of the language


class Phrases(NamedTuple):
    """The sentences of one language in one file: those of a kind, or those that all share."""

    language: str
    file: str = _SHARED

    def __call__(self, phrase: str, **values: object) -> str:
        """Return the sentence named ``phrase`` with ``values`` filled in; numbers as written here.

        Where it has plurals, ``n`` takes its own. Raises KeyError where there is no such sentence.
        """
        form = _forms(self)[phrase]
        text = form if isinstance(form, str) else form[self._plural(values["n"])]
        return text.format(**{name: self.written(value) for name, value in values.items()})

    @property
    def shared(self) -> "Phrases":
        """Return the sentences that all kinds share."""
        return Phrases(self.language)

    @property
    def base(self) -> str:
        """Return the language without its country: ``en`` for ``en-GB``."""
        return _base(self.language)

    @property
    def weak_words(self) -> frozenset[str]:
        """Return the words that should not end a line of a title."""
        return _weak_words(self.base)

    @property
    def flagged_patterns(self) -> Mapping[str, str]:
        """Return the patterns of figures that mislead a room, each with what to write instead."""
        patterns: Mapping[str, str] = _table(self.base, _WORDS)["flagged_patterns"]
        return patterns

    def flagged(self, *, in_title: bool) -> Mapping[str, str]:
        """Return the words that promise too much, each with what to write instead."""
        words = _table(self.base, _WORDS)
        return {**words["flagged"], **words["flagged_in_titles"]} if in_title else words["flagged"]

    def written(self, value: object) -> str:
        """Return ``value`` as text: numbers and dates in the way of the language."""
        if isinstance(value, bool | str):
            return str(value)
        if isinstance(value, int):
            return self.number(value)
        if isinstance(value, Decimal):
            return self.decimal(value)
        if isinstance(value, date):
            return self.date(value)
        return str(value)

    def number(self, value: int) -> str:
        """Return a whole number in digits, grouped by thousands from 1,000."""
        if abs(value) < 1000:  # noqa: PLR2004 - below it no language groups digits
            return str(value)
        from babel.numbers import format_decimal

        return format_decimal(value, locale=self._locale)

    def decimal(self, value: Decimal) -> str:
        """Return a number with the decimals that it was written with: 3.90 stays 3.90."""
        from babel.numbers import format_decimal

        places = max(0, -int(value.as_tuple().exponent))
        pattern = f"#,##0.{'0' * places}" if places else "#,##0"
        return format_decimal(value, format=pattern, locale=self._locale)

    def number_word(self, value: int) -> str:
        """Return a small number as a word ('five'), a larger one in digits."""
        words = _table(self.base, _WORDS)["number_words"].split()
        return str(words[value]) if 0 <= value < len(words) else self.number(value)

    def month(self, value: date) -> str:
        """Return the month of a day and its year in words, such as November 2026."""
        from babel.dates import format_skeleton

        return format_skeleton("yMMMM", value, locale=self._locale)

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

    def apart(self, parts: Iterable[str]) -> str:
        """Return parts that may have commas of their own as one list: 'a, b; c; d'."""
        return str(_table(self.base, _SHARED)["between_parts"]).join(parts)

    def _plural(self, n: Any) -> str:  # noqa: ANN401 - any number
        """Return the plural of the language for ``n`` things: 'one' or 'other' in English.

        A Decimal is taken as it is written: 1 year, but 1.0 years.
        """
        if isinstance(n, Decimal) or n != int(n):
            return _plurals(self._locale).plural_form(n)
        return _plural_of_whole(self._locale, int(n))

    @property
    def _locale(self) -> str:
        return self.language.replace("-", "_")


def month_named(name: str) -> int | None:
    """Return the number of a month by its name in any language, or by the start of its name.

    None where there is no such month, or more than one.
    """
    from babel.dates import get_month_names

    found = {
        number
        for language in LANGUAGES
        for context in ("format", "stand-alone")
        for number, month in get_month_names("wide", context, language).items()
        if month.lower().startswith(name.lower())
    }
    return found.pop() if len(found) == 1 else None


@cache
def _weak_words(base: str) -> frozenset[str]:
    return frozenset(_table(base, _WORDS)["weak_words"].split())


@cache
def _forms(phrases: Phrases) -> Mapping[str, Any]:
    return _table(phrases.base, phrases.file)


@cache
def _base(language: str) -> str:
    return language.split("-", maxsplit=1)[0].lower()


@cache
def _table(base: str, file: str) -> Mapping[str, Any]:
    """Return what a file of the language holds; nothing where a kind has no sentences."""
    path = _FOLDER / base / f"{file}.toml"
    return tomllib.loads(path.read_text("utf-8")) if path.is_file() else {}


def locale_named(language: str) -> str:
    """Return the name that CLDR has for a language and region, or nothing where it has none."""
    from babel import Locale, UnknownLocaleError

    try:
        return str(Locale.parse(language, sep="-")).replace("_", "-")
    except UnknownLocaleError:
        return ""


@cache
def _plurals(locale: str) -> "Locale":
    """Return the language with its rule for plurals."""
    from babel import Locale

    return Locale.parse(locale)


@lru_cache(maxsize=1024)
def _plural_of_whole(locale: str, n: int) -> str:
    return _plurals(locale).plural_form(n)


def with_capital(text: str) -> str:
    """Return the text with a capital first letter, unless its word has capitals within: 'mRNA'."""
    start = next((index for index, letter in enumerate(text) if letter.isalnum()), None)
    if start is None:
        return text
    word = text[start:].split(maxsplit=1)[0]
    is_name = any(letter.isupper() for letter in word[1:])
    return text if is_name else text[:start] + text[start].upper() + text[start + 1 :]
