"""Faults of what is drawn: sides, looks, bullets, arrows and gaps, and the words on them."""

from tests.faults import Fault, golden

DRAWN = {
    "the words more and fewer over a forest plot swapped": Fault(
        "deck/layout/forest.py",
        "less, null, more = self.ends",
        "more, null, less = self.ends",
        (
            golden("subgroups"),
            "tests/kinds/test_subgroups.py::test_the_words_fewer_and_more_stand_on_the_sides_of_the_line_that_they_name",
        ),
    ),
    "the sides more and fewer of a scale swapped": Fault(
        "deck/trial/told/scale.py",
        "left, right = _WAYS[self.scale]",
        "right, left = _WAYS[self.scale]",
        (
            golden("estimate"),
            "tests/kinds/test_estimate.py::test_fewer_is_told_left_of_no_difference_and_more_right_of_it",
        ),
    ),
    "the words more and fewer at the sides of a scale swapped": Fault(
        "deck/phrases/en/_trial.toml",
        'axis_fewer = "fewer"\naxis_more = "more"',
        'axis_fewer = "more"\naxis_more = "fewer"',
        (
            golden("estimate"),
            "tests/kinds/test_subgroups.py::test_the_words_fewer_and_more_stand_on_the_sides_of_the_line_that_they_name",
        ),
    ),
    "the zone beyond the limit on its wrong side": Fault(
        "deck/kinds/estimate/scale.py",
        "(x, room.right) if limit > 0 else (room.x, x)",
        "(room.x, x) if limit > 0 else (x, room.right)",
        (
            golden("estimate"),
            "tests/kinds/test_estimate.py::test_the_zone_beyond_a_limit_goes_from_it_away_from_no_difference",
        ),
    ),
    "the healthy nerve drawn as the damaged one": Fault(
        "deck/layout/drawings/nerve.py",
        """_nerve(healthy, (), page.phrases("healthy_alt")),
        *_word(healthy, page),
        _name(names[1], box.x, damaged),
        _nerve(damaged, _DAMAGED,""",
        """_nerve(healthy, _DAMAGED, page.phrases("healthy_alt")),
        *_word(healthy, page),
        _name(names[1], box.x, damaged),
        _nerve(damaged, (),""",
        (
            golden("points"),
            "tests/layout/test_nerve.py::test_the_healthy_nerve_is_whole_and_three_of_six_pieces_of_the_other_are_not",
        ),
    ),
    "the names of both nerves swapped": Fault(
        "deck/phrases/en/_drawing_nerve.toml",
        'healthy = "Healthy nerve"\ndamaged = "Nerve in MS"',
        'healthy = "Nerve in MS"\ndamaged = "Healthy nerve"',
        (
            golden("points"),
            "tests/layout/test_nerve.py::test_the_healthy_nerve_is_whole_and_three_of_six_pieces_of_the_other_are_not",
        ),
    ),
    "the dead drawn as the living": Fault(
        "deck/layout/looks.py",
        '"died": Variant.DIED',
        '"died": Variant.OPEN',
        (
            golden("people"),
            "tests/kinds/test_people.py::test_those_who_died_are_dark_with_a_cross_and_nobody_else_is",
        ),
    ),
    "the dead of one group drawn as its living": Fault(
        "deck/layout/looks.py",
        "return BY_LOOK[chosen], Variant.QUIET",
        "return Variant.QUIET, BY_LOOK[chosen]",
        (
            golden("arms"),
            "tests/kinds/test_arms.py::test_those_to_whom_it_happened_come_first_and_look_like_it",
        ),
    ),
    "the dead told as figures without a cross": Fault(
        "deck/phrases/en/_shared.toml",
        'people_died.other = "Solid figures with a cross"',
        'people_died.other = "Solid figures"',
        (
            golden("arms"),
            "tests/layout/test_marks.py::test_looks_are_told_apart_in_words_that_name_no_colour",
        ),
    ),
    "the bullets of known and not known swapped": Fault(
        "deck/kinds/known.py",
        "bullet=side.bullet",
        "bullet=Bullet.FILLED if side.bullet is Bullet.HOLLOW else Bullet.HOLLOW",
        (
            golden("known"),
            "tests/kinds/test_known_bullets.py::test_the_known_has_filled_bullets_and_a_solid_line_the_unknown_hollow_ones_and_dashes",
        ),
    ),
    "the heads of known and not known swapped": Fault(
        "deck/phrases/en/known.toml",
        'known = "What we know"\nnot_known = "What we do not know"',
        'known = "What we do not know"\nnot_known = "What we know"',
        (
            golden("known"),
            "tests/kinds/test_known_bullets.py::test_the_known_has_filled_bullets_and_a_solid_line_the_unknown_hollow_ones_and_dashes",
        ),
    ),
    "the signs of both bullets swapped": Fault(
        "deck/text/runs.py",
        r"""Bullet.FILLED = Bullet("\N{BLACK SQUARE}", "group 1")
Bullet.HOLLOW = Bullet("\N{WHITE SQUARE}", "ink")""",
        r"""Bullet.FILLED = Bullet("\N{WHITE SQUARE}", "ink")
Bullet.HOLLOW = Bullet("\N{BLACK SQUARE}", "group 1")""",
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
            "tests/kinds/test_steps_arrows.py::test_an_arrow_with_a_head_leads_from_each_step_to_the_next_in_its_row",
        ),
    ),
    "no heads on the arrows between stages": Fault(
        "deck/kinds/stages/spine.py",
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
        "deck/scene/chart.py",
        "bar_gap: float = 0.6",
        "bar_gap: float = 1.6",
        (
            golden("pptx/bars"),
            "tests/writers/test_chart.py::test_bars_are_thicker_than_the_gaps_between_them",
        ),
    ),
    "counts above their bracket": Fault(
        "deck/kinds/people/rows.py",
        "bracket_x + _TO_COUNT, middle",
        "bracket_x + _TO_COUNT, y",
        (
            golden("people"),
            "tests/kinds/test_people.py::test_count_and_label_stand_in_the_middle_of_the_line_beside_their_people",
        ),
    ),
}
