"""Faults of limits: where texts fit, what is hype, how many people are drawn as they are."""

from tests.faults import Fault, golden

LIMITS = {
    "the part of the talk elsewhere in the footer": Fault(
        "deck/theme/measures.py",
        "part=Box(inches(9.70)",
        "part=Box(inches(9.20)",
        (
            golden("deck"),
            "tests/layout/test_footer.py::test_source_part_and_number_stand_side_by_side_and_never_meet",
        ),
    ),
    "titles of three lines": Fault(
        "deck/text/fitting.py",
        "block.line_count <= 2 and",
        "block.line_count <= 3 and",
        (
            golden("bars"),
            "tests/text/test_lines.py::test_a_title_of_three_lines_or_more_is_refused",
        ),
    ),
    "no slack where titles break": Fault(
        "deck/text/fitting.py",
        "least = max(first, second) / (1 - SLACK)",
        "least = max(first, second)",
        (
            golden("bars"),
            "tests/text/test_lines.py::test_a_title_that_fills_its_lines_to_the_last_half_percent_is_not_taken_to_fit",
        ),
    ),
    "hype in capitals passes": Fault(
        "deck/check/honesty.py",
        r""")\b", re.IGNORECASE)""",
        r""")\b")""",
        ("tests/check/test_check.py::test_hype_is_a_doubt_in_capitals_and_in_small_letters",),
    ),
    "a crowd of 60 told in words": Fault(
        "deck/layout/band.py",
        "LARGEST_CROWD = 60",
        "LARGEST_CROWD = 59",
        (
            golden("event"),
            golden("help"),
            "tests/kinds/test_event.py::test_everyone_who_took_part_is_drawn_and_told",
            "tests/kinds/test_help.py::test_everyone_who_took_part_is_drawn_as_on_the_first_slide",
        ),
    ),
    "a crowd of 61 drawn": Fault(
        "deck/layout/band.py",
        "LARGEST_CROWD = 60",
        "LARGEST_CROWD = 61",
        (
            golden("event"),
            golden("help"),
            "tests/kinds/test_event.py::test_more_than_sixty_people_are_a_number_on_the_slide_and_in_words",
            "tests/kinds/test_help.py::test_more_than_sixty_people_are_a_number_that_is_not_said_twice",
        ),
    ),
    "exactly 100 people of a group not drawn one by one": Fault(
        "deck/kinds/arms/panels.py",
        "MOST_FIGURES = 100",
        "MOST_FIGURES = 99",
        (
            golden("arms"),
            "tests/kinds/test_arms.py::test_exactly_100_people_of_each_group_are_drawn_one_by_one",
        ),
    ),
    "exactly 100 people told as people who are too many": Fault(
        "deck/kinds/people/drawing.py",
        "return sum(self.drawn) != self.content.people",
        "return sum(self.drawn) != self.content.people or self.content.people >= 100",
        (
            golden("people"),
            "tests/kinds/test_people.py::test_exactly_100_people_are_drawn_as_they_are",
        ),
    ),
    "a base of 1,000 for fewer than 100 people": Fault(
        "deck/trial/base.py",
        "1_000: 100, 10_000",
        "1_000: 99, 10_000",
        ("tests/trial/test_base.py::test_b6_a_base_needs_people_enough",),
    ),
}
