"""The net holds: each of these faults, planted in a copy of the program, fails the tests it names.

It takes a minute or two, and runs with ``-m slow`` alone. Where code moves, its fault moves too.
"""

import os
import subprocess
import sys
from pathlib import Path
from shutil import copytree
from typing import NamedTuple

import pytest

from tests.conftest import ROOT

pytestmark = pytest.mark.slow


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


FAULTS = {
    "the words more and fewer over a forest plot swapped": Fault(
        "deck/layout/forest.py",
        "less, null, more = self.ends",
        "more, null, less = self.ends",
        (
            golden("subgroups"),
            "tests/kinds/test_subgroups.py::test_the_words_fewer_and_more_stand_on_the_sides_of_the_line_that_they_name",
        ),
    ),
    "the words more and fewer under an estimate swapped": Fault(
        "deck/kinds/estimate.py",
        'below=(self._toward(self._less), null, self._toward("more"))',
        'below=(self._toward("more"), null, self._toward(self._less))',
        (
            golden("estimate"),
            "tests/kinds/test_estimate.py::test_fewer_is_told_left_of_no_difference_and_more_right_of_it",
        ),
    ),
    "the zone beyond the limit on its wrong side": Fault(
        "deck/layout/interval.py",
        "(x, _RIGHT) if estimate.limit > estimate.null else (LEFT, x)",
        "(x, _RIGHT) if estimate.limit < estimate.null else (LEFT, x)",
        (
            golden("estimate"),
            "tests/kinds/test_estimate.py::test_the_zone_beyond_a_limit_goes_from_it_away_from_no_difference",
        ),
    ),
    "the healthy nerve drawn as the damaged one": Fault(
        "deck/layout/nerve.py",
        "_DAMAGED if row else ()",
        "() if row else _DAMAGED",
        (
            golden("points"),
            "tests/kinds/test_points.py::test_the_healthy_nerve_is_whole_and_three_of_six_pieces_of_the_other_are_not",
        ),
    ),
    "the dead drawn as the living": Fault(
        "deck/kinds/people.py",
        "Outcome.DIED: Variant.CROSS",
        "Outcome.DIED: Variant.OPEN",
        (
            golden("people"),
            "tests/kinds/test_people.py::test_those_who_died_are_hollow_with_a_cross_and_nobody_else_is",
        ),
    ),
    "the dead of one group drawn as its living": Fault(
        "deck/kinds/arms.py",
        "Outcome.DIED: (Variant.CROSS, Variant.SOLID)",
        "Outcome.DIED: (Variant.SOLID, Variant.CROSS)",
        (
            golden("arms"),
            "tests/kinds/test_arms.py::test_those_who_were_counted_come_first_and_look_like_what_happened_to_them",
        ),
    ),
    "the bullets of known and not known swapped": Fault(
        "deck/kinds/known.py",
        "bullet=side.bullet",
        "bullet=Bullet.FILLED if side.bullet is Bullet.HOLLOW else Bullet.HOLLOW",
        (
            golden("known"),
            "tests/kinds/test_known.py::test_every_point_is_shown_on_its_side_and_none_lies_over_another",
        ),
    ),
    "the signs of both bullets swapped in the file": Fault(
        "deck/writers/pptx/text.py",
        '{Bullet.FILLED: ("■", Color.GROUP_1), Bullet.HOLLOW: ("□", Color.INK)}',
        '{Bullet.FILLED: ("□", Color.GROUP_1), Bullet.HOLLOW: ("■", Color.INK)}',
        (
            golden("pptx/known"),
            "tests/writers/test_pptx.py::test_what_is_known_has_a_filled_square_and_what_is_not_a_hollow_one",
        ),
    ),
    "no arrows between steps": Fault(
        "deck/kinds/steps.py",
        "if end - start >= _LEAST_ARROW:",
        "if end - start < _LEAST_ARROW:",
        (
            golden("steps"),
            "tests/kinds/test_steps.py::test_an_arrow_with_a_head_leads_from_each_step_to_the_next_in_its_row",
        ),
    ),
    "no heads on the arrows between stages": Fault(
        "deck/layout/spine.py",
        "_ARROW = Stroke(Color.RULE, _WIDTH_PT, arrow=True)\n_LINE",
        "_ARROW = Stroke(Color.RULE, _WIDTH_PT)\n_LINE",
        (
            golden("stages"),
            "tests/kinds/test_stages.py::test_an_arrow_with_a_head_leads_down_to_every_count_but_the_first",
        ),
    ),
    "no heads on any line of the file": Fault(
        "deck/writers/pptx/markup.py",
        """'<a:tailEnd type="triangle"/>' if stroke.arrow else \"\"""",
        '""',
        (
            golden("pptx/stages"),
            "tests/writers/test_pptx.py::test_every_arrow_has_a_head_in_the_file_and_no_other_line_has",
        ),
    ),
    "another gap between bars": Fault(
        "deck/writers/pptx/plot.py", "_BAR_GAP = 60", "_BAR_GAP = 160", (golden("pptx/bars"),)
    ),
    "counts above their bracket": Fault(
        "deck/layout/people_rows.py",
        "bracket_x + _TO_COUNT,\n                    middle,",
        "bracket_x + _TO_COUNT,\n                    y,",
        (
            golden("people"),
            "tests/kinds/test_people.py::test_count_and_label_stand_in_the_middle_of_the_line_beside_their_people",
        ),
    ),
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
        "deck/layout/crowd.py",
        "LARGEST_CROWD = 60",
        "LARGEST_CROWD = 59",
        (
            golden("event"),
            golden("help"),
            "tests/kinds/test_event.py::test_up_to_60_people_are_drawn_and_more_are_told_in_words",
        ),
    ),
    "a crowd of 61 drawn": Fault(
        "deck/layout/crowd.py",
        "LARGEST_CROWD = 60",
        "LARGEST_CROWD = 61",
        (
            golden("event"),
            golden("help"),
            "tests/kinds/test_event.py::test_up_to_60_people_are_drawn_and_more_are_told_in_words",
        ),
    ),
    "exactly 100 people of a group not drawn one by one": Fault(
        "deck/layout/panels.py", "_MOST_FIGURES = 100", "_MOST_FIGURES = 99", (golden("arms"),)
    ),
    "equal groups of 101 not told out of 100": Fault(
        "deck/layout/rescale.py",
        "_EQUAL_AS_THEY_ARE = 99",
        "_EQUAL_AS_THEY_ARE = 101",
        (golden("arms"),),
    ),
    "unequal groups of 60 told out of 100": Fault(
        "deck/layout/rescale.py",
        "_UNEQUAL_AS_THEY_ARE = 60",
        "_UNEQUAL_AS_THEY_ARE = 59",
        (golden("arms"),),
    ),
    "unequal groups of 61 not told out of 100": Fault(
        "deck/layout/rescale.py",
        "_UNEQUAL_AS_THEY_ARE = 60",
        "_UNEQUAL_AS_THEY_ARE = 61",
        (golden("arms"),),
    ),
    "exactly 100 people told as people who are too many": Fault(
        "deck/kinds/people.py",
        "return sum(self.drawn) != self.content.people",
        "return sum(self.drawn) != self.content.people or self.content.people >= _FIGURES",
        (golden("people"),),
    ),
    "counts of exactly 100 people not told out of 100": Fault(
        "deck/kinds/side_effects/count_table.py",
        "_LEAST_RESCALED = 100",
        "_LEAST_RESCALED = 101",
        (golden("side_effects"),),
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_fails_the_tests_it_names(name: str, tmp_path: Path) -> None:
    fault = FAULTS[name]
    for folder in ("deck", "tests"):
        copytree(ROOT / folder, tmp_path / folder)
    (tmp_path / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    file = tmp_path / fault.file
    text = file.read_text(encoding="utf-8")
    assert text.count(fault.right) == 1, f"{fault.file} has changed: plant this fault anew"
    file.write_text(text.replace(fault.right, fault.wrong), encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "--tb=no", "-p", "no:cacheprovider", *fault.tests],
        check=False,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
    )
    passed = [test for test in fault.tests if f"FAILED {test}" not in run.stdout]
    assert not passed, run.stdout[-2_000:] + run.stderr[-2_000:]
