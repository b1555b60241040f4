"""``python -m deck`` is the command."""

import sys

from deck.cli import main

if __name__ == "__main__":
    sys.exit(main())
