"""The table of facts and the example say the same: each quoted sentence stands in the outline."""

import re

from tests.conftest import ROOT

TABLE = (ROOT / "docs" / "example-facts.md").read_text(encoding="utf-8")
OUTLINE = (ROOT / "outline.yaml").read_text(encoding="utf-8")
MARKS = {"V", "D", "N", "E"}


def folded(text: str) -> str:
    """Return the words of a text alone, so that line breaks and signs of YAML do not count."""
    return " ".join(re.findall(r"[\w.%]+", text.lower()))


def rows() -> list[list[str]]:
    cells = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in TABLE.splitlines()
        if line.startswith("| ")
    ]
    return [row for row in cells if len(row) == 3 and row[0] not in {"Sentence", "---"}]


def test_every_row_has_a_source_and_a_mark() -> None:
    assert len(rows()) > 200
    for sentence, source, mark in rows():
        assert source, sentence
        assert mark[0] in MARKS, sentence  # some name a mark for each of two figures


def test_each_sentence_with_a_number_in_what_is_said_has_a_row() -> None:
    table = folded(TABLE)
    spoken = re.findall(r"(?:say|if_asked|worked_out): >-\n((?:\s{6,}.*\n)+)", OUTLINE)
    sentences = [
        sentence
        for block in spoken
        for sentence in re.split(r"(?<=[.!?])\s+", " ".join(block.split()))
        if re.search(r"\d{2}", sentence) and not sentence.endswith("?")
    ]
    assert len(sentences) > 30
    lost = [s for s in sentences if not _is_told(folded(s), table)]
    assert lost == []


def _is_told(sentence: str, table: str) -> bool:
    """Return whether the start, the middle or the end of a sentence stands in the table."""
    words = sentence.split()
    pieces = [words[start : start + 5] for start in range(max(1, len(words) - 4))]
    return any(" ".join(piece) in table for piece in pieces)
