"""Every change of what a slide shows is seen: its text is that of its golden file."""

from itertools import islice

import pytest

from deck.kinds import registry
from tests.golden.slides import HERE
from tests.golden.write import COMMAND, changes, goldens

_SHORT = 40  # lines of a difference


@pytest.mark.parametrize("name", goldens())
def test_what_slides_show_changes_only_where_its_golden_file_does(name: str) -> None:
    found = list(islice(changes(name, goldens()[name]()), _SHORT))
    assert not found, "\n".join([*found, f"Read all of it, and keep it: {COMMAND}"])


def test_every_golden_file_and_every_file_of_cases_is_of_something_that_is_there() -> None:
    files = {path.relative_to(HERE).as_posix() for path in HERE.rglob("*.txt")}
    assert files == set(goldens())
    assert {path.stem for path in (HERE / "cases").iterdir()} <= set(registry())
