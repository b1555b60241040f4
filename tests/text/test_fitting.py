"""A text takes as few lines and as narrow a box as it can, and nothing a little wider breaks it."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from deck.phrases import Phrases
from deck.text import Block, Paragraph, Run, fit_title, measure, paragraph, quoted
from deck.text.lines import Word, break_words, is_firm, line_of, words_of
from deck.text.metrics import width_em

FONT = "Arial"
SURE = 0.995  # what of a width may be used: text is measured half a percent off at most
WEAK = Phrases("en-GB", {}).weak_words
LETTERS = st.text("abcdefghijklmnoprstuvwABCDEFGHM0123456789.,", min_size=1, max_size=12)
WORDS = st.lists(LETTERS, min_size=1, max_size=24)
SOLID = st.builds(
    lambda width, space: Word("x", width, space, width), st.integers(1, 40), st.integers(0, 9)
)


def width_of(words: Sequence[str], size: int, *, bold: bool = False) -> float:
    return width_em(" ".join(words), FONT, bold=bold) * size


def texts(block: Block) -> list[list[str]]:
    return [[line.text for line in lines] for lines in block.lines]


# Words.


@given(words=WORDS, size=st.integers(18, 60), marked=st.sets(st.integers(0, 23)))
def test_a_line_is_as_wide_as_its_letters_each_in_its_own_weight(
    words: list[str], size: int, marked: set[int]
) -> None:
    text = " ".join(f"**{word}**" if index in marked else word for index, word in enumerate(words))
    (line,) = quoted([paragraph(text, size)], 100_000, FONT).lines[0]
    letters = sum(
        width_em(word, FONT, bold=index in marked) * size for index, word in enumerate(words)
    )
    space = width_em(" ", FONT, bold=False) * size
    assert line.text == " ".join(words)
    assert line.width_pt == pytest.approx(letters + space * (len(words) - 1))


def test_a_word_may_be_partly_bold_and_stays_one_word() -> None:
    (line,) = quoted([paragraph("un**believ**able", 20)], 1, FONT).lines[0]
    assert line.text == "unbelievable"


def test_each_run_is_measured_in_its_own_size() -> None:
    told = Paragraph((Run("one ", 20), Run("two", 40), Run(" three", 20)))
    first, second, third = words_of(told, FONT)
    assert second.width_pt == pytest.approx(width_em("two", FONT, bold=False) * 40)
    assert (first.width_pt, third.width_pt) == pytest.approx(
        (width_em("one", FONT, bold=False) * 20, width_em("three", FONT, bold=False) * 20)
    )
    space = width_em(" ", FONT, bold=False) * 20
    assert [word.space_before_pt for word in (first, second, third)] == [0, space, space]


def test_several_spaces_are_as_wide_as_they_are_drawn() -> None:
    first, second = words_of(paragraph("one   two", 20), FONT)
    assert first.space_before_pt == 0
    assert second.space_before_pt == pytest.approx(3 * width_em(" ", FONT, bold=False) * 20)


def test_spaces_at_the_ends_make_no_words() -> None:
    assert [word.text for word in words_of(paragraph(" one two ", 20), FONT)] == ["one", "two"]


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("relapsing-remitting-MS", "relapsing-"),
        ("and/or", "and/"),
        ("**re**lapsing-remitting", "relapsing-"),
        ("re-**lapsing-remitting**", "re-"),
        ("relapsing-", "relapsing-"),
        ("relapsing", "relapsing"),
    ],
)
def test_a_word_may_break_first_after_its_first_hyphen_or_slash(text: str, piece: str) -> None:
    told = Paragraph(tuple(run._replace(bold=False) for run in paragraph(text, 20).runs))
    (word,) = words_of(told, FONT)
    assert word.first_piece_pt == pytest.approx(width_of([piece], 20))


def test_the_piece_before_a_hyphen_is_measured_in_bold_where_it_is_bold() -> None:
    (word,) = words_of(paragraph("**relapsing-remitting**", 20), FONT)
    assert word.first_piece_pt == pytest.approx(width_of(["relapsing-"], 20, bold=True))


def test_each_word_has_a_first_piece_of_its_own() -> None:
    _, second, third = words_of(paragraph("a-b long-word plain", 20), FONT)
    assert second.first_piece_pt == pytest.approx(width_of(["long-"], 20))
    assert third.first_piece_pt == third.width_pt


# Lines.


@given(words=st.lists(SOLID, max_size=20), width=st.integers(1, 90))
def test_each_line_takes_all_words_that_still_fit_and_no_other(
    words: list[Word], width: int
) -> None:
    lines = break_words(words, width)
    assert [word for line in lines for word in line] == words
    for line, following in pairwise(lines):
        used = line_of(line).width_pt
        assert used <= width or len(line) == 1
        assert used + following[0].space_before_pt + following[0].width_pt > width


def test_a_word_that_fits_exactly_stays_in_its_line() -> None:
    words = [Word("a", 10, 0, 10), Word("b", 10, 5, 10)]
    assert len(break_words(words, 25)) == 1
    assert len(break_words(words, 24)) == 2


@pytest.mark.parametrize(
    ("first", "piece", "firm"),
    [(995, 100, True), (996, 100, False), (900, 101, True), (900, 99, False)],
)
def test_breaks_are_firm_where_half_a_percent_changes_none(
    first: int, piece: int, firm: bool
) -> None:
    following = [Word("b", 500, 5, piece), Word("c", 100, 5, 100)]
    lines = [[Word("a", first, 0, first)], following, [Word("d", 900, 5, 900)]]
    assert is_firm(lines, 1000) is firm


def test_only_the_next_line_can_tempt_a_word_back() -> None:
    assert is_firm([[Word("a", 900, 0, 900)]], 1000)
    assert is_firm([], 1000)


# Boxes.


@given(words=WORDS, size=st.sampled_from([18, 24, 28]), width=st.integers(80, 900))
def test_a_box_takes_the_fewest_lines_that_its_room_allows(
    words: list[str], size: int, width: int
) -> None:
    told = [paragraph(" ".join(words), size)]
    room = quoted(told, width, FONT)
    assume(room.fits)
    assert measure(told, width, FONT).line_count == room.line_count


@given(words=WORDS, size=st.sampled_from([18, 24, 28]), width=st.integers(80, 900))
def test_a_box_is_as_narrow_as_its_lines_allow(words: list[str], size: int, width: int) -> None:
    told = [paragraph(" ".join(words), size)]
    assume(quoted(told, width, FONT).fits)
    block = measure(told, width, FONT)
    lines = break_words(words_of(told[0], FONT), block.width_pt * SURE)
    assert is_firm(lines, block.width_pt) or block.width_pt == width
    for less in (1.6, 3, 10, 30):  # half a point for the search and a point for a firm break
        narrow = block.width_pt - less
        again = break_words(words_of(told[0], FONT), narrow * SURE)
        assert len(again) > len(lines) or not is_firm(again, narrow)


@given(
    words=WORDS,
    width=st.integers(80, 900),
    indent=st.sampled_from([0, 33]),
    off=st.sampled_from([0.996, 1.004]),
)
def test_no_break_of_a_narrowed_box_moves_where_letters_are_a_little_wider_or_narrower(
    words: list[str], width: int, indent: int, off: float
) -> None:
    told = paragraph(" ".join(words), 28)._replace(indent_pt=indent)
    block = measure([told], width + indent, FONT)
    assume(block.fits and block.width_pt < width + indent)
    wider = [
        Word(word.text, word.width_pt * off, word.space_before_pt * off, word.first_piece_pt * off)
        for word in words_of(told, FONT)
    ]
    lines = break_words(wider, block.width_pt - indent)
    assert [[" ".join(word.text for word in line) for line in lines]] == texts(block)


def test_a_single_line_is_given_half_a_percent_more_than_it_needs() -> None:
    block = measure([paragraph("one line", 28)], 900, FONT)
    assert block.width_pt == pytest.approx(width_of(["one line"], 28) / SURE)


@given(words=WORDS, indent=st.integers(0, 60), width=st.integers(200, 900))
def test_the_room_for_a_bullet_is_taken_from_the_text_and_added_to_the_box(
    words: list[str], indent: int, width: int
) -> None:
    plain = paragraph(" ".join(words), 28)
    pointed = plain._replace(indent_pt=indent)
    room, beside = measure([plain], width, FONT), measure([pointed], width + indent, FONT)
    assert texts(room) == texts(beside)
    assert -1e-6 <= beside.width_pt - indent - room.width_pt <= 1 + 1e-6  # rounding, a step
    assert texts(quoted([plain], width, FONT)) == texts(quoted([pointed], width + indent, FONT))


def test_the_widest_paragraph_gives_the_width_and_each_keeps_its_fewest_lines() -> None:
    long, short = paragraph("a text that needs some more room", 28), paragraph("short", 28)
    block = measure([short, long, short], 300, FONT)
    assert texts(block)[0] == texts(block)[2] == ["short"]
    assert texts(block)[1] == texts(measure([long], 300, FONT))[0]
    assert block.width_pt == measure([long], 300, FONT).width_pt


def test_a_block_is_as_high_as_its_lines_and_the_gaps_between_its_paragraphs() -> None:
    told = [paragraph(text, 20)._replace(space_before_pt=7) for text in ("one", "two three", "")]
    block = quoted(told, width_of(["three"], 20) + 1, FONT)
    assert texts(block) == [["one"], ["two", "three"], [""]]
    assert block.line_count == 4
    assert block.height_pt == pytest.approx(4 * 24 + 2 * 7)
    assert block.lines[2][0].width_pt == 0


def test_a_block_fits_up_to_half_a_percent_before_the_end_of_its_room() -> None:
    word = paragraph("relapses", 28)
    needed = width_of(["relapses"], 28) / SURE
    assert quoted([word], needed, FONT).fits
    assert not quoted([word], needed - 0.01, FONT).fits
    assert measure([word], needed, FONT).fits
    assert not measure([word], needed - 0.01, FONT).fits
    pointed = word._replace(indent_pt=30)
    assert quoted([pointed], needed + 30.01, FONT).fits
    assert not quoted([pointed], needed + 29.98, FONT).fits


def test_a_text_without_words_takes_one_line_and_no_width() -> None:
    block = measure([paragraph("", 28)], 300, FONT)
    assert texts(block) == [[""]]
    assert block.width_pt == 0
    assert block.fits


# Titles.


def title(text: str, width: float = 852) -> Block | None:
    return fit_title(paragraph(text, 40, bold=True), width, FONT, WEAK)


@given(words=st.lists(st.sampled_from(
    ["MS", "of", "people", "had", "the", "trial,", "16", "relapse", "no", "got", "worse:", "and",
     "1.5", "NEDA", "RELAPSE", "died;", "years.", "treatment-related", "Every", "The"]
), min_size=2, max_size=14))  # fmt: skip
def test_a_title_breaks_where_it_costs_least_of_all_breaks_that_a_width_can_give(
    words: list[str],
) -> None:
    room = 852
    block = title(" ".join(words))
    if width_of(words, 40, bold=True) <= room * SURE:
        assert block
        assert block.line_count == 1
        assert block.width_pt == room
        return
    costs = {}
    for index in range(1, len(words)):
        least = max(width_of(part, 40, bold=True) for part in (words[:index], words[index:])) / SURE
        piece = words[index].replace("-related", "-")
        tempting = width_of([*words[:index], piece], 40, bold=True)
        most = min(tempting / 1.005 - 0.1, room)
        if least <= most:
            end = words[index - 1]
            weak = end.lower() in WEAK or end in {"MS", "16", "1.5", "NEDA"}
            cost = -0.3 if end[-1] in ",:;." else 0.2 if weak else 0
            costs[round(least / room + cost, 9)] = (" ".join(words[:index]), least, most)
    if costs:
        first, least, most = costs[min(costs)]
        assert block
        assert block.lines[0][0].text == first
        assert block.width_pt == pytest.approx((least + most) / 2)
        assert block.fits
    elif block:
        assert block.line_count <= 2
        assert block.width_pt == room


@pytest.mark.parametrize(
    ("text", "first_line"),
    [
        ("Immunosuppression, which most others had not", "Immunosuppression,"),
        ("Most other patients had relapses, later or never", "Most other patients had relapses,"),
        ("Some people relapsed during treatment, later on", "Some people relapsed"),
    ],
)
def test_a_first_line_ends_in_a_stop_unless_the_other_would_be_far_shorter(
    text: str, first_line: str
) -> None:
    block = title(text)
    assert block
    assert block.lines[0][0].text == first_line


@pytest.mark.parametrize(("number", "is_weak"), [("24", True), ("1,240", True), ("24th", False)])
def test_a_number_does_not_end_the_first_line_where_its_noun_can_follow(
    number: str, is_weak: bool
) -> None:
    block = title(f"Nobody among these other {number} patients had another relapse")
    assert block
    assert block.lines[0][0].text.endswith("patients" if is_weak else number)


@pytest.mark.parametrize("width", [852, 700, 640])
def test_a_title_of_one_word_that_is_too_wide_is_refused(width: int) -> None:
    assert title("Immunosuppression" * 3, width) is None


def test_a_title_that_no_width_breaks_for_sure_takes_the_full_one() -> None:
    # The second word all but fits the first line, and the second line all but fills the room.
    words = ["attemptt", "immunosuppression", "attempii"]
    room = width_of(words[:2], 40, bold=True) * 1.001
    block = title(" ".join(words), room)
    assert block
    assert texts(block) == [["attemptt", "immunosuppression attempii"]]
    assert block.width_pt == room


def test_an_empty_title_is_one_line() -> None:
    block = title("")
    assert block
    assert block.line_count == 1
