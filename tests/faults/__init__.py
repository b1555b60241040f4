"""Faults that the tests must see: what is swapped in which file, and who must then fail."""

from typing import NamedTuple


class Fault(NamedTuple):
    """A text of a file that is replaced by a wrong one, and the tests that must then fail."""

    file: str
    right: str
    wrong: str
    tests: tuple[str, ...]


def golden(name: str) -> str:
    """Return the name of the test of a golden file."""
    rule = "test_what_slides_show_changes_only_where_its_golden_file_does"
    return f"tests/test_golden.py::{rule}[{name}.txt]"
