"""Turn outline.yaml into deck.pptx; ``python make_deck.py --help`` tells more."""

import sys

from deck.cli import main

if __name__ == "__main__":
    sys.exit(main())
