"""Every change of what a slide shows is seen: its text is that of its golden file."""

from itertools import islice

import pytest

from tests.golden.write import COMMAND, changes, goldens

_SHORT = 40  # lines of a difference


@pytest.mark.parametrize("name", goldens())
def test_what_slides_show_changes_only_where_its_golden_file_does(name: str) -> None:
    found = list(islice(changes(name, goldens()[name]()), _SHORT))
    assert not found, "\n".join([*found, f"Read all of it, and keep it: {COMMAND}"])
