"""The example is told in full, tells nothing false, and takes the time that it claims."""

import re
from pathlib import Path

import pytest
from pptx import Presentation

import deck
from tests.conftest import ROOT

DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> deck.Report:
    return deck.build(ROOT / "outline.yaml", tmp_path_factory.mktemp("example") / "deck.pptx")


@pytest.fixture(scope="module")
def said(report: deck.Report) -> list[str]:
    """Return every paragraph of every slide and of its notes."""
    return [
        "".join(run.text or "" for run in paragraph.iter(f"{DRAWING}t"))
        for slide in Presentation(str(report.deck_path)).slides
        for element in (slide._element, slide.notes_slide._element)
        for paragraph in element.iter(f"{DRAWING}p")
    ]


def test_nowhere_is_it_said_as_a_fact_that_these_people_had_primary_progressive_ms(
    said: list[str],
) -> None:
    told_apart = re.compile(
        r"\b(no|nobody|none|not|never|only with|three main|news|article|0 of|if it helps|"
        r"worsening from the start|steadily from the start|if you have|the news said)\b",
        re.IGNORECASE,
    )
    sentences = [
        sentence
        for paragraph in said
        for sentence in re.split(r"(?<=[.!?])\s+", paragraph)
        if "primary progressive" in sentence.lower()
    ]
    assert len(sentences) > 10
    # What stands in the first column of a table of claims is headed "The news said".
    quoted = {"They had primary progressive MS", "It may suit only primary progressive MS"}
    labels = {"Primary progressive", "Primary progressive: steady worsening from the start"}
    for sentence in sentences:
        assert told_apart.search(sentence) or sentence.strip() in quoted | labels, sentence


def test_the_talk_has_18_to_26_slides_and_takes_about_20_minutes(report: deck.Report) -> None:
    assert 18 <= report.slides - report.slides_after <= 26
    assert 16 <= report.minutes <= 24
    assert report.problems == ()


def test_read_aloud_the_notes_take_the_minutes_that_they_claim(report: deck.Report) -> None:
    presentation = Presentation(str(report.deck_path))
    talk = list(presentation.slides)[: report.slides - report.slides_after]
    claimed = spoken = 0.0
    for slide in talk:
        notes = slide.notes_slide.notes_text_frame.text
        words = notes.split("What to say\n")[1].split("\nThe picture in words\n")[0]
        words = words.split("\nWhere the numbers come from\n")[0]
        spoken += len(words.split()) / 130
        time = re.search(r"About ([\d.]+) (second|minute)", notes.split("How long it takes")[1])
        assert time
        claimed += float(time[1]) / (60 if time[2] == "second" else 1)
    assert claimed == pytest.approx(spoken, rel=0.2)


def test_every_slide_after_the_first_ten_minutes_has_had_a_pause_before_it(
    report: deck.Report,
) -> None:
    assert report.pause_minutes >= 5
    assert not [problem for problem in report.problems if problem.rule == "pause-none"]


def test_none_of_the_news_pages_fund_raising_is_in_the_deck(said: list[str]) -> None:
    text = " ".join(said).lower()
    for word in ("donat", "ad-free", "support us", "canary family", "read on..."):
        assert word not in text


def test_the_whole_group_is_told_before_the_survivors(said: list[str]) -> None:
    text = "\n".join(said)
    assert text.index("16 of 24") < text.index("8 of 23")
    assert "died because of the treatment" in text


def test_the_example_reads_the_same_from_another_folder(tmp_path: Path) -> None:
    copy = tmp_path / "copy.yaml"
    copy.write_text((ROOT / "outline.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    first = deck.build(copy, tmp_path / "a.pptx")
    second = deck.build(ROOT / "outline.yaml", tmp_path / "b.pptx")
    assert first.deck_path.read_bytes() == second.deck_path.read_bytes()
