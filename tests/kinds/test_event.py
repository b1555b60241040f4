"""The first slide: everyone who took part, one by one as long as they can be seen."""

import pytest

from tests.conftest import figures, lay_out, texts


@pytest.mark.parametrize(("people", "drawn"), [(1, 1), (60, 60), (61, 0)])
def test_up_to_60_people_are_drawn_and_more_are_told_in_words(people: int, drawn: int) -> None:
    (sheet,) = lay_out("event", event="A talk", people=people)
    assert len(figures(*sheet.items)) == drawn
    told = [text.paragraphs[0].text for text in texts(sheet) if text.name == "People who took part"]
    assert told == ([] if drawn else ["61 people took part"])
