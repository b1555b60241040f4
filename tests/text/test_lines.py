"""Text is broken only at spaces, keeps every word, and each line fits the width it was given."""

from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.phrases import Phrases
from deck.text import fit_title, measure, paragraph
from deck.text.lines import runs_of

WORDS = st.lists(
    st.text(
        st.characters(categories=["Ll", "Lu", "Nd"], max_codepoint=0x24F), min_size=1, max_size=14
    ),
    min_size=1,
    max_size=30,
)  # fmt: skip
WEAK = Phrases("en-GB").weak_words


@given(words=WORDS, size=st.sampled_from([18, 24, 28, 40]), width=st.integers(60, 900))
def test_no_word_is_lost_and_every_line_fits_or_is_a_single_word(
    words: list[str], size: int, width: int
) -> None:
    text = " ".join(words)
    block = measure([paragraph(text, size)], width, "Arial")
    lines = block.lines[0]
    assert " ".join(line.text for line in lines) == text
    for line in lines:
        assert line.width_pt <= width * 0.995 + 1e-6 or " " not in line.text
    assert block.width_pt <= width
    assert block.fits == all(line.width_pt <= width * 0.995 + 1e-6 for line in lines)


@given(words=WORDS, width=st.integers(200, 900))
def test_a_narrowed_box_takes_no_more_lines_than_the_full_one(words: list[str], width: int) -> None:
    paragraphs = [paragraph(" ".join(words), 28)]
    block = measure(paragraphs, width, "Arial")
    again = measure(paragraphs, block.width_pt, "Arial")
    assert again.line_count == block.line_count


@given(words=WORDS)
def test_bold_words_are_measured_as_bold(words: list[str]) -> None:
    text = " ".join(words)
    marked = measure([paragraph(f"**{text}**", 28)], 10_000, "Arial")
    bold = measure([paragraph(text, 28, bold=True)], 10_000, "Arial")
    assert marked.lines == bold.lines


@pytest.mark.parametrize(
    ("title", "first_line"),
    [
        (
            "16 of 24 people had no sign of active MS, 7 got worse and 1 died",
            "16 of 24 people had no sign of active MS,",
        ),
        ("We cannot tell how these people would have done", "We cannot tell how these people"),
        ("No one relapsed", "No one relapsed"),
    ],
)
def test_a_title_breaks_at_its_comma_and_not_after_a_weak_word(title: str, first_line: str) -> None:
    block = fit_title(paragraph(title, 40, bold=True), 852, "Arial", WEAK)
    assert block is not None
    assert block.lines[0][0].text == first_line


@given(
    words=st.lists(
        st.sampled_from(["MS", "of", "people", "had", "the", "trial", "16", "relapse"]), max_size=12
    )
)
def test_a_title_box_breaks_the_title_as_it_was_measured(words: list[str]) -> None:
    block = fit_title(paragraph(" ".join(words), 40, bold=True), 852, "Arial", WEAK)
    if block:
        again = measure(block.paragraphs, block.width_pt, "Arial")
        assert again.line_count == block.line_count <= 2


@pytest.mark.parametrize("words", [7, 9, 12])
def test_a_title_of_three_lines_or_more_is_refused(words: int) -> None:
    title = paragraph("neurologist " * words, 40, bold=True)
    assert measure([title], 852, "Arial").line_count == ceil(words / 3) > 2
    assert fit_title(title, 852, "Arial", WEAK) is None


def test_a_title_that_fills_its_lines_to_the_last_half_percent_is_not_taken_to_fit() -> None:
    title = paragraph("relapse relapse relapse relapse", 40, bold=True)
    half = measure([paragraph("relapse relapse", 40, bold=True)], 10_000, "Arial").lines[0][0]
    assert fit_title(title, half.width_pt * 1.004, "Arial", WEAK) is None
    assert fit_title(title, half.width_pt * 1.006, "Arial", WEAK)


@pytest.mark.parametrize("width", range(300, 520, 20))
def test_no_box_is_so_wide_that_a_line_would_end_inside_a_hyphenated_word(width: int) -> None:
    block = measure([paragraph("they had relapsing-remitting MS", 28)], width, "Arial")
    before = block.lines[0][0].text
    if before == "they had" and block.width_pt < width:
        tempting = measure([paragraph(f"{before} relapsing-", 28)], 10_000, "Arial")
        assert tempting.lines[0][0].width_pt > block.width_pt


@given(words=WORDS, bold=st.sets(st.integers(0, 29)), width=st.integers(60, 900))
def test_the_runs_of_the_lines_are_those_of_the_paragraph_and_each_line_has_its_words(
    words: list[str], bold: set[int], width: int
) -> None:
    told = " ".join(f"**{w}**" if index in bold else w for index, w in enumerate(words))
    whole = paragraph(told, 24)
    (lines,) = measure([whole], width, "Arial").lines
    cut = runs_of(whole, lines)
    texts = ["".join(run.text for run in runs) for runs in cut]
    assert [text.strip(" ") for text in texts] == [line.text for line in lines]
    assert "".join(texts) == whole.text
    looks = [(c, run.bold) for runs in cut for run in runs for c in run.text]
    assert looks == [(c, run.bold) for run in whole.runs for c in run.text]
