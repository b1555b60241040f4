"""One deck in this process, stage by stage, as JSON: ``stages outline.yaml deck.pptx``."""

import gc

gc.disable()  # as make_deck.py does

import json  # noqa: E402
import resource  # noqa: E402
import sys  # noqa: E402
import time  # noqa: E402
from pathlib import Path  # noqa: E402

_KB = 1024


def main(outline_path: str, deck_path: str) -> None:
    """Print for each stage its seconds, and the most memory up to its end in mebibytes."""
    told: dict[str, tuple[float, float]] = {}
    last = time.perf_counter()

    def done(stage: str) -> None:
        nonlocal last
        now = time.perf_counter()
        told[stage] = now - last, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _KB
        last = now

    import deck
    from deck.check import facts_that_disagree

    done("start")
    outline = deck.read(outline_path)
    done("read")
    story = deck.tell(outline)
    done("tell")
    laid_out = deck.lay_out(outline, story)
    done("lay out")
    list(facts_that_disagree(outline, story))
    list(deck.check(outline, story, laid_out))
    done("check")
    deck.write(laid_out, Path(deck_path))
    done("write")
    sys.stdout.write(json.dumps(told))


main(*sys.argv[1:])
