"""Write every golden file anew and print what has changed, to be read before it is committed.

python -m tests.golden.write
"""

import sys
from collections.abc import Callable, Iterator, Mapping
from difflib import unified_diff
from functools import partial

from deck.kinds import registry
from tests.golden import parts, slides, talk

COMMAND = "python -m tests.golden.write"


def goldens() -> Mapping[str, Callable[[], str]]:
    """Return what makes the text of each golden file, by the file's name."""
    kinds = {f"{key}.txt": partial(slides.golden, key) for key in registry()}
    made = {f"pptx/{key}.txt": partial(parts.golden, key) for key in registry()}
    whole = {
        "deck.txt": talk.scenes,
        "pptx/deck.txt": talk.parts,
        "pptx/template.txt": talk.template,
    }
    return {**kinds, **made, **whole}


def changes(name: str, text: str) -> Iterator[str]:
    """Yield the lines in which ``text`` differs from the golden file of this name."""
    file = slides.HERE / name
    before = file.read_text(encoding="utf-8") if file.exists() else ""
    return unified_diff(before.splitlines(), text.splitlines(), name, name, lineterm="", n=2)


def main() -> int:
    """Write the files and print the differences; return the exit code."""
    made = goldens()
    for name, make in made.items():
        text = make()
        sys.stdout.writelines(f"{line}\n" for line in changes(name, text))
        (slides.HERE / name).parent.mkdir(exist_ok=True)
        (slides.HERE / name).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
