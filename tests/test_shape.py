"""The house stays easy to read: short functions, short files."""

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.conftest import ROOT

FILES = sorted((ROOT / "deck").rglob("*.py"))
LONGEST_FUNCTION, LONGEST_FILE, NEARLY_TOO_LONG = 40, 300, 280


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Yield each function of a file with how many lines it has below its docstring."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef):
            first = node.body[1] if ast.get_docstring(node) and node.body[1:] else node.body[0]
            yield f"{path.name}: {node.name}", (node.end_lineno or 0) - first.lineno + 1


def test_functions_are_short() -> None:
    lengths = dict(pair for path in FILES for pair in functions(path))
    assert median(lengths.values()) <= 6
    assert {name for name, length in lengths.items() if length > LONGEST_FUNCTION} == set()


def test_files_are_short_and_few_are_nearly_too_long() -> None:
    lengths = {path: len(path.read_text("utf-8").splitlines()) for path in FILES}
    filled = [length for length in lengths.values() if length > 1]
    assert median(filled) <= 120
    assert [path for path, length in lengths.items() if length > LONGEST_FILE] == []
    assert sum(length >= NEARLY_TOO_LONG for length in filled) < len(filled) / 10
