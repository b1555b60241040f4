"""A language made for tests: every letter has an accent, every text is 40% longer and marked."""

import json
import re
import tomllib
from math import ceil
from pathlib import Path

LANGUAGE = "el"  # Greek: its dates, numbers and lists have no letter of English either
FIRST_MARK, LAST_MARK = (
    "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}",
    "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}",
)
_ACCENTED = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "áßçðéƒğħíĵķłµñöþäřšŧüνŵχÿžÁÞÇÐÉΦĞĦÍĴĶŁΜÑÖÞÄŘŠŦÜΝŴΧŸŽ",
)
_GREEK = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "αβγδεφγηιικλμνοπθρστυνωχυζΑΒΓΔΕΦΓΗΙΙΚΛΜΝΟΠΘΡΣΤΥΝΩΧΥΖ",
)
_KEPT = re.compile(r"(\{[^}]*\}|\*\*)")  # values to be filled in, and the marks of bold words
_MORE = 0.4
_PADDING = "öñé ŧŵö řéš "


def in_greek(text: str) -> str:
    """Return what an author wrote in letters that no phrase has, and English neither."""
    return text.translate(_GREEK)


def translated(text: str) -> str:
    """Return a sentence of the program in the language for tests."""
    letters = len(_KEPT.sub("", text))
    if not any(sign.isalpha() for sign in _KEPT.sub("", text)):
        return text  # signs between parts, which no language makes longer
    padding = (_PADDING * letters)[: ceil(_MORE * letters)].rstrip()
    words = "".join(
        piece if _KEPT.fullmatch(piece) else piece.translate(_ACCENTED)
        for piece in _KEPT.split(text)
    )
    return f"{FIRST_MARK}{words} {padding}{LAST_MARK}"


def translate(english: Path, target: Path) -> None:
    """Write every file of the folder ``english`` in the language for tests into ``target``."""
    target.mkdir()
    for file in english.glob("*.toml"):
        table = tomllib.loads(file.read_text("utf-8"))
        is_list = file.stem == "_words"
        text = "\n".join(_lines(table, is_list=is_list)) + "\n"
        (target / file.name).write_text(text, encoding="utf-8")


def _lines(table: dict[str, object], *, is_list: bool) -> list[str]:
    lines = []
    for key, value in table.items():
        if isinstance(value, str):
            said = value.translate(_ACCENTED) if is_list else translated(value)
            lines.append(f"{json.dumps(key)} = {json.dumps(said, ensure_ascii=False)}")
        elif isinstance(value, dict):
            inner = _lines(value, is_list=is_list)
            lines += [f"{json.dumps(key)}.{line}" for line in inner]
    return lines
