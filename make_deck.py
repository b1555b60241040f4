"""Turn outline.yaml into deck.pptx; ``python make_deck.py --help`` tells more."""

import gc
import sys

# What a build makes lives until its end: searching it for garbage takes a sixth of the time.
gc.disable()

from deck.cli import main  # noqa: E402 - importing makes most of it

if __name__ == "__main__":
    code = main()
    gc.freeze()  # it is not searched at the end of the process either
    sys.exit(code)
